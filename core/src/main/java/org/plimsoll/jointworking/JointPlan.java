package org.plimsoll.jointworking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.plimsoll.base.Rating;
import org.plimsoll.stakeholder.Stakeholder;
import org.plimsoll.stakeholder.StakeholderMap;

/**
 * What two sides work out together on an issue.
 *
 * @param issue what it is about; empty until it is named
 * @param sides the two sides, of different names
 * @param rules the rules of engagement that both agreed, in the order given
 * @param facilitator who helps them; empty where nobody does
 * @param needAgreed when both agreed that there is a need for change; empty where they have not, or
 *     it is not known
 * @param agreements the details agreed, in the order given
 * @param actions what is to be done, in the order given; none twice
 * @param confidence how much confidence each side had, in the order given; no side twice on a day
 * @param commitments what was promised for all decisions, in the order given; none twice
 * @param decisions what was decided, in the order given
 * @param board the board on which they work together beyond the issue; empty where there is none
 */
public record JointPlan(
    String issue,
    List<JointSide> sides,
    List<String> rules,
    Optional<Facilitator> facilitator,
    Optional<LocalDate> needAgreed,
    List<JointAgreement> agreements,
    List<JointAction> actions,
    List<ConfidenceMark> confidence,
    List<StandingCommitment> commitments,
    List<JointDecision> decisions,
    Optional<PartnershipBoard> board) {
  /**
   * Checks that all names fit together, and copies.
   *
   * @param issue what it is about; empty until it is named
   * @param sides the two sides, of different names
   * @param rules the rules of engagement that both agreed, in the order given
   * @param facilitator who helps them; empty where nobody does
   * @param needAgreed when both agreed that there is a need for change; empty where they have not,
   *     or it is not known
   * @param agreements the details agreed, in the order given
   * @param actions what is to be done, in the order given; none twice
   * @param confidence how much confidence each side had, in the order given; no side twice on a day
   * @param commitments what was promised for all decisions, in the order given; none twice
   * @param decisions what was decided, in the order given
   * @param board the board on which they work together beyond the issue; empty where there is none
   */
  public JointPlan {
    Objects.requireNonNull(issue, "issue");
    Objects.requireNonNull(facilitator, "facilitator");
    Objects.requireNonNull(needAgreed, "needAgreed");
    Objects.requireNonNull(board, "board");
    sides = List.copyOf(sides);
    rules = List.copyOf(rules);
    agreements = List.copyOf(agreements);
    actions = List.copyOf(actions);
    confidence = List.copyOf(confidence);
    commitments = List.copyOf(commitments);
    decisions = List.copyOf(decisions);
    List<String> names = sides.stream().map(JointSide::name).toList();
    if (names.size() != 2 || names.get(0).equals(names.get(1))) {
      throw new IllegalArgumentException(
          "a joint plan is between two sides of different names, was " + names);
    }
    checkActions(names, actions);
    Set<Object> marked = new HashSet<>();
    for (ConfidenceMark mark : confidence) {
      known(names, "the confidence mark \"" + mark + "\"", mark.side());
      if (!marked.add(List.of(mark.side(), mark.on()))) {
        throw new IllegalArgumentException(
            "the confidence of \"" + mark.side() + "\" is marked twice on " + mark.on());
      }
      Rating first =
          confidence.stream()
              .filter(each -> each.side().equals(mark.side()))
              .findFirst()
              .orElseThrow()
              .mark();
      first.compareTo(mark.mark()); // refuses another scale
    }
    Set<String> promised = new HashSet<>();
    for (StandingCommitment each : commitments) {
      known(names, "the commitment \"" + each.what() + "\"", each.by());
      if (!promised.add(each.what())) {
        throw new IllegalArgumentException("the commitment \"" + each.what() + "\" stands twice");
      }
    }
    for (JointDecision decision : decisions) {
      for (String what : JointSide.joined(decision.kept(), decision.broken())) {
        if (!promised.contains(what)) {
          throw new IllegalArgumentException(
              "decision \""
                  + decision.what()
                  + "\" speaks of \""
                  + what
                  + "\", to which nobody is committed; the commitments are "
                  + commitments.stream().map(StandingCommitment::what).toList());
        }
      }
    }
  }

  private static void checkActions(List<String> names, List<JointAction> actions) {
    Set<String> seen = new HashSet<>();
    for (JointAction action : actions) {
      action
          .leads()
          .keySet()
          .forEach(side -> known(names, "action \"" + action.what() + "\"", side));
      if (!seen.add(action.what())) {
        throw new IllegalArgumentException("the action \"" + action.what() + "\" stands twice");
      }
    }
  }

  private static void known(List<String> names, String what, String side) {
    if (!names.contains(side)) {
      throw new IllegalArgumentException(
          what + " names \"" + side + "\", which is no side of the plan; the sides are " + names);
    }
  }

  /**
   * Returns a plan of which nothing but the sides is known.
   *
   * @param first one side
   * @param second the other
   * @return the plan
   */
  public static JointPlan between(String first, String second) {
    return new JointPlan(
        "",
        List.of(JointSide.of(first), JointSide.of(second)),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  /**
   * Returns a plan between two parties of a register, with the interests that it holds of them.
   *
   * @param map the register
   * @param first the id of one party, which names its side
   * @param second the id of the other
   * @return the plan
   * @throws IllegalArgumentException if one is not in the register
   */
  public static JointPlan between(StakeholderMap map, String first, String second) {
    Stakeholder one = map.stakeholder(first);
    Stakeholder other = map.stakeholder(second);
    return between(first, second)
        .interest(first, one.interests().toArray(String[]::new))
        .interest(second, other.interests().toArray(String[]::new));
  }

  /**
   * Finds a side.
   *
   * @param name its name
   * @return the side
   * @throws IllegalArgumentException if it is none of the two
   */
  public JointSide side(String name) {
    known(sides.stream().map(JointSide::name).toList(), "the question", name);
    return sides.get(sides.get(0).name().equals(name) ? 0 : 1);
  }

  JointSide other(JointSide side) {
    return sides.get(sides.get(0).equals(side) ? 1 : 0);
  }

  private JointPlan side(String name, UnaryOperator<JointSide> change) {
    JointSide changed = change.apply(side(name));
    return with(
        parts ->
            parts.sides =
                sides.stream().map(each -> each.name().equals(name) ? changed : each).toList());
  }

  /**
   * Names the issue.
   *
   * @param words what it is about
   * @return the plan with that issue
   */
  public JointPlan issue(String words) {
    return with(parts -> parts.issue = words);
  }

  /**
   * Says what a side asks for.
   *
   * @param side the side
   * @param words its position
   * @return the plan with it
   */
  public JointPlan position(String side, String words) {
    return side(side, each -> each.position(words));
  }

  /**
   * Adds why a side asks for it.
   *
   * @param side the side
   * @param more what it cares about
   * @return the plan with those interests
   */
  public JointPlan interest(String side, String... more) {
    return side(side, each -> each.interest(more));
  }

  /**
   * Says that a side acknowledges interests of the other as legitimate, whether or not they
   * coincide with its own.
   *
   * @param side the side that acknowledges
   * @param more interests of the other side, in the other side's words
   * @return the plan with that acknowledgement
   */
  public JointPlan acknowledged(String side, String... more) {
    return side(side, each -> each.acknowledged(more));
  }

  /**
   * Says to whom a side has to answer.
   *
   * @param side the side
   * @param constituency such as {@code its members}
   * @return the plan with that constituency
   */
  public JointPlan answerableTo(String side, String constituency) {
    return side(side, each -> each.answerableTo(constituency));
  }

  /**
   * Says that what a side agrees is provisional until its constituency agrees.
   *
   * @param side the side
   * @return the plan that waits for that mandate
   * @throws IllegalArgumentException if the side has no constituency
   */
  public JointPlan needingMandate(String side) {
    return side(side, JointSide::needingMandate);
  }

  /**
   * Says when the constituency of a side agreed.
   *
   * @param side the side
   * @param on the date
   * @return the plan with that mandate
   * @throws IllegalArgumentException if the side needs none
   */
  public JointPlan mandateGiven(String side, LocalDate on) {
    return side(side, each -> each.mandateGivenOn(on));
  }

  /**
   * Says that a side could not hold its position before its constituency.
   *
   * @param side the side
   * @param why the reason
   * @return the plan that says so
   * @throws IllegalArgumentException if the side has no constituency
   */
  public JointPlan untenable(String side, String why) {
    return side(side, each -> each.untenable(why));
  }

  /**
   * Adds rules of engagement that both agreed.
   *
   * @param more the rules
   * @return the plan with them
   */
  public JointPlan rule(String... more) {
    return with(parts -> parts.rules = JointSide.joined(rules, Arrays.asList(more)));
  }

  /**
   * Names who helps from outside the organisation.
   *
   * @param name who
   * @return the plan with that facilitator
   */
  public JointPlan facilitatedFromOutside(String name) {
    return with(parts -> parts.facilitator = Optional.of(new Facilitator(name, true)));
  }

  /**
   * Names who helps from within the organisation.
   *
   * @param name who
   * @return the plan with that facilitator
   */
  public JointPlan facilitatedFromWithin(String name) {
    return with(parts -> parts.facilitator = Optional.of(new Facilitator(name, false)));
  }

  /**
   * Says when both sides agreed that there is a need for change.
   *
   * @param on the date
   * @return the plan with that date
   */
  public JointPlan needAgreedOn(LocalDate on) {
    return with(parts -> parts.needAgreed = Optional.of(on));
  }

  /**
   * Adds a detail that was agreed, without date.
   *
   * @param what what was agreed
   * @return the plan with it
   */
  public JointPlan agreed(String what) {
    return agreed(new JointAgreement(what, Optional.empty()));
  }

  /**
   * Adds a detail that was agreed.
   *
   * @param what what was agreed
   * @param on when
   * @return the plan with it
   */
  public JointPlan agreed(String what, LocalDate on) {
    return agreed(new JointAgreement(what, Optional.of(on)));
  }

  private JointPlan agreed(JointAgreement one) {
    return with(parts -> parts.agreements = JointSide.joined(agreements, List.of(one)));
  }

  /**
   * Adds actions. One that nobody leads is taken and is a finding of the review.
   *
   * @param more the actions
   * @return the plan with them
   * @throws IllegalArgumentException if one is led by somebody of neither side
   */
  public JointPlan action(JointAction... more) {
    return with(parts -> parts.actions = JointSide.joined(actions, Arrays.asList(more)));
  }

  /**
   * Says when an action was done.
   *
   * @param what the action
   * @param on the day
   * @return the plan with the finished action
   * @throws IllegalArgumentException if there is no such action
   */
  public JointPlan done(String what, LocalDate on) {
    List<JointAction> all = new ArrayList<>(actions);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).what().equals(what)) {
        all.set(i, all.get(i).doneOn(on));
        return with(parts -> parts.actions = all);
      }
    }
    throw new IllegalArgumentException(
        "the plan has no action \""
            + what
            + "\"; it has "
            + actions.stream().map(JointAction::what).toList());
  }

  /**
   * Says how much confidence in joint working a side had.
   *
   * @param side the side
   * @param on the day
   * @param mark the mark; all marks of a side are on one scale
   * @return the plan with that mark
   */
  public JointPlan confidence(String side, LocalDate on, Rating mark) {
    return with(
        parts ->
            parts.confidence =
                JointSide.joined(confidence, List.of(new ConfidenceMark(side, on, mark))));
  }

  /**
   * Says what a side promised for all decisions, since a day.
   *
   * @param side the side
   * @param what the promise
   * @param since the day
   * @return the plan with that commitment
   */
  public JointPlan committed(String side, String what, LocalDate since) {
    return committed(new StandingCommitment(what, side, Optional.of(since)));
  }

  /**
   * Says what a side promised for all decisions.
   *
   * @param side the side
   * @param what the promise
   * @return the plan with that commitment
   */
  public JointPlan committed(String side, String what) {
    return committed(new StandingCommitment(what, side, Optional.empty()));
  }

  private JointPlan committed(StandingCommitment one) {
    return with(parts -> parts.commitments = JointSide.joined(commitments, List.of(one)));
  }

  /**
   * Adds decisions.
   *
   * @param more the decisions, with the commitments that each kept or broke
   * @return the plan with them
   * @throws IllegalArgumentException if one speaks of a commitment that nobody gave
   */
  public JointPlan decided(JointDecision... more) {
    return with(parts -> parts.decisions = JointSide.joined(decisions, Arrays.asList(more)));
  }

  /**
   * Names the board on which the sides work together beyond the issue.
   *
   * @param standing the board
   * @return the plan with it
   */
  public JointPlan board(PartnershipBoard standing) {
    return with(parts -> parts.board = Optional.of(standing));
  }

  /**
   * Reviews the plan.
   *
   * @param asOf the day of the question; what is dated later does not count
   * @return what is agreed, open, overdue, one-sided, untenable or led by nobody
   */
  public JointPlanReport review(LocalDate asOf) {
    return new JointPlanReport(this, asOf);
  }

  /** All parts, to be changed one by one. */
  private static final class Parts {
    String issue;
    List<JointSide> sides;
    List<String> rules;
    Optional<Facilitator> facilitator;
    Optional<LocalDate> needAgreed;
    List<JointAgreement> agreements;
    List<JointAction> actions;
    List<ConfidenceMark> confidence;
    List<StandingCommitment> commitments;
    List<JointDecision> decisions;
    Optional<PartnershipBoard> board;

    Parts(JointPlan plan) {
      this.issue = plan.issue;
      this.sides = plan.sides;
      this.rules = plan.rules;
      this.facilitator = plan.facilitator;
      this.needAgreed = plan.needAgreed;
      this.agreements = plan.agreements;
      this.actions = plan.actions;
      this.confidence = plan.confidence;
      this.commitments = plan.commitments;
      this.decisions = plan.decisions;
      this.board = plan.board;
    }
  }

  private JointPlan with(Consumer<Parts> change) {
    var parts = new Parts(this);
    change.accept(parts);
    return new JointPlan(
        parts.issue,
        parts.sides,
        parts.rules,
        parts.facilitator,
        parts.needAgreed,
        parts.agreements,
        parts.actions,
        parts.confidence,
        parts.commitments,
        parts.decisions,
        parts.board);
  }

  @Override
  public String toString() {
    return sides.get(0).name()
        + " and "
        + sides.get(1).name()
        + (issue.isEmpty() ? "" : " on " + issue)
        + ", "
        + actions.size()
        + (actions.size() == 1 ? " action" : " actions");
  }
}
