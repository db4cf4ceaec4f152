package org.plimsoll.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DistributionTest {
  private static final QuantileDefinition BY = QuantileDefinition.HYNDMAN_FAN_7;

  @Test
  void holdsTheFiguresAReviewPublishes() {
    Distribution d = Distribution.of(17, 14, 15.2, 12.7, 16.8);
    assertEquals(5, d.n());
    assertEquals(12.7, d.min());
    assertEquals(17, d.max());
    assertEquals(15.14, d.mean(), Math.ulp(15.14));
    // 75.7 / 5 = 15.14; squares 5.9536 + 1.2996 + 0.0036 + 2.7556 + 3.4596 = 13.472, over 4: 3.368
    assertEquals(Math.sqrt(3.368), d.sampleSd().getAsDouble(), 4 * Math.ulp(1.8));
    // position 4 p above the least: 0.2 of the way from 12.7 to 14, 0.4 of it, 14 itself, ...
    assertArrayEquals(
        new double[] {12.96, 13.22, 14, 15.2, 16.8, 16.84, 16.92, 16.96, 16.992},
        new double[] {
          d.p5(), d.p10(), d.p25(), d.p50(), d.p75(), d.p80(), d.p90(), d.p95(), d.p99()
        },
        2 * Math.ulp(17.0));
    assertEquals(QuantileDefinition.HYNDMAN_FAN_7, d.definition());
  }

  @Test
  void followsTheDefinitionOfItsMethod() {
    Distribution d =
        Quantiles.standard()
            .withDefinition(QuantileDefinition.HYNDMAN_FAN_1)
            .distribution(new double[] {1, 2, 3, 4});
    assertEquals(2, d.p50());
    assertEquals(QuantileDefinition.HYNDMAN_FAN_1, d.definition());
  }

  @Test
  void aSingleValueSaysNothingAboutSpread() {
    Distribution d = Distribution.of(7.5);
    assertEquals(OptionalDouble.empty(), d.sampleSd());
    assertEquals(7.5, d.mean());
    assertEquals(7.5, d.p99());
  }

  @Test
  void equalValuesHaveTheirOwnMeanAndNoDeviation() {
    double[] values = new double[49];
    Arrays.fill(values, 0.1);
    Distribution d = Distribution.of(values);
    assertEquals(0.1, d.mean());
    assertEquals(OptionalDouble.of(0), d.sampleSd());
  }

  @Test
  void aSmallSpreadFarFromZeroKeepsItsDigits() {
    // the textbook formula with sums of squares gives 0 or worse here
    assertEquals(1, Distribution.of(1e15, 1e15 + 1, 1e15 + 2).sampleSd().getAsDouble());
    // two neighbouring doubles: their mean is no double, and the deviation still comes out right
    double sd = Distribution.of(1, Math.nextUp(1.0)).sampleSd().getAsDouble();
    assertEquals(Math.ulp(1.0) / Math.sqrt(2), sd, Math.ulp(sd));
  }

  @Test
  void magnitudesAtEitherEndOfTheDoublesAreKept() {
    Distribution great = Distribution.of(0x1p1023, 0x1p1022, 0x1p1022);
    assertEquals(0x1p1023 / 3 * 2, great.mean(), Math.ulp(0x1p1023));
    assertEquals(0x1p1022 / Math.sqrt(3), great.sampleSd().getAsDouble(), Math.ulp(0x1p1023));
    Distribution tiny = Distribution.of(2 * Double.MIN_VALUE, 4 * Double.MIN_VALUE, 0);
    assertEquals(2 * Double.MIN_VALUE, tiny.mean());
    assertEquals(2 * Double.MIN_VALUE, tiny.sampleSd().getAsDouble());
  }

  @Test
  void aDeviationAboveTheGreatestDoubleIsRefused() {
    assertRefused(
        "the standard deviation of the values must be a finite double, but they run from"
            + " -1.7976931348623157E308 to 1.7976931348623157E308; express them in a larger unit",
        () -> Distribution.of(-Double.MAX_VALUE, Double.MAX_VALUE));
  }

  @Test
  void noValuesAreRefused() {
    assertRefused(
        "values must hold at least 1 number, held none; ask only where there are figures",
        () -> Distribution.of());
  }

  @Test
  void figuresThatCannotBelongToOneSampleAreRefused() {
    assertRefused(
        "n must be at least 1, was 0; leave out a distribution without values",
        () -> made(0, 1, 2, 1.5, OptionalDouble.empty()));
    assertRefused(
        "min must be a finite number, was NaN; leave missing figures out first",
        () -> made(2, Double.NaN, 2, 1.5, OptionalDouble.of(1)));
    assertRefused(
        "max must be a finite number, was Infinity; leave missing figures out first",
        () -> made(2, 1, Double.POSITIVE_INFINITY, 1.5, OptionalDouble.of(1)));
    assertRefused(
        "min, the percentiles and max must ascend, but 1.5 comes before 1.25;"
            + " let Distribution.of(values) compute them",
        () -> made(2, 1, 1.25, 1.1, OptionalDouble.of(1)));
    assertRefused(
        "mean must lie between min and max, [1.0, 2.0], was 2.5;"
            + " let Distribution.of(values) compute it",
        () -> made(2, 1, 2, 2.5, OptionalDouble.of(1)));
    assertRefused(
        "sampleSd must be given for 2 values or more and be empty for 1, was"
            + " OptionalDouble.empty for n = 2",
        () -> made(2, 1, 2, 1.5, OptionalDouble.empty()));
    assertRefused(
        "sampleSd must be given for 2 values or more and be empty for 1, was"
            + " OptionalDouble[0.5] for n = 1",
        () -> made(1, 1, 2, 1.5, OptionalDouble.of(0.5)));
    for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertRefused(
          "sampleSd must be a finite number of 0 or more, was " + bad,
          () -> made(2, 1, 2, 1.5, OptionalDouble.of(bad)));
    }
  }

  @Test
  void showsItselfInOneShortLine() {
    assertEquals(
        "n = 3: mean 15.3333, median 15.2, from 14 to 16.8",
        Distribution.of(14, 15.2, 16.8).toString());
    assertEquals(
        "n = 3: mean 0, median 0, from -1.5E+300 to 1.5E+300",
        Distribution.of(-1.5e300, 0, 1.5e300).toString());
    assertEquals(
        "n = 1: mean 1.2E-7, median 1.2E-7, from 1.2E-7 to 1.2E-7",
        Distribution.of(1.2e-7).toString());
  }

  private static Distribution made(int n, double min, double max, double mean, OptionalDouble sd) {
    return new Distribution(n, min, max, mean, sd, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, BY);
  }

  private static void assertRefused(String message, Runnable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }
}
