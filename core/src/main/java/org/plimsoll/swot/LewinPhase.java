package org.plimsoll.swot;

import java.util.Locale;

/** The three phases of change after Lewin. */
public enum LewinPhase {
  /** What held things in place is loosened. */
  UNFREEZE,
  /** Things move. */
  CHANGE,
  /** The new way is held in place. */
  REFREEZE;

  /**
   * Returns the name for people to read.
   *
   * @return for example {@code unfreeze}
   */
  public String words() {
    return name().toLowerCase(Locale.ROOT);
  }
}
