package org.plimsoll.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

/** Plain figures in words. */
final class Amounts {
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  private Amounts() {}

  /** An amount to whole units, or to three digits below 100. */
  static String text(double amount) {
    BigDecimal exact = new BigDecimal(amount);
    int places = Math.abs(amount) >= 100 ? 0 : 2;
    BigDecimal rounded = exact.setScale(places, RoundingMode.HALF_UP).stripTrailingZeros();
    return String.format(
        Locale.ROOT,
        "%,." + Math.max(0, rounded.scale()) + "f",
        rounded.signum() == 0 ? BigDecimal.ZERO : rounded);
  }

  /** An amount with its unit: a currency stands before it, any other unit behind. */
  static String text(double amount, String unit) {
    return CURRENCY.matcher(unit).matches() ? unit + " " + text(amount) : text(amount) + " " + unit;
  }

  /** Two decimals. */
  static String two(double value) {
    return new BigDecimal(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  /** Three decimals. */
  static String three(double value) {
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_UP).toPlainString();
  }
}
