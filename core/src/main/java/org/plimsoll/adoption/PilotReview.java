package org.plimsoll.adoption;

import java.time.LocalDate;
import java.util.Objects;
import org.plimsoll.base.Percent;
import org.plimsoll.explain.Source;

/**
 * Judges a pilot by its own criteria, with intervals that are exact for few cases too.
 *
 * <p>A share is better than before where the interval of the share in the pilot lies wholly on the
 * better side of the interval before it, and it reaches a target where its interval does. The
 * intervals of one criterion hold together with the confidence asked for: what is left over is
 * split evenly between their ends. They hold for one look at the end, not for looking every week
 * until they suit. A measure over time is better where it left the range in which it strayed
 * before, see {@link org.plimsoll.stats.ProcessLimits}. In all other cases nothing is decided.
 *
 * @param confidence how sure the answer of each criterion has to be, above 0 and below 100 %
 * @param leastBaseline how few values before the pilot are too few to know how a measure strays
 */
public record PilotReview(Percent confidence, int leastBaseline) {
  /** Where the intervals come from. */
  public static final Source INTERVALS =
      Source.of(
              "C. J. Clopper and E. S. Pearson", "1934", "The use of confidence or fiducial limits")
          .section("Biometrika 26(4)");

  /** Where the range of a measure comes from. */
  public static final Source RANGE =
      Source.of("D. J. Wheeler", "1993", "Understanding Variation")
          .section("individuals and moving range chart");

  /**
   * Fewer values before the pilot say too little of how a measure strays, unless another number is
   * given: our own rule.
   */
  public static final int LEAST_BASELINE = 6;

  /**
   * Checks the ranges.
   *
   * @param confidence how sure the answer of each criterion has to be, above 0 and below 100 %
   * @param leastBaseline how few values before the pilot are too few to know how a measure strays
   */
  public PilotReview {
    Objects.requireNonNull(confidence, "confidence");
    if (confidence.isZero() || confidence.compareTo(Percent.HUNDRED) >= 0) {
      throw new IllegalArgumentException(
          "a confidence lies above 0% and below 100%, was " + confidence);
    }
    if (leastBaseline < 2) {
      throw new IllegalArgumentException(
          "how a measure strays shows in 2 values or more, was " + leastBaseline);
    }
  }

  /**
   * Returns the review with 95 % confidence, a convention, and {@value #LEAST_BASELINE} values
   * before the pilot.
   *
   * @return the standard review
   */
  public static PilotReview standard() {
    return new PilotReview(Percent.of(95), LEAST_BASELINE);
  }

  /**
   * Asks for another confidence.
   *
   * @param level above 0 and below 100 %
   * @return the review with it
   */
  public PilotReview withConfidence(Percent level) {
    return new PilotReview(level, leastBaseline);
  }

  /**
   * Says how many values before the pilot are enough.
   *
   * @param count 2 or more
   * @return the review with it
   */
  public PilotReview withLeastBaseline(int count) {
    return new PilotReview(confidence, count);
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
