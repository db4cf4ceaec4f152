package org.plimsoll.base;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;

/**
 * Short factories for base values, meant for {@code import static org.plimsoll.base.Units.*}.
 *
 * <p>Exact quantities come as whole numbers, text or {@code BigDecimal}. There is no factory that
 * takes a {@code double}: 0.1 is not a double, and a point lost in a worker's figures is a point
 * that is argued about.
 */
public final class Units {
  private Units() {}

  /**
   * Returns a number of points.
   *
   * @param value whole points
   * @return that quantity
   */
  public static Points points(long value) {
    return Points.of(value);
  }

  /**
   * Returns a number of points.
   *
   * @param value a decimal such as {@code 2.5}
   * @return that quantity
   */
  public static Points points(String value) {
    return Points.of(value);
  }

  /**
   * Returns a number of points.
   *
   * @param value a decimal
   * @return that quantity
   */
  public static Points points(BigDecimal value) {
    return Points.of(value);
  }

  /**
   * Returns hours a week.
   *
   * @param hours whole hours
   * @return that quantity
   */
  public static WeeklyHours weekly(long hours) {
    return WeeklyHours.of(hours);
  }

  /**
   * Returns hours a week.
   *
   * @param hours a decimal such as {@code 4.5}
   * @return that quantity
   */
  public static WeeklyHours weekly(String hours) {
    return WeeklyHours.of(hours);
  }

  /**
   * Returns hours a week.
   *
   * @param hours a decimal
   * @return that quantity
   */
  public static WeeklyHours weekly(BigDecimal hours) {
    return WeeklyHours.of(hours);
  }

  /**
   * Returns a percentage.
   *
   * @param value 0 or more
   * @return that percentage
   */
  public static Percent percent(long value) {
    return Percent.of(value);
  }

  /**
   * Returns a percentage.
   *
   * @param value a decimal such as {@code 93.5}
   * @return that percentage
   */
  public static Percent percent(String value) {
    return Percent.of(value);
  }

  /**
   * Returns a percentage.
   *
   * @param value a decimal, 0 or more
   * @return that percentage
   */
  public static Percent percent(BigDecimal value) {
    return Percent.of(value);
  }

  /**
   * Returns hours on the clock.
   *
   * @param value whole hours
   * @return that duration
   */
  public static Duration hours(long value) {
    return Duration.ofHours(value);
  }

  /**
   * Returns minutes on the clock.
   *
   * @param value whole minutes
   * @return that duration
   */
  public static Duration minutes(long value) {
    return Duration.ofMinutes(value);
  }

  /**
   * Returns a number of weeks of the calendar.
   *
   * @param value whole weeks
   * @return that period
   */
  public static Period weeks(int value) {
    return Period.ofWeeks(value);
  }

  /**
   * Returns a limit in days on which work is done.
   *
   * @param days 0 or more
   * @return that limit
   */
  public static TimeLimit workingDays(int days) {
    return TimeLimit.workingDays(days);
  }

  /**
   * Returns a limit in days of the calendar.
   *
   * @param days 0 or more
   * @return that limit
   */
  public static TimeLimit calendarDays(int days) {
    return TimeLimit.calendarDays(days);
  }

  /**
   * Returns a number of cases.
   *
   * @param count how many, 0 or more
   * @return that number
   */
  public static Cases cases(int count) {
    return Cases.of(count);
  }

  /**
   * Returns how often something happens.
   *
   * @param times whole times a year, 0 or more
   * @return that frequency
   */
  public static Frequency perYear(long times) {
    return Frequency.perYear(times);
  }

  /**
   * Returns how often something happens.
   *
   * @param times times a year, such as {@code 0.4}
   * @return that frequency
   */
  public static Frequency perYear(String times) {
    return Frequency.perYear(times);
  }

  /**
   * Returns an amount in pounds sterling.
   *
   * @param pounds whole pounds
   * @return that amount
   */
  public static Money money(long pounds) {
    return Money.of(pounds);
  }

  /**
   * Returns an amount in pounds sterling.
   *
   * @param pounds a decimal such as {@code 12.50}
   * @return that amount
   */
  public static Money money(String pounds) {
    return Money.of(pounds);
  }

  /**
   * Reads a date.
   *
   * @param text an ISO date such as {@code 2026-02-02}
   * @return that date
   * @throws IllegalArgumentException if the text is no such date
   */
  public static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "a date is written year-month-day such as 2026-02-02, was \"" + text + "\"", e);
    }
  }
}
