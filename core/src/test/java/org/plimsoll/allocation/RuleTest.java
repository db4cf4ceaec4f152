package org.plimsoll.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.plimsoll.base.Units.cases;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.plimsoll.caseload.Band;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.Factor;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.caseload.Team;

class RuleTest {
  private static final PointsScheme SCHEME =
      PointsScheme.named("Assessment")
          .withHoursPerPoint(1)
          .band("simple", points(1))
          .band(Band.of("complex", points(4)).needing("assessment").atLevel(2))
          .factor("court", Factor.add(points(2)).needing("court work"))
          .factor("children", Factor.each(points("0.5"), 1));
  private static final StaffMember ASHA =
      StaffMember.of("S-01", "Asha", weekly(20))
          .skilledIn("assessment")
          .skilledIn("court work", 3)
          .atLevel(3);
  private static final StaffMember BEN =
      StaffMember.of("S-02", "Ben", weekly(20))
          .skilledIn("assessment")
          .skilledIn("court work", 1)
          .atLevel(1)
          .withExperience(percent(90), "first year");
  private static final StaffMember CY = StaffMember.of("S-03", "Cy", weekly(20));

  private static Team team() {
    return Team.named("North").under(SCHEME).on(date("2026-02-02")).with(ASHA).with(BEN).with(CY);
  }

  private static Map<String, List<String>> ruledOut(Rule rule, Case item) {
    return ruledOut(rule, team(), item);
  }

  private static Map<String, List<String>> ruledOut(Rule rule, Team team, Case item) {
    return Allocator.standard().require(rule).next(team, item).ruledOut();
  }

  private static Case simple(String id) {
    return Case.of(id, "simple");
  }

  private static Case complex(String id) {
    return Case.of(id, "complex");
  }

  @Test
  void skillsComeFromBandAndFactorsWithTheirLevels() {
    assertEquals(Map.of(), ruledOut(Rule.skilled(), simple("N")));
    assertEquals(
        Map.of("S-03", List.of("lacks assessment")), ruledOut(Rule.skilled(), complex("N")));
    assertEquals(
        Map.of(
            "S-02",
            List.of("has court work at level 1, needs 2"),
            "S-03",
            List.of("lacks court work")),
        ruledOut(Rule.skilled().atLeast("court work", 2), simple("N").with("court")));
    assertEquals(
        "holders have the skills that cases need, court work at level 2 or more",
        Rule.skilled().atLeast("court work", 2).words());
    assertEquals(
        "the least level of skill \"court work\" is 1 or more, was 0",
        Refused.message(() -> Rule.skilled().atLeast("court work", 0)));
  }

  @Test
  void levelsAreThoseOfTheCaseOrItsBand() {
    assertEquals(
        Map.of(
            "S-02", List.of("is at level 1, needs 2"), "S-03", List.of("level not known, needs 2")),
        ruledOut(Rule.atLeastTheLevel(), complex("N")));
    assertEquals(
        Map.of("S-03", List.of("level not known, needs 1")),
        ruledOut(Rule.atLeastTheLevel(), complex("N").atLevel(1)));
    assertEquals(Map.of(), ruledOut(Rule.atLeastTheLevel(), simple("N")));
  }

  @Test
  void someCasesAreReserved() {
    Rule rule = Rule.specialism(CaseFilter.withFactor("children"), "court work").atLevel(2);
    assertEquals("children cases only to those with court work at level 2 or more", rule.words());
    assertEquals(
        Map.of(
            "S-02",
            List.of("has court work at level 1, needs 2"),
            "S-03",
            List.of("lacks court work")),
        ruledOut(rule, simple("N").with("children", 2)));
    assertEquals(Map.of(), ruledOut(rule, simple("N").with("children", 0)), "0 is none");
  }

  @Test
  void aConflictKeepsOneCaseFromOnePerson() {
    Rule rule = Rule.conflict("N", "S-01").because("related to the family");
    assertEquals(Map.of("S-01", List.of("related to the family")), ruledOut(rule, simple("N")));
    assertEquals(Map.of(), ruledOut(rule, simple("M")));
    assertEquals(Map.of(), ruledOut(Rule.conflict("N", "S-99"), simple("N")));
    assertEquals(
        List.of("S-02", "S-01"),
        Allocator.standard()
            .require(Rule.conflict("N", "S-01"))
            .require(Rule.conflict("N", "S-02"))
            .next(team(), simple("N"))
            .ruledOut()
            .keySet()
            .stream()
            .sorted(java.util.Comparator.reverseOrder())
            .toList());
  }

  @Test
  void firstYearsAndPeopleBelowALevelCanBeSpared() {
    Rule first = Rule.barred(CaseFilter.inBand("complex"), StaffFilter.inFirstYear());
    assertEquals(
        "no complex cases to those with a reduced load for lack of experience", first.words());
    assertEquals(Map.of("S-02", List.of(first.words())), ruledOut(first, complex("N")));
    Rule below = Rule.barred(CaseFilter.inBand("complex"), StaffFilter.belowLevel(2));
    assertEquals(List.of("S-02", "S-03"), List.copyOf(ruledOut(below, complex("N")).keySet()));
    assertEquals(
        List.of("S-03"),
        List.copyOf(
            ruledOut(
                    Rule.barred(CaseFilter.ALL, StaffFilter.belowLevel(2).exceptFor("S-02")),
                    complex("N"))
                .keySet()));
  }

  @Test
  void oneCaseCanBeTooLarge() {
    Rule rule = Rule.largestCase(points(3)).of(StaffFilter.members("S-03"));
    assertEquals(
        Map.of("S-03", List.of("no single case above 3 pts (S-03)")), ruledOut(rule, complex("N")));
    assertEquals(Map.of(), ruledOut(rule, simple("N").with("court")), "exactly 3 is allowed");
  }

  @Test
  void limitsCountWhatIsHeldAndCoWorked() {
    Team held =
        team()
            .holding(ASHA, complex("C-1"))
            .coWorking(ASHA, complex("C-2"), percent(50))
            .coWorking(BEN, complex("C-2"), percent(50));
    assertEquals(
        Map.of("S-01", List.of("would hold 3: at most 2 complex cases")),
        ruledOut(Rule.atMostInBand("complex", 2), held, complex("N")));
    assertEquals(Map.of(), ruledOut(Rule.atMostInBand("complex", 2), held, simple("N")));
    assertEquals(
        Map.of("S-01", List.of("would hold 10: at most 9.5 pts of complex cases")),
        ruledOut(Rule.atMostInBand("complex", points("9.5")), held, complex("N")));
    assertEquals(
        Map.of(
            "S-01",
            List.of("would hold 3: at most 1 case"),
            "S-02",
            List.of("would hold 2: at most 1 case")),
        ruledOut(Rule.atMost(cases(1)), held, simple("N")));
    assertEquals(
        Map.of("S-02", List.of("would hold 2: at most 1 case (S-02)")),
        ruledOut(Rule.atMost(cases(1)).of(StaffFilter.members("S-02")), held, simple("N")));
  }

  @Test
  void theHardLimitIsOnTheWholeLoad() {
    assertEquals(
        Map.of("S-02", List.of("would be at ~22.2%: nobody above 20%")),
        ruledOut(Rule.hardLimit(percent(20)), complex("N")),
        "4 of 20 is at the limit, 4 of 18 above it");
  }

  @Test
  void aLimitThatIsBrokenTodayIsReportedAndNotMadeWorse() {
    Team held =
        team()
            .holding(ASHA, complex("C-1"), complex("C-2"), complex("C-3"))
            .holding(CY, complex("C-4"));
    Allocator allocator =
        Allocator.standard().require(Rule.skilled()).require(Rule.atMostInBand("complex", 1));
    AllocationPlan plan = allocator.allocate(held, complex("N-1"), complex("N-2"));
    assertEquals(
        List.of(
            "S-01: at most 1 complex case: 3 today, 3 after",
            "S-03: C-4: lacks assessment: held today, held after"),
        plan.breaches().stream().map(Object::toString).toList());
    assertEquals(1, plan.assignments().size());
    assertEquals("S-02", plan.assignments().get(0).memberId());
    assertEquals(1, plan.unassigned().size());
    AllocationPlan moved = allocator.movingAtMost(1).rebalance(held);
    assertEquals(1, moved.moves().size());
    assertEquals("S-02", moved.moves().get(0).to());
    assertEquals(
        "S-01: at most 1 complex case: 3 today, 2 after", moved.breaches().get(0).toString());
  }

  @Test
  void aRuleOfTheHostsOwnIsAskedOnceForEqualKeys() {
    AtomicInteger asked = new AtomicInteger();
    CustomRule local =
        new CustomRule() {
          @Override
          public Optional<String> refusal(Case item, StaffMember member) {
            asked.incrementAndGet();
            return item.setting().equals(Optional.of("north")) && member.id().equals("S-01")
                ? Optional.of("works in the south")
                : Optional.empty();
          }

          @Override
          public Object key(Case item) {
            return item.setting();
          }
        };
    List<Case> items =
        java.util.stream.IntStream.range(0, 50)
            .mapToObj(i -> simple("N-" + i).in(i % 2 == 0 ? "north" : "south"))
            .toList();
    Allocator allocator = Allocator.standard().require(Rule.custom("local", local));
    AllocationPlan plan = allocator.allocate(team(), items);
    assertEquals(List.of(), plan.unassigned());
    assertEquals(2 * 3, asked.get(), "two keys, three people");
    for (Case item : items) {
      if (item.setting().equals(Optional.of("north"))) {
        assertEquals(false, plan.holderOf(item.id()).equals(Optional.of("S-01")));
      }
    }
    assertEquals(Rule.custom("local", local), Rule.custom("local", (i, m) -> Optional.empty()));
    assertEquals(
        "a custom rule needs a name that is not blank",
        Refused.message(() -> Rule.custom(" ", local)));
  }

  @Test
  void filtersNameOneThingOfEachSort() {
    CaseFilter both = CaseFilter.inBand("complex").and(CaseFilter.withFactor("court"));
    assertEquals("complex court cases", both.words());
    assertEquals(
        "complex cases in north",
        CaseFilter.inBand("complex").and(CaseFilter.inSetting("north")).toString());
    assertEquals(
        "a filter of cases names one band, was \"complex\" and \"simple\"; use two rules",
        Refused.message(() -> both.and(CaseFilter.inBand("simple"))));
    assertThrows(NullPointerException.class, () -> new Rule.Barred(CaseFilter.ALL, null));
  }

  @Test
  void theBottleneckIsNamedInWords() {
    Team team = team().with(StaffMember.of("S-04", "Dee", weekly(20)));
    AllocationPlan plan =
        Allocator.standard()
            .require(Rule.skilled().atLeast("court work", 2))
            .allocate(
                team,
                simple("N-1").with("court").weighing(points(12), "long"),
                simple("N-2").with("court").weighing(points(12), "long"),
                simple("N-3"));
    assertEquals(
        "court work exceeds its people by 20%: only S-01 may hold it",
        plan.certificate().bottleneck().orElseThrow().words());
    assertEquals(
        "Proven: the highest load is 120%, and no plan under these rules comes below it or spreads"
            + " the work more evenly; court work exceeds its people by 20%: only S-01 may hold it.",
        plan.certificate().sentence());
  }
}
