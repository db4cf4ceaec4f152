package org.plimsoll.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The slow and obvious reference: every assignment is tried, and the best kept. Shares no code with
 * the search beyond the numbers of the model.
 */
final class EveryAssignment {

  private final BalanceModel model;
  private final long[][] limit;
  private final long[] loadLimit;

  int fewestLeft = Integer.MAX_VALUE;
  Fraction worst = new Fraction(0, 1);
  Fraction spread = new Fraction(0, 1);
  int moves;

  EveryAssignment(BalanceModel model) {
    this.model = model;
    this.limit = new long[model.limit.length][];
    this.loadLimit = model.loadLimit.clone();
    long[] load = model.base.clone();
    for (int i = 0; i < model.cases; i++) {
      if (model.home[i] >= 0) {
        load[model.home[i]] += model.weight[i];
      }
    }
    for (int j = 0; j < model.members; j++) {
      loadLimit[j] = Math.max(loadLimit[j], load[j]);
    }
    for (int q = 0; q < limit.length; q++) {
      limit[q] = model.limit[q].clone();
      for (int j = 0; j < model.members; j++) {
        long used = 0;
        for (int i = 0; i < model.cases; i++) {
          used += model.home[i] == j ? model.amount[q][i] : 0;
        }
        limit[q][j] = Math.max(limit[q][j], used);
      }
    }
    int[] holder = new int[model.cases];
    visit(holder, 0);
  }

  private void visit(int[] holder, int at) {
    if (at == holder.length) {
      if (feasible(holder)) {
        consider(holder);
      }
      return;
    }
    if (model.home[at] < 0) {
      holder[at] = BalanceModel.NOBODY;
      visit(holder, at + 1);
    }
    for (int j = 0; j < model.members; j++) {
      holder[at] = j;
      visit(holder, at + 1);
    }
  }

  boolean feasible(int[] holder) {
    int moved = 0;
    long[] load = loads(holder);
    for (int i = 0; i < holder.length; i++) {
      int j = holder[i];
      if (model.home[i] >= 0) {
        if (j < 0) {
          return false;
        }
        moved += j != model.home[i] ? 1 : 0;
      }
      if (j >= 0 && j != model.home[i]) {
        int[] allowed = model.eligible[model.kind[i]];
        if (Arrays.stream(allowed).noneMatch(a -> a == j)) {
          return false;
        }
      }
    }
    for (int j = 0; j < model.members; j++) {
      if (load[j] > loadLimit[j]) {
        return false;
      }
      for (int q = 0; q < limit.length; q++) {
        long used = 0;
        for (int i = 0; i < holder.length; i++) {
          used += holder[i] == j ? model.amount[q][i] : 0;
        }
        if (used > limit[q][j]) {
          return false;
        }
      }
    }
    return moved <= model.moveBudget;
  }

  private void consider(int[] holder) {
    int left = left(holder);
    Fraction w = worst(holder);
    Fraction s = spread(holder);
    int moved = moves(holder);
    int order = Integer.compare(left, fewestLeft);
    order = order != 0 ? order : w.compareTo(worst);
    order = order != 0 ? order : s.compareTo(spread);
    order = order != 0 ? order : Integer.compare(moved, moves);
    if (order < 0) {
      fewestLeft = left;
      worst = w;
      spread = s;
      moves = moved;
    }
  }

  int left(int[] holder) {
    int left = 0;
    for (int j : holder) {
      left += j < 0 ? 1 : 0;
    }
    return left;
  }

  int moves(int[] holder) {
    int moved = 0;
    for (int i = 0; i < holder.length; i++) {
      moved += model.home[i] >= 0 && holder[i] != model.home[i] ? 1 : 0;
    }
    return moved;
  }

  Fraction worst(int[] holder) {
    long[] load = loads(holder);
    Fraction most = new Fraction(0, 1);
    for (int j = 0; j < load.length; j++) {
      Fraction share = new Fraction(load[j], model.capacity[j]);
      most = share.compareTo(most) > 0 ? share : most;
    }
    return most;
  }

  Fraction spread(int[] holder) {
    long[] load = loads(holder);
    Fraction sum = new Fraction(0, 1);
    for (int j = 0; j < load.length; j++) {
      sum = sum.plus(new Fraction(load[j] * load[j], model.capacity[j]));
    }
    return sum;
  }

  private long[] loads(int[] holder) {
    long[] load = model.base.clone();
    for (int i = 0; i < holder.length; i++) {
      if (holder[i] >= 0) {
        load[holder[i]] += model.weight[i];
      }
    }
    return load;
  }

  void check(BalanceOutcome found) {
    int[] holder = found.holder();
    assertTrue(feasible(holder), () -> "not allowed: " + Arrays.toString(holder));
    if (left(holder) == fewestLeft && fewestLeft == 0) {
      assertTrue(
          new Fraction(found.worstBound().load(), found.worstBound().capacity()).compareTo(worst)
              <= 0,
          () -> "bound " + found.worstBound() + " above the best possible " + worst);
    }
    if (found.worstProven()) {
      assertEquals(fewestLeft, left(holder), "unassigned though proven");
      assertEquals(0, worst(holder).compareTo(worst), "a lower worst load exists: " + worst);
      assertTrue(found.spreadBound() <= spread.value() * (1 + 1e-9), "bound on the spread");
      if (found.spreadProven()) {
        assertEquals(0, spread(holder).compareTo(spread), "a lower spread exists: " + spread);
      }
    }
  }

  /** Whether an answer is the best in unassigned cases, worst load and spread. */
  boolean isBest(int[] holder) {
    return left(holder) == fewestLeft
        && worst(holder).compareTo(worst) == 0
        && spread(holder).compareTo(spread) == 0;
  }

  record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {
    Fraction(long over, long under) {
      this(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    Fraction plus(Fraction other) {
      return new Fraction(
          over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    double value() {
      return over.doubleValue() / under.doubleValue();
    }

    @Override
    public int compareTo(Fraction other) {
      return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
  }
}
