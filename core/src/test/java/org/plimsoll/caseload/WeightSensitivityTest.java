package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.percent;
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

  private static Team holding(PointsScheme scheme, List<Case> one, List<Case> two) {
    return Team.named("T")
        .under(scheme)
        .on(date("2026-02-02"))
        .holding(StaffMember.of("S-0", "P0", weekly(10)), one)
        .holding(StaffMember.of("S-1", "P1", weekly(10)), two);
  }

  @Test
  void aFactorMayHaveARange() {
    PointsScheme scheme =
        PointsScheme.named("S")
            .withHoursPerPoint(1)
            .band("a", points(4))
            .factor("court", Factor.add(range(1, 5)));
    Team team =
        holding(
            scheme,
            List.of(Case.of("C-1", "a").with("court")),
            List.of(Case.of("C-2", "a"), Case.of("C-3", "a").weighing(points(2), "agreed")));
    assertEquals(
        new PointsRange(points(5), points(7), points(9)), scheme.range(team.caseOf("C-1")));
    var result = WeightSensitivity.standard().review(team);
    assertEquals(List.of(new WeightSensitivity.OpenPair("S-0", "S-1")), result.openPairs());
    assertEquals(percent(50), result.rows().get(0).low());
    assertEquals(percent(90), result.rows().get(0).high());
  }

  @Test
  void rowsOfATableAreRangesOfTheirOwn() {
    Factor risk =
        Factor.lookUp("high", points(4))
            .or("low", points(2))
            .between(
                Factor.lookUp("high", points(4)).or("low", points(1)),
                Factor.lookUp("high", points(6)).or("low", points(5)));
    PointsScheme scheme =
        PointsScheme.named("S").withHoursPerPoint(1).band("a", points(1)).factor("risk", risk);
    var result =
        WeightSensitivity.standard()
            .review(
                holding(
                    scheme,
                    List.of(Case.of("C-1", "a").with("risk", "high")),
                    List.of(Case.of("C-2", "a").with("risk", "low"))));
    assertEquals(List.of(new WeightSensitivity.OpenPair("S-0", "S-1")), result.openPairs());
  }

  @Test
  void bandsWhoseRangesOverlapAreLiftedOneByOne() {
    PointsScheme scheme =
        PointsScheme.named("S")
            .withHoursPerPoint(1)
            .band(Band.of("a", range(1, 5)))
            .band(Band.of("b", range(2, 6)));
    assertEquals(
        1,
        WeightSensitivity.standard()
            .review(team(scheme, new int[] {2, 0}, new int[] {0, 1}))
            .openPairs()
            .size());
  }

  @Test
  void underACapAPairIsFirmOnlyIfTheLoadsLieApart() {
    PointsScheme scheme =
        scheme(range(0, 10), range(1, 1))
            .factor("most", Factor.cap(points(5)))
            .factor("half", Factor.scale("0.6"));
    // 0.6 a against the lesser of a and 5: the ends of the range favour the one, the middle the
    // other
    var result =
        WeightSensitivity.standard()
            .review(
                holding(
                    scheme,
                    List.of(Case.of("C-1", "a").with("half"), Case.of("C-2", "b")),
                    List.of(Case.of("C-3", "a"))));
    assertEquals(1, result.openPairs().size());
  }

  /**
   * Against trying every vertex of three ranges, of which one scales: what is called firm is firm.
   */
  @Property(tries = 200)
  void aFirmPairIsFirmUnderEveryWeight(
      @ForAll @Size(6) List<@IntRange(max = 4) Integer> counts,
      @ForAll @Size(6) List<@IntRange(min = 1, max = 6) Integer> ends) {
    PointsRange band =
        range(Math.min(ends.get(0), ends.get(1)), Math.max(ends.get(0), ends.get(1)));
    PointsRange added =
        range(Math.min(ends.get(2), ends.get(3)), Math.max(ends.get(2), ends.get(3)));
    int least = Math.min(ends.get(4), ends.get(5));
    int most = Math.max(ends.get(4), ends.get(5));
    PointsScheme scheme =
        scheme(band, range(1, 1))
            .factor("add", Factor.add(added))
            .factor("times", Factor.scale(most).between(Factor.scale(least), Factor.scale(most)));
    Team team = holding(scheme, mixed("X", counts.subList(0, 3)), mixed("Y", counts.subList(3, 6)));
    var result = WeightSensitivity.standard().review(team);
    int first = result.rows().get(0).memberId().equals("S-0") ? 1 : -1;
    boolean reversed = false;
    for (Points a : List.of(band.low(), band.high())) {
      for (Points b : List.of(added.low(), added.high())) {
        for (int times : new int[] {least, most}) {
          Points difference = Points.ZERO;
          for (int p = 0; p < 2; p++) {
            List<Integer> own = counts.subList(p * 3, p * 3 + 3);
            Points sum =
                a.times(own.get(0))
                    .plus(a.plus(b).times(own.get(1)))
                    .plus(a.plus(b).times(times).times(own.get(2)));
            difference = difference.plus(sum.times(p == 0 ? 1 : -1));
          }
          reversed |= difference.times(first).isNegative();
        }
      }
    }
    if (reversed) {
      assertEquals(1, result.openPairs().size());
    }
    if (least == most) {
      assertEquals(reversed, !result.isRankingFirm());
    }
  }

  private static List<Case> mixed(String name, List<Integer> counts) {
    List<Case> cases = new ArrayList<>();
    for (int kind = 0; kind < 3; kind++) {
      for (int i = 0; i < counts.get(kind); i++) {
        Case item = Case.of(name + kind + "-" + i, "a");
        item = kind > 0 ? item.with("add") : item;
        cases.add(kind > 1 ? item.with("times") : item);
      }
    }
    return cases;
  }

  /** Ranges contain the point answer: of each case, and of each load. */
  @Property(tries = 200)
  void rangesContainThePointAnswer(@ForAll long seed) {
    var random = new RandomCaseloads(seed);
    Team team = random.team(random.scheme());
    for (Holding holding : team.holdings()) {
      PointsRange range = team.needScheme().range(holding.item());
      assertEquals(team.needScheme().points(holding.item()), range.point());
    }
    for (var row : WeightSensitivity.standard().review(team).rows()) {
      assertTrue(row.low().compareTo(row.point()) <= 0, row::toString);
      assertTrue(row.point().compareTo(row.high()) <= 0, row::toString);
    }
  }
}
