package org.plimsoll.io;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The heading of the file at hand, in which columns are found by name.
 *
 * <p>A name is looked up as it stands; if no column has it, the one column that has it but for
 * capitals and the blanks at its ends is taken.
 */
public final class Columns {
  private static final int ABSENT = -1;

  private final List<String> names;
  private final List<Column<?>> asked = new ArrayList<>();
  private final Set<String> absent = new LinkedHashSet<>();
  private final Set<String> twice = new LinkedHashSet<>();
  private final Set<String> alsoTwice = new LinkedHashSet<>();

  Columns(List<String> names) {
    this.names = List.copyOf(names);
  }

  /**
   * Lists the names.
   *
   * @return the names as the file has them, from left to right
   */
  public List<String> names() {
    return names;
  }

  /**
   * Tells whether the file has a column.
   *
   * @param name the name
   * @return whether it can be found
   */
  public boolean has(String name) {
    return indexOf(name, false) >= 0;
  }

  /**
   * Finds a column that must be there, with a value in each row.
   *
   * @param <T> the type of its values
   * @param name the name
   * @param cell what its cells hold
   * @return the column; if the file lacks it, no row is read and a problem says so
   */
  public <T> Column<T> needed(String name, Cell<T> cell) {
    return ask(name, cell, true, true);
  }

  /**
   * Finds a column that must be there, but whose cells may be empty.
   *
   * @param <T> the type of its values
   * @param name the name
   * @param cell what its cells hold
   * @return the column; if the file lacks it, no row is read and a problem says so
   */
  public <T> Column<T> optional(String name, Cell<T> cell) {
    return ask(name, cell, true, false);
  }

  /**
   * Finds a column that a file need not have.
   *
   * @param <T> the type of its values
   * @param name the name
   * @param cell what its cells hold
   * @return the column; if the file lacks it, all its cells are missing
   */
  public <T> Column<T> ifPresent(String name, Cell<T> cell) {
    return ask(name, cell, false, false);
  }

  /** Takes the column at a place, whatever its name. */
  <T> Column<T> at(int index, Cell<T> cell) {
    Column<T> column = new Column<>(names.get(index), index, cell, false);
    asked.add(column);
    if (names.indexOf(names.get(index)) != index) {
      alsoTwice.add(names.get(index));
    }
    return column;
  }

  /** Names that stand twice among columns read by place: worth a problem, but rows can be read. */
  Set<String> alsoTwice() {
    return alsoTwice;
  }

  private <T> Column<T> ask(String name, Cell<T> cell, boolean mustBe, boolean filled) {
    int index = indexOf(name, true);
    if (index == ABSENT && mustBe) {
      absent.add(name);
    }
    Column<T> column = new Column<>(name, index, cell, filled);
    asked.add(column);
    return column;
  }

  private int indexOf(String name, boolean noting) {
    int first = names.indexOf(name);
    if (first >= 0) {
      if (noting && names.lastIndexOf(name) != first) {
        twice.add(name);
      }
      return first;
    }
    int found = ABSENT;
    for (int i = 0; i < names.size(); i++) {
      if (alike(names.get(i)).equals(alike(name))) {
        if (found >= 0 && noting) {
          twice.add(name);
        }
        found = found < 0 ? i : found;
      }
    }
    return found;
  }

  private static String alike(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  List<Column<?>> asked() {
    return asked;
  }

  Set<String> absent() {
    return absent;
  }

  Set<String> twice() {
    return twice;
  }

  List<String> unused() {
    Set<Integer> used = new LinkedHashSet<>();
    asked.forEach(column -> used.add(column.index()));
    List<String> unused = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (!used.contains(i)) {
        unused.add(names.get(i));
      }
    }
    return unused;
  }

  @Override
  public String toString() {
    return names.toString();
  }
}
