package org.plimsoll.kotter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Percent;
import org.plimsoll.evidence.Evidence;
import org.plimsoll.evidence.Subject;
import org.plimsoll.stats.Prior;

/**
 * Reviews a change against Kotter's eight steps, or another model of stages, from evidence.
 *
 * <pre>{@code
 * Kotter.standard().asOf(date("2026-06-01")).review(evidence).secured();
 * }</pre>
 *
 * <p>Each criterion of a step is judged from the evidence about it. Evidence that names a step
 * alone goes to its first criterion; evidence that names a criterion goes to that one. Of two waves
 * of one enquiry the later counts. Several enquiries go together as {@link
 * org.plimsoll.evidence.Verdict#together} says. A step is met where all criteria that it needs are;
 * other criteria are shown beside it and decide nothing.
 *
 * <p>The order of the evidence changes nothing. A review with 20 pieces of evidence takes well
 * under a millisecond.
 *
 * @param model the stages and their criteria
 * @param gate whether stages come one after the other
 * @param confidence how sure one wants to be before something counts as met, or as fallen
 * @param leaving how sure one wants to be that too few agree before what was met counts as lost,
 *     above 50 % and at most the confidence; 80 % is our own choice
 * @param prior what is thought of a share before anybody is asked
 * @param independentGroups whether the caller declares that groups have nothing to do with each
 *     other, so that their chances may be multiplied
 * @param asOf the day of the review; empty where no evidence ages or expires
 * @param begun when the change began; empty where not said
 * @param victory by which figures a declared victory counts as too early
 */
public record Kotter(
    StagedModel model,
    Gate gate,
    Percent confidence,
    Percent leaving,
    Prior prior,
    boolean independentGroups,
    Optional<LocalDate> asOf,
    Optional<LocalDate> begun,
    VictoryRule victory) {

  /** The subject of declarations of victory. */
  public static final Subject VICTORY = new Topic(KotterModel.ID + "/victory");

  /** The subject of counts of the places in which the change is in use, all places asked. */
  public static final Subject COVERAGE = KotterStep.CONSOLIDATE.criterion(KotterModel.COVERAGE);

  /** The subject of what goes on or was stopped: boards, clinics, resources. */
  public static final Subject KEPT_UP = KotterStep.CONSOLIDATE.criterion(KotterModel.KEPT_UP);

  /** The subject of counts of who is in the coalition, level by level. */
  public static final Subject LEVELS = KotterStep.COALITION.criterion("levels");

  /**
   * Checks the figures.
   *
   * @param model the stages and their criteria
   * @param gate whether stages come one after the other
   * @param confidence how sure one wants to be before something counts as met, or as fallen
   * @param leaving how sure one wants to be that too few agree before what was met counts as lost,
   *     above 50 % and at most the confidence; 80 % is our own choice
   * @param prior what is thought of a share before anybody is asked
   * @param independentGroups whether the caller declares that groups have nothing to do with each
   *     other, so that their chances may be multiplied
   * @param asOf the day of the review; empty where no evidence ages or expires
   * @param begun when the change began; empty where not said
   * @param victory by which figures a declared victory counts as too early
   */
  public Kotter {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(gate, "gate");
    Objects.requireNonNull(victory, "victory");
    new BuyIn(confidence, prior); // checks them
    if (leaving.compareTo(Percent.of(50)) <= 0 || leaving.compareTo(confidence) > 0) {
      throw new IllegalArgumentException(
          "what counts as lost needs a confidence above 50% and at most "
              + confidence
              + ", was "
              + leaving);
    }
    if (asOf.isPresent() && begun.isPresent() && begun.get().isAfter(asOf.get())) {
      throw new IllegalArgumentException(
          "the change must not begin after the day of the review, began "
              + begun.get()
              + " and is reviewed "
              + asOf.get());
    }
  }

  /**
   * Returns the standard: the steps as in 1995, at least 75 % of management, one step after the
   * other, 95 % confidence, a flat prior.
   *
   * @return the standard
   */
  public static Kotter standard() {
    return edition(KotterEdition.HBR_1995);
  }

  /**
   * Returns the review in the wording of an edition and with what that edition says of numbers and
   * order: of 1995 and 1996 one step after the other, with the buy-in of that year; of 2012 and
   * later all at once, for which no number was published, so with that of 1995.
   *
   * @param edition the edition; the essay's stands in order and asks for the buy-in of 1995, for
   *     its own is not Kotter's
   * @return the review of that edition
   */
  public static Kotter edition(KotterEdition edition) {
    boolean concurrent =
        edition == KotterEdition.ACCELERATE_2014 || edition == KotterEdition.WEB_2014;
    return of(StagedModel.kotter(
            edition,
            edition == KotterEdition.LEADING_CHANGE_1996
                ? BuyInProfile.KOTTER_1996
                : BuyInProfile.KOTTER_1995))
        .withGate(concurrent ? Gate.CONCURRENT : Gate.SEQUENTIAL);
  }

  /**
   * Returns the review of a model of one's own.
   *
   * @param model the stages and their criteria
   * @return the review, one stage after the other
   */
  public static Kotter of(StagedModel model) {
    return new Kotter(
        model,
        Gate.SEQUENTIAL,
        BuyIn.CONFIDENCE,
        Percent.of(80),
        Prior.FLAT,
        false,
        Optional.empty(),
        Optional.empty(),
        VictoryRule.standard());
  }

  /**
   * Says who must be convinced for the first step.
   *
   * @param profile how many of whom
   * @return this with that profile in place of the one before
   */
  public Kotter withBuyIn(BuyInProfile profile) {
    return withModel(model.convincing(profile));
  }

  /**
   * Says by what a measure is told from its usual ups and downs, for example in two measures at
   * least: {@code withNoise(BeyondNoise.standard().inAtLeast(2))}.
   *
   * @param noise the rule
   * @return this with that rule wherever measures are judged
   */
  public Kotter withNoise(CriterionRule.BeyondNoise noise) {
    return withModel(model.withNoise(noise));
  }

  /**
   * Makes the sub-actions of every step something it needs.
   *
   * @return the stricter review
   */
  public Kotter requiringSubActions() {
    return withModel(model.requiringAll());
  }

  /**
   * Replaces the model.
   *
   * @param other the stages and their criteria
   * @return this with that model
   */
  public Kotter withModel(StagedModel other) {
    return new Kotter(
        other, gate, confidence, leaving, prior, independentGroups, asOf, begun, victory);
  }

  /**
   * Says whether steps come one after the other.
   *
   * @param other the policy
   * @return this with that policy
   */
  public Kotter withGate(Gate other) {
    return new Kotter(
        model, other, confidence, leaving, prior, independentGroups, asOf, begun, victory);
  }

  /**
   * Says how sure one wants to be.
   *
   * @param other above 50 % and below 100 %; what counts as lost is cut to it
   * @return this with that confidence
   */
  public Kotter withConfidence(Percent other) {
    return new Kotter(
        model,
        gate,
        other,
        leaving.compareTo(other) > 0 ? other : leaving,
        prior,
        independentGroups,
        asOf,
        begun,
        victory);
  }

  /**
   * Says how sure one wants to be that too few agree before what was met counts as lost.
   *
   * @param other above 50 % and at most the confidence
   * @return this with that figure
   */
  public Kotter leavingAt(Percent other) {
    return new Kotter(
        model, gate, confidence, other, prior, independentGroups, asOf, begun, victory);
  }

  /**
   * Says what is thought of a share before anybody is asked.
   *
   * @param other the prior
   * @return this with that prior
   */
  public Kotter withPrior(Prior other) {
    return new Kotter(
        model, gate, confidence, leaving, other, independentGroups, asOf, begun, victory);
  }

  /**
   * Declares that the groups of a buy-in profile have nothing to do with each other.
   *
   * @return this, multiplying their chances
   */
  public Kotter withIndependentGroups() {
    return new Kotter(model, gate, confidence, leaving, prior, true, asOf, begun, victory);
  }

  /**
   * Says on which day the review is made.
   *
   * @param day the day; later evidence is refused
   * @return this on that day
   */
  public Kotter asOf(LocalDate day) {
    return new Kotter(
        model,
        gate,
        confidence,
        leaving,
        prior,
        independentGroups,
        Optional.of(day),
        begun,
        victory);
  }

  /**
   * Says when the change began.
   *
   * @param day the day
   * @return this with that day
   */
  public Kotter begunOn(LocalDate day) {
    return new Kotter(
        model,
        gate,
        confidence,
        leaving,
        prior,
        independentGroups,
        asOf,
        Optional.of(day),
        victory);
  }

  /**
   * Says by which figures a declared victory counts as too early.
   *
   * @param rule the figures with their sources
   * @return this with that rule
   */
  public Kotter withVictory(VictoryRule rule) {
    return new Kotter(
        model, gate, confidence, leaving, prior, independentGroups, asOf, begun, rule);
  }

  /** As it would have been on a day, which may lie before the beginning. */
  Kotter backOn(LocalDate day) {
    return new Kotter(
        model,
        gate,
        confidence,
        leaving,
        prior,
        independentGroups,
        Optional.of(day),
        begun.filter(start -> !start.isAfter(day)),
        victory);
  }

  BuyIn buyIn() {
    return new BuyIn(confidence, prior);
  }

  /**
   * Reviews the evidence.
   *
   * @param evidence in any order
   * @return the review
   * @throws IllegalArgumentException if evidence names a stage or criterion that the model does not
   *     have, is dated after the day of the review, or ages or expires while no day is given
   */
  public KotterReview review(Evidence... evidence) {
    return review(List.of(evidence));
  }

  /**
   * Reviews the evidence.
   *
   * @param evidence in any order
   * @return the review
   * @throws IllegalArgumentException as above
   */
  public KotterReview review(Iterable<Evidence> evidence) {
    return new Reviewing(this, copy(evidence), Optional.empty()).review();
  }

  /**
   * Reviews the evidence after an earlier review: what was met then stays met until it is likely
   * enough that too few agree, so that a verdict does not flicker about its threshold.
   *
   * @param earlier the review before
   * @param evidence all evidence there is by now, in any order
   * @return the review
   * @throws IllegalArgumentException as above, or if the earlier review has another model
   */
  public KotterReview reviewAfter(KotterReview earlier, Iterable<Evidence> evidence) {
    if (!earlier.method().model().id().equals(model.id())) {
      throw new IllegalArgumentException(
          "an earlier review has the same model, was \""
              + earlier.method().model().name()
              + "\" and is \""
              + model.name()
              + "\"");
    }
    return new Reviewing(this, copy(evidence), Optional.of(earlier)).review();
  }

  private static List<Evidence> copy(Iterable<Evidence> evidence) {
    List<Evidence> all = new ArrayList<>();
    evidence.forEach(each -> all.add(Objects.requireNonNull(each, "evidence")));
    return all;
  }

  /**
   * Returns what the review is set to.
   *
   * @return for example {@code Kotter's eight steps, one after the other, at 95% confidence}
   */
  @Override
  public String toString() {
    return model.name()
        + (gate == Gate.SEQUENTIAL ? ", one after the other" : ", all at once")
        + ", at "
        + confidence
        + " confidence"
        + asOf.map(day -> ", as of " + day).orElse("");
  }
}
