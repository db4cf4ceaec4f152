package org.plimsoll.stakeholder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Combination;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * The engagement assessment matrix: where each party stands against where it needs to be.
 *
 * @param rows one for each party that has a mark, in the order of the register
 * @param notAssessed the ids of parties without a mark, in the order of the register
 */
public record EngagementGaps(List<Row> rows, List<String> notAssessed) {
  /** Where the levels and the two marks come from. */
  public static final Source MATRIX =
      Source.of(
              "Project Management Institute",
              "",
              "A Guide to the Project Management Body of Knowledge")
          .section("13.2.2.5, as restated in secondary sources");

  /** Where a party stands against where it needs to be. */
  public enum Status {
    /** Less engaged than needed. */
    BELOW_DESIRED,
    /** As needed. */
    AT_DESIRED,
    /** More engaged than needed. */
    ABOVE_DESIRED;

    /**
     * Returns the name in words.
     *
     * @return for example {@code below desired}
     */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * Copies.
   *
   * @param rows one for each party that has a mark, in the order of the register
   * @param notAssessed the ids of parties without a mark, in the order of the register
   */
  public EngagementGaps {
    rows = List.copyOf(rows);
    notAssessed = List.copyOf(notAssessed);
  }

  /**
   * One party of the matrix.
   *
   * @param party the id
   * @param name the name
   * @param mark where it stands and needs to be
   * @param power its power, by the median of raters; empty where nobody has rated it
   * @param interest its interest, likewise
   */
  public record Row(
      String party,
      String name,
      Engagement.Mark mark,
      Optional<Rational> power,
      Optional<Rational> interest) {
    /**
     * Checks that all parts are there.
     *
     * @param party the id
     * @param name the name
     * @param mark where it stands and needs to be
     * @param power its power, by the median of raters; empty where nobody has rated it
     * @param interest its interest, likewise
     */
    public Row {
      Objects.requireNonNull(party, "party");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(mark, "mark");
      Objects.requireNonNull(power, "power");
      Objects.requireNonNull(interest, "interest");
    }

    /**
     * Returns how many columns lie between the two.
     *
     * @return desired less current, -4 to 4
     */
    public int columnsApart() {
      return mark.columnsApart();
    }

    /**
     * Returns the status.
     *
     * @return below, at or above desired
     */
    public Status status() {
      int apart = columnsApart();
      return apart > 0
          ? Status.BELOW_DESIRED
          : apart == 0 ? Status.AT_DESIRED : Status.ABOVE_DESIRED;
    }

    /**
     * Returns what closing the gap is worth: power x interest x columns. A formula of our own that
     * multiplies marks in an order, so a rough guide to where to begin.
     *
     * @return the lever; empty where a mark is missing or there is no gap to close
     */
    public Optional<Rational> lever() {
      return status() == Status.BELOW_DESIRED && power.isPresent() && interest.isPresent()
          ? Optional.of(power.get().times(interest.get()).times(Rational.of(columnsApart())))
          : Optional.empty();
    }

    Explanation explain() {
      List<Explanation> parts =
          lever()
              .map(
                  value ->
                      List.of(
                          Explanation.combined(
                                  "lever",
                                  value,
                                  "",
                                  Combination.PRODUCT,
                                  List.of(
                                      Explanation.given("power", power.orElseThrow(), ""),
                                      Explanation.given("interest", interest.orElseThrow(), ""),
                                      Explanation.given(
                                          "columns apart", Rational.of(columnsApart()), "")))
                              .because("power x interest x columns, a rough guide")
                              .from(Source.OURS)))
              .orElse(List.of());
      return Explanation.text(name, mark + ": " + status().words(), parts);
    }

    @Override
    public String toString() {
      return name + ": " + mark + ", " + columnsApart() + " columns apart, " + status().words();
    }
  }

  /**
   * A party that stands, or needs to be, elsewhere than it did.
   *
   * @param party the id
   * @param before its mark before; empty where it had none
   * @param after its mark now; empty where it has none
   */
  public record Change(
      String party, Optional<Engagement.Mark> before, Optional<Engagement.Mark> after) {
    /**
     * Checks that all parts are there.
     *
     * @param party the id
     * @param before its mark before; empty where it had none
     * @param after its mark now; empty where it has none
     */
    public Change {
      Objects.requireNonNull(party, "party");
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
    }

    @Override
    public String toString() {
      return party + ": " + words(before) + " -> " + words(after);
    }

    private static String words(Optional<Engagement.Mark> mark) {
      return mark.map(Engagement.Mark::toString).orElse("not assessed");
    }
  }

  static EngagementGaps of(StakeholderMap map, Optional<LocalDate> asOf) {
    List<Row> rows = new ArrayList<>();
    List<String> without = new ArrayList<>();
    for (Stakeholder party : map.stakeholders()) {
      Optional<Engagement.Mark> mark = party.engagementAt(asOf);
      if (mark.isEmpty()) {
        without.add(party.id());
      } else {
        rows.add(
            new Row(
                party.id(),
                party.name(),
                mark.get(),
                party.summary(Aspect.POWER, AspectSummary.Rule.MEDIAN, asOf).value(),
                party.summary(Aspect.INTEREST, AspectSummary.Rule.MEDIAN, asOf).value()));
      }
    }
    return new EngagementGaps(rows, without);
  }

  /**
   * Lists the parties that are less engaged than needed.
   *
   * @return their ids, in the order of the register
   */
  public List<String> belowDesired() {
    return rows.stream()
        .filter(row -> row.status() == Status.BELOW_DESIRED)
        .map(Row::party)
        .toList();
  }

  /**
   * Returns the party with the greatest signed distance.
   *
   * @return its row, the first on a tie; empty where no party has a mark
   */
  public Optional<Row> largestGap() {
    return rows.stream().reduce((a, b) -> b.columnsApart() > a.columnsApart() ? b : a);
  }

  /**
   * Ranks the gaps by their lever.
   *
   * @return the parties below desired: greatest {@link Row#lever()} first, those without one last,
   *     ties in the order of the register
   */
  public List<Row> byLever() {
    return rows.stream()
        .filter(row -> row.status() == Status.BELOW_DESIRED)
        .sorted(
            (a, b) ->
                a.lever().isPresent() && b.lever().isPresent()
                    ? b.lever().get().compareTo(a.lever().get())
                    : Boolean.compare(b.lever().isPresent(), a.lever().isPresent()))
        .toList();
  }

  /**
   * Compares with an earlier matrix.
   *
   * @param earlier the matrix before
   * @return the parties of which one of the two levels changed, in the order of this matrix, then
   *     those without a mark now
   */
  public List<Change> diff(EngagementGaps earlier) {
    Map<String, Engagement.Mark> before = new LinkedHashMap<>();
    earlier.rows.forEach(row -> before.put(row.party(), row.mark()));
    List<Change> changes = new ArrayList<>();
    for (Row row : rows) {
      Optional<Engagement.Mark> was = Optional.ofNullable(before.remove(row.party()));
      if (was.isEmpty()
          || was.get().current() != row.mark().current()
          || was.get().desired() != row.mark().desired()) {
        changes.add(new Change(row.party(), was, Optional.of(row.mark())));
      }
    }
    before.forEach(
        (party, was) -> changes.add(new Change(party, Optional.of(was), Optional.empty())));
    return List.copyOf(changes);
  }

  /**
   * Explains gaps and levers.
   *
   * @return a part for each party with a mark, then those not assessed
   */
  public Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    for (Row row : rows) {
      parts.add(row.explain());
    }
    notAssessed.forEach(party -> parts.add(Explanation.text(party, "not assessed")));
    return Explanation.text("engagement", belowDesired().size() + " below desired", parts)
        .because("columns are ordered marks and are never averaged")
        .from(MATRIX);
  }

  @Override
  public String toString() {
    TextTable table = TextTable.of("party", "current", "desired", "columns apart", "status");
    for (Row row : rows) {
      table =
          table.row(
              row.name(),
              row.mark().current().words(),
              row.mark().desired().words(),
              row.columnsApart(),
              row.status().words());
    }
    return table.text();
  }
}
