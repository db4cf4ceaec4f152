package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Rational;

class StaffMemberTest {
  private static final StaffMember ASHA = StaffMember.of("S-01", "Asha", weekly(37));
  private static final CapacityRule FULL_TIME = CapacityRule.fullTimer(points(100), weekly(37));

  @Test
  void eachPartIsKeptWhileOthersChange() {
    var asha =
        StaffMember.of("S-01", "Asha")
            .fullTimeEquivalent("0.6")
            .less("leave", weekly("4.5"))
            .less(Reduction.whole("sick"))
            .withExperience(percent(90), "first supported year")
            .withProficiency(percent(110))
            .atLevel(2)
            .skilledIn("court work")
            .skilledIn("signing", 3)
            .responsibleFor("practice educator", points(5))
            .contracted(weekly(20));
    assertEquals(Optional.of(weekly(20)), asha.contracted());
    assertEquals(Optional.of(Rational.parse("0.6")), asha.fte());
    assertEquals(
        List.of(Reduction.of("leave", weekly("4.5")), Reduction.whole("sick")), asha.reductions());
    assertEquals(
        Optional.of(new StaffMember.Experience(percent(90), "first supported year")),
        asha.experience());
    assertEquals(Optional.of(percent(110)), asha.proficiency());
    assertEquals(OptionalInt.of(2), asha.level());
    assertEquals(Map.of("court work", 1, "signing", 3), asha.skills());
    assertEquals(Map.of("practice educator", points(5)), asha.responsibilities());
    assertTrue(asha.hasSkill("signing"));
    assertFalse(asha.hasSkill("driving"));
  }

  @Test
  void hoursFollowFromTheContractThenTheEquivalentThenTheAssumption() {
    var ben = StaffMember.of("S-02", "Ben");
    assertEquals(Optional.of(weekly(37)), ASHA.contractedUnder(FULL_TIME));
    assertEquals(
        Optional.of(weekly(37)), ASHA.fullTimeEquivalent("0.5").contractedUnder(FULL_TIME));
    assertEquals(
        Optional.of(weekly("18.5")), ben.fullTimeEquivalent("0.5").contractedUnder(FULL_TIME));
    assertEquals(
        Optional.empty(),
        ben.fullTimeEquivalent("0.5").contractedUnder(CapacityRule.hoursPerPoint(Rational.ONE)));
    assertEquals(Optional.empty(), ben.contractedUnder(FULL_TIME));
    assertEquals(Optional.of(weekly(37)), ben.contractedUnder(FULL_TIME.assumingFullTime()));
  }

  @Test
  void badInputIsRefused() {
    assertEquals(
        "contracted hours of \"Asha\" must not be negative, was -1 h/week",
        Refused.message(() -> ASHA.contracted(weekly(-1))));
    assertEquals(
        "the full-time equivalent of \"Asha\" must not be negative, was -0.5",
        Refused.message(() -> ASHA.fullTimeEquivalent("-0.5")));
    assertEquals(
        "an experience allowance is at most 100%, was 101%",
        Refused.message(() -> ASHA.withExperience(percent(101), "senior")));
    assertEquals(
        "an experience allowance of 90% needs a reason that is not blank",
        Refused.message(() -> ASHA.withExperience(percent(90), "")));
    assertEquals(
        "responsibility \"educator\" of \"Asha\" must not be negative, was -1 pts",
        Refused.message(() -> ASHA.responsibleFor("educator", points(-1))));
    assertEquals(
        "the level of skill \"court\" of \"Asha\" is 1 or more, was 0; leave out a skill that the person lacks",
        Refused.message(() -> ASHA.skilledIn("court", 0)));
    assertEquals(
        "a skill needs a name or id that is not blank", Refused.message(() -> ASHA.skilledIn("")));
    assertEquals(
        "a responsibility needs a name or id that is not blank",
        Refused.message(() -> ASHA.responsibleFor("", points(1))));
    assertEquals(
        "a member of staff needs a name or id that is not blank",
        Refused.message(() -> StaffMember.of("", "Asha")));
    assertEquals(
        "a member of staff needs a name or id that is not blank",
        Refused.message(() -> StaffMember.of("S-01", " ")));
  }

  @Test
  void aPersonPrintsInOneLine() {
    assertEquals("Asha (S-01), 37 h/week", ASHA.toString());
    assertEquals(
        "Ben (S-02), 0.6 FTE", StaffMember.of("S-02", "Ben").fullTimeEquivalent("0.6").toString());
    assertEquals("Ben (S-02), hours not known", StaffMember.of("S-02", "Ben").toString());
  }

  @Test
  void contractedHoursFitIntoAWeek() {
    assertEquals(weekly(168), StaffMember.of("S", "Sam", weekly(168)).contracted().orElseThrow());
    assertEquals(
        "contracted hours of \"Sam\" must fit into the 168 hours of a week, was 1642 h/week; give hours a week, not a month or year",
        Refused.message(() -> StaffMember.of("S", "Sam", weekly(1642))));
  }

  @Test
  void aReductionIsDroppedByItsId() {
    StaffMember asha = StaffMember.of("S-01", "Asha", weekly(37));
    StaffMember less =
        asha.less("training", weekly(2)).less(Reduction.of("leave", weekly(4)).withId("R-1"));
    assertEquals(asha.less("training", weekly(2)), less.without("R-1"));
    assertEquals(
        "\"Asha\" has no reduction \"leave\" to drop; there are [training, R-1]",
        Refused.message(() -> less.without("leave")));
  }
}
