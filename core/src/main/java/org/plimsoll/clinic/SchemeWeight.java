package org.plimsoll.clinic;

import java.util.Objects;

/**
 * Which of a scheme's weights is meant.
 *
 * @param kind what has it
 * @param name the band's or factor's name
 * @param detail the setting or the word of the table; empty where there is none
 */
public record SchemeWeight(Kind kind, String name, String detail) {
  /** What has a weight. */
  public enum Kind {
    /** A band. */
    BAND,
    /** A band in a setting. */
    SETTING,
    /** A factor that adds, once or for each. */
    FACTOR,
    /** A row of a factor's table. */
    FACTOR_ROW
  }

  /**
   * Checks that all is there.
   *
   * @param kind what has it
   * @param name the band's or factor's name
   * @param detail the setting or the word of the table
   */
  public SchemeWeight {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(detail, "detail");
  }

  @Override
  public String toString() {
    return (kind == Kind.BAND || kind == Kind.SETTING ? "band " : "factor ")
        + name
        + (detail.isEmpty() ? "" : ", " + detail);
  }
}
