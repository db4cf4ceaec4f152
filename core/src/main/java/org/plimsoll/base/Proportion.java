package org.plimsoll.base;

/**
 * A share of a whole, from 0 to 1, as statistics give it.
 *
 * @param value from 0 to 1
 */
public record Proportion(double value) implements Comparable<Proportion> {
  /**
   * Checks the range.
   *
   * @param value from 0 to 1
   */
  public Proportion {
    if (!(value >= 0 && value <= 1)) { // written so that NaN fails too
      throw new IllegalArgumentException("a proportion must lie in [0, 1], was " + value);
    }
    value += 0.0; // makes 0 of -0, which would not be equal to it
  }

  /**
   * Returns a proportion of the given value.
   *
   * @param value from 0 to 1
   * @return that value, checked
   * @throws IllegalArgumentException if the value is NaN or lies outside [0, 1]
   */
  public static Proportion of(double value) {
    return new Proportion(value);
  }

  @Override
  public int compareTo(Proportion other) {
    return Double.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Double.toString(value);
  }
}
