package org.plimsoll.caseload;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.TextTable;

/**
 * Figures rolled up over a hierarchy: people into a team, teams into a service, services into a
 * region.
 *
 * <p>The load of the whole is the ratio of the sums. The mean of the percentages is offered as a
 * contrast only: it gives a part-timer the weight of a full-timer and is not the team's load.
 *
 * @param name the name of the whole
 * @param rows the figures one level down, in the order given
 * @param total their sums under the name of the whole
 */
public record Rollup(String name, List<LoadRow> rows, LoadRow total) {
  /**
   * Copies the rows.
   *
   * @param name the name of the whole
   * @param rows the figures one level down, in the order given
   * @param total their sums under the name of the whole
   */
  public Rollup {
    Names.check("a roll-up", name);
    rows = List.copyOf(rows);
    Objects.requireNonNull(total, "total");
  }

  /**
   * Adds up the rows of one level.
   *
   * @param name the name of the whole
   * @param rows the figures one level down
   * @return the roll-up; its {@link #total()} is a row of the next level
   */
  public static Rollup of(String name, Iterable<LoadRow> rows) {
    List<LoadRow> list = new ArrayList<>();
    LoadRow total = LoadRow.nothing(name);
    for (LoadRow row : rows) {
      list.add(row);
      total = total.plus(row);
    }
    return new Rollup(name, list, total);
  }

  /**
   * Returns the load of the whole.
   *
   * @return sum of points / sum of available points x 100, exact; empty if the whole has no
   *     available points
   */
  public Optional<Percent> percent() {
    return total.load().percent();
  }

  /**
   * Lists rows whose own load is strictly above a line.
   *
   * @param line the line in per cent
   * @return those rows, in the order given; rows without available points have no load and are not
   *     among them
   */
  public List<LoadRow> above(Percent line) {
    return rows.stream()
        .filter(
            row -> row.load().percent().map(percent -> percent.compareTo(line) > 0).orElse(false))
        .toList();
  }

  /**
   * Lists rows with points but no available points.
   *
   * @return those rows, in the order given
   */
  public List<LoadRow> workWithoutCapacity() {
    return rows.stream()
        .filter(
            row ->
                row.load().available().value().signum() <= 0
                    && row.load().total().value().signum() > 0)
        .toList();
  }

  /**
   * Returns the mean of the rows' own percentages, for contrast: it is not the load of the whole.
   *
   * @return the mean over rows that have a percentage; empty if none has
   */
  public Optional<Percent> meanOfPercents() {
    List<Rational> percents =
        rows.stream().flatMap(row -> row.load().percent().stream()).map(Percent::value).toList();
    if (percents.isEmpty()) {
      return Optional.empty();
    }
    Rational sum = percents.stream().reduce(Rational.ZERO, Rational::plus);
    return Optional.of(new Percent(sum.dividedBy(Rational.of(percents.size()))));
  }

  /**
   * Returns the roll-up as a table.
   *
   * @return a row for each part and the whole as the last
   */
  public TextTable table() {
    List<List<String>> cells = new ArrayList<>();
    rows.forEach(row -> cells.add(cells(row)));
    cells.add(cells(total));
    return new TextTable("", List.of("name", "cases", "points", "available", "load"), cells);
  }

  private static List<String> cells(LoadRow row) {
    return List.of(
        row.name(),
        Long.toString(row.cases()),
        row.load().total().value().toText(2),
        row.load().available().value().toText(2),
        row.load().percent().map(percent -> percent.value().toText(1) + "%").orElse("-"));
  }

  @Override
  public String toString() {
    return table().text();
  }
}
