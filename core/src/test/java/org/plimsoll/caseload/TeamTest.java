package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
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
import org.plimsoll.base.Percent;
import org.plimsoll.base.Points;

class TeamTest {
  private static final PointsScheme SCHEME =
      PointsScheme.named("S").band("simple", points(1)).band("complex", points(4));
  private static final StaffMember ASHA = StaffMember.of("S-01", "Asha", weekly(10));
  private static final StaffMember BEN = StaffMember.of("S-02", "Ben", weekly(20));
  private static final Case C1 = Case.of("C-1", "complex");
  private static final Case C2 = Case.of("C-2", "simple");
  private static final Team TEAM =
      Team.named("North")
          .under(SCHEME)
          .on(date("2026-02-02"))
          .holding(ASHA, C1, C2)
          .holding(BEN, Case.of("C-3", "simple"));

  private static List<String> holders(Team team) {
    return team.holdings().stream()
        .map(h -> h.item().id() + " " + h.memberId() + " " + h.share())
        .toList();
  }

  @Test
  void peopleJoinWithTheirFirstCaseAndKeepTheirOrder() {
    assertEquals(List.of("S-01", "S-02"), List.copyOf(TEAM.staff().keySet()));
    assertEquals(List.of("C-1 S-01 100%", "C-2 S-01 100%", "C-3 S-02 100%"), holders(TEAM));
    assertEquals(C1, TEAM.caseOf("C-1"));
    assertEquals(ASHA, TEAM.member("S-01"));
    assertEquals(2, TEAM.caseload("S-01").size());
    assertEquals("North: 2 people, 3 holdings under S on 2026-02-02", TEAM.toString());
    assertEquals("Empty: 0 people, 0 holdings", Team.named("Empty").toString());
  }

  @Test
  void manyRowsGiveTheSameTeam() {
    var again = Team.of("North", SCHEME, date("2026-02-02"), List.of(ASHA, BEN), TEAM.holdings());
    assertEquals(TEAM, again);
    assertEquals(
        TEAM,
        Team.named("North")
            .under(SCHEME)
            .on(date("2026-02-02"))
            .with(ASHA)
            .with(BEN)
            .holding(ASHA, List.of(C1, C2))
            .holding(BEN, List.of(Case.of("C-3", "simple"))));
  }

  @Test
  void aPersonTwiceIsRefused() {
    assertEquals(
        "\"S-01\" stands twice among the people of team \"North\"; ids are unique, names need not be",
        Refused.message(
            () -> Team.of("North", SCHEME, date("2026-02-02"), List.of(ASHA, ASHA), List.of())));
    assertEquals(
        "\"S-01\" is already in team \"North\" as Asha (S-01), 10 h/week and cannot be added as Asha (S-01), 11 h/week; to describe the person anew use withChanged(..)",
        Refused.message(() -> TEAM.with(ASHA.contracted(weekly(11)))));
    assertEquals(TEAM, TEAM.with(ASHA));
    assertEquals(
        "team \"North\" lists \"S-01\" under the id \"S-09\"",
        Refused.message(
            () ->
                new Team(
                    "North",
                    Optional.empty(),
                    Optional.empty(),
                    Map.of("S-09", ASHA),
                    List.of(),
                    Map.of())));
  }

  @Test
  void aCaseTwiceIsRefused() {
    assertEquals(
        "case \"C-1\" stands twice in team \"North\", with \"S-01\" and \"S-02\"; take the case out with without(..) and give each a share of it with coWorking(..)",
        Refused.message(() -> TEAM.holding(BEN, C1)));
    assertEquals(
        "case \"C-1\" stands twice in team \"North\", with \"S-01\" and \"S-02\"; take the case out with without(..) and give each a share of it with coWorking(..)",
        Refused.message(() -> TEAM.coWorking(BEN, C1, percent(50))));
    assertEquals(
        "case \"C-1\" stands twice in team \"North\": \"S-01\" holds it already; leave one out, or take the old one out with without(\"C-1\")",
        Refused.message(() -> TEAM.holding(ASHA, C1)));
    var shared = TEAM.coWorking(BEN, Case.of("C-4", "simple"), percent(50));
    assertEquals(
        "case \"C-4\" stands twice in team \"North\", with \"S-02\" and \"S-01\"; take the case out with without(..) and give each a share of it with coWorking(..)",
        Refused.message(() -> shared.holding(ASHA, Case.of("C-4", "simple"))));
    assertEquals(
        "case \"C-4\" in team \"North\" is shared with \"S-02\" twice; add the shares up",
        Refused.message(() -> shared.coWorking(BEN, Case.of("C-4", "simple"), percent(20))));
    assertEquals(
        "case \"C-4\" in team \"North\" is described in two ways, as C-4 (simple) and as C-4 (complex); give one description",
        Refused.message(() -> shared.coWorking(ASHA, Case.of("C-4", "complex"), percent(20))));
  }

  @Test
  void aWhatIfSaysWhatItReplacesAndWhoHoldsTheCaseNow() {
    var team =
        Team.named("T")
            .under(
                PointsScheme.named("S")
                    .withHoursPerPoint(1)
                    .band("simple", points(1))
                    .band("complex", points(4)))
            .on(date("2026-02-02"))
            .holding(StaffMember.of("A", "Asha", weekly(10)), Case.of("C-1", "simple"))
            .holding(StaffMember.of("B", "Ben", weekly(10)));
    var own = team.ifTaken("A", Case.of("C-1", "complex"));
    assertEquals(
        "A taking C-1 (4 pts in place of 1 pt): 1 pt of 10 pts, 10% -> 4 pts of 10 pts, 40%",
        own.toString());
    assertTrue(own.explain().addsUp());
    assertEquals(points(1), own.replaced());
    var others = team.ifTaken("B", Case.of("C-1", "simple"));
    assertEquals(
        "B taking C-1 (1 pt): 0 pts of 10 pts, 0% -> 1 pt of 10 pts, 10%; now with A",
        others.toString());
    assertTrue(others.explain().addsUp());
  }

  @Test
  void holdersBelongToTheTeam() {
    assertEquals(
        "\"S-09\" holds case \"C-1\", but is not in team \"North\", which has [S-01]; add the person first",
        Refused.message(
            () ->
                Team.of(
                    "North",
                    SCHEME,
                    date("2026-02-02"),
                    List.of(ASHA),
                    List.of(Holding.of(C1, "S-09")))));
    assertEquals(
        "\"S-09\" has tasks, but is not in team \"North\", which has []; add the person first",
        Refused.message(
            () ->
                new Team(
                    "North",
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    List.of(),
                    Map.of("S-09", List.of()))));
    assertEquals(
        "nobody in team \"North\" has the id \"S-09\"; its ids are [S-01, S-02]",
        Refused.message(() -> TEAM.caseload("S-09")));
    assertEquals(
        "nobody in team \"North\" holds case \"C-9\"", Refused.message(() -> TEAM.caseOf("C-9")));
  }

  @Test
  void ofALargeTeamOnlyTheNumberOfPeopleIsNamed() {
    var people = new ArrayList<StaffMember>();
    for (int i = 0; i < 21; i++) {
      people.add(StaffMember.of("S-" + i, "P", weekly(1)));
    }
    assertEquals(
        "\"X\" holds case \"C-1\", but is not in team \"Big\", which has 21 people; add the person first",
        Refused.message(
            () ->
                Team.of("Big", SCHEME, date("2026-02-02"), people, List.of(Holding.of(C1, "X")))));
    var big = Team.of("Big", SCHEME, date("2026-02-02"), people, List.of());
    assertEquals(
        "nobody in team \"Big\" has the id \"X\"; its ids are those of 21 people",
        Refused.message(() -> big.member("X")));
    people.remove(20);
    assertEquals(
        20,
        Refused.message(
                () -> Team.of("B", SCHEME, date("2026-02-02"), people, List.of()).member("X"))
            .split(",")
            .length);
  }

  @Test
  void sharesLieAboveZeroAndAtMostAtTheWhole() {
    assertEquals(
        "the share of case \"C-1\" that \"S-02\" carries is above 0% and at most 100%, was 0%",
        Refused.message(() -> TEAM.coWorking(BEN, C1, percent(0))));
    assertEquals(
        "the share of case \"C-1\" that \"S-02\" carries is above 0% and at most 100%, was 100.01%",
        Refused.message(() -> TEAM.coWorking(BEN, C1, percent("100.01"))));
  }

  @Test
  void handingOverKeepsThePlaceAndThePoints() {
    var after = TEAM.handingOver("C-1", "S-02");
    assertEquals(List.of("C-1 S-02 100%", "C-2 S-01 100%", "C-3 S-02 100%"), holders(after));
    assertEquals(TEAM.load().total().total(), after.load().total().total());
    assertEquals(TEAM, TEAM.handingOver("C-1", "S-01"));
    assertEquals(
        "nobody in team \"North\" holds case \"C-9\"",
        Refused.message(() -> TEAM.handingOver("C-9", "S-01")));
    assertEquals(
        "nobody in team \"North\" has the id \"S-09\"; its ids are [S-01, S-02]",
        Refused.message(() -> TEAM.handingOver("C-1", "S-09")));
  }

  @Test
  void handingOverACoWorkedCaseJoinsItsSharesUpToTheWhole() {
    var c4 = Case.of("C-4", "complex");
    var half = TEAM.coWorking(ASHA, c4, percent(50));
    assertEquals("C-4 S-02 50%", holders(half.handingOver("C-4", "S-02")).get(3));
    var whole = half.coWorking(BEN, c4, percent(50));
    assertEquals(List.of("C-4 S-02 100%"), holders(whole.handingOver("C-4", "S-02")).subList(3, 4));
    assertEquals(4, whole.handingOver("C-4", "S-02").holdings().size());
    assertEquals(
        "C-4 S-01 100%",
        holders(half.coWorking(BEN, c4, percent(60)).handingOver("C-4", "S-01")).get(3));
    assertEquals(
        half.load().total(),
        half.handingOver("C-4", "S-02").handingOver("C-4", "S-01").load().total());
  }

  @Test
  void aCaseTakenOutIsGoneForAllWhoSharedIt() {
    var c4 = Case.of("C-4", "complex");
    var shared = TEAM.coWorking(ASHA, c4, percent(50)).coWorking(BEN, c4, percent(50));
    assertEquals(TEAM, shared.without("C-4"));
    assertEquals(
        "nobody in team \"North\" holds case \"C-9\"", Refused.message(() -> TEAM.without("C-9")));
  }

  @Test
  void aPersonIsDescribedAnewInPlace() {
    var changed = TEAM.withChanged(ASHA.contracted(weekly(5)));
    assertEquals(List.of("S-01", "S-02"), List.copyOf(changed.staff().keySet()));
    assertEquals(Optional.of(points(5)), changed.load().member("S-01").available());
    assertEquals(
        "nobody in team \"North\" has the id \"S-09\"; its ids are [S-01, S-02]",
        Refused.message(() -> TEAM.withChanged(StaffMember.of("S-09", "Nobody"))));
  }

  @Test
  void tasksAddUp() {
    var busy =
        TEAM.doing(ASHA, Task.weekly("duty", points(2)))
            .doing(ASHA, Task.oneOff("report", points(3)).times(2));
    assertEquals(points(8), busy.load().member("S-01").taskPoints());
    assertEquals(Points.ZERO, busy.load().member("S-02").taskPoints());
  }

  @Test
  void theImpactOfACaseShowsBeforeItIsTaken() {
    var impact = TEAM.ifTaken("S-01", Case.of("C-9", "complex"));
    assertEquals(
        "S-01 taking C-9 (4 pts): 5 pts of 10 pts, 50% -> 9 pts of 10 pts, 90%", impact.toString());
    assertEquals(
        TEAM.holding(ASHA, Case.of("C-9", "complex")).load().member("S-01").load(), impact.after());
    assertEquals(TEAM.load().member("S-01").load(), impact.before());
  }

  @Test
  void aCaseTakenAgainTakesItsOwnPlace() {
    var impact = TEAM.ifTaken("S-01", Case.of("C-1", "simple"));
    assertEquals(Optional.of(Load.of(points(2), points(10))), impact.after());
    var shared = TEAM.coWorking(ASHA, Case.of("C-4", "complex"), percent(25));
    assertEquals(
        Optional.of(Load.of(points(9), points(10))),
        shared.ifTaken("S-01", Case.of("C-4", "complex")).after());
    assertEquals(
        Optional.of(points(6)),
        shared.ifTaken("S-01", Case.of("C-4", "complex")).before().map(Load::total));
  }

  @Test
  void theImpactCountsTasksAndKnowsUnknownHours() {
    var busy = TEAM.doing(ASHA, Task.weekly("duty", points(2))).with(StaffMember.of("S-03", "Cy"));
    assertEquals(
        Optional.of(Load.of(points(8), points(10))),
        busy.ifTaken("S-01", Case.of("C-9", "simple")).after());
    assertEquals(
        "S-03 taking C-9 (1 pt): hours not known -> hours not known",
        busy.ifTaken("S-03", Case.of("C-9", "simple")).toString());
  }

  @Test
  void withoutSchemeOrDateThereIsNoLoad() {
    assertEquals(
        "team \"T\" has no scheme; say under(scheme) first",
        Refused.stateMessage(() -> Team.named("T").load()));
    assertEquals(
        "team \"T\" has no date, on which reductions and timescales depend; say on(date) first",
        Refused.stateMessage(() -> Team.named("T").under(SCHEME).load()));
    assertEquals(
        "a team needs a name or id that is not blank", Refused.message(() -> Team.named("")));
  }

  @Test
  void theTeamIsUnmodifiable() {
    assertThrows(UnsupportedOperationException.class, () -> TEAM.holdings().clear());
    assertThrows(UnsupportedOperationException.class, () -> TEAM.staff().clear());
    assertThrows(UnsupportedOperationException.class, () -> TEAM.tasks().clear());
    assertSame(TEAM.scheme().orElseThrow(), SCHEME);
  }

  @Test
  void splittingKeepsEveryHoldingAndRollsUpToTheSame() {
    var scheme = PointsScheme.named("S").withHoursPerPoint(1).band("simple", points(1));
    var team = Team.named("All").under(scheme).on(date("2026-02-02"));
    for (int i = 0; i < 6; i++) {
      team =
          team.holding(
              StaffMember.of("P" + i, "P", weekly(10 + i)),
              Case.of("C" + i, "simple"),
              Case.of("D" + i, "simple"));
    }
    var shared = Case.of("X", "simple");
    team =
        team.coWorking(team.member("P0"), shared, percent(50))
            .coWorking(team.member("P1"), shared, percent(50));
    team = team.doing(team.member("P2"), Task.weekly("duty", points(3)));
    var parts = team.splitBy(member -> (member.id().charAt(1) - '0') % 2 == 0 ? "even" : "odd");
    assertEquals(List.of("even", "odd"), List.copyOf(parts.keySet()));
    var rolled =
        Rollup.of(
            "All", parts.values().stream().map(part -> part.load().rollup().total()).toList());
    assertEquals(team.load().total(), rolled.total().load());
    assertEquals(points(3), parts.get("even").load().member("P2").taskPoints());
  }

  /** "Aa" and "BB" have one hash, so the words made of them have too: 256 ids in one place. */
  @Test
  void casesWhoseIdsShareAHashAreToldApart() {
    List<String> ids = new ArrayList<>(List.of(""));
    for (int i = 0; i < 8; i++) {
      List<String> longer = new ArrayList<>();
      ids.forEach(id -> longer.addAll(List.of(id + "Aa", id + "BB")));
      ids = longer;
    }
    StaffMember asha = StaffMember.of("S-01", "Asha", weekly(37));
    Team team =
        Team.named("T").holding(asha, ids.stream().map(id -> Case.of(id, "simple")).toList());
    assertEquals(256, team.holdings().size());
    for (String id : List.of(ids.get(0), ids.get(255))) {
      assertTrue(
          Refused.message(() -> team.holding(asha, Case.of(id, "simple")))
              .startsWith("case \"" + id + "\" stands twice in team \"T\""));
    }
  }

  @Test
  void aCaseIsReplacedInPlaceWithAllItsShares() {
    StaffMember asha = StaffMember.of("S-01", "Asha", weekly(37));
    StaffMember ben = StaffMember.of("S-02", "Ben", weekly(37));
    Case shared = Case.of("C-1", "simple");
    Team team =
        Team.named("T")
            .coWorking(asha, shared, Percent.of(60))
            .holding(asha, Case.of("C-2", "simple"))
            .coWorking(ben, shared, Percent.of(40));
    Case heavier = Case.of("C-1", "complex").with("court");
    Team replaced = team.replacing(heavier);
    assertEquals(
        List.of(
            new Holding(heavier, "S-01", Percent.of(60)),
            Holding.of(Case.of("C-2", "simple"), "S-01"),
            new Holding(heavier, "S-02", Percent.of(40))),
        replaced.holdings());
    assertEquals(team, replaced.replacing(shared));
    assertEquals(
        "nobody in team \"T\" holds case \"C-9\"",
        Refused.message(() -> team.replacing(Case.of("C-9", "simple"))));
  }
}
