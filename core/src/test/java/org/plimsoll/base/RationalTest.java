package org.plimsoll.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RationalTest {
  private static final Rational TINY =
      Rational.ONE.dividedBy(Rational.parse(BigInteger.TWO.pow(1023).toString()));

  @Test
  void pointsForReducedHoursAreNotOneShort() {
    Rational share = Rational.of(new BigDecimal("18.5")).dividedBy(Rational.of(37));
    assertEquals(Rational.of(1088), Rational.of(2176).times(share));
  }

  @ParameterizedTest
  @CsvSource({
    "2.50, 2.5",
    "-0.0, 0",
    "1e3, 1000",
    "1E-2, 0.01",
    ".5, 0.5",
    "5., 5",
    "+7, 7",
    "4/2, 2",
    "2/6, 1/3",
    "-2/6, -1/3",
    "+1/8, 0.125",
    "0/5, 0",
    "9223372036854775808, 9223372036854775808",
    "-9223372036854775808/3, -9223372036854775808/3"
  })
  void decimalsAndFractionsAreReadAndWrittenInLowestTerms(String text, String written) {
    assertEquals(written, Rational.parse(text).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " 1", "1,000", "NaN", "1/0", "1/-2", "1.5/2", "0x10", "1e99999", "½", "٣"})
  void otherTextIsRefusedAndShown(String text) {
    var e = assertThrows(IllegalArgumentException.class, () -> Rational.parse(text));
    assertEquals(
        "an exact number is written as a decimal such as 2.5 or a fraction such as 1/3, was \""
            + text
            + "\"",
        e.getMessage());
  }

  @Test
  void longTextIsRefusedAndShownInPart() {
    var e = assertThrows(IllegalArgumentException.class, () -> Rational.parse("9".repeat(641)));
    assertEquals(
        "an exact number is written as a decimal such as 2.5 or a fraction such as 1/3, was \""
            + "9".repeat(40)
            + "...\"",
        e.getMessage());
  }

  @Test
  void hugeExponentIsRefusedBeforeItFillsTheMemory() {
    var e = assertThrows(ArithmeticException.class, () -> Rational.parse("1e301"));
    assertEquals(
        "an exact number may have at most 640 digits and an exponent of at most 300; this one has 1"
            + " digits and the scale -301",
        e.getMessage());
    assertThrows(ArithmeticException.class, () -> Rational.of(new BigDecimal("1e999999999")));
    assertThrows(ArithmeticException.class, () -> Rational.of(new BigDecimal("1e-999999999")));
    assertEquals("1" + "0".repeat(300), Rational.parse("1e300").toString());
  }

  @Test
  void numberBeyondTheLargestSizeIsRefused() {
    Rational large = Rational.parse(BigInteger.TWO.pow(1023).toString());
    var e = assertThrows(ArithmeticException.class, () -> large.times(Rational.of(2)));
    assertEquals(
        "an exact number outgrew 1024 bits; round it with a Rounding before going on",
        e.getMessage());
    assertThrows(ArithmeticException.class, () -> TINY.dividedBy(Rational.of(2)));
  }

  @Test
  void zeroDenominatorIsRefused() {
    var e = assertThrows(ArithmeticException.class, () -> Rational.of(3, 0));
    assertEquals("a fraction needs a denominator other than 0, was 3/0", e.getMessage());
    e = assertThrows(ArithmeticException.class, () -> Rational.of(5, 2).dividedBy(Rational.ZERO));
    assertEquals("cannot divide 2.5 by 0", e.getMessage());
  }

  @Test
  void smallestLongKeepsItsSizeUnderEverySign() {
    Rational lowest = Rational.of(Long.MIN_VALUE);
    assertEquals("9223372036854775808", lowest.negated().toString());
    assertEquals("9223372036854775808", Rational.of(Long.MIN_VALUE, -1).toString());
    assertEquals("1", Rational.of(Long.MIN_VALUE, Long.MIN_VALUE).toString());
    assertEquals("1", lowest.dividedBy(lowest).toString());
    assertEquals(lowest, lowest.negated().negated());
    assertEquals(lowest.hashCode(), lowest.negated().negated().hashCode());
    assertEquals(-0x1p63, lowest.doubleValue());
    assertEquals(0x1p63, lowest.negated().doubleValue());
    assertEquals(Rational.of(1, 2), Rational.of(1L << 62).dividedBy(lowest.negated()));
  }

  @Test
  void endlessDecimalIsRefusedAndTheWayOutNamed() {
    var e = assertThrows(ArithmeticException.class, () -> Rational.of(1, 3).toBigDecimal());
    assertEquals(
        "1/3 has no finite decimal; name a Rounding: toBigDecimal(Rounding.halfUp(2))",
        e.getMessage());
    assertEquals(new BigDecimal("0.33"), Rational.of(1, 3).toBigDecimal(Rounding.halfUp(2)));
    assertThrows(ArithmeticException.class, () -> Rational.of(1, 3).toBigDecimal(Rounding.NONE));
    assertFalse(Rational.of(1, 3).isDecimal());
    assertTrue(Rational.of(3, 6).isDecimal());
  }

  @Test
  void intIsRefusedForAFractionAndBeyondItsRange() {
    assertEquals(-4, Rational.of(-8, 2).intValueExact());
    assertEquals(Integer.MIN_VALUE, Rational.of(Integer.MIN_VALUE).intValueExact());
    var e = assertThrows(ArithmeticException.class, () -> Rational.of(5, 2).intValueExact());
    assertEquals(
        "a whole number is needed, was 2.5; name a Rounding: rounded(Rounding.halfUp(0))",
        e.getMessage());
    e = assertThrows(ArithmeticException.class, () -> Rational.of(1L << 31).intValueExact());
    assertEquals(
        "a whole number from -2147483648 to 2147483647 is needed, was 2147483648", e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "2.5, 2, 2.5",
    "1/3, 2, ~0.33",
    "2/3, 0, ~1",
    "-1/3, 1, ~-0.3",
    "0.001, 2, ~0",
    "100, 2, 100"
  })
  void textForPeopleMarksWhatIsShortened(String number, int places, String text) {
    assertEquals(text, Rational.parse(number).toText(places));
  }

  @Test
  void doubleJustAboveTheMiddleOfTwoGoesUp() {
    Rational middle = Rational.of((1L << 53) + 1);
    assertEquals(0x1p53, middle.doubleValue());
    assertEquals(Math.nextUp(0x1p53), middle.plus(Rational.parse("1e-60")).doubleValue());
  }

  @Test
  void doubleOfTheSmallestAndLargestNumbers() {
    assertEquals(0x1p-1023, TINY.doubleValue());
    assertEquals(-0x1p-1023, TINY.negated().doubleValue());
    Rational most = Rational.parse(BigInteger.TWO.pow(1024).subtract(BigInteger.ONE).toString());
    assertEquals(Double.POSITIVE_INFINITY, most.doubleValue());
    assertEquals(0.0, Rational.of(0, Long.MAX_VALUE).doubleValue());
  }

  @Test
  void decimalOfManyPlacesIsWrittenAsAFraction() {
    assertEquals("1/" + BigInteger.TWO.pow(1023), TINY.toString());
    assertEquals(TINY, Rational.parse(TINY.toString()));
  }

  @Test
  void equalToEqualNumbersOnly() {
    assertEquals(Rational.of(1, 2), Rational.of(2, 4));
    assertNotEquals(Rational.of(1, 2), Rational.of(1, 3));
    assertNotEquals((Object) Rational.ONE, 1L);
    assertSame(Rational.ZERO, Rational.of(0));
    assertSame(Rational.ONE, Rational.of(1));
  }

  @Test
  void largerAndSmallerOfEqualNumbersIsTheFirst() {
    Rational half = Rational.of(1, 2);
    assertSame(half, half.max(Rational.of(2, 4)));
    assertSame(half, half.min(Rational.of(2, 4)));
  }

  @Test
  void aFractionOfLargeNumbersIsReducedToLowestTerms() {
    BigInteger large = BigInteger.TEN.pow(40);
    Rational third =
        Rational.of(large.multiply(BigInteger.TWO), large.multiply(BigInteger.valueOf(-6)));
    assertEquals(Rational.of(-1, 3), third);
    assertEquals(BigInteger.valueOf(-1), third.numerator());
    assertEquals(BigInteger.valueOf(3), third.denominator());
    assertEquals(BigInteger.ONE, Rational.of(4, 2).denominator());
    assertEquals(large, Rational.of(large, BigInteger.valueOf(7)).numerator());
    assertThrows(ArithmeticException.class, () -> Rational.of(BigInteger.ONE, BigInteger.ZERO));
  }
}
