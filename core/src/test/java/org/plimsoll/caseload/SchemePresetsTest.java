package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Points;

class SchemePresetsTest {
  @Test
  void probationWeighsACaseByTierAndSettingAndCutsAvailablePoints() {
    PointsScheme scheme = SchemePresets.probation();
    assertEquals(points(115), scheme.points(Case.of("1", "B2").in("community")));
    assertEquals(points(132), scheme.points(Case.of("1", "B2").in("licence")));
    assertEquals(points(48), scheme.points(Case.of("1", "B2").in("custody")));
    Team team =
        Team.named("North")
            .under(scheme)
            .on(date("2026-02-02"))
            .with(StaffMember.of("S", "Sam", weekly(37)).less("study", weekly("1.8")));
    assertEquals(points(2070), team.load().member("S").available().orElseThrow());
  }

  @Test
  void probationReportsAreTallied() {
    Tally.Result result =
        Tally.standard()
            .of(
                SchemePresets.probation(),
                List.of(CaseCount.of(2, "A3").in("community")),
                List.of(Task.oneOff("fast court report").times(2)),
                Points.ZERO);
    assertEquals(points(2 * 206 + 2 * 65), result.total());
  }

  @Test
  void aFirstYearWorkerOfThreeDaysHasFiftyFourPointsOfWhichNineAreFixed() {
    PointsScheme scheme = SchemePresets.hundredPoints().band("case", points(8));
    StaffMember member =
        SchemePresets.inFirstYear(StaffMember.of("S", "Sam").fullTimeEquivalent("0.6"));
    MemberLoad load =
        Team.named("North")
            .under(scheme)
            .on(date("2026-02-02"))
            .holding(member, Case.of("1", "case"))
            .load()
            .member("S");
    assertEquals(points(54), load.available().orElseThrow());
    assertEquals(points(9), load.fixedPoints());
    assertEquals(points(17), load.total());
  }

  @Test
  void thirtyCasesUnderMaximumSupervisionFillAMonth() {
    PointsScheme scheme = SchemePresets.hundredAndTwentyHoursAMonth();
    Points thirty = scheme.points(Case.of("1", "maximum")).times(30);
    assertEquals(percent(100), Load.of(thirty, points(120)).percent().orElseThrow());
  }

  @Test
  void wherePointsAreHoursAFullTimerHasAsManyPointsAsHours() {
    Team team =
        Team.named("North")
            .under(SchemePresets.hoursAsPoints())
            .on(date("2026-02-02"))
            .with(StaffMember.of("S", "Sam", weekly("36.5")));
    assertEquals(points("36.5"), team.load().member("S").available().orElseThrow());
  }
}
