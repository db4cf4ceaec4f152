package org.plimsoll.examples.casework;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.io.Cell;
import org.plimsoll.io.Columns;
import org.plimsoll.io.Csv;
import org.plimsoll.io.CsvFormat;
import org.plimsoll.io.CsvSource;
import org.plimsoll.io.PercentStyle;

/**
 * The Civil Service People Survey: a table a year, and the benchmarks of all years.
 *
 * @param years the rows by year, that of the benchmark among them
 * @param themeBenchmarks the benchmark of the theme on change, by year
 */
record PeopleSurvey(Map<Integer, List<Row>> years, Map<Integer, Percent> themeBenchmarks) {
  static final int FIRST = 2013;
  static final int LAST = 2017;

  private static final int IN_WINDOWS_1252 = 2015;
  private static final String[] MARKERS = {".", "n<10"};

  /**
   * The scores of an organisation in a year.
   *
   * @param organisation its name
   * @param response the share of its people who answered
   * @param engagement the employee engagement index
   * @param change the theme "leadership and managing change"
   * @param managedWell the question whether change is managed well, where the file has its text
   * @param forTheBetter the question whether changes are for the better, likewise
   */
  record Row(
      String organisation,
      Optional<Percent> response,
      Optional<Percent> engagement,
      Optional<Percent> change,
      Optional<Percent> managedWell,
      Optional<Percent> forTheBetter) {

    boolean isBenchmark() {
      return organisation.toLowerCase(Locale.ROOT).contains("benchmark");
    }

    /**
     * The share of all its people who are known to agree: nothing is assumed of the silent, and of
     * each published figure, a whole per cent, the lower end of what rounds to it is taken.
     */
    Optional<Percent> knownToAgree() {
      return change.flatMap(
          score -> response.map(rate -> Percent.ofFraction(leastOf(score).times(leastOf(rate)))));
    }

    private static Rational leastOf(Percent published) {
      return Rational.of(
          Math.max(0, 2 * published.value().toBigDecimal().intValueExact() - 1), 200);
    }
  }

  static PeopleSurvey read(DataFolder data) {
    Map<Integer, List<Row>> years = new TreeMap<>();
    for (int year = FIRST; year <= LAST; year++) {
      years.put(year, rows(data.file(DataFolder.survey(year)), year));
    }
    return new PeopleSurvey(years, benchmarks(data.file(DataFolder.SURVEY_BENCHMARKS)));
  }

  private static List<Row> rows(Path file, int year) {
    return Csv.rows(
            CsvSource.of(file),
            CsvFormat.standard()
                .withMissing(MARKERS)
                .withCharset(
                    year == IN_WINDOWS_1252
                        ? Charset.forName("windows-1252")
                        : StandardCharsets.UTF_8),
            columns -> {
              Cell<Percent> percent = Cell.percent(PercentStyle.WITH_SIGN);
              var name = columns.needed("Organisation", Cell.WORD);
              var response = columns.optional(named(columns, "Response.rate"), percent);
              var engagement =
                  columns.optional(named(columns, "EES|Employee engagement index"), percent);
              var change =
                  columns.optional(
                      named(columns, "lc_ts|Leadership and managing change.*"), percent);
              var well = find(columns, ".*change is managed well.*");
              var better = find(columns, ".*usually for the better.*");
              var managedWell = well.map(column -> columns.optional(column, percent));
              var forTheBetter = better.map(column -> columns.optional(column, percent));
              return row ->
                  new Row(
                      row.get(name),
                      row.find(response),
                      row.find(engagement),
                      row.find(change),
                      managedWell.flatMap(row::find),
                      forTheBetter.flatMap(row::find));
            })
        .orThrow();
  }

  private static Optional<String> find(Columns columns, String pattern) {
    return columns.names().stream().filter(name -> name.matches(pattern)).findFirst();
  }

  private static String named(Columns columns, String pattern) {
    return find(columns, pattern).orElse(pattern);
  }

  private static Map<Integer, Percent> benchmarks(Path file) {
    Map<Integer, Percent> found = new TreeMap<>();
    List<Map<Integer, Rational>> theme =
        Csv.rows(
                CsvSource.of(file),
                CsvFormat.standard(),
                columns -> {
                  var measure = columns.needed("Measure", Cell.WORD);
                  Map<Integer, org.plimsoll.io.Column<Rational>> years = new LinkedHashMap<>();
                  for (int year = FIRST; year <= LAST; year++) {
                    years.put(year, columns.optional(Integer.toString(year), Cell.NUMBER));
                  }
                  return row -> {
                    Map<Integer, Rational> values = new TreeMap<>();
                    if (row.get(measure).equals("lc_ts")) {
                      years.forEach(
                          (year, column) ->
                              row.find(column).ifPresent(value -> values.put(year, value)));
                    }
                    return values;
                  };
                })
            .orThrow();
    theme.forEach(
        values -> values.forEach((year, value) -> found.put(year, Percent.ofFraction(value))));
    return found;
  }

  /** The organisations of a year, without the row of the benchmark. */
  List<Row> organisations(int year) {
    return years.get(year).stream().filter(row -> !row.isBenchmark()).toList();
  }
}
