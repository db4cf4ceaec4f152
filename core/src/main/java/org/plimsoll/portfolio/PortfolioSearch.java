package org.plimsoll.portfolio;

import java.util.Arrays;

/**
 * Finds the allowed set within a budget that leaves the least loss, or the least loss and cost
 * together, by branch and bound.
 *
 * <p>Two bounds are taken at each node, and the better one counts. Gains fall as more is bought, so
 * that no set saves more than the sum of what each of its members would save alone (Nemhauser,
 * Wolsey and Fisher 1978). And the loss is convex in the share bought of each candidate when shares
 * enter as exponents, so that it lies above its tangent anywhere; where to touch is bettered by
 * steps of Frank and Wolfe (1956). Both leave a knapsack that may be filled with fractions; what
 * its price shows to be in or out of every better set is fixed at once.
 */
final class PortfolioSearch {
  private static final byte FREE = 0;
  private static final byte IN = 1;
  private static final byte OUT = 2;

  /** A bound this near to the best found, in parts of it, ends a branch: less is rounding. */
  private static final double ROUNDING = 1e-12;

  /** Shares below this have no logarithm to work with; the second bound is then left out. */
  private static final double LEAST_SHARE = 1e-9;

  private static final int CLOSED = -1;
  private static final int HALVINGS = 10;
  private static final int TANGENTS = 4;
  private static final int FIRST_TANGENTS = 40;

  private final PortfolioProblem problem;
  private final int n;
  private final int k;
  private final double budget;
  private final double costWeight;
  private final long mostNodes;
  private final double[][] exponent;
  private final boolean convex;
  private final int[][] requiredBy;
  private final int[][] groupsOf;

  private long nodes;
  private double best = Double.POSITIVE_INFINITY;
  private boolean[] bestSet;
  private double open = Double.POSITIVE_INFINITY;

  // what the knapsack of a bound leaves behind
  private final double[] value;
  private final double[] share;
  private final double[] density;
  private final int[] order;
  private double price;
  private int critical;
  private final double[] touched;
  private final double[] direction;

  /**
   * Prepares a search.
   *
   * @param costWeight how much a unit of cost counts beside a unit of loss: 0 or 1
   */
  PortfolioSearch(PortfolioProblem problem, double budget, double costWeight, long mostNodes) {
    this.problem = problem;
    this.n = problem.candidates();
    this.k = problem.losses.length;
    this.budget = budget;
    this.costWeight = costWeight;
    this.mostNodes = mostNodes;
    this.exponent = new double[n][];
    boolean logs = true;
    for (int c = 0; c < n; c++) {
      exponent[c] = new double[problem.left[c].length];
      for (int q = 0; q < exponent[c].length; q++) {
        logs &= problem.left[c][q] >= LEAST_SHARE;
        exponent[c][q] = -StrictMath.log(problem.left[c][q]);
      }
    }
    this.convex = logs;
    this.requiredBy = turned(problem.requires, n);
    this.groupsOf = turned(problem.exclusive, n);
    this.bestSet = new boolean[n];
    this.value = new double[n];
    this.share = new double[n];
    this.density = new double[n];
    this.order = new int[n];
    this.touched = new double[k];
    this.direction = new double[k];
  }

  private static int[][] turned(int[][] lists, int size) {
    int[] count = new int[size];
    for (int[] list : lists) {
      for (int c : list) {
        count[c]++;
      }
    }
    int[][] turned = new int[size][];
    for (int c = 0; c < size; c++) {
      turned[c] = new int[count[c]];
    }
    for (int q = lists.length - 1; q >= 0; q--) {
      for (int c : lists[q]) {
        turned[c][--count[c]] = q;
      }
    }
    return turned;
  }

  /** What was found: the set, and a bound below which no allowed set comes. */
  record Found(boolean[] set, double bound, boolean proven, long nodes) {}

  Found run() {
    Node root = new Node();
    Arrays.fill(root.touch, 0.5);
    if (root.force(-1, FREE)) {
      greedily(root, true);
      greedily(root, false);
      visit(root, Double.NEGATIVE_INFINITY, FIRST_TANGENTS);
    }
    boolean proven = open >= best - ROUNDING * Math.abs(best);
    return new Found(bestSet, proven ? best : open, proven, nodes);
  }

  /**
   * Buys one after another what saves most for its cost and is allowed at once, the first of
   * equals, until nothing saves any more. Bound and proof are those of no search.
   */
  Found oneByOne() {
    Node node = new Node();
    boolean[] set = new boolean[n];
    boolean open = node.force(-1, FREE);
    while (open) {
      int next = -1;
      double most = 0;
      for (int c = 0; c < n; c++) {
        if (node.state[c] == FREE && isReady(node, c)) {
          double gain = gain(node, c);
          double rate = problem.costs[c] == 0 ? Double.MAX_VALUE : gain / problem.costs[c];
          if (gain > 0 && rate > most) {
            most = rate;
            next = c;
          }
        }
      }
      open = next >= 0 && node.force(next, IN);
      if (open) {
        set[next] = true;
        nodes++;
      }
    }
    return new Found(set, 0, false, nodes);
  }

  private boolean isReady(Node node, int c) {
    for (int needed : problem.requires[c]) {
      if (node.state[needed] != IN) {
        return false;
      }
    }
    return true;
  }

  private double gain(Node node, int c) {
    double gain = -costWeight * problem.costs[c];
    for (int q = 0; q < problem.touched[c].length; q++) {
      gain += node.loss[problem.touched[c][q]] * (1 - problem.left[c][q]);
    }
    return gain;
  }

  /** Part of a tree of decisions: what is in, what is out, and what the losses then are. */
  private final class Node {
    final byte[] state;
    final double[] loss;
    final double[] touch;
    double left;
    double spent;

    Node() {
      this.state = new byte[n];
      this.loss = problem.losses.clone();
      this.touch = new double[n];
      this.left = budget;
    }

    Node(Node of) {
      this.state = of.state.clone();
      this.loss = of.loss.clone();
      this.touch = of.touch.clone();
      this.left = of.left;
      this.spent = of.spent;
    }

    double total() {
      double sum = 0;
      for (double each : loss) {
        sum += each;
      }
      return sum + costWeight * spent;
    }

    /** Decides a candidate and all that follows; false where that contradicts itself. */
    boolean force(int candidate, byte decision) {
      if (candidate >= 0 && !set(candidate, decision)) {
        return false;
      }
      for (int c = 0; c < n; c++) {
        boolean tooDear = state[c] == FREE && priceWithNeeded(c) > left;
        if (tooDear && !set(c, OUT)) {
          return false;
        }
      }
      for (int[] group : problem.exclusive) {
        if (!heed(group)) {
          return false;
        }
      }
      return true;
    }

    private double priceWithNeeded(int c) {
      double sum = problem.costs[c];
      for (int needed : problem.requires[c]) {
        sum += state[needed] == FREE ? problem.costs[needed] : 0;
      }
      return sum;
    }

    private boolean set(int c, byte decision) {
      if (state[c] != FREE) {
        return state[c] == decision;
      }
      state[c] = decision;
      if (decision == OUT) {
        for (int other : requiredBy[c]) {
          if (!set(other, OUT)) {
            return false;
          }
        }
        return true;
      }
      left -= problem.costs[c];
      spent += problem.costs[c];
      if (left < 0) {
        return false;
      }
      for (int q = 0; q < problem.touched[c].length; q++) {
        loss[problem.touched[c][q]] *= problem.left[c][q];
      }
      for (int needed : problem.requires[c]) {
        if (!set(needed, IN)) {
          return false;
        }
      }
      for (int group : groupsOf[c]) {
        if (!heed(problem.exclusive[group])) {
          return false;
        }
      }
      return true;
    }

    /** The last of a group that is not in must be out. */
    private boolean heed(int[] group) {
      int rest = -1;
      for (int c : group) {
        if (state[c] == OUT) {
          return true;
        }
        if (state[c] == FREE) {
          if (rest >= 0) {
            return true;
          }
          rest = c;
        }
      }
      return rest >= 0 && set(rest, OUT);
    }
  }

  /** Adds what gains most, or most for its cost, with all it requires, until nothing fits. */
  private void greedily(Node from, boolean forCost) {
    Node node = new Node(from);
    consider(node);
    while (true) {
      Node next = null;
      double most = 0;
      for (int c = 0; c < n; c++) {
        if (node.state[c] == FREE) {
          Node with = new Node(node);
          if (with.force(c, IN)) {
            double gain = node.total() - with.total();
            double rate = forCost ? gain / Math.max(with.spent - node.spent, 1e-300) : gain;
            if (gain > 0 && rate > most) {
              most = rate;
              next = with;
            }
          }
        }
      }
      if (next == null) {
        return;
      }
      node = next;
      consider(node);
    }
  }

  private void consider(Node node) {
    double total = node.total();
    if (total < best) {
      best = total;
      for (int c = 0; c < n; c++) {
        bestSet[c] = node.state[c] == IN;
      }
    }
  }

  private double cutoff() {
    return best - ROUNDING * Math.abs(best);
  }

  private void visit(Node node, double known, int tangents) {
    double bound = known;
    if (nodes >= mostNodes) {
      open = Math.min(open, bound);
      return;
    }
    nodes++;
    consider(node);
    int fixed;
    do {
      double own = alone(node);
      bound = Math.max(bound, own);
      fixed = bound >= cutoff() ? CLOSED : fix(node, own);
    } while (fixed > 0);
    int branch = critical;
    for (int step = 0; fixed >= 0 && convex && step < tangents; step++) {
      double own = tangent(node);
      bound = Math.max(bound, own);
      fixed = bound >= cutoff() ? CLOSED : fix(node, own);
      branch = critical >= 0 ? critical : branch;
      if (fixed >= 0) {
        move(node);
      }
    }
    if (fixed == CLOSED) {
      return;
    }
    consider(node);
    if (branch < 0 || node.state[branch] != FREE) {
      branch = mostValuable(node);
    }
    if (branch < 0) {
      return;
    }
    Node with = new Node(node);
    if (with.force(branch, IN)) {
      visit(with, bound, TANGENTS);
    }
    if (node.force(branch, OUT)) {
      visit(node, bound, TANGENTS);
    }
  }

  private int mostValuable(Node node) {
    int most = -1;
    for (int c = 0; c < n; c++) {
      if (node.state[c] == FREE && (most < 0 || value[c] > value[most])) {
        most = c;
      }
    }
    return most;
  }

  /** No set below a node saves more than the sum of what each candidate would save alone. */
  private double alone(Node node) {
    for (int c = 0; c < n; c++) {
      if (node.state[c] == FREE) {
        value[c] = gain(node, c);
      }
    }
    return node.total() - knapsack(node);
  }

  /** The loss lies above its tangent where the node touches it. */
  private double tangent(Node node) {
    Arrays.fill(touched, 0);
    for (int c = 0; c < n; c++) {
      if (node.state[c] == FREE) {
        for (int q = 0; q < exponent[c].length; q++) {
          touched[problem.touched[c][q]] += exponent[c][q] * node.touch[c];
        }
      }
    }
    double base = costWeight * node.spent;
    for (int r = 0; r < k; r++) {
      touched[r] = touched[r] == 0 ? node.loss[r] : node.loss[r] * StrictMath.exp(-touched[r]);
      base += touched[r];
    }
    for (int c = 0; c < n; c++) {
      if (node.state[c] == FREE) {
        double slope = 0;
        for (int q = 0; q < exponent[c].length; q++) {
          slope += exponent[c][q] * touched[problem.touched[c][q]];
        }
        base += slope * node.touch[c];
        value[c] = slope - costWeight * problem.costs[c];
      }
    }
    return base - knapsack(node);
  }

  /**
   * Moves the point of touch towards the filling of the last knapsack, as far as that is better.
   */
  private void move(Node node) {
    Arrays.fill(direction, 0);
    double dearer = 0;
    for (int c = 0; c < n; c++) {
      if (node.state[c] == FREE) {
        double way = share[c] - node.touch[c];
        dearer += costWeight * problem.costs[c] * way;
        for (int q = 0; q < exponent[c].length; q++) {
          direction[problem.touched[c][q]] += exponent[c][q] * way;
        }
      }
    }
    double low = 0;
    double high = 1;
    for (int step = 0; step < HALVINGS; step++) {
      double middle = (low + high) / 2;
      double slope = dearer;
      for (int r = 0; r < k; r++) {
        if (direction[r] != 0) {
          slope -= direction[r] * touched[r] * StrictMath.exp(-middle * direction[r]);
        }
      }
      if (slope < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    for (int c = 0; c < n; c++) {
      if (node.state[c] == FREE) {
        node.touch[c] += low * (share[c] - node.touch[c]);
      }
    }
  }

  /** Fills what is left of the budget with the free candidates, the last one in part. */
  private double knapsack(Node node) {
    int count = 0;
    for (int c = 0; c < n; c++) {
      share[c] = 0;
      if (node.state[c] == FREE && value[c] > 0) {
        density[c] = problem.costs[c] == 0 ? Double.MAX_VALUE : value[c] / problem.costs[c];
        int at = count++;
        while (at > 0 && density[order[at - 1]] < density[c]) {
          order[at] = order[at - 1];
          at--;
        }
        order[at] = c;
      }
    }
    double room = node.left;
    double sum = 0;
    price = 0;
    critical = -1;
    for (int q = 0; q < count; q++) {
      int c = order[q];
      if (problem.costs[c] <= room) {
        room -= problem.costs[c];
        share[c] = 1;
        sum += value[c];
      } else {
        share[c] = room / problem.costs[c];
        sum += value[c] * share[c];
        price = density[c];
        critical = c;
        break;
      }
    }
    return sum;
  }

  /**
   * Fixes what the price of the last knapsack shows to be in or out of every set that is better
   * than the best found.
   *
   * @return how many were fixed, or {@link #CLOSED} where that contradicts itself
   */
  private int fix(Node node, double bound) {
    double room = cutoff() - bound;
    int count = 0;
    for (int c = 0; c < n; c++) {
      if (node.state[c] == FREE) {
        double reduced = value[c] - price * problem.costs[c];
        byte decision = share[c] == 1 && reduced > room ? IN : OUT;
        if (decision == IN || share[c] == 0 && -reduced > room) {
          if (!node.force(c, decision)) {
            return CLOSED;
          }
          count++;
        }
      }
    }
    return count;
  }
}
