package org.plimsoll.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;
import static org.plimsoll.base.Units.workingDays;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.calendar.Timescale;
import org.plimsoll.calendar.WorkingCalendar;
import org.plimsoll.caseload.AgreedDateReview;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.Factor;
import org.plimsoll.caseload.LoadReport;
import org.plimsoll.caseload.LoadReview;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.caseload.Reduction;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.caseload.Task;
import org.plimsoll.caseload.Team;

class SupervisionGuideTest {
  private static final Team TEAM =
      Team.named("North")
          .under(
              PointsScheme.named("S")
                  .withHoursPerPoint(1)
                  .band("simple", points(1))
                  .band("complex", points(4))
                  .factor("court", Factor.add(points(2)).needing("court work")))
          .on(date("2026-02-16"))
          .holding(
              StaffMember.of("S-01", "Asha", weekly(5)),
              Case.of("C-1", "complex")
                  .with("court")
                  .opened(date("2025-12-01"))
                  .agreedFor(date("2026-01-30"), "S-01"),
              Case.of("C-2", "simple").opened(date("2026-02-10")))
          .holding(
              StaffMember.of("S-02", "Ben", weekly(37)),
              Case.of("C-3", "complex").opened(date("2026-02-02")));
  private static final SupervisionReport SESSIONS =
      SupervisionPlan.standard()
          .review(
              List.of(
                  Session.of("S-01", "M-01", SupervisionKind.CASE, date("2026-02-02"))
                      .held()
                      .agreeing(
                          SessionAction.of("court statement", "S-01").by(date("2026-02-09")))),
              date("2026-02-16"));

  private static SupervisionGuide guide() {
    LoadReport load = TEAM.load();
    return SupervisionGuide.of(
            load, load.timescales(workingDays(45), WorkingCalendar.ENGLAND_AND_WALES), SESSIONS)
        .withContests(
            List.of(
                Contest.of("K-1", "C-1", "S-01", "two courts", date("2026-02-10")),
                Contest.of("K-2", "C-3", "S-02", "travel", date("2026-02-10"))))
        .withLimits(
            List.of(
                PersonalLimit.of("S-01", "no visits after 16:00", date("2026-01-05")),
                PersonalLimit.of("S-02", "phased return", date("2026-01-05")),
                PersonalLimit.of("S-01", "no court", date("2025-01-05"))
                    .until(date("2025-06-30"))));
  }

  @Test
  void thePageHoldsWhatTheWorkerAndTheManagerNeed() {
    assertEquals(
        List.of(
            "Case supervision of Asha (S-01), 2026-02-16",
            "",
            "Points on 2026-02-16",
            "- 7 pts carried, 5 pts available (140%): over-pointed by 2 pts",
            "- available: 5 h/week contracted; 1 pt for 1 h/week",
            "- over-pointed: above 100% of what is available (our own rule)",
            "",
            "Cases",
            "- limit: 45 working days",
            "- age in calendar days, days left in working days; at risk with 5 or fewer left (our own"
                + " rule)",
            "case  points  opened      age  due         days left  date set    standing",
            "----  ------  ----------  ---  ----------  ---------  ----------  --------",
            "C-1        6  2025-12-01   77  2026-02-05         -7  2026-01-30  late",
            "C-2        1  2026-02-10    6  2026-04-16         41              in time",
            "",
            "To talk about",
            "- case C-1 is 7 working days past its limit",
            "- case C-1 has passed its own date of 2026-01-30 set by S-01",
            "- an action of S-01 is 7 days overdue: court statement",
            "",
            "Training",
            "- needed: court work, for C-1",
            "",
            "Supervision",
            "- case supervision last held 2026-02-02, due by 2026-02-16; every 14 days (Account of a"
                + " children's assessment team, author not named, Managing Improvement, AC 3.2,"
                + " step 6)",
            "",
            "Actions of last time",
            "agreed      what             who   by          standing",
            "----------  ---------------  ----  ----------  -----------------",
            "2026-02-02  court statement  S-01  2026-02-09  overdue by 7 days",
            "",
            "Contested weights",
            "- K-1: S-01 on case C-1, two courts (open)",
            "",
            "Agreed in person",
            "- no visits after 16:00 (agreed 2026-01-05)"),
        guide().forMember("S-01").toString().lines().toList());
  }

  @Test
  void nobodyElsesFiguresAreOnThePage() {
    String page = guide().forMember("S-02").toString() + guide().forMember("S-02").markdown();
    assertFalse(
        page.contains("Asha")
            || page.contains("C-1")
            || page.contains("16:00")
            || page.contains("S-01"),
        page);
    assertTrue(page.contains("phased return"), page);
  }

  @Test
  void markdownHasTheSameSections() {
    String page = guide().forMember("S-01").markdown();
    assertTrue(
        page.startsWith(
            "# Case supervision of Asha (S-01), 2026-02-16\n\n"
                + "## Points on 2026-02-16\n\n- 7 pts carried"),
        page);
    assertTrue(page.contains("| C-1 | 6 | 2025-12-01 |"), page);
    assertTrue(page.contains("## Actions of last time\n\n| agreed | what |"), page);
  }

  @Test
  void aPersonalLimitEndsAfterItBegins() {
    assertEquals(
        "a personal limit of \"S-01\" must not end before it was agreed, was 2026-01-05 to 2026-01-04",
        assertThrows(
                IllegalArgumentException.class,
                () -> PersonalLimit.of("S-01", "x", date("2026-01-05")).until(date("2026-01-04")))
            .getMessage());
  }

  @Test
  void thePointsBesideTheCasesAndTheHoursTakenAreNamed() {
    StaffMember asha =
        StaffMember.of("S-01", "Asha", weekly(37))
            .less("training", weekly(2))
            .withExperience(percent(90), "first year")
            .responsibleFor("student", points(3));
    Team team =
        TEAM.withChanged(asha)
            .under(
                TEAM.scheme()
                    .orElseThrow()
                    .withFullTimer(points(37), weekly(37))
                    .withFixedPoints(points(5)))
            .doing(asha, Task.oneOff("report", points(2)).times(2), Task.weekly("duty", points(1)));
    assertEquals(
        List.of(
            "20 pts carried, 31.5 pts available (~63.5%): room for 11.5 pts",
            "carried: 7 pts for cases, 4 pts for 2 x report, 1 pt for duty, 5 pts that everybody"
                + " carries, 3 pts for student",
            "available: 37 h/week contracted less 2 h/week training; 37 pts for 37 h/week",
            "available: 90% of a full load, first year",
            "over-pointed: above 100% of what is available (our own rule)"),
        SupervisionGuide.of(
                team.load(),
                team.load().timescales(workingDays(45), WorkingCalendar.ENGLAND_AND_WALES),
                SESSIONS)
            .forMember("S-01")
            .sections()
            .get(0)
            .lines());
  }

  @Test
  void whyThereIsALimitIsPrintedWhereACaseIsLate() {
    LoadReport load = TEAM.load();
    SupervisionGuide guide =
        SupervisionGuide.of(
            load,
            load.timescales(
                Timescale.CHILDRENS_ASSESSMENT
                    .withReason("children wait for services")
                    .withEffect("harm may go on")),
            SESSIONS);
    assertEquals(
        List.of(
            "case C-1 is 7 working days past its limit",
            "why there is a limit: children wait for services",
            "effect of lateness: harm may go on",
            "case C-1 has passed its own date of 2026-01-30 set by S-01",
            "an action of S-01 is 7 days overdue: court statement"),
        guide.forMember("S-01").sections().get(2).lines());
    assertFalse(guide.forMember("S-02").toString().contains("why there is a limit"));
    assertTrue(
        lines(guide, "Cases")
            .get(0)
            .startsWith(
                "limit: assessment: 45 working days, HM Government, Working Together to Safeguard"),
        lines(guide, "Cases").toString());
  }

  @Test
  void withoutDatesSetAndClosedCasesThereIsNothingToSayOfThem() {
    var review =
        AgreedDateReview.beside(
            Timescale.of("limit", workingDays(45), WorkingCalendar.ENGLAND_AND_WALES));
    Team team =
        TEAM.replacing(
            Case.of("C-1", "complex")
                .opened(date("2025-12-01"))
                .agreedFor(date("2026-01-30"), "S-01")
                .closed(date("2026-02-17")));
    SupervisionGuide guide = guide(team).withAgreedDates(review.review(team));
    assertEquals(
        List.of("missed, 1 of 1: C-1 for 2026-01-30 set by S-01, not done"),
        lines(guide, "Dates set"));
    assertTrue(
        lines(guide, "To talk about")
            .contains("case C-1 has passed its own date of 2026-01-30 set by S-01"),
        "it closes tomorrow");
    assertFalse(guide.forMember("S-02").toString().contains("Dates set"));
  }

  @Test
  void overdueSupervisionOfEitherKindIsOnThePage() {
    SupervisionReport sessions =
        SupervisionPlan.standard()
            .review(
                List.of(
                    Session.of("S-01", "M-01", SupervisionKind.PERSONAL, date("2026-01-05")).held(),
                    Session.of("S-01", "M-01", SupervisionKind.CASE, date("2026-02-15"))),
                date("2026-02-16"));
    LoadReport load = TEAM.load();
    String page =
        SupervisionGuide.of(
                load, load.timescales(workingDays(45), WorkingCalendar.ENGLAND_AND_WALES), sessions)
            .forMember("S-01")
            .toString();
    assertTrue(
        page.contains("case supervision never held, due by 2026-02-15, 1 day overdue"), page);
    assertTrue(
        page.contains(
            "personal supervision last held 2026-01-05, due by 2026-02-02, 14 days overdue"),
        page);
  }

  @Test
  void aSectionWithNothingToSayIsLeftOut() {
    assertEquals(
        List.of("Points on 2026-02-16", "Cases"),
        SupervisionGuide.of(
                TEAM.load(),
                TEAM.load().timescales(workingDays(45), WorkingCalendar.ENGLAND_AND_WALES),
                SESSIONS)
            .forMember("S-02")
            .sections()
            .stream()
            .map(SupervisionGuide.Section::heading)
            .toList());
  }

  @Test
  void aCaseThatCannotBeWeighedStandsWithAQuestionMarkAndAFutureOwnDateIsNoWorry() {
    Team team =
        TEAM.replacing(
                Case.of("C-3", "complex")
                    .opened(date("2026-02-02"))
                    .agreedFor(date("2026-02-16"), "S-02"))
            .holding(StaffMember.of("S-02", "Ben", weekly(37)), Case.of("C-4", "medium"));
    LoadReport load = LoadReview.standard().listingUnweighedCases().review(team);
    SupervisionGuide.Page page =
        SupervisionGuide.of(
                load, load.timescales(workingDays(45), WorkingCalendar.ENGLAND_AND_WALES), SESSIONS)
            .forMember("S-02");
    assertEquals(
        List.of("4", "?"),
        page.sections().get(1).table().orElseThrow().rows().stream()
            .map(row -> row.get(1))
            .toList());
    assertEquals(List.of("case C-4 has no date to count from"), page.sections().get(2).lines());
  }

  private static List<String> lines(SupervisionGuide guide, String heading) {
    return guide.forMember("S-01").sections().stream()
        .filter(section -> section.heading().startsWith(heading))
        .flatMap(section -> section.lines().stream())
        .toList();
  }

  private static SupervisionGuide guide(Team team, Session... sessions) {
    LoadReport load = team.load();
    return SupervisionGuide.of(
        load,
        load.timescales(workingDays(45), WorkingCalendar.ENGLAND_AND_WALES),
        SupervisionPlan.standard().review(List.of(sessions), date("2026-02-16")));
  }

  @Test
  void whatLastTimeAgreedOrFoundOpenIsDoneOpenOrOverdue() {
    SupervisionGuide guide =
        guide(
            TEAM,
            Session.of("S-01", "M-01", SupervisionKind.CASE, date("2026-02-02"))
                .held()
                .agreeing(
                    SessionAction.of("due today", "S-01").by(date("2026-02-16")),
                    SessionAction.of("late", "M-01").by(date("2026-02-15")),
                    SessionAction.of("done on the day", "S-01").done(date("2026-02-16")),
                    SessionAction.of("done tomorrow", "S-01").done(date("2026-02-17"))),
            Session.of("S-01", "M-01", SupervisionKind.CASE, date("2026-01-19"))
                .held()
                .agreeing(
                    SessionAction.of("done before last time", "S-01").done(date("2026-02-01")),
                    SessionAction.of("done since", "S-01").done(date("2026-02-02")),
                    SessionAction.of("still open", "S-01")),
            Session.of("S-01", "M-01", SupervisionKind.CASE, date("2026-02-23"))
                .agreeing(SessionAction.of("planned", "S-01")),
            Session.of("S-01", "M-01", SupervisionKind.PERSONAL, date("2026-02-09"))
                .held()
                .agreeing(SessionAction.of("personal", "S-01")));
    assertEquals(
        List.of(
            "2026-01-19, done since, S-01, no date, done 2026-02-02",
            "2026-01-19, still open, S-01, no date, open",
            "2026-02-02, due today, S-01, 2026-02-16, open",
            "2026-02-02, late, M-01, 2026-02-15, overdue by 1 day",
            "2026-02-02, done on the day, S-01, no date, done 2026-02-16",
            "2026-02-02, done tomorrow, S-01, no date, open"),
        guide.forMember("S-01").sections().stream()
            .filter(section -> section.heading().equals("Actions of last time"))
            .flatMap(section -> section.table().orElseThrow().rows().stream())
            .map(row -> String.join(", ", row))
            .toList());
  }

  @Test
  void trainingIsHeldUnderWayPlannedAndNeeded() {
    StaffMember asha =
        StaffMember.of("S-01", "Asha", weekly(37))
            .less(
                Reduction.whole("law update")
                    .inCategory("training")
                    .from(date("2026-02-15"))
                    .to(date("2026-02-15")))
            .less(
                Reduction.of("training", weekly(2)).from(date("2026-02-16")).to(date("2026-02-16")))
            .less(Reduction.whole("court skills").inCategory("learning").from(date("2026-02-17")))
            .less(Reduction.whole("visits").inCategory("training").from(date("2026-02-17")))
            .less(
                Reduction.whole("cancelled")
                    .inCategory("training")
                    .withdrawn(Reduction.Withdrawal.DELETED))
            .less("annual leave", weekly(4));
    SupervisionGuide guide = guide(TEAM.withChanged(asha));
    assertEquals(
        List.of(
            "held: law update all hours on 2026-02-15",
            "under way: training 2 h/week on 2026-02-16",
            "planned: visits all hours from 2026-02-17",
            "needed: court work, for C-1"),
        lines(guide, "Training"));
    assertEquals(
        List.of("planned: court skills all hours from 2026-02-17", "needed: court work, for C-1"),
        lines(guide.withTrainingCategory("learning"), "Training"));
  }

  @Test
  void datesSetAreKeptMissedAndToComeBesideWhatWasFinishedEarly() {
    StaffMember asha = TEAM.member("S-01");
    Team team =
        TEAM.holding(
            asha,
            done("C-5", "2026-01-05", "2026-01-20").agreedFor(date("2026-01-20"), "S-01"),
            done("C-6", "2025-12-01", "2026-01-30").agreedFor(date("2026-01-29"), "M-01"),
            done("C-7", "2025-11-03", "2026-02-13"),
            Case.of("C-8", "simple")
                .opened(date("2026-02-02"))
                .agreedFor(date("2026-02-16"), "S-01"));
    var review =
        AgreedDateReview.beside(
            Timescale.of("limit", workingDays(45), WorkingCalendar.ENGLAND_AND_WALES));
    SupervisionGuide guide = guide(team).withAgreedDates(review.review(team));
    assertEquals(
        List.of(
            "kept, 1 of 4: C-5 for 2026-01-20 set by S-01, done 2026-01-20",
            "missed, 2 of 4: C-1 for 2026-01-30 set by S-01, not done; C-6 for 2026-01-29 set by"
                + " M-01, done 2026-01-30",
            "to come, 1 of 4: C-8 for 2026-02-16 set by S-01",
            "of 3 cases closed 1 finished early, with 10 working days or more left (our own rule),"
                + " 1 nearer to the limit, 1 after it"),
        lines(guide, "Dates set"));
    assertTrue(
        lines(guide.withAgreedDates(review.withEarlyFrom(4).review(team)), "Dates set")
            .get(3)
            .contains("2 finished early, with 4 working days or more left (given)"));
    assertFalse(
        guide.withAgreedDates(review.review(team)).forMember("S-02").toString().contains("C-5"));
  }

  private static Case done(String id, String opened, String closed) {
    return Case.of(id, "simple").opened(date(opened)).closed(date(closed));
  }

  @Test
  void aCaseDoneInTheWeekIsNoWorryAndTheWeekSaysHowHoursAreSpread() {
    Team team =
        TEAM.replacing(
            Case.of("C-1", "complex")
                .with("court")
                .opened(date("2025-12-15"))
                .agreedFor(date("2026-01-30"), "S-01")
                .closed(date("2026-02-16")));
    LoadReport load = team.week(date("2026-02-16")).load();
    SupervisionGuide guide =
        SupervisionGuide.of(
            load, load.timescales(workingDays(45), WorkingCalendar.ENGLAND_AND_WALES), SESSIONS);
    assertEquals(
        List.of("an action of S-01 is 7 days overdue: court statement"),
        lines(guide, "To talk about"));
    assertEquals(
        "contracted hours are taken to be spread evenly from Monday to Friday, so that a day away"
            + " takes 1 of 5 working days from part-timers too (our own rule)",
        lines(guide, "Points in the week of 2026-02-16").get(3));
  }
}
