package org.plimsoll.allocation;

/**
 * The longest-processing-time rule (Graham 1969) for unequal capacities: cases from the heaviest to
 * the lightest, each to the member whose load over capacity would then be least.
 */
final class LargestFirst {

  private LargestFirst() {}

  /** Cases by falling weight, ties by index. */
  static int[] order(BalanceModel model) {
    int n = model.cases;
    long[] keys = new long[n];
    long heaviest = 0;
    for (int i = 0; i < n; i++) {
      heaviest = Math.max(heaviest, model.weight[i]);
    }
    int[] order = new int[n];
    if (heaviest < (1L << 38) && n < (1 << 24)) {
      for (int i = 0; i < n; i++) {
        keys[i] = (heaviest - model.weight[i]) << 24 | i;
      }
      java.util.Arrays.sort(keys);
      for (int i = 0; i < n; i++) {
        order[i] = (int) (keys[i] & 0xFFFFFF);
      }
      return order;
    }
    return java.util.stream.IntStream.range(0, n)
        .boxed()
        .sorted(
            java.util.Comparator.comparingLong((Integer i) -> -model.weight[i])
                .thenComparingInt(i -> i))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Places every case that nobody holds and that has somebody with room for it. */
  static void fill(BalanceState state) {
    BalanceModel model = state.model;
    double[] over = new double[model.members];
    for (int j = 0; j < model.members; j++) {
      over[j] = 1.0 / model.capacity[j];
    }
    for (int i : order(model)) {
      if (state.holder[i] != BalanceModel.NOBODY) {
        continue;
      }
      long w = model.weight[i];
      int best = BalanceModel.NOBODY;
      double least = Double.POSITIVE_INFINITY;
      for (int j : model.eligible[model.kind[i]]) {
        double then = (state.load[j] + w) * over[j];
        if (then < least && state.hasRoom(i, j)) {
          least = then;
          best = j;
        }
      }
      if (best != BalanceModel.NOBODY) {
        state.place(i, best);
      }
    }
  }
}
