package org.plimsoll.jointworking;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.Source;

/** What a person should see of a joint plan. */
final class JointFindings {
  private final JointPlanReport report;
  private final JointPlan plan;
  private final List<Finding> found = new ArrayList<>();

  JointFindings(JointPlanReport report) {
    this.report = report;
    this.plan = report.plan();
  }

  List<Finding> all() {
    need();
    help();
    plan.sides().forEach(this::side);
    if (plan.actions().isEmpty()) {
      published(
          Severity.NOTE,
          "joint action plan",
          "no action is named",
          "agreement is carried out by a joint action plan");
    }
    plan.actions().stream().filter(report::isOpen).forEach(this::action);
    if (report.confidence().stream().allMatch(trend -> trend.marks().isEmpty())) {
      add(
          Severity.NOTE,
          "confidence",
          "neither side has said how confident it is",
          "without marks by side and date no trend is seen",
          Source.OURS);
    }
    report.confidence().forEach(this::confidence);
    plan.commitments().forEach(this::commitment);
    board();
    return List.copyOf(found);
  }

  private void add(
      Severity severity, String subject, String message, String reason, Source source) {
    found.add(new Finding(severity, subject, message, reason, source));
  }

  private void published(Severity severity, String subject, String message, String reason) {
    add(severity, subject, message, reason, JointPlanReport.DRIVE_FOR_CHANGE);
  }

  private void need() {
    String subject = plan.issue().isEmpty() ? "the issue" : plan.issue();
    if (plan.issue().isEmpty()) {
      add(Severity.NOTE, subject, "is not named", "a joint plan is about an issue", Source.OURS);
    }
    for (JointAgreement each : report.detailBeforeNeed()) {
      published(
          Severity.WARNING,
          subject,
          "\""
              + each.what()
              + "\" was agreed"
              + each.on().map(day -> " on " + day).orElse("")
              + (report.needIsAgreed()
                  ? ", before the need for change on " + plan.needAgreed().orElseThrow()
                  : ", and the need for change is not known to be agreed"),
          "without acceptance of the need, agreement on detail is hard to get");
    }
    if (!report.needIsAgreed() && report.agreed().isEmpty()) {
      published(
          Severity.NOTE,
          subject,
          "the need for change is not known to be agreed",
          "the need comes before the detail");
    }
  }

  private void help() {
    if (plan.rules().isEmpty()) {
      published(
          Severity.WARNING,
          "rules of engagement",
          "none are known to be agreed",
          "both sides work within agreed rules that respect differing views");
    }
    if (plan.facilitator().isEmpty()) {
      published(
          Severity.NOTE, "facilitator", "nobody is named", "facilitation from outside can help");
    }
  }

  private void side(JointSide side) {
    String other = plan.other(side).name();
    if (side.position().isEmpty()) {
      add(
          Severity.NOTE,
          side.name(),
          "its position is not known",
          "both positions are to be on the table",
          Source.OURS);
    }
    if (side.interests().isEmpty()) {
      published(
          Severity.NOTE,
          side.name(),
          "its interests are not known",
          "both sides have interests, which may not coincide");
    }
    side.interests().stream()
        .filter(interest -> !plan.other(side).acknowledged().contains(interest))
        .forEach(
            interest ->
                published(
                    Severity.WARNING,
                    other,
                    "is not known to acknowledge an interest of "
                        + side.name()
                        + ": \""
                        + interest
                        + "\"",
                    "both sides acknowledge that the other has legitimate interests"));
    side.untenable()
        .ifPresent(
            why ->
                published(
                    Severity.SERIOUS,
                    side.name(),
                    "is in an untenable position before "
                        + side.answerableTo().orElseThrow()
                        + ": "
                        + why,
                    "effective joint working puts neither party in an untenable position"));
    if (side.awaitsMandate(report.asOf())) {
      published(
          report.agreed().isEmpty() ? Severity.NOTE : Severity.WARNING,
          side.name(),
          (report.agreed().isEmpty() ? "what it agrees" : "what it agreed")
              + " is provisional until "
              + side.answerableTo().orElseThrow()
              + " agree",
          "representatives are accountable to those they represent");
    }
  }

  private void action(JointAction action) {
    if (action.leads().isEmpty()) {
      add(
          Severity.SERIOUS,
          action.what(),
          "nobody leads it",
          "an action has a lead on both sides",
          Source.OURS);
    } else if (action.leads().size() == 1) {
      String missing =
          plan.sides().stream()
              .map(JointSide::name)
              .filter(side -> !action.leads().containsKey(side))
              .findFirst()
              .orElseThrow();
      add(
          Severity.WARNING,
          action.what(),
          "one-sided: nobody of " + missing + " leads it",
          "an action has a lead on both sides",
          Source.OURS);
    }
    if (action.due().isEmpty()) {
      add(Severity.NOTE, action.what(), "has no date", "an action has a date", Source.OURS);
    } else if (action.isOverdue(report.asOf())) {
      add(
          Severity.WARNING,
          action.what(),
          "was due on " + action.due().get() + " and is not known to be done",
          "as of " + report.asOf(),
          Source.OURS);
    }
  }

  private void confidence(JointPlanReport.Trend trend) {
    if (trend.lately().orElse(0) < 0) {
      ConfidenceMark last = trend.marks().get(trend.marks().size() - 1);
      ConfidenceMark before = trend.marks().get(trend.marks().size() - 2);
      add(
          Severity.WARNING,
          trend.side(),
          "confidence in joint working fell from "
              + before.words()
              + " to "
              + last.words()
              + " between "
              + before.on()
              + " and "
              + last.on(),
          "the last mark against the one before",
          Source.OURS);
    }
  }

  private void commitment(StandingCommitment commitment) {
    for (JointDecision decision : report.boundBy(commitment)) {
      String standing = JointPlanReport.kept(decision, commitment.what());
      if (standing.equals("broken")) {
        add(
            Severity.SERIOUS,
            commitment.by(),
            "\""
                + decision.what()
                + "\" of "
                + decision.on()
                + " broke the commitment \""
                + commitment.what()
                + "\"",
            "a standing commitment binds every decision",
            Source.OURS);
      } else if (standing.equals("not said")) {
        add(
            Severity.NOTE,
            commitment.by(),
            "nobody says whether \""
                + decision.what()
                + "\" of "
                + decision.on()
                + " kept the commitment \""
                + commitment.what()
                + "\"",
            "a standing commitment binds every decision",
            Source.OURS);
      }
    }
  }

  private void board() {
    plan.board()
        .ifPresent(
            board ->
                plan.sides().stream()
                    .map(JointSide::name)
                    .filter(side -> !board.seats().containsKey(side))
                    .forEach(
                        side ->
                            published(
                                Severity.WARNING,
                                board.name(),
                                side + " has no seat on it",
                                "a partnership board joins both sides")));
  }
}
