package org.plimsoll.examples.casework;

import static org.plimsoll.base.Units.calendarDays;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.workingDays;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plimsoll.calendar.Timescale;
import org.plimsoll.calendar.WorkingCalendar;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.Holding;
import org.plimsoll.caseload.LoadReport;
import org.plimsoll.caseload.MemberLoad;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.caseload.Team;
import org.plimsoll.caseload.TimescaleReport;
import org.plimsoll.caseload.TimescaleReport.Standing;
import org.plimsoll.caseload.TimescaleReview;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/** A chapter on real records of a town's permit applications. */
final class ReceiptChapter {
  static final String TITLE = "Receipt of permit applications";

  /** The day of the picture: a Thursday, half a year after the table begins. */
  static final LocalDate DAY = date("2011-03-31");

  private static final int LIMIT = 45;
  private static final int SHOWN = 10;
  private static final WorkingCalendar WEEKDAYS =
      WorkingCalendar.mondayToFriday("Monday to Friday", 2010, 2013);

  /** One rule of time and what it says of the applications. */
  private record Judged(String key, String words, TimescaleReport report) {}

  private final Receipt receipt;
  private final PointsScheme scheme;
  private final AssumedHours hours;
  private final List<Receipt.Application> open;
  private final LoadReport load;
  private final List<Judged> judged;

  private ReceiptChapter(Receipt receipt, PointsScheme scheme, AssumedHours hours) {
    this.receipt = receipt;
    this.scheme = scheme;
    this.hours = hours;
    this.open =
        receipt.cases().stream()
            .filter(application -> application.asCase(DAY).isOpenOn(DAY))
            .toList();
    this.load = team().load();
    List<Case> cases =
        receipt.cases().stream()
            .filter(application -> !application.endsBeforeItStarts())
            .map(application -> application.asCase(receipt.lastEvent()))
            .toList();
    this.judged =
        List.of(
            new Judged(
                "working",
                LIMIT + " working days (Mon-Fri)",
                TimescaleReview.of(Timescale.of("permit", workingDays(LIMIT), WEEKDAYS))
                    .review(cases, receipt.lastEvent())),
            new Judged(
                "calendar",
                LIMIT + " calendar days",
                TimescaleReview.of(Timescale.of("permit", calendarDays(LIMIT)))
                    .review(cases, receipt.lastEvent())),
            new Judged(
                "own",
                "the case's own deadline",
                TimescaleReview.ofOwnDates().review(cases, receipt.lastEvent())));
  }

  static Chapter write(Receipt receipt, PointsScheme scheme, AssumedHours hours) {
    return new ReceiptChapter(receipt, scheme, hours).write();
  }

  private Team team() {
    Map<String, StaffMember> staff = new TreeMap<>();
    List<Holding> holdings = new ArrayList<>();
    for (Receipt.Application application : open) {
      if (!application.isWithAccount()) {
        String id = application.responsible();
        staff.computeIfAbsent(id, hours::member);
        holdings.add(Holding.of(application.asCase(DAY), id));
      }
    }
    return Team.of("Permit applications", scheme, DAY, staff.values(), holdings);
  }

  private Chapter write() {
    var chapter =
        Chapter.titled(
            TITLE,
            "open cases on "
                + Words.day(DAY)
                + "; timescales on "
                + Words.day(receipt.lastEvent())
                + ", the day of the last event",
            "REAL RECORDS of a Dutch municipality; weights and hours are ASSUMPTIONS: one point "
                + "stands for one hour a week, everybody is taken to work "
                + hours.words()
                + ".");
    records(chapter);
    loads(chapter);
    evenness(chapter);
    timescales(chapter);
    findings(chapter);
    missing(chapter);
    return chapter
        .problems(receipt.problems())
        .source(
            Source.of(
                    "J.C.A.M. Buijs",
                    "",
                    "Receipt phase of an environmental permit application process ('WABO'), "
                        + "CoSeLoG project, 4TU.ResearchData")
                .link("https://doi.org/10.4121/uuid:a07386a5-7be3-4367-9535-70bc9e77dbe6"))
        .source(Source.of("Plimsoll", "2026", "weights in wabo-scheme.json, our own assumption"))
        .source(Source.of("Plimsoll", "2026", "hours in assumed-hours.csv, our own assumption"))
        .done();
  }

  private void records(Chapter.Draft chapter) {
    List<List<String>> rows = new ArrayList<>();
    int agreeing = 0;
    for (Map.Entry<String, Integer> column : receipt.differing().entrySet()) {
      if (column.getValue() == 0) {
        agreeing++;
      } else {
        rows.add(List.of(column.getKey(), Words.number(column.getValue())));
      }
      chapter.figure("differing." + column.getKey(), column.getValue(), "cases");
    }
    long caseColumns =
        receipt.differing().keySet().stream().filter(name -> name.startsWith("case:")).count();
    boolean caseColumnsAgree =
        receipt.differing().entrySet().stream()
            .noneMatch(column -> column.getKey().startsWith("case:") && column.getValue() > 0);
    int total = receipt.cases().size();
    long noEnd = receipt.cases().stream().filter(a -> a.ended().isEmpty()).count();
    chapter
        .heading("The records")
        .say(
            "The table has "
                + Words.number(receipt.events())
                + " events of "
                + Words.cases(total)
                + ". Each case is taken once. "
                + (caseColumnsAgree
                    ? "Its " + caseColumns + " case columns say the same on every row of a case"
                    : "Some case columns differ within a case: the first row counts")
                + "; in all, "
                + agreeing
                + " of "
                + receipt.differing().size()
                + " columns agree within every case. "
                + Words.cases(noEnd)
                + " have no end date and count as open.")
        .show(new TextTable("Columns that differ within a case", List.of("column", "cases"), rows))
        .figure("events", receipt.events(), "events")
        .figure("cases", total, "cases")
        .figure("cases.without-end", noEnd, "cases");
  }

  private void loads(Chapter.Draft chapter) {
    Map<String, Integer> aspects = new LinkedHashMap<>();
    for (Receipt.Application application : open) {
      aspects.merge(application.responsible(), application.aspectsKnownOn(DAY), Integer::sum);
    }
    List<MemberLoad> heaviest =
        load.members().stream()
            .sorted(
                Comparator.comparing(MemberLoad::total)
                    .reversed()
                    .thenComparing(member -> member.member().id()))
            .toList();
    List<List<String>> rows = new ArrayList<>();
    for (MemberLoad member : heaviest) {
      String id = member.member().id();
      int byCount = rank(member, Comparator.comparing(MemberLoad::cases));
      int byPoints = rank(member, Comparator.comparing(MemberLoad::total));
      if (rows.size() < SHOWN) {
        rows.add(
            List.of(
                id,
                Integer.toString(member.cases()),
                Integer.toString(byCount),
                Integer.toString(aspects.getOrDefault(id, 0)),
                Words.plain(member.total()),
                Integer.toString(byPoints),
                member.percent().map(p -> Words.percent(p.value())).orElse("-")));
      }
      chapter.figure(id + ".cases", member.cases(), "cases");
      chapter.figure(id + ".points", member.total().value().toBigDecimal(), "points");
      chapter.figure(id + ".rank-by-count", byCount, "");
      chapter.figure(id + ".rank-by-points", byPoints, "");
      member
          .percent()
          .ifPresent(
              p -> chapter.figure(id + ".load", p.value().doubleValue(), "% of assumed hours"));
    }
    long withAccounts = open.stream().filter(Receipt.Application::isWithAccount).count();
    long withAspects = open.stream().filter(a -> a.aspectsKnownOn(DAY) > 0).count();
    MemberLoad top = heaviest.get(0);
    int held = open.size() - (int) withAccounts;
    chapter
        .heading("Who held what on " + Words.day(DAY))
        .say(
            "A case weighs what its department weighs ("
                + bands()
                + ") and 1 point more for each distinct aspect on which advice had been drafted by "
                + "that day (activities T07-1 to T07-5). These weights are our own assumption.")
        .say(
            Words.number(open.size())
                + " cases were open. "
                + Words.number(held)
                + " were with "
                + load.members().size()
                + " workers and "
                + withAccounts
                + " with accounts that are no caseworkers (of "
                + Words.list(List.copyOf(new TreeSet<>(Receipt.ACCOUNTS)))
                + "). "
                + Words.number(withAspects)
                + " of the open cases had an advice aspect.")
        .show(
            new TextTable(
                "The "
                    + SHOWN
                    + " heaviest by points, load against assumed hours ("
                    + hours.words()
                    + ")",
                List.of(
                    "worker",
                    "cases",
                    "rank by count",
                    "aspects",
                    "points",
                    "rank by points",
                    "load"),
                rows))
        .figure("open", open.size(), "cases")
        .figure("open.with-accounts", withAccounts, "cases")
        .figure("open.with-aspects", withAspects, "cases")
        .figure("workers", load.members().size(), "people");
  }

  private String bands() {
    return Words.list(
        scheme.bands().values().stream()
            .map(band -> band.name() + " " + band.weight().orElseThrow())
            .toList());
  }

  /** Rank 1 is the heaviest; equals share the better rank. */
  private int rank(MemberLoad member, Comparator<MemberLoad> order) {
    return 1
        + (int) load.members().stream().filter(other -> order.compare(other, member) > 0).count();
  }

  private void evenness(Chapter.Draft chapter) {
    var byCount = load.evennessByCount().orElseThrow();
    var byPoints = load.evenness().orElseThrow();
    chapter
        .heading("How evenly the work is shared")
        .show(
            AssessmentTeamChapter.evennessTable(
                "Evenness among the " + byCount.n() + " workers with open cases",
                List.of("by count", "by points"),
                List.of(byCount, byPoints)))
        .say(
            "The two say nearly the same here. The receipt phase records little that tells a hard "
                + "application from an easy one, and everybody is assumed to work the same hours. "
                + "Weights that follow the later phases, and real hours, would show more.");
    AssessmentTeamChapter.figures(chapter, "count", byCount);
    AssessmentTeamChapter.figures(chapter, "points", byPoints);
  }

  private void timescales(Chapter.Draft chapter) {
    List<List<String>> rows = new ArrayList<>();
    for (Judged rule : judged) {
      TimescaleReport report = rule.report();
      int inTime = report.count(Standing.DONE_IN_TIME);
      int late = report.count(Standing.DONE_LATE);
      int openLate = report.count(Standing.LATE);
      int openInTime = report.count(Standing.DUE, Standing.AT_RISK, Standing.IN_TIME);
      rows.add(
          List.of(
              rule.words(),
              Words.number(inTime),
              Words.number(late),
              share(rule),
              Words.number(openLate),
              Words.number(openInTime)));
      chapter.figure(rule.key() + ".closed-in-time", inTime, "cases");
      chapter.figure(rule.key() + ".closed-late", late, "cases");
      chapter.figure(rule.key() + ".open-late", openLate, "cases");
      chapter.figure(rule.key() + ".open-in-time", openInTime, "cases");
    }
    Set<String> late = late(judged.get(1));
    late.removeAll(late(judged.get(2)));
    Set<String> everywhere = late(judged.get(0));
    everywhere.retainAll(late(judged.get(1)));
    everywhere.retainAll(late(judged.get(2)));
    long byTheClock =
        receipt.cases().stream()
            .filter(a -> a.ended().isPresent() && a.ended().get().isAfter(a.deadline()))
            .count();
    Map<Long, Long> ownDays =
        receipt.cases().stream()
            .collect(
                Collectors.groupingBy(
                    a ->
                        ChronoUnit.DAYS.between(
                            a.started().toLocalDate(), a.deadline().toLocalDate()),
                    TreeMap::new,
                    Collectors.counting()));
    Map.Entry<Long, Long> commonest =
        ownDays.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    int cases = judged.get(0).report().rows().size();
    chapter
        .heading("Timescales, three ways")
        .say(
            "From start date to end date, as on "
                + Words.day(receipt.lastEvent())
                + ", for the "
                + Words.cases(cases)
                + " that can be judged. The day after the start is day 1. "
                + LIMIT
                + " days is the figure of chapter 1, for comparison only; it is no rule for permits. "
                + "Working days are Monday to Friday: Dutch public holidays are not in the "
                + "calendar, so a little too many cases count as late by that rule.")
        .show(
            new TextTable(
                "Closed and open cases by three rules",
                List.of(
                    "rule",
                    "closed in time",
                    "closed late",
                    "share in time",
                    "open late",
                    "open in time"),
                rows))
        .say(
            Words.number(late.size())
                + " cases are late by "
                + LIMIT
                + " calendar days yet within their own deadline; "
                + Words.number(everywhere.size())
                + " are late by all three rules. The commonest deadline is "
                + commonest.getKey()
                + " calendar days after the start ("
                + Words.cases(commonest.getValue())
                + "). Days count here, not hours: by the clock "
                + Words.cases(byTheClock)
                + " ended after their deadline, by the day "
                + Words.number(judged.get(2).report().count(Standing.DONE_LATE))
                + ".")
        .figure("judged", cases, "cases")
        .figure("own.closed-late.by-the-clock", byTheClock, "cases")
        .figure("late-by-calendar-within-own", late.size(), "cases")
        .figure("late-by-all", everywhere.size(), "cases")
        .figure("deadline.commonest", commonest.getKey(), "calendar days")
        .figure("deadline.commonest.cases", commonest.getValue(), "cases")
        .headOfServiceShouldKnow(
            "Of closed permit applications "
                + share(judged.get(2))
                + " met their own deadline, "
                + share(judged.get(0))
                + " took at most "
                + LIMIT
                + " working days and "
                + share(judged.get(1))
                + " at most "
                + LIMIT
                + " calendar days. A share means nothing until the rule is named.");
  }

  private static String share(Judged rule) {
    return Words.percent(rule.report().shareDoneInTime().orElseThrow().value());
  }

  private static Set<String> late(Judged rule) {
    return rule.report().in(Standing.LATE, Standing.DONE_LATE).stream()
        .map(TimescaleReport.Row::caseId)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void findings(Chapter.Draft chapter) {
    chapter.findings(load.findings());
    Map<String, Long> byWorker =
        receipt.cases().stream()
            .collect(
                Collectors.groupingBy(
                    Receipt.Application::responsible, TreeMap::new, Collectors.counting()));
    Map.Entry<String, Long> most =
        byWorker.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    chapter.finding(
        new Finding(
            Severity.WARNING,
            most.getKey(),
            most.getKey()
                + " is responsible for "
                + Words.number(most.getValue())
                + " of all "
                + Words.cases(receipt.cases().size())
                + "; it may be a desk or a shared account",
            Words.percent(most.getValue(), receipt.cases().size())
                + " of all; ask before a load is drawn from it",
            Source.OURS));
    long accounts = receipt.cases().stream().filter(Receipt.Application::isWithAccount).count();
    Set<String> named = new TreeSet<>(byWorker.keySet());
    named.retainAll(Receipt.ACCOUNTS);
    chapter
        .finding(
            new Finding(
                Severity.NOTE,
                Words.list(List.copyOf(named)),
                Words.list(List.copyOf(named))
                    + " are accounts, not caseworkers, and are left out of staff",
                Words.cases(accounts) + " name one of them as responsible",
                Source.of("README of the table", "", "traps")))
        .figure("accounts.cases", accounts, "cases")
        .figure("most-cases.cases", most.getValue(), "cases")
        .figure("responsible", byWorker.size(), "names");
  }

  private void missing(Chapter.Draft chapter) {
    long noGroup = receipt.cases().stream().filter(a -> a.group().isEmpty()).count();
    chapter
        .missing("Hours of the workers: assumed as above. Skills: none are recorded.")
        .missing(
            "Working time: the table records when a step was completed, never when it was begun.")
        .missing(
            "The later phases: events stop after receipt, the dates of a case go on to the "
                + "decision. Complexity found later is not in the weights.")
        .missing(
            "Cases begun before "
                + Words.day(
                    receipt.cases().stream()
                        .map(a -> a.started().toLocalDate())
                        .min(Comparator.naturalOrder())
                        .orElseThrow())
                + " are not in the table, so early counts of open cases are too low.")
        .missing(
            "The group is empty in "
                + Words.cases(noGroup)
                + ". Dutch public holidays are not in the calendar.")
        .missing("Why deadlines differ: extensions and suspensions are not marked.")
        .figure("cases.without-group", noGroup, "cases");
    load.missing().forEach(gap -> chapter.missing(gap.message() + "."));
  }
}
