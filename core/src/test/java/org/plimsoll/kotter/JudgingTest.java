package org.plimsoll.kotter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.plimsoll.evidence.Series;
import org.plimsoll.evidence.Truth;
import org.plimsoll.evidence.Verdict;

class JudgingTest {

  @Test
  void aBaselineThatNeverVariedSaysNothingOfNoise() {
    Verdict verdict =
        Judging.beyondNoise(
            CriterionRule.BeyondNoise.standard(),
            Series.lowerIsBetter().before(2, 2, 2, 2, 2, 2).after(2, 2, 1));
    assertEquals(Truth.UNDETERMINED, verdict.truth());
    assertEquals(
        "the 6 values before never varied: nothing says what noise is",
        verdict.reasons().get(0).text());
  }

  @Test
  void aFallBelowTheLimitsOfAVaryingBaselineIsBetterThanNoise() {
    Verdict verdict =
        Judging.beyondNoise(
            CriterionRule.BeyondNoise.standard(),
            Series.lowerIsBetter().before(20, 22, 21, 20, 22, 21).after(12, 11));
    assertEquals(Truth.MET, verdict.truth());
  }
}
