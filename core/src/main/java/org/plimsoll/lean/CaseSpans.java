package org.plimsoll.lean;

import java.time.LocalDate;
import java.time.YearMonth;

/** From when to when each case of a log ran, by instant and by the dates as recorded. */
final class CaseSpans {
  private final long[] starts;
  private final long[] ends;
  private final long[] startDays;
  private final long[] endDays;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  CaseSpans(EventLog log, Ticks ticks) {
    int[] rows = log.rows();
    int[] cases = log.starts();
    int size = cases.length - 1;
    starts = new long[size];
    ends = new long[size];
    startDays = new long[size];
    endDays = new long[size];
    for (int at = 0; at < size; at++) {
      int begin = rows[cases[at]];
      int end = rows[cases[at + 1] - 1];
      starts[at] = ticks.of(begin);
      ends[at] = ticks.of(end);
      startDays[at] = log.columns().localDay(begin);
      endDays[at] = log.columns().localDay(end);
      first = Math.min(first, starts[at]);
      last = Math.max(last, ends[at]);
    }
  }

  int size() {
    return starts.length;
  }

  long start(int at) {
    return starts[at];
  }

  long end(int at) {
    return ends[at];
  }

  /** From the first to the last event of the log. */
  long window() {
    return size() == 0 ? 0 : last - first;
  }

  long startDay(int at) {
    return startDays[at];
  }

  long endDay(int at) {
    return endDays[at];
  }

  YearMonth startMonth(int at) {
    return YearMonth.from(LocalDate.ofEpochDay(startDays[at]));
  }

  YearMonth endMonth(int at) {
    return YearMonth.from(LocalDate.ofEpochDay(endDays[at]));
  }
}
