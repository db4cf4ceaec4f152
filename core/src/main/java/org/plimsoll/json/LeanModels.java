package org.plimsoll.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.explain.Problem;
import org.plimsoll.io.CsvFormat;
import org.plimsoll.io.EventMapping;
import org.plimsoll.lean.EventLog;
import org.plimsoll.lean.LeanReview;
import org.plimsoll.lean.LogEvent;
import org.plimsoll.lean.Pairing;

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
    mappings(codecs);
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

  private static void mappings(Codecs codecs) {
    CsvFormat format = CsvFormat.standard();
    codecs.plain(
        CsvFormat.class,
        new RecordCodec<>(
            CsvFormat.class,
            Shape.of(CsvFormat.class)
                .without("separator", format.separator())
                .without("decimalComma", format.decimalComma())
                .without("longestValue", format.longestValue()),
            codecs));
    Pairing pairing = Pairing.standard();
    codecs.plain(
        Pairing.class,
        new RecordCodec<>(
            Pairing.class,
            Shape.of(Pairing.class)
                .without("starts", pairing.starts())
                .without("ends", pairing.ends()),
            codecs));
    LeanReview review = LeanReview.standard();
    codecs.plain(
        LeanReview.class,
        new RecordCodec<>(
            LeanReview.class,
            Shape.of(LeanReview.class)
                .without("limitDays", review.limitDays())
                .without("furtherLimits", review.furtherLimits())
                .without("pairing", pairing)
                .without("workItemPrefix", review.workItemPrefix())
                .without("workersListed", review.workersListed())
                .without("handoversListed", review.handoversListed())
                .without("coverage", review.coverage())
                .without("busiest", review.busiest()),
            codecs));
    EventMapping mapping = EventMapping.standard();
    codecs.plain(
        EventMapping.class,
        new RecordCodec<>(
            EventMapping.class,
            Shape.of(EventMapping.class)
                .without("caseId", mapping.caseId())
                .without("activity", mapping.activity())
                .without("at", mapping.at())
                .without("dates", mapping.dates())
                .without("format", format)
                .without("review", review),
            codecs));
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
