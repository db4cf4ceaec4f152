package org.plimsoll.allocation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Re-divides some cases of two members for the least energy, when a held case that leaves its
 * holder costs a move: the sums of all subsets of exchanges are kept in bit sets, one for each
 * count of moves gained or spent.
 */
final class RationedStep {

  /** Cases of a pair looked at together. */
  private static final int MOST = 16;

  /** Moves that one step may gain or spend. */
  private static final int REACH = 2;

  private static final int PLANES = 2 * REACH + 1;
  private static final int MOST_WORDS = 1 << 11;

  /** Quantiles of the exponential distribution, the same on every machine. */
  private static final double[] EXPONENTIAL = new double[1 << 12];

  static {
    for (int q = 0; q < EXPONENTIAL.length; q++) {
      EXPONENTIAL[q] = -StrictMath.log((q + 0.5) / EXPONENTIAL.length);
    }
  }

  private final BalanceState state;
  private final BalanceModel model;
  private final long step;
  private final SplittableRandom random;
  private final boolean rationed;

  private int[] pool = new int[64];
  private int found;
  private final int[] items = new int[MOST];
  private final int[] change = new int[MOST];
  private final int[] price = new int[MOST];
  private final boolean[] flipped = new boolean[MOST];
  private long[] rows = new long[1 << 12];
  private int low;
  private int words;
  private int looked;

  RationedStep(BalanceState state, long step, boolean rationed, SplittableRandom random) {
    this.state = state;
    this.rationed = rationed;
    this.model = state.model;
    this.step = step;
    this.random = random;
  }

  /** The load up to which a member pays no penalty. */
  long[] ceiling = {};

  /** The weight of squared load above the ceiling. */
  double penalty;

  /** The price of a move. */
  double movePrice;

  /** The scale of the noise put on energies: 0 for plain descent. */
  double heat;

  /**
   * Makes the best exchange found, if it is better than none.
   *
   * @param movesLeft how many more moves may be spent
   * @return whether anything changed
   */
  boolean improve(int a, int b, int movesLeft) {
    gather(a, b);
    if (looked == 0) {
      return false;
    }
    if (!sums()) {
      return false;
    }
    double ideal = ideal(a, b);
    if (heat > 0) {
      ideal +=
          gaussian() * Math.sqrt(heat / (1.0 / model.capacity[a] + 1.0 / model.capacity[b])) / step;
    }
    int wanted = (int) Math.max(0, Math.min(Math.rint(ideal) - low, words * 64L - 1));
    double best = 0;
    if (heat > 0) {
      best = noise();
    }
    int bestBit = -low;
    int bestPlane = REACH;
    int last = looked * PLANES * words;
    double here = energy(a, state.load[a]) + energy(b, state.load[b]);
    for (int p = 0; p < PLANES; p++) {
      if (p - REACH > movesLeft) {
        break;
      }
      int row = last + p * words;
      int above = next(row, wanted);
      int below = previous(row, wanted);
      for (int side = 0; side < 2; side++) {
        int bit = side == 0 ? above : below;
        if (bit < 0 || (side == 1 && bit == above) || (bit == -low && p == REACH)) {
          continue;
        }
        long d = (bit + low) * step;
        double e =
            energy(a, state.load[a] + d)
                + energy(b, state.load[b] - d)
                - here
                + (p - REACH) * movePrice;
        if (heat > 0) {
          e += noise();
        }
        if (e < best - 1e-9) {
          best = e;
          bestBit = bit;
          bestPlane = p;
        }
      }
    }
    if (bestBit == -low && bestPlane == REACH) {
      return false;
    }
    walkBack(bestBit, bestPlane, false);
    flip(a, b);
    if (state.withinLimits(a) && state.withinLimits(b)) {
      return true;
    }
    undo(a, b);
    return false;
  }

  /**
   * Exchanges cases so that both loads stay as they are and moves are saved, or, for as many moves,
   * penalties.
   *
   * @return whether anything changed
   */
  boolean tidy(int a, int b) {
    gather(a, b);
    if (looked == 0 || !sums()) {
      return false;
    }
    int last = looked * PLANES * words;
    int bit = -low;
    int lowest = model.hasPenalties() ? REACH : REACH - 1;
    for (int p = 0; p <= lowest; p++) {
      if ((rows[last + p * words + (bit >> 6)] >>> bit & 1) == 0) {
        continue;
      }
      walkBack(bit, p, true);
      long saved = 0;
      for (int q = 0; q < looked; q++) {
        if (flipped[q]) {
          int from = change[q] > 0 ? b : a;
          int to = change[q] > 0 ? a : b;
          saved += model.penaltyOf(items[q], from) - model.penaltyOf(items[q], to);
        }
      }
      if (p == REACH && saved <= 0) {
        continue;
      }
      flip(a, b);
      if (state.withinLimits(a) && state.withinLimits(b)) {
        return true;
      }
      undo(a, b);
    }
    return false;
  }

  double energy(int j, long load) {
    double over = load - ceiling[j];
    double e = (double) load * load;
    if (over > 0) {
      e += penalty * over * over;
    }
    return e / model.capacity[j];
  }

  private double slope(int j, double load) {
    double over = load - ceiling[j];
    double s = 2 * load;
    if (over > 0) {
      s += 2 * penalty * over;
    }
    return s / model.capacity[j];
  }

  private double curve(int j, double load) {
    return (load > ceiling[j] ? 2 + 2 * penalty : 2) / model.capacity[j];
  }

  /** The change of load of the first member, in steps, that would be best if all were possible. */
  private double ideal(int a, int b) {
    double d = 0;
    for (int it = 0; it < 4; it++) {
      double f = slope(a, state.load[a] + d) - slope(b, state.load[b] - d);
      double c = curve(a, state.load[a] + d) + curve(b, state.load[b] - d);
      double next = d - f / c;
      if (Math.abs(next - d) < 0.25 * step) {
        d = next;
        break;
      }
      d = next;
    }
    return d / step;
  }

  private double noise() {
    return heat * EXPONENTIAL[random.nextInt(EXPONENTIAL.length)];
  }

  private double gaussian() {
    return random.nextDouble()
        + random.nextDouble()
        + random.nextDouble()
        + random.nextDouble()
        - 2;
  }

  private void gather(int a, int b) {
    found = 0;
    int most = state.count[a] + state.count[b];
    if (pool.length < most) {
      pool = new int[2 * most];
    }
    add(a, model.kindsOf(b));
    int ofA = found;
    add(b, model.kindsOf(a));
    looked = Math.min(found, MOST);
    for (int q = 0; q < looked; q++) {
      int r = q + random.nextInt(found - q);
      int i = pool[r];
      pool[r] = pool[q];
      pool[q] = i;
      items[q] = i;
      boolean fromA = state.holder[i] == a;
      change[q] = (int) (model.weight[i] / step) * (fromA ? -1 : 1);
      int home = model.home[i];
      price[q] = !rationed ? 0 : home == (fromA ? a : b) ? 1 : home == (fromA ? b : a) ? -1 : 0;
    }
  }

  private void add(int from, long[] rights) {
    int[] list = state.held[from];
    for (int q = 0; q < state.count[from]; q++) {
      int k = model.kind[list[q]];
      long w = model.weight[list[q]] / step;
      if ((rights[k >>> 6] >>> k & 1) == 1 && w > 0 && w < (1 << 20)) {
        pool[found++] = list[q];
      }
    }
  }

  private boolean sums() {
    long up = 0;
    long down = 0;
    for (int q = 0; q < looked; q++) {
      if (change[q] > 0) {
        up += change[q];
      } else {
        down -= change[q];
      }
    }
    if ((up + down + 64) / 64 > MOST_WORDS) {
      return false;
    }
    low = (int) -down;
    words = (int) ((up + down) >> 6) + 1;
    int size = (looked + 1) * PLANES * words;
    if (rows.length < size) {
      rows = new long[2 * size];
    }
    Arrays.fill(rows, 0, PLANES * words, 0);
    rows[REACH * words + (-low >> 6)] |= 1L << -low;
    for (int q = 0; q < looked; q++) {
      int from = q * PLANES * words;
      int to = from + PLANES * words;
      System.arraycopy(rows, from, rows, to, PLANES * words);
      for (int p = 0; p < PLANES; p++) {
        int source = p - price[q];
        if (source >= 0 && source < PLANES) {
          orShifted(from + source * words, to + p * words, change[q]);
        }
      }
    }
    return true;
  }

  private void orShifted(int from, int to, int by) {
    long[] r = rows;
    int n = words;
    if (by >= 0) {
      int whole = by >> 6;
      int part = by & 63;
      if (part == 0) {
        for (int q = whole; q < n; q++) {
          r[to + q] |= r[from + q - whole];
        }
      } else if (whole < n) {
        r[to + whole] |= r[from] << part;
        for (int q = whole + 1; q < n; q++) {
          r[to + q] |= r[from + q - whole] << part | r[from + q - whole - 1] >>> 64 - part;
        }
      }
    } else {
      int whole = -by >> 6;
      int part = -by & 63;
      if (part == 0) {
        for (int q = 0; q < n - whole; q++) {
          r[to + q] |= r[from + q + whole];
        }
      } else if (whole < n) {
        for (int q = 0; q < n - whole - 1; q++) {
          r[to + q] |= r[from + q + whole] >>> part | r[from + q + whole + 1] << 64 - part;
        }
        r[to + n - whole - 1] |= r[from + n - 1] >>> part;
      }
    }
  }

  private int next(int row, int bit) {
    int w = bit >> 6;
    long word = rows[row + w] & -1L << bit;
    while (word == 0) {
      if (++w == words) {
        return -1;
      }
      word = rows[row + w];
    }
    return (w << 6) + Long.numberOfTrailingZeros(word);
  }

  private int previous(int row, int bit) {
    int w = bit >> 6;
    long word = rows[row + w] & -1L >>> 63 - (bit & 63);
    while (word == 0) {
      if (--w < 0) {
        return -1;
      }
      word = rows[row + w];
    }
    return (w << 6) + 63 - Long.numberOfLeadingZeros(word);
  }

  /** Finds exchanges with a sum, from the last case looked at back to the first. */
  private void walkBack(int at, int inPlane, boolean anyWay) {
    int bit = at;
    int p = inPlane;
    for (int q = looked - 1; q >= 0; q--) {
      int from = q * PLANES * words;
      boolean stay = has(from, p, bit);
      if (stay && anyWay && has(from, p - price[q], bit - change[q])) {
        stay = random.nextBoolean();
      }
      flipped[q] = !stay;
      if (!stay) {
        bit -= change[q];
        p -= price[q];
      }
    }
  }

  private boolean has(int row, int plane, int bit) {
    return plane >= 0
        && plane < PLANES
        && bit >= 0
        && bit >> 6 < words
        && (rows[row + plane * words + (bit >> 6)] >>> bit & 1) == 1;
  }

  private void flip(int a, int b) {
    for (int q = 0; q < looked; q++) {
      if (flipped[q]) {
        state.place(items[q], change[q] > 0 ? a : b);
      }
    }
  }

  private void undo(int a, int b) {
    for (int q = 0; q < looked; q++) {
      if (flipped[q]) {
        state.place(items[q], change[q] > 0 ? b : a);
      }
    }
  }
}
