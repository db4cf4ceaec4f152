package org.plimsoll.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Plain figures in words. */
final class Amounts {
  private Amounts() {}

  /** An amount to whole units, or to three digits below 100. */
  static String text(double amount) {
    BigDecimal exact = new BigDecimal(amount);
    int places = Math.abs(amount) >= 100 ? 0 : 2;
    BigDecimal rounded = exact.setScale(places, RoundingMode.HALF_UP).stripTrailingZeros();
    return (rounded.signum() == 0 ? BigDecimal.ZERO : rounded).toPlainString();
  }

  /** Two decimals. */
  static String two(double value) {
    return new BigDecimal(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
