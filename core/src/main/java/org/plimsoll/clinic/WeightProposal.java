package org.plimsoll.clinic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.plimsoll.base.Points;
import org.plimsoll.caseload.LoadDiff;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.caseload.SchemeDifference;
import org.plimsoll.caseload.SeriesDiff;
import org.plimsoll.caseload.Team;
import org.plimsoll.caseload.WeekReview;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * Weights that recorded time speaks for, and what they would change for whom. It changes nothing by
 * itself.
 *
 * @param calibration how it was found
 * @param scheme the present scheme, as it stays
 * @param proposed the scheme with the proposed weights, adapted from the present one
 * @param rows a row for each weight, bands first, then factors, in the order of the scheme
 * @param grid the step of the proposed weights
 * @param priorStrength the strength of the prior that was used; empty for infinitely many imagined
 *     cases
 * @param untouched factors that multiply, cap or compute, which no fit changes, in the scheme's
 *     order
 * @param changes what the work of each worker would weigh, by name; work without a worker under ""
 * @param pointsPresent what all work weighs now
 * @param pointsShrunk what it would weigh before rounding
 * @param pointsProposed what it would weigh
 */
public record WeightProposal(
    Calibration calibration,
    PointsScheme scheme,
    PointsScheme proposed,
    List<Row> rows,
    Points grid,
    OptionalDouble priorStrength,
    List<String> untouched,
    List<Change> changes,
    Points pointsPresent,
    double pointsShrunk,
    Points pointsProposed) {
  /**
   * One weight.
   *
   * @param weight which
   * @param cases how many different cases carry it
   * @param present what it is
   * @param fitted what recorded time alone asks for, in points; the present weight where it is kept
   * @param low the lower end of the interval of {@code fitted}; empty where there is none
   * @param high the upper end
   * @param shrunk the weight between the fitted and the present one, in points
   * @param proposed the weight on the grid
   * @param note why it is kept, or how it met a condition; empty where the records decide it
   */
  public record Row(
      SchemeWeight weight,
      int cases,
      Points present,
      double fitted,
      OptionalDouble low,
      OptionalDouble high,
      double shrunk,
      Points proposed,
      String note) {
    /**
     * Checks that all is there.
     *
     * @param weight which
     * @param cases how many different cases carry it
     * @param present what it is
     * @param fitted what recorded time alone asks for
     * @param low the lower end of the interval
     * @param high the upper end
     * @param shrunk the weight between the fitted and the present one
     * @param proposed the weight on the grid
     * @param note why it is kept, or how it met a condition
     */
    public Row {
      Objects.requireNonNull(weight, "weight");
      Objects.requireNonNull(present, "present");
      Objects.requireNonNull(low, "low");
      Objects.requireNonNull(high, "high");
      Objects.requireNonNull(proposed, "proposed");
      Objects.requireNonNull(note, "note");
    }

    /**
     * Tells whether the weight would change.
     *
     * @return whether proposed and present differ
     */
    public boolean isChanged() {
      return !proposed.equals(present);
    }

    @Override
    public String toString() {
      return weight
          + ": "
          + present
          + " -> "
          + proposed
          + (note.isEmpty() ? "" : " (" + note + ")");
    }
  }

  /**
   * What the reviewed work of one worker weighs before and after.
   *
   * @param worker the worker; empty for work that names none
   * @param pieces how many pieces of work
   * @param before their points now
   * @param after their points under the proposal
   */
  public record Change(String worker, int pieces, Points before, Points after) {
    @Override
    public String toString() {
      return (worker.isEmpty() ? "no worker named" : worker) + ": " + before + " -> " + after;
    }
  }

  /**
   * Copies the lists.
   *
   * @param calibration how it was found
   * @param scheme the present scheme
   * @param proposed the scheme with the proposed weights
   * @param rows a row for each weight
   * @param grid the step of the proposed weights
   * @param priorStrength the strength of the prior that was used
   * @param untouched factors that no fit changes
   * @param changes what the work of each worker would weigh
   * @param pointsPresent what all work weighs now
   * @param pointsShrunk what it would weigh before rounding
   * @param pointsProposed what it would weigh
   */
  public WeightProposal {
    Objects.requireNonNull(calibration, "calibration");
    Objects.requireNonNull(scheme, "scheme");
    Objects.requireNonNull(proposed, "proposed");
    rows = List.copyOf(rows);
    Objects.requireNonNull(grid, "grid");
    Objects.requireNonNull(priorStrength, "priorStrength");
    untouched = List.copyOf(untouched);
    changes = List.copyOf(changes);
    Objects.requireNonNull(pointsPresent, "pointsPresent");
    Objects.requireNonNull(pointsProposed, "pointsProposed");
  }

  static WeightProposal of(
      Calibration calibration,
      PointsScheme scheme,
      PointsScheme proposed,
      ClinicReport report,
      List<Row> rows,
      Points grid,
      OptionalDouble strength,
      double more,
      List<String> untouched) {
    Map<String, List<TimedCase>> byWorker = new TreeMap<>();
    for (TimedCase each : report.work().cases()) {
      byWorker.computeIfAbsent(each.worker().orElse(""), name -> new ArrayList<>()).add(each);
    }
    List<Change> changes = new ArrayList<>();
    Points before = Points.ZERO;
    Points after = Points.ZERO;
    for (Map.Entry<String, List<TimedCase>> own : byWorker.entrySet()) {
      Points was = sum(scheme, own.getValue());
      Points is = sum(proposed, own.getValue());
      before = before.plus(was);
      after = after.plus(is);
      changes.add(new Change(own.getKey(), own.getValue().size(), was, is));
    }
    return new WeightProposal(
        calibration,
        scheme,
        proposed,
        rows,
        grid,
        strength,
        untouched,
        changes,
        before,
        before.value().doubleValue() + more,
        after);
  }

  private static Points sum(PointsScheme scheme, List<TimedCase> work) {
    Points sum = Points.ZERO;
    for (TimedCase each : work) {
      sum = sum.plus(scheme.points(each.item()));
    }
    return sum;
  }

  /**
   * Finds the row of a weight.
   *
   * @param name the band's or factor's name
   * @return the first row of that name
   * @throws IllegalArgumentException if there is none
   */
  public Row row(String name) {
    return rows.stream()
        .filter(row -> row.weight().name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no weight of \"" + name + "\" is proposed; there are " + names()));
  }

  private List<String> names() {
    return rows.stream().map(row -> row.weight().name()).distinct().toList();
  }

  /**
   * Lists how the proposed scheme differs from the present one.
   *
   * @return the differences, in the order of {@link PointsScheme#differences()}
   */
  public List<SchemeDifference> differences() {
    return proposed.differencesFrom(scheme);
  }

  /**
   * Says what would change for a team.
   *
   * @param team the team as it is
   * @return its loads under the proposed weights against those it has
   */
  public LoadDiff appliedTo(Team team) {
    return team.under(proposed).load().diff(team.load());
  }

  /**
   * Runs past weeks again under the proposed weights.
   *
   * @param history snapshots of one team, each with its scheme and date
   * @param from the Monday of the first week
   * @param to the Monday of the last week
   * @return week by week what would have been different
   */
  public SeriesDiff rerun(List<Team> history, LocalDate from, LocalDate to) {
    List<Team> under = history.stream().map(team -> team.under(proposed)).toList();
    WeekReview weeks = WeekReview.standard();
    return weeks.weeks(under, from, to).diff(weeks.weeks(history, from, to));
  }

  /**
   * Explains each weight.
   *
   * @return present, fitted, shrunk and proposed weight, with interval and number of cases
   */
  public Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    for (Row row : rows) {
      Map<String, String> steps = new LinkedHashMap<>();
      steps.put("present", row.present().toString());
      steps.put("fitted to recorded time", Hours.digits(row.fitted()) + " pts" + interval(row));
      steps.put("pulled towards the present weight", Hours.digits(row.shrunk()) + " pts");
      steps.put("on the grid of " + grid, row.proposed().toString());
      List<Explanation> each = new ArrayList<>();
      steps.forEach((label, value) -> each.add(Explanation.text(label, value)));
      parts.add(
          Explanation.text(row.weight().toString(), row.proposed().toString(), each)
              .because(row.cases() + " cases" + (row.note().isEmpty() ? "" : ", " + row.note())));
    }
    parts.add(
        Explanation.text(
                "all reviewed work",
                pointsPresent + " -> " + pointsProposed,
                Explanation.text("before rounding", Hours.digits(pointsShrunk) + " pts"))
            .because(
                "rounded by largest remainder, so that the total stays as near as the grid allows; a"
                    + " finer grid loses less")
            .from(Source.OURS));
    return Explanation.text(proposed.name(), "a proposal", parts)
        .because(
            calibration.loss()
                + ", weights of 0 or more, a prior of "
                + Calibration.text(priorStrength)
                + " cases")
        .from(calibration.loss().source());
  }

  private static String interval(Row row) {
    return row.low().isEmpty()
        ? ""
        : ", " + Hours.text(row.low()) + " to " + Hours.text(row.high());
  }

  /**
   * Returns the weights as a table.
   *
   * @return a row a weight
   */
  public TextTable table() {
    List<List<String>> cells = new ArrayList<>();
    for (Row row : rows) {
      cells.add(
          List.of(
              row.weight().toString(),
              row.cases() + "",
              row.present().value().toText(),
              Hours.text(row.fitted()),
              Hours.text(row.low()),
              Hours.text(row.high()),
              Hours.text(row.shrunk()),
              row.proposed().value().toText(),
              row.note()));
    }
    return new TextTable(
        proposed.name() + ": a proposal",
        List.of("weight", "cases", "present", "fitted", "low", "high", "shrunk", "proposed", ""),
        cells);
  }

  @Override
  public String toString() {
    return table().text();
  }
}
