package org.plimsoll.kotter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.kotter.KotterStep.WINS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.evidence.Evidence;
import org.plimsoll.evidence.Reason;
import org.plimsoll.evidence.Series;
import org.plimsoll.evidence.Truth;
import org.plimsoll.evidence.Verdict;
import org.plimsoll.explain.Source;

class NoiseTest {
  private static final CriterionRule.BeyondNoise RULE = CriterionRule.BeyondNoise.standard();
  private static final Series VARYING = Series.lowerIsBetter().before(20, 22, 21, 20, 22, 21);
  private static final Evidence BETTER = series("overtime", VARYING.after(12, 11));
  private static final Evidence SAME = series("late", VARYING.after(20, 21));
  private static final Evidence WORSE = series("rework", VARYING.after(31, 30));

  private static Evidence series(String title, Series series) {
    return Evidence.series(WINS, title, series).on(date("2026-05-01"));
  }

  private static Verdict wins(CriterionRule.BeyondNoise rule, Evidence... evidence) {
    return Kotter.standard().withNoise(rule).review(evidence).verdict(WINS);
  }

  @Test
  void aBaselineThatNeverVariedSaysNothingOfNoise() {
    assertEquals(
        "undetermined: the 6 values before never varied: nothing says what noise is",
        RULE.judge(Series.lowerIsBetter().before(2, 2, 2, 2, 2, 2).after(2, 2, 1)).toString());
  }

  @Test
  void aFallBelowTheLimitsOfAVaryingBaselineIsBetterThanNoise() {
    Verdict verdict = RULE.judge(VARYING.after(12, 11));
    assertEquals(
        "met: better than noise: 2 values beyond the limits, 2 in a row at the end",
        verdict.toString());
    assertEquals(
        "mean 21, limits 17.276 to 24.724 from 6 values, taken as independent of each other; 8 in"
            + " a row are a shift",
        verdict.reasons().get(1).text());
  }

  @Test
  void theSameFallIsWorseWhereMoreIsBetter() {
    assertEquals(
        "not met: worse than before: 1 value beyond the limits, 1 in a row at the end",
        RULE.judge(Series.higherIsBetter().before(20, 22, 21, 20, 22, 21).after(12)).toString());
  }

  @Test
  void aRunOfEightIsEnoughAndSevenAreNot() {
    double[] seven = {20, 20, 20, 20, 20, 20, 20};
    assertEquals(
        "undetermined: no more than noise: no value beyond the limits, 7 in a row on the better"
            + " side",
        RULE.judge(VARYING.after(seven)).toString());
    assertEquals(
        "met: better than noise: 0 values beyond the limits, 8 in a row at the end",
        RULE.judge(VARYING.after(20, 20, 20, 20, 20, 20, 20, 20)).toString());
  }

  @Test
  void whatStraysBothWaysIsNotDetermined() {
    assertEquals(
        "undetermined: it strays both ways: 1 value beyond the better limit, 2 beyond the other",
        RULE.judge(VARYING.after(12, 31, 32)).toString());
  }

  @Test
  void tooShortABaselineOrNothingAfterIsNotDetermined() {
    assertEquals(
        "undetermined: 1 value before and 3 after; at least 6 before and 1 after are needed",
        RULE.judge(Series.lowerIsBetter().before(20).after(12, 11, 10)).toString());
    assertEquals(
        "undetermined: 6 values before and 0 after; at least 6 before and 1 after are needed",
        RULE.judge(VARYING).toString());
    assertEquals(
        Truth.MET,
        RULE.withLeastBefore(2).judge(Series.lowerIsBetter().before(20, 21).after(12)).truth());
  }

  @Test
  void howManyMeasuresWereTriedIsSaid() {
    assertEquals(
        Reason.of(
            "1 of 2 measures tried better by more than noise, at least 1 asked for; the more are"
                + " tried, the sooner one strays by chance",
            Source.OURS),
        wins(RULE, BETTER, SAME).reasons().get(0));
    assertEquals(Truth.MET, wins(RULE, BETTER, SAME).truth());
    assertEquals(
        "overtime: better than noise: 2 values beyond the limits, 2 in a row at the end",
        wins(RULE, BETTER).reasons().get(0).text());
  }

  @Test
  void moreThanOneMeasureCanBeAskedFor() {
    assertEquals(Truth.UNDETERMINED, wins(RULE.inAtLeast(2), BETTER, SAME).truth());
    assertEquals(Truth.UNDETERMINED, wins(RULE.inAtLeast(2), BETTER).truth());
    Evidence also = series("days to close", VARYING.after(12));
    assertEquals(Truth.MET, wins(RULE.inAtLeast(2), BETTER, SAME, also).truth());
    assertEquals(Truth.UNDETERMINED, wins(RULE.inAtLeast(2), BETTER, also, WORSE).truth());
    assertEquals(Truth.NOT_MET, wins(RULE.inAtLeast(2), SAME, WORSE).truth());
  }

  @Test
  void theRuleIsReplacedWhereverMeasuresAreJudged() {
    StagedModel model = Kotter.standard().withNoise(RULE.inAtLeast(3)).model();
    List<String> rules =
        model.stages().stream()
            .flatMap(stage -> stage.criteria().stream())
            .flatMap(criterion -> criterion.rules().stream())
            .filter(CriterionRule.BeyondNoise.class::isInstance)
            .map(CriterionRule::words)
            .distinct()
            .toList();
    assertEquals(
        List.of(
            "3 measures better by more than noise: beyond 2.66 mean moving ranges, or 8 in a row"),
        rules);
  }

  @Test
  void theStandardRuleIsThatOfAnXmRChartInOneMeasure() {
    assertEquals(
        "better by more than noise: beyond 2.66 mean moving ranges, or 8 in a row", RULE.words());
    assertEquals(new CriterionRule.BeyondNoise(2.66, 8, 6, 1, RULE.source()), RULE);
    // the least that a rule may ask for
    assertEquals(2, new CriterionRule.BeyondNoise(1, 2, 2, 1, Source.GIVEN).run());
  }

  @Test
  void aRuleWithoutMeasuresIsRefused() {
    assertEquals(
        "at least 1 measure must be better by more than noise, was 0",
        assertThrows(IllegalArgumentException.class, () -> RULE.inAtLeast(0)).getMessage());
  }
}
