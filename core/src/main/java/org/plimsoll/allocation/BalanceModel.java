package org.plimsoll.allocation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An allocation problem in whole units, as the search works on it: points and available points
 * times one common factor, so that every comparison is exact.
 *
 * <p>Cases of one <em>kind</em> may go to the same members. Arrays are shared, never written after
 * construction.
 */
final class BalanceModel {

  /** No limit. */
  static final long NONE = Long.MAX_VALUE;

  /** Nobody holds the case: it is new, or was handed back. */
  static final int NOBODY = -1;

  /** Cases and members, length n and m of the arrays below. */
  final int cases;

  final int members;

  /** Units of each case, at least 0, length n. */
  final long[] weight;

  /** Units that each member has available, at least 0, length m; at 0 a member receives nothing. */
  final long[] capacity;

  /** Units of each member's load that cannot move (tasks, pinned cases), at least 0, length m. */
  final long[] base;

  /** The kind of each case, from 0, length n. */
  final int[] kind;

  final int kinds;

  /** For each kind, the members who may hold such a case, ascending. */
  final int[][] eligible;

  /** For each member a set of kinds, 64 to a word. */
  private final long[][] kindsOf;

  /** The holder of each case now, or {@link #NOBODY}, length n. */
  final int[] home;

  /** How many held cases may change hands at most. */
  final int moveBudget;

  /** Amounts that count towards limits: [limit][case]. A count is 1 for each case it counts. */
  final long[][] amount;

  /** The most of each amount that a member may hold: [limit][member], {@link #NONE} where free. */
  final long[][] limit;

  /** The hard limit on each member's load in units, {@link #NONE} where there is none, length m. */
  final long[] loadLimit;

  /** Penalty of each kind at each member, [kind][member], or null where nobody cares. */
  final long @Nullable [][] penalty;

  /** The member each case would best stay with, or {@link #NOBODY}, length n. */
  final int[] favourite;

  /** What is lost when a case is not with its favourite, length n. */
  final long[] favouriteLoss;

  BalanceModel(
      long[] weight,
      long[] capacity,
      long[] base,
      int[] kind,
      int[][] eligible,
      int[] home,
      int moveBudget,
      long[][] amount,
      long[][] limit,
      long[] loadLimit,
      long @Nullable [][] penalty,
      int[] favourite,
      long[] favouriteLoss) {
    this.cases = weight.length;
    this.members = capacity.length;
    this.weight = weight;
    this.capacity = capacity;
    this.base = base;
    this.kind = kind;
    this.kinds = eligible.length;
    this.eligible = eligible;
    this.home = home;
    this.moveBudget = moveBudget;
    this.amount = amount;
    this.limit = limit;
    this.loadLimit = loadLimit;
    this.penalty = penalty;
    this.favourite = favourite;
    this.favouriteLoss = favouriteLoss;
    this.kindsOf = new long[members][(kinds + 63) >>> 6];
    for (int k = 0; k < kinds; k++) {
      for (int j : eligible[k]) {
        kindsOf[j][k >>> 6] |= 1L << k;
      }
    }
  }

  /** A model without limits, bases, holders or preferences. */
  static BalanceModel free(long[] weight, long[] capacity, int[] kind, int[][] eligible) {
    int n = weight.length;
    int m = capacity.length;
    int[] nobody = new int[n];
    Arrays.fill(nobody, NOBODY);
    long[] none = new long[m];
    Arrays.fill(none, NONE);
    return new BalanceModel(
        weight,
        capacity,
        new long[m],
        kind,
        eligible,
        nobody,
        0,
        new long[0][],
        new long[0][],
        none,
        null,
        nobody,
        new long[n]);
  }

  /** Whether a member may hold cases of a kind. */
  boolean mayHold(int member, int ofKind) {
    return (kindsOf[member][ofKind >>> 6] >>> ofKind & 1) == 1;
  }

  /** The kinds a member may hold, 64 to a word. */
  long[] kindsOf(int member) {
    return kindsOf[member];
  }

  /** Whether anybody cares who holds what. */
  boolean hasPenalties() {
    if (penalty != null) {
      return true;
    }
    for (long loss : favouriteLoss) {
      if (loss != 0) {
        return true;
      }
    }
    return false;
  }

  /** What is lost when a member holds a case. */
  long penaltyOf(int item, int member) {
    long lost = penalty == null ? 0 : penalty[kind[item]][member];
    return favourite[item] == NOBODY || favourite[item] == member
        ? lost
        : lost + favouriteLoss[item];
  }

  /**
   * The kinds, as numbered here, that kinds of an inner model stand for.
   *
   * @param index where each case of the inner model stands in this one
   */
  int[] kindsOfCases(int[] index, BalanceModel inner, int[] innerKinds) {
    int[] outer = new int[innerKinds.length];
    int count = 0;
    for (int k : innerKinds) {
      int at = 0;
      while (inner.kind[at] != k) {
        at++;
      }
      int found = kind[index[at]];
      boolean known = false;
      for (int q = 0; q < count; q++) {
        known |= outer[q] == found;
      }
      if (!known) {
        outer[count++] = found;
      }
    }
    return Arrays.copyOf(outer, count);
  }

  /** The model in which each kind may go only to members of its block. */
  BalanceModel within(BalanceBounds.Ideal ideal) {
    if (ideal.blocks() <= 1) {
      return this;
    }
    int[][] narrow = new int[kinds][];
    for (int k = 0; k < kinds; k++) {
      int[] list = new int[eligible[k].length];
      int count = 0;
      for (int j : eligible[k]) {
        if (ideal.blockOfMember()[j] == ideal.blockOfKind()[k]) {
          list[count++] = j;
        }
      }
      narrow[k] = Arrays.copyOf(list, count);
    }
    return new BalanceModel(
        weight,
        capacity,
        base,
        kind,
        narrow,
        home,
        moveBudget,
        amount,
        limit,
        loadLimit,
        penalty,
        favourite,
        favouriteLoss);
  }

  /** The model with another budget of moves. */
  BalanceModel withBudget(int moves) {
    return new BalanceModel(
        weight,
        capacity,
        base,
        kind,
        eligible,
        home,
        moves,
        amount,
        limit,
        loadLimit,
        penalty,
        favourite,
        favouriteLoss);
  }

  /** How good an assignment is in the first three objectives, the better the less. */
  Worth worth(int[] holder) {
    BalanceState state = new BalanceState(this);
    state.restore(holder);
    int left = 0;
    for (int j : holder) {
      left += j == NOBODY ? 1 : 0;
    }
    return new Worth(left, state.worst(), state.spread());
  }

  /** Cases left over, worst load, spread. */
  record Worth(int left, Ratio worst, double spread) implements Comparable<Worth> {
    @Override
    public int compareTo(Worth other) {
      int order = Integer.compare(left, other.left);
      order = order != 0 ? order : worst.compareTo(other.worst);
      return order != 0 ? order : Double.compare(spread, other.spread);
    }
  }

  /** How many cases somebody holds. */
  int heldCases() {
    int held = 0;
    for (int h : home) {
      if (h != NOBODY) {
        held++;
      }
    }
    return held;
  }

  /**
   * The model in which every holder may keep what they hold and no limit is below what is used now:
   * breaches of today are not made worse, and nobody is forced to mend them.
   */
  BalanceModel withToday() {
    long[] load = base.clone();
    long[][] used = new long[limit.length][members];
    Map<Long, Integer> refined = new LinkedHashMap<>();
    int[] newKind = kind.clone();
    for (int i = 0; i < cases; i++) {
      int h = home[i];
      if (h == NOBODY) {
        continue;
      }
      load[h] += weight[i];
      for (int q = 0; q < used.length; q++) {
        used[q][h] += amount[q][i];
      }
      if (!mayHold(h, kind[i])) {
        newKind[i] =
            kinds + refined.computeIfAbsent((long) kind[i] * members + h, key -> refined.size());
      }
    }
    long[][] newLimit = new long[limit.length][];
    for (int q = 0; q < used.length; q++) {
      newLimit[q] = limit[q].clone();
      for (int j = 0; j < members; j++) {
        newLimit[q][j] = Math.max(limit[q][j], used[q][j]);
      }
    }
    long[] newLoadLimit = loadLimit.clone();
    for (int j = 0; j < members; j++) {
      newLoadLimit[j] = Math.max(loadLimit[j], load[j]);
    }
    int[][] newEligible = eligible;
    long @Nullable [][] newPenalty = penalty;
    if (!refined.isEmpty()) {
      newEligible = Arrays.copyOf(eligible, kinds + refined.size());
      newPenalty = penalty == null ? null : Arrays.copyOf(penalty, kinds + refined.size());
      for (Map.Entry<Long, Integer> entry : refined.entrySet()) {
        int of = (int) (entry.getKey() / members);
        int holder = (int) (entry.getKey() % members);
        int[] list = Arrays.copyOf(eligible[of], eligible[of].length + 1);
        list[list.length - 1] = holder;
        Arrays.sort(list);
        newEligible[kinds + entry.getValue()] = list;
        if (newPenalty != null) {
          newPenalty[kinds + entry.getValue()] = newPenalty[of];
        }
      }
    }
    return new BalanceModel(
        weight,
        capacity,
        base,
        newKind,
        newEligible,
        home,
        moveBudget,
        amount,
        newLimit,
        newLoadLimit,
        newPenalty,
        favourite,
        favouriteLoss);
  }

  /**
   * The model of some of the cases.
   *
   * @param keep the cases kept, ascending
   * @param frozen the holder of each case that stays where it is and becomes part of the base, or
   *     {@link #NOBODY}; length n, read for cases not kept
   */
  BalanceModel only(int[] keep, int[] frozen) {
    long[] newBase = base.clone();
    long[] newLoadLimit = loadLimit.clone();
    long[][] newLimit = new long[limit.length][];
    for (int q = 0; q < limit.length; q++) {
      newLimit[q] = limit[q].clone();
    }
    int next = 0;
    for (int i = 0; i < cases; i++) {
      if (next < keep.length && keep[next] == i) {
        next++;
        continue;
      }
      int j = frozen[i];
      if (j != NOBODY) {
        newBase[j] += weight[i];
        for (int q = 0; q < limit.length; q++) {
          if (newLimit[q][j] != NONE) {
            newLimit[q][j] -= amount[q][i];
          }
        }
      }
    }
    int n = keep.length;
    long[] newWeight = new long[n];
    int[] newKind = new int[n];
    int[] newHome = new int[n];
    int[] newFavourite = new int[n];
    long[] newLoss = new long[n];
    long[][] newAmount = new long[amount.length][n];
    // kinds nobody asks for any more are dropped
    int[] renamed = new int[kinds];
    Arrays.fill(renamed, -1);
    int count = 0;
    for (int q = 0; q < n; q++) {
      int i = keep[q];
      if (renamed[kind[i]] < 0) {
        renamed[kind[i]] = count++;
      }
      newWeight[q] = weight[i];
      newKind[q] = renamed[kind[i]];
      newHome[q] = home[i];
      newFavourite[q] = favourite[i];
      newLoss[q] = favouriteLoss[i];
      for (int r = 0; r < amount.length; r++) {
        newAmount[r][q] = amount[r][i];
      }
    }
    int[][] newEligible = new int[count][];
    long @Nullable [][] newPenalty = penalty == null ? null : new long[count][];
    for (int k = 0; k < kinds; k++) {
      if (renamed[k] >= 0) {
        newEligible[renamed[k]] = eligible[k];
        if (newPenalty != null) {
          newPenalty[renamed[k]] = java.util.Objects.requireNonNull(penalty)[k];
        }
      }
    }
    return new BalanceModel(
        newWeight,
        capacity,
        newBase,
        newKind,
        newEligible,
        newHome,
        moveBudget,
        newAmount,
        newLimit,
        newLoadLimit,
        newPenalty,
        newFavourite,
        newLoss);
  }
}
