package org.plimsoll.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AllocationProperties {
  private static final Allocator ALLOCATOR = Allocator.standard().withIterations(20_000);

  @Property(tries = 200)
  void smallProblemsAreSolvedAsByTryingEverything(@ForAll long seed) {
    var random = new RandomProblems(seed);
    for (int k = 0; k < 10; k++) {
      AllocationProblem problem = random.problem(5, 3);
      var checked = new Checked(problem);
      AllocationSolution solution = ALLOCATOR.solve(problem);
      Checked.Worth found = checked.assertSound(solution);
      Checked.Worth best = checked.best();
      String what = problem.toLists() + " -> " + Arrays.toString(solution.holders());
      // Where something is left over, which cases stay out is no question of evenness.
      if (best.leftOver() == checked.casesForNobody()) {
        assertEquals(best, found, () -> what + ": " + solution.certificate());
      } else {
        assertEquals(best.leftOver(), found.leftOver(), what);
      }
    }
  }

  @Property(tries = 200)
  void noClaimIsFalse(@ForAll long seed) {
    var random = new RandomProblems(seed);
    for (int k = 0; k < 10; k++) {
      AllocationProblem problem = random.problem(6, 3);
      var checked = new Checked(problem);
      Checked.Worth best = checked.best();
      for (long iterations : new long[] {0, 50, 20_000}) {
        AllocationSolution solution =
            Allocator.standard().withIterations(iterations).solve(problem);
        Certificate certificate = solution.certificate();
        String what = problem.toLists() + " in " + iterations + ": " + certificate;
        checked.assertSound(solution);
        if (certificate.worst().isEmpty()) {
          continue;
        }
        if (best.leftOver() > checked.casesForNobody()) {
          // Which cases stay out is no question of evenness, unless everything was tried.
          if (certificate.worstProven()) {
            assertEquals(best.worst(), certificate.worst().get().asFraction(), what);
          }
          // A bound holds whichever they are.
          if (solution.unassigned().length == best.leftOver()) {
            assertTrue(certificate.worstBound().asFraction().compareTo(best.worst()) <= 0, what);
            double least = best.spread().times(problem.unit().value()).doubleValue();
            assertTrue(certificate.spreadBound() <= least * (1 + 1e-9) + 1e-9, what);
          }
          continue;
        }
        assertTrue(certificate.worstBound().asFraction().compareTo(best.worst()) <= 0, what);
        if (certificate.worstProven()) {
          assertEquals(best.worst(), certificate.worst().get().asFraction(), what);
          double spread = best.spread().times(problem.unit().value()).doubleValue();
          assertTrue(certificate.spreadBound() <= spread * (1 + 1e-9) + 1e-9, what);
          if (certificate.spreadProven()) {
            assertEquals(spread, certificate.spread(), 1e-9 * (1 + spread), what);
          }
        }
      }
    }
  }

  @Property(tries = 100)
  void policiesKeepTheTermsAndTheSearchIsNeverWorse(@ForAll long seed) {
    AllocationProblem problem = new RandomProblems(seed).problem(60, 8);
    var checked = new Checked(problem);
    Checked.Worth searched = checked.assertSound(ALLOCATOR.solve(problem));
    AllocationProblem still = problem.movingAtMost(0);
    Checked.Worth stillSearched = new Checked(still).assertSound(ALLOCATOR.solve(still));
    if (stillSearched.leftOver() == checked.casesForNobody()) {
      assertTrue(
          searched.compareTo(stillSearched) <= 0,
          () -> "moves may be left unused: " + searched + " against " + stillSearched);
    }
    for (Policy policy : Policy.values()) {
      if (policy != Policy.BALANCED) {
        Checked.Worth greedy =
            new Checked(still).assertSound(Allocator.standard().by(policy).solve(still));
        assertTrue(
            stillSearched.leftOver() <= greedy.leftOver(),
            () -> policy + ": " + greedy + " against " + stillSearched + ": " + still.toLists());
        if (greedy.leftOver() == checked.casesForNobody()) {
          assertTrue(
              stillSearched.compareTo(greedy) <= 0,
              () -> policy + ": " + greedy + " against " + stillSearched + ": " + still.toLists());
        }
      }
    }
  }

  @Property(tries = 60)
  void aLargerBudgetNeverHurts(@ForAll long seed) {
    AllocationProblem problem = new RandomProblems(seed).problem(8, 3);
    Checked.Worth before = null;
    for (int budget = 0; budget <= 4; budget++) {
      AllocationProblem next = problem.movingAtMost(budget);
      Checked.Worth worth = new Checked(next).assertSound(ALLOCATOR.solve(next));
      boolean all = worth.leftOver() == new Checked(next).casesForNobody();
      assertTrue(
          before == null || worth.leftOver() <= before.leftOver(), problem.toLists()::toString);
      assertTrue(
          before == null
              || before.leftOver() > worth.leftOver()
              || !all
              || worth.compareTo(before) <= 0,
          problem.toLists()::toString);
      before = worth;
    }
  }

  @Property(tries = 40)
  void theOrderOfCasesChangesNothingButWhoOfEqualsIsMeant(@ForAll long seed) {
    AllocationProblem problem = new RandomProblems(seed).problem(6, 3);
    int n = problem.cases();
    AllocationProblem.Lists lists = problem.toLists();
    var turned =
        AllocationProblem.fromLists(
            new AllocationProblem.Lists(
                lists.unit(),
                reversed(lists.weights()),
                lists.capacities(),
                lists.bases(),
                reversed(lists.kinds()),
                lists.eligible(),
                reversed(lists.holders()),
                lists.movingAtMost(),
                lists.limits().stream()
                    .map(
                        limit ->
                            new AllocationProblem.LimitLists(
                                limit.name(), reversed(limit.amounts()), limit.most()))
                    .toList(),
                lists.mostLoad(),
                lists.preferences()));
    assertEquals(n, turned.cases());
    assertEquals(
        new Checked(problem).worth(ALLOCATOR.solve(problem).holders()),
        new Checked(turned).worth(ALLOCATOR.solve(turned).holders()));
  }

  private static <T> java.util.List<T> reversed(java.util.List<T> list) {
    var copy = new java.util.ArrayList<>(list);
    java.util.Collections.reverse(copy);
    return copy;
  }

  @Property(tries = 20)
  void threadsChangeNothing(@ForAll long seed) {
    AllocationProblem problem = new RandomProblems(seed).problem(80, 8);
    Allocator allocator = Allocator.standard().withIterations(5_000).withSeed(seed);
    AllocationSolution alone = allocator.solve(problem);
    assertEquals(alone, allocator.solve(problem));
    for (int threads : new int[] {1, 2, 4}) {
      ExecutorService executor = Executors.newFixedThreadPool(threads);
      try {
        assertEquals(alone, allocator.on(executor).solve(problem));
      } finally {
        executor.shutdownNow();
      }
    }
  }

  @Property(tries = 200)
  void theWorkReportedRepeatsThePlan(@ForAll long seed, @ForAll @IntRange(max = 60) int asks) {
    AllocationProblem problem = new RandomProblems(seed).problem(40, 6);
    var asked = new java.util.concurrent.atomic.AtomicInteger();
    AllocationSolution stopped =
        Allocator.standard()
            .withSeed(7)
            .stoppingWhen(() -> asked.incrementAndGet() > asks)
            .solve(problem);
    long iterations = stopped.certificate().iterations();
    AllocationSolution again =
        Allocator.standard().withSeed(7).withIterations(iterations).solve(problem);
    assertEquals(
        Arrays.toString(stopped.holders()),
        Arrays.toString(again.holders()),
        () -> problem.toLists() + " after " + iterations);
  }

  @Property(tries = 100)
  void aProblemReadsBackFromItsLists(@ForAll long seed) {
    AllocationProblem problem = new RandomProblems(seed).problem(20, 5);
    assertEquals(problem, AllocationProblem.fromLists(problem.toLists()));
  }
}
