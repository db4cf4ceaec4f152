package org.plimsoll.caseload;

import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.base.Rounding;

/**
 * Points carried against points available.
 *
 * @param total the points carried
 * @param available the points that can be carried; 0 or below means no capacity
 */
public record Load(Points total, Points available) {
  /** What is said of the percentage where there is no capacity. */
  public enum NoCapacity {
    /** There is none: work without capacity is not the same as 0 %. */
    UNDEFINED,
    /** It is called 0 %, as in the Workload Measurement Tool. */
    ZERO
  }

  /**
   * Checks that both are there.
   *
   * @param total the points carried
   * @param available the points that can be carried; 0 or below means no capacity
   */
  public Load {
    Objects.requireNonNull(total, "total");
    Objects.requireNonNull(available, "available");
  }

  /**
   * Returns the load.
   *
   * @param total the points carried
   * @param available the points that can be carried
   * @return the load
   */
  public static Load of(Points total, Points available) {
    return new Load(total, available);
  }

  /**
   * Returns the load in per cent, exact.
   *
   * @return total / available x 100; empty without capacity, and for a total below 0
   */
  public Optional<Percent> percent() {
    return percent(Rounding.NONE, NoCapacity.UNDEFINED);
  }

  /**
   * Returns the load in per cent by named policies.
   *
   * @param rounding how the percentage is rounded; {@code halfUp(1)} equals rounding the ratio to 3
   *     places
   * @param none what is said without capacity
   * @return the percentage; empty without capacity where the policy says so, and for a total below
   *     0
   */
  public Optional<Percent> percent(Rounding rounding, NoCapacity none) {
    if (available.value().signum() <= 0) {
      return none == NoCapacity.ZERO ? Optional.of(Percent.ZERO) : Optional.empty();
    }
    if (total.isNegative()) {
      return Optional.empty();
    }
    return Optional.of(Percent.ofFraction(total.per(available)).rounded(rounding));
  }

  /**
   * Returns the room left.
   *
   * @return available - total; negative when over-pointed
   */
  public Points remaining() {
    return available.minus(total);
  }

  /**
   * Tells whether more is carried than a share of what can be.
   *
   * @param share the share of the available points, such as 100 %
   * @return whether the total is strictly greater
   */
  public boolean isAbove(Percent share) {
    return total.compareTo(share.of(available)) > 0;
  }

  /**
   * Returns the load after taking a case.
   *
   * @param points what the case will weigh
   * @param alreadyHeld the points that the case contributes to this load already; 0 if none
   * @return the load with total - alreadyHeld + points
   */
  public Load taking(Points points, Points alreadyHeld) {
    return new Load(total.minus(alreadyHeld).plus(points), available);
  }

  /**
   * Adds another load: of two people, or of two teams.
   *
   * @param other the load to add
   * @return the sums, of which the percentage is a ratio of sums and not a mean of percentages
   */
  public Load plus(Load other) {
    return new Load(total.plus(other.total), available.plus(other.available));
  }

  Rational ratio() {
    return total.per(available);
  }

  @Override
  public String toString() {
    return total
        + " of "
        + available
        + percent().map(value -> ", " + value.value().toText(1) + "%").orElse(", no capacity");
  }
}
