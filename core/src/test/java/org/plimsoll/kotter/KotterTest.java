package org.plimsoll.kotter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.weeks;
import static org.plimsoll.evidence.Truth.MET;
import static org.plimsoll.evidence.Truth.NOT_MET;
import static org.plimsoll.evidence.Truth.UNDETERMINED;
import static org.plimsoll.kotter.KotterStep.ANCHOR;
import static org.plimsoll.kotter.KotterStep.COALITION;
import static org.plimsoll.kotter.KotterStep.COMMUNICATE;
import static org.plimsoll.kotter.KotterStep.CONSOLIDATE;
import static org.plimsoll.kotter.KotterStep.EMPOWER;
import static org.plimsoll.kotter.KotterStep.URGENCY;
import static org.plimsoll.kotter.KotterStep.VISION;
import static org.plimsoll.kotter.KotterStep.WINS;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.plimsoll.evidence.Census;
import org.plimsoll.evidence.Chance;
import org.plimsoll.evidence.Evidence;
import org.plimsoll.evidence.Looks;
import org.plimsoll.evidence.Occasion;
import org.plimsoll.evidence.Reason;
import org.plimsoll.evidence.Sample;
import org.plimsoll.evidence.Scores;
import org.plimsoll.evidence.Series;
import org.plimsoll.evidence.Strata;
import org.plimsoll.evidence.Subject;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Source;
import org.plimsoll.stats.Threshold;

class KotterTest {
  private static final Kotter KOTTER = Kotter.standard().asOf(date("2026-06-01"));
  private static final Evidence MANAGERS =
      Evidence.survey(URGENCY, "managers' survey", Sample.asked(32).of(40).agreed(29))
          .among("management")
          .on(date("2026-05-11"));
  private static final Evidence BOARD =
      Evidence.census(COALITION, "board", Census.of(12).answered(12).agreed(11))
          .on(date("2026-05-20"));
  private static final Evidence STATEMENT =
      Evidence.document(VISION, "vision statement")
          .ofWords(140)
          .attestedBy("programme board")
          .on(date("2026-04-01"));
  private static final Evidence OVERTIME =
      Evidence.series(
              WINS,
              "overtime hours",
              Series.lowerIsBetter().before(61, 58, 64, 60, 59, 63, 62).after(49, 44, 47))
          .on(date("2026-05-31"));

  private static void refused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  private static Evidence shown(Subject about) {
    return Evidence.attestation(about, "word on " + about.key(), "the board")
        .on(date("2026-05-01"));
  }

  @Test
  void stepsAreSecuredUpToTheFirstThatIsNotMet() {
    KotterReview review = KOTTER.review(MANAGERS, BOARD, STATEMENT, OVERTIME);
    assertEquals(
        List.of(
            "Establishing a Sense of Urgency",
            "Forming a Powerful Guiding Coalition",
            "Creating a Vision"),
        review.secured().stream().map(Stage::label).toList());
    assertEquals(COMMUNICATE.key(), review.current().orElseThrow().key());
    assertEquals(List.of(WINS.key()), review.ahead().stream().map(Stage::key).toList());
    assertEquals(
        List.of(COMMUNICATE.key(), EMPOWER.key()),
        review.unprovenBehind().stream().map(Stage::key).toList());
    assertEquals(
        List.of(COMMUNICATE.key(), EMPOWER.key(), CONSOLIDATE.key(), ANCHOR.key()),
        review.notEvidenced().stream().map(Stage::key).toList());
    assertEquals(List.of(), review.skipped());
  }

  @Test
  void aStepThatFailsWhileALaterOneIsMetWasSkipped() {
    Evidence against =
        Evidence.attestation(EMPOWER, "forms as before", "union branch")
            .speakingAgainst()
            .on(date("2026-05-20"));
    KotterReview review = KOTTER.review(MANAGERS, BOARD, STATEMENT, OVERTIME, against);
    assertEquals(NOT_MET, review.verdict(EMPOWER).truth());
    assertEquals(List.of(EMPOWER.key()), review.skipped().stream().map(Stage::key).toList());
    assertTrue(review.toString().contains("skipped"), review::toString);
  }

  @Test
  void allAtOnceEveryStepThatIsMetIsSecured() {
    KotterReview review =
        KOTTER.withGate(Gate.CONCURRENT).review(MANAGERS, BOARD, STATEMENT, OVERTIME);
    assertEquals(4, review.secured().size());
    assertEquals(List.of(), review.ahead());
    assertEquals(List.of(), review.unprovenBehind());
    assertEquals(Gate.CONCURRENT, Kotter.edition(KotterEdition.ACCELERATE_2014).gate());
  }

  @Test
  void kottersFigureOf1995IsAboutManagement() {
    Evidence staff =
        Evidence.census(URGENCY, "all staff", Census.of(60).agreed(59))
            .among("staff")
            .on(date("2026-05-11"));
    KotterReview review = KOTTER.review(staff);
    assertEquals(UNDETERMINED, review.verdict(URGENCY).truth());
    assertEquals(
        List.of(
            new KotterReview.NotUsed(
                "all staff", "it shows the view of \"staff\", and asked is that of [management]")),
        review.notUsed());
    assertEquals(
        MET,
        KOTTER
            .withBuyIn(BuyInProfile.workforceInvolvedOver75("staff"))
            .review(staff)
            .verdict(URGENCY)
            .truth());
  }

  @Test
  void whoseViewItShowsIsTakenForGrantedOnlyInWords() {
    Evidence unnamed =
        Evidence.census(URGENCY, "survey", Census.of(40).agreed(38)).on(date("2026-05-11"));
    List<Reason> reasons = KOTTER.review(unnamed).verdict(URGENCY).reasons();
    assertEquals(
        "whose view it shows was not said; taken as that of management",
        reasons.get(reasons.size() - 1).text());
  }

  @Test
  void theLevelsOf1996AreJudgedEachAndAllTogether() {
    Kotter kotter = Kotter.edition(KotterEdition.LEADING_CHANGE_1996);
    Evidence levels =
        Evidence.survey(
            URGENCY,
            "three levels",
            Strata.of("top executives", Census.of(5).agreed(5))
                .and("managers", Sample.asked(18).of(24).agreed(16))
                .and("employees", Sample.asked(60).of(160).agreed(38)));
    Chance bounds = kotter.review(levels).verdict(URGENCY).chance().orElseThrow();
    assertEquals(0.9923994253121619, bounds.low(), 1e-9); // the case kotter-s-urgency-levels
    assertEquals(0.9945733383556401, bounds.high(), 1e-9);
    Chance product =
        kotter.withIndependentGroups().review(levels).verdict(URGENCY).chance().orElseThrow();
    assertEquals(0.9924112224026931, product.low(), 1e-9);
    Evidence one =
        Evidence.census(URGENCY, "executives", Census.of(5).agreed(5)).among("top executives");
    assertEquals(UNDETERMINED, kotter.review(one).verdict(URGENCY).truth());
    Evidence against =
        Evidence.census(URGENCY, "executives", Census.of(5).agreed(4)).among("top executives");
    assertEquals(NOT_MET, kotter.review(against).verdict(URGENCY).truth());
  }

  @Test
  void ofTwoWavesTheLaterCountsAndTheFallIsNamed() {
    Evidence march =
        Evidence.survey(URGENCY, "pulse", Sample.asked(20).of(40).agreed(19))
            .on(date("2026-03-01"));
    Evidence may =
        Evidence.survey(URGENCY, "pulse", Sample.asked(20).of(40).agreed(8)).on(date("2026-05-01"));
    KotterReview review = KOTTER.review(march, may);
    assertEquals(NOT_MET, review.verdict(URGENCY).truth());
    assertEquals(
        List.of(new KotterReview.NotUsed("pulse", "it was asked again: 2026-05-01")),
        review.notUsed());
    Warning.SupportFell fell = review.warnings(Warning.SupportFell.class).get(0);
    assertEquals("2026-03-01: 19 of 20 agreed, 20 asked of 40", fell.before());
    assertTrue(fell.chance().low() > 0.99, fell::toString);
  }

  @Test
  void aSmallFallIsNoWarning() {
    Evidence march =
        Evidence.survey(URGENCY, "pulse", Sample.asked(20).of(40).agreed(17))
            .on(date("2026-03-01"));
    Evidence may =
        Evidence.survey(URGENCY, "pulse", Sample.asked(20).of(40).agreed(16))
            .on(date("2026-05-01"));
    assertEquals(List.of(), KOTTER.review(march, may).warnings(Warning.SupportFell.class));
  }

  @Test
  void evidenceThatExpiredOrAgesWithoutADateIsSetAside() {
    KotterReview review =
        KOTTER.review(
            STATEMENT.expiring(date("2026-05-01")),
            Evidence.census(COALITION, "board", Census.of(4).agreed(4)).withHalfLife(weeks(4)));
    assertEquals(
        List.of(
            new KotterReview.NotUsed("board", "it ages and has no date"),
            new KotterReview.NotUsed("vision statement", "it has expired on 2026-05-01")),
        review.notUsed());
    assertEquals(UNDETERMINED, review.verdict(VISION).truth());
  }

  @Test
  void oldAnswersCountForLess() {
    Evidence old = MANAGERS.on(date("2025-06-02")).withHalfLife(weeks(13));
    assertEquals(MET, KOTTER.review(MANAGERS).verdict(URGENCY).truth());
    assertEquals(UNDETERMINED, KOTTER.review(old).verdict(URGENCY).truth());
    refused(
        "evidence \"managers' survey\" ages or expires, so the day of the review is needed; give"
            + " it: asOf(date)",
        () -> Kotter.standard().review(old));
  }

  @Test
  void evidenceFromTheFutureIsRefused() {
    refused(
        "evidence \"board\" is dated 2026-06-02, after the day of the question, 2026-06-01;"
            + " correct the date, or ask as of a later day",
        () -> KOTTER.review(BOARD.on(date("2026-06-02"))));
  }

  @Test
  void anUnknownStepIsRefusedAndTheKnownOnesNamed() {
    Subject typo = () -> "kotter/urgancy";
    refused(
        "model \"Kotter's eight steps\" has no stage \"kotter/urgancy\"; its stages are"
            + " [kotter/urgency, kotter/coalition, kotter/vision, kotter/communicate,"
            + " kotter/empower, kotter/wins, kotter/consolidate, kotter/anchor]",
        () -> KOTTER.review(Evidence.event(typo, "meeting")));
    Subject other = () -> "adkar/desire";
    assertEquals(
        "it is about \"adkar/desire\", which is another model's",
        KOTTER.review(Evidence.event(other, "meeting")).notUsed().get(0).why());
  }

  @Test
  void aCriterionHasOneRuleOfAKindAndAGroupOneThreshold() {
    CriterionRule rule =
        new CriterionRule.Agreement(
            BuyInProfile.KOTTER_1995.levels(), BuyInProfile.KOTTER_1995.source());
    refused(
        "criterion \"convinced\" has two rules of one kind, the second is \"at least 75% of"
            + " management agree\"; keep one, or make two criteria",
        () -> Criterion.required("convinced", "?", Source.OURS, rule, rule));
    refused(
        "group \"management\" has the threshold at least 75% already",
        () -> BuyInProfile.KOTTER_1995.and("management", Threshold.over(percent(75))));
  }

  @Test
  void nobodysWordIsNoEvidence() {
    Evidence unsigned = Evidence.document(VISION, "draft").on(date("2026-05-01"));
    assertEquals(UNDETERMINED, KOTTER.review(unsigned).verdict(VISION).truth());
    assertEquals(
        "0 of 1 needed vouch for it",
        KOTTER.review(unsigned).verdict(VISION).reasons().get(0).text());
  }

  @Test
  void wordForAndWordAgainstDecideNothing() {
    KotterReview review =
        KOTTER.review(
            STATEMENT,
            Evidence.attestation(VISION, "nobody knows it", "union branch").speakingAgainst());
    assertEquals(UNDETERMINED, review.verdict(VISION).truth());
  }

  @Test
  void aSurveyAndAWordThatContradictEachOtherDecideNothing() {
    KotterReview review =
        KOTTER.review(STATEMENT, Evidence.census(VISION, "survey", Census.of(30).agreed(3)));
    assertEquals(UNDETERMINED, review.verdict(VISION).truth());
    assertEquals("the evidence contradicts itself", review.verdict(VISION).reasons().get(0).text());
  }

  @Test
  void supportingCriteriaDecideNothingUnlessTheyAreRequired() {
    Evidence against =
        Evidence.attestation(VISION.criterion("strategy"), "no way there", "finance")
            .speakingAgainst();
    KotterReview review = KOTTER.review(STATEMENT, against);
    assertEquals(MET, review.verdict(VISION).truth());
    assertEquals(NOT_MET, review.verdict(VISION.criterion("strategy")).truth());
    assertEquals(
        "is there a way to get there?",
        review.warnings(Warning.SpeaksAgainst.class).get(0).criterion());
    assertEquals(
        NOT_MET, KOTTER.requiringSubActions().review(STATEMENT, against).verdict(VISION).truth());
    assertEquals(
        UNDETERMINED, KOTTER.requiringSubActions().review(STATEMENT).verdict(VISION).truth());
  }

  @Test
  void aCountThatSpeaksAgainstAStageIsHeldAgainstItsThresholdAndItsSource() {
    Evidence teams =
        Evidence.census(CONSOLIDATE.criterion("coverage"), "teams", Census.of(7).agreed(1));
    Finding finding = KOTTER.review(teams).warnings(Warning.SpeaksAgainst.class).get(0).finding();
    assertEquals("teams: 1 of 7 use it; at least 75% of 7 is 6", finding.reason());
    assertEquals(Source.OURS, finding.source());
  }

  @Test
  void urgencyFromIndependentOccasionsIsCounted() {
    Evidence supervision =
        Evidence.event(URGENCY, "raised").raisedAt(Occasion.SUPERVISION).on(date("2026-01-12"));
    Evidence inspection =
        Evidence.event(URGENCY, "found").raisedAt(Occasion.INSPECTION).on(date("2026-02-12"));
    KotterReview one = KOTTER.review(supervision);
    assertEquals(Set.of(Occasion.SUPERVISION), one.occasions(URGENCY));
    assertEquals("supervision", one.warnings(Warning.OneOccasion.class).get(0).occasion());
    KotterReview two = KOTTER.review(supervision, inspection);
    assertEquals(MET, two.verdict(URGENCY.criterion("occasions")).truth());
    assertEquals(List.of(), two.warnings(Warning.OneOccasion.class));
    assertEquals(UNDETERMINED, two.verdict(URGENCY).truth()); // nobody was counted
  }

  @Test
  void aVisionToldOnlyAtSpecialMeetingsIsAWarning() {
    Evidence meeting = shown(COMMUNICATE).raisedAt(Occasion.SPECIAL_MEETING);
    assertEquals(
        1, KOTTER.review(meeting).warnings(Warning.OnlySpecialMeetings.class).get(0).tellings());
    Evidence talk =
        Evidence.event(COMMUNICATE.criterion("every-vehicle"), "lunch")
            .raisedAt(Occasion.EVERYDAY_TALK);
    assertEquals(
        List.of(), KOTTER.review(meeting, talk).warnings(Warning.OnlySpecialMeetings.class));
  }

  @Test
  void aLongVisionIsNamedWithItsMinutes() {
    KotterReview review = KOTTER.review(STATEMENT.ofWords(780));
    assertEquals(
        "Warning: vision statement: the vision takes too long to tell (780 words, 6 minutes; at"
            + " most 5)",
        review.warnings(Warning.VisionTooLong.class).get(0).toString());
    assertEquals(MET, review.verdict(VISION).truth());
    assertEquals(
        List.of(), KOTTER.review(STATEMENT.ofWords(650)).warnings(Warning.VisionTooLong.class));
  }

  @Test
  void everyLevelWithoutAMemberIsNamed() {
    Evidence levels =
        Evidence.survey(
                Kotter.LEVELS,
                "steering group",
                Strata.of("senior management", Census.of(4).agreed(1))
                    .and("ground staff", Census.of(30).agreed(0))
                    .and("administration", Census.of(6).agreed(0)))
            .on(date("2026-05-01"));
    assertEquals(
        List.of("ground staff", "administration"),
        KOTTER.review(levels).warnings(Warning.LevelsWithoutMember.class).get(0).levels());
  }

  @Test
  void scoresNeedAgreementBeforeTheirMeanSaysAnything() {
    Scores agreed = Scores.onScale(1, 5, 4, 5, 4).and(5, 4, 4).and(4, 4, 5);
    Scores split = Scores.onScale(1, 5, 5, 5, 5).and(1, 1, 1).and(5, 5, 5);
    assertEquals(
        MET, KOTTER.review(Evidence.scores(ANCHOR, "scale", agreed)).verdict(ANCHOR).truth());
    assertEquals(
        UNDETERMINED,
        KOTTER.review(Evidence.scores(ANCHOR, "scale", split)).verdict(ANCHOR).truth());
    Scores low = Scores.onScale(1, 5, 2, 2, 2).and(2, 2, 3);
    assertEquals(
        NOT_MET, KOTTER.review(Evidence.scores(ANCHOR, "scale", low)).verdict(ANCHOR).truth());
  }

  @Test
  void aWinIsMoreThanNoiseAndALossIsALoss() {
    assertEquals(MET, KOTTER.review(OVERTIME).verdict(WINS).truth());
    Series baseline = Series.higherIsBetter().before(22, 25, 21, 24, 23, 26, 22, 24);
    assertEquals(
        MET, win(baseline.after(27, 28, 25, 29, 30, 27, 28, 29))); // no point out, a run of 8
    assertEquals(UNDETERMINED, win(baseline.after(27, 28, 25, 29, 30, 27, 28)));
    assertEquals(NOT_MET, win(baseline.after(15)));
    assertEquals(UNDETERMINED, win(baseline.after(15, 40)));
    assertEquals(UNDETERMINED, win(baseline));
    assertEquals(UNDETERMINED, win(Series.higherIsBetter().before(1, 2, 1, 2, 1).after(99)));
  }

  private static org.plimsoll.evidence.Truth win(Series series) {
    return KOTTER.review(Evidence.series(WINS, "measure", series)).verdict(WINS).truth();
  }

  @Test
  void whatWasMetIsNotLostByAWhisker() {
    KotterReview first = KOTTER.review(MANAGERS);
    Evidence weaker =
        Evidence.survey(URGENCY, "second survey", Sample.asked(20).of(40).agreed(16))
            .among("management")
            .on(date("2026-05-25"));
    KotterReview alone = KOTTER.review(weaker);
    assertEquals(UNDETERMINED, alone.verdict(URGENCY).truth());
    assertTrue(alone.verdict(URGENCY).chance().orElseThrow().low() > 0.2);
    KotterReview after = KOTTER.reviewAfter(first, List.of(weaker));
    assertEquals(MET, after.verdict(URGENCY).truth());
    assertEquals(
        "met before, and not lost while the probability of too few is below 80%",
        after.verdict(URGENCY).reasons().get(0).text());
    Evidence muchWeaker =
        Evidence.survey(URGENCY, "second survey", Sample.asked(20).of(40).agreed(13))
            .among("management")
            .on(date("2026-05-25"));
    assertEquals(
        UNDETERMINED, KOTTER.reviewAfter(first, List.of(muchWeaker)).verdict(URGENCY).truth());
  }

  @Test
  void aFallBetweenWavesEndsWhatWasMetBefore() {
    Evidence before =
        Evidence.survey(URGENCY, "pulse", Sample.asked(30).of(200).agreed(30))
            .on(date("2026-03-01"));
    Evidence now =
        Evidence.survey(URGENCY, "pulse", Sample.asked(30).of(200).agreed(23))
            .on(date("2026-05-01"));
    KotterReview first = KOTTER.asOf(date("2026-04-01")).review(before);
    assertEquals(MET, first.verdict(URGENCY).truth());
    KotterReview second = KOTTER.reviewAfter(first, List.of(before, now));
    assertTrue(second.verdict(URGENCY).chance().orElseThrow().low() > 0.3);
    assertEquals(UNDETERMINED, second.verdict(URGENCY).truth());
    KotterDiff diff = second.diff(first);
    assertEquals(
        List.of(URGENCY.key()), diff.regressions().stream().map(KotterDiff.Change::key).toList());
    assertEquals(1, diff.securedBefore());
    assertEquals(0, diff.securedAfter());
    assertEquals(1, diff.newWarnings().size());
  }

  @Test
  void aVictoryDeclaredTooEarlyIsToldWhy() {
    Evidence victory = Evidence.event(Kotter.VICTORY, "success announced").on(date("2026-05-30"));
    Evidence noise =
        Evidence.series(
                WINS,
                "throughput",
                Series.higherIsBetter().before(22, 25, 21, 24, 23, 26, 22, 24).after(26, 25))
            .on(date("2026-05-30"));
    Evidence coverage =
        Evidence.census(Kotter.COVERAGE, "teams using points", Census.of(12).agreed(3))
            .on(date("2026-05-29"));
    Evidence stopped =
        Evidence.event(Kotter.KEPT_UP, "clinics stopped")
            .speakingAgainst()
            .attestedBy("clinic lead")
            .on(date("2026-05-20"));
    Evidence longAgo =
        Evidence.event(Kotter.KEPT_UP, "a board merged")
            .speakingAgainst()
            .attestedBy("clinic lead")
            .on(date("2025-05-20"));
    KotterReview review =
        KOTTER
            .begunOn(date("2025-12-01"))
            .review(MANAGERS, BOARD, STATEMENT, noise, coverage, stopped, longAgo, victory);
    Warning.VictoryDeclaredEarly early = review.warnings(Warning.VictoryDeclaredEarly.class).get(0);
    assertEquals(
        List.of(
            "step 4, Communicating the Vision, is undetermined: no evidence for \"do people know,"
                + " understand and accept the vision?\"",
            "step 5, Empowering Others to Act on the Vision, is undetermined: no evidence for \"are"
                + " the barriers in people's way gone?\"",
            "step 6, Planning for and Creating Short-Term Wins, is undetermined: throughput: no more"
                + " than noise: no value beyond the limits, 2 in a row on the better side",
            "step 7, Consolidating Improvements and Producing Still More Change, is undetermined: no"
                + " evidence for \"does the change go on after the first wins?\"",
            "step 8, Institutionalizing New Approaches, is undetermined: no evidence for \"are the"
                + " new ways how things are done?\"",
            "throughput: no more than noise: no value beyond the limits, 2 in a row on the better"
                + " side",
            "not in use in enough places: teams using points: 3 of 12 use it; asked for: at"
                + " least 75% of all places use it",
            "stopped within 84 days of the declaration (2026-05-20): clinics stopped",
            "2026-05-30 is 5 months after the beginning on 2025-12-01; clear wins take 12 months or"
                + " more",
            "2026-05-30 is 5 months after the beginning on 2025-12-01; a culture takes 5 years or"
                + " more",
            "nothing shows that it is anchored: no policy, induction, appraisal or succession"),
        texts(early.reasons()));
    // two days later the evidence is the same, and so is what still speaks against it
    assertEquals(Optional.of(date("2026-06-01")), early.reviewed());
    assertEquals(
        texts(early.reasons()).stream()
            .map(text -> text.replace("2026-05-30 is 5 months", "2026-06-01 is 6 months"))
            .toList(),
        texts(early.still()));
  }

  private static List<String> texts(List<Reason> reasons) {
    return reasons.stream().map(Reason::text).toList();
  }

  private static Warning.VictoryDeclaredEarly early(KotterReview review) {
    return review.warnings(Warning.VictoryDeclaredEarly.class).get(0);
  }

  @Test
  void supportingEvidenceAloneIsNotCalledNoEvidence() {
    Evidence coverage =
        Evidence.census(Kotter.COVERAGE, "teams that use points", Census.of(5).agreed(1))
            .among("teams")
            .on(date("2026-05-29"));
    KotterReview.StageVerdict stage = KOTTER.review(coverage).stages().get(6);
    assertFalse(stage.isEvidenced());
    assertEquals(Optional.of(NOT_MET), stage.supporting());
    assertEquals("supporting evidence only: against", stage.words());
    assertEquals(
        List.of("teams that use points: 1 of 5 use it", "at least 75% of 5 is 4"),
        texts(stage.why()));
    String row = KOTTER.review(coverage).toString().lines().skip(9).findFirst().orElseThrow();
    assertTrue(
        row.endsWith("supporting evidence only: against; teams that use points: 1 of 5 use it"),
        row);
    Evidence goesOn =
        Evidence.event(Kotter.KEPT_UP, "clinics go on")
            .attestedBy("clinic lead")
            .on(date("2026-05-29"));
    KotterReview.StageVerdict both = KOTTER.review(coverage, goesOn).stages().get(6);
    assertEquals("supporting evidence only: against", both.words());
    assertEquals(stage.why(), both.why());
    KotterReview.StageVerdict only = KOTTER.review(goesOn).stages().get(6);
    assertEquals("supporting evidence only: for", only.words());
    assertEquals("no evidence", KOTTER.review().stages().get(6).words());
    assertEquals(List.of(), KOTTER.review().stages().get(6).why());
    KotterReview.StageVerdict met = KOTTER.review(coverage, shown(CONSOLIDATE)).stages().get(6);
    assertEquals("met", met.words());
    assertEquals(met.verdict().reasons(), met.why());
  }

  @Test
  void whyNamesTheSupportingEvidenceThatDecides() {
    Evidence everywhere =
        Evidence.census(Kotter.COVERAGE, "teams that use points", Census.of(5).agreed(5))
            .on(date("2026-05-29"));
    Evidence stopped =
        Evidence.event(Kotter.KEPT_UP, "clinics stopped")
            .speakingAgainst()
            .attestedBy("clinic lead")
            .on(date("2026-05-29"));
    assertEquals(
        "clinics stopped (2026-05-29): event that speaks against it, by clinic lead",
        KOTTER.review(everywhere, stopped).stages().get(6).why().get(0).text());
    Evidence raised =
        Evidence.event(URGENCY.criterion("occasions"), "raised")
            .raisedAt(Occasion.SUPERVISION)
            .on(date("2026-05-29"));
    KotterReview.StageVerdict open = KOTTER.review(raised).stages().get(0);
    assertEquals("supporting evidence only: open", open.words());
    assertEquals("came up on 1 kind of occasion (supervision), 2 needed", open.why().get(0).text());
  }

  @Test
  void aVictoryLooksAtMeasuresOfWinsByTheRuleOfWins() {
    Evidence victory = Evidence.event(Kotter.VICTORY, "it is in").on(date("2026-06-01"));
    Series small = Series.higherIsBetter().before(22, 25, 21, 24, 23, 26).after(29);
    Evidence wins =
        Evidence.series(WINS.criterion("beyond-noise"), "throughput", small).on(date("2026-05-30"));
    Evidence barriers = Evidence.series(EMPOWER, "waiting", small).on(date("2026-05-30"));
    Stage empower = KOTTER.model().stages().get(4);
    Criterion lax =
        empower
            .criteria()
            .get(0)
            .withNoise(new CriterionRule.BeyondNoise(1, 8, 6, 1, Source.GIVEN));
    Kotter mixed = KOTTER.withModel(KOTTER.model().with(empower.with(lax)));
    List<String> reasons = texts(early(mixed.review(victory, wins, barriers)).still());
    assertTrue(
        reasons.contains(
            "throughput: no more than noise: no value beyond the limits, 1 in a row on the better"
                + " side"),
        reasons.toString());
  }

  @Test
  void monthsAndYearsOfAVictoryEndOnTheDay() {
    Evidence victory = Evidence.event(Kotter.VICTORY, "it is in").on(date("2026-06-01"));
    String wins = "clear wins take 12 months or more";
    String culture = "a culture takes 5 years or more";
    for (String begun : List.of("2025-06-01", "2025-06-02", "2021-06-01", "2021-06-02")) {
      List<String> reasons = texts(early(KOTTER.begunOn(date(begun)).review(victory)).still());
      assertEquals(
          begun.equals("2025-06-02"),
          reasons.stream().anyMatch(text -> text.endsWith(wins)),
          begun);
      assertEquals(
          !begun.equals("2021-06-01"),
          reasons.stream().anyMatch(text -> text.endsWith(culture)),
          begun);
    }
    VictoryRule none =
        VictoryRule.standard()
            .winsTake(0, Source.GIVEN)
            .cultureTakes(0, Source.GIVEN)
            .stoppedWithin(Period.ZERO, Source.GIVEN);
    List<Reason> free =
        early(KOTTER.begunOn(date("2026-06-01")).withVictory(none).review(victory)).still();
    assertTrue(free.stream().noneMatch(each -> each.source().equals(Source.GIVEN)), free::toString);
  }

  @Test
  void placesThatWereNotAllAskedAreCountedAsAsked() {
    Evidence some =
        Evidence.survey(Kotter.COVERAGE, "teams that use points", Sample.asked(10).of(12).agreed(9))
            .on(date("2026-05-29"));
    assertEquals(
        "teams that use points: 9 of 10 use it, 10 asked",
        KOTTER.review(some).verdict(Kotter.COVERAGE).reasons().get(0).text());
  }

  @Test
  void whatWasKnownWhenVictoryWasDeclaredIsKeptApartFromWhatIsKnownToday() {
    Evidence victory = Evidence.event(Kotter.VICTORY, "it is in").on(date("2026-02-01"));
    List<Evidence> all = new ArrayList<>(List.of(victory, OVERTIME));
    for (KotterStep step : KotterStep.values()) {
      boolean late = step == ANCHOR;
      all.add(
          Evidence.census(step, "asked", Census.of(20).agreed(20))
              .on(date(late ? "2026-05-01" : "2026-01-01")));
    }
    // support for the first step falls after the declaration
    all.add(Evidence.census(URGENCY, "asked", Census.of(20).agreed(2)).on(date("2026-05-02")));
    Kotter kotter = Kotter.standard().asOf(date("2026-06-01"));
    Warning.VictoryDeclaredEarly early = early(kotter.review(all));
    assertEquals(
        List.of(
            "step 8, Institutionalizing New Approaches, is undetermined: no evidence for \"are the"
                + " new ways how things are done?\"",
            "nothing shows that it is anchored: no policy, induction, appraisal or succession"),
        texts(early.reasons()).stream().filter(text -> !text.startsWith("step 6")).toList());
    assertTrue(early.still().get(0).text().startsWith("step 1, "), early.still().toString());
    assertTrue(
        early.still().stream().anyMatch(reason -> reason.text().startsWith("support fell")),
        early.still().toString());
    assertTrue(
        early.still().stream().noneMatch(reason -> reason.text().startsWith("step 8")),
        early.still().toString());
    // without a day of the review there is a day of the declaration all the same
    assertEquals(early.reasons(), early(Kotter.standard().review(all)).reasons());
    assertEquals(Optional.empty(), early(Kotter.standard().review(all)).reviewed());
    String words = early.finding().reason();
    assertTrue(words.startsWith("when declared (2026-02-01): step"), words);
    assertTrue(words.contains("; still, on 2026-06-01: step 1, "), words);
  }

  @Test
  void manyDeclarationsAreEachJudgedOnTheirDay() {
    List<Evidence> all = new ArrayList<>();
    for (int day = 1; day <= 28; day++) {
      all.add(Evidence.event(Kotter.VICTORY, "done").on(LocalDate.of(2026, 2, day)));
    }
    KotterReview review = Kotter.standard().asOf(date("2026-06-01")).review(all);
    assertEquals(28, review.warnings(Warning.VictoryDeclaredEarly.class).size());
  }

  @Test
  void theFiguresOfAVictoryAreTheCallersWhereGiven() {
    Evidence victory = Evidence.event(Kotter.VICTORY, "it is in").on(date("2026-06-01"));
    Evidence stopped =
        Evidence.event(Kotter.KEPT_UP, "clinics stopped")
            .speakingAgainst()
            .attestedBy("clinic lead")
            .on(date("2026-05-01"));
    Source agreed = Source.of("Programme board", "2026", "Terms of the change");
    VictoryRule rule =
        VictoryRule.standard()
            .winsTake(6, agreed)
            .cultureTakes(1, agreed)
            .stoppedWithin(Period.ofDays(31), agreed);
    Kotter kotter = KOTTER.begunOn(date("2025-12-01")).withVictory(rule);
    List<Reason> reasons = early(kotter.review(victory, stopped)).still();
    assertEquals(
        List.of(
            "stopped within 31 days of the declaration (2026-05-01): clinics stopped",
            "2026-06-01 is 6 months after the beginning on 2025-12-01; a culture takes 1 year or"
                + " more"),
        reasons.stream().filter(each -> each.source().equals(agreed)).map(Reason::text).toList());
    KotterReview shorter =
        kotter
            .withVictory(rule.stoppedWithin(Period.ofDays(30), agreed).cultureTakes(0, agreed))
            .review(victory, stopped);
    assertTrue(early(shorter).still().stream().noneMatch(each -> each.source().equals(agreed)));
    assertEquals(
        "months of wins and years of culture are 0 or more, were -1 and 5",
        assertThrows(
                IllegalArgumentException.class, () -> VictoryRule.standard().winsTake(-1, agreed))
            .getMessage());
    assertEquals(
        "the window around a declaration is given in weeks or days, was P1M",
        assertThrows(
                IllegalArgumentException.class,
                () -> VictoryRule.standard().stoppedWithin(Period.ofMonths(1), agreed))
            .getMessage());
  }

  @Test
  void theNoiseOfAVictoryIsThatOfTheModelAndAnAnchorMustBeMet() {
    Evidence victory = Evidence.event(Kotter.VICTORY, "it is in").on(date("2026-06-01"));
    Evidence small =
        Evidence.series(
                WINS,
                "throughput",
                Series.higherIsBetter().before(22, 25, 21, 24, 23, 26).after(29))
            .on(date("2026-05-30"));
    Evidence other =
        Evidence.series(
                WINS, "late", Series.lowerIsBetter().before(22, 25, 21, 24, 23, 26).after(23))
            .on(date("2026-05-30"));
    Evidence against =
        Evidence.document(ANCHOR.criterion("policy"), "the old policy stands")
            .speakingAgainst()
            .attestedBy("policy manager")
            .on(date("2026-05-30"));
    String noise = "throughput: no more than noise";
    String anchors = "nothing shows that it is anchored";
    List<String> usual = texts(early(KOTTER.review(victory, small, against)).still());
    assertTrue(usual.stream().anyMatch(text -> text.startsWith(noise)), usual.toString());
    assertTrue(usual.stream().anyMatch(text -> text.startsWith(anchors)), usual.toString());
    Kotter narrow = KOTTER.withNoise(new CriterionRule.BeyondNoise(1, 8, 6, 1, Source.GIVEN));
    Evidence policy =
        Evidence.document(ANCHOR.criterion("policy"), "the new policy")
            .attestedBy("policy manager")
            .on(date("2026-05-30"));
    List<String> now = texts(early(narrow.review(victory, small, policy)).still());
    assertTrue(now.stream().noneMatch(text -> text.startsWith(noise)), now.toString());
    assertTrue(now.stream().noneMatch(text -> text.startsWith(anchors)), now.toString());
    List<String> two = texts(early(KOTTER.review(victory, small, other)).still());
    assertTrue(
        two.contains("2 of 2 measures of wins not shown to be better than noise: late, throughput"),
        two.toString());
  }

  @Test
  void aVictoryThatTheEvidenceBearsOutIsNoWarning() {
    List<Evidence> all = new ArrayList<>(List.of(MANAGERS, BOARD, STATEMENT, OVERTIME));
    for (KotterStep step : List.of(COMMUNICATE, EMPOWER, CONSOLIDATE, ANCHOR)) {
      all.add(shown(step));
    }
    all.add(Evidence.event(Kotter.VICTORY, "success announced").on(date("2026-05-31")));
    KotterReview review = KOTTER.review(all);
    assertEquals(8, review.secured().size());
    assertEquals(Optional.empty(), review.current());
    assertEquals(List.of(), review.warnings(Warning.VictoryDeclaredEarly.class));
    assertFalse(
        KOTTER
            .begunOn(date("2025-12-01"))
            .review(all)
            .warnings(Warning.VictoryDeclaredEarly.class)
            .isEmpty());
  }

  @Test
  void adviceSaysWhomToAskAndHowManyMustAgree() {
    Evidence few =
        Evidence.survey(URGENCY, "managers' survey", Sample.asked(12).of(40).agreed(10))
            .on(date("2026-05-11"));
    Advice first = KOTTER.review(few).next().get(0);
    assertEquals(Advice.Kind.FIND_OUT, first.kind());
    assertEquals(
        "managers' survey: ask the 28 of 40 who have not answered; it is certain once 20 of them"
            + " agree",
        first.what());
    Advice change =
        KOTTER.review(Evidence.census(URGENCY, "census", Census.of(40).agreed(27))).next().get(0);
    assertEquals(Advice.Kind.DO, change.kind());
    assertTrue(change.what().endsWith("? 3 more must agree"), change::what);
  }

  @Test
  void adviceBeginsWithTheFirstStepWhereNothingIsKnown() {
    List<Advice> next = KOTTER.review().next();
    assertEquals("kotter/urgency/convinced", next.get(0).about());
    assertEquals("kotter/urgency/occasions", next.get(1).about());
  }

  @Test
  void undatedEvidenceIsNamed() {
    assertEquals(
        List.of("census"),
        KOTTER
            .review(Evidence.census(URGENCY, "census", Census.of(40).agreed(27)), BOARD)
            .warnings(Warning.Undated.class)
            .get(0)
            .titles());
  }

  @Test
  void otherModelsOfStagesAreReviewedTheSameWay() {
    StagedModel lewin =
        StagedModel.of(
            "lewin",
            "Lewin's three stages",
            Source.of("K. Lewin", "1947", "Frontiers in Group Dynamics"),
            Stage.of("lewin/unfreeze", "Unfreeze", agreed()),
            Stage.of("lewin/change", "Change", agreed()),
            Stage.of("lewin/refreeze", "Refreeze", agreed()));
    Subject unfreeze = () -> "lewin/unfreeze";
    KotterReview review =
        Kotter.of(lewin).review(Evidence.census(unfreeze, "vote", Census.of(9).agreed(9)), BOARD);
    assertEquals("[Unfreeze]", review.secured().toString());
    assertEquals(1, review.notUsed().size());
    refused(
        "an earlier review has the same model, was \"Lewin's three stages\" and is \"Kotter's eight"
            + " steps\"",
        () -> KOTTER.reviewAfter(review, List.of()));
  }

  private static Criterion agreed() {
    return Criterion.required(
        "agreed",
        "do enough agree?",
        Source.OURS,
        new CriterionRule.Agreement(
            java.util.Map.of("everyone", Threshold.over(percent(50))), Source.OURS));
  }

  @Test
  void aStageNeedsACriterionAndKeysBeginWithTheModel() {
    refused(
        "stage \"Unfreeze\" needs at least 1 criterion that is required, had none",
        () -> Stage.of("lewin/unfreeze", "Unfreeze"));
    refused(
        "the key of each stage of model \"lewin\" begins with \"lewin/\" and stands once, was"
            + " \"other/unfreeze\"",
        () ->
            StagedModel.of(
                "lewin", "Lewin", Source.OURS, Stage.of("other/unfreeze", "Unfreeze", agreed())));
  }

  @Test
  void everyEditionNamesEveryStepAndEveryErrorIsThere() {
    for (KotterEdition edition : KotterEdition.values()) {
      for (KotterStep step : KotterStep.values()) {
        assertFalse(step.label(edition).isBlank());
        assertFalse(step.error().isBlank());
      }
      assertEquals(8, Kotter.edition(edition).model().stages().size());
    }
    assertEquals("Never let up", CONSOLIDATE.label(KotterEdition.ACCELERATE_2014));
    assertEquals(7, CONSOLIDATE.number());
  }

  @Test
  void everyThresholdOfTheStandardNamesItsSource() {
    for (Stage stage : Kotter.standard().model().stages()) {
      for (Criterion criterion : stage.criteria()) {
        for (CriterionRule rule : criterion.rules()) {
          assertFalse(rule.source().equals(Source.GIVEN), criterion::toString);
        }
      }
    }
  }

  @Test
  void looksAtAGrowingSurveyStandAsEvidence() {
    Evidence growing = Evidence.survey(URGENCY, "open survey", Looks.of(40, 20, 20).then(36, 36));
    assertEquals(MET, KOTTER.review(growing).verdict(URGENCY).truth());
  }

  @Test
  void theExplanationNamesWhoPublishedTheThreshold() {
    String text = KOTTER.review(MANAGERS).explain().toString();
    assertTrue(text.contains("at least 75% of 40 is 30"), text);
    assertTrue(text.contains("J. P. Kotter (1995)"), text);
    assertTrue(KOTTER.review(MANAGERS).explain().addsUp());
  }

  @Test
  void settingsThatCannotBeAreRefused() {
    refused(
        "what counts as lost needs a confidence above 50% and at most 95%, was 96%",
        () -> KOTTER.leavingAt(percent(96)));
    refused(
        "the change must not begin after the day of the review, began 2026-06-02 and is reviewed"
            + " 2026-06-01",
        () -> KOTTER.begunOn(date("2026-06-02")));
    assertEquals(percent(70), KOTTER.withConfidence(percent(70)).leaving());
    refused(
        "words about the vision are 0 or more and at most all words, were 3 of 2",
        () -> new ShareOfVoice(3, 2));
  }
}
