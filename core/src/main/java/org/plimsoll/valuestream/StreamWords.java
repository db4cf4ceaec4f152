package org.plimsoll.valuestream;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Objects;
import org.plimsoll.base.Rational;
import org.plimsoll.base.Rounding;

/** Times of value streams in numbers and words. */
final class StreamWords {
  private static final long NANOS = 1_000_000_000L;
  private static final Rational SECONDS = Rational.of(3600);

  private StreamWords() {}

  static Rational hours(Duration time) {
    return Rational.of(time.getSeconds())
        .plus(Rational.of(time.getNano(), NANOS))
        .dividedBy(SECONDS);
  }

  /** Hours as a time; less than a nanosecond is cut off. */
  static Duration duration(Rational hours) {
    BigInteger[] seconds =
        hours
            .times(SECONDS)
            .times(Rational.of(NANOS))
            .rounded(Rounding.truncate())
            .numerator()
            .divideAndRemainder(BigInteger.valueOf(NANOS));
    return Duration.ofSeconds(seconds[0].longValueExact(), seconds[1].longValue());
  }

  static String time(Duration time) {
    return time(hours(time));
  }

  /** Hours in words, such as {@code 8 h 20 min}; a {@code ~} marks what is shown to the second. */
  static String time(Rational hours) {
    Rational exact = hours.times(SECONDS);
    Rational shown = exact.rounded(Rounding.halfUp(0));
    BigInteger seconds = shown.numerator().abs();
    BigInteger[] minutes = seconds.divideAndRemainder(BigInteger.valueOf(60));
    BigInteger[] whole = minutes[0].divideAndRemainder(BigInteger.valueOf(60));
    StringBuilder words = new StringBuilder();
    append(words, whole[0], "h");
    append(words, whole[1], "min");
    append(words, minutes[1], "s");
    return (shown.equals(exact) ? "" : "~")
        + (shown.signum() < 0 ? "-" : "")
        + (words.isEmpty() ? "0 min" : words);
  }

  private static void append(StringBuilder words, BigInteger number, String unit) {
    if (number.signum() != 0) {
      words.append(words.isEmpty() ? "" : " ").append(number).append(' ').append(unit);
    }
  }

  static String quoted(Iterable<String> names) {
    StringBuilder words = new StringBuilder();
    for (String name : names) {
      words.append(words.isEmpty() ? "" : ", ").append('"').append(name).append('"');
    }
    return words.toString();
  }

  static void named(String what, String name) {
    Objects.requireNonNull(name, what);
    if (name.isBlank()) {
      throw new IllegalArgumentException(
          what + " must not be blank, was \"" + name + "\"; name it or leave it out");
    }
  }
}
