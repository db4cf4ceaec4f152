package org.plimsoll.graph;

import java.util.BitSet;
import java.util.Random;
import org.plimsoll.base.Rational;

/** Each tie carries or not, drawn once beforehand for each draw; the mean over the draws counts. */
final class ChanceSpreading extends Spreading {
  private final int[] starts;
  private final BitSet[] carries;
  private final BitSet[] in;

  /** Java specifies what a {@link Random} of a seed yields, so answers repeat everywhere. */
  ChanceSpreading(Network network, Rational chance, int draws, long seed) {
    super(network);
    starts = new int[followers.length + 1];
    for (int i = 0; i < followers.length; i++) {
      starts[i + 1] = starts[i] + followers[i].length;
    }
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
      sum += reached(d, node).cardinality();
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
      in[d].or(reached(d, node));
    }
  }

  /** Who is reached from a node and was not before: beyond one who was, all were. */
  private BitSet reached(int draw, int node) {
    BitSet found = new BitSet();
    if (in[draw].get(node)) {
      return found;
    }
    int[] queue = new int[followers.length];
    int last = 0;
    queue[last++] = node;
    found.set(node);
    for (int first = 0; first < last; first++) {
      int at = queue[first];
      for (int f = 0; f < followers[at].length; f++) {
        int follower = followers[at][f];
        if (carries[draw].get(starts[at] + f) && !found.get(follower) && !in[draw].get(follower)) {
          found.set(follower);
          queue[last++] = follower;
        }
      }
    }
    return found;
  }
}
