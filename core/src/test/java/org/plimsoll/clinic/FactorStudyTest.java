package org.plimsoll.clinic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.workingDays;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Percent;
import org.plimsoll.calendar.DateRange;
import org.plimsoll.calendar.Timescale;
import org.plimsoll.calendar.WorkingCalendar;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.Factor;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.stats.SeededStream;

class FactorStudyTest {
  private static final PointsScheme SCHEME =
      PointsScheme.named("Assessment")
          .band("simple", points(1))
          .band("complex", points(4))
          .factor("court", Factor.add(points(2)))
          .factor("paperwork", Factor.add(points(1)))
          .factor("hearing", Factor.add(points(1)))
          .factor("sign language", Factor.add(points(1)));

  /** Court costs 5 hours, paperwork nothing; every hearing is in court; one worker signs. */
  private static ClinicReport report(long seed) {
    var chance = SeededStream.of(seed, "cases");
    List<TimedCase> cases = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      boolean court = chance.nextInt(3) == 0;
      var item = Case.of("C-" + i, chance.nextInt(2) == 0 ? "simple" : "complex");
      double hours = item.band().orElseThrow().equals("simple") ? 2 : 6;
      if (court) {
        item = item.with("court").with("hearing");
        hours += 5;
      }
      item = chance.nextInt(2) == 0 ? item.with("paperwork") : item;
      item = i % 80 == 0 ? item.with("sign language") : item;
      hours *= 0.5 + chance.nextDouble();
      cases.add(
          TimedCase.of(item)
              .took(Duration.ofSeconds((long) (3600 * hours)))
              .by(i % 80 == 0 ? "Ben" : i % 2 == 0 ? "Asha" : "Cy"));
    }
    return Clinic.standard().review(SCHEME, TimedWork.from(cases));
  }

  private static FactorStudy.Row row(FactorStudy study, String name) {
    return study.rows().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void whatCostsHoursForetellsThemAndWhatDoesNotDoesNot() {
    var scheme = SCHEME.withoutFactor("hearing").withoutFactor("sign language");
    var cases = new ArrayList<TimedCase>();
    for (TimedCase each : report(1).work().cases()) {
      var item = Case.of(each.item().id(), each.item().band().orElseThrow());
      for (String factor : List.of("court", "paperwork")) {
        item = each.item().factors().containsKey(factor) ? item.with(factor) : item;
      }
      cases.add(TimedCase.of(item).took(each.time().orElseThrow()));
    }
    var study =
        FactorStudy.standard(5).study(Clinic.standard().review(scheme, TimedWork.from(cases)));
    assertTrue(row(study, "court").foretold().orElseThrow() > 0.2, study::toString);
    assertTrue(row(study, "band").foretold().orElseThrow() > 0.2, study::toString);
    assertTrue(row(study, "paperwork").foretold().orElseThrow() < 0.01, study::toString);
    assertTrue(row(study, "paperwork").explained().orElseThrow() >= 0, study::toString);
    assertTrue(study.foretold().orElseThrow() < study.explained().orElseThrow());
    assertEquals(List.of(), study.warnings());
    assertEquals(
        study,
        FactorStudy.standard(5).study(Clinic.standard().review(scheme, TimedWork.from(cases))));
  }

  @Test
  void collinearRareAndOneWorkersFactorsAreNamed() {
    var study = FactorStudy.standard(5).study(report(1));
    assertEquals(
        List.of(
            "factor court: is collinear: it goes together with bands or other factors, and what is"
                + " whose cannot be told (they explain it wholly)",
            "factor hearing: is collinear: it goes together with bands or other factors, and what is"
                + " whose cannot be told (they explain it wholly)",
            "factor sign language: is rare: its figures rest on few cases (5 cases, fewer than 10)",
            "factor sign language: is carried by one worker: its weight and the way one person works"
                + " cannot be told apart (Ben has 100.00% of its cases)"),
        study.warnings().stream().map(each -> each.toString().replace("Warning: ", "")).toList());
  }

  @Test
  void aWorkerWithHeavierCasesIsToldFromChanceOnlyWhereItIsMore() {
    var chance = SeededStream.of(3, "workers");
    List<TimedCase> cases = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      double hours = (0.5 + chance.nextDouble()) * (i % 3 == 0 ? 1.5 : 1);
      cases.add(
          TimedCase.of(Case.of("C-" + i, "simple"))
              .took(Duration.ofSeconds((long) (3600 * hours)))
              .by(List.of("Asha", "Ben", "Cy").get(i % 3)));
    }
    cases.add(TimedCase.of(Case.of("C-300", "simple")).took("9").by("Dee"));
    var report = Clinic.standard().review(SCHEME, TimedWork.from(cases));
    var found = WorkerComparison.of(report, 0.95, 5);
    assertEquals(WorkerComparison.Answer.HEAVIER, found.rows().get(0).answer());
    assertEquals(WorkerComparison.Answer.TOO_FEW_CASES, found.rows().get(3).answer());
    assertEquals(List.of("Dee"), found.leftOut());
  }

  @Test
  void amongWorkersAlikeAnyIsCalledHeavierOrLighterAsRarelyAsAgreed() {
    int called = 0;
    for (int log = 0; log < 200; log++) {
      var chance = SeededStream.of(99, "alike").child(log);
      List<TimedCase> cases = new ArrayList<>();
      for (int i = 0; i < 240; i++) {
        cases.add(
            TimedCase.of(Case.of("C-" + i, i % 2 == 0 ? "simple" : "complex"))
                .took(
                    Duration.ofSeconds(
                        (long) (3600 * (i % 2 == 0 ? 1 : 4) * (0.5 + chance.nextDouble()))))
                .by("W-" + i / 2 % 6));
      }
      var report = Clinic.standard().review(SCHEME, TimedWork.from(cases));
      called += WorkerComparison.of(report, 0.95, 5).beyondChance().isEmpty() ? 0 : 1;
    }
    // at most 5 % of 200, give or take two standard deviations of 3
    assertTrue(called <= 16, called + " of 200");
  }

  @Test
  void openCasesPastTheirLimitCountAsNotKept() {
    var limit = Timescale.of("assessment", workingDays(10), WorkingCalendar.ENGLAND_AND_WALES);
    var opened = date("2026-01-05");
    var due = limit.due(opened);
    var work =
        TimedWork.of(
            TimedCase.of(Case.of("in time", "simple").opened(opened).closed(due))
                .by("Asha")
                .inTeam("N"),
            TimedCase.of(Case.of("late", "simple").opened(opened).closed(due.plusDays(1)))
                .by("Asha"),
            TimedCase.of(Case.of("open late", "simple").opened(opened)).by("Ben"),
            TimedCase.of(Case.of("undated", "simple").closed(due)).by("Ben"),
            TimedCase.of(
                Case.of("own date", "simple")
                    .opened(opened)
                    .due(date("2026-01-30"))
                    .closed(date("2026-01-29"))),
            TimedCase.of(Case.of("later", "simple").opened(date("2026-01-26"))));
    var found = Throughput.of(work, DateRange.of(date("2026-01-01"), date("2026-01-31")), limit);
    assertEquals(
        List.of(
            "all: 4 closed, 2 of 4 in time",
            "worker Asha: 2 closed, 1 of 2 in time",
            "worker Ben: 1 closed, 0 of 1 in time",
            "team N: 1 closed, 1 of 1 in time"),
        found.rows().stream().map(Throughput.Row::toString).toList());
    assertEquals(Percent.of(50), found.rows().get(0).timeliness().orElseThrow());
    assertEquals(1, found.rows().get(2).undated());
    assertEquals(1, found.rows().get(2).openLate());
  }

  @Test
  void aStudyNeedsTwoCases() {
    var one =
        Clinic.standard()
            .review(SCHEME, TimedWork.of(TimedCase.of(Case.of("C-1", "simple")).took("1")));
    assertEquals(
        "a study of factors needs 2 cases or more, had 1",
        assertThrows(IllegalArgumentException.class, () -> FactorStudy.standard(1).study(one))
            .getMessage());
  }
}
