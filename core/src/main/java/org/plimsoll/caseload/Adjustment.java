package org.plimsoll.caseload;

import java.util.Objects;
import org.plimsoll.base.Points;

/**
 * A change of a case's points by hand, with its reason.
 *
 * @param points what is added (negative takes away), or the new weight where it replaces
 * @param reason why; never blank
 * @param replaces whether the points take the place of the computed weight
 */
public record Adjustment(Points points, String reason, boolean replaces) {
  /** Checks that there is a reason. */
  public Adjustment {
    Objects.requireNonNull(points, "points");
    Names.checkReason("an adjustment of " + points, reason);
    if (replaces && points.isNegative()) {
      throw new IllegalArgumentException(
          "a weight set by hand must not be negative, was " + points);
    }
  }
}
