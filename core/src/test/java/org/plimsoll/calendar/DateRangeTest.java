package org.plimsoll.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateRangeTest {
  private static final DateRange FOUR_WEEKS = DateRange.parse("2024-04-01/2024-04-28");

  @Test
  void bothEndsAreIncluded() {
    assertEquals(28, FOUR_WEEKS.days());
    assertEquals(1, DateRange.parse("2024-02-29/2024-02-29").days());
    assertTrue(FOUR_WEEKS.contains(LocalDate.of(2024, 4, 1)));
    assertTrue(FOUR_WEEKS.contains(LocalDate.of(2024, 4, 28)));
    assertFalse(FOUR_WEEKS.contains(LocalDate.of(2024, 3, 31)));
    assertFalse(FOUR_WEEKS.contains(LocalDate.of(2024, 4, 29)));
  }

  @Test
  void sharedDaysAreCountedAndTouchingRangesShareNone() {
    assertEquals(14, FOUR_WEEKS.overlapDays(DateRange.parse("2024-04-15/2024-05-31")));
    assertEquals(1, FOUR_WEEKS.overlapDays(DateRange.parse("2024-04-28/2024-05-31")));
    assertEquals(0, FOUR_WEEKS.overlapDays(DateRange.parse("2024-04-29/2024-05-31")));
    assertEquals(28, FOUR_WEEKS.overlapDays(DateRange.parse("2024-01-01/2024-12-31")));
    assertEquals(
        Optional.of(DateRange.parse("2024-04-15/2024-04-28")),
        FOUR_WEEKS.overlap(DateRange.parse("2024-04-15/2024-05-31")));
    assertEquals(Optional.empty(), FOUR_WEEKS.overlap(DateRange.parse("2025-04-29/2025-05-31")));
  }

  @Test
  void endBeforeTheBeginningIsRefused() {
    String message =
        "a range of dates must not end before it begins, was 2024-04-28 to 2024-04-01; swap the two"
            + " dates";
    var made =
        assertThrows(
            IllegalArgumentException.class,
            () -> DateRange.of(LocalDate.of(2024, 4, 28), LocalDate.of(2024, 4, 1)));
    assertEquals(message, made.getMessage());
    var read =
        assertThrows(
            IllegalArgumentException.class, () -> DateRange.parse("2024-04-28/2024-04-01"));
    assertEquals(message, read.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "2024-04-01",
        "2024-04-01/",
        "/2024-04-01",
        "2024-04-01/2024-04-31",
        "1/2"
      })
  void otherTextIsRefusedAndTheFormShown(String text) {
    var e = assertThrows(IllegalArgumentException.class, () -> DateRange.parse(text));
    assertEquals(
        "a range of dates is written from/to such as 2024-04-01/2024-04-28, was \"" + text + "\"",
        e.getMessage());
  }

  @Test
  void missingEndIsNamed() {
    var e =
        assertThrows(
            NullPointerException.class, () -> DateRange.of(LocalDate.of(2024, 4, 1), null));
    assertEquals("to", e.getMessage());
  }
}
