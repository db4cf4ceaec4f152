package org.plimsoll.clinic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;
import org.plimsoll.base.Rational;

/** Hours as exact numbers and as text. */
final class Hours {
  private static final long NANOS = 3_600_000_000_000L;

  private Hours() {}

  static Rational of(Duration time) {
    return Rational.of(time.toNanos(), NANOS);
  }

  static double real(Duration time) {
    return time.toNanos() / (double) NANOS;
  }

  static String text(Duration time) {
    return text(of(time)) + " h";
  }

  /** At most two decimals, a number of hours that people read. */
  static String text(Rational hours) {
    return hours.toText(2);
  }

  static String text(OptionalDouble value) {
    return value.isEmpty() ? "?" : text(value.getAsDouble());
  }

  static String text(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** Four digits that count. */
  static String digits(double value) {
    return value == 0
        ? "0"
        : new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
  }
}
