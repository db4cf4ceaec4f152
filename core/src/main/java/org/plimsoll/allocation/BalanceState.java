package org.plimsoll.allocation;

import java.util.Arrays;

/** Who holds which case while a search runs: loads, lists and used limits kept up to date. */
final class BalanceState {

  final BalanceModel model;
  final int[] holder;
  final long[] load;

  /** The cases of each member, the first {@code count[j]} entries, in no order. */
  final int[][] held;

  final int[] count;
  private final int[] place;

  /** How much of each limit each member uses: [limit][member]. */
  final long[][] used;

  private int moves;

  BalanceState(BalanceModel model) {
    this.model = model;
    this.holder = new int[model.cases];
    this.load = model.base.clone();
    this.held = new int[model.members][];
    this.count = new int[model.members];
    this.place = new int[model.cases];
    this.used = new long[model.limit.length][model.members];
    Arrays.fill(holder, BalanceModel.NOBODY);
    int room = 4 + 2 * model.cases / Math.max(1, model.members);
    for (int j = 0; j < model.members; j++) {
      held[j] = new int[room];
    }
    for (int i = 0; i < model.cases; i++) {
      if (model.home[i] != BalanceModel.NOBODY) {
        moves++;
      }
    }
  }

  /** Held cases that are not with their holder of before. */
  int moves() {
    return moves;
  }

  void place(int item, int member) {
    int from = holder[item];
    if (from != BalanceModel.NOBODY) {
      int last = held[from][--count[from]];
      held[from][place[item]] = last;
      place[last] = place[item];
      load[from] -= model.weight[item];
      for (int q = 0; q < used.length; q++) {
        used[q][from] -= model.amount[q][item];
      }
      if (from == model.home[item]) {
        moves++;
      }
    }
    holder[item] = member;
    if (member == BalanceModel.NOBODY) {
      return;
    }
    if (count[member] == held[member].length) {
      held[member] = Arrays.copyOf(held[member], 2 * count[member]);
    }
    held[member][count[member]] = item;
    place[item] = count[member]++;
    load[member] += model.weight[item];
    for (int q = 0; q < used.length; q++) {
      used[q][member] += model.amount[q][item];
    }
    if (member == model.home[item]) {
      moves--;
    }
  }

  /** Puts every case where an earlier answer had it. */
  void restore(int[] answer) {
    for (int i = 0; i < answer.length; i++) {
      if (holder[i] != answer[i]) {
        place(i, answer[i]);
      }
    }
  }

  /** Whether a member's limits leave room for one more case. */
  boolean hasRoom(int item, int member) {
    if (model.weight[item] > model.loadLimit[member] - load[member]
        && model.loadLimit[member] != BalanceModel.NONE) {
      return false;
    }
    for (int q = 0; q < used.length; q++) {
      long more = model.amount[q][item];
      if (more > 0
          && model.limit[q][member] != BalanceModel.NONE
          && used[q][member] + more > model.limit[q][member]) {
        return false;
      }
    }
    return true;
  }

  /** Whether a member is within every limit. */
  boolean withinLimits(int member) {
    if (load[member] > model.loadLimit[member]) {
      return false;
    }
    for (int q = 0; q < used.length; q++) {
      if (used[q][member] > model.limit[q][member]) {
        return false;
      }
    }
    return true;
  }

  /** The worst load, of members with anything available. */
  Ratio worst() {
    Ratio worst = Ratio.ZERO;
    for (int j = 0; j < load.length; j++) {
      if (model.capacity[j] > 0
          && Ratio.compare(load[j], model.capacity[j], worst.load(), worst.capacity()) > 0) {
        worst = new Ratio(load[j], model.capacity[j]);
      }
    }
    return worst;
  }

  double spread() {
    return BalanceBounds.spread(load, model.capacity);
  }
}
