package org.plimsoll.adoption;

import org.plimsoll.evidence.Better;

/** What a change in how work is shared out may improve, and what it must not cost. */
public enum LoadMeasure {
  /** How unevenly load is carried: the Gini coefficient of points per available point, 0 to 1. */
  UNEVENNESS("unevenness of load (Gini)", Better.LOWER),
  /** How many people are over-pointed. */
  OVER_POINTED("people over-pointed", Better.LOWER),
  /** Hours of overtime paid in a week. */
  OVERTIME("hours of overtime paid", Better.LOWER),
  /** How many cases passed their limit of time in a week without being done. */
  OUT_OF_TIMESCALE("cases that ran out of time", Better.LOWER),
  /** How many cases were closed in a week. */
  THROUGHPUT("cases closed", Better.HIGHER),
  /** The share of audited cases that were good, in per cent: what speed must not cost. */
  QUALITY("per cent of audited cases good", Better.HIGHER);

  private final String words;
  private final Better better;

  LoadMeasure(String words, Better better) {
    this.words = words;
    this.better = better;
  }

  /**
   * Returns what is measured, with its unit.
   *
   * @return for example {@code people over-pointed}
   */
  public String words() {
    return words;
  }

  /**
   * Returns which way is better.
   *
   * @return higher or lower
   */
  public Better better() {
    return better;
  }
}
