package org.plimsoll.explain;

/** How the value of an explanation follows from its parts. */
public enum Combination {
  /** It does not: it was given, or it is a text, or the parts are remarks. */
  STATED,
  /** The value is the sum of the parts. */
  SUM,
  /** The value is the product of the parts. */
  PRODUCT,
  /** The value is the first part divided by the second. */
  QUOTIENT,
  /** The value is the first part divided by the second, times 100. */
  PERCENTAGE,
  /** The value is that of one of the parts. */
  CHOICE,
  /**
   * The value is that of the only part after rounding, so it differs by less than one unit of the
   * last place kept.
   */
  ROUNDING
}
