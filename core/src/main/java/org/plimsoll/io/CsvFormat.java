package org.plimsoll.io;

import com.google.common.collect.ImmutableSet;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How a file writes its table: characters, separator, heading, what stands for a missing value, how
 * dates and decimals are written.
 *
 * <p>Values may stand in quotes; a quote inside is doubled. Lines end in LF, CRLF or CR.
 *
 * @param charset the name of the charset; empty for UTF-8 with or without a byte order mark, where
 *     a byte that is not UTF-8 is read as Windows-1252 and reported
 * @param separator the one character between values; empty to find it in the first line
 * @param header the names of the columns where the file has no heading; empty where it has one
 * @param missing texts that stand for a missing value, beside the empty text, except in ids
 * @param dates the patterns of dates, as in {@link java.time.format.DateTimeFormatter}; none for
 *     ISO dates, or the date part of ISO timestamps, whose time is passed over
 * @param decimalComma whether decimals are written 2,5
 * @param longestValue how many characters a value may have, from 1,000 to 100,000,000. It stops a
 *     quote that is never closed from taking in the whole file
 */
public record CsvFormat(
    Optional<String> charset,
    Optional<String> separator,
    List<String> header,
    Set<String> missing,
    List<String> dates,
    boolean decimalComma,
    int longestValue) {

  private static final CsvFormat STANDARD =
      new CsvFormat(
          Optional.empty(), Optional.of(","), List.of(), Set.of(), List.of(), false, 1 << 20);

  /**
   * Checks that the charset, the separator and the patterns can be used, and copies.
   *
   * @param charset the name of the charset; empty for UTF-8 with or without a byte order mark,
   *     where a byte that is not UTF-8 is read as Windows-1252 and reported
   * @param separator the one character between values; empty to find it in the first line
   * @param header the names of the columns where the file has no heading; empty where it has one
   * @param missing texts that stand for a missing value, beside the empty text, except in ids
   * @param dates the patterns of dates, as in {@link java.time.format.DateTimeFormatter}; none for
   *     ISO dates, or the date part of ISO timestamps, whose time is passed over
   * @param decimalComma whether decimals are written 2,5
   * @param longestValue how many characters a value may have, from 1,000 to 100,000,000. It stops a
   *     quote that is never closed from taking in the whole file
   */
  public CsvFormat {
    Objects.requireNonNull(charset, "charset");
    header = List.copyOf(header);
    missing = ImmutableSet.copyOf(missing);
    dates = List.copyOf(dates);
    charset.ifPresent(CsvFormat::known);
    if (separator.isPresent()
        && (separator.get().length() != 1 || "\r\n\"".contains(separator.get()))) {
      throw new IllegalArgumentException(
          "a separator is one character, no quote and no line break, was \""
              + separator.get()
              + "\"");
    }
    for (String pattern : dates) {
      try {
        Formats.dates(pattern);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "a pattern of dates is written such as d/M/yyyy, was \"" + pattern + "\"", e);
      }
    }
    if (longestValue < 1_000 || longestValue > 100_000_000) {
      throw new IllegalArgumentException(
          "the longest value has 1,000 to 100,000,000 characters, was " + longestValue);
    }
  }

  private static Charset known(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "a charset has a name such as UTF-8 or windows-1252, was \"" + name + "\"", e);
    }
  }

  /**
   * Returns the common format: UTF-8, commas, a heading, ISO dates, decimal points, and only the
   * empty text for a missing value. {@code NA} is a text like any other.
   *
   * @return the standard format
   */
  public static CsvFormat standard() {
    return STANDARD;
  }

  /**
   * States the charset. A byte order mark is passed over; bytes that do not fit are reported.
   *
   * @param stated the charset
   * @return the format with that charset
   */
  public CsvFormat withCharset(Charset stated) {
    return new CsvFormat(
        Optional.of(stated.name()), separator, header, missing, dates, decimalComma, longestValue);
  }

  /**
   * Separates values by another character, such as a semicolon or a tab.
   *
   * @param between the character
   * @return the format with that separator
   */
  public CsvFormat withSeparator(char between) {
    return new CsvFormat(
        charset,
        Optional.of(String.valueOf(between)),
        header,
        missing,
        dates,
        decimalComma,
        longestValue);
  }

  /**
   * Finds the separator in the first line of each file: the one of comma, semicolon, tab and bar
   * that stands there most often outside quotes; ties in that order.
   *
   * @return the format that detects
   */
  public CsvFormat detectingSeparator() {
    return new CsvFormat(
        charset, Optional.empty(), header, missing, dates, decimalComma, longestValue);
  }

  /**
   * Says that the file has no heading: its first line is a row.
   *
   * @param names the names of all columns, from left to right
   * @return the format with those names
   */
  public CsvFormat withoutHeader(String... names) {
    return new CsvFormat(
        charset, separator, List.of(names), missing, dates, decimalComma, longestValue);
  }

  /**
   * Takes more texts for a missing value, such as {@code NA}, or {@code x} and {@code z} in
   * official statistics. Ids are not touched: an id may be {@code NA}.
   *
   * @param markers the texts, exactly as written
   * @return the format with those markers, beside those it had
   */
  public CsvFormat withMissing(String... markers) {
    Set<String> all = ImmutableSet.<String>builder().addAll(missing).add(markers).build();
    return new CsvFormat(charset, separator, header, all, dates, decimalComma, longestValue);
  }

  /**
   * Reads dates by patterns instead of ISO. A text that two patterns read as two days is a problem,
   * not a guess.
   *
   * @param patterns such as {@code d/M/yyyy}, added to those it had
   * @return the format with those patterns
   */
  public CsvFormat withDates(String... patterns) {
    List<String> all = new ArrayList<>(dates);
    all.addAll(List.of(patterns));
    return new CsvFormat(charset, separator, header, missing, all, decimalComma, longestValue);
  }

  /**
   * Reads decimals with a comma: {@code 2,5}. A point is then a problem.
   *
   * @return the format with decimal commas
   */
  public CsvFormat withDecimalComma() {
    return new CsvFormat(charset, separator, header, missing, dates, true, longestValue);
  }

  /**
   * Allows longer or only shorter values.
   *
   * @param characters how many a value may have
   * @return the format with that limit
   */
  public CsvFormat withLongestValue(int characters) {
    return new CsvFormat(charset, separator, header, missing, dates, decimalComma, characters);
  }

  Optional<Charset> statedCharset() {
    return charset.map(CsvFormat::known);
  }

  char separatorFor(String firstLine) {
    if (separator.isPresent()) {
      return separator.get().charAt(0);
    }
    char best = ',';
    int most = 0;
    for (char candidate : new char[] {',', ';', '\t', '|'}) {
      int count = count(firstLine, candidate);
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  static int count(String line, char wanted) {
    int count = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == wanted && !quoted) {
        count++;
      }
    }
    return count;
  }

  /** Returns a short line such as {@code CSV, separated by ',', UTF-8 or else Windows-1252}. */
  @Override
  public String toString() {
    return "CSV, separated by "
        + separator
            .map(s -> s.equals("\t") ? "tabs" : "'" + s + "'")
            .orElse("what the first line shows")
        + ", "
        + charset.map(name -> name.toUpperCase(Locale.ROOT)).orElse("UTF-8 or else Windows-1252")
        + (missing.isEmpty() ? "" : ", missing " + missing)
        + (dates.isEmpty() ? "" : ", dates " + dates)
        + (decimalComma ? ", decimal comma" : "");
  }
}
