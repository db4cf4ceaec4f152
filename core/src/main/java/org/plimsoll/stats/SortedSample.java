package org.plimsoll.stats;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A sample sorted once, to be asked any number of questions; {@link Quantiles#sorted(double[])}
 * makes one. Immutable, and safe to share between threads.
 *
 * <pre>{@code
 * SortedSample caseloads = Quantiles.standard().sorted(new double[] {17, 14, 15, 15});
 * caseloads.quantile(0.5);                          // 15.0
 * caseloads.percentileRank(15, TieRule.MEAN);       // 0.5
 * }</pre>
 */
public final class SortedSample {
  private final double[] ascending;
  private final QuantileDefinition definition;

  SortedSample(double[] ascending, QuantileDefinition definition) {
    this.ascending = ascending;
    this.definition = definition;
  }

  /**
   * The number of values.
   *
   * @return n, at least 1
   */
  public int n() {
    return ascending.length;
  }

  /**
   * The values in ascending order, in O(n).
   *
   * @return a copy, length n
   */
  public double[] values() {
    return ascending.clone();
  }

  /**
   * The definition of a quantile that this sample answers by.
   *
   * @return the definition of the {@link Quantiles} that made it
   */
  public QuantileDefinition definition() {
    return definition;
  }

  /**
   * The quantile at one share, in O(1).
   *
   * @param p the share, from 0 (the least value) to 1 (the greatest): 0.95 for the 95th percentile
   * @return the quantile in the unit of the values, from the least to the greatest of them
   * @throws IllegalArgumentException if {@code p} lies outside [0, 1]
   */
  public double quantile(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException(
          "p must lie in [0, 1], was " + p + "; write the 95th percentile as 0.95");
    }
    return definition.quantile(ascending, p);
  }

  /**
   * The quantiles at several shares, in O(k).
   *
   * @param ps the shares, length k, each from 0 to 1, any order
   * @return the quantiles in the unit of the values, length k, in the order of {@code ps}
   * @throws IllegalArgumentException if any share lies outside [0, 1]
   */
  public double[] quantiles(double... ps) {
    Objects.requireNonNull(ps, "ps");
    double[] quantiles = new double[ps.length];
    for (int i = 0; i < ps.length; i++) {
      quantiles[i] = quantile(ps[i]);
    }
    return quantiles;
  }

  /**
   * The share of the values below a given one, in O(log n): where an authority stands among the
   * others.
   *
   * @param value the finite number to rank, in the unit of the values, among them or not
   * @param ties how values equal to it count
   * @return the share, from 0 to 1
   * @throws IllegalArgumentException if {@code value} is not finite
   */
  public double percentileRank(double value, TieRule ties) {
    Figures.requireFinite(value, "value");
    Objects.requireNonNull(ties, "ties");
    int below = count(value, false);
    return ties.share(below, count(value, true) - below, ascending.length);
  }

  /**
   * The distribution in the figures a review publishes: mean, standard deviation and the usual
   * percentiles, in O(n).
   *
   * @return the distribution, its percentiles by {@link #definition()}
   * @throws IllegalArgumentException if the values lie so far apart (above 1e308) that their
   *     standard deviation is no finite double
   */
  public Distribution distribution() {
    int n = ascending.length;
    double min = ascending[0];
    double max = ascending[n - 1];
    Moments moments = Moments.ofAscending(ascending);
    OptionalDouble sd = OptionalDouble.empty();
    if (n > 1) {
      double value = moments.unscaled(Math.sqrt(moments.squares() / (n - 1)));
      if (Double.isInfinite(value)) {
        throw new IllegalArgumentException(
            "the standard deviation of the values must be a finite double, but they run from "
                + min
                + " to "
                + max
                + "; express them in a larger unit");
      }
      sd = OptionalDouble.of(value);
    }
    return new Distribution(
        n,
        min,
        max,
        moments.unscaled(moments.mean()),
        sd,
        quantile(0.05),
        quantile(0.10),
        quantile(0.25),
        quantile(0.50),
        quantile(0.75),
        quantile(0.80),
        quantile(0.90),
        quantile(0.95),
        quantile(0.99),
        definition);
  }

  /** A short line such as {@code 149 values from 6 to 20.9}. */
  @Override
  public String toString() {
    int n = ascending.length;
    return (n == 1 ? "1 value" : n + " values")
        + " from "
        + Figures.text(ascending[0])
        + " to "
        + Figures.text(ascending[n - 1]);
  }

  // Arrays.binarySearch would tell -0.0 from 0.0 and land anywhere among equal values.
  private int count(double value, boolean equalToo) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] < value || (equalToo && ascending[middle] == value)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
