package org.plimsoll.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.calendarDays;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.workingDays;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.TimeLimit;

class TimescaleTest {
  private static final Timescale ASSESSMENT = Timescale.CHILDRENS_ASSESSMENT;
  private static final Timescale ANSWER = Timescale.of("answer", calendarDays(28));
  private static final Timescale DECISION = Timescale.of("decision", TimeLimit.elapsedHours(24));
  private static final LocalDate REFERRAL = date("2024-01-08");
  private static final LocalDateTime CALL = LocalDateTime.parse("2024-01-08T16:30");

  @Test
  void workingDaysAreCountedByTheCalendar() {
    assertEquals(date("2024-03-11"), ASSESSMENT.due(REFERRAL));
    assertEquals(45, ASSESSMENT.used(REFERRAL, date("2024-03-11")));
    assertEquals(0, ASSESSMENT.remaining(REFERRAL, date("2024-03-11")));
    assertFalse(ASSESSMENT.isLate(REFERRAL, date("2024-03-11")));
    assertEquals(-1, ASSESSMENT.remaining(REFERRAL, date("2024-03-12")));
    assertTrue(ASSESSMENT.isLate(REFERRAL, date("2024-03-12")));
  }

  @Test
  void workDueOnFridayAndDoneOnSundayIsNotLate() {
    Timescale week = Timescale.of("visit", workingDays(5), WorkingCalendar.ENGLAND_AND_WALES);
    assertEquals(date("2024-01-19"), week.due(date("2024-01-12")));
    assertFalse(week.isLate(date("2024-01-12"), date("2024-01-21")));
    assertTrue(week.isLate(date("2024-01-12"), date("2024-01-22")));
  }

  @Test
  void calendarDaysAreCountedByDate() {
    assertEquals(date("2024-03-28"), ANSWER.due(date("2024-02-29")));
    assertEquals(28, ANSWER.used(date("2024-02-29"), date("2024-03-28")));
    assertEquals(8, ANSWER.remaining(date("2024-02-29"), date("2024-03-20")));
    assertFalse(ANSWER.isLate(date("2024-02-29"), date("2024-03-28")));
    assertTrue(ANSWER.isLate(date("2024-02-29"), date("2024-03-29")));
  }

  @Test
  void elapsedHoursAreCountedByTheClock() {
    LocalDateTime due = LocalDateTime.parse("2024-01-09T16:30");
    assertEquals(due, DECISION.due(CALL));
    assertFalse(DECISION.isLate(CALL, due));
    assertTrue(DECISION.isLate(CALL, due.plusNanos(1)));
    assertEquals(Duration.ofMinutes(90), DECISION.used(CALL, CALL.plusMinutes(90)));
    assertEquals(Duration.ofMinutes(-30), DECISION.remaining(CALL, due.plusMinutes(30)));
  }

  @Test
  void limitOfZeroIsDueAtTheStart() {
    var today = Timescale.of("note", workingDays(0), WorkingCalendar.ENGLAND_AND_WALES);
    assertEquals(REFERRAL, today.due(REFERRAL));
    assertFalse(today.isLate(REFERRAL, REFERRAL));
    assertTrue(today.isLate(REFERRAL, date("2024-01-09")));
  }

  @Test
  void endBeforeTheStartUsesLessThanNothing() {
    assertEquals(-7, ANSWER.used(date("2024-02-08"), date("2024-02-01")));
    assertEquals(-5, ASSESSMENT.used(date("2024-02-08"), date("2024-02-01")));
    assertEquals(50, ASSESSMENT.remaining(date("2024-02-08"), date("2024-02-01")));
  }

  @Test
  void dateIsTooLittleForElapsedHours() {
    var e = assertThrows(IllegalArgumentException.class, () -> DECISION.due(REFERRAL));
    assertEquals(
        "timescale \"decision\" counts elapsed hours and needs a time of day, was the date"
            + " 2024-01-08; give due a LocalDateTime",
        e.getMessage());
    e = assertThrows(IllegalArgumentException.class, () -> DECISION.isLate(REFERRAL, REFERRAL));
    assertEquals(
        "timescale \"decision\" counts elapsed hours and needs a time of day, was the date"
            + " 2024-01-08; give used a LocalDateTime",
        e.getMessage());
  }

  @Test
  void timeOfDayIsTooMuchForDays() {
    var e = assertThrows(IllegalArgumentException.class, () -> ASSESSMENT.due(CALL));
    assertEquals(
        "timescale \"assessment\" counts working days by date, whatever the hour, was"
            + " 2024-01-08T16:30; give due a LocalDate",
        e.getMessage());
    e = assertThrows(IllegalArgumentException.class, () -> ANSWER.used(CALL, CALL));
    assertEquals(
        "timescale \"answer\" counts calendar days by date, whatever the hour, was"
            + " 2024-01-08T16:30; give used a LocalDate",
        e.getMessage());
  }

  @Test
  void workingDaysWithoutACalendarAreRefused() {
    var e =
        assertThrows(
            IllegalArgumentException.class, () -> Timescale.of("assessment", workingDays(45)));
    assertEquals(
        "timescale \"assessment\" counts working days and needs a calendar, was 45 working days"
            + " without one; add one such as WorkingCalendar.ENGLAND_AND_WALES",
        e.getMessage());
  }

  @Test
  void calendarThatWouldNotBeUsedIsRefused() {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> ANSWER.withCalendar(WorkingCalendar.ENGLAND_AND_WALES));
    assertEquals(
        "timescale \"answer\" counts calendar days and must not have a calendar, was England and"
            + " Wales; leave the calendar out or count working days",
        e.getMessage());
  }

  @Test
  void blankTextsAreRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> Timescale.of(" ", calendarDays(1)));
    assertEquals("a timescale needs a name that is not blank, was \" \"", e.getMessage());
    e = assertThrows(IllegalArgumentException.class, () -> ANSWER.withReason(""));
    assertEquals(
        "the reason of timescale \"answer\" must not be blank; leave it out instead",
        e.getMessage());
    e = assertThrows(IllegalArgumentException.class, () -> ANSWER.withEffect(" "));
    assertEquals(
        "the effectOfLateness of timescale \"answer\" must not be blank; leave it out instead",
        e.getMessage());
    e = assertThrows(IllegalArgumentException.class, () -> ANSWER.withAuthority(" "));
    assertEquals(
        "the authority of timescale \"answer\" must not be blank; leave it out instead",
        e.getMessage());
  }

  @Test
  void missingPartsAreNamed() {
    assertEquals(
        "calendar",
        assertThrows(NullPointerException.class, () -> Timescale.of("visit", workingDays(1), null))
            .getMessage());
    assertEquals(
        "text",
        assertThrows(NullPointerException.class, () -> ANSWER.withReason(null)).getMessage());
    assertEquals(
        "start",
        assertThrows(NullPointerException.class, () -> ANSWER.due((LocalDate) null)).getMessage());
  }

  @Test
  void everyPartCanBeReplacedAndTheOthersStay() {
    var full =
        ASSESSMENT
            .withName("visit")
            .withReason("the child is seen")
            .withEffect("reported to the director")
            .withAuthority("local protocol");
    assertEquals("visit", full.name());
    assertEquals(ASSESSMENT.limit(), full.limit());
    assertEquals(Optional.of("the child is seen"), full.reason());
    assertEquals(Optional.of("reported to the director"), full.effectOfLateness());
    assertEquals(Optional.of("local protocol"), full.authority());
    var council = WorkingCalendar.ENGLAND_AND_WALES.withName("Council");
    assertEquals(Optional.of(council), full.withCalendar(council).calendar());
    assertEquals(full, full.withCalendar(council).withCalendar(full.calendar().orElseThrow()));
  }

  @Test
  void statutoryAssessmentNamesItsSourceAndItsConvention() {
    assertEquals(workingDays(45), ASSESSMENT.limit());
    assertEquals(
        Optional.of(
            "HM Government, Working Together to Safeguard Children: no longer than 45 working days"
                + " from the point of referral; the day after the referral counts as day 1"
                + " (convention)"),
        ASSESSMENT.authority());
  }

  @Test
  void textIsOneLine() {
    assertEquals("assessment: 45 working days (England and Wales)", ASSESSMENT.toString());
    assertEquals("decision: 24 elapsed hours", DECISION.toString());
  }

  @Test
  void snippetOfThePackageHolds() {
    var council = WorkingCalendar.ENGLAND_AND_WALES.with(date("2024-01-02"), "council closed");
    assertEquals(date("2024-01-11"), council.plus(date("2023-12-22"), 10));
    var assessment = Timescale.of("assessment", workingDays(45), council);
    assertEquals(date("2024-02-29"), assessment.due(date("2023-12-22")));
    assertTrue(assessment.isLate(date("2023-12-22"), date("2024-03-01")));
  }
}
