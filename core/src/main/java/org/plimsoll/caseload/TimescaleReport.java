package org.plimsoll.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * Cases against a timescale on a day. Made by {@link TimescaleReview}.
 *
 * @param review the review that was applied
 * @param asOf the day of the question
 * @param rows a row a case, oldest first; ties by id; cases without an opening date last
 */
public record TimescaleReport(TimescaleReview review, LocalDate asOf, List<Row> rows) {
  /** How a case stands. */
  public enum Standing {
    /** Open, and its limit is passed. */
    LATE,
    /** Open, and today is the last day within the limit. */
    DUE,
    /** Open, and little time is left. */
    AT_RISK,
    /** Open, with time left. */
    IN_TIME,
    /** Closed within its limit. */
    DONE_IN_TIME,
    /** Closed after its limit. */
    DONE_LATE,
    /** Opened after the day of the question. */
    NOT_STARTED,
    /** A date is missing, so nothing can be said. */
    NOT_KNOWN;

    /**
     * Returns the standing in words.
     *
     * @return for example {@code at risk}
     */
    public String words() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * Checks and copies the parts.
   *
   * @param review the review that was applied
   * @param asOf the day of the question
   * @param rows a row a case, oldest first; ties by id; cases without an opening date last
   */
  public TimescaleReport {
    Objects.requireNonNull(review, "review");
    Objects.requireNonNull(asOf, "asOf");
    rows = List.copyOf(rows);
  }

  /**
   * One case.
   *
   * @param caseId the case
   * @param holders who holds it; empty where cases were reviewed without holders
   * @param opened the day it was opened, if known
   * @param due the last day within its limit, if known
   * @param closed the day it was closed, if by the day of the question
   * @param used the time used, up to the closing or the day of the question, in the unit of the
   *     limit
   * @param left the time left, negative when late, in the unit of the limit
   * @param standing how it stands
   */
  public record Row(
      String caseId,
      List<String> holders,
      Optional<LocalDate> opened,
      Optional<LocalDate> due,
      Optional<LocalDate> closed,
      Optional<Long> used,
      Optional<Long> left,
      Standing standing) {

    /**
     * Copies the holders.
     *
     * @param caseId the case
     * @param holders who holds it; empty where cases were reviewed without holders
     * @param opened the day it was opened, if known
     * @param due the last day within its limit, if known
     * @param closed the day it was closed, if by the day of the question
     * @param used the time used, up to the closing or the day of the question, in the unit of the
     *     limit
     * @param left the time left, negative when late, in the unit of the limit
     * @param standing how it stands
     */
    public Row {
      holders = List.copyOf(holders);
    }

    /**
     * Returns the row in a few words.
     *
     * @return for example {@code C-1 with S-01: late, due 2026-01-30}
     */
    @Override
    public String toString() {
      return caseId
          + (holders.isEmpty() ? "" : " with " + String.join(" and ", holders))
          + ": "
          + standing.words()
          + due.map(day -> ", due " + day).orElse("")
          + closed.map(day -> ", closed " + day).orElse("");
    }
  }

  /**
   * Lists the cases that stand in one of some ways.
   *
   * @param standings the standings wanted
   * @return those rows, oldest first
   */
  public List<Row> in(Standing... standings) {
    var wanted = Arrays.asList(standings);
    return rows.stream().filter(row -> wanted.contains(row.standing())).toList();
  }

  /**
   * Lists open cases past their limit.
   *
   * @return those rows, oldest first
   */
  public List<Row> late() {
    return in(Standing.LATE);
  }

  /**
   * Lists open cases with little time left, those due on the day included.
   *
   * @return those rows, oldest first
   */
  public List<Row> atRisk() {
    return in(Standing.DUE, Standing.AT_RISK);
  }

  /**
   * Counts the cases that stand in one of some ways.
   *
   * @param standings the standings wanted
   * @return how many
   */
  public int count(Standing... standings) {
    return in(standings).size();
  }

  /**
   * Returns the share of closed cases that were closed within their limit.
   *
   * @return done in time / done x 100; empty if none is closed
   */
  public Optional<Percent> shareDoneInTime() {
    int inTime = count(Standing.DONE_IN_TIME);
    int done = inTime + count(Standing.DONE_LATE);
    return done == 0
        ? Optional.empty()
        : Optional.of(Percent.ofFraction(Rational.of(inTime, done)));
  }

  /**
   * Returns the ages of open cases, for quantiles and forecasts.
   *
   * @return the time used by each open case whose opening is known, in the unit of the limit,
   *     oldest first
   */
  public double[] ages() {
    return in(Standing.LATE, Standing.DUE, Standing.AT_RISK, Standing.IN_TIME).stream()
        .flatMap(row -> row.used().stream())
        .mapToDouble(Long::doubleValue)
        .toArray();
  }

  /**
   * Lists cases of which nothing can be said because a date is missing.
   *
   * @return one finding a case, in the order of the rows
   */
  public List<Finding> missing() {
    String what = review.timescale().isPresent() ? "the day it was opened" : "a date of its own";
    String way = review.timescale().isPresent() ? "give opened(date)" : "give due(date)";
    return in(Standing.NOT_KNOWN).stream()
        .map(
            row ->
                new Finding(
                    Severity.WARNING,
                    row.caseId(),
                    "case "
                        + row.caseId()
                        + " lacks "
                        + what
                        + ", so it is neither in time nor late",
                    way,
                    Source.OURS))
        .toList();
  }

  /**
   * Lists late cases, each with the reason for the limit and the effect of lateness where they are
   * known.
   *
   * @return one finding for each open case past its limit, oldest first
   */
  public List<Finding> findings() {
    return late().stream()
        .map(
            row ->
                new Finding(
                    Severity.SERIOUS,
                    row.caseId(),
                    "case "
                        + row.caseId()
                        + " is late by "
                        + row.left().map(left -> -left).orElse(0L)
                        + " "
                        + review.unit(),
                    "due " + text(row.due()) + consequences("; "),
                    Source.OURS))
        .toList();
  }

  /**
   * The reason for the limit and the effect of lateness, each after a separator; empty where
   * neither is known.
   */
  private String consequences(String separator) {
    return review
        .timescale()
        .map(
            scale ->
                scale.reason().map(why -> separator + "why there is a limit: " + why).orElse("")
                    + scale
                        .effectOfLateness()
                        .map(effect -> separator + "effect of lateness: " + effect)
                        .orElse(""))
        .orElse("");
  }

  /**
   * Explains how one case stands.
   *
   * @param caseId the case
   * @return the dates, the limit and who set it
   * @throws IllegalArgumentException if the report has no such case
   */
  public Explanation explain(String caseId) {
    Row row =
        rows.stream()
            .filter(each -> each.caseId().equals(caseId))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no case \""
                            + caseId
                            + "\" is in this report of "
                            + rows.size()
                            + " cases"));
    List<Explanation> parts = new ArrayList<>();
    parts.add(Explanation.text("opened", text(row.opened())));
    parts.add(Explanation.text("due", text(row.due())).because(review.toString()));
    review
        .timescale()
        .ifPresent(
            scale -> {
              parts.add(
                  Explanation.text("counting", scale.limit().counting().words())
                      .because(
                          scale.calendar().map(calendar -> calendar.name() + "; ").orElse("")
                              + "the day after the start is day 1"));
              scale.authority().ifPresent(who -> parts.add(Explanation.text("set by", who)));
              scale.reason().ifPresent(why -> parts.add(Explanation.text("reason", why)));
              scale
                  .effectOfLateness()
                  .ifPresent(effect -> parts.add(Explanation.text("effect of lateness", effect)));
            });
    parts.add(
        row.closed().isPresent()
            ? Explanation.text("closed", text(row.closed()))
            : Explanation.text("as of", asOf.toString()));
    row.used().ifPresent(used -> parts.add(Explanation.text("used", used + " " + review.unit())));
    row.left()
        .ifPresent(
            left ->
                parts.add(
                    Explanation.text(
                        left < 0 ? "over by" : "left", Math.abs(left) + " " + review.unit())));
    return Explanation.text("case " + caseId, row.standing().words(), parts)
        .because(
            row.standing() == Standing.AT_RISK
                ? review.atRiskWithin() + " " + review.unit() + " or fewer are left"
                : "");
  }

  private static String text(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("not known");
  }

  /**
   * Returns the report as a table of open cases and of those of which nothing is known.
   *
   * @return columns case, holders, opened, due, used, left, standing; oldest first
   */
  public TextTable table() {
    List<List<String>> cells = new ArrayList<>();
    for (Row row : rows) {
      if (row.closed().isEmpty()) {
        cells.add(
            List.of(
                row.caseId(),
                String.join(" ", row.holders()),
                text(row.opened()),
                text(row.due()),
                row.used().map(String::valueOf).orElse("-"),
                row.left().map(String::valueOf).orElse("-"),
                row.standing().words()));
      }
    }
    return new TextTable(
        review + ", as of " + asOf + ", in " + review.unit(),
        List.of("case", "holders", "opened", "due", "used", "left", "standing"),
        cells);
  }

  @Override
  public String toString() {
    return table().text() + (late().isEmpty() ? "" : consequences(System.lineSeparator()));
  }
}
