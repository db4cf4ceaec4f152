package org.plimsoll.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import org.plimsoll.lean.EventLog;
import org.plimsoll.lean.LeanReview;
import org.plimsoll.lean.LogEvent;

class EventCsvProperties {
  private static final EventMapping MAPPING =
      EventMapping.standard()
          .withWorker("worker")
          .withLifeCycle("stage")
          .withPerson("family")
          .in("Europe/London");
  private static final byte[] WHOLE = table(rows()).getBytes(StandardCharsets.UTF_8);

  private static List<LogEvent> rows() {
    List<LogEvent> events = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      events.add(
          LogEvent.of(
                  "C-" + i % 7,
                  "Visit, \"call\"",
                  "2026-02-0" + (1 + i % 9) + "T09:30:00.125+01:00")
              .by("Asha")
              .inLifeCycle("complete"));
    }
    return events;
  }

  private static String table(List<LogEvent> events) {
    StringBuilder text = new StringBuilder("case,activity,timestamp,worker,stage,family\n");
    for (LogEvent event : events) {
      text.append(event.caseId())
          .append(",\"")
          .append(event.activity().replace("\"", "\"\""))
          .append("\",")
          .append(event.at())
          .append(',')
          .append(event.worker().orElse(""))
          .append(',')
          .append(event.lifeCycle().orElse(""))
          .append(",\n");
    }
    return text.toString();
  }

  private static ReadResult<EventLog> read(byte[] bytes) {
    return Csv.events(CsvSource.of("t.csv", new ByteArrayInputStream(bytes)), MAPPING);
  }

  /** What was read adds up, and can be reviewed. */
  private static void addsUp(ReadResult<EventLog> result) {
    assertEquals(result.understood(), result.value().size());
    assertTrue(result.leftOut() == 0 || !result.isClean(), result::toString);
    assertEquals(result.problems(), result.value().problems());
    assertEquals(
        result.value().size(), LeanReview.standard().review(result.value()).counts().events());
  }

  @Property(tries = 100)
  void aTableCutAnywhereIsReadToThatPlace(@ForAll @IntRange(max = 10_000) int cut) {
    addsUp(read(Arrays.copyOf(WHOLE, cut % WHOLE.length)));
  }

  @Property(tries = 200)
  void damagedBytesAreReadToAnEnd(
      @ForAll @IntRange(max = 100_000) int at, @ForAll @ByteRange(min = Byte.MIN_VALUE) byte to) {
    byte[] damaged = WHOLE.clone();
    damaged[at % damaged.length] = to;
    addsUp(read(damaged));
  }

  @Property(tries = 100)
  void damagedCompressedBytesAreReadToAnEnd(
      @ForAll @IntRange(max = 100_000) int at, @ForAll @ByteRange(min = Byte.MIN_VALUE) byte to)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(out)) {
      zip.write(WHOLE);
    }
    byte[] damaged = out.toByteArray();
    damaged[2 + at % (damaged.length - 2)] = to; // what says that it is compressed stays
    addsUp(read(damaged));
  }

  @Provide
  Arbitrary<List<LogEvent>> events() {
    return Combinators.combine(
            Arbitraries.of("C-1", "NA", "é"),
            Arbitraries.of("Visit", "a & <b>", "\"x\", y"),
            Arbitraries.longs().between(0, 4_000_000_000L),
            Arbitraries.integers().between(0, 999_999_999),
            Arbitraries.integers().between(-72, 72),
            Arbitraries.of("Asha", "Ben"))
        .as(
            (caseId, activity, second, nano, quarters, worker) ->
                LogEvent.of(
                        caseId,
                        activity,
                        OffsetDateTime.ofInstant(
                            java.time.Instant.ofEpochSecond(second, nano),
                            ZoneOffset.ofTotalSeconds(quarters * 900)))
                    .by(worker)
                    .inLifeCycle("complete"))
        .list()
        .ofMaxSize(20);
  }

  @Property(tries = 100)
  void xesAndCsvOfOneLogAgree(@ForAll("events") List<LogEvent> events) {
    EventLog log = EventLog.named("t.csv").addAll(events).build();
    StringBuilder xes = new StringBuilder("<log>");
    for (String id : log.cases()) {
      xes.append("<trace>").append(attribute("string", "concept:name", id));
      for (LogEvent event : log.events(id)) {
        xes.append("<event>")
            .append(attribute("string", "concept:name", event.activity()))
            .append(attribute("date", "time:timestamp", event.at().toString()))
            .append(attribute("string", "org:resource", event.worker().orElseThrow()))
            .append(attribute("string", "lifecycle:transition", event.lifeCycle().orElseThrow()))
            .append("</event>");
      }
      xes.append("</trace>");
    }
    xes.append("</log>");
    EventLog fromCsv = read(table(log.events()).getBytes(StandardCharsets.UTF_8)).orThrow();
    EventLog fromXes =
        Xes.read("t.csv", new ByteArrayInputStream(xes.toString().getBytes(StandardCharsets.UTF_8)))
            .orThrow();
    assertEquals(log, fromCsv);
    assertEquals(log, fromXes);
  }

  private static String attribute(String kind, String key, String value) {
    String escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    return "<" + kind + " key=\"" + key + "\" value=\"" + escaped + "\"/>";
  }

  @Provide
  Arbitrary<String> nearlyTimes() {
    return Arbitraries.of("0", "1", "2", "9", "-", ":", "T", " ", ".", "+", "Z", "x", "\u0661", "")
        .list()
        .ofMinSize(19)
        .ofMaxSize(29)
        .map(parts -> String.join("", parts));
  }

  /** The quick way reads what java.time reads, and as that does. */
  @Property(tries = 200)
  void aDamagedTimeIsReadAsJavaTimeReadsItOrNotAtAll(
      @ForAll @IntRange(min = 0, max = 28) int at, @ForAll("nearlyTimes") String other) {
    String time = "2026-02-02T09:30:00.125+01:00";
    String damaged = time.substring(0, at) + other.charAt(0) + time.substring(at + 1);
    for (String text : List.of(damaged, other)) {
      EventTimes times = new EventTimes(EventMapping.standard());
      try {
        OffsetDateTime read = times.read(text);
        boolean blank = text.length() > 10 && text.charAt(10) == ' ';
        assertEquals(
            OffsetDateTime.parse(blank ? text.substring(0, 10) + "T" + text.substring(11) : text),
            read);
      } catch (DateTimeException e) {
        assertTrue(e.getMessage() != null);
      }
    }
  }
}
