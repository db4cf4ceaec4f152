package org.plimsoll.evidence;

import java.util.Locale;
import java.util.Objects;

/**
 * One of three truth values, combined by the strong logic of Kleene: what is not determined could
 * turn out either way, so it decides nothing unless the rest decides without it.
 *
 * @see <a href="https://plato.stanford.edu/entries/logic-manyvalued/">S. C. Kleene (1938), On
 *     notation for ordinal numbers, The Journal of Symbolic Logic 3(4), 150-155</a>
 */
public enum Truth {
  /** It is so. */
  MET,
  /** It is not so. */
  NOT_MET,
  /** The evidence does not say. */
  UNDETERMINED;

  /**
   * Both: not met where either is not met, met where both are.
   *
   * @param other the other value
   * @return the conjunction
   */
  public Truth and(Truth other) {
    Objects.requireNonNull(other, "other");
    if (this == NOT_MET || other == NOT_MET) {
      return NOT_MET;
    }
    return this == MET && other == MET ? MET : UNDETERMINED;
  }

  /**
   * At least one: met where either is met, not met where neither is.
   *
   * @param other the other value
   * @return the disjunction
   */
  public Truth or(Truth other) {
    return not().and(other.not()).not();
  }

  /**
   * The opposite; what is not determined stays so.
   *
   * @return the negation
   */
  public Truth not() {
    return this == MET ? NOT_MET : this == NOT_MET ? MET : UNDETERMINED;
  }

  /**
   * All of them.
   *
   * @param values any number; of none, {@link #MET}
   * @return the conjunction of all
   */
  public static Truth all(Iterable<Truth> values) {
    Truth all = MET;
    for (Truth value : values) {
      all = all.and(value);
    }
    return all;
  }

  /**
   * At least one of them.
   *
   * @param values any number; of none, {@link #NOT_MET}
   * @return the disjunction of all
   */
  public static Truth any(Iterable<Truth> values) {
    Truth any = NOT_MET;
    for (Truth value : values) {
      any = any.or(value);
    }
    return any;
  }

  /**
   * Returns the value in words.
   *
   * @return for example {@code not met}
   */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
