package org.plimsoll.lean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plimsoll.explain.Problem;

class EventLogTest {
  private static final LogEvent REFERRAL =
      LogEvent.of("C-2", "Referral", "2026-02-01T17:00+00:00").by("Ben").inGroup("North");
  private static final LogEvent VISIT =
      LogEvent.of("C-2", "Visit", "2026-02-02T09:30+00:00")
          .by("Asha")
          .inGroup("South")
          .inLifeCycle("complete")
          .with("miles", "7")
          .with("car", "own");
  private static final LogEvent NA = LogEvent.of("NA", "Referral", "2026-02-02T11:00+02:00");
  private static final Problem PROBLEM = new Problem("f", 1, "", "", "a rule", "a way out");

  private static EventLog log() {
    return EventLog.named("t")
        .add(NA)
        .add(VISIT)
        .add(REFERRAL)
        .describing("C-2", Map.of("family", "F-7"))
        .problem(PROBLEM)
        .build();
  }

  private static String refused(Runnable call) {
    return assertThrows(IllegalArgumentException.class, call::run).getMessage();
  }

  @Test
  void eventsStandByCaseAndInstantAndComeBackAsTheyWent() {
    EventLog log = log();
    assertEquals(List.of(REFERRAL, VISIT, NA), log.events());
    assertEquals(List.of(REFERRAL, VISIT), log.events("C-2"));
    assertEquals(List.of(NA), log.events("NA"));
    assertEquals(List.of("C-2", "NA"), log.cases());
    assertEquals(List.of("Referral", "Visit"), log.activities());
    assertEquals(List.of("Asha", "Ben"), log.workers());
    assertEquals(List.of("North", "South"), log.groups());
    assertEquals(List.of("complete"), log.lifeCycles());
    assertEquals(List.of("car", "miles"), log.attributes());
    assertEquals(Map.of("family", "F-7"), log.attributes("C-2"));
    assertEquals(Map.of(), log.attributes("NA"));
    assertEquals("t: 3 events of 2 cases, 2026-02-01 to 2026-02-02, 1 problem", log.toString());
    assertEquals(Map.of("a rule", 1), log.problemsByRule());
  }

  @Test
  void instantsAreComparedAcrossOffsetsToTheNanosecond() {
    var late = LogEvent.of("C", "late", "2026-02-02T10:00:00.000000002+01:00");
    var early = LogEvent.of("C", "early", "2026-02-02T09:00:00.000000001Z");
    var before1970 = LogEvent.of("C", "old", "1969-12-31T23:59:59.9Z");
    EventLog log = EventLog.of("t", late, early, before1970);
    assertEquals(List.of(before1970, early, late), log.events());
    assertEquals(Optional.of(before1970.at()), log.first());
    assertEquals(Optional.of(late.at()), log.last());
    Instant cut = early.at().toInstant();
    assertEquals(List.of(early), log.between(cut, cut.plusNanos(1)).events());
    assertEquals(List.of(late), log.between(cut.plusNanos(1), Instant.MAX).events());
  }

  @Test
  void aSpanOfTimeHasItsBeginningAndNotItsEnd() {
    EventLog log = log();
    Instant cut = VISIT.at().toInstant();
    assertEquals(List.of(REFERRAL, NA), log.between(Instant.MIN, cut).events());
    assertEquals(List.of(VISIT), log.between(cut, Instant.MAX).events());
    assertEquals(0, log.between(cut, cut).size());
    assertEquals(
        "a span of time must not end before it begins, was 2026-02-02T09:30:00Z to"
            + " 1970-01-01T00:00:00Z; swap the two instants",
        refused(() -> log.between(cut, Instant.EPOCH)));
  }

  @Test
  void slicesTakeWhatIsNamedAndNothingThatIsUnknown() {
    EventLog log = log();
    assertEquals(List.of(NA), log.ofCases(List.of("NA")).events());
    assertEquals(List.of(VISIT), log.ofActivities("Visit").events());
    assertEquals(List.of(REFERRAL), log.ofWorkers("Ben").events());
    assertEquals(List.of(REFERRAL, VISIT), log.ofGroups("North", "South").events());
    assertEquals(List.of(VISIT), log.inLifeCycle("complete").events());
    assertEquals(List.of(VISIT), log.where("miles", "7").events());
    assertEquals(List.of(), log.where("miles", "own").events());
    assertEquals(List.of(), log.where("miles", "8").events());
    assertEquals(List.of(REFERRAL, VISIT), log.whereCase("family", "F-7").events());
    assertEquals(List.of(), log.whereCase("family", "F-8").events());
    assertEquals(List.of(NA), log.where(event -> event.worker().isEmpty()).events());
    assertEquals(0, log.ofActivities().size());
  }

  @Test
  void aSliceIsALogOfItsOwn() {
    EventLog slice = log().ofWorkers("Asha");
    assertEquals(List.of("C-2"), slice.cases());
    assertEquals(List.of("Visit"), slice.activities());
    assertEquals(List.of("South"), slice.groups());
    assertEquals(Map.of("family", "F-7"), slice.attributes("C-2"));
    assertEquals(List.of(PROBLEM), slice.problems());
    assertEquals(List.of(), slice.events("NA"));
    assertEquals(0, slice.ofActivities("Referral").size());
    assertEquals(
        EventLog.named("t")
            .add(VISIT)
            .describing("C-2", Map.of("family", "F-7"))
            .problem(PROBLEM)
            .build(),
        slice);
  }

  @Test
  void aNameThatTheWholeLogNeverHadIsRefusedAndTheKnownOnesNamed() {
    EventLog log = log();
    assertEquals(
        "the log has no activity \"visit\"; it has [Referral, Visit]",
        refused(() -> log.ofActivities("Visit", "visit")));
    assertEquals(
        "the log has no worker \"Cy\"; it has [Asha, Ben]", refused(() -> log.ofWorkers("Cy")));
    assertEquals("the log has no case \"C-9\"; it has [C-2, NA]", refused(() -> log.events("C-9")));
    assertEquals(
        "the log has no attribute \"mile\"; it has [car, miles]",
        refused(() -> log.where("mile", "7")));
    assertEquals(
        "no case has an attribute \"famly\"; look at attributes(caseId)",
        refused(() -> log.whereCase("famly", "F-7")));
  }

  @Test
  void aLogWithoutEventsSaysSo() {
    EventLog none = EventLog.of("t");
    assertEquals("t: 0 events of 0 cases", none.toString());
    assertEquals(List.of(), none.cases());
    assertEquals(Optional.empty(), none.first());
    assertEquals(0, none.between(Instant.MIN, Instant.MAX).size());
  }

  @Test
  void monthsAddUp() {
    EventLog log = log();
    Instant cut = VISIT.at().toInstant();
    assertEquals(log, log.between(Instant.MIN, cut).plus(log.between(cut, Instant.MAX)));
    EventLog other =
        EventLog.named("u").add(VISIT).describing("C-2", Map.of("family", "F-8")).build();
    assertEquals(
        "case \"C-2\" has one value of \"family\", was \"F-7\" and \"F-8\"; keep one of them",
        refused(() -> log.plus(other)));
  }

  @Test
  void logsThatDifferInAnythingAreNotEqual() {
    assertEquals(log(), log());
    assertEquals(log().hashCode(), log().hashCode());
    assertNotEquals(log(), log().ofGroups("North"));
    assertNotEquals(EventLog.of("t", NA), EventLog.of("u", NA));
    assertNotEquals(EventLog.of("t", NA), EventLog.named("t").add(NA).problem(PROBLEM).build());
    assertNotEquals(
        EventLog.of("t", NA),
        EventLog.named("t").add(NA).describing("NA", Map.of("family", "F-7")).build());
    assertNotEquals(
        EventLog.of("t", NA), EventLog.of("t", LogEvent.of("NA", "Referral", "2026-02-02T09:00Z")));
  }

  @Test
  void whatIsNoEventIsRefused() {
    assertEquals(
        "the case of an event must have a name, was \" \"; name it or leave it out",
        refused(() -> LogEvent.of(" ", "Visit", "2026-02-02T09:30Z")));
    assertEquals(
        "the activity of an event of case \"C\" must have a name, was \"\"; name it or leave it"
            + " out",
        refused(() -> LogEvent.of("C", "", "2026-02-02T09:30Z")));
    assertEquals(
        "the time of an event is a date with time of day and offset, was \"2026-02-02\"; write it"
            + " such as 2026-02-02T09:30+00:00",
        refused(() -> LogEvent.of("C", "Visit", "2026-02-02")));
    assertEquals(
        "the worker of event \"Visit\" of case \"C-2\" must have a name, was \"\"; name it or leave it"
            + " out",
        refused(() -> VISIT.by("")));
  }

  @Test
  void aBuilderMakesOneLogAndDescribesOnlyCasesWithEvents() {
    var builder = EventLog.named("t").add(NA);
    EventLog log = builder.build();
    assertEquals(
        "log \"t\" is built already; begin another with EventLog.named(..)",
        assertThrows(IllegalStateException.class, () -> builder.add(VISIT)).getMessage());
    assertThrows(IllegalStateException.class, builder::build);
    assertEquals(List.of(NA), log.events());
    assertEquals(
        "case \"C-9\" is described and has no event; add one, or leave it out",
        refused(() -> EventLog.named("t").describing("C-9", Map.of("a", "b")).build()));
  }
}
