package org.plimsoll.io;

import com.google.common.collect.Iterables;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plimsoll.explain.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reading of one table. */
final class RowReading<T> {
  private static final Logger LOG = LoggerFactory.getLogger(RowReading.class);
  private static final int LOGGED = 5;
  private static final int MOST_COLUMNS = 100_000;
  private static final int LONGEST_ROW = 1 << 27;

  /** Takes the fields as the parser finds them. */
  private final class Handler extends CsvCallbackHandler<Row> {
    private RecordType type = RecordType.DATA;

    @Override
    protected RecordType getRecordType() {
      return type;
    }

    @Override
    protected int getFieldCount() {
      return row.fields();
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
      type = RecordType.DATA;
      row.begin(linesBefore + startingLineNumber);
      text.recordAt(linesBefore + startingLineNumber);
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean inQuotes) {
      if (row.fields() == MOST_COLUMNS || row.length() > LONGEST_ROW) {
        throw new CsvParseException(Fault.TOO_LARGE.name());
      }
      if (length > format.longestValue()) {
        throw new CsvParseException(Fault.TOO_LONG.name());
      }
      row.add(buffer, offset, length, inQuotes);
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
      throw new IllegalStateException("comments are off");
    }

    @Override
    protected void setEmpty() {
      type = RecordType.EMPTY;
    }

    @Override
    protected Row buildRecord() {
      return row;
    }
  }

  /** Why the parser could not go on. */
  private enum Fault {
    TEXT_AFTER_QUOTE,
    OPEN_QUOTE,
    TOO_LONG,
    TOO_LARGE;

    /** Tells by the parser's message: it has one type of exception for all. */
    static Fault of(String message) {
      return message.equals(TOO_LARGE.name())
          ? TOO_LARGE
          : message.startsWith("Unexpected")
              ? TEXT_AFTER_QUOTE
              : message.startsWith("Unclosed") ? OPEN_QUOTE : TOO_LONG;
    }

    String rule(CsvFormat format) {
      return switch (this) {
        case TEXT_AFTER_QUOTE ->
            "a value in quotes must end where its quote closes, but text follows";
        case OPEN_QUOTE -> "a quote that is opened must be closed";
        case TOO_LONG ->
            "a value has at most "
                + format.longestValue()
                + " characters; a quote left open can make one longer";
        case TOO_LARGE ->
            "a row has at most " + MOST_COLUMNS + " values and " + LONGEST_ROW + " characters";
      };
    }

    String wayOut() {
      return switch (this) {
        case TEXT_AFTER_QUOTE, OPEN_QUOTE ->
            "double the quotes inside a value, as in \"5\"\" pipe\"";
        case TOO_LONG -> "close the quote, or allow more: CsvFormat.withLongestValue(..)";
        case TOO_LARGE -> "split the table";
      };
    }
  }

  private final String file;
  private final CsvFormat format;
  private final Formats formats;
  private final Reader characters;
  private final Retained text;
  private final char separator;
  private final Row row;
  private final List<T> values = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private CloseableIterator<Row> rows;
  private long linesBefore;
  private long found;
  private long understood;
  private long blank;

  private RowReading(CsvSource source, CsvFormat format, Reader characters) throws IOException {
    this.file = source.name();
    this.format = format;
    this.formats = new Formats(format);
    this.characters = characters;
    this.text =
        new Retained(
            characters, () -> characters instanceof Decoding bytes ? bytes.firstMisfit() : -1);
    this.separator = format.separatorFor(text.peekLine());
    this.row = new Row(formats);
    this.rows = parser();
  }

  static <T> ReadResult<List<T>> read(
      CsvSource source,
      CsvFormat format,
      Function<Columns, ? extends Function<Row, ? extends @Nullable T>> mapping) {
    try (Reader characters = source.open(format)) {
      ReadResult<List<T>> result = new RowReading<T>(source, format, characters).run(mapping);
      log(result);
      return result;
    } catch (IOException e) {
      if (XesBytes.isOfCompression(e)) {
        List<Problem> problems = List.of(broken(source.name(), 0, e));
        return new ReadResult<>(List.of(), source.name(), 0, 0, 0, List.of(), problems);
      }
      throw new UncheckedIOException(source + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Problem broken(String file, long line, IOException e) {
    return new Problem(
        file,
        line,
        "",
        "",
        "a compressed file must be whole, and this one is not: " + XesBytes.why(e),
        "get the file anew; the rest of the file is not read");
  }

  private static void log(ReadResult<?> result) {
    if (!result.isClean()) {
      log(result.toString(), result.leftOut(), result.problems());
    }
    if (!result.unusedColumns().isEmpty()) {
      LOG.debug("{}: columns not used: {}", result.source(), result.unusedColumns());
    }
  }

  static void log(String what, long leftOut, List<Problem> problems) {
    LOG.warn("{}; rows left out: {}", what, leftOut);
    problems.stream().limit(LOGGED).forEach(problem -> LOG.warn("{}", problem));
  }

  private CloseableIterator<Row> parser() {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .quoteCharacter('"')
        .commentStrategy(CommentStrategy.NONE)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .trimWhitespacesAroundQuotes(false)
        .detectBomHeader(false)
        // Room beside the longest value for what the parser reads ahead, or short values would
        // fail.
        .maxBufferSize(format.longestValue() + (1 << 15))
        .build(new Handler(), text)
        .iterator();
  }

  /** Goes to the next row that says something; what breaks off ends there. */
  private boolean next() throws IOException {
    try {
      return advance();
    } catch (IOException e) {
      if (XesBytes.isOfCompression(e)) {
        problems.add(broken(file, row.line(), e));
        return false;
      }
      throw e;
    }
  }

  private boolean advance() throws IOException {
    while (true) {
      try {
        if (!rows.hasNext()) {
          return false;
        }
        rows.next();
        if (!row.isBlank()) {
          return true;
        }
        blank++;
      } catch (UncheckedIOException e) {
        throw e.getCause();
      } catch (CsvParseException e) {
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        found++;
        if (!goOnAfter(Fault.of(String.valueOf(e.getMessage())))) {
          return false;
        }
      }
    }
  }

  private boolean goOnAfter(Fault fault) throws IOException {
    long line = row.line();
    boolean spent = text.isSpent();
    long before = spent ? -1 : text.restart();
    problems.add(
        new Problem(
            file,
            line,
            "",
            row.start(),
            fault.rule(format),
            fault.wayOut()
                + (spent
                    ? "; there are too many such lines: the rest of the file is not read"
                    : before < 0 ? "" : "; reading goes on with line " + (before + 1))));
    if (before < 0) {
      return false;
    }
    linesBefore = before;
    rows = parser();
    return true;
  }

  private ReadResult<List<T>> run(
      Function<Columns, ? extends Function<Row, ? extends @Nullable T>> mapping)
      throws IOException {
    List<String> names = format.header();
    if (names.isEmpty()) {
      // A heading that cannot be parsed counts as a row left out; the next line is then tried.
      if (!next()) {
        problems.add(
            new Problem(
                file,
                0,
                "",
                "",
                "the file has no heading" + (found == 0 ? ": it is empty" : ""),
                "give it one line with the names of the columns, or name them: "
                    + "CsvFormat.withoutHeader(..)"));
        return result(List.of());
      }
      names = heading();
    }
    Columns columns = new Columns(names);
    Function<Row, ? extends @Nullable T> function = mapping.apply(columns);
    boolean waiting = !problemsOf(columns);
    while (next()) {
      found++;
      if (waiting) {
        continue; // counted, so that the result says how many rows are not in it
      }
      if (row.fields() != names.size()) {
        ragged(names.size());
      } else {
        understand(function, columns);
      }
    }
    return result(columns.unused());
  }

  private List<String> heading() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < row.fields(); i++) {
      names.add(row.text(i));
    }
    return names;
  }

  /** Reports columns that are absent or stand twice; tells whether rows can be read. */
  private boolean problemsOf(Columns columns) {
    if (!columns.absent().isEmpty()) {
      String first = String.join(String.valueOf(separator), columns.names());
      char other = CsvFormat.standard().detectingSeparator().separatorFor(first);
      problems.add(
          new Problem(
              file,
              format.header().isEmpty() ? row.line() : 0,
              "",
              "",
              (columns.absent().size() == 1 ? "the column " : "the columns ")
                  + quoted(columns.absent())
                  + (columns.absent().size() == 1 ? " is" : " are")
                  + " needed, and the file has "
                  + quoted(columns.names()),
              columns.names().size() == 1 && other != separator && first.indexOf(other) >= 0
                  ? "say how it is separated: CsvFormat.withSeparator('"
                      + (other == '\t' ? "\\t" : String.valueOf(other))
                      + "')"
                  : "name the columns of the file in the mapping"));
    }
    for (String name : Iterables.concat(columns.twice(), columns.alsoTwice())) {
      problems.add(
          new Problem(
              file,
              format.header().isEmpty() ? row.line() : 0,
              name,
              "",
              "a column that is read stands once in the heading, and this one stands twice",
              "rename or remove one of them"));
    }
    return columns.absent().isEmpty() && columns.twice().isEmpty();
  }

  private static String quoted(Iterable<String> names) {
    StringBuilder out = new StringBuilder();
    int count = 0;
    for (String name : names) {
      if (++count > 40) {
        return out.append(", ...").toString();
      }
      String shown = name.length() > 60 ? name.substring(0, 60) + "..." : name;
      out.append(count == 1 ? "\"" : ", \"").append(shown).append('"');
    }
    return out.toString();
  }

  private void ragged(int expected) {
    int breaks = row.lineBreaks();
    problems.add(
        new Problem(
            file,
            row.line(),
            "",
            row.start(),
            "a row has as many values as the heading has columns, "
                + expected
                + ", and this one has "
                + row.fields()
                + (breaks == 0 ? "" : " and goes on to line " + (row.line() + breaks)),
            row.fields() > expected
                ? "put a value that contains the separator in quotes"
                : "fill up the row, or close a quote that was left open"));
  }

  /** Reads the row at hand; a function that returns null has understood it and adds nothing. */
  private void understand(Function<Row, ? extends @Nullable T> function, Columns columns) {
    try {
      T value = function.apply(row);
      understood++;
      if (value != null) {
        values.add(value);
      }
    } catch (Row.Unusable e) {
      unusable(columns, e.column);
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      problems.add(
          new Problem(file, row.line(), "", "", String.valueOf(e.getMessage()), "correct the row"));
    }
  }

  private void unusable(Columns columns, Column<?> met) {
    boolean named = false;
    for (Column<?> column : columns.asked()) {
      if (column == met || column.isPresent()) {
        Optional<Problem> problem = problem(column, column == met || column.isFilled());
        problem.ifPresent(problems::add);
        named |= column == met && problem.isPresent();
      }
    }
    if (!named) {
      // Asked for by get(..) though not by this file's heading.
      problems.add(missing(met));
    }
  }

  private Optional<Problem> problem(Column<?> column, boolean filled) {
    try {
      if (row.find(column).isPresent()) {
        return Optional.empty();
      }
      return filled ? Optional.of(missing(column)) : Optional.empty();
    } catch (Row.Unusable e) {
      return Optional.of(
          new Problem(
              file,
              row.line(),
              column.name(),
              row.text(column),
              column.cell().rule(formats),
              column.cell().wayOut()));
    }
  }

  private Problem missing(Column<?> column) {
    return new Problem(
        file,
        row.line(),
        column.name(),
        row.text(column),
        column.cell().rule(formats) + ", and the cell is empty or marked as missing",
        "fill it in");
  }

  private ReadResult<List<T>> result(List<String> unused) {
    if (characters instanceof Decoding bytes && bytes.misfits() > 0) {
      misfits(bytes);
    }
    return new ReadResult<>(values, file, found, understood, blank, unused, problems);
  }

  private void misfits(Decoding bytes) {
    problems.add(
        0,
        new Problem(
            file,
            text.watchedLine(),
            "",
            "",
            bytes.misfits()
                + (bytes.misfits() == 1 ? " byte is" : " bytes are")
                + " not "
                + bytes.charset()
                + ", the first on this line; "
                + (bytes.fellBack()
                    ? "read as Windows-1252"
                    : "put down as U+FFFD, the replacement character"),
            bytes.fellBack()
                ? "say so if that is right: "
                    + "CsvFormat.withCharset(Charset.forName(\"windows-1252\"))"
                : "name the charset of the file: CsvFormat.withCharset(..)"));
  }
}
