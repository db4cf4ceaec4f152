package org.plimsoll.clinic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.calendar.DateRange;
import org.plimsoll.calendar.Timescale;
import org.plimsoll.caseload.Case;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;
import org.plimsoll.stats.Quantiles;

/**
 * How many cases were closed in a period and how many kept their limit, by worker and team.
 *
 * <p>A case is judged if it closed in the period, or is still open although its limit fell by the
 * end of the period: cases left open do not make timeliness look better. Its limit is its own due
 * date, else that of the timescale from the day it opened. What has neither is counted as undated,
 * never as in time.
 *
 * @param period the days, both ends included
 * @param timescale the limit
 * @param rows all cases, then workers by name, then teams by name
 */
public record Throughput(DateRange period, Timescale timescale, List<Row> rows) {
  /**
   * One worker or team.
   *
   * @param group {@link ClinicGroup#ALL}, {@link ClinicGroup#WORKER} or {@link ClinicGroup#TEAM}
   * @param name which
   * @param closed how many cases closed in the period
   * @param kept how many of the judged kept their limit
   * @param judged how many cases had a limit to keep
   * @param openLate how many of the judged are open past their limit
   * @param undated how many cases closed in the period without a limit known
   * @param medianDays the median of what the cases closed in the period used of the timescale, in
   *     its way of counting; empty where none has an opening date
   */
  public record Row(
      ClinicGroup group,
      String name,
      int closed,
      int kept,
      int judged,
      int openLate,
      int undated,
      OptionalDouble medianDays) {
    /**
     * Checks that all is there.
     *
     * @param group all, worker or team
     * @param name which
     * @param closed how many cases closed
     * @param kept how many kept their limit
     * @param judged how many had a limit to keep
     * @param openLate how many are open past their limit
     * @param undated how many closed without a limit known
     * @param medianDays the median of what they used
     */
    public Row {
      Objects.requireNonNull(group, "group");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(medianDays, "medianDays");
    }

    /**
     * Returns the share that kept their limit.
     *
     * @return percent of the judged; empty where there are none
     */
    public Optional<Percent> timeliness() {
      return judged == 0
          ? Optional.empty()
          : Optional.of(Percent.ofFraction(Rational.of(kept, judged)));
    }

    @Override
    public String toString() {
      return (group == ClinicGroup.ALL ? "all" : group.words() + " " + name)
          + ": "
          + closed
          + " closed, "
          + kept
          + " of "
          + judged
          + " in time";
    }
  }

  /**
   * Copies the rows.
   *
   * @param period the days
   * @param timescale the limit
   * @param rows all cases, then workers, then teams
   */
  public Throughput {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(timescale, "timescale");
    rows = List.copyOf(rows);
  }

  /**
   * Counts the cases of a period.
   *
   * @param work the work; a case in several pieces counts once, for the worker and team of the
   *     first piece that names one
   * @param period the days, both ends included
   * @param timescale the limit of cases without a due date of their own
   * @return the counts
   */
  public static Throughput of(TimedWork work, DateRange period, Timescale timescale) {
    Map<String, Owned> cases = new LinkedHashMap<>();
    for (TimedCase each : work.cases()) {
      cases.merge(
          each.item().id(),
          new Owned(each.item(), each.worker(), each.team()),
          (first, next) ->
              new Owned(
                  first.item, first.worker.or(() -> next.worker), first.team.or(() -> next.team)));
    }
    Count all = new Count();
    Map<String, Count> workers = new TreeMap<>();
    Map<String, Count> teams = new TreeMap<>();
    for (Owned each : cases.values()) {
      all.add(each.item, period, timescale);
      each.worker.ifPresent(
          name ->
              workers.computeIfAbsent(name, key -> new Count()).add(each.item, period, timescale));
      each.team.ifPresent(
          name ->
              teams.computeIfAbsent(name, key -> new Count()).add(each.item, period, timescale));
    }
    List<Row> rows = new ArrayList<>();
    rows.add(all.row(ClinicGroup.ALL, ""));
    workers.forEach((name, count) -> rows.add(count.row(ClinicGroup.WORKER, name)));
    teams.forEach((name, count) -> rows.add(count.row(ClinicGroup.TEAM, name)));
    return new Throughput(period, timescale, rows);
  }

  private record Owned(Case item, Optional<String> worker, Optional<String> team) {}

  private static final class Count {
    private int closed;
    private int kept;
    private int judged;
    private int openLate;
    private int undated;
    private final List<Double> used = new ArrayList<>();

    void add(Case item, DateRange period, Timescale timescale) {
      Optional<LocalDate> due = item.due().or(() -> item.opened().map(timescale::due));
      Optional<LocalDate> end = item.closed();
      if (end.isPresent() && period.contains(end.get())) {
        closed++;
        item.opened().ifPresent(day -> used.add((double) timescale.used(day, end.get())));
        if (due.isEmpty()) {
          undated++;
        } else {
          judged++;
          kept += end.get().isAfter(due.get()) ? 0 : 1;
        }
      } else if (due.isPresent() && item.isOpenOn(period.to()) && due.get().isBefore(period.to())) {
        judged++;
        openLate++;
      }
    }

    Row row(ClinicGroup group, String name) {
      double[] days = used.stream().mapToDouble(Double::doubleValue).toArray();
      return new Row(
          group,
          name,
          closed,
          kept,
          judged,
          openLate,
          undated,
          days.length == 0
              ? OptionalDouble.empty()
              : OptionalDouble.of(Quantiles.standard().of(days, 0.5)));
    }
  }

  /**
   * Returns the rows of one kind of group.
   *
   * @param group all, worker or team
   * @return its rows, in their order
   */
  public List<Row> rows(ClinicGroup group) {
    return rows.stream().filter(row -> row.group() == group).toList();
  }

  /**
   * Explains the counts.
   *
   * @return what was judged and kept, by worker and team
   */
  public Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    for (Row row : rows) {
      parts.add(
          Explanation.text(
                  row.group().words() + (row.name().isEmpty() ? "" : " " + row.name()),
                  row.kept() + " of " + row.judged() + " in time")
              .because(
                  row.closed()
                      + " closed, "
                      + row.openLate()
                      + " open past their limit, "
                      + row.undated()
                      + " without a limit known"));
    }
    return Explanation.text("throughput and timeliness, " + period, rows.get(0).toString(), parts)
        .because("limit: the case's own due date, else " + timescale)
        .from(Source.OURS);
  }

  /**
   * Returns the rows as a table.
   *
   * @return all cases, then a row a worker and a team
   */
  public TextTable table() {
    List<List<String>> cells = new ArrayList<>();
    for (Row row : rows) {
      cells.add(
          List.of(
              row.group().words(),
              row.name(),
              row.closed() + "",
              row.judged() + "",
              row.kept() + "",
              row.openLate() + "",
              row.undated() + "",
              row.medianDays().isEmpty() ? "?" : Hours.digits(row.medianDays().getAsDouble())));
    }
    return new TextTable(
        "",
        List.of("", "name", "closed", "judged", "in time", "open late", "undated", "median days"),
        cells);
  }

  @Override
  public String toString() {
    return table().text();
  }
}
