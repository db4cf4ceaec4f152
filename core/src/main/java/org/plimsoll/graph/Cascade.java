package org.plimsoll.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Source;

/**
 * How a change spreads over a network when each takes it up once enough neighbours have. A scenario
 * to think with, no forecast. Nobody drops out again.
 *
 * @param rounds who has taken it up so far, in the order of the network: first those who begin,
 *     then one entry for each round in which somebody joined
 * @param nodes how many nodes the network has
 */
public record Cascade(List<List<String>> rounds, int nodes) {
  /** Where the rule of a share of neighbours comes from. */
  public static final Source WATTS =
      Source.of("D. J. Watts", "2002", "A Simple Model of Global Cascades on Random Networks");

  /**
   * Copies.
   *
   * @param rounds who has taken it up so far, in the order of the network: first those who begin,
   *     then one entry for each round in which somebody joined
   * @param nodes how many nodes the network has
   */
  public Cascade {
    rounds = rounds.stream().map(List::copyOf).toList();
    if (rounds.isEmpty() || rounds.get(rounds.size() - 1).size() > nodes) {
      throw new IllegalArgumentException(
          "a cascade has a first round and at most " + nodes + " nodes in it, was " + rounds);
    }
  }

  /**
   * Spreads from some nodes, all at once in each round.
   *
   * @param network the network; in a directed one a node looks at those its ties lead to
   * @param threshold the share of neighbours at which a node joins, above 0 and at most 1; reaching
   *     it is enough, and a node without neighbours never joins
   * @param seeds the nodes that begin
   * @return the rounds; compared exactly
   * @throws IllegalArgumentException if the threshold is out of range or a seed is no node
   */
  public static Cascade from(Network network, Rational threshold, Collection<String> seeds) {
    if (threshold.signum() <= 0 || threshold.compareTo(Rational.ONE) > 0) {
      throw new IllegalArgumentException(
          "a threshold is a share above 0 and at most 1, was " + threshold);
    }
    Set<String> wanted = new HashSet<>(seeds);
    network.nodes().forEach(wanted::remove);
    if (!wanted.isEmpty()) {
      throw new IllegalArgumentException("the seeds " + wanted + " are no nodes of the network");
    }
    Arcs arcs = Arcs.out(network);
    boolean[] joined = new boolean[arcs.size()];
    for (int i = 0; i < joined.length; i++) {
      joined[i] = seeds.contains(network.nodes().get(i));
    }
    List<List<String>> rounds = new ArrayList<>();
    boolean more = true;
    while (more) {
      rounds.add(names(network, joined));
      boolean[] next = round(arcs, threshold, joined);
      more = !java.util.Arrays.equals(next, joined);
      joined = next;
    }
    return new Cascade(rounds, arcs.size());
  }

  private static List<String> names(Network network, boolean[] joined) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < joined.length; i++) {
      if (joined[i]) {
        names.add(network.nodes().get(i));
      }
    }
    return names;
  }

  private static boolean[] round(Arcs arcs, Rational threshold, boolean[] joined) {
    boolean[] next = joined.clone();
    for (int i = 0; i < next.length; i++) {
      int neighbours = arcs.degree(i);
      int in = 0;
      for (int a = arcs.starts()[i]; a < arcs.starts()[i + 1]; a++) {
        in += joined[arcs.heads()[a]] ? 1 : 0;
      }
      next[i] |= neighbours > 0 && Rational.of(in, neighbours).compareTo(threshold) >= 0;
    }
    return next;
  }

  /**
   * Returns who has joined in the end.
   *
   * @return the nodes, in the order of the network
   */
  public List<String> joined() {
    return rounds.get(rounds.size() - 1);
  }

  /**
   * Returns the share that has joined in the end.
   *
   * @return 0 to 1; 0 in a network without nodes
   */
  public Rational share() {
    return nodes == 0 ? Rational.ZERO : Rational.of(joined().size(), nodes);
  }

  @Override
  public String toString() {
    return joined().size() + " of " + nodes + " after " + (rounds.size() - 1) + " rounds";
  }
}
