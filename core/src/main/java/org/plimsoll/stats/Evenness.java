package org.plimsoll.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;

/**
 * How evenly a load is carried: the published indices, side by side, of one set of loads.
 *
 * <p>{@link #of(double[], double[])} divides each load by the person's capacity first, which is the
 * fair comparison where some work part-time; {@link #of(double[])} takes the loads as they are.
 * Below, {@code x} are the loads so divided, {@code n} their number and {@code m} their mean. All
 * indices but {@code mean} and {@code euclideanUnfairness} are free of the unit: doubling every
 * load changes nothing. No load at all counts as perfectly fair.
 *
 * <pre>{@code
 * Evenness.of(new double[] {30, 30, 30}, new double[] {37, 37, 18.5}).gini();    // 0.1666...
 * }</pre>
 *
 * <p>The figures do not depend on the order of the loads, hold for magnitudes from the least to the
 * greatest double, and are brought back into their range where rounding would leave it by a last
 * digit.
 *
 * @param n the number of people, at least 1
 * @param mean the mean load (per unit of capacity, where capacities were given), 0 or more
 * @param jain Jain's fairness index, {@code (sum x)^2 / (n sum x^2)}: from {@code 1/n} (one person
 *     carries everything) to 1 (even). Jain, Chiu and Hawe (1984)
 * @param gini the Gini coefficient, {@code sum over all ordered pairs |xi - xj| / (2 n^2 m)},
 *     without small-sample correction: from 0 (even) to {@code 1 - 1/n}. Gini (1912)
 * @param cv the coefficient of variation, the population standard deviation (over {@code n}) over
 *     the mean: from 0 (even) to {@code sqrt(n - 1)}
 * @param maxOverMean the greatest load over the mean: from 1 (even) to {@code n}
 * @param minOverMax the least load over the greatest: from 0 to 1 (even)
 * @param hoover the Hoover index, {@code sum |x - m| / (2 sum x)}, the share of all load that would
 *     have to change hands to make it even: from 0 (even) to {@code 1 - 1/n}. Hoover (1936)
 * @param theil Theil's T, the mean of {@code (x/m) ln(x/m)} with {@code 0 ln 0 = 0}, in nats: from
 *     0 (even) to {@code ln n}. Theil (1967)
 * @param euclideanUnfairness {@code sqrt(sum (x - m)^2)}, in the unit of {@code mean}, 0 or more:
 *     what Timefold's load balancing minimises
 * @see <a href="https://arxiv.org/abs/cs/9809099">R. Jain, D. Chiu and W. Hawe (1984), A
 *     Quantitative Measure of Fairness and Discrimination for Resource Allocation in Shared
 *     Computer Systems, DEC-TR-301</a>
 * @see <a href="https://en.wikipedia.org/wiki/Gini_coefficient">C. Gini (1912), Variabilità e
 *     mutabilità, Bologna; the mean difference over twice the mean</a>
 * @see <a href="https://doi.org/10.2307/1927875">E. M. Hoover (1936), The Measurement of Industrial
 *     Localization, The Review of Economics and Statistics 18(4), 162-171</a>
 * @see <a href="https://en.wikipedia.org/wiki/Theil_index">H. Theil (1967), Economics and
 *     Information Theory, North-Holland, chapter 4</a>
 * @see <a
 *     href="https://docs.timefold.ai/timefold-solver/latest/constraints-and-score/load-balancing-and-fairness">Timefold
 *     Solver documentation, Load balancing and fairness</a>
 */
public record Evenness(
    int n,
    double mean,
    double jain,
    double gini,
    double cv,
    double maxOverMean,
    double minOverMax,
    double hoover,
    double theil,
    double euclideanUnfairness) {

  /**
   * Checks that each figure lies in its range; there to read a result back.
   *
   * @param n as above
   * @param mean as above
   * @param jain as above
   * @param gini as above
   * @param cv as above
   * @param maxOverMean as above
   * @param minOverMax as above
   * @param hoover as above
   * @param theil as above
   * @param euclideanUnfairness as above
   * @throws IllegalArgumentException if {@code n} is below 1 or a figure lies outside the range
   *     stated with it
   */
  public Evenness {
    if (n < 1) {
      throw new IllegalArgumentException(
          "n must be at least 1, was " + n + "; evenness needs someone to carry the load");
    }
    requireIn(0, Double.MAX_VALUE, mean, "mean");
    requireIn(1.0 / n, 1, jain, "jain");
    requireIn(0, mostUneven(n), gini, "gini");
    requireIn(0, Math.sqrt(n - 1.0), cv, "cv");
    requireIn(1, n, maxOverMean, "maxOverMean");
    requireIn(0, 1, minOverMax, "minOverMax");
    requireIn(0, mostUneven(n), hoover, "hoover");
    requireIn(0, StrictMath.log(n), theil, "theil");
    requireIn(0, Double.MAX_VALUE, euclideanUnfairness, "euclideanUnfairness");
  }

  /**
   * How evenly the loads are carried, taken as they are, in O(n log n).
   *
   * @param loads one per person, in any one unit, length at least 1, each finite and 0 or more, any
   *     order, left as they are
   * @return the indices
   * @throws IllegalArgumentException if {@code loads} is empty, if any load is negative or not
   *     finite, or if the loads are so great (above 1e303) that the unfairness is no finite double
   */
  public static Evenness of(double[] loads) {
    requireLoads(loads);
    return ofAscending(Figures.sortedCopy(loads));
  }

  /**
   * How evenly the loads are carried for what each person can carry, in O(n log n): each load is
   * divided by its capacity first.
   *
   * @param loads one per person, in any one unit, length at least 1, each finite and 0 or more, any
   *     order, left as they are
   * @param capacities one per person in the order of {@code loads}, in any one unit such as hours a
   *     week, each finite and above 0; people without capacity are for the caller to leave out
   * @return the indices of load per unit of capacity
   * @throws IllegalArgumentException if {@code loads} is empty or not as long as {@code
   *     capacities}, if any load is negative or not finite, if any capacity is not above 0 or not
   *     finite, or if a quotient or the unfairness is so great that it is no finite double
   */
  public static Evenness of(double[] loads, double[] capacities) {
    requireLoads(loads);
    Objects.requireNonNull(capacities, "capacities");
    if (loads.length != capacities.length) {
      throw new IllegalArgumentException(
          "loads and capacities must have one entry per person each, had "
              + loads.length
              + " and "
              + capacities.length
              + "; leave out of both who has no capacity");
    }
    int bad = 0;
    int first = 0;
    for (int i = capacities.length - 1; i >= 0; i--) {
      if (!(capacities[i] > 0 && capacities[i] <= Double.MAX_VALUE)) {
        bad++;
        first = i;
      }
    }
    if (bad > 0) {
      throw Figures.refused(
          capacities,
          "capacities",
          first,
          bad,
          "a finite number above 0",
          "leave out people without capacity");
    }
    double[] relative = new double[loads.length];
    for (int i = 0; i < loads.length; i++) {
      relative[i] = loads[i] / capacities[i];
      if (Double.isInfinite(relative[i])) {
        throw new IllegalArgumentException(
            "loads["
                + i
                + "] over capacities["
                + i
                + "] must be a finite double, was "
                + loads[i]
                + " / "
                + capacities[i]
                + "; express loads in a larger unit");
      }
    }
    Arrays.sort(relative);
    return ofAscending(relative);
  }

  /**
   * Explains the indices: how each is computed, where it comes from, and its range.
   *
   * @return one part for each index, in the order of the components; figures to six digits
   */
  public Explanation explain() {
    return Explanation.text(
        "evenness of " + (n == 1 ? "1 load" : n + " loads"),
        "Gini " + Figures.text(gini),
        List.of(
            index("mean load m", mean, "sum of the loads x / n"),
            index("Jain", jain, "(sum x)^2 / (n sum x^2); 1/n to 1, even is 1")
                .from(
                    Source.of(
                        "Jain, Chiu and Hawe",
                        "1984",
                        "A Quantitative Measure of Fairness and Discrimination")),
            index("Gini", gini, "sum of |xi - xj| over all pairs / (2 n^2 m); even is 0")
                .from(Source.of("Gini", "1912", "Variabilità e mutabilità")),
            index("coefficient of variation", cv, "standard deviation over n / m; even is 0"),
            index("max over mean", maxOverMean, "greatest load / m; even is 1"),
            index("min over max", minOverMax, "least load / greatest; even is 1"),
            index("Hoover", hoover, "sum |x - m| / (2 sum x): the share to change hands")
                .from(Source.of("Hoover", "1936", "The Measurement of Industrial Localization")),
            index("Theil", theil, "mean of (x/m) ln(x/m); even is 0")
                .from(Source.of("Theil", "1967", "Economics and Information Theory")),
            index("Euclidean unfairness", euclideanUnfairness, "sqrt of sum (x - m)^2")
                .from(Source.of("Timefold", "", "Load balancing and fairness"))));
  }

  private static Explanation index(String name, double value, String formula) {
    return Explanation.text(name, Figures.text(value)).because(formula);
  }

  /** A short line such as {@code 3 people: Jain 0.888889, Gini 0.166667, max/mean 1.5}. */
  @Override
  public String toString() {
    return (n == 1 ? "1 person" : n + " people")
        + ": Jain "
        + Figures.text(jain)
        + ", Gini "
        + Figures.text(gini)
        + ", max/mean "
        + Figures.text(maxOverMean);
  }

  private static Evenness ofAscending(double[] x) {
    int n = x.length;
    if (x[n - 1] == 0) {
      return new Evenness(n, 0, 1, 0, 0, 1, 1, 0, 0, 0);
    }
    Moments moments = Moments.ofAscending(x);
    double mean = moments.mean();
    CompensatedSum pairs = new CompensatedSum();
    CompensatedSum distances = new CompensatedSum();
    CompensatedSum entropy = new CompensatedSum();
    double before = moments.scaled(x[0]);
    for (int k = 0; k < n; k++) {
      double value = moments.scaled(x[k]);
      // The gap below value k+1 lies between k of the values and the n - k others, so it is part of
      // k (n - k) distances: the sum over all pairs in one pass, without a negative term.
      pairs.add((double) k * (n - k) * (value - before));
      distances.add(Math.abs(value - mean));
      entropy.add(entropyTerm((value - mean) / mean));
      before = value;
    }
    double perHead = moments.squares() / n / (mean * mean);
    double unfairness = moments.unscaled(Math.sqrt(moments.squares()));
    if (Double.isInfinite(unfairness)) {
      throw new IllegalArgumentException(
          "the loads' distance from even must be a finite double, but they run from "
              + x[0]
              + " to "
              + x[n - 1]
              + "; express loads in a larger unit");
    }
    return new Evenness(
        n,
        moments.unscaled(mean),
        clamped(1.0 / n, 1, 1 / (1 + perHead)),
        clamped(0, mostUneven(n), pairs.value() / (n * moments.sum())),
        clamped(0, Math.sqrt(n - 1.0), Math.sqrt(perHead)),
        clamped(1, n, moments.scaled(x[n - 1]) / mean),
        clamped(0, 1, x[0] / x[n - 1]),
        clamped(0, mostUneven(n), distances.value() / (2 * moments.sum())),
        clamped(0, StrictMath.log(n), entropy.value() / n),
        unfairness);
  }

  // y ln y - (y - 1) with y = 1 + d: the deviations d sum to nothing, so the mean is Theil's T all
  // the same, but no term is negative and near-even loads keep their digits; close to even, by the
  // series d^2/2 - d^3/6 + d^4/12 - ..., whose next term is below 2^-53 of the first.
  private static double entropyTerm(double d) {
    if (Math.abs(d) < 1e-3) {
      return d * d * (1 / 2.0 - d * (1 / 6.0 - d * (1 / 12.0 - d * (1 / 20.0 - d / 30.0))));
    }
    return d <= -1 ? 1 : (1 + d) * StrictMath.log1p(d) - d;
  }

  private static double mostUneven(int n) {
    return (n - 1.0) / n;
  }

  private static double clamped(double low, double high, double value) {
    return Math.max(low, Math.min(high, value));
  }

  private static void requireLoads(double[] loads) {
    Figures.requireSome(loads, "loads");
    int bad = 0;
    int first = 0;
    for (int i = loads.length - 1; i >= 0; i--) {
      if (!(loads[i] >= 0 && loads[i] <= Double.MAX_VALUE)) {
        bad++;
        first = i;
      }
    }
    if (bad > 0) {
      throw Figures.refused(
          loads,
          "loads",
          first,
          bad,
          "a finite number of 0 or more",
          "leave out people whose load is not known");
    }
  }

  private static void requireIn(double low, double high, double value, String name) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          name
              + " must lie in ["
              + low
              + ", "
              + high
              + "], was "
              + value
              + "; let Evenness.of(loads) compute it");
    }
  }
}
