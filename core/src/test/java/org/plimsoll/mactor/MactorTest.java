package org.plimsoll.mactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Rational;

class MactorTest {
  private static final MactorTables TABLES =
      MactorTables.of("Managers", "Union", "Finance")
          .influences("Managers", "Union", 2)
          .influences("Union", "Managers", 3)
          .influences("Finance", "Managers", 1)
          .objective("points")
          .position("Managers", "points", 4)
          .position("Union", "points", -2);

  @Test
  void forceHasAMeanOfOneAndItsExplanationAddsUp() {
    MactorReview review = Mactor.standard().analyse(TABLES);
    Rational sum =
        review.force().stream().map(Optional::orElseThrow).reduce(Rational.ZERO, Rational::plus);
    assertEquals(Rational.of(3), sum);
    assertTrue(review.explain().addsUp(), () -> review.explain().toString());
    assertTrue(
        Mactor.standard()
            .withForce(Mactor.Force.INFLUENCE_ONLY)
            .analyse(TABLES)
            .explain()
            .addsUp());
  }

  @Test
  void theSimplerForceCountsWhatComesBack() {
    // MDII: Managers-Managers min(2,3) = 2, Finance-Union min(1,2) = 1; I = 2, 3, 2 of 7; D = 4, 3,
    // 0
    MactorReview less = Mactor.standard().analyse(TABLES);
    MactorReview simple = Mactor.standard().withForce(Mactor.Force.INFLUENCE_ONLY).analyse(TABLES);
    assertEquals(List.of(2, 3, 2), less.influence());
    assertEquals(List.of(4, 3, 0), less.dependence());
    assertEquals(Optional.of(Rational.ZERO), less.rawForce().get(0));
    assertEquals(Optional.of(Rational.of(2, 21)), simple.rawForce().get(0));
  }

  @Test
  void anActorThatNeitherInfluencesNorDependsHasNoForceRatherThanNone() {
    MactorTables alone =
        new MactorTables(
            List.of("a", "b", "c"),
            List.of(),
            List.of(List.of(0, 1, 0), List.of(2, 0, 0), List.of(0, 0, 0)),
            List.of(List.of(), List.of(), List.of()));
    MactorReview review = Mactor.standard().analyse(alone);
    assertEquals(List.of("c"), review.withoutForce());
    assertEquals(Optional.empty(), review.thirdOrder());
    MactorReview without =
        Mactor.standard()
            .analyse(MactorTables.of("a", "b").influences("a", "b", 1).influences("b", "a", 2));
    assertEquals(without.force(), review.force().subList(0, 2));
  }

  @Test
  void actorsWithoutPositionsHaveNoAmbivalence() {
    MactorOrder second = Mactor.standard().analyse(TABLES).secondOrder();
    assertEquals(
        List.of(Optional.of(Rational.ZERO), Optional.of(Rational.ZERO), Optional.empty()),
        second.ambivalence());
    assertEquals(List.of(Rational.of(-2)), second.disagreement());
  }

  @Test
  void badTablesAreRefused() {
    assertEquals(
        "an influence of actor \"Union\" lies from 0 to 4, was 5",
        refusal(() -> TABLES.influences("Union", "Finance", 5)));
    assertEquals(
        "actor \"Union\" does not influence itself; put 0 on the diagonal",
        refusal(() -> TABLES.influences("Union", "Union", 1)));
    assertEquals(
        "no actor is called \"X\"; there are [Managers, Union, Finance]",
        refusal(() -> TABLES.influences("X", "Union", 1)));
    assertEquals(
        "influence needs 2 rows of 2 marks, was [[0]]",
        refusal(
            () ->
                new MactorTables(
                    List.of("a", "b"), List.of(), List.of(List.of(0)), List.of(List.of()))));
  }

  private static String refusal(org.junit.jupiter.api.function.Executable call) {
    return assertThrows(IllegalArgumentException.class, call).getMessage();
  }
}
