package org.plimsoll.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProportionTest {
  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, -1e-9, 1.0000001, Double.POSITIVE_INFINITY})
  void valueOutOfRangeIsRefused(double value) {
    var e = assertThrows(IllegalArgumentException.class, () -> Proportion.of(value));
    assertEquals("a proportion must lie in [0, 1], was " + value, e.getMessage());
  }

  @Test
  void endsOfTheRangeAreIncluded() {
    assertEquals(0, Proportion.of(0).value());
    assertEquals(1, Proportion.of(1).value());
  }

  @Test
  void zeroHasNoSign() {
    assertEquals(Proportion.of(0), Proportion.of(-0.0));
    assertEquals(0, Proportion.of(0).compareTo(Proportion.of(-0.0)));
    assertEquals("0.0", Proportion.of(-0.0).toString());
  }

  @Test
  void orderIsThatOfTheValues() {
    assertTrue(Proportion.of(0.2).compareTo(Proportion.of(0.3)) < 0);
    assertEquals("0.25", Proportion.of(0.25).toString());
  }
}
