package org.plimsoll.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.plimsoll.base.Rational;

/** The codecs of values that are one text, number or truth value in JSON. */
final class Scalars {
  /** Decimals of more characters are written as text, which no reader takes for a double. */
  private static final int LONGEST_NUMBER = 30;

  private Scalars() {}

  /** How to read and write one scalar. */
  private interface Reader<T> {
    T read(In in) throws IOException;
  }

  private interface Writer<T> {
    void write(T value, JsonGenerator out) throws IOException;
  }

  private record Scalar<T>(Reader<T> reader, Writer<T> writer) implements Codec<T> {
    @Override
    public T read(In in) throws IOException {
      return reader.read(in);
    }

    @Override
    public void write(T value, JsonGenerator out) throws IOException {
      writer.write(value, out);
    }
  }

  static Codec<String> string() {
    return new Scalar<>(in -> text(in, "a text is wanted", "write it in quotes"), Texts::write);
  }

  private static String text(In in, String rule, String wayOut) throws IOException {
    if (!in.is(JsonToken.VALUE_STRING)) {
      throw in.unlike(rule, wayOut);
    }
    return in.text();
  }

  static Codec<Boolean> flag() {
    return new Scalar<>(
        in -> {
          if (!in.is(JsonToken.VALUE_TRUE) && !in.is(JsonToken.VALUE_FALSE)) {
            throw in.unlike("true or false is wanted", "write it without quotes");
          }
          return in.is(JsonToken.VALUE_TRUE);
        },
        (value, out) -> out.writeBoolean(value));
  }

  static Codec<Integer> wholeInt() {
    return new Scalar<>(
        in -> {
          long value = whole(in);
          if (value != (int) value) {
            throw in.unlike(
                "a whole number from "
                    + Integer.MIN_VALUE
                    + " to "
                    + Integer.MAX_VALUE
                    + " is wanted",
                "check the number");
          }
          return (int) value;
        },
        (value, out) -> out.writeNumber(value));
  }

  static Codec<Long> wholeLong() {
    return new Scalar<>(Scalars::whole, (value, out) -> out.writeNumber(value));
  }

  private static long whole(In in) throws IOException {
    try {
      if (in.is(JsonToken.VALUE_NUMBER_INT)) {
        return Long.parseLong(in.text());
      }
    } catch (NumberFormatException e) {
      // too large: refused like any other value that is no whole number here
    }
    throw in.unlike(
        "a whole number of at most 18 digits is wanted", "write it without quotes and point");
  }

  static Codec<Double> real() {
    return real(Double::valueOf, Double::doubleValue);
  }

  static <T> Codec<T> real(DoubleFunction<T> maker, ToDoubleFunction<T> value) {
    return new Scalar<>(
        in -> {
          double number = in.isNumber() ? Double.parseDouble(in.text()) : Double.NaN;
          if (!Double.isFinite(number)) {
            throw in.unlike(
                "a finite number is wanted",
                in.isNumber() ? "check its exponent" : "write it without quotes");
          }
          return made(in, number, maker::apply);
        },
        (object, out) -> {
          double number = value.applyAsDouble(object);
          if (!Double.isFinite(number)) {
            throw Texts.refusal(
                out,
                Double.toString(number),
                "JSON has no number that is not finite",
                "leave the value out of the model where it is not known");
          }
          out.writeNumber(number);
        });
  }

  private static <V, T> T made(In in, V value, Function<V, T> maker) {
    try {
      return maker.apply(value);
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      throw in.problem(in.path(), in.location(), in.found(), String.valueOf(e.getMessage()), "", e);
    }
  }

  static Codec<Rational> exact() {
    return exact(Function.identity(), Function.identity());
  }

  /** An exact number: a JSON number where a short decimal is exact, else text; never a double. */
  static <T> Codec<T> exact(Function<Rational, T> maker, Function<T, Rational> value) {
    return new Scalar<>(
        in -> {
          if (!in.isNumber() && !in.is(JsonToken.VALUE_STRING)) {
            throw in.unlike(
                "an exact number is wanted",
                "write a decimal such as 2.5, or a fraction in quotes such as \"1/3\"");
          }
          Rational number;
          try {
            number = Rational.parse(in.text());
          } catch (IllegalArgumentException | ArithmeticException e) {
            throw in.problem(
                in.path(),
                in.location(),
                in.found(),
                e instanceof ArithmeticException
                    ? String.valueOf(e.getMessage())
                    : "an exact number is wanted",
                e instanceof ArithmeticException
                    ? "round it"
                    : "write a decimal such as 2.5, or a fraction in quotes such as \"1/3\"",
                e);
          }
          return made(in, number, maker);
        },
        (object, out) -> {
          String text = value.apply(object).toString();
          if (isNumber(text)) {
            out.writeNumber(text);
          } else {
            out.writeString(text);
          }
        });
  }

  /** Whether an exact number is written as a number rather than as text. */
  static boolean isNumber(Rational value) {
    return isNumber(value.toString());
  }

  private static boolean isNumber(String text) {
    return text.length() <= LONGEST_NUMBER && text.indexOf('/') < 0;
  }

  /** What is one text; the parser refuses by an exception, and the rule says what it wanted. */
  static <T> Codec<T> text(
      String rule, String wayOut, Function<String, T> parser, Function<T, String> printer) {
    return new Scalar<>(
        in -> {
          String text = text(in, rule, wayOut);
          try {
            return parser.apply(text);
          } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw in.problem(in.path(), in.location(), in.found(), rule, wayOut, e);
          }
        },
        (value, out) -> Texts.write(printer.apply(value), out));
  }

  /** A constant, written in lower-case words; capitals, hyphens and underscores are read too. */
  static <E extends Enum<E>> Codec<E> constant(Class<E> type) {
    return text(
        wanted(type), "write one of them", text -> parse(type, text), constant -> words(constant));
  }

  private static <E extends Enum<E>> String wanted(Class<E> type) {
    return Schema.of(type).words()
        + " is one of "
        + Arrays.stream(type.getEnumConstants()).map(Scalars::words).toList();
  }

  static <E extends Enum<E>> E parse(Class<E> type, String text) {
    String words = text.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    for (E constant : type.getEnumConstants()) {
      if (words(constant).equals(words)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(wanted(type) + ", was \"" + text + "\"");
  }

  static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
