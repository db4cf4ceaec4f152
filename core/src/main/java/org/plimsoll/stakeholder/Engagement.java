package org.plimsoll.stakeholder;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * How a party is engaged, after the engagement assessment matrix.
 *
 * <p>The columns are ordered as printed. They are marks in an order and no numbers: unaware and
 * resistant both fall short of neutral, neither by more than the other in meaning, so columns are
 * never averaged.
 */
public enum Engagement {
  /** Does not know of the change. */
  UNAWARE,
  /** Knows of it and is against it. */
  RESISTANT,
  /** Knows of it and is neither for nor against. */
  NEUTRAL,
  /** Knows of it and is for it. */
  SUPPORTIVE,
  /** Works for its success. */
  LEADING;

  /**
   * Returns the name in words.
   *
   * @return for example {@code supportive}
   */
  public String words() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Where a party stands and where it needs to be, at one date.
   *
   * @param current where it stands
   * @param desired where it needs to be
   * @param on when that was judged; empty where unknown, which counts as before all dates
   */
  public record Mark(Engagement current, Engagement desired, Optional<LocalDate> on) {
    /**
     * Checks that all parts are there.
     *
     * @param current where it stands
     * @param desired where it needs to be
     * @param on when that was judged; empty where unknown, which counts as before all dates
     */
    public Mark {
      Objects.requireNonNull(current, "current");
      Objects.requireNonNull(desired, "desired");
      Objects.requireNonNull(on, "on");
    }

    /**
     * Returns how many columns lie between the two.
     *
     * @return the column of the desired level less that of the current one, -4 to 4; a distance in
     *     an order, which is never averaged
     */
    public int columnsApart() {
      return desired.ordinal() - current.ordinal();
    }

    @Override
    public String toString() {
      return current.words() + ", desired " + desired.words() + on.map(d -> " on " + d).orElse("");
    }
  }
}
