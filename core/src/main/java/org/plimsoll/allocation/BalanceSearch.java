package org.plimsoll.allocation;

import java.util.SplittableRandom;

/** Finds balanced assignments. */
final class BalanceSearch {

  private BalanceSearch() {}

  /** Searches until the optimum is proven or the limits are reached. */
  static BalanceOutcome solve(BalanceModel model, BalanceLimits limits) {
    BalanceBounds bounds = BalanceBounds.of(model);
    BalanceState state = new BalanceState(model);
    LargestFirst.fill(state);
    limits.better().accept(state.holder);
    long[] target = bounds.targets(bounds.worst());
    FreeBalance free =
        new FreeBalance(state, target, bounds.step, new SplittableRandom(limits.seed()), limits);
    boolean hit = free.run();
    return new BalanceOutcome(
        state.holder.clone(),
        bounds.worst(),
        hit,
        bounds.spread(target),
        hit,
        bounds.bottleneckKinds(),
        bounds.bottleneckMembers(),
        free.iterations(),
        hit);
  }
}
