package org.plimsoll.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {
  private static final WorkingHours OFFICE =
      WorkingHours.of(WorkingCalendar.ENGLAND_AND_WALES, "09:00", "17:00", "Europe/London");

  /** 3 April 2026 is Good Friday, 6 April Easter Monday; from 29 March the clock is an hour on. */
  @ParameterizedTest
  @CsvSource({
    "2026-02-02T08:00:00Z, 2026-02-02T10:30:00Z, PT1H30M",
    "2026-02-02T16:00:00Z, 2026-02-03T10:00:00Z, PT2H",
    "2026-02-06T16:00:00Z, 2026-02-09T10:00:00Z, PT2H",
    "2026-02-07T09:00:00Z, 2026-02-08T17:00:00Z, PT0S",
    "2026-04-02T15:00:00Z, 2026-04-07T09:00:00Z, PT2H",
    "2026-02-02T10:00:00Z, 2026-02-02T10:00:00Z, PT0S",
    "2026-02-02T17:00:00Z, 2026-02-03T09:00:00Z, PT0S"
  })
  void onlyWorkingHoursCount(Instant start, Instant end, Duration counted) {
    assertEquals(counted, OFFICE.between(start, end));
  }

  @Test
  void workIsDoneFromTheBeginningOfAWorkingDayToItsEndByTheClockOfThePlace() {
    var summer =
        WorkingHours.of(WorkingCalendar.ENGLAND_AND_WALES, "09:00", "17:00", "Europe/London");
    assertTrue(summer.contain(Instant.parse("2026-07-06T08:00:00Z")));
    assertTrue(summer.contain(Instant.parse("2026-07-06T16:00:00Z")));
    assertFalse(summer.contain(Instant.parse("2026-07-06T07:59:59Z")));
    assertFalse(summer.contain(Instant.parse("2026-07-06T16:00:01Z")));
    assertFalse(summer.contain(Instant.parse("2026-07-05T10:00:00Z")), "a Sunday");
  }

  @Test
  void partsEndWithTheirDay() {
    assertEquals(
        List.of(
            new WorkingHours.Stretch(
                Instant.parse("2026-03-27T16:00:00Z"), Instant.parse("2026-03-27T17:00:00Z")),
            // summer time began on Sunday
            new WorkingHours.Stretch(
                Instant.parse("2026-03-30T08:00:00Z"), Instant.parse("2026-03-30T09:00:00Z"))),
        OFFICE.within(
            Instant.parse("2026-03-27T16:00:00Z"), Instant.parse("2026-03-30T09:00:00Z")));
  }

  @Test
  void aDayThatEndsBeforeItBeginsIsRefused() {
    assertEquals(
        "a working day must end after it begins, was 22:00 to 06:00; give a shift over midnight as"
            + " two",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    WorkingHours.of(
                        WorkingCalendar.ENGLAND_AND_WALES, "22:00", "06:00", "Europe/London"))
            .getMessage());
    assertEquals(
        "a span of time must not end before it begins, was 2026-03-30T09:00:00Z to"
            + " 2026-03-27T16:00:00Z; swap the two instants",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    OFFICE.between(
                        Instant.parse("2026-03-30T09:00:00Z"),
                        Instant.parse("2026-03-27T16:00:00Z")))
            .getMessage());
  }
}
