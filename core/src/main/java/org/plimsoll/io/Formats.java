package org.plimsoll.io;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;

/** A format made ready for reading: patterns compiled once a file. */
final class Formats {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
  private static final Pattern TIMESTAMP =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}([.,]\\d{1,9})?)?"
              + "(Z|[+-]\\d{2}(:?\\d{2}(:?\\d{2})?)?)?");

  private final CsvFormat format;
  private final List<DateTimeFormatter> dates;

  Formats(CsvFormat format) {
    this.format = format;
    this.dates = format.dates().stream().map(Formats::dates).toList();
  }

  /** Compiles a pattern; strict, so that 31 April is no date. */
  static DateTimeFormatter dates(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .parseDefaulting(ChronoField.ERA, 1)
        .toFormatter(Locale.ENGLISH)
        .withChronology(IsoChronology.INSTANCE)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  boolean isMissing(String text) {
    return format.missing().contains(text);
  }

  Rational number(String text) {
    String plain = text;
    if (format.decimalComma()) {
      if (plain.indexOf('.') >= 0) {
        throw new IllegalArgumentException();
      }
      plain = plain.replace(',', '.');
    }
    if (!DECIMAL.matcher(plain).matches()) {
      throw new IllegalArgumentException();
    }
    return Rational.parse(plain);
  }

  Percent percent(String text, PercentStyle style) {
    boolean signed = text.endsWith("%");
    if (signed != (style == PercentStyle.WITH_SIGN)) {
      throw new IllegalArgumentException();
    }
    Rational number = number(signed ? text.substring(0, text.length() - 1).stripTrailing() : text);
    return style == PercentStyle.FRACTION ? Percent.ofFraction(number) : new Percent(number);
  }

  LocalDate date(String text) {
    if (dates.isEmpty()) {
      return LocalDate.parse(TIMESTAMP.matcher(text).matches() ? text.substring(0, 10) : text);
    }
    LocalDate found = null;
    for (DateTimeFormatter each : dates) {
      try {
        LocalDate date = LocalDate.parse(text, each);
        if (found != null && !found.equals(date)) {
          throw new IllegalArgumentException();
        }
        found = date;
      } catch (DateTimeParseException e) {
        continue; // another pattern may fit
      }
    }
    if (found == null) {
      throw new IllegalArgumentException();
    }
    return found;
  }

  String dateRule() {
    return dates.isEmpty()
        ? "a date is written year-month-day such as 2026-02-02"
        : dates.size() == 1
            ? "a date is written by the pattern " + format.dates().get(0)
            : "a date is written by exactly one of the patterns " + format.dates();
  }
}
