package org.plimsoll.io;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plimsoll.explain.Problem;
import org.plimsoll.lean.EventLog;
import org.plimsoll.lean.LogEvent;
import org.plimsoll.lean.Pairing;

/** How rows become the events of a log. */
final class EventReading {
  private final EventMapping mapping;
  private final EventLog.Builder log;
  private final Map<String, Map<String, String>> cases = new HashMap<>();

  private EventReading(String name, EventMapping mapping) {
    this.mapping = mapping;
    this.log = EventLog.named(name);
  }

  static ReadResult<EventLog> read(CsvSource source, EventMapping mapping) {
    EventReading reading = new EventReading(source.name(), mapping);
    ReadResult<?> rows =
        RowReading.<LogEvent>read(source, mapping.format(), columns -> reading.events(columns));
    for (Problem problem : rows.problems()) {
      reading.log.problem(problem);
    }
    reading.cases.forEach(reading.log::describing);
    EventLog log = reading.log.build();
    return rows.map(events -> log);
  }

  /** The function that reads a row; it adds to the log itself and leaves nothing to list. */
  private Function<Row, @Nullable LogEvent> events(Columns columns) {
    EventMapping usual = EventMapping.standard();
    Column<String> caseId =
        columns.needed(
            called(columns, mapping.caseId(), usual.caseId(), "case:concept:name"), Cell.NAME_ID);
    Column<String> activity =
        columns.needed(
            called(columns, mapping.activity(), usual.activity(), "concept:name"), Cell.NAME);
    Cell<OffsetDateTime> times = EventTimes.cell(mapping);
    Column<OffsetDateTime> at =
        columns.needed(called(columns, mapping.at(), usual.at(), "time:timestamp"), times);
    Optional<Column<OffsetDateTime>> started =
        mapping.started().map(name -> columns.optional(name, times));
    Column<String> worker = name(columns, mapping.worker(), "worker", "org:resource");
    Column<String> group = name(columns, mapping.group(), "group", "org:group");
    Column<String> lifeCycle =
        name(columns, mapping.lifeCycle(), "lifecycle", "lifecycle:transition");
    List<Column<String>> attributes = words(columns, mapping.attributes());
    List<String> ofCases = new ArrayList<>(mapping.caseAttributes());
    mapping.person().filter(name -> !ofCases.contains(name)).ifPresent(ofCases::add);
    List<Column<String>> caseAttributes = words(columns, ofCases);
    Pairing stages = mapping.review().pairing();
    return row -> {
      String id = row.get(caseId);
      LogEvent event =
          new LogEvent(
              id,
              row.get(activity),
              row.get(at),
              row.find(worker),
              row.find(group),
              row.find(lifeCycle),
              values(row, attributes));
      Optional<OffsetDateTime> start = find(row, started);
      if (start.isPresent() && start.get().toInstant().isAfter(event.at().toInstant())) {
        throw new IllegalArgumentException(
            "a piece of work must not end before it is started; correct the two times");
      }
      if (!caseAttributes.isEmpty()) {
        describe(id, values(row, caseAttributes));
      }
      if (started.isPresent()) {
        start.ifPresent(begin -> log.add(at(event, begin, stages.starts())));
        log.add(event.lifeCycle().isPresent() ? event : at(event, event.at(), stages.ends()));
      } else {
        log.add(event);
      }
      return null;
    };
  }

  private static LogEvent at(LogEvent event, OffsetDateTime at, Iterable<String> words) {
    return new LogEvent(
        event.caseId(),
        event.activity(),
        at,
        event.worker(),
        event.group(),
        Optional.of(words.iterator().next()),
        event.attributes());
  }

  /** A column that a file must have, under its usual name or that of XES unless it has another. */
  private static String called(Columns columns, String name, String usual, String xes) {
    return name.equals(usual) && !columns.has(usual) && columns.has(xes) ? xes : name;
  }

  /** A column that a file must have if it is named, else the usual one where the file has it. */
  private static Column<String> name(
      Columns columns, Optional<String> name, String usual, String xes) {
    return name.isPresent()
        ? columns.optional(name.get(), Cell.NAME)
        : columns.ifPresent(columns.has(usual) ? usual : xes, Cell.NAME);
  }

  private static List<Column<String>> words(Columns columns, List<String> names) {
    return names.stream().map(name -> columns.optional(name, Cell.NAME)).toList();
  }

  private static <T> Optional<T> find(Row row, Optional<Column<T>> column) {
    return column.isPresent() ? row.find(column.get()) : Optional.empty();
  }

  private static Map<String, String> values(Row row, List<Column<String>> columns) {
    if (columns.isEmpty()) {
      return Map.of();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (Column<String> column : columns) {
      row.find(column).ifPresent(value -> values.put(column.name(), value));
    }
    return values;
  }

  private void describe(String id, Map<String, String> said) {
    Map<String, String> before = cases.putIfAbsent(id, said);
    if (before != null && !before.equals(said)) {
      throw new IllegalArgumentException(
          "all rows of a case say the same of it as a whole, and this one says otherwise; correct"
              + " it, or keep the column with the events: withAttributes(..)");
    }
  }
}
