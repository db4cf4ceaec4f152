package org.plimsoll.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** What convincing one more node gains on top of those convinced before. */
abstract class Spreading {
  /** For each node those who look at it, so that they move when it does. */
  final int[][] followers;

  /** How many each node looks at. */
  final int[] lookedAt;

  Spreading(Network network) {
    Map<String, Integer> places = network.places();
    int n = network.nodes().size();
    List<List<Integer>> lists = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      lists.add(new ArrayList<>());
    }
    lookedAt = new int[n];
    for (Tie tie : network.ties()) {
      int from = places.getOrDefault(tie.from(), -1);
      int to = places.getOrDefault(tie.to(), -1);
      lists.get(to).add(from);
      lookedAt[from]++;
      if (!network.directed()) {
        lists.get(from).add(to);
        lookedAt[to]++;
      }
    }
    followers = new int[n][];
    for (int i = 0; i < n; i++) {
      followers[i] = lists.get(i).stream().mapToInt(Integer::intValue).toArray();
    }
  }

  /** How many more hold it, summed over the draws; 0 where it gains nothing. */
  abstract long gain(int node);

  /** Over how many draws gains are summed. */
  abstract int draws();

  /** Convinces a node for good. */
  abstract void convince(int node);

  private record Candidate(int node, long gain, int asOfStep) {}

  /**
   * Takes the greatest gain each time, the first of the network on a tie. Where gains only ever
   * shrink, a candidate whose old gain is below a fresh one need not be looked at again.
   */
  List<ConvinceOrder.Step> greedy(List<String> names, int atMost, boolean gainsOnlyShrink) {
    List<ConvinceOrder.Step> steps = new ArrayList<>();
    PriorityQueue<Candidate> queue =
        new PriorityQueue<>(
            Comparator.comparingLong(Candidate::gain).reversed().thenComparing(Candidate::node));
    long spread = 0;
    for (int i = 0; i < followers.length; i++) {
      queue.add(new Candidate(i, gain(i), 0));
    }
    while (steps.size() < atMost && !queue.isEmpty()) {
      Candidate best = queue.remove();
      if (best.asOfStep() < steps.size()) {
        queue.add(new Candidate(best.node(), gain(best.node()), steps.size()));
        continue;
      }
      if (best.gain() <= 0) {
        break;
      }
      convince(best.node());
      spread += best.gain();
      steps.add(
          new ConvinceOrder.Step(
              names.get(best.node()), (double) best.gain() / draws(), (double) spread / draws()));
      if (!gainsOnlyShrink) {
        List<Candidate> all = new ArrayList<>(queue);
        queue.clear();
        all.forEach(old -> queue.add(new Candidate(old.node(), gain(old.node()), steps.size())));
      }
    }
    return steps;
  }
}
