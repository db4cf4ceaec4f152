package org.plimsoll.allocation;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Whether few moves of held cases can bring everybody below a worst load, decided depth first:
 * while somebody has too much, one of the cases of that member must leave, and each case that may
 * leave, with each member who may take it, is a branch. Cases of a member leave in a fixed order,
 * so that no set of moves is looked at twice.
 *
 * <p>A branch is left where the moves that remain are too few: for members with too much, each of
 * whom loses at least as many cases as the heaviest that cover the excess; or for members with too
 * little, as the room above all loads together is known beforehand, and nobody can end further
 * below the load asked for than that.
 */
final class ExactMoves {

  /** Branches between two looks at the clock. */
  private static final int BETWEEN_LOOKS = 1 << 10;

  /** What came of a search. */
  enum Answer {
    /** There is such an assignment: {@link #holder()}. */
    FOUND,
    /** There is none. */
    NONE,
    /** The branches or the time did not suffice. */
    OPEN
  }

  private final BalanceModel model;
  private final BalanceState state;
  private final int budget;
  private final long most;
  private final BooleanSupplier stop;
  private final int[] fresh;
  private final int[][] leaving; // by holder, heaviest first
  private final int[] next; // the first of these that may still leave
  private final long[] heaviest; // that may come to a member from others
  private final long[] top;
  private long room;
  private int moves;
  private long nodes;
  private Answer answer = Answer.NONE;
  private int[] found = {};

  /**
   * A search among all assignments that place every case.
   *
   * @param most branches after which to give up
   */
  ExactMoves(BalanceModel model, long most, BooleanSupplier stop) {
    this.model = model;
    this.budget = Math.min(model.moveBudget, model.heldCases());
    this.state = new BalanceState(model);
    this.most = most;
    this.stop = stop;
    int[] count = new int[model.members + 1];
    int[] order = LargestFirst.order(model);
    for (int i : order) {
      count[1 + model.home[i]]++;
    }
    this.fresh = new int[count[0]];
    this.leaving = new int[model.members][];
    for (int j = 0; j < model.members; j++) {
      leaving[j] = new int[count[1 + j]];
    }
    Arrays.fill(count, 0);
    for (int i : order) {
      int h = model.home[i];
      (h == BalanceModel.NOBODY ? fresh : leaving[h])[count[1 + h]++] = i;
      if (h != BalanceModel.NOBODY) {
        state.place(i, h);
      }
    }
    this.next = new int[model.members];
    this.top = new long[model.members];
    this.heaviest = new long[model.members];
    for (int i : order) {
      for (int j : model.eligible[model.kind[i]]) {
        if (model.home[i] != j) {
          heaviest[j] = Math.max(heaviest[j], model.weight[i]);
        }
      }
    }
  }

  /** The assignment that was found. */
  int[] holder() {
    return found;
  }

  /** Branches looked at so far. */
  long nodes() {
    return nodes;
  }

  /** Looks for an assignment whose worst load is less than a given one. */
  Answer below(Ratio worst) {
    room = 0;
    for (int i : fresh) {
      room -= model.weight[i];
    }
    for (int j = 0; j < model.members; j++) {
      top[j] = model.loadLimit[j];
      if (model.capacity[j] > 0) {
        long less = worst.floorTimes(model.capacity[j]);
        if (Ratio.compare(less, model.capacity[j], worst.load(), worst.capacity()) == 0) {
          less--;
        }
        top[j] = Math.min(top[j], less);
        room += top[j] - state.load[j];
      }
    }
    answer = Answer.NONE;
    if (room >= 0) {
      descend(0);
    }
    return answer;
  }

  private void descend(int placed) {
    if (nodes >= most || nodes % BETWEEN_LOOKS == 0 && stop.getAsBoolean()) {
      answer = Answer.OPEN;
      return;
    }
    nodes++;
    int departures = 0;
    int arrivals = 0;
    int worst = -1;
    int worstNeed = 0;
    for (int j = 0; j < model.members; j++) {
      int need = departures(j);
      if (need > budget) {
        return;
      }
      departures += need;
      if (need > worstNeed) {
        worst = j;
        worstNeed = need;
      }
      if (model.capacity[j] > 0) {
        long lacking = top[j] - room - state.load[j];
        if (lacking > 0 && placed == fresh.length) {
          if (heaviest[j] == 0) {
            return;
          }
          arrivals += (int) Math.min(Integer.MAX_VALUE / 2, (lacking - 1) / heaviest[j] + 1);
        }
      }
      if (moves + Math.max(departures, arrivals) > budget) {
        return;
      }
    }
    if (placed < fresh.length) {
      placeNew(placed);
    } else if (worst < 0) {
      answer = Answer.FOUND;
      found = state.holder.clone();
    } else {
      moveFrom(worst);
    }
  }

  /** The least number of cases that a member must lose; above the budget where none suffice. */
  private int departures(int member) {
    long over = state.load[member] - top[member];
    int q = next[member];
    while (over > 0) {
      if (q == leaving[member].length) {
        return budget + 1;
      }
      over -= model.weight[leaving[member][q++]];
    }
    int need = q - next[member];
    if (need == 0) {
      for (int limit = 0; limit < state.used.length; limit++) {
        if (state.used[limit][member] > model.limit[limit][member]) {
          return next[member] < leaving[member].length ? 1 : budget + 1;
        }
      }
    }
    return need;
  }

  private void placeNew(int placed) {
    int item = fresh[placed];
    for (int j : model.eligible[model.kind[item]]) {
      if (model.capacity[j] > 0) {
        state.place(item, j);
        descend(placed + 1);
        state.place(item, BalanceModel.NOBODY);
        if (answer != Answer.NONE) {
          return;
        }
      }
    }
  }

  private void moveFrom(int member) {
    int first = next[member];
    int[] cases = leaving[member];
    int left = budget - moves;
    long over = state.load[member] - top[member];
    for (int q = first; q < cases.length; q++) {
      int item = cases[q];
      if (model.weight[item] * left < over) {
        break; // those that follow are no heavier
      }
      if (q > first && alike(cases[q - 1], item)) {
        continue;
      }
      next[member] = q + 1;
      moves++;
      for (int j : model.eligible[model.kind[item]]) {
        boolean full = left == 1 && state.load[j] + model.weight[item] > top[j];
        if (j != member && model.capacity[j] > 0 && !full) {
          state.place(item, j);
          descend(fresh.length);
          state.place(item, member);
          if (answer != Answer.NONE) {
            moves--;
            next[member] = first;
            return;
          }
        }
      }
      moves--;
    }
    next[member] = first;
  }

  private boolean alike(int a, int b) {
    if (model.weight[a] != model.weight[b] || model.kind[a] != model.kind[b]) {
      return false;
    }
    for (long[] row : model.amount) {
      if (row[a] != row[b]) {
        return false;
      }
    }
    return true;
  }
}
