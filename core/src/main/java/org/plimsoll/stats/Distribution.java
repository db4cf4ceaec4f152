package org.plimsoll.stats;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The distribution of a sample in the figures a review publishes.
 *
 * <p>All figures but {@code n} are in the unit of the values. Mean and standard deviation are
 * accurate to a few units in the last place for any magnitude; the latter is summed in two passes
 * about the mean.
 *
 * <pre>{@code
 * Distribution.of(12.7, 14, 15.2, 16.8, 17).mean();    // 15.14
 * }</pre>
 *
 * @param n the number of values, at least 1
 * @param min the least value
 * @param max the greatest value
 * @param mean the arithmetic mean
 * @param sampleSd the sample standard deviation, over {@code n - 1}; empty for a single value,
 *     which says nothing about spread
 * @param p5 the 5th percentile
 * @param p10 the 10th percentile
 * @param p25 the lower quartile
 * @param p50 the median
 * @param p75 the upper quartile
 * @param p80 the 80th percentile
 * @param p90 the 90th percentile
 * @param p95 the 95th percentile
 * @param p99 the 99th percentile
 * @param definition what a percentile means here
 * @see <a href="https://doi.org/10.1080/00031305.1983.10483115">T. F. Chan, G. H. Golub and R. J.
 *     LeVeque (1983), Algorithms for Computing the Sample Variance, The American Statistician
 *     37(3), 242-247: the corrected two-pass algorithm</a>
 */
public record Distribution(
    int n,
    double min,
    double max,
    double mean,
    OptionalDouble sampleSd,
    double p5,
    double p10,
    double p25,
    double p50,
    double p75,
    double p80,
    double p90,
    double p95,
    double p99,
    QuantileDefinition definition) {

  /**
   * Checks that the figures can belong to one sample; there to read a distribution back.
   *
   * @param n as above
   * @param min as above
   * @param max as above
   * @param mean as above
   * @param sampleSd as above
   * @param p5 as above
   * @param p10 as above
   * @param p25 as above
   * @param p50 as above
   * @param p75 as above
   * @param p80 as above
   * @param p90 as above
   * @param p95 as above
   * @param p99 as above
   * @param definition as above
   * @throws IllegalArgumentException if {@code n} is below 1; if the percentiles do not ascend from
   *     {@code min} to {@code max}, or these are not finite; if the mean lies outside them; or if a
   *     standard deviation is there for a single value, is missing for several, or is not a finite
   *     number of 0 or more
   */
  public Distribution {
    Objects.requireNonNull(sampleSd, "sampleSd");
    Objects.requireNonNull(definition, "definition");
    if (n < 1) {
      throw new IllegalArgumentException(
          "n must be at least 1, was " + n + "; leave out a distribution without values");
    }
    Figures.requireFinite(min, "min");
    Figures.requireFinite(max, "max");
    double[] ascending = {min, p5, p10, p25, p50, p75, p80, p90, p95, p99, max};
    for (int i = 1; i < ascending.length; i++) {
      if (!(ascending[i - 1] <= ascending[i])) {
        throw new IllegalArgumentException(
            "min, the percentiles and max must ascend, but "
                + ascending[i - 1]
                + " comes before "
                + ascending[i]
                + "; let Distribution.of(values) compute them");
      }
    }
    if (!(mean >= min && mean <= max)) {
      throw new IllegalArgumentException(
          "mean must lie between min and max, ["
              + min
              + ", "
              + max
              + "], was "
              + mean
              + "; let Distribution.of(values) compute it");
    }
    if (sampleSd.isPresent() != n > 1) {
      throw new IllegalArgumentException(
          "sampleSd must be given for 2 values or more and be empty for 1, was "
              + sampleSd
              + " for n = "
              + n);
    }
    if (sampleSd.isPresent()
        && !(sampleSd.getAsDouble() >= 0 && sampleSd.getAsDouble() <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "sampleSd must be a finite number of 0 or more, was " + sampleSd.getAsDouble());
    }
  }

  /**
   * The distribution of the values by the standard definition of a percentile, {@link
   * QuantileDefinition#HYNDMAN_FAN_7}, in O(n log n). {@link Quantiles#distribution(double[])} does
   * the same for the others.
   *
   * @param values finite numbers in any unit, length at least 1, any order, left as they are
   * @return their distribution
   * @throws IllegalArgumentException if {@code values} is empty or holds a number that is not
   *     finite, or if they lie so far apart (above 1e308) that their standard deviation is no
   *     finite double
   */
  public static Distribution of(double... values) {
    return Quantiles.standard().distribution(values);
  }

  /** A short line such as {@code n = 149: mean 15.306, median 15.2, from 6 to 20.9}. */
  @Override
  public String toString() {
    return "n = "
        + n
        + ": mean "
        + Figures.text(mean)
        + ", median "
        + Figures.text(p50)
        + ", from "
        + Figures.text(min)
        + " to "
        + Figures.text(max);
  }
}
