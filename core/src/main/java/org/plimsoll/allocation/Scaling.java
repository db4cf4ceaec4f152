package org.plimsoll.allocation;

import java.math.BigInteger;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;

/**
 * The unit in which points are whole numbers, so that every comparison of loads is exact.
 *
 * @param unit the points of one unit, above 0
 */
record Scaling(Points unit) {
  private static final int LARGEST_SUM_BITS = 60;

  /** The coarsest unit of which all figures are whole multiples; 1 point where all are 0. */
  static Scaling of(Collection<Rational> figures) {
    BigInteger common = BigInteger.ONE;
    Set<BigInteger> seen = new HashSet<>();
    for (Rational figure : figures) {
      BigInteger denominator = figure.denominator();
      if (seen.add(denominator)) {
        common = common.divide(common.gcd(denominator)).multiply(denominator);
        if (common.bitLength() > 4 * LARGEST_SUM_BITS) {
          throw tooFine();
        }
      }
    }
    BigInteger step = BigInteger.ZERO;
    BigInteger sum = BigInteger.ZERO;
    for (Rational figure : figures) {
      BigInteger scaled = figure.numerator().multiply(common.divide(figure.denominator()));
      step = step.equals(BigInteger.ONE) ? step : step.gcd(scaled);
      sum = sum.add(scaled);
    }
    if (step.signum() == 0) {
      return new Scaling(Points.of(1));
    }
    if (sum.divide(step).bitLength() > LARGEST_SUM_BITS) {
      throw tooFine();
    }
    return new Scaling(new Points(rational(step).dividedBy(rational(common))));
  }

  private static Rational rational(BigInteger whole) {
    return Rational.of(new java.math.BigDecimal(whole));
  }

  private static IllegalArgumentException tooFine() {
    return new IllegalArgumentException(
        "points of cases and points available have no common unit in which they come to at most 2^"
            + LARGEST_SUM_BITS
            + " together; round the available points in the scheme's capacity rule"
            + " (withRounding), or the weights of factors");
  }

  /** The figure in units, which must be whole. */
  long exact(Rational figure) {
    BigInteger scaled = figure.numerator().multiply(unit.value().denominator());
    BigInteger divisor = figure.denominator().multiply(unit.value().numerator());
    BigInteger[] parts = scaled.divideAndRemainder(divisor);
    if (parts[1].signum() != 0) {
      throw new IllegalStateException(figure + " is no whole multiple of " + unit);
    }
    return parts[0].longValueExact();
  }

  /** The most whole units that a figure of at least 0 holds; no limit where they are too many. */
  long floor(Rational figure) {
    BigInteger scaled = figure.numerator().multiply(unit.value().denominator());
    BigInteger whole = scaled.divide(figure.denominator().multiply(unit.value().numerator()));
    return whole.bitLength() > LARGEST_SUM_BITS
        ? AllocationProblem.NO_LIMIT
        : whole.longValueExact();
  }
}
