package org.plimsoll.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.cases;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rounding;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.Factor;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.caseload.Reduction;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.caseload.Task;
import org.plimsoll.caseload.Team;

class AllocatorTest {
  private static final PointsScheme SCHEME =
      PointsScheme.named("Assessment")
          .withHoursPerPoint(1)
          .band("simple", points(1))
          .band("standard", points("2.5"))
          .band("complex", points(4))
          .factor("court", Factor.add(points(2)).needing("court work"));
  private static final StaffMember ASHA =
      StaffMember.of("S-01", "Asha", weekly(20)).skilledIn("court work");
  private static final StaffMember BEN = StaffMember.of("S-02", "Ben", weekly(10));
  private static final StaffMember CY = StaffMember.of("S-03", "Cy", weekly(20));

  private static Team empty(StaffMember... people) {
    Team team = Team.named("North").under(SCHEME).on(date("2026-02-02"));
    for (StaffMember member : people) {
      team = team.with(member);
    }
    return team;
  }

  private static Case simple(String id) {
    return Case.of(id, "simple");
  }

  private static Case complex(String id) {
    return Case.of(id, "complex");
  }

  /** Asha at 12 of 20, Ben at 8 of 10, Cy at 0 of 20. */
  private static Team uneven() {
    return empty()
        .holding(ASHA, complex("C-1"), complex("C-2"), complex("C-3"))
        .holding(BEN, complex("C-4"), complex("C-5"))
        .with(CY);
  }

  private static List<String> texts(List<?> list) {
    return list.stream().map(Object::toString).toList();
  }

  @Test
  void newCasesGoToWhereTheyWeighLeast() {
    AllocationPlan plan =
        Allocator.standard()
            .allocate(empty(ASHA, BEN), complex("N-1"), complex("N-2"), complex("N-3"));
    assertEquals(List.of("N-1 to S-01", "N-2 to S-01", "N-3 to S-02"), texts(sorted(plan)));
    assertTrue(plan.certificate().isProven());
    assertEquals(percent(40), plan.certificate().worst().orElseThrow());
    assertEquals(
        "Proven: the highest load is 40%, and no plan under these rules comes below it or spreads"
            + " the work more evenly; the work as a whole fills its people to 40%.",
        plan.certificate().sentence());
  }

  /** Equal cases are one as good as the other. */
  private static List<AllocationPlan.Assignment> sorted(AllocationPlan plan) {
    List<String> ids = plan.assignments().stream().map(AllocationPlan.Assignment::caseId).toList();
    List<String> holders =
        plan.assignments().stream().map(AllocationPlan.Assignment::memberId).sorted().toList();
    List<AllocationPlan.Assignment> sorted = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      sorted.add(new AllocationPlan.Assignment(ids.get(i), holders.get(i)));
    }
    return sorted;
  }

  @Test
  void allocatingMovesNoHeldCaseUnlessAsked() {
    AllocationPlan plan = Allocator.standard().allocate(uneven(), simple("N-1"));
    assertEquals(List.of("N-1 to S-03"), texts(plan.assignments()));
    assertEquals(List.of(), plan.moves());
    assertEquals(0, plan.movesAllowed().orElseThrow());
    assertEquals(
        2, Allocator.standard().movingFreely().allocate(uneven(), simple("N-1")).moves().size());
    assertEquals(
        1, Allocator.standard().movingAtMost(1).allocate(uneven(), simple("N-1")).moves().size());
  }

  @Test
  void rebalancingMovesFreelyUnlessRationed() {
    AllocationPlan free = Allocator.standard().rebalance(uneven());
    assertTrue(free.movesAllowed().isEmpty());
    assertEquals(percent(40), free.certificate().worst().orElseThrow());
    AllocationPlan one = Allocator.standard().movingAtMost(1).rebalance(uneven());
    assertEquals(1, one.movesUsed());
    assertEquals(percent(60), one.certificate().worst().orElseThrow());
    assertEquals("S-02", one.moves().get(0).from());
    AllocationPlan none = Allocator.standard().movingAtMost(0).rebalance(uneven());
    assertEquals(List.of(), none.moves());
    assertEquals(percent(80), none.certificate().worst().orElseThrow());
    assertTrue(none.certificate().worstProven());
  }

  @Test
  void theTeamAfterIsThePlansOwnFigures() {
    Team team =
        uneven()
            .doing(CY, Task.weekly("duty", points(3)))
            .withChanged(BEN.responsibleFor("practice educator", points("0.3")))
            .coWorking(CY, complex("X-1"), percent(30))
            .coWorking(ASHA, complex("X-1"), percent(70));
    AllocationPlan plan = Allocator.standard().movingAtMost(2).allocate(team, simple("N-1"));
    var after = plan.after().load();
    var worst =
        after.members().stream()
            .map(load -> load.percent().orElseThrow())
            .max(java.util.Comparator.naturalOrder());
    assertEquals(worst, plan.certificate().worst());
    assertEquals(
        team.load().total().total().plus(points(1)), after.total().total(), "nothing is lost");
    assertEquals(
        List.of("C-1", "C-2", "C-3", "C-4", "C-5", "X-1", "X-1", "N-1"),
        plan.after().holdings().stream().map(holding -> holding.item().id()).toList());
    assertEquals(after, plan.after().load());
    assertEquals(3, plan.diff().changes().size());
  }

  @Test
  void peopleWithoutAvailablePointsReceiveNothingAndKeepWhatTheyHold() {
    StaffMember away =
        StaffMember.of("S-04", "Dee", weekly(37)).less(Reduction.whole("long leave"));
    StaffMember unknown = StaffMember.of("S-05", "Eve");
    Team team = uneven().holding(away, complex("C-8")).holding(unknown, complex("C-9"));
    AllocationPlan plan = Allocator.standard().movingFreely().allocate(team, simple("N-1"));
    assertEquals(
        List.of("S-04: no available points", "S-05: contracted hours are not known"),
        texts(plan.setAside()));
    assertEquals(Optional.of("S-04"), plan.holderOf("C-8"));
    assertEquals(Optional.of("S-05"), plan.holderOf("C-9"));
    assertTrue(plan.certificate().worst().orElseThrow().compareTo(percent(100)) < 0);
  }

  @Test
  void whereNobodyHasAvailablePointsNothingCanBePlaced() {
    AllocationPlan plan =
        Allocator.standard().allocate(empty(StaffMember.of("S-05", "Eve")), simple("N-1"));
    assertEquals(
        List.of("N-1 fits nowhere: {S-05=[contracted hours are not known]}"),
        texts(plan.unassigned()));
    assertTrue(plan.certificate().worst().isEmpty());
    assertEquals(
        "Nobody has available points, so there is no load to even out.",
        plan.certificate().sentence());
    AllocationPlan nobody = Allocator.standard().allocate(empty(), simple("N-1"));
    assertEquals(List.of("N-1 fits nowhere: {}"), texts(nobody.unassigned()));
    AllocationPlan nothing = Allocator.standard().allocate(empty(ASHA));
    assertEquals(percent(0), nothing.certificate().worst().orElseThrow());
    assertTrue(nothing.certificate().isProven());
  }

  @Test
  void whoHandsOverGivesEverythingBesideTheBudget() {
    AllocationPlan plan = Allocator.standard().handingOver("S-02").allocate(uneven());
    assertEquals(
        List.of("C-4 (4 pts) from S-02 to S-03", "C-5 (4 pts) from S-02 to S-03"),
        texts(plan.moves()));
    assertEquals(0, plan.movesUsed());
    assertEquals(List.of("S-02: hands over all cases"), texts(plan.setAside()));
    assertEquals(
        List.of("C-5 (4 pts) from S-02 to S-03"),
        texts(Allocator.standard().handingOver("S-02").pinned("C-4").allocate(uneven()).moves()));
  }

  @Test
  void whatNobodyElseMayTakeStaysWithWhoHandsOver() {
    Team team = empty(BEN, CY).holding(ASHA, complex("C-1").with("court"), simple("C-2"));
    AllocationPlan plan =
        Allocator.standard().require(Rule.skilled()).handingOver("S-01").allocate(team);
    assertEquals(
        List.of(
            "C-1 stays with S-01 fits nowhere: {S-01=[hands over all cases], S-02=[lacks court"
                + " work], S-03=[lacks court work]}"),
        texts(plan.unassigned()));
    assertEquals(Optional.of("S-01"), plan.holderOf("C-1"));
    assertEquals(2, plan.after().holdings().size());
  }

  @Test
  void pinnedCasesStay() {
    AllocationPlan plan =
        Allocator.standard().pinned("C-1", "C-2", "C-3", "C-4", "C-5").rebalance(uneven());
    assertEquals(List.of(), plan.moves());
    assertEquals(
        "case C-1: with S-01  <- it stays: pinned, co-worked, not open, not weighed, or held by"
            + " somebody who is set aside",
        plan.explainCase("C-1").toString());
  }

  @Test
  void closedCasesWeighNothingAndStay() {
    Team team = uneven().holding(CY, complex("C-6").closed(date("2026-01-01")));
    AllocationPlan plan = Allocator.standard().rebalance(team);
    assertEquals(percent(40), plan.certificate().worst().orElseThrow());
    assertEquals(Optional.of("S-03"), plan.holderOf("C-6"));
  }

  @Test
  void theNextCaseRanksEverybody() {
    Candidates next = Allocator.standard().next(uneven(), complex("N-1"));
    assertEquals(
        List.of("S-03", "S-01", "S-02"),
        next.ranked().stream().map(Candidates.Candidate::memberId).toList());
    assertEquals(
        "Cy (S-03): 0 pts of 20 pts, 0% -> 4 pts of 20 pts, 20%",
        next.best().orElseThrow().toString());
    assertTrue(next.explain().addsUp());
    Candidates court =
        Allocator.standard().require(Rule.skilled()).next(uneven(), complex("N-1").with("court"));
    assertEquals(
        Map.of("S-02", List.of("lacks court work"), "S-03", List.of("lacks court work")),
        court.ruledOut());
    assertEquals(
        String.join(
            System.lineSeparator(),
            "who could take N-1 (complex), 6 pts",
            "name  id    load now  with it  ruled out",
            "----  ----  --------  -------  ----------------",
            "Asha  S-01       60%      90%",
            "      S-02         -        -  lacks court work",
            "      S-03         -        -  lacks court work"),
        court.toString());
  }

  @Test
  void equalCandidatesComeInTheOrderOfTheirIds() {
    Candidates next = Allocator.standard().next(empty(CY, ASHA), simple("N-1"));
    assertEquals(
        List.of("S-01", "S-03"),
        next.ranked().stream().map(Candidates.Candidate::memberId).toList());
  }

  @Test
  void explanationsAddUpAndNameWhatRuledPeopleOut() {
    AllocationPlan plan =
        Allocator.standard()
            .require(Rule.skilled())
            .require(Rule.atMost(cases(4)))
            .allocate(uneven(), complex("N-1").with("court"), simple("N-2"));
    assertTrue(plan.explain().addsUp());
    for (String id : List.of("N-1", "N-2", "C-1")) {
      assertTrue(plan.explainCase(id).addsUp(), id);
    }
    for (String id : List.of("S-01", "S-02", "S-03")) {
      assertTrue(plan.explainMember(id).addsUp(), id);
    }
    assertEquals(
        List.of(
            "case N-1, 6 pts: with Asha  <- worst load, then spread, then fewest moves, then"
                + " preferences  [our own rule]",
            "  Asha (S-01): 90%  <- holds it",
            "    points: 18 pts",
            "    available: 20 pts",
            "  Ben (S-02): ruled out  <- lacks court work",
            "  Cy (S-03): ruled out  <- lacks court work"),
        plan.explainCase("N-1").toString().lines().toList());
    assertEquals(
        "comes and goes: 1 pt  [given]",
        plan.explainMember("S-03").parts().get(0).label()
            + ": "
            + plan.explainMember("S-03").parts().get(0).value()
            + "  [given]");
  }

  @Test
  void aPlanPrintsAsATable() {
    AllocationPlan plan = Allocator.standard().movingAtMost(1).allocate(uneven(), simple("N-1"));
    assertEquals(
        List.of(
            "North: 1 new case placed, 1 move",
            "name  id    load before  after  takes    hands over",
            "----  ----  -----------  -----  -------  ----------",
            "Asha  S-01          60%    60%",
            "Ben   S-02          80%    40%           C-5",
            "Cy    S-03           0%    25%  N-1 C-5"),
        plan.toString().replace("C-4", "C-5").lines().limit(6).toList(),
        "C-4 and C-5 are one as good as the other");
    assertEquals(plan.certificate().sentence(), plan.toString().lines().skip(6).findFirst().get());
  }

  @Test
  void whatFurtherMovesBuy() {
    MovePrices prices = Allocator.standard().priceOfMoves(uneven(), 3);
    assertEquals(
        List.of("80%", "60%", "40%", "40%"),
        prices.rows().stream().map(row -> Words.percent(row.worst())).toList());
    assertTrue(prices.rows().get(0).proven() && prices.rows().get(2).proven(), prices::toString);
    assertEquals(1, prices.fewestFor(percent(60)).orElseThrow().movesAllowed());
    assertTrue(prices.isFewestProven(percent(60)));
    assertTrue(prices.fewestFor(percent(10)).isEmpty());
    assertEquals(2, prices.plan(2).movesUsed());
    assertEquals(
        "the price of 4 moves was not asked; it was for 0 to 3",
        Refused.message(() -> prices.plan(4)));
  }

  @Test
  void aLineIsReachedWithTheFewestMoves() {
    Allocator allocator = Allocator.standard().aimingFor(Objective.fewestMovesTo(percent(60)));
    assertEquals(1, allocator.rebalance(uneven()).moves().size());
    assertEquals(
        0,
        allocator
            .aimingFor(Objective.fewestMovesTo(percent(80)))
            .rebalance(uneven())
            .moves()
            .size());
    AllocationPlan outOfReach =
        allocator.aimingFor(Objective.fewestMovesTo(percent(30))).rebalance(uneven());
    assertEquals(percent(40), outOfReach.certificate().worst().orElseThrow());
    assertTrue(outOfReach.certificate().fewestMoves().isEmpty());
    assertEquals(
        "Proven: 1 move brings everybody to 60% or below, and fewer cannot; the highest load is 60%,"
            + " and no plan with so few moves comes below it; with so few moves no plan spreads the"
            + " work more evenly.",
        allocator.rebalance(uneven()).certificate().sentence());
  }

  @Test
  void theLowestWorstLoadIsReachedWithTheFewestMoves() {
    AllocationPlan plan =
        Allocator.standard().aimingFor(Objective.WORST_THEN_FEWEST_MOVES).rebalance(uneven());
    assertEquals(
        "Proven: the highest load is 40%, and no plan under these rules comes below it; 2 moves bring"
            + " everybody to 40% or below, and fewer cannot; with so few moves no plan spreads the"
            + " work more evenly; the work as a whole fills its people to 40%.",
        plan.certificate().sentence());
  }

  @Test
  void aMoveThatOnlyEvensOutTheMiddleIsNotAsked() {
    var problem =
        AllocationProblem.of(new long[] {9, 3, 3, 1}, new long[] {10, 10, 10})
            .heldBy(new int[] {0, 1, 1, 2}, 4);
    AllocationSolution evened = Allocator.standard().solve(problem);
    AllocationSolution few =
        Allocator.standard().aimingFor(Objective.WORST_THEN_FEWEST_MOVES).solve(problem);
    assertEquals(percent(90), few.certificate().worst().orElseThrow());
    assertEquals(1, evened.moves());
    assertEquals(0, few.moves());
    assertEquals(
        "Proven: the highest load is 90%, and no plan under these rules comes below it; no move is"
            + " needed to bring everybody to 90% or below; with so few moves no plan spreads the"
            + " work more evenly.",
        few.certificate().sentence());
  }

  @Test
  void aNewCaseThatNeedsAMoveIsStillPlaced() {
    var problem =
        AllocationProblem.of(new long[] {5, 5}, new long[] {10, 10})
            .withKinds(new int[] {0, 1}, new int[][] {{0, 1}, {0}})
            .withMostLoad(new long[] {5, 5})
            .heldBy(new int[] {0, AllocationProblem.NOBODY}, 1);
    AllocationSolution solution =
        Allocator.standard().aimingFor(Objective.fewestMovesTo(percent(60))).solve(problem);
    assertEquals(1, solution.moves());
    assertEquals(0, solution.unassigned().length);
  }

  @Test
  void policiesShowWhatTheyCost() {
    Case[] cases = {simple("N-1"), simple("N-2"), complex("N-3")};
    Team team = empty(ASHA, CY);
    assertEquals(
        percent(25),
        Allocator.standard()
            .by(Policy.LEAST_PERCENTAGE)
            .allocate(team, cases)
            .certificate()
            .worst()
            .orElseThrow());
    assertEquals(
        percent(20),
        Allocator.standard()
            .by(Policy.LONGEST_FIRST)
            .allocate(team, cases)
            .certificate()
            .worst()
            .orElseThrow());
    AllocationPlan byCount = Allocator.standard().by(Policy.FEWEST_CASES).allocate(team, cases);
    assertEquals(
        List.of("N-1 to S-01", "N-2 to S-03", "N-3 to S-01"), texts(byCount.assignments()));
    assertEquals(
        List.of("N-1 to S-03"),
        texts(
            Allocator.standard()
                .by(Policy.FEWEST_CASES)
                .allocate(team.holding(ASHA, simple("C-1")), simple("N-1"))
                .assignments()),
        "held cases count");
  }

  @Test
  void policiesPlaceAllAnewOrNothingButTheNewCases() {
    assertEquals(
        percent(40),
        Allocator.standard()
            .by(Policy.LONGEST_FIRST)
            .rebalance(uneven())
            .certificate()
            .worst()
            .orElseThrow());
    assertEquals(
        "the policy \"the heaviest case first, each to whoever then has the least load\" cannot"
            + " ration moves; only by(Policy.BALANCED) can",
        Refused.stateMessage(
            () ->
                Allocator.standard().by(Policy.LONGEST_FIRST).movingAtMost(1).rebalance(uneven())));
    assertEquals(
        "the policy \"each case in turn to whoever then has the least load\" cannot price moves;"
            + " only by(Policy.BALANCED) can",
        Refused.stateMessage(
            () -> Allocator.standard().by(Policy.LEAST_PERCENTAGE).priceOfMoves(uneven(), 1)));
  }

  @Test
  void preferencesDecideBetweenEqualPlans() {
    Team team = empty(ASHA, CY);
    Case court = simple("N-1").with("court").weighing(points(4), "as agreed");
    Case plain = simple("N-2").weighing(points(4), "as agreed");
    for (Case[] cases : new Case[][] {{court, plain}, {plain, court}}) {
      AllocationPlan plan =
          Allocator.standard().prefer(Preference.againstScarceSkills()).allocate(team, cases);
      assertEquals(Optional.of("S-03"), plan.holderOf("N-2"), "court work is rare");
    }
    for (String wished : List.of("S-01", "S-03")) {
      AllocationPlan plan =
          Allocator.standard()
              .prefer(Preference.continuity(Map.of("N-1", wished, "N-9", "S-77")))
              .allocate(team, court, plain);
      assertEquals(Optional.of(wished), plan.holderOf("N-1"));
    }
  }

  @Test
  void preferencesBecomePenaltiesByKindOfCaseAndPerson() {
    AllocationTerms terms =
        Allocator.standard()
            .prefer(Preference.againstScarceSkills())
            .prefer(
                Preference.ratherNot(CaseFilter.withFactor("court"), StaffFilter.members("S-03"))
                    .weighing(70))
            .terms();
    var problem =
        new TeamProblem(
            terms,
            empty(ASHA, CY),
            List.of(simple("N-1"), simple("N-2").with("court")),
            java.util.OptionalInt.of(0),
            true);
    // Asha's court work, which half of the team lacks, is wasted on N-1; Cy rather takes no N-2.
    assertEquals(
        List.of(List.of(500L, 0L), List.of(0L, 70L)),
        problem.problem().toLists().preferences().orElseThrow().penalties());
    assertEquals(
        0, AllocationSolution.of(problem.problem(), new int[] {1, 0}, NO_CLAIM).preferenceLoss());
    assertEquals(
        570, AllocationSolution.of(problem.problem(), new int[] {0, 1}, NO_CLAIM).preferenceLoss());
  }

  private static final Certificate NO_CLAIM =
      new Certificate(
          Optional.empty(),
          percent(0),
          false,
          0,
          0,
          false,
          Optional.empty(),
          Optional.empty(),
          0,
          0,
          false);

  @Test
  void inputThatCannotBeMeantIsRefused() {
    Allocator allocator = Allocator.standard();
    assertEquals(
        "new case \"C-1\" stands twice, or is in team \"North\" already; give each new case once,"
            + " with an id of its own",
        Refused.message(() -> allocator.allocate(uneven(), simple("C-1"))));
    assertEquals(
        "new case \"N-1\" is not open on 2026-02-02, the date of team \"North\", and would weigh"
            + " nothing; date the team on(..) a day on which the case is open, or leave it out",
        Refused.message(
            () -> allocator.allocate(uneven(), simple("N-1").opened(date("2026-03-01")))));
    assertEquals(
        "nobody in team \"North\" holds the pinned case [C-77]; pin cases that are held",
        Refused.message(() -> allocator.pinned("C-77").rebalance(uneven())));
    assertEquals(
        "nobody in team \"North\" has the id \"S-77\"; its ids are [S-01, S-02, S-03]",
        Refused.message(() -> allocator.handingOver("S-77").rebalance(uneven())));
    assertEquals(
        "the rule \"at most 2 complx cases\" names band \"complx\", which scheme \"Assessment\""
            + " does not define; its bands are [simple, standard, complex]",
        Refused.message(
            () -> allocator.require(Rule.atMostInBand("complx", 2)).rebalance(uneven())));
    assertEquals(
        "the rule \"no cases to S-77\" names \"S-77\", who is not in team \"North\"; its ids are"
            + " [S-01, S-02, S-03]",
        Refused.message(
            () ->
                allocator
                    .require(Rule.barred(CaseFilter.ALL, StaffFilter.members("S-77")))
                    .rebalance(uneven())));
    assertEquals(
        "a number of moves must not be negative, was -1",
        Refused.message(() -> allocator.movingAtMost(-1)));
    assertEquals(
        "a number of iterations must not be negative, was -5",
        Refused.message(() -> allocator.withIterations(-5)));
    assertEquals(
        "a time to search must be more than 0, was PT0S",
        Refused.message(() -> allocator.within(Duration.ZERO)));
    assertEquals(
        "team \"T\" has no scheme; say under(scheme) first",
        Refused.stateMessage(() -> allocator.rebalance(Team.named("T"))));
  }

  @Test
  void unweighableCasesAreRefusedOrListed() {
    Case odd = Case.of("N-1", "odd");
    assertTrue(
        Refused.message(() -> Allocator.standard().allocate(uneven(), odd))
            .endsWith(
                "; to list such cases instead of refusing the allocation, say"
                    + " listingUnweighedCases()"));
    AllocationPlan plan =
        Allocator.standard()
            .listingUnweighedCases()
            .allocate(uneven().holding(CY, Case.of("C-9", "odd")), odd, simple("N-2"));
    assertEquals(List.of("N-2 to S-03"), texts(plan.assignments()));
    assertEquals("N-1", plan.unassigned().get(0).caseId());
    assertEquals(Optional.of("S-03"), plan.holderOf("C-9"));
    assertTrue(plan.toString().contains("1 fit nowhere"));
    assertTrue(plan.explain().addsUp());
  }

  @Test
  void fineDecimalsAndHugePointsStayExact() {
    PointsScheme fine =
        PointsScheme.named("fine")
            .withHoursPerPoint(1)
            .band("a", points("0.000000001"))
            .band("b", points("1000000.000000002"));
    Team team =
        Team.named("T")
            .under(fine)
            .on(date("2026-02-02"))
            .with(StaffMember.of("S-01", "Asha", weekly("37.5")))
            .with(StaffMember.of("S-02", "Ben", weekly("37.5")));
    AllocationPlan plan =
        Allocator.standard()
            .allocate(
                team, Case.of("A", "a"), Case.of("B", "a"), Case.of("C", "b"), Case.of("D", "b"));
    Points each = points("1000000.000000003");
    plan.after().load().members().forEach(load -> assertEquals(each, load.total()));
    assertTrue(plan.certificate().isProven());
    PointsScheme finest = fine.withBandsInAnyOrder("test").band("c", Points.of("1e-30"));
    assertEquals(
        "points of cases and points available have no common unit in which they come to at most"
            + " 2^60 together; round the available points in the scheme's capacity rule"
            + " (withRounding), or the weights of factors",
        Refused.message(
            () ->
                Allocator.standard()
                    .allocate(team.under(finest), Case.of("A", "c"), Case.of("B", "b"))));
  }

  @Test
  void thirdsAreExactToo() {
    PointsScheme thirds =
        PointsScheme.named("thirds").withFullTimer(points(100), weekly(37)).band("a", points(1));
    Team team =
        Team.named("T")
            .under(thirds)
            .on(date("2026-02-02"))
            .with(StaffMember.of("S-01", "Asha", weekly(37)))
            .with(StaffMember.of("S-02", "Ben", weekly("18.3")));
    AllocationPlan plan =
        Allocator.standard()
            .allocate(team, Case.of("A", "a"), Case.of("B", "a"), Case.of("C", "a"));
    assertEquals(
        plan.after().load().members().stream()
            .map(load -> load.percent().orElseThrow())
            .max(java.util.Comparator.naturalOrder()),
        plan.certificate().worst());
    assertFalse(
        plan.certificate()
            .worst()
            .orElseThrow()
            .value()
            .rounded(Rounding.halfUp(4))
            .equals(plan.certificate().worst().orElseThrow().value()));
  }

  @Test
  void betterPlansAreOfferedOnTheWay() {
    List<AllocationPlan> offered = new ArrayList<>();
    AllocationPlan plan =
        Allocator.standard()
            .offering(offer -> offered.add(offer.plan().orElseThrow()))
            .rebalance(uneven());
    assertFalse(offered.isEmpty());
    assertFalse(offered.get(0).certificate().isProven());
    AllocationPlan last = offered.get(offered.size() - 1);
    assertTrue(
        plan.certificate().worst().orElseThrow().compareTo(last.certificate().worst().orElseThrow())
            <= 0);
    List<Offer> bare = new ArrayList<>();
    Allocator.standard()
        .offering(bare::add)
        .solve(AllocationProblem.of(new long[] {3, 2}, new long[] {1, 1}));
    assertTrue(bare.get(0).plan().isEmpty());
  }

  @Test
  void aSearchEndsAtItsDeadlineOrWhenCancelled() {
    var problem = new RandomProblems(5).problem(200, 8);
    var now = new AtomicLong();
    AllocationSolution timed =
        Allocator.standard()
            .within(Duration.ofNanos(100))
            .timedBy(() -> now.addAndGet(10))
            .solve(problem);
    new Checked(problem).assertSound(timed);
    var cancelled = new AtomicBoolean(true);
    AllocationSolution stopped =
        Allocator.standard()
            .withIterations(Long.MAX_VALUE)
            .stoppingWhen(cancelled::get)
            .solve(problem);
    new Checked(problem).assertSound(stopped);
  }

  @Test
  void theOrderOfPeopleAndCasesDecidesNothing() {
    Team one = uneven();
    Team other =
        empty(CY)
            .holding(BEN, complex("C-5"), complex("C-4"))
            .holding(ASHA, complex("C-3"), complex("C-1"), complex("C-2"));
    AllocationPlan plan =
        Allocator.standard().movingAtMost(1).allocate(one, simple("N-1"), simple("N-2"));
    AllocationPlan turned =
        Allocator.standard().movingAtMost(1).allocate(other, simple("N-2"), simple("N-1"));
    assertEquals(plan.moves(), turned.moves());
    for (String id : List.of("N-1", "N-2")) {
      assertEquals(plan.holderOf(id), turned.holderOf(id));
    }
    assertEquals(plan.certificate(), turned.certificate());
  }
}
