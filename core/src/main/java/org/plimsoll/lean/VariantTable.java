package org.plimsoll.lean;

import java.util.Arrays;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;

/** Finds which cases have the same sequence of activities; sequences are compared, not hashes. */
final class VariantTable {
  private final int[] rows;
  private final int[] starts;
  private final int[] activityOf;

  private VariantTable(EventLog log) {
    this.rows = log.rows();
    this.starts = log.starts();
    this.activityOf = log.columns().activities().codes();
  }

  static Variants of(EventLog log, Percent share) {
    return new VariantTable(log).count(share);
  }

  private Variants count(Percent share) {
    int cases = starts.length - 1;
    int[] table = new int[Integer.highestOneBit(Math.max(cases, 8)) * 4];
    int[] counts = new int[cases];
    int[] hashes = new int[cases];
    int different = 0;
    Arrays.fill(table, -1);
    for (int at = 0; at < cases; at++) {
      hashes[at] = hash(at);
      int place = hashes[at] & (table.length - 1);
      while (table[place] >= 0
          && !(hashes[table[place]] == hashes[at] && isSame(table[place], at))) {
        place = (place + 1) & (table.length - 1);
      }
      if (table[place] < 0) {
        table[place] = at;
        different++;
      }
      counts[table[place]]++;
    }
    Arrays.sort(counts);
    Rational wanted = share.asFraction().times(Rational.of(cases));
    int covering = 0;
    long covered = 0;
    while (covering < different && Rational.of(covered).compareTo(wanted) < 0) {
      covered += counts[cases - ++covering];
    }
    return new Variants(different, cases == 0 ? 0 : counts[cases - 1], share, covering);
  }

  private int hash(int at) {
    long hash = starts[at + 1] - starts[at];
    for (int i = starts[at]; i < starts[at + 1]; i++) {
      hash = (hash ^ activityOf[rows[i]]) * 0x9e3779b97f4a7c15L;
      hash ^= hash >>> 32;
    }
    return (int) hash;
  }

  private boolean isSame(int at, int other) {
    int length = starts[at + 1] - starts[at];
    if (starts[other + 1] - starts[other] != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (activityOf[rows[starts[at] + i]] != activityOf[rows[starts[other] + i]]) {
        return false;
      }
    }
    return true;
  }
}
