package org.plimsoll.adkar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.adkar.AdkarElement.ABILITY;
import static org.plimsoll.adkar.AdkarElement.AWARENESS;
import static org.plimsoll.adkar.AdkarElement.DESIRE;
import static org.plimsoll.adkar.AdkarElement.KNOWLEDGE;
import static org.plimsoll.adkar.AdkarElement.REINFORCEMENT;
import static org.plimsoll.base.Units.date;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Source;

class AdkarTest {
  @ParameterizedTest
  @CsvSource({
    "4, 3, 2, 1, 1, desire, knowledge, ability",
    "3.01, 5, 5, 5, 5, none, none, awareness",
    "3, 5, 5, 5, 5, awareness, none, awareness",
    "5, 5, 5, 5, 5, none, none, awareness",
    "5, 4, 10/3, 3, 2, ability, reinforcement, reinforcement"
  })
  void theRulesInUseDifferAndEachSaysItsOwn(
      String a, String d, String k, String b, String r, String atMost, String below, String low) {
    AdkarProfile profile = AdkarProfile.of(a, d, k, b, r);
    assertEquals(atMost, profile.barrier(BarrierRule.FIRST_AT_MOST_3).toString());
    assertEquals(below, profile.barrier(BarrierRule.FIRST_BELOW_3).toString());
    assertEquals(low, profile.barrier(BarrierRule.LOWEST).toString());
  }

  @Test
  void aMissingScoreBeforeTheFirstLowOneLeavesTheBarrierOpen() {
    AdkarProfile gap =
        AdkarProfile.blank().scored(AWARENESS, 4).scored(KNOWLEDGE, 2).scored(ABILITY, "1.5");
    Barrier barrier = gap.barrier(BarrierRule.FIRST_AT_MOST_3);
    assertEquals(Barrier.Standing.OPEN, barrier.standing());
    assertEquals(List.of(DESIRE), barrier.open());
    assertEquals(Optional.empty(), barrier.element());
    assertEquals("open: desire not scored", barrier.toString());
    assertEquals(
        "the barrier point is open because desire was not scored; ask"
            + " barrier(BarrierRule.FIRST_AT_MOST_3), which says so",
        assertThrows(IllegalStateException.class, gap::barrierPoint).getMessage());
  }

  @Test
  void aMissingScoreAfterTheFirstLowOneChangesNothing() {
    AdkarProfile gap = AdkarProfile.blank().scored(AWARENESS, 4).scored(DESIRE, 3);
    assertEquals(Optional.of(DESIRE), gap.barrierPoint());
    assertEquals(
        List.of(KNOWLEDGE, ABILITY, REINFORCEMENT), gap.barrier(BarrierRule.LOWEST).open());
  }

  @Test
  void highScoresWithAGapAreNotClear() {
    AdkarProfile gap = AdkarProfile.of(5, 5, 5, 5, 5);
    AdkarProfile blank = AdkarProfile.blank().scored(AWARENESS, 5);
    assertEquals(Barrier.Standing.NONE, gap.barrier(BarrierRule.FIRST_AT_MOST_3).standing());
    assertEquals(Barrier.Standing.OPEN, blank.barrier(BarrierRule.FIRST_AT_MOST_3).standing());
  }

  @Test
  void scoresOffTheScaleAreRefusedByName() {
    assertEquals(
        "the score of desire must lie from 1 to 5, was 0; leave out an element that was not scored",
        assertThrows(IllegalArgumentException.class, () -> AdkarProfile.of(4, 0, 5, 3, 1))
            .getMessage());
    assertEquals(
        "the score of ability must lie from 1 to 5, was 5.01; leave out an element that was not"
            + " scored",
        assertThrows(
                IllegalArgumentException.class, () -> AdkarProfile.blank().scored(ABILITY, "5.01"))
            .getMessage());
  }

  @Test
  void aRuleNeedsALineUnlessItTakesTheLowest() {
    assertEquals(
        "a rule that takes the first element needs a line, was none",
        assertThrows(
                IllegalArgumentException.class,
                () -> new BarrierRule(BarrierRule.Way.FIRST_BELOW, Optional.empty(), Source.GIVEN))
            .getMessage());
    assertEquals(
        "the lowest score needs no line, was 3",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    new BarrierRule(
                        BarrierRule.Way.LOWEST, Optional.of(Rational.of(3)), Source.GIVEN))
            .getMessage());
    assertEquals(
        Optional.of(KNOWLEDGE),
        AdkarProfile.of(5, 5, 4, 1, 1)
            .barrier(BarrierRule.firstBelow(Rational.parse("4.5")))
            .element());
  }

  @Test
  void theExplanationNamesTheRuleItsSourceAndWhatDidNotCount() {
    String text = BarrierRule.FIRST_AT_MOST_3.explain(AdkarProfile.of(4, 3, 2, 1, 1)).toString();
    assertEquals(
        """
        barrier: desire  <- first element scoring 3 or less  [Prosci, Individual barriers to change and what to do about them, definition of the barrier point]
          awareness: 4 of 5
          desire: 3 of 5  <- the barrier
          knowledge: 2 of 5  <- comes after the barrier and changes nothing
          ability: 1 of 5  <- comes after the barrier and changes nothing
          reinforcement: 1 of 5  <- comes after the barrier and changes nothing""",
        text);
  }

  private static AdkarSurvey wave() {
    return AdkarSurvey.of("Assessment team", date("2026-03-02"))
        .person("S-01", AdkarProfile.of(5, 2, 4, 4, 4))
        .person("S-02", AdkarProfile.of(5, 5, 5, 3, 3))
        .person("S-03", AdkarProfile.of(5, 5, 5, 5, 5))
        .person("S-04", AdkarProfile.blank().scored(AWARENESS, 5));
  }

  @Test
  void theMeansDoNotHideTheBarriersOfPeople() {
    AdkarReview review = Adkar.standard().review(wave());
    assertEquals(
        Map.of(AWARENESS, 0, DESIRE, 1, KNOWLEDGE, 0, ABILITY, 1, REINFORCEMENT, 0),
        review.counts());
    assertEquals(List.of("S-03"), review.without());
    assertEquals(List.of("S-04"), review.open());
    assertEquals(List.of("S-02"), review.at(ABILITY));
    assertEquals(Optional.of(Rational.of(4)), review.meanProfile().score(DESIRE));
    assertEquals("none", review.barrierOfMeanProfile().toString());
    assertEquals(
        List.of(
            "the mean profile hides the barriers of 2 of 4 people",
            "not scored on desire, knowledge, ability, reinforcement"),
        review.findings().stream().map(Finding::message).toList());
    assertEquals(
        """
        Assessment team on 2026-03-02: 4 people; barrier: first element scoring 3 or less [Prosci, Individual barriers to change and what to do about them, definition of the barrier point]
        element            mean  barrier of
        ----------------  -----  ----------
        awareness             5           0
        desire                4           1
        knowledge         ~4.67           0
        ability               4           1
        reinforcement         4           0
        none                              1
        open: not scored                  1""",
        review.toString());
  }

  @Test
  void aBarrierOfTheMeansThatIsNobodysIsSaidToBeSo() {
    AdkarReview review =
        Adkar.standard()
            .withRule(BarrierRule.firstAtMost(Rational.of(4)))
            .review(
                AdkarSurvey.of("Team", date("2026-03-02"))
                    .person("S-01", AdkarProfile.of(1, 3, 5, 5, 5))
                    .person("S-02", AdkarProfile.of(5, 5, 3, 5, 5))
                    .person("S-03", AdkarProfile.of(5, 3, 5, 5, 5)));
    assertEquals("awareness", review.barrierOfMeanProfile().toString());
    assertEquals(List.of(), review.findings());
    AdkarReview nobodys =
        review.under(BarrierRule.firstAtMost(Rational.parse("3.67"))).under(review.rule());
    assertEquals(review, nobodys);
    AdkarReview lowest = review.under(BarrierRule.LOWEST);
    assertEquals(
        Map.of(AWARENESS, 1, DESIRE, 1, KNOWLEDGE, 1, ABILITY, 0, REINFORCEMENT, 0),
        lowest.counts());
  }

  @Test
  void wavesShowWhoMovedOnAndWhoFellBack() {
    AdkarReview before = Adkar.standard().review(wave());
    AdkarReview after =
        Adkar.standard()
            .review(
                AdkarSurvey.of("Assessment team", date("2026-06-01"))
                    .person("S-01", AdkarProfile.of(5, 4, 4, 2, 4))
                    .person("S-02", AdkarProfile.of(5, 5, 5, 4, 4))
                    .person("S-03", AdkarProfile.of(2, 5, 5, 5, 5))
                    .person("S-05", AdkarProfile.of(5, 5, 5, 5, 5)));
    AdkarDiff diff = after.diff(before);
    assertEquals(List.of("S-01"), diff.moved(AdkarDiff.Move.FORWARD));
    assertEquals(List.of("S-02"), diff.moved(AdkarDiff.Move.CLEARED));
    assertEquals(List.of("S-03"), diff.moved(AdkarDiff.Move.BACK));
    assertEquals(List.of("S-05"), diff.moved(AdkarDiff.Move.JOINED));
    assertEquals(List.of("S-04"), diff.moved(AdkarDiff.Move.LEFT));
    // over S-01, S-02 and S-03, who were scored both times: (2 + 0 + 0) / 3
    assertEquals(Rational.of(2, 3), diff.meanChange().get(DESIRE));
    assertEquals(Rational.of(-1), diff.meanChange().get(AWARENESS));
    assertEquals(
        "waves are compared by one rule, was lowest element, the first on a tie and first element"
            + " scoring 3 or less; take under(rule) of one of them",
        assertThrows(
                IllegalArgumentException.class, () -> after.diff(before.under(BarrierRule.LOWEST)))
            .getMessage());
  }

  @Test
  void somebodyScoredTwiceInAWaveIsRefused() {
    assertEquals(
        "person \"S-01\" was scored twice in the survey of \"Assessment team\" on 2026-03-02; a"
            + " second score belongs to another wave",
        assertThrows(
                IllegalArgumentException.class,
                () -> wave().person("S-01", AdkarProfile.of(5, 5, 5, 5, 5)))
            .getMessage());
  }

  @Test
  void anElementWithoutANameIsAFinding() {
    AdkarPlan plan =
        AdkarPlan.of("Points system")
            .naming(DESIRE, "all social workers")
            .naming(KNOWLEDGE, "deputy manager", "policy manager")
            .naming(ABILITY, "team managers");
    assertEquals(List.of(AWARENESS, REINFORCEMENT), plan.unnamed());
    assertEquals(
        List.of(
            "Warning: Points system: nobody is named for awareness (who tells people why the"
                + " change is needed?)",
            "Warning: Points system: nobody is named for reinforcement (who anchors the change,"
                + " now and later?)"),
        plan.findings().stream().map(Finding::toString).toList());
    assertTrue(plan.toString().contains("deputy manager, policy manager"), plan::toString);
    assertEquals(
        "a name given for desire must not be blank, was [ ]",
        assertThrows(
                IllegalArgumentException.class,
                () -> AdkarPlan.of("Points system").naming(DESIRE, " "))
            .getMessage());
  }
}
