package org.plimsoll.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Who is tied to whom. Nodes without ties belong to it like all others.
 *
 * @param directed whether a tie holds one way only
 * @param nodes the nodes, in the order given; none twice
 * @param ties the ties, in the order given; none twice, and in an undirected network none both ways
 */
public record Network(boolean directed, List<String> nodes, List<Tie> ties) {
  /**
   * Checks that ties join known nodes and none stands twice, and copies; linear in nodes and ties.
   *
   * @param directed whether a tie holds one way only
   * @param nodes the nodes, in the order given; none twice
   * @param ties the ties, in the order given; none twice, and in an undirected network none both
   *     ways
   */
  public Network {
    nodes = List.copyOf(nodes);
    ties = List.copyOf(ties);
    Set<String> known = new HashSet<>();
    for (String node : nodes) {
      if (!known.add(node)) {
        throw new IllegalArgumentException("node \"" + node + "\" stands twice");
      }
    }
    Set<List<String>> seen = new HashSet<>();
    for (Tie tie : ties) {
      for (String end : List.of(tie.from(), tie.to())) {
        if (!known.contains(end)) {
          throw new IllegalArgumentException(
              "the tie " + tie + " names \"" + end + "\", which is no node; add it to the nodes");
        }
      }
      boolean turn = !directed && tie.from().compareTo(tie.to()) > 0;
      if (!seen.add(turn ? List.of(tie.to(), tie.from()) : List.of(tie.from(), tie.to()))) {
        throw new IllegalArgumentException(
            "the tie "
                + tie
                + " stands twice"
                + (directed ? "" : "; in an undirected network one direction is enough"));
      }
    }
  }

  /**
   * Returns a network in which a tie holds one way.
   *
   * @param nodes the nodes
   * @param ties the ties
   * @return the network
   */
  public static Network directed(List<String> nodes, List<Tie> ties) {
    return new Network(true, nodes, ties);
  }

  /**
   * Returns a network in which a tie holds both ways.
   *
   * @param nodes the nodes
   * @param ties the ties, each in one direction
   * @return the network
   */
  public static Network undirected(List<String> nodes, List<Tie> ties) {
    return new Network(false, nodes, ties);
  }

  /**
   * Returns the network without a node and its ties.
   *
   * @param node the node
   * @return the smaller network
   * @throws IllegalArgumentException if there is no such node
   */
  public Network without(String node) {
    if (!nodes.contains(node)) {
      throw new IllegalArgumentException("there is no node \"" + node + "\" to leave out");
    }
    return new Network(
        directed,
        nodes.stream().filter(each -> !each.equals(node)).toList(),
        ties.stream().filter(tie -> !tie.from().equals(node) && !tie.to().equals(node)).toList());
  }

  /**
   * Returns which share of all possible ties is there.
   *
   * @return 0 to 1; empty for fewer than two nodes
   */
  public OptionalDouble density() {
    double pairs = (double) nodes.size() * (nodes.size() - 1);
    return pairs == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((directed ? 1 : 2) * ties.size() / pairs);
  }

  /**
   * Returns which share of ties is answered by one the other way.
   *
   * @return 0 to 1; 1 in an undirected network; empty without ties
   */
  public OptionalDouble reciprocity() {
    if (ties.isEmpty()) {
      return OptionalDouble.empty();
    }
    Set<List<String>> there = new HashSet<>();
    ties.forEach(tie -> there.add(List.of(tie.from(), tie.to())));
    long answered =
        ties.stream()
            .filter(tie -> !directed || there.contains(List.of(tie.to(), tie.from())))
            .count();
    return OptionalDouble.of((double) answered / ties.size());
  }

  /**
   * Finds whom a node can reach along ties, weights aside.
   *
   * @param node where to start
   * @return the nodes that can be reached, without the start, in the order of the nodes
   * @throws IllegalArgumentException if there is no such node
   */
  public List<String> reachableFrom(String node) {
    int start = nodes.indexOf(node);
    if (start < 0) {
      throw new IllegalArgumentException("there is no node \"" + node + "\" to start from");
    }
    int[] distance = Arcs.out(this).distances(start);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < distance.length; i++) {
      if (i != start && distance[i] >= 0) {
        found.add(nodes.get(i));
      }
    }
    return List.copyOf(found);
  }

  /**
   * Splits the network into parts that no tie joins, directions aside.
   *
   * @return the parts, each in the order of the nodes; the part of the earliest node first
   */
  public List<List<String>> components() {
    Arcs both = Arcs.bothWays(this);
    int[] part = new int[nodes.size()];
    Arrays.fill(part, -1);
    List<List<String>> parts = new ArrayList<>();
    for (int i = 0; i < part.length; i++) {
      if (part[i] < 0) {
        int[] distance = both.distances(i);
        List<String> names = new ArrayList<>();
        for (int j = i; j < part.length; j++) {
          if (distance[j] >= 0) {
            part[j] = parts.size();
            names.add(nodes.get(j));
          }
        }
        parts.add(List.copyOf(names));
      }
    }
    return List.copyOf(parts);
  }

  /** The place of each node. */
  Map<String, Integer> places() {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      places.put(nodes.get(i), i);
    }
    return places;
  }

  @Override
  public String toString() {
    return nodes.size() + " nodes, " + ties.size() + (directed ? " directed" : "") + " ties";
  }
}
