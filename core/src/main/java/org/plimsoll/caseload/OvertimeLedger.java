package org.plimsoll.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Money;
import org.plimsoll.base.WeeklyHours;
import org.plimsoll.explain.TextTable;

/**
 * Hours of overtime paid, set against the hours that points justified, week by week and in neutral
 * words.
 *
 * @param rule the rule by which hours are justified
 * @param paid the hours paid, in the order recorded
 * @param hourlyRate what an hour of overtime costs; empty where no rate was stated
 */
public record OvertimeLedger(OvertimeRule rule, List<Paid> paid, Optional<Money> hourlyRate) {
  /**
   * Copies the entries.
   *
   * @param rule the rule by which hours are justified
   * @param paid the hours paid, in the order recorded
   * @param hourlyRate what an hour of overtime costs; empty where no rate was stated
   */
  public OvertimeLedger {
    Objects.requireNonNull(rule, "rule");
    paid = List.copyOf(paid);
    Objects.requireNonNull(hourlyRate, "hourlyRate");
  }

  /**
   * Hours paid to a person for a week.
   *
   * @param monday the Monday of the week in which they were worked
   * @param memberId the person
   * @param hours the hours, not negative
   */
  public record Paid(LocalDate monday, String memberId, WeeklyHours hours) {
    /**
     * Checks the range.
     *
     * @param monday the Monday of the week in which they were worked
     * @param memberId the person
     * @param hours the hours, not negative
     */
    public Paid {
      Objects.requireNonNull(monday, "monday");
      Names.check("a member of staff", memberId);
      if (hours.isNegative()) {
        throw new IllegalArgumentException(
            "hours paid to \"" + memberId + "\" must not be negative, was " + hours);
      }
    }
  }

  /** A person in a week. */
  private record Entry(LocalDate monday, String memberId) {}

  /**
   * Returns a ledger without hours paid.
   *
   * @param rule the rule by which hours are justified
   * @return the empty ledger
   */
  public static OvertimeLedger under(OvertimeRule rule) {
    return new OvertimeLedger(rule, List.of(), Optional.empty());
  }

  /**
   * Records hours paid.
   *
   * @param memberId the person
   * @param monday the Monday of the week in which they were worked
   * @param hours the hours, not negative; they are added to those already recorded
   * @return the ledger with those hours
   */
  public OvertimeLedger paid(String memberId, LocalDate monday, WeeklyHours hours) {
    List<Paid> more = new ArrayList<>(paid);
    more.add(new Paid(monday, memberId, hours));
    return new OvertimeLedger(rule, more, hourlyRate);
  }

  /**
   * States what an hour costs.
   *
   * @param rate the cost of an hour of overtime
   * @return the ledger with that rate
   */
  public OvertimeLedger at(Money rate) {
    return new OvertimeLedger(rule, paid, Optional.of(rate));
  }

  /**
   * Returns a worker's own ledger: nobody else's hours are in it. Review it against {@link
   * WeekSeries#forMember}, the worker's own sheets.
   *
   * @param memberId the worker
   * @return the ledger with the hours paid to that person alone
   */
  public OvertimeLedger forMember(String memberId) {
    return new OvertimeLedger(
        rule, paid.stream().filter(each -> each.memberId().equals(memberId)).toList(), hourlyRate);
  }

  /**
   * Sets hours paid against hours justified.
   *
   * @param weeks the sheets
   * @return a row for each person and week of the series with hours paid or justified, oldest
   *     first; hours paid in a week of the series without a sheet, or to somebody who is not on it,
   *     count as paid without points
   */
  public List<Row> review(WeekSeries weeks) {
    Map<Entry, WeeklyHours> justified = new LinkedHashMap<>();
    for (OvertimeClaim claim : weeks.overtime(rule)) {
      justified.put(new Entry(claim.date(), claim.memberId()), claim.overtime().payable());
    }
    var entries =
        new java.util.TreeSet<Entry>(
            java.util.Comparator.comparing(Entry::monday).thenComparing(Entry::memberId));
    entries.addAll(justified.keySet());
    Map<Entry, WeeklyHours> sums = new LinkedHashMap<>();
    for (Paid each : paid) {
      if (!each.monday().isBefore(weeks.from()) && !each.monday().isAfter(weeks.to())) {
        sums.merge(new Entry(each.monday(), each.memberId()), each.hours(), WeeklyHours::plus);
      }
    }
    entries.addAll(sums.keySet());
    List<Row> rows = new ArrayList<>();
    for (Entry entry : entries) {
      rows.add(
          new Row(
              entry.monday(),
              entry.memberId(),
              justified.getOrDefault(entry, WeeklyHours.ZERO),
              sums.getOrDefault(entry, WeeklyHours.ZERO),
              hourlyRate));
    }
    return List.copyOf(rows);
  }

  /**
   * One person's week.
   *
   * @param monday the Monday
   * @param memberId the person
   * @param justified the hours that points justified
   * @param paid the hours paid
   * @param hourlyRate what an hour costs; empty where no rate was stated
   */
  public record Row(
      LocalDate monday,
      String memberId,
      WeeklyHours justified,
      WeeklyHours paid,
      Optional<Money> hourlyRate) {

    /**
     * Returns the hours that were justified and paid.
     *
     * @return the smaller of the two
     */
    public WeeklyHours justifiedAndPaid() {
      return justified.compareTo(paid) <= 0 ? justified : paid;
    }

    /**
     * Returns the hours that were justified and not paid.
     *
     * @return justified less paid; 0 if more was paid
     */
    public WeeklyHours justifiedAndUnpaid() {
      return justified.minus(justifiedAndPaid());
    }

    /**
     * Returns the hours that were paid though no points justified them.
     *
     * @return paid less justified; 0 if less was paid
     */
    public WeeklyHours paidWithoutPoints() {
      return paid.minus(justifiedAndPaid());
    }

    /**
     * Returns what the hours paid cost.
     *
     * @return paid x rate; empty where no rate was stated
     */
    public Optional<Money> cost() {
      return hourlyRate.map(rate -> rate.times(paid.value()));
    }
  }

  /**
   * The hours of several rows together, exact.
   *
   * @param justified the hours that points justified
   * @param paid the hours paid
   * @param justifiedAndPaid the hours that were justified and paid, row by row
   * @param justifiedAndUnpaid the hours that were justified and not paid, row by row
   * @param paidWithoutPoints the hours that were paid though no points justified them, row by row:
   *     one week's are not set off against another's
   * @param cost what the hours paid cost; empty where no rate was stated
   */
  public record Total(
      WeeklyHours justified,
      WeeklyHours paid,
      WeeklyHours justifiedAndPaid,
      WeeklyHours justifiedAndUnpaid,
      WeeklyHours paidWithoutPoints,
      Optional<Money> cost) {

    /**
     * Adds rows up.
     *
     * @param rows the rows of a person, a week or a team
     * @return their sums; the cost is empty if any row has no rate, or there are no rows
     */
    public static Total of(Iterable<Row> rows) {
      WeeklyHours justified = WeeklyHours.ZERO;
      WeeklyHours paid = WeeklyHours.ZERO;
      WeeklyHours both = WeeklyHours.ZERO;
      List<Optional<Money>> costs = new ArrayList<>();
      for (Row row : rows) {
        justified = justified.plus(row.justified());
        paid = paid.plus(row.paid());
        both = both.plus(row.justifiedAndPaid());
        costs.add(row.cost());
      }
      return new Total(
          justified,
          paid,
          both,
          justified.minus(both),
          paid.minus(both),
          costs.stream().allMatch(Optional::isPresent)
              ? costs.stream().flatMap(Optional::stream).reduce(Money::plus)
              : Optional.empty());
    }

    @Override
    public String toString() {
      return "justified and paid "
          + justifiedAndPaid
          + ", justified and unpaid "
          + justifiedAndUnpaid
          + ", paid without points "
          + paidWithoutPoints
          + cost.map(money -> ", cost " + money).orElse("");
    }
  }

  /**
   * Adds up the hours of each person.
   *
   * @param weeks the sheets
   * @return the sums by id of the person, in the order of the rows
   */
  public Map<String, Total> totalsByPerson(WeekSeries weeks) {
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    for (Row row : review(weeks)) {
      rows.computeIfAbsent(row.memberId(), id -> new ArrayList<>()).add(row);
    }
    Map<String, Total> totals = new LinkedHashMap<>();
    rows.forEach((id, own) -> totals.put(id, Total.of(own)));
    return Collections.unmodifiableMap(totals);
  }

  /**
   * Returns the rows as a table, with their sums as the last row.
   *
   * @param weeks the sheets
   * @return columns week, id, justified, paid, justified and paid, justified and unpaid, paid
   *     without points, cost
   */
  public TextTable table(WeekSeries weeks) {
    List<List<String>> cells = new ArrayList<>();
    List<Row> rows = review(weeks);
    for (Row row : rows) {
      cells.add(cells(row.monday().toString(), row.memberId(), Total.of(List.of(row))));
    }
    cells.add(cells("total", "", Total.of(rows)));
    return new TextTable(
        "hours of overtime; " + rule,
        List.of(
            "week",
            "id",
            "justified",
            "paid",
            "justified and paid",
            "justified and unpaid",
            "paid without points",
            "cost"),
        cells);
  }

  private static List<String> cells(String week, String id, Total total) {
    return List.of(
        week,
        id,
        total.justified().value().toText(),
        total.paid().value().toText(),
        total.justifiedAndPaid().value().toText(),
        total.justifiedAndUnpaid().value().toText(),
        total.paidWithoutPoints().value().toText(),
        total.cost().map(Money::toString).orElse("-"));
  }

  @Override
  public String toString() {
    return paid.size() + " entries of hours paid; " + rule;
  }
}
