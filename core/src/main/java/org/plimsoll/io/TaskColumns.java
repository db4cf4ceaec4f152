package org.plimsoll.io;

import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which columns of a table of work beside the cases say what: a row a task of a person, done once
 * or every week. A column that is named with a {@code with} method must be in the file.
 *
 * @param person the column of the person's id
 * @param task the column of the task's name
 * @param recurrence the column of how often it is done: one-off or weekly
 * @param points the column of the points of one; an empty cell takes the scheme's figure for the
 *     name
 * @param count the column of how many there are; an empty cell is 1
 * @param due the column of the day by which a one-off task is due
 * @param mayBeAbsent the columns, of those above, that a file need not have
 */
public record TaskColumns(
    String person,
    String task,
    String recurrence,
    Optional<String> points,
    Optional<String> count,
    Optional<String> due,
    Set<String> mayBeAbsent) {
  /**
   * Checks that all parts are there, and copies.
   *
   * @param person the column of the person's id
   * @param task the column of the task's name
   * @param recurrence the column of how often it is done: one-off or weekly
   * @param points the column of the points of one; an empty cell takes the scheme's figure for the
   *     name
   * @param count the column of how many there are; an empty cell is 1
   * @param due the column of the day by which a one-off task is due
   * @param mayBeAbsent the columns, of those above, that a file need not have
   */
  public TaskColumns {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(recurrence, "recurrence");
    Objects.requireNonNull(points, "points");
    Objects.requireNonNull(count, "count");
    Objects.requireNonNull(due, "due");
    mayBeAbsent = ImmutableSet.copyOf(mayBeAbsent);
  }

  /**
   * Returns the names {@code person}, {@code task}, {@code recurrence}, {@code points}, {@code
   * count} and {@code due}. The person, the task and the recurrence must be in the file.
   *
   * @return the standard names
   */
  public static TaskColumns standard() {
    return new TaskColumns(
        "person",
        "task",
        "recurrence",
        Optional.of("points"),
        Optional.of("count"),
        Optional.of("due"),
        ImmutableSet.of("points", "count", "due"));
  }

  /**
   * Reads the person from a column of another name.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public TaskColumns withPerson(String column) {
    return new TaskColumns(column, task, recurrence, points, count, due, mayBeAbsent);
  }

  /**
   * Reads the task's name from a column of another name.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public TaskColumns withTask(String column) {
    return new TaskColumns(person, column, recurrence, points, count, due, mayBeAbsent);
  }

  /**
   * Reads how often it is done: one-off or weekly from a column of another name.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public TaskColumns withRecurrence(String column) {
    return new TaskColumns(person, task, column, points, count, due, mayBeAbsent);
  }

  /**
   * Reads the points of one from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public TaskColumns withPoints(String column) {
    return new TaskColumns(
        person, task, recurrence, Optional.of(column), count, due, needing(points, column));
  }

  /**
   * Reads how many there are from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public TaskColumns withCount(String column) {
    return new TaskColumns(
        person, task, recurrence, points, Optional.of(column), due, needing(count, column));
  }

  /**
   * Reads the day by which a one-off task is due from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public TaskColumns withDue(String column) {
    return new TaskColumns(
        person, task, recurrence, points, count, Optional.of(column), needing(due, column));
  }

  private Set<String> needing(Optional<String> replaced, String column) {
    var names = new LinkedHashSet<>(mayBeAbsent);
    replaced.ifPresent(names::remove);
    names.remove(column);
    return names;
  }

  /** Returns the columns that a file must have. */
  @Override
  public String toString() {
    return "columns "
        + person
        + ", "
        + task
        + ", "
        + recurrence
        + must(points)
        + must(count)
        + must(due);
  }

  private String must(Optional<String> column) {
    return column.filter(c -> !mayBeAbsent.contains(c)).map(c -> ", " + c).orElse("");
  }
}
