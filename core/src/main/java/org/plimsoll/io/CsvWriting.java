package org.plimsoll.io;

import com.google.common.io.CharStreams;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.plimsoll.explain.TextTable;

/**
 * Writes tables as CSV: a heading, then the rows, in UTF-8, lines ending in LF, values in quotes
 * where RFC 4180 asks for it. The title of a table is not written.
 *
 * <p>The standard writing changes nothing, so that a table read back is the same table. A
 * spreadsheet, however, runs a cell that begins with {@code =}, {@code +}, {@code -} or {@code @}
 * as a formula, and the names in a table may come from anybody: for files that people open in a
 * spreadsheet use {@link #forSpreadsheets()}.
 *
 * @param separator the character between values
 * @param spreadsheets whether cells are made safe for spreadsheets
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV Injection</a>
 */
public record CsvWriting(char separator, boolean spreadsheets) {
  private static final Pattern FIGURE = Pattern.compile("[+-]?\\d+(\\.\\d+)?%?");

  /**
   * Checks the separator.
   *
   * @param separator the character between values
   * @param spreadsheets whether cells are made safe for spreadsheets
   */
  public CsvWriting {
    if (separator == '"' || separator == '\n' || separator == '\r') {
      throw new IllegalArgumentException(
          "a separator is no quote and no line break, was character " + (int) separator);
    }
  }

  /**
   * Returns the writing that changes nothing.
   *
   * @return commas, for programs to read
   */
  public static CsvWriting standard() {
    return new CsvWriting(',', false);
  }

  /**
   * Separates values by another character.
   *
   * @param between the character
   * @return the writing with that separator
   */
  public CsvWriting withSeparator(char between) {
    return new CsvWriting(between, spreadsheets);
  }

  /**
   * Makes files that are safe to open in a spreadsheet: a text that begins with {@code = + - @}, a
   * tab or a carriage return gets an apostrophe in front, and files begin with a byte order mark.
   * Figures such as {@code -2.5} stay as they are. Reading such a file back does not take the
   * apostrophes off.
   *
   * @return the safe writing
   */
  public CsvWriting forSpreadsheets() {
    return new CsvWriting(separator, true);
  }

  /**
   * Writes a table to a file, replacing what is there.
   *
   * @param table the table
   * @param path the file
   * @throws UncheckedIOException if the file cannot be written, or a text is not valid Unicode
   */
  public void write(TextTable table, Path path) {
    try (Writer out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
      if (spreadsheets) {
        out.write('\ufeff');
      }
      writeTo(table, out);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be written: " + e.getMessage(), e);
    }
  }

  /**
   * Writes a table.
   *
   * @param table the table
   * @param out where to; it is not closed
   * @throws UncheckedIOException if it cannot be written
   */
  public void write(TextTable table, Appendable out) {
    try {
      writeTo(table, CharStreams.asWriter(out));
    } catch (IOException e) {
      throw new UncheckedIOException("the table cannot be written: " + e.getMessage(), e);
    }
  }

  /**
   * Writes a table into a text.
   *
   * @param table the table
   * @return the text, with a line break at the end
   */
  public String text(TextTable table) {
    var out = new StringBuilder();
    write(table, out);
    return out.toString();
  }

  private void writeTo(TextTable table, Writer out) throws IOException {
    CsvWriter csv =
        CsvWriter.builder()
            .fieldSeparator(separator)
            .lineDelimiter(LineDelimiter.LF)
            .quoteStrategy(FirstCell.QUOTED)
            .build(out);
    record(csv, table.headings());
    for (List<String> row : table.rows()) {
      record(csv, row);
    }
    csv.flush();
  }

  private void record(CsvWriter csv, List<String> cells) {
    csv.writeRecord(spreadsheets ? cells.stream().map(CsvWriting::safe).toList() : cells);
  }

  private static String safe(String cell) {
    return !cell.isEmpty()
            && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0
            && !FIGURE.matcher(cell).matches()
        ? "'" + cell
        : cell;
  }

  /**
   * Quotes a first cell that would make a row look like a blank line, or like a byte order mark.
   */
  private enum FirstCell implements QuoteStrategy {
    QUOTED;

    @Override
    public boolean quoteEmpty(int line, int field) {
      return field == 0;
    }

    @Override
    public boolean quoteValue(int line, int field, String value) {
      return field == 0 && (value.isBlank() || value.charAt(0) == '\ufeff');
    }
  }

  @Override
  public String toString() {
    return "CSV, separated by "
        + (separator == '\t' ? "tabs" : "'" + separator + "'")
        + (spreadsheets ? ", safe for spreadsheets" : ", values unchanged");
  }
}
