package org.plimsoll.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.base.Rounding;
import org.plimsoll.base.WeeklyHours;
import org.plimsoll.caseload.LoadReport;
import org.plimsoll.caseload.MemberLoad;
import org.plimsoll.caseload.PointsSheet;
import org.plimsoll.caseload.WeekSeries;
import org.plimsoll.explain.TextTable;

/**
 * Load reports as tidy tables: a row an observation, a column a variable, for statistics programs
 * and databases. Write them with {@link Csv#write(TextTable, java.nio.file.Path)}.
 */
public final class LoadTables {
  private static final Rounding PLACES = Rounding.halfUp(6);
  private static final List<String> BY_PERSON =
      List.of(
          "team",
          "date",
          "id",
          "name",
          "contracted_hours",
          "reduced_hours",
          "cases",
          "points",
          "available_points",
          "load_percent",
          "remaining_points",
          "standing",
          "band",
          "over_pointed",
          "over_by_points",
          "rounded");

  private LoadTables() {}

  /**
   * Returns a row for each person and date.
   *
   * @param reports the reports, such as one a week; each gives the rows of its team
   * @return the table, as {@link #byPerson(Iterable)}
   */
  public static TextTable byPerson(LoadReport... reports) {
    return byPerson(Arrays.asList(reports));
  }

  /**
   * Returns a row for each person and week.
   *
   * @param weeks the sheets of the weeks; the date of a row is the Monday
   * @return the table, as {@link #byPerson(Iterable)}; a week without a sheet has no rows
   */
  public static TextTable byPerson(WeekSeries weeks) {
    return byPerson(weeks.sheets().stream().map(PointsSheet::load).toList());
  }

  /**
   * Returns a row for each person and date.
   *
   * <p>The columns are team, date, id, name, contracted_hours, reduced_hours, cases, points,
   * available_points, load_percent, remaining_points, standing ({@code ordinary}, {@code
   * work_without_capacity}, {@code away} or {@code hours_not_known}), band, over_pointed ({@code
   * true} or {@code false}; empty where hours are not known), over_by_points and rounded. Figures
   * are exact decimals; one that has no finite decimal, such as a third, is rounded half up to 6
   * places, and the last column lists the columns so rounded in that row, separated by blanks. What
   * is not known is empty.
   *
   * @param reports the reports, such as one a week
   * @return the table, reports in the order given, people in the order of the team
   */
  public static TextTable byPerson(Iterable<LoadReport> reports) {
    List<List<String>> rows = new ArrayList<>();
    for (LoadReport report : reports) {
      for (MemberLoad load : report.members()) {
        rows.add(row(report, load));
      }
    }
    return new TextTable("", BY_PERSON, rows);
  }

  private static List<String> row(LoadReport report, MemberLoad load) {
    boolean known = load.standing() != MemberLoad.Standing.HOURS_NOT_KNOWN;
    var figures = new Figures();
    List<String> cells = new ArrayList<>();
    cells.add(report.team().name());
    cells.add(report.date().toString());
    cells.add(load.member().id());
    cells.add(load.member().name());
    cells.add(
        load.contracted()
            .map(WeeklyHours::value)
            .map(value -> figures.text("contracted_hours", value))
            .orElse(""));
    cells.add(known ? figures.text("reduced_hours", load.reduced().value()) : "");
    cells.add(Integer.toString(load.cases()));
    cells.add(figures.text("points", load.total().value()));
    cells.add(
        load.available()
            .map(Points::value)
            .map(value -> figures.text("available_points", value))
            .orElse(""));
    cells.add(
        load.percent()
            .map(Percent::value)
            .map(value -> figures.text("load_percent", value))
            .orElse(""));
    cells.add(
        load.remaining()
            .map(Points::value)
            .map(value -> figures.text("remaining_points", value))
            .orElse(""));
    cells.add(load.standing().name().toLowerCase(Locale.ROOT));
    cells.add(load.band().orElse(""));
    cells.add(known ? Boolean.toString(load.isOverPointed()) : "");
    cells.add(known ? figures.text("over_by_points", load.overBy().value()) : "");
    cells.add(String.join(" ", figures.rounded));
    return cells;
  }

  /** The figures of one row. */
  private static final class Figures {
    private final List<String> rounded = new ArrayList<>();

    String text(String column, Rational value) {
      if (value.isDecimal()) {
        return value.toBigDecimal().toPlainString();
      }
      rounded.add(column);
      return value.toBigDecimal(PLACES).toPlainString();
    }
  }
}
