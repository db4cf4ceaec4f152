package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plimsoll.base.Units.calendarDays;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.calendar.Timescale;

/** What JShell shows after an expression: one short line, or a table. */
class ShortTextTest {
  private static final Case CASE = Case.of("C-1", "complex").opened(date("2026-01-02"));
  private static final StaffMember ASHA = StaffMember.of("S-01", "Asha", weekly(3));
  private static final Team TEAM =
      Team.named("North")
          .under(PointsScheme.named("Assessment").band("complex", points(10)))
          .on(date("2026-02-02"));

  @Test
  void aHoldingSaysWhoHoldsWhat() {
    assertEquals("C-1 (complex) with S-01", Holding.of(CASE, "S-01").toString());
    assertEquals(
        "50% of C-1 (complex) with S-01", new Holding(CASE, "S-01", percent(50)).toString());
  }

  @Test
  void aTeamCountsOneAsOne() {
    assertEquals("North: 0 people, 0 holdings under Assessment on 2026-02-02", TEAM.toString());
    assertEquals(
        "North: 1 person, 1 holding under Assessment on 2026-02-02",
        TEAM.holding(ASHA, CASE).toString());
  }

  @Test
  void aTimescaleRowSaysHowTheCaseStands() {
    var review = TimescaleReview.of(Timescale.of("visit", calendarDays(10)));
    assertEquals(
        List.of("C-1 with S-01: late, due 2026-01-12"),
        review.review(TEAM.holding(ASHA, CASE)).late().stream().map(Object::toString).toList());
    assertEquals(
        "C-2: done in time, due 2026-01-12, closed 2026-01-09",
        review
            .review(
                List.of(
                    Case.of("C-2", "complex")
                        .opened(date("2026-01-02"))
                        .closed(date("2026-01-09"))),
                date("2026-02-02"))
            .rows()
            .get(0)
            .toString());
  }

  @Test
  void aRoundedExcessIsMarkedBeforeItsSign() {
    Team thirds =
        TEAM.under(
            PointsScheme.named("Thirds")
                .band("complex", points(10))
                .factor("third", Factor.scale("1.00004")));
    assertEquals(
        List.of("~+7"),
        thirds.holding(ASHA, CASE.with("third")).load().table().rows().stream()
            .map(row -> row.get(6))
            .toList());
  }
}
