package org.plimsoll.clinic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.plimsoll.explain.TextTable;
import org.plimsoll.lean.WorkItem;
import org.plimsoll.stats.Correlation;
import org.plimsoll.stats.Distribution;

/**
 * Cases and hours by worker: whether counting cases would do.
 *
 * @param rows a row a worker, by name
 * @param unnamed how many stretches, or pieces with only a sum, name no worker
 */
public record WorkerTimes(List<Row> rows, int unnamed) {
  /**
   * The work of one worker.
   *
   * @param worker the worker
   * @param items how many stretches, or pieces with only a sum
   * @param cases how many different cases
   * @param time the recorded time
   */
  public record Row(String worker, int items, int cases, Duration time) {
    /**
     * Returns the hours for each case.
     *
     * @return hours over cases
     */
    public double hoursPerCase() {
      return Hours.real(time) / cases;
    }

    @Override
    public String toString() {
      return worker + ": " + cases + (cases == 1 ? " case, " : " cases, ") + Hours.text(time);
    }
  }

  /**
   * Copies the rows.
   *
   * @param rows a row a worker, by name
   * @param unnamed how many name no worker
   */
  public WorkerTimes {
    rows = List.copyOf(rows);
  }

  static WorkerTimes of(TimedWork work) {
    Map<String, Sum> sums = new TreeMap<>();
    int unnamed = 0;
    for (TimedCase each : work.cases()) {
      for (WorkItem item : each.items()) {
        // a stretch is of who did it, whoever holds the case
        if (item.worker().isEmpty()) {
          unnamed++;
        } else {
          sums.computeIfAbsent(item.worker().get(), name -> new Sum())
              .add(item.caseId(), item.duration());
        }
      }
      if (each.hours().isPresent()) {
        if (each.worker().isEmpty()) {
          unnamed++;
        } else {
          sums.computeIfAbsent(each.worker().get(), name -> new Sum())
              .add(each.item().id(), each.hours().get());
        }
      }
    }
    List<Row> rows = new ArrayList<>();
    sums.forEach((name, sum) -> rows.add(new Row(name, sum.items, sum.cases.size(), sum.time)));
    return new WorkerTimes(rows, unnamed);
  }

  private static final class Sum {
    private final Set<String> cases = new HashSet<>();
    private Duration time = Duration.ZERO;
    private int items;

    void add(String caseId, Duration more) {
      cases.add(caseId);
      time = time.plus(more);
      items++;
    }
  }

  /** Who has most of the time of some stretches; of equals the first by name. */
  static Optional<String> most(List<WorkItem> items) {
    Map<String, Duration> sums = new TreeMap<>();
    for (WorkItem item : items) {
      item.worker().ifPresent(name -> sums.merge(name, item.duration(), Duration::plus));
    }
    String most = null;
    Duration longest = Duration.ZERO;
    for (Map.Entry<String, Duration> each : sums.entrySet()) {
      if (most == null || each.getValue().compareTo(longest) > 0) {
        most = each.getKey();
        longest = each.getValue();
      }
    }
    return Optional.ofNullable(most);
  }

  /**
   * Compares how many cases each worker had with the hours.
   *
   * @return over all workers
   */
  public Correlation casesAgainstHours() {
    return Correlation.of(
        rows.stream().mapToDouble(Row::cases).toArray(),
        rows.stream().mapToDouble(row -> Hours.real(row.time())).toArray());
  }

  /**
   * Shows how hours for each case differ between workers.
   *
   * @param leastCases only workers with so many cases count, 1 or more
   * @return the distribution over those workers; empty where there is none
   */
  public Optional<Distribution> hoursPerCase(int leastCases) {
    double[] hours =
        rows.stream()
            .filter(row -> row.cases() >= leastCases)
            .mapToDouble(Row::hoursPerCase)
            .toArray();
    return hours.length == 0 ? Optional.empty() : Optional.of(Distribution.of(hours));
  }

  /**
   * Returns the rows as a table.
   *
   * @return a row a worker
   */
  public TextTable table() {
    List<List<String>> cells = new ArrayList<>();
    for (Row row : rows) {
      cells.add(
          List.of(
              row.worker(),
              row.items() + "",
              row.cases() + "",
              Hours.text(Hours.of(row.time())),
              Hours.text(row.hoursPerCase())));
    }
    return new TextTable("", List.of("worker", "items", "cases", "hours", "hours a case"), cells);
  }

  @Override
  public String toString() {
    return table().text();
  }
}
