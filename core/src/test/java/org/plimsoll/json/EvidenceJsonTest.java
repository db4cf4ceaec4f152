package org.plimsoll.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.weeks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.evidence.Census;
import org.plimsoll.evidence.Chance;
import org.plimsoll.evidence.Dossier;
import org.plimsoll.evidence.Evidence;
import org.plimsoll.evidence.Looks;
import org.plimsoll.evidence.Occasion;
import org.plimsoll.evidence.Reason;
import org.plimsoll.evidence.Sample;
import org.plimsoll.evidence.Scores;
import org.plimsoll.evidence.Series;
import org.plimsoll.evidence.Strata;
import org.plimsoll.evidence.Subject;
import org.plimsoll.evidence.Truth;
import org.plimsoll.evidence.Verdict;
import org.plimsoll.explain.Source;
import org.plimsoll.kotter.BuyIn;
import org.plimsoll.kotter.BuyInProfile;
import org.plimsoll.kotter.CriterionRule;
import org.plimsoll.kotter.Kotter;
import org.plimsoll.kotter.KotterEdition;
import org.plimsoll.kotter.KotterReview;
import org.plimsoll.kotter.KotterStep;
import org.plimsoll.kotter.ShareOfVoice;
import org.plimsoll.kotter.StagedModel;
import org.plimsoll.kotter.VictoryRule;
import org.plimsoll.kotter.Warning;
import org.plimsoll.stats.BetaShare;
import org.plimsoll.stats.ConfidenceSequence;
import org.plimsoll.stats.EngagementGroups;
import org.plimsoll.stats.EngagementIndex;
import org.plimsoll.stats.FiniteSample;
import org.plimsoll.stats.FisherExact;
import org.plimsoll.stats.IntraClass;
import org.plimsoll.stats.NonResponse;
import org.plimsoll.stats.ProcessLimits;
import org.plimsoll.stats.ScaleAgreement;
import org.plimsoll.stats.ScoreDifference;
import org.plimsoll.stats.SmallGroups;
import org.plimsoll.stats.Threshold;
import org.plimsoll.stats.WaveChange;

class EvidenceJsonTest {
  private static final Subject URGENCY = () -> "example/urgency";

  static Stream<Object> models() {
    return Stream.of(
        Evidence.survey(URGENCY, "s", Sample.asked(32).of(40).answered(30).agreed(27))
            .among("management")
            .on(date("2026-05-11"))
            .attestedBy("a pollster")
            .raisedAt(Occasion.TEAM_MEETING)
            .expiring(date("2026-12-01"))
            .withHalfLife(weeks(26)),
        Evidence.survey(
            URGENCY, "s", Sample.asked(3).agreed(1).selfSelected().assumingMissingAtRandom()),
        Evidence.survey(
            URGENCY,
            "s",
            Strata.of("b", Census.of(5).agreed(5)).and("a", Sample.asked(3).agreed(1))),
        Evidence.survey(URGENCY, "s", Looks.of(40, 10, 9).then(20, 18)),
        Evidence.census(URGENCY, "c", Census.of(12).answered(12).agreed(11)),
        Evidence.scores(URGENCY, "o", Scores.onScale(1, 5, 4, 4).and(3, 5)),
        Evidence.series(URGENCY, "h", Series.lowerIsBetter().before(1.5, 2).after(0.1)),
        Evidence.document(URGENCY, "vision").ofWords(140),
        Evidence.event(URGENCY, "stopped").speakingAgainst(),
        Sample.asked(3).agreed(1),
        Dossier.of("Points system").with(Evidence.event(URGENCY, "stopped")),
        Verdict.of(Truth.MET, Reason.of("written")),
        Verdict.of(Truth.UNDETERMINED, Chance.between(0.25, 0.75), Reason.of("half", Source.OURS)),
        FiniteSample.of(40, 20, 18),
        Threshold.over(percent(75)),
        Threshold.atLeast(new Percent(Rational.of(200, 3))),
        ConfidenceSequence.of(40, 0.05).look(10, 9),
        new BetaShare(18, 4),
        NonResponse.of(100, 70, 60),
        ProcessLimits.of(1, 2, 4),
        WaveChange.changedMinds(3, 12),
        FisherExact.of(8, 2, 6, 4),
        ScaleAgreement.of(new double[][] {{4, 3}}, 5),
        ScaleAgreement.of(new double[][] {{4, 3}, {3, 3}}, 5),
        IntraClass.of(new double[][] {{4, 3}, {3, 3}}),
        EngagementIndex.of(List.of(List.of(Optional.of(EngagementIndex.Answer.AGREE)))),
        EngagementGroups.of(
            Map.of("North", List.of(List.of(Optional.of(EngagementIndex.Answer.AGREE)))),
            SmallGroups.reportingFrom(1, Source.GIVEN)),
        EngagementGroups.of(
            Map.of("North", List.of(List.of(Optional.of(EngagementIndex.Answer.AGREE))))),
        new ScoreDifference(Rational.of(200, 3), Rational.of(60)));
  }

  @ParameterizedTest
  @MethodSource("models")
  void whatIsWrittenReadsBackEqual(Object model) {
    PlimsollJson json = PlimsollJson.standard();
    String written = json.write(model);
    Object read = json.read(written, model.getClass());
    assertEquals(model, read);
    assertEquals(written, json.write(read));
  }

  @Test
  void evidenceIsShortToWriteByHand() {
    assertEquals(
        Evidence.survey(URGENCY, "managers' survey", Sample.asked(32).of(40).agreed(27))
            .on(date("2026-05-11")),
        PlimsollJson.standard()
            .read(
                """
                { "schema": "plimsoll/evidence/1", "about": "example/urgency", "title": "managers' survey",
                  "observation": { "type": "sample", "population": 40, "asked": 32, "agreed": 27 },
                  "on": "2026-05-11" }
                """,
                Evidence.class));
  }

  @Test
  void aModelOfStagesIsDataThatIsReviewedLikeKotters() {
    PlimsollJson json = PlimsollJson.standard();
    StagedModel bridges =
        json.read(
            """
            { "schema": "plimsoll/staged-model/1", "id": "bridges", "name": "Bridges's transition",
              "stages": [
                { "key": "bridges/ending", "label": "Ending, losing, letting go",
                  "criteria": [ { "id": "let-go", "estimand": "have people let go?",
                    "rules": [ { "rule": "agreement", "levels": { "everyone": "over 50%" } } ] } ] },
                { "key": "bridges/beginning", "label": "New beginning",
                  "criteria": [ { "id": "begun", "estimand": "is the new way begun?", "rules": [ { "rule": "shown" } ] } ] } ] }
            """,
            StagedModel.class);
    assertEquals(bridges, json.read(json.write(bridges), StagedModel.class));
    KotterReview review =
        Kotter.of(bridges)
            .review(Evidence.census(() -> "bridges/ending", "vote", Census.of(10).agreed(6)));
    assertEquals("[Ending, losing, letting go]", review.secured().toString());
    KotterReview half =
        Kotter.of(bridges)
            .review(Evidence.census(() -> "bridges/ending", "vote", Census.of(10).agreed(5)));
    assertEquals(Truth.NOT_MET, half.stages().get(0).verdict().truth());
  }

  static Stream<Object> reviews() {
    Kotter kotter =
        Kotter.edition(KotterEdition.LEADING_CHANGE_1996)
            .asOf(date("2026-06-01"))
            .begunOn(date("2025-12-01"))
            .withIndependentGroups();
    KotterReview first =
        kotter.review(
            Evidence.census(KotterStep.COALITION, "board", Census.of(12).agreed(11)),
            Evidence.survey(KotterStep.VISION, "pulse", Sample.asked(30).of(90).agreed(30))
                .on(date("2026-01-05")));
    KotterReview second =
        kotter.review(
            Evidence.survey(KotterStep.VISION, "pulse", Sample.asked(30).of(90).agreed(30))
                .on(date("2026-01-05")),
            Evidence.survey(KotterStep.VISION, "pulse", Sample.asked(30).of(90).agreed(20))
                .on(date("2026-03-05")),
            Evidence.document(KotterStep.VISION, "statement").ofWords(900).attestedBy("board"),
            Evidence.event(KotterStep.URGENCY, "raised").raisedAt(Occasion.SUPERVISION),
            Evidence.event(KotterStep.COMMUNICATE, "told").raisedAt(Occasion.SPECIAL_MEETING),
            Evidence.survey(Kotter.LEVELS, "levels", Strata.of("staff", Census.of(9).agreed(0))),
            Evidence.event(Kotter.KEPT_UP, "stopped").attestedBy("lead").speakingAgainst(),
            Evidence.event(Kotter.VICTORY, "success"));
    return Stream.of(
        kotter,
        Kotter.standard(),
        Kotter.standard().withNoise(CriterionRule.BeyondNoise.standard().inAtLeast(2)),
        Kotter.standard().withVictory(VictoryRule.standard().winsTake(6, Source.GIVEN)),
        BuyIn.standard(),
        BuyInProfile.KOTTER_1996,
        BuyInProfile.workforceInvolvedOver75("all teams"),
        new ShareOfVoice(5_400, 1_200_000),
        first,
        second,
        second.diff(first),
        second.progress(),
        second.warnings().get(0),
        second.next().get(0),
        second.stages().get(0));
  }

  @ParameterizedTest
  @MethodSource("reviews")
  void reviewsAndTheirPartsReadBackEqual(Object model) {
    whatIsWrittenReadsBackEqual(model);
  }

  @Test
  void everyKindOfWarningIsAmongThoseThatTravel() {
    KotterReview review =
        reviews()
            .filter(KotterReview.class::isInstance)
            .map(KotterReview.class::cast)
            .reduce((one, two) -> two)
            .orElseThrow();
    for (Class<?> kind : Warning.class.getPermittedSubclasses()) {
      assertTrue(
          review.warnings().stream().anyMatch(kind::isInstance),
          () -> "no " + kind.getSimpleName());
    }
  }
}
