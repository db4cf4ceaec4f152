package org.plimsoll.allocation;

import java.util.Arrays;

/**
 * Minimum-cost flow by the primal-dual method: shortest distances under reduced costs, then
 * blocking flow along the arcs that lie on shortest paths.
 */
final class CostFlow {

  private static final long FAR = Long.MAX_VALUE / 4;

  private final int nodes;
  private int arcs;
  private int[] to = new int[64];
  private int[] nextArc = new int[64];
  private long[] room = new long[64];
  private long[] cost = new long[64];
  private final int[] first;
  private final long[] potential;
  private final long[] distance;
  private final int[] at;
  private final boolean[] onPath;
  private long[] heapKey = new long[64];
  private int[] heapNode = new int[64];
  private int heapSize;

  CostFlow(int nodes) {
    this.nodes = nodes;
    this.first = new int[nodes];
    Arrays.fill(first, -1);
    this.potential = new long[nodes];
    this.distance = new long[nodes];
    this.at = new int[nodes];
    this.onPath = new boolean[nodes];
  }

  /** Adds an arc with a non-negative cost a unit. */
  void arc(int from, int target, long capacity, long unitCost) {
    half(from, target, capacity, unitCost);
    half(target, from, 0, -unitCost);
  }

  private void half(int from, int target, long capacity, long unitCost) {
    if (arcs == to.length) {
      to = Arrays.copyOf(to, 2 * arcs);
      nextArc = Arrays.copyOf(nextArc, 2 * arcs);
      room = Arrays.copyOf(room, 2 * arcs);
      cost = Arrays.copyOf(cost, 2 * arcs);
    }
    to[arcs] = target;
    room[arcs] = capacity;
    cost[arcs] = unitCost;
    nextArc[arcs] = first[from];
    first[from] = arcs++;
  }

  /**
   * Sends a demand from a source to a sink as cheaply as possible.
   *
   * @param most stop once the cost is above this
   * @return the cost, or more than {@code most} where it is above that or the demand does not fit
   */
  long send(int source, int sink, long demand, long most) {
    long left = demand;
    long total = 0;
    while (left > 0) {
      if (!distances(source, sink)) {
        return Long.MAX_VALUE;
      }
      long unit = potential[sink] - potential[source];
      System.arraycopy(first, 0, at, 0, nodes);
      while (left > 0) {
        long sent = push(source, sink, left);
        if (sent == 0) {
          break;
        }
        left -= sent;
        total += sent * unit;
        if (total > most) {
          return Long.MAX_VALUE;
        }
      }
    }
    return total;
  }

  private boolean distances(int source, int sink) {
    Arrays.fill(distance, FAR);
    distance[source] = 0;
    heapSize = 0;
    insert(0, source);
    while (heapSize > 0) {
      long d = heapKey[0];
      int node = heapNode[0];
      remove();
      if (d > distance[node]) {
        continue;
      }
      for (int e = first[node]; e >= 0; e = nextArc[e]) {
        if (room[e] > 0) {
          long then = d + cost[e] + potential[node] - potential[to[e]];
          if (then < distance[to[e]]) {
            distance[to[e]] = then;
            insert(then, to[e]);
          }
        }
      }
    }
    if (distance[sink] >= FAR) {
      return false;
    }
    long far = distance[sink];
    for (int v = 0; v < nodes; v++) {
      potential[v] += Math.min(distance[v], far);
    }
    return true;
  }

  private long push(int node, int sink, long want) {
    if (node == sink) {
      return want;
    }
    onPath[node] = true;
    for (; at[node] >= 0; at[node] = nextArc[at[node]]) {
      int e = at[node];
      int v = to[e];
      if (room[e] > 0 && !onPath[v] && cost[e] + potential[node] - potential[v] == 0) {
        long sent = push(v, sink, Math.min(want, room[e]));
        if (sent > 0) {
          room[e] -= sent;
          room[e ^ 1] += sent;
          onPath[node] = false;
          return sent;
        }
      }
    }
    onPath[node] = false;
    return 0;
  }

  private void insert(long key, int node) {
    if (heapSize == heapKey.length) {
      heapKey = Arrays.copyOf(heapKey, 2 * heapSize);
      heapNode = Arrays.copyOf(heapNode, 2 * heapSize);
    }
    int q = heapSize++;
    while (q > 0 && heapKey[(q - 1) >> 1] > key) {
      heapKey[q] = heapKey[(q - 1) >> 1];
      heapNode[q] = heapNode[(q - 1) >> 1];
      q = (q - 1) >> 1;
    }
    heapKey[q] = key;
    heapNode[q] = node;
  }

  private void remove() {
    long key = heapKey[--heapSize];
    int node = heapNode[heapSize];
    int q = 0;
    while (true) {
      int child = 2 * q + 1;
      if (child >= heapSize) {
        break;
      }
      if (child + 1 < heapSize && heapKey[child + 1] < heapKey[child]) {
        child++;
      }
      if (heapKey[child] >= key) {
        break;
      }
      heapKey[q] = heapKey[child];
      heapNode[q] = heapNode[child];
      q = child;
    }
    heapKey[q] = key;
    heapNode[q] = node;
  }
}
