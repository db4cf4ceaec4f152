package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plimsoll.base.Units.calendarDays;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.percent;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.TimeLimit;
import org.plimsoll.calendar.Timescale;

class AgreedDateReviewTest {
  private static final AgreedDateReview REVIEW =
      AgreedDateReview.beside(Timescale.of("assessment", calendarDays(45)));
  private static final Case OPENED =
      Case.of("C", "simple").opened(date("2026-01-01")); // limit 15 February

  private static AgreedDateReview.Result on(String day, Case... cases) {
    return REVIEW.review(List.of(cases), date(day));
  }

  @Test
  void aDateIsKeptByBeingDoneOnItAndMissedTheDayAfter() {
    Case agreed = OPENED.agreedFor(date("2026-01-20"), "S-01");
    assertEquals(
        AgreedDateReview.Standing.KEPT,
        on("2026-03-01", agreed.closed(date("2026-01-20"))).rows().get(0).standing());
    assertEquals(
        AgreedDateReview.Standing.MISSED,
        on("2026-03-01", agreed.closed(date("2026-01-21"))).rows().get(0).standing());
    assertEquals(
        AgreedDateReview.Standing.TO_COME, on("2026-01-20", agreed).rows().get(0).standing());
    assertEquals(
        AgreedDateReview.Standing.MISSED, on("2026-01-21", agreed).rows().get(0).standing());
    assertEquals(
        AgreedDateReview.Standing.TO_COME,
        on("2026-01-10", agreed.closed(date("2026-01-15"))).rows().get(0).standing());
  }

  @Test
  void finishingTimesAreCountedBesideTheLimit() {
    AgreedDateReview.Result result =
        on(
            "2026-03-01",
            OPENED.closed(date("2026-02-05")), // 10 days left
            OPENED.closed(date("2026-02-06")),
            OPENED.closed(date("2026-02-15")),
            OPENED.closed(date("2026-02-16")),
            Case.of("D", "simple").closed(date("2026-02-16")),
            OPENED);
    assertEquals(
        List.of(1, 2, 1, 1),
        List.of(result.early(), result.nearLimit(), result.late(), result.notKnown()));
    assertEquals(Optional.of(percent(25)), result.shareEarly());
    assertEquals(Optional.empty(), result.shareKept());
  }

  @Test
  void theTableNamesWhoSetTheDate() {
    assertEquals(
        List.of(
            "dates set by workers, as of 2026-01-10",
            "case  agreed      set by  limit       done  standing",
            "----  ----------  ------  ----------  ----  --------",
            "C     2026-01-20  S-01    2026-02-15        to come"),
        on("2026-01-10", OPENED.agreedFor(date("2026-01-20"), "S-01")).toString().lines().toList());
  }

  @Test
  void elapsedHoursAreRefused() {
    assertEquals(
        "timescale \"visit\" counts elapsed hours, but cases have dates without a time of day; use a limit in working days or calendar days",
        Refused.message(
            () -> AgreedDateReview.beside(Timescale.of("visit", TimeLimit.elapsedHours(24)))));
  }

  @Test
  void aTeamIsReviewedPersonByPersonAndASharedCaseCountsForEach() {
    Case own = OPENED.agreedFor(date("2026-01-20"), "S-01");
    Case shared = Case.of("D", "simple").opened(date("2026-01-01")).closed(date("2026-02-16"));
    Team team =
        Team.named("T")
            .on(date("2026-03-01"))
            .holding(StaffMember.of("S-01", "Asha"), own)
            .coWorking(StaffMember.of("S-01", "Asha"), shared, percent(50))
            .coWorking(StaffMember.of("S-02", "Ben"), shared, percent(50))
            .with(StaffMember.of("S-03", "Cy"));
    var results = REVIEW.review(team);
    assertEquals(List.of("S-01", "S-02", "S-03"), List.copyOf(results.keySet()));
    assertEquals(
        List.of("C"),
        results.get("S-01").in(AgreedDateReview.Standing.MISSED).stream()
            .map(AgreedDateReview.Row::caseId)
            .toList());
    assertEquals(
        List.of(1, 1, 0), results.values().stream().map(AgreedDateReview.Result::late).toList());
  }
}
