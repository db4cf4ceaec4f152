package org.plimsoll.stakeholder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * Whom to engage next, how, and who was left waiting. Made by {@link EngagementPlan#review}.
 *
 * @param plan the plan
 * @param asOf the day of the question
 * @param rows one for each party: those below where they need to be first, greatest {@link
 *     EngagementGaps.Row#lever()} first and those without one after them; then the others; ties in
 *     the order of the register
 */
public record EngagementPlanReview(EngagementPlan plan, LocalDate asOf, List<Row> rows) {
  /**
   * Copies.
   *
   * @param plan the plan
   * @param asOf the day of the question
   * @param rows one for each party: those below where they need to be first, greatest {@link
   *     EngagementGaps.Row#lever()} first and those without one after them; then the others; ties
   *     in the order of the register
   */
  public EngagementPlanReview {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(asOf, "asOf");
    rows = List.copyOf(rows);
  }

  /** How the contacts with a party stand against the plan. A rule of our own. */
  public enum Standing {
    /** The last contact is no older than planned. */
    IN_TOUCH,
    /** The last contact is older than planned. */
    CONTACT_OVERDUE,
    /** Contacts are planned, and there was none. */
    NEVER_CONTACTED,
    /** The party has no class, or its class no frequency. */
    NOT_PLANNED;

    /**
     * Returns the standing in words.
     *
     * @return for example {@code never contacted}
     */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * One party.
   *
   * @param place its class, and why
   * @param gap where it stands against where it needs to be; empty where nobody has said
   * @param everyDays how many days contacts may lie apart; empty where the plan does not say
   * @param lastContact its last contact; empty where there was none
   * @param lastHeard when it last had its say; empty where it never had
   * @param standing how its contacts stand
   */
  public record Row(
      StakeholderClasses.Place place,
      Optional<EngagementGaps.Row> gap,
      Optional<Integer> everyDays,
      Optional<LocalDate> lastContact,
      Optional<LocalDate> lastHeard,
      Standing standing) {
    /**
     * Checks that all parts are there.
     *
     * @param place its class, and why
     * @param gap where it stands against where it needs to be; empty where nobody has said
     * @param everyDays how many days contacts may lie apart; empty where the plan does not say
     * @param lastContact its last contact; empty where there was none
     * @param lastHeard when it last had its say; empty where it never had
     * @param standing how its contacts stand
     */
    public Row {
      Objects.requireNonNull(place, "place");
      Objects.requireNonNull(gap, "gap");
      Objects.requireNonNull(everyDays, "everyDays");
      Objects.requireNonNull(lastContact, "lastContact");
      Objects.requireNonNull(lastHeard, "lastHeard");
      Objects.requireNonNull(standing, "standing");
    }

    /**
     * Returns the id of the party.
     *
     * @return its id
     */
    public String party() {
      return place.party();
    }

    /**
     * Returns what the source of the typology advises for the class of the party.
     *
     * @return a few words; empty where the party has no class
     */
    public Optional<String> approach() {
      return place.type().map(StakeholderClass::advice);
    }

    /**
     * Returns the day by which the next contact is due.
     *
     * @return the last contact and the days of the plan; empty where one of the two is
     */
    public Optional<LocalDate> nextContact() {
      return lastContact.flatMap(day -> everyDays.map(day::plusDays));
    }

    @Override
    public String toString() {
      return place + ", " + standing.words();
    }
  }

  /**
   * A party whose contacts stand otherwise than they did.
   *
   * @param party the id
   * @param before how they stood; empty if the party was not in the register
   * @param after how they stand; empty if it no longer is
   */
  public record Change(String party, Optional<Standing> before, Optional<Standing> after) {
    /**
     * Checks that all parts are there.
     *
     * @param party the id
     * @param before how they stood; empty if the party was not in the register
     * @param after how they stand; empty if it no longer is
     */
    public Change {
      Objects.requireNonNull(party, "party");
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
    }

    @Override
    public String toString() {
      return party
          + ": "
          + before.map(Standing::words).orElse("not there")
          + " -> "
          + after.map(Standing::words).orElse("not there");
    }
  }

  static EngagementPlanReview of(
      EngagementPlan plan, StakeholderMap map, List<EngagementPlan.Contact> log, LocalDate asOf) {
    Map<String, LocalDate> contacts = new HashMap<>();
    Map<String, LocalDate> heard = new HashMap<>();
    for (EngagementPlan.Contact each : log) {
      if (!each.on().isAfter(asOf)) {
        contacts.merge(each.party(), each.on(), EngagementPlanReview::later);
        if (each.heard()) {
          heard.merge(each.party(), each.on(), EngagementPlanReview::later);
        }
      }
    }
    EngagementGaps gaps = map.engagementGaps(asOf);
    Map<String, EngagementGaps.Row> byParty = new HashMap<>();
    gaps.rows().forEach(row -> byParty.put(row.party(), row));
    Map<String, Integer> ranks = new HashMap<>();
    gaps.byLever().forEach(row -> ranks.put(row.party(), ranks.size()));
    List<Row> rows = new ArrayList<>();
    for (StakeholderClasses.Place place : plan.typology().asOf(asOf).classify(map).places()) {
      Optional<Integer> every =
          plan.frequency(place.type()).map(EngagementPlan.Frequency::everyDays);
      Optional<LocalDate> last = Optional.ofNullable(contacts.get(place.party()));
      rows.add(
          new Row(
              place,
              Optional.ofNullable(byParty.get(place.party())),
              every,
              last,
              Optional.ofNullable(heard.get(place.party())),
              standing(every, last, asOf)));
    }
    rows.sort(Comparator.comparingInt(row -> ranks.getOrDefault(row.party(), Integer.MAX_VALUE)));
    return new EngagementPlanReview(plan, asOf, rows);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static Standing standing(
      Optional<Integer> every, Optional<LocalDate> last, LocalDate asOf) {
    if (every.isEmpty()) {
      return Standing.NOT_PLANNED;
    }
    return last.map(
            day ->
                day.plusDays(every.get()).isBefore(asOf)
                    ? Standing.CONTACT_OVERDUE
                    : Standing.IN_TOUCH)
        .orElse(Standing.NEVER_CONTACTED);
  }

  /**
   * Returns the row of a party.
   *
   * @param party its id
   * @return its row
   * @throws IllegalArgumentException if the register has no such party
   */
  public Row row(String party) {
    return rows.stream()
        .filter(row -> row.party().equals(party))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the plan has no stakeholder \""
                        + party
                        + "\"; it has "
                        + rows.stream().map(Row::party).toList()));
  }

  /**
   * Lists the parties whose gap is to be closed.
   *
   * @return their ids, greatest lever first
   */
  public List<String> toMove() {
    return parties(
        row ->
            row.gap()
                .map(EngagementGaps.Row::status)
                .equals(Optional.of(EngagementGaps.Status.BELOW_DESIRED)));
  }

  /**
   * Lists the parties that never had their say.
   *
   * @return their ids, in the order of the rows
   */
  public List<String> notHeard() {
    return parties(row -> row.lastHeard().isEmpty());
  }

  /**
   * Lists the parties that wait longer than planned, or were never contacted though it is planned.
   *
   * @return their ids, in the order of the rows
   */
  public List<String> waiting() {
    return parties(
        row ->
            row.standing() == Standing.CONTACT_OVERDUE
                || row.standing() == Standing.NEVER_CONTACTED);
  }

  private List<String> parties(Predicate<Row> which) {
    return rows.stream().filter(which).map(Row::party).toList();
  }

  /**
   * Lists what somebody should see: who was never heard, who waits longer than planned.
   *
   * @return the findings, in the order of the rows; a party of which nothing is planned is a note
   */
  public List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    for (Row row : rows) {
      switch (row.standing()) {
        case CONTACT_OVERDUE ->
            found.add(
                finding(
                    Severity.WARNING,
                    row,
                    "was last contacted on " + row.lastContact().orElseThrow(),
                    "planned every " + row.everyDays().orElseThrow() + " days; " + row.place()));
        case NEVER_CONTACTED ->
            found.add(
                finding(
                    Severity.WARNING,
                    row,
                    "was never contacted",
                    "planned every " + row.everyDays().orElseThrow() + " days; " + row.place()));
        case NOT_PLANNED ->
            found.add(finding(Severity.NOTE, row, "no contact is planned", row.place().toString()));
        default -> {}
      }
      if (row.lastHeard().isEmpty() && row.lastContact().isPresent()) {
        found.add(
            finding(
                Severity.WARNING,
                row,
                "was told and never heard",
                "engagement is to bring in each party's view"));
      }
    }
    return List.copyOf(found);
  }

  private static Finding finding(Severity severity, Row row, String message, String reason) {
    return new Finding(severity, row.party(), message, reason, Source.OURS);
  }

  /**
   * Compares with an earlier review.
   *
   * @param earlier the review before
   * @return one entry for each party whose standing differs, in the order of this review, then
   *     those that are gone
   */
  public List<Change> diff(EngagementPlanReview earlier) {
    Map<String, Standing> before = new LinkedHashMap<>();
    earlier.rows.forEach(row -> before.put(row.party(), row.standing()));
    List<Change> changes = new ArrayList<>();
    for (Row row : rows) {
      Optional<Standing> was = Optional.ofNullable(before.remove(row.party()));
      if (!was.equals(Optional.of(row.standing()))) {
        changes.add(new Change(row.party(), was, Optional.of(row.standing())));
      }
    }
    before.forEach(
        (party, was) -> changes.add(new Change(party, Optional.of(was), Optional.empty())));
    return List.copyOf(changes);
  }

  /**
   * Explains for each party the class with its approach, the lever, and the contacts.
   *
   * @return a part for each row
   */
  public Explanation explain() {
    return Explanation.text(
            "engagement plan",
            toMove().size() + " to move, " + waiting().size() + " waiting",
            rows.stream().map(this::explain).toList())
        .because("gaps ranked by power x interest x columns, a rough guide")
        .from(Source.OURS);
  }

  private Explanation explain(Row row) {
    List<Explanation> parts = new ArrayList<>();
    parts.add(row.place().explain().labelled("class").from(plan.typology().kind().source()));
    row.gap().ifPresent(gap -> parts.add(gap.explain().labelled("engagement")));
    parts.add(
        Explanation.text(
                "contact",
                row.lastContact().map(day -> "last on " + day).orElse("none")
                    + row.lastHeard().map(day -> ", last heard on " + day).orElse(", never heard"))
            .because(row.everyDays().map(days -> "planned every " + days + " days").orElse(""))
            .from(
                plan.frequency(row.place().type())
                    .map(EngagementPlan.Frequency::source)
                    .orElse(Source.GIVEN)));
    return Explanation.text(row.place().name(), row.standing().words(), parts);
  }

  @Override
  public String toString() {
    List<List<String>> lines = new ArrayList<>();
    for (Row row : rows) {
      lines.add(
          List.of(
              row.place().name(),
              StakeholderClasses.words(row.place().type()),
              row.approach().orElse("?"),
              row.gap().map(gap -> Integer.toString(gap.columnsApart())).orElse("?"),
              row.gap().flatMap(EngagementGaps.Row::lever).map(lever -> lever.toText()).orElse("-"),
              row.lastHeard().map(LocalDate::toString).orElse("never"),
              row.lastContact().map(LocalDate::toString).orElse("never"),
              row.standing().words()));
    }
    return new TextTable(
            "engagement plan, " + asOf,
            List.of("party", "class", "approach", "gap", "lever", "heard", "contact", "standing"),
            lines)
        .text();
  }
}
