package org.plimsoll.portfolio;

import java.util.Arrays;

/**
 * Which of several candidates to buy, in bare numbers, for research and for hosts with models of
 * their own: losses 0 to k-1 that are expected when nothing is bought, candidates 0 to n-1 that
 * cost something and leave a share of some losses.
 *
 * <p>The loss of a set S is the sum over losses of the loss times the product, over S, of the
 * shares left. Sets are allowed that hold all that their members require and no exclusive group
 * wholly. Arrays are copied.
 *
 * <pre>{@code
 * var problem = PortfolioProblem.of(
 *     new double[] {100_000, 40_000}, new double[] {10_000, 5_000, 8_000},
 *     new double[][] {{0.5, 1}, {0.8, 0.7}, {1, 0.2}});
 * problem.loss(1, 2);                                     // 85600: 100000 x 0.8 + 40000 x 0.7 x 0.2
 * }</pre>
 */
public final class PortfolioProblem {
  final double[] losses;
  final double[] costs;

  /** The losses that each candidate changes, and the share it leaves. */
  final int[][] touched;

  final double[][] left;
  final int[][] requires;
  final int[][] exclusive;

  private PortfolioProblem(
      double[] losses,
      double[] costs,
      int[][] touched,
      double[][] left,
      int[][] requires,
      int[][] exclusive) {
    this.losses = losses;
    this.costs = costs;
    this.touched = touched;
    this.left = left;
    this.requires = requires;
    this.exclusive = exclusive;
  }

  /**
   * Returns a problem without conditions.
   *
   * @param losses what each loss comes to when nothing is bought, finite and not negative, length k
   * @param costs what each candidate costs, finite and not negative, length n
   * @param shares what each candidate leaves of each loss, 0 to 1, n rows of length k
   * @return the problem
   * @throws IllegalArgumentException if a figure is off its range or a length does not fit
   */
  public static PortfolioProblem of(double[] losses, double[] costs, double[][] shares) {
    check("loss", losses);
    check("cost", costs);
    if (shares.length != costs.length) {
      throw new IllegalArgumentException(
          "shares need a row for each of the "
              + costs.length
              + " candidates, were "
              + shares.length);
    }
    int[][] touched = new int[costs.length][];
    double[][] left = new double[costs.length][];
    for (int c = 0; c < costs.length; c++) {
      if (shares[c].length != losses.length) {
        throw new IllegalArgumentException(
            "shares of candidate "
                + c
                + " need an entry for each of the "
                + losses.length
                + " losses, were "
                + shares[c].length);
      }
      int count = 0;
      int[] which = new int[losses.length];
      for (int r = 0; r < losses.length; r++) {
        if (!(shares[c][r] >= 0 && shares[c][r] <= 1)) {
          throw new IllegalArgumentException(
              "candidate "
                  + c
                  + " leaves a share from 0 to 1 of loss "
                  + r
                  + ", was "
                  + shares[c][r]);
        }
        if (shares[c][r] < 1) {
          which[count++] = r;
        }
      }
      touched[c] = Arrays.copyOf(which, count);
      left[c] = new double[count];
      for (int q = 0; q < count; q++) {
        left[c][q] = shares[c][which[q]];
      }
    }
    return new PortfolioProblem(
        losses.clone(), costs.clone(), touched, left, new int[costs.length][0], new int[0][]);
  }

  private static void check(String what, double[] figures) {
    for (int i = 0; i < figures.length; i++) {
      if (!(figures[i] >= 0 && figures[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "a " + what + " is finite and not negative, was " + figures[i] + " at " + i);
      }
    }
  }

  /**
   * Says what each candidate requires.
   *
   * @param needed for each candidate, the candidates that must be bought with it, n lists
   * @return the problem with these conditions
   * @throws IllegalArgumentException if there are not n lists, or an index is off the range
   */
  public PortfolioProblem withRequires(int[][] needed) {
    if (needed.length != costs.length) {
      throw new IllegalArgumentException(
          "prerequisites need a list for each of the "
              + costs.length
              + " candidates, were "
              + needed.length);
    }
    return new PortfolioProblem(losses, costs, touched, left, copy(needed), exclusive);
  }

  /**
   * Says what cannot all be bought together.
   *
   * @param groups the groups; a group of one forbids that candidate
   * @return the problem with these conditions
   * @throws IllegalArgumentException if a group is empty or an index is off the range
   */
  public PortfolioProblem withExclusive(int[][] groups) {
    for (int[] group : groups) {
      if (group.length == 0) {
        throw new IllegalArgumentException("an exclusive group needs at least one candidate");
      }
    }
    return new PortfolioProblem(losses, costs, touched, left, requires, copy(groups));
  }

  private int[][] copy(int[][] lists) {
    int[][] copy = new int[lists.length][];
    for (int q = 0; q < lists.length; q++) {
      copy[q] = Arrays.stream(lists[q]).sorted().distinct().toArray();
      for (int c : copy[q]) {
        if (c < 0 || c >= costs.length) {
          throw new IllegalArgumentException(
              "candidates are numbered from 0 to " + (costs.length - 1) + ", was " + c);
        }
      }
    }
    return copy;
  }

  /**
   * Counts the candidates.
   *
   * @return n
   */
  public int candidates() {
    return costs.length;
  }

  /**
   * Returns what is lost when some candidates are bought, allowed or not.
   *
   * @param bought the candidates
   * @return the expected loss
   */
  public double loss(int... bought) {
    double[] now = losses.clone();
    for (int c : bought) {
      for (int q = 0; q < touched[c].length; q++) {
        now[touched[c][q]] *= left[c][q];
      }
    }
    return Arrays.stream(now).sum();
  }

  /**
   * Returns what some candidates cost.
   *
   * @param bought the candidates
   * @return the sum of their costs
   */
  public double cost(int... bought) {
    double sum = 0;
    for (int c : bought) {
      sum += costs[c];
    }
    return sum;
  }

  /**
   * Tells whether a set is allowed.
   *
   * @param bought the candidates
   * @return whether all that they require is among them, and no exclusive group wholly
   */
  public boolean isAllowed(int... bought) {
    boolean[] in = new boolean[costs.length];
    for (int c : bought) {
      in[c] = true;
    }
    return isAllowed(in);
  }

  boolean isAllowed(boolean[] in) {
    for (int c = 0; c < in.length; c++) {
      if (in[c]) {
        for (int needed : requires[c]) {
          if (!in[needed]) {
            return false;
          }
        }
      }
    }
    for (int[] group : exclusive) {
      boolean all = true;
      for (int c : group) {
        all &= in[c];
      }
      if (all) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return losses.length + " losses, " + costs.length + " candidates";
  }
}
