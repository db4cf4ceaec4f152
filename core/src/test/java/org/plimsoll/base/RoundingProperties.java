package org.plimsoll.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RoundingProperties {
  @Provide
  Arbitrary<RoundingMode> modes() {
    return Arbitraries.of(RoundingMode.values()).filter(mode -> mode != RoundingMode.UNNECESSARY);
  }

  @Provide
  Arbitrary<Long> longs() {
    return Exact.longs();
  }

  @Provide
  Arbitrary<Rational> numbers() {
    return Exact.rationals();
  }

  @Property(tries = 2000)
  void decimalsRoundAsSetScaleDoes(
      @ForAll("longs") long unscaled,
      @ForAll @IntRange(min = -5, max = 25) int scale,
      @ForAll @IntRange(max = 20) int places,
      @ForAll("modes") RoundingMode mode) {
    var decimal = new BigDecimal(BigInteger.valueOf(unscaled), scale);
    assertEquals(
        Rational.of(decimal.setScale(places, mode)),
        Rounding.to(places, mode).apply(Rational.of(decimal)));
  }

  @Property
  void fractionsRoundAsDivideDoes(
      @ForAll("numbers") Rational value,
      @ForAll @IntRange(max = 20) int places,
      @ForAll("modes") RoundingMode mode) {
    Exact exact = Exact.of(value);
    BigDecimal expected =
        new BigDecimal(exact.num()).divide(new BigDecimal(exact.den()), places, mode);
    assertEquals(Rational.of(expected), value.rounded(Rounding.to(places, mode)));
  }

  @Property
  void roundingTwiceIsRoundingOnce(
      @ForAll("numbers") Rational value,
      @ForAll @IntRange(max = 20) int places,
      @ForAll("modes") RoundingMode mode) {
    Rounding rounding = Rounding.to(places, mode);
    Rational once = value.rounded(rounding);
    assertEquals(once, once.rounded(rounding));
  }
}
