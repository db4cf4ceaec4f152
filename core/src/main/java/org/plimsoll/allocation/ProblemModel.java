package org.plimsoll.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The model of a problem, in which what is broken today is allowed and no more: a case held against
 * its kind gets a kind of its own whose members include the holder, and limits rise to what is held
 * now.
 *
 * @param model what the search works on
 * @param kinds the kind of the problem behind each kind of the model
 */
record ProblemModel(BalanceModel model, int[] kinds) {

  static ProblemModel of(
      AllocationProblem problem,
      long[] weights,
      long[] capacities,
      long[] bases,
      int[] kindOfCase,
      int[][] mayHold,
      int[] holders,
      long @Nullable [][] penalties,
      int[] favourites,
      long[] favouriteLoss) {
    List<int[]> eligible = new ArrayList<>();
    List<Integer> origin = new ArrayList<>();
    for (int k = 0; k < mayHold.length; k++) {
      eligible.add(withCapacity(mayHold[k], capacities));
      origin.add(k);
    }
    int[] kinds = kindOfCase.clone();
    Map<Long, Integer> own = new HashMap<>();
    for (int i = 0; i < kinds.length; i++) {
      int kind = kindOfCase[i];
      int holder = holders[i];
      if (holder != AllocationProblem.NOBODY
          && Arrays.binarySearch(eligible.get(kind), holder) < 0) {
        kinds[i] =
            own.computeIfAbsent(
                (long) kind << 32 | holder,
                key -> {
                  eligible.add(including(eligible.get(kind), holder));
                  origin.add(kind);
                  return eligible.size() - 1;
                });
      }
    }
    List<AllocationProblem.Limit> limits = problem.limits();
    long[][] amount = new long[limits.size()][];
    long[][] most = new long[limits.size()][];
    for (int l = 0; l < limits.size(); l++) {
      amount[l] = limits.get(l).amounts();
      long[] held = new long[capacities.length];
      for (int i = 0; i < holders.length; i++) {
        if (holders[i] != AllocationProblem.NOBODY) {
          held[holders[i]] += amount[l][i];
        }
      }
      most[l] = raised(limits.get(l).most(), held);
    }
    long[] mostLoad = new long[capacities.length];
    Arrays.setAll(mostLoad, problem::mostLoad);
    int[] from = origin.stream().mapToInt(Integer::intValue).toArray();
    long[][] penalty = null;
    if (penalties != null) {
      penalty = new long[from.length][];
      for (int k = 0; k < from.length; k++) {
        penalty[k] = penalties[from[k]];
      }
    }
    int held = (int) Arrays.stream(holders).filter(j -> j != AllocationProblem.NOBODY).count();
    var model =
        new BalanceModel(
            weights,
            capacities,
            bases,
            kinds,
            eligible.toArray(int[][]::new),
            holders,
            Math.min(problem.moves(), held),
            amount,
            most,
            raised(mostLoad, problem.loads(holders)),
            penalty,
            favourites,
            favouriteLoss);
    return new ProblemModel(model, from);
  }

  private static long[] raised(long[] most, long[] held) {
    long[] raised = new long[most.length];
    Arrays.setAll(raised, j -> Math.max(most[j], held[j]));
    return raised;
  }

  private static int[] withCapacity(int[] members, long[] capacities) {
    for (int member : members) {
      if (capacities[member] == 0) {
        return Arrays.stream(members).filter(j -> capacities[j] > 0).toArray();
      }
    }
    return members;
  }

  private static int[] including(int[] members, int member) {
    int[] more = Arrays.copyOf(members, members.length + 1);
    more[members.length] = member;
    Arrays.sort(more);
    return more;
  }
}
