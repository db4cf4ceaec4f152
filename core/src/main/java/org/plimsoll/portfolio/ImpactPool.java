package org.plimsoll.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;
import org.plimsoll.risk.Impact;

/**
 * What several people think one event costs, put together: a mixture of their distributions, each
 * with its weight. Whoever disagrees makes the pool wider; nobody is averaged away.
 *
 * @param impacts what each thinks, in one unit, at least one
 * @param weights how much each counts, above 0, as many as impacts; only their ratios matter
 */
public record ImpactPool(List<Impact> impacts, List<Double> weights) {
  /** Where the pool comes from. */
  public static final Source SOURCE =
      Source.of("M. Stone", "1961", "The opinion pool")
          .section("Annals of Mathematical Statistics 32, 1339-1342, as recalled");

  private static final int HALVINGS = 200;

  /**
   * Checks units and weights, and copies.
   *
   * @param impacts what each thinks, in one unit, at least one
   * @param weights how much each counts, above 0, as many as impacts; only their ratios matter
   */
  public ImpactPool {
    impacts = List.copyOf(impacts);
    weights = List.copyOf(weights);
    if (impacts.isEmpty() || impacts.size() != weights.size()) {
      throw new IllegalArgumentException(
          "a pool needs at least one impact and a weight for each, was "
              + impacts.size()
              + " impacts and "
              + weights.size()
              + " weights");
    }
    for (double weight : weights) {
      if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "a weight is finite and above 0, was " + weight + "; leave out who does not count");
      }
    }
    String unit = impacts.get(0).unit();
    for (Impact each : impacts) {
      if (!each.unit().equals(unit)) {
        throw new IllegalArgumentException(
            "impacts of one pool are in one unit, were " + unit + " and " + each.unit());
      }
    }
  }

  /**
   * Returns a pool in which all count the same.
   *
   * @param impacts what each thinks
   * @return the pool
   */
  public static ImpactPool of(Impact... impacts) {
    return new ImpactPool(Arrays.asList(impacts), Collections.nCopies(impacts.length, 1.0));
  }

  private double sum() {
    return weights.stream().mapToDouble(Double::doubleValue).sum();
  }

  /**
   * Returns the mean.
   *
   * @return the weighted mean of the means
   */
  public double mean() {
    double sum = 0;
    for (int i = 0; i < impacts.size(); i++) {
      sum += weights.get(i) * impacts.get(i).mean();
    }
    return sum / sum();
  }

  /**
   * Returns how likely the pool thinks at most an amount.
   *
   * @param amount the amount
   * @return 0 to 1, the weighted mean of what each thinks
   */
  public double probabilityAtMost(double amount) {
    double sum = 0;
    for (int i = 0; i < impacts.size(); i++) {
      sum += weights.get(i) * impacts.get(i).probabilityAtMost(amount);
    }
    return sum / sum();
  }

  /**
   * Returns a quantile of the mixture.
   *
   * @param p the probability, within (0, 1)
   * @return the least amount that is not exceeded with that probability, to within rounding
   */
  public double quantile(double p) {
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (Impact each : impacts) {
      low = Math.min(low, each.quantile(p));
      high = Math.max(high, each.quantile(p));
    }
    for (int step = 0; step < HALVINGS && low < high; step++) {
      double middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) {
        break;
      }
      if (probabilityAtMost(middle) < p) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /**
   * Returns the pool as an impact: amounts at equal steps of probability.
   *
   * @param points how many, at least 1; the mean of the tails needs many
   * @return the quantiles at (i - 1/2) / points
   * @throws IllegalArgumentException if there is not at least one point
   */
  public Impact toImpact(int points) {
    if (points < 1) {
      throw new IllegalArgumentException("an impact needs at least 1 point, was " + points);
    }
    List<Double> amounts = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      amounts.add(quantile((i + 0.5) / points));
    }
    return new Impact.Empirical(amounts, impacts.get(0).unit());
  }

  /**
   * Returns how far people disagree: the largest of their medians over the smallest.
   *
   * @return 1 or more; infinite where a median is 0 and another is not
   */
  public double disagreement() {
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (Impact each : impacts) {
      low = Math.min(low, each.quantile(0.5));
      high = Math.max(high, each.quantile(0.5));
    }
    return high == low ? 1 : high / low;
  }

  /**
   * Explains who thinks what.
   *
   * @return the pool's mean and interval, and a part for each impact with its weight
   */
  public Explanation explain() {
    String unit = impacts.get(0).unit();
    List<Explanation> parts = new ArrayList<>();
    for (int i = 0; i < impacts.size(); i++) {
      parts.add(
          Explanation.text("weight " + weights.get(i), impacts.get(i).toString())
              .because("mean " + Amounts.text(impacts.get(i).mean(), unit)));
    }
    return Explanation.text(
            "pool of " + impacts.size(), "mean " + Amounts.text(mean(), unit), parts)
        .because(
            "a mixture, half of it below "
                + Amounts.text(quantile(0.5), unit)
                + "; medians apart by a factor of "
                + Amounts.two(disagreement()))
        .from(SOURCE);
  }

  @Override
  public String toString() {
    String unit = impacts.get(0).unit();
    return impacts.size()
        + " people: "
        + Amounts.text(quantile(0.05), unit)
        + " to "
        + Amounts.text(quantile(0.95), unit)
        + " at 90%, medians apart by a factor of "
        + Amounts.two(disagreement());
  }
}
