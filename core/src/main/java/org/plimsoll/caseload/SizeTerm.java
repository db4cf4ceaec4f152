package org.plimsoll.caseload;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;

/**
 * A weight that grows with size, but not in proportion to it: base + coefficient x (n - 1)^exponent
 * + min(perUnit x n, perUnitCap) + constant + bonus for n above 0; for n = 0 nothing, or the bonus
 * alone where it is always given.
 *
 * <p>The power is irrational in general, so it is computed in double precision by {@link
 * StrictMath#pow} (the same on every machine) and rounded once, half up to {@value #PLACES} decimal
 * places; all the rest is exact. Form: teaching workload model of Macquarie University's computing
 * school (computing-mq/workload-model).
 *
 * @param base what any size above 0 weighs, not negative
 * @param coefficient what the power is multiplied by, not negative
 * @param exponent the power, 0 or more; below 1 the weight grows ever more slowly
 * @param perUnit what each unit adds, not negative
 * @param perUnitCap the most that units add, not negative
 * @param constant a further fixed part, not negative
 * @param bonus an extra part, not negative
 * @param bonusAlways whether the bonus is given for size 0 too
 */
public record SizeTerm(
    Points base,
    Rational coefficient,
    Rational exponent,
    Points perUnit,
    Points perUnitCap,
    Points constant,
    Points bonus,
    boolean bonusAlways) {

  /** The decimal places to which the power is rounded. */
  public static final int PLACES = 12;

  /** Checks the ranges. */
  public SizeTerm {
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(constant, "constant");
    Objects.requireNonNull(bonus, "bonus");
    notNegative("base", base.value());
    notNegative("coefficient", coefficient);
    notNegative("exponent", exponent);
    notNegative("perUnit", perUnit.value());
    notNegative("perUnitCap", perUnitCap.value());
    notNegative("constant", constant.value());
    notNegative("bonus", bonus.value());
  }

  private static void notNegative(String part, Rational value) {
    if (value.signum() < 0) {
      throw new IllegalArgumentException(
          "the "
              + part
              + " of a size term must not be negative, was "
              + value
              + "; a case must not grow lighter with size");
    }
  }

  /**
   * Returns a term that weighs the same for any size above 0.
   *
   * @param base that weight
   * @return the term, to be widened with {@link #growing}, {@link #perUnit} and so on
   */
  public static SizeTerm of(Points base) {
    return new SizeTerm(
        base,
        Rational.ZERO,
        Rational.ONE,
        Points.ZERO,
        Points.ZERO,
        Points.ZERO,
        Points.ZERO,
        false);
  }

  /**
   * Adds a power of the size beyond the first.
   *
   * @param factor what (n - 1)^power is multiplied by, as a decimal
   * @param power the exponent, as a decimal
   * @return the term with that part
   */
  public SizeTerm growing(String factor, String power) {
    return new SizeTerm(
        base,
        Rational.parse(factor),
        Rational.parse(power),
        perUnit,
        perUnitCap,
        constant,
        bonus,
        bonusAlways);
  }

  /**
   * Adds a part for each unit up to a cap.
   *
   * @param each what each unit adds
   * @param cap the most they add together
   * @return the term with that part
   */
  public SizeTerm perUnit(Points each, Points cap) {
    return new SizeTerm(base, coefficient, exponent, each, cap, constant, bonus, bonusAlways);
  }

  /**
   * Adds a fixed part.
   *
   * @param points the part
   * @return the term with that part
   */
  public SizeTerm constant(Points points) {
    return new SizeTerm(
        base, coefficient, exponent, perUnit, perUnitCap, points, bonus, bonusAlways);
  }

  /**
   * Adds a bonus.
   *
   * @param points the bonus
   * @param always whether size 0 has it too
   * @return the term with that part
   */
  public SizeTerm bonus(Points points, boolean always) {
    return new SizeTerm(base, coefficient, exponent, perUnit, perUnitCap, constant, points, always);
  }

  /**
   * Weighs a size.
   *
   * @param size n, 0 or more
   * @return the weight; exact but for the power, which is rounded once
   * @throws ArithmeticException if the power is too large for double precision
   */
  public Points at(Rational size) {
    if (size.signum() < 0) {
      throw new IllegalArgumentException("a size must not be negative, was " + size);
    }
    if (size.signum() == 0) {
      return bonusAlways ? bonus : Points.ZERO;
    }
    return base.plus(new Points(power(size)))
        .plus(min(perUnit.times(size), perUnitCap))
        .plus(constant)
        .plus(bonus);
  }

  private Rational power(Rational size) {
    if (coefficient.signum() == 0) {
      return Rational.ZERO;
    }
    double beyondFirst = Math.max(0, size.minus(Rational.ONE).doubleValue());
    double value = coefficient.doubleValue() * StrictMath.pow(beyondFirst, exponent.doubleValue());
    if (!Double.isFinite(value)) {
      throw new ArithmeticException(
          "a size of " + size + " to the power of " + exponent + " is too large to compute");
    }
    return Rational.of(new BigDecimal(value).setScale(PLACES, RoundingMode.HALF_UP));
  }

  private static Points min(Points a, Points b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  @Override
  public String toString() {
    return base
        + (coefficient.signum() == 0
            ? ""
            : " + " + coefficient + " x (n - 1)^" + exponent + " (in double, rounded once)")
        + (perUnit.isZero() ? "" : " + " + perUnit + " each, at most " + perUnitCap)
        + (constant.isZero() ? "" : " + " + constant)
        + (bonus.isZero() ? "" : " + bonus " + bonus);
  }
}
