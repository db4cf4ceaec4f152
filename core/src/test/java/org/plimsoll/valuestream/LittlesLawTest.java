package org.plimsoll.valuestream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Rational;

/** Mean time in the system, and what must be true for it. */
class LittlesLawTest {
  private static final LittlesLaw LAW = LittlesLaw.of(84, 12, "week");

  @Test
  void theMeanTimeIsWorkInProgressOverCompletions() {
    assertEquals(Rational.of(7), LAW.meanTime());
    assertEquals("84 in hand / 12 a week = 7 weeks", LAW.toString());
    assertEquals(Rational.of(20, 3), LittlesLaw.of(20, 3, "day").meanTime());
    assertTrue(LittlesLaw.of(20, 3, "day").explain().addsUp());
  }

  @Test
  void whetherTheSystemIsSteadyIsSaidOrNotKnown() {
    assertEquals(Optional.empty(), LAW.drift());
    assertTrue(LAW.conditions().get(0).endsWith("(arrivals are not known)"));
    LittlesLaw growing = LAW.arriving(Rational.parse("13.5"));
    assertEquals(Optional.of(Rational.parse("1.5")), growing.drift());
    assertTrue(
        growing.explain().rule().contains("(it does not: work in progress changes by +1.5 a week)"),
        growing.explain().rule());
    assertTrue(
        LAW.arriving(Rational.ZERO)
            .conditions()
            .get(0)
            .endsWith("(it does not: work in progress changes by -12 a week)"));
    assertTrue(LAW.arriving(Rational.of(12)).conditions().get(0).endsWith("(it does)"));
  }

  @Test
  void anEmptySystemTakesNoTime() {
    assertEquals(Rational.ZERO, LittlesLaw.of(0, 12, "week").meanTime());
  }

  @Test
  void withoutCompletionsThereIsNoMeanTime() {
    assertEquals(
        "Little's law needs completions above 0 a week, was 0; where nothing is completed no mean"
            + " time follows",
        assertThrows(IllegalArgumentException.class, () -> LittlesLaw.of(84, 0, "week"))
            .getMessage());
    assertEquals(
        "arrivals must not be negative, was -1 a week",
        assertThrows(IllegalArgumentException.class, () -> LAW.arriving(Rational.of(-1)))
            .getMessage());
    assertEquals(
        "the period of Little's law must not be blank, was \"\"; name it or leave it out",
        assertThrows(IllegalArgumentException.class, () -> LittlesLaw.of(84, 12, "")).getMessage());
    assertEquals(
        "work in progress must not be negative, was -1",
        assertThrows(IllegalArgumentException.class, () -> LittlesLaw.of(-1, 1, "week"))
            .getMessage());
  }
}
