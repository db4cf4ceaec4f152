package org.plimsoll.caseload;

import java.util.Objects;
import org.plimsoll.base.Points;

/**
 * Points that everybody carries whatever cases they hold: meetings, supervision, duty.
 *
 * <p>English councils call it the stable element: 15 of a full-timer's 100 points in Wirral's
 * scheme (wirralchildcare.proceduresonline.com, workload management scheme).
 *
 * <p>The part of a part-timer is contracted hours over the full-time hours of the capacity rule,
 * and the full-time equivalent where either is not known.
 *
 * @param points the points, not negative
 * @param proRata whether a part-timer carries them in proportion to hours
 */
public record FixedElement(Points points, boolean proRata) {
  /** No fixed element. */
  public static final FixedElement NONE = new FixedElement(Points.ZERO, false);

  /**
   * Checks the range.
   *
   * @param points the points, not negative
   * @param proRata whether a part-timer carries them in proportion to hours
   */
  public FixedElement {
    Objects.requireNonNull(points, "points");
    if (points.isNegative()) {
      throw new IllegalArgumentException("a fixed element must not be negative, was " + points);
    }
  }

  @Override
  public String toString() {
    return points + (proRata ? " for a full-timer, in proportion to hours" : " for everybody");
  }
}
