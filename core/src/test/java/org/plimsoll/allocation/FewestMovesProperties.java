package org.plimsoll.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;

/** The objectives that put moves before the spread, against trying every plan. */
class FewestMovesProperties {
  private static final Allocator WORST =
      Allocator.standard().aimingFor(Objective.WORST_THEN_FEWEST_MOVES).withIterations(100_000);

  @Property(tries = 150)
  void theLowestWorstLoadIsReachedWithTheFewestMoves(@ForAll long seed) {
    var random = new RandomProblems(seed);
    for (int k = 0; k < 10; k++) {
      AllocationProblem problem = random.problem(5, 3);
      var checked = new Checked(problem);
      AllocationSolution solution = WORST.solve(problem);
      Checked.Worth found = checked.assertSound(solution);
      Checked.Worth best = checked.best();
      assertEquals(best.leftOver(), found.leftOver());
      if (best.leftOver() == checked.casesForNobody() && hasLoad(solution)) {
        assertEquals(best.worst(), found.worst(), problem.toLists()::toString);
        assertFewest(problem, solution, best.worst());
      }
    }
  }

  @Property(tries = 150)
  void aLineIsReachedWithTheFewestMoves(
      @ForAll long seed, @ForAll @IntRange(min = 20, max = 300) int percent) {
    Percent line = Percent.of(percent);
    Allocator allocator =
        Allocator.standard().aimingFor(Objective.fewestMovesTo(line)).withIterations(100_000);
    var random = new RandomProblems(seed);
    for (int k = 0; k < 10; k++) {
      AllocationProblem problem = random.problem(5, 3);
      var checked = new Checked(problem);
      AllocationSolution solution = allocator.solve(problem);
      Checked.Worth found = checked.assertSound(solution);
      Checked.Worth best = checked.best();
      assertEquals(best.leftOver(), found.leftOver());
      if (best.leftOver() > checked.casesForNobody() || !hasLoad(solution)) {
        continue;
      }
      if (best.worst().compareTo(line.asFraction()) > 0) {
        assertEquals(best, found, problem.toLists()::toString);
        assertTrue(solution.certificate().fewestMoves().isEmpty());
      } else {
        assertFewest(problem, solution, line.asFraction());
      }
    }
  }

  @Property(tries = 150)
  void aSearchCutShortClaimsNothingFalse(@ForAll long seed, @ForAll @IntRange(max = 40) int steps) {
    var random = new RandomProblems(seed);
    for (int k = 0; k < 10; k++) {
      AllocationProblem problem = random.problem(6, 3);
      AllocationSolution solution = WORST.withIterations(steps).solve(problem);
      Certificate certificate = solution.certificate();
      var checked = new Checked(problem);
      checked.assertSound(solution);
      if (certificate.fewestMoves().isEmpty() || solution.unassigned().length > 0) {
        continue;
      }
      String what = problem.toLists() + " in " + steps + ": " + certificate;
      Certificate.FewestMoves few = certificate.fewestMoves().get();
      int fewest = checked.fewestMoves(0, few.line().asFraction()).orElseThrow();
      assertTrue(few.atLeast() <= fewest, what);
      if (certificate.worstProven()) {
        assertEquals(checked.best().worst(), certificate.worst().orElseThrow().asFraction(), what);
      }
      if (certificate.isProven()) {
        Checked.Worth ofThese = new Checked(problem.movingAtMost(few.moves())).best();
        assertEquals(ofThese, checked.worth(solution.holders()), what);
      }
    }
  }

  private static boolean hasLoad(AllocationSolution solution) {
    return solution.certificate().worst().isPresent();
  }

  /** As few moves as can be, and of such plans the best; what is claimed is true. */
  private static void assertFewest(
      AllocationProblem problem, AllocationSolution solution, Rational line) {
    var checked = new Checked(problem);
    String what = problem.toLists() + " -> " + Arrays.toString(solution.holders());
    Certificate certificate = solution.certificate();
    OptionalInt fewest = checked.fewestMoves(solution.unassigned().length, line);
    assertEquals(fewest, OptionalInt.of(solution.moves()), what);
    Certificate.FewestMoves few = certificate.fewestMoves().orElseThrow();
    assertEquals(solution.moves(), few.moves());
    assertTrue(few.atLeast() <= fewest.getAsInt(), what + ": " + few);
    Checked.Worth ofThese = new Checked(problem.movingAtMost(solution.moves())).best();
    assertEquals(ofThese, checked.worth(solution.holders()), what);
    if (certificate.worstProven()) {
      Rational lowest = few.afterWorst() ? checked.best().worst() : ofThese.worst();
      assertEquals(lowest, certificate.worst().orElseThrow().asFraction(), what);
    }
  }

  @Property(tries = 100)
  void theWorkReportedRepeatsThePlan(@ForAll long seed, @ForAll @IntRange(max = 90) int asks) {
    AllocationProblem problem = new RandomProblems(seed).problem(40, 6);
    var asked = new AtomicInteger();
    Allocator allocator =
        Allocator.standard().aimingFor(Objective.WORST_THEN_FEWEST_MOVES).withSeed(7);
    AllocationSolution stopped =
        allocator.stoppingWhen(() -> asked.incrementAndGet() > asks).solve(problem);
    long iterations = stopped.certificate().iterations();
    AllocationSolution again = allocator.withIterations(iterations).solve(problem);
    assertEquals(
        Arrays.toString(stopped.holders()),
        Arrays.toString(again.holders()),
        () -> problem.toLists() + " after " + iterations);
  }
}
