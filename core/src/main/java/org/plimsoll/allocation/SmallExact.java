package org.plimsoll.allocation;

import java.util.function.BooleanSupplier;

/**
 * The proven best assignment of few cases that nobody holds: depth-first branch and bound, heaviest
 * case first. First the least worst load, then the least spread under it; a branch is left when
 * even split points could not better the best answer known.
 */
final class SmallExact {

  private final BalanceModel model;
  private final BalanceState state;
  private final int[] order;
  private final BooleanSupplier stop;
  private final double[] level;
  private final int[] byLevel;
  private final long[] rest;

  private long nodes;
  private final long most;
  private boolean stopped;

  private int[] best;
  private Ratio bestWorst;
  private double bestSpread;
  private int bestLeft;
  private Goal goal = Goal.FEWEST_LEFT;
  private boolean better;
  private int left;
  private int moved;
  private long lost;
  private int bestMoved;
  private long bestPenalty;

  private enum Goal {
    FEWEST_LEFT,
    WORST,
    SPREAD,
    TIES
  }

  /**
   * A search around a known answer.
   *
   * @param start the answer to better; cases that nobody holds may be left over
   * @param most how many branches to look at before giving up
   */
  SmallExact(BalanceModel model, int[] start, long most, BooleanSupplier stop) {
    this.model = model;
    this.state = new BalanceState(model);
    this.order = LargestFirst.order(model);
    this.stop = stop;
    this.most = most;
    this.level = new double[model.members];
    this.byLevel = new int[model.members];
    this.rest = new long[model.cases + 1];
    for (int q = model.cases - 1; q >= 0; q--) {
      rest[q] = rest[q + 1] + model.weight[order[q]];
    }
    this.best = start.clone();
    state.restore(start);
    this.bestWorst = state.worst();
    this.bestSpread = state.spread();
    for (int i = 0; i < model.cases; i++) {
      bestLeft += start[i] == BalanceModel.NOBODY ? 1 : 0;
      state.place(i, BalanceModel.NOBODY);
    }
  }

  /**
   * Searches to the end.
   *
   * @param bound a lower bound on the worst load
   * @return whether the answer is now proven best, in worst load and in spread under it
   */
  boolean run(Ratio bound) {
    while (bestLeft > 0 && search(Goal.FEWEST_LEFT)) {}
    while ((bestLeft > 0 || bound.compareTo(bestWorst) < 0) && search(Goal.WORST)) {}
    search(Goal.SPREAD);
    boolean proven = !stopped;
    if (proven && (model.hasPenalties() || model.heldCases() > 0)) {
      bestMoved = moves(best);
      bestPenalty = penalty(best);
      search(Goal.TIES);
    }
    return proven;
  }

  /** Looks for one better answer, or for the spread through to the end; whether there was one. */
  private boolean search(Goal next) {
    if (stopped) {
      return false;
    }
    goal = next;
    better = false;
    descend(0);
    for (int i = 0; i < model.cases; i++) {
      if (state.holder[i] != BalanceModel.NOBODY) {
        state.place(i, BalanceModel.NOBODY);
      }
    }
    left = 0;
    moved = 0;
    lost = 0;
    return better && !stopped;
  }

  private int moves(int[] answer) {
    int moves = 0;
    for (int i = 0; i < answer.length; i++) {
      if (model.home[i] != BalanceModel.NOBODY && model.home[i] != answer[i]) {
        moves++;
      }
    }
    return moves;
  }

  private long penalty(int[] answer) {
    long sum = 0;
    for (int i = 0; i < answer.length; i++) {
      if (answer[i] != BalanceModel.NOBODY) {
        sum += model.penaltyOf(i, answer[i]);
      }
    }
    return sum;
  }

  private boolean enough() {
    return stopped || better && (goal == Goal.FEWEST_LEFT || goal == Goal.WORST);
  }

  int[] best() {
    return best;
  }

  long nodes() {
    return nodes;
  }

  private void descend(int depth) {
    if (enough()) {
      return;
    }
    if (depth == model.cases) {
      if (goal == Goal.WORST && state.worst().compareTo(bestWorst) >= 0) {
        return; // somebody's own load is that high whatever they get
      }
      if (goal == Goal.TIES) {
        bestMoved = moved;
        bestPenalty = lost;
        best = state.holder.clone();
        return;
      }
      bestLeft = left;
      bestWorst = state.worst();
      bestSpread = state.spread();
      best = state.holder.clone();
      better = true;
      return;
    }
    if (nodes >= most || (nodes & 1023) == 0 && stop.getAsBoolean()) {
      stopped = true;
      return;
    }
    nodes++;
    if (hopeless(depth)) {
      return;
    }
    int item = order[depth];
    long w = model.weight[item];
    int home = model.home[item];
    int[] eligible = model.eligible[model.kind[item]];
    // of equal cases only one order is looked at
    int first = 0;
    if (depth > 0) {
      int before = order[depth - 1];
      if (model.weight[before] == w
          && model.kind[before] == model.kind[item]
          && model.home[before] == home
          && alike(before, item)) {
        if (state.holder[before] == BalanceModel.NOBODY) {
          first = model.members;
        } else {
          first = state.holder[before];
        }
      }
    }
    int count = eligible.length;
    double last = Double.NEGATIVE_INFINITY;
    int lastMember = -1;
    for (int turn = 0; turn < count; turn++) {
      // next member by the cost of taking the case, ties by index
      int next = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int j : eligible) {
        double cost = cost(j, w);
        if ((cost > last || cost == last && j > lastMember) && cost < least) {
          least = cost;
          next = j;
        }
      }
      if (next < 0) {
        break;
      }
      last = least;
      lastMember = next;
      int move = home == BalanceModel.NOBODY || home == next ? 0 : 1;
      if (next < first
          || moved + move > model.moveBudget
          || !state.hasRoom(item, next)
          || tooHigh(next, w)) {
        continue;
      }
      if (isTooWide(state.spread() + least + cheapest(depth + 1))) {
        break; // the members that follow cost more
      }
      long loss = model.penaltyOf(item, next);
      if (goal == Goal.TIES
          && (moved + move > bestMoved
              || moved + move == bestMoved && lost + loss >= bestPenalty)) {
        continue;
      }
      moved += move;
      lost += loss;
      state.place(item, next);
      descend(depth + 1);
      state.place(item, BalanceModel.NOBODY);
      moved -= move;
      lost -= loss;
      if (enough()) {
        return;
      }
    }
    if (home == BalanceModel.NOBODY && left < mostLeft()) {
      left++;
      descend(depth + 1);
      left--;
    }
  }

  /** Whether an answer with at least so much spread is of no use. */
  private boolean isTooWide(double atLeast) {
    return switch (goal) {
      case FEWEST_LEFT, WORST -> false;
      case SPREAD -> atLeast >= bestSpread * (1 - 1e-13);
      case TIES -> atLeast > bestSpread * (1 + 1e-12);
    };
  }

  /** How many cases an answer may leave over. */
  private int mostLeft() {
    return goal == Goal.FEWEST_LEFT ? bestLeft - 1 : bestLeft;
  }

  private boolean alike(int a, int b) {
    if (model.favourite[a] != model.favourite[b]
        || model.favouriteLoss[a] != model.favouriteLoss[b]) {
      return false;
    }
    for (long[] row : model.amount) {
      if (row[a] != row[b]) {
        return false;
      }
    }
    return true;
  }

  private double cost(int j, long w) {
    return (2.0 * state.load[j] * w + (double) w * w) / model.capacity[j];
  }

  private boolean tooHigh(int j, long w) {
    int order =
        Ratio.compare(state.load[j] + w, model.capacity[j], bestWorst.load(), bestWorst.capacity());
    return switch (goal) {
      case FEWEST_LEFT -> false;
      case WORST -> order >= 0;
      case SPREAD, TIES -> order > 0;
    };
  }

  /** What the cases from a depth on cost at least in spread, each for itself. */
  private double cheapest(int depth) {
    if (left < mostLeft()) {
      return 0;
    }
    double sum = 0;
    for (int q = depth; q < order.length; q++) {
      long w = model.weight[order[q]];
      double least = Double.POSITIVE_INFINITY;
      for (int j : model.eligible[model.kind[order[q]]]) {
        least = Math.min(least, cost(j, w));
      }
      sum += least;
    }
    return sum;
  }

  /** Whether the points left cannot be poured out well enough even if cases could be split. */
  private boolean hopeless(int depth) {
    if (goal == Goal.FEWEST_LEFT) {
      return false;
    }
    // the heaviest of what remains may be left over
    long points = rest[Math.min(model.cases, depth + mostLeft() - left)];
    int members = 0;
    double room = 0;
    double top = bestWorst.value();
    for (int j = 0; j < model.members; j++) {
      if (model.capacity[j] > 0) {
        byLevel[members++] = j;
        room += Math.max(0, top * model.capacity[j] - state.load[j]);
      }
    }
    if (room < points * (1 - 1e-12)) {
      return true;
    }
    if (goal == Goal.WORST) {
      return false;
    }
    for (int q = 0; q < members; q++) {
      int j = byLevel[q];
      double v = (double) state.load[j] / model.capacity[j];
      int r = q;
      while (r > 0 && level[r - 1] > v) {
        level[r] = level[r - 1];
        byLevel[r] = byLevel[r - 1];
        r--;
      }
      level[r] = v;
      byLevel[r] = j;
    }
    double load = 0;
    double capacity = 0;
    double before = 0;
    for (int q = 0; q < members; q++) {
      int j = byLevel[q];
      load += state.load[j];
      capacity += model.capacity[j];
      before += (double) state.load[j] * state.load[j] / model.capacity[j];
      double surface = (load + points) / capacity;
      if (q + 1 == members || surface <= level[q + 1]) {
        double after = (load + points) * (load + points) / capacity;
        return isTooWide(state.spread() - before + after);
      }
    }
    return false;
  }
}
