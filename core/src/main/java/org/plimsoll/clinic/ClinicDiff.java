package org.plimsoll.clinic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.TextTable;

/**
 * What changed between two clinics: whether time has come nearer to points.
 *
 * @param rows all work, then each band, factor, worker and team that is in either clinic, in the
 *     order of the later, then those that are in the earlier only; periods are not compared
 */
public record ClinicDiff(List<Row> rows) {
  /**
   * One group before and after.
   *
   * @param group by what the work was put together
   * @param name which
   * @param ratioBefore recorded over expected hours in the earlier clinic; empty where it had no
   *     work or its points stood for no hours
   * @param ratioAfter the same in the later clinic
   * @param before whether points matched in the earlier clinic; empty where it had no work
   * @param after the same in the later clinic
   */
  public record Row(
      ClinicGroup group,
      String name,
      Optional<Rational> ratioBefore,
      Optional<Rational> ratioAfter,
      Optional<Pointing> before,
      Optional<Pointing> after) {
    /**
     * Checks that all is there.
     *
     * @param group by what the work was put together
     * @param name which
     * @param ratioBefore the ratio in the earlier clinic
     * @param ratioAfter the ratio in the later clinic
     * @param before whether points matched in the earlier clinic
     * @param after whether points matched in the later clinic
     */
    public Row {
      Objects.requireNonNull(group, "group");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(ratioBefore, "ratioBefore");
      Objects.requireNonNull(ratioAfter, "ratioAfter");
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
    }

    /**
     * Tells whether points match now and did not, or did and do not.
     *
     * @return whether both clinics had such work and judged it differently
     */
    public boolean isChanged() {
      return before.isPresent() && after.isPresent() && !before.equals(after);
    }

    @Override
    public String toString() {
      return group.words()
          + (name.isEmpty() ? "" : " " + name)
          + ": "
          + text(ratioBefore)
          + " -> "
          + text(ratioAfter);
    }
  }

  /**
   * Copies the rows.
   *
   * @param rows a row a group
   */
  public ClinicDiff {
    rows = List.copyOf(rows);
  }

  static ClinicDiff between(ClinicReport earlier, ClinicReport later) {
    Map<List<Object>, ClinicRow> was = compared(earlier);
    Map<List<Object>, ClinicRow> is = compared(later);
    List<Row> rows = new ArrayList<>();
    is.forEach((key, row) -> rows.add(row(Optional.ofNullable(was.get(key)), Optional.of(row))));
    was.forEach(
        (key, row) -> {
          if (!is.containsKey(key)) {
            rows.add(row(Optional.of(row), Optional.empty()));
          }
        });
    return new ClinicDiff(rows);
  }

  private static Map<List<Object>, ClinicRow> compared(ClinicReport report) {
    Map<List<Object>, ClinicRow> rows = new LinkedHashMap<>();
    rows.put(List.of(ClinicGroup.ALL, ""), report.total());
    for (ClinicRow row : report.rows()) {
      if (row.group() != ClinicGroup.PERIOD) {
        rows.put(List.of(row.group(), row.name()), row);
      }
    }
    return rows;
  }

  private static Row row(Optional<ClinicRow> was, Optional<ClinicRow> is) {
    ClinicRow any = is.or(() -> was).orElseThrow();
    return new Row(
        any.group(),
        any.name(),
        was.flatMap(ClinicRow::ratio),
        is.flatMap(ClinicRow::ratio),
        was.map(ClinicRow::pointing),
        is.map(ClinicRow::pointing));
  }

  /**
   * Returns the groups that are judged differently now.
   *
   * @return in the order of the rows
   */
  public List<Row> changed() {
    return rows.stream().filter(Row::isChanged).toList();
  }

  private static String text(Optional<Rational> ratio) {
    return ratio.map(value -> Hours.text(value.doubleValue())).orElse("?");
  }

  /**
   * Returns the rows as a table.
   *
   * @return a row a group
   */
  public TextTable table() {
    List<List<String>> cells = new ArrayList<>();
    for (Row row : rows) {
      cells.add(
          List.of(
              row.group().words(),
              row.name(),
              text(row.ratioBefore()),
              text(row.ratioAfter()),
              row.before().map(Pointing::words).orElse(""),
              row.after().map(Pointing::words).orElse("")));
    }
    return new TextTable(
        "", List.of("", "name", "ratio before", "ratio after", "before", "after"), cells);
  }

  @Override
  public String toString() {
    return table().text();
  }
}
