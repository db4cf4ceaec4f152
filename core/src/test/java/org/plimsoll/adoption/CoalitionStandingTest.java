package org.plimsoll.adoption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.stakeholder.GuidingCoalition.Strength.POSITION_POWER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plimsoll.evidence.Evidence;
import org.plimsoll.evidence.Truth;
import org.plimsoll.json.PlimsollJson;
import org.plimsoll.kotter.Kotter;
import org.plimsoll.kotter.KotterReview;
import org.plimsoll.kotter.KotterStep;
import org.plimsoll.stakeholder.Aspect;
import org.plimsoll.stakeholder.GuidingCoalition;
import org.plimsoll.stakeholder.PartyRating;
import org.plimsoll.stakeholder.Stakeholder;
import org.plimsoll.stakeholder.StakeholderMap;

class CoalitionStandingTest {
  private static final LocalDate DAY = date("2026-03-02");
  private static final Stakeholder HEAD =
      Stakeholder.of("Head").in("managers").power(5).interest(5).attitude("1");
  private static final Stakeholder UNION =
      Stakeholder.of("Union").in("trade unions").power(4).interest(4);
  private static final StakeholderMap MAP =
      new StakeholderMap(
              "Points",
              List.of(),
              java.util.Map.of(),
              List.of("managers", "trade unions"),
              Optional.empty(),
              List.of())
          .with(
              HEAD,
              UNION.rated(
                  PartyRating.of(Aspect.ATTITUDE, "-0.5").on(date("2026-01-05")),
                  PartyRating.of(Aspect.ATTITUDE, "0.5").on(DAY)));
  private static final GuidingCoalition BOTH =
      GuidingCoalition.of("Board").member("Head", POSITION_POWER).member("Union");

  private static Truth verdict(CoalitionStanding standing) {
    KotterReview review = Kotter.standard().asOf(DAY).review(standing.evidence());
    return review.verdict(KotterStep.COALITION).truth();
  }

  @Test
  void aCoalitionThatAllBackIsEvidenceForTheSecondStep() {
    CoalitionStanding standing = new CoalitionStanding(BOTH, MAP, DAY);
    assertEquals(Truth.MET, verdict(standing));
    assertEquals(
        List.of(
            "members of \"Board\" who back the change; a rater's mark stands for an answer",
            "groups in \"Board\"",
            "every key player is in \"Board\""),
        standing.evidence().stream().map(Evidence::title).toList());
    assertTrue(standing.evidence().stream().allMatch(each -> each.on().equals(Optional.of(DAY))));
    assertEquals(List.of(), Kotter.standard().asOf(DAY).review(standing.evidence()).notUsed());
  }

  @Test
  void onlyRatingsUpToTheDayCount() {
    assertEquals(Truth.NOT_MET, verdict(new CoalitionStanding(BOTH, MAP, date("2026-03-01"))));
  }

  @Test
  void aMemberThatNobodyRatedHasNotAnswered() {
    StakeholderMap silent = MAP.with(Stakeholder.of("Staff").power(1).interest(5));
    CoalitionStanding standing = new CoalitionStanding(BOTH.member("Staff"), silent, DAY);
    assertEquals("2 of 2 agreed, all 3 asked", standing.backing().words());
    assertEquals(Truth.UNDETERMINED, verdict(standing));
  }

  @Test
  void aKeyPlayerOutsideAndAGroupNotInItSpeakAgainst() {
    CoalitionStanding alone =
        new CoalitionStanding(
            GuidingCoalition.of("Board").member("Head", POSITION_POWER), MAP, DAY);
    assertEquals("key players outside \"Board\": [Union]", alone.evidence().get(2).title());
    assertEquals("managers: 1 of 1 agreed; trade unions: 0 of 1 agreed", levels(alone));
    assertEquals(
        "nobody in \"Board\" brings position power",
        new CoalitionStanding(GuidingCoalition.of("Board").member("Head").member("Union"), MAP, DAY)
            .evidence()
            .get(2)
            .title());
  }

  private static String levels(CoalitionStanding standing) {
    return standing.levels().orElseThrow().groups().entrySet().stream()
        .map(
            group ->
                group.getKey()
                    + ": "
                    + group.getValue().agreed()
                    + " of "
                    + group.getValue().asked()
                    + " agreed")
        .collect(java.util.stream.Collectors.joining("; "));
  }

  @Test
  void nothingIsSaidOfPowerWhileAPartyHasNoPlace() {
    CoalitionStanding standing =
        new CoalitionStanding(BOTH, MAP.with(Stakeholder.of("Press")), DAY);
    assertEquals(2, standing.evidence().size());
  }

  @Test
  void itExplainsItselfAndTravels() {
    CoalitionStanding standing = new CoalitionStanding(BOTH, MAP, DAY);
    assertEquals(
        "Board, 2026-03-02: 2 of 2 back the change, 0 not rated; missing expertise, credibility,"
            + " leadership, 0 key players outside",
        standing.toString());
    assertTrue(
        standing.explain().toString().contains("Union: 0.5"), () -> standing.explain().toString());
    PlimsollJson json = PlimsollJson.standard();
    assertEquals(standing, json.read(json.write(standing), CoalitionStanding.class));
  }

  @Test
  void anEmptyCoalitionAndAStrangerAreRefused() {
    assertEquals(
        "coalition \"Board\" has no members; add them with member",
        refusal(() -> new CoalitionStanding(GuidingCoalition.of("Board"), MAP, DAY)));
    assertEquals(
        "\"Points\" has no stakeholder \"X\"; it has [Head, Union]",
        refusal(() -> new CoalitionStanding(BOTH.member("X"), MAP, DAY)));
  }

  private static String refusal(org.junit.jupiter.api.function.Executable call) {
    return assertThrows(IllegalArgumentException.class, call).getMessage();
  }
}
