package org.plimsoll.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.base.Percent;
import org.plimsoll.explain.TextTable;

/**
 * The same weeks seen in two ways, such as under the scheme of the time and under another one.
 *
 * @param rows a row for each person and week that is on both series, oldest first, within a week in
 *     the order of the team
 */
public record SeriesDiff(List<Row> rows) {
  /**
   * Copies the rows.
   *
   * @param rows a row for each person and week that is on both series, oldest first, within a week
   *     in the order of the team
   */
  public SeriesDiff {
    rows = List.copyOf(rows);
  }

  /**
   * One person's week seen in two ways.
   *
   * @param monday the Monday
   * @param memberId the person
   * @param before the load in the one way
   * @param after the load in the other
   * @param overBefore whether the person is over-pointed in the one way
   * @param overAfter whether the person is over-pointed in the other
   */
  public record Row(
      LocalDate monday,
      String memberId,
      Optional<Percent> before,
      Optional<Percent> after,
      boolean overBefore,
      boolean overAfter) {

    /**
     * Tells whether the two ways differ.
     *
     * @return whether the load or being over-pointed differs
     */
    public boolean isChange() {
      return overBefore != overAfter || !before.equals(after);
    }
  }

  /**
   * Lists who is over-pointed in the other way only.
   *
   * @return those rows
   */
  public List<Row> newlyOverPointed() {
    return rows.stream().filter(row -> row.overAfter() && !row.overBefore()).toList();
  }

  /**
   * Lists who is over-pointed in the one way only.
   *
   * @return those rows
   */
  public List<Row> noLongerOverPointed() {
    return rows.stream().filter(row -> row.overBefore() && !row.overAfter()).toList();
  }

  /**
   * Tells whether the two ways agree.
   *
   * @return whether no row is a change
   */
  public boolean isEmpty() {
    return rows.stream().noneMatch(Row::isChange);
  }

  @Override
  public String toString() {
    List<List<String>> cells = new ArrayList<>();
    for (Row row : rows) {
      if (row.isChange()) {
        cells.add(
            List.of(
                row.monday().toString(),
                row.memberId(),
                text(row.before()),
                text(row.after()),
                row.overBefore() == row.overAfter()
                    ? ""
                    : row.overAfter() ? "newly over-pointed" : "no longer over-pointed"));
      }
    }
    return cells.isEmpty()
        ? "nothing differs in " + rows.size() + " rows"
        : new TextTable("", List.of("week", "id", "load before", "after", "change"), cells).text();
  }

  private static String text(Optional<Percent> percent) {
    return percent.map(value -> value.value().toText(1).replace("~", "") + "%").orElse("-");
  }
}
