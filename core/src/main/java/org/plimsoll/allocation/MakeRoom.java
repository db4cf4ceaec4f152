package org.plimsoll.allocation;

import java.util.Arrays;

/**
 * Places cases that a limit keeps out by moving others on: a shortest chain in which each case
 * takes the place of the next, found by breadth-first search over members.
 */
final class MakeRoom {

  private final BalanceState state;
  private final BalanceModel model;
  private final int[] item;
  private final int[] from;
  private final boolean[] seen;

  MakeRoom(BalanceState state) {
    this.state = state;
    this.model = state.model;
    this.item = new int[model.members];
    this.from = new int[model.members];
    this.seen = new boolean[model.members];
  }

  /** Tries to place every case that nobody holds; how many remain. */
  int run() {
    int left = 0;
    for (int i : LargestFirst.order(model)) {
      if (state.holder[i] == BalanceModel.NOBODY && !place(i)) {
        left++;
      }
    }
    return left;
  }

  /**
   * A chain: the case goes to a member without room, whose case goes to the next, and so on to
   * somebody with room. Every member of the chain ends within the limits, or nothing changes.
   */
  private boolean place(int newcomer) {
    Arrays.fill(seen, false);
    int[] queue = new int[model.members];
    int count = 0;
    for (int j : model.eligible[model.kind[newcomer]]) {
      if (state.hasRoom(newcomer, j)) {
        state.place(newcomer, j);
        return true;
      }
      seen[j] = true;
      item[j] = newcomer;
      from[j] = BalanceModel.NOBODY;
      queue[count++] = j;
    }
    for (int head = 0; head < count; head++) {
      int j = queue[head];
      for (int q = 0; q < state.count[j]; q++) {
        int i = state.held[j][q];
        if (model.home[i] == j && state.moves() >= model.moveBudget || !makesRoom(j, i, item[j])) {
          continue;
        }
        for (int to : model.eligible[model.kind[i]]) {
          if (seen[to]) {
            continue;
          }
          if (state.hasRoom(i, to)) {
            return shift(i, to, j);
          }
          seen[to] = true;
          item[to] = i;
          from[to] = j;
          queue[count++] = to;
        }
      }
    }
    return false;
  }

  /** Whether a member could hold one case in the place of another. */
  private boolean makesRoom(int j, int leaving, int coming) {
    if (model.loadLimit[j] != BalanceModel.NONE
        && state.load[j] - model.weight[leaving] + model.weight[coming] > model.loadLimit[j]) {
      return false;
    }
    for (int q = 0; q < state.used.length; q++) {
      if (model.limit[q][j] != BalanceModel.NONE
          && state.used[q][j] - model.amount[q][leaving] + model.amount[q][coming]
              > model.limit[q][j]) {
        return false;
      }
    }
    return true;
  }

  private boolean shift(int last, int to, int member) {
    int[] items = new int[model.members + 1];
    int[] before = new int[model.members + 1];
    int steps = 0;
    int i = last;
    int target = to;
    int j = member;
    while (true) {
      items[steps] = i;
      before[steps++] = state.holder[i];
      state.place(i, target);
      if (j == BalanceModel.NOBODY) {
        break;
      }
      target = j;
      i = item[j];
      j = from[j];
    }
    boolean fine = state.moves() <= model.moveBudget;
    for (int q = 0; q < steps; q++) {
      fine &= state.withinLimits(state.holder[items[q]]);
    }
    if (!fine) {
      for (int q = steps - 1; q >= 0; q--) {
        state.place(items[q], before[q]);
      }
    }
    return fine;
  }
}
