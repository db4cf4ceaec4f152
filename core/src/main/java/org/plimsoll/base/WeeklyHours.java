package org.plimsoll.base;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A number of hours a week: contracted hours, or a reduction of them. It may be negative, as
 * differences are; what must not be negative refuses it.
 *
 * @param value the number of hours a week, exact
 */
public record WeeklyHours(Rational value) implements Comparable<WeeklyHours> {
  /** Nothing. */
  public static final WeeklyHours ZERO = new WeeklyHours(Rational.ZERO);

  /**
   * Checks that a number is there.
   *
   * @param value the number of hours a week, exact
   */
  public WeeklyHours {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Returns a whole number of hours a week.
   *
   * @param value the number of hours a week
   * @return that quantity
   */
  public static WeeklyHours of(long value) {
    return new WeeklyHours(Rational.of(value));
  }

  /**
   * Returns a decimal number of hours a week.
   *
   * @param value the number of hours a week
   * @return that quantity, exact
   * @throws ArithmeticException if the number is out of range
   */
  public static WeeklyHours of(BigDecimal value) {
    return new WeeklyHours(Rational.of(value));
  }

  /**
   * Reads a number of hours a week, such as {@code 2.5}.
   *
   * @param text a decimal or a fraction, without unit
   * @return that quantity, exact
   * @throws IllegalArgumentException if the text is no such number
   */
  public static WeeklyHours of(String text) {
    return new WeeklyHours(Rational.parse(text));
  }

  /**
   * Adds.
   *
   * @param other the quantity to add
   * @return this + other
   */
  public WeeklyHours plus(WeeklyHours other) {
    return new WeeklyHours(value.plus(other.value));
  }

  /**
   * Subtracts.
   *
   * @param other the quantity to take away
   * @return this - other
   */
  public WeeklyHours minus(WeeklyHours other) {
    return new WeeklyHours(value.minus(other.value));
  }

  /**
   * Multiplies.
   *
   * @param times a plain number
   * @return this x times
   */
  public WeeklyHours times(Rational times) {
    return new WeeklyHours(value.times(times));
  }

  /**
   * Multiplies.
   *
   * @param times a whole number
   * @return this x times
   */
  public WeeklyHours times(long times) {
    return new WeeklyHours(value.times(Rational.of(times)));
  }

  /**
   * Divides by a quantity of the same kind.
   *
   * @param whole the quantity to divide by, not 0
   * @return this / whole, a plain number
   * @throws ArithmeticException if {@code whole} is 0
   */
  public Rational per(WeeklyHours whole) {
    return value.dividedBy(whole.value);
  }

  /**
   * Rounds by a named policy.
   *
   * @param rounding how to round
   * @return the rounded quantity
   */
  public WeeklyHours rounded(Rounding rounding) {
    return new WeeklyHours(value.rounded(rounding));
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
  public int compareTo(WeeklyHours other) {
    return value.compareTo(other.value);
  }

  /**
   * Returns the quantity with its unit; a {@code ~} marks a figure that is shortened.
   *
   * @return for example {@code 30.5 h/week}
   */
  @Override
  public String toString() {
    return value.toText() + " h/week";
  }
}
