package org.plimsoll.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.cases;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.allocation.AllocationPlan;
import org.plimsoll.allocation.AllocationProblem;
import org.plimsoll.allocation.AllocationTerms;
import org.plimsoll.allocation.Allocator;
import org.plimsoll.allocation.CaseFilter;
import org.plimsoll.allocation.Objective;
import org.plimsoll.allocation.Policy;
import org.plimsoll.allocation.Preference;
import org.plimsoll.allocation.Rule;
import org.plimsoll.allocation.StaffFilter;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.Factor;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.caseload.Team;

class AllocationJsonTest {
  private static final Team TEAM =
      Team.named("North")
          .under(
              PointsScheme.named("Assessment")
                  .withHoursPerPoint(1)
                  .band("simple", points(1))
                  .band("complex", points(4))
                  .factor("court", Factor.add(points(2)).needing("court work")))
          .on(date("2026-02-02"))
          .holding(
              StaffMember.of("S-01", "Asha", weekly(20)).skilledIn("court work", 2),
              Case.of("C-1", "complex"),
              Case.of("C-2", "complex"),
              Case.of("C-3", "complex"))
          .with(StaffMember.of("S-02", "Ben", weekly(10)))
          .with(StaffMember.of("S-03", "Cy"));

  private static Allocator withEverything() {
    return Allocator.standard()
        .require(Rule.skilled().atLeast("court work", 2))
        .require(Rule.atLeastTheLevel())
        .require(Rule.specialism(CaseFilter.inBand("complex"), "court work").atLevel(2))
        .require(Rule.conflict("N-1", "S-02").because("a neighbour"))
        .require(Rule.barred(CaseFilter.withFactor("court"), StaffFilter.inFirstYear()))
        .require(Rule.largestCase(points("7.5")))
        .require(Rule.atMost(cases(18)).of(StaffFilter.members("S-01").exceptFor("S-02")))
        .require(Rule.atMostInBand("complex", 2))
        .require(Rule.atMostInBand("complex", points(12)))
        .require(Rule.hardLimit(percent(120)).of(StaffFilter.belowLevel(2)))
        .prefer(Preference.againstScarceSkills())
        .prefer(Preference.continuity(Map.of("N-1", "S-01")).weighing(3))
        .prefer(Preference.ratherNot(CaseFilter.inSetting("north"), StaffFilter.members("S-01")))
        .aimingFor(Objective.fewestMovesTo(percent(100)))
        .movingAtMost(2)
        .handingOver("S-03")
        .pinned("C-1")
        .listingUnweighedCases()
        .withIterations(5_000)
        .withSeed(42);
  }

  static Stream<Object> models() {
    AllocationProblem problem =
        AllocationProblem.of(new long[] {3, 2, 1}, new long[] {4, 4})
            .withUnit(points("0.5"))
            .withBases(new long[] {1, 0})
            .withKinds(new int[] {0, 1, 0}, new int[][] {{0, 1}, {1}})
            .heldBy(new int[] {0, -1, -1}, 1)
            .withLimit("count", new long[] {1, 0, 1}, new long[] {2, AllocationProblem.NO_LIMIT})
            .withMostLoad(new long[] {AllocationProblem.NO_LIMIT, 9})
            .preferring(new long[][] {{0, 5}, {1, 0}}, new int[] {-1, 1, 0}, new long[] {0, 4, 2});
    AllocationPlan plan =
        withEverything().allocate(TEAM, Case.of("N-1", "simple"), Case.of("N-2", "odd"));
    return Stream.of(
        Allocator.standard().terms(),
        withEverything().terms(),
        Allocator.standard().by(Policy.FEWEST_CASES).movingFreely().terms(),
        problem,
        AllocationProblem.of(new long[] {1}, new long[] {1}),
        Allocator.standard().solve(problem),
        Allocator.standard().solve(problem).certificate(),
        plan,
        plan.certificate(),
        Allocator.standard().rebalance(TEAM),
        Allocator.standard().next(TEAM, Case.of("N-1", "simple")),
        Allocator.standard().priceOfMoves(TEAM, 1),
        Allocator.standard().aimingFor(Objective.WORST_THEN_FEWEST_MOVES).rebalance(TEAM),
        Rule.skilled(),
        CaseFilter.ALL,
        StaffFilter.EVERYBODY);
  }

  @ParameterizedTest
  @MethodSource("models")
  void whatIsWrittenReadsBackEqual(Object model) {
    PlimsollJson json = PlimsollJson.standard();
    String written = json.write(model);
    Object read = json.read(written, model.getClass());
    assertEquals(model, read);
    assertEquals(written, json.write(read));
  }

  @Test
  void aPlanReadBackGivesTheSameReasons() {
    PlimsollJson json = PlimsollJson.standard();
    AllocationPlan plan = Allocator.standard().allocate(TEAM, Case.of("N-1", "simple"));
    AllocationPlan read = json.read(json.write(plan), AllocationPlan.class);
    assertEquals(plan.explainCase("N-1"), read.explainCase("N-1"));
    assertEquals(plan.after(), read.after());
    assertEquals(plan, Allocator.under(read.terms()).allocate(read.before(), read.newCases()));
  }

  @Test
  void aRuleOfTheHostsOwnTravelsByItsRegisteredName() {
    AllocationTerms terms =
        Allocator.standard().require(Rule.custom("local", (item, who) -> Optional.empty())).terms();
    String written = PlimsollJson.standard().write(terms);
    assertFalse(written.contains("Lambda"), written);
    AllocationTerms read =
        PlimsollJson.standard()
            .withRule("local", (item, who) -> Optional.of("never"))
            .read(written, AllocationTerms.class);
    assertEquals(terms, read);
    assertEquals(
        1, Allocator.under(read).allocate(TEAM, Case.of("N-1", "simple")).unassigned().size());
    var refused =
        assertThrows(
            JsonProblemException.class,
            () -> PlimsollJson.standard().read(written, AllocationTerms.class));
    assertTrue(
        refused
            .getMessage()
            .endsWith(
                "\"local\": no custom rule of this name is registered; registered are []; register"
                    + " it before reading: withRule(\"local\", function)"),
        refused.getMessage());
    assertEquals(
        "the custom rule \"local\" is registered already; give this one another name",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    PlimsollJson.standard()
                        .withRule("local", (item, who) -> Optional.empty())
                        .withRule("local", (item, who) -> Optional.empty()))
            .getMessage());
  }

  @Test
  void aProblemThatDoesNotFitTogetherIsRefusedWithItsPlace() {
    String written =
        PlimsollJson.standard()
            .write(AllocationProblem.of(new long[] {1, 2}, new long[] {1}))
            .replace("\"kinds\": [ 0, 0 ]", "\"kinds\": [ 0 ]");
    var refused =
        assertThrows(
            JsonProblemException.class,
            () -> PlimsollJson.standard().read(written, AllocationProblem.class));
    assertTrue(
        refused.getMessage().contains("kinds need an entry for each of the 2 cases, were 1"),
        refused.getMessage());
  }
}
