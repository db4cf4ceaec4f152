package org.plimsoll.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardNormalTest {
  // erfc(-z / sqrt 2) / 2 of CPython 3
  @ParameterizedTest
  @CsvSource({
    "-10, 7.619853024160593e-24",
    "-5, 2.866515718791946e-07",
    "-3.0001, 0.001349454913260717",
    "-2.9999, 0.0013503412829549248",
    "-1, 0.15865525393145707",
    "0.5, 0.6914624612740131",
    "2.9999, 0.998649658717045",
    "3.5, 0.9997673709209645"
  })
  void theProbabilityAgreesOnBothSidesOfTheSeam(double z, double wanted) {
    assertEquals(wanted, StandardNormal.probabilityAtMost(z), 1e-12 * wanted);
  }

  @Test
  void quantileAndProbabilityAreInverse() {
    for (double p = 0.001; p < 1; p += 0.001) {
      assertEquals(p, StandardNormal.probabilityAtMost(StandardNormal.quantile(p)), 1e-13);
    }
    assertEquals(0, StandardNormal.probabilityAtMost(Double.NEGATIVE_INFINITY));
    assertEquals(1, StandardNormal.probabilityAtMost(Double.POSITIVE_INFINITY));
  }

  @Test
  void bothAtMostFollowsSheppardAtTheOriginAndItsEnds() {
    for (double r : new double[] {-0.999, -0.9, -0.3, 0.2, 0.5, 0.95, 0.9999}) {
      // W. F. Sheppard (1899): a quarter plus the arc over a full turn
      assertEquals(0.25 + Math.asin(r) / (2 * Math.PI), StandardNormal.bothAtMost(0, 0, r), 1e-12);
    }
    assertEquals(StandardNormal.probabilityAtMost(-1), StandardNormal.bothAtMost(-1, 2, 1));
    assertEquals(0, StandardNormal.bothAtMost(-1, -1, -1));
    assertEquals(
        StandardNormal.probabilityAtMost(-1), StandardNormal.bothAtMost(-1, 2, 0.99999), 1e-9);
  }

  @Test
  void badFiguresAreRefused() {
    assertEquals(
        "a probability of a quantile lies in (0, 1), was 1.0",
        assertThrows(IllegalArgumentException.class, () -> StandardNormal.quantile(1))
            .getMessage());
    assertEquals(
        "a correlation lies in [-1, 1], was 1.5",
        assertThrows(IllegalArgumentException.class, () -> StandardNormal.bothAtMost(0, 0, 1.5))
            .getMessage());
    assertEquals(
        "z must be a number, was NaN",
        assertThrows(
                IllegalArgumentException.class, () -> StandardNormal.probabilityAtMost(Double.NaN))
            .getMessage());
  }
}
