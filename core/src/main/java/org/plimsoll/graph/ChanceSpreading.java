package org.plimsoll.graph;

import java.util.BitSet;
import java.util.Random;
import org.plimsoll.base.Rational;

/** Each tie carries or not, drawn once beforehand for each draw; the mean over the draws counts. */
final class ChanceSpreading extends Spreading {
  private final int[] starts;
  private final BitSet[] carries;
  private final BitSet[] in;
  private final int[] queue;
  private final long[] seen;
  private long walk;

  /** Java specifies what a {@link Random} of a seed yields, so answers repeat everywhere. */
  ChanceSpreading(Network network, Rational chance, int draws, long seed) {
    super(network);
    starts = new int[followers.length + 1];
    for (int i = 0; i < followers.length; i++) {
      starts[i + 1] = starts[i] + followers[i].length;
    }
    queue = new int[followers.length];
    seen = new long[followers.length];
    Random random = new Random(seed);
    double bound = chance.doubleValue();
    carries = new BitSet[draws];
    in = new BitSet[draws];
    for (int d = 0; d < draws; d++) {
      carries[d] = new BitSet();
      in[d] = new BitSet();
      for (int tie = 0; tie < starts[starts.length - 1]; tie++) {
        if (random.nextDouble() < bound) {
          carries[d].set(tie);
        }
      }
    }
  }

  @Override
  long gain(int node) {
    long sum = 0;
    for (int d = 0; d < in.length; d++) {
      sum += reach(d, node);
    }
    return sum;
  }

  @Override
  int draws() {
    return in.length;
  }

  @Override
  void convince(int node) {
    for (int d = 0; d < in.length; d++) {
      int count = reach(d, node);
      for (int i = 0; i < count; i++) {
        in[d].set(queue[i]);
      }
    }
  }

  /**
   * Puts into the queue who is reached from a node and was not before, and counts them. Beyond one
   * who was reached before, all were.
   */
  private int reach(int draw, int node) {
    if (in[draw].get(node)) {
      return 0;
    }
    walk++;
    int last = 0;
    queue[last++] = node;
    seen[node] = walk;
    for (int first = 0; first < last; first++) {
      int at = queue[first];
      for (int f = 0; f < followers[at].length; f++) {
        int follower = followers[at][f];
        if (seen[follower] != walk
            && carries[draw].get(starts[at] + f)
            && !in[draw].get(follower)) {
          seen[follower] = walk;
          queue[last++] = follower;
        }
      }
    }
    return last;
  }
}
