package org.plimsoll.clinic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Rational;

class TimeStudyTest {
  private static final TimeStudy FIVE = TimeStudy.of("14", "18", "11", "21", "16");

  @Test
  void theIntervalIsThatOfStudentsT() {
    assertEquals(11.2719, FIVE.interval(0.95).low(), 1e-4);
    assertEquals("16 h, 11.27 to 20.73", FIVE.interval(0.95).toString());
    assertTrue(FIVE.explain().addsUp());
  }

  @Test
  void theNumberOfCasesIsTheLeastThatIsPreciseEnough() {
    long needed = FIVE.casesFor(1, 0.95).orElseThrow();
    double sd = FIVE.sampleSd().orElseThrow();
    assertTrue(
        org.plimsoll.stats.StudentT.twoSided(0.95, needed - 1) * sd / Math.sqrt(needed) <= 1);
    assertTrue(
        org.plimsoll.stats.StudentT.twoSided(0.95, needed - 2) * sd / Math.sqrt(needed - 1) > 1);
    assertTrue(FIVE.casesFor(1e-9, 0.95).isEmpty());
    assertEquals(2, TimeStudy.of("3", "3").casesFor(0.1, 0.95).orElseThrow());
  }

  @Test
  void oneCaseHasAMeanAndNoInterval() {
    var one = TimeStudy.of("3");
    assertTrue(one.standardError().isEmpty());
    assertEquals("mean 3 h of 1 case, standard error ? h", one.toString());
    assertEquals(
        "an interval needs at least 2 cases, had 1: one case does not show how cases spread",
        assertThrows(IllegalStateException.class, () -> one.interval(0.95)).getMessage());
  }

  @Test
  void neitherPriorNorCaseIsNoWeight() {
    var none = new ShrunkWeight(Rational.of(12), Rational.ZERO, Rational.of(18), 0);
    assertEquals(Optional.empty(), none.weight());
    assertEquals("not known from 0 cases and a prior of 0", none.toString());
    var some = FIVE.shrunkTo(Rational.of(12), Rational.of(5));
    assertEquals(Rational.of(14), some.weight().orElseThrow());
    assertTrue(some.explain().addsUp(), () -> some.explain().toString());
  }
}
