package org.plimsoll.graph;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.plimsoll.explain.Source;

/**
 * Opinions of people who listen to others and hold on to where they began: y(t+1) = L W y(t) + (I -
 * L) y(0). A scenario to think with, no forecast.
 *
 * @param weights W: how much row listens to column, rows sum to 1
 * @param susceptibility the diagonal of L, 0 (never moves) to 1 (only others count), one for each
 *     row
 */
public record FriedkinJohnsen(InfluenceMatrix weights, List<Double> susceptibility) {
  /** Where the model comes from. */
  public static final Source SOURCE =
      Source.of("N. E. Friedkin and E. C. Johnsen", "1990", "Social Influence and Opinions")
          .section("Journal of Mathematical Sociology 15, 193-206");

  /** How near {@link #equilibrium(double[])} comes to where opinions rest, at the farthest. */
  public static final double ACCURACY = 1e-10;

  /**
   * Checks shapes and ranges, and copies.
   *
   * @param weights W: how much row listens to column, rows sum to 1
   * @param susceptibility the diagonal of L, 0 (never moves) to 1 (only others count), one for each
   *     row
   */
  public FriedkinJohnsen {
    Objects.requireNonNull(weights, "weights");
    susceptibility = List.copyOf(susceptibility);
    if (susceptibility.size() != weights.people()) {
      throw new IllegalArgumentException(
          "susceptibility needs "
              + weights.people()
              + " entries, one for each person, was "
              + susceptibility.size());
    }
    for (double each : susceptibility) {
      if (!(each >= 0 && each <= 1)) {
        throw new IllegalArgumentException("a susceptibility lies from 0 to 1, was " + each);
      }
    }
  }

  /**
   * Returns the model of a table.
   *
   * @param table W: how much row listens to column, rows sum to 1
   * @param susceptibility the diagonal of L, 0 (never moves) to 1 (only others count), one for each
   *     row
   * @return the model
   * @throws IllegalArgumentException as {@link InfluenceMatrix#of(List)}, or if a susceptibility is
   *     off the range
   */
  public static FriedkinJohnsen of(List<List<Double>> table, List<Double> susceptibility) {
    return new FriedkinJohnsen(InfluenceMatrix.of(table), susceptibility);
  }

  /**
   * Returns the model of people who are all equally susceptible.
   *
   * @param weights W: how much row listens to column, rows sum to 1
   * @param susceptibility of everybody, 0 to 1
   * @return the model
   */
  public static FriedkinJohnsen of(InfluenceMatrix weights, double susceptibility) {
    return new FriedkinJohnsen(weights, Collections.nCopies(weights.people(), susceptibility));
  }

  private double[] susceptibilities() {
    return susceptibility.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Refuses people whom no initial opinion holds, directly or by those they listen to. */
  private void checkHeld() {
    int n = weights.people();
    int[][] listeners = weights.listeners();
    boolean[] held = new boolean[n];
    int[] queue = new int[n];
    int last = 0;
    for (int i = 0; i < n; i++) {
      if (susceptibility.get(i) < 1) {
        held[i] = true;
        queue[last++] = i;
      }
    }
    for (int first = 0; first < last; first++) {
      for (int a = listeners[0][queue[first]]; a < listeners[0][queue[first] + 1]; a++) {
        int who = listeners[1][a];
        if (!held[who]) {
          held[who] = true;
          queue[last++] = who;
        }
      }
    }
    for (int i = 0; i < n; i++) {
      if (!held[i]) {
        throw new ArithmeticException(
            "a group listens only to itself with susceptibility 1, so no initial opinion holds it:"
                + " person "
                + i
                + " belongs to it; lower one of their susceptibilities");
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
    checkHeld();
    int n = weights.people();
    double[][] right = new double[n][n];
    for (int i = 0; i < n; i++) {
      right[i][i] = 1 - susceptibility.get(i);
    }
    return Arrays.stream(HeldOpinions.solve(weights, susceptibilities(), right))
        .map(row -> Arrays.stream(row).boxed().toList())
        .toList();
  }

  /**
   * Returns where opinions come to rest.
   *
   * @param initial y(0), one for each person, finite
   * @return V y(0), in the order of the people, as {@link #equilibrium(double[])}
   * @throws IllegalArgumentException if there is not one finite opinion for each person
   * @throws ArithmeticException as {@link #totalInfluence()}
   */
  public List<Double> equilibrium(List<Double> initial) {
    double[] opinions = initial.stream().mapToDouble(Double::doubleValue).toArray();
    return Arrays.stream(equilibrium(opinions)).boxed().toList();
  }

  /**
   * Returns where opinions come to rest: of few people by elimination, of many by going round until
   * nobody can be farther than {@value #ACCURACY} of the largest initial opinion from there.
   *
   * @param initial y(0), one for each person, finite
   * @return V y(0), in the order of the people; one round takes time linear in the weights above 0,
   *     and the number of rounds grows as the largest susceptibility comes near 1
   * @throws IllegalArgumentException if there is not one finite opinion for each person
   * @throws ArithmeticException as {@link #totalInfluence()}; or if a million rounds are not enough
   */
  public double[] equilibrium(double[] initial) {
    if (initial.length != weights.people()
        || Arrays.stream(initial).anyMatch(opinion -> !Double.isFinite(opinion))) {
      throw new IllegalArgumentException(
          "initial opinions need "
              + weights.people()
              + " finite entries, was "
              + (initial.length > 20 ? initial.length + " entries" : Arrays.toString(initial)));
    }
    checkHeld();
    return HeldOpinions.rest(weights, susceptibilities(), initial);
  }

  @Override
  public String toString() {
    return "Friedkin-Johnsen of " + weights.people() + " people";
  }
}
