package org.plimsoll.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.calendar.Timescale;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * Reviews the dates that workers set for themselves beside the limit: which were kept, and whether
 * work is done early or runs to the limit.
 *
 * @param timescale the limit, in working days or calendar days
 * @param earlyWithLeft a case counts as done early when so much time or more was left, in the unit
 *     of the limit; the default of 10 is our own rule
 */
public record AgreedDateReview(Timescale timescale, int earlyWithLeft) {
  /**
   * How much time must be left for a case to count as done early, unless another number is given:
   * our own rule.
   */
  public static final int EARLY_WITH_LEFT = 10;

  /**
   * Checks the parts.
   *
   * @param timescale the limit, in working days or calendar days
   * @param earlyWithLeft a case counts as done early when so much time or more was left, in the
   *     unit of the limit; the default of 10 is our own rule
   */
  public AgreedDateReview {
    TimescaleReview.of(timescale); // which refuses elapsed hours
    if (earlyWithLeft < 1) {
      throw new IllegalArgumentException(
          "a case is done early with 1 day or more left, was " + earlyWithLeft);
    }
  }

  /**
   * Returns the review beside a limit.
   *
   * @param limit a limit in working days or calendar days
   * @return the review, early with {@value #EARLY_WITH_LEFT} days or more left
   */
  public static AgreedDateReview beside(Timescale limit) {
    return new AgreedDateReview(limit, EARLY_WITH_LEFT);
  }

  /**
   * Says when a case counts as done early.
   *
   * @param days so many days or more left, in the unit of the limit
   * @return the review with that margin
   */
  public AgreedDateReview withEarlyFrom(int days) {
    return new AgreedDateReview(timescale, days);
  }

  /**
   * Returns where the margin comes from that makes a case early.
   *
   * @return our own rule for the default margin, else given
   */
  public Source earlySource() {
    return earlyWithLeft == EARLY_WITH_LEFT ? Source.OURS : Source.GIVEN;
  }

  /** What became of an agreed date. */
  public enum Standing {
    /** Done by the date. */
    KEPT,
    /** Done after the date, or not done and the date has passed. */
    MISSED,
    /** Not done, and the date is still to come. */
    TO_COME;

    /**
     * Returns the standing in words.
     *
     * @return for example {@code to come}
     */
    public String words() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * One case with an agreed date.
   *
   * @param caseId the case
   * @param agreed the date and who set it
   * @param limit the last day within the limit; empty if the opening is not known
   * @param closed when it was done, if by the day of the question
   * @param standing what became of the date
   */
  public record Row(
      String caseId,
      AgreedDate agreed,
      Optional<LocalDate> limit,
      Optional<LocalDate> closed,
      Standing standing) {}

  /**
   * Agreed dates and finishing times of some cases.
   *
   * @param review the review that was applied
   * @param asOf the day of the question
   * @param rows the cases that have an agreed date, in the order given
   * @param early how many closed cases were done early
   * @param nearLimit how many were done in time, but not early: work that runs to the limit
   * @param late how many were done after the limit
   * @param notKnown how many closed cases cannot be judged because their opening is not known
   */
  public record Result(
      AgreedDateReview review,
      LocalDate asOf,
      List<Row> rows,
      int early,
      int nearLimit,
      int late,
      int notKnown) {
    /**
     * Copies the rows.
     *
     * @param review the review that was applied
     * @param asOf the day of the question
     * @param rows the cases that have an agreed date, in the order given
     * @param early how many closed cases were done early
     * @param nearLimit how many were done in time, but not early: work that runs to the limit
     * @param late how many were done after the limit
     * @param notKnown how many closed cases cannot be judged because their opening is not known
     */
    public Result {
      Objects.requireNonNull(review, "review");
      Objects.requireNonNull(asOf, "asOf");
      rows = List.copyOf(rows);
    }

    /**
     * Counts the agreed dates that stand in a way.
     *
     * @param standing the standing
     * @return how many
     */
    public int count(Standing standing) {
      return in(standing).size();
    }

    /**
     * Lists the agreed dates that stand in a way.
     *
     * @param standing the standing
     * @return those rows, in the order given
     */
    public List<Row> in(Standing standing) {
      return rows.stream().filter(row -> row.standing() == standing).toList();
    }

    /**
     * Returns the share of agreed dates that were kept, of those that are past or done.
     *
     * @return kept / (kept + missed) x 100; empty if there are none
     */
    public Optional<Percent> shareKept() {
      return share(count(Standing.KEPT), count(Standing.KEPT) + count(Standing.MISSED));
    }

    /**
     * Returns the share of closed cases that were done early.
     *
     * @return early / (early + near the limit + late) x 100; empty if there are none
     */
    public Optional<Percent> shareEarly() {
      return share(early, early + nearLimit + late);
    }

    private static Optional<Percent> share(int part, int whole) {
      return whole == 0
          ? Optional.empty()
          : Optional.of(Percent.ofFraction(Rational.of(part, whole)));
    }

    @Override
    public String toString() {
      List<List<String>> cells = new ArrayList<>();
      for (Row row : rows) {
        cells.add(
            List.of(
                row.caseId(),
                row.agreed().date().toString(),
                row.agreed().by(),
                row.limit().map(LocalDate::toString).orElse("not known"),
                row.closed().map(LocalDate::toString).orElse(""),
                row.standing().words()));
      }
      return new TextTable(
              "dates set by workers, as of " + asOf,
              List.of("case", "agreed", "set by", "limit", "done", "standing"),
              cells)
          .text();
    }
  }

  /**
   * Reviews cases.
   *
   * @param cases the cases, open or closed; those without an agreed date count for early, near the
   *     limit and late only
   * @param asOf the day of the question
   * @return dates kept and missed, and when work was finished
   */
  public Result review(Iterable<Case> cases, LocalDate asOf) {
    List<Row> rows = new ArrayList<>();
    int early = 0;
    int nearLimit = 0;
    int late = 0;
    int notKnown = 0;
    for (Case item : cases) {
      Optional<LocalDate> closed = item.closed().filter(day -> !day.isAfter(asOf));
      item.agreed()
          .ifPresent(
              agreed ->
                  rows.add(
                      new Row(
                          item.id(),
                          agreed,
                          item.opened().map(timescale::due),
                          closed,
                          standing(agreed, closed, asOf))));
      if (closed.isPresent() && item.opened().isPresent()) {
        long left = timescale.remaining(item.opened().get(), closed.get());
        early += left >= earlyWithLeft ? 1 : 0;
        nearLimit += left >= 0 && left < earlyWithLeft ? 1 : 0;
        late += left < 0 ? 1 : 0;
      } else if (closed.isPresent()) {
        notKnown++;
      }
    }
    return new Result(this, asOf, rows, early, nearLimit, late, notKnown);
  }

  /**
   * Reviews the cases of a team person by person, on its date.
   *
   * @param team the team, with a date; a co-worked case counts for each of its holders
   * @return by id of the person, in the order of the team
   */
  public Map<String, Result> review(Team team) {
    LocalDate asOf = team.needDate();
    Map<String, List<Case>> own = new LinkedHashMap<>();
    team.staff().keySet().forEach(id -> own.put(id, new ArrayList<>()));
    team.holdings()
        .forEach(
            holding -> Objects.requireNonNull(own.get(holding.memberId())).add(holding.item()));
    Map<String, Result> results = new LinkedHashMap<>();
    own.forEach((id, cases) -> results.put(id, review(cases, asOf)));
    return Collections.unmodifiableMap(results);
  }

  private static Standing standing(AgreedDate agreed, Optional<LocalDate> closed, LocalDate asOf) {
    if (closed.isPresent()) {
      return closed.get().isAfter(agreed.date()) ? Standing.MISSED : Standing.KEPT;
    }
    return agreed.date().isBefore(asOf) ? Standing.MISSED : Standing.TO_COME;
  }
}
