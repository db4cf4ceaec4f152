package org.plimsoll.stakeholder;

/** The names that Eden and Ackermann give to the cells of power and interest. */
public enum EdenAckermann implements StakeholderClass {
  /** High power, high interest. */
  PLAYER("power and interest"),
  /** High power, low interest. */
  CONTEXT_SETTER("power without interest"),
  /** Low power, high interest. */
  SUBJECT("interest without power"),
  /** Low power, low interest. */
  CROWD("neither power nor interest");

  private final String advice;

  EdenAckermann(String advice) {
    this.advice = advice;
  }

  @Override
  public String advice() {
    return advice;
  }
}
