package org.plimsoll.caseload;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Counting;
import org.plimsoll.calendar.Timescale;
import org.plimsoll.explain.Source;

/**
 * Reviews cases against a timescale, or against the dates of their own: what is late, due, at risk,
 * and what was done in time.
 *
 * @param timescale the timescale; empty where each case's own date counts
 * @param atRiskWithin a case is at risk when so much time or less is left, in the unit of the
 *     limit; the default of 5 is our own rule
 */
public record TimescaleReview(Optional<Timescale> timescale, int atRiskWithin) {
  /**
   * How many days before its limit a case counts as at risk, unless another number is given: our
   * own rule.
   */
  public static final int AT_RISK_WITHIN = 5;

  /**
   * Checks the parts.
   *
   * @param timescale the timescale; empty where each case's own date counts
   * @param atRiskWithin a case is at risk when so much time or less is left, in the unit of the
   *     limit; the default of 5 is our own rule
   */
  public TimescaleReview {
    Objects.requireNonNull(timescale, "timescale");
    if (atRiskWithin < 0) {
      throw new IllegalArgumentException(
          "a case is at risk within 0 or more days, was " + atRiskWithin);
    }
    if (timescale.isPresent() && timescale.get().limit().counting() == Counting.ELAPSED_HOURS) {
      throw new IllegalArgumentException(
          "timescale \""
              + timescale.get().name()
              + "\" counts elapsed hours, but cases have dates without a time of day; "
              + "use a limit in working days or calendar days");
    }
  }

  /**
   * Returns the review against a timescale.
   *
   * @param timescale a limit in working days or calendar days
   * @return the review, at risk within {@value #AT_RISK_WITHIN} days
   */
  public static TimescaleReview of(Timescale timescale) {
    return new TimescaleReview(Optional.of(timescale), AT_RISK_WITHIN);
  }

  /**
   * Returns the review against each case's own date, {@link Case#due()}, counted in calendar days.
   *
   * @return the review, at risk within {@value #AT_RISK_WITHIN} calendar days
   */
  public static TimescaleReview ofOwnDates() {
    return new TimescaleReview(Optional.empty(), AT_RISK_WITHIN);
  }

  /**
   * Says when a case is at risk.
   *
   * @param days it is when so many days or fewer are left, in the unit of the limit
   * @return the review with that warning time
   */
  public TimescaleReview withAtRiskWithin(int days) {
    return new TimescaleReview(timescale, days);
  }

  /**
   * Returns where the time comes from within which a case is at risk.
   *
   * @return our own rule for the default, else given
   */
  public Source atRiskSource() {
    return atRiskWithin == AT_RISK_WITHIN ? Source.OURS : Source.GIVEN;
  }

  /**
   * Returns the unit in which time is counted.
   *
   * @return for example {@code working days}
   */
  public String unit() {
    return timescale.map(scale -> scale.limit().counting().words()).orElse("calendar days");
  }

  /**
   * Reviews cases, whoever holds them.
   *
   * @param cases the cases, open or closed
   * @param asOf the day of the question
   * @return a row a case
   */
  public TimescaleReport review(Iterable<Case> cases, LocalDate asOf) {
    List<TimescaleReport.Row> rows = new ArrayList<>();
    cases.forEach(item -> rows.add(row(item, List.of(), asOf)));
    return report(rows, asOf);
  }

  /**
   * Reviews all cases of a team on its date.
   *
   * @param team the team, with a date
   * @return a row a case, with its holders; a co-worked case has one row
   */
  public TimescaleReport review(Team team) {
    Map<String, List<String>> holders = new LinkedHashMap<>();
    Map<String, Case> cases = new LinkedHashMap<>();
    for (Holding holding : team.holdings()) {
      cases.putIfAbsent(holding.item().id(), holding.item());
      holders.computeIfAbsent(holding.item().id(), id -> new ArrayList<>()).add(holding.memberId());
    }
    List<TimescaleReport.Row> rows = new ArrayList<>();
    LocalDate asOf = team.needDate();
    cases.forEach((id, item) -> rows.add(row(item, holders.getOrDefault(id, List.of()), asOf)));
    return report(rows, asOf);
  }

  private TimescaleReport report(List<TimescaleReport.Row> rows, LocalDate asOf) {
    rows.sort(
        Comparator.comparing((TimescaleReport.Row row) -> row.opened().orElse(LocalDate.MAX))
            .thenComparing(TimescaleReport.Row::caseId));
    return new TimescaleReport(this, asOf, rows);
  }

  private TimescaleReport.Row row(Case item, List<String> holders, LocalDate asOf) {
    Optional<LocalDate> end = item.closed().filter(day -> !day.isAfter(asOf));
    LocalDate until = end.orElse(asOf);
    Optional<LocalDate> start = item.opened();
    Optional<LocalDate> due = timescale.isPresent() ? start.map(timescale.get()::due) : item.due();
    Optional<Long> used =
        start.map(
            day ->
                timescale
                    .map(scale -> scale.used(day, until))
                    .orElseGet(() -> ChronoUnit.DAYS.between(day, until)));
    Optional<Long> left =
        timescale.isPresent()
            ? start.map(day -> timescale.get().remaining(day, until))
            : due.map(day -> ChronoUnit.DAYS.between(until, day));
    return new TimescaleReport.Row(
        item.id(),
        holders,
        start,
        due,
        end,
        used,
        left,
        standing(start, left, end.isPresent(), asOf));
  }

  private TimescaleReport.Standing standing(
      Optional<LocalDate> start, Optional<Long> left, boolean done, LocalDate asOf) {
    if (start.isPresent() && start.get().isAfter(asOf)) {
      return TimescaleReport.Standing.NOT_STARTED;
    }
    if (left.isEmpty()) {
      return TimescaleReport.Standing.NOT_KNOWN;
    }
    if (left.get() < 0) {
      return done ? TimescaleReport.Standing.DONE_LATE : TimescaleReport.Standing.LATE;
    }
    if (done) {
      return TimescaleReport.Standing.DONE_IN_TIME;
    }
    return left.get() == 0
        ? TimescaleReport.Standing.DUE
        : left.get() <= atRiskWithin
            ? TimescaleReport.Standing.AT_RISK
            : TimescaleReport.Standing.IN_TIME;
  }

  /**
   * Returns the limit in words.
   *
   * @return for example {@code assessment: 45 working days}
   */
  @Override
  public String toString() {
    return timescale.map(TimescaleReview::words).orElse("each case's own date");
  }

  private static String words(Timescale scale) {
    String limit = scale.limit().toString();
    return scale.name().equals(limit) ? limit : scale.name() + ": " + limit;
  }
}
