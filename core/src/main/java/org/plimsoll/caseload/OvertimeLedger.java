package org.plimsoll.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
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
   * Returns the rows as a table.
   *
   * @param weeks the sheets
   * @return columns week, id, justified and paid, justified and unpaid, paid without points, cost
   */
  public TextTable table(WeekSeries weeks) {
    List<List<String>> cells = new ArrayList<>();
    for (Row row : review(weeks)) {
      cells.add(
          List.of(
              row.monday().toString(), row.memberId(),
              row.justifiedAndPaid().value().toText(), row.justifiedAndUnpaid().value().toText(),
              row.paidWithoutPoints().value().toText(),
                  row.cost().map(Money::toString).orElse("-")));
    }
    return new TextTable(
        "hours of overtime; " + rule,
        List.of(
            "week",
            "id",
            "justified and paid",
            "justified and unpaid",
            "paid without points",
            "cost"),
        cells);
  }

  @Override
  public String toString() {
    return paid.size() + " entries of hours paid; " + rule;
  }
}
