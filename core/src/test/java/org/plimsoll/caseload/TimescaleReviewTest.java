package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plimsoll.base.Units.calendarDays;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;
import static org.plimsoll.base.Units.workingDays;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.TimeLimit;
import org.plimsoll.calendar.Timescale;
import org.plimsoll.calendar.WorkingCalendar;

class TimescaleReviewTest {
  private static final Timescale TEN_DAYS = Timescale.of("visit", calendarDays(10));
  private static final LocalDate TODAY = date("2026-02-20");

  private static Case opened(String id, String day) {
    return Case.of(id, "simple").opened(date(day));
  }

  private static TimescaleReport report(Case... cases) {
    return TimescaleReview.of(TEN_DAYS).withAtRiskWithin(3).review(List.of(cases), TODAY);
  }

  @Test
  void aCaseIsInTimeAtRiskDueAndLateDayByDay() {
    TimescaleReport report =
        report(
            opened("late", "2026-02-09"),
            opened("due", "2026-02-10"),
            opened("risk", "2026-02-13"),
            opened("time", "2026-02-14"));
    assertEquals(
        List.of("late late -1", "due due 0", "risk at risk 3", "time in time 4"),
        report.rows().stream()
            .map(
                row -> row.caseId() + " " + row.standing().words() + " " + row.left().orElseThrow())
            .toList());
    assertEquals(List.of("late"), report.late().stream().map(TimescaleReport.Row::caseId).toList());
    assertEquals(
        List.of("due", "risk"), report.atRisk().stream().map(TimescaleReport.Row::caseId).toList());
    assertArrayEquals(new double[] {11, 10, 7, 6}, report.ages());
  }

  @Test
  void closedCasesAreJudgedOnTheDayTheyClosed() {
    TimescaleReport report =
        report(
            opened("in time", "2026-01-01").closed(date("2026-01-11")),
            opened("too late", "2026-01-01").closed(date("2026-01-12")),
            opened("still open", "2026-02-19").closed(date("2026-02-21")));
    assertEquals(1, report.count(TimescaleReport.Standing.DONE_IN_TIME));
    assertEquals(1, report.count(TimescaleReport.Standing.DONE_LATE));
    assertEquals(1, report.count(TimescaleReport.Standing.IN_TIME));
    assertEquals(Optional.of(percent(50)), report.shareDoneInTime());
  }

  @Test
  void withoutADateNothingIsSaidAndTheGapIsNamed() {
    TimescaleReport report = report(Case.of("C-1", "simple"), opened("C-2", "2026-03-01"));
    assertEquals(
        List.of("C-2", "C-1"), report.rows().stream().map(TimescaleReport.Row::caseId).toList());
    assertEquals(TimescaleReport.Standing.NOT_STARTED, report.rows().get(0).standing());
    assertEquals(
        List.of(
            "Warning: C-1: case C-1 lacks the day it was opened, so it is neither in time nor late (give opened(date))"),
        report.missing().stream().map(Object::toString).toList());
    assertEquals(Optional.empty(), report.shareDoneInTime());
  }

  @Test
  void ownDatesCountInCalendarDays() {
    TimescaleReport report =
        TimescaleReview.ofOwnDates()
            .review(
                List.of(
                    opened("C-1", "2026-01-01").due(date("2026-02-18")),
                    opened("C-2", "2026-01-01")),
                TODAY);
    assertEquals(TimescaleReport.Standing.LATE, report.rows().get(0).standing());
    assertEquals(Optional.of(-2L), report.rows().get(0).left());
    assertEquals(
        "Warning: C-2: case C-2 lacks a date of its own, so it is neither in time nor late (give due(date))",
        report.missing().get(0).toString());
  }

  @Test
  void theReasonAndTheEffectOfLatenessArePrintedWhereverACaseIsLate() {
    Timescale reasoned = TEN_DAYS.withReason("children wait").withEffect("services start later");
    TimescaleReport late =
        TimescaleReview.of(reasoned).review(List.of(opened("C-1", "2026-02-01")), TODAY);
    assertEquals(
        List.of(
            "visit: 10 calendar days, as of 2026-02-20, in calendar days",
            "case  holders  opened      due         used  left  standing",
            "----  -------  ----------  ----------  ----  ----  --------",
            "C-1            2026-02-01  2026-02-11    19    -9  late",
            "why there is a limit: children wait",
            "effect of lateness: services start later"),
        late.toString().lines().toList());
    assertEquals(
        "Serious: C-1: case C-1 is late by 9 calendar days (due 2026-02-11; why there is a limit: children wait; effect of lateness: services start later)",
        late.findings().get(0).toString());
    TimescaleReport early =
        TimescaleReview.of(reasoned).review(List.of(opened("C-1", "2026-02-19")), TODAY);
    assertEquals(3 + 1, early.toString().lines().count());
    assertEquals(List.of(), early.findings());
  }

  @Test
  void aSharedCaseHasOneRowWithAllItsHolders() {
    StaffMember asha = StaffMember.of("S-01", "Asha", weekly(37));
    StaffMember ben = StaffMember.of("S-02", "Ben", weekly(37));
    Case shared = opened("C-1", "2026-02-02");
    Team team =
        Team.named("T")
            .under(PointsScheme.named("S").band("simple", points(1)))
            .on(date("2026-02-02"))
            .coWorking(asha, shared, percent(50))
            .coWorking(ben, shared, percent(50));
    TimescaleReport report =
        team.load().timescales(workingDays(45), WorkingCalendar.ENGLAND_AND_WALES);
    assertEquals(1, report.rows().size());
    assertEquals(List.of("S-01", "S-02"), report.rows().get(0).holders());
    assertEquals("45 working days", report.review().toString());
    assertEquals(Optional.of(date("2026-04-08")), report.rows().get(0).due());
  }

  @Test
  void explainNamesLimitCountingAndDates() {
    assertEquals(
        List.of(
            "case C-1: at risk  <- 3 calendar days or fewer are left",
            "  opened: 2026-02-12",
            "  due: 2026-02-22  <- visit: 10 calendar days",
            "  counting: calendar days  <- the day after the start is day 1",
            "  as of: 2026-02-20",
            "  used: 8 calendar days",
            "  left: 2 calendar days"),
        report(opened("C-1", "2026-02-12")).explain("C-1").toString().lines().toList());
    assertEquals(
        "no case \"C-9\" is in this report of 1 cases",
        Refused.message(() -> report(opened("C-1", "2026-02-12")).explain("C-9")));
  }

  @Test
  void badReviewsAreRefused() {
    assertEquals(
        "a case is at risk within 0 or more days, was -1",
        Refused.message(() -> TimescaleReview.ofOwnDates().withAtRiskWithin(-1)));
    assertEquals(
        "timescale \"call\" counts elapsed hours, but cases have dates without a time of day; use a limit in working days or calendar days",
        Refused.message(
            () -> TimescaleReview.of(Timescale.of("call", TimeLimit.elapsedHours(24)))));
  }

  /** Against counting days one by one. */
  @Property
  void theTimeLeftAgreesWithCountingDays(
      @ForAll @IntRange(max = 60) int age, @ForAll @IntRange(max = 30) int limit) {
    LocalDate start = TODAY.minusDays(age);
    TimescaleReport.Row row =
        TimescaleReview.of(Timescale.of("t", workingDays(limit), WorkingCalendar.ENGLAND_AND_WALES))
            .review(List.of(Case.of("C", "b").opened(start)), TODAY)
            .rows()
            .get(0);
    long used = 0;
    for (LocalDate day = start.plusDays(1); !day.isAfter(TODAY); day = day.plusDays(1)) {
      used += WorkingCalendar.ENGLAND_AND_WALES.isWorkingDay(day) ? 1 : 0;
    }
    assertEquals(Optional.of(used), row.used());
    assertEquals(Optional.of(limit - used), row.left());
    assertEquals(used > limit, row.standing() == TimescaleReport.Standing.LATE);
  }
}
