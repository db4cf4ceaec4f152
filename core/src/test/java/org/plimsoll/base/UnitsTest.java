package org.plimsoll.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.plimsoll.base.Units.calendarDays;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.hours;
import static org.plimsoll.base.Units.minutes;
import static org.plimsoll.base.Units.money;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;
import static org.plimsoll.base.Units.weeks;
import static org.plimsoll.base.Units.workingDays;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {
  @Test
  void wholeNumbersTextAndDecimalsGiveOneQuantity() {
    assertEquals(points(2), points("2.0"));
    assertEquals(points(2), points(new BigDecimal("2.00")));
    assertEquals(weekly(37), weekly("37.0"));
    assertEquals(weekly(37), weekly(new BigDecimal("37")));
    assertEquals(percent(50), percent("50.0"));
    assertEquals(percent(50), percent(new BigDecimal("5e1")));
    assertEquals(money(12), money("12.00"));
  }

  @Test
  void timesAreThoseOfJava() {
    assertEquals(Duration.ofMinutes(90), hours(1).plus(minutes(30)));
    assertEquals(Period.ofDays(14), weeks(2));
    assertEquals(TimeLimit.workingDays(45), workingDays(45));
    assertEquals(TimeLimit.calendarDays(28), calendarDays(28));
    assertEquals(LocalDate.of(2026, 2, 2), date("2026-02-02"));
  }

  @Test
  void snippetOfThePackageHolds() {
    var available = points(2176).times(weekly("19.5").minus(weekly(1)).per(weekly(37)));
    assertEquals("1088 pts", available.toString());
    assertEquals("187 pts", percent("93.5").of(points(200)).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"02/02/2026", "2026-2-2", "2026-02-30", "", "2026-02-02T00:00"})
  void otherDatesAreRefusedAndTheFormShown(String text) {
    var e = assertThrows(IllegalArgumentException.class, () -> date(text));
    assertEquals(
        "a date is written year-month-day such as 2026-02-02, was \"" + text + "\"",
        e.getMessage());
  }

  @Test
  void textThatIsNoNumberIsRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> points("2,5"));
    assertEquals(
        "an exact number is written as a decimal such as 2.5 or a fraction such as 1/3, was"
            + " \"2,5\"",
        e.getMessage());
  }
}
