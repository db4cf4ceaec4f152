package org.plimsoll.allocation;

import java.util.Arrays;

/**
 * How many held cases must change hands, at the least, for a worst load: a minimum-cost flow of
 * points in which every case may be split and moving a whole case costs one.
 *
 * <p>Members above the load shed; what they shed, and the new cases, must find room with people who
 * may hold it, who may have to shed in turn. Somebody who must shed an amount loses at least as
 * many cases as their heaviest ones that cover it: those departures are counted whole, and the
 * points of that many heaviest cases then leave without further cost. The bound is our own; it
 * contains the shedding bound in the spirit of Aggarwal, Motwani and Zhu (2006).
 */
final class MoveBound {

  /** One move in units of cost: costs a point are rounded down, so that the bound stays valid. */
  private static final long MOVE = 1L << 32;

  private final BalanceModel model;
  private final long step;
  private final int[][] heldBy;
  private final long[] fixed;
  private final long[] fresh;

  MoveBound(BalanceModel model, long step) {
    this.model = model;
    this.step = step;
    int[] count = new int[model.members];
    this.fixed = model.base.clone();
    this.fresh = new long[model.kinds];
    for (int i = 0; i < model.cases; i++) {
      int h = model.home[i];
      if (h == BalanceModel.NOBODY) {
        fresh[model.kind[i]] += model.weight[i] / step;
      } else {
        count[h]++;
        fixed[h] += model.weight[i];
      }
    }
    this.heldBy = new int[model.members][];
    for (int j = 0; j < model.members; j++) {
      heldBy[j] = new int[count[j]];
    }
    Arrays.fill(count, 0);
    for (int i : LargestFirst.order(model)) {
      int h = model.home[i];
      if (h != BalanceModel.NOBODY) {
        heldBy[h][count[h]++] = i;
      }
    }
  }

  /** The least number of cases that members above a worst load must lose, each for themselves. */
  long departures(Ratio load) {
    long whole = 0;
    for (int j = 0; j < model.members; j++) {
      if (model.capacity[j] == 0) {
        continue;
      }
      long over = fixed[j] - load.floorTimes(model.capacity[j]);
      for (int q = 0; over > 0; q++) {
        if (q == heldBy[j].length) {
          return Long.MAX_VALUE;
        }
        over -= model.weight[heldBy[j][q]];
        whole++;
      }
    }
    return whole;
  }

  /**
   * The least number of moves for a worst load; more than the budget where it cannot be reached.
   */
  long moves(Ratio load) {
    int source = model.members + model.kinds;
    int sink = source + 1;
    int free = sink + 1;
    int overfull = 0;
    long[] excess = new long[model.members];
    for (int j = 0; j < model.members; j++) {
      if (model.capacity[j] == 0) {
        continue;
      }
      long most = Math.min(load.floorTimes(model.capacity[j]), model.loadLimit[j]);
      long over = fixed[j] - most;
      excess[j] = over > 0 ? (over + step - 1) / step : -(-over / step);
      if (excess[j] > 0) {
        overfull++;
      }
    }
    CostFlow net = new CostFlow(free + overfull);
    long demand = 0;
    long whole = 0;
    for (int k = 0; k < model.kinds; k++) {
      if (fresh[k] > 0) {
        net.arc(source, model.members + k, fresh[k], 0);
        demand += fresh[k];
      }
      for (int j : model.eligible[k]) {
        net.arc(model.members + k, j, Long.MAX_VALUE / 8, 0);
      }
    }
    long[] ofKind = new long[model.kinds];
    for (int j = 0; j < model.members; j++) {
      if (excess[j] < 0) {
        net.arc(j, sink, -excess[j], 0);
      } else if (excess[j] > 0) {
        net.arc(source, j, excess[j], 0);
        demand += excess[j];
        long points = 0;
        int q = 0;
        while (points < excess[j]) {
          if (q == heldBy[j].length) {
            return Long.MAX_VALUE;
          }
          points += model.weight[heldBy[j][q++]] / step;
        }
        whole += q;
        // that many cases leave at the price just counted
        net.arc(j, free, points, 0);
        Arrays.fill(ofKind, 0);
        int[] seen = new int[model.kinds];
        for (int i : heldBy[j]) {
          int k = model.kind[i];
          if (seen[k] < q) {
            seen[k]++;
            ofKind[k] += model.weight[i] / step;
          }
        }
        for (int k = 0; k < model.kinds; k++) {
          if (ofKind[k] > 0) {
            net.arc(free, model.members + k, ofKind[k], 0);
          }
        }
        free++;
      }
      for (int i : heldBy[j]) {
        long w = model.weight[i] / step;
        if (w > 0) {
          net.arc(j, model.members + model.kind[i], w, MOVE / w);
        }
      }
    }
    if (whole > model.moveBudget) {
      return whole;
    }
    long most = (model.moveBudget - whole) * MOVE;
    long cost = net.send(source, sink, demand, most);
    return cost == Long.MAX_VALUE ? Long.MAX_VALUE : whole + (cost + MOVE - 1) / MOVE;
  }

  /**
   * The least worst load that the budget of moves allows by this bound, at least the free one, to
   * one part in ten million below.
   *
   * @param flow whether what is shed must find room; else only departures are counted
   */
  static Ratio worst(BalanceModel model, BalanceBounds bounds, boolean flow) {
    MoveBound bound = new MoveBound(model, bounds.step);
    Ratio low = bounds.worst();
    if (bound.within(low, flow)) {
      return low;
    }
    double a = low.value();
    double b = Math.max(1e-9, a) * 2;
    while (!bound.within(ratio(b), flow)) {
      a = b;
      b *= 2;
      if (b > 1e15) {
        return low;
      }
    }
    for (int it = 0; it < 60 && b - a > 1e-7 * a; it++) {
      double middle = (a + b) / 2;
      if (bound.within(ratio(middle), flow)) {
        b = middle;
      } else {
        a = middle;
      }
    }
    Ratio found = ratio(a);
    return found.compareTo(low) > 0 ? found : low;
  }

  private boolean within(Ratio load, boolean flow) {
    return departures(load) <= model.moveBudget && (!flow || moves(load) <= model.moveBudget);
  }

  /** A ratio no greater than a value, with few enough digits to be compared exactly. */
  private static Ratio ratio(double value) {
    long capacity = 1L << 30;
    while (value * capacity > 1L << 50) {
      capacity >>= 1;
    }
    return new Ratio((long) Math.floor(value * capacity), capacity);
  }
}
