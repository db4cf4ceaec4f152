package org.plimsoll.allocation;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The search against the trying of every assignment, on problems small enough for that. */
class BalanceSearchProperties {

  @Property(tries = 400)
  void whatIsSaidToBeProvenIsTheBestOfAllAssignments(@ForAll long seed) {
    BalanceModel model = TinyModels.random(seed);
    BalanceOutcome found = BalanceSearch.solve(model, limits(seed, 2_000));
    new EveryAssignment(model).check(found);
  }

  static BalanceLimits limits(long seed, long iterations) {
    return new BalanceLimits(iterations, seed, () -> false, null, answer -> {});
  }
}
