package org.plimsoll.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingTest {
  @ParameterizedTest
  @CsvSource({"1823.14, 1823", "-176.4, -176", "1087.999, 1087", "5, 5"})
  void truncatingCutsTowardsZero(String from, String to) {
    assertEquals(Rational.parse(to), Rounding.truncate().apply(Rational.parse(from)));
  }

  @ParameterizedTest
  @CsvSource({"0.125, 2, 0.13", "-0.125, 2, -0.13", "1/3, 3, 0.333", "2.5, 0, 3", "7, 4, 7"})
  void halvesGoAwayFromZero(String from, int places, String to) {
    assertEquals(Rational.parse(to), Rational.parse(from).rounded(Rounding.halfUp(places)));
  }

  @Test
  void noRoundingKeepsTheNumberItself() {
    Rational third = Rational.of(1, 3);
    assertSame(third, Rounding.NONE.apply(third));
  }

  @Test
  void namesSayWhatHappens() {
    assertEquals("not rounded", Rounding.NONE.toString());
    assertEquals("cut to a whole number", Rounding.truncate().toString());
    assertEquals("half up to a whole number", Rounding.halfUp(0).toString());
    assertEquals("half up to 1 decimal place", Rounding.halfUp(1).toString());
    assertEquals("half even to 2 decimal places", Rounding.to(2, RoundingMode.HALF_EVEN).name());
    assertEquals(Rounding.halfUp(2), Rounding.to(2, RoundingMode.HALF_UP));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 101})
  void placesOutOfRangeAreRefused(int places) {
    var e = assertThrows(IllegalArgumentException.class, () -> Rounding.halfUp(places));
    assertEquals("a rounding keeps 0 to 100 decimal places, was " + places, e.getMessage());
  }

  @Test
  void modeThatDoesNotRoundIsRefused() {
    var e =
        assertThrows(
            IllegalArgumentException.class, () -> Rounding.to(2, RoundingMode.UNNECESSARY));
    assertEquals(
        "a rounding needs a mode that rounds, was UNNECESSARY; use Rounding.NONE", e.getMessage());
    e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Rounding("ours", true, 2, RoundingMode.UNNECESSARY));
    assertEquals(
        "a rounding needs a mode that rounds, was UNNECESSARY; use Rounding.NONE", e.getMessage());
  }
}
