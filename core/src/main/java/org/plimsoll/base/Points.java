package org.plimsoll.base;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A number of points: the weight of a case, or the weight a person can carry. It may be negative,
 * as differences and adjustments are; what must not be negative refuses it.
 *
 * @param value the number of points, exact
 */
public record Points(Rational value) implements Comparable<Points> {
  /** Nothing. */
  public static final Points ZERO = new Points(Rational.ZERO);

  /**
   * Checks that a number is there.
   *
   * @param value the number of points, exact
   */
  public Points {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Returns a whole number of points.
   *
   * @param value the number of points
   * @return that quantity
   */
  public static Points of(long value) {
    return new Points(Rational.of(value));
  }

  /**
   * Returns a decimal number of points.
   *
   * @param value the number of points
   * @return that quantity, exact
   * @throws ArithmeticException if the number is out of range
   */
  public static Points of(BigDecimal value) {
    return new Points(Rational.of(value));
  }

  /**
   * Reads a number of points, such as {@code 2.5}.
   *
   * @param text a decimal or a fraction, without unit
   * @return that quantity, exact
   * @throws IllegalArgumentException if the text is no such number
   */
  public static Points of(String text) {
    return new Points(Rational.parse(text));
  }

  /**
   * Adds.
   *
   * @param other the quantity to add
   * @return this + other
   */
  public Points plus(Points other) {
    return new Points(value.plus(other.value));
  }

  /**
   * Subtracts.
   *
   * @param other the quantity to take away
   * @return this - other
   */
  public Points minus(Points other) {
    return new Points(value.minus(other.value));
  }

  /**
   * Multiplies.
   *
   * @param times a plain number
   * @return this x times
   */
  public Points times(Rational times) {
    return new Points(value.times(times));
  }

  /**
   * Multiplies.
   *
   * @param times a whole number
   * @return this x times
   */
  public Points times(long times) {
    return new Points(value.times(Rational.of(times)));
  }

  /**
   * Divides by a quantity of the same kind.
   *
   * @param whole the quantity to divide by, not 0
   * @return this / whole, a plain number
   * @throws ArithmeticException if {@code whole} is 0
   */
  public Rational per(Points whole) {
    return value.dividedBy(whole.value);
  }

  /**
   * Rounds by a named policy.
   *
   * @param rounding how to round
   * @return the rounded quantity
   */
  public Points rounded(Rounding rounding) {
    return new Points(value.rounded(rounding));
  }

  /**
   * Tells whether there is nothing.
   *
   * @return whether the quantity is exactly 0
   */
  public boolean isZero() {
    return value.signum() == 0;
  }

  /**
   * Tells whether the quantity is below 0.
   *
   * @return whether it is negative
   */
  public boolean isNegative() {
    return value.signum() < 0;
  }

  @Override
  public int compareTo(Points other) {
    return value.compareTo(other.value);
  }

  /**
   * Returns the quantity with its unit; a {@code ~} marks a figure that is shortened.
   *
   * @return for example {@code 2.5 pts}
   */
  @Override
  public String toString() {
    return value.toText() + (value.equals(Rational.ONE) ? " pt" : " pts");
  }
}
