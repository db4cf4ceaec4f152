package org.plimsoll.lean;

import java.util.List;
import java.util.OptionalDouble;
import org.plimsoll.explain.TextTable;

/**
 * How work goes from hand to hand: consecutive events of a case with different workers, after
 * events without a worker are dropped.
 *
 * @param cases all cases
 * @param workers all workers
 * @param consecutivePairs consecutive events of a case, by the same worker or not
 * @param handovers of these, those by different workers
 * @param casesWithout cases without a handover
 * @param mostInACase the most handovers of a case
 * @param edges different ordered pairs of who hands over to whom
 * @param reciprocatedEdges of these, pairs whose reverse also occurs; two who hand over both ways
 *     count twice
 * @param pingPong places in a case where it goes from one worker to another and straight back:
 *     neighbouring events of one worker are one stay, and stays A, B, A are counted, overlapping
 *     ones all
 * @param commonest the commonest pairs, most handovers first, ties by name; as many as the review
 *     lists
 */
public record Handovers(
    int cases,
    int workers,
    int consecutivePairs,
    int handovers,
    int casesWithout,
    int mostInACase,
    int edges,
    int reciprocatedEdges,
    int pingPong,
    List<Edge> commonest) {
  /**
   * Copies.
   *
   * @param cases all cases
   * @param workers all workers
   * @param consecutivePairs consecutive events of a case, by the same worker or not
   * @param handovers of these, those by different workers
   * @param casesWithout cases without a handover
   * @param mostInACase the most handovers of a case
   * @param edges different ordered pairs of who hands over to whom
   * @param reciprocatedEdges of these, pairs whose reverse also occurs; two who hand over both ways
   *     count twice
   * @param pingPong places in a case where it goes from one worker to another and straight back:
   *     neighbouring events of one worker are one stay, and stays A, B, A are counted, overlapping
   *     ones all
   * @param commonest the commonest pairs, most handovers first, ties by name; as many as the review
   *     lists
   */
  public Handovers {
    commonest = List.copyOf(commonest);
  }

  /**
   * How often one worker handed over to another.
   *
   * @param from who had it
   * @param to who had it next
   * @param count how often, at least 1
   */
  public record Edge(String from, String to, int count) {
    @Override
    public String toString() {
      return from + " to " + to + ": " + count;
    }
  }

  /**
   * Returns how many handovers a case has.
   *
   * @return the mean over all cases; empty without cases
   */
  public OptionalDouble meanPerCase() {
    return Shares.of(handovers, cases);
  }

  /**
   * Returns how much of the network of handovers there is.
   *
   * @return the edges over the ordered pairs of different workers; empty for fewer than two workers
   */
  public OptionalDouble density() {
    return Shares.of(edges, (double) workers * (workers - 1));
  }

  /** Prints the commonest pairs as a table. */
  @Override
  public String toString() {
    return new TextTable(
            handovers + " handovers in " + (cases - casesWithout) + " of " + cases + " cases",
            List.of("from", "to", "handovers"),
            commonest.stream()
                .map(edge -> List.of(edge.from(), edge.to(), Integer.toString(edge.count())))
                .toList())
        .text();
  }
}
