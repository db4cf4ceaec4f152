package org.plimsoll.kotter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.plimsoll.base.Percent;
import org.plimsoll.evidence.Census;
import org.plimsoll.evidence.Evidence;
import org.plimsoll.evidence.Looks;
import org.plimsoll.evidence.Occasion;
import org.plimsoll.evidence.Sample;
import org.plimsoll.evidence.Series;
import org.plimsoll.evidence.Truth;
import org.plimsoll.stats.Threshold;

class KotterProperties {
  private static final List<Truth> ORDER = List.of(Truth.NOT_MET, Truth.UNDETERMINED, Truth.MET);
  private static final Threshold THRESHOLD = Threshold.atLeast(Percent.of(75));

  @Property(tries = 150)
  void onePersonMoreWhoAgreesNeverMakesAVerdictWorse(
      @ForAll @IntRange(min = 1, max = 60) int population,
      @ForAll @IntRange(min = 1, max = 60) int asked,
      @ForAll @IntRange(max = 60) int answered,
      @ForAll @IntRange(max = 59) int agreed,
      @ForAll boolean selfSelected,
      @ForAll boolean atRandom) {
    int n = Math.min(asked, population);
    int heard = Math.min(answered, n);
    if (agreed >= heard) {
      return;
    }
    int less = ORDER.indexOf(truth(population, n, heard, agreed, selfSelected, atRandom));
    int more = ORDER.indexOf(truth(population, n, heard, agreed + 1, selfSelected, atRandom));
    assertTrue(more >= less);
  }

  private static Truth truth(
      int population, int n, int heard, int agreed, boolean selfSelected, boolean atRandom) {
    Sample sample = Sample.asked(n).of(population).answered(heard).agreed(agreed);
    sample = selfSelected ? sample.selfSelected() : sample;
    sample = atRandom ? sample.assumingMissingAtRandom() : sample;
    return BuyIn.standard().judge(sample, THRESHOLD).truth();
  }

  @Property(tries = 100)
  void moreConfidenceNeverDecidesWhatLessLeftOpen(
      @ForAll @IntRange(min = 1, max = 60) int population,
      @ForAll @IntRange(min = 1, max = 60) int asked,
      @ForAll @IntRange(max = 60) int agreed,
      @ForAll @IntRange(min = 51, max = 99) int one,
      @ForAll @IntRange(min = 51, max = 99) int other) {
    int n = Math.min(asked, population);
    Sample sample = Sample.asked(n).of(population).agreed(Math.min(agreed, n));
    Truth lax =
        BuyIn.standard()
            .withConfidence(Percent.of(Math.min(one, other)))
            .judge(sample, THRESHOLD)
            .truth();
    Truth strict =
        BuyIn.standard()
            .withConfidence(Percent.of(Math.max(one, other)))
            .judge(sample, THRESHOLD)
            .truth();
    assertTrue(strict == Truth.UNDETERMINED || strict == lax, () -> strict + " after " + lax);
  }

  @Property(tries = 100)
  void whoAsksEverybodyKnows(
      @ForAll @IntRange(min = 1, max = 300) int population, @ForAll @IntRange(max = 300) int yes) {
    int agreed = Math.min(yes, population);
    Truth expected = 4 * agreed >= 3 * population ? Truth.MET : Truth.NOT_MET;
    assertEquals(
        expected,
        BuyIn.standard().judge(Census.of(population).agreed(agreed).asSample(), THRESHOLD).truth());
  }

  @Property(tries = 60)
  void aGateThatAllowsForEveryLookNeverFlipsBack(
      @ForAll @IntRange(min = 1, max = 50) int population,
      @ForAll @Size(min = 1, max = 50) List<Boolean> answers) {
    Truth before = Truth.UNDETERMINED;
    Looks looks = null;
    int yes = 0;
    for (int n = 1; n <= Math.min(population, answers.size()); n++) {
      yes += answers.get(n - 1) ? 1 : 0;
      looks = looks == null ? Looks.of(population, n, yes) : looks.then(n, yes);
      Truth now = BuyIn.standard().judge(looks, THRESHOLD).truth();
      assertTrue(before == Truth.UNDETERMINED || now == before, before + " became " + now);
      assertEquals(now, BuyIn.standard().judge(looks.then(n, yes), THRESHOLD).truth());
      before = now;
    }
  }

  @Provide
  Arbitrary<Evidence> evidence() {
    Arbitrary<KotterStep> steps = Arbitraries.of(KotterStep.class);
    Arbitrary<String> titles = Arbitraries.of("one", "two", "three");
    Arbitrary<java.time.LocalDate> dates =
        Arbitraries.integers().between(1, 28).map(day -> java.time.LocalDate.of(2026, 2, day));
    Arbitrary<Evidence> surveys =
        Combinators.combine(steps, titles, dates, Arbitraries.integers().between(0, 20))
            .as(
                (step, title, day, yes) ->
                    Evidence.survey(step, title, Sample.asked(20).of(30).agreed(yes)).on(day));
    Arbitrary<Evidence> words =
        Combinators.combine(steps, titles, dates, Arbitraries.of(true, false))
            .as(
                (step, title, day, pro) -> {
                  Evidence word =
                      Evidence.attestation(step, title, "somebody")
                          .on(day)
                          .raisedAt(Occasion.TEAM_MEETING);
                  return pro ? word : word.speakingAgainst();
                });
    Arbitrary<Evidence> series =
        Combinators.combine(titles, dates, Arbitraries.integers().between(0, 40))
            .as(
                (title, day, last) ->
                    Evidence.series(
                            KotterStep.WINS,
                            title,
                            Series.higherIsBetter().before(20, 22, 21, 20, 23, 21).after(last))
                        .on(day));
    return Arbitraries.oneOf(surveys, words, series);
  }

  @Property(tries = 100)
  void theOrderOfEvidenceIsIrrelevant(
      @ForAll @Size(max = 12) List<@net.jqwik.api.From("evidence") Evidence> evidence,
      @ForAll Random random) {
    List<Evidence> shuffled = new ArrayList<>(evidence);
    Collections.shuffle(shuffled, random);
    Kotter kotter = Kotter.standard().asOf(java.time.LocalDate.of(2026, 3, 1));
    assertEquals(kotter.review(evidence), kotter.review(shuffled));
    assertEquals(kotter.review(evidence).next(), kotter.review(shuffled).next());
  }

  @Property(tries = 100)
  void nothingIsDroppedInSilence(
      @ForAll @Size(max = 12) List<@net.jqwik.api.From("evidence") Evidence> evidence) {
    KotterReview review =
        Kotter.standard().asOf(java.time.LocalDate.of(2026, 3, 1)).review(evidence);
    assertEquals(evidence.size(), review.evidence().size());
    for (Evidence each : evidence) {
      boolean used =
          review.stages().stream()
              .flatMap(stage -> stage.criteria().stream())
              .anyMatch(criterion -> criterion.evidence().contains(each.title()));
      boolean named = review.notUsed().stream().anyMatch(out -> out.title().equals(each.title()));
      assertTrue(used || named, each::toString);
    }
  }

  @Property(tries = 100)
  void securedStepsAreTheLongestUnbrokenRun(@ForAll @Size(min = 1, max = 8) List<Truth> truths) {
    Map<String, Truth> stages = new LinkedHashMap<>();
    for (Truth truth : truths) {
      stages.put("s" + stages.size(), truth);
    }
    Gate.Progress progress = Gate.SEQUENTIAL.over(stages);
    int run = 0;
    while (run < truths.size() && truths.get(run) == Truth.MET) {
      run++;
    }
    assertEquals(run, progress.secured().size());
    assertEquals(
        truths.stream().filter(Truth.MET::equals).count(),
        progress.secured().size() + progress.ahead().size());
    assertEquals(run == truths.size(), progress.current().isEmpty());
    assertEquals(
        truths.stream().filter(Truth.MET::equals).count(),
        Gate.CONCURRENT.over(stages).secured().size());
  }
}
