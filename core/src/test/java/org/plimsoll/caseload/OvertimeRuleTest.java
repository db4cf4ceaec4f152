package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.weekly;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.WeeklyHours;

class OvertimeRuleTest {
  @Test
  void overPointedNowIsJustifiedNow() {
    OvertimeRule.Overtime overtime =
        OvertimeRule.immediately().review(weekly("33.5"), weekly("30.5"));
    assertEquals(weekly(3), overtime.hours());
    assertEquals(weekly(3), overtime.payable());
    assertEquals("3 h/week of overtime justified", overtime.toString());
    assertTrue(overtime.explain().addsUp());
  }

  @Test
  void nothingIsJustifiedBelowTheLine() {
    OvertimeRule.Overtime overtime = OvertimeRule.immediately().review(weekly(20), weekly(30));
    assertEquals(WeeklyHours.ZERO, overtime.payable());
    assertTrue(overtime.explain().addsUp());
  }

  @Test
  void whatLiesBeyondTheMaximumIsNotPayable() {
    OvertimeRule.Overtime overtime = OvertimeRule.ONTARIO_COLLEGES.review(weekly(50), weekly(37));
    assertEquals(weekly(6), overtime.hours());
    assertEquals(weekly(3), overtime.payable());
    assertFalse(overtime.isWithinMaximum());
    assertEquals(
        "3 h/week of overtime justified; 50 h/week is above the maximum", overtime.toString());
    assertTrue(overtime.explain().addsUp());
  }

  @Test
  void aMaximumBelowTheLineIsRefused() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> OvertimeRule.above(weekly(44)).atMost(weekly(40)));
    assertEquals(
        "the most hours that may be assigned must not lie below the line of overtime, was 40 h/week against 44 h/week",
        e.getMessage());
  }

  @Test
  void theRuleOfThePointsSystemNamesTheEssay() {
    assertTrue(
        OvertimeRule.immediately()
            .review(weekly(2), weekly(1))
            .explain()
            .toString()
            .contains("Managing Improvement, an essay on a points system for cases"));
  }

  /** The line may lie above the maximum here, for each person has a line of their own. */
  @Property(tries = 200)
  boolean noMaximumIsPassedWhereTheLineIsWhatThePersonCanCarry(
      @ForAll @IntRange(max = 900) int assigned,
      @ForAll @IntRange(max = 500) int carried,
      @ForAll @IntRange(max = 500) int maximum) {
    WeeklyHours tenth = weekly("0.1");
    OvertimeRule.Overtime overtime =
        OvertimeRule.immediately()
            .atMost(tenth.times(maximum))
            .review(tenth.times(assigned), tenth.times(carried));
    int most = Math.max(0, Math.min(assigned, maximum) - carried);
    return overtime.payable().equals(tenth.times(most)) && overtime.explain().addsUp();
  }

  @Property
  boolean overtimeNeverExceedsItsMaximum(
      @ForAll @IntRange(max = 900) int assigned,
      @ForAll @IntRange(max = 500) int line,
      @ForAll @IntRange(max = 300) int room) {
    WeeklyHours tenth = weekly("0.1");
    OvertimeRule rule = OvertimeRule.above(tenth.times(line)).atMost(tenth.times(line + room));
    OvertimeRule.Overtime overtime = rule.review(tenth.times(assigned), WeeklyHours.ZERO);
    return overtime.payable().compareTo(tenth.times(room)) <= 0
        && overtime.payable().compareTo(overtime.hours()) <= 0
        && overtime.payable().equals(tenth.times(Math.max(0, Math.min(assigned - line, room))))
        && overtime.explain().addsUp();
  }
}
