package org.plimsoll.allocation;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Problems of a few cases and people, of every sort: holders, budgets, limits, bases, rights. */
final class TinyModels {

  private TinyModels() {}

  static BalanceModel random(long seed) {
    SplittableRandom r = new SplittableRandom(seed);
    int n = 1 + r.nextInt(6);
    int m = 1 + r.nextInt(3);
    int kinds = 1 + r.nextInt(3);
    int grain = r.nextInt(3) == 0 ? 5 : 1;
    int heaviest = r.nextInt(2) == 0 ? 3 : 12;
    long[] weight = new long[n];
    for (int i = 0; i < n; i++) {
      weight[i] = (long) grain * (1 + r.nextInt(heaviest));
      if (r.nextInt(20) == 0) {
        weight[i] = 0;
      }
    }
    long[] capacity = new long[m];
    long[] base = new long[m];
    boolean alike = r.nextInt(3) == 0;
    for (int j = 0; j < m; j++) {
      capacity[j] = alike ? 20 : 1 + r.nextInt(30);
      base[j] = r.nextInt(3) == 0 ? r.nextInt(15) : 0;
    }
    int[][] eligible = new int[kinds][];
    for (int k = 0; k < kinds; k++) {
      int[] list = new int[m];
      int count = 0;
      for (int j = 0; j < m; j++) {
        if (r.nextInt(4) > 0) {
          list[count++] = j;
        }
      }
      eligible[k] = Arrays.copyOf(list, count);
    }
    int[] kind = new int[n];
    int[] home = new int[n];
    int held = 0;
    boolean anyHeld = r.nextInt(3) > 0;
    for (int i = 0; i < n; i++) {
      kind[i] = r.nextInt(kinds);
      home[i] = anyHeld && r.nextInt(3) > 0 ? r.nextInt(m) : BalanceModel.NOBODY;
      held += home[i] >= 0 ? 1 : 0;
    }
    int budget = r.nextInt(3) == 0 ? Integer.MAX_VALUE : r.nextInt(held + 2);
    long[][] amount = new long[r.nextInt(3)][n];
    long[][] limit = new long[amount.length][m];
    for (int q = 0; q < amount.length; q++) {
      for (int i = 0; i < n; i++) {
        amount[q][i] = r.nextInt(2);
      }
      for (int j = 0; j < m; j++) {
        limit[q][j] = r.nextInt(3) == 0 ? BalanceModel.NONE : r.nextInt(4);
      }
    }
    long[] loadLimit = new long[m];
    for (int j = 0; j < m; j++) {
      loadLimit[j] = r.nextInt(6) == 0 ? r.nextInt(40) : BalanceModel.NONE;
    }
    int[] favourite = new int[n];
    Arrays.fill(favourite, BalanceModel.NOBODY);
    return new BalanceModel(
        weight,
        capacity,
        base,
        kind,
        eligible,
        home,
        budget,
        amount,
        limit,
        loadLimit,
        null,
        favourite,
        new long[n]);
  }
}
