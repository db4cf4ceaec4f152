package org.plimsoll.io;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column of the file at hand, found once by name and then read by its place. Made by {@link
 * Columns}; use it only for the rows of the same reading.
 *
 * @param <T> the type of its values
 */
public final class Column<T> {
  private static final int REMEMBERED = 1 << 12;

  private final String name;
  private final int index;
  private final Cell<T> cell;
  private final boolean filled;
  // Values repeat down a column: one text and one value serve all rows that say the same.
  private final @Nullable String @Nullable [] texts;
  private final Optional<T>[] values;

  @SuppressWarnings({"unchecked", "rawtypes"})
  Column(String name, int index, Cell<T> cell, boolean filled) {
    this.name = name;
    this.index = index;
    this.cell = cell;
    this.filled = filled;
    boolean remembers = index >= 0 && cell.repeats();
    this.texts = remembers ? new @Nullable String[REMEMBERED] : null;
    this.values = new Optional[remembers ? REMEMBERED : 0];
  }

  /**
   * Returns the name by which the column was asked for.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * Tells whether the file has the column.
   *
   * @return false only for a column asked for by {@link Columns#ifPresent}
   */
  public boolean isPresent() {
    return index >= 0;
  }

  int index() {
    return index;
  }

  Cell<T> cell() {
    return cell;
  }

  boolean isFilled() {
    return filled;
  }

  /** Reads the cell in chars[from, to): empty where it is missing. */
  Optional<T> read(char[] chars, int from, int to, Formats formats) {
    int first = from;
    int last = to;
    if (cell.isStripped()) {
      while (first < last && Character.isWhitespace(chars[first])) {
        first++;
      }
      while (last > first && Character.isWhitespace(chars[last - 1])) {
        last--;
      }
    }
    if (first == last) {
      return Optional.empty();
    }
    if (texts == null) {
      return make(new String(chars, first, last - first), formats);
    }
    int hash = last - first;
    for (int i = first; i < last; i++) {
      hash = 31 * hash + chars[i];
    }
    int slot = (hash ^ (hash >>> 12) ^ (hash >>> 24)) & (REMEMBERED - 1);
    String known = texts[slot];
    if (known != null && same(known, chars, first, last)) {
      return values[slot];
    }
    String text = new String(chars, first, last - first);
    Optional<T> value = make(text, formats);
    texts[slot] = text;
    values[slot] = value;
    return value;
  }

  private static boolean same(String text, char[] chars, int first, int last) {
    int length = last - first;
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != chars[first + i]) {
        return false;
      }
    }
    return true;
  }

  private Optional<T> make(String text, Formats formats) {
    String said = cell.isName() ? text.strip() : text;
    if (cell.isName() && said.isEmpty() || !cell.isId() && formats.isMissing(said)) {
      return Optional.empty();
    }
    return Optional.of(cell.read(text, formats));
  }

  @Override
  public String toString() {
    return index < 0 ? name + " (not in the file)" : name + " (column " + (index + 1) + ")";
  }
}
