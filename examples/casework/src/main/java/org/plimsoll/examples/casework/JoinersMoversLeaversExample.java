package org.plimsoll.examples.casework;

import static org.plimsoll.base.Units.hours;
import static org.plimsoll.base.Units.minutes;
import static org.plimsoll.base.Units.percent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;
import org.plimsoll.valuestream.Parallel;
import org.plimsoll.valuestream.Step;
import org.plimsoll.valuestream.StreamFigure;
import org.plimsoll.valuestream.StreamReport;
import org.plimsoll.valuestream.ValueStream;
import org.plimsoll.valuestream.Waste;

/**
 * Joiners, movers and leavers of a council: ICT, the security check, the building pass and shared
 * services each told on their own, and then all of them by one notification. That these processes
 * are separate and kept in several systems is the council's word; the steps and <b>all figures are
 * assumptions</b>.
 */
public final class JoinersMoversLeaversExample {
  /** What the council says of its joiners, movers and leavers. */
  static final Source UPDATE =
      Source.of("Manchester City Council", "2019", "Our Transformation").section("slide 18");

  private static final String SECURITY_CHECK = "security check";

  /** How many of each there are in a year: assumptions. */
  private static final Map<String, Integer> A_YEAR = new LinkedHashMap<>();

  static {
    A_YEAR.put("Joiners", 300);
    A_YEAR.put("Movers", 450);
    A_YEAR.put("Leavers", 280);
  }

  private JoinersMoversLeaversExample() {}

  /**
   * Tells the story.
   *
   * @param args none
   */
  public static void main(String[] args) {
    System.out.print(story());
  }

  /** A message that a manager sends, and somebody keys into one more system. */
  private static Step told(String whom, String system, int wait, int right) {
    return Step.of("tell " + whom)
        .touch(minutes(20))
        .valueAdding(minutes(0))
        .wait(hours(wait))
        .completeAndAccurate(percent(right))
        .keyedInto(system)
        .waste(Waste.PROCEDURE, Waste.IT);
  }

  private static Step work(String name, int touch, int wait, int right) {
    return Step.of(name)
        .touch(minutes(touch))
        .valueAdding(minutes(touch))
        .wait(hours(wait))
        .completeAndAccurate(percent(right))
        .keyingNothing();
  }

  private static ValueStream begun(String name) {
    return ValueStream.named(name)
        .step(
            work("form to personnel", 25, 6, 85)
                .valueAdding(minutes(10))
                .keyedInto("personnel system"))
        .step(told("ICT", "ICT service desk", 4, 80))
        .step(told("buildings", "pass system", 6, 90))
        .step(told("shared services", "pay system", 6, 85));
  }

  /** Nobody has counted how often the security check is right the first time. */
  static ValueStream joiners() {
    return begun("Joiners")
        .step(told("security", "vetting system", 8, 90))
        .then(
            Parallel.of(work("account", 30, 15, 95), work("laptop", 45, 30, 92))
                .and(
                    Step.of(SECURITY_CHECK)
                        .touch(minutes(60))
                        .valueAdding(minutes(60))
                        .wait(hours(44))
                        .keyingNothing(),
                    work("building pass", 15, 11, 97))
                .and(work("pay set up", 40, 22, 96)));
  }

  static ValueStream movers() {
    return begun("Movers")
        .inParallel(
            work("rights changed", 30, 22, 85),
            work("pass changed", 15, 11, 97),
            work("pay changed", 30, 30, 94));
  }

  static ValueStream leavers() {
    return begun("Leavers")
        .inParallel(
            work("account closed", 15, 37, 80),
            work("pass and laptop back", 30, 15, 85),
            work("last pay", 40, 22, 95));
  }

  /** One message that the systems take over from each other, in the place of form and messages. */
  static ValueStream byOneNotification(ValueStream stream) {
    List<String> told =
        stream.steps().stream()
            .map(Step::name)
            .filter(name -> name.startsWith("tell ") || name.equals("form to personnel"))
            .toList();
    return stream.replacing(
        told,
        work("one notification", 25, 6, 95).valueAdding(minutes(10)).keyedInto("personnel system"));
  }

  static ValueStream counted(ValueStream joiners, Percent right) {
    return joiners.with(joiners.stepNamed(SECURITY_CHECK).completeAndAccurate(right));
  }

  static Rational hoursAYear(ValueStream stream, ValueStream other) {
    return stream
        .diff(other)
        .change(StreamFigure.EFFORT)
        .orElseThrow()
        .times(Rational.of(A_YEAR.get(stream.name())));
  }

  static String story() {
    List<String> out = new ArrayList<>();
    out.add("Joiners, movers and leavers");
    out.add("");
    out.add(
        "A council called them separate processes that hang together, kept in several places and");
    out.add("systems, with confusion to follow, and tried out process management on them.");
    out.add("(" + UPDATE + ")");
    out.add("The steps and every figure below are assumptions. Times are office hours.");
    out.add("");
    StreamReport now = joiners().review();
    out.add(now.toString());
    out.add("");
    out.add(
        "Nobody has counted how often the "
            + String.join(", ", now.missing(StreamFigure.ROLLED_YIELD))
            + " is right the first time, so there is no");
    out.add("rolled yield: missing is not 100%. Say it is 90%. Then");
    ValueStream joiners = counted(joiners(), percent(90));
    out.add(
        "  "
            + value(joiners, StreamFigure.ROLLED_YIELD)
            + " of joiners go through without a mistake at any step; of 1000, "
            + joiners.review().expectedReworkPer1000().orElseThrow().toText(0)
            + " do not.");
    out.add("");
    out.add("Where the time of a joiner goes, on the longest path:");
    out.add("");
    joiners.review().waits().stream().limit(4).forEach(wait -> out.add("  " + wait));
    out.add("");
    out.add(
        "One notification in the place of the form and the four messages, which the systems take");
    out.add("over from each other, and of which 95% are right (assumed as well):");
    out.add("");
    ValueStream one = byOneNotification(joiners);
    out.add(one.diff(joiners).toString().replace("; removed", System.lineSeparator() + "removed"));
    out.add("");
    StreamReport.Rung longest = one.review().waits().get(0);
    out.add(
        "What it does not touch is the "
            + longest.step()
            + ", the longest wait as before: "
            + longest.share().orElseThrow()
            + " of what is left.");
    out.add("");
    out.add("All three, before and after:");
    out.add("");
    out.add(all(joiners));
    out.add("");
    ValueStream leavers = byOneNotification(leavers());
    Step weakest =
        Collections.min(
            leavers.steps(),
            Comparator.comparing(step -> step.completeAndAccurate().orElseThrow()));
    out.add(
        "Even then only "
            + value(leavers, StreamFigure.ROLLED_YIELD)
            + " of leavers go without a mistake. The weakest step is then \""
            + weakest.name()
            + "\",");
    out.add(
        "right in "
            + weakest.completeAndAccurate().orElseThrow()
            + " of cases: the next thing to work on, and no message will mend it.");
    return String.join(System.lineSeparator(), out) + System.lineSeparator();
  }

  private static String all(ValueStream joiners) {
    TextTable table =
        TextTable.of(
            "", "a year", "lead time", "then", "re-keyed", "then", "yield", "then", "saves h/year");
    Rational total = Rational.ZERO;
    for (ValueStream stream : List.of(joiners, movers(), leavers())) {
      ValueStream then = byOneNotification(stream);
      Rational saved = hoursAYear(then, stream);
      total = total.plus(saved);
      table =
          table.row(
              stream.name(),
              A_YEAR.get(stream.name()),
              value(stream, StreamFigure.LEAD_TIME),
              value(then, StreamFigure.LEAD_TIME),
              value(stream, StreamFigure.RE_KEYINGS),
              value(then, StreamFigure.RE_KEYINGS),
              value(stream, StreamFigure.ROLLED_YIELD),
              value(then, StreamFigure.ROLLED_YIELD),
              saved.negated().toText(0));
    }
    return table.row("together", "", "", "", "", "", "", "", total.negated().toText(0)).text();
  }

  private static String value(ValueStream stream, StreamFigure figure) {
    return figure.inWords(stream.review().value(figure).orElseThrow());
  }
}
