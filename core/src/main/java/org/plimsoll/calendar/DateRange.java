package org.plimsoll.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * A closed range of dates, both ends included: a week of leave from Monday to Friday has 5 days,
 * and a single day has 1.
 *
 * <p>Lengths and overlaps are counted in calendar days, as a reduction pro rata needs them: 4 weeks
 * are 28 days. For working days ask {@link WorkingCalendar#workingDaysIn(DateRange)}.
 *
 * <pre>{@code
 * var april = DateRange.of(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 4, 30));
 * april.overlapDays(DateRange.parse("2024-04-29/2024-05-10"));   // 2
 * }</pre>
 *
 * @param from the first date
 * @param to the last date, not before the first
 */
public record DateRange(LocalDate from, LocalDate to) {
  /**
   * Checks the order of the ends.
   *
   * @param from the first date
   * @param to the last date, not before the first
   * @throws IllegalArgumentException if the range ends before it begins
   */
  public DateRange {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "a range of dates must not end before it begins, was "
              + from
              + " to "
              + to
              + "; swap the two dates");
    }
  }

  /**
   * Returns the range between two dates.
   *
   * @param from the first date
   * @param to the last date, included
   * @return that range
   * @throws IllegalArgumentException if the range would end before it begins
   */
  public static DateRange of(LocalDate from, LocalDate to) {
    return new DateRange(from, to);
  }

  /**
   * Reads what {@link #toString} writes: two ISO dates with a slash between them.
   *
   * @param text for example {@code 2024-04-01/2024-04-28}
   * @return that range, both ends included
   * @throws IllegalArgumentException if the text is no such range or the range would end before it
   *     begins
   */
  public static DateRange parse(String text) {
    Objects.requireNonNull(text, "text");
    int slash = text.indexOf('/');
    LocalDate from;
    LocalDate to;
    try {
      from = LocalDate.parse(text.substring(0, Math.max(slash, 0)));
      to = LocalDate.parse(text.substring(slash + 1));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "a range of dates is written from/to such as 2024-04-01/2024-04-28, was \"" + text + "\"",
          e);
    }
    return new DateRange(from, to);
  }

  /**
   * Counts the days.
   *
   * @return calendar days, both ends included; at least 1
   */
  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  /**
   * Tells whether a date lies in the range.
   *
   * @param date any date
   * @return whether it is neither before the first nor after the last date
   */
  public boolean contains(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(to);
  }

  /**
   * Returns the dates that two ranges share.
   *
   * @param other the other range
   * @return the shared range, or empty if no date lies in both
   */
  public Optional<DateRange> overlap(DateRange other) {
    LocalDate start = from.isAfter(other.from) ? from : other.from;
    LocalDate end = to.isBefore(other.to) ? to : other.to;
    return end.isBefore(start) ? Optional.empty() : Optional.of(new DateRange(start, end));
  }

  /**
   * Counts the dates that two ranges share. Ranges that only touch, one ending the day before the
   * other begins, share none.
   *
   * @param other the other range
   * @return calendar days, 0 or more
   */
  public long overlapDays(DateRange other) {
    return overlap(other).map(DateRange::days).orElse(0L);
  }

  /**
   * Returns the range as text that {@link #parse} reads back.
   *
   * @return for example {@code 2024-04-01/2024-04-28}
   */
  @Override
  public String toString() {
    return from + "/" + to;
  }
}
