package org.plimsoll.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.explain.Problem;
import org.plimsoll.lean.EventLog;
import org.plimsoll.lean.LogEvent;

/** Event logs travel as JSON and read back equal. */
class LeanJsonTest {
  private static final LogEvent VISIT =
      LogEvent.of("NA", "Visit", "2026-07-02T09:30:00.123456789+01:00")
          .by("Asha")
          .inGroup("North")
          .inLifeCycle("complete")
          .with("miles", "");

  static Stream<Object> models() {
    EventLog log =
        EventLog.named("visits")
            .add(LogEvent.of("C-1", "Referral", "2026-02-01T17:00Z"))
            .add(VISIT)
            .add(LogEvent.of("NA", "Again", "2026-07-02T08:30:00.123456789Z"))
            .describing("NA", Map.of("family", "F-7"))
            .problem(new Problem("f", 3, "c", "v", "a rule", "a way out"))
            .build();
    return Stream.of(
        VISIT,
        LogEvent.of("C-1", "Referral", "2026-02-01T17:00Z"),
        log,
        log.ofWorkers("Asha"),
        EventLog.of("empty"));
  }

  @ParameterizedTest
  @MethodSource("models")
  void whatIsWrittenReadsBackEqual(Object model) {
    PlimsollJson json = PlimsollJson.standard();
    assertEquals(model, json.read(json.write(model), model.getClass()));
  }

  @Test
  void aTimeWithoutOffsetIsRefused() {
    PlimsollJson json = PlimsollJson.standard();
    String text = json.write(VISIT).replace("+01:00", "");
    String said =
        assertThrows(JsonProblemException.class, () -> json.read(text, LogEvent.class))
            .getMessage();
    assertTrue(said.contains("a date with a time of day and an offset is wanted"), said);
  }
}
