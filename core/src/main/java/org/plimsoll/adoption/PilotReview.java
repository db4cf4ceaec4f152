package org.plimsoll.adoption;

import java.time.LocalDate;
import java.util.Objects;
import org.plimsoll.base.Percent;
import org.plimsoll.explain.Source;
import org.plimsoll.kotter.CriterionRule;

/**
 * Judges a pilot by its own criteria, with intervals that are exact for few cases too.
 *
 * <p>A share is better than before where the interval of the share in the pilot lies wholly on the
 * better side of the interval before it, and it reaches a target where its interval does. The
 * intervals of one criterion hold together with the confidence asked for: what is left over is
 * split evenly between their ends. They hold for one look at the end, not for looking every week
 * until they suit. That a share changed where its intervals do not overlap is our own rule, and a
 * careful one: intervals may overlap a little and the shares still differ. A measure over time is
 * better where it left the range in which it strayed before, by the rule that {@code kotter} has
 * for wins, see {@link CriterionRule.BeyondNoise}. In all other cases nothing is decided.
 *
 * @param confidence how sure the answer of each criterion has to be, above 0 and below 100 %
 * @param noise by what a measure over time is told from its usual ups and downs; how many measures
 *     it asks for is of no account here, for every criterion of a pilot has to be met
 */
public record PilotReview(Percent confidence, CriterionRule.BeyondNoise noise) {
  /** Where the intervals come from. */
  public static final Source INTERVALS =
      Source.of(
              "C. J. Clopper and E. S. Pearson", "1934", "The use of confidence or fiducial limits")
          .section("Biometrika 26(4); that intervals must not overlap is our own rule");

  /**
   * Checks the ranges.
   *
   * @param confidence how sure the answer of each criterion has to be, above 0 and below 100 %
   * @param noise by what a measure over time is told from its usual ups and downs; how many
   *     measures it asks for is of no account here, for every criterion of a pilot has to be met
   */
  public PilotReview {
    Objects.requireNonNull(confidence, "confidence");
    Objects.requireNonNull(noise, "noise");
    if (confidence.isZero() || confidence.compareTo(Percent.HUNDRED) >= 0) {
      throw new IllegalArgumentException(
          "a confidence lies above 0% and below 100%, was " + confidence);
    }
  }

  /**
   * Returns the review with 95 % confidence, a convention, and the usual limits of an XmR chart.
   *
   * @return the standard review
   */
  public static PilotReview standard() {
    return new PilotReview(Percent.of(95), CriterionRule.BeyondNoise.standard());
  }

  /**
   * Asks for another confidence.
   *
   * @param level above 0 and below 100 %
   * @return the review with it
   */
  public PilotReview withConfidence(Percent level) {
    return new PilotReview(level, noise);
  }

  /**
   * Says by what a measure over time is told from its usual ups and downs.
   *
   * @param rule the rule
   * @return the review with it
   */
  public PilotReview withNoise(CriterionRule.BeyondNoise rule) {
    return new PilotReview(confidence, rule);
  }

  /**
   * Judges a pilot.
   *
   * @param pilot the pilot with the figures of its criteria
   * @param asOf the day of the question
   * @return the verdicts
   */
  public PilotReport review(Pilot pilot, LocalDate asOf) {
    return PilotReport.of(this, pilot, asOf);
  }

  @Override
  public String toString() {
    return "pilot judged with " + confidence + " confidence";
  }
}
