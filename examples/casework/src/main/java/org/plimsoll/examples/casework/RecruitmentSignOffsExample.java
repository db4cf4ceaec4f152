package org.plimsoll.examples.casework;

import static org.plimsoll.base.Units.hours;
import static org.plimsoll.base.Units.minutes;
import static org.plimsoll.base.Units.percent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.plimsoll.base.Percent;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.TextTable;
import org.plimsoll.valuestream.Practice;
import org.plimsoll.valuestream.PracticeReport;
import org.plimsoll.valuestream.PracticeReview;
import org.plimsoll.valuestream.Step;
import org.plimsoll.valuestream.StreamFigure;
import org.plimsoll.valuestream.StreamReport;
import org.plimsoll.valuestream.ValueStream;
import org.plimsoll.valuestream.Waste;

/**
 * Recruitment in a council: sign-offs at the wrong level, and what it is worth to decide where it
 * would do. That recruitment is known for such sign-offs is the council's word; the steps, the
 * levels and <b>all figures are assumptions</b>.
 */
public final class RecruitmentSignOffsExample {
  private RecruitmentSignOffsExample() {}

  /**
   * Tells the story.
   *
   * @param args none
   */
  public static void main(String[] args) {
    System.out.print(story());
  }

  private static Step work(String name, int touch, int adds, int wait) {
    return Step.of(name)
        .touch(minutes(touch))
        .valueAdding(minutes(adds))
        .wait(hours(wait))
        .keyingNothing();
  }

  private static Step signOff(String name, int touch, int wait, String decides, String wouldDo) {
    return work(name, touch, 0, wait).decidedBy(decides).wouldDo(wouldDo);
  }

  static ValueStream recruitment() {
    return ValueStream.named("Recruitment")
        .levels("manager", "head", "director", "panel")
        .step(work("case for the post", 90, 30, 0).keyedInto("request form"))
        .step(signOff("service agrees", 15, 10, "head", "manager"))
        .step(signOff("budget is there", 20, 15, "head", "head").keyedInto("ledger"))
        .step(signOff("director agrees", 5, 30, "director", "head").waste(Waste.TIER))
        .step(
            signOff("vacancy panel", 20, 37, "panel", "head")
                .completeAndAccurate(percent(70))
                .asGate()
                .waste(Waste.MEETING, Waste.TIER))
        .step(work("advert", 60, 45, 10).keyedInto("job board"))
        .step(work("applications", 0, 0, 74))
        .step(work("shortlist", 180, 120, 15))
        .step(work("interviews", 480, 420, 37))
        .step(signOff("offer agreed", 5, 22, "director", "manager").waste(Waste.TIER))
        .step(work("checks and contract", 120, 90, 60).keyedInto("personnel system"));
  }

  /** Each decision that could be taken lower is taken there, within a day. */
  static ValueStream atTheRightLevel(ValueStream stream) {
    ValueStream right = stream;
    for (Step step : stream.review().signOffs(StreamReport.Level.TOO_HIGH)) {
      Step lower = step.decidedBy(step.signOff().orElseThrow().wouldDo().orElseThrow());
      right = right.with(lower.wait(shorter(step.waitTime().orElseThrow(), hours(7))));
    }
    return right;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** What is proposed at the same time. */
  static PracticeReport practices() {
    return PracticeReview.standard()
        .review(
            Practice.of("a second panel for agency staff"),
            Practice.of("heads of service fill posts within budget")
                .changing("the vacancy panel")
                .adding("posts are filled weeks earlier")
                .forWhom("people on a waiting list", "teams that carry the vacancy")
                .considered("a panel twice a week", "halves the wait, keeps the work")
                .considered("a panel by e-mail", "the level stays the wrong one"),
            Practice.of("a form for the reason of each vacancy")
                .adding("it is known why people leave")
                .considered("asking leavers in a talk"));
  }

  static String story() {
    List<String> out = new ArrayList<>();
    out.add("Recruitment and its sign-offs");
    out.add("");
    out.add(
        "A council named recruitment as an often cited case of several sign-offs, or points of");
    out.add("decision, at the wrong level. (" + JoinersMoversLeaversExample.UPDATE + ")");
    out.add(
        "The steps, the levels and every figure below are assumptions. Times are office hours.");
    out.add("");
    ValueStream now = recruitment();
    StreamReport report = now.review();
    out.add(report.toString());
    out.add("");
    out.add("Decided higher than need be:");
    out.add("");
    report.findings().stream()
        .filter(each -> each.severity() == Severity.WARNING)
        .filter(each -> !each.subject().equals("re-keying"))
        .map(each -> "  " + each.subject() + ": " + each.reason())
        .forEach(out::add);
    out.add("");
    ValueStream right = atTheRightLevel(now);
    ValueStream none =
        now.without(
            report.signOffs(StreamReport.Level.TOO_HIGH).stream()
                .map(Step::name)
                .toArray(String[]::new));
    out.add("If each is taken where it would do, within 7 hours, or if it fell away altogether:");
    out.add("");
    TextTable table = TextTable.of("", "now", "at the right level", "without them");
    for (StreamFigure figure :
        List.of(
            StreamFigure.LEAD_TIME,
            StreamFigure.TOUCH_TIME,
            StreamFigure.WAIT_TIME,
            StreamFigure.CYCLE_EFFICIENCY)) {
      table =
          table.row(figure.words(), value(now, figure), value(right, figure), value(none, figure));
    }
    out.add(table.text());
    out.add("");
    out.add(
        "The longest wait stays \""
            + right.review().waits().get(0).step()
            + "\": an advert has to run, and no sign-off shortens it.");
    out.add("");
    Step panel = now.stepNamed("vacancy panel");
    Percent passes = panel.completeAndAccurate().orElseThrow();
    out.add(
        "The panel passes "
            + passes
            + " of papers at the first time. What fails comes back to it, so a paper needs");
    out.add(
        report.gatePasses().orElseThrow().toText(2)
            + " passes on average. How often the other steps are right nobody has counted:");
    out.add(
        "no rolled yield, "
            + report.missing(StreamFigure.ROLLED_YIELD).size()
            + " of "
            + now.steps().size()
            + " steps are missing.");
    out.add("");
    out.add(
        "Proposed at the same time. Does each say what it is worth, to whom, and what else was");
    out.add("thought of?");
    out.add("(" + PracticeReview.SOURCE + ")");
    out.add("");
    PracticeReport practices = practices();
    for (Finding each : practices.findings()) {
      out.add("  " + each.subject() + ":");
      out.add("      " + each.message() + (each.reason().isEmpty() ? "" : "; " + each.reason()));
    }
    out.add("");
    out.add("Shown to add value: " + String.join(", ", practices.shown()) + ".");
    out.add("The others may add value; nobody has said so.");
    return String.join(System.lineSeparator(), out) + System.lineSeparator();
  }

  private static String value(ValueStream stream, StreamFigure figure) {
    return figure.inWords(stream.review().value(figure).orElseThrow());
  }
}
