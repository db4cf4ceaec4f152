package org.plimsoll.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of points, weekly hours, percentages and money. */
class QuantityProperties {
  @Provide
  Arbitrary<Rational> numbers() {
    return Exact.rationals();
  }

  @Provide
  Arbitrary<Rational> shares() {
    return Exact.rationals().map(x -> x.max(x.negated()));
  }

  @Property
  void pointsAddScaleAndCompareAsTheirNumbersDo(
      @ForAll("numbers") Rational x, @ForAll("numbers") Rational y) {
    var a = new Points(x);
    var b = new Points(y);
    assertEquals(x.plus(y), a.plus(b).value());
    assertEquals(a, a.plus(b).minus(b));
    assertEquals(x.times(y), a.times(y).value());
    assertEquals(a.plus(a).plus(a), a.times(3));
    assertEquals(x.compareTo(y), a.compareTo(b));
    assertEquals(x.signum() < 0, a.isNegative());
    assertEquals(x.signum() == 0, a.isZero());
    Assume.that(y.signum() != 0);
    assertEquals(a, b.times(a.per(b)));
  }

  @Property
  void weeklyHoursAddScaleAndCompareAsTheirNumbersDo(
      @ForAll("numbers") Rational x, @ForAll("numbers") Rational y) {
    var a = new WeeklyHours(x);
    var b = new WeeklyHours(y);
    assertEquals(x.plus(y), a.plus(b).value());
    assertEquals(a, a.plus(b).minus(b));
    assertEquals(x.times(y), a.times(y).value());
    assertEquals(a.plus(a).plus(a), a.times(3));
    assertEquals(x.compareTo(y), a.compareTo(b));
    assertEquals(x.signum() < 0, a.isNegative());
    assertEquals(x.signum() == 0, a.isZero());
    Assume.that(y.signum() != 0);
    assertEquals(a, b.times(a.per(b)));
  }

  @Property
  void percentagesAddScaleAndCompareAsTheirNumbersDo(
      @ForAll("shares") Rational x, @ForAll("shares") Rational y) {
    var a = new Percent(x);
    var b = new Percent(y);
    assertEquals(x.plus(y), a.plus(b).value());
    assertEquals(a, a.plus(b).minus(b));
    assertEquals(x.times(y), a.times(y).value());
    assertEquals(a.plus(a).plus(a), a.times(3));
    assertEquals(x.compareTo(y), a.compareTo(b));
    assertEquals(a, Percent.ofFraction(a.asFraction()));
    if (x.compareTo(y) < 0) {
      assertThrows(IllegalArgumentException.class, () -> a.minus(b));
    }
  }

  @Property
  void sharesOfTheWholeAddUpToTheWhole(
      @ForAll("numbers") Rational whole, @ForAll("shares") Rational share) {
    Assume.that(share.compareTo(Rational.HUNDRED) <= 0);
    var part = new Percent(share);
    var rest = Percent.HUNDRED.minus(part);
    var points = new Points(whole);
    assertEquals(points, part.of(points).plus(rest.of(points)));
    var hours = new WeeklyHours(whole);
    assertEquals(hours, part.of(hours).plus(rest.of(hours)));
  }

  @Property
  void moneyAddsScalesAndComparesAsItsAmountsDo(
      @ForAll("numbers") Rational x, @ForAll("numbers") Rational y) {
    var a = new Money(x, Money.POUNDS);
    var b = new Money(y, Money.POUNDS);
    assertEquals(x.plus(y), a.plus(b).amount());
    assertEquals(a, a.plus(b).minus(b));
    assertEquals(x.times(y), a.times(y).amount());
    assertEquals(x.compareTo(y), a.compareTo(b));
  }

  @Property
  void moneyTextIsWithinHalfAPennyAndMarkedUnlessExact(@ForAll("numbers") Rational x) {
    String text = new Money(x, Money.POUNDS).toString();
    Rational shown = Rational.parse(text.replace("~", "").replace("GBP ", "").replace(",", ""));
    assertEquals(!shown.equals(x), text.startsWith("~"));
    assertTrue(shown.minus(x).max(x.minus(shown)).compareTo(Rational.of(1, 200)) <= 0);
  }
}
