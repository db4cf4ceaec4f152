package org.plimsoll.lean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Percent;
import org.plimsoll.base.TimeLimit;
import org.plimsoll.calendar.WorkingCalendar;
import org.plimsoll.explain.Problem;

class LeanReviewTest {
  /** Two referrals: one goes back and forth, the other takes over Christmas. */
  private static final EventLog LOG =
      EventLog.named("referrals")
          .add(LogEvent.of("C-1", "Visit", "2024-02-05T09:00Z").by("Asha"))
          .add(LogEvent.of("C-1", "Report", "2024-02-06T09:00Z").by("Ben"))
          .add(LogEvent.of("C-1", "Visit", "2024-02-07T09:00Z").by("Asha"))
          .add(LogEvent.of("C-1", "Visit", "2024-02-07T15:00Z").by("Ben"))
          .add(LogEvent.of("C-2", "Visit", "2023-12-22T09:00Z").by("Asha"))
          .add(LogEvent.of("C-2", "Report", "2024-01-02T09:00Z").by("Asha"))
          .build();

  private static String refusal(Runnable call) {
    return assertThrows(IllegalArgumentException.class, call::run).getMessage();
  }

  @Test
  void theResultSaysItInOneLine() {
    assertEquals(
        "referrals: 6 events of 2 cases by 2 workers, 50.0% right first time, 3 handovers,"
            + " 0 over 45 working days (0.0%)",
        LeanReview.standard().review(LOG).toString());
  }

  @Test
  void bankHolidaysAreNoWorkingDays() {
    LeanReview.Result plain = LeanReview.standard().review(LOG);
    LeanReview.Result english =
        LeanReview.standard().withCalendar(WorkingCalendar.ENGLAND_AND_WALES).review(LOG);
    TimeLimit four = TimeLimit.workingDays(4);
    // 25 to 29 December, 1 and 2 January: seven weekdays, four working days
    assertEquals(1, plain.overdue(four).over());
    assertEquals(0, english.overdue(four).over());
    assertEquals(1, english.overdue(TimeLimit.workingDays(3)).over());
    assertEquals(
        List.of(7L, 4L),
        List.of(
            last(english.timeliness().mondayToFriday()),
            last(english.timeliness().workingDays().orElseThrow())));
    assertEquals(Optional.empty(), plain.timeliness().workingDays());
  }

  private static long last(DayCounts counts) {
    return counts.rows().get(counts.rows().size() - 1).value();
  }

  @Test
  void elapsedHoursCountFromInstantToInstant() {
    LeanReview.Result result = LeanReview.standard().review(LOG);
    // C-1 takes 54 hours, C-2 takes 264
    assertEquals(2, result.overdue(TimeLimit.elapsedHours(53)).over());
    assertEquals(1, result.overdue(TimeLimit.elapsedHours(54)).over());
    assertEquals(OptionalDouble.of(0.5), result.overdue(TimeLimit.calendarDays(2)).share());
  }

  @Test
  void aDurationOfALimitAndANanosecondIsOver() {
    EventLog log =
        EventLog.of(
            "t",
            LogEvent.of("C", "a", "2024-02-05T09:00Z"),
            LogEvent.of("C", "b", "2024-02-05T10:00:00.000000001Z"));
    assertEquals(1, LeanReview.standard().review(log).overdue(TimeLimit.elapsedHours(1)).over());
  }

  @Test
  void aWorkerIsAskedForByName() {
    LeanReview.Result result = LeanReview.standard().review(LOG);
    WorkerLoads.Worker ben = result.held("Ben");
    assertEquals(2, ben.events());
    // from his report to her visit; his own last event ends the case
    assertEquals(1, ben.holdings());
    assertEquals(1.0, ben.heldCaseDays());
    assertEquals(
        "no event that counts is by \"Cy\"; the workers are [Asha, Ben]",
        refusal(() -> result.held("Cy")));
  }

  @Test
  void aSystemIsNoWorker() {
    LeanReview.Result result = LeanReview.standard().withSystems("Ben", "nobody").review(LOG);
    assertEquals(1, result.counts().workers());
    assertEquals(2, result.counts().eventsWithoutWorker());
    assertEquals(0, result.handovers().handovers());
    assertEquals(
        Map.of("events without a worker, not in handovers and loads", 2), result.leftOut());
  }

  @Test
  void onlyTheStagesNamedCount() {
    EventLog log =
        EventLog.named("t")
            .add(LogEvent.of("C", "a", "2024-02-05T09:00Z").inLifeCycle("START"))
            .add(LogEvent.of("C", "a", "2024-02-05T10:00Z").inLifeCycle("COMPLETE"))
            .add(LogEvent.of("C", "a", "2024-02-05T11:00Z"))
            .problem(new Problem("f", 3, "", "", "a rule", "a way out"))
            .build();
    LeanReview.Result result = LeanReview.standard().counting("complete").review(log);
    assertEquals(3, result.all().events());
    assertEquals(Map.of("COMPLETE", 1, "START", 1), result.all().lifeCycles());
    assertEquals(1, result.counts().events());
    assertEquals(1.0, result.processing().hours());
    assertEquals(
        "{a rule=1, events of a stage of life that does not count=2, "
            + "events without a worker, not in handovers and loads=1}",
        result.leftOut().toString());
    assertEquals(0, LeanReview.standard().counting("done").review(log).counts().events());
    // a log that knows no stages is not emptied by asking for one
    assertEquals(6, LeanReview.standard().counting("complete").review(LOG).counts().events());
  }

  @Test
  void aWindowLooksAtAPartOfTheTime() {
    CaseFlow.InWindow within =
        LeanReview.standard()
            .withWindow(LogWindow.of("2024-01-01T00:00Z", "2024-02-06T09:00Z"))
            .review(LOG)
            .flow()
            .inWindow()
            .orElseThrow();
    assertEquals(36.375, within.days());
    assertEquals(
        List.of(1, 1, 1, 1),
        List.of(within.arrivals(), within.closures(), within.openAtStart(), within.openAtEnd()));
    assertEquals((1.375 + 1) / 36.375, within.timeAverageWip(), 1e-12);
    assertEquals(OptionalDouble.of(11), within.meanDurationDaysClosed());
  }

  @Test
  void theExplanationNamesRulesAndSources() {
    String said = LeanReview.standard().counting("x").review(LOG).explain().toString();
    assertTrue(said.contains("executions of an activity beyond the first in a case"), said);
    assertTrue(said.contains("PM4Py"), said);
    assertTrue(said.contains("working days are Monday to Friday, holidays among them"), said);
    assertTrue(said.contains("left out: nothing"), said);
  }

  @Test
  void aYearThatTheCalendarDoesNotKnowIsRefused() {
    EventLog old = EventLog.of("t", LogEvent.of("C", "a", "1999-02-05T09:00Z"));
    String said =
        refusal(
            () ->
                LeanReview.standard().withCalendar(WorkingCalendar.ENGLAND_AND_WALES).review(old));
    assertTrue(said.contains("knows the holidays of 2009 to 2027 only, was asked for 1999"), said);
  }

  @Test
  void whatCannotBeAskedIsRefused() {
    assertEquals(
        "the limit in days must not be negative, was -1; give 0 or more",
        refusal(() -> LeanReview.standard().withLimit(-1)));
    assertEquals(
        "the share of the workers taken for the busiest must be at most 100%, was 101%",
        refusal(() -> LeanReview.standard().withShares(Percent.of(80), Percent.of(101))));
    OffsetDateTime at = OffsetDateTime.parse("2024-01-01T00:00Z");
    assertEquals(
        "a window must end after it begins, was 2024-01-01T00:00Z to 2024-01-01T00:00Z; swap the"
            + " two, or leave it out",
        refusal(() -> new LogWindow(at, at)));
    assertEquals(
        "a stage of life starts a piece of work or ends it, but \"start\" was named for both; keep"
            + " one of them",
        refusal(() -> Pairing.standard().withEnds("start").withStarts("Start")));
  }

  @Test
  void timesFarApartAreStillCounted() {
    EventLog log =
        EventLog.of(
            "t",
            LogEvent.of("C", "a", "-999999998-01-01T00:00+18:00"),
            LogEvent.of("C", "b", "+999999998-12-31T23:59-18:00"),
            LogEvent.of("D", "b", "+999999998-12-31T23:59-18:00"));
    LeanReview.Result result = LeanReview.standard().review(log);
    assertEquals(7.3e11, result.flow().windowDays(), 1e9);
    // months in which nothing happens are not listed over so long a time
    assertEquals(2, result.byMonth().size());
  }

  @Test
  void twoReviewsAreComparedFigureByFigure() {
    // 13.25 days of cases in a window of 47.25
    LeanReview review = LeanReview.standard().withLimit(4);
    EventLog after =
        EventLog.of("after", LogEvent.of("C-1", "Visit", "2024-02-05T09:00Z").by("Asha"));
    LeanDiff diff = review.review(after).diff(review.review(LOG));
    assertEquals(
        List.of(
            "cases: 2.000 to 1.000",
            "right first time: 0.500 to 1.000",
            "repeats, share of events: 0.333 to 0.000",
            "handovers per case: 1.500 to 0.000",
            "most cases held by one worker: 1.000 to 0.000",
            "cases open on average: 0.280 to ?",
            "mean duration in days: 6.625 to 0.000",
            "median duration in days: 6.625 to 0.000",
            "over 4 working days, share of cases: 0.500 to 0.000"),
        diff.changes().stream().map(LeanDiff.Change::toString).toList());
    assertEquals(OptionalDouble.of(0.5), diff.changes().get(1).change());
    assertEquals(OptionalDouble.empty(), diff.changes().get(5).change());
    assertEquals(
        "two reviews are compared by one limit, but the earlier has 4 days and the later 45; review"
            + " both by the same",
        refusal(() -> LeanReview.standard().review(LOG).diff(review.review(LOG))));
  }

  @Test
  void namesAreOrderedByCodePoint() {
    // U+FF21 comes before U+1D400, whose first char is a surrogate and less
    EventLog log =
        EventLog.of(
            "t",
            LogEvent.of("C", "a", "2024-02-05T09:00Z").by("\ud835\udc00"),
            LogEvent.of("C", "a", "2024-02-05T10:00Z").by("\uff21"));
    assertEquals(
        List.of("\uff21", "\ud835\udc00"),
        LeanReview.standard().review(log).load().workers().stream()
            .map(WorkerLoads.Worker::name)
            .toList());
  }
}
