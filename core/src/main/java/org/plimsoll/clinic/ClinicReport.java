package org.plimsoll.clinic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.explain.Combination;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;
import org.plimsoll.stats.Correlation;
import org.plimsoll.stats.Distribution;

/**
 * Points against the time really taken, group by group, with everything that was not counted.
 *
 * @param clinic how it was compared
 * @param scheme what weighed the work
 * @param hoursPerPoint the hours that a point stands for, above 0
 * @param hoursPerPointFrom where these come from, in words
 * @param work the pieces of work that counted, in the order given
 * @param points the points of each of them, in the same order
 * @param leftOut the pieces that could not be compared, and why
 * @param setAside the stretches that were not counted, each with its rule, in the order given
 * @param total all that counted
 * @param rows a row for each band and factor in the order of the scheme, then worker, team and
 *     period by name; none for what had no work
 * @param cases a row for each case, in the order in which the work first names it
 */
public record ClinicReport(
    Clinic clinic,
    PointsScheme scheme,
    Rational hoursPerPoint,
    String hoursPerPointFrom,
    TimedWork work,
    List<Points> points,
    List<LeftOut> leftOut,
    List<SetAside> setAside,
    ClinicRow total,
    List<ClinicRow> rows,
    List<ClinicRow> cases) {
  /**
   * Copies the lists.
   *
   * @param clinic how it was compared
   * @param scheme what weighed the work
   * @param hoursPerPoint the hours that a point stands for
   * @param hoursPerPointFrom where these come from
   * @param work the pieces of work that counted
   * @param points the points of each of them
   * @param leftOut the pieces that could not be compared
   * @param setAside the stretches that were not counted
   * @param total all that counted
   * @param rows a row for each group
   * @param cases a row for each case
   */
  public ClinicReport {
    Objects.requireNonNull(clinic, "clinic");
    Objects.requireNonNull(scheme, "scheme");
    Objects.requireNonNull(hoursPerPoint, "hoursPerPoint");
    Objects.requireNonNull(hoursPerPointFrom, "hoursPerPointFrom");
    Objects.requireNonNull(total, "total");
    points = List.copyOf(points);
    leftOut = List.copyOf(leftOut);
    setAside = List.copyOf(setAside);
    rows = List.copyOf(rows);
    cases = List.copyOf(cases);
    if (points.size() != work.cases().size()) {
      throw new IllegalArgumentException(
          "each of "
              + work.cases().size()
              + " pieces of work needs its points, had "
              + points.size());
    }
  }

  /**
   * What one rule set aside.
   *
   * @param items how many stretches
   * @param hours their recorded hours
   */
  public record Total(int items, Rational hours) {}

  /**
   * Returns the rows of one kind of group.
   *
   * @param group the kind
   * @return its rows in their order; for {@link ClinicGroup#CASE} the cases
   */
  public List<ClinicRow> rows(ClinicGroup group) {
    return switch (group) {
      case ALL -> List.of(total);
      case CASE -> cases;
      default -> rows.stream().filter(row -> row.group() == group).toList();
    };
  }

  /**
   * Finds a row.
   *
   * @param group the kind of group
   * @param name which
   * @return its row; empty where no work counted for it
   */
  public Optional<ClinicRow> row(ClinicGroup group, String name) {
    return rows(group).stream().filter(row -> row.name().equals(name)).findFirst();
  }

  /**
   * Returns the cases whose time lies outside the tolerance around what their points stand for.
   *
   * @return in the order of the cases
   */
  public List<ClinicRow> flags() {
    return cases.stream().filter(row -> row.pointing() != Pointing.AS_POINTED).toList();
  }

  /**
   * Adds up what was set aside.
   *
   * @return number and hours by rule, in the order of the clinic's rules, with 0 for a rule that
   *     nothing met
   */
  public Map<String, Total> setAsideByRule() {
    Map<String, Integer> items = new LinkedHashMap<>();
    Map<String, Duration> times = new LinkedHashMap<>();
    clinic.rules().forEach(rule -> items.put(rule.words(), 0));
    for (SetAside each : setAside) {
      items.merge(each.rule(), 1, Integer::sum);
      times.merge(each.rule(), each.item().duration(), Duration::plus);
    }
    Map<String, Total> totals = new LinkedHashMap<>();
    items.forEach(
        (rule, count) ->
            totals.put(rule, new Total(count, Hours.of(times.getOrDefault(rule, Duration.ZERO)))));
    return java.util.Collections.unmodifiableMap(totals);
  }

  /**
   * Returns all recorded hours of the work that was given: counted, set aside and left out.
   *
   * @return hours, exact
   */
  public Rational recordedHours() {
    return total.actualHours().plus(setAsideHours()).plus(leftOutHours());
  }

  private Rational setAsideHours() {
    Duration sum = Duration.ZERO;
    for (SetAside each : setAside) {
      sum = sum.plus(each.item().duration());
    }
    return Hours.of(sum);
  }

  private Rational leftOutHours() {
    Duration sum = Duration.ZERO;
    for (LeftOut each : leftOut) {
      sum = sum.plus(each.time());
    }
    return Hours.of(sum);
  }

  /**
   * Shows how long cases took.
   *
   * @return the distribution in hours; empty where no case counted
   */
  public Optional<Distribution> caseHours() {
    return cases.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Distribution.of(
                cases.stream().mapToDouble(row -> row.actualHours().doubleValue()).toArray()));
  }

  /**
   * How many cases took less, about as much and more than their points stand for.
   *
   * @param below cases whose recorded hours are below so many times the expected
   * @param within those between, both ends included
   * @param above those above
   */
  public record Spread(int below, int within, int above) {}

  /**
   * Counts cases by recorded over expected hours.
   *
   * @param low the lower end, a decimal such as {@code 0.5}
   * @param high the upper end, not below the lower
   * @return the counts
   */
  public Spread spread(String low, String high) {
    Rational lower = Rational.parse(low);
    Rational upper = Rational.parse(high);
    if (upper.compareTo(lower) < 0) {
      throw new IllegalArgumentException(
          "the upper end must not be below the lower, was " + low + " to " + high);
    }
    int below = 0;
    int above = 0;
    for (ClinicRow row : cases) {
      if (row.actualHours().compareTo(row.expectedHours().times(lower)) < 0) {
        below++;
      } else if (row.actualHours().compareTo(row.expectedHours().times(upper)) > 0) {
        above++;
      }
    }
    return new Spread(below, cases.size() - below - above, above);
  }

  /**
   * Compares the number of pieces of each case with its hours: whether counting would do.
   *
   * @return over the cases
   */
  public Correlation piecesAgainstHours() {
    return Correlation.of(cases.stream().mapToDouble(ClinicRow::pieces).toArray(), actual(cases));
  }

  /**
   * Compares a figure of the cases, such as an amount, with their hours: whether it would be worth
   * a factor.
   *
   * @param figureOf the figure by case, finite; cases that are not named do not count
   * @return over the cases that have the figure
   */
  public Correlation againstHours(Map<String, Double> figureOf) {
    List<ClinicRow> with = cases.stream().filter(row -> figureOf.containsKey(row.name())).toList();
    return Correlation.of(
        with.stream()
            .mapToDouble(row -> Objects.requireNonNull(figureOf.get(row.name())))
            .toArray(),
        actual(with));
  }

  private static double[] actual(List<ClinicRow> rows) {
    return rows.stream().mapToDouble(row -> row.actualHours().doubleValue()).toArray();
  }

  /**
   * Returns what to talk about: the groups outside the tolerance, then what was not counted. Time
   * alone does not tell heavier cases from slower work, and the words do not claim it.
   *
   * @return in the order of the rows
   */
  public List<Finding> talkingPoints() {
    List<Finding> found = new ArrayList<>();
    for (ClinicRow row : rows) {
      if (row.pointing() != Pointing.AS_POINTED && row.cases() >= clinic.leastCases()) {
        found.add(
            new Finding(
                Severity.NOTE,
                row.group().words() + " " + row.name(),
                "took "
                    + row.ratio().map(ratio -> ratio.toText(2) + " times").orElse("more than")
                    + " the hours that its points stand for; "
                    + question(row),
                Hours.text(row.actualHours())
                    + " h against "
                    + Hours.text(row.expectedHours())
                    + " h in "
                    + row.cases()
                    + " cases",
                Clinic.PRACTICE));
      }
    }
    setAsideByRule()
        .forEach(
            (rule, total) -> {
              if (total.items() > 0) {
                found.add(
                    new Finding(
                        Severity.NOTE,
                        "records",
                        total.items() + " items were " + rule + " and were set aside",
                        Hours.text(total.hours())
                            + " h of "
                            + Hours.text(recordedHours())
                            + " h recorded",
                        Source.OURS));
              }
            });
    if (!leftOut.isEmpty()) {
      found.add(
          new Finding(
              Severity.NOTE,
              "records",
              leftOut.size() + " pieces of work could not be compared with their points",
              leftOut.get(0).toString() + (leftOut.size() > 1 ? ", and others" : ""),
              Source.OURS));
    }
    long unnamed = work.cases().stream().filter(each -> each.worker().isEmpty()).count();
    if (unnamed > 0) {
      found.add(
          new Finding(
              Severity.NOTE,
              "records",
              unnamed + " pieces of work name no worker",
              "they count in every row but those by worker",
              Source.OURS));
    }
    return List.copyOf(found);
  }

  private static String question(ClinicRow row) {
    boolean more = row.pointing() == Pointing.UNDER_POINTED;
    return switch (row.group()) {
      case WORKER, TEAM ->
          more
              ? "what did these cases need that their points do not see?"
              : "what made these cases lighter, or what worked well?";
      case PERIOD -> more ? "what was different then?" : "what worked well then?";
      default ->
          more
              ? "is it worth more points, or has the work changed?"
              : "is it worth fewer points, or is work missing from the records?";
    };
  }

  /**
   * Starts the sheet of the clinic: the figures, what to talk about, and what is to be filled in.
   *
   * @return a sheet whose last three parts are empty
   */
  public ClinicSheet sheet() {
    return new ClinicSheet(table(), talkingPoints(), List.of(), List.of(), List.of());
  }

  /**
   * Proposes weights from the recorded time by the standard calibration.
   *
   * @param present the scheme to start from
   * @return a proposal; the scheme stays as it is
   */
  public WeightProposal recalibrated(PointsScheme present) {
    return Calibration.standard().propose(present, this);
  }

  /**
   * Compares with an earlier clinic.
   *
   * @param earlier the earlier clinic
   * @return what changed, group by group
   */
  public ClinicDiff diff(ClinicReport earlier) {
    return ClinicDiff.between(earlier, this);
  }

  /**
   * Explains the ratio of recorded to expected hours and what was not counted.
   *
   * @return all work, its groups, and the hours counted, set aside and left out
   */
  public Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    parts.add(total.explain());
    parts.add(
        Explanation.combined(
                "expected hours",
                total.expectedHours(),
                "h",
                Combination.PRODUCT,
                List.of(
                    Explanation.given("points", total.points()),
                    Explanation.given("hours per point", hoursPerPoint, "h")
                        .because(hoursPerPointFrom)))
            .from(Source.OURS));
    List<Explanation> hours = new ArrayList<>();
    hours.add(Explanation.given("counted", total.actualHours(), "h"));
    setAsideByRule()
        .forEach(
            (rule, sum) ->
                hours.add(
                    Explanation.given("set aside", sum.hours(), "h")
                        .because(sum.items() + " items " + rule)
                        .from(Source.OURS)));
    hours.add(
        Explanation.given("left out", leftOutHours(), "h")
            .because(leftOut.size() + " pieces that could not be compared"));
    parts.add(Explanation.combined("recorded hours", recordedHours(), "h", Combination.SUM, hours));
    for (ClinicRow row : rows) {
      parts.add(row.explain());
    }
    return Explanation.text("clinic of scheme \"" + scheme.name() + "\"", total.toString(), parts)
        .because("points match within " + clinic.tolerance())
        .from(Clinic.PRACTICE);
  }

  /**
   * Returns the rows as a table.
   *
   * @return all work, then a row a group
   */
  public TextTable table() {
    List<List<String>> cells = new ArrayList<>();
    cells.add(cells(total));
    rows.forEach(row -> cells.add(cells(row)));
    return new TextTable(
        scheme.name()
            + ": points against time, "
            + Hours.text(hoursPerPoint)
            + " h a point ("
            + hoursPerPointFrom
            + ")",
        List.of(
            "",
            "name",
            "cases",
            "points",
            "expected h",
            "actual h",
            "ratio",
            "error h",
            "rank",
            ""),
        cells);
  }

  private static List<String> cells(ClinicRow row) {
    return List.of(
        row.group().words(),
        row.name(),
        row.cases() + "",
        row.points().value().toText(),
        Hours.text(row.expectedHours()),
        Hours.text(row.actualHours()),
        row.ratio().map(ratio -> Hours.text(ratio.doubleValue())).orElse("?"),
        Hours.text(row.meanAbsoluteErrorHours()),
        Hours.text(row.correlation().spearman()),
        row.pointing() == Pointing.AS_POINTED ? "" : row.pointing().words());
  }

  @Override
  public String toString() {
    return table().text();
  }
}
