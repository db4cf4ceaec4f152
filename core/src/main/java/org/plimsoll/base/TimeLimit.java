package org.plimsoll.base;

import java.util.Objects;

/**
 * A limit of time with its way of counting named, such as 45 working days.
 *
 * @param amount how many days or hours, 0 or more
 * @param counting what is counted
 */
public record TimeLimit(int amount, Counting counting) {
  /**
   * Checks the range.
   *
   * @param amount how many days or hours, 0 or more
   * @param counting what is counted
   */
  public TimeLimit {
    Objects.requireNonNull(counting, "counting");
    if (amount < 0) {
      throw new IllegalArgumentException(
          "a limit of time must not be negative, was " + amount + " " + counting.words());
    }
  }

  /**
   * Returns a limit in days on which work is done.
   *
   * @param days 0 or more
   * @return that limit
   */
  public static TimeLimit workingDays(int days) {
    return new TimeLimit(days, Counting.WORKING_DAYS);
  }

  /**
   * Returns a limit in days of the calendar.
   *
   * @param days 0 or more
   * @return that limit
   */
  public static TimeLimit calendarDays(int days) {
    return new TimeLimit(days, Counting.CALENDAR_DAYS);
  }

  /**
   * Returns a limit in hours on the clock.
   *
   * @param hours 0 or more
   * @return that limit
   */
  public static TimeLimit elapsedHours(int hours) {
    return new TimeLimit(hours, Counting.ELAPSED_HOURS);
  }

  @Override
  public String toString() {
    String words = counting.words();
    return amount + " " + (amount == 1 ? words.substring(0, words.length() - 1) : words);
  }
}
