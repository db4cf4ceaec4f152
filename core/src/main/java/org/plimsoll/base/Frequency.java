package org.plimsoll.base;

import java.util.Objects;

/**
 * How often something happens: a number of times a year, exact. It may be below 1, as for something
 * that happens every few years.
 *
 * @param perYear times a year, 0 or more
 */
public record Frequency(Rational perYear) implements Comparable<Frequency> {
  /**
   * Checks the range.
   *
   * @param perYear times a year, 0 or more
   */
  public Frequency {
    Objects.requireNonNull(perYear, "perYear");
    if (perYear.signum() < 0) {
      throw new IllegalArgumentException(
          "a frequency must not be negative, was " + perYear + " a year");
    }
  }

  /**
   * Returns a frequency.
   *
   * @param times whole times a year, 0 or more
   * @return that frequency
   */
  public static Frequency perYear(long times) {
    return new Frequency(Rational.of(times));
  }

  /**
   * Returns a frequency.
   *
   * @param times times a year, a decimal such as {@code 0.4} or a fraction such as {@code 1/3}
   * @return that frequency
   * @throws IllegalArgumentException if the text is no such number
   */
  public static Frequency perYear(String times) {
    return new Frequency(Rational.parse(times));
  }

  @Override
  public int compareTo(Frequency other) {
    return perYear.compareTo(other.perYear);
  }

  @Override
  public String toString() {
    return perYear.toText() + " a year";
  }
}
