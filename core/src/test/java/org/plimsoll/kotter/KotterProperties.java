package org.plimsoll.kotter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
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

  /** A survey in which at least one of those who answered does not agree. */
  private record Survey(int population, int asked, int answered, int agreed) {}

  @Provide
  Arbitrary<Survey> surveys() {
    return Arbitraries.integers()
        .between(1, 60)
        .flatMap(
            population ->
                Arbitraries.integers()
                    .between(1, population)
                    .flatMap(
                        asked ->
                            Arbitraries.integers()
                                .between(1, asked)
                                .flatMap(
                                    answered ->
                                        Arbitraries.integers()
                                            .between(0, answered - 1)
                                            .map(
                                                agreed ->
                                                    new Survey(
                                                        population, asked, answered, agreed)))));
  }

  @Property(tries = 150)
  void onePersonMoreWhoAgreesNeverMakesAVerdictWorse(
      @ForAll("surveys") Survey survey, @ForAll boolean selfSelected, @ForAll boolean atRandom) {
    int less = ORDER.indexOf(truth(survey, survey.agreed(), selfSelected, atRandom));
    int more = ORDER.indexOf(truth(survey, survey.agreed() + 1, selfSelected, atRandom));
    assertTrue(more >= less);
  }

  private static Truth truth(Survey survey, int agreed, boolean selfSelected, boolean atRandom) {
    Sample sample =
        Sample.asked(survey.asked())
            .of(survey.population())
            .answered(survey.answered())
            .agreed(agreed);
    sample = selfSelected ? sample.selfSelected() : sample;
    sample = atRandom ? sample.assumingMissingAtRandom() : sample;
    return BuyIn.standard().judge(sample, THRESHOLD).truth();
  }

  @Property(tries = 100)
  void moreConfidenceNeverDecidesWhatLessLeftOpen(
      @ForAll("surveys") Survey survey,
      @ForAll @IntRange(min = 51, max = 99) int one,
      @ForAll @IntRange(min = 51, max = 99) int other) {
    Sample sample =
        Sample.asked(survey.asked())
            .of(survey.population())
            .answered(survey.answered())
            .agreed(survey.agreed());
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

  /** Pieces of evidence that wait for their titles. */
  private static Arbitrary<Function<String, Evidence>> pieces() {
    Arbitrary<KotterStep> steps = Arbitraries.of(KotterStep.class);
    Arbitrary<LocalDate> dates =
        Arbitraries.integers().between(1, 28).map(day -> LocalDate.of(2026, 2, day));
    Arbitrary<Function<String, Evidence>> surveys =
        Combinators.combine(steps, dates, Arbitraries.integers().between(0, 20))
            .as(
                (step, day, yes) ->
                    title ->
                        Evidence.survey(step, title, Sample.asked(20).of(30).agreed(yes)).on(day));
    Arbitrary<Function<String, Evidence>> words =
        Combinators.combine(steps, dates, Arbitraries.of(true, false))
            .as(
                (step, day, pro) ->
                    title -> {
                      Evidence word =
                          Evidence.attestation(step, title, "somebody")
                              .on(day)
                              .raisedAt(Occasion.TEAM_MEETING);
                      return pro ? word : word.speakingAgainst();
                    });
    Arbitrary<Function<String, Evidence>> series =
        Combinators.combine(dates, Arbitraries.integers().between(0, 40))
            .as(
                (day, last) ->
                    title ->
                        Evidence.series(
                                KotterStep.WINS,
                                title,
                                Series.higherIsBetter().before(20, 22, 21, 20, 23, 21).after(last))
                            .on(day));
    return Arbitraries.oneOf(surveys, words, series);
  }

  /** Few titles, so that there are several waves of one enquiry. */
  @Provide
  Arbitrary<List<Evidence>> waves() {
    return Combinators.combine(pieces(), Arbitraries.of("one", "two", "three"))
        .as((piece, title) -> piece.apply(title))
        .list()
        .ofMaxSize(12);
  }

  /** No title stands twice, so that each piece can be found again by its own. */
  @Provide
  Arbitrary<List<Evidence>> titledApart() {
    return pieces()
        .list()
        .ofMaxSize(12)
        .map(
            list -> {
              List<Evidence> all = new ArrayList<>();
              list.forEach(piece -> all.add(piece.apply("piece " + all.size())));
              return all;
            });
  }

  @Property(tries = 100)
  void theOrderOfEvidenceIsIrrelevant(
      @ForAll("waves") List<Evidence> evidence, @ForAll Random random) {
    List<Evidence> shuffled = new ArrayList<>(evidence);
    Collections.shuffle(shuffled, random);
    Kotter kotter = Kotter.standard().asOf(LocalDate.of(2026, 3, 1));
    assertEquals(kotter.review(evidence), kotter.review(shuffled));
    assertEquals(kotter.review(evidence).next(), kotter.review(shuffled).next());
  }

  @Property(tries = 100)
  void nothingIsDroppedInSilence(@ForAll("titledApart") List<Evidence> evidence) {
    KotterReview review = Kotter.standard().asOf(LocalDate.of(2026, 3, 1)).review(evidence);
    assertEquals(evidence.size(), review.evidence().size());
    for (Evidence each : evidence) {
      boolean used =
          review.stages().stream()
              .flatMap(stage -> stage.criteria().stream())
              .anyMatch(criterion -> criterion.evidence().contains(each.title()));
      boolean named = review.notUsed().stream().anyMatch(out -> out.title().equals(each.title()));
      assertTrue(used != named, each::toString);
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
