package org.plimsoll.caseload;

import java.util.Objects;
import org.plimsoll.base.Points;

/**
 * A weight that is known only roughly: the point value used for decisions, and the least and
 * greatest it may be.
 *
 * <p>Weights as ranges follow the "smart" case weighting of judicial workload studies, where a
 * range of plus or minus 20 % is usual.
 *
 * @param low the least weight, not negative
 * @param point the weight that is used, from low to high
 * @param high the greatest weight
 */
public record PointsRange(Points low, Points point, Points high) {
  /** Checks the order. */
  public PointsRange {
    Objects.requireNonNull(low, "low");
    Objects.requireNonNull(point, "point");
    Objects.requireNonNull(high, "high");
    if (low.isNegative()) {
      throw new IllegalArgumentException("a weight must not be negative, was " + low);
    }
    if (low.compareTo(point) > 0 || point.compareTo(high) > 0) {
      throw new IllegalArgumentException(
          "a weight must lie in its range, was " + point + " in " + low + " to " + high);
    }
  }

  /**
   * Returns a weight known exactly.
   *
   * @param point the weight, not negative
   * @return a range of one value
   */
  public static PointsRange exactly(Points point) {
    return new PointsRange(point, point, point);
  }

  /**
   * Returns a weight known by its limits, with the middle as its point value.
   *
   * @param low the least weight, not negative
   * @param high the greatest weight
   * @return the range
   * @throws IllegalArgumentException if the least weight is negative or above the greatest
   */
  public static PointsRange between(Points low, Points high) {
    return new PointsRange(
        low, new Points(low.plus(high).value().dividedBy(org.plimsoll.base.Rational.of(2))), high);
  }

  /**
   * Tells whether the weight is known exactly.
   *
   * @return whether low and high are equal
   */
  public boolean isExact() {
    return low.equals(high);
  }

  /**
   * Adds range to range.
   *
   * @param other the range to add
   * @return the sums of the lows, points and highs
   */
  public PointsRange plus(PointsRange other) {
    return new PointsRange(low.plus(other.low), point.plus(other.point), high.plus(other.high));
  }

  /**
   * Multiplies by a count.
   *
   * @param count 0 or more
   * @return the range of so many
   * @throws IllegalArgumentException if the count is negative
   */
  public PointsRange times(long count) {
    return new PointsRange(low.times(count), point.times(count), high.times(count));
  }

  @Override
  public String toString() {
    return isExact() ? point.toString() : point + " (" + low + " to " + high + ")";
  }
}
