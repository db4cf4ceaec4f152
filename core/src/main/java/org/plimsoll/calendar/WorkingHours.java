package org.plimsoll.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * When work is done: from one time of day to another, on working days, by a clock in one place.
 *
 * <pre>{@code
 * var office = WorkingHours.of(WorkingCalendar.ENGLAND_AND_WALES, "09:00", "17:00", "Europe/London");
 * office.between(Instant.parse("2026-02-06T16:00:00Z"), Instant.parse("2026-02-09T10:00:00Z"));   // PT2H
 * }</pre>
 *
 * @param calendar which days are working days
 * @param from when a working day begins
 * @param to when it ends, after {@code from}
 * @param zone where the clock hangs
 */
public record WorkingHours(WorkingCalendar calendar, LocalTime from, LocalTime to, ZoneId zone) {
  /**
   * Checks the order of the times.
   *
   * @param calendar which days are working days
   * @param from when a working day begins
   * @param to when it ends, after {@code from}
   * @param zone where the clock hangs
   * @throws IllegalArgumentException if a working day would not end after it begins
   */
  public WorkingHours {
    Objects.requireNonNull(calendar, "calendar");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(zone, "zone");
    if (!to.isAfter(from)) {
      throw new IllegalArgumentException(
          "a working day must end after it begins, was "
              + from
              + " to "
              + to
              + "; give a shift over midnight as two");
    }
  }

  /**
   * Returns the hours between two times of day.
   *
   * @param calendar which days are working days
   * @param from when a working day begins, such as {@code 09:00}
   * @param to when it ends
   * @param zone where the clock hangs, such as {@code Europe/London}
   * @return those hours
   * @throws IllegalArgumentException if a working day would not end after it begins
   * @throws java.time.DateTimeException if a time or the zone is none
   */
  public static WorkingHours of(WorkingCalendar calendar, String from, String to, String zone) {
    return new WorkingHours(calendar, LocalTime.parse(from), LocalTime.parse(to), ZoneId.of(zone));
  }

  /**
   * A stretch of working time.
   *
   * @param start its first instant
   * @param end the first instant after it
   */
  public record Stretch(Instant start, Instant end) {
    /**
     * Returns how long it is.
     *
     * @return above 0
     */
    public Duration length() {
      return Duration.between(start, end);
    }
  }

  /**
   * Cuts a span of time down to working hours, in time linear in its days.
   *
   * @param start the first instant
   * @param end the first instant after it
   * @return the parts within working hours, earliest first; a part ends with its day
   * @throws IllegalArgumentException if the span ends before it begins, or the calendar does not
   *     know its years
   */
  public List<Stretch> within(Instant start, Instant end) {
    Objects.requireNonNull(start, "start");
    if (Objects.requireNonNull(end, "end").isBefore(start)) {
      throw new IllegalArgumentException(
          "a span of time must not end before it begins, was "
              + start
              + " to "
              + end
              + "; swap the two instants");
    }
    List<Stretch> parts = new ArrayList<>();
    LocalDate last = end.atZone(zone).toLocalDate();
    for (LocalDate day = start.atZone(zone).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      if (calendar.isWorkingDay(day)) {
        Instant opening = later(start, day.atTime(from).atZone(zone).toInstant());
        Instant closing = earlier(end, day.atTime(to).atZone(zone).toInstant());
        if (opening.isBefore(closing)) {
          parts.add(new Stretch(opening, closing));
        }
      }
    }
    return List.copyOf(parts);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  /**
   * Returns the working time in a span.
   *
   * @param start the first instant
   * @param end the first instant after it
   * @return 0 or more
   * @throws IllegalArgumentException if the span ends before it begins, or the calendar does not
   *     know its years
   */
  public Duration between(Instant start, Instant end) {
    return within(start, end).stream().map(Stretch::length).reduce(Duration.ZERO, Duration::plus);
  }

  /**
   * Says whether work is done at an instant.
   *
   * @param at the instant
   * @return whether it lies on a working day, from its beginning to its end, both ends included
   * @throws IllegalArgumentException if the calendar does not know its year
   */
  public boolean contain(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    return calendar.isWorkingDay(local.toLocalDate())
        && !local.toLocalTime().isBefore(from)
        && !local.toLocalTime().isAfter(to);
  }

  /** Returns a short line such as {@code 09:00 to 17:00, England and Wales, Europe/London}. */
  @Override
  public String toString() {
    return from + " to " + to + ", " + calendar.name() + ", " + zone;
  }
}
