package org.plimsoll.io;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Optional;

/**
 * The row being read. It is valid only while the function that was given it runs: the next row
 * takes its place.
 */
public final class Row {
  /** Says that a cell of the row at hand cannot be used; the reading then lists all such cells. */
  @SuppressWarnings("serial")
  static final class Unusable extends RuntimeException {
    final Column<?> column;

    Unusable(Column<?> column) {
      super(column.name(), null, false, false);
      this.column = column;
    }
  }

  private final Formats formats;
  private char[] chars = new char[1024];
  private int[] ends = new int[64];
  private int fields;
  private boolean quoted;
  private long line;

  Row(Formats formats) {
    this.formats = formats;
  }

  void begin(long startLine) {
    line = startLine;
    fields = 0;
    quoted = false;
  }

  void add(char[] from, int offset, int length, boolean inQuotes) {
    int start = fields == 0 ? 0 : ends[fields - 1];
    if (start + length > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(chars.length * 2, start + length));
    }
    if (fields == ends.length) {
      ends = Arrays.copyOf(ends, ends.length * 2);
    }
    System.arraycopy(from, offset, chars, start, length);
    ends[fields++] = start + length;
    quoted |= inQuotes;
  }

  int fields() {
    return fields;
  }

  int length() {
    return fields == 0 ? 0 : ends[fields - 1];
  }

  /** Whether no cell says anything; an empty text in quotes says that it is empty. */
  boolean isBlank() {
    if (quoted) {
      return false;
    }
    for (int i = 0; i < length(); i++) {
      if (!Character.isWhitespace(chars[i])) {
        return false;
      }
    }
    return true;
  }

  String text(int index) {
    int start = index == 0 ? 0 : ends[index - 1];
    return new String(chars, start, ends[index] - start);
  }

  String start() {
    return new String(chars, 0, Math.min(length(), 100));
  }

  int lineBreaks() {
    int breaks = 0;
    for (int i = 0; i < length(); i++) {
      if (chars[i] == '\n' || (chars[i] == '\r' && (i + 1 == length() || chars[i + 1] != '\n'))) {
        breaks++;
      }
    }
    return breaks;
  }

  /**
   * Returns the line of the file on which the row starts.
   *
   * @return the line, counted from 1
   */
  public long line() {
    return line;
  }

  /**
   * Returns the value of a cell that must be there. If it is missing or does not fit, the row
   * becomes a problem and the function ends here.
   *
   * @param <T> the type of the value
   * @param column a column of this file
   * @return the value
   */
  public <T> T get(Column<T> column) {
    Optional<T> value = find(column);
    if (value.isEmpty()) {
      throw new Unusable(column);
    }
    return value.get();
  }

  /**
   * Returns the value of a cell that may be missing. If it is there and does not fit, the row
   * becomes a problem and the function ends here.
   *
   * @param <T> the type of the value
   * @param column a column of this file, or one asked for that the file lacks
   * @return the value; empty where the cell is empty or a marker of a missing value
   */
  public <T> Optional<T> find(Column<T> column) {
    int index = column.index();
    if (index < 0) {
      return Optional.empty();
    }
    try {
      return column.read(chars, index == 0 ? 0 : ends[index - 1], ends[index], formats);
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      throw new Unusable(column);
    }
  }

  /**
   * Returns a cell as it stands, marker or not.
   *
   * @param column a column of this file
   * @return the text; empty where the file lacks the column
   */
  public String text(Column<?> column) {
    return column.isPresent() ? text(column.index()) : "";
  }

  /** Returns the line and the cells, shortened. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder("line ").append(line).append(": ");
    for (int i = 0; i < Math.min(fields, 8); i++) {
      out.append(i == 0 ? "" : ", ").append(text(i));
    }
    return out.append(fields > 8 ? ", ..." : "").toString();
  }
}
