package org.plimsoll.lean;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What the results of this package share. */
final class Shares {
  private static final int SHOWN = 20;

  private Shares() {}

  /** A part of a whole; empty if the whole is nothing. */
  static OptionalDouble of(double part, double whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
  }

  /** A number with so many places; a question mark if it is not known. */
  static String text(OptionalDouble value, int places) {
    return value.isEmpty()
        ? "?"
        : BigDecimal.valueOf(value.getAsDouble())
            .setScale(places, RoundingMode.HALF_EVEN)
            .toPlainString();
  }

  /** A share in per cent with one place; a question mark if it is not known. */
  static String percent(OptionalDouble share) {
    return share.isEmpty() ? "?" : text(OptionalDouble.of(100 * share.getAsDouble()), 1) + "%";
  }

  /** A constant in lower-case words. */
  static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The first names of a list, and how many more there are. */
  static String some(List<String> names) {
    int more = names.size() - SHOWN;
    return more > 0 ? names.subList(0, SHOWN) + " and " + more + " more" : names.toString();
  }
}
