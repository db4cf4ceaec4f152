package org.plimsoll.adkar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Rational;
import org.plimsoll.evidence.Scores;

class ReadinessAndPctTest {
  private static final PctScores SCORES =
      PctScores.none()
          .aspect("success", 2, 2, 2, 2, 2, 2, 2, 2, 2, 2)
          .aspect("leadership", 3, 3, 3, 3, 3, 2, 2, 2, 2, 2)
          .aspect("project management", 1, 2, 2, 2, 2, 2, 2, 2, 2, 2)
          .aspect("change management", 1, 2);

  @Test
  void totalsStandInZonesWhoseCutOffsSayThatNobodyVerifiedThem() {
    PctReview review = Pct.standard().review(SCORES);
    assertEquals(
        Map.of("success", 20, "leadership", 25, "project management", 19), review.totals());
    assertEquals(Optional.of(Pct.Zone.ALERT), review.zone("success"));
    assertEquals(Optional.of(Pct.Zone.STRENGTH), review.zone("leadership"));
    assertEquals(Optional.of(Pct.Zone.JEOPARDY), review.zone("project management"));
    assertEquals(Optional.of("project management"), review.weakest());
    assertTrue(review.explain().toString().contains("not verified in any publication"));
    assertTrue(review.explain().addsUp());
  }

  @Test
  void anAspectNotFullyScoredHasNoTotalAndIsNotTheWeakest() {
    PctReview review = Pct.standard().review(SCORES);
    assertEquals(List.of("change management"), review.incomplete());
    assertEquals(Optional.empty(), review.zone("change management"));
    assertTrue(review.toString().contains("not all factors scored"), review::toString);
  }

  @Test
  void cutOffsAreTheCallersToChoose() {
    Pct strict = Pct.standard().withCutOffs(22, 28);
    assertEquals(Optional.of(Pct.Zone.JEOPARDY), strict.review(SCORES).zone("success"));
    assertEquals(Optional.of(Pct.Zone.ALERT), strict.review(SCORES).zone("leadership"));
    assertEquals(
        "a strength cannot begin below the end of jeopardy, was 20 and 25",
        assertThrows(IllegalArgumentException.class, () -> Pct.standard().withCutOffs(25, 20))
            .getMessage());
  }

  @Test
  void scoresOffTheScaleAndTooManyAreRefused() {
    assertEquals(
        "a score of aspect \"success\" is 1, 2 or 3, was 0; leave out a factor that was not scored",
        assertThrows(IllegalArgumentException.class, () -> PctScores.none().aspect("success", 1, 0))
            .getMessage());
    assertEquals(
        "aspect \"success\" has at most 10 factors, was given 11 scores",
        assertThrows(
                IllegalArgumentException.class,
                () -> PctScores.none().aspect("success", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1))
            .getMessage());
  }

  private static ReadinessScale scale() {
    return ReadinessScale.of("Own readiness questions", 1, 5)
        .asking(
            ReadinessScale.Item.of("c1", "commitment", "We want this change to work."),
            ReadinessScale.Item.of("c2", "commitment", "This will blow over.").asReversed(),
            ReadinessScale.Item.of("e1", "efficacy", "We can do this."));
  }

  @Test
  void reversedItemsAreTurnedRoundAndHalfAnswersDoNotCount() {
    ReadinessReview review =
        scale()
            .review(
                List.of(
                    ReadinessAnswers.of("S-01").answering("c1", 4).answering("c2", 2),
                    ReadinessAnswers.of("S-02")
                        .answering("c1", 5)
                        .answering("c2", 1)
                        .answering("e1", 3),
                    ReadinessAnswers.of("S-03").answering("c1", 1)));
    // (4 + 4 + 5 + 5) / 4; S-03 left c2 out and does not pull the mean down
    assertEquals(Optional.of(Rational.parse("4.5")), review.mean("commitment"));
    assertEquals(List.of("S-03"), review.incomplete("commitment"));
    assertEquals(List.of("S-02"), review.complete("efficacy"));
    assertEquals(
        List.of(List.of(4, 4), List.of(5, 5)),
        ((Scores) review.evidenceFor("commitment", () -> "test/x").orElseThrow().observation())
            .answers());
    assertEquals(
        1.0, review.agreement("commitment").orElseThrow().cronbachAlpha().getAsDouble(), 1e-12);
  }

  @Test
  void nobodyWhoAnsweredAllOfAPartLeavesItWithoutAMean() {
    ReadinessReview review = scale().review(List.of(ReadinessAnswers.of("S-01")));
    assertEquals(Optional.empty(), review.mean("efficacy"));
    assertTrue(review.toString().contains("-"), review::toString);
  }

  @Test
  void answersThatDoNotFitTheQuestionnaireAreRefusedByName() {
    assertEquals(
        "person \"S-01\" answered item \"x\", which \"Own readiness questions\" does not ask",
        refused(ReadinessAnswers.of("S-01").answering("x", 1)));
    assertEquals(
        "the answer of \"S-01\" to item \"c1\" must lie from 1 to 5, was 6",
        refused(ReadinessAnswers.of("S-01").answering("c1", 6)));
    assertEquals(
        "person \"S-01\" answered \"Own readiness questions\" twice",
        refused(ReadinessAnswers.of("S-01"), ReadinessAnswers.of("S-01")));
    assertEquals(
        "questionnaire \"Own readiness questions\" has no part \"valence\"; its parts are"
            + " [commitment, efficacy]",
        assertThrows(
                IllegalArgumentException.class, () -> scale().review(List.of()).mean("valence"))
            .getMessage());
  }

  private static String refused(ReadinessAnswers... answers) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> scale().review(List.of(answers)))
            .getMessage());
  }
}
