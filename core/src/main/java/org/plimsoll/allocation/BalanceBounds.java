package org.plimsoll.allocation;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Lower bounds for every assignment of a model, from the problem in which points may be split into
 * single units but rights are kept.
 *
 * <p>The least worst load is found by cuts: a set of kinds whose points exceed the whole units that
 * the members who may hold them can take at a load forces the load up to where they fit. The least
 * spread under a worst load is a separable convex allocation under the same cuts, solved by
 * decomposition (Groenevelt 1991); as the loads form an M-convex set it is also the decreasingly
 * minimal one (Frank and Murota 2018).
 *
 * <p>Moves are taken as free and limits on counts as absent: both can only raise the true values.
 */
final class BalanceBounds {

  private final BalanceModel model;

  /** The greatest common divisor of all weights: loads change in steps of it. */
  final long step;

  private final long[] supply;
  private final int[] groupOf;
  private final int groups;
  private final int[][] groupsOfKind;
  private final int[][] membersOfGroup;

  private Ratio worst = Ratio.ZERO;
  private int[] bottleneckKinds = {};
  private int[] bottleneckMembers = {};

  private BalanceBounds(BalanceModel model) {
    this.model = model;
    this.step = step(model.weight);
    this.supply = new long[model.kinds];
    for (int i = 0; i < model.cases; i++) {
      supply[model.kind[i]] = Math.addExact(supply[model.kind[i]], model.weight[i] / step);
    }
    this.groupOf = new int[model.members];
    Map<Rights, Integer> seen = new HashMap<>();
    for (int j = 0; j < model.members; j++) {
      Rights rights = new Rights(model.kindsOf(j));
      Integer known = seen.get(rights);
      if (known == null) {
        known = seen.size();
        seen.put(rights, known);
      }
      groupOf[j] = known;
    }
    this.groups = seen.size();
    this.membersOfGroup = gather(groupOf, groups);
    this.groupsOfKind = new int[model.kinds][];
    for (int k = 0; k < model.kinds; k++) {
      boolean[] mark = new boolean[groups];
      int count = 0;
      for (int j : model.eligible[k]) {
        if (!mark[groupOf[j]]) {
          mark[groupOf[j]] = true;
          count++;
        }
      }
      int[] list = new int[count];
      count = 0;
      for (int g = 0; g < groups; g++) {
        if (mark[g]) {
          list[count++] = g;
        }
      }
      groupsOfKind[k] = list;
    }
  }

  /** The bounds of a model in which every case has somebody who may hold it. */
  static BalanceBounds of(BalanceModel model) {
    BalanceBounds bounds = new BalanceBounds(model);
    bounds.boundWorst();
    return bounds;
  }

  /**
   * What holds for every assignment that leaves so many cases out, whichever they are.
   *
   * @param worst no worst load is below: that of the lightest work left, spread evenly, and that of
   *     what does not move
   * @param spread no spread is below: that of the lightest work left, spread evenly
   */
  record Average(Ratio worst, double spread) {}

  /** Bounds of a model of whose new cases so many, at most, are left out. */
  static Average average(BalanceModel model, int leftOut) {
    Ratio worst = Ratio.ZERO;
    long units = 0;
    long capacity = 0;
    for (int j = 0; j < model.members; j++) {
      if (model.capacity[j] > 0) {
        Ratio fixed = new Ratio(model.base[j], model.capacity[j]);
        worst = fixed.compareTo(worst) > 0 ? fixed : worst;
        units += model.base[j];
        capacity += model.capacity[j];
      }
    }
    int out = leftOut;
    for (int i : LargestFirst.order(model)) {
      boolean gone = out > 0 && model.home[i] == BalanceModel.NOBODY;
      out -= gone ? 1 : 0;
      units += gone ? 0 : model.weight[i];
    }
    if (capacity == 0) {
      return new Average(worst, 0);
    }
    Ratio even = new Ratio(units, capacity);
    return new Average(even.compareTo(worst) > 0 ? even : worst, (double) units * units / capacity);
  }

  /** The least worst load of any assignment. */
  Ratio worst() {
    return worst;
  }

  /** The kinds that force {@link #worst()}, none where one member's own load does. */
  int[] bottleneckKinds() {
    return bottleneckKinds;
  }

  /** The members who alone may hold the bottleneck kinds. */
  int[] bottleneckMembers() {
    return bottleneckMembers;
  }

  /** The step in which loads change: the greatest common divisor of the weights, 1 if all are 0. */
  static long step(long[] weights) {
    long divisor = 0;
    for (long w : weights) {
      long a = divisor;
      long b = w;
      while (b != 0) {
        long rest = a % b;
        a = b;
        b = rest;
      }
      divisor = a;
      if (divisor == 1) {
        break;
      }
    }
    return Math.max(1, divisor);
  }

  private void boundWorst() {
    for (int j = 0; j < model.members; j++) {
      if (model.capacity[j] > 0) {
        raise(model.base[j], model.capacity[j], new int[0], new int[] {j});
      }
    }
    boundByLargest();
    boundByCounting();
    FlowNet net = new FlowNet(groupsOfKind, groups);
    while (true) {
      long[] room = new long[model.members];
      for (int j = 0; j < model.members; j++) {
        room[j] = room(j, worst);
      }
      boolean[] cut = net.excess(supply, byGroup(room));
      if (cut == null) {
        return;
      }
      int[] kinds = indices(cut);
      int[] members = members(cut);
      long demand = 0;
      for (int k : kinds) {
        demand += supply[k];
      }
      Ratio forced = leastLoad(members, demand);
      if (forced == null) {
        return; // the hard limits leave no room: some case will stay unassigned
      }
      worst = forced;
      bottleneckKinds = kinds;
      bottleneckMembers = members;
    }
  }

  private void raise(long load, long capacity, int[] kinds, int[] members) {
    if (Ratio.compare(load, capacity, worst.load(), worst.capacity()) > 0) {
      worst = new Ratio(load, capacity);
      bottleneckKinds = kinds;
      bottleneckMembers = members;
    }
  }

  /** Somebody holds the largest case of each kind. */
  private void boundByLargest() {
    long[] largest = new long[model.kinds];
    for (int i = 0; i < model.cases; i++) {
      largest[model.kind[i]] = Math.max(largest[model.kind[i]], model.weight[i]);
    }
    for (int k = 0; k < model.kinds; k++) {
      Ratio least = null;
      for (int j : model.eligible[k]) {
        Ratio taken = new Ratio(model.base[j] + largest[k], model.capacity[j]);
        if (least == null || taken.compareTo(least) < 0) {
          least = taken;
        }
      }
      if (least != null) {
        raise(least.load(), least.capacity(), new int[] {k}, model.eligible[k]);
      }
    }
  }

  /**
   * With m equal members and everybody allowed everything, one of them holds r + 1 of the r m + 1
   * largest cases, so at least the r + 1 smallest of these (Dell'Amico and Martello 1995, bound on
   * identical machines).
   */
  private void boundByCounting() {
    if (model.kinds != 1 || model.eligible[0].length != model.members || model.members == 0) {
      return;
    }
    for (int j = 0; j < model.members; j++) {
      if (model.capacity[j] != model.capacity[0] || model.base[j] != 0) {
        return;
      }
    }
    long[] falling = model.weight.clone();
    Arrays.sort(falling);
    for (int a = 0, b = falling.length - 1; a < b; a++, b--) {
      long t = falling[a];
      falling[a] = falling[b];
      falling[b] = t;
    }
    int[] all = model.eligible[0];
    for (int r = 1; (long) r * model.members < falling.length; r++) {
      int last = r * model.members;
      long sum = 0;
      for (int q = last - r; q <= last; q++) {
        sum += falling[q];
      }
      raise(sum, model.capacity[0], new int[] {0}, all);
    }
  }

  /** The least load over capacity, no less than a bound, that some member can have at all. */
  Ratio nextLoad(Ratio bound) {
    Ratio next = null;
    for (int j = 0; j < model.members; j++) {
      if (model.capacity[j] == 0) {
        continue;
      }
      long below = bound.floorTimes(model.capacity[j]);
      long x = below < model.base[j] ? 0 : (below - model.base[j]) / step;
      Ratio at = new Ratio(model.base[j] + x * step, model.capacity[j]);
      if (at.compareTo(bound) < 0) {
        at = new Ratio(model.base[j] + (x + 1) * step, model.capacity[j]);
      }
      if (next == null || at.compareTo(next) < 0) {
        next = at;
      }
    }
    return next == null ? bound : next;
  }

  /** How many steps a member can take at a worst load. */
  private long room(int j, Ratio load) {
    if (model.capacity[j] == 0) {
      return 0;
    }
    long most = Math.min(load.floorTimes(model.capacity[j]), model.loadLimit[j]);
    return most <= model.base[j] ? 0 : (most - model.base[j]) / step;
  }

  private long stepsToLimit(int j) {
    if (model.capacity[j] == 0 || model.loadLimit[j] <= model.base[j]) {
      return 0;
    }
    return model.loadLimit[j] == BalanceModel.NONE
        ? Long.MAX_VALUE
        : (model.loadLimit[j] - model.base[j]) / step;
  }

  /** The least load at which members can take a demand in steps, or null if their limits forbid. */
  private @Nullable Ratio leastLoad(int[] members, long demand) {
    double low = worst.value();
    double high = Math.max(1e-9, low) * 2;
    while (roughRoom(members, high) < demand) {
      if (high > 1e18) {
        return null;
      }
      high *= 2;
    }
    for (int it = 0; it < 100 && high - low > low * 1e-13; it++) {
      double middle = (low + high) / 2;
      if (roughRoom(members, middle) < demand) {
        low = middle;
      } else {
        high = middle;
      }
    }
    // From a load that is surely low enough, raise the members one step at a time, the cheapest
    // first: the last step taken names the exact load.
    double safe = low * (1 - 1e-11);
    long[] x = new long[members.length];
    long have = 0;
    PriorityQueue<Integer> cheapest =
        new PriorityQueue<>(
            (a, b) -> {
              int order =
                  Ratio.compare(
                      model.base[members[a]] + (x[a] + 1) * step,
                      model.capacity[members[a]],
                      model.base[members[b]] + (x[b] + 1) * step,
                      model.capacity[members[b]]);
              return order != 0 ? order : Integer.compare(a, b);
            });
    for (int q = 0; q < members.length; q++) {
      int j = members[q];
      x[q] = roughSteps(j, safe);
      have += x[q];
      if (model.capacity[j] > 0 && x[q] < stepsToLimit(j)) {
        cheapest.add(q);
      }
    }
    Ratio last = worst;
    while (have < demand) {
      Integer q = cheapest.poll();
      if (q == null) {
        return null;
      }
      int j = members[q];
      x[q]++;
      have++;
      Ratio reached = new Ratio(model.base[j] + x[q] * step, model.capacity[j]);
      if (reached.compareTo(last) > 0) {
        last = reached;
      }
      if (x[q] < stepsToLimit(j)) {
        cheapest.add(q);
      }
    }
    return last;
  }

  private long roughSteps(int j, double load) {
    if (model.capacity[j] == 0) {
      return 0;
    }
    double steps = Math.floor((load * model.capacity[j] - model.base[j]) / step);
    return steps <= 0 ? 0 : Math.min((long) steps, stepsToLimit(j));
  }

  private double roughRoom(int[] members, double load) {
    double sum = 0;
    for (int j : members) {
      sum += roughSteps(j, load);
    }
    return sum;
  }

  /**
   * The loads of least spread under a worst load, each member's base with it, when points may be
   * split into steps; or null when they do not fit.
   */
  long @Nullable [] targets(Ratio under) {
    Ideal ideal = ideal(under);
    return ideal == null ? null : ideal.load;
  }

  /**
   * The loads of least spread under a worst load, and which members and kinds belong together: in
   * every assignment that has these loads, the cases of a kind are with members of the same block.
   */
  @Nullable Ideal ideal(Ratio under) {
    int[] blockOfMember = new int[model.members];
    int[] blockOfKind = new int[model.kinds];
    int blocks = 0;
    Arrays.fill(blockOfMember, -1);
    long[] target = model.base.clone();
    long[] most = new long[model.members];
    for (int j = 0; j < model.members; j++) {
      most[j] = room(j, under);
    }
    Deque<Block> open = new ArrayDeque<>();
    boolean[] allKinds = new boolean[model.kinds];
    boolean[] allGroups = new boolean[groups];
    Arrays.fill(allKinds, true);
    Arrays.fill(allGroups, true);
    open.push(new Block(allKinds, allGroups));
    while (!open.isEmpty()) {
      Block block = open.pop();
      int[] kinds = indices(block.kinds);
      int[] local = indices(block.groups);
      if (kinds.length == 0) {
        continue;
      }
      long demand = 0;
      for (int k : kinds) {
        demand += supply[k];
      }
      int[] members = membersOf(local);
      long[] x = leastSpread(members, most, demand);
      if (x == null) {
        return null;
      }
      long[] rooms = new long[local.length];
      int[] place = new int[groups];
      Arrays.fill(place, -1);
      for (int q = 0; q < local.length; q++) {
        place[local[q]] = q;
      }
      for (int q = 0; q < members.length; q++) {
        rooms[place[groupOf[members[q]]]] += x[q];
      }
      long[] supplies = new long[kinds.length];
      int[][] out = new int[kinds.length][];
      for (int a = 0; a < kinds.length; a++) {
        supplies[a] = supply[kinds[a]];
        int[] to = groupsOfKind[kinds[a]];
        int count = 0;
        for (int g : to) {
          if (place[g] >= 0) {
            count++;
          }
        }
        out[a] = new int[count];
        count = 0;
        for (int g : to) {
          if (place[g] >= 0) {
            out[a][count++] = place[g];
          }
        }
      }
      boolean[] cut = new FlowNet(out, local.length).excess(supplies, rooms);
      if (cut == null) {
        for (int q = 0; q < members.length; q++) {
          target[members[q]] += x[q] * step;
          blockOfMember[members[q]] = blocks;
        }
        for (int k : kinds) {
          blockOfKind[k] = blocks;
        }
        blocks++;
        continue;
      }
      boolean[] tightKinds = new boolean[model.kinds];
      boolean[] looseKinds = block.kinds.clone();
      boolean[] tightGroups = new boolean[groups];
      boolean[] looseGroups = block.groups.clone();
      for (int a = 0; a < kinds.length; a++) {
        if (cut[a]) {
          tightKinds[kinds[a]] = true;
          looseKinds[kinds[a]] = false;
          for (int q : out[a]) {
            tightGroups[local[q]] = true;
            looseGroups[local[q]] = false;
          }
        }
      }
      if (indices(looseKinds).length == 0 && indices(looseGroups).length == 0) {
        return null; // nothing to split off: the demand does not fit under the worst load
      }
      open.push(new Block(looseKinds, looseGroups));
      open.push(new Block(tightKinds, tightGroups));
    }
    return new Ideal(target, blockOfMember, blockOfKind, blocks);
  }

  /** Ideal loads, the block of each member (-1 where none has cases for them) and of each kind. */
  record Ideal(long[] load, int[] blockOfMember, int[] blockOfKind, int blocks) {}

  /** The sum of squared loads over capacities, smallest terms added as they come. */
  double spread(long[] load) {
    return spread(load, model.capacity);
  }

  static double spread(long[] load, long[] capacity) {
    double sum = 0;
    double lost = 0;
    for (int j = 0; j < load.length; j++) {
      if (capacity[j] > 0) {
        double term = (double) load[j] * load[j] / capacity[j] - lost;
        double next = sum + term;
        lost = (next - sum) - term;
        sum = next;
      }
    }
    return sum;
  }

  /** Steps for each member that add up to the demand with the least spread; null if none do. */
  private long @Nullable [] leastSpread(int[] members, long[] most, long demand) {
    long all = 0;
    double top = 0;
    for (int j : members) {
      all += Math.min(most[j], demand);
      if (model.capacity[j] > 0) {
        top =
            Math.max(
                top, (2.0 * (model.base[j] + demand * (double) step) + step) / model.capacity[j]);
      }
    }
    if (all < demand) {
      return null;
    }
    double low = 0;
    double high = top;
    for (int it = 0; it < 120 && high - low > low * 1e-13; it++) {
      double middle = (low + high) / 2;
      double sum = 0;
      for (int j : members) {
        sum += stepsBelow(j, middle, most[j]);
      }
      if (sum < demand) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double safe = low * (1 - 1e-11);
    long[] x = new long[members.length];
    long have = 0;
    PriorityQueue<Integer> cheapest =
        new PriorityQueue<>(
            (a, b) -> {
              int order =
                  Ratio.compare(
                      2 * (model.base[members[a]] + x[a] * step) + step,
                      model.capacity[members[a]],
                      2 * (model.base[members[b]] + x[b] * step) + step,
                      model.capacity[members[b]]);
              return order != 0 ? order : Integer.compare(a, b);
            });
    for (int q = 0; q < members.length; q++) {
      x[q] = stepsBelow(members[q], safe, most[members[q]]);
      have += x[q];
      if (x[q] < most[members[q]]) {
        cheapest.add(q);
      }
    }
    while (have < demand) {
      int q = cheapest.remove();
      x[q]++;
      have++;
      if (x[q] < most[members[q]]) {
        cheapest.add(q);
      }
    }
    return x;
  }

  /** How many steps cost less than a marginal spread: (2 L + step) / c for the step from L. */
  private long stepsBelow(int j, double marginal, long most) {
    if (model.capacity[j] == 0) {
      return 0;
    }
    double steps =
        Math.floor(((marginal * model.capacity[j] - step) / 2 - model.base[j]) / step + 1);
    return steps <= 0 ? 0 : Math.min((long) steps, most);
  }

  private long[] byGroup(long[] perMember) {
    long[] sum = new long[groups];
    for (int j = 0; j < perMember.length; j++) {
      sum[groupOf[j]] = Math.addExact(sum[groupOf[j]], perMember[j]);
    }
    return sum;
  }

  private int[] members(boolean[] ofKinds) {
    boolean[] mark = new boolean[groups];
    for (int k = 0; k < ofKinds.length; k++) {
      if (ofKinds[k]) {
        for (int g : groupsOfKind[k]) {
          mark[g] = true;
        }
      }
    }
    return membersOf(indices(mark));
  }

  private int[] membersOf(int[] chosen) {
    int count = 0;
    for (int g : chosen) {
      count += membersOfGroup[g].length;
    }
    int[] list = new int[count];
    count = 0;
    for (int g : chosen) {
      for (int j : membersOfGroup[g]) {
        list[count++] = j;
      }
    }
    Arrays.sort(list);
    return list;
  }

  private static int[][] gather(int[] groupOf, int groups) {
    int[] count = new int[groups];
    for (int g : groupOf) {
      count[g]++;
    }
    int[][] lists = new int[groups][];
    for (int g = 0; g < groups; g++) {
      lists[g] = new int[count[g]];
    }
    Arrays.fill(count, 0);
    for (int j = 0; j < groupOf.length; j++) {
      lists[groupOf[j]][count[groupOf[j]]++] = j;
    }
    return lists;
  }

  private static int[] indices(boolean[] marks) {
    int count = 0;
    for (boolean mark : marks) {
      if (mark) {
        count++;
      }
    }
    int[] list = new int[count];
    count = 0;
    for (int q = 0; q < marks.length; q++) {
      if (marks[q]) {
        list[count++] = q;
      }
    }
    return list;
  }

  private record Block(boolean[] kinds, boolean[] groups) {}

  /** The kinds that a member may hold, compared by content. */
  private static final class Rights {
    private final long[] words;

    Rights(long[] words) {
      this.words = words;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Rights rights && Arrays.equals(words, rights.words);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(words);
    }
  }
}
