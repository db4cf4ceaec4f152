package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Points;
import org.plimsoll.base.WeeklyHours;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Source;

class LoadReportTest {
  private static final PointsScheme SCHEME =
      PointsScheme.named("S")
          .band("simple", points(1))
          .band("complex", points(4))
          .factor("court", Factor.add(points(2)).needing("court work"));
  private static final Team EMPTY = Team.named("North").under(SCHEME).on(date("2026-02-02"));
  private static final StaffMember ASHA = StaffMember.of("S-01", "Asha", weekly(10));
  private static final StaffMember BEN = StaffMember.of("S-02", "Ben", weekly(20));

  private static Case[] cases(String prefix, String band, int count) {
    Case[] cases = new Case[count];
    for (int i = 0; i < count; i++) {
      cases[i] = Case.of(prefix + i, band);
    }
    return cases;
  }

  private static List<String> words(List<Finding> findings) {
    return findings.stream().map(Finding::toString).toList();
  }

  private static List<String> ids(List<MemberLoad> loads) {
    return loads.stream().map(load -> load.member().id()).toList();
  }

  @Test
  void fourteenAgainstFourteenShowsItself() {
    var report =
        EMPTY
            .holding(ASHA.contracted(weekly(30)), cases("A", "simple", 14))
            .holding(BEN.contracted(weekly(30)), cases("B", "complex", 14))
            .load();
    assertEquals(0, report.evennessByCount().orElseThrow().gini());
    assertEquals(0.3, report.evenness().orElseThrow().gini(), 1e-15);
    assertEquals(List.of("S-02"), ids(report.overPointed()));
  }

  @Test
  void evennessLeavesOutWhoHasNoCapacityOrNoKnownHours() {
    var report =
        EMPTY
            .holding(ASHA, cases("A", "simple", 2))
            .holding(StaffMember.of("S-03", "Cy", weekly(0)), cases("C", "simple", 9))
            .with(StaffMember.of("S-04", "Dee"))
            .load();
    assertEquals(1, report.evenness().orElseThrow().n());
    assertEquals(0.2, report.evenness().orElseThrow().mean());
    assertEquals(2, report.evennessByCount().orElseThrow().mean());
    assertEquals(List.of("S-03", "S-04"), ids(report.leftOutOfEvenness()));
  }

  @Test
  void aTeamWithoutStaffHasAnEmptyReport() {
    var report = EMPTY.load();
    assertEquals(List.of(), report.members());
    assertEquals(Load.of(Points.ZERO, Points.ZERO), report.total());
    assertEquals(Optional.empty(), report.evenness());
    assertEquals(Optional.empty(), report.evennessByCount());
    assertEquals(List.of(), report.findings());
    assertEquals(List.of(), report.missing());
    assertEquals(Map.of("red", 0, "amber", 0, "green", 0, "blue", 0), report.byBand());
    assertEquals(
        "load of team North on 2026-02-02: 0 pts of 0 pts, no capacity  <- ratio of the sums over people whose hours are known; over-pointed above 100%; red from 110%, amber from 100%, green from 95%, blue otherwise  [our own rule]",
        report.explain().toString());
    assertTrue(report.explain().addsUp());
    assertTrue(report.diff(report).isEmpty());
  }

  @Test
  void onePersonWithoutCasesHasNoLoad() {
    var asha = EMPTY.with(ASHA).load().member("S-01");
    assertEquals(Optional.of(percent(0)), asha.percent());
    assertEquals("Asha (S-01): 0 cases, 0 pts of 10 pts, 0%", asha.toString());
    assertEquals(MemberLoad.Standing.ORDINARY, asha.standing());
    assertFalse(asha.isOverPointed());
  }

  @Test
  void theTotalIsARatioOfSums() {
    var report =
        EMPTY
            .holding(ASHA, cases("A", "simple", 10))
            .holding(BEN, cases("B", "simple", 5))
            .holding(StaffMember.of("S-04", "Dee"), Case.of("D", "complex"))
            .load();
    assertEquals(Load.of(points(15), points(30)), report.total());
    assertEquals(Optional.of(percent(50)), report.total().percent());
  }

  @Test
  void belowTheTableStandsHowMuchThereIsToLookAt() {
    var team =
        EMPTY.holding(
            ASHA, Case.of("C-1", "odd"), Case.of("C-2", "simple").closed(date("2026-01-30")));
    assertEquals(
        "1 not weighed and in no total: see unweighed(); 1 more to look at: see findings(); 1 not known: see missing()",
        LoadReview.standard()
            .listingUnweighedCases()
            .review(team)
            .toString()
            .lines()
            .reduce((a, b) -> b)
            .orElseThrow());
    LoadReport quiet = EMPTY.holding(ASHA, Case.of("C-2", "simple")).load();
    assertEquals(
        quiet.legend(), quiet.toString().lines().skip(quiet.table().rows().size() + 3).toList());
  }

  @Test
  void theLegendNamesTheBandsOnlyWhereSomebodyIsInOne() {
    assertEquals(
        List.of(
            "available after reductions: 1 pt for 1 h/week",
            "over-pointed: above 90% of what is available (given)"),
        LoadReview.standard()
            .withOverPointedAbove(percent(90), Source.GIVEN)
            .review(EMPTY.holding(StaffMember.of("S-09", "Dee"), Case.of("C-1", "simple")))
            .legend());
  }

  @Test
  void reportsOfTheSameTeamReviewAndTimeAreEqual() {
    var team = EMPTY.holding(ASHA, Case.of("C-1", "simple"));
    assertEquals(team.load(), team.load());
    assertEquals(team.load().hashCode(), team.load().hashCode());
    assertEquals(team.load().member("S-01"), team.load().member("S-01"));
    assertEquals(team.week(date("2026-02-02")), team.week(date("2026-02-02")));
    assertFalse(team.load().equals(team.on(date("2026-02-03")).load()));
    assertFalse(team.load().equals(team.week(date("2026-02-02")).load()));
    assertFalse(team.load().equals(LoadReview.standard().listingUnweighedCases().review(team)));
    assertFalse(
        team.load().member("S-01").equals(team.on(date("2026-02-03")).load().member("S-01")));
  }

  @Test
  void rowsComeHeaviestFirstAndThoseAwayLast() {
    var report =
        EMPTY
            .with(StaffMember.of("S-06", "Eve", weekly(37)).less(Reduction.whole("maternity")))
            .with(StaffMember.of("S-05", "Dee"))
            .holding(BEN, cases("B", "simple", 5))
            .holding(ASHA, cases("A", "complex", 3))
            .holding(StaffMember.of("S-04", "Cy", weekly(0)), Case.of("C", "complex"))
            .load();
    assertEquals(
        List.of(
            "North on 2026-02-02",
            "name  id    cases  points  available    load  over/under  standing",
            "----  ----  -----  ------  ---------  ------  ----------  --------------------",
            "Cy    S-04      1       4          0       -          +4  work but no capacity",
            "Asha  S-01      3      12         10  120.0%          +2  red, over-pointed",
            "Ben   S-02      5       5         20   25.0%         -15  blue",
            "Dee   S-05      0       0          ?       -           ?  hours not known",
            "Eve   S-06      0       0          0       -           0  away",
            "available after reductions: 1 pt for 1 h/week",
            "over-pointed: above 100% of what is available (our own rule)",
            "load: red from 110%, amber from 100%, green from 95%, blue otherwise (Community Care"
                + " (2010), How do other professions deal with caseloads?, 1 October 2010)",
            "1 not known: see missing()"),
        report.toString().lines().toList());
    assertEquals(List.of("S-04", "S-01"), ids(report.overPointed()));
    assertEquals(List.of("S-04"), ids(report.workWithoutCapacity()));
    assertEquals(List.of("S-06", "S-05", "S-02", "S-01", "S-04"), ids(report.members()));
    assertEquals(Map.of("red", 1, "amber", 0, "green", 0, "blue", 1), report.byBand());
    assertThrows(UnsupportedOperationException.class, () -> report.byBand().clear());
  }

  @Test
  void shortenedFiguresAreMarkedWithTheirSign() {
    var third = Case.of("C", "simple").adjusted(points("1/3"), "x");
    String row =
        EMPTY.holding(ASHA.contracted(weekly(1)), third).load().toString().lines().toList().get(3);
    assertEquals(
        "Asha  S-01      1   ~1.33          1  133.3%      ~+0.33  red, over-pointed", row);
  }

  @Test
  void tiesAmongTheOverPointedGoById() {
    var report =
        EMPTY
            .holding(StaffMember.of("S-09", "Zoe", weekly(1)), Case.of("Z", "complex"))
            .holding(StaffMember.of("S-08", "Yve", weekly(1)), Case.of("Y", "complex"))
            .load();
    assertEquals(List.of("S-08", "S-09"), ids(report.overPointed()));
  }

  @Test
  void findingsSayWhoAndWhy() {
    var c = Case.of("C-5", "complex");
    var report =
        EMPTY
            .under(
                SCHEME.withBandsInAnyOrder("pilot").band(Band.of("expert", points(3)).atLevel(3)))
            .holding(
                ASHA.atLevel(2),
                Case.of("C-1", "expert"),
                Case.of("C-2", "expert").adjusted(points(9), "x"))
            .holding(
                StaffMember.of("S-03", "Cy", weekly(10)).less("secondment", weekly("18.5")),
                Case.of("C-3", "simple").closed(date("2026-01-30")))
            .coWorking(BEN.atLevel(9), c, percent(50))
            .coWorking(ASHA.atLevel(2), c, percent(30))
            .holding(BEN.atLevel(9), Case.of("C-6", "simple").opened(date("2026-02-03")))
            .load();
    assertEquals(
        List.of(
            "Serious: S-01: Asha is over-pointed by 6.2 pts (16.2 pts of 10 pts, 162%; the line is 100%)",
            "Warning: S-03: Cy has reductions of 18.5 h/week against 10 h/week contracted ([secondment 18.5 h/week])",
            "Warning: S-01: Asha holds case C-1 above the own level (level 2 against level 3)",
            "Warning: S-01: Asha holds case C-2 above the own level (level 2 against level 3)",
            "Note: C-5: the shares of case C-5 come to 80% (co-working may cost more than one holder, or a share may be missing)",
            "Note: North: 2 cases are not open on 2026-02-02 and weigh nothing (closed by then or opened later: C-3, C-6)",
            "Note: S: the bands of the scheme are in no order of weight (pilot)"),
        words(report.findings()));
  }

  @Test
  void reductionsEqualToTheHoursAreNoFinding() {
    assertEquals(List.of(), EMPTY.with(ASHA.less("leave", weekly(10))).load().findings());
    assertEquals(1, EMPTY.with(ASHA.less("leave", weekly("10.01"))).load().findings().size());
  }

  @Test
  void whatIsNotKnownIsNamedOnceEach() {
    var scheme =
        SCHEME
            .withPhase(CasePhase.NEW, percent(120))
            .withFixedPoints(points(2))
            .band(Band.of("complex", points(4)).atLevel(2));
    var shared = Case.of("C-5", "simple");
    var report =
        EMPTY
            .under(scheme)
            .holding(ASHA, Case.of("C-1", "complex").in(CasePhase.NEW))
            .coWorking(ASHA, shared, percent(50))
            .coWorking(BEN.fullTimeEquivalent("0.5"), shared, percent(50))
            .with(StaffMember.of("S-04", "Dee"))
            .load();
    assertEquals(
        List.of(
            "Warning: S-01: what part of full time Asha works is not known (the whole fixed element is counted; give the scheme full-time hours)",
            "Warning: S-01: the level of Asha is not known (whether it suits the cases [C-1] cannot be said; give atLevel(..))",
            "Warning: C-5: the phase of case C-5 is not known (its points are not scaled by phase; give in(CasePhase))",
            "Warning: S-04: the contracted hours of Dee are not known (no available points and no percentage; give contracted(..), or full-time hours and an equivalent)"),
        words(report.missing()));
  }

  @Test
  void hoursTakenForFullTimeAreNamed() {
    var scheme =
        SCHEME.withCapacity(CapacityRule.fullTimer(points(100), weekly(37)).assumingFullTime());
    var report =
        EMPTY
            .under(scheme)
            .with(StaffMember.of("S-04", "Dee"))
            .with(ASHA)
            .with(StaffMember.of("S-05", "Eve").fullTimeEquivalent("0.5"))
            .load();
    assertEquals(
        List.of(
            "Warning: S-04: the contracted hours of Dee are not known (taken for full time, as the capacity rule says; give contracted(..))"),
        words(report.missing()));
    assertEquals(Optional.of(points(100)), report.member("S-04").available());
    assertEquals(Optional.of(points(50)), report.member("S-05").available());
  }

  @Test
  void aCaseThatCannotBeWeighedIsRefusedUnlessListed() {
    var team = EMPTY.holding(ASHA, Case.of("C-1", "odd"), Case.of("C-2", "simple"));
    String reason =
        "case \"C-1\" is in band \"odd\", which scheme \"S\" does not define; its bands are [simple, complex]";
    assertEquals(
        reason
            + "; to list such cases instead of refusing the report, review with LoadReview.standard().listingUnweighedCases()",
        Refused.message(team::load));
    var report = LoadReview.standard().listingUnweighedCases().review(team);
    assertEquals(List.of(new LoadReport.Unweighed("C-1", "S-01", reason)), report.unweighed());
    assertEquals(points(1), report.member("S-01").total());
    assertEquals(
        List.of("Warning: C-1: case C-1 could not be weighed and is in no total (" + reason + ")"),
        words(report.missing()));
    var carried = report.member("S-01").explain().find("points carried").orElseThrow();
    assertEquals(
        "scheme \"S\": factors in the order declared, to the running total; not weighed, so not in the sum: case C-1: "
            + reason,
        carried.rule());
    assertTrue(report.explain().addsUp());
    assertEquals(List.of(), report.findings());
  }

  @Test
  void aScoreThatReachesNoBandOrAWeightTooLargeIsListedToo() {
    var scheme =
        SCHEME
            .withScoring(Scoring.named("need").reaching("complex", points(20)))
            .factor("size", Factor.sized(SizeTerm.of(points(1)).growing("1", "60")));
    var team =
        EMPTY
            .under(scheme)
            .holding(
                ASHA.atLevel(1),
                Case.scored("C-1").scoring("harm", points(5)),
                Case.scored("C-2"),
                Case.of("C-3", "simple").with("size", 1_000_000));
    var report = LoadReview.standard().listingUnweighedCases().review(team);
    assertEquals(
        List.of("C-1", "C-2", "C-3"),
        report.unweighed().stream().map(LoadReport.Unweighed::caseId).toList());
    assertEquals(List.of(), report.trainingNeeds());
    assertEquals(List.of(), report.levelMismatches());
    assertTrue(report.explain().addsUp());
  }

  @Test
  void trainingNeedsAreSkillsHeldCasesAskForAndHoldersLack() {
    var scheme =
        SCHEME
            .band(Band.of("complex", points(4)).needing("risk work"))
            .withScoring(Scoring.named("need").reaching("complex", points(20)).otherwise("simple"))
            .factor(
                "harm",
                Factor.largerOf(
                        "rsr",
                        Factor.add(points(1)).needing("assessment"),
                        "rosh",
                        Factor.add(points(2)))
                    .needing("court work"));
    var report =
        EMPTY
            .under(scheme)
            .holding(
                BEN,
                Case.of("B-1", "simple").with("court"),
                Case.of("B-2", "simple").with("court", 0),
                Case.scored("B-3").scoring("harm", points(20)))
            .holding(
                ASHA.skilledIn("court work"),
                Case.of("A-1", "complex").with("court"),
                Case.of("A-2", "simple").with("rsr"),
                Case.of("A-3", "complex").with("rosh"))
            .load();
    assertEquals(
        List.of(
            "S-01 needs assessment for [A-2]",
            "S-02 needs court work for [B-1]",
            "S-02 needs risk work for [B-3]",
            "S-01 needs risk work for [A-1, A-3]"),
        report.trainingNeeds().stream().map(Object::toString).toList());
  }

  @Test
  void levelsBelowAndAboveAreBothListed() {
    var scheme = SCHEME.band(Band.of("complex", points(4)).atLevel(2));
    var report =
        EMPTY
            .under(scheme)
            .holding(
                ASHA.atLevel(2),
                Case.of("A-1", "complex"),
                Case.of("A-2", "complex").atLevel(3),
                Case.of("A-3", "complex").atLevel(1),
                Case.of("A-4", "simple"))
            .holding(BEN, Case.of("B-1", "complex"))
            .load();
    assertEquals(
        List.of("S-01 at level 2 holds A-2 of level 3", "S-01 at level 2 holds A-3 of level 1"),
        report.levelMismatches().stream().map(Object::toString).toList());
    assertTrue(report.levelMismatches().get(0).isBelow());
    assertFalse(report.levelMismatches().get(1).isBelow());
  }

  @Test
  void reductionsAboutToEndAreListedByPerson() {
    var leave = Reduction.of("leave", weekly(2)).to(date("2026-02-12"));
    var report =
        EMPTY
            .with(ASHA.less(leave).less("duty", weekly(1)))
            .with(BEN)
            .with(StaffMember.of("S-03", "Cy").less(leave))
            .load();
    assertEquals(
        Map.of("S-01", List.of(leave), "S-03", List.of(leave)), report.reductionsEndingWithin(10));
    assertEquals(Map.of(), report.reductionsEndingWithin(9));
  }

  @Test
  void theReportKeepsItsTeamReviewAndDate() {
    var team = EMPTY.with(ASHA);
    var report = team.load();
    assertEquals(team, report.team());
    assertEquals(LoadReview.standard(), report.review());
    assertEquals(date("2026-02-02"), report.date());
    assertEquals(
        "nobody in team \"North\" has the id \"X\"; its ids are [S-01]",
        Refused.message(() -> report.member("X")));
  }

  @Test
  void whatChangedBetweenTwoDatesIsListedPersonByPerson() {
    var before =
        EMPTY
            .holding(
                ASHA,
                Case.of("C-1", "complex"),
                Case.of("C-2", "complex"),
                Case.of("C-3", "complex"))
            .holding(StaffMember.of("S-08", "Leaver", weekly(4)), Case.of("L", "simple"))
            .with(BEN);
    var after =
        EMPTY
            .on(date("2026-03-02"))
            .holding(StaffMember.of("S-09", "Joiner", weekly(3)), Case.of("J", "complex"))
            .holding(ASHA, Case.of("C-1", "complex"), Case.of("C-9", "simple"))
            .with(BEN);
    var diff = after.load().diff(before.load());
    assertEquals(
        List.of(
            "from 2026-02-02 to 2026-03-02",
            "id    points before  after   load before   after  cases gained  cases lost",
            "----  -------------  ------  -----------  ------  ------------  ----------",
            "S-09  (joined)       4                 -  133.3%  J",
            "S-01  12             5              120%     50%  C-9           C-2 C-3",
            "S-08  1              (left)          25%       -                L"),
        diff.toString().lines().toList());
    assertEquals(List.of("S-09"), diff.newlyOverPointed());
    assertEquals(List.of("S-01"), diff.noLongerOverPointed());
    assertFalse(diff.isEmpty());
    assertEquals(4, diff.changes().size());
    assertFalse(diff.changes().get(2).isChange());
    assertEquals("S-02", diff.changes().get(2).memberId());
  }

  @Test
  void nothingChangedSaysSo() {
    var report = EMPTY.holding(ASHA, Case.of("C-1", "complex")).load();
    assertEquals("from 2026-02-02 to 2026-02-02: nothing changed", report.diff(report).toString());
    assertTrue(report.diff(report).isEmpty());
  }

  @Test
  void aLineDrawnElsewhereIsAChangeToo() {
    var team = EMPTY.holding(ASHA, cases("A", "simple", 10));
    var strict =
        LoadReview.standard()
            .withOverPointedAbove(percent(90), org.plimsoll.explain.Source.OURS)
            .review(team);
    var diff = strict.diff(team.load());
    assertEquals(List.of("S-01"), diff.newlyOverPointed());
    assertFalse(diff.isEmpty());
    assertTrue(team.load().diff(strict).changes().get(0).isChange());
  }

  @Test
  void rowsOfADiffAreCopied() {
    var diff = new LoadDiff(date("2026-01-01"), date("2026-01-02"), new ArrayList<>());
    assertThrows(UnsupportedOperationException.class, () -> diff.changes().add(null));
  }

  @Test
  void aDiffExplainsWhatEverybodyGainedAndLost() {
    StaffMember asha = StaffMember.of("S-01", "Asha", WeeklyHours.of(5));
    StaffMember ben = StaffMember.of("S-02", "Ben", WeeklyHours.of(5));
    PointsScheme scheme =
        PointsScheme.named("S").band("simple", Points.of(1)).band("complex", Points.of(4));
    Team before =
        Team.named("T")
            .under(scheme)
            .on(java.time.LocalDate.of(2026, 2, 2))
            .holding(asha, Case.of("C-1", "simple"))
            .holding(ben, Case.of("C-2", "complex"));
    Team after = before.handingOver("C-2", "S-01").with(StaffMember.of("S-03", "Cy"));
    after = after.holding(asha, Case.of("C-3", "simple"));
    var explanation = after.load().diff(before.load()).explain();
    assertEquals("3 changed", explanation.value());
    assertTrue(explanation.addsUp());
    var ashas = explanation.parts().get(0);
    assertEquals("points of S-01", ashas.label());
    assertEquals("now over-pointed", ashas.rule());
    assertEquals("gained C-2, C-3", ashas.parts().get(1).rule());
    assertEquals("5 pts", ashas.parts().get(1).value());
    assertEquals("lost C-2", explanation.parts().get(1).parts().get(1).rule());
    assertEquals("not in the team", explanation.parts().get(2).parts().get(0).rule());
    assertEquals("nothing changed", before.load().diff(before.load()).explain().value());
  }
}
