package org.plimsoll.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProbabilityTest {
  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, -1e-9, 1.0000001, Double.POSITIVE_INFINITY})
  void valueOutOfRangeIsRefused(double value) {
    var e = assertThrows(IllegalArgumentException.class, () -> Probability.of(value));
    assertEquals("a probability must lie in [0, 1], was " + value, e.getMessage());
  }

  @Test
  void endsOfTheRangeAreIncluded() {
    assertEquals(0, Probability.of(0).value());
    assertEquals(1, Probability.of(1).value());
  }

  @Test
  void zeroHasNoSign() {
    assertEquals(Probability.of(0), Probability.of(-0.0));
    assertEquals(0, Probability.of(0).compareTo(Probability.of(-0.0)));
    assertEquals("0.0", Probability.of(-0.0).toString());
  }

  @Test
  void orderIsThatOfTheValues() {
    assertTrue(Probability.of(0.2).compareTo(Probability.of(0.3)) < 0);
    assertEquals("0.25", Probability.of(0.25).toString());
  }
}
