package org.plimsoll.stakeholder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.date;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Finding;

class StakeholderMapTest {
  private static final PartyRating BY_ANN =
      PartyRating.of(Aspect.POWER, 4).by("Ann").on(date("2026-01-05"));
  private static final PartyRating BY_BEN =
      PartyRating.of(Aspect.POWER, 1).by("Ben").on(date("2026-02-02"));

  private static StakeholderMap map(Stakeholder... parties) {
    return StakeholderMap.of("Points").with(parties);
  }

  @Test
  void theLastRatingOfEachRaterCountsAndDisagreementIsShown() {
    Stakeholder union =
        Stakeholder.of("Union")
            .rated(
                BY_ANN, BY_BEN, PartyRating.of(Aspect.POWER, 3).by("Ann").on(date("2026-03-02")));
    AspectSummary now = union.summary(Aspect.POWER, AspectSummary.Rule.MEDIAN, Optional.empty());
    assertEquals("power 2 (2 raters, 2 apart)", now.toString());
    AspectSummary then =
        union.summary(Aspect.POWER, AspectSummary.Rule.MEDIAN, Optional.of(date("2026-02-02")));
    assertEquals("power 2.5 (2 raters, 3 apart)", then.toString());
    assertEquals(
        Optional.of(Rational.of(4)),
        union
            .summary(Aspect.POWER, AspectSummary.Rule.HIGHEST, Optional.of(date("2026-02-01")))
            .value());
    assertEquals(
        "interest not rated",
        union.summary(Aspect.INTEREST, AspectSummary.Rule.MEAN, Optional.empty()).toString());
  }

  @Test
  void aRegisterAsOfADayKnowsNothingOfLaterDays() {
    Stakeholder union =
        Stakeholder.of("Union")
            .power(2)
            .rated(BY_ANN, BY_BEN)
            .engagement(Engagement.RESISTANT, Engagement.SUPPORTIVE, date("2026-01-05"))
            .engagement(Engagement.NEUTRAL, Engagement.SUPPORTIVE, date("2026-02-02"))
            .firstEngagedOn(date("2026-01-20"));
    StakeholderMap map =
        map(union, Stakeholder.of("Board"))
            .designFixedOn(date("2026-01-12"))
            .influencing("Board", "Union", 2);
    assertEquals(map, map.asOf(date("2026-02-02")), "the day itself counts");
    StakeholderMap then = map.asOf(date("2026-01-12"));
    assertEquals(
        StakeholderMap.of("Points")
            .with(
                Stakeholder.of("Union")
                    .power(2)
                    .rated(BY_ANN)
                    .engagement(Engagement.RESISTANT, Engagement.SUPPORTIVE, date("2026-01-05")),
                Stakeholder.of("Board"))
            .designFixedOn(date("2026-01-12"))
            .influencing("Board", "Union", 2),
        then);
    assertEquals(Optional.empty(), map.asOf(date("2026-01-11")).designFixed());
  }

  @Test
  void aPartyThatNobodyRatedHasNoClassAndIsNotLow() {
    StakeholderClasses grid =
        map(Stakeholder.of("Press").power(5), Stakeholder.of("Board").power(3).interest(3))
            .classify(Typology.powerInterest());
    assertEquals(List.of("Press"), grid.unclassified());
    assertEquals(List.of("Board"), grid.in(Quadrant.KEY_PLAYER));
    assertEquals(
        String.join(
            System.lineSeparator(),
            "power interest",
            "party  class           power   interest",
            "-----  --------------  ------  ---------",
            "Press  not classified  5 high  not rated",
            "Board  key player      3 high  3 high"),
        grid.toString());
    String why = grid.explain().toString();
    assertTrue(why.contains("power: high  <- high when at least 3 on 1 to 5  [our own rule]"), why);
    assertTrue(why.contains("[G. Johnson and K. Scholes, Exploring Corporate Strategy"), why);
  }

  @Test
  void aMarkOnTheBoundaryFollowsTheStatedRule() {
    StakeholderMap map = map(Stakeholder.of("Board").power(3).interest(3));
    Typology grid = Typology.powerInterest();
    assertEquals(
        List.of("Board"),
        map.classify(grid.withBoundary(Boundary.above(3))).in(Quadrant.MINIMAL_EFFORT));
    assertEquals(
        List.of("Board"),
        map.classify(grid.withBoundary(Boundary.atLeast(3))).in(Quadrant.KEY_PLAYER));
  }

  @Test
  void anAttitudeOfZeroNeitherBacksNorBlocks() {
    StakeholderClasses types =
        map(
                Stakeholder.of("a").power(5).interest(5).attitude("0"),
                Stakeholder.of("b").power(5).interest(1).attitude("-0.1"))
            .classify(Typology.of(TypologyKind.MURRAY_WEBSTER_SIMON));
    assertEquals(List.of("a"), types.unclassified());
    assertEquals(List.of("b"), types.in(StakeholderClass.MurrayWebsterSimon.TIME_BOMB));
    assertTrue(types.toString().contains("neither backs nor blocks"), types::toString);
  }

  @Test
  void powerAndDynamismHaveTheirOwnGrid() {
    StakeholderMap map =
        map(
            Stakeholder.of("a").power(5).rated(PartyRating.of(Aspect.DYNAMISM, 5)),
            Stakeholder.of("b").power(5).rated(PartyRating.of(Aspect.DYNAMISM, 1)),
            Stakeholder.of("c").power(1).rated(PartyRating.of(Aspect.DYNAMISM, 5)),
            Stakeholder.of("d").power(1).rated(PartyRating.of(Aspect.DYNAMISM, 1)));
    assertEquals(
        List.of(
            "a: greatest danger or opportunity",
            "b: powerful but predictable",
            "c: unpredictable but manageable",
            "d: few problems"),
        map.classify(Typology.of(TypologyKind.POWER_DYNAMISM)).places().stream()
            .map(StakeholderClasses.Place::toString)
            .toList());
  }

  @Test
  void anAttitudeFarFromZeroHangsOnNoMarkAndOneNearItDoes() {
    StakeholderMap map =
        map(
            Stakeholder.of("a").power(5).interest(5).attitude("0.75"),
            Stakeholder.of("b").power(5).interest(5).attitude("0.25"));
    ClassSensitivity found = Typology.of(TypologyKind.MURRAY_WEBSTER_SIMON).sensitivity(map);
    assertEquals(
        List.of(),
        found.turns().stream()
            .filter(
                turn -> turn.party().equals("a") && turn.toString().contains("attitude 0.75 were"))
            .toList());
    assertTrue(
        found.turns().stream()
            .anyMatch(turn -> turn.party().equals("b") && turn.toString().contains("were -0.25")),
        found.turns()::toString);
  }

  @Test
  void oneMarkIsAQuarterOfTheScaleWhateverTheScaleIs() {
    assertEquals(Rational.ONE, RatingScale.ONE_TO_FIVE.oneMark());
    assertEquals(Rational.of(1, 2), RatingScale.ATTITUDE.oneMark());
    assertEquals(Rational.of(25), RatingScale.of(0, 100).oneMark());
  }

  @Test
  void sensitivityNamesTheRatingAndTheRaterOnWhichAClassHangs() {
    StakeholderMap map = map(Stakeholder.of("Union").rated(BY_ANN, BY_BEN).interest(5));
    ClassSensitivity sure = Typology.powerInterest().sensitivity(map);
    assertEquals(
        List.of(
            "Union: keep informed would be key player if power 1 by Ben on 2026-02-02 were 2",
            "Union: keep informed would be key player if power 4 by Ann on 2026-01-05 were 5",
            "Union: keep informed would be key player if Ben were left out",
            "Union: keep informed would be not classified if the rater not named were left out"),
        sure.turns().stream()
            .map(ClassSensitivity.Turn::toString)
            .sorted(java.util.Comparator.comparing(text -> rank(text)))
            .toList());
    assertEquals(List.of("Union"), sure.unsure());
  }

  private static int rank(String text) {
    return text.contains("were 2") ? 0 : text.contains("were 5") ? 1 : text.contains("Ben") ? 2 : 3;
  }

  @Test
  void historyAndDiffShowWhatMoved() {
    Stakeholder union =
        Stakeholder.of("Union")
            .interest(4)
            .rated(BY_BEN, PartyRating.of(Aspect.POWER, 5).by("Ben").on(date("2026-03-02")))
            .engagement(Engagement.RESISTANT, Engagement.SUPPORTIVE, date("2026-01-05"));
    StakeholderMap earlier = map(union, Stakeholder.of("Press"));
    StakeholderMap later =
        map(
            union.engagement(Engagement.NEUTRAL, Engagement.SUPPORTIVE, date("2026-03-02")),
            Stakeholder.of("Board"));
    Typology grid = Typology.powerInterest();
    assertEquals(
        "[Union: keep informed -> key player]",
        later.classify(grid).diff(earlier.classify(grid.asOf(date("2026-02-02")))).toString());
    assertEquals(
        String.join(
            System.lineSeparator(),
            "Board: joined",
            "Press: left",
            "Union: engagement resistant -> neutral"),
        later.diff(earlier).toString());
    assertEquals("no change", later.diff(later).toString());
    assertEquals(2, later.engagementGaps(date("2026-02-02")).rows().get(0).columnsApart());
    assertEquals(1, later.engagementGaps().rows().get(0).columnsApart());
  }

  @Test
  void missingGroupsAndLateEngagementAreFindings() {
    StakeholderMap map =
        map(
                Stakeholder.of("Managers")
                    .in("managers")
                    .withInterestInTheWork()
                    .firstEngagedOn(date("2026-01-05")),
                Stakeholder.of("Union")
                    .in("trade unions")
                    .withInterestInChange("points")
                    .firstEngagedOn(date("2026-02-03")),
                Stakeholder.of("Families").in("service users"))
            .requiring("councillors")
            .designFixedOn(date("2026-02-02"));
    assertEquals(List.of("employees", "councillors"), map.missingGroups());
    assertEquals(
        List.of(
            "employees: no party of this group is in the register",
            "councillors: no party of this group is in the register",
            "Union: first engaged on 2026-02-03, after the design was fixed on 2026-02-02",
            "Families: no engagement is recorded, and the design was fixed on 2026-02-02",
            "Families: no interest in the work or in a change is stated"),
        map.findings().stream().map(StakeholderMapTest::text).toList());
    assertEquals("Managers", map.interestedInTheWork().get(0).id());
    assertEquals("Union", map.interestedInChange("points").get(0).id());
  }

  private static String text(Finding finding) {
    return finding.subject() + ": " + finding.message();
  }

  @Test
  void gapsRankByLeverAndThoseWithoutMarksComeLast() {
    EngagementGaps gaps =
        map(
                Stakeholder.of("a").engagement(Engagement.UNAWARE, Engagement.LEADING),
                Stakeholder.of("b")
                    .power(2)
                    .interest(2)
                    .engagement(Engagement.NEUTRAL, Engagement.LEADING),
                Stakeholder.of("c")
                    .power(5)
                    .interest(4)
                    .engagement(Engagement.NEUTRAL, Engagement.SUPPORTIVE),
                Stakeholder.of("d")
                    .power(5)
                    .interest(4)
                    .engagement(Engagement.LEADING, Engagement.NEUTRAL),
                Stakeholder.of("e"))
            .engagementGaps();
    assertEquals(
        List.of("c", "b", "a"), gaps.byLever().stream().map(EngagementGaps.Row::party).toList());
    assertEquals(List.of("e"), gaps.notAssessed());
    assertTrue(gaps.explain().toString().contains("lever: 20"), () -> gaps.explain().toString());
    assertTrue(gaps.explain().addsUp());
  }

  @Test
  void theBalanceLeavesOutWhoIsNotRatedAndAddsUp() {
    AttitudeBalance balance =
        map(
                Stakeholder.of("a").power(5).interest(4).attitude("1"),
                Stakeholder.of("b").power(5).interest(2).attitude("-0.5"),
                Stakeholder.of("c").attitude("-1"))
            .attitudeBalance();
    assertEquals("balance of attitude 0.5 from 2 parties, 1 not rated", balance.toString());
    assertTrue(balance.explain().addsUp(), () -> balance.explain().toString());
    assertEquals(Optional.empty(), map().attitudeBalance().balance());
  }

  @Test
  void aCoalitionIsReviewedAgainstTheRegister() {
    StakeholderMap map =
        map(
            Stakeholder.of("Head").power(5).interest(5),
            Stakeholder.of("Union").power(4).interest(4));
    var coalition =
        GuidingCoalition.of("Board").member("Head", GuidingCoalition.Strength.LEADERSHIP);
    var review = coalition.review(map);
    assertEquals(
        "missing position power, expertise, credibility, 1 key player outside", review.toString());
    assertEquals(List.of("Union"), review.keyPlayersOutside());
    assertEquals(
        "coalition \"Empty\" has no members; add them with member",
        refusal(() -> GuidingCoalition.of("Empty").review(map)));
    assertEquals(
        "\"Points\" has no stakeholder \"X\"; it has [Head, Union]",
        refusal(() -> coalition.member("X").review(map)));
  }

  @Test
  void badInputIsRefusedWithTheWayOut() {
    assertEquals(
        "the power of stakeholder \"a\" must lie on the scale 1 to 5, was 6; declare another scale"
            + " with StakeholderMap.onScale before adding the party",
        refusal(() -> map(Stakeholder.of("a").power(6))));
    assertEquals(
        "stakeholder \"a\" stands twice in \"Points\"",
        refusal(() -> map(Stakeholder.of("a"), Stakeholder.of("a", "b"))));
    assertEquals(
        "stakeholder \"a\" is rated twice by one rater on one date: power 3; name the raters or the"
            + " dates with PartyRating.by and on",
        refusal(() -> Stakeholder.of("a").power(2).power(3)));
    assertEquals(
        "salience looks at [POWER, LEGITIMACY, CLAIM_URGENCY] only, was [INTEREST]; leave the"
            + " others out",
        refusal(() -> SalienceClass.of(List.of(Aspect.INTEREST))));
    assertEquals(
        "a class of stakeholders is written such as \"Quadrant.KEY_PLAYER\", was \"Quadrant.X\"",
        refusal(() -> StakeholderClass.parse("Quadrant.X")));
  }

  private static String refusal(org.junit.jupiter.api.function.Executable call) {
    return assertThrows(IllegalArgumentException.class, call).getMessage();
  }
}
