package org.plimsoll.supervision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * Whether supervision was held as planned. Made by {@link SupervisionPlan}.
 *
 * @param plan the plan that was applied
 * @param asOf the day of the question
 * @param rows a row for each person and kind, by person id, then kind
 */
public record SupervisionReport(SupervisionPlan plan, LocalDate asOf, List<Row> rows) {
  /**
   * Copies the rows.
   *
   * @param plan the plan that was applied
   * @param asOf the day of the question
   * @param rows a row for each person and kind, by person id, then kind
   */
  public SupervisionReport {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(asOf, "asOf");
    rows = List.copyOf(rows);
  }

  /**
   * An action and the session that agreed it.
   *
   * @param on the day of the session
   * @param action what was agreed
   */
  public record Agreed(LocalDate on, SessionAction action) {
    /**
     * Checks that both are there.
     *
     * @param on the day of the session
     * @param action what was agreed
     */
    public Agreed {
      Objects.requireNonNull(on, "on");
      Objects.requireNonNull(action, "action");
    }
  }

  /**
   * The supervision of one person of one kind.
   *
   * @param memberId the person supervised
   * @param managerId who supervises, by the latest session
   * @param kind what it is about
   * @param lastHeld when it was held last; empty if never
   * @param nextDue the last day on which the next session is in time: an interval after the last;
   *     if never held, the first day planned
   * @param held how many sessions were held
   * @param missed how many were missed
   * @param moved how many were moved
   * @param gaps how many pairs of neighbouring held sessions there are
   * @param gapsInInterval how many of them lie no further apart than the interval
   * @param longestGapDays the longest time without a session, in calendar days, up to the day of
   *     the question
   * @param openActions what was agreed in sessions held and is not done
   * @param doneActions how many actions agreed in sessions held are done
   * @param lastTime what the session held last agreed or found open, done by now or not, in the
   *     order agreed
   */
  public record Row(
      String memberId,
      String managerId,
      SupervisionKind kind,
      Optional<LocalDate> lastHeld,
      LocalDate nextDue,
      int held,
      int missed,
      int moved,
      int gaps,
      int gapsInInterval,
      long longestGapDays,
      List<SessionAction> openActions,
      int doneActions,
      List<Agreed> lastTime) {

    /**
     * Copies the actions.
     *
     * @param memberId the person supervised
     * @param managerId who supervises, by the latest session
     * @param kind what it is about
     * @param lastHeld when it was held last; empty if never
     * @param nextDue the last day on which the next session is in time: an interval after the last;
     *     if never held, the first day planned
     * @param held how many sessions were held
     * @param missed how many were missed
     * @param moved how many were moved
     * @param gaps how many pairs of neighbouring held sessions there are
     * @param gapsInInterval how many of them lie no further apart than the interval
     * @param longestGapDays the longest time without a session, in calendar days, up to the day of
     *     the question
     * @param openActions what was agreed in sessions held and is not done
     * @param doneActions how many actions agreed in sessions held are done
     * @param lastTime what the session held last agreed or found open, done by now or not, in the
     *     order agreed
     */
    public Row {
      openActions = List.copyOf(openActions);
      lastTime = List.copyOf(lastTime);
    }

    /**
     * Returns how regular supervision is.
     *
     * @return gaps within the interval / gaps x 100; empty with fewer than two sessions held
     */
    public Optional<Percent> regularity() {
      return gaps == 0
          ? Optional.empty()
          : Optional.of(Percent.ofFraction(Rational.of(gapsInInterval, gaps)));
    }

    /**
     * Tells by how much the next session is overdue.
     *
     * @param asOf the day of the question
     * @return days after the due day; 0 if it is not overdue
     */
    public long overdueDays(LocalDate asOf) {
      return Math.max(0, ChronoUnit.DAYS.between(nextDue, asOf));
    }
  }

  /**
   * Finds a row.
   *
   * @param memberId the person
   * @param kind the kind of supervision
   * @return the row
   * @throws IllegalArgumentException if no session of that person and kind was given
   */
  public Row row(String memberId, SupervisionKind kind) {
    return rows.stream()
        .filter(row -> row.memberId().equals(memberId) && row.kind() == kind)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no " + kind.words() + " of \"" + memberId + "\" is in this report"));
  }

  /**
   * Lists rows whose next session is overdue.
   *
   * @return those rows, the longest overdue first, ties by person
   */
  public List<Row> due() {
    return rows.stream()
        .filter(row -> row.overdueDays(asOf) > 0)
        .sorted(java.util.Comparator.comparing(Row::nextDue).thenComparing(Row::memberId))
        .toList();
  }

  /**
   * Returns how regular supervision is by manager.
   *
   * @return gaps within the interval / gaps x 100 of all their people, by manager in the order met;
   *     managers without a gap are left out
   */
  public Map<String, Percent> regularityByManager() {
    return regularityBy(Row::managerId);
  }

  /**
   * Returns how regular supervision is by any grouping, such as team.
   *
   * @param group the group of a row
   * @return gaps within the interval / gaps x 100, by group in the order met; groups without a gap
   *     are left out
   */
  public Map<String, Percent> regularityBy(Function<Row, String> group) {
    Map<String, int[]> sums = new LinkedHashMap<>();
    for (Row row : rows) {
      int[] sum = sums.computeIfAbsent(group.apply(row), name -> new int[2]);
      sum[0] += row.gapsInInterval();
      sum[1] += row.gaps();
    }
    Map<String, Percent> shares = new LinkedHashMap<>();
    sums.forEach(
        (name, sum) -> {
          if (sum[1] > 0) {
            shares.put(name, Percent.ofFraction(Rational.of(sum[0], sum[1])));
          }
        });
    return java.util.Collections.unmodifiableMap(shares);
  }

  /**
   * Lists what somebody should look at: sessions overdue, actions overdue.
   *
   * @return the findings, in the order of the rows
   */
  public List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    for (Row row : rows) {
      if (row.overdueDays(asOf) > 0) {
        found.add(
            new Finding(
                Severity.WARNING,
                row.memberId(),
                row.kind().words() + " of " + row.memberId() + " is overdue",
                "due "
                    + row.nextDue()
                    + ", "
                    + row.overdueDays(asOf)
                    + " days ago; last held "
                    + row.lastHeld().map(LocalDate::toString).orElse("never"),
                plan.source(row.kind())));
      }
      for (SessionAction action : row.openActions()) {
        if (action.isOverdue(asOf)) {
          found.add(
              new Finding(
                  Severity.NOTE,
                  row.memberId(),
                  "an action from " + row.kind().words() + " is overdue",
                  action.toString(),
                  Source.OURS));
        }
      }
    }
    return List.copyOf(found);
  }

  /**
   * Returns the report as a table.
   *
   * @return columns person, manager, kind, last held, next due, held, missed, moved, longest gap in
   *     days, share of gaps in the interval; in the order of the rows
   */
  public TextTable table() {
    List<List<String>> cells = new ArrayList<>();
    for (Row row : rows) {
      cells.add(
          List.of(
              row.memberId(),
              row.managerId(),
              row.kind().words(),
              row.lastHeld().map(LocalDate::toString).orElse("never"),
              row.nextDue().toString(),
              Integer.toString(row.held()),
              Integer.toString(row.missed()),
              Integer.toString(row.moved()),
              Long.toString(row.longestGapDays()),
              row.regularity().map(share -> share.value().toText(0) + "%").orElse("-")));
    }
    return new TextTable(
        "supervision as of " + asOf + ": " + plan,
        List.of(
            "person",
            "manager",
            "kind",
            "last held",
            "next due",
            "held",
            "missed",
            "moved",
            "longest gap",
            "in interval"),
        cells);
  }

  @Override
  public String toString() {
    return table().text();
  }
}
