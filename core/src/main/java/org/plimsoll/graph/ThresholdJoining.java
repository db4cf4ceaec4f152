package org.plimsoll.graph;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.explain.Source;

/**
 * How many join when each joins once enough others are in, whoever they are. A scenario to think
 * with, no forecast.
 *
 * @param thresholds how many must be in before each person joins, 0 for those who begin; in any
 *     order
 */
public record ThresholdJoining(List<Integer> thresholds) {
  /** Where the rule comes from; as recalled, not checked against the text. */
  public static final Source GRANOVETTER =
      Source.of("M. Granovetter", "1978", "Threshold Models of Collective Behavior")
          .section("American Journal of Sociology 83(6), 1420-1443");

  /**
   * Checks the thresholds, and copies.
   *
   * @param thresholds how many must be in before each person joins, 0 for those who begin; in any
   *     order
   */
  public ThresholdJoining {
    thresholds = List.copyOf(thresholds);
    for (int threshold : thresholds) {
      if (threshold < 0) {
        throw new IllegalArgumentException(
            "a threshold is a number of people, 0 or more, was " + threshold);
      }
    }
  }

  /**
   * Counts who is in, round by round.
   *
   * @return rising numbers: first those in when nobody has moved, 0, then one entry for each round
   *     in which somebody joined
   */
  public List<Integer> rounds() {
    List<Integer> rounds = new ArrayList<>(List.of(0));
    while (true) {
      int in = rounds.get(rounds.size() - 1);
      int next = (int) thresholds.stream().filter(threshold -> threshold <= in).count();
      if (next == in) {
        return List.copyOf(rounds);
      }
      rounds.add(next);
    }
  }

  /**
   * Counts who is in at the end.
   *
   * @return how many have joined when the number no longer changes
   */
  public int joined() {
    List<Integer> rounds = rounds();
    return rounds.get(rounds.size() - 1);
  }

  @Override
  public String toString() {
    return joined() + " of " + thresholds.size() + " join";
  }
}
