package org.plimsoll.stakeholder;

/** What a role does for a task; the first letters make the name of the matrix. */
public enum RaciRole {
  /** Does the work. */
  RESPONSIBLE,
  /** Answers for it; exactly one. */
  ACCOUNTABLE,
  /** Is asked before. */
  CONSULTED,
  /** Is told after. */
  INFORMED;

  /**
   * Returns the letter that stands in a cell.
   *
   * @return {@code R}, {@code A}, {@code C} or {@code I}
   */
  public String letter() {
    return name().substring(0, 1);
  }
}
