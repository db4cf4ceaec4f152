package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.base.Rounding;

class CapacityRuleTest {
  private static final CapacityRule TOOL =
      CapacityRule.fullTimer(points(2176), weekly(37)).withRounding(Rounding.truncate());

  private static Points available(CapacityRule rule, String contracted, String reductions) {
    return rule.available(Optional.of(weekly(contracted)), weekly(reductions)).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "37, 0, 2176",
    "37, 1.8, 2070",
    "37, 6, 1823",
    "19.5, 1.0, 1088",
    "40, 0, 2352",
    "37, 37, 0",
    "37, 40, 0",
    "0, 0, 0",
    "0, 5, 0"
  })
  void pointsFollowFromHoursLessReductions(String contracted, String reductions, String expected) {
    assertEquals(points(expected), available(TOOL, contracted, reductions));
  }

  @Test
  void withoutRoundingTheFractionIsKept() {
    assertEquals(
        new Points(Rational.of(78336, 37)),
        available(CapacityRule.fullTimer(points(2176), weekly(37)), "36", "0"));
  }

  @Test
  void reductionsAboveHoursFollowTheNamedPolicy() {
    assertEquals(
        points(-176),
        available(TOOL.whenReductionsExceedHours(CapacityRule.Excess.ALLOW_NEGATIVE), "37", "40"));
    assertEquals(
        Points.ZERO,
        available(TOOL.whenReductionsExceedHours(CapacityRule.Excess.ALLOW_NEGATIVE), "0", "5"));
    var refuse = TOOL.whenReductionsExceedHours(CapacityRule.Excess.REFUSE);
    assertEquals(Points.ZERO, available(refuse, "37", "37"));
    assertEquals(
        "reductions of 40 h/week exceed the 37 h/week contracted; shorten them or choose CLAMP_TO_ZERO",
        Refused.message(() -> available(refuse, "37", "40")));
    assertEquals(
        "reductions of 5 h/week exceed the 0 h/week contracted; shorten them or choose CLAMP_TO_ZERO",
        Refused.message(() -> available(refuse, "0", "5")));
  }

  @Test
  void aRuleOfNoHoursGivesNobodyAnyPoints() {
    var none = CapacityRule.fullTimer(points(7), weekly(0));
    assertEquals(Points.ZERO, available(none, "7", "0"));
    assertEquals(
        Points.ZERO,
        available(none.whenReductionsExceedHours(CapacityRule.Excess.ALLOW_NEGATIVE), "7", "9"));
  }

  @Test
  void unknownHoursStayUnknownUnlessFullTimeIsAssumed() {
    assertEquals(Optional.empty(), TOOL.available(Optional.empty(), weekly(0)));
    assertEquals(Optional.empty(), TOOL.contracted(Optional.empty()));
    assertEquals(
        Optional.of(points(2176)), TOOL.assumingFullTime().available(Optional.empty(), weekly(0)));
    assertEquals(
        Optional.of(weekly(20)), TOOL.assumingFullTime().contracted(Optional.of(weekly(20))));
    assertEquals(
        "to assume full time, say how many hours that is: withFullTime(..)",
        Refused.message(() -> CapacityRule.hoursPerPoint(Rational.ONE).assumingFullTime()));
  }

  @Test
  void pointsMayBeHours() {
    var rule = CapacityRule.hoursPerPoint(Rational.parse("1.5")).withFullTime(weekly(37));
    assertEquals(points(20), available(rule, "37", "7"));
    assertEquals(Optional.of(weekly(37)), rule.fullTime());
  }

  @Test
  void badInputIsRefused() {
    assertEquals(
        "a capacity rule needs points and hours that are not negative, was -1 pts for 37 h/week",
        Refused.message(() -> CapacityRule.fullTimer(points(-1), weekly(37))));
    assertEquals(
        "a capacity rule needs points and hours that are not negative, was 1 pt for -37 h/week",
        Refused.message(() -> CapacityRule.fullTimer(points(1), weekly(-37))));
    assertEquals(
        "full-time hours must not be negative, was -37 h/week",
        Refused.message(() -> TOOL.withFullTime(weekly(-37))));
    assertEquals("rounding", Refused.nullMessage(() -> TOOL.withRounding(null)));
  }

  @Test
  void theRulePrintsWhatDiffersFromTheOrdinary() {
    assertEquals("2176 pts for 37 h/week, cut to a whole number", TOOL.toString());
    assertEquals("1 pt for 1 h/week", CapacityRule.hoursPerPoint(Rational.ONE).toString());
    assertEquals(
        "1 pt for 1 h/week, full time 37 h/week, negative where reductions exceed hours, unknown hours taken for full time",
        CapacityRule.hoursPerPoint(Rational.ONE)
            .withFullTime(weekly(37))
            .assumingFullTime()
            .whenReductionsExceedHours(CapacityRule.Excess.ALLOW_NEGATIVE)
            .toString());
  }
}
