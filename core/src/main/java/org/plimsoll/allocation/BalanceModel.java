package org.plimsoll.allocation;

import java.util.Arrays;
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
}
