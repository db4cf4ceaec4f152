package org.plimsoll.examples.casework;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.base.WeeklyHours;
import org.plimsoll.caseload.AgreedDate;
import org.plimsoll.caseload.AgreedDateReview;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.LoadReport;
import org.plimsoll.caseload.MemberLoad;
import org.plimsoll.caseload.OverloadRule;
import org.plimsoll.caseload.OvertimeLedger;
import org.plimsoll.caseload.PointsSheet;
import org.plimsoll.caseload.Reduction;
import org.plimsoll.caseload.SchemePresets;
import org.plimsoll.caseload.TimescaleReport;
import org.plimsoll.caseload.TimescaleReview;
import org.plimsoll.caseload.WeekSeries;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.TextTable;
import org.plimsoll.report.SheetPage;
import org.plimsoll.supervision.Audit;
import org.plimsoll.supervision.Checklist;
import org.plimsoll.supervision.Contest;
import org.plimsoll.supervision.QualityReview;
import org.plimsoll.supervision.Requirement;
import org.plimsoll.supervision.SupervisionKind;
import org.plimsoll.supervision.SupervisionPlan;
import org.plimsoll.supervision.SupervisionReport;

/** The second chapter: eight weeks of the first chapter's team under its points system. */
final class DailyUseChapter {
  static final String TITLE = "The points system in daily use";
  static final String OWN_EDITION = "A worker's own edition: ";

  private static final String NOT_KNOWN = "not known";

  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private final WeekSeries weeks = DailyUse.weeks();
  private final PointsSheet sheet = DailyUse.team().week(DailyUse.WEEK);
  private final Map<String, OverloadRule.Result> overload =
      weeks.sustained(OverloadRule.standard());
  private final List<OvertimeLedger.Row> overtime = DailyUse.ledger().review(weeks);

  private DailyUseChapter() {}

  static Chapter write() {
    return new DailyUseChapter().chapter();
  }

  /** The sheets of all weeks, case by case: what each load and each hour of overtime rests on. */
  static String sheets() {
    return DailyUse.weeks().sheets().stream()
        .map(each -> SheetPage.of(each).markdown())
        .collect(Collectors.joining("\n---\n\n", "SYNTHETIC: a made-up team.\n\n", ""));
  }

  private Chapter chapter() {
    var chapter =
        Chapter.titled(
            TITLE,
            Words.day(DailyUse.FROM) + " to " + Words.day(DailyUse.AS_OF) + ", made-up data",
            "SYNTHETIC: the team of chapter 1 before any handover. Leave, tasks, hours paid, dates "
                + "set, supervision, audits and contests are made up too.");
    sheet(chapter);
    twoLoads(chapter);
    ownEdition(chapter);
    weeks(chapter);
    overtime(chapter);
    supervision(chapter);
    closedCases(chapter);
    datesSet(chapter);
    quality(chapter);
    contests(chapter);
    checklist(chapter);
    DailyUse.ledger()
        .missing(weeks)
        .forEach(
            gap ->
                chapter.missing(gap.subject() + ": " + gap.message() + " (" + gap.reason() + ")."));
    sheet
        .load()
        .missing()
        .forEach(gap -> chapter.missing("In the team: " + gap.message() + ", so no load."));
    return chapter
        .missing(
            "Who covered during leave. Cases stay on the sheet, so hours justified then may not be worked.")
        .source(SchemePresets.HUNDRED_POINTS_SOURCE)
        .source(OverloadRule.standard().source())
        .source(SupervisionPlan.standard().source(SupervisionKind.CASE))
        .source(Checklist.WORKLOAD_STANDARDS_2010.requirements().get("1").source())
        .done();
  }

  private void sheet(Chapter.Draft chapter) {
    List<List<String>> rows = new ArrayList<>();
    for (MemberLoad load : sheet.load().members()) {
      rows.add(
          List.of(
              name(load.member().id()),
              load.member().id(),
              Integer.toString(load.cases()),
              Words.plain(load.casePoints()),
              Words.plain(load.taskPoints()),
              contracted(load),
              hours(taken(load, DailyUse.LEAVE)),
              hours(taken(load, DailyUse.TRAINING)),
              hours(load.reduced().minus(leaveAndTraining(load))),
              allowance(load),
              load.available().map(Words::plain).orElse(NOT_KNOWN),
              load.percent().map(p -> Words.percent(p.value())).orElse("-"),
              load.remaining().map(DailyUseChapter::overUnder).orElse("-")));
    }
    chapter
        .heading("The sheet of the week of " + Words.day(DailyUse.WEEK) + ", for managers")
        .say(
            "A case is held in each week in which it was open, a one-off task when it is due, leave "
                + "by the day; tasks are weekly and one-off ones together. Hours contracted, less leave, "
                + "study and other, times the part of a full load (90% in a supported first year, as in "
                + SchemePresets.HUNDRED_POINTS_SOURCE
                + "), is available, for a point is an hour; +/- is over or under it. We take the "
                + "hours to be spread evenly from Monday to Friday, so a day away is a fifth of "
                + "anybody's week, a part-timer's too (our own rule).")
        .show(
            new TextTable(
                "",
                List.of(
                    "name",
                    "id",
                    "held",
                    "points",
                    "tasks",
                    "hours",
                    "leave",
                    "study",
                    "other",
                    "part",
                    "available",
                    "load",
                    "+/-"),
                rows));
  }

  private static String contracted(MemberLoad load) {
    return load.contracted().map(DailyUseChapter::hours).orElse("-");
  }

  private static String allowance(MemberLoad load) {
    return load.member().experience().map(part -> part.allowance().toString()).orElse("100%");
  }

  /** Chapter 1 and the sheet of the same week side by side, with what lies between them. */
  private void twoLoads(Chapter.Draft chapter) {
    LoadReport first = AssessmentTeam.team().load();
    List<List<String>> rows = new ArrayList<>();
    for (MemberLoad week : sheet.load().members()) {
      MemberLoad averaged = first.member(week.member().id());
      rows.add(
          List.of(
              name(week.member().id()),
              Words.plain(averaged.total()),
              averaged.available().map(Words::plain).orElse(NOT_KNOWN),
              averaged.percent().map(p -> Words.percent(p.value())).orElse("-"),
              hours(averaged.reduced()),
              hours(week.reduced()),
              Words.plain(week.taskPoints()),
              Words.plain(week.total()),
              week.available().map(Words::plain).orElse(NOT_KNOWN),
              week.percent().map(p -> Words.percent(p.value())).orElse("-")));
    }
    chapter
        .heading("Why chapter 1 has other loads for the same week")
        .say(
            "Chapter 1 spreads leave over the year and leaves tasks out: it asks what a person can "
                + "carry as a rule. The sheet takes the leave of the week itself and counts tasks. "
                + "Only the sheet justifies overtime. 1 is chapter 1, 2 the sheet.")
        .show(
            new TextTable(
                "",
                List.of(
                    "name",
                    "1: points",
                    "available",
                    "load",
                    "1: off",
                    "2: off",
                    "tasks",
                    "2: points",
                    "available",
                    "load"),
                rows));
  }

  private static WeeklyHours taken(MemberLoad load, String category) {
    return load.deductions().stream()
        .filter(
            deduction -> deduction.reduction().map(Reduction::category).orElse("").equals(category))
        .map(MemberLoad.Deduction::hours)
        .reduce(WeeklyHours.ZERO, WeeklyHours::plus);
  }

  private static WeeklyHours leaveAndTraining(MemberLoad load) {
    return taken(load, DailyUse.LEAVE).plus(taken(load, DailyUse.TRAINING));
  }

  private static String hours(WeeklyHours hours) {
    return hours.value().toText(2);
  }

  private static String overUnder(Points room) {
    Rational over = room.value().negated();
    return (over.signum() > 0 ? "+" : "") + over.toText(2);
  }

  private void ownEdition(Chapter.Draft chapter) {
    PointsSheet own = sheet.forMember(DailyUse.OWN);
    MemberLoad load = own.load().member(DailyUse.OWN);
    List<List<String>> rows = new ArrayList<>();
    for (PointsSheet.Line line : own.lines()) {
      rows.add(
          List.of(
              line.kind().words(),
              line.label(),
              line.points().map(Words::plain).orElse(""),
              line.hours().map(DailyUseChapter::hours).orElse(""),
              line.why()));
    }
    chapter
        .heading(
            OWN_EDITION
                + load.member().name()
                + ", the same week, "
                + hours(load.contracted().orElseThrow())
                + " hours contracted")
        .show(new TextTable("", List.of("kind", "what", "points", "hours", "why"), rows))
        .say(SheetPage.of(own).sums(DailyUse.OWN))
        .figure(DailyUse.OWN + ".lines", rows.size(), "lines");
  }

  private void weeks(Chapter.Draft chapter) {
    List<String> sustained = new ArrayList<>();
    List<String> peaks = new ArrayList<>();
    overload.forEach(
        (id, result) -> {
          if (result.isSustained()) {
            sustained.add(
                name(id)
                    + " for "
                    + result.longestRun()
                    + " weeks running from "
                    + DAY_OF_YEAR.format(monday(result.firstRunStart().getAsInt())));
          } else if (result.longestRun() > 0) {
            peaks.add(name(id) + " (" + String.join(", ", over(result)) + ")");
          }
          List<Optional<Percent>> loads = weeks.percents(id);
          for (int week = 0; week < loads.size(); week++) {
            String key = id + ".load." + monday(week);
            loads
                .get(week)
                .ifPresent(
                    load -> chapter.figure(key, load.value().doubleValue(), "% of available"));
          }
          chapter.figure(id + ".weeks-over", result.longestRun(), "weeks running");
        });
    chapter
        .heading("Eight weeks: sustained overload and passing peaks")
        .show(weeks.table().titled(""))
        .say(
            "A load "
                + OverloadRule.standard()
                + " is excessive ("
                + OverloadRule.standard().source()
                + "). Sustained: "
                + Words.list(sustained)
                + ". A peak only, shorter than that: "
                + Words.list(peaks)
                + ".")
        .figure("sustained", sustained.size(), "people")
        .figure("peaks", peaks.size(), "people");
    overload.forEach(
        (id, result) -> {
          if (result.isSustained()) {
            chapter.finding(
                new Finding(
                    Severity.SERIOUS,
                    name(id),
                    name(id) + " was overloaded in a sustained way",
                    result.longestRun() + " weeks running",
                    result.rule().source()));
          }
        });
  }

  private static List<String> over(OverloadRule.Result result) {
    List<String> mondays = new ArrayList<>();
    for (int week = 0; week < result.weekly().size(); week++) {
      if (result.weekly().get(week).map(result.rule()::isOver).orElse(false)) {
        mondays.add(DAY_OF_YEAR.format(monday(week)));
      }
    }
    return mondays;
  }

  private static LocalDate monday(int week) {
    return DailyUse.FROM.plusWeeks(week);
  }

  private String name(String id) {
    return sheet.load().member(id).member().name().replace(" (agency)", "");
  }

  private void overtime(Chapter.Draft chapter) {
    OvertimeLedger.Total all = OvertimeLedger.Total.of(overtime);
    Map<String, OvertimeLedger.Total> byPerson =
        new TreeMap<>(DailyUse.ledger().totalsByPerson(weeks));
    byPerson.put("all", all); // after the ids, which begin with a capital
    List<List<String>> rows = new ArrayList<>();
    byPerson.forEach((who, own) -> rows.add(totals(who, own)));
    OvertimeLedger.Row checked =
        overtime.stream()
            .filter(
                row -> row.memberId().equals(DailyUse.OWN) && row.monday().equals(DailyUse.WEEK))
            .findFirst()
            .orElseThrow();
    MemberLoad load = sheet.load().member(DailyUse.OWN);
    WeeklyHours unpaid = all.justifiedAndUnpaid();
    WeeklyHours without = all.paidWithoutPoints();
    chapter
        .heading("Overtime: justified by points, and paid")
        .say(
            "A point is an hour. Points above what a person can carry in a week justify overtime in "
                + "that week (as the essay on a points system has it, step 6). Hours paid are INVENTED; an hour is put at "
                + DailyUse.RATE
                + ", an illustration. Each week by itself: both is justified and paid, unpaid is justified "
                + "and not paid, no points is paid and not justified, not known is paid to somebody whose "
                + "contracted hours are not known.")
        .show(
            new TextTable(
                "",
                List.of(
                    "name",
                    "id",
                    "justified",
                    "paid",
                    "both",
                    "unpaid",
                    "no points",
                    "not known",
                    "cost"),
                rows))
        .say(
            "Each week with hours justified or paid. Available = (contracted - off) x part; "
                + "justified = points - available, 0 if negative. Of "
                + notKnown()
                + " the hours are not known, so nothing is said to be justified or not. The points are "
                + "those of the sheets in sheets.md.")
        .show(everyWeek())
        .say(
            "To check a row by hand, as a trade union representative may: on the sheet above, "
                + name(DailyUse.OWN)
                + " carries "
                + Words.plain(load.casePoints())
                + " + "
                + Words.plain(load.taskPoints())
                + " = "
                + Words.plain(load.total())
                + " points against "
                + hours(load.contracted().orElseThrow())
                + " - "
                + hours(load.reduced())
                + " = "
                + Words.plain(load.available().orElseThrow())
                + " available, so "
                + hours(checked.justified().orElseThrow())
                + " hours are justified; "
                + hours(checked.paid())
                + " were paid ("
                + checked.cost().orElseThrow()
                + "), and "
                + hours(checked.justifiedAndUnpaid().orElseThrow())
                + " are justified and unpaid.")
        .figure("overtime.justified", figure(all.justified()), "hours")
        .figure("overtime.paid", figure(all.paid()), "hours")
        .figure("overtime.justified-and-paid", figure(all.justifiedAndPaid()), "hours")
        .figure("overtime.justified-and-unpaid", figure(unpaid), "hours")
        .figure("overtime.paid-without-points", figure(without), "hours")
        .figure("overtime.paid-not-known", figure(all.paidNotKnown()), "hours")
        .figure("overtime.cost", all.cost().orElseThrow().amount().toBigDecimal(), "GBP")
        .headOfServiceShouldKnow(
            "By the sheets of the weeks (leave by the day, tasks counted): above "
                + OverloadRule.standard().line()
                + " in a sustained way: "
                + Words.list(
                    overload.entrySet().stream()
                        .filter(entry -> entry.getValue().isSustained())
                        .map(
                            entry ->
                                name(entry.getKey())
                                    + ", "
                                    + entry.getValue().longestRun()
                                    + " weeks running")
                        .toList())
                + ". Over eight weeks "
                + hours(unpaid)
                + " hours of the team's overtime were justified by points and unpaid, "
                + hours(without)
                + " paid without points, "
                + hours(all.paidNotKnown())
                + " paid of which nobody can say (synthetic team). "
                + openAndLate(now()));
  }

  private static String openAndLate(QualityReview.Period now) {
    return "Serious: on "
        + Words.day(DailyUse.AS_OF)
        + " "
        + now.openLate()
        + " open cases were past their limit; of "
        + now.limits()
        + " limits since 12 January "
        + now.inTime()
        + " were kept, which "
        + now.inTime()
        + " of "
        + now.closed()
        + " closed cases in time do not show.";
  }

  /** Where nothing is known of what was justified, no 0 is printed for it. */
  private List<String> totals(String who, OvertimeLedger.Total own) {
    boolean known =
        who.equals("all")
            || overtime.stream()
                .anyMatch(row -> row.memberId().equals(who) && row.justified().isPresent());
    return List.of(
        who.equals("all") ? who : name(who),
        who.equals("all") ? "" : who,
        known ? hours(own.justified()) : NOT_KNOWN,
        hours(own.paid()),
        known ? hours(own.justifiedAndPaid()) : "-",
        known ? hours(own.justifiedAndUnpaid()) : "-",
        known ? hours(own.paidWithoutPoints()) : "-",
        hours(own.paidNotKnown()),
        own.cost().orElseThrow().toString());
  }

  /** Whatever is needed to work each row of the overtime out again. */
  private TextTable everyWeek() {
    List<List<String>> rows = new ArrayList<>();
    for (OvertimeLedger.Row row : overtime) {
      MemberLoad load =
          weeks.sheets().stream()
              .filter(each -> each.monday().equals(row.monday()))
              .findFirst()
              .orElseThrow()
              .load()
              .member(row.memberId());
      rows.add(
          List.of(
              row.monday().toString(),
              name(row.memberId()),
              Words.plain(load.total()),
              contracted(load),
              hours(load.reduced()),
              allowance(load),
              load.available().map(Words::plain).orElse(NOT_KNOWN),
              row.justified().map(DailyUseChapter::hours).orElse(NOT_KNOWN),
              hours(row.paid())));
    }
    return new TextTable(
        "",
        List.of(
            "week",
            "name",
            "points",
            "contracted",
            "off",
            "part",
            "available",
            "justified",
            "paid"),
        rows);
  }

  private String notKnown() {
    return Words.list(
        sheet.load().members().stream()
            .filter(load -> load.load().isEmpty())
            .map(load -> name(load.member().id()) + " (" + load.member().id() + ")")
            .toList());
  }

  private static double figure(WeeklyHours hours) {
    return hours.value().doubleValue();
  }

  private void supervision(Chapter.Draft chapter) {
    SupervisionReport report =
        SupervisionPlan.standard().review(DailyUse.sessions(), DailyUse.AS_OF);
    List<List<String>> rows = new ArrayList<>();
    List<String> regular = new ArrayList<>();
    for (SupervisionReport.Row row : report.rows()) {
      String id = row.memberId();
      long overdue = row.overdueDays(DailyUse.AS_OF);
      if (isAsPlanned(report, row)) {
        regular.add(name(id));
      } else {
        rows.add(
            List.of(
                name(id),
                Integer.toString(row.held()),
                Integer.toString(row.missed()),
                Integer.toString(row.moved()),
                row.lastHeld().map(LocalDate::toString).orElse("never"),
                Long.toString(overdue),
                Long.toString(row.longestGapDays()),
                Integer.toString(row.openActions().size()),
                Long.toString(
                    row.openActions().stream()
                        .filter(action -> action.isOverdue(DailyUse.AS_OF))
                        .count())));
      }
      chapter.figure(id + ".longest-gap", row.longestGapDays(), "days");
      chapter.figure(id + ".overdue", overdue, "days");
      chapter.figure(id + ".sessions-held", row.held(), "sessions");
    }
    chapter
        .heading("Case supervision")
        .say(
            "Due "
                + report.plan().intervalDays().get(report.rows().get(0).kind())
                + " days after the session held last ("
                + report.plan().sources().get(report.rows().get(0).kind())
                + "). Up to "
                + Words.day(DailyUse.AS_OF)
                + " all was as planned for "
                + Words.list(regular)
                + ": nothing missed, moved, late or left to do. For the others days are calendar days and "
                + "actions those still to do, of them overdue whose date has passed. Each worker's "
                + "guide is in guides.md.")
        .show(
            new TextTable(
                "",
                List.of(
                    "name",
                    "held",
                    "missed",
                    "moved",
                    "last held",
                    "days overdue",
                    "longest gap",
                    "actions",
                    "overdue"),
                rows))
        .findings(report.findings());
  }

  /** Nothing missed, moved, late or left to do: such a row needs nobody's eye. */
  private static boolean isAsPlanned(SupervisionReport report, SupervisionReport.Row row) {
    return row.missed() == 0
        && row.moved() == 0
        && row.longestGapDays() <= report.plan().intervalDays().get(row.kind())
        && row.openActions().isEmpty();
  }

  /** What every figure on timeliness, dates set and quality is counted from. */
  private void closedCases(Chapter.Draft chapter) {
    chapter
        .heading("Closed cases, dates set and audits")
        .say(
            "The limit is 45 working days, as in chapter 1; left is what was left of it in working "
                + "days when the case was closed, negative after it. Set for is an earlier date that "
                + "the worker (S-..) or the manager (M-01) set. Audits are INVENTED, graded 1 to 5; "
                + DailyUse.GOOD_FROM
                + " or more is good (our own line); * was chosen by somebody and does not count.")
        .show(
            closedCases(
                "Closed from 17 November to 9 January",
                DailyUse.closedBefore(),
                DailyUse.auditsBefore()))
        .show(
            closedCases(
                "Closed from 12 January to 6 March", DailyUse.closedNow(), DailyUse.auditsNow()));
  }

  private static TextTable closedCases(String title, List<Case> closed, List<Audit> audits) {
    Map<String, Audit> byCase =
        audits.stream().collect(Collectors.toMap(Audit::caseId, audit -> audit));
    List<List<String>> rows = new ArrayList<>();
    for (TimescaleReport.Row row : timeliness(closed, DailyUse.AS_OF).rows()) {
      Optional<AgreedDate> set =
          closed.stream()
              .filter(item -> item.id().equals(row.caseId()))
              .findFirst()
              .flatMap(Case::agreed);
      Optional<Audit> audit = Optional.ofNullable(byCase.get(row.caseId()));
      rows.add(
          List.of(
              row.caseId(),
              row.opened().orElseThrow().toString(),
              row.due().orElseThrow().toString(),
              row.closed().orElseThrow().toString(),
              row.left().orElseThrow().toString(),
              set.map(agreed -> agreed.date().toString()).orElse(""),
              set.map(AgreedDate::by).orElse(""),
              audit
                  .map(each -> each.grade().value() + (each.isRepresentative() ? "" : "*"))
                  .orElse("")));
    }
    return new TextTable(
        title,
        List.of("case", "opened", "limit", "closed", "left", "set for", "by", "grade"),
        rows);
  }

  private void datesSet(Chapter.Draft chapter) {
    Map<String, AgreedDateReview.Result> byWorker = DailyUse.datesSet();
    List<AgreedDateReview.Row> open =
        byWorker.values().stream()
            .flatMap(own -> own.rows().stream())
            .filter(row -> row.closed().isEmpty())
            .toList();
    int kept = count(byWorker, AgreedDateReview.Standing.KEPT);
    int missed = count(byWorker, AgreedDateReview.Standing.MISSED);
    int toCome = count(byWorker, AgreedDateReview.Standing.TO_COME);
    int early = byWorker.values().stream().mapToInt(AgreedDateReview.Result::early).sum();
    int near = byWorker.values().stream().mapToInt(AgreedDateReview.Result::nearLimit).sum();
    int late = byWorker.values().stream().mapToInt(AgreedDateReview.Result::late).sum();
    AgreedDateReview review = AgreedDateReview.beside(AssessmentTeam.LIMIT);
    chapter
        .say(
            "Of "
                + (kept + missed + toCome)
                + " dates set "
                + kept
                + " were kept, "
                + missed
                + " missed, "
                + toCome
                + " are to come. Still open on "
                + Words.day(DailyUse.AS_OF)
                + ": "
                + open.stream()
                    .map(
                        row ->
                            row.caseId()
                                + " (for "
                                + row.agreed().date()
                                + " by "
                                + row.agreed().by()
                                + ", "
                                + row.standing().words()
                                + ")")
                    .collect(Collectors.joining(", "))
                + ". Of "
                + (early + near + late)
                + " cases closed "
                + early
                + " was finished early, with "
                + review.earlyWithLeft()
                + " working days or more left ("
                + review.earlySource()
                + "), "
                + near
                + " nearer to the limit and "
                + late
                + " after it.")
        .figure("dates-set.kept", kept, "dates")
        .figure("dates-set.missed", missed, "dates")
        .figure("dates-set.to-come", toCome, "dates")
        .figure("finished.early", early, "cases")
        .figure("finished.near-limit", near, "cases")
        .figure("finished.late", late, "cases");
  }

  private static int count(
      Map<String, AgreedDateReview.Result> byWorker, AgreedDateReview.Standing standing) {
    return byWorker.values().stream().mapToInt(own -> own.count(standing)).sum();
  }

  private void quality(Chapter.Draft chapter) {
    QualityReview review = review();
    QualityReview.Period before =
        review.period(
            timeliness(DailyUse.heldBefore(), DailyUse.BEFORE_TO), DailyUse.auditsBefore());
    QualityReview.Period now = now();
    chapter
        .heading("Quality beside timeliness")
        .say(
            "Closed from 17 November to 9 January, and open and late on the last day: "
                + words(before)
                + ". From 12 January to 6 March: "
                + words(now)
                + ". Fewer than "
                + review.leastAudits()
                + " audits would say nothing (our own rule).")
        .source(review.chanceSource())
        .findings(review.compare(before, now).findings());
    figures(chapter, "before", before);
    figures(chapter, "now", now);
  }

  private static QualityReview review() {
    return QualityReview.goodFrom(DailyUse.GOOD_FROM);
  }

  private static QualityReview.Period now() {
    return review().period(timeliness(DailyUse.heldNow(), DailyUse.AS_OF), DailyUse.auditsNow());
  }

  private static TimescaleReport timeliness(List<Case> cases, LocalDate asOf) {
    return TimescaleReview.of(AssessmentTeam.LIMIT).review(cases, asOf);
  }

  private static String words(QualityReview.Period period) {
    return period
        + (period.chosen() == 0
            ? ""
            : " (" + period.chosen() + " more left out: somebody chose the case)");
  }

  private static void figures(Chapter.Draft chapter, String key, QualityReview.Period period) {
    chapter.figure("quality." + key + ".closed", period.closed(), "cases");
    chapter.figure("quality." + key + ".open-late", period.openLate(), "cases");
    period
        .shareInTime()
        .ifPresent(
            p -> chapter.figure("quality." + key + ".in-time", p.value().doubleValue(), "%"));
    period
        .shareKept()
        .ifPresent(p -> chapter.figure("quality." + key + ".kept", p.value().doubleValue(), "%"));
    period
        .shareGood()
        .ifPresent(p -> chapter.figure("quality." + key + ".good", p.value().doubleValue(), "%"));
  }

  private void contests(Chapter.Draft chapter) {
    List<String> words = new ArrayList<>();
    for (Contest contest : DailyUse.contests()) {
      String decided =
          contest
              .decision()
              .filter(decision -> !contest.isOpen(DailyUse.AS_OF))
              .map(
                  decision ->
                      decision.outcome().words()
                          + " on "
                          + decision.on()
                          + ": "
                          + decision.reason())
              .orElse("open");
      words.add(
          contest.id()
              + ", "
              + name(contest.memberId())
              + " on case "
              + contest.caseId()
              + ", raised "
              + contest.raised()
              + ": "
              + contest.ground()
              + "; "
              + decided
              + ".");
    }
    long open =
        DailyUse.contests().stream().filter(contest -> contest.isOpen(DailyUse.AS_OF)).count();
    chapter
        .heading("Contested weights, and what an outside standard asks")
        .say(String.join(" ", words) + " " + standard())
        .figure("contests", DailyUse.contests().size(), "contests")
        .figure("contests.open", open, "contests");
  }

  private static String standard() {
    Checklist list = DailyUse.checklist();
    List<Requirement> met = list.in(Checklist.Standing.MET);
    List<Requirement> notMet = list.in(Checklist.Standing.NOT_MET);
    List<Requirement> rest = list.in(Checklist.Standing.NOT_EVIDENCED);
    return "Employer standards for social work, 2010 annex on workload systems, items in our words; "
        + "12 and 13, on staffing data and duty of care, are not on our list. Met: "
        + met.stream()
            .map(item -> words(item) + " (" + list.answers().get(item.id()).evidence() + ")")
            .collect(Collectors.joining("; "))
        + ". Not met: "
        + words(notMet)
        + ". Not evidenced, so nobody can say: "
        + words(rest)
        + ".";
  }

  private void checklist(Chapter.Draft chapter) {
    Checklist list = DailyUse.checklist();
    List<Requirement> met = list.in(Checklist.Standing.MET);
    List<Requirement> notMet = list.in(Checklist.Standing.NOT_MET);
    List<Requirement> rest = list.in(Checklist.Standing.NOT_EVIDENCED);
    chapter
        .figure("standard.met", met.size(), "items")
        .figure("standard.not-met", notMet.size(), "items")
        .figure("standard.not-evidenced", rest.size(), "items");
    for (Requirement requirement : notMet) {
      chapter.finding(
          new Finding(
              Severity.WARNING,
              "item " + requirement.id(),
              "not met: " + requirement.clause(),
              list.answers().get(requirement.id()).evidence(),
              requirement.source()));
    }
  }

  private static String words(List<Requirement> requirements) {
    return requirements.stream().map(DailyUseChapter::words).collect(Collectors.joining("; "));
  }

  private static String words(Requirement requirement) {
    return requirement.id() + ", " + requirement.clause();
  }
}
