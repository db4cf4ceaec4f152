package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.points;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Points;
import org.plimsoll.base.WeeklyHours;

class HierarchyTest {
  private static final Hierarchy COUNCIL =
      Hierarchy.empty()
          .placing("North", "Assessment")
          .placing("South", "Assessment")
          .placing("Assessment", "Council")
          .placing("Court", "Council");

  private static LoadRow row(String name, long carried, long available) {
    return new LoadRow(
        name,
        1,
        Load.of(points(carried), points(available)),
        WeeklyHours.of(37),
        WeeklyHours.ZERO,
        Points.ZERO);
  }

  @Test
  void figuresRollUpLevelByLevelAsRatiosOfSums() {
    Map<String, Rollup> rolled =
        COUNCIL.rollUp(List.of(row("Court", 10, 100), row("North", 90, 60), row("South", 10, 40)));
    assertEquals(List.of("Assessment", "Council"), List.copyOf(rolled.keySet()));
    assertEquals(Optional.of(percent(100)), rolled.get("Assessment").percent());
    assertEquals(Optional.of(percent(55)), rolled.get("Council").percent());
    assertEquals(
        List.of("Court", "Assessment"),
        rolled.get("Council").rows().stream().map(LoadRow::name).toList());
  }

  @Test
  void aUnitWithoutFiguresIsLeftOut() {
    assertEquals(
        List.of("Council"), List.copyOf(COUNCIL.rollUp(List.of(row("Court", 1, 2))).keySet()));
    assertEquals(Map.of(), COUNCIL.rollUp(List.of()));
  }

  @Test
  void theWayUpIsListed() {
    assertEquals(List.of("Assessment", "Council"), COUNCIL.above("North"));
    assertEquals(List.of(), COUNCIL.above("Council"));
    assertEquals(Optional.of("Council"), COUNCIL.parent("Assessment"));
    assertEquals("4 units placed", COUNCIL.toString());
  }

  @Test
  void whatCannotBeAHierarchyIsRefused() {
    assertEquals(
        "unit \"North\" must not lie below itself, was below [North, Assessment, Council]",
        Refused.message(() -> COUNCIL.placing("Council", "North")));
    assertEquals(
        "\"East\" has figures but no place in the hierarchy; say placing(\"East\", ..)",
        Refused.message(() -> COUNCIL.rollUp(List.of(row("East", 1, 1)))));
    assertEquals(
        "the figures of \"North\" stand twice; add them up first",
        Refused.message(() -> COUNCIL.rollUp(List.of(row("North", 1, 1), row("North", 1, 1)))));
    assertEquals(
        "\"Assessment\" has figures of its own and units below it; give its own figures to a unit"
            + " below it",
        Refused.message(
            () -> COUNCIL.rollUp(List.of(row("North", 1, 1), row("Assessment", 1, 1)))));
  }

  /** However the levels between are cut, the top is the sum of the lowest rows. */
  @Property(tries = 100)
  void anyHierarchyAddsUpToTheSameTop(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 50) Integer> carried,
      @ForAll @IntRange(min = 1, max = 5) int services,
      @ForAll @IntRange(min = 1, max = 3) int regions) {
    Hierarchy deep = Hierarchy.empty();
    Hierarchy flat = Hierarchy.empty();
    List<LoadRow> rows = new ArrayList<>();
    for (int i = 0; i < carried.size(); i++) {
      String service = "service " + i % services;
      deep =
          deep.placing("team " + i, service).placing(service, "region " + i % services % regions);
      deep = deep.placing("region " + i % services % regions, "nation");
      flat = flat.placing("team " + i, "nation");
      rows.add(row("team " + i, carried.get(i), 10 + i));
    }
    assertEquals(flat.rollUp(rows).get("nation").total(), deep.rollUp(rows).get("nation").total());
  }
}
