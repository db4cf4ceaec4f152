package org.plimsoll.clinic;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plimsoll.base.WeeklyHours;
import org.plimsoll.explain.TextTable;
import org.plimsoll.lean.WorkItem;
import org.plimsoll.stats.Distribution;

/**
 * Recorded hours by worker and ISO week. A stretch counts wholly in the week in which it starts.
 *
 * @param rows a row for each worker and week with a stretch, by worker, then week
 * @param unnamed how many stretches name no worker
 */
public record WorkerWeeks(List<Row> rows, int unnamed) {
  /**
   * A week of a worker.
   *
   * @param worker the worker
   * @param week the ISO 8601 week, such as {@code 2026-W05}
   * @param time the recorded time
   */
  public record Row(String worker, String week, Duration time) {
    @Override
    public String toString() {
      return worker + " " + week + ": " + Hours.text(time);
    }
  }

  /**
   * Copies the rows.
   *
   * @param rows a row for each worker and week
   * @param unnamed how many stretches name no worker
   */
  public WorkerWeeks {
    rows = List.copyOf(rows);
  }

  static WorkerWeeks of(TimedWork work, ZoneId zone) {
    Map<String, Map<String, Duration>> sums = new TreeMap<>();
    int unnamed = 0;
    for (TimedCase each : work.cases()) {
      for (WorkItem item : each.items()) {
        if (item.worker().isEmpty()) {
          unnamed++;
        } else {
          sums.computeIfAbsent(item.worker().get(), name -> new TreeMap<>())
              .merge(
                  week(item.start().atZone(zone).toLocalDate()), item.duration(), Duration::plus);
        }
      }
    }
    List<Row> rows = new ArrayList<>();
    sums.forEach(
        (worker, weeks) -> weeks.forEach((week, time) -> rows.add(new Row(worker, week, time))));
    return new WorkerWeeks(rows, unnamed);
  }

  static String week(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /**
   * Shows how long the weeks were.
   *
   * @return the distribution in hours; empty where there is no week
   */
  public Optional<Distribution> hours() {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Distribution.of(rows.stream().mapToDouble(row -> Hours.real(row.time())).toArray()));
  }

  /**
   * Finds the weeks of more than so many hours.
   *
   * @param limit the hours, themselves not over
   * @return the weeks, in the order of the rows
   */
  public List<Row> over(WeeklyHours limit) {
    return rows.stream().filter(row -> Hours.of(row.time()).compareTo(limit.value()) > 0).toList();
  }

  /**
   * Finds the longest weeks.
   *
   * @param most how many, 0 or more
   * @return the longest first; of equals in the order of the rows
   */
  public List<Row> longest(int most) {
    return rows.stream().sorted(Comparator.comparing(Row::time).reversed()).limit(most).toList();
  }

  /**
   * Returns the rows as a table.
   *
   * @return a row for each worker and week
   */
  public TextTable table() {
    List<List<String>> cells = new ArrayList<>();
    for (Row row : rows) {
      cells.add(List.of(row.worker(), row.week(), Hours.text(Hours.of(row.time()))));
    }
    return new TextTable("", List.of("worker", "week", "hours"), cells);
  }

  @Override
  public String toString() {
    return table().text();
  }
}
