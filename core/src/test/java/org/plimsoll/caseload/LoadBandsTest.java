package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.points;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rounding;
import org.plimsoll.explain.Source;

class LoadBandsTest {
  private static final LoadBands NONE = LoadBands.from(Source.OURS);

  @ParameterizedTest
  @CsvSource({
    "500, red, red",
    "110.01, red, red",
    "110, red, ordinary",
    "109.99, amber, ordinary",
    "100, amber, ordinary",
    "99.99, green, ordinary",
    "95, green, ordinary",
    "94.99, blue, ordinary",
    "0, blue, ordinary"
  })
  void edgesBelongToTheBandOrNotAsItSays(String load, String probation, String capacityView) {
    assertEquals(probation, LoadBands.PROBATION_2010.bandOf(percent(load)));
    assertEquals(capacityView, LoadBands.RED_ABOVE_110.bandOf(percent(load)));
  }

  @Test
  void oneEdgeMayBeDrawnTwiceFromAboveAndFromItself() {
    var bands = NONE.above("over", percent(100)).atLeast("full", percent(100)).rest("room");
    assertEquals("over", bands.bandOf(percent("100.1")));
    assertEquals("full", bands.bandOf(percent(100)));
    assertEquals("room", bands.bandOf(percent(99)));
    assertEquals("over above 100%, full from 100%, room otherwise", bands.toString());
  }

  @Test
  void edgesFall() {
    assertEquals(
        "bands of load are declared from the highest edge down, but \"b\" stands below \"a\": a from 10%, b from 20%",
        Refused.message(() -> NONE.atLeast("a", percent(10)).atLeast("b", percent(20))));
    assertEquals(
        "bands of load are declared from the highest edge down, but \"b\" stands below \"a\": a from 10%, b above 10%",
        Refused.message(() -> NONE.atLeast("a", percent(10)).above("b", percent(10))));
    assertEquals(
        "bands of load are declared from the highest edge down, but \"b\" stands below \"a\": a above 10%, b above 10%",
        Refused.message(() -> NONE.above("a", percent(10)).above("b", percent(10))));
    assertEquals(
        "bands of load are declared from the highest edge down, but \"b\" stands below \"a\": a from 10%, b from 10%",
        Refused.message(() -> NONE.atLeast("a", percent(10)).atLeast("b", percent(10))));
    assertEquals(
        "bands of load are declared from the highest edge down, but \"b\" stands below \"a\": a otherwise, b from 10%",
        Refused.message(() -> NONE.rest("a").atLeast("b", percent(10))));
    assertEquals(
        "bands of load are declared from the highest edge down, but \"b\" stands below \"a\": a otherwise, b otherwise",
        Refused.message(() -> NONE.rest("a").rest("b")));
    assertEquals(
        "a band of load needs a name or id that is not blank",
        Refused.message(() -> NONE.rest("")));
  }

  @Test
  void aLoadThatNoBandCatchesIsAnErrorAndAReviewWantsAllCaught() {
    var open = NONE.atLeast("red", percent(110));
    assertEquals(
        "no band of load catches 100%; name the band of the rest with rest(..)",
        Refused.stateMessage(() -> open.bandOf(percent(100))));
    assertFalse(open.isComplete());
    assertFalse(NONE.isComplete());
    assertFalse(open.above("some", percent(0)).isComplete());
    assertTrue(open.atLeast("some", percent(0)).isComplete());
    assertTrue(open.rest("some").isComplete());
    assertEquals(
        "the bands of load of a review must catch every percentage, were \"red from 110%\"; name the band of the rest with rest(..)",
        Refused.message(() -> LoadReview.standard().withBands(open)));
  }

  @Test
  void aReviewKeepsItsOtherPartsWhileOneChanges() {
    var source = Source.of("A", "2020", "B");
    var review =
        LoadReview.standard()
            .withOverPointedAbove(percent(110), source)
            .withBands(LoadBands.RED_ABOVE_110)
            .withPercentRounding(Rounding.halfUp(1))
            .whenNoCapacity(Load.NoCapacity.ZERO)
            .listingUnweighedCases();
    assertEquals(
        new LoadReview(
            percent(110),
            source,
            LoadBands.RED_ABOVE_110,
            Rounding.halfUp(1),
            Load.NoCapacity.ZERO,
            true),
        review);
    assertEquals(
        review,
        review
            .withOverPointedAbove(percent(110), source)
            .withBands(LoadBands.RED_ABOVE_110)
            .withPercentRounding(Rounding.halfUp(1))
            .whenNoCapacity(Load.NoCapacity.ZERO));
    assertEquals("over-pointed above 110%; red above 110%, ordinary otherwise", review.toString());
    assertEquals("bands", Refused.nullMessage(() -> review.withBands(null)));
    assertEquals(
        List.of("red", "ordinary"),
        review.bands().bands().stream().map(LoadBands.Band::name).toList());
  }

  @Test
  void aLoadIsPointsAgainstPoints() {
    var load = Load.of(points(42), points(30));
    assertEquals(Optional.of(percent(140)), load.percent());
    assertEquals(points(-12), load.remaining());
    assertTrue(load.isAbove(percent(100)));
    assertFalse(load.isAbove(percent(140)));
    assertEquals("42 pts of 30 pts, 140%", load.toString());
    assertEquals(Load.of(points(45), points(30)), load.taking(points(5), points(2)));
    assertEquals(Load.of(points(43), points(32)), load.plus(Load.of(points(1), points(2))));
  }

  @Test
  void withoutCapacityThereIsNoPercentageUnlessCalledZero() {
    for (String none : List.of("0", "-3")) {
      var load = Load.of(points(5), points(none));
      assertEquals(Optional.empty(), load.percent());
      assertEquals(Optional.of(percent(0)), load.percent(Rounding.NONE, Load.NoCapacity.ZERO));
      assertEquals("5 pts of " + none + " pts, no capacity", load.toString());
    }
    assertEquals(Optional.empty(), Load.of(points(-1), points(5)).percent());
    assertEquals(Optional.of(percent(0)), Load.of(Points.ZERO, points(5)).percent());
  }

  @ParameterizedTest
  @CsvSource({"1, 3, 33.3", "2, 3, 66.7", "1, 800, 0.1", "1, 2001, 0"})
  void percentagesAreRoundedByTheNamedPolicy(String total, String available, String expected) {
    assertEquals(
        Optional.of(percent(expected)),
        Load.of(points(total), points(available))
            .percent(Rounding.halfUp(1), Load.NoCapacity.UNDEFINED));
  }
}
