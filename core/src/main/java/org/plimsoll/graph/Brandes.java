package org.plimsoll.graph;

import java.util.Arrays;

/**
 * Shares of shortest paths through each node, and distances from each source, for a range of
 * sources: one walk forwards, which keeps the ties that lie on shortest paths, and one back along
 * these.
 */
final class Brandes {

  /** The distance of what was not reached yet. */
  private static final int FAR = Integer.MAX_VALUE;

  /** Added over the sources of the range: the shares of shortest paths through each node. */
  final double[] between;

  /** For each source of the range: the sum of distances to all others; -1 where one is cut off. */
  final long[] distances;

  private final int n;
  private final int[] starts;
  private final int[] heads;
  private final double[] paths;
  private final double[] carried;
  private final int[] distance;
  private final int[] queue;
  private final int[] onward;
  private final int[] onwardStart;

  private Brandes(Arcs arcs, int sources) {
    this.n = arcs.size();
    this.starts = arcs.starts();
    this.heads = arcs.heads();
    this.between = new double[n];
    this.distances = new long[sources];
    this.paths = new double[n];
    this.carried = new double[n];
    this.distance = new int[n];
    this.queue = new int[n + 1];
    this.onward = new int[heads.length + 1];
    this.onwardStart = new int[n + 1];
  }

  /**
   * Walks from each source of a range.
   *
   * @param mostReached for each node, how many nodes can be reached at most, itself among them
   */
  static Brandes of(Arcs arcs, int[] mostReached, int fromSource, int toSource) {
    var brandes = new Brandes(arcs, toSource - fromSource);
    for (int source = fromSource; source < toSource; source++) {
      int reached = brandes.forwards(source, mostReached[source]);
      brandes.distances[source - fromSource] = brandes.sumOfDistances(reached);
      brandes.back(reached);
    }
    return brandes;
  }

  /** Counts shortest paths to every node that can be reached; how many those are. */
  private int forwards(int source, int mostReached) {
    Arrays.fill(distance, FAR);
    Arrays.fill(paths, 0);
    int last = 0;
    int kept = 0;
    queue[last++] = source;
    distance[source] = 0;
    paths[source] = 1;
    for (int first = 0; first < last; first++) {
      int node = queue[first];
      int next = distance[node] + 1;
      double own = paths[node];
      onwardStart[first] = kept;
      if (last == mostReached && distance[queue[last - 1]] < next) {
        // everybody is reached and this is the last ring: no tie leads onward
        Arrays.fill(onwardStart, first, last, kept);
        break;
      }
      for (int a = starts[node]; a < starts[node + 1]; a++) {
        int head = heads[a];
        int there = distance[head];
        int isNew = (next - there) >>> 31;
        int isOn = 1 - ((there - next) >>> 31);
        distance[head] = Math.min(there, next);
        paths[head] += isOn * own;
        queue[last] = head;
        last += isNew;
        onward[kept] = head;
        kept += isOn;
      }
    }
    onwardStart[last] = kept;
    return last;
  }

  private long sumOfDistances(int reached) {
    if (reached < n) {
      return -1;
    }
    long sum = 0;
    for (int each : distance) {
      sum += each;
    }
    return sum;
  }

  /** What each node passes on, from the farthest back; {@code carried} is (1 + share) / paths. */
  private void back(int reached) {
    for (int i = reached - 1; i > 0; i--) {
      int node = queue[i];
      double sum = 0;
      for (int a = onwardStart[i]; a < onwardStart[i + 1]; a++) {
        sum += carried[onward[a]];
      }
      double share = paths[node] * sum;
      between[node] += share;
      carried[node] = (1 + share) / paths[node];
    }
  }
}
