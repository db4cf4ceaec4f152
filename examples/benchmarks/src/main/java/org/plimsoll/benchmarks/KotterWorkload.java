package org.plimsoll.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.plimsoll.evidence.Evidence;
import org.plimsoll.evidence.Occasion;
import org.plimsoll.evidence.Sample;
import org.plimsoll.evidence.Series;
import org.plimsoll.kotter.Kotter;
import org.plimsoll.kotter.KotterReview;
import org.plimsoll.kotter.KotterStep;
import org.plimsoll.stats.FiniteSample;
import org.plimsoll.stats.Prior;

/**
 * A review of the eight steps from 20 pieces of evidence: two surveys of each step, three measures
 * and a word. By hand stand the probabilities of the surveys alone, without reasons, waves and
 * warnings.
 */
final class KotterWorkload {
  static final int PIECES = 20;

  private final Kotter kotter = Kotter.standard().asOf(LocalDate.of(2026, 6, 1));
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<int[]> surveys = new ArrayList<>();

  KotterWorkload() {
    for (KotterStep step : KotterStep.values()) {
      for (int wave = 0; wave < 2; wave++) {
        int asked = 30 + step.number();
        int yes = 27 + step.number() - wave;
        evidence.add(
            Evidence.survey(step, "survey", Sample.asked(asked).of(60).agreed(yes))
                .on(LocalDate.of(2026, 3 + wave, 1))
                .raisedAt(Occasion.TEAM_MEETING));
        surveys.add(new int[] {60, asked, yes});
      }
    }
    for (int i = 0; i < 3; i++) {
      evidence.add(
          Evidence.series(
                  KotterStep.WINS,
                  "measure " + i,
                  Series.lowerIsBetter()
                      .before(61, 58, 64, 60, 59, 63, 62, 60)
                      .after(49, 44, 47, 48))
              .on(LocalDate.of(2026, 5, 1)));
    }
    evidence.add(
        Evidence.document(KotterStep.VISION, "vision")
            .ofWords(140)
            .attestedBy("board")
            .on(LocalDate.of(2026, 4, 1)));
    KotterReview review = kotter.review(evidence);
    if (evidence.size() != PIECES || review.secured().size() != 8) {
      throw new IllegalStateException(evidence.size() + " pieces, " + review);
    }
  }

  /** The review by the library. */
  double reviewed() {
    return kotter.review(evidence).secured().size();
  }

  /** The probabilities of the surveys and nothing else. */
  double probabilities() {
    double sum = 0;
    for (int[] survey : surveys) {
      sum += FiniteSample.of(survey[0], survey[1], survey[2]).probabilityAtLeast(45, Prior.FLAT);
    }
    return sum;
  }
}
