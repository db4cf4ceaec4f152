package org.plimsoll.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {
  /** NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, to its three places. */
  @ParameterizedTest
  @CsvSource({
    "0.95, 1, 12.706",
    "0.95, 4, 2.776",
    "0.90, 10, 1.812",
    "0.99, 30, 2.750",
    "0.95, 100, 1.984"
  })
  void agreesWithThePrintedTable(double confidence, double degrees, double factor) {
    assertEquals(factor, StudentT.twoSided(confidence, degrees), 5e-4);
  }

  @Test
  void oneDegreeIsCauchyAndManyAreNormal() {
    assertEquals(StrictMath.tan(0.95 * Math.PI / 2), StudentT.twoSided(0.95, 1), 1e-10);
    assertEquals(StandardNormal.quantile(0.975), StudentT.twoSided(0.95, 1e9), 1e-7);
  }

  @Test
  void noDegreesOfFreedomAreRefused() {
    assertEquals(
        "degrees of freedom are 1 or more, was 0.0; observe more",
        assertThrows(IllegalArgumentException.class, () -> StudentT.twoSided(0.95, 0))
            .getMessage());
  }
}
