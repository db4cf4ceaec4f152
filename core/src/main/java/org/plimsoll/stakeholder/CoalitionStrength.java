package org.plimsoll.stakeholder;

import java.util.Locale;

/** What a guiding coalition needs among its members. */
public enum CoalitionStrength {
  /** Enough key players that those left out cannot easily block progress. */
  POSITION_POWER,
  /** The points of view that the task needs. */
  EXPERTISE,
  /** People whose word is taken seriously. */
  CREDIBILITY,
  /** Proven leaders. */
  LEADERSHIP;

  /**
   * Returns the name in words.
   *
   * @return for example {@code position power}
   */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
