package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Points;

class RollupTest {
  private static LoadRow row(String name, long points, long available) {
    return new LoadRow(
        name, 1, Load.of(points(points), points(available)), weekly(37), weekly(0), Points.ZERO);
  }

  @Test
  void theWholeIsTheRatioOfSumsAndNotTheMeanOfPercentages() {
    Rollup team = Rollup.of("North", List.of(row("full-timer", 30, 37), row("part-timer", 15, 10)));
    assertEquals("45 pts of 47 pts, ~95.7%", team.total().load().toString());
    assertEquals(
        Optional.of("115.54"),
        team.meanOfPercents().map(mean -> mean.value().toText(2).replace("~", "")));
  }

  @Test
  void whoIsAboveTheLineAndWhoHasNoCapacityAreListedApart() {
    Rollup team =
        Rollup.of(
            "North", List.of(row("a", 50, 37), row("b", 5, 0), row("c", 0, 0), row("d", 37, 37)));
    assertEquals(List.of("a"), team.above(percent(100)).stream().map(LoadRow::name).toList());
    assertEquals(List.of("b"), team.workWithoutCapacity().stream().map(LoadRow::name).toList());
  }

  @Test
  void nobodyGivesNothing() {
    Rollup team = Rollup.of("North", List.of());
    assertEquals(Optional.empty(), team.percent());
    assertEquals(Optional.empty(), team.meanOfPercents());
  }

  @Property
  boolean theRollUpOfOneIsTheOne(
      @ForAll @IntRange(max = 100) int points, @ForAll @IntRange(max = 100) int available) {
    LoadRow one = row("North", points, available);
    return Rollup.of("North", List.of(one)).total().equals(one);
  }

  @Property
  boolean itDoesNotMatterWhereALevelIsCut(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 50) Integer> points,
      @ForAll @IntRange(max = 8) int cut) {
    List<LoadRow> rows = points.stream().map(value -> row("p", value, value % 7)).toList();
    int at = Math.min(cut, rows.size());
    LoadRow left = Rollup.of("left", rows.subList(0, at)).total();
    LoadRow right = Rollup.of("right", rows.subList(at, rows.size())).total();
    return Rollup.of("all", List.of(left, right)).total().equals(Rollup.of("all", rows).total());
  }
}
