package org.plimsoll.lean;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.plimsoll.base.Counting;
import org.plimsoll.base.TimeLimit;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;

/** Says in words what the figures of a review mean and rest on. */
final class LeanWords {
  private LeanWords() {}

  static Explanation explain(LeanReview.Result result) {
    LeanReview method = result.method();
    List<Explanation> parts = new ArrayList<>();
    parts.add(part("events that count", result.counts().toString(), stages(method), Source.OURS));
    parts.add(rework(result.rework()));
    parts.add(
        part(
            "handovers",
            Integer.toString(result.handovers().handovers()),
            "consecutive events of a case with different workers, events without a worker dropped",
            Source.OURS));
    parts.add(
        part(
            "cases open on average",
            Shares.text(result.flow().timeAverageWip(), 3),
            "the durations of all cases over the time from the first to the last event; equals"
                + " arrival rate times mean duration",
            LeanReview.LITTLE));
    parts.add(
        part(
            "most cases held by one worker",
            Integer.toString(result.load().mostHeld()),
            "a case is held by the worker of its latest event that names one",
            Source.OURS));
    parts.add(overdue(result, TimeLimit.workingDays(method.limitDays())));
    parts.add(overdue(result, TimeLimit.calendarDays(method.limitDays())));
    parts.add(
        part(
            "hours of work items",
            result.processing().paired() == 0
                ? "not known: no end has a recorded start"
                : Shares.text(OptionalDouble.of(result.processing().hours()), 1),
            "from start to end, "
                + method.pairing()
                + "; recorded time, which may be more than was worked",
            Pairing.XES));
    parts.add(leftOut(result));
    return Explanation.text("Lean review of " + result.log(), result.counts().toString(), parts);
  }

  private static Explanation part(String label, String value, String rule, Source source) {
    return Explanation.text(label, value).because(rule).from(source);
  }

  private static String stages(LeanReview method) {
    return method.stages().isEmpty()
        ? "all events count"
        : "events of the stages " + method.stages() + " count";
  }

  private static Explanation rework(Rework rework) {
    return Explanation.text(
            "right first time",
            Shares.percent(rework.firstTimeRight()),
            part(
                "repeats",
                Integer.toString(rework.repeatExecutions()),
                "executions of an activity beyond the first in a case",
                LeanReview.PM4PY),
            part(
                "of these in a row",
                Integer.toString(rework.selfLoopSteps()),
                "the event directly before has the same activity",
                LeanReview.EDEAR),
            part(
                "of these returns",
                Integer.toString(rework.returnSteps()),
                "the event directly before has another activity",
                Source.OURS))
        .because("cases in which no activity is executed more than once, over all cases");
  }

  private static Explanation overdue(LeanReview.Result result, TimeLimit limit) {
    Timeliness.Overdue overdue = result.overdue(limit);
    return part(
        "over " + limit,
        overdue.over() + " (" + Shares.percent(overdue.share()) + ")",
        "the day of the start does not count, the day of the end does, each by its own offset; "
            + days(result.method(), limit),
        result.method().limitDays() == LeanReview.standard().limitDays()
            ? LeanReview.LIMIT
            : Source.GIVEN);
  }

  private static String days(LeanReview method, TimeLimit limit) {
    if (limit.counting() != Counting.WORKING_DAYS) {
      return "every day counts";
    }
    return method
        .calendar()
        .map(calendar -> "working days by " + calendar.name())
        .orElse("working days are Monday to Friday, holidays among them");
  }

  private static Explanation leftOut(LeanReview.Result result) {
    List<Explanation> reasons = new ArrayList<>();
    result
        .leftOut()
        .forEach((reason, count) -> reasons.add(Explanation.text(reason, count.toString())));
    return Explanation.text("left out", reasons.isEmpty() ? "nothing" : "", reasons);
  }
}
