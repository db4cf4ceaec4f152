package org.plimsoll.allocation;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A first answer where moves are rationed: under a ceiling, whoever is above it sheds the fewest
 * cases that bring them below, and what was shed is placed with the new cases, largest first. The
 * lowest ceiling that works is found by halving.
 */
final class ShedAndFill {

  private final BalanceState state;
  private final BalanceModel model;
  private final int[] order;
  private final int[][] heldBy;
  private final double[] over;
  private final WorstFirst steepest;

  ShedAndFill(BalanceState state) {
    this.state = state;
    this.model = state.model;
    this.order = LargestFirst.order(model);
    int[] count = new int[model.members];
    for (int i = 0; i < model.cases; i++) {
      if (model.home[i] != BalanceModel.NOBODY) {
        count[model.home[i]]++;
      }
    }
    this.heldBy = new int[model.members][];
    for (int j = 0; j < model.members; j++) {
      heldBy[j] = new int[count[j]];
    }
    Arrays.fill(count, 0);
    for (int i : order) {
      int h = model.home[i];
      if (h != BalanceModel.NOBODY) {
        heldBy[h][count[h]++] = i;
      }
    }
    this.steepest = new WorstFirst(state);
    this.over = new double[model.members];
    for (int j = 0; j < model.members; j++) {
      over[j] = 1.0 / model.capacity[j];
    }
  }

  /** Betters a complete answer by single moves, which takes little time. */
  void first(BooleanSupplier stop, Consumer<int[]> better) {
    steepest.run(stop);
    better.accept(state.holder);
  }

  /** Betters a complete answer; leaves the best one found in the state. */
  void run(double bound, BooleanSupplier stop, Consumer<int[]> better) {
    int[] best = state.holder.clone();
    Ratio least = state.worst();
    double low = bound;
    double high = least.value();
    for (int it = 0; it < 14 && high - low > 1e-4 * high; it++) {
      double t = it == 0 ? low + (high - low) / 8 : (low + high) / 2;
      start();
      attempt(t, stop);
      Ratio now = state.worst();
      boolean lower = now.compareTo(least) < 0 && state.moves() <= model.moveBudget && complete();
      if (lower) {
        best = state.holder.clone();
        better.accept(best);
        least = now;
      }
      if (now.value() <= t * 1.001) {
        high = t;
      } else {
        low = t;
      }
      if (stop.getAsBoolean()) {
        break;
      }
    }
    state.restore(best);
  }

  private boolean complete() {
    for (int h : state.holder) {
      if (h == BalanceModel.NOBODY) {
        return false;
      }
    }
    return true;
  }

  private void start() {
    for (int i = 0; i < model.cases; i++) {
      if (state.holder[i] != model.home[i]) {
        state.place(i, model.home[i]);
      }
    }
  }

  private void attempt(double ceiling, BooleanSupplier stop) {
    for (int j = 0; j < model.members; j++) {
      if (model.capacity[j] > 0) {
        shed(j, (long) Math.floor(ceiling * model.capacity[j]));
      }
    }
    fill();
    for (int pass = 0; pass < 4; pass++) {
      if (!relieve(ceiling)) {
        break;
      }
    }
    steepest.run(stop);
  }

  /**
   * The fewest of a member's heaviest cases that bring the load down, the last as light as may be.
   */
  private void shed(int j, long most) {
    long excess = state.load[j] - most;
    int q = 0;
    while (excess > 0 && q < heldBy[j].length && state.moves() < model.moveBudget) {
      int i = heldBy[j][q];
      if (model.weight[i] >= excess) {
        int r = q;
        while (r + 1 < heldBy[j].length && model.weight[heldBy[j][r + 1]] >= excess) {
          r++;
        }
        i = heldBy[j][r];
      }
      q++;
      if (elsewhere(i, j) == BalanceModel.NOBODY) {
        continue;
      }
      state.place(i, BalanceModel.NOBODY);
      excess -= model.weight[i];
    }
  }

  private int elsewhere(int item, int not) {
    int best = BalanceModel.NOBODY;
    double least = Double.POSITIVE_INFINITY;
    for (int j : model.eligible[model.kind[item]]) {
      if (j != not) {
        double then = (state.load[j] + model.weight[item]) * over[j];
        if (then < least && state.hasRoom(item, j)) {
          least = then;
          best = j;
        }
      }
    }
    return best;
  }

  private void fill() {
    for (int i : order) {
      if (state.holder[i] == BalanceModel.NOBODY) {
        int j = elsewhere(i, BalanceModel.NOBODY);
        if (j != BalanceModel.NOBODY) {
          state.place(i, j);
        }
      }
    }
  }

  /** Takes cases off members above the ceiling, without a move where that can be. */
  private boolean relieve(double ceiling) {
    boolean changed = false;
    for (int j = 0; j < model.members; j++) {
      long most =
          model.capacity[j] == 0 ? Long.MAX_VALUE : (long) Math.floor(ceiling * model.capacity[j]);
      for (int costs = 0; costs < 2 && state.load[j] > most; costs++) {
        for (int q = state.count[j] - 1; q >= 0 && state.load[j] > most; q--) {
          if (q >= state.count[j]) {
            continue;
          }
          int i = state.held[j][q];
          if ((model.home[i] == j) != (costs == 1)
              || costs == 1 && state.moves() >= model.moveBudget) {
            continue;
          }
          int to = elsewhere(i, j);
          if (to != BalanceModel.NOBODY
              && (state.load[to] + model.weight[i]) * over[to] <= ceiling) {
            state.place(i, to);
            changed = true;
          }
        }
      }
    }
    return changed;
  }
}
