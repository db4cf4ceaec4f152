package org.plimsoll.base;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * The slow and obvious fraction that {@link Rational} is held against: two big numbers, never
 * reduced.
 */
record Exact(BigInteger num, BigInteger den) {
  static Exact of(long num, long den) {
    return new Exact(BigInteger.valueOf(num), BigInteger.valueOf(den));
  }

  /**
   * Reads the text of a number on its own, so that not the parser under test is asked about its own
   * work.
   */
  static Exact of(Rational value) {
    String text = value.toString();
    int slash = text.indexOf('/');
    if (slash >= 0) {
      return new Exact(
          new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
    }
    var decimal = new BigDecimal(text);
    return new Exact(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  Exact plus(Exact other) {
    return new Exact(num.multiply(other.den).add(other.num.multiply(den)), den.multiply(other.den));
  }

  Exact minus(Exact other) {
    return plus(new Exact(other.num.negate(), other.den));
  }

  Exact times(Exact other) {
    return new Exact(num.multiply(other.num), den.multiply(other.den));
  }

  Exact dividedBy(Exact other) {
    return times(new Exact(other.den, other.num));
  }

  int compare(Exact other) {
    int sign = num.multiply(other.den).compareTo(other.num.multiply(den));
    return den.signum() * other.den.signum() * sign;
  }

  boolean is(Rational value) {
    return compare(of(value)) == 0;
  }

  /** Whole numbers of all sizes, thick around 0 and around both ends of {@code long}. */
  static Arbitrary<Long> longs() {
    Arbitrary<Long> ends =
        Arbitraries.longs()
            .between(0, 40)
            .flatMap(
                near ->
                    Arbitraries.of(
                        Long.MAX_VALUE - near,
                        Long.MIN_VALUE + near,
                        (1L << 53) + near,
                        -(1L << 53) - near,
                        (1L << 31) + near,
                        (1L << 62) - near));
    return Arbitraries.oneOf(Arbitraries.longs().between(-60, 60), ends, Arbitraries.longs());
  }

  /** Fractions of two longs, and fractions too large for that, reduced or not. */
  static Arbitrary<Rational> rationals() {
    Arbitrary<Long> dens = longs().filter(den -> den != 0);
    Arbitrary<Rational> small = Combinators.combine(longs(), dens).as(Rational::of);
    BigInteger limit = BigInteger.TWO.pow(200);
    Arbitrary<BigInteger> bigs = Arbitraries.bigIntegers().between(limit.negate(), limit);
    Arbitrary<Rational> large =
        Combinators.combine(bigs, bigs.filter(den -> den.signum() > 0))
            .as((num, den) -> Rational.parse(num + "/" + den));
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(3, small), net.jqwik.api.Tuple.of(1, large));
  }
}
