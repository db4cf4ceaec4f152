package org.plimsoll.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The strongly connected parts of who listens to whom that nobody inside listens out of. One walk
 * in depth over people and weights (Tarjan 1972), with a stack of its own, so that long chains do
 * not exhaust that of the thread.
 */
final class ClosedGroups {
  private final InfluenceMatrix matrix;
  private final int[] order;
  private final int[] low;
  private final boolean[] open;
  private final int[] group;
  private final int[] stack;
  private int onStack;
  private int visited;
  private final List<int[]> groups = new ArrayList<>();

  private ClosedGroups(InfluenceMatrix matrix) {
    this.matrix = matrix;
    int n = matrix.people();
    this.order = new int[n];
    this.low = new int[n];
    this.open = new boolean[n];
    this.group = new int[n];
    this.stack = new int[n];
    Arrays.fill(order, -1);
  }

  /** Each group rising; the group of the earliest person first. */
  static List<int[]> of(InfluenceMatrix matrix) {
    var walk = new ClosedGroups(matrix);
    for (int i = 0; i < matrix.people(); i++) {
      if (walk.order[i] < 0) {
        walk.from(i);
      }
    }
    List<int[]> closed = new ArrayList<>();
    for (int g = 0; g < walk.groups.size(); g++) {
      if (walk.isClosed(g)) {
        closed.add(walk.groups.get(g));
      }
    }
    closed.sort(Comparator.comparingInt(each -> each[0]));
    return closed;
  }

  private boolean isClosed(int g) {
    for (int i : groups.get(g)) {
      for (int a = matrix.start(i); a < matrix.start(i + 1); a++) {
        if (group[matrix.column(a)] != g) {
          return false;
        }
      }
    }
    return true;
  }

  private void from(int root) {
    int[] path = new int[order.length];
    int[] at = new int[order.length];
    int depth = 0;
    path[0] = root;
    enter(root);
    at[0] = matrix.start(root);
    while (depth >= 0) {
      int node = path[depth];
      if (at[depth] < matrix.start(node + 1)) {
        int next = matrix.column(at[depth]++);
        if (order[next] < 0) {
          path[++depth] = next;
          enter(next);
          at[depth] = matrix.start(next);
        } else if (open[next]) {
          low[node] = Math.min(low[node], order[next]);
        }
      } else {
        if (low[node] == order[node]) {
          leave(node);
        }
        depth--;
        if (depth >= 0) {
          low[path[depth]] = Math.min(low[path[depth]], low[node]);
        }
      }
    }
  }

  private void enter(int node) {
    order[node] = visited;
    low[node] = visited++;
    open[node] = true;
    stack[onStack++] = node;
  }

  private void leave(int root) {
    int from = onStack;
    int node;
    do {
      node = stack[--from];
      open[node] = false;
      group[node] = groups.size();
    } while (node != root);
    int[] members = Arrays.copyOfRange(stack, from, onStack);
    onStack = from;
    Arrays.sort(members);
    groups.add(members);
  }
}
