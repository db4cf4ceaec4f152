package org.plimsoll.clinic;

import java.util.Locale;

/** Whether points match the time taken. */
public enum Pointing {
  /** The work took more than its points stand for, beyond the tolerance. */
  UNDER_POINTED,
  /** Within the tolerance, both edges included. */
  AS_POINTED,
  /** The work took less than its points stand for, beyond the tolerance. */
  OVER_POINTED;

  /**
   * Returns the word that clinics use.
   *
   * @return for example {@code under-pointed}
   */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
