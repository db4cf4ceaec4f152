package org.plimsoll.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTest {
  @Test
  void equalFiguresAreEqualHoweverTheyWereWritten() {
    assertEquals(Points.of("2.0"), Points.of("2.00"));
    assertEquals(Points.of(2), Points.of(new BigDecimal("2.0")));
    assertEquals(Points.of(2).hashCode(), Points.of("4/2").hashCode());
  }

  @Test
  void availablePointsForReducedHoursAreExact() {
    Rational share = WeeklyHours.of("19.5").minus(WeeklyHours.of(1)).per(WeeklyHours.of(37));
    assertEquals(Points.of(1088), Points.of(2176).times(share));
  }

  @ParameterizedTest
  @CsvSource({"1, 1 pt", "1.0, 1 pt", "2.5, 2.5 pts", "-1, -1 pts", "0, 0 pts", "1/3, ~0.33 pts"})
  void textHasItsUnitAndMarksWhatIsShortened(String number, String text) {
    assertEquals(text, Points.of(number).toString());
  }

  @Test
  void differencesMayBeNegative() {
    Points difference = Points.of(3).minus(Points.of(5));
    assertTrue(difference.isNegative());
    assertFalse(difference.isZero());
    assertTrue(difference.plus(Points.of(2)).isZero());
    assertFalse(Points.ZERO.isNegative());
  }

  @Test
  void roundingIsNamed() {
    assertEquals(Points.of(1823), Points.of("1823.14").rounded(Rounding.truncate()));
  }

  @Test
  void sharesOfNothingAreRefused() {
    var e = assertThrows(ArithmeticException.class, () -> Points.of(5).per(Points.ZERO));
    assertEquals("cannot divide 5 by 0", e.getMessage());
  }

  @Test
  void missingNumberIsNamed() {
    var e = assertThrows(NullPointerException.class, () -> new Points(null));
    assertEquals("value", e.getMessage());
  }
}
