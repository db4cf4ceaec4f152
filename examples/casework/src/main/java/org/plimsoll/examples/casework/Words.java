package org.plimsoll.examples.casework;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.base.Rounding;

/** Figures in words, the same on every machine and in every locale. */
final class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private Words() {}

  static BigDecimal decimal(double value, int places) {
    return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
  }

  /** A figure with so many decimals, thousands parted: {@code 1,596.98}. */
  static String number(double value, int places) {
    return grouped(decimal(value, places));
  }

  static String number(Rational value, int places) {
    return grouped(value.toBigDecimal(Rounding.halfUp(places)).setScale(places));
  }

  static String number(long value) {
    return grouped(BigDecimal.valueOf(value));
  }

  private static String grouped(BigDecimal value) {
    return String.format(Locale.ROOT, "%,." + value.scale() + "f", value);
  }

  /** Points without unit, as short as they are. */
  static String plain(Points points) {
    return points.value().toText(2);
  }

  static String signed(double value, int places) {
    return (value > 0 ? "+" : "") + number(value, places);
  }

  static String percent(Rational percent) {
    return number(percent, 1) + "%";
  }

  static String percent(long part, long whole) {
    return percent(Rational.of(part * 100, whole));
  }

  static String cases(long count) {
    return number(count) + (count == 1 ? " case" : " cases");
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** {@code a, b and c}. */
  static String list(java.util.List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    int last = words.size() - 1;
    return String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
