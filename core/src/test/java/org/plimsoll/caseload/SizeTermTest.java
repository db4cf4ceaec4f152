package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.points;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;

class SizeTermTest {
  private static final SizeTerm CONVENING =
      SizeTerm.of(points("0.8"))
          .growing("0.09", "0.7")
          .perUnit(points("0.02"), points(2))
          .constant(points(1))
          .bonus(points(5), false);

  @Test
  void thePartsAreAdded() {
    assertEquals(points("6.82"), CONVENING.at(Rational.ONE));
    assertEquals(points("3.25"), SizeTerm.of(points(1)).growing("0.75", "0.5").at(Rational.of(10)));
    assertEquals(
        points("3.04"),
        SizeTerm.of(points(1))
            .perUnit(points("0.02"), points(3))
            .constant(points(2))
            .at(Rational.of(2)));
  }

  @ParameterizedTest
  @CsvSource({"99, 1.98", "100, 2", "101, 2", "100000, 2"})
  void unitsAreCapped(long size, String expected) {
    assertEquals(
        points(expected),
        SizeTerm.of(Points.ZERO).perUnit(points("0.02"), points(2)).at(Rational.of(size)));
  }

  @Test
  void thePowerIsComputedInDoubleAndRoundedOnceToTwelvePlaces() {
    // 399^0.7 = 66.173... ; 0.09 times that, as java.lang.StrictMath gives it, to 12 places
    assertEquals(
        points("5.955572781611"),
        SizeTerm.of(Points.ZERO).growing("0.09", "0.7").at(Rational.of(400)));
    assertEquals(
        points("0.333333333333"), SizeTerm.of(Points.ZERO).growing("1/3", "1").at(Rational.of(2)));
  }

  @Test
  void sizeZeroWeighsNothingOrTheBonusAlone() {
    assertEquals(Points.ZERO, CONVENING.at(Rational.ZERO));
    assertEquals(points(5), CONVENING.bonus(points(5), true).at(Rational.ZERO));
  }

  @Test
  void aSizeBelowOneHasNoPowerOfANegativeNumber() {
    assertEquals(points(1), SizeTerm.of(points(1)).growing("2", "0.5").at(Rational.of(1, 2)));
  }

  @Test
  void anExponentOfZeroCountsTheCoefficientForEverySize() {
    assertEquals(points(3), SizeTerm.of(points(1)).growing("2", "0").at(Rational.ONE));
  }

  @Test
  void aTermMayNotFallWithSize() {
    assertEquals(
        "the base of a size term must not be negative, was -1; a case must not grow lighter with size",
        Refused.message(() -> SizeTerm.of(points(-1))));
    assertEquals(
        "the coefficient of a size term must not be negative, was -0.1; a case must not grow lighter with size",
        Refused.message(() -> CONVENING.growing("-0.1", "1")));
    assertEquals(
        "the exponent of a size term must not be negative, was -1; a case must not grow lighter with size",
        Refused.message(() -> CONVENING.growing("1", "-1")));
    assertEquals(
        "the perUnit of a size term must not be negative, was -1; a case must not grow lighter with size",
        Refused.message(() -> CONVENING.perUnit(points(-1), points(1))));
    assertEquals(
        "the perUnitCap of a size term must not be negative, was -1; a case must not grow lighter with size",
        Refused.message(() -> CONVENING.perUnit(points(1), points(-1))));
    assertEquals(
        "the constant of a size term must not be negative, was -1; a case must not grow lighter with size",
        Refused.message(() -> CONVENING.constant(points(-1))));
    assertEquals(
        "the bonus of a size term must not be negative, was -1; a case must not grow lighter with size",
        Refused.message(() -> CONVENING.bonus(points(-1), true)));
    assertEquals(
        "a size must not be negative, was -1",
        Refused.message(() -> CONVENING.at(Rational.of(-1))));
  }

  @Test
  void aPowerBeyondDoublePrecisionIsAnError() {
    assertEquals(
        "a size of 1000000 to the power of 60 is too large to compute",
        assertThrows(
                ArithmeticException.class,
                () -> SizeTerm.of(points(1)).growing("1", "60").at(Rational.of(1_000_000)))
            .getMessage());
  }

  @Test
  void theTermPrintsItsFormulaAndSaysHowItIsComputed() {
    assertEquals(
        "0.8 pts + 0.09 x (n - 1)^0.7 (in double, rounded once) + 0.02 pts each, at most 2 pts + 1 pt + bonus 5 pts",
        CONVENING.toString());
    assertEquals("1 pt", SizeTerm.of(points(1)).toString());
    assertTrue(CONVENING.equals(CONVENING.bonus(points("5.0"), false)));
  }
}
