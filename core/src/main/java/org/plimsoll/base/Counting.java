package org.plimsoll.base;

/** How the time of a limit is counted. The same number means different dates under each. */
public enum Counting {
  /** Days on which work is done: weekly pattern less holidays; the day after the start is day 1. */
  WORKING_DAYS("working days"),
  /** Days of the calendar by date, whatever the hour; the day after the start is day 1. */
  CALENDAR_DAYS("calendar days"),
  /** Hours of 60 minutes on the clock, day and night. */
  ELAPSED_HOURS("elapsed hours");

  private final String words;

  Counting(String words) {
    this.words = words;
  }

  /**
   * Returns the words that reports print.
   *
   * @return for example {@code working days}
   */
  public String words() {
    return words;
  }
}
