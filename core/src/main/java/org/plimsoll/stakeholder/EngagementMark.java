package org.plimsoll.stakeholder;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a party stands and where it needs to be, at one date.
 *
 * @param current where it stands
 * @param desired where it needs to be
 * @param on when that was judged; empty where unknown, which counts as before all dates
 */
public record EngagementMark(Engagement current, Engagement desired, Optional<LocalDate> on) {
  /**
   * Checks that all parts are there.
   *
   * @param current where it stands
   * @param desired where it needs to be
   * @param on when that was judged; empty where unknown, which counts as before all dates
   */
  public EngagementMark {
    Objects.requireNonNull(current, "current");
    Objects.requireNonNull(desired, "desired");
    Objects.requireNonNull(on, "on");
  }

  /**
   * Returns how many columns lie between the two.
   *
   * @return the column of the desired level less that of the current one, -4 to 4; a distance in an
   *     order, which is never averaged
   */
  public int columnsApart() {
    return desired.ordinal() - current.ordinal();
  }

  @Override
  public String toString() {
    return current.words() + ", desired " + desired.words() + on.map(d -> " on " + d).orElse("");
  }
}
