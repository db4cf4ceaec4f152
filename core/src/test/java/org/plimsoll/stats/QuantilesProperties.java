package org.plimsoll.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class QuantilesProperties {

  @Provide
  Arbitrary<double[]> anyValues() {
    return Arbitraries.doubles().ofScale(6).array(double[].class).ofMinSize(1).ofMaxSize(30);
  }

  @Provide
  Arbitrary<double[]> tiedValues() {
    return Arbitraries.integers()
        .between(-4, 4)
        .map(i -> i / 2.0)
        .array(Double[].class)
        .ofMinSize(1)
        .ofMaxSize(30)
        .map(boxed -> Arrays.stream(boxed).mapToDouble(Double::doubleValue).toArray());
  }

  @Property
  void orderOfTheInputChangesNothing(
      @ForAll("tiedValues") double[] values, @ForAll long seed, @ForAll QuantileDefinition by) {
    double[] shuffled = values.clone();
    SeededStream.of(seed, "order").shuffle(shuffled);
    Quantiles quantiles = Quantiles.standard().withDefinition(by);
    Assume.that(!Double.isInfinite(exactDeviation(values)));
    assertEquals(quantiles.distribution(values), quantiles.distribution(shuffled));
  }

  @Property
  void neverFallsAsTheShareRisesAndStaysWithinTheValues(
      @ForAll("anyValues") double[] values,
      @ForAll QuantileDefinition by,
      @ForAll @Scale(9) @DoubleRange(min = 0, max = 1) double p,
      @ForAll @Scale(9) @DoubleRange(min = 0, max = 1) double q) {
    SortedSample sample = Quantiles.standard().withDefinition(by).sorted(values);
    double lower = sample.quantile(Math.min(p, q));
    double upper = sample.quantile(Math.max(p, q));
    double[] ascending = sample.values();
    assertTrue(ascending[0] <= lower, () -> lower + " below " + ascending[0]);
    assertTrue(lower <= upper, () -> lower + " above " + upper);
    assertTrue(upper <= ascending[values.length - 1], () -> upper + " above the greatest");
  }

  @Example
  void atWholePercentsEveryDefinitionFollowsThePaper() {
    for (int n = 1; n <= 60; n++) {
      double[] squares = new double[n];
      for (int i = 0; i < n; i++) {
        squares[i] = (i + 1) * (i + 1);
      }
      for (int percent = 0; percent <= 100; percent++) {
        for (QuantileDefinition by : QuantileDefinition.values()) {
          double expected = slowly(squares, percent, by);
          double actual = Quantiles.standard().withDefinition(by).of(squares, percent / 100.0);
          // The share has half an ulp of error, the position up to n times that, the slope is below
          // 2 n.
          assertEquals(
              expected,
              actual,
              4 * n * n * 0x1p-53 + 2 * Math.ulp(expected),
              percent + "% of " + n + " by " + by);
        }
      }
    }
  }

  /** (1 - gamma) x(j) + gamma x(j+1) with j = floor(p n + m), in exact decimals. */
  private static double slowly(double[] x, int percent, QuantileDefinition by) {
    int n = x.length;
    MathContext digits = new MathContext(40);
    BigDecimal p = BigDecimal.valueOf(percent, 2);
    BigDecimal third = BigDecimal.ONE.divide(BigDecimal.valueOf(3), digits);
    BigDecimal m;
    switch (by) {
      case HYNDMAN_FAN_1:
      case HYNDMAN_FAN_2:
      case HYNDMAN_FAN_4:
        m = BigDecimal.ZERO;
        break;
      case HYNDMAN_FAN_3:
        m = new BigDecimal("-0.5");
        break;
      case HYNDMAN_FAN_5:
        m = new BigDecimal("0.5");
        break;
      case HYNDMAN_FAN_6:
        m = p;
        break;
      case HYNDMAN_FAN_7:
        m = BigDecimal.ONE.subtract(p);
        break;
      case HYNDMAN_FAN_8:
        m = p.add(BigDecimal.ONE).multiply(third);
        break;
      default:
        m = p.multiply(new BigDecimal("0.25")).add(new BigDecimal("0.375"));
    }
    BigDecimal position = p.multiply(BigDecimal.valueOf(n)).add(m);
    // Thirds are cut at 40 digits: a position that should be whole must be taken as whole.
    position = position.setScale(30, RoundingMode.HALF_EVEN);
    int j = position.setScale(0, RoundingMode.FLOOR).intValueExact();
    BigDecimal g = position.subtract(BigDecimal.valueOf(j));
    double gamma;
    switch (by) {
      case HYNDMAN_FAN_1:
        gamma = g.signum() > 0 ? 1 : 0;
        break;
      case HYNDMAN_FAN_2:
        gamma = g.signum() > 0 ? 1 : 0.5;
        break;
      case HYNDMAN_FAN_3:
        gamma = g.signum() == 0 && j % 2 == 0 ? 0 : 1;
        break;
      default:
        gamma = g.doubleValue();
    }
    double low = x[Math.max(1, Math.min(n, j)) - 1];
    double high = x[Math.max(1, Math.min(n, j + 1)) - 1];
    return BigDecimal.valueOf(1 - gamma)
        .multiply(BigDecimal.valueOf(low))
        .add(BigDecimal.valueOf(gamma).multiply(BigDecimal.valueOf(high)))
        .doubleValue();
  }

  @Property
  void askingOneByOneOrAllAtOnceIsTheSame(
      @ForAll("anyValues") double[] values,
      @ForAll @Scale(9) @DoubleRange(min = 0, max = 1) double p,
      @ForAll @Scale(9) @DoubleRange(min = 0, max = 1) double q) {
    Quantiles quantiles = Quantiles.standard();
    double[] both = quantiles.of(values, p, q);
    assertEquals(quantiles.of(values, p), both[0]);
    assertEquals(quantiles.of(values, q), both[1]);
  }

  @Property
  void ranksBySearchAndByCountingAgreeAndMeanIsHalfway(
      @ForAll("tiedValues") double[] values, @ForAll @IntRange(min = -9, max = 9) int quarters) {
    double value = quarters / 4.0;
    SortedSample sample = Quantiles.standard().sorted(values);
    for (TieRule ties : TieRule.values()) {
      assertEquals(
          Quantiles.standard().percentileRank(values, value, ties),
          sample.percentileRank(value, ties));
    }
    double strict = sample.percentileRank(value, TieRule.STRICT);
    double weak = sample.percentileRank(value, TieRule.WEAK);
    assertTrue(strict <= weak);
    assertEquals((strict + weak) / 2, sample.percentileRank(value, TieRule.MEAN), 0x1p-52);
  }

  @Property
  void meanAndDeviationAgreeWithExactDecimals(@ForAll("anyValues") double[] values) {
    double sd = exactDeviation(values);
    if (Double.isInfinite(sd)) {
      assertThrows(IllegalArgumentException.class, () -> Distribution.of(values));
      return;
    }
    Distribution distribution = Distribution.of(values);
    double greatest = Math.max(Math.abs(distribution.min()), Math.abs(distribution.max()));
    assertEquals(exactMean(values).doubleValue(), distribution.mean(), 2 * Math.ulp(greatest));
    if (values.length > 1) {
      assertEquals(sd, distribution.sampleSd().getAsDouble(), 4 * Math.ulp(greatest));
    }
  }

  private static final MathContext DIGITS = new MathContext(60);

  private static BigDecimal exactMean(double[] values) {
    BigDecimal sum = BigDecimal.ZERO;
    for (double value : values) {
      sum = sum.add(new BigDecimal(value));
    }
    return sum.divide(BigDecimal.valueOf(values.length), DIGITS);
  }

  /** The sample standard deviation, infinite where no double holds it; 0 for a single value. */
  private static double exactDeviation(double[] values) {
    if (values.length == 1) {
      return 0;
    }
    BigDecimal mean = exactMean(values);
    BigDecimal squares = BigDecimal.ZERO;
    for (double value : values) {
      squares = squares.add(new BigDecimal(value).subtract(mean).pow(2));
    }
    return squares
        .divide(BigDecimal.valueOf(values.length - 1L), DIGITS)
        .sqrt(DIGITS)
        .doubleValue();
  }
}
