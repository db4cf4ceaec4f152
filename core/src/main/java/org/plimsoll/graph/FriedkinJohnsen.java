package org.plimsoll.graph;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.explain.Source;

/**
 * Opinions of people who listen to others and hold on to where they began: y(t+1) = L W y(t) + (I -
 * L) y(0). A scenario to think with, no forecast.
 *
 * @param weights W: how much row listens to column, rows sum to 1
 * @param susceptibility the diagonal of L, 0 (never moves) to 1 (only others count), one for each
 *     row
 */
public record FriedkinJohnsen(List<List<Double>> weights, List<Double> susceptibility) {
  /** Where the model comes from. */
  public static final Source SOURCE =
      Source.of("N. E. Friedkin and E. C. Johnsen", "1990", "Social Influence and Opinions")
          .section("Journal of Mathematical Sociology 15, 193-206");

  private static final double SINGULAR = 1e-12;

  /**
   * Checks shapes and ranges, and copies.
   *
   * @param weights W: how much row listens to column, rows sum to 1
   * @param susceptibility the diagonal of L, 0 (never moves) to 1 (only others count), one for each
   *     row
   */
  public FriedkinJohnsen {
    weights = weights.stream().map(List::copyOf).toList();
    susceptibility = List.copyOf(susceptibility);
    StochasticRows.check("Friedkin-Johnsen", weights);
    if (susceptibility.size() != weights.size()) {
      throw new IllegalArgumentException(
          "susceptibility needs " + weights.size() + " entries, was " + susceptibility);
    }
    for (double each : susceptibility) {
      if (!(each >= 0 && each <= 1)) {
        throw new IllegalArgumentException("a susceptibility lies from 0 to 1, was " + each);
      }
    }
  }

  /**
   * Returns how much the initial opinion of each person counts in the end for each other.
   *
   * @return V = (I - L W)^-1 (I - L), row influenced, column influencing; rows sum to 1; time grows
   *     with the cube of the number of people
   * @throws ArithmeticException if a group listens to nobody but itself and holds on to nothing, so
   *     that there is no equilibrium of this form
   */
  public List<List<Double>> totalInfluence() {
    int n = weights.size();
    double[][] rows = new double[n][2 * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        rows[i][j] = (i == j ? 1 : 0) - susceptibility.get(i) * weights.get(i).get(j);
      }
      rows[i][n + i] = 1 - susceptibility.get(i);
    }
    solve(rows);
    List<List<Double>> influence = new ArrayList<>();
    for (double[] row : rows) {
      List<Double> right = new ArrayList<>();
      for (int j = n; j < 2 * n; j++) {
        right.add(row[j]);
      }
      influence.add(List.copyOf(right));
    }
    return List.copyOf(influence);
  }

  /** Gauss and Jordan, with the largest pivot of each column. */
  private static void solve(double[][] rows) {
    int n = rows.length;
    for (int c = 0; c < n; c++) {
      int best = c;
      for (int i = c + 1; i < n; i++) {
        best = Math.abs(rows[i][c]) > Math.abs(rows[best][c]) ? i : best;
      }
      double[] pivot = rows[best];
      rows[best] = rows[c];
      rows[c] = pivot;
      double size = pivot[c];
      if (!(Math.abs(size) > SINGULAR)) {
        throw new ArithmeticException(
            "a group listens only to itself with susceptibility 1, so no initial opinion holds it;"
                + " lower one of their susceptibilities");
      }
      for (int j = 0; j < pivot.length; j++) {
        pivot[j] /= size;
      }
      for (int i = 0; i < n; i++) {
        double times = rows[i][c];
        if (i != c && times != 0) {
          for (int j = 0; j < pivot.length; j++) {
            rows[i][j] -= times * pivot[j];
          }
        }
      }
    }
  }

  /**
   * Returns where opinions come to rest.
   *
   * @param initial y(0), one for each person, finite
   * @return V y(0), in the order of the people
   * @throws IllegalArgumentException if there is not one finite opinion for each person
   * @throws ArithmeticException as {@link #totalInfluence()}
   */
  public List<Double> equilibrium(List<Double> initial) {
    if (initial.size() != weights.size()
        || initial.stream().anyMatch(opinion -> !Double.isFinite(opinion))) {
      throw new IllegalArgumentException(
          "initial opinions need " + weights.size() + " finite entries, was " + initial);
    }
    List<Double> rest = new ArrayList<>();
    for (List<Double> row : totalInfluence()) {
      double sum = 0;
      for (int j = 0; j < row.size(); j++) {
        sum += row.get(j) * initial.get(j);
      }
      rest.add(sum);
    }
    return List.copyOf(rest);
  }

  @Override
  public String toString() {
    return "Friedkin-Johnsen of " + weights.size() + " people";
  }
}
