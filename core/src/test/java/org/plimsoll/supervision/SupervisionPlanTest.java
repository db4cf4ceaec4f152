package org.plimsoll.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.percent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plimsoll.explain.Source;

class SupervisionPlanTest {
  private static Session planned(String member, String manager, String day) {
    return Session.of(member, manager, SupervisionKind.CASE, date(day));
  }

  private static final List<Session> SESSIONS =
      List.of(
          planned("S-01", "M-01", "2026-01-05")
              .held()
              .agreeing(SessionAction.of("court statement", "S-01").by(date("2026-01-12"))),
          planned("S-01", "M-01", "2026-01-19").missed("duty week"),
          planned("S-01", "M-01", "2026-01-26").movedTo(date("2026-01-28"), "sickness"),
          planned("S-01", "M-01", "2026-01-28").held(),
          planned("S-02", "M-02", "2026-01-05").held(),
          planned("S-02", "M-02", "2026-01-19").held(),
          planned("S-02", "M-02", "2026-02-02").held(),
          planned("S-03", "M-02", "2026-02-01"));

  private static SupervisionReport report(String asOf) {
    return SupervisionPlan.standard().review(SESSIONS, date(asOf));
  }

  @Test
  void heldMissedAndMovedAreCounted() {
    SupervisionReport.Row row = report("2026-02-02").row("S-01", SupervisionKind.CASE);
    assertEquals(2, row.held());
    assertEquals(1, row.missed());
    assertEquals(1, row.moved());
    assertEquals(Optional.of(date("2026-01-28")), row.lastHeld());
    assertEquals(date("2026-02-11"), row.nextDue());
    assertEquals(23, row.longestGapDays());
    assertEquals(Optional.of(percent(0)), row.regularity());
  }

  @Test
  void theLongestGapRunsUpToTheDayOfTheQuestion() {
    assertEquals(33, report("2026-03-02").row("S-01", SupervisionKind.CASE).longestGapDays());
  }

  @Test
  void whatHappenedLaterDoesNotCount() {
    SupervisionReport.Row row = report("2026-01-20").row("S-02", SupervisionKind.CASE);
    assertEquals(2, row.held());
    assertEquals(Optional.of(date("2026-01-19")), row.lastHeld());
  }

  @Test
  void overdueSessionsAreListedTheLongestOverdueFirst() {
    List<SupervisionReport.Row> due = report("2026-02-20").due();
    assertEquals(
        List.of("S-03", "S-01", "S-02"),
        due.stream().map(SupervisionReport.Row::memberId).toList());
    assertEquals(19, due.get(0).overdueDays(date("2026-02-20")));
  }

  @Test
  void nothingIsOverdueOnTheDueDayItself() {
    assertEquals(
        0, report("2026-02-11").row("S-01", SupervisionKind.CASE).overdueDays(date("2026-02-11")));
  }

  @Test
  void regularityIsTheShareOfGapsByManager() {
    assertEquals(
        Map.of("M-01", percent(0), "M-02", percent(100)),
        report("2026-02-02").regularityByManager());
  }

  @Test
  void overdueActionsAreFindings() {
    assertTrue(
        report("2026-02-02").findings().stream()
            .anyMatch(finding -> finding.reason().equals("court statement (S-01, by 2026-01-12)")));
  }

  @Test
  void anActionDoneIsNoLongerOpen() {
    LocalDate day = date("2026-02-02");
    List<Session> sessions =
        List.of(
            planned("S-01", "M-01", "2026-01-05")
                .held()
                .agreeing(
                    SessionAction.of("visit", "S-01").done(date("2026-01-10")),
                    SessionAction.of("letter", "S-01")));
    SupervisionReport.Row row =
        SupervisionPlan.standard().review(sessions, day).row("S-01", SupervisionKind.CASE);
    assertEquals(1, row.doneActions());
    assertEquals(List.of("letter"), row.openActions().stream().map(SessionAction::what).toList());
  }

  @Test
  void anIntervalOfNoDaysIsRefused() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> SupervisionPlan.standard().every(SupervisionKind.PERSONAL, 0));
    assertEquals(
        "personal supervision needs an interval of 1 day or more, was 0; give every(kind, days)",
        e.getMessage());
  }

  @Test
  void aHeldSessionNeedsItsDay() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new Session(
                    "S",
                    "M",
                    SupervisionKind.CASE,
                    date("2026-01-05"),
                    Session.State.HELD,
                    Optional.empty(),
                    "",
                    List.of()));
    assertEquals(
        "the session of \"S\" planned for 2026-01-05 is HELD and needs the day, was none",
        e.getMessage());
  }

  @Test
  void theTableHasARowForEachPersonAndKind() {
    var table = report("2026-02-02").table();
    assertEquals(
        List.of(
            "S-01",
            "M-01",
            "case supervision",
            "2026-01-28",
            "2026-02-11",
            "2",
            "1",
            "1",
            "23",
            "0%"),
        table.rows().get(0));
    assertEquals(
        List.of("S-03", "M-02", "case supervision", "never", "2026-02-01", "0", "0", "0", "0", "-"),
        table.rows().get(2));
    assertEquals(table.text(), report("2026-02-02").toString());
  }

  @Test
  void eachIntervalHasItsOwnSource() {
    SupervisionPlan plan = SupervisionPlan.standard();
    assertEquals("Managing Improvement", plan.source(SupervisionKind.CASE).title());
    assertTrue(plan.source(SupervisionKind.PERSONAL).isOurs());
    SupervisionPlan own = plan.every(SupervisionKind.CASE, 7);
    assertEquals(Source.GIVEN, own.source(SupervisionKind.CASE));
    assertTrue(own.source(SupervisionKind.PERSONAL).isOurs());
    Source policy = Source.of("Council", "2025", "Supervision policy");
    assertEquals(
        policy,
        plan.every(SupervisionKind.CASE, 14, policy)
            .review(SESSIONS, date("2026-02-20"))
            .findings()
            .get(0)
            .source());
    assertEquals(
        "the interval of personal supervision needs its source, has none",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    new SupervisionPlan(
                        plan.intervalDays(), Map.of(SupervisionKind.CASE, Source.OURS)))
            .getMessage());
  }

  @Test
  void theOrderOfTheSessionsDoesNotMatter() {
    List<Session> backwards = new ArrayList<>(SESSIONS);
    Collections.reverse(backwards);
    assertEquals(
        report("2026-03-02"), SupervisionPlan.standard().review(backwards, date("2026-03-02")));
  }

  @Test
  void onlyWhoIsOverdueIsListedAndFound() {
    SupervisionReport report = report("2026-02-12");
    assertEquals(
        List.of("S-03", "S-01"), report.due().stream().map(row -> row.memberId()).toList());
    assertEquals(
        List.of(
            "case supervision of S-01 is overdue",
            "an action from case supervision is overdue",
            "case supervision of S-03 is overdue"),
        report.findings().stream().map(finding -> finding.message()).toList());
    assertEquals(List.of(), report("2026-01-05").due());
    assertEquals(List.of(), report("2026-01-05").findings());
  }

  @Test
  void actionsOfASessionCountFromTheDayItWasHeld() {
    List<Session> sessions =
        List.of(
            planned("S-01", "M-01", "2026-01-05")
                .heldOn(date("2026-01-07"))
                .agreeing(SessionAction.of("visit", "S-01").by(date("2026-01-09"))),
            planned("S-01", "M-01", "2026-01-19")
                .missed("leave")
                .agreeing(SessionAction.of("never agreed", "S-01")));
    assertEquals(
        List.of(List.of(), List.of("visit"), List.of("visit")),
        List.of("2026-01-06", "2026-01-07", "2026-01-20").stream()
            .map(
                day ->
                    SupervisionPlan.standard()
                        .review(sessions, date(day))
                        .row("S-01", SupervisionKind.CASE)
                        .openActions()
                        .stream()
                        .map(SessionAction::what)
                        .toList())
            .toList());
    SessionAction visit = sessions.get(0).actions().get(0);
    assertEquals(
        List.of(false, true, false),
        List.of(
            visit.isOverdue(date("2026-01-09")),
            visit.isOverdue(date("2026-01-10")),
            visit.done(date("2026-01-10")).isOverdue(date("2026-01-10"))));
  }

  @Test
  void sessionsAndPlansReadAsSentences() {
    assertEquals(
        List.of(
            "case supervision of S-01 by M-01, 2026-01-05: held 2026-01-07",
            "case supervision of S-01 by M-01, 2026-01-05: held",
            "case supervision of S-01 by M-01, 2026-01-05: missed (duty)",
            "case supervision of S-01 by M-01, 2026-01-05: moved 2026-01-06 (court)"),
        List.of(
                planned("S-01", "M-01", "2026-01-05").heldOn(date("2026-01-07")),
                planned("S-01", "M-01", "2026-01-05").held(),
                planned("S-01", "M-01", "2026-01-05").missed("duty"),
                planned("S-01", "M-01", "2026-01-05").movedTo(date("2026-01-06"), "court"))
            .stream()
            .map(Session::toString)
            .toList());
    assertEquals(
        "case supervision every 1 day (given), personal supervision every 28 days (our own rule)",
        SupervisionPlan.standard().every(SupervisionKind.CASE, 1).toString());
    assertEquals(
        "no personal supervision of \"S-01\" is in this report",
        assertThrows(
                IllegalArgumentException.class,
                () -> report("2026-02-02").row("S-01", SupervisionKind.PERSONAL))
            .getMessage());
  }

  /** Moved sessions are held in another order than planned, and files come in any order. */
  @Test
  void daysHeldCountInTheOrderHeldAndTheManagerIsThatOfTheLatestSession() {
    List<Session> sessions =
        List.of(
            planned("S-01", "M-02", "2026-02-16").held().agreeing(SessionAction.of("last", "S-01")),
            planned("S-01", "M-01", "2026-01-05")
                .heldOn(date("2026-02-09"))
                .agreeing(
                    SessionAction.of("second", "S-01"),
                    SessionAction.of("was done", "S-01").done(date("2026-02-10"))),
            planned("S-01", "M-01", "2026-01-19")
                .held()
                .agreeing(SessionAction.of("first", "S-01")));
    SupervisionReport.Row row =
        SupervisionPlan.standard()
            .review(sessions, date("2026-02-16"))
            .row("S-01", SupervisionKind.CASE);
    assertEquals("M-02", row.managerId());
    assertEquals(Optional.of(date("2026-02-16")), row.lastHeld());
    assertEquals(21, row.longestGapDays());
    assertEquals(
        List.of("first", "second", "last"),
        row.lastTime().stream().map(agreed -> agreed.action().what()).toList());
    assertEquals(
        List.of("first", "second", "last"),
        row.openActions().stream().map(SessionAction::what).toList());
    assertEquals(1, row.doneActions());
  }

  @Test
  void aManagerWithoutAGapHasNoRegularity() {
    assertEquals(
        Map.of(),
        SupervisionPlan.standard()
            .review(List.of(planned("S-01", "M-01", "2026-01-05").held()), date("2026-02-02"))
            .regularityByManager());
  }
}
