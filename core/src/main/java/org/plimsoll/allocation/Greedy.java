package org.plimsoll.allocation;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Places cases one after the other by a simple rule; nothing placed is looked at again. */
final class Greedy {
  private final BalanceModel model;
  private final boolean byCount;
  private final int[] holder;
  private final long[] load;
  private final long[] count;
  private final long[][] held;

  private Greedy(BalanceModel model, boolean byCount, long[] counts, boolean anew) {
    this.model = model;
    this.byCount = byCount;
    this.holder = new int[model.cases];
    Arrays.fill(holder, BalanceModel.NOBODY);
    this.load = model.base.clone();
    this.count = counts.clone();
    this.held = new long[model.limit.length][model.members];
    for (int i = 0; i < model.cases; i++) {
      if (!anew && model.home[i] != BalanceModel.NOBODY) {
        put(i, model.home[i]);
      }
    }
  }

  /**
   * Places the cases that nobody holds, or all of them anew.
   *
   * @param order the cases in the order given
   * @param counts cases of each member that are in no model
   */
  static int[] place(BalanceModel model, Policy policy, int[] order, long[] counts, boolean anew) {
    var greedy = new Greedy(model, policy == Policy.FEWEST_CASES, counts, anew);
    int[] turns =
        policy == Policy.LONGEST_FIRST
            ? IntStream.range(0, model.cases)
                .boxed()
                .sorted((a, b) -> Long.compare(model.weight[b], model.weight[a]))
                .mapToInt(Integer::intValue)
                .toArray()
            : order;
    for (int i : turns) {
      if (greedy.holder[i] == BalanceModel.NOBODY) {
        int to = greedy.best(i);
        if (to != BalanceModel.NOBODY) {
          greedy.put(i, to);
        }
      }
    }
    return greedy.holder;
  }

  private void put(int i, int member) {
    holder[i] = member;
    load[member] += model.weight[i];
    count[member]++;
    for (int l = 0; l < held.length; l++) {
      held[l][member] += model.amount[l][i];
    }
  }

  private int best(int i) {
    int best = BalanceModel.NOBODY;
    for (int j : model.eligible[model.kind[i]]) {
      if (fits(i, j) && (best == BalanceModel.NOBODY || isBetter(i, j, best))) {
        best = j;
      }
    }
    return best;
  }

  private boolean isBetter(int i, int j, int best) {
    if (byCount) {
      return count[j] < count[best];
    }
    return Ratio.compare(
            load[j] + model.weight[i],
            model.capacity[j],
            load[best] + model.weight[i],
            model.capacity[best])
        < 0;
  }

  private boolean fits(int i, int j) {
    if (load[j] + model.weight[i] > model.loadLimit[j]) {
      return false;
    }
    for (int l = 0; l < held.length; l++) {
      long amount = model.amount[l][i];
      if (amount > 0 && held[l][j] + amount > model.limit[l][j]) {
        return false;
      }
    }
    return true;
  }
}
