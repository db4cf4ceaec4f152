package org.plimsoll.stakeholder;

/** The cells of the power/interest grid in the words of Johnson and Scholes. */
public enum Quadrant implements StakeholderClass {
  /** High power, high interest. */
  KEY_PLAYER("the strategy must be acceptable to them"),
  /** High power, low interest. */
  KEEP_SATISFIED("keep satisfied"),
  /** Low power, high interest. */
  KEEP_INFORMED("keep informed"),
  /** Low power, low interest. */
  MINIMAL_EFFORT("minimal effort");

  private final String advice;

  Quadrant(String advice) {
    this.advice = advice;
  }

  @Override
  public String advice() {
    return advice;
  }
}
