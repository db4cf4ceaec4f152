package org.plimsoll.evidence;

import java.util.Locale;

/** Where something was raised or told. */
public enum Occasion {
  /** A worker and a supervisor together. */
  SUPERVISION,
  /** A meeting of a team, held anyway. */
  TEAM_MEETING,
  /** A meeting of managers, held anyway. */
  MANAGEMENT_MEETING,
  /** An inspection or an audit from outside. */
  INSPECTION,
  /** The talk of the working day. */
  EVERYDAY_TALK,
  /** A meeting called for the purpose. */
  SPECIAL_MEETING;

  /**
   * Returns the occasion in words.
   *
   * @return for example {@code team meeting}
   */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
