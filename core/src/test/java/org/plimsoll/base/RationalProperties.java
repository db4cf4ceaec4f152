package org.plimsoll.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * {@link Rational} against plain fractions of big numbers, also where two longs no longer hold the
 * result.
 */
class RationalProperties {
  @Provide
  Arbitrary<Rational> numbers() {
    return Exact.rationals();
  }

  @Provide
  Arbitrary<Long> longs() {
    return Exact.longs();
  }

  @Provide
  Arbitrary<Long> dens() {
    return Exact.longs().filter(den -> den != 0);
  }

  @Property(tries = 3000)
  void fourOperationsAgreeWithBigFractions(
      @ForAll("longs") long a,
      @ForAll("dens") long b,
      @ForAll("longs") long c,
      @ForAll("dens") long d) {
    Rational x = Rational.of(a, b);
    Rational y = Rational.of(c, d);
    Exact exactX = Exact.of(a, b);
    Exact exactY = Exact.of(c, d);
    assertTrue(exactX.is(x), () -> a + "/" + b + " became " + x);
    assertTrue(exactX.plus(exactY).is(x.plus(y)), () -> x + " + " + y + " = " + x.plus(y));
    assertTrue(exactX.minus(exactY).is(x.minus(y)), () -> x + " - " + y + " = " + x.minus(y));
    assertTrue(exactX.times(exactY).is(x.times(y)), () -> x + " x " + y + " = " + x.times(y));
    if (c != 0) {
      assertTrue(
          exactX.dividedBy(exactY).is(x.dividedBy(y)),
          () -> x + " / " + y + " = " + x.dividedBy(y));
    }
    assertEquals(exactX.compare(exactY), x.compareTo(y));
  }

  @Property(tries = 2000)
  void fourOperationsAgreeWithBigFractionsBeyondLong(
      @ForAll("numbers") Rational x, @ForAll("numbers") Rational y) {
    Exact exactX = Exact.of(x);
    Exact exactY = Exact.of(y);
    assertTrue(exactX.plus(exactY).is(x.plus(y)));
    assertTrue(exactX.minus(exactY).is(x.minus(y)));
    assertTrue(exactX.times(exactY).is(x.times(y)));
    if (y.signum() != 0) {
      assertTrue(exactX.dividedBy(exactY).is(x.dividedBy(y)));
    }
    assertEquals(exactX.compare(exactY), x.compareTo(y));
    assertEquals(exactX.compare(exactY) >= 0 ? x : y, x.max(y));
    assertEquals(exactX.compare(exactY) <= 0 ? x : y, x.min(y));
  }

  @Property
  void sumsAndProductsDoNotDependOnOrder(
      @ForAll("numbers") Rational x, @ForAll("numbers") Rational y, @ForAll("numbers") Rational z) {
    assertEquals(x.plus(y).plus(z), z.plus(y.plus(x)));
    assertEquals(x.times(y).times(z), z.times(y.times(x)));
    assertEquals(x.times(y.plus(z)), x.times(y).plus(x.times(z)));
  }

  @Property
  void takingAwayUndoesAddingAndDividingUndoesMultiplying(
      @ForAll("numbers") Rational x, @ForAll("numbers") Rational y) {
    assertEquals(x, x.plus(y).minus(y));
    Assume.that(y.signum() != 0);
    assertEquals(x, x.times(y).dividedBy(y));
  }

  @Property(tries = 2000)
  void equalValuesAreEqualHoweverTheyWereMade(
      @ForAll("longs") long a, @ForAll("dens") long b, @ForAll("dens") long factor) {
    Rational plain = Rational.of(a, b);
    BigInteger scale = BigInteger.valueOf(factor).abs();
    String sign = b < 0 ? "-" : "";
    BigInteger num = new BigInteger(sign + "1").multiply(BigInteger.valueOf(a)).multiply(scale);
    Rational read = Rational.parse(num + "/" + BigInteger.valueOf(b).abs().multiply(scale));
    Rational unreduced = plain.times(Rational.of(factor, 1)).times(Rational.of(1, factor));
    for (Rational other : new Rational[] {read, unreduced}) {
      assertEquals(plain, other);
      assertEquals(plain.hashCode(), other.hashCode());
      assertEquals(0, plain.compareTo(other));
      assertEquals(plain.toString(), other.toString());
    }
  }

  @Property
  void orderIsThatOfTheSignOfTheDifference(
      @ForAll("numbers") Rational x, @ForAll("numbers") Rational y) {
    assertEquals(x.minus(y).signum(), x.compareTo(y));
    assertEquals(-x.compareTo(y), y.compareTo(x));
    assertEquals(x.compareTo(y) == 0, x.equals(y));
    assertEquals(-x.signum(), x.negated().signum());
    assertEquals(x, x.negated().negated());
  }

  @Property(tries = 2000)
  void textIsReadBackAsTheSameNumber(@ForAll("numbers") Rational x) {
    assertEquals(x, Rational.parse(x.toString()));
  }

  @Property(tries = 300)
  void textOfTheLargestNumbersIsReadBackToo(
      @ForAll @IntRange(min = 900, max = 1023) int numBits,
      @ForAll @IntRange(min = 900, max = 1023) int denBits,
      @ForAll @IntRange(max = 2) int off) {
    BigInteger num = BigInteger.TWO.pow(numBits).subtract(BigInteger.valueOf(off));
    for (BigInteger den :
        new BigInteger[] {BigInteger.TWO.pow(denBits), BigInteger.valueOf(3).pow(denBits / 2)}) {
      Rational x =
          Rational.parse(num.toString()).dividedBy(Rational.parse(den.toString())).negated();
      assertEquals(x, Rational.parse(x.toString()));
    }
  }

  @Property
  void decimalsAgreeWithBigDecimal(
      @ForAll("longs") long unscaled, @ForAll @IntRange(min = -30, max = 60) int scale) {
    var decimal = new BigDecimal(BigInteger.valueOf(unscaled), scale);
    Rational x = Rational.of(decimal);
    assertTrue(x.isDecimal());
    assertEquals(0, decimal.compareTo(x.toBigDecimal()));
    assertTrue(x.toBigDecimal().scale() >= 0);
    assertEquals(x, Rational.parse(decimal.toString()));
    assertEquals(x, Rational.parse(decimal.toPlainString()));
    assertEquals(decimal.stripTrailingZeros().scale() <= 0, x.isWhole());
    assertEquals(decimal.signum(), x.signum());
  }

  @Property(tries = 500)
  void doubleIsTheNearest(@ForAll("numbers") Rational x) {
    assertNearest(x);
  }

  @Property(tries = 300)
  void doubleIsTheNearestJustBesideTheMiddleOfTwoDoubles(
      @ForAll @IntRange(min = -1000, max = 900) int exponent,
      @ForAll("longs") long any,
      @ForAll @IntRange(min = -1, max = 1) int beside) {
    // 54 bits ending in 1: the middle between two doubles; beside it by one part in 2^900 or so
    BigInteger middle =
        BigInteger.valueOf(any).abs().mod(BigInteger.TWO.pow(53)).setBit(53).setBit(0);
    int room = Math.min(900, 1000 - Math.max(exponent, -exponent));
    Assume.that(room > 0);
    BigInteger num = middle.shiftLeft(room).add(BigInteger.valueOf(beside));
    int shift = exponent - 53 - room;
    Assume.that(num.bitLength() + Math.max(shift, 0) <= 1024 && -shift < 1024);
    Rational x = Rational.parse(num.shiftLeft(Math.max(shift, 0)).toString());
    if (shift < 0) {
      x = x.dividedBy(Rational.parse(BigInteger.TWO.pow(-shift).toString()));
    }
    assertNearest(x);
    assertNearest(x.negated());
  }

  @Property(tries = 300)
  void doubleIsTheNearestNearTheSmallestOnes(
      @ForAll @IntRange(min = 1, max = 1 << 30) int num,
      @ForAll @IntRange(min = 1000, max = 1023) int bits) {
    BigInteger den = BigInteger.TWO.pow(bits).add(BigInteger.valueOf(num));
    assertNearest(Rational.parse(num + "/" + den));
  }

  private static void assertNearest(Rational x) {
    double found = x.doubleValue();
    BigDecimal exactly =
        new BigDecimal(Exact.of(x).num())
            .divide(new BigDecimal(Exact.of(x).den()), new MathContext(1200));
    BigDecimal error = exactly.subtract(new BigDecimal(found)).abs();
    for (double other : new double[] {Math.nextUp(found), Math.nextDown(found)}) {
      int sign = error.compareTo(exactly.subtract(new BigDecimal(other)).abs());
      assertTrue(sign <= 0, () -> other + " is nearer to " + x + " than " + found);
      if (sign == 0) {
        assertEquals(0, Double.doubleToLongBits(found) & 1, () -> "tie not to even for " + x);
      }
    }
  }

  @Property
  void wholeNumbersOfIntAreGivenAndOthersRefused(@ForAll("longs") long a, @ForAll("dens") long b) {
    Rational x = Rational.of(a, b);
    BigInteger[] parts = BigInteger.valueOf(a).divideAndRemainder(BigInteger.valueOf(b));
    assertEquals(parts[1].signum() == 0, x.isWhole());
    if (parts[1].signum() == 0 && parts[0].bitLength() < 32) {
      assertEquals(parts[0].intValueExact(), x.intValueExact());
    } else {
      assertThrows(ArithmeticException.class, x::intValueExact);
    }
  }

  @Property
  void onlyDenominatorsOfTwosAndFivesAreDecimal(
      @ForAll("longs") long num,
      @ForAll @IntRange(max = 20) int twos,
      @ForAll @IntRange(max = 10) int fives,
      @ForAll @IntRange(min = 1, max = 20) int rest) {
    long den = (1L << twos) * BigInteger.valueOf(5).pow(fives).longValueExact() * rest;
    Rational x = Rational.of(num, den);
    boolean decimal;
    try {
      new BigDecimal(num).divide(new BigDecimal(den));
      decimal = true;
    } catch (ArithmeticException endless) {
      decimal = false;
    }
    assertEquals(decimal, x.isDecimal());
  }

  @Property
  void textForPeopleIsExactOrMarked(
      @ForAll("numbers") Rational x, @ForAll @IntRange(max = 20) int places) {
    String text = x.toText(places);
    Rational shown = Rational.parse(text.replace("~", ""));
    assertEquals(!shown.equals(x), text.startsWith("~"));
    Rational error = shown.minus(x).max(x.minus(shown));
    assertTrue(
        error.compareTo(Rational.of(BigDecimal.ONE.movePointLeft(places)).dividedBy(Rational.of(2)))
            <= 0);
  }

  @Provide
  Arbitrary<String> otherTexts() {
    Arbitrary<String> near =
        Arbitraries.strings().withChars("0123456789./-+e ").ofMinLength(0).ofMaxLength(8);
    return Combinators.combine(near, Arbitraries.of("", "x", " ", ",", "/", "..", "1/0", "--"))
        .as((text, tail) -> text + tail);
  }

  @Property
  void whatIsReadIsWhatBigDecimalReadsOrAFraction(@ForAll("otherTexts") String text) {
    Rational read;
    try {
      read = Rational.parse(text);
    } catch (IllegalArgumentException refused) {
      assertEquals(
          "an exact number is written as a decimal such as 2.5 or a fraction such as 1/3, was \""
              + text
              + "\"",
          refused.getMessage());
      return;
    } catch (ArithmeticException tooLarge) {
      return;
    }
    int slash = text.indexOf('/');
    Exact expected =
        slash < 0
            ? Exact.of(Rational.of(new BigDecimal(text)))
            : new Exact(
                new BigInteger(text.substring(0, slash)),
                new BigInteger(text.substring(slash + 1)));
    assertTrue(expected.is(read));
  }
}
