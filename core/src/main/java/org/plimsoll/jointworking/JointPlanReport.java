package org.plimsoll.jointworking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * How a joint plan stands on a day. Made by {@link JointPlan#review}.
 *
 * @param plan the plan
 * @param asOf the day; what is dated later does not count, what has no date does
 */
public record JointPlanReport(JointPlan plan, LocalDate asOf) {
  /** Where the parts of joint working come from. */
  public static final Source DRIVE_FOR_CHANGE =
      Source.of("Cabinet Office", "", "Drive For Change: The Route to Better Public Services")
          .section("Designing service improvements, activity");

  /**
   * Checks that both are there.
   *
   * @param plan the plan
   * @param asOf the day; what is dated later does not count, what has no date does
   */
  public JointPlanReport {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(asOf, "asOf");
  }

  /**
   * How the confidence of a side moved.
   *
   * @param side the side
   * @param marks its marks up to the day, earliest first
   */
  public record Trend(String side, List<ConfidenceMark> marks) {
    /**
     * Copies.
     *
     * @param side the side
     * @param marks its marks up to the day, earliest first
     */
    public Trend {
      Objects.requireNonNull(side, "side");
      marks = List.copyOf(marks);
    }

    /**
     * Returns how much the last mark differs from the one before.
     *
     * @return marks up (above 0) or down; empty with fewer than two
     */
    public OptionalInt lately() {
      return from(marks.size() - 2);
    }

    /**
     * Returns how much the last mark differs from the first.
     *
     * @return marks up (above 0) or down; empty with fewer than two
     */
    public OptionalInt overall() {
      return from(0);
    }

    private OptionalInt from(int place) {
      return marks.size() < 2
          ? OptionalInt.empty()
          : OptionalInt.of(
              marks.get(marks.size() - 1).mark().value() - marks.get(place).mark().value());
    }

    @Override
    public String toString() {
      return side
          + ": "
          + (marks.isEmpty()
              ? "not marked"
              : String.join(" -> ", marks.stream().map(ConfidenceMark::words).toList()));
    }
  }

  /**
   * What changed since an earlier report.
   *
   * @param arisen findings that were not there before, in the order of the later report
   * @param settled findings that are gone, in the order of the earlier one
   */
  public record Diff(List<Finding> arisen, List<Finding> settled) {
    /**
     * Copies.
     *
     * @param arisen findings that were not there before, in the order of the later report
     * @param settled findings that are gone, in the order of the earlier one
     */
    public Diff {
      arisen = List.copyOf(arisen);
      settled = List.copyOf(settled);
    }

    @Override
    public String toString() {
      List<String> lines = new ArrayList<>();
      arisen.forEach(each -> lines.add("arisen: " + each));
      settled.forEach(each -> lines.add("settled: " + each));
      return lines.isEmpty() ? "no change" : String.join(System.lineSeparator(), lines);
    }
  }

  /**
   * Lists the sides whose constituency has yet to agree. While there is one, every agreement is
   * provisional.
   *
   * @return their names, in the order of the plan
   */
  public List<String> provisionalUntil() {
    return sides(side -> side.awaitsMandate(asOf));
  }

  /**
   * Lists the sides that could not hold their position before their constituency.
   *
   * @return their names, in the order of the plan
   */
  public List<String> untenable() {
    return sides(side -> side.untenable().isPresent());
  }

  /**
   * Lists the sides of whose interests the other does not acknowledge all.
   *
   * @return the sides that are not acknowledged, in the order of the plan; a side whose interests
   *     are not known is among them
   */
  public List<String> unacknowledged() {
    return sides(
        side ->
            side.interests().isEmpty()
                || !plan.other(side).acknowledged().containsAll(side.interests()));
  }

  private List<String> sides(Predicate<JointSide> which) {
    return plan.sides().stream().filter(which).map(JointSide::name).toList();
  }

  /**
   * Lists the agreements made by the day.
   *
   * @return those without a date and those not after the day, in the order of the plan
   */
  public List<JointAgreement> agreed() {
    return plan.agreements().stream()
        .filter(each -> each.on().map(day -> !day.isAfter(asOf)).orElse(true))
        .toList();
  }

  /**
   * Tells whether both sides have agreed by the day that there is a need for change.
   *
   * @return whether a date is known and has come
   */
  public boolean needIsAgreed() {
    return plan.needAgreed().map(day -> !day.isAfter(asOf)).orElse(false);
  }

  /**
   * Lists the details that were agreed before the need was.
   *
   * @return the agreements by the day that are dated before the need; all of them while the need is
   *     not agreed
   */
  public List<JointAgreement> detailBeforeNeed() {
    return agreed().stream()
        .filter(
            each ->
                !needIsAgreed()
                    || each.on().map(day -> day.isBefore(plan.needAgreed().get())).orElse(false))
        .toList();
  }

  /**
   * Lists the actions that are past their date and not done.
   *
   * @return what is to be done, in the order of the plan
   */
  public List<String> overdue() {
    return actions(action -> action.isOverdue(asOf));
  }

  /**
   * Lists the open actions that only one side leads.
   *
   * @return what is to be done, in the order of the plan
   */
  public List<String> oneSided() {
    return actions(action -> isOpen(action) && action.leads().size() == 1);
  }

  /**
   * Lists the open actions that nobody leads.
   *
   * @return what is to be done, in the order of the plan
   */
  public List<String> leaderless() {
    return actions(action -> isOpen(action) && action.leads().isEmpty());
  }

  boolean isOpen(JointAction action) {
    return action.done().map(day -> day.isAfter(asOf)).orElse(true);
  }

  private List<String> actions(Predicate<JointAction> which) {
    return plan.actions().stream().filter(which).map(JointAction::what).toList();
  }

  /**
   * Returns how the confidence of each side moved.
   *
   * @return one entry for each side, in the order of the plan
   */
  public List<Trend> confidence() {
    return plan.sides().stream()
        .map(
            side ->
                new Trend(
                    side.name(),
                    plan.confidence().stream()
                        .filter(each -> each.side().equals(side.name()))
                        .filter(each -> !each.on().isAfter(asOf))
                        .sorted(Comparator.comparing(ConfidenceMark::on))
                        .toList()))
        .toList();
  }

  /** The decisions by the day that are bound by a commitment. */
  List<JointDecision> boundBy(StandingCommitment commitment) {
    return plan.decisions().stream()
        .filter(each -> !each.on().isAfter(asOf))
        .filter(commitment::binds)
        .toList();
  }

  /**
   * Lists what somebody should see: what is missing from joint working, and what went wrong.
   *
   * @return the findings: need, rules and help first, then sides, actions, confidence, commitments
   *     and the board, each in the order of the plan
   */
  public List<Finding> findings() {
    return new JointFindings(this).all();
  }

  /**
   * Compares with an earlier report on the plan.
   *
   * @param earlier the report before
   * @return which findings have arisen and which are settled
   */
  public Diff diff(JointPlanReport earlier) {
    List<Finding> now = findings();
    List<Finding> before = earlier.findings();
    return new Diff(
        now.stream().filter(each -> !before.contains(each)).toList(),
        before.stream().filter(each -> !now.contains(each)).toList());
  }

  /**
   * Explains where the plan stands: the need and the details, each side, each action, confidence
   * and commitments.
   *
   * @return a part for each
   */
  public Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    parts.add(
        Explanation.text(
                "need for change",
                plan.needAgreed().map(day -> "agreed " + day).orElse("not known to be agreed"),
                agreed().stream().map(each -> Explanation.text("detail", each.toString())).toList())
            .because("the need is to be agreed before the detail")
            .from(DRIVE_FOR_CHANGE));
    plan.sides().forEach(side -> parts.add(explain(side)));
    for (JointAction action : plan.actions()) {
      parts.add(Explanation.text("action", action + ": " + standing(action)));
    }
    confidence()
        .forEach(
            each ->
                parts.add(
                    Explanation.text("confidence of " + each.side(), marks(each))
                        .because("the last mark against the one before")
                        .from(Source.OURS)));
    for (StandingCommitment each : plan.commitments()) {
      parts.add(
          Explanation.text(
              "commitment of " + each.by(),
              each.what(),
              boundBy(each).stream()
                  .map(decision -> Explanation.text(decision.what(), kept(decision, each.what())))
                  .toList()));
    }
    return Explanation.text("joint working", plan.toString(), parts).from(DRIVE_FOR_CHANGE);
  }

  private static String marks(Trend trend) {
    return trend.marks().isEmpty()
        ? "not marked"
        : String.join(
            ", ", trend.marks().stream().map(each -> each.words() + " on " + each.on()).toList());
  }

  private Explanation explain(JointSide side) {
    List<Explanation> parts = new ArrayList<>();
    side.interests()
        .forEach(
            interest ->
                parts.add(
                    Explanation.text(
                        "interest",
                        interest
                            + (plan.other(side).acknowledged().contains(interest)
                                ? ", acknowledged by the other side"
                                : ", not known to be acknowledged"))));
    side.answerableTo()
        .ifPresent(
            whom ->
                parts.add(
                    Explanation.text(
                        "answerable to",
                        whom
                            + (!side.needsMandate()
                                ? ""
                                : side.awaitsMandate(asOf)
                                    ? ", whose mandate is awaited"
                                    : ", who gave their mandate"))));
    side.untenable().ifPresent(why -> parts.add(Explanation.text("untenable", why)));
    return Explanation.text(side.name(), side.position().orElse("position not known"), parts);
  }

  static String kept(JointDecision decision, String commitment) {
    return decision.kept().contains(commitment)
        ? "kept"
        : decision.broken().contains(commitment) ? "broken" : "not said";
  }

  /**
   * Tells how an action stands.
   *
   * @param action an action of the plan
   * @return done, overdue, nobody leads, or open
   */
  public String standing(JointAction action) {
    return !isOpen(action)
        ? "done"
        : action.isOverdue(asOf) ? "overdue" : action.leads().isEmpty() ? "nobody leads" : "open";
  }

  @Override
  public String toString() {
    String first = plan.sides().get(0).name();
    String second = plan.sides().get(1).name();
    List<List<String>> rows = new ArrayList<>();
    for (JointAction action : plan.actions()) {
      rows.add(
          List.of(
              action.what(),
              lead(action, first),
              lead(action, second),
              action.due().map(LocalDate::toString).orElse("no date"),
              standing(action)));
    }
    return new TextTable(
            (plan.issue().isEmpty() ? "joint plan" : plan.issue()) + ", " + asOf,
            List.of("action", first, second, "by", "standing"),
            rows)
        .text();
  }

  private static String lead(JointAction action, String side) {
    return Optional.ofNullable(action.leads().get(side)).orElse("nobody");
  }
}
