package org.plimsoll.stats;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Objects;

/** What the types of this package share in checking and showing plain figures. */
final class Figures {
  private static final MathContext SHOWN = new MathContext(6);

  private Figures() {}

  static void requireFinite(double value, String name) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          name + " must be a finite number, was " + value + "; leave missing figures out first");
    }
  }

  static void requireSomeFinite(double[] values, String name) {
    requireSome(values, name);
    int bad = 0;
    int first = 0;
    for (int i = values.length - 1; i >= 0; i--) {
      if (!Double.isFinite(values[i])) {
        bad++;
        first = i;
      }
    }
    if (bad > 0) {
      throw refused(values, name, first, bad, "a finite number", "leave missing figures out first");
    }
  }

  static void requireSome(double[] values, String name) {
    Objects.requireNonNull(values, name);
    if (values.length == 0) {
      throw new IllegalArgumentException(
          name + " must hold at least 1 number, held none; ask only where there are figures");
    }
  }

  static IllegalArgumentException refused(
      double[] values, String name, int first, int bad, String rule, String wayOut) {
    return new IllegalArgumentException(
        name
            + "["
            + first
            + "] must be "
            + rule
            + ", was "
            + values[first]
            + (bad > 1 ? " (and " + (bad - 1) + " more like it)" : "")
            + "; "
            + wayOut);
  }

  static double[] sortedCopy(double[] values) {
    double[] copy = values.clone();
    Arrays.sort(copy);
    return copy;
  }

  /** At most six digits, the same in every locale and JDK. */
  static String text(double value) {
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(value).round(SHOWN).stripTrailingZeros();
    int magnitude = rounded.precision() - rounded.scale();
    return magnitude > -6 && magnitude <= 15 ? rounded.toPlainString() : rounded.toString();
  }
}
