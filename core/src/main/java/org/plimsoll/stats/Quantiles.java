package org.plimsoll.stats;

import java.util.Objects;

/**
 * Calculates sample quantiles: the caseload that a given share of authorities stay at or below.
 *
 * <p>{@link #standard()} interpolates linearly between the ordered values ({@link
 * QuantileDefinition#HYNDMAN_FAN_7}), as R, NumPy and the spreadsheets do; {@link
 * #withDefinition(QuantileDefinition)} takes another published definition. Values need no order.
 * Immutable, and safe to share between threads.
 *
 * <pre>{@code
 * Quantiles.standard().of(new double[] {1, 2, 3, 4}, 0.75);    // 3.25
 * }</pre>
 *
 * <p>To ask more than one question of the same values, sort them once with {@link
 * #sorted(double[])}.
 *
 * @see <a href="https://doi.org/10.2307/2684934">R. J. Hyndman and Y. Fan (1996), Sample Quantiles
 *     in Statistical Packages, The American Statistician 50(4), 361-365, definitions 1 to 9</a>
 */
public final class Quantiles {
  private static final Quantiles STANDARD = new Quantiles(QuantileDefinition.HYNDMAN_FAN_7);

  private final QuantileDefinition definition;

  private Quantiles(QuantileDefinition definition) {
    this.definition = definition;
  }

  /**
   * The usual quantiles: {@link QuantileDefinition#HYNDMAN_FAN_7}.
   *
   * @return the method with that definition
   */
  public static Quantiles standard() {
    return STANDARD;
  }

  /**
   * The same method with another definition of a quantile.
   *
   * @param definition the definition to follow
   * @return a method that follows it
   */
  public Quantiles withDefinition(QuantileDefinition definition) {
    return new Quantiles(Objects.requireNonNull(definition, "definition"));
  }

  /**
   * The definition of a quantile that this method follows.
   *
   * @return the definition
   */
  public QuantileDefinition definition() {
    return definition;
  }

  /**
   * The quantile of the values at one share, in O(n log n).
   *
   * @param values finite numbers in any unit, length at least 1, any order, left as they are
   * @param p the share, from 0 (the least value) to 1 (the greatest): 0.95 for the 95th percentile
   * @return the quantile in the unit of the values, from the least to the greatest of them
   * @throws IllegalArgumentException if {@code values} is empty or holds a number that is not
   *     finite, or if {@code p} lies outside [0, 1]
   */
  public double of(double[] values, double p) {
    return sorted(values).quantile(p);
  }

  /**
   * The quantiles of the values at several shares, sorting once: O(n log n + k).
   *
   * @param values finite numbers in any unit, length at least 1, any order, left as they are
   * @param ps the shares, length k, each from 0 to 1, any order
   * @return the quantiles in the unit of the values, length k, in the order of {@code ps}
   * @throws IllegalArgumentException if {@code values} is empty or holds a number that is not
   *     finite, or if any share lies outside [0, 1]
   */
  public double[] of(double[] values, double... ps) {
    return sorted(values).quantiles(ps);
  }

  /**
   * The share of the values below a given one, in O(n): where an authority stands among the others.
   * The definition of a quantile plays no part.
   *
   * @param values finite numbers in any unit, length at least 1, any order, left as they are
   * @param value the finite number to rank, in the same unit, among the values or not
   * @param ties how values equal to it count
   * @return the share, from 0 to 1
   * @throws IllegalArgumentException if {@code values} is empty or holds a number that is not
   *     finite, or if {@code value} is not finite
   */
  public double percentileRank(double[] values, double value, TieRule ties) {
    Figures.requireSomeFinite(values, "values");
    Figures.requireFinite(value, "value");
    Objects.requireNonNull(ties, "ties");
    int below = 0;
    int equal = 0;
    for (double x : values) {
      if (x < value) {
        below++;
      } else if (x == value) {
        equal++;
      }
    }
    return ties.share(below, equal, values.length);
  }

  /**
   * The distribution of the values in the figures a review publishes: mean, standard deviation and
   * the usual percentiles, in O(n log n).
   *
   * @param values finite numbers in any unit, length at least 1, any order, left as they are
   * @return their distribution, its percentiles by this method's definition
   * @throws IllegalArgumentException if {@code values} is empty or holds a number that is not
   *     finite, or if they lie so far apart (above 1e308) that their standard deviation is no
   *     finite double
   */
  public Distribution distribution(double[] values) {
    return sorted(values).distribution();
  }

  /**
   * The values sorted once, to answer any number of questions without sorting again. O(n log n), or
   * O(n) if the values already ascend or descend.
   *
   * @param values finite numbers in any unit, length at least 1, any order, copied
   * @return the sorted sample, its quantiles by this method's definition
   * @throws IllegalArgumentException if {@code values} is empty or holds a number that is not
   *     finite
   */
  public SortedSample sorted(double[] values) {
    Figures.requireSomeFinite(values, "values");
    return new SortedSample(Figures.sortedCopy(values), definition);
  }

  /** A short line naming the definition, such as {@code quantiles by HYNDMAN_FAN_7}. */
  @Override
  public String toString() {
    return "quantiles by " + definition;
  }
}
