package org.plimsoll.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.cases;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.Factor;
import org.plimsoll.caseload.Holding;
import org.plimsoll.caseload.MemberLoad;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.caseload.Reduction;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.caseload.Task;
import org.plimsoll.caseload.Team;

/** Plans of random teams, judged by the load report and by the words of the rules. */
class TeamAllocationProperties {
  private static final PointsScheme SCHEME =
      PointsScheme.named("Assessment")
          .withFullTimer(points(30), weekly(37))
          .band("simple", points(1))
          .band("standard", points("2.5"))
          .band("complex", points(4))
          .factor("court", Factor.add(points(2)).needing("court work"))
          .factor("travel", Factor.scale("1.15").onBand());
  private static final int MOST = 9;
  private static final int MOST_COMPLEX = 3;

  private final List<StaffMember> people = new ArrayList<>();
  private final List<Holding> holdings = new ArrayList<>();
  private final List<Case> newCases = new ArrayList<>();
  private Team team = Team.named("none");

  private void draw(long seed) {
    var random = new SplittableRandom(seed);
    people.clear();
    holdings.clear();
    newCases.clear();
    int m = 2 + random.nextInt(5);
    for (int j = 0; j < m; j++) {
      StaffMember member =
          random.nextInt(9) == 0
              ? StaffMember.of("S-" + j, "Eve " + j)
              : StaffMember.of("S-" + j, "Asha " + j, weekly(10 + random.nextInt(28)));
      if (random.nextInt(8) == 0) {
        member = member.less(Reduction.whole("long leave"));
      }
      if (random.nextInt(3) > 0) {
        member = member.skilledIn("court work", 1 + random.nextInt(3));
      }
      people.add(member.atLevel(1 + random.nextInt(3)));
    }
    int n = random.nextInt(25);
    for (int i = 0; i < n; i++) {
      Case item = item("C-" + i, random);
      String holder = "S-" + random.nextInt(m);
      if (random.nextInt(10) == 0) {
        holdings.add(new Holding(item, holder, percent(50)));
      } else {
        holdings.add(
            Holding.of(random.nextInt(12) == 0 ? item.closed(date("2026-01-20")) : item, holder));
      }
    }
    int news = random.nextInt(6);
    for (int i = 0; i < news; i++) {
      newCases.add(item("N-" + i, random));
    }
    team = Team.of("North", SCHEME, date("2026-02-02"), people, holdings);
    if (random.nextBoolean()) {
      team = team.doing(people.get(0), Task.oneOff("reading in", points("1.3")));
    }
  }

  private static Case item(String id, SplittableRandom random) {
    Case item = Case.of(id, List.of("simple", "standard", "complex").get(random.nextInt(3)));
    item = random.nextInt(4) == 0 ? item.with("court") : item;
    item = random.nextInt(4) == 0 ? item.with("travel") : item;
    return random.nextInt(6) == 0 ? item.atLevel(2) : item;
  }

  private static Allocator allocator(long seed) {
    return Allocator.standard()
        .require(Rule.skilled())
        .require(Rule.atLeastTheLevel())
        .require(Rule.atMost(cases(MOST)))
        .require(Rule.atMostInBand("complex", MOST_COMPLEX))
        .require(Rule.hardLimit(percent(150)))
        .require(Rule.conflict("N-1", "S-1"))
        .withIterations(3_000)
        .withSeed(seed);
  }

  @Property(tries = 150)
  void plansKeepTheRulesAndAreWhatTheLoadReportSays(@ForAll long seed) {
    draw(seed);
    int budget = new SplittableRandom(seed).nextInt(6);
    AllocationPlan plan = allocator(seed).movingAtMost(budget).allocate(team, newCases);
    Team after = plan.after();
    var load = after.load();
    Optional<Percent> worst =
        load.members().stream()
            .filter(member -> member.standing() == MemberLoad.Standing.ORDINARY)
            .map(member -> member.percent().orElseThrow())
            .max(Comparable::compareTo);
    assertEquals(worst, plan.certificate().worst());
    double spread = 0;
    for (MemberLoad member : load.members()) {
      if (member.standing() == MemberLoad.Standing.ORDINARY) {
        double total = member.total().value().doubleValue();
        spread += total * total / member.available().orElseThrow().value().doubleValue();
      }
    }
    assertEquals(spread, plan.certificate().spread(), 1e-9 * (1 + spread));
    assertEquals(team.holdings().size() + plan.assignments().size(), after.holdings().size());
    assertEquals(newCases.size(), plan.assignments().size() + plan.unassigned().size());
    assertTrue(plan.movesUsed() <= budget && plan.movesUsed() == plan.moves().size());
    Map<String, Holding> before = new HashMap<>();
    team.holdings().forEach(holding -> before.put(holding.item().id(), holding));
    for (Holding holding : after.holdings()) {
      Holding was = before.get(holding.item().id());
      boolean stays = holding.equals(was);
      if (!stays) {
        assertTrue(was == null || was.share().equals(Percent.HUNDRED), "co-worked cases stay");
        assertMayHold(holding);
      }
    }
    for (StaffMember member : people) {
      MemberLoad was = team.load().member(member.id());
      MemberLoad then = load.member(member.id());
      assertNotWorse(was.cases(), then.cases(), MOST);
      assertNotWorse(complex(was), complex(then), MOST_COMPLEX);
      if (then.standing() == MemberLoad.Standing.ORDINARY) {
        Rational line = Rational.of(150).max(was.percent().orElseThrow().value());
        assertTrue(then.percent().orElseThrow().value().compareTo(line) <= 0);
      } else {
        assertEquals(was.holdings(), then.holdings());
      }
    }
    assertTrue(plan.explain().addsUp());
    newCases.forEach(item -> assertTrue(plan.explainCase(item.id()).addsUp()));
    people.forEach(member -> assertTrue(plan.explainMember(member.id()).addsUp()));
  }

  private void assertMayHold(Holding holding) {
    StaffMember holder = team.member(holding.memberId());
    Case item = holding.item();
    assertTrue(team.load().member(holder.id()).standing() == MemberLoad.Standing.ORDINARY);
    assertTrue(!item.factors().containsKey("court") || holder.hasSkill("court work"));
    assertTrue(item.level().isEmpty() || holder.level().getAsInt() >= item.level().getAsInt());
    assertTrue(!item.id().equals("N-1") || !holder.id().equals("S-1"));
  }

  private static long complex(MemberLoad load) {
    return load.holdings().stream()
        .filter(holding -> holding.item().band().equals(Optional.of("complex")))
        .count();
  }

  private static void assertNotWorse(long before, long after, long most) {
    assertTrue(after <= Math.max(before, most), before + " to " + after + " of " + most);
  }

  @Property(tries = 60)
  void theOrderOfPeopleAndCasesDecidesNothing(@ForAll long seed) {
    draw(seed);
    AllocationPlan plan = allocator(seed).movingAtMost(3).allocate(team, newCases);
    List<StaffMember> turnedPeople = new ArrayList<>(people);
    List<Holding> turnedHoldings = new ArrayList<>(holdings);
    List<Case> turnedNew = new ArrayList<>(newCases);
    Collections.reverse(turnedPeople);
    Collections.reverse(turnedHoldings);
    Collections.reverse(turnedNew);
    Team turned =
        new Team(
            team.name(),
            team.scheme(),
            team.date(),
            Team.of("North", SCHEME, date("2026-02-02"), turnedPeople, List.of()).staff(),
            turnedHoldings,
            team.tasks());
    AllocationPlan other = allocator(seed).movingAtMost(3).allocate(turned, turnedNew);
    for (Case item : newCases) {
      assertEquals(plan.holderOf(item.id()), other.holderOf(item.id()));
    }
    assertEquals(
        plan.moves().stream().map(Object::toString).sorted().toList(),
        other.moves().stream().map(Object::toString).sorted().toList());
    assertEquals(plan.certificate(), other.certificate());
  }

  @Property(tries = 60)
  void budgetNoneMovesNothingAndPinnedCasesStay(@ForAll long seed) {
    draw(seed);
    assertEquals(List.of(), allocator(seed).allocate(team, newCases).moves());
    String[] pinned = holdings.stream().map(holding -> holding.item().id()).toArray(String[]::new);
    assertEquals(List.of(), allocator(seed).pinned(pinned).rebalance(team).moves());
  }

  @Property(tries = 25)
  void aFurtherMoveNeverShowsAWorsePlan(@ForAll long seed) {
    draw(seed);
    MovePrices prices = allocator(seed).priceOfMoves(team, 4);
    for (int k = 1; k < prices.rows().size(); k++) {
      MovePrices.Row less = prices.rows().get(k - 1);
      MovePrices.Row more = prices.rows().get(k);
      assertTrue(
          more.worst().isEmpty() || more.worst().get().compareTo(less.worst().get()) <= 0,
          prices::toString);
      assertTrue(more.worstBound().compareTo(less.worstBound()) <= 0, prices::toString);
      assertTrue(more.movesUsed() <= more.movesAllowed());
      assertEquals(
          more.worst(), prices.plan(k).certificate().worst(), "the plan is that of the row");
    }
  }

  @Property(tries = 60)
  void theFirstOfTheCandidatesIsTheOnePlacedAlone(@ForAll long seed) {
    draw(seed);
    Case item = item("N-7", new SplittableRandom(seed));
    Candidates next = allocator(seed).next(team, item);
    assertEquals(people.size(), next.ranked().size() + next.ruledOut().size());
    Points before = team.load().total().total();
    for (Candidates.Candidate each : next.ranked()) {
      assertEquals(team.ifTaken(each.memberId(), item).after(), Optional.of(each.after()));
    }
    AllocationPlan greedy =
        allocator(seed).by(Policy.LEAST_PERCENTAGE).allocate(team, List.of(item));
    assertEquals(next.best().map(Candidates.Candidate::memberId), greedy.holderOf(item.id()));
    assertEquals(before, greedy.before().load().total().total());
  }
}
