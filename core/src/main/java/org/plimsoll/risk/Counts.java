package org.plimsoll.risk;

import java.util.Arrays;

/** A Poisson number, from a table of its distribution: exact to rounding. */
final class Counts {
  private final int least;
  private final double[] cumulative;

  Counts(double mean) {
    int mode = (int) mean;
    int reach = (int) (12 * Math.sqrt(mean) + 40);
    least = Math.max(0, mode - reach);
    double[] weights = new double[mode + reach - least + 1];
    int top = mode - least;
    weights[top] = 1;
    for (int i = top + 1; i < weights.length; i++) {
      weights[i] = weights[i - 1] * mean / (least + i);
    }
    for (int i = top - 1; i >= 0; i--) {
      weights[i] = weights[i + 1] * (least + i + 1) / mean;
    }
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    cumulative = weights;
    double before = 0;
    for (int i = 0; i < weights.length; i++) {
      before += weights[i] / sum;
      cumulative[i] = before;
    }
    cumulative[cumulative.length - 1] = 1;
  }

  /** The least number whose probability of at most it lies above u. */
  int at(double u) {
    int found = Arrays.binarySearch(cumulative, u);
    return least + (found >= 0 ? found + 1 : -found - 1);
  }

  /** The probability of at most so many. */
  double probabilityAtMost(int count) {
    int at = count - least;
    return at < 0 ? 0 : at >= cumulative.length ? 1 : cumulative[at];
  }

  int greatest() {
    return least + cumulative.length - 1;
  }
}
