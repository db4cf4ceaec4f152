package org.plimsoll.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatingTest {
  @Test
  void scaleRunsFromOneToFiveUnlessSaidOtherwise() {
    assertEquals(new Rating(4, 1, 5), Rating.of(4));
    assertEquals(new Rating(4, 1, 10), Rating.of(4).outOf(10));
    assertEquals("4 on 1-5", Rating.of(4).toString());
    assertNotEquals(Rating.of(4), Rating.of(4).outOf(10));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 6, -1, Integer.MAX_VALUE})
  void markOffTheScaleIsRefused(int value) {
    var e = assertThrows(IllegalArgumentException.class, () -> Rating.of(value));
    assertEquals("a rating on the scale 1 to 5 must lie on it, was " + value, e.getMessage());
  }

  @Test
  void markOffTheNewScaleIsRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> Rating.of(4).outOf(3));
    assertEquals("a rating on the scale 1 to 3 must lie on it, was 4", e.getMessage());
  }

  @Test
  void scaleThatDoesNotRiseIsRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> new Rating(2, 2, 2));
    assertEquals("a rating scale must rise, was from 2 to 2", e.getMessage());
  }

  @Test
  void marksOfOneScaleCompareAndOthersAreRefused() {
    assertEquals(-1, Rating.of(2).compareTo(Rating.of(4)));
    assertEquals(0, Rating.of(4).compareTo(Rating.of(4)));
    assertEquals(1, Rating.of(5).compareTo(Rating.of(4)));
    var e =
        assertThrows(
            IllegalArgumentException.class, () -> Rating.of(4).compareTo(Rating.of(4).outOf(10)));
    assertEquals(
        "ratings on different scales cannot be compared: 4 on 1-5 and 4 on 1-10", e.getMessage());
    e =
        assertThrows(
            IllegalArgumentException.class, () -> Rating.of(4).compareTo(new Rating(4, 0, 5)));
    assertEquals(
        "ratings on different scales cannot be compared: 4 on 1-5 and 4 on 0-5", e.getMessage());
  }
}
