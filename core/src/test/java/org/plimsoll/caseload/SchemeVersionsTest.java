package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchemeVersionsTest {
  private static final PointsScheme FIRST =
      PointsScheme.named("2025")
          .withHoursPerPoint(1)
          .band("simple", points(1))
          .band("complex", points(3));
  private static final PointsScheme SECOND = FIRST.band("complex", points(5));
  private static final SchemeVersions VERSIONS =
      SchemeVersions.from(date("2025-01-01"), FIRST).then(date("2026-02-09"), SECOND);
  private static final Team TEAM =
      Team.named("North")
          .under(FIRST)
          .on(date("2026-02-02"))
          .holding(
              StaffMember.of("S-01", "Asha", weekly(10)),
              Case.of("C-1", "complex"),
              Case.of("C-2", "complex"),
              Case.of("C-3", "complex"))
          .holding(StaffMember.of("S-02", "Ben", weekly(10)), Case.of("C-4", "simple"));

  @Test
  void aVersionIsInForceFromItsDayUntilTheNext() {
    assertEquals(Optional.empty(), VERSIONS.on(date("2024-12-31")));
    assertEquals(Optional.of(FIRST), VERSIONS.on(date("2025-01-01")));
    assertEquals(Optional.of(FIRST), VERSIONS.on(date("2026-02-08")));
    assertEquals(Optional.of(SECOND), VERSIONS.on(date("2026-02-09")));
    assertEquals(
        "two versions are in force from 2025-01-01, \"2025\" and \"2025\"; choose another day or leave one out",
        Refused.message(() -> VERSIONS.then(date("2025-01-01"), SECOND)));
  }

  @Test
  void historyRunAgainUnderOtherWeightsSaysWhoWouldHaveBeenOverPointed() {
    WeekSeries then = TEAM.weeks(date("2026-02-02"), date("2026-02-09"));
    WeekSeries again =
        WeekReview.standard().under(VERSIONS).weeks(TEAM, date("2026-02-02"), date("2026-02-09"));
    SeriesDiff diff = again.diff(then);
    assertEquals(
        List.of("2026-02-09 S-01"),
        diff.newlyOverPointed().stream().map(row -> row.monday() + " " + row.memberId()).toList());
    assertTrue(diff.noLongerOverPointed().isEmpty());
    assertEquals(
        List.of(
            "week        id    load before  after  change",
            "----------  ----  -----------  -----  ------------------",
            "2026-02-09  S-01          90%   150%  newly over-pointed"),
        diff.toString().lines().toList());
  }

  @Test
  void runningAgainUnderTheSameVersionChangesNothing() {
    WeekSeries then = TEAM.weeks(date("2026-01-05"), date("2026-02-02"));
    WeekSeries again =
        WeekReview.standard().under(VERSIONS).weeks(TEAM, date("2026-01-05"), date("2026-02-02"));
    assertTrue(again.diff(then).isEmpty());
    assertEquals("nothing differs in 10 rows", again.diff(then).toString());
  }

  @Test
  void aWeekBeforeTheFirstVersionIsRefused() {
    assertEquals(
        "no version of the scheme is in force on 2024-12-30; the first is from 2025-01-01",
        Refused.message(
            () -> WeekReview.standard().under(VERSIONS).week(TEAM, date("2024-12-30"))));
  }
}
