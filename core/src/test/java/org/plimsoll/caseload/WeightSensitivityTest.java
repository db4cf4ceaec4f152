package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Points;

class WeightSensitivityTest {
  private static PointsScheme scheme(PointsRange a, PointsRange b) {
    return PointsScheme.named("S")
        .withHoursPerPoint(1)
        .withBandsInAnyOrder("test")
        .band(Band.of("a", a))
        .band(Band.of("b", b));
  }

  private static PointsRange range(long low, long high) {
    return PointsRange.between(points(low), points(high));
  }

  private static Team team(PointsScheme scheme, int[]... counts) {
    Team team = Team.named("T").under(scheme).on(date("2026-02-02"));
    int id = 0;
    for (int person = 0; person < counts.length; person++) {
      List<Case> cases = new ArrayList<>();
      for (int band = 0; band < 2; band++) {
        for (int i = 0; i < counts[person][band]; i++) {
          cases.add(Case.of("C-" + id++, band == 0 ? "a" : "b"));
        }
      }
      team = team.holding(StaffMember.of("S-" + person, "P" + person, weekly(10)), cases);
    }
    return team;
  }

  @Test
  void whoHasMoreOfTheSameIsHeavierUnderAllWeights() {
    var result =
        WeightSensitivity.standard()
            .review(team(scheme(range(1, 9), range(1, 9)), new int[] {3, 1}, new int[] {2, 1}));
    assertTrue(result.isRankingFirm());
    assertEquals(
        "the ranking stands under all weights",
        result.toString().lines().findFirst().orElseThrow());
  }

  @Test
  void differentMixesMayChangePlaces() {
    var result =
        WeightSensitivity.standard()
            .review(team(scheme(range(1, 3), range(2, 4)), new int[] {4, 0}, new int[] {0, 3}));
    assertEquals(List.of(new WeightSensitivity.OpenPair("S-1", "S-0")), result.openPairs());
  }

  @Test
  void overPointedUnderAllSomeOrNoWeights() {
    var result =
        WeightSensitivity.standard()
            .review(
                team(
                    scheme(range(2, 4), range(1, 1)),
                    new int[] {6, 0},
                    new int[] {3, 0},
                    new int[] {2, 0}));
    assertEquals(
        List.of(
            WeightSensitivity.Firmness.OVER_UNDER_ALL,
            WeightSensitivity.Firmness.DEPENDS_ON_WEIGHTS,
            WeightSensitivity.Firmness.OVER_UNDER_NONE),
        result.rows().stream().map(WeightSensitivity.Row::firmness).toList());
  }

  /** Against trying every whole weight in both ranges; the ends of the ranges are among them. */
  @Property(tries = 200)
  void agreesWithTryingEveryWeight(
      @ForAll @Size(4) List<@IntRange(max = 5) Integer> counts,
      @ForAll @Size(4) List<@IntRange(max = 6) Integer> ends) {
    PointsRange a = range(Math.min(ends.get(0), ends.get(1)), Math.max(ends.get(0), ends.get(1)));
    PointsRange b = range(Math.min(ends.get(2), ends.get(3)), Math.max(ends.get(2), ends.get(3)));
    int[] one = {counts.get(0), counts.get(1)};
    int[] two = {counts.get(2), counts.get(3)};
    var result = WeightSensitivity.standard().review(team(scheme(a, b), one, two));
    int first = result.rows().get(0).memberId().equals("S-0") ? 1 : -1;
    boolean reversed = false;
    for (Points wa = a.low(); wa.compareTo(a.high()) <= 0; wa = wa.plus(points(1))) {
      for (Points wb = b.low(); wb.compareTo(b.high()) <= 0; wb = wb.plus(points(1))) {
        Points difference = wa.times(one[0] - two[0]).plus(wb.times(one[1] - two[1]));
        reversed |= difference.times(first).isNegative();
      }
    }
    assertEquals(reversed, !result.isRankingFirm());
  }
}
