package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.points;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class BandTest {
  @Test
  void aBandPrintsAllThatItSays() {
    assertEquals("complex 4 pts", Band.of("complex", points(4)).toString());
    assertEquals(
        "A, custody 2 pts, community 3 pts (2 pts to 4 pts), needs risk work, from level 2: study",
        Band.bySetting("A")
            .in("custody", points(2))
            .in("community", PointsRange.between(points(2), points(4)))
            .needing("risk work")
            .atLevel(2)
            .because("study")
            .toString());
  }

  @Test
  void partsAreKeptWhileOthersChange() {
    var band =
        Band.of("b", points(1)).because("why").needing("skill").atLevel(2).in("x", points(3));
    assertEquals("why", band.rationale());
    assertEquals(Optional.of("skill"), band.skill());
    assertEquals(OptionalInt.of(2), band.level());
    assertEquals(Optional.of(PointsRange.exactly(points(1))), band.weight());
    assertEquals(PointsRange.exactly(points(3)), band.bySetting().get("x"));
    assertThrows(UnsupportedOperationException.class, () -> band.bySetting().clear());
  }

  @Test
  void badWeightsAndNamesAreRefused() {
    assertEquals(
        "the weight of band \"b\" must not be negative, was -1 pts",
        Refused.message(() -> Band.of("b", points(-1))));
    assertEquals(
        "the weight of band \"b\" must not be negative, was -1 pts",
        Refused.message(() -> Band.bySetting("b").in("x", points(-1))));
    assertEquals(
        "a band needs a name or id that is not blank",
        Refused.message(() -> Band.of(" ", points(1))));
    assertEquals(
        "a setting needs a name or id that is not blank",
        Refused.message(() -> Band.bySetting("b").in("", points(1))));
    assertEquals(
        "a skill needs a name or id that is not blank",
        Refused.message(() -> Band.bySetting("b").needing("")));
    assertEquals("rationale", Refused.nullMessage(() -> Band.bySetting("b").because(null)));
  }

  @Test
  void rangesKeepTheirOrder() {
    assertEquals(
        "a weight must lie in its range, was 5 pts in 1 pt to 4 pts",
        Refused.message(() -> new PointsRange(points(1), points(5), points(4))));
    assertEquals(
        "a weight must lie in its range, was 1 pt in 2 pts to 4 pts",
        Refused.message(() -> new PointsRange(points(2), points(1), points(4))));
    assertEquals(
        "a weight must not be negative, was -1 pts",
        Refused.message(() -> new PointsRange(points(-1), points(1), points(4))));
    assertEquals(
        "a weight must not be negative, was -2 pts",
        Refused.message(() -> PointsRange.exactly(points(-2))));
    assertEquals(
        "a weight must lie in its range, was 3 pts in 4 pts to 2 pts",
        Refused.message(() -> PointsRange.between(points(4), points(2))));
  }

  @Test
  void rangesAddAndMultiply() {
    var range = PointsRange.between(points(1), points(2));
    assertEquals(points("1.5"), range.point());
    assertEquals(new PointsRange(points(2), points(3), points(4)), range.times(2));
    assertEquals(
        new PointsRange(points(3), points("3.5"), points(4)),
        range.plus(PointsRange.exactly(points(2))));
    assertFalse(range.isExact());
    assertTrue(range.times(0).isExact());
    assertEquals("1.5 pts (1 pt to 2 pts)", range.toString());
    assertEquals("2 pts", PointsRange.exactly(points(2)).toString());
  }
}
