package org.plimsoll.clinic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.hours;
import static org.plimsoll.base.Units.minutes;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Rational;
import org.plimsoll.calendar.WorkingCalendar;
import org.plimsoll.calendar.WorkingHours;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.Factor;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.lean.WorkItem;

class ClinicTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final PointsScheme SCHEME =
      PointsScheme.named("Assessment")
          .band("simple", points(1))
          .band("complex", points(4))
          .factor("court", Factor.add(points(2)));

  private static WorkItem item(String caseId, String worker, String from, String to) {
    return WorkItem.of(
            caseId, "simple", "2026-02-02T" + from + "+00:00", "2026-02-02T" + to + "+00:00")
        .by(worker);
  }

  private static TimedCase took(String id, String band, String hours) {
    return TimedCase.of(Case.of(id, band)).took(hours);
  }

  @Test
  void bothEdgesOfTheToleranceMatch() {
    var report =
        Clinic.standard()
            .review(
                SCHEME,
                TimedWork.of(
                    took("on the upper edge", "simple", "1.2"),
                    took("above", "simple", "1.21"),
                    took("on the lower edge", "simple", "0.8"),
                    took("below", "simple", "0.79")));
    assertEquals(
        List.of("above under-pointed", "below over-pointed"),
        report.flags().stream().map(row -> row.name() + " " + row.pointing().words()).toList());
    assertEquals(Rational.ONE, report.total().ratio().orElseThrow());
  }

  @Test
  void groupsAreAddedUpExactly() {
    var report =
        Clinic.standard()
            .review(
                SCHEME,
                TimedWork.of(
                    took("C-1", "simple", "0.1").by("Asha").inTeam("North").on(date("2026-01-31")),
                    took("C-2", "simple", "0.2").by("Asha").inTeam("North").on(date("2026-02-01")),
                    TimedCase.of(Case.of("C-3", "complex").with("court"))
                        .took("9")
                        .by("Ben")
                        .inTeam("South"),
                    TimedCase.of(Case.of("C-4", "complex").with("court", 0)).took("4")));
    assertEquals(
        List.of(
            "band simple",
            "band complex",
            "factor court",
            "worker Asha",
            "worker Ben",
            "team North",
            "team South",
            "period 2026-01",
            "period 2026-02"),
        report.rows().stream().map(row -> row.group().words() + " " + row.name()).toList());
    var simple = report.row(ClinicGroup.BAND, "simple").orElseThrow();
    assertEquals(Rational.parse("0.3"), simple.actualHours());
    assertEquals(Rational.parse("0.15"), simple.ratio().orElseThrow());
    assertEquals(0.85, simple.meanAbsoluteErrorHours(), 1e-12);
    var court = report.row(ClinicGroup.FACTOR, "court").orElseThrow();
    assertEquals(1, court.cases());
    assertEquals(points(6), court.points());
    assertTrue(report.explain().addsUp(), () -> report.explain().toString());
  }

  @Test
  void hoursPerPointAreGivenTheSchemesOrEstimated() {
    var work = TimedWork.of(took("C-1", "simple", "3"), took("C-2", "complex", "7"));
    var double2 = SCHEME.withHoursPerPoint(2);
    assertEquals(Rational.of(2), Clinic.standard().review(double2, work).hoursPerPoint());
    assertEquals(
        Rational.of(3),
        Clinic.standard().withHoursPerPoint(3).review(double2, work).hoursPerPoint());
    var estimated = Clinic.standard().estimatingHoursPerPoint().review(double2, work);
    assertEquals(Rational.of(2), estimated.hoursPerPoint());
    assertEquals("estimated: all hours over all points", estimated.hoursPerPointFrom());
    var fullTimer = SCHEME.withFullTimer(points(100), weekly(37));
    assertEquals(
        "estimated: all hours over all points",
        Clinic.standard().review(fullTimer, work).hoursPerPointFrom());
    assertEquals(
        "hours per point cannot be estimated from 1 pt and 0 h; give withHoursPerPoint(..)",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    Clinic.standard()
                        .estimatingHoursPerPoint()
                        .review(SCHEME, TimedWork.of(took("C-1", "simple", "0"))))
            .getMessage());
  }

  @Test
  void whatIsNotKnownIsListedAndNotNought() {
    var report =
        Clinic.standard()
            .review(
                SCHEME,
                TimedWork.of(
                    TimedCase.of(Case.of("C-1", "simple")),
                    took("C-2", "medium", "3"),
                    took("C-3", "simple", "1")));
    assertEquals(
        List.of(
            "C-1: its time is not known",
            "C-2: case \"C-2\" is in band \"medium\", which scheme \"Assessment\" does not define; its"
                + " bands are [simple, complex]"),
        report.leftOut().stream().map(LeftOut::toString).toList());
    assertEquals(1, report.total().pieces());
    assertEquals(Rational.of(4), report.recordedHours());
  }

  @Test
  void eachStretchIsSetAsideByTheFirstRuleItMeets() {
    var long5 = item("C-1", "Asha", "09:00", "14:01");
    var beside = item("C-2", "Asha", "15:00", "15:20");
    var around = item("C-3", "Asha", "15:05", "16:00");
    var alone = item("C-4", "Asha", "09:30", "10:00");
    var bens = item("C-5", "Ben", "09:30", "10:00");
    var night =
        WorkItem.of("C-6", "simple", "2026-02-02T23:30+00:00", "2026-02-03T00:30+00:00").by("Ben");
    var report =
        Clinic.standard().review(SCHEME, List.of(long5, beside, around, alone, bens, night));
    // 15 of the 20 minutes of C-2 run beside C-3, and 15 of the 55 of C-3 beside C-2;
    // C-4 runs wholly beside C-1, which is set aside already
    assertEquals(
        List.of(
            new SetAside(long5, "longer than 4 h"),
            new SetAside(beside, "more than 50% beside other items of the worker"),
            new SetAside(night, "left started overnight")),
        report.setAside());
    assertEquals(3, report.total().pieces());
    assertEquals(
        Map.of(
            "longer than 4 h", new ClinicReport.Total(1, Rational.of(301, 60)),
            "left started overnight", new ClinicReport.Total(1, Rational.ONE),
            "more than 50% beside other items of the worker",
                new ClinicReport.Total(1, Rational.of(1, 3))),
        report.setAsideByRule());
  }

  @Test
  void exactlyTheLimitIsKept() {
    var report = Clinic.standard().review(SCHEME, List.of(item("C-1", "Asha", "09:00", "13:00")));
    assertEquals(List.of(), report.setAside());
    // two stretches of one length, half of each beside the other
    var half =
        Clinic.standard()
            .review(
                SCHEME,
                List.of(
                    item("C-1", "Asha", "09:00", "10:00"), item("C-2", "Asha", "09:30", "10:30")));
    assertEquals(List.of(), half.setAside());
  }

  @Test
  void anotherZoneMovesTheNight() {
    var late = WorkItem.of("C-1", "simple", "2026-02-02T22:30+00:00", "2026-02-02T23:30+00:00");
    assertEquals(0, Clinic.standard().review(SCHEME, List.of(late)).setAside().size());
    var amsterdam = Clinic.standard().withZone(ZoneId.of("Europe/Amsterdam"));
    assertEquals(1, amsterdam.review(SCHEME, List.of(late)).setAside().size());
  }

  @Test
  void whatLiesMostlyOutsideWorkingHoursIsSetAsideWhereHoursAreGiven() {
    var rule =
        SetAsideRule.outside(
            WorkingHours.of(WorkingCalendar.ENGLAND_AND_WALES, "09:00", "17:00", "Europe/London"),
            percent(50));
    var half = item("C-1", "Asha", "08:00", "10:00");
    var most = item("C-2", "Ben", "16:30", "18:00");
    var sunday = WorkItem.of("C-3", "simple", "2026-02-01T10:00+00:00", "2026-02-01T10:00+00:00");
    var report = Clinic.standard().settingAside(rule).review(SCHEME, List.of(half, most, sunday));
    assertEquals(List.of(most, sunday), report.setAside().stream().map(SetAside::item).toList());
    assertEquals("more than 50% outside 09:00 to 17:00 on working days", rule.words());
  }

  @Test
  void aCaseOfWhichAStretchIsSetAsideIsLeftOutAsAWhole() {
    var work =
        TimedWork.of(
            List.of(Case.of("C-1", "simple"), Case.of("C-2", "complex"), Case.of("C-3", "simple")),
            List.of(
                item("C-1", "Asha", "09:00", "10:00"),
                item("C-1", "Ben", "11:00", "19:00"),
                item("C-2", "Ben", "09:00", "10:00"),
                item("C-2", "Asha", "13:00", "15:00"),
                item("C-9", "Asha", "16:00", "17:00")));
    assertEquals(1, work.unmatched().size());
    assertEquals("Asha", work.cases().get(1).worker().orElseThrow());
    var report = Clinic.standard().review(SCHEME, work);
    assertEquals(
        List.of(
            "C-1: 1 of its 2 items are set aside, so its time is not known in full",
            "C-3: its time is not known"),
        report.leftOut().stream().map(LeftOut::toString).toList());
    assertEquals(Rational.of(3), report.total().actualHours());
    assertEquals(work.hours(), report.recordedHours());
  }

  @Test
  void wordsAboutWorkersAskAndDoNotBlame() {
    var work =
        TimedWork.of(took("C-1", "simple", "2").by("Asha"), took("C-2", "simple", "2").by("Asha"));
    var report = Clinic.standard().talkingFrom(2).review(SCHEME, work);
    assertEquals(
        "Note: worker Asha: took 2 times the hours that its points stand for; what did these cases need"
            + " that their points do not see? (4 h against 2 h in 2 cases)",
        report.talkingPoints().get(1).toString());
    assertTrue(Clinic.standard().talkingFrom(3).review(SCHEME, work).talkingPoints().isEmpty());
  }

  @Test
  void theSheetEndsWithLinesToFillIn() {
    String sheet =
        Clinic.standard()
            .review(SCHEME, TimedWork.of(took("C-1", "simple", "1").by("Asha")))
            .sheet()
            .works("joint visits")
            .toString();
    assertTrue(
        sheet.endsWith(
            String.join(
                System.lineSeparator(),
                "To talk about",
                "  nothing",
                "",
                "What works",
                "  joint visits",
                "",
                "What to do differently",
                "  " + "_".repeat(60),
                "",
                "Next step",
                "  " + "_".repeat(60))),
        sheet);
  }

  @Test
  void aLaterClinicSaysWhatIsJudgedDifferently() {
    var before =
        Clinic.standard()
            .review(
                SCHEME,
                TimedWork.of(took("C-1", "simple", "2").by("Asha"), took("C-2", "complex", "4")));
    var after =
        Clinic.standard()
            .review(
                SCHEME,
                TimedWork.of(took("C-3", "simple", "1").by("Ben"), took("C-4", "complex", "4")));
    assertEquals(
        List.of(
            "all: 1.20 -> 1.00",
            "band simple: 2.00 -> 1.00",
            "band complex: 1.00 -> 1.00",
            "worker Ben: ? -> 1.00",
            "worker Asha: 2.00 -> ?"),
        after.diff(before).rows().stream().map(ClinicDiff.Row::toString).toList());
    assertEquals(
        List.of("simple"),
        after.diff(before).changed().stream().map(ClinicDiff.Row::name).toList());
  }

  @Test
  void weeksAreIsoWeeksOfTheZone() {
    var newYear =
        WorkItem.of("C-1", "simple", "2025-12-28T23:30+00:00", "2025-12-29T01:30+00:00").by("Asha");
    var work = TimedWork.ofItems(List.of(newYear));
    assertEquals("2025-W52", work.weeks(LONDON).rows().get(0).week());
    assertEquals("2026-W01", work.weeks(ZoneId.of("Europe/Amsterdam")).rows().get(0).week());
    assertEquals(0, work.weeks(LONDON).over(weekly(2)).size());
    assertEquals(1, work.weeks(LONDON).over(weekly("1.9")).size());
  }

  @Test
  void standardTimesAreMeansOrMediansOfEachBand() {
    var work =
        TimedWork.of(
            took("C-1", "simple", "1"),
            took("C-2", "simple", "2"),
            took("C-3", "simple", "9"),
            took("C-4", "complex", "2"),
            took("C-5", "complex", "3"),
            TimedCase.of(Case.of("C-6", "complex")));
    assertEquals(
        Map.of("simple", Rational.of(240), "complex", Rational.of(150)),
        StandardTimes.of(StandardTimes.Middle.MEAN, work).minutes());
    var medians = StandardTimes.of(StandardTimes.Middle.MEDIAN, work);
    assertEquals(
        Map.of("simple", Rational.of(120), "complex", Rational.of(150)), medians.minutes());
    assertEquals(1, medians.left());
    assertEquals("120 min", medians.explain().find("simple").orElseThrow().value());
    assertEquals(points("2.5"), medians.asScheme("medians").points(Case.of("C-7", "complex")));
  }

  @Test
  void aLimitCutsStretchesAndNothingElse() {
    var work =
        TimedWork.ofItems(
            List.of(item("C-1", "Asha", "09:00", "15:00"), item("C-2", "Asha", "09:00", "10:00")));
    assertEquals(Rational.of(5), work.cappedAt(hours(4)).hours());
    assertEquals(work, work.cappedAt(hours(6)));
  }

  @Test
  void contradictionsAreRefused() {
    var one = TimedCase.of(Case.of("C-1", "simple")).took("1");
    assertEquals(
        "a stretch of work on case \"C-2\" does not belong to case \"C-1\"",
        assertThrows(
                IllegalArgumentException.class,
                () -> one.withItems(List.of(item("C-2", "Asha", "09:00", "10:00"))))
            .getMessage());
    assertEquals(
        "hours of case \"C-1\" are counted to the nanosecond, was \"0.00000000000001\"; write fewer"
            + " decimals",
        assertThrows(IllegalArgumentException.class, () -> one.took("0.00000000000001"))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> one.took(minutes(-1)));
    assertThrows(IllegalArgumentException.class, () -> one.by(" "));
    assertThrows(IllegalArgumentException.class, () -> Clinic.standard().withHoursPerPoint("0"));
    assertThrows(IllegalArgumentException.class, () -> SetAsideRule.overlapping(percent(101)));
    assertThrows(
        IllegalArgumentException.class, () -> SetAsideRule.longerThan(Duration.ofHours(-1)));
    assertFalse(Clinic.standard().rules().isEmpty());
  }
}
