package org.plimsoll.stakeholder;

/**
 * The cells of the power/dynamism grid after Mendelow 1981.
 *
 * <p>The words are those in which textbooks restate the grid, as recalled and not checked against
 * the paper.
 */
public enum PowerDynamism implements StakeholderClass {
  /** High power, high dynamism. */
  GREATEST_DANGER_OR_OPPORTUNITY("hard to foresee and able to act"),
  /** High power, low dynamism. */
  POWERFUL_BUT_PREDICTABLE("expectations can be met"),
  /** Low power, high dynamism. */
  UNPREDICTABLE_BUT_MANAGEABLE("hard to foresee, with little effect"),
  /** Low power, low dynamism. */
  FEW_PROBLEMS("few problems");

  private final String advice;

  PowerDynamism(String advice) {
    this.advice = advice;
  }

  @Override
  public String advice() {
    return advice;
  }
}
