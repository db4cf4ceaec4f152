package org.plimsoll.lean;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.plimsoll.calendar.WorkingCalendar;

/** How long cases took by each way of counting. */
final class TimeFigures {
  private TimeFigures() {}

  static Timeliness of(CaseSpans spans, Ticks ticks, Optional<WorkingCalendar> calendar) {
    int size = spans.size();
    long[] days = new long[size];
    long[] hours = new long[size];
    long[] weekdays = new long[size];
    for (int at = 0; at < size; at++) {
      days[at] = spans.endDay(at) - spans.startDay(at);
      hours[at] = ticks.hoursUp(spans.end(at) - spans.start(at));
      weekdays[at] = Math.max(0, weekdaysTo(spans.endDay(at)) - weekdaysTo(spans.startDay(at)));
    }
    return new Timeliness(
        DayCounts.of(days),
        DayCounts.of(hours),
        DayCounts.of(weekdays),
        calendar.map(by -> DayCounts.of(workingDays(spans, by))),
        calendar.map(by -> holidays(spans, by)).orElse(List.of()));
  }

  /** Mondays to Fridays up to an epoch day, from a Monday far back; day 0 was a Thursday. */
  private static long weekdaysTo(long epochDay) {
    long sinceMonday = epochDay + 3;
    return 5 * Math.floorDiv(sinceMonday, 7L) + Math.min(5, Math.floorMod(sinceMonday, 7L) + 1);
  }

  private static long[] workingDays(CaseSpans spans, WorkingCalendar calendar) {
    long[] days = new long[spans.size()];
    for (int at = 0; at < days.length; at++) {
      // a case may end on an earlier date than it starts, where its offsets differ
      days[at] =
          Math.max(
              0,
              calendar.between(
                  LocalDate.ofEpochDay(spans.startDay(at)),
                  LocalDate.ofEpochDay(spans.endDay(at))));
    }
    return days;
  }

  private static List<LocalDate> holidays(CaseSpans spans, WorkingCalendar calendar) {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (int at = 0; at < spans.size(); at++) {
      first = Math.min(first, spans.startMonth(at).getYear());
      last = Math.max(last, spans.endMonth(at).getYear());
    }
    int from = first;
    int to = last;
    return calendar.holidays().keySet().stream()
        .filter(day -> day.getYear() >= from && day.getYear() <= to)
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
        .toList();
  }
}
