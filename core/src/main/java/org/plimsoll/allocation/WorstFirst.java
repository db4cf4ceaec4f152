package org.plimsoll.allocation;

import java.util.function.BooleanSupplier;

/**
 * Steepest single moves: whoever has the worst load gives up the case whose going helps most, until
 * the budget is spent or the worst load cannot fall by one move.
 */
final class WorstFirst {

  private final BalanceState state;
  private final BalanceModel model;
  private final double[] over;
  private final double[] level;
  private final int[] heap;
  private final int[] place;

  WorstFirst(BalanceState state) {
    this.state = state;
    this.model = state.model;
    int m = model.members;
    this.over = new double[m];
    this.level = new double[m];
    this.heap = new int[m];
    this.place = new int[m];
    for (int j = 0; j < m; j++) {
      over[j] = model.capacity[j] == 0 ? 0 : 1.0 / model.capacity[j];
    }
  }

  void run(BooleanSupplier stop) {
    int m = model.members;
    for (int j = 0; j < m; j++) {
      level[j] = state.load[j] * over[j];
      heap[j] = j;
      place[j] = j;
    }
    for (int q = m / 2; q >= 0; q--) {
      down(q);
    }
    int steps = 0;
    while ((++steps & 63) != 0 || !stop.getAsBoolean()) {
      int worst = heap[0];
      int chosen = -1;
      int to = -1;
      double least = level[worst] * (1 - 1e-12);
      boolean spent = state.moves() >= model.moveBudget;
      for (int q = 0; q < state.count[worst]; q++) {
        int i = state.held[worst][q];
        if (spent && model.home[i] == worst) {
          continue;
        }
        long w = model.weight[i];
        double left = (state.load[worst] - w) * over[worst];
        if (left >= least) {
          continue;
        }
        int receiver = -1;
        double lowest = least;
        for (int j : model.eligible[model.kind[i]]) {
          double then = (state.load[j] + w) * over[j];
          if (then < lowest && j != worst && state.hasRoom(i, j)) {
            lowest = then;
            receiver = j;
          }
        }
        if (receiver >= 0) {
          least = Math.max(left, lowest);
          chosen = i;
          to = receiver;
        }
      }
      if (chosen < 0) {
        return;
      }
      state.place(chosen, to);
      level[worst] = state.load[worst] * over[worst];
      down(0);
      level[to] = state.load[to] * over[to];
      up(place[to]);
    }
  }

  private void up(int at) {
    int q = at;
    int j = heap[q];
    while (q > 0 && level[heap[(q - 1) >> 1]] < level[j]) {
      heap[q] = heap[(q - 1) >> 1];
      place[heap[q]] = q;
      q = (q - 1) >> 1;
    }
    heap[q] = j;
    place[j] = q;
  }

  private void down(int at) {
    if (heap.length == 0) {
      return;
    }
    int q = at;
    int j = heap[q];
    while (true) {
      int child = 2 * q + 1;
      if (child >= heap.length) {
        break;
      }
      if (child + 1 < heap.length && level[heap[child + 1]] > level[heap[child]]) {
        child++;
      }
      if (level[heap[child]] <= level[j]) {
        break;
      }
      heap[q] = heap[child];
      place[heap[q]] = q;
      q = child;
    }
    heap[q] = j;
    place[j] = q;
  }
}
