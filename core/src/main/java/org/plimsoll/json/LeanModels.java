package org.plimsoll.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.explain.Problem;
import org.plimsoll.lean.EventLog;
import org.plimsoll.lean.LogEvent;

/** What the JSON of event logs looks like where it does not follow from the record alone. */
final class LeanModels {
  private LeanModels() {}

  /** What an event log is made of. */
  record LogParts(
      String name,
      List<LogEvent> events,
      Map<String, Map<String, String>> cases,
      List<Problem> problems) {}

  static void register(Codecs codecs) {
    codecs.plain(
        LogEvent.class,
        new RecordCodec<>(
            LogEvent.class, Shape.of(LogEvent.class).without("attributes", Map.of()), codecs));
    codecs.plain(
        EventLog.class,
        new AsObject<>(
            new RecordCodec<>(
                LogParts.class,
                Shape.<LogParts>named("event-log")
                    .without("cases", Map.of())
                    .without("problems", List.of()),
                codecs),
            LeanModels::parts,
            (read, values) -> log(read),
            null));
  }

  private static LogParts parts(EventLog log) {
    Map<String, Map<String, String>> described = new LinkedHashMap<>();
    for (String id : log.cases()) {
      if (!log.attributes(id).isEmpty()) {
        described.put(id, log.attributes(id));
      }
    }
    return new LogParts(log.name(), log.events(), described, log.problems());
  }

  private static EventLog log(LogParts read) {
    EventLog.Builder log = EventLog.named(read.name()).addAll(read.events());
    read.cases().forEach(log::describing);
    read.problems().forEach(log::problem);
    return log.build();
  }
}
