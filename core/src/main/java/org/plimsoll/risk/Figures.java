package org.plimsoll.risk;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.plimsoll.base.Percent;

/** What the types of this package share in checking and showing plain figures. */
final class Figures {
  private static final MathContext SHOWN = new MathContext(6);

  private Figures() {}

  static void requireAmount(String what, double amount) {
    if (!(amount >= 0 && amount <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          what + " is finite and not negative, was " + amount + "; leave out what is not known");
    }
  }

  static void requireChance(String what, Percent chance) {
    if (chance.compareTo(Percent.HUNDRED) > 0) {
      throw new IllegalArgumentException(what + " is at most 100%, was " + chance);
    }
  }

  static void requireUnit(String unit) {
    if (unit.isBlank()) {
      throw new IllegalArgumentException("an impact needs a unit that is not blank, such as days");
    }
  }

  static void requireProbability(double p) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("a probability lies in (0, 1) here, was " + p);
    }
  }

  static void requireRise(double low, double high) {
    if (!(low > 0 && low < high && high <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "the low end of an interval lies above 0 and below the high end, was "
              + low
              + " to "
              + high);
    }
  }

  static void requirePoints(double low, double mode, double high) {
    if (!(low >= 0 && low <= mode && mode <= high && low < high && high <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "the points of an impact rise from 0 or more: low "
              + low
              + ", most likely "
              + mode
              + ", high "
              + high);
    }
  }

  /** Levels in ascending order, each once. */
  static List<Double> requireLevels(double... levels) {
    double[] sorted = Arrays.stream(levels).distinct().sorted().toArray();
    for (double level : sorted) {
      if (!(level > 0 && level < 1)) {
        throw new IllegalArgumentException("a level lies within (0, 1), was " + level);
      }
    }
    if (sorted.length == 0) {
      throw new IllegalArgumentException("at least 1 level is needed, such as 0.95");
    }
    return Arrays.stream(sorted).boxed().toList();
  }

  /** Whole amounts where they are large. */
  static String rounded(double value) {
    return Math.abs(value) < 1000
        ? text(value)
        : new BigDecimal(value).setScale(0, RoundingMode.HALF_UP).toPlainString();
  }

  /** Three digits, of errors and shares. */
  static String brief(double value) {
    return value == 0
        ? "0"
        : new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros().toPlainString();
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
