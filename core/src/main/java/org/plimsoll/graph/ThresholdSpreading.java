package org.plimsoll.graph;

import java.util.Arrays;
import org.plimsoll.base.Rational;

/** Each moves once a share of those it looks at has. */
final class ThresholdSpreading extends Spreading {
  private final int[] needed;
  private boolean[] in;
  private int[] moved;

  ThresholdSpreading(Network network, Rational share) {
    super(network);
    int n = lookedAt.length;
    needed = new int[n];
    for (int i = 0; i < n; i++) {
      // the least whole number at or above the share; who looks at nobody never moves
      needed[i] =
          lookedAt[i] == 0 ? Integer.MAX_VALUE : new OpinionQuota(0, lookedAt[i], share).required();
    }
    in = new boolean[n];
    moved = new int[n];
  }

  @Override
  long gain(int node) {
    return in[node] ? 0 : spread(node, in.clone(), moved.clone());
  }

  @Override
  int draws() {
    return 1;
  }

  @Override
  void convince(int node) {
    boolean[] next = Arrays.copyOf(in, in.length);
    spread(node, next, moved);
    in = next;
  }

  private int spread(int node, boolean[] joined, int[] counts) {
    int[] queue = new int[joined.length];
    int last = 0;
    queue[last++] = node;
    joined[node] = true;
    for (int first = 0; first < last; first++) {
      for (int follower : followers[queue[first]]) {
        counts[follower]++;
        if (!joined[follower] && counts[follower] >= needed[follower]) {
          joined[follower] = true;
          queue[last++] = follower;
        }
      }
    }
    return last;
  }
}
