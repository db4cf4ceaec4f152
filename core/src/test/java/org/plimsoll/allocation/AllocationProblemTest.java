package org.plimsoll.allocation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.points;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AllocationProblemTest {
  private static final AllocationProblem SEVEN =
      AllocationProblem.of(new long[] {7, 6, 5, 4, 4, 3, 1}, new long[] {10, 10, 10});

  @Test
  void equalMachinesAreThreeLines() {
    var solution = Allocator.standard().solve(SEVEN);
    assertEquals(percent(100), solution.certificate().worst().orElseThrow());
    assertArrayEquals(new long[] {10, 10, 10}, solution.loads());
    assertEquals(30, solution.certificate().spread(), 1e-12);
    assertEquals(
        "7 cases for 3 members: 0 moves; Proven: the highest load is 100%, and no plan under these"
            + " rules comes below it or spreads the work more evenly; the work as a whole fills its"
            + " people to 100%.",
        solution.toString());
  }

  @Test
  void theSpreadIsInPointsOfTheUnit() {
    var certificate = Allocator.standard().solve(SEVEN.withUnit(points("0.1"))).certificate();
    assertEquals(3, certificate.spread(), 1e-12);
    assertEquals(points(3), certificate.bottleneck().orElseThrow().points());
  }

  @Test
  void aCaseHeldAgainstItsKindMayStayAndNotComeBack() {
    AllocationProblem problem =
        AllocationProblem.of(new long[] {5, 5}, new long[] {10, 10})
            .withKinds(new int[] {0, 0}, new int[][] {{1}})
            .heldBy(new int[] {0, AllocationProblem.NOBODY}, 0);
    assertArrayEquals(new int[] {0, 1}, Allocator.standard().solve(problem).holders());
  }

  @Test
  void whatIsAboveALimitTodayGetsNothingMore() {
    AllocationProblem problem =
        AllocationProblem.of(new long[] {1, 1, 1}, new long[] {10, 1})
            .heldBy(new int[] {0, 0, AllocationProblem.NOBODY}, 0)
            .withLimit("count", new long[] {1, 1, 1}, new long[] {1, AllocationProblem.NO_LIMIT});
    assertArrayEquals(new int[] {0, 0, 1}, Allocator.standard().solve(problem).holders());
    AllocationProblem loads =
        AllocationProblem.of(new long[] {3, 1}, new long[] {10, 1})
            .heldBy(new int[] {0, AllocationProblem.NOBODY}, 0)
            .withMostLoad(new long[] {2, AllocationProblem.NO_LIMIT});
    assertArrayEquals(new int[] {0, 1}, Allocator.standard().solve(loads).holders());
  }

  @Test
  void arraysAreCopied() {
    long[] weights = {3, 2};
    int[] kinds = {0, 0};
    int[][] eligible = {{1, 0}};
    AllocationProblem problem =
        AllocationProblem.of(weights, new long[] {1, 1}).withKinds(kinds, eligible);
    weights[0] = 99;
    kinds[0] = 1;
    eligible[0][0] = 7;
    assertArrayEquals(new long[] {3, 2}, problem.weights());
    assertArrayEquals(new int[] {0, 0}, problem.kinds());
    assertArrayEquals(new int[] {0, 1}, problem.eligible()[0]);
    problem.weights()[0] = 77;
    problem.holders()[0] = 77;
    assertEquals(3, problem.weight(0));
    assertEquals(AllocationProblem.NOBODY, problem.holder(0));
  }

  @Test
  void arraysThatDoNotFitAreRefused() {
    long[] none = {0, 0, 0};
    assertEquals(
        "weights must not be negative, was -1 at index 1",
        Refused.message(() -> AllocationProblem.of(new long[] {1, -1}, none)));
    assertEquals(
        "the sum of the capacities must be at most 2^60 units, was more at index 1; count in a"
            + " coarser unit",
        Refused.message(() -> AllocationProblem.of(new long[0], new long[] {1L << 60, 1L << 60})));
    assertEquals(
        "bases need an entry for each of the 3 members, were 1",
        Refused.message(() -> SEVEN.withBases(new long[1])));
    assertEquals(
        "kinds need an entry for each of the 7 cases, were 1",
        Refused.message(() -> SEVEN.withKinds(new int[1], new int[][] {{0}})));
    assertEquals(
        "the kind of case 0 must lie between 0 and 0, was 3",
        Refused.message(() -> SEVEN.withKinds(new int[] {3, 0, 0, 0, 0, 0, 0}, new int[][] {{0}})));
    assertEquals(
        "member 2 stands twice among those who may hold kind 0",
        Refused.message(() -> SEVEN.withKinds(new int[7], new int[][] {{2, 0, 2}})));
    assertEquals(
        "a member who may hold kind 0 must lie between 0 and 2, was 3",
        Refused.message(() -> SEVEN.withKinds(new int[7], new int[][] {{3}})));
    assertEquals(
        "case 0 is held by member 1, who has no capacity; leave the case out, or make it nobody's",
        Refused.message(
            () ->
                AllocationProblem.of(new long[] {1}, new long[] {1, 0}).heldBy(new int[] {1}, 0)));
    assertEquals(
        "a number of moves must not be negative, was -1",
        Refused.message(() -> SEVEN.movingAtMost(-1)));
    assertEquals(
        "a limit of \"count\" must not be negative, was -2 of member 0",
        Refused.message(() -> SEVEN.withLimit("count", new long[7], new long[] {-2, 0, 0})));
    assertEquals(
        "a unit must be more than 0 points, was 0 pts",
        Refused.message(() -> SEVEN.withUnit(points(0))));
    assertEquals(
        "the holder of case 6 must lie between -1 and 2, was 3",
        Refused.message(
            () ->
                AllocationSolution.of(
                    SEVEN,
                    new int[] {0, 0, 0, 0, 0, 0, 3},
                    Allocator.standard().solve(SEVEN).certificate())));
  }

  @Test
  void emptyProblemsHaveEmptySolutions() {
    var nothing = Allocator.standard().solve(AllocationProblem.of(new long[0], new long[] {5}));
    assertEquals(percent(0), nothing.certificate().worst().orElseThrow());
    var nobody = Allocator.standard().solve(AllocationProblem.of(new long[] {5}, new long[0]));
    assertArrayEquals(new int[] {0}, nobody.unassigned());
    assertEquals(Optional.empty(), nobody.certificate().worst());
    var noCapacity =
        Allocator.standard().solve(AllocationProblem.of(new long[] {5}, new long[] {0, 0}));
    assertArrayEquals(new int[] {0}, noCapacity.unassigned());
  }

  @Test
  void allEqualIsSpreadEvenly() {
    long[] weights = new long[100];
    java.util.Arrays.fill(weights, 7);
    var solution =
        Allocator.standard().solve(AllocationProblem.of(weights, new long[] {50, 50, 50, 50}));
    assertArrayEquals(new long[] {175, 175, 175, 175}, solution.loads());
    assertEquals(List.of(), java.util.Arrays.stream(solution.unassigned()).boxed().toList());
  }
}
