package org.plimsoll.examples.casework;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plimsoll.base.Rational;
import org.plimsoll.io.Cell;
import org.plimsoll.io.Column;
import org.plimsoll.io.Csv;
import org.plimsoll.io.CsvFormat;
import org.plimsoll.io.CsvSource;
import org.plimsoll.io.ReadResult;

/**
 * The table of the children's social work workforce in England.
 *
 * @param rows the rows, in the order of the file
 * @param markers how many cells hold each marker of a missing figure
 */
record WorkforceTable(List<Row> rows, Map<String, Integer> markers) {
  private static final String[] MARKERS = {"x", "u", "z", "c", "low"};
  private static final int FIRST_FIGURE = 10;

  /**
   * One year of England, a region or an authority.
   *
   * @param year the reporting year
   * @param level National, Regional or Local authority
   * @param name the authority; empty for the others
   * @param holders case holders in full-time equivalents
   * @param cases cases held
   * @param caseload the published cases per case holder
   */
  record Row(
      int year,
      String level,
      Optional<String> name,
      Optional<Rational> holders,
      Optional<Rational> cases,
      Optional<Rational> caseload) {

    /** Cases over case holders, where both are known and somebody holds cases. */
    Optional<Rational> recomputed() {
      return holders
          .filter(fte -> fte.signum() > 0)
          .flatMap(fte -> cases.map(number -> number.dividedBy(fte)));
    }
  }

  static WorkforceTable read(Path file) {
    Map<String, Integer> markers = new TreeMap<>();
    ReadResult<List<Row>> read =
        Csv.rows(
            CsvSource.of(file),
            CsvFormat.standard().withMissing(MARKERS),
            columns -> {
              var year = columns.needed("time_period", Cell.COUNT);
              var level = columns.needed("geographic_level", Cell.WORD);
              var name = columns.optional("la_name", Cell.WORD);
              Map<String, Column<Rational>> figures = new LinkedHashMap<>();
              for (String column : columns.names().subList(FIRST_FIGURE, columns.names().size())) {
                figures.put(column, columns.optional(column, Cell.NUMBER));
              }
              return row -> {
                Map<String, Rational> values = new LinkedHashMap<>();
                List<String> missing = new ArrayList<>();
                figures.forEach(
                    (key, column) ->
                        row.find(column)
                            .ifPresentOrElse(
                                value -> values.put(key, value),
                                () -> missing.add(row.text(column))));
                missing.forEach(marker -> markers.merge(marker, 1, Integer::sum));
                return new Row(
                    row.get(year),
                    row.get(level),
                    row.find(name),
                    Optional.ofNullable(values.get("case_holders_fte")),
                    Optional.ofNullable(values.get("cases")),
                    Optional.ofNullable(values.get("caseload_fte")));
              };
            });
    return new WorkforceTable(read.orThrow(), Collections.unmodifiableMap(markers));
  }

  List<Row> national() {
    return rows.stream()
        .filter(row -> row.level().equals("National"))
        .sorted(Comparator.comparingInt(Row::year))
        .toList();
  }

  List<Row> authorities() {
    return rows.stream().filter(row -> row.level().equals("Local authority")).toList();
  }

  List<Row> authorities(int year) {
    return authorities().stream().filter(row -> row.year() == year).toList();
  }
}
