package org.plimsoll.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantilesTest {
  private static final double[] TIED = {17, 14, 15, 15};

  @Test
  void standardInterpolatesLinearlyAtNMinusOneTimesP() {
    assertEquals(3.25, Quantiles.standard().of(new double[] {4, 2, 1, 3}, 0.75));
    assertEquals(QuantileDefinition.HYNDMAN_FAN_7, Quantiles.standard().definition());
  }

  @Test
  void anotherDefinitionGivesItsOwnAnswer() {
    Quantiles weibull = Quantiles.standard().withDefinition(QuantileDefinition.HYNDMAN_FAN_6);
    assertEquals(3.75, weibull.of(new double[] {1, 2, 3, 4}, 0.75));
    assertEquals(QuantileDefinition.HYNDMAN_FAN_6, weibull.sorted(TIED).definition());
  }

  @Test
  void severalSharesAreAnsweredInTheirOwnOrder() {
    double[] values = {1, 2, 3, 4, 5};
    assertArrayEquals(new double[] {5, 1, 3}, Quantiles.standard().of(values, 1, 0, 0.5));
    assertArrayEquals(new double[0], Quantiles.standard().of(values, new double[0]));
  }

  @Test
  void theInputIsLeftAsItIs() {
    double[] values = {3, 1, 2};
    Quantiles.standard().of(values, 0.5);
    Quantiles.standard().sorted(values).values()[0] = 9;
    assertArrayEquals(new double[] {3, 1, 2}, values);
  }

  @Test
  void aSortedSampleKeepsItsOwnCopy() {
    double[] values = {3, 1, 2};
    SortedSample sample = Quantiles.standard().sorted(values);
    values[0] = 100;
    sample.values()[0] = 100;
    assertArrayEquals(new double[] {1, 2, 3}, sample.values());
    assertEquals(3, sample.n());
  }

  @ParameterizedTest
  @EnumSource
  void aSingleValueIsEveryQuantile(QuantileDefinition definition) {
    assertArrayEquals(
        new double[] {7, 7, 7},
        Quantiles.standard().withDefinition(definition).of(new double[] {7}, 0, 0.3, 1));
  }

  @ParameterizedTest
  @EnumSource
  void valuesFurtherApartThanTheGreatestDoubleStayFinite(QuantileDefinition definition) {
    double[] values = {-Double.MAX_VALUE, Double.MAX_VALUE};
    Quantiles quantiles = Quantiles.standard().withDefinition(definition);
    double before = -Double.MAX_VALUE;
    for (double p = 0; p <= 1; p += 1.0 / 64) {
      double quantile = quantiles.of(values, p);
      assertTrue(quantile >= before && quantile <= Double.MAX_VALUE, () -> "was " + quantile);
      before = quantile;
    }
    assertEquals(Double.MAX_VALUE, before);
  }

  @Test
  void interpolationBetweenTheFurthestValuesIsStillLinear() {
    assertArrayEquals(
        new double[] {-0x1p1022, 0, 0x1p1022},
        Quantiles.standard().of(new double[] {-0x1p1023, 0x1p1023}, 0.25, 0.5, 0.75));
  }

  @Test
  void aShareWithoutAnExactDoubleStillMeetsItsWholePosition() {
    double[] values = new double[100];
    for (int i = 0; i < 100; i++) {
      values[i] = i + 1;
    }
    assertEquals(7.000000000000001, 100 * 0.07); // why the rule is there
    Quantiles quantiles = Quantiles.standard();
    assertEquals(7, quantiles.withDefinition(QuantileDefinition.HYNDMAN_FAN_1).of(values, 0.07));
    assertEquals(7.5, quantiles.withDefinition(QuantileDefinition.HYNDMAN_FAN_2).of(values, 0.07));
    assertEquals(7, quantiles.withDefinition(QuantileDefinition.HYNDMAN_FAN_4).of(values, 0.07));
  }

  @ParameterizedTest
  @CsvSource({"STRICT, 0.25", "WEAK, 0.75", "MEAN, 0.5"})
  void tiesCountByTheRuleNamed(TieRule ties, double rank) {
    assertEquals(rank, Quantiles.standard().percentileRank(TIED, 15, ties));
    assertEquals(rank, Quantiles.standard().sorted(TIED).percentileRank(15, ties));
  }

  @ParameterizedTest
  @EnumSource
  void aValueNotInTheSampleRanksTheSameByEveryRule(TieRule ties) {
    assertEquals(0.75, Quantiles.standard().percentileRank(TIED, 16, ties));
    assertEquals(0, Quantiles.standard().percentileRank(TIED, 13.9, ties));
    assertEquals(1, Quantiles.standard().sorted(TIED).percentileRank(17.1, ties));
  }

  @Test
  void zeroTiesWithMinusZero() {
    double[] zeros = {-0.0, 0.0, 1, -1};
    assertEquals(0.25, Quantiles.standard().sorted(zeros).percentileRank(0.0, TieRule.STRICT));
    assertEquals(0.75, Quantiles.standard().sorted(zeros).percentileRank(-0.0, TieRule.WEAK));
    assertEquals(0.25, Quantiles.standard().percentileRank(zeros, 0.0, TieRule.STRICT));
  }

  @Test
  void emptyInputIsRefused() {
    assertRefused(
        "values must hold at least 1 number, held none; ask only where there are figures",
        () -> Quantiles.standard().of(new double[0], 0.5));
    assertRefused(
        "values must hold at least 1 number, held none; ask only where there are figures",
        () -> Quantiles.standard().percentileRank(new double[0], 1, TieRule.MEAN));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void aValueThatIsNotFiniteIsRefusedAndItsPlaceNamed(double bad) {
    assertRefused(
        "values[1] must be a finite number, was " + bad + "; leave missing figures out first",
        () -> Quantiles.standard().of(new double[] {1, bad, 3}, 0.5));
    assertRefused(
        "value must be a finite number, was " + bad + "; leave missing figures out first",
        () -> Quantiles.standard().sorted(TIED).percentileRank(bad, TieRule.MEAN));
    assertRefused(
        "value must be a finite number, was " + bad + "; leave missing figures out first",
        () -> Quantiles.standard().percentileRank(TIED, bad, TieRule.MEAN));
  }

  @Test
  void severalBadValuesAreCounted() {
    assertRefused(
        "values[0] must be a finite number, was NaN (and 2 more like it); leave missing figures"
            + " out first",
        () -> Distribution.of(Double.NaN, 1, Double.NaN, Double.POSITIVE_INFINITY));
  }

  @ParameterizedTest
  @ValueSource(doubles = {95, -0.1, 1.0000000000000002, Double.NaN})
  void aShareOutsideZeroToOneIsRefused(double p) {
    assertRefused(
        "p must lie in [0, 1], was " + p + "; write the 95th percentile as 0.95",
        () -> Quantiles.standard().of(TIED, p));
  }

  @Test
  void nullsAreRefusedByName() {
    assertNull("values", () -> Quantiles.standard().sorted(null));
    assertNull("definition", () -> Quantiles.standard().withDefinition(null));
    assertNull("ties", () -> Quantiles.standard().percentileRank(TIED, 1, null));
    assertNull("ties", () -> Quantiles.standard().sorted(TIED).percentileRank(1, null));
    assertNull("ps", () -> Quantiles.standard().of(TIED, (double[]) null));
  }

  @Test
  void everythingShowsItselfInOneShortLine() {
    assertEquals("quantiles by HYNDMAN_FAN_7", Quantiles.standard().toString());
    assertEquals("4 values from 14 to 17", Quantiles.standard().sorted(TIED).toString());
    assertEquals(
        "1 value from 0.333333 to 0.333333",
        Quantiles.standard().sorted(new double[] {1 / 3.0}).toString());
  }

  private static void assertRefused(String message, Runnable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }

  private static void assertNull(String name, Runnable call) {
    assertEquals(name, assertThrows(NullPointerException.class, call::run).getMessage());
  }
}
