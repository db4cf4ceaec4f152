package org.plimsoll.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.plimsoll.allocation.EveryAssignment.Fraction;

/** The search of few moves to its end, against the trying of every assignment. */
class ExactMovesProperties {
  private static final long ENOUGH = 1_000_000;

  private static ExactMoves exact(BalanceModel model) {
    return new ExactMoves(model.withToday(), ENOUGH, () -> false);
  }

  @Property(tries = 400)
  void anAssignmentIsFoundExactlyWhereThereIsOne(@ForAll long seed) {
    BalanceModel model = TinyModels.random(seed);
    EveryAssignment all = new EveryAssignment(model);
    ExactMoves exact = exact(model);
    if (all.fewestLeft > 0) {
      assertEquals(ExactMoves.Answer.NONE, exact.below(new Ratio(1L << 40, 1)));
      return;
    }
    Ratio asked = new Ratio(1L << 40, 1);
    ExactMoves.Answer answer = exact.below(asked);
    while (answer == ExactMoves.Answer.FOUND) {
      int[] holder = exact.holder();
      assertTrue(all.feasible(holder));
      assertEquals(0, all.left(holder));
      Fraction worst = all.worst(holder);
      assertTrue(worst.compareTo(new Fraction(asked.load(), asked.capacity())) < 0);
      asked = new Ratio(worst.over().longValueExact(), worst.under().longValueExact());
      answer = exact.below(asked);
    }
    assertEquals(ExactMoves.Answer.NONE, answer);
    assertEquals(0, all.worst.compareTo(new Fraction(asked.load(), asked.capacity())));
  }

  @Property(tries = 100)
  void whatMayNotLookAtAllBranchesNeverSaysThatThereIsNone(
      @ForAll long seed, @ForAll @net.jqwik.api.constraints.IntRange(max = 20) int branches) {
    BalanceModel model = TinyModels.random(seed).withToday();
    EveryAssignment all = new EveryAssignment(model);
    if (all.fewestLeft > 0) {
      return;
    }
    Ratio above =
        new Ratio(all.worst.over().longValueExact() + 1, all.worst.under().longValueExact());
    assertTrue(new ExactMoves(model, branches, () -> false).below(above) != ExactMoves.Answer.NONE);
  }
}
