package org.plimsoll.graph;

import java.util.Arrays;
import java.util.Map;

/**
 * The ties of a network in compressed rows: the heads of node {@code i} stand in {@code heads} from
 * {@code starts[i]} up to {@code starts[i + 1]}, in the order of the ties.
 */
record Arcs(int[] starts, int[] heads, double[] weights) {
  static Arcs out(Network network) {
    return of(network, true, !network.directed());
  }

  static Arcs in(Network network) {
    return of(network, !network.directed(), true);
  }

  static Arcs bothWays(Network network) {
    return of(network, true, true);
  }

  private static Arcs of(Network network, boolean forth, boolean back) {
    Map<String, Integer> places = network.places();
    int m = network.ties().size();
    int[] from = new int[m];
    int[] to = new int[m];
    int[] starts = new int[network.nodes().size() + 1];
    for (int e = 0; e < m; e++) {
      Tie tie = network.ties().get(e);
      from[e] = places.getOrDefault(tie.from(), -1);
      to[e] = places.getOrDefault(tie.to(), -1);
      if (forth) {
        starts[from[e] + 1]++;
      }
      if (back) {
        starts[to[e] + 1]++;
      }
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    int[] next = starts.clone();
    int[] heads = new int[starts[starts.length - 1]];
    double[] weights = new double[heads.length];
    for (int e = 0; e < m; e++) {
      double weight = network.ties().get(e).weight();
      if (forth) {
        weights[next[from[e]]] = weight;
        heads[next[from[e]]++] = to[e];
      }
      if (back) {
        weights[next[to[e]]] = weight;
        heads[next[to[e]]++] = from[e];
      }
    }
    return new Arcs(starts, heads, weights);
  }

  int size() {
    return starts.length - 1;
  }

  int degree(int node) {
    return starts[node + 1] - starts[node];
  }

  /** The number of ties to each node from the start; -1 where it cannot be reached. */
  int[] distances(int start) {
    int[] distance = new int[size()];
    Arrays.fill(distance, -1);
    int[] queue = new int[size()];
    int last = 0;
    queue[last++] = start;
    distance[start] = 0;
    for (int first = 0; first < last; first++) {
      int node = queue[first];
      for (int a = starts[node]; a < starts[node + 1]; a++) {
        if (distance[heads[a]] < 0) {
          distance[heads[a]] = distance[node] + 1;
          queue[last++] = heads[a];
        }
      }
    }
    return distance;
  }

  /** How many nodes belong to the part of each node, where arcs run both ways. */
  int[] partSizes() {
    int[] size = new int[size()];
    int[] queue = new int[size()];
    for (int i = 0; i < size.length; i++) {
      if (size[i] > 0) {
        continue;
      }
      int last = 0;
      queue[last++] = i;
      size[i] = 1;
      for (int first = 0; first < last; first++) {
        for (int a = starts[queue[first]]; a < starts[queue[first] + 1]; a++) {
          if (size[heads[a]] == 0) {
            size[heads[a]] = 1;
            queue[last++] = heads[a];
          }
        }
      }
      for (int q = 0; q < last; q++) {
        size[queue[q]] = last;
      }
    }
    return size;
  }
}
