package org.plimsoll.examples.casework;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.plimsoll.caseload.Case;
import org.plimsoll.explain.Problem;
import org.plimsoll.io.Cell;
import org.plimsoll.io.Column;
import org.plimsoll.io.Columns;
import org.plimsoll.io.Csv;
import org.plimsoll.io.CsvFormat;
import org.plimsoll.io.CsvSource;
import org.plimsoll.io.ReadResult;
import org.plimsoll.io.Row;

/**
 * The table of permit applications: a row an event, each application taken once.
 *
 * @param events how many rows were read
 * @param cases the applications, in the order of the file
 * @param differing in how many applications a column has more than one value, by column, in the
 *     order of the file
 * @param lastEvent the day of the last event, in its own offset
 * @param problems applications whose dates contradict each other
 */
record Receipt(
    long events,
    List<Application> cases,
    Map<String, Integer> differing,
    LocalDate lastEvent,
    List<Problem> problems) {

  /** Accounts that are no caseworkers, as the README of the table says. */
  static final Set<String> ACCOUNTS = Set.of("TEST", "test", "admin1", "admin2", "admin3");

  static final String ASPECTS = "advice aspects";

  private static final String ASPECT_ACTIVITIES = "T07-";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss[.SSSSSS]xxx");

  private static final Cell<OffsetDateTime> MOMENTS =
      Cell.of(
          "a moment is written such as 2011-10-11 13:45:40.276000+02:00",
          "write it so",
          text -> {
            try {
              return OffsetDateTime.parse(text, MOMENT);
            } catch (DateTimeException e) {
              throw new IllegalArgumentException(e);
            }
          });

  /**
   * One application.
   *
   * @param id the case id
   * @param line the line of its first event
   * @param department the department
   * @param group the group; empty where the file has none
   * @param responsible the worker responsible for it
   * @param started when it started
   * @param ended when it ended; empty where the file does not say
   * @param deadline its own deadline
   * @param aspects the first day of each aspect on which advice was drafted
   */
  record Application(
      String id,
      long line,
      String department,
      Optional<String> group,
      String responsible,
      OffsetDateTime started,
      Optional<OffsetDateTime> ended,
      OffsetDateTime deadline,
      Map<String, LocalDate> aspects) {

    boolean endsBeforeItStarts() {
      return ended.isPresent() && ended.get().isBefore(started);
    }

    boolean isWithAccount() {
      return ACCOUNTS.contains(responsible);
    }

    /** The aspects that were known by the end of a day: no hindsight. */
    int aspectsKnownOn(LocalDate day) {
      return (int) aspects.values().stream().filter(first -> !first.isAfter(day)).count();
    }

    /** The case as the scheme sees it on a day; dates are local, as the file has them. */
    Case asCase(LocalDate day) {
      Case item =
          Case.of(id, department)
              .with(ASPECTS, aspectsKnownOn(day))
              .opened(started.toLocalDate())
              .due(deadline.toLocalDate());
      return ended.map(end -> item.closed(end.toLocalDate())).orElse(item);
    }
  }

  private record Event(Application of, String activity, LocalDate day, List<String> cells) {}

  /**
   * Reads the table.
   *
   * @param file the file
   * @throws org.plimsoll.io.UnreadRowsException if any row is not understood: a page that left rows
   *     out would mislead
   */
  static Receipt read(Path file) {
    List<String> names = new ArrayList<>();
    ReadResult<List<Event>> read =
        Csv.rows(
            CsvSource.of(file),
            CsvFormat.standard(),
            columns -> {
              names.addAll(columns.names());
              return event(columns);
            });
    Map<String, Application> cases = new LinkedHashMap<>();
    Map<String, List<String>> first = new LinkedHashMap<>();
    Map<String, boolean[]> differs = new LinkedHashMap<>();
    LocalDate last = LocalDate.MIN;
    for (Event event : read.orThrow()) {
      String id = event.of().id();
      Application known = cases.putIfAbsent(id, event.of());
      List<String> cells = first.computeIfAbsent(id, key -> event.cells());
      boolean[] differing = differs.computeIfAbsent(id, key -> new boolean[names.size()]);
      for (int column = 0; known != null && column < differing.length; column++) {
        differing[column] |= !cells.get(column).equals(event.cells().get(column));
      }
      if (event.activity().startsWith(ASPECT_ACTIVITIES)) {
        Application application = known == null ? event.of() : known;
        application.aspects().merge(event.activity(), event.day(), Receipt::earlier);
      }
      last = event.day().isAfter(last) ? event.day() : last;
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (int column = 0; column < names.size(); column++) {
      int at = column;
      counts.put(
          names.get(column), (int) differs.values().stream().filter(flags -> flags[at]).count());
    }
    List<Problem> problems = new ArrayList<>();
    for (Application application : cases.values()) {
      if (application.endsBeforeItStarts()) {
        problems.add(contradiction(read.source(), application));
      }
    }
    return new Receipt(
        read.understood(),
        List.copyOf(cases.values()),
        Collections.unmodifiableMap(counts),
        last,
        List.copyOf(problems));
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private static Problem contradiction(String file, Application application) {
    return new Problem(
        file,
        application.line(),
        "case:enddate",
        application.ended().orElseThrow().toString(),
        application.id() + " must not end before it starts, which is " + application.started(),
        "its time is not judged; correct one of the two");
  }

  private static Function<Row, Event> event(Columns columns) {
    Column<String> id = columns.needed("case:concept:name", Cell.ID);
    Column<String> department = columns.needed("case:department", Cell.WORD);
    Column<String> group = columns.optional("case:group", Cell.WORD);
    Column<String> responsible = columns.needed("case:responsible", Cell.WORD);
    Column<OffsetDateTime> started = columns.needed("case:startdate", MOMENTS);
    Column<OffsetDateTime> ended = columns.optional("case:enddate", MOMENTS);
    Column<OffsetDateTime> deadline = columns.needed("case:deadline", MOMENTS);
    Column<String> activity = columns.needed("concept:name", Cell.WORD);
    Column<LocalDate> day = columns.needed("time:timestamp", Cell.DATE);
    List<Column<String>> all =
        columns.names().stream().map(name -> columns.optional(name, Cell.TEXT)).toList();
    return row ->
        new Event(
            new Application(
                row.get(id),
                row.line(),
                row.get(department),
                row.find(group),
                row.get(responsible),
                row.get(started),
                row.find(ended),
                row.get(deadline),
                new LinkedHashMap<>()),
            row.get(activity),
            row.get(day),
            all.stream().map(row::text).toList());
  }
}
