package org.plimsoll.swot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.percent;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Rating;

class ForceFieldTest {
  private static final ForceField FIELD =
      ForceField.of("Move to points")
          .driving("fairness", 4)
          .driving("inspection", 2)
          .restraining("fear for overtime", 3)
          .restraining(Force.of("distrust of points", 3).restingOn("team meeting, March"))
          .restraining("managers' time", 2)
          .in(LewinPhase.UNFREEZE);

  @Test
  void bothSidesAndTheLargestRestraintsStandBesideTheBalance() {
    assertEquals(6, FIELD.drivingTotal());
    assertEquals(8, FIELD.restrainingTotal());
    assertEquals(-2, FIELD.net());
    assertEquals(
        List.of("fear for overtime", "distrust of points"),
        FIELD.strongestRestraining().stream().map(Force::name).toList());
    assertEquals(Optional.of(LewinPhase.UNFREEZE), FIELD.phase());
    String text = FIELD.explain().toString();
    assertTrue(FIELD.explain().addsUp(), text);
    assertTrue(text.contains("look at the largest restraints first: fear for overtime 3"), text);
    assertTrue(text.contains("distrust of points: -3  <- team meeting, March"), text);
  }

  @Test
  void withoutAnyForceThereIsNoShareAndNoRestraint() {
    ForceField empty = ForceField.of("x");
    assertEquals(Optional.empty(), empty.drivingShare());
    assertEquals(List.of(), empty.strongestRestraining());
    assertEquals(Optional.of(percent(100)), empty.driving("a", 1).drivingShare());
  }

  @Test
  void theDifferenceNamesWhatWeakenedAndWhatWent() {
    ForceField later =
        FIELD
            .without("fear for overtime")
            .without("distrust of points")
            .restraining("distrust of points", 1)
            .driving("wins shown", 3);
    assertEquals(
        """
        side         force               before  after  helps
        -----------  ------------------  ------  -----  -----
        driving      wins shown               -      3  yes
        restraining  distrust of points       3      1  yes
        restraining  fear for overtime        3      -  yes""",
        later.diff(FIELD).toString());
    assertEquals("nothing changed", FIELD.diff(FIELD).toString());
    assertTrue(FIELD.diff(later).changes().stream().noneMatch(ForceFieldDiff.Change::isHelpful));
  }

  @Test
  void forcesThatCannotBeToldApartOrAddedAreRefused() {
    assertEquals(
        "force \"fairness\" stands twice; name what drives and what restrains separately",
        assertThrows(IllegalArgumentException.class, () -> FIELD.restraining("fairness", 1))
            .getMessage());
    assertEquals(
        "the strengths of a force field stand on one scale, was 4 on 1-5 and 7 on 1-10",
        assertThrows(
                IllegalArgumentException.class,
                () -> FIELD.driving(new Force("cost", new Rating(7, 1, 10), List.of())))
            .getMessage());
    assertEquals(
        "the strength of \"cost\" must not be negative, was -1 on -5-5; a force against the change"
            + " is restraining",
        assertThrows(
                IllegalArgumentException.class,
                () -> new Force("cost", new Rating(-1, -5, 5), List.of()))
            .getMessage());
    assertEquals(
        "force \"cost\" is not in the field; its forces are [fairness, inspection] and [fear for"
            + " overtime, distrust of points, managers' time]",
        assertThrows(IllegalArgumentException.class, () -> FIELD.without("cost")).getMessage());
  }
}
