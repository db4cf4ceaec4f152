package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.points;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.base.Points;

class ScoringTest {
  private static final Scoring PROTECT =
      Scoring.named("Protect")
          .largestOf("RSR", "ROSH")
          .reaching("A", points(150))
          .reaching("B", points(20))
          .reaching("C", points(10))
          .otherwise("D");

  private static Map<String, Points> components(Object... namesAndPoints) {
    var map = new LinkedHashMap<String, Points>();
    for (int i = 0; i < namesAndPoints.length; i += 2) {
      map.put((String) namesAndPoints[i], points((int) namesAndPoints[i + 1]));
    }
    return map;
  }

  @ParameterizedTest
  @CsvSource({"150, A", "149, B", "20, B", "19, C", "10, C", "9, D", "0, D", "-1, D"})
  void theBandIsTheHighestMinimumPassed(int total, String band) {
    assertEquals(band, PROTECT.score(components("MAPPA", total)).band());
  }

  @Test
  void ofAGroupOnlyTheLargestCounts() {
    var result = PROTECT.score(components("RSR", 20, "ROSH", 10, "COMPLEXITY", 4));
    assertEquals(points(24), result.total());
    assertEquals("B", result.band());
    assertEquals(Optional.of(points(20)), result.minimum());
    assertEquals(
        List.of(
            "band by score: B  <- 24 pts reach the minimum of 20 pts  [our own rule]",
            "  score Protect: 24 pts",
            "    RSR: 20 pts  <- the largest of [RSR, ROSH]",
            "    ROSH: 0 pts  <- 10 pts do not count: RSR is larger or equal, and the largest of [RSR, ROSH] counts",
            "    COMPLEXITY: 4 pts"),
        result.explain().toString().lines().toList());
    assertTrue(result.explain().addsUp());
    assertEquals("Protect 24 pts: B", result.toString());
  }

  @Test
  void ofEqualComponentsTheFirstListedCountsOnceWhateverTheOrderOfTheCase() {
    var result = PROTECT.score(components("ROSH", 10, "RSR", 10));
    assertEquals(points(10), result.total());
    assertEquals(
        "10 pts do not count: RSR is larger or equal, and the largest of [RSR, ROSH] counts",
        result.parts().get(0).rule());
  }

  @Test
  void aComponentThatIsMissingCountsAsZeroInItsGroup() {
    assertEquals(points(10), PROTECT.score(components("ROSH", 10)).total());
    assertEquals(Points.ZERO, PROTECT.score(components("ROSH", -5)).total());
    assertEquals(points(-3), PROTECT.score(components("RSR", -3, "ROSH", -5)).total());
  }

  @Test
  void nothingScoredReachesTheBandOfTheRest() {
    var result = PROTECT.score(Map.of());
    assertEquals("D", result.band());
    assertEquals(Optional.empty(), result.minimum());
    assertEquals("no higher minimum is reached", result.explain().rule());
  }

  @Test
  void groupsMayBeOfThree() {
    var scoring = Scoring.named("s").largestOf("a", "b", "c").otherwise("x");
    assertEquals(points(7), scoring.score(components("a", 3, "b", 5, "c", 7)).total());
    assertEquals(points(7), scoring.score(components("c", 7, "b", 5, "a", 3)).total());
  }

  @Test
  void aTotalThatReachesNoBandIsRefused() {
    assertEquals(
        "a total of 5 pts reaches no band of score \"s\"; its bands are A from 20 pts, B from 10 pts; name the band of the rest with otherwise(..)",
        Refused.message(
            () ->
                Scoring.named("s")
                    .reaching("A", points(20))
                    .reaching("B", points(10))
                    .score(components("a", 5))));
  }

  @Test
  void minimumsFall() {
    assertEquals(
        "bands of score \"Protect\" are declared from the highest minimum down, but \"B\" has 20 pts after 10 pts",
        Refused.message(
            () -> Scoring.named("Protect").reaching("A", points(10)).reaching("B", points(20))));
    assertEquals(
        "bands of score \"Protect\" are declared from the highest minimum down, but \"B\" has 10 pts after 10 pts",
        Refused.message(
            () -> Scoring.named("Protect").reaching("A", points(10)).reaching("B", points(10))));
    assertEquals(
        "band \"E\" of score \"Protect\" can never be reached: a band above it has no minimum",
        Refused.message(() -> PROTECT.reaching("E", points(1))));
    assertEquals(
        "band \"A\" is already in score \"Protect\"",
        Refused.message(() -> PROTECT.reaching("A", points(1))));
  }

  @Test
  void groupsAreOfTwoOrMoreAndDoNotOverlap() {
    assertEquals(
        "component \"RSR\" of score \"Protect\" may be in one group only, of which the largest counts",
        Refused.message(() -> PROTECT.largestOf("OSP", "RSR")));
    assertEquals(
        "a group of score \"Protect\" of which the largest counts needs at least two components, was [RSR]",
        Refused.message(() -> Scoring.named("Protect").largestOf("RSR")));
    assertEquals(
        "a score needs a name or id that is not blank", Refused.message(() -> Scoring.named("")));
  }

  @Test
  void theScorePrintsInOneLine() {
    assertEquals(
        "Protect: A from 150 pts, B from 20 pts, C from 10 pts, D otherwise; the largest of [RSR, ROSH] counts",
        PROTECT.toString());
  }

  /** Whether anybody asks why or not, a scored case is in one band and weighs one figure. */
  @Property(tries = 200)
  void theBandWithoutTheExplanationIsTheBandOfTheScore(
      @ForAll @Size(max = 6) List<@IntRange(min = -3, max = 12) Integer> points) {
    Scoring scoring =
        Scoring.named("need")
            .largestOf("a", "b")
            .largestOf("c", "d", "e")
            .reaching("high", Points.of(15))
            .reaching("middle", Points.of(7))
            .otherwise("low");
    Map<String, Points> components = new LinkedHashMap<>();
    for (int i = 0; i < points.size(); i++) {
      components.put(List.of("d", "a", "f", "c", "b", "g").get(i), Points.of(points.get(i)));
    }
    assertEquals(scoring.score(components).band(), scoring.bandOf(components));
    if (!components.isEmpty()) {
      PointsScheme scheme =
          PointsScheme.named("S")
              .band("low", Points.of(1))
              .band("middle", Points.of(2))
              .band("high", Points.of(4))
              .withScoring(scoring);
      Case item = Case.scored("C");
      for (var each : components.entrySet()) {
        item = item.scoring(each.getKey(), each.getValue());
      }
      assertEquals(scheme.weigh(item).points(), scheme.points(item));
    }
  }
}
