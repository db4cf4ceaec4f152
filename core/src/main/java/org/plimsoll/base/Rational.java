package org.plimsoll.base;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An exact number: a fraction of two whole numbers.
 *
 * <p>Sums, differences, products and quotients are exact, so 2176 points for 37 hours at 18.5 hours
 * are 1088 points and not 1087.99…. Equal numbers are equal whatever they were made from: 2.0, 2.00
 * and 4/2 are one value. Small numbers are held in two {@code long}s and cost a few nanoseconds an
 * operation; larger ones go over to {@link BigInteger} by themselves.
 *
 * <p>A numerator or denominator of more than {@value #MAX_BITS} bits (about 300 digits) is refused
 * with an {@link ArithmeticException}: no quantity of work needs it, and a text such as {@code
 * 1e999999999} would fill the memory.
 */
public final class Rational implements Comparable<Rational> {
  /** The largest size of numerator and denominator, in bits. */
  public static final int MAX_BITS = 1024;

  /** The number 0. */
  public static final Rational ZERO = new Rational(0, 1);

  /** The number 1. */
  public static final Rational ONE = new Rational(1, 1);

  /** The number 100, by which fractions become percentages. */
  public static final Rational HUNDRED = new Rational(100, 1);

  // room for what toString writes at most: two numbers of MAX_BITS with a sign and a slash
  private static final int MAX_TEXT = 640;
  private static final int MAX_EXPONENT = 300;
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,4})?");
  private static final Pattern FRACTION = Pattern.compile("([+-]?\\d+)/(\\d+)");

  // Either `big` is null and the value is num/den (den > 0, perhaps not in lowest terms: reducing
  // at every step would cost
  // more than the sum itself), or `big` holds a value in lowest terms that does not fit two longs.
  private final long num;
  private final long den;
  private final @Nullable Big big;

  private record Big(BigInteger num, BigInteger den) {}

  private Rational(long num, long den) {
    this.num = num;
    this.den = den;
    this.big = null;
  }

  private Rational(Big big) {
    this.num = 0;
    this.den = 1;
    this.big = big;
  }

  /**
   * Returns a whole number.
   *
   * @param value any whole number
   * @return the same number, exact
   */
  public static Rational of(long value) {
    return value == 0 ? ZERO : value == 1 ? ONE : new Rational(value, 1);
  }

  /**
   * Returns the quotient of two whole numbers.
   *
   * @param numerator any whole number
   * @param denominator any whole number but 0
   * @return numerator / denominator, exact
   * @throws ArithmeticException if the denominator is 0
   */
  public static Rational of(long numerator, long denominator) {
    if (denominator == 0) {
      throw new ArithmeticException(
          "a fraction needs a denominator other than 0, was " + numerator + "/0");
    }
    if (denominator > 0) {
      return new Rational(numerator, denominator);
    }
    return reduced(
        BigInteger.valueOf(numerator).negate(), BigInteger.valueOf(denominator).negate());
  }

  /**
   * Returns the quotient of two whole numbers of any size.
   *
   * @param numerator any whole number
   * @param denominator any whole number but 0
   * @return numerator / denominator, exact
   * @throws ArithmeticException if the denominator is 0 or the result is out of range
   */
  public static Rational of(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException(
          "a fraction needs a denominator other than 0, was " + numerator + "/0");
    }
    return denominator.signum() > 0
        ? reduced(numerator, denominator)
        : reduced(numerator.negate(), denominator.negate());
  }

  /**
   * Returns a decimal number.
   *
   * @param value any decimal number whose exponent is at most 300
   * @return the same number, exact
   * @throws ArithmeticException if the number is out of range
   */
  public static Rational of(BigDecimal value) {
    Objects.requireNonNull(value, "value");
    int scale = value.scale();
    if (Math.abs((long) scale) > MAX_EXPONENT || value.precision() > MAX_TEXT) {
      throw new ArithmeticException(
          "an exact number may have at most "
              + MAX_TEXT
              + " digits and an exponent of at most "
              + MAX_EXPONENT
              + "; this one has "
              + value.precision()
              + " digits and the scale "
              + scale);
    }
    if (scale >= 0 && scale <= 18) {
      BigInteger unscaled = value.unscaledValue();
      if (unscaled.bitLength() < Long.SIZE) {
        return new Rational(unscaled.longValue(), BigInteger.TEN.pow(scale).longValue());
      }
    }
    return scale >= 0
        ? reduced(value.unscaledValue(), BigInteger.TEN.pow(scale))
        : reduced(value.toBigIntegerExact(), BigInteger.ONE);
  }

  /**
   * Reads a number from text: a decimal such as {@code -2.5} or {@code 1e3}, or a fraction such as
   * {@code 1/3}.
   *
   * @param text the number, without unit, thousands separator or blanks
   * @return the number, exact
   * @throws IllegalArgumentException if the text is not such a number
   * @throws ArithmeticException if the number is out of range
   */
  public static Rational parse(String text) {
    Objects.requireNonNull(text, "text");
    if (text.length() <= MAX_TEXT) {
      if (DECIMAL.matcher(text).matches()) {
        return of(new BigDecimal(text));
      }
      var fraction = FRACTION.matcher(text);
      if (fraction.matches()) {
        var denominator = new BigInteger(fraction.group(2));
        if (denominator.signum() != 0) {
          return reduced(new BigInteger(fraction.group(1)), denominator);
        }
      }
    }
    String shown = text.length() > 40 ? text.substring(0, 40) + "..." : text;
    throw new IllegalArgumentException(
        "an exact number is written as a decimal such as 2.5 or a fraction such as 1/3, was \""
            + shown
            + "\"");
  }

  private static Rational reduced(BigInteger numerator, BigInteger denominator) {
    BigInteger divisor = numerator.gcd(denominator);
    BigInteger n = divisor.equals(BigInteger.ONE) ? numerator : numerator.divide(divisor);
    BigInteger d = divisor.equals(BigInteger.ONE) ? denominator : denominator.divide(divisor);
    if (n.bitLength() < Long.SIZE && d.bitLength() < Long.SIZE) {
      return new Rational(n.longValue(), d.longValue());
    }
    if (n.bitLength() > MAX_BITS || d.bitLength() > MAX_BITS) {
      throw new ArithmeticException(
          "an exact number outgrew "
              + MAX_BITS
              + " bits; round it with a Rounding before going on");
    }
    return new Rational(new Big(n, d));
  }

  private BigInteger bigNum() {
    return big == null ? BigInteger.valueOf(num) : big.num;
  }

  private BigInteger bigDen() {
    return big == null ? BigInteger.valueOf(den) : big.den;
  }

  /**
   * Adds a number.
   *
   * @param other the number to add
   * @return this + other
   * @throws ArithmeticException if the result is out of range
   */
  public Rational plus(Rational other) {
    if (big == null && other.big == null) {
      Rational sum = sum(num, den, other.num, other.den);
      if (sum != null) {
        return sum;
      }
    }
    return reduced(
        bigNum().multiply(other.bigDen()).add(other.bigNum().multiply(bigDen())),
        bigDen().multiply(other.bigDen()));
  }

  /** Adds within two longs, over the least common denominator; null where they do not suffice. */
  private static @Nullable Rational sum(long n, long d, long otherN, long otherD) {
    if (d < otherD) {
      return sum(otherN, otherD, n, d);
    }
    // Of decimals one denominator nearly always divides the other: then only one side is scaled.
    boolean divides = d == otherD || d % otherD == 0;
    long up = divides ? 1 : otherD / gcd(d, otherD);
    long common = d * up;
    long a = n * up;
    long otherUp = d == otherD ? 1 : common / otherD;
    long b = otherN * otherUp;
    long sum = a + b;
    return fits(d, up, common)
            && fits(n, up, a)
            && fits(otherN, otherUp, b)
            && ((a ^ sum) & (b ^ sum)) >= 0
        ? new Rational(sum, common)
        : null;
  }

  private static boolean fits(long a, long b, long product) {
    return Math.multiplyHigh(a, b) == product >> 63;
  }

  /**
   * Subtracts a number.
   *
   * @param other the number to take away
   * @return this - other
   * @throws ArithmeticException if the result is out of range
   */
  public Rational minus(Rational other) {
    if (big == null && other.big == null && other.num != Long.MIN_VALUE) {
      Rational difference = sum(num, den, -other.num, other.den);
      if (difference != null) {
        return difference;
      }
    }
    return plus(other.negated());
  }

  /**
   * Multiplies by a number.
   *
   * @param other the number to multiply by
   * @return this x other
   * @throws ArithmeticException if the result is out of range
   */
  public Rational times(Rational other) {
    if (big == null && other.big == null) {
      long n = num * other.num;
      long d = den * other.den;
      if (fits(num, other.num, n) && fits(den, other.den, d)) {
        return new Rational(n, d);
      }
    }
    return reduced(bigNum().multiply(other.bigNum()), bigDen().multiply(other.bigDen()));
  }

  /**
   * Divides by a number.
   *
   * @param other the number to divide by, not 0
   * @return this / other
   * @throws ArithmeticException if {@code other} is 0 or the result is out of range
   */
  public Rational dividedBy(Rational other) {
    if (other.signum() == 0) {
      throw new ArithmeticException("cannot divide " + this + " by 0");
    }
    return times(other.reciprocal());
  }

  private Rational reciprocal() {
    if (big == null && num > 0) {
      return new Rational(den, num);
    }
    return signum() < 0
        ? reduced(bigDen().negate(), bigNum().negate())
        : reduced(bigDen(), bigNum());
  }

  /**
   * Returns the number with the opposite sign.
   *
   * @return -this
   */
  public Rational negated() {
    return big == null && num != Long.MIN_VALUE
        ? new Rational(-num, den)
        : reduced(bigNum().negate(), bigDen());
  }

  /**
   * Tells the sign.
   *
   * @return -1, 0 or 1
   */
  public int signum() {
    return big == null ? Long.signum(num) : big.num.signum();
  }

  /**
   * Returns the larger of two numbers.
   *
   * @param other the number to compare with
   * @return this, unless the other is strictly larger
   */
  public Rational max(Rational other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /**
   * Returns the smaller of two numbers.
   *
   * @param other the number to compare with
   * @return this, unless the other is strictly smaller
   */
  public Rational min(Rational other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /**
   * Rounds by a named policy.
   *
   * @param rounding how to round
   * @return the rounded number; this number where the policy is {@link Rounding#NONE}
   */
  public Rational rounded(Rounding rounding) {
    return rounding.apply(this);
  }

  /**
   * Tells whether the number has no fraction.
   *
   * @return whether the number is whole
   */
  public boolean isWhole() {
    return big == null ? num % den == 0 : big.den.equals(BigInteger.ONE);
  }

  /**
   * Tells whether a decimal with finitely many places is exactly this number.
   *
   * @return true for 2.5, false for 1/3
   */
  public boolean isDecimal() {
    BigInteger rest = lowestDen();
    for (BigInteger prime : new BigInteger[] {BigInteger.TWO, BigInteger.valueOf(5)}) {
      while (rest.mod(prime).signum() == 0) {
        rest = rest.divide(prime);
      }
    }
    return rest.equals(BigInteger.ONE);
  }

  private BigInteger lowestDen() {
    return big == null ? BigInteger.valueOf(den / gcd(num, den)) : big.den;
  }

  /**
   * Returns the numerator of the number as a fraction in lowest terms.
   *
   * @return any whole number; its sign is that of the number
   */
  public BigInteger numerator() {
    return big == null ? BigInteger.valueOf(num / gcd(num, den)) : big.num;
  }

  /**
   * Returns the denominator of the number as a fraction in lowest terms.
   *
   * @return a whole number above 0; 1 where the number is whole
   */
  public BigInteger denominator() {
    return lowestDen();
  }

  /**
   * Returns the number as a decimal.
   *
   * @return the decimal that is exactly this number, without trailing zeros after the point
   * @throws ArithmeticException if no finite decimal is this number: then name a {@link Rounding}
   */
  public BigDecimal toBigDecimal() {
    if (!isDecimal()) {
      throw new ArithmeticException(
          this + " has no finite decimal; name a Rounding: toBigDecimal(Rounding.halfUp(2))");
    }
    BigDecimal value =
        new BigDecimal(bigNum()).divide(new BigDecimal(bigDen())).stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  /**
   * Returns the number as a decimal after rounding.
   *
   * @param rounding how to round first
   * @return the rounded number
   * @throws ArithmeticException if the policy is {@link Rounding#NONE} and no finite decimal is
   *     this number
   */
  public BigDecimal toBigDecimal(Rounding rounding) {
    return rounded(rounding).toBigDecimal();
  }

  /**
   * Returns a whole number as an {@code int}.
   *
   * @return this number, which must be whole
   * @throws ArithmeticException if the number has a fraction or does not fit an {@code int}
   */
  public int intValueExact() {
    if (!isWhole()) {
      throw new ArithmeticException(
          "a whole number is needed, was "
              + this
              + "; name a Rounding: rounded(Rounding.halfUp(0))");
    }
    BigInteger whole = bigNum().divide(bigDen());
    if (whole.bitLength() >= Integer.SIZE) {
      throw new ArithmeticException(
          "a whole number from "
              + Integer.MIN_VALUE
              + " to "
              + Integer.MAX_VALUE
              + " is needed, was "
              + this);
    }
    return whole.intValue();
  }

  /**
   * Returns the double nearest to this number, for indices and charts.
   *
   * @return the nearest double, of two equally near the even one; infinite beyond the range of
   *     doubles
   */
  public double doubleValue() {
    long limit = 1L << 53;
    if (big == null && Math.abs(num) <= limit && den <= limit) {
      return (double) num / den; // both exact, so one correctly rounded division
    }
    if (signum() == 0) {
      return 0;
    }
    // The first 62 or 63 bits of the quotient. The last of them is set if anything follows, so a
    // quotient just beyond the
    // middle between two doubles does not look like the middle itself.
    BigInteger n = bigNum().abs();
    BigInteger d = bigDen();
    int size = n.bitLength() - d.bitLength();
    int shift = 62 - size;
    BigInteger[] parts =
        n.shiftLeft(Math.max(shift, 0)).divideAndRemainder(d.shiftLeft(Math.max(-shift, 0)));
    long bits = parts[0].longValue() | parts[1].signum();
    double nearest =
        size > Double.MIN_EXPONENT + 1
            ? Math.scalb((double) bits, -shift)
            : new BigDecimal(
                    bits) // scalb would round a second time, to the fewer bits of a subnormal
                .divide(new BigDecimal(BigInteger.TWO.pow(shift)))
                .doubleValue();
    return signum() < 0 ? -nearest : nearest;
  }

  BigInteger scaledAndRounded(int places, RoundingMode mode) {
    return new BigDecimal(bigNum().multiply(BigInteger.TEN.pow(places)))
        .divide(new BigDecimal(bigDen()), 0, mode)
        .toBigInteger();
  }

  static Rational ofUnscaled(BigInteger unscaled, int places) {
    return reduced(unscaled, BigInteger.TEN.pow(places));
  }

  private static long gcd(long a, long b) {
    if (a == Long.MIN_VALUE) {
      return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).longValue();
    }
    long x = Math.abs(a);
    long y = b;
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return x;
  }

  @Override
  public int compareTo(Rational other) {
    if (big == null && other.big == null) {
      if (den == other.den) {
        return Long.compare(num, other.num);
      }
      // both products in 128 bits: they decide without a detour over big numbers
      int high = Long.compare(Math.multiplyHigh(num, other.den), Math.multiplyHigh(other.num, den));
      return high != 0 ? high : Long.compareUnsigned(num * other.den, other.num * den);
    }
    return bigNum().multiply(other.bigDen()).compareTo(other.bigNum().multiply(bigDen()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Rational number && compareTo(number) == 0);
  }

  @Override
  public int hashCode() {
    if (big != null) {
      return big.hashCode();
    }
    long divisor = gcd(num, den);
    return 31 * Long.hashCode(num / divisor) + Long.hashCode(den / divisor);
  }

  /**
   * Returns the number as text that {@link #parse} reads back: a plain decimal where one of at most
   * 300 places is exact, else a fraction.
   *
   * @return for example {@code 2.5} or {@code 1/3}
   */
  @Override
  public String toString() {
    if (isDecimal()) {
      BigDecimal value = toBigDecimal();
      if (value.scale() <= MAX_EXPONENT) {
        return value.toPlainString();
      }
    }
    BigInteger divisor = bigNum().gcd(bigDen());
    return bigNum().divide(divisor) + "/" + bigDen().divide(divisor);
  }

  /**
   * Returns a figure that people add up: the exact decimal if it has at most four places, else the
   * number rounded half up to two with a {@code ~} in front.
   *
   * @return for example {@code 2.875} or {@code ~0.33}
   */
  public String toText() {
    return rounded(Rounding.halfUp(4)).equals(this) ? toText(4) : toText(2);
  }

  /**
   * Returns the number for people to read: the exact decimal if it has at most the given places,
   * else the number rounded half up with a {@code ~} in front.
   *
   * @param places most decimal places to show, 0 to 20
   * @return for example {@code 2.5} or {@code ~0.33}
   */
  public String toText(int places) {
    Rational shown = rounded(Rounding.halfUp(places));
    return (shown.equals(this) ? "" : "~") + shown.toBigDecimal().toPlainString();
  }
}
