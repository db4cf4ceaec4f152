package org.plimsoll.graph;

import java.util.Objects;

/**
 * A tie from one node to another; in an undirected network it holds both ways.
 *
 * @param from the node it starts from
 * @param to the node it leads to, another one
 * @param weight how strong it is, finite and above 0
 */
public record Tie(String from, String to, double weight) {
  /**
   * Checks ends and weight.
   *
   * @param from the node it starts from
   * @param to the node it leads to, another one
   * @param weight how strong it is, finite and above 0
   */
  public Tie {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    if (from.equals(to)) {
      throw new IllegalArgumentException("a tie joins two nodes, was \"" + from + "\" to itself");
    }
    if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the tie from \""
              + from
              + "\" to \""
              + to
              + "\" needs a finite weight above 0, was "
              + weight
              + "; leave out a tie that is not there");
    }
  }

  /**
   * Returns a tie of weight 1.
   *
   * @param from the node it starts from
   * @param to the node it leads to
   * @return the tie
   */
  public static Tie of(String from, String to) {
    return new Tie(from, to, 1);
  }

  @Override
  public String toString() {
    return from + " - " + to + (weight == 1 ? "" : " (" + weight + ")");
  }
}
