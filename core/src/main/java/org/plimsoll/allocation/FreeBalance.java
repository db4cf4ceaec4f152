package org.plimsoll.allocation;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Brings every load exactly to its target where moves are free: two members at a time exchange
 * cases so that one of them has its target, and what is left over wanders to somebody who lacks it.
 */
final class FreeBalance {

  private final BalanceState state;
  private final BalanceModel model;
  private final long[] target;
  private final long step;
  private final SplittableRandom random;
  private final long most;
  private final BooleanSupplier stop;
  private final PairStep pair;
  private long iterations;

  FreeBalance(
      BalanceState state,
      long[] target,
      long step,
      SplittableRandom random,
      long most,
      BooleanSupplier stop) {
    this.state = state;
    this.model = state.model;
    this.target = target;
    this.step = step;
    this.random = random;
    this.most = most;
    this.stop = stop;
    this.pair = new PairStep(state, step, random);
  }

  long iterations() {
    return iterations;
  }

  private long off(int j) {
    return (state.load[j] - target[j]) / step;
  }

  /** Runs until every load has its target (true) or the limits are reached (false). */
  boolean run() {
    int m = model.members;
    int[] unsettled = new int[m];
    while (true) {
      int count = 0;
      for (int j = 0; j < m; j++) {
        if (state.load[j] != target[j]) {
          unsettled[count++] = j;
        }
      }
      if (count == 0) {
        return true;
      }
      if (iterations >= most || stop.getAsBoolean()) {
        return false;
      }
      shuffle(unsettled, count);
      for (int q = 0; q < count; q++) {
        int a = unsettled[q];
        if (off(a) != 0) {
          settle(a, unsettled, count);
        }
      }
    }
  }

  private void settle(int a, int[] unsettled, int count) {
    // first somebody who is off the other way
    int tries = 0;
    int start = random.nextInt(count);
    for (int s = 0; s < count && tries < 8; s++) {
      int b = unsettled[(start + s) % count];
      long offA = off(a);
      long offB = off(b);
      if (b == a || offB == 0 || (offA > 0) == (offB > 0) || !shares(a, b)) {
        continue;
      }
      tries++;
      iterations++;
      boolean aFirst = Math.abs(offA) <= Math.abs(offB);
      if (pair.change(a, b, aFirst ? -offA : offB) || pair.change(a, b, aFirst ? offB : -offA)) {
        if (off(a) == 0) {
          return;
        }
      }
    }
    // else anybody: the surplus wanders
    int m = model.members;
    for (int s = 0; s < 4; s++) {
      int b = random.nextInt(m);
      if (b == a || !shares(a, b)) {
        continue;
      }
      iterations++;
      if (pair.change(a, b, -off(a))) {
        return;
      }
    }
    // a lump that nobody can take whole goes in parts
    int b = random.nextInt(m);
    if (b != a && shares(a, b)) {
      iterations++;
      pair.nudge(a, b, -(long) (off(a) * random.nextDouble() * 1.5));
    }
  }

  private boolean shares(int a, int b) {
    long[] x = model.kindsOf(a);
    long[] y = model.kindsOf(b);
    for (int q = 0; q < x.length; q++) {
      if ((x[q] & y[q]) != 0) {
        return true;
      }
    }
    return false;
  }

  private void shuffle(int[] list, int count) {
    for (int q = count - 1; q > 0; q--) {
      int r = random.nextInt(q + 1);
      int t = list[q];
      list[q] = list[r];
      list[r] = t;
    }
  }
}
