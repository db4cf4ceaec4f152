package org.plimsoll.caseload;

import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.base.Rounding;
import org.plimsoll.base.WeeklyHours;

/**
 * How hours become available points: points x (contracted hours - reductions) / hours, in exact
 * arithmetic.
 *
 * <p>With 2176 points for 37 hours this is the rule of the probation Workload Measurement Tool
 * (ministryofjustice/hmpps-workload, CapacityCalculator.kt; wmt-worker,
 * calculate-available-points.js). With 1 point for 1 hour it is the points system in which points
 * are hours. The tool computes in floating point and loses a whole point on ordinary inputs: 19.5
 * hours less 1.0 are exactly 1088 points, not 1087.
 *
 * @param points the points that {@code hours} give, not negative
 * @param hours the weekly hours that give them; 0 gives nobody any points
 * @param fullTime the weekly hours of a full-timer, by which full-time equivalents count; empty
 *     where unknown
 * @param rounding how available points are rounded
 * @param whenReductionsExceedHours what becomes of reductions above the contracted hours
 * @param assumeFullTime whether somebody whose hours are not known counts as a full-timer;
 *     otherwise the hours are missing
 */
public record CapacityRule(
    Points points,
    WeeklyHours hours,
    Optional<WeeklyHours> fullTime,
    Rounding rounding,
    Excess whenReductionsExceedHours,
    boolean assumeFullTime) {

  /** What becomes of reductions above the contracted hours. */
  public enum Excess {
    /** The person has no available points, and a finding says why. */
    CLAMP_TO_ZERO,
    /**
     * The person's available points are negative, as in the nightly run of the Workload Measurement
     * Tool; without contracted hours they are 0 there too.
     */
    ALLOW_NEGATIVE,
    /** The report is refused with an error. */
    REFUSE
  }

  /** Checks the ranges. */
  public CapacityRule {
    Objects.requireNonNull(rounding, "rounding");
    Objects.requireNonNull(whenReductionsExceedHours, "whenReductionsExceedHours");
    if (points.isNegative() || hours.isNegative()) {
      throw new IllegalArgumentException(
          "a capacity rule needs points and hours that are not negative, was "
              + points
              + " for "
              + hours);
    }
    if (fullTime.isPresent() && fullTime.get().isNegative()) {
      throw new IllegalArgumentException(
          "full-time hours must not be negative, was " + fullTime.get());
    }
    if (assumeFullTime && fullTime.isEmpty()) {
      throw new IllegalArgumentException(
          "to assume full time, say how many hours that is: withFullTime(..)");
    }
  }

  /**
   * Returns the rule for points that stand for hours.
   *
   * @param hoursPerPoint hours for one point, above 0
   * @return the rule, exact, without full-time hours
   */
  public static CapacityRule hoursPerPoint(Rational hoursPerPoint) {
    if (hoursPerPoint.signum() <= 0) {
      throw new IllegalArgumentException("hours per point must be above 0, was " + hoursPerPoint);
    }
    return new CapacityRule(
        Points.of(1),
        new WeeklyHours(hoursPerPoint),
        Optional.empty(),
        Rounding.NONE,
        Excess.CLAMP_TO_ZERO,
        false);
  }

  /**
   * Returns the rule for a full-timer's points.
   *
   * @param points the points of a full-timer, such as 2176 or 100
   * @param hours the hours of a full-timer, such as 37
   * @return the rule, exact
   */
  public static CapacityRule fullTimer(Points points, WeeklyHours hours) {
    return new CapacityRule(
        points, hours, Optional.of(hours), Rounding.NONE, Excess.CLAMP_TO_ZERO, false);
  }

  /**
   * Returns the rule with another rounding.
   *
   * @param policy how available points are rounded
   * @return the rule with that policy
   */
  public CapacityRule withRounding(Rounding policy) {
    return new CapacityRule(
        points, hours, fullTime, policy, whenReductionsExceedHours, assumeFullTime);
  }

  /**
   * Returns the rule with the hours of a full-timer.
   *
   * @param weekly the hours
   * @return the rule with those hours
   */
  public CapacityRule withFullTime(WeeklyHours weekly) {
    return new CapacityRule(
        points, hours, Optional.of(weekly), rounding, whenReductionsExceedHours, assumeFullTime);
  }

  /**
   * Returns the rule with another answer to reductions above the contracted hours.
   *
   * @param policy what becomes of them
   * @return the rule with that policy
   */
  public CapacityRule whenReductionsExceedHours(Excess policy) {
    return new CapacityRule(points, hours, fullTime, rounding, policy, assumeFullTime);
  }

  /**
   * Returns the rule in which somebody whose hours are not known counts as a full-timer, as in the
   * Workload Measurement Tool.
   *
   * @return the rule with that assumption
   */
  public CapacityRule assumingFullTime() {
    return new CapacityRule(points, hours, fullTime, rounding, whenReductionsExceedHours, true);
  }

  /**
   * Returns the contracted hours that count.
   *
   * @param contracted the hours of the contract, if known
   * @return those hours; if unknown, the full-time hours under {@link #assumingFullTime()}; else
   *     empty
   */
  public Optional<WeeklyHours> contracted(Optional<WeeklyHours> contracted) {
    return contracted.isPresent() ? contracted : assumeFullTime ? fullTime : Optional.empty();
  }

  /**
   * Computes available points before any allowance for experience.
   *
   * @param contracted the hours of the contract, if known
   * @param reductions the hours taken off
   * @return the points, rounded by the policy; empty if the hours are not known
   * @throws IllegalArgumentException if reductions exceed the hours and the policy is {@link
   *     Excess#REFUSE}
   */
  public Optional<Points> available(Optional<WeeklyHours> contracted, WeeklyHours reductions) {
    return contracted(contracted).map(known -> available(known, reductions, Rational.ONE));
  }

  Points available(WeeklyHours contracted, WeeklyHours reductions, Rational allowance) {
    return exactAvailable(contracted, reductions, allowance).rounded(rounding);
  }

  Points exactAvailable(WeeklyHours contracted, WeeklyHours reductions, Rational allowance) {
    WeeklyHours net = net(contracted, reductions);
    return hours.isZero()
        ? Points.ZERO
        : points.times(net.value().times(allowance).dividedBy(hours.value()));
  }

  WeeklyHours net(WeeklyHours contracted, WeeklyHours reductions) {
    WeeklyHours net = contracted.minus(reductions);
    if (!net.isNegative()) {
      return net;
    }
    return switch (whenReductionsExceedHours) {
      case CLAMP_TO_ZERO -> WeeklyHours.ZERO;
      case ALLOW_NEGATIVE -> contracted.isZero() ? WeeklyHours.ZERO : net;
      case REFUSE ->
          throw new IllegalArgumentException(
              "reductions of "
                  + reductions
                  + " exceed the "
                  + contracted
                  + " contracted; shorten them or choose CLAMP_TO_ZERO");
    };
  }

  @Override
  public String toString() {
    return points
        + " for "
        + hours
        + fullTime.filter(weekly -> !weekly.equals(hours)).map(w -> ", full time " + w).orElse("")
        + (rounding.rounds() ? ", " + rounding : "")
        + switch (whenReductionsExceedHours) {
          case CLAMP_TO_ZERO -> "";
          case ALLOW_NEGATIVE -> ", negative where reductions exceed hours";
          case REFUSE -> ", reductions above hours refused";
        }
        + (assumeFullTime ? ", unknown hours taken for full time" : "");
  }
}
