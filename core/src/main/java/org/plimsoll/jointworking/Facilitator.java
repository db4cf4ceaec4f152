package org.plimsoll.jointworking;

/**
 * Who helps the sides to work together without being one of them.
 *
 * @param name who, not blank
 * @param external whether from outside the organisation
 */
public record Facilitator(String name, boolean external) {
  /**
   * Checks the name.
   *
   * @param name who, not blank
   * @param external whether from outside the organisation
   */
  public Facilitator {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a facilitator needs a name that is not blank");
    }
  }

  @Override
  public String toString() {
    return name + (external ? " (external)" : " (internal)");
  }
}
