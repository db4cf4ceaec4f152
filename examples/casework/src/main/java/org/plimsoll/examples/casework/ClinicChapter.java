package org.plimsoll.examples.casework;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.base.WeeklyHours;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.clinic.Clinic;
import org.plimsoll.clinic.ClinicGroup;
import org.plimsoll.clinic.ClinicReport;
import org.plimsoll.clinic.ClinicRow;
import org.plimsoll.clinic.ClinicSensitivity;
import org.plimsoll.clinic.SetAsideRule;
import org.plimsoll.clinic.StandardTimes;
import org.plimsoll.clinic.TimedWork;
import org.plimsoll.clinic.WorkerComparison;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;
import org.plimsoll.stats.Correlation;

/** A clinic on recorded time: whether points that stand for hours are borne out by the records. */
final class ClinicChapter {
  static final String TITLE = "Clinic";

  private static final Source LOG =
      Source.of("B. van Dongen", "2012", "BPI Challenge 2012, 4TU.ResearchData")
          .link("https://doi.org/10.4121/uuid:3926db30-f712-4394-aebc-75976070e91f");

  private static final WeeklyHours WEEK = WeeklyHours.of(37);
  private static final int CASES_OF_A_WORKER = 50;
  private static final int SHOWN = 5;
  private static final double SURE = 0.95;

  private final LoanLog log;
  private final TimedWork work;
  private final Clinic clinic;
  private final StandardTimes asRecorded;
  private final StandardTimes standards;
  private final ClinicReport report;
  private final ClinicSensitivity sides;

  private ClinicChapter(LoanLog log) {
    this.log = log;
    this.work = TimedWork.ofItems(log.items());
    this.clinic =
        Clinic.standard()
            .withHoursPerPoint(1)
            .withZone(LoanLog.ZONE)
            .settingAside(
                SetAsideRule.longerThan(Duration.ofHours(4)),
                SetAsideRule.overnight(LoanLog.ZONE),
                SetAsideRule.overlapping(Percent.of(50)));
    this.asRecorded = StandardTimes.of(StandardTimes.Middle.MEAN, work);
    this.standards = StandardTimes.of(StandardTimes.Middle.MEAN, clinic.kept(work));
    PointsScheme scheme = standards.asScheme("standard times");
    this.report = clinic.review(scheme, work);
    this.sides =
        ClinicSensitivity.of(clinic, StandardTimes.Middle.MEAN, work, WEEK, CASES_OF_A_WORKER);
  }

  static Chapter write(LoanLog log) {
    return new ClinicChapter(log).chapter();
  }

  private Chapter chapter() {
    var chapter =
        Chapter.titled(
            TITLE,
            "October 2011 to March 2012",
            "REAL RECORDS of a bank's loan applications, whose pieces of work have a start and an "
                + "end. The bank had no points: the mean time of each kind of work is taken for them.");
    setAside(chapter);
    standards(chapter);
    cases(chapter);
    workers(chapter);
    sheet(chapter);
    records(chapter);
    return chapter
        .missing(
            "Whether recorded time was worked: nobody was asked. Breaks, talks and work on two things "
                + "at once are in it, work away from the screen is not.")
        .missing(
            "Contracted hours, leave, and what makes one application harder than another: the amount "
                + "asked for is recorded, and says next to nothing of the time.")
        .source(LOG)
        .done();
  }

  private void setAside(Chapter.Draft chapter) {
    List<List<String>> rows = new ArrayList<>();
    report
        .setAsideByRule()
        .forEach(
            (rule, total) ->
                rows.add(
                    List.of(
                        rule,
                        Words.number(total.items()),
                        Words.percent(total.items(), log.items().size()),
                        Words.number(total.hours(), 0),
                        share(total.hours(), report.recordedHours()))));
    rows.add(
        List.of(
            "counted",
            Words.number(report.total().pieces()),
            Words.percent(report.total().pieces(), log.items().size()),
            Words.number(report.total().actualHours(), 0),
            share(report.total().actualHours(), report.recordedHours())));
    chapter
        .heading("What is set aside first")
        .say(
            "A piece of work that somebody forgot to end holds the night, or the weekend. A few of "
                + "them can hold half of all hours, so the clinic sets them aside by rules of our own and "
                + "says how many. The first rule that a piece meets counts, so what was left overnight "
                + "stands in the row of the long ones.")
        .show(
            new TextTable(
                "Pieces of work and their hours",
                List.of("rule", "pieces", "share", "hours", "share of hours"),
                rows))
        .figure("pieces", log.items().size(), "pieces")
        .figure("pieces.counted", report.total().pieces(), "pieces")
        .figure("hours.recorded", report.recordedHours().doubleValue(), "hours")
        .figure("hours.counted", report.total().actualHours().doubleValue(), "hours");
  }

  private static String share(Rational part, Rational whole) {
    return Words.percent(part.times(Rational.of(100)).dividedBy(whole));
  }

  private void standards(Chapter.Draft chapter) {
    List<List<String>> rows = new ArrayList<>();
    for (StandardTimes.Row row : standards.rows()) {
      Rational before = asRecorded.minutes().get(row.band());
      rows.add(
          List.of(
              row.band(),
              Words.number(row.pieces()),
              Words.number(before, 1),
              Words.number(row.minutes(), 1)));
    }
    chapter
        .heading("What each kind of work takes")
        .say(
            "The mean over all who did it, of all that was recorded and of what counts. As points, an hour each, they are what the clinic expects of a "
                + "piece of work, whoever does it.")
        .show(
            new TextTable(
                "Minutes for a piece of work",
                List.of("kind", "pieces counted", "all recorded", "counted"),
                rows));
  }

  private void cases(Chapter.Draft chapter) {
    ClinicSensitivity.Side all = sides.all();
    ClinicSensitivity.Side kept = sides.kept();
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "hours of a case with what its points expect",
            two(all.expectedAgainstActual().pearson().orElseThrow()),
            two(kept.expectedAgainstActual().pearson().orElseThrow())));
    rows.add(
        List.of(
            "the same by rank",
            two(all.expectedAgainstActual().spearman().orElseThrow()),
            two(kept.expectedAgainstActual().spearman().orElseThrow())));
    rows.add(
        List.of(
            "hours of a worker with the number of cases, by rank",
            two(all.casesAgainstHours().spearman().orElseThrow()),
            two(kept.casesAgainstHours().spearman().orElseThrow())));
    rows.add(
        List.of(
            "hours of a worker with the points of the worker's pieces, by rank",
            two(byWorker(clinic.settingAside().review(asRecorded.asScheme("all recorded"), work))),
            two(byWorker(report))));
    chapter
        .heading("Do points say more than a count of cases?")
        .say(
            "1 is rising together and 0 no tie; it is no proof that hours and points are alike. A few "
                + "forgotten pieces, if left in, hide the tie between the hours of a case and its points, "
                + "though hardly by rank. Worker for worker the points of what was done say more of the "
                + "hours than the number of cases. The points are means of these very pieces, and long "
                + "pieces are left out, so all of it looks better than it would for other months.")
        .show(new TextTable("Correlations", List.of("of", "all recorded", "counted"), rows))
        .say(
            "The longest week of a worker falls from "
                + Words.number(hours(all), 0)
                + " recorded hours, more than a week has, to "
                + Words.number(hours(kept), 0)
                + "; weeks of more than "
                + WEEK.value().toText()
                + " hours from "
                + all.weeksOver()
                + " to "
                + kept.weeksOver()
                + ".")
        .figure("cases-against-hours.all", all.casesAgainstHours().spearman().orElseThrow(), "rank")
        .figure(
            "cases-against-hours.counted",
            kept.casesAgainstHours().spearman().orElseThrow(),
            "rank")
        .figure(
            "points-against-hours.counted",
            kept.expectedAgainstActual().pearson().orElseThrow(),
            "correlation")
        .figure("weeks-over.all", all.weeksOver(), "weeks")
        .figure("weeks-over.counted", kept.weeksOver(), "weeks")
        .headOfServiceShouldKnow(
            "In a bank's real records "
                + Words.number(longOnes().items())
                + " of "
                + Words.number(log.items().size())
                + " pieces of work ran for more than 4 hours and hold "
                + share(longOnes().hours(), report.recordedHours())
                + " of all hours. With them the hours of a case hardly go with its points ("
                + two(all.expectedAgainstActual().pearson().orElseThrow())
                + "), without them and what ran beside other work they do ("
                + two(kept.expectedAgainstActual().pearson().orElseThrow())
                + ").");
  }

  private static double byWorker(ClinicReport of) {
    List<ClinicRow> workers = of.rows(ClinicGroup.WORKER);
    return Correlation.of(
            workers.stream().mapToDouble(row -> row.expectedHours().doubleValue()).toArray(),
            workers.stream().mapToDouble(row -> row.actualHours().doubleValue()).toArray())
        .spearman()
        .orElseThrow();
  }

  private ClinicReport.Total longOnes() {
    return report.setAsideByRule().values().iterator().next();
  }

  private static double hours(ClinicSensitivity.Side side) {
    return side.peakWeek().orElseThrow().toMinutes() / 60.0;
  }

  private static String two(double value) {
    return Words.number(value, 2);
  }

  private void workers(Chapter.Draft chapter) {
    WorkerComparison compared = WorkerComparison.of(report, SURE, CASES_OF_A_WORKER);
    List<WorkerComparison.Row> beyond =
        compared.beyondChance().stream()
            .sorted(Comparator.comparingDouble(WorkerComparison.Row::ratio))
            .toList();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < beyond.size(); i++) {
      if (i < SHOWN || i >= beyond.size() - SHOWN) {
        WorkerComparison.Row row = beyond.get(i);
        rows.add(
            List.of(
                row.worker(),
                Words.number(row.cases()),
                two(row.ratio()),
                two(row.low().orElseThrow()) + " to " + two(row.high().orElseThrow())));
      }
    }
    int judged = compared.rows().size() - compared.leftOut().size();
    chapter
        .heading("Do some get heavier cases than their points say?")
        .say(
            "Recorded hours over what the points of the same work stand for, 1 for all together. For "
                + beyond.size()
                + " of "
                + judged
                + " workers with "
                + CASES_OF_A_WORKER
                + " cases or more it differs by more than chance (all intervals hold together with 95%). "
                + "That is a question about their cases, not about them: time does not tell heavier "
                + "cases from more thorough work, or from another way of recording.")
        .show(
            new TextTable(
                "The " + SHOWN + " lowest and the " + SHOWN + " highest",
                List.of("worker", "cases", "hours over points", "interval"),
                rows))
        .figure("workers.judged", judged, "workers")
        .figure("workers.beyond-chance", beyond.size(), "workers");
  }

  private void sheet(Chapter.Draft chapter) {
    List<List<String>> rows = new ArrayList<>();
    for (ClinicRow row : report.rows(ClinicGroup.PERIOD)) {
      rows.add(
          List.of(
              row.name(),
              Words.number(row.pieces()),
              Words.number(row.expectedHours(), 0),
              Words.number(row.actualHours(), 0),
              row.ratio().map(ratio -> Words.number(ratio, 2)).orElse("?"),
              row.pointing().words()));
    }
    chapter
        .heading("Month by month")
        .say(
            "Over all months the two are alike by construction, as the points are means of these pieces; "
                + "what a month can show is a drift. The monthly clinic of the team in the source looks at points and time together, and ends with "
                + "what works, what to do differently and a next step. Those lines are for the people "
                + "in the room: "
                + "nothing here can fill them in.")
        .show(
            new TextTable(
                "Hours expected by points and recorded",
                List.of("month", "pieces", "expected", "recorded", "ratio", "standing"),
                rows))
        .figure("months", rows.size(), "months");
    report.talkingPoints().stream()
        .filter(point -> point.severity() != Severity.NOTE)
        .limit(SHOWN)
        .forEach(chapter::finding);
  }

  private void records(Chapter.Draft chapter) {
    chapter
        .heading("The records behind it")
        .say(
            Words.number(log.read().rows())
                + " events were read and "
                + Words.number(log.read().understood())
                + " understood. "
                + Words.number(log.items().size())
                + " pieces of work have a start and an end, first in, first out for each case and kind; "
                + Words.number(log.unpaired().size())
                + " events lack the other end and take no part. "
                + Words.number(report.leftOut().size())
                + " pieces could not be compared.")
        .finding(
            new Finding(
                Severity.WARNING,
                "recording",
                Words.number(longOnes().items()) + " pieces of work ran for more than 4 hours",
                "they hold "
                    + share(longOnes().hours(), report.recordedHours())
                    + " of the recorded hours; ask how they came to be left open",
                Source.OURS))
        .figure("events", log.read().understood(), "events")
        .figure("unpaired", log.unpaired().size(), "events");
  }
}
