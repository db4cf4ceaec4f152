package org.plimsoll.io;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.caseload.FactorValue;

/**
 * What the cells of a column hold: texts, numbers, dates and so on, with the rule that a problem
 * states when a cell is something else.
 *
 * @param <T> the type of the value
 */
public final class Cell<T> {
  /** Reads one cell; any IllegalArgumentException, ArithmeticException or date error is a no. */
  interface Reading<T> {
    T read(String text, Formats formats);
  }

  /** Any text, as it stands; blanks at its ends stay. */
  public static final Cell<String> TEXT =
      new Cell<>("a text is needed", "fill it in", false, false, false, (text, f) -> text);

  /** A text without the blanks at its ends, such as the name of a band. */
  public static final Cell<String> WORD =
      new Cell<>("a value is needed", "fill it in", true, false, true, (text, f) -> text);

  /** An id, without the blanks at its ends. Markers of missing values do not touch it. */
  public static final Cell<String> ID =
      new Cell<>("an id is needed", "fill it in", true, true, false, (text, f) -> text);

  /** An id that stands in many rows, such as that of a person who holds many cases. */
  static final Cell<String> REPEATED_ID =
      new Cell<>("an id is needed", "fill it in", true, true, true, (text, f) -> text);

  /** A name that stands in many rows, with its blanks; blanks alone are no name. */
  static final Cell<String> NAME =
      new Cell<>("a value is needed", "fill it in", false, false, true, (text, f) -> text);

  /** An id that stands in many rows, with its blanks; blanks alone are no id. */
  static final Cell<String> NAME_ID =
      new Cell<>("an id is needed", "fill it in", false, true, true, (text, f) -> text);

  /**
   * An exact number: a decimal without thousands separator or unit. Fractions such as 1/3 look too
   * much like dates and are not read.
   */
  public static final Cell<Rational> NUMBER =
      new Cell<>(
          "a number is written as a decimal such as 2.5, without sign for per cent or thousands",
          "write it so, or take it for missing: CsvFormat.withMissing(..)",
          true,
          false,
          true,
          (text, formats) -> formats.number(text));

  /** A whole number from 0. */
  public static final Cell<Integer> COUNT =
      new Cell<>(
          "a whole number from 0 is needed",
          "write it so, or take it for missing: CsvFormat.withMissing(..)",
          true,
          false,
          true,
          (text, formats) -> {
            int count = formats.number(text).intValueExact();
            if (count < 0) {
              throw new IllegalArgumentException();
            }
            return count;
          });

  /** A day, by the patterns of the format. */
  public static final Cell<LocalDate> DATE =
      new Cell<>(
          "a date is needed",
          "write it so, or name the pattern of the file: CsvFormat.withDates(..)",
          true,
          false,
          true,
          (text, formats) -> formats.date(text));

  /** Yes or no: true, t, yes, y, 1 or false, f, no, n, 0, in capitals or not. */
  public static final Cell<Boolean> FLAG =
      new Cell<>(
          "true, yes, t, y, 1 or false, no, f, n, 0 is needed",
          "write one of these",
          true,
          false,
          true,
          (text, formats) ->
              switch (text.toLowerCase(Locale.ROOT)) {
                case "true", "t", "yes", "y", "1" -> true;
                case "false", "f", "no", "n", "0" -> false;
                default -> throw new IllegalArgumentException();
              });

  /** What a case gives of a factor that counts. */
  static final Cell<FactorValue> AMOUNT =
      new Cell<>(
          "a number from 0 is written as a decimal such as 2.5",
          NUMBER.wayOut,
          true,
          false,
          true,
          (text, formats) -> new FactorValue.Amount(formats.number(text)));

  /** What a case gives of a factor that looks up a word. */
  static final Cell<FactorValue> FACTOR_WORD =
      new Cell<>(
          WORD.rule, WORD.wayOut, true, false, true, (text, formats) -> new FactorValue.Word(text));

  private final String rule;
  private final String wayOut;
  private final boolean stripped;
  private final boolean id;
  private final boolean repeats;
  private final Reading<T> reading;

  private Cell(
      String rule,
      String wayOut,
      boolean stripped,
      boolean id,
      boolean repeats,
      Reading<T> reading) {
    this.rule = Objects.requireNonNull(rule, "rule");
    this.wayOut = Objects.requireNonNull(wayOut, "wayOut");
    this.stripped = stripped;
    this.id = id;
    this.repeats = repeats;
    this.reading = reading;
  }

  /**
   * A percentage.
   *
   * @param style how the column writes it
   * @return percentages of that style
   */
  public static Cell<Percent> percent(PercentStyle style) {
    return new Cell<>(
        style.rule(),
        "write it so, or name the style of the file in the mapping: PercentStyle",
        true,
        false,
        true,
        (text, formats) -> formats.percent(text, style));
  }

  /** A share of a case: above 0 % and at most 100 %. */
  static Cell<Percent> share(PercentStyle style) {
    return new Cell<>(
        "a share is above 0% and at most 100%, and " + style.rule(),
        "write it so, or name the style of the file in the mapping: PercentStyle",
        true,
        false,
        true,
        (text, formats) -> {
          Percent share = formats.percent(text, style);
          if (share.isZero() || share.compareTo(Percent.HUNDRED) > 0) {
            throw new IllegalArgumentException();
          }
          return share;
        });
  }

  /** A mark on an axis of a matrix, by its number from 1 or by its name, in capitals or not. */
  static Cell<Integer> mark(String axis, List<String> marks, String matrix) {
    return new Cell<>(
        "a mark of "
            + axis
            + " in \""
            + matrix
            + "\" is a number from 1 to "
            + marks.size()
            + " or one of "
            + marks,
        "correct the mark, or name the matrix of the file: RiskColumns.markedOn(..)",
        true,
        false,
        true,
        (text, formats) -> {
          for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).equalsIgnoreCase(text)) {
              return i + 1;
            }
          }
          int mark = formats.number(text).intValueExact();
          if (mark < 1 || mark > marks.size()) {
            throw new IllegalArgumentException();
          }
          return mark;
        });
  }

  /**
   * One of the constants of an enum, by name, in capitals or not, with a blank or hyphen for an
   * underscore.
   *
   * @param <E> the enum
   * @param type the enum
   * @return its constants
   */
  public static <E extends Enum<E>> Cell<E> oneOf(Class<E> type) {
    String names =
        Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT).replace('_', ' ');
    return of(
        "one of " + names + " is needed",
        "write one of these",
        text ->
            Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_')));
  }

  /**
   * Values of the caller's own.
   *
   * @param <T> the type of the value
   * @param rule what a cell should hold, for problems
   * @param wayOut what to do about a cell that does not
   * @param reading makes the value of the text, without the blanks at its ends; an {@code
   *     IllegalArgumentException} says that the text does not fit. The same text gives the same
   *     value, which may be made once and shared
   * @return those values
   */
  public static <T> Cell<T> of(String rule, String wayOut, Function<String, T> reading) {
    Objects.requireNonNull(reading, "reading");
    return new Cell<>(rule, wayOut, true, false, true, (text, formats) -> reading.apply(text));
  }

  /** Values of the caller's own that hardly repeat, so that remembering them is of no use. */
  static <T> Cell<T> changing(String rule, String wayOut, Function<String, T> reading) {
    return new Cell<>(rule, wayOut, true, false, false, (text, formats) -> reading.apply(text));
  }

  boolean isName() {
    return this == NAME || this == NAME_ID;
  }

  boolean isStripped() {
    return stripped;
  }

  boolean isId() {
    return id;
  }

  boolean repeats() {
    return repeats;
  }

  String rule(Formats formats) {
    return this.equals(DATE) ? formats.dateRule() : rule;
  }

  String wayOut() {
    return wayOut;
  }

  T read(String text, Formats formats) {
    return reading.read(text, formats);
  }

  @Override
  public String toString() {
    return rule;
  }
}
