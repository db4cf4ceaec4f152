package org.plimsoll.base;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A percentage: exact, not negative, and possibly above 100. What needs at most 100 refuses more.
 *
 * @param value the percentage: 50 for a half, exact
 */
public record Percent(Rational value) implements Comparable<Percent> {
  /** Nothing of the whole. */
  public static final Percent ZERO = new Percent(Rational.ZERO);

  /** The whole. */
  public static final Percent HUNDRED = new Percent(Rational.HUNDRED);

  /**
   * Checks that a number is there.
   *
   * @param value the percentage: 50 for a half, exact
   */
  public Percent {
    Objects.requireNonNull(value, "value");
    if (value.signum() < 0) {
      throw new IllegalArgumentException("a percentage must not be negative, was " + value);
    }
  }

  /**
   * Returns a whole number of per cent.
   *
   * @param value the number of per cent
   * @return that quantity
   */
  public static Percent of(long value) {
    return new Percent(Rational.of(value));
  }

  /**
   * Returns a decimal number of per cent.
   *
   * @param value the number of per cent
   * @return that quantity, exact
   * @throws ArithmeticException if the number is out of range
   */
  public static Percent of(BigDecimal value) {
    return new Percent(Rational.of(value));
  }

  /**
   * Reads a number of per cent, such as {@code 2.5}.
   *
   * @param text a decimal or a fraction, without unit
   * @return that quantity, exact
   * @throws IllegalArgumentException if the text is no such number
   */
  public static Percent of(String text) {
    return new Percent(Rational.parse(text));
  }

  /**
   * Adds.
   *
   * @param other the quantity to add
   * @return this + other
   */
  public Percent plus(Percent other) {
    return new Percent(value.plus(other.value));
  }

  /**
   * Subtracts.
   *
   * @param other the quantity to take away
   * @return this - other
   * @throws IllegalArgumentException if the result would be negative
   */
  public Percent minus(Percent other) {
    return new Percent(value.minus(other.value));
  }

  /**
   * Multiplies.
   *
   * @param times a plain number
   * @return this x times
   */
  public Percent times(Rational times) {
    return new Percent(value.times(times));
  }

  /**
   * Multiplies.
   *
   * @param times a whole number
   * @return this x times
   */
  public Percent times(long times) {
    return new Percent(value.times(Rational.of(times)));
  }

  /**
   * Returns a fraction of a whole as a percentage: 1/2 gives 50 %.
   *
   * @param fraction 0 or more
   * @return fraction x 100
   */
  public static Percent ofFraction(Rational fraction) {
    return new Percent(fraction.times(Rational.HUNDRED));
  }

  /**
   * Returns the percentage as a fraction of a whole: 50 % gives 1/2.
   *
   * @return this / 100
   */
  public Rational asFraction() {
    return value.dividedBy(Rational.HUNDRED);
  }

  /**
   * Takes this percentage of some points.
   *
   * @param whole any number of points
   * @return whole x this / 100
   */
  public Points of(Points whole) {
    return whole.times(asFraction());
  }

  /**
   * Takes this percentage of some weekly hours.
   *
   * @param whole any number of hours a week
   * @return whole x this / 100
   */
  public WeeklyHours of(WeeklyHours whole) {
    return whole.times(asFraction());
  }

  /**
   * Rounds by a named policy.
   *
   * @param rounding how to round
   * @return the rounded quantity
   */
  public Percent rounded(Rounding rounding) {
    return new Percent(value.rounded(rounding));
  }

  /**
   * Tells whether there is nothing.
   *
   * @return whether the quantity is exactly 0
   */
  public boolean isZero() {
    return value.signum() == 0;
  }

  @Override
  public int compareTo(Percent other) {
    return value.compareTo(other.value);
  }

  /**
   * Returns the quantity with its unit; a {@code ~} marks a figure shortened to two decimals.
   *
   * @return for example {@code 93.5%}
   */
  @Override
  public String toString() {
    return value.toText(2) + "%";
  }
}
