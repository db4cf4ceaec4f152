package org.plimsoll.jointworking;

import java.time.LocalDate;
import java.util.Objects;
import org.plimsoll.base.Rating;

/**
 * How much confidence in joint working a side had on a day.
 *
 * @param side the side
 * @param on the day
 * @param mark the mark, on a scale such as 1 (none) to 5 (full)
 */
public record ConfidenceMark(String side, LocalDate on, Rating mark) {
  /**
   * Checks that all parts are there.
   *
   * @param side the side
   * @param on the day
   * @param mark the mark, on a scale such as 1 (none) to 5 (full)
   */
  public ConfidenceMark {
    Objects.requireNonNull(side, "side");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(mark, "mark");
  }

  String words() {
    return mark.lowest() == 1 ? mark.value() + " of " + mark.highest() : mark.toString();
  }

  @Override
  public String toString() {
    return side + " " + words() + " on " + on;
  }
}
