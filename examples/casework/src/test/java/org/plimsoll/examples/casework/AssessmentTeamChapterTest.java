package org.plimsoll.examples.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Points;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.FactorValue;
import org.plimsoll.caseload.Holding;
import org.plimsoll.caseload.Team;

/** The first chapter against sums made in plain loops, from the cases alone. */
class AssessmentTeamChapterTest {
  private static final Map<String, Double> BANDS =
      Map.of("simple", 1.0, "standard", 2.0, "complex", 3.5);

  /** Hours a week less reductions, times the allowance; written out by hand. */
  static final Map<String, Double> AVAILABLE =
      Map.of(
          "S-01", 37 - 4.5 - 2,
          "S-02", 37 - 4.5,
          "S-03", 22.2 - 2.7,
          "S-04", 37 - 4.5 - 7.4,
          "S-05", (37 - 4.5) * 0.9,
          "S-07", 29.6 - 3.6,
          "S-08", 37 - 4.5 - 18.5);

  private final Chapter chapter = AssessmentTeamChapter.write();

  static double weight(Case item) {
    double band = BANDS.get(item.band().orElseThrow());
    double weight = band;
    if (item.factors().containsKey("court")) {
      weight += 2;
    }
    if (item.factors().containsKey("unborn child")) {
      weight += 1;
    }
    if (item.factors().get("siblings") instanceof FactorValue.Amount siblings) {
      weight += 0.5 * siblings.number().doubleValue();
    }
    if (item.factors().containsKey("travel")) {
      weight += 0.2 * band;
    }
    return weight;
  }

  private static Map<String, Double> points(Team team) {
    Map<String, Double> points = new HashMap<>();
    for (Holding holding : team.holdings()) {
      points.merge(holding.memberId(), weight(holding.item()), Double::sum);
    }
    return points;
  }

  private static Map<String, Double> counts(Team team) {
    Map<String, Double> counts = new HashMap<>();
    team.holdings().forEach(holding -> counts.merge(holding.memberId(), 1.0, Double::sum));
    return counts;
  }

  @Test
  void bothHoldFourteenCases() {
    assertEquals(new BigDecimal(14), chapter.figure("S-01.cases"));
    assertEquals(new BigDecimal(14), chapter.figure("S-02.cases"));
  }

  @Test
  void pointsAndLoadsAgreeWithASecondWayOfCounting() {
    Map<String, Double> points = points(AssessmentTeam.team());
    for (String id : points.keySet()) {
      assertEquals(points.get(id), chapter.figure(id + ".points").doubleValue(), 1e-9, id);
      if (AVAILABLE.containsKey(id)) {
        assertEquals(
            points.get(id) / AVAILABLE.get(id) * 100,
            chapter.figure(id + ".load").doubleValue(),
            1e-6,
            id);
      }
    }
  }

  @Test
  void whoIsOverPointedAgreesWithASecondWayOfCounting() {
    assertEquals(over(AssessmentTeam.team()), chapter.figure("over-pointed.before").intValue());
    assertEquals(
        over(AssessmentTeam.afterHandovers()), chapter.figure("over-pointed.after").intValue());
  }

  private static int over(Team team) {
    Map<String, Double> points = points(team);
    int over = 0;
    for (String id : AVAILABLE.keySet()) {
      if (points.get(id) > AVAILABLE.get(id) + 1e-9) {
        over++;
      }
    }
    return over;
  }

  @Test
  void evennessAgreesWithTheDefinitions() {
    check("before", AssessmentTeam.team());
    check("after", AssessmentTeam.afterHandovers());
  }

  private void check(String when, Team team) {
    Map<String, Double> points = points(team);
    Map<String, Double> counts = counts(team);
    List<String> ids = AVAILABLE.keySet().stream().sorted().toList();
    double[] byCount = ids.stream().mapToDouble(counts::get).toArray();
    double[] byPoints =
        ids.stream().mapToDouble(id -> points.get(id) / AVAILABLE.get(id)).toArray();
    Recount.assertEvenness(chapter, when + ".count", byCount);
    Recount.assertEvenness(chapter, when + ".points", byPoints);
  }

  @Test
  void handoversFollowTheStatedRule() {
    Team team = AssessmentTeam.team();
    Team after = AssessmentTeam.afterHandovers();
    assertTrue(after.load().overPointed().isEmpty());
    Map<String, java.time.LocalDate> oldestGiven = new HashMap<>();
    for (AssessmentTeam.Handover handover : AssessmentTeam.HANDOVERS) {
      Case item = team.caseOf(handover.caseId());
      String from = holder(team, handover.caseId());
      assertTrue(team.load().member(from).isOverPointed(), handover.caseId());
      assertFalse(item.factors().containsKey("court"), handover.caseId());
      oldestGiven.merge(from, item.opened().orElseThrow(), (a, b) -> a.isBefore(b) ? a : b);
    }
    for (Holding holding : after.holdings()) {
      java.time.LocalDate oldest = oldestGiven.get(holding.memberId());
      if (oldest != null && !holding.item().factors().containsKey("court")) {
        assertFalse(
            holding.item().opened().orElseThrow().isAfter(oldest), holding.item().toString());
      }
    }
    assertEquals(team.load().trainingNeeds(), after.load().trainingNeeds(), "skills");
  }

  private static String holder(Team team, String caseId) {
    return team.holdings().stream()
        .filter(holding -> holding.item().id().equals(caseId))
        .findFirst()
        .orElseThrow()
        .memberId();
  }

  @Test
  void timescalesAgreeWithAWalkFromDayToDay() {
    int late = 0;
    int soon = 0;
    for (Holding holding : AssessmentTeam.team().holdings()) {
      int used = 0;
      java.time.LocalDate day = holding.item().opened().orElseThrow();
      while (day.isBefore(AssessmentTeam.DAY)) {
        day = day.plusDays(1);
        boolean holiday =
            List.of("2025-12-25", "2025-12-26", "2026-01-01").contains(day.toString());
        used += day.getDayOfWeek().getValue() <= 5 && !holiday ? 1 : 0;
      }
      late += used > 45 ? 1 : 0;
      soon += used <= 45 && used >= 40 ? 1 : 0;
    }
    assertEquals(late, chapter.figure("late").intValue());
    assertEquals(soon, chapter.figure("due-or-at-risk").intValue());
  }

  @Test
  void theShortenedExplanationStillAddsUp() {
    var load = AssessmentTeam.team().load().member("S-01");
    var shorter = AssessmentTeamChapter.shortened(load.explain(), 3);
    assertTrue(shorter.addsUp());
    assertEquals(
        Points.of("42.7").value(), shorter.find("points carried").orElseThrow().amount().get());
    assertEquals(4, shorter.find("points carried").orElseThrow().parts().size());
  }

  @Test
  void theChapterSaysThatItIsSynthetic() {
    assertTrue(chapter.marking().startsWith("SYNTHETIC"));
    assertTrue(chapter.keyPoints().stream().allMatch(point -> point.contains("synthetic")));
  }

  @Test
  void theStoryFitsOneScreen() {
    String story = FourteenAgainstFourteenExample.story();
    assertTrue(story.lines().count() <= 24, story);
    assertTrue(story.lines().allMatch(line -> line.length() <= 100), story);
    assertTrue(story.contains("14 cases, 42.7 pts of 30.5 pts, 140%"), story);
    assertEquals(
        new BigDecimal(140), chapter.figure("S-01.load").round(new MathContext(3)), "140 %");
  }
}
