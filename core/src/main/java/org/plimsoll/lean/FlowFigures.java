package org.plimsoll.lean;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.plimsoll.stats.Distribution;

/** Arrivals, closures and open cases of a log. */
final class FlowFigures {
  /** Months of more than this many years are listed only where something happens in them. */
  private static final int MONTHS_LISTED = 12 * 10_000;

  private FlowFigures() {}

  static CaseFlow of(
      CaseSpans spans,
      Ticks ticks,
      Ticks.Sum durations,
      Optional<Distribution> durationDays,
      Optional<LogWindow> window) {
    double windowDays = ticks.days(spans.window());
    OptionalDouble rate = Shares.of(spans.size(), windowDays);
    OptionalDouble mean = Shares.of(durations.days(), spans.size());
    Intervals open = new Intervals();
    for (int at = 0; at < spans.size(); at++) {
      if (spans.end(at) > spans.start(at)) {
        open.add(0, spans.start(at), spans.end(at));
      }
    }
    return new CaseFlow(
        windowDays,
        rate,
        Shares.of(durations.days(), windowDays),
        mean,
        durationDays.isPresent()
            ? OptionalDouble.of(durationDays.get().p50())
            : OptionalDouble.empty(),
        rate.isPresent() && mean.isPresent()
            ? OptionalDouble.of(rate.getAsDouble() * mean.getAsDouble())
            : OptionalDouble.empty(),
        open.group(1).peak(0, false),
        window.map(within -> inWindow(spans, ticks, within)));
  }

  private static CaseFlow.InWindow inWindow(CaseSpans spans, Ticks ticks, LogWindow window) {
    long from = ticks.of(window.from().toInstant());
    long until = ticks.of(window.until().toInstant());
    int arrivals = 0;
    int closures = 0;
    int openAtStart = 0;
    int openAtEnd = 0;
    Ticks.Sum overlap = ticks.sum();
    Ticks.Sum closed = ticks.sum();
    for (int at = 0; at < spans.size(); at++) {
      long start = spans.start(at);
      long end = spans.end(at);
      arrivals += start >= from && start < until ? 1 : 0;
      openAtStart += start < from && from <= end ? 1 : 0;
      openAtEnd += start < until && until <= end ? 1 : 0;
      if (end >= from && end < until) {
        closures++;
        closed.add(end - start);
      }
      overlap.add(Math.max(0, Math.min(end, until) - Math.max(start, from)));
    }
    double days = seconds(Duration.between(window.from(), window.until())) / 86_400;
    OptionalDouble mean = Shares.of(closed.days(), closures);
    return new CaseFlow.InWindow(
        window,
        days,
        arrivals,
        closures,
        overlap.days() / days,
        mean,
        mean.isPresent()
            ? OptionalDouble.of(closures / days * mean.getAsDouble())
            : OptionalDouble.empty(),
        openAtStart,
        openAtEnd);
  }

  private static double seconds(Duration duration) {
    return duration.getSeconds() + duration.getNano() / 1e9;
  }

  static List<MonthFlow> byMonth(CaseSpans spans) {
    TreeMap<YearMonth, int[]> counts = new TreeMap<>();
    for (int at = 0; at < spans.size(); at++) {
      counts.computeIfAbsent(spans.startMonth(at), month -> new int[2])[0]++;
      counts.computeIfAbsent(spans.endMonth(at), month -> new int[2])[1]++;
    }
    if (!counts.isEmpty()) {
      YearMonth last = counts.lastKey();
      if (counts.firstKey().plusMonths(MONTHS_LISTED).isAfter(last)) {
        for (YearMonth month = counts.firstKey();
            month.isBefore(last);
            month = month.plusMonths(1)) {
          counts.putIfAbsent(month, new int[2]);
        }
      }
    }
    List<MonthFlow> rows = new ArrayList<>();
    int open = 0;
    for (var each : counts.entrySet()) {
      int in = each.getValue()[0];
      int out = each.getValue()[1];
      open += in - out;
      rows.add(new MonthFlow(each.getKey(), in, out, open));
    }
    return rows;
  }
}
