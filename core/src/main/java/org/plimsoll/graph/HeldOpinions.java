package org.plimsoll.graph;

import java.util.Arrays;

/** Solves y = L W y + b, where every chain of listening leads to somebody with L below 1. */
final class HeldOpinions {

  /** People up to which a single answer is found by elimination. */
  private static final int FEW = 200;

  private static final int MOST_ROUNDS = 1_000_000;

  /** Above this susceptibility its distance to 1 says too little of how fast rounds converge. */
  private static final double NEAR_ONE = 0.999;

  private HeldOpinions() {}

  /** Where opinions come to rest. */
  static double[] rest(InfluenceMatrix weights, double[] susceptibility, double[] initial) {
    int n = initial.length;
    double[] held = new double[n];
    double largest = 0;
    double most = 0;
    for (int i = 0; i < n; i++) {
      held[i] = (1 - susceptibility[i]) * initial[i];
      largest = Math.max(largest, Math.abs(initial[i]));
      most = Math.max(most, susceptibility[i]);
    }
    if (n <= FEW) {
      double[][] right = new double[n][1];
      for (int i = 0; i < n; i++) {
        right[i][0] = held[i];
      }
      double[] rest = new double[n];
      double[][] solved = solve(weights, susceptibility, right);
      Arrays.setAll(rest, i -> solved[i][0]);
      return rest;
    }
    double reach = most <= NEAR_ONE ? 1 / (1 - most) : reach(weights, susceptibility);
    double[] opinion = initial.clone();
    double enough = FriedkinJohnsen.ACCURACY * largest;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      // after a round nobody is farther from rest than the largest change times this reach
      if (round(weights, susceptibility, held, opinion) * reach <= enough) {
        return opinion;
      }
    }
    throw new ArithmeticException(
        "opinions did not come to rest in "
            + MOST_ROUNDS
            + " rounds; lower the susceptibilities that are near 1");
  }

  /** One round, each person in turn, and the largest change. */
  private static double round(
      InfluenceMatrix weights, double[] susceptibility, double[] held, double[] opinion) {
    double change = 0;
    for (int i = 0; i < opinion.length; i++) {
      double next = susceptibility[i] * weights.mean(i, opinion) + held[i];
      change = Math.max(change, Math.abs(next - opinion[i]));
      opinion[i] = next;
    }
    return change;
  }

  /**
   * How far from rest opinions can be for each unit of change that is left. For any v above 0 with
   * v - L W v at least c everywhere, the inverse of I - L W is at most max(v) / c in its row sums.
   */
  private static double reach(InfluenceMatrix weights, double[] susceptibility) {
    int n = susceptibility.length;
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    double[] v = new double[n];
    for (int round = 1; round < MOST_ROUNDS; round++) {
      round(weights, susceptibility, ones, v);
      if (Integer.bitCount(round) > 1) {
        continue;
      }
      double least = Double.POSITIVE_INFINITY;
      double most = 0;
      for (int i = 0; i < n; i++) {
        least = Math.min(least, v[i] - susceptibility[i] * weights.mean(i, v));
        most = Math.max(most, v[i]);
      }
      if (least >= 0.5) {
        return most / least;
      }
    }
    throw new ArithmeticException(
        "opinions would not come to rest in "
            + MOST_ROUNDS
            + " rounds; lower the susceptibilities that are near 1");
  }

  /** Eliminates with the largest pivot of each column, then back; rows of right hand sides. */
  static double[][] solve(InfluenceMatrix weights, double[] susceptibility, double[][] right) {
    int n = right.length;
    double[][] rows = new double[n][];
    for (int i = 0; i < n; i++) {
      rows[i] = Arrays.copyOf(new double[n], n + right[i].length);
      System.arraycopy(right[i], 0, rows[i], n, right[i].length);
      rows[i][i] = 1;
      for (int a = weights.start(i); a < weights.start(i + 1); a++) {
        rows[i][weights.column(a)] -= susceptibility[i] * weights.weightAt(a);
      }
    }
    for (int c = 0; c < n; c++) {
      int best = c;
      for (int i = c + 1; i < n; i++) {
        best = Math.abs(rows[i][c]) > Math.abs(rows[best][c]) ? i : best;
      }
      double[] pivot = rows[best];
      rows[best] = rows[c];
      rows[c] = pivot;
      for (int i = c + 1; i < n; i++) {
        double times = rows[i][c] / pivot[c];
        if (times != 0) {
          for (int j = c; j < pivot.length; j++) {
            rows[i][j] -= times * pivot[j];
          }
        }
      }
    }
    double[][] solved = new double[n][];
    for (int i = n - 1; i >= 0; i--) {
      double[] own = Arrays.copyOfRange(rows[i], n, rows[i].length);
      for (int j = i + 1; j < n; j++) {
        for (int q = 0; q < own.length; q++) {
          own[q] -= rows[i][j] * solved[j][q];
        }
      }
      for (int q = 0; q < own.length; q++) {
        own[q] /= rows[i][i];
      }
      solved[i] = own;
    }
    return solved;
  }
}
