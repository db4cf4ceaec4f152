package org.plimsoll.graph;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plimsoll.explain.Source;

/**
 * Opinions of people who take the weighted mean of those they listen to: y(t+1) = T y(t). A
 * scenario to think with, no forecast.
 *
 * @param weights T: how much row listens to column, rows sum to 1
 */
public record DeGroot(InfluenceMatrix weights) {
  /** Where the model comes from. */
  public static final Source SOURCE =
      Source.of("M. H. DeGroot", "1974", "Reaching a Consensus")
          .section("Journal of the American Statistical Association 69, 118-121");

  /**
   * Checks that there are weights.
   *
   * @param weights T: how much row listens to column, rows sum to 1
   */
  public DeGroot {
    Objects.requireNonNull(weights, "weights");
  }

  /**
   * Returns the model of a table.
   *
   * @param table T: how much row listens to column, rows sum to 1
   * @return the model
   * @throws IllegalArgumentException as {@link InfluenceMatrix#of(List)}
   */
  public static DeGroot of(List<List<Double>> table) {
    return new DeGroot(InfluenceMatrix.of(table));
  }

  /** The fewest steps from a start along weights above 0; -1 where there is no way. */
  private int[] steps(int start) {
    int n = weights.people();
    int[] steps = new int[n];
    Arrays.fill(steps, -1);
    int[] queue = new int[n];
    int last = 0;
    queue[last++] = start;
    steps[start] = 0;
    for (int first = 0; first < last; first++) {
      int person = queue[first];
      for (int a = weights.start(person); a < weights.start(person + 1); a++) {
        int next = weights.column(a);
        if (steps[next] < 0) {
          steps[next] = steps[person] + 1;
          queue[last++] = next;
        }
      }
    }
    return steps;
  }

  /**
   * Finds the groups that listen to nobody outside and to each other, directly or not; time grows
   * with the weights above 0.
   *
   * @return the groups as places in the table, from 0, rising; the group of the earliest first
   */
  public List<List<Integer>> closedGroups() {
    return ClosedGroups.of(weights).stream()
        .map(group -> Arrays.stream(group).boxed().toList())
        .toList();
  }

  /**
   * Tells whether opinions come to rest, whatever they are at first. Decided from which weights are
   * above 0, without iterating: every closed group must be free of a period.
   *
   * @return whether the powers of T have a limit
   */
  public boolean converges() {
    return ClosedGroups.of(weights).stream().allMatch(group -> period(group) == 1);
  }

  private int period(int[] group) {
    int[] steps = steps(group[0]);
    BigInteger period = BigInteger.ZERO;
    for (int i : group) {
      for (int a = weights.start(i); a < weights.start(i + 1); a++) {
        period = period.gcd(BigInteger.valueOf(steps[i] + 1 - steps[weights.column(a)]));
      }
    }
    return period.intValueExact();
  }

  /**
   * Returns how much each person counts in the consensus; time grows with the cube of the closed
   * group.
   *
   * @return the left unit eigenvector of T, which sums to 1, in the order of the table; empty where
   *     opinions do not come to rest, or several closed groups keep their own
   */
  public Optional<List<Double>> influence() {
    List<List<Integer>> groups = closedGroups();
    if (groups.size() != 1 || !converges()) {
      return Optional.empty();
    }
    List<Integer> group = groups.get(0);
    double[] own = stationary(group);
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < weights.people(); i++) {
      int place = group.indexOf(i);
      all.add(place < 0 ? 0.0 : own[place]);
    }
    return Optional.of(List.copyOf(all));
  }

  /** Takes people out one by one, last first, without a subtraction that could cancel. */
  private double[] stationary(List<Integer> group) {
    int m = group.size();
    double[][] t = new double[m][m];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < m; j++) {
        t[i][j] = weights.weight(group.get(i), group.get(j));
      }
    }
    for (int k = m - 1; k > 0; k--) {
      double rest = 0;
      for (int j = 0; j < k; j++) {
        rest += t[k][j];
      }
      for (int i = 0; i < k; i++) {
        t[i][k] /= rest;
        for (int j = 0; j < k; j++) {
          t[i][j] += t[i][k] * t[k][j];
        }
      }
    }
    double[] share = new double[m];
    share[0] = 1;
    double sum = 1;
    for (int k = 1; k < m; k++) {
      for (int i = 0; i < k; i++) {
        share[k] += share[i] * t[i][k];
      }
      sum += share[k];
    }
    for (int k = 0; k < m; k++) {
      share[k] /= sum;
    }
    return share;
  }

  /**
   * Returns the opinion on which all come to rest.
   *
   * @param initial one opinion for each person, finite
   * @return the sum of influence x initial opinion; empty where {@link #influence()} is
   * @throws IllegalArgumentException if there is not one finite opinion for each person
   */
  public OptionalDouble consensus(List<Double> initial) {
    if (initial.size() != weights.people()
        || initial.stream().anyMatch(opinion -> !Double.isFinite(opinion))) {
      throw new IllegalArgumentException(
          "initial opinions need " + weights.people() + " finite entries, was " + initial);
    }
    Optional<List<Double>> influence = influence();
    if (influence.isEmpty()) {
      return OptionalDouble.empty();
    }
    double sum = 0;
    for (int i = 0; i < initial.size(); i++) {
      sum += influence.get().get(i) * initial.get(i);
    }
    return OptionalDouble.of(sum);
  }

  @Override
  public String toString() {
    return "DeGroot of " + weights.people() + " people";
  }
}
