package org.plimsoll.lean;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * A span of time to look at by itself, such as a year.
 *
 * @param from the first instant that belongs to it
 * @param until the first instant after it
 */
public record LogWindow(OffsetDateTime from, OffsetDateTime until) {
  /**
   * Checks the order.
   *
   * @param from the first instant that belongs to it
   * @param until the first instant after it
   * @throws IllegalArgumentException if it does not end after it begins
   */
  public LogWindow {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(until, "until");
    if (!until.isAfter(from)) {
      throw new IllegalArgumentException(
          "a window must end after it begins, was "
              + from
              + " to "
              + until
              + "; swap the two, or leave it out");
    }
  }

  /**
   * Returns the window between two instants.
   *
   * @param from the first instant that belongs to it, such as {@code 2026-01-01T00:00+00:00}
   * @param until the first instant after it
   * @return that window
   * @throws IllegalArgumentException if it does not end after it begins, or a time is no date with
   *     time of day and offset
   */
  public static LogWindow of(String from, String until) {
    try {
      return new LogWindow(OffsetDateTime.parse(from), OffsetDateTime.parse(until));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "a window is given by two dates with time of day and offset, was \""
              + from
              + "\" and \""
              + until
              + "\"; write them such as 2026-01-01T00:00+00:00",
          e);
    }
  }

  /** Returns the two ends. */
  @Override
  public String toString() {
    return from + " to " + until;
  }
}
