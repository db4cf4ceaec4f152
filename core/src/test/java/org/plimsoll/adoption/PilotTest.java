package org.plimsoll.adoption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.percent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plimsoll.calendar.DateRange;
import org.plimsoll.evidence.Better;
import org.plimsoll.evidence.Evidence;
import org.plimsoll.evidence.Series;
import org.plimsoll.evidence.Subject;
import org.plimsoll.evidence.Truth;
import org.plimsoll.evidence.Verdict;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Source;
import org.plimsoll.kotter.CriterionRule;

class PilotTest {
  private static final LocalDate END = date("2026-05-29");
  private static final Pilot PILOT =
      Pilot.of("Points system", DateRange.of(date("2026-03-02"), END), "North")
          .approvedBy("senior management", date("2026-02-16"), "SWOT", "guidance on caseloads");
  private static final PilotCriterion.Share IN_TIME =
      PilotCriterion.share("assessments in time", Better.HIGHER);

  private static Verdict judged(PilotCriterion criterion) {
    return PilotReview.standard().review(PILOT.judgedBy(criterion), END).verdict();
  }

  @Test
  void theIntervalsAreExactAndHoldTogether() {
    var share = IN_TIME.before(34, 60).after(58, 60);
    PilotReport report = PilotReview.standard().review(PILOT.judgedBy(share), END);
    // binomial tails of 0.0125 on each side, found by bisection with exact tails elsewhere
    PilotReport.Interval before = report.row(share.name()).before().orElseThrow();
    PilotReport.Interval after = report.row(share.name()).after().orElseThrow();
    assertEquals(0.0125, upperTail(60, 34, before.low()), 1e-12);
    assertEquals(0.0125, 1 - upperTail(60, 35, before.high()), 1e-12);
    assertEquals(0.0125, upperTail(60, 58, after.low()), 1e-12);
    assertEquals(0.0125, 1 - upperTail(60, 59, after.high()), 1e-12);
    assertTrue(before.high() < after.low());
    assertEquals(Truth.MET, report.verdict().truth());
    assertTrue(report.verdict().chance().orElseThrow().low() > 0.999);
  }

  /** The chance of so many or more of n, term by term. */
  private static double upperTail(int n, int least, double p) {
    double sum = 0;
    for (int k = least; k <= n; k++) {
      double term = 1;
      for (int i = 1; i <= k; i++) {
        term *= (double) (n - k + i) / i * p;
      }
      sum += term * Math.pow(1 - p, n - k);
    }
    return sum;
  }

  @Test
  void fewCasesDecideNothingEvenWhereAllWereInTime() {
    assertEquals(Truth.UNDETERMINED, judged(IN_TIME.before(3, 6).after(6, 6)).truth());
    assertEquals(Truth.UNDETERMINED, judged(IN_TIME.after(6, 6).reaching(percent(90))).truth());
  }

  @Test
  void theSameFiguresAreGoodOrBadByTheWayThatIsBetter() {
    var late = PilotCriterion.share("late", Better.LOWER);
    assertEquals(Truth.MET, judged(late.before(30, 60).after(2, 60)).truth());
    assertEquals(Truth.NOT_MET, judged(IN_TIME.before(58, 60).after(34, 60)).truth());
    assertEquals(Truth.MET, judged(late.after(1, 100).reaching(percent(10))).truth());
    assertEquals(Truth.NOT_MET, judged(late.after(40, 100).reaching(percent(10))).truth());
    assertEquals(Truth.NOT_MET, judged(IN_TIME.after(40, 100).reaching(percent(90))).truth());
  }

  @Test
  void betterThanBeforeIsNotYetTheTarget() {
    Verdict verdict = judged(IN_TIME.before(10, 100).after(60, 100).reaching(percent(90)));
    assertEquals(Truth.NOT_MET, verdict.truth());
    assertTrue(
        verdict.reasons().get(0).text().contains("against at least 90%"),
        () -> verdict.reasons().toString());
  }

  @Test
  void withoutFiguresOrAnythingToCompareWithNothingIsDecided() {
    assertEquals(
        "undetermined: no evidence for assessments in time in the pilot",
        judged(IN_TIME.before(3, 6)).toString());
    assertEquals(
        "undetermined: assessments in time has neither a figure before the pilot nor a target",
        judged(IN_TIME.after(3, 6)).toString());
    assertEquals(
        "undetermined: no criterion was agreed by which the pilot is judged",
        PilotReview.standard().review(PILOT, END).verdict().toString());
  }

  @Test
  void aMeasureHasToLeaveTheRangeInWhichItStrayedBefore() {
    Series hours = Series.lowerIsBetter().before(20, 24, 22, 26, 21, 25);
    assertEquals(
        Truth.UNDETERMINED, judged(PilotCriterion.measured("hours", hours.after(21, 22))).truth());
    assertEquals(Truth.MET, judged(PilotCriterion.measured("hours", hours.after(21, 9))).truth());
    assertEquals(
        Truth.NOT_MET, judged(PilotCriterion.measured("hours", hours.after(21, 39))).truth());
    assertEquals(
        Truth.UNDETERMINED, judged(PilotCriterion.measured("hours", hours.after(9, 39))).truth());
    assertEquals(
        Truth.MET,
        judged(PilotCriterion.measured("hours", hours.after(22, 22, 21, 22, 20, 22, 21, 22)))
            .truth());
    Verdict few =
        judged(PilotCriterion.measured("hours", Series.lowerIsBetter().before(20, 24).after(1)));
    assertEquals(
        "undetermined: hours: 2 values before and 1 after; at least 6 before and 1 after are needed",
        few.toString());
  }

  @Test
  void theChanceIsThatOfTwoSharesOfWhichNothingIsKnownBefore() {
    // before 1 of 2: Beta(2, 2), after 2 of 2: Beta(3, 1); the integral of (3x^2 - 2x^3) 3x^2 is
    // 4/5
    Verdict higher = judged(IN_TIME.before(1, 2).after(2, 2));
    assertEquals(0.8, higher.chance().orElseThrow().low(), 1e-12);
    Verdict lower = judged(PilotCriterion.share("late", Better.LOWER).before(1, 2).after(2, 2));
    assertEquals(0.2, lower.chance().orElseThrow().low(), 1e-12);
    assertTrue(
        higher.reasons().get(0).text().endsWith("; the intervals overlap"), higher::toString);
    Verdict apart = judged(IN_TIME.before(34, 60).after(58, 60));
    assertTrue(
        apart.reasons().get(0).text().endsWith("; the intervals do not overlap"), apart::toString);
    Verdict worse = judged(IN_TIME.before(58, 60).after(34, 60));
    assertTrue(
        worse.reasons().get(0).text().endsWith("; the intervals do not overlap"), worse::toString);
    // of a share after 2 of 2, Beta(3, 1): at least one half has 1 - 1/8
    Verdict target = judged(IN_TIME.after(2, 2).reaching(percent(50)));
    assertEquals(0.875, target.chance().orElseThrow().low(), 1e-12);
    assertTrue(target.reasons().get(0).text().endsWith("against at least 50%"), target::toString);
    Verdict most =
        judged(PilotCriterion.share("late", Better.LOWER).after(2, 2).reaching(percent(50)));
    assertEquals(0.125, most.chance().orElseThrow().low(), 1e-12);
    assertTrue(most.reasons().get(0).text().endsWith("against at most 50%"), most::toString);
  }

  @Test
  void theTableShowsBothIntervalsWithTheirLevelAndNoneForAMeasure() {
    Pilot pilot =
        PILOT.judgedBy(
            IN_TIME.before(34, 60).after(58, 60),
            PilotCriterion.share("good", Better.HIGHER).after(9, 10).reaching(percent(50)),
            PilotCriterion.measured(
                "hours", Series.lowerIsBetter().before(20, 24, 22, 26, 21, 25).after(21, 22)));
    assertEquals(
        """
        criterion            before    after     before / after, 95% together     verdict
        -------------------  --------  --------  -------------------------------  ------------
        assessments in time  34 of 60  58 of 60  41.4% to 71.1% / 87.1% to 99.8%  met
        good                 -         9 of 10   - / 55.4% to 99.8%               met
        hours                23        21.5                                       undetermined
        """
            .lines()
            .toList(),
        PilotReview.standard().review(pilot, END).table().titled("").text().lines().toList());
  }

  @Test
  void aBaselineThatNeverVariedDecidesNothing() {
    Series flat = Series.lowerIsBetter().before(2, 2, 2, 2, 2, 2).after(0, 0, 1);
    assertEquals(
        "undetermined: over-pointed: the 6 values before never varied: nothing says what noise is",
        judged(PilotCriterion.measured("over-pointed", flat)).toString());
  }

  @Test
  void theRuleOfNoiseIsThatOfKotterAndCanBeChanged() {
    Series hours = Series.lowerIsBetter().before(20, 24, 22, 26, 21, 25).after(21, 13);
    assertEquals(
        "undetermined: hours: no more than noise: no value beyond the limits, 2 in a row on the"
            + " better side",
        judged(PilotCriterion.measured("hours", hours)).toString());
    PilotReview narrower =
        PilotReview.standard().withNoise(new CriterionRule.BeyondNoise(1, 8, 4, 1, Source.GIVEN));
    Verdict verdict =
        narrower.review(PILOT.judgedBy(PilotCriterion.measured("hours", hours)), END).verdict();
    assertEquals(
        "met: hours: better than noise: 1 value beyond the limits, 2 in a row at the end",
        verdict.toString());
    assertEquals(Source.GIVEN, verdict.reasons().get(0).source());
  }

  @Test
  void whatIsWantingIsNamed() {
    Pilot hasty =
        Pilot.of("Points system", DateRange.of(date("2026-03-02"), END), "North")
            .approvedBy("team manager", date("2026-03-09"));
    assertEquals(
        List.of(
            "nobody approved the pilot before it began",
            "the approval of team manager names no evidence",
            "no criterion was agreed by which the pilot is judged",
            "the pilot is judged before its end"),
        PilotReview.standard().review(hasty, date("2026-05-28")).findings().stream()
            .map(Finding::message)
            .toList());
    assertEquals(List.of(), PilotReview.standard().review(PILOT.judgedBy(IN_TIME), END).findings());
  }

  @Test
  void onlyADecidedPilotIsEvidence() {
    Subject wins = () -> "test/wins";
    PilotReview method = PilotReview.standard();
    assertEquals(
        Optional.of(
            "the pilot of Points system met all its criteria (2026-05-29): event, by review of the"
                + " pilot"),
        method
            .review(PILOT.judgedBy(IN_TIME.before(34, 60).after(58, 60)), END)
            .evidenceFor(wins)
            .map(Evidence::toString));
    assertTrue(
        method
            .review(PILOT.judgedBy(IN_TIME.before(58, 60).after(34, 60)), END)
            .evidenceFor(wins)
            .orElseThrow()
            .toString()
            .contains("speaks against it"));
    assertEquals(Optional.empty(), method.review(PILOT, END).evidenceFor(wins));
  }

  @Test
  void moreConfidenceNeverDecidesMore() {
    var share = IN_TIME.before(30, 60).after(47, 60);
    Pilot pilot = PILOT.judgedBy(share);
    assertEquals(
        Truth.MET,
        PilotReview.standard().withConfidence(percent(90)).review(pilot, END).verdict().truth());
    assertEquals(
        Truth.UNDETERMINED,
        PilotReview.standard()
            .withConfidence(percent("99.9"))
            .review(pilot, END)
            .verdict()
            .truth());
  }

  @Test
  void badInputIsRefused() {
    assertEquals(
        "of at least 1 case from 0 to all can be counted, was 7 of 6",
        assertThrows(IllegalArgumentException.class, () -> IN_TIME.after(7, 6)).getMessage());
    assertEquals(
        "the target of \"assessments in time\" is a share of at most 100%, was 110%",
        assertThrows(IllegalArgumentException.class, () -> IN_TIME.reaching(percent(110)))
            .getMessage());
    assertEquals(
        "the pilot has no criterion \"cost\"; its criteria are [assessments in time]",
        assertThrows(
                IllegalArgumentException.class,
                () -> PilotReview.standard().review(PILOT.judgedBy(IN_TIME), END).row("cost"))
            .getMessage());
    assertEquals(
        "a confidence lies above 0% and below 100%, was 100%",
        assertThrows(
                IllegalArgumentException.class,
                () -> PilotReview.standard().withConfidence(percent(100)))
            .getMessage());
    assertEquals(
        "the pilot of \"x\" needs at least 1 team",
        assertThrows(
                IllegalArgumentException.class,
                () -> Pilot.of("x", DateRange.of(date("2026-03-02"), END)))
            .getMessage());
  }
}
