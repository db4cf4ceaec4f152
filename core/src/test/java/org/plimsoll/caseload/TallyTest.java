package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.points;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;

class TallyTest {
  private static final PointsScheme SCHEME =
      PointsScheme.named("Tiers")
          .band(Band.of("A", points(10)).in("custody", points(5)))
          .band(Band.of("B", new PointsRange(points(8), points(10), points(15))))
          .task("report", PointsRange.between(points(2), points(4)));

  private static Tally.Result of(Tally tally, CaseCount... counts) {
    return tally.of(SCHEME, List.of(counts), List.of(), Points.ZERO);
  }

  @ParameterizedTest
  @CsvSource({"0, 60", "50, 80", "100, 100", "120, 100", "-5, 60", "12.5, 65"})
  void inactiveCasesCountForTheirWeighting(String weighting, String expected) {
    var count = CaseCount.of(10, "A").inactive("warrant", 4, Rational.parse(weighting));
    assertEquals(points(expected), of(Tally.standard(), count).total());
    assertEquals(points(100), of(Tally.standard().countingInactiveInFull(), count).total());
  }

  @Test
  void severalKindsOfInactiveCasesAreAllTakenOff() {
    var count =
        CaseCount.of(10, "A")
            .inactive("warrant", 1, Rational.ZERO)
            .inactive("unpaid work", 2, Rational.of(50));
    var result = of(Tally.standard(), count);
    assertEquals(points(80), result.total());
    assertEquals(
        List.of(
            "counted work: 80 pts",
            "  10 x A: 80 pts  [Ministry of Justice, Workload Measurement Tool, points for tier]",
            "    cases that count: 8  <- less what does not count of [1 warrant at 0%, 2 unpaid work at 50%]",
            "    points each: 10 pts"),
        result.explain().toString().lines().toList());
    assertTrue(result.explain().addsUp());
    assertEquals(
        "inactive cases count in full",
        of(Tally.standard().countingInactiveInFull(), count)
            .explain()
            .find("cases that count")
            .orElseThrow()
            .rule());
  }

  @Test
  void casesTasksAndAdjustmentsMakeTheTotal() {
    var result =
        Tally.standard()
            .of(
                SCHEME,
                List.of(
                    CaseCount.of(3, "A").in("custody"),
                    CaseCount.of(2, "B"),
                    CaseCount.of(1, "A").in("custody")),
                List.of(Task.oneOff("report").times(2), Task.weekly("duty", points(4))),
                points(-5));
    assertEquals(points(40), result.casePoints());
    assertEquals(Map.of("custody", points(20)), result.bySetting());
    assertEquals(points(10), result.taskPoints());
    assertEquals(points(-5), result.adjustment());
    assertEquals(points(45), result.total());
    assertEquals(points(15 + 5 + 16 + 4 + 4 - 5), result.low());
    assertEquals(points(15 + 5 + 30 + 8 + 4 - 5), result.high());
    assertTrue(result.explain().addsUp());
    assertEquals("45 pts (cases 40 pts, tasks 10 pts, adjustments -5 pts)", result.toString());
    assertThrows(UnsupportedOperationException.class, () -> result.bySetting().clear());
  }

  @Test
  void theTotalIsNotCutAtZero() {
    assertEquals(points(-5), Tally.standard().of(SCHEME, List.of(), List.of(), points(-5)).total());
    assertEquals(Points.ZERO, of(Tally.standard()).total());
  }

  @Test
  void casesWithoutABandCarryNoPointsAndAreListed() {
    var result = of(Tally.standard(), CaseCount.unbanded(7).in("custody"), CaseCount.of(1, "A"));
    assertEquals(points(10), result.total());
    assertEquals(List.of("7 cases without a band"), result.unweighted());
    assertEquals(Map.of("custody", Points.ZERO), result.bySetting());
    assertEquals(
        "without a weight, so not in the total: [7 cases without a band]", result.explain().rule());
  }

  @Test
  void whatHasNoWeightIsRefusedUnlessListed() {
    assertEquals(
        "band \"Z\" has no weight in scheme \"Tiers\"; its bands are [A, B]; to count such cases as 0, say listingUnknown()",
        Refused.message(() -> of(Tally.standard(), CaseCount.of(1, "Z"))));
    assertEquals(
        "band \"A\" in setting \"licence\" has no weight in scheme \"Tiers\"; its bands are [A, B]; to count such cases as 0, say listingUnknown()",
        Refused.message(() -> of(Tally.standard(), CaseCount.of(1, "A").in("licence"))));
    var tolerant =
        Tally.standard()
            .listingUnknown()
            .of(
                SCHEME,
                List.of(CaseCount.of(1, "Z"), CaseCount.of(1, "A")),
                List.of(
                    Task.oneOff("audit"), Task.oneOff("report"), Task.oneOff("visit", points(1))),
                Points.ZERO);
    assertEquals(List.of("band \"Z\"", "task \"audit\""), tolerant.unweighted());
    assertEquals(points(14), tolerant.total());
    assertEquals(
        "task \"audit\" has no points of its own and scheme \"Tiers\" does not weigh it; its tasks are [report]",
        Refused.message(
            () ->
                Tally.standard()
                    .of(SCHEME, List.of(), List.of(Task.oneOff("audit")), Points.ZERO)));
  }

  @Test
  void theTolerantTallyKeepsHowInactiveCasesCount() {
    assertEquals(
        new Tally(false, true), Tally.standard().countingInactiveInFull().listingUnknown());
    assertEquals(
        new Tally(false, true), Tally.standard().listingUnknown().countingInactiveInFull());
  }

  @Test
  void badCountsAreRefused() {
    assertEquals(
        "a count of cases must not be negative, was -1",
        Refused.message(() -> CaseCount.of(-1, "A")));
    assertEquals(
        "a count of inactive cases must not be negative, was -1 of warrant",
        Refused.message(() -> CaseCount.of(1, "A").inactive("warrant", -1, Rational.ZERO)));
    assertEquals(
        "inactive cases are among the cases counted, was 3 of warrant among 2 cases",
        Refused.message(() -> CaseCount.of(2, "A").inactive("warrant", 3, Rational.ZERO)));
  }
}
