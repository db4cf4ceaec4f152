package org.plimsoll.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rounding;
import org.plimsoll.calendar.WorkingCalendar;
import org.plimsoll.caseload.Load;
import org.plimsoll.caseload.LoadReport;
import org.plimsoll.caseload.LoadReview;
import org.plimsoll.caseload.MemberLoad;
import org.plimsoll.caseload.Team;
import org.plimsoll.caseload.WeekReview;

/**
 * A load report as JSON: what it was computed from, and the figures for people and other programs
 * to read. Reading computes anew and compares.
 */
record ReportParts(LoadReview review, Team team, Optional<Week> week, Optional<Figures> figures) {
  private static final Rounding SHOWN = Rounding.halfUp(4);

  /** The week of a week sheet. */
  record Week(LocalDate monday, Optional<WorkingCalendar> calendar) {}

  /** The figures of the whole team, rounded half up to 4 decimal places. */
  record Figures(
      Points points,
      Points available,
      Optional<Percent> percent,
      List<Person> people,
      List<String> unweighed) {}

  /** The figures of one person, rounded half up to 4 decimal places. */
  record Person(
      String id,
      String name,
      int cases,
      Points points,
      Optional<Points> available,
      Optional<Percent> percent,
      MemberLoad.Standing standing,
      Optional<String> band,
      boolean overPointed,
      Points overBy) {}

  static ReportParts of(LoadReport report) {
    return new ReportParts(
        report.review(),
        report.team(),
        report.week().map(monday -> new Week(monday, report.weekCalendar())),
        Optional.of(figures(report)));
  }

  private static Figures figures(LoadReport report) {
    Load total = report.total();
    return new Figures(
        total.total().rounded(SHOWN),
        total.available().rounded(SHOWN),
        total.percent().map(percent -> percent.rounded(SHOWN)),
        report.members().stream().map(ReportParts::person).toList(),
        report.unweighed().stream().map(LoadReport.Unweighed::caseId).toList());
  }

  private static Person person(MemberLoad load) {
    return new Person(
        load.member().id(),
        load.member().name(),
        load.cases(),
        load.total().rounded(SHOWN),
        load.available().map(points -> points.rounded(SHOWN)),
        load.percent().map(percent -> percent.rounded(SHOWN)),
        load.standing(),
        load.band(),
        load.isOverPointed(),
        load.overBy().rounded(SHOWN));
  }

  LoadReport checked(Values values) {
    LoadReport report =
        week.map(
                known ->
                    new WeekReview(review, known.calendar(), Optional.empty())
                        .week(team, known.monday())
                        .load())
            .orElseGet(() -> review.review(team));
    if (figures.isPresent()) {
      Figures computed = figures(report);
      Difference.first("figures", figures.get(), computed)
          .ifPresent(
              found -> {
                throw values.problem(
                    found.inFile(),
                    "the figure "
                        + found.path()
                        + " follows from the inputs as "
                        + found.computed(),
                    "change the review or the team instead and leave \"figures\" out; if nobody"
                        + " changed it, a custom factor differs from the one it was written with");
              });
    }
    return report;
  }
}
