package org.plimsoll.kotter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.evidence.Census;
import org.plimsoll.evidence.Evidence;
import org.plimsoll.evidence.Reason;
import org.plimsoll.evidence.Sample;
import org.plimsoll.evidence.Truth;
import org.plimsoll.evidence.Verdict;
import org.plimsoll.explain.Source;
import org.plimsoll.stats.Threshold;

/** What to do or find out next, from a review. */
final class Advising {
  private final KotterReview review;
  private final List<Advice> advice = new ArrayList<>();

  Advising(KotterReview review) {
    this.review = review;
  }

  List<Advice> advice() {
    for (KotterReview.StageVerdict stage : review.stages()) {
      boolean open =
          review.method().gate() == Gate.CONCURRENT
              || review.progress().current().map(stage.stage().key()::equals).orElse(false);
      boolean behind =
          review.progress().skipped().contains(stage.stage().key())
              || review.progress().unprovenBehind().contains(stage.stage().key());
      if (open || behind) {
        for (KotterReview.CriterionVerdict criterion : stage.criteria()) {
          if (criterion.criterion().required() && !criterion.verdict().isMet()) {
            settle(stage.stage(), criterion);
          }
        }
      }
    }
    for (Warning warning : review.warnings()) {
      about(warning);
    }
    review
        .current()
        .ifPresent(
            stage ->
                review.stages().stream()
                    .filter(each -> each.stage().equals(stage))
                    .forEach(this::subActions));
    return List.copyOf(advice);
  }

  private void add(Advice.Kind kind, String about, String what, Reason why) {
    advice.add(new Advice(kind, about, what, why));
  }

  private void settle(Stage stage, KotterReview.CriterionVerdict criterion) {
    String key = stage.keyOf(criterion.criterion());
    Verdict verdict = criterion.verdict();
    Reason why = verdict.reasons().get(0);
    if (criterion.evidence().isEmpty()) {
      add(
          Advice.Kind.FIND_OUT,
          key,
          "find evidence: "
              + criterion.criterion().estimand()
              + " Asked is: "
              + criterion.criterion().rules().get(0).words(),
          why);
      return;
    }
    if (verdict.truth() == Truth.NOT_MET) {
      add(
          Advice.Kind.DO,
          key,
          "change the answer to: " + criterion.criterion().estimand() + shortfall(stage, criterion),
          why);
      return;
    }
    int before = advice.size();
    for (Evidence each : evidenceOf(stage, criterion)) {
      counts(each)
          .flatMap(sample -> threshold(criterion, each).flatMap(needed -> ask(sample, needed)))
          .ifPresent(
              what ->
                  add(
                      Advice.Kind.FIND_OUT,
                      key,
                      each.title() + ": " + what,
                      Reason.of("the answers so far leave it open", Source.OURS)));
    }
    if (advice.size() == before) {
      add(
          Advice.Kind.FIND_OUT,
          key,
          "settle what is open: " + criterion.criterion().estimand(),
          why);
    }
  }

  private List<Evidence> evidenceOf(Stage stage, KotterReview.CriterionVerdict criterion) {
    return review.evidence().stream()
        .filter(
            each ->
                (each.about().equals(stage.key())
                        || each.about().equals(stage.keyOf(criterion.criterion())))
                    && criterion.evidence().contains(each.title())
                    && review.evidence().stream()
                        .noneMatch(
                            other ->
                                Waves.areWaves(each, other)
                                    && other.on().isPresent()
                                    && each.on().isPresent()
                                    && other.on().get().isAfter(each.on().get())))
        .toList();
  }

  private static Optional<Sample> counts(Evidence evidence) {
    return evidence.observation() instanceof Sample sample
        ? Optional.of(sample)
        : evidence.observation() instanceof Census census
            ? Optional.of(census.asSample())
            : Optional.empty();
  }

  private static Optional<Threshold> threshold(
      KotterReview.CriterionVerdict criterion, Evidence evidence) {
    for (CriterionRule rule : criterion.criterion().rules()) {
      if (rule instanceof CriterionRule.Agreement agreement) {
        Map<String, Threshold> levels = agreement.levels();
        return evidence.group().isPresent() && levels.containsKey(evidence.group().get())
            ? Optional.ofNullable(levels.get(evidence.group().get()))
            : levels.values().stream().findFirst();
      }
    }
    return Optional.empty();
  }

  /** How many of those who have not spoken must agree for certainty. */
  private static Optional<String> ask(Sample sample, Threshold threshold) {
    if (sample.population().isEmpty()) {
      return Optional.of("say how many people are meant, or ask more of them");
    }
    int population = sample.population().getAsInt();
    int open = population - sample.answered();
    int missing = threshold.required(population) - sample.agreed();
    return open == 0 || missing <= 0
        ? Optional.empty()
        : Optional.of(
            "ask the "
                + open
                + " of "
                + population
                + " who have not answered; it is certain once "
                + missing
                + " of them agree");
  }

  private String shortfall(Stage stage, KotterReview.CriterionVerdict criterion) {
    for (Evidence each : evidenceOf(stage, criterion)) {
      Optional<Sample> counted = counts(each);
      Optional<Threshold> threshold = threshold(criterion, each);
      if (counted.isPresent()
          && threshold.isPresent()
          && counted.get().population().isPresent()
          && counted.get().answered() == counted.get().population().getAsInt()) {
        int missing = threshold.get().required(counted.get().answered()) - counted.get().agreed();
        if (missing > 0) {
          return " " + missing + " more must agree";
        }
      }
    }
    return "";
  }

  private void about(Warning warning) {
    Reason why = Reason.of(warning.finding().message(), warning.finding().source());
    if (warning instanceof Warning.VictoryDeclaredEarly early) {
      add(
          Advice.Kind.DO,
          Kotter.VICTORY.key(),
          "take back \"" + early.declaration() + "\", or answer what speaks against it",
          why);
    } else if (warning instanceof Warning.SupportFell fell) {
      add(Advice.Kind.FIND_OUT, fell.stage(), "find out why support fell: " + fell.title(), why);
    } else if (warning instanceof Warning.OnlySpecialMeetings) {
      add(
          Advice.Kind.DO,
          KotterStep.COMMUNICATE.key(),
          "tell the vision in supervision, team meetings and everyday talk",
          why);
    } else if (warning instanceof Warning.VisionTooLong long_) {
      add(Advice.Kind.DO, KotterStep.VISION.key(), "shorten \"" + long_.title() + "\"", why);
    } else if (warning instanceof Warning.LevelsWithoutMember levels) {
      add(
          Advice.Kind.DO,
          KotterStep.COALITION.key(),
          "win somebody of each for the coalition: " + String.join(", ", levels.levels()),
          why);
    } else if (warning instanceof Warning.Undated undated) {
      add(
          Advice.Kind.FIND_OUT,
          "evidence",
          "find the dates of: " + String.join(", ", undated.titles()),
          why);
    }
  }

  private void subActions(KotterReview.StageVerdict stage) {
    for (KotterReview.CriterionVerdict criterion : stage.criteria()) {
      if (!criterion.criterion().required() && criterion.evidence().isEmpty()) {
        add(
            Advice.Kind.FIND_OUT,
            stage.stage().keyOf(criterion.criterion()),
            criterion.criterion().estimand(),
            Reason.of("no evidence yet; it helps the step", criterion.criterion().source()));
      }
    }
  }
}
