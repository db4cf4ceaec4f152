package org.plimsoll.examples.casework;

import static org.plimsoll.base.Units.calendarDays;
import static org.plimsoll.base.Units.workingDays;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.plimsoll.base.TimeLimit;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;
import org.plimsoll.io.ReadResult;
import org.plimsoll.lean.CaseFlow;
import org.plimsoll.lean.EventLog;
import org.plimsoll.lean.Handovers;
import org.plimsoll.lean.LeanReview;
import org.plimsoll.lean.LogCounts;
import org.plimsoll.lean.MonthFlow;
import org.plimsoll.lean.Rework;
import org.plimsoll.lean.WorkerLoads;
import org.plimsoll.stats.Distribution;

/** What the event log of the permit applications says of time, rework, handovers and holders. */
final class WasteChapter {
  static final String TITLE = "Timeliness and waste";

  private static final int SHOWN = 6;

  private final LeanReview.Result lean;
  private final LeanReview.Result people;
  private final ReadResult<EventLog> read;
  private final LogCounts counts;
  private final int limit;

  private WasteChapter(ReadResult<EventLog> read, LeanReview review) {
    this.read = read;
    this.lean = review.review(read.value());
    this.people = review.withSystems(Receipt.ACCOUNTS.toArray(String[]::new)).review(read.value());
    this.counts = lean.counts();
    this.limit = review.limitDays();
  }

  static Chapter write(ReadResult<EventLog> read, LeanReview review) {
    return new WasteChapter(read, review).chapter();
  }

  private Chapter chapter() {
    var chapter =
        Chapter.titled(
            TITLE,
            Words.day(counts.first().orElseThrow().toLocalDate())
                + " to "
                + Words.day(counts.last().orElseThrow().toLocalDate()),
            "REAL RECORDS of a Dutch municipality: the event log behind the chapter before, of "
                + "receipt alone, without the decision on the permit.");
    durations(chapter);
    rework(chapter);
    handovers(chapter);
    holders(chapter);
    flow(chapter);
    records(chapter);
    return chapter
        .missing(
            "When a step was begun: the log has the moment of its end alone, so no time at work, no "
                + "wait and no flow efficiency can be told from it.")
        .missing(
            "Why a step was done again, and for whom: no cause is recorded, and no person or family, "
                + "so an application that came back as a new one is not seen.")
        .missing("What adds value to the applicant, and who should sign: nobody has said.")
        .source(LeanReview.PM4PY)
        .source(LeanReview.EDEAR)
        .source(LeanReview.LITTLE)
        .source(LeanReview.LIMIT)
        .done();
  }

  private void durations(Chapter.Draft chapter) {
    Distribution days = counts.durationDays().orElseThrow();
    List<List<String>> rows = new ArrayList<>();
    TimeLimit byTheClock = TimeLimit.elapsedHours(24 * limit);
    rows.add(late(limit + " calendar days, by the date", lean.overdue(calendarDays(limit)).over()));
    rows.add(late(limit + " times 24 hours, by the clock", lean.overdue(byTheClock).over()));
    int weekdays = lean.timeliness().mondayToFriday().above(limit);
    int working = lean.overdue(workingDays(limit)).over();
    rows.add(late(limit + " working days, Monday to Friday", weekdays));
    rows.add(
        late("the same less " + lean.timeliness().holidays().size() + " Dutch holidays", working));
    chapter
        .heading("From the first entry to the last")
        .say(
            "A step is entered when it ends, so what an application waited for before its first entry is "
                + "not seen here; the chapter before counts from the date of the application, and is the "
                + "one to read for timeliness. Between the first and the last entry lie less than "
                + Words.number(24 * 60 * days.p50(), 0)
                + " minutes in half of all cases ("
                + Words.number(counts.singleEventCases())
                + " have a single entry, and count as 0); four in five have less than "
                + Words.number(days.p80(), 1)
                + " days, and one in twenty has more than "
                + Words.number(days.p95(), 1)
                + ". The mean, "
                + Words.number(days.mean(), 1)
                + " days, says little of any of them; the longest is "
                + Words.number(days.max(), 0)
                + " days. How many are over "
                + limit
                + " days depends on how one counts (the figure of chapter 1, for comparison only; it is no "
                + "rule for permits):")
        .show(
            new TextTable(
                "Cases over " + limit + " days, by four ways of counting",
                List.of("limit", "cases over it", "share"),
                rows))
        .figure("cases", counts.cases(), "cases")
        .figure("duration.median", days.p50(), "days")
        .figure("duration.mean", days.mean(), "days")
        .figure("duration.p95", days.p95(), "days")
        .figure("over.calendar", lean.overdue(calendarDays(limit)).over(), "cases")
        .figure("over.elapsed", lean.overdue(byTheClock).over(), "cases")
        .figure("over.monday-to-friday", weekdays, "cases")
        .figure("over.working", working, "cases");
  }

  private List<String> late(String limit, int over) {
    return List.of(limit, Words.number(over), Words.percent(over, counts.cases()));
  }

  private void rework(Chapter.Draft chapter) {
    Rework rework = lean.rework();
    List<List<String>> rows = new ArrayList<>();
    for (Rework.OfActivity each : rework.byActivity()) {
      if (rows.size() < SHOWN) {
        rows.add(
            List.of(
                each.activity(),
                Words.number(each.repeatExecutions()),
                Words.number(each.cases())));
      }
    }
    Rework.OfActivity most = rework.byActivity().get(0);
    chapter
        .heading("What was done again")
        .say(
            Words.percent(counts.cases() - rework.casesWithAnyRepeat(), counts.cases())
                + " of cases went through without any step being done twice. The other "
                + Words.number(rework.casesWithAnyRepeat())
                + " hold "
                + Words.number(rework.repeatExecutions())
                + " repeats, "
                + Words.number(rework.returnSteps())
                + " of them returns to a step after another had come between, "
                + Words.number(rework.selfLoopSteps())
                + " the same step straight again. Of "
                + Words.number(rework.returningPairs())
                + " steps that a case came back to, "
                + Words.number(rework.returningPairsRedo())
                + " were done by more than one worker. A repeat is a question, not a fault: the law "
                + "may ask for it.")
        .show(
            new TextTable(
                "The " + rows.size() + " steps done again most often",
                List.of("step", "repeats", "cases with one"),
                rows))
        .figure("rework.repeats", rework.repeatExecutions(), "events")
        .figure("rework.returns", rework.returnSteps(), "events")
        .figure("rework.cases", rework.casesWithAnyRepeat(), "cases")
        .figure("first-time-right", 100 * lean.firstTimeRight().orElseThrow(), "% of cases")
        .finding(
            new Finding(
                Severity.NOTE,
                most.activity(),
                "was done again "
                    + Words.number(most.repeatExecutions())
                    + " times in "
                    + Words.cases(most.cases()),
                Words.percent(most.repeatExecutions(), rework.repeatExecutions())
                    + " of all repeats; ask what was not known at the first time",
                Source.OURS))
        .headOfServiceShouldKnow(
            "Of "
                + Words.number(counts.cases())
                + " permit applications "
                + Words.percent(counts.cases() - rework.casesWithAnyRepeat(), counts.cases())
                + " were received without a step done twice; "
                + Words.percent(most.repeatExecutions(), rework.repeatExecutions())
                + " of all repeats are of one step, "
                + most.activity()
                + ".");
  }

  private void handovers(Chapter.Draft chapter) {
    Handovers handovers = lean.handovers();
    List<List<String>> rows = new ArrayList<>();
    for (Handovers.Edge edge : handovers.commonest()) {
      if (rows.size() < SHOWN) {
        rows.add(List.of(edge.from(), edge.to(), Words.number(edge.count())));
      }
    }
    chapter
        .heading("From hand to hand")
        .say(
            Words.number(handovers.handovers())
                + " times an event was followed by one of another worker, "
                + Words.number(handovers.meanPerCase().orElseThrow(), 2)
                + " times a case; "
                + Words.number(handovers.casesWithout())
                + " cases never changed hands, one did "
                + Words.number(handovers.mostInACase())
                + " times. "
                + Words.number(handovers.pingPong())
                + " times work came straight back to the worker who had passed it on. Where accounts that are "
                + "no caseworkers ("
                + Words.list(List.copyOf(new TreeSet<>(Receipt.ACCOUNTS)))
                + ") are left out, "
                + Words.number(people.handovers().handovers())
                + " handovers between people are left. Each handover "
                + "may be a sign-off that is needed or a wait that is not; the log does not say which.")
        .show(
            new TextTable(
                "The " + rows.size() + " commonest handovers",
                List.of("from", "to", "times"),
                rows))
        .figure("handovers", handovers.handovers(), "handovers")
        .figure("handovers.people", people.handovers().handovers(), "handovers")
        .figure("handovers.ping-pong", handovers.pingPong(), "handovers")
        .figure("handovers.cases-without", handovers.casesWithout(), "cases");
  }

  private void holders(Chapter.Draft chapter) {
    List<WorkerLoads.Worker> longest =
        lean.load().workers().stream()
            .sorted(
                Comparator.comparingDouble(WorkerLoads.Worker::heldCaseDays)
                    .reversed()
                    .thenComparing(WorkerLoads.Worker::name))
            .limit(SHOWN)
            .toList();
    List<List<String>> rows = new ArrayList<>();
    for (WorkerLoads.Worker worker : longest) {
      rows.add(
          List.of(
              worker.name(),
              Words.number(worker.cases()),
              Words.number(worker.events()),
              Words.number(worker.heldCaseDays(), 0),
              Words.number(worker.peakCasesHeld())));
    }
    chapter
        .heading("Where cases lie")
        .say(
            "A case lies with whoever had its latest event, until somebody else has one or it ends "
                + "(our own rule). It lies there whether or not it is worked on, and an account such as "
                + "a desk holds what waits for anybody.")
        .show(
            new TextTable(
                "With whom cases lay longest",
                List.of("worker", "cases", "events", "case-days", "most at once"),
                rows))
        .figure("held.case-days", lean.load().heldCaseDays(), "case-days")
        .figure("held.most-at-once", lean.load().mostHeld(), "cases");
  }

  private void flow(Chapter.Draft chapter) {
    CaseFlow flow = lean.flow();
    List<List<String>> rows = new ArrayList<>();
    for (MonthFlow month : lean.byMonth()) {
      rows.add(
          List.of(
              month.month().toString(),
              Words.number(month.arrivals()),
              Words.number(month.closures()),
              Words.number(month.openAtMonthEnd())));
    }
    chapter
        .heading("Coming in and going out")
        .say(
            Words.number(flow.arrivalRatePerDay().orElseThrow(), 2)
                + " cases a day came in and stayed "
                + Words.number(flow.meanDurationDays().orElseThrow(), 2)
                + " days on average, so "
                + Words.number(flow.timeAverageWip().orElseThrow(), 1)
                + " were open at a time (Little's law; over the whole log it is an identity), "
                + Words.number(flow.peakWip())
                + " at the most.")
        .show(
            new TextTable(
                "By month, receipt alone",
                List.of("month", "first entry", "last entry", "between them at its end"),
                rows))
        .figure("open.on-average", flow.timeAverageWip().orElseThrow(), "cases")
        .figure("open.most", flow.peakWip(), "cases");
  }

  private void records(Chapter.Draft chapter) {
    List<String> left = new ArrayList<>();
    lean.leftOut().forEach((why, count) -> left.add(Words.number(count) + " for: " + why));
    chapter
        .heading("The records behind it")
        .say(
            Words.number(read.rows())
                + " rows were read and "
                + Words.number(read.understood())
                + " understood; "
                + (left.isEmpty() ? "none was left out" : "left out: " + String.join("; ", left))
                + ". They are "
                + Words.number(counts.events())
                + " events of "
                + Words.number(counts.activities())
                + " steps by "
                + Words.number(counts.workers())
                + " names, in "
                + Words.number(lean.variants().different())
                + " different sequences; the commonest "
                + Words.number(lean.variants().covering())
                + " make up four in five cases. No two events of a case fall on one instant"
                + (counts.ties() == 0 ? "" : ", but for " + Words.number(counts.ties()))
                + ".")
        .why(lean.explain())
        .figure("events", counts.events(), "events")
        .figure("rows.left-out", read.leftOut(), "rows");
  }
}
