package org.plimsoll.graph;

import java.util.Arrays;

/** The shares of shortest paths that pass through each node, added over a range of sources. */
final class Brandes {
  private Brandes() {}

  static double[] between(Arcs arcs, int fromSource, int toSource) {
    int n = arcs.size();
    int[] starts = arcs.starts();
    int[] heads = arcs.heads();
    double[] sum = new double[n];
    double[] paths = new double[n];
    double[] share = new double[n];
    int[] distance = new int[n];
    int[] queue = new int[n];
    for (int source = fromSource; source < toSource; source++) {
      Arrays.fill(paths, 0);
      Arrays.fill(share, 0);
      Arrays.fill(distance, -1);
      int last = 0;
      queue[last++] = source;
      distance[source] = 0;
      paths[source] = 1;
      for (int first = 0; first < last; first++) {
        int node = queue[first];
        for (int a = starts[node]; a < starts[node + 1]; a++) {
          int head = heads[a];
          if (distance[head] < 0) {
            distance[head] = distance[node] + 1;
            queue[last++] = head;
          }
          if (distance[head] == distance[node] + 1) {
            paths[head] += paths[node];
          }
        }
      }
      for (int i = last - 1; i > 0; i--) {
        int node = queue[i];
        for (int a = starts[node]; a < starts[node + 1]; a++) {
          int head = heads[a];
          if (distance[head] == distance[node] + 1) {
            share[node] += paths[node] / paths[head] * (1 + share[head]);
          }
        }
        sum[node] += share[node];
      }
    }
    return sum;
  }
}
