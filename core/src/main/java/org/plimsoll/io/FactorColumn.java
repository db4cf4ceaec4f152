package org.plimsoll.io;

import java.util.Objects;

/**
 * What a column of cases says of a factor of the scheme.
 *
 * @param factor the name of the factor
 * @param kind how the column says it
 */
public record FactorColumn(String factor, Kind kind) {
  /** How a column says what a case has of a factor. An empty cell says nothing. */
  public enum Kind {
    /** Yes or no; no means that the case does not have the factor. */
    FLAG,
    /** How many or how much, from 0. */
    NUMBER,
    /** A word of the factor's table. */
    WORD
  }

  /**
   * Checks that both are there.
   *
   * @param factor the name of the factor
   * @param kind how the column says it
   */
  public FactorColumn {
    Objects.requireNonNull(factor, "factor");
    Objects.requireNonNull(kind, "kind");
    if (factor.isBlank()) {
      throw new IllegalArgumentException("a factor needs a name that is not blank");
    }
  }

  @Override
  public String toString() {
    return factor + " as " + kind.name().toLowerCase(java.util.Locale.ROOT);
  }
}
