package org.plimsoll.allocation;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.plimsoll.base.Points;

/** Small problems of every shape: kinds, bases, holders, budgets, limits, preferences. */
final class RandomProblems {
  private final SplittableRandom random;

  RandomProblems(long seed) {
    this.random = new SplittableRandom(seed);
  }

  AllocationProblem problem(int mostCases, int mostMembers) {
    int n = random.nextInt(mostCases + 1);
    int m = 1 + random.nextInt(mostMembers);
    long heaviest = random.nextInt(4) == 0 ? 3 : random.nextInt(3) == 0 ? 1000 : 20;
    long[] weights = random.longs(n, 0, heaviest + 1).toArray();
    boolean equal = random.nextBoolean();
    long[] capacities = new long[m];
    Arrays.setAll(
        capacities,
        j -> equal ? 10 : random.nextInt(8) == 0 ? 0 : 1 + random.nextInt((int) (2 * heaviest)));
    AllocationProblem problem = AllocationProblem.of(weights, capacities);
    if (random.nextInt(3) == 0) {
      problem = problem.withUnit(Points.of("0.1"));
    }
    if (random.nextBoolean()) {
      problem = problem.withBases(random.longs(m, 0, heaviest * 2).toArray());
    }
    if (random.nextBoolean()) {
      problem = withKinds(problem, n, m);
    }
    if (random.nextInt(3) > 0) {
      int[] holders = new int[n];
      Arrays.setAll(
          holders,
          i -> {
            int j = random.nextInt(m);
            return random.nextInt(4) == 0 || capacities[j] == 0 ? -1 : j;
          });
      problem = problem.heldBy(holders, random.nextInt(n + 2));
    }
    for (int l = random.nextInt(3); l > 0; l--) {
      problem = withLimit(problem, weights, n, m);
    }
    if (random.nextInt(4) == 0) {
      long[] most = new long[m];
      Arrays.setAll(
          most, j -> random.nextBoolean() ? Long.MAX_VALUE : random.nextLong(3 * heaviest + 1));
      problem = problem.withMostLoad(most);
    }
    return problem;
  }

  private AllocationProblem withKinds(AllocationProblem problem, int n, int m) {
    int kinds = 1 + random.nextInt(3);
    int[] kind = random.ints(n, 0, kinds).toArray();
    int[][] eligible = new int[kinds][];
    for (int k = 0; k < kinds; k++) {
      int[] members = new int[m];
      int count = 0;
      for (int j = 0; j < m; j++) {
        if (random.nextInt(3) > 0) {
          members[count++] = j;
        }
      }
      eligible[k] = Arrays.copyOf(members, count);
    }
    return problem.withKinds(kind, eligible);
  }

  private AllocationProblem withLimit(AllocationProblem problem, long[] weights, int n, int m) {
    boolean count = random.nextBoolean();
    long[] amounts = new long[n];
    Arrays.setAll(amounts, i -> random.nextInt(3) == 0 ? 0 : count ? 1 : weights[i]);
    long[] most = new long[m];
    Arrays.setAll(
        most,
        j ->
            random.nextInt(4) == 0
                ? Long.MAX_VALUE
                : count ? random.nextInt(n + 1) : random.nextInt(40));
    return problem.withLimit(count ? "count" : "points", amounts, most);
  }
}
