package org.plimsoll.benchmarks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.plimsoll.calendar.WorkingCalendar;

/**
 * A target of 45 working days from each day of fifteen years, beside the walk from day to day. The
 * constructor checks that both reach the same dates.
 */
final class CalendarWorkload {
  static final int DAYS = 45;

  private static final WorkingCalendar CALENDAR = WorkingCalendar.ENGLAND_AND_WALES;

  private final Set<LocalDate> holidays = new HashSet<>(CALENDAR.holidays().keySet());
  private final LocalDate[] starts =
      LocalDate.of(2010, 1, 1).datesUntil(LocalDate.of(2025, 1, 1)).toArray(LocalDate[]::new);

  CalendarWorkload() {
    for (LocalDate start : starts) {
      LocalDate walked = walked(start);
      if (!CALENDAR.plus(start, DAYS).equals(walked)) {
        throw new IllegalStateException(
            start + " gives " + CALENDAR.plus(start, DAYS) + ", by hand " + walked);
      }
    }
  }

  int size() {
    return starts.length;
  }

  /** Asks the calendar. */
  long asked() {
    long sum = 0;
    for (LocalDate start : starts) {
      sum += CALENDAR.plus(start, DAYS).toEpochDay();
    }
    return sum;
  }

  /** Walks from day to day with a set of holidays. */
  long walked() {
    long sum = 0;
    for (LocalDate start : starts) {
      sum += walked(start).toEpochDay();
    }
    return sum;
  }

  private LocalDate walked(LocalDate start) {
    LocalDate day = start;
    for (int left = DAYS; left > 0; ) {
      day = day.plusDays(1);
      boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
      left -= weekend || holidays.contains(day) ? 0 : 1;
    }
    return day;
  }
}
