package org.plimsoll.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklyHoursTest {
  @Test
  void equalFiguresAreEqualHoweverTheyWereWritten() {
    assertEquals(WeeklyHours.of(37), WeeklyHours.of("37.00"));
    assertEquals(WeeklyHours.of(new BigDecimal("4.50")), WeeklyHours.of("9/2"));
  }

  @Test
  void reductionsComeOffExactly() {
    WeeklyHours left = WeeklyHours.of(37).minus(WeeklyHours.of("4.5")).minus(WeeklyHours.of(2));
    assertEquals("30.5 h/week", left.toString());
    assertEquals(Rational.of(61, 74), left.per(WeeklyHours.of(37)));
    assertFalse(left.isNegative());
    assertTrue(left.minus(WeeklyHours.of(37)).isNegative());
    assertTrue(left.minus(left).isZero());
  }

  @ParameterizedTest
  @CsvSource({"37, 37 h/week", "1, 1 h/week", "2/3, ~0.67 h/week", "-0.5, -0.5 h/week"})
  void textHasItsUnitAndMarksWhatIsShortened(String number, String text) {
    assertEquals(text, WeeklyHours.of(number).toString());
  }

  @Test
  void roundingIsNamed() {
    assertEquals(WeeklyHours.of("0.7"), WeeklyHours.of("2/3").rounded(Rounding.halfUp(1)));
  }

  @Test
  void sharesOfNoHoursAreRefused() {
    var e = assertThrows(ArithmeticException.class, () -> WeeklyHours.of(5).per(WeeklyHours.ZERO));
    assertEquals("cannot divide 5 by 0", e.getMessage());
  }

  @Test
  void missingNumberIsNamed() {
    var e = assertThrows(NullPointerException.class, () -> new WeeklyHours(null));
    assertEquals("value", e.getMessage());
  }
}
