package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Points;

class TeamsEvennessTest {
  private static Rollup team(String name, int... loads) {
    List<LoadRow> rows = new ArrayList<>();
    for (int load : loads) {
      rows.add(
          new LoadRow(
              "p" + rows.size(),
              1,
              Load.of(points(load), points(10)),
              weekly(37),
              weekly(0),
              Points.ZERO));
    }
    return Rollup.of(name, rows);
  }

  @Test
  void unevennessLiesWhollyBetweenEvenTeamsAndWhollyWithinEqualTeams() {
    TeamsEvenness between =
        TeamsEvenness.of(List.of(team("a", 5, 5), team("b", 15, 15))).orElseThrow();
    assertEquals(between.overall().theil(), between.between(), 1e-15);
    assertEquals(0, between.within(), 1e-15);
    TeamsEvenness within =
        TeamsEvenness.of(List.of(team("a", 5, 15), team("b", 15, 5))).orElseThrow();
    assertEquals(within.overall().theil(), within.within(), 1e-15);
    assertEquals(0, within.between(), 1e-15);
    assertEquals("Theil 0.1308: between teams 0.0000, within 0.1308", within.toString());
  }

  @Test
  void peopleAndTeamsWithoutCapacityAreLeftOut() {
    Rollup away =
        Rollup.of(
            "away",
            List.of(
                new LoadRow(
                    "p", 1, Load.of(points(3), Points.ZERO), weekly(0), weekly(0), Points.ZERO)));
    assertEquals(Optional.empty(), TeamsEvenness.of(List.of(away)));
    assertEquals(
        List.of("a"),
        List.copyOf(TeamsEvenness.of(List.of(away, team("a", 1))).orElseThrow().teams().keySet()));
  }

  @Test
  void twoTeamsOfOneNameAreRefused() {
    assertEquals(
        "two teams are called \"a\"; names of teams are unique here",
        assertThrows(
                IllegalArgumentException.class,
                () -> TeamsEvenness.of(List.of(team("a", 1), team("a", 2))))
            .getMessage());
  }

  @Property
  void thePartsAddUpToTheWhole(
      @ForAll @Size(min = 1, max = 5)
          List<@Size(min = 1, max = 6) List<@IntRange(max = 40) Integer>> teams) {
    List<Rollup> rollups = new ArrayList<>();
    for (List<Integer> loads : teams) {
      rollups.add(team("t" + rollups.size(), loads.stream().mapToInt(Integer::intValue).toArray()));
    }
    TeamsEvenness evenness = TeamsEvenness.of(rollups).orElseThrow();
    assertEquals(evenness.overall().theil(), evenness.between() + evenness.within(), 1e-12);
  }
}
