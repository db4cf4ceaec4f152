package org.plimsoll.io;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.plimsoll.explain.Problem;

/**
 * What a reader understood, and a problem for each thing it did not. Nothing is dropped silently:
 * {@code understood + leftOut + blank} are all rows of the file.
 *
 * @param <T> what was read
 * @param value what was understood; the rows left out are not in it
 * @param source the name of the file or files
 * @param rows the rows found, without the heading and blank lines
 * @param understood the rows understood
 * @param blank lines without any value, which were passed over
 * @param unusedColumns the columns of the file that the reading did not ask for
 * @param problems what was not understood, in the order of the file, each with the way out. A row
 *     left out has at least one; a problem of the whole file, such as bytes that do not fit the
 *     charset, leaves no row out
 */
public record ReadResult<T>(
    T value,
    String source,
    long rows,
    long understood,
    long blank,
    List<String> unusedColumns,
    List<Problem> problems) {

  /**
   * Checks the counts and copies the lists.
   *
   * @param value what was understood; the rows left out are not in it
   * @param source the name of the file or files
   * @param rows the rows found, without the heading and blank lines
   * @param understood the rows understood
   * @param blank lines without any value, which were passed over
   * @param unusedColumns the columns of the file that the reading did not ask for
   * @param problems what was not understood, in the order of the file, each with the way out. A row
   *     left out has at least one; a problem of the whole file, such as bytes that do not fit the
   *     charset, leaves no row out
   */
  public ReadResult {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(source, "source");
    unusedColumns = List.copyOf(unusedColumns);
    problems = List.copyOf(problems);
    if (understood < 0 || blank < 0 || rows < understood) {
      throw new IllegalArgumentException(
          "rows understood are between 0 and all rows, was "
              + understood
              + " of "
              + rows
              + ", with "
              + blank
              + " blank lines");
    }
  }

  /**
   * Counts the rows that are not in the value.
   *
   * @return rows - understood
   */
  public long leftOut() {
    return rows - understood;
  }

  /**
   * Tells whether everything was understood.
   *
   * @return whether there is no problem
   */
  public boolean isClean() {
    return problems.isEmpty();
  }

  /**
   * Returns the value where everything was understood.
   *
   * @return the value
   * @throws UnreadRowsException if there is any problem; its message lists the first
   */
  public T orThrow() {
    if (!isClean()) {
      throw new UnreadRowsException(toString(), problems);
    }
    return value;
  }

  /**
   * Makes something else of the value; counts and problems stay.
   *
   * @param <R> what it becomes
   * @param making makes it
   * @return the result with that value
   */
  public <R> ReadResult<R> map(Function<? super T, ? extends R> making) {
    return new ReadResult<>(
        making.apply(value), source, rows, understood, blank, unusedColumns, problems);
  }

  /**
   * Returns the counts in one line.
   *
   * @return for example {@code cases.csv: 998 of 1000 rows understood, 2 problems, 1 blank line}
   */
  @Override
  public String toString() {
    return source
        + ": "
        + understood
        + " of "
        + rows
        + (rows == 1 ? " row" : " rows")
        + " understood, "
        + (problems.isEmpty() ? "no" : problems.size())
        + (problems.size() == 1 ? " problem" : " problems")
        + (blank == 0 ? "" : ", " + blank + (blank == 1 ? " blank line" : " blank lines"))
        + (unusedColumns.isEmpty()
            ? ""
            : ", "
                + unusedColumns.size()
                + (unusedColumns.size() == 1 ? " column" : " columns")
                + " not used: "
                + String.join(", ", unusedColumns));
  }
}
