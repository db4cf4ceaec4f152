package org.plimsoll.caseload;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.plimsoll.base.Money;
import org.plimsoll.base.WeeklyHours;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * Hours of overtime paid, set against the hours that points justified, week by week and in neutral
 * words.
 *
 * <p>Hours paid to somebody whose load of that week is not known are in a class of their own: they
 * are neither justified nor paid without points.
 *
 * @param rule the rule by which hours are justified
 * @param after the overload that must have lasted before hours are justified; empty where points
 *     justify hours at once
 * @param from the Monday of the first week that has rows; earlier weeks of a series only show how
 *     long an overload has lasted. Empty where the series begins with it
 * @param paid the hours paid, in the order recorded
 * @param hourlyRate what an hour of overtime costs; empty where no rate was stated
 */
public record OvertimeLedger(
    OvertimeRule rule,
    Optional<OverloadRule> after,
    Optional<LocalDate> from,
    List<Paid> paid,
    Optional<Money> hourlyRate) {
  /**
   * Copies the entries.
   *
   * @param rule the rule by which hours are justified
   * @param after the overload that must have lasted before hours are justified; empty where points
   *     justify hours at once
   * @param from the Monday of the first week that has rows; earlier weeks of a series only show how
   *     long an overload has lasted. Empty where the series begins with it
   * @param paid the hours paid, in the order recorded
   * @param hourlyRate what an hour of overtime costs; empty where no rate was stated
   */
  public OvertimeLedger {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(after, "after");
    if (from.isPresent() && from.get().getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException(
          "the first week of a ledger starts on a Monday, was "
              + from.get()
              + "; the Monday before is "
              + from.get().with(TemporalAdjusters.previous(DayOfWeek.MONDAY)));
    }
    paid = List.copyOf(paid);
    Objects.requireNonNull(hourlyRate, "hourlyRate");
  }

  /**
   * Hours paid to a person for a week.
   *
   * @param monday the Monday of the week in which they were worked; another day stands for its week
   * @param memberId the person
   * @param hours the hours, not negative
   */
  public record Paid(LocalDate monday, String memberId, WeeklyHours hours) {
    /**
     * Checks the range.
     *
     * @param monday the Monday of the week in which they were worked; another day stands for its
     *     week
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
    return new OvertimeLedger(
        rule, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
  }

  /**
   * Records hours paid.
   *
   * @param memberId the person
   * @param monday the Monday of the week in which they were worked; another day stands for its week
   * @param hours the hours, not negative; they are added to those already recorded
   * @return the ledger with those hours
   */
  public OvertimeLedger paid(String memberId, LocalDate monday, WeeklyHours hours) {
    List<Paid> more = new ArrayList<>(paid);
    more.add(new Paid(monday, memberId, hours));
    return new OvertimeLedger(rule, after, from, more, hourlyRate);
  }

  /**
   * Lets points justify hours only once an overload has lasted, as in {@link
   * WeekSeries#overtime(OvertimeRule, OverloadRule)}. An overload that a series shows from its
   * first week on may have begun before: until it has lasted long enough in the series itself, the
   * hours justified are not known. Give {@link #review} a series that begins so many weeks earlier,
   * and say with {@link #startingWith} where rows begin.
   *
   * @param lasting how many weeks above which line come first; the last of them may claim already
   * @return the ledger with that condition
   */
  public OvertimeLedger onceLasting(OverloadRule lasting) {
    return new OvertimeLedger(rule, Optional.of(lasting), from, paid, hourlyRate);
  }

  /**
   * Says with which week rows begin. Earlier weeks of a series show how long an overload has lasted
   * and are in no row and no total.
   *
   * @param monday the Monday of the first week that has rows
   * @return the ledger of the weeks from there on
   * @throws IllegalArgumentException if the day is no Monday
   */
  public OvertimeLedger startingWith(LocalDate monday) {
    return new OvertimeLedger(rule, after, Optional.of(monday), paid, hourlyRate);
  }

  /**
   * States what an hour costs.
   *
   * @param rate the cost of an hour of overtime
   * @return the ledger with that rate
   */
  public OvertimeLedger at(Money rate) {
    return new OvertimeLedger(rule, after, from, paid, Optional.of(rate));
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
        rule,
        after,
        from,
        paid.stream().filter(each -> each.memberId().equals(memberId)).toList(),
        hourlyRate);
  }

  /**
   * Sets hours paid against hours justified.
   *
   * @param weeks the sheets
   * @return a row for each person and week of the series with hours paid or justified, oldest
   *     first, within a week by id. In a week without a sheet, for somebody who is not on it or has
   *     no load, and where nobody can tell whether an overload has lasted long enough, the hours
   *     justified are not known. Hours paid in other weeks are not here but in {@link #missing}
   */
  public List<Row> review(WeekSeries weeks) {
    Map<Entry, WeeklyHours> justified = new LinkedHashMap<>();
    Map<Entry, String> open = new LinkedHashMap<>();
    for (OvertimeClaim claim : claims(weeks)) {
      justified.put(new Entry(claim.date(), claim.memberId()), claim.overtime().payable());
    }
    after.ifPresent(
        lasting ->
            weeks.overtime(rule).stream()
                .filter(claim -> weeks.mayHaveBegunEarlier(claim.memberId(), claim.date(), lasting))
                .forEach(
                    claim ->
                        open.put(
                            new Entry(claim.date(), claim.memberId()),
                            "whether the overload began before "
                                + weeks.from()
                                + " is not known; give a series that begins "
                                + lasting.weeks()
                                + " weeks earlier")));
    Map<Entry, WeeklyHours> sums = new LinkedHashMap<>();
    for (Paid each : paid) {
      LocalDate monday = monday(each);
      if (isWithin(weeks, monday)) {
        sums.merge(new Entry(monday, each.memberId()), each.hours(), WeeklyHours::plus);
      }
    }
    var entries =
        new TreeSet<Entry>(Comparator.comparing(Entry::monday).thenComparing(Entry::memberId));
    entries.addAll(justified.keySet());
    entries.addAll(open.keySet());
    entries.addAll(sums.keySet());
    entries.removeIf(entry -> !isWithin(weeks, entry.monday()));
    List<Row> rows = new ArrayList<>();
    for (Entry entry : entries) {
      String unknown = open.getOrDefault(entry, whyNotKnown(weeks, entry));
      rows.add(
          new Row(
              entry.monday(),
              entry.memberId(),
              unknown.isEmpty()
                  ? Optional.of(justified.getOrDefault(entry, WeeklyHours.ZERO))
                  : Optional.empty(),
              sums.getOrDefault(entry, WeeklyHours.ZERO),
              hourlyRate,
              unknown));
    }
    return List.copyOf(rows);
  }

  private List<OvertimeClaim> claims(WeekSeries weeks) {
    return after
        .map(lasting -> weeks.overtime(rule, lasting))
        .orElseGet(() -> weeks.overtime(rule));
  }

  private static LocalDate monday(Paid paid) {
    return paid.monday().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private LocalDate first(WeekSeries weeks) {
    return from.filter(monday -> monday.isAfter(weeks.from())).orElse(weeks.from());
  }

  private boolean isWithin(WeekSeries weeks, LocalDate monday) {
    return !monday.isBefore(first(weeks)) && !monday.isAfter(weeks.to());
  }

  /** Why the hours justified are not known; blank where they are. */
  private static String whyNotKnown(WeekSeries weeks, Entry entry) {
    Optional<PointsSheet> sheet =
        weeks.sheets().stream().filter(each -> each.monday().equals(entry.monday())).findFirst();
    if (sheet.isEmpty()) {
      return "there is no sheet of that week";
    }
    LoadReport load = sheet.get().load();
    if (!load.team().staff().containsKey(entry.memberId())) {
      return "nobody on the sheet of that week has that id";
    }
    return load.member(entry.memberId()).load().isEmpty()
        ? "the contracted hours are not known"
        : "";
  }

  /**
   * Lists the hours paid of which nobody can say whether points justified them.
   *
   * @param weeks the sheets
   * @return a finding for each row whose justification is not known, then one for each entry of a
   *     week outside the series, which is in no row and no total
   */
  public List<Finding> missing(WeekSeries weeks) {
    List<Finding> gaps = new ArrayList<>();
    for (Row row : review(weeks)) {
      if (row.justified().isEmpty()) {
        gaps.add(gap(row.memberId(), row.monday(), row.paid(), row.notKnown()));
      }
    }
    for (Paid each : paid) {
      if (!isWithin(weeks, monday(each))) {
        gaps.add(
            gap(
                each.memberId(),
                monday(each),
                each.hours(),
                "the week is not among those from " + first(weeks) + " to " + weeks.to()));
      }
    }
    return List.copyOf(gaps);
  }

  private static Finding gap(String memberId, LocalDate monday, WeeklyHours paid, String why) {
    return new Finding(
        Severity.WARNING,
        memberId,
        paid + " paid in the week of " + monday + ", justification not known",
        why,
        Source.GIVEN);
  }

  /**
   * One person's week.
   *
   * @param monday the Monday
   * @param memberId the person
   * @param justified the hours that points justified; empty where that is not known
   * @param paid the hours paid
   * @param hourlyRate what an hour costs; empty where no rate was stated
   * @param notKnown why the hours justified are not known; blank where they are
   */
  public record Row(
      LocalDate monday,
      String memberId,
      Optional<WeeklyHours> justified,
      WeeklyHours paid,
      Optional<Money> hourlyRate,
      String notKnown) {

    /**
     * Returns the hours that were justified and paid.
     *
     * @return the smaller of the two; empty where the hours justified are not known
     */
    public Optional<WeeklyHours> justifiedAndPaid() {
      return justified.map(hours -> hours.compareTo(paid) <= 0 ? hours : paid);
    }

    /**
     * Returns the hours that were justified and not paid.
     *
     * @return justified less paid, 0 if more was paid; empty where the hours justified are not
     *     known
     */
    public Optional<WeeklyHours> justifiedAndUnpaid() {
      return justified.map(hours -> hours.minus(justifiedAndPaid().orElseThrow()));
    }

    /**
     * Returns the hours that were paid though no points justified them.
     *
     * @return paid less justified, 0 if less was paid; empty where the hours justified are not
     *     known
     */
    public Optional<WeeklyHours> paidWithoutPoints() {
      return justifiedAndPaid().map(paid::minus);
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
   * @param justified the hours that points justified, where that is known
   * @param paid the hours paid, all of them
   * @param justifiedAndPaid the hours that were justified and paid, row by row
   * @param justifiedAndUnpaid the hours that were justified and not paid, row by row
   * @param paidWithoutPoints the hours that were paid though no points justified them, row by row:
   *     one week's are not set off against another's
   * @param paidNotKnown the hours paid of which it is not known whether points justified them
   * @param cost what the hours paid cost; empty where no rate was stated
   */
  public record Total(
      WeeklyHours justified,
      WeeklyHours paid,
      WeeklyHours justifiedAndPaid,
      WeeklyHours justifiedAndUnpaid,
      WeeklyHours paidWithoutPoints,
      WeeklyHours paidNotKnown,
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
      WeeklyHours notKnown = WeeklyHours.ZERO;
      List<Optional<Money>> costs = new ArrayList<>();
      for (Row row : rows) {
        justified = justified.plus(row.justified().orElse(WeeklyHours.ZERO));
        paid = paid.plus(row.paid());
        both = both.plus(row.justifiedAndPaid().orElse(WeeklyHours.ZERO));
        notKnown = row.justified().isPresent() ? notKnown : notKnown.plus(row.paid());
        costs.add(row.cost());
      }
      return new Total(
          justified,
          paid,
          both,
          justified.minus(both),
          paid.minus(both).minus(notKnown),
          notKnown,
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
          + (paidNotKnown.isZero() ? "" : ", paid, justification not known " + paidNotKnown)
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
   *     without points, paid and not known, cost
   */
  public TextTable table(WeekSeries weeks) {
    List<List<String>> cells = new ArrayList<>();
    List<Row> rows = review(weeks);
    for (Row row : rows) {
      cells.add(cells(row));
    }
    cells.add(cells("total", "", Total.of(rows)));
    return new TextTable(
        "hours of overtime; " + conditions(),
        List.of(
            "week",
            "id",
            "justified",
            "paid",
            "justified and paid",
            "justified and unpaid",
            "paid without points",
            "paid, not known",
            "cost"),
        cells);
  }

  private static List<String> cells(Row row) {
    if (row.justified().isEmpty()) {
      String paid = row.paid().value().toText();
      return List.of(
          row.monday().toString(),
          row.memberId(),
          "not known",
          paid,
          "-",
          "-",
          "-",
          paid,
          cost(row.cost()));
    }
    return cells(row.monday().toString(), row.memberId(), Total.of(List.of(row)));
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
        total.paidNotKnown().value().toText(),
        cost(total.cost()));
  }

  private static String cost(Optional<Money> cost) {
    return cost.map(Money::toString).orElse("-");
  }

  private String conditions() {
    return rule
        + " ("
        + rule.source()
        + ")"
        + after
            .map(lasting -> ", once the load was " + lasting + " (" + lasting.source() + ")")
            .orElse("");
  }

  @Override
  public String toString() {
    return paid.size() + " entries of hours paid; " + conditions();
  }
}
