package org.plimsoll.allocation;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * When a search stops, and whom it tells.
 *
 * @param iterations the most work to do
 * @param seed the seed of everything random
 * @param stop asked between small slices of work: true once the deadline is past or somebody
 *     cancelled
 * @param executor what runs the lanes of a long search side by side, or null for the caller's
 *     thread
 * @param better told of each better assignment (the holder of each case; copy it to keep it)
 */
record BalanceLimits(
    long iterations,
    long seed,
    BooleanSupplier stop,
    @Nullable Executor executor,
    Consumer<int[]> better) {

  /** The same limits for a part of the work, of which nobody is told. */
  BalanceLimits withIterations(long most) {
    return new BalanceLimits(most, seed, stop, executor, answer -> {});
  }
}
