package org.plimsoll.stakeholder;

/** The eight types of Murray-Webster and Simon: attitude, interest and power together. */
public enum MurrayWebsterSimon implements StakeholderClass {
  /** Backs, active, powerful. */
  SAVIOUR("backs with interest and power"),
  /** Backs, active, without power. */
  FRIEND("backs with interest, without power"),
  /** Backs, passive, powerful. */
  SLEEPING_GIANT("backs with power, without interest"),
  /** Backs, passive, without power. */
  ACQUAINTANCE("backs without interest and power"),
  /** Blocks, active, powerful. */
  SABOTEUR("blocks with interest and power"),
  /** Blocks, active, without power. */
  IRRITANT("blocks with interest, without power"),
  /** Blocks, passive, powerful. */
  TIME_BOMB("blocks with power, without interest"),
  /** Blocks, passive, without power. */
  TRIP_WIRE("blocks without interest and power");

  private final String advice;

  MurrayWebsterSimon(String advice) {
    this.advice = advice;
  }

  @Override
  public String advice() {
    return advice;
  }
}
