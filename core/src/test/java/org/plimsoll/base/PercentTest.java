package org.plimsoll.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PercentTest {
  @Test
  void shareOfPointsAndOfHoursIsExact() {
    assertEquals(Points.of(187), Percent.of("93.5").of(Points.of(200)));
    assertEquals(WeeklyHours.of("18.5"), Percent.of(50).of(WeeklyHours.of(37)));
    assertEquals(Points.of(220), Percent.of(110).of(Points.of(200)));
  }

  @Test
  void negativeIsRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> Percent.of("-0.5"));
    assertEquals("a percentage must not be negative, was -0.5", e.getMessage());
    e = assertThrows(IllegalArgumentException.class, () -> Percent.ZERO.minus(Percent.of(1)));
    assertEquals("a percentage must not be negative, was -1", e.getMessage());
  }

  @Test
  void textHasItsSignAndMarksWhatIsShortened() {
    assertEquals("93.5%", Percent.of("93.50").toString());
    assertEquals("~33.33%", Percent.ofFraction(Rational.of(1, 3)).toString());
    assertEquals("115%", Percent.of(115).toString());
  }

  @Test
  void equalFiguresAreEqual() {
    assertEquals(Percent.of(50), Percent.of(new BigDecimal("50.0")));
    assertEquals(Percent.HUNDRED, Percent.ofFraction(Rational.ONE));
    assertEquals(Rational.of(1, 2), Percent.of(50).asFraction());
    assertTrue(Percent.ZERO.isZero());
    assertFalse(Percent.HUNDRED.isZero());
  }

  @Test
  void roundingIsNamed() {
    Percent third = Percent.ofFraction(Rational.of(1, 3));
    assertEquals(Percent.of("33.3"), third.rounded(Rounding.halfUp(1)));
  }
}
