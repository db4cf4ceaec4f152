package org.plimsoll.allocation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.base.Rounding;

/** Figures for people to read. */
final class Words {
  private Words() {}

  /** A percentage with at most one decimal, marked where it is shortened. */
  static String percent(Rational value) {
    return value.toText(1) + "%";
  }

  /** A bound from below, cut rather than rounded, so that it stays one. */
  static String percentDown(Rational value) {
    return value.rounded(Rounding.to(2, RoundingMode.FLOOR)).toText(2) + "%";
  }

  static String percent(Optional<Percent> value) {
    return value.map(found -> percent(found.value()).replace("~", "")).orElse("-");
  }

  static String number(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  static String count(long number, String one) {
    return number + " " + one + (number == 1 ? "" : "s");
  }
}
