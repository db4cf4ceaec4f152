package org.plimsoll.allocation;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A better plan found on the way, while the search goes on. Nothing is proven of it yet. Whoever
 * only watches looks at {@link #solution()}; the plan is made when it is asked for.
 */
public final class Offer {
  private final AllocationSolution solution;
  private final @Nullable Supplier<AllocationPlan> plan;

  Offer(AllocationSolution solution, @Nullable Supplier<AllocationPlan> plan) {
    this.solution = Objects.requireNonNull(solution, "solution");
    this.plan = plan;
  }

  /**
   * Returns what was found, in numbers: worst load, spread, moves.
   *
   * @return the solution, with a certificate that claims nothing
   */
  public AllocationSolution solution() {
    return solution;
  }

  /**
   * Makes the plan; takes time linear in cases.
   *
   * @return the plan; empty where a bare {@link AllocationProblem} is being solved
   */
  public Optional<AllocationPlan> plan() {
    return plan == null ? Optional.empty() : Optional.of(plan.get());
  }

  @Override
  public String toString() {
    return solution.toString();
  }
}
