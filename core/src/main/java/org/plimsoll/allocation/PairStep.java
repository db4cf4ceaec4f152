package org.plimsoll.allocation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Re-divides the cases of two members so that the first gets an exact change of load: which subsets
 * of exchanges give which change is kept in bit sets, one row for each case looked at, 64 changes
 * to a word (subset sums, Bellman 1957), until the wanted change is among them.
 */
final class PairStep {

  /** Rows longer than this are not kept: the changes of very fine points are too many. */
  private static final int MOST_WORDS = 1 << 13;

  private final BalanceState state;
  private final BalanceModel model;
  private final long step;
  private final SplittableRandom random;

  private int[] items = new int[64];
  private int[] change = new int[64];
  private int found;
  private long[] rows = new long[1 << 12];

  PairStep(BalanceState state, long step, SplittableRandom random) {
    this.state = state;
    this.model = state.model;
    this.step = step;
    this.random = random;
  }

  /**
   * Exchanges cases between two members so that the load of the first changes by exactly {@code
   * wanted} steps.
   *
   * @return whether it was done; if not, nothing has changed
   */
  boolean change(int a, int b, long wanted) {
    gather(a, b);
    if (found == 0) {
      return false;
    }
    for (int attempt = 0; attempt < 2; attempt++) {
      shuffle();
      int used = reach(wanted);
      if (used < 0) {
        return false;
      }
      exchange(a, b, used, wanted);
      if (state.withinLimits(a) && state.withinLimits(b)) {
        return true;
      }
      undo(a, b, used);
    }
    return false;
  }

  /**
   * Exchanges cases between two members so that the load of the first changes by about {@code
   * wanted} steps: by the nearest change that some of their cases allow, but not by none.
   *
   * @return whether anything changed
   */
  boolean nudge(int a, int b, long wanted) {
    gather(a, b);
    if (found == 0) {
      return false;
    }
    shuffle();
    int used = Math.min(found, 8 + random.nextInt(8));
    if (!sums(used)) {
      return false;
    }
    int row = used * words;
    int at = (int) Math.max(0, Math.min(wanted - low, 64L * words - 1));
    for (int far = 0; far < 64 * words; far++) {
      for (int side = -1; side <= 1; side += 2) {
        int bit = at + side * far;
        if (bit >= 0
            && bit < 64 * words
            && bit != -low
            && (rows[row + (bit >> 6)] >>> bit & 1) == 1) {
          exchange(a, b, used, bit + low);
          if (state.withinLimits(a) && state.withinLimits(b)) {
            return true;
          }
          undo(a, b, used);
          return false;
        }
      }
    }
    return false;
  }

  private void gather(int a, int b) {
    found = 0;
    long[] ofA = model.kindsOf(a);
    long[] ofB = model.kindsOf(b);
    int most = state.count[a] + state.count[b];
    if (items.length < most) {
      items = new int[2 * most];
      change = new int[2 * most];
    }
    gather(a, ofB, -1);
    gather(b, ofA, 1);
  }

  private void gather(int from, long[] rights, int sign) {
    int[] list = state.held[from];
    for (int q = 0; q < state.count[from]; q++) {
      int i = list[q];
      int k = model.kind[i];
      long w = model.weight[i] / step;
      if ((rights[k >>> 6] >>> k & 1) == 1 && w > 0 && w < (1 << 24)) {
        items[found] = i;
        change[found++] = sign * (int) w;
      }
    }
  }

  private void shuffle() {
    for (int q = found - 1; q > 0; q--) {
      int r = random.nextInt(q + 1);
      int item = items[q];
      items[q] = items[r];
      items[r] = item;
      int c = change[q];
      change[q] = change[r];
      change[r] = c;
    }
  }

  private int low;
  private long high;
  private int words;
  private final boolean[] flipped = new boolean[4096];

  /** Looks at cases until the wanted change is among the sums; how many, or -1 if it never is. */
  private int reach(long wanted) {
    int most = Math.min(found, 60);
    if (!window(most) || wanted < low || wanted > high) {
      return -1;
    }
    int bit = (int) wanted - low;
    for (int q = 0; q < most; q++) {
      int to = (q + 1) * words;
      shiftOr(q * words, to, change[q]);
      if ((rows[to + (bit >> 6)] >>> bit & 1) == 1) {
        return q + 1;
      }
    }
    return -1;
  }

  /** Works out all sums of the first cases. */
  private boolean sums(int most) {
    if (!window(most)) {
      return false;
    }
    for (int q = 0; q < most; q++) {
      shiftOr(q * words, (q + 1) * words, change[q]);
    }
    return true;
  }

  /** Clears rows wide enough for every sum of the first cases; false if they would be too wide. */
  private boolean window(int most) {
    long up = 0;
    long down = 0;
    for (int q = 0; q < most; q++) {
      if (change[q] > 0) {
        up += change[q];
      } else {
        down -= change[q];
      }
    }
    if ((up + down) / 64 + 1 > MOST_WORDS) {
      return false;
    }
    low = (int) -down;
    high = up;
    words = (int) ((up + down) >> 6) + 1;
    if (rows.length < (most + 1) * words) {
      rows = new long[(most + 1) * words + 1024];
    }
    Arrays.fill(rows, 0, words, 0);
    rows[-low >> 6] |= 1L << -low;
    return true;
  }

  /** Row at {@code to} = row at {@code from}, and the same shifted by {@code by}. */
  private void shiftOr(int from, int to, int by) {
    long[] r = rows;
    int n = words;
    if (by > 0) {
      int whole = by >> 6;
      int part = by & 63;
      System.arraycopy(r, from, r, to, Math.min(n, whole));
      if (part == 0) {
        for (int q = whole; q < n; q++) {
          r[to + q] = r[from + q] | r[from + q - whole];
        }
      } else if (whole < n) {
        r[to + whole] = r[from + whole] | r[from] << part;
        for (int q = whole + 1; q < n; q++) {
          r[to + q] =
              r[from + q] | r[from + q - whole] << part | r[from + q - whole - 1] >>> 64 - part;
        }
      }
    } else {
      int whole = -by >> 6;
      int part = -by & 63;
      if (part == 0) {
        for (int q = 0; q < n - whole; q++) {
          r[to + q] = r[from + q] | r[from + q + whole];
        }
      } else {
        for (int q = 0; q < n - whole - 1; q++) {
          r[to + q] =
              r[from + q] | r[from + q + whole] >>> part | r[from + q + whole + 1] << 64 - part;
        }
        if (whole < n) {
          r[to + n - whole - 1] = r[from + n - whole - 1] | r[from + n - 1] >>> part;
        }
      }
      int rest = Math.max(0, n - whole);
      System.arraycopy(r, from + rest, r, to + rest, n - rest);
    }
  }

  private void exchange(int a, int b, int used, long wanted) {
    int bit = (int) wanted - low;
    for (int q = used - 1; q >= 0; q--) {
      int from = q * words;
      if ((rows[from + (bit >> 6)] >>> bit & 1) == 1) {
        flipped[q] = false;
      } else {
        flipped[q] = true;
        bit -= change[q];
      }
    }
    for (int q = 0; q < used; q++) {
      if (flipped[q]) {
        state.place(items[q], change[q] > 0 ? a : b);
      }
    }
  }

  private void undo(int a, int b, int used) {
    for (int q = 0; q < used; q++) {
      if (flipped[q]) {
        state.place(items[q], change[q] > 0 ? b : a);
      }
    }
  }
}
