package org.plimsoll.stakeholder;

import java.util.Locale;

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
}
