package org.plimsoll.lean;

import java.util.Arrays;

/** Counts pairs of codes: a table with open addressing, for codes from 0. */
final class PairCounts {
  private static final long FREE = -1;

  private long[] keys = new long[64];
  private int[] counts = new int[64];
  private int size;

  PairCounts() {
    Arrays.fill(keys, FREE);
  }

  private static long key(int first, int second) {
    return (long) first << 32 | second;
  }

  private static int place(long key, long[] keys) {
    long mixed = key * 0x9e3779b97f4a7c15L;
    int at = (int) (mixed >>> 32) & (keys.length - 1);
    while (keys[at] != FREE && keys[at] != key) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }

  /** Counts a pair once more and returns how often it has been counted. */
  int add(int first, int second) {
    long key = key(first, second);
    int at = place(key, keys);
    if (keys[at] == FREE) {
      if (++size * 2 > keys.length) {
        grow();
        at = place(key, keys);
      }
      keys[at] = key;
    }
    return ++counts[at];
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new long[oldKeys.length * 2];
    counts = new int[keys.length];
    Arrays.fill(keys, FREE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int at = place(oldKeys[i], keys);
        keys[at] = oldKeys[i];
        counts[at] = oldCounts[i];
      }
    }
  }

  int count(int first, int second) {
    long key = key(first, second);
    int at = place(key, keys);
    return keys[at] == key ? counts[at] : 0;
  }

  /** How many different pairs there are. */
  int size() {
    return size;
  }

  /** The count that the first so many pairs have at least, most counted first. */
  int least(int pairs) {
    if (pairs >= size) {
      return 1;
    }
    int[] sorted = counts.clone();
    Arrays.sort(sorted);
    return pairs == 0 ? Integer.MAX_VALUE : sorted[sorted.length - pairs];
  }

  /** What is done with each pair. */
  interface Visitor {
    void visit(int first, int second, int count);
  }

  /** Visits the pairs, in no order. */
  void forEach(Visitor visitor) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != FREE) {
        visitor.visit((int) (keys[i] >>> 32), (int) keys[i], counts[i]);
      }
    }
  }
}
