package org.plimsoll.stats;

import java.util.List;

/**
 * How many agree in several groups together, when each group was sampled by itself: the exact sum
 * of what is thought of each, taken as independent of the others.
 */
public final class StratifiedTotal {
  private final int population;
  private final double[] probabilities;

  private StratifiedTotal(int population, double[] probabilities) {
    this.population = population;
    this.probabilities = probabilities;
  }

  /**
   * Adds up the groups. Costs a step for every pair of a person in one group and a person in those
   * before it, which suits teams and not nations.
   *
   * @param groups the sample of each group, at least one, in any order
   * @param prior what was thought of each before anybody was asked
   * @return the total
   */
  public static StratifiedTotal of(List<FiniteSample> groups, Prior prior) {
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("a total needs at least 1 group, had none");
    }
    int population = 0;
    double[] total = {1};
    for (FiniteSample group : groups) {
      population = Math.addExact(population, group.population());
      double[] one = group.posterior(prior);
      double[] sum = new double[population + 1];
      for (int i = 0; i < total.length; i++) {
        for (int j = 0; j < one.length; j++) {
          sum[i + j] += total[i] * one[j];
        }
      }
      total = sum;
    }
    return new StratifiedTotal(population, total);
  }

  /**
   * Returns how many people the groups have together.
   *
   * @return the sum of the populations
   */
  public int population() {
    return population;
  }

  /**
   * The probability that at least so many of all agree.
   *
   * @param required how many must agree; 0 or fewer is certain, more than all is impossible
   * @return {@code P(K >= required)}
   */
  public double probabilityAtLeast(int required) {
    if (required <= 0) {
      return 1;
    }
    CompensatedSum upper = new CompensatedSum();
    for (int k = population; k >= required; k--) {
      upper.add(probabilities[k]);
    }
    return Math.min(1, upper.value());
  }

  /**
   * The probability that exactly so many of all agree.
   *
   * @param yes 0 to the population
   * @return {@code P(K = yes)}
   */
  public double probability(int yes) {
    if (yes < 0 || yes > population) {
      throw new IllegalArgumentException(
          "of " + population + " people from 0 to all can agree, was " + yes);
    }
    return probabilities[yes];
  }
}
