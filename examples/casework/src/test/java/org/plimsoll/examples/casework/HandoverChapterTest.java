package org.plimsoll.examples.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plimsoll.allocation.AllocationPlan;
import org.plimsoll.allocation.MovePrices;
import org.plimsoll.caseload.Holding;

/** The chapter on handovers against loads counted and handovers tried in plain loops. */
class HandoverChapterTest {
  private static final MovePrices PRICES = HandoverChapter.prices();
  private static final Map<String, Double> AVAILABLE = AssessmentTeamChapterTest.AVAILABLE;

  private static double highest(Map<String, Double> points) {
    return AVAILABLE.entrySet().stream()
        .mapToDouble(each -> 100 * points.getOrDefault(each.getKey(), 0.0) / each.getValue())
        .max()
        .orElseThrow();
  }

  private static Map<String, Double> points(List<Holding> holdings) {
    Map<String, Double> points = new HashMap<>();
    for (Holding holding : holdings) {
      points.merge(
          holding.memberId(), AssessmentTeamChapterTest.weight(holding.item()), Double::sum);
    }
    return points;
  }

  @Test
  void thePlansKeepTheirBudgetsAndTheLoadsArePrinted() {
    Chapter chapter = HandoverChapter.write(PRICES);
    for (int budget : HandoverChapter.BUDGETS) {
      AllocationPlan plan = PRICES.plan(budget);
      assertTrue(plan.moves().size() <= budget);
      for (AllocationPlan.Move move : plan.moves()) {
        assertTrue(AVAILABLE.containsKey(move.to()), move::toString);
        var factors = plan.before().caseOf(move.caseId()).factors();
        assertTrue(!factors.containsKey("court"), "court cases stay");
        assertTrue(!factors.containsKey("unborn child") || move.to().equals("S-04"));
      }
      assertEquals(
          highest(points(plan.after().holdings())),
          Recount.value(chapter, "moves-" + budget + ".worst"),
          1e-6);
    }
    assertTrue(
        Recount.value(chapter, "as-many-found.worst") <= Recount.value(chapter, "by-hand.worst"));
  }

  @Test
  void noSingleHandoverIsBetterThanTheOneFound() {
    List<Holding> held = AssessmentTeam.team().holdings();
    double best = highest(points(held));
    for (int i = 0; i < held.size(); i++) {
      Holding given = held.get(i);
      if (given.item().factors().containsKey("court") || given.memberId().equals("S-06")) {
        continue;
      }
      for (String to : AVAILABLE.keySet()) {
        boolean able = !given.item().factors().containsKey("unborn child") || to.equals("S-04");
        if (able) {
          List<Holding> after = new ArrayList<>(held);
          after.set(i, Holding.of(given.item(), to));
          best = Math.min(best, highest(points(after)));
        }
      }
    }
    assertEquals(
        best, PRICES.plan(1).certificate().worst().orElseThrow().value().doubleValue(), 1e-9);
  }
}
