package org.plimsoll.adoption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.percent;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plimsoll.adoption.RollOutReport.Standing;
import org.plimsoll.evidence.Truth;
import org.plimsoll.explain.Finding;

class RollOutTest {
  private static final RollOut PLAN =
      RollOut.of("Points system")
          .team("North", 8)
          .team("South", 12)
          .team("Refuse", 30)
          .team("Parks", 10)
          .inWaves(
              RollOut.Wave.of("pilot", date("2026-03-02"), "North"),
              RollOut.Wave.of("all assessment teams", date("2026-06-01"), "South")
                  .onlyIf("the pilot met its criteria", Truth.MET)
                  .onlyIf("no justified objection is open", Truth.UNDETERMINED),
              RollOut.Wave.of("depot", date("2026-09-07"), "Refuse"))
          .keptGoingBy("steering group", date("2026-02-02"));

  @Test
  void coverageCountsTeamsAndPeopleThatWorkInTheNewWay() {
    RollOutReport report = PLAN.started("North", date("2026-03-02")).review(date("2026-03-02"));
    assertEquals(Optional.of(percent(25)), report.coverage());
    assertEquals(8 * 100 / 60.0, report.coverageOfPeople().orElseThrow().value().doubleValue());
    assertTrue(report.explain().addsUp(), () -> report.explain().toString());
    assertEquals(Standing.PLANNED, report.standing("South"));
    assertEquals(Standing.NOT_PLANNED, report.standing("Parks"));
    assertEquals("all assessment teams", report.nextWave().orElseThrow().name());
    assertEquals(Optional.empty(), RollOut.of("x").review(date("2026-01-05")).coverage());
  }

  @Test
  void aTeamThatStoppedIsNotCoveredAndIsSerious() {
    RollOut gone =
        PLAN.started("North", date("2026-03-02"))
            .stopped("North", date("2026-04-06"), "manager left");
    assertEquals(Standing.LIVE, gone.review(date("2026-04-05")).standing("North"));
    RollOutReport report = gone.review(date("2026-04-06"));
    assertEquals(Standing.STOPPED, report.standing("North"));
    assertEquals(Optional.of(percent(0)), report.coverage());
    assertEquals(
        "Serious: North: went back to the old way (on 2026-04-06: manager left)",
        report.findings().get(0).toString());
    assertEquals(List.of("North: live -> stopped"), report.diff(gone.review(date("2026-04-05"))));
    assertEquals(
        Standing.LIVE,
        gone.started("North", date("2026-05-04")).review(date("2026-05-04")).standing("North"));
  }

  @Test
  void whoStartsThoughTheGateWasNotPassedIsNamed() {
    RollOutReport report = PLAN.started("South", date("2026-06-01")).review(date("2026-06-01"));
    assertEquals(
        List.of(
            "Warning: all assessment teams: South started though the gate was not passed (the"
                + " pilot met its criteria: met; no justified objection is open: undetermined)",
            "Warning: North: has not started (planned for 2026-03-02; gate has no condition)",
            "Note: Parks: is in no wave"),
        report.findings().stream().map(Finding::toString).toList());
    assertEquals(Standing.LATE, report.standing("North"));
  }

  @Test
  void aLateTeamBehindAClosedGateIsOnlyANote() {
    RollOutReport report = PLAN.review(date("2026-06-02"));
    Finding south =
        report.findings().stream()
            .filter(finding -> finding.subject().equals("South"))
            .findFirst()
            .orElseThrow();
    assertEquals("NOTE", south.severity().name());
  }

  @Test
  void aSteeringGroupThatStoppedIsNamed() {
    RollOut quiet = PLAN.forumStopped("steering group", date("2026-05-04"));
    assertEquals(List.of(), quiet.review(date("2026-05-03")).stoppedForums());
    assertTrue(quiet.forums().get(0).isGoing(date("2026-05-03")));
    assertEquals(1, quiet.review(date("2026-05-04")).stoppedForums().size());
    assertEquals(
        "no board or clinic \"steering group\" is going; they are [steering group]",
        assertThrows(
                IllegalArgumentException.class,
                () -> quiet.forumStopped("steering group", date("2026-05-05")))
            .getMessage());
    assertEquals(
        "\"steering group\" must not stop before it first met, was 2026-02-02 and 2026-02-01",
        assertThrows(
                IllegalArgumentException.class,
                () -> PLAN.forumStopped("steering group", date("2026-02-01")))
            .getMessage());
  }

  @Test
  void teamsThatAreNotMeantAreRefused() {
    assertEquals(
        "team \"West\" is not among those the change is meant for; they are [North, South, Refuse,"
            + " Parks]",
        assertThrows(IllegalArgumentException.class, () -> PLAN.started("West", date("2026-03-02")))
            .getMessage());
    assertEquals(
        "team \"North\" is in two waves",
        assertThrows(
                IllegalArgumentException.class,
                () -> PLAN.inWaves(RollOut.Wave.of("again", date("2026-10-05"), "North")))
            .getMessage());
    assertEquals(
        "a team has a name and at least 1 person, was \"East\" with 0",
        assertThrows(IllegalArgumentException.class, () -> PLAN.team("East", 0)).getMessage());
  }
}
