package org.plimsoll.clinic;

import java.util.Locale;

/** By what a clinic puts pieces of work together. */
public enum ClinicGroup {
  /** All that counts. */
  ALL,
  /** The band of complexity. */
  BAND,
  /** A factor that the work has; work with several counts in each. */
  FACTOR,
  /** Who did the work, or most of it. */
  WORKER,
  /** The team. */
  TEAM,
  /** The month or week. */
  PERIOD,
  /** The case. */
  CASE;

  /**
   * Returns the word for it.
   *
   * @return for example {@code band}
   */
  public String words() {
    return name().toLowerCase(Locale.ROOT);
  }
}
