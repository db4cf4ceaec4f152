package org.plimsoll.base;

/**
 * How likely something is, from 0 to 1.
 *
 * @param value from 0 to 1
 */
public record Probability(double value) implements Comparable<Probability> {
  /**
   * Checks the range.
   *
   * @param value from 0 to 1
   */
  public Probability {
    if (!(value >= 0 && value <= 1)) { // written so that NaN fails too
      throw new IllegalArgumentException("a probability must lie in [0, 1], was " + value);
    }
    value += 0.0; // makes 0 of -0, which would not be equal to it
  }

  /**
   * Returns a probability of the given value.
   *
   * @param value from 0 to 1
   * @return that value, checked
   * @throws IllegalArgumentException if the value is NaN or lies outside [0, 1]
   */
  public static Probability of(double value) {
    return new Probability(value);
  }

  @Override
  public int compareTo(Probability other) {
    return Double.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Double.toString(value);
  }
}
