package org.plimsoll.base;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;

/**
 * An exact amount of money in one currency.
 *
 * @param amount the amount in whole units of the currency, exact; it may be negative
 * @param currency the currency
 */
public record Money(Rational amount, Currency currency) implements Comparable<Money> {
  /** Pounds sterling, the currency of {@link #of}. */
  public static final Currency POUNDS = Currency.getInstance("GBP");

  /**
   * Checks that both parts are there.
   *
   * @param amount the amount in whole units of the currency, exact; it may be negative
   * @param currency the currency
   */
  public Money {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(currency, "currency");
  }

  /**
   * Returns an amount in pounds sterling.
   *
   * @param pounds whole pounds
   * @return that amount
   */
  public static Money of(long pounds) {
    return new Money(Rational.of(pounds), POUNDS);
  }

  /**
   * Returns an amount in pounds sterling.
   *
   * @param pounds pounds and pence, such as {@code 12.50}
   * @return that amount
   * @throws IllegalArgumentException if the text is no number
   */
  public static Money of(String pounds) {
    return new Money(Rational.parse(pounds), POUNDS);
  }

  /**
   * Returns an amount in pounds sterling.
   *
   * @param pounds pounds and pence
   * @return that amount
   */
  public static Money of(BigDecimal pounds) {
    return new Money(Rational.of(pounds), POUNDS);
  }

  /**
   * Returns the same figure in another currency: nothing is converted.
   *
   * @param other the currency
   * @return the amount in that currency
   */
  public Money in(Currency other) {
    return new Money(amount, other);
  }

  /**
   * Adds an amount of the same currency.
   *
   * @param other the amount to add
   * @return this + other
   * @throws IllegalArgumentException if the currencies differ
   */
  public Money plus(Money other) {
    return new Money(amount.plus(same(other).amount), currency);
  }

  /**
   * Subtracts an amount of the same currency.
   *
   * @param other the amount to take away
   * @return this - other
   * @throws IllegalArgumentException if the currencies differ
   */
  public Money minus(Money other) {
    return new Money(amount.minus(same(other).amount), currency);
  }

  /**
   * Multiplies.
   *
   * @param times a plain number
   * @return this x times
   */
  public Money times(Rational times) {
    return new Money(amount.times(times), currency);
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "amounts of different currencies cannot be joined: "
              + this
              + " and "
              + other
              + "; convert one first");
    }
    return other;
  }

  /**
   * Compares amounts of the same currency.
   *
   * @throws IllegalArgumentException if the currencies differ
   */
  @Override
  public int compareTo(Money other) {
    return amount.compareTo(same(other).amount);
  }

  @Override
  public String toString() {
    int places = amount.isWhole() ? 0 : Math.max(0, currency.getDefaultFractionDigits());
    Rational shown = amount.rounded(Rounding.halfUp(places));
    return (shown.equals(amount) ? "" : "~")
        + currency.getCurrencyCode()
        + " "
        + String.format(Locale.ROOT, "%,." + places + "f", shown.toBigDecimal());
  }
}
