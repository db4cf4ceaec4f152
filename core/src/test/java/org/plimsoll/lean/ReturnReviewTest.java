package org.plimsoll.lean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ReturnReviewTest {
  private static final ReturnReview REVIEW =
      ReturnReview.by("family")
          .withCauses(
              "why",
              Map.of(
                  "closed too soon", ReturnCause.POOR_FIRST_ATTEMPT,
                  "new partner", ReturnCause.NEW_FACTS));

  private static EventLog.Builder with(
      EventLog.Builder log, String id, String family, String why, String from, String to) {
    log.add(LogEvent.of(id, "Assess", from + "T09:00Z").by("Asha").inLifeCycle("start"));
    log.add(LogEvent.of(id, "Assess", to + "T11:00Z").by("Asha").inLifeCycle("complete"));
    return log.describing(
        id, why.isEmpty() ? Map.of("family", family) : Map.of("family", family, "why", why));
  }

  private static EventLog.Builder log() {
    // the log reaches back two years before what is looked at
    return EventLog.named("t").add(LogEvent.of("old", "Assess", "2022-01-01T09:00Z"));
  }

  @Test
  void aCaseThatStartsWithinTheWindowAfterAnEndedOneIsAReturn() {
    EventLog.Builder log = log();
    with(log, "C-1", "F-1", "", "2024-01-10", "2024-02-01");
    with(
        log,
        "C-2",
        "F-1",
        "closed too soon",
        "2025-01-10",
        "2025-01-10"); // the last day of 12 months
    with(log, "C-3", "F-1", "new partner", "2026-01-11", "2026-01-11"); // one day late
    with(log, "C-4", "F-2", "", "2025-01-01", "2025-01-02");
    EventLog whole = log.build();
    ReturnReview.Result found = REVIEW.review(whole);
    assertEquals(
        List.of(
            new ReturnReview.Return(
                "C-2", "F-1", "C-1", 366, ReturnCause.POOR_FIRST_ATTEMPT, OptionalDouble.of(2))),
        found.returns());
    assertEquals(3, found.valueDemand());
    assertEquals(1, found.failureDemand());
    assertEquals(1, found.withoutPerson());
    assertEquals(
        "1 of 5 cases came back within P12M: failure demand 20.0% to 40.0%", found.toString());
    assertEquals(OptionalDouble.of(0.25), found.returnShare());
    // from the end of the earlier case the window is longer
    assertEquals(
        2,
        REVIEW
            .within(Period.ofMonths(12).plusDays(1), ReturnReview.Since.EARLIER_END)
            .review(whole)
            .returns()
            .size());
  }

  @Test
  void aCaseBesideAnOpenOneIsNoReturn() {
    EventLog.Builder log = log();
    with(log, "C-1", "F-1", "", "2024-01-10", "2024-06-01");
    with(log, "C-2", "F-1", "closed too soon", "2024-02-10", "2024-02-11");
    with(log, "C-3", "F-1", "closed too soon", "2024-03-10", "2024-03-11");
    ReturnReview.Result found = REVIEW.review(log.build());
    assertEquals(List.of(), found.returns());
    assertEquals(2, found.beside());
  }

  @Test
  void causesAreRankedByTheirHoursAndWhatNobodySaidStaysUnknown() {
    EventLog.Builder log = log();
    with(log, "C-1", "F-1", "", "2024-01-10", "2024-01-10");
    with(log, "C-2", "F-1", "closed too soon", "2024-02-01", "2024-02-03");
    with(log, "C-3", "F-1", "new partner", "2024-03-01", "2024-03-01");
    with(log, "C-4", "F-1", "moved", "2024-04-01", "2024-04-01");
    log.add(LogEvent.of("C-5", "Assess", "2024-05-01T09:00Z"))
        .describing("C-5", Map.of("family", "F-1"));
    ReturnReview.Result found = REVIEW.review(log.build());
    assertEquals(
        List.of(
            new ReturnReview.OfCause(ReturnCause.POOR_FIRST_ATTEMPT, 1, 1, OptionalDouble.of(50)),
            new ReturnReview.OfCause(ReturnCause.UNKNOWN, 2, 1, OptionalDouble.of(2)),
            new ReturnReview.OfCause(ReturnCause.NEW_FACTS, 1, 1, OptionalDouble.of(2))),
        found.byCause());
    assertEquals(List.of("moved"), found.unknownWords());
    assertEquals(2, found.unknownCause());
    // C-1 and the return for new facts; "old" names nobody
    assertEquals(2, found.valueDemand());
    assertEquals(
        found.cases(),
        found.valueDemand() + found.failureDemand() + found.unknownCause() + found.withoutPerson());
  }

  @Test
  void ofACaseAtTheBeginningOfTheLogNobodyKnows() {
    EventLog.Builder log = EventLog.named("t");
    with(log, "C-1", "F-1", "", "2024-01-10", "2024-01-10");
    with(log, "C-2", "F-2", "", "2024-06-10", "2024-06-10");
    with(log, "C-3", "F-3", "", "2025-01-10", "2025-01-10");
    ReturnReview.Result found = REVIEW.review(log.build());
    assertEquals(2, found.tooEarly());
    assertEquals(1, found.valueDemand());
    assertEquals(OptionalDouble.of(0), found.leastFailureShare());
    assertEquals(2.0 / 3, found.greatestFailureShare().getAsDouble(), 1e-12);
  }

  @Test
  void withoutCausesNoneIsKnown() {
    EventLog.Builder log = log();
    with(log, "C-1", "F-1", "", "2024-01-10", "2024-01-10");
    with(log, "C-2", "F-1", "closed too soon", "2024-02-01", "2024-02-03");
    ReturnReview.Result found = ReturnReview.by("family").review(log.build());
    assertEquals(1, found.unknownCause());
    assertEquals(0, found.failureDemand());
    assertEquals(Optional.empty(), found.method().cause());
  }

  @Test
  void aLogThatNamesNobodyIsRefused() {
    assertEquals(
        "no case of log \"t\" has an attribute \"family\" that names a person; look at"
            + " attributes(caseId), or name the column in the mapping",
        assertThrows(IllegalArgumentException.class, () -> REVIEW.review(log().build()))
            .getMessage());
    assertEquals(0, REVIEW.review(EventLog.of("t")).cases());
    assertEquals(
        "the window for returns must not be negative, was P-1D; give P0D or more",
        assertThrows(
                IllegalArgumentException.class,
                () -> REVIEW.within(Period.ofDays(-1), ReturnReview.Since.EARLIER_END))
            .getMessage());
  }
}
