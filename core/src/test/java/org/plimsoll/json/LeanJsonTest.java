package org.plimsoll.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.base.Percent;
import org.plimsoll.calendar.WorkingCalendar;
import org.plimsoll.calendar.WorkingHours;
import org.plimsoll.explain.Problem;
import org.plimsoll.io.CsvFormat;
import org.plimsoll.io.EventMapping;
import org.plimsoll.lean.CountedTime;
import org.plimsoll.lean.EventLog;
import org.plimsoll.lean.LeanReview;
import org.plimsoll.lean.LogEvent;
import org.plimsoll.lean.LogWindow;
import org.plimsoll.lean.Pairing;
import org.plimsoll.lean.ReturnCause;
import org.plimsoll.lean.ReturnReview;
import org.plimsoll.lean.WorkItem;

/** Event logs travel as JSON and read back equal. */
class LeanJsonTest {
  private static final LogEvent VISIT =
      LogEvent.of("NA", "Visit", "2026-07-02T09:30:00.123456789+01:00")
          .by("Asha")
          .inGroup("North")
          .inLifeCycle("complete")
          .with("miles", "");

  private static final ReturnReview RETURNS =
      ReturnReview.by("family")
          .within(Period.ofDays(90), ReturnReview.Since.EARLIER_END)
          .withCauses("why", Map.of("moved", ReturnCause.NEW_FACTS))
          .withTime(
              Pairing.standard().withStarts("begin"),
              CountedTime.standard().withOverlap(CountedTime.Overlap.COUNT_FOR_EACH));
  private static final CountedTime WORK = CountedTime.standard();
  private static final LeanReview REVIEW =
      LeanReview.standard()
          .withLimit(20)
          .withFurtherLimits(1, 2)
          .withCalendar(WorkingCalendar.ENGLAND_AND_WALES)
          .withWindow(LogWindow.of("2026-02-01T00:00Z", "2026-03-01T00:00Z"))
          .counting("complete")
          .withPairing(Pairing.standard().withStarts("begin"))
          .withWorkItems("V")
          .withSystems("112")
          .withLists(3, 4)
          .withShares(Percent.of(70), Percent.of(10));

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
        LeanReview.standard(),
        REVIEW,
        REVIEW.review(log),
        LeanReview.standard().review(EventLog.of("empty")),
        Pairing.standard().withStarts("begonnen").withEnds("klaar"),
        Pairing.standard().pair(log),
        WORK.within(
            WorkingHours.of(WorkingCalendar.ENGLAND_AND_WALES, "09:00", "17:00", "Europe/London")),
        WORK.of(
            List.of(
                WorkItem.of("C", "Visit", "2026-02-02T09:30Z", "2026-02-02T09:45Z").by("Asha"),
                WorkItem.of("C", "Visit", "2026-02-02T09:30Z", "2026-02-02T09:45Z"))),
        REVIEW.review(log).diff(REVIEW.review(EventLog.of("empty"))),
        ReturnReview.by("family"),
        RETURNS,
        RETURNS.review(log),
        EventMapping.standard(),
        EventMapping.standard()
            .withColumns("id", "what", "when")
            .withStarted("begun")
            .withWorker("who")
            .withGroup("team")
            .withLifeCycle("stage")
            .withPerson("family")
            .withAttributes("miles")
            .withCaseAttributes("court")
            .withTimes("d/M/yyyy")
            .in("Europe/London")
            .withDates()
            .withFormat(CsvFormat.standard().detectingSeparator().withMissing("EMPTY"))
            .reviewing(LeanReview.standard().withSystems("112"))
            .withHolidays(LocalDate.parse("2026-02-03")),
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
