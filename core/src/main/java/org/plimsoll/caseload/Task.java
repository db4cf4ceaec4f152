package org.plimsoll.caseload;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Points;

/**
 * Work beside the cases: a report to write once, or a duty that comes every week.
 *
 * @param name what it is, such as court report
 * @param points what one of them weighs; empty to take the scheme's figure for the name
 * @param count how many, 0 or more
 * @param recurrence whether it is done once or every week
 * @param due when a one-off task is due
 */
public record Task(
    String name,
    Optional<Points> points,
    long count,
    Recurrence recurrence,
    Optional<LocalDate> due) {

  /** How often a task is done. */
  public enum Recurrence {
    /** Once. */
    ONE_OFF,
    /** Every week. */
    WEEKLY
  }

  /**
   * Checks the ranges.
   *
   * @param name what it is, such as court report
   * @param points what one of them weighs; empty to take the scheme's figure for the name
   * @param count how many, 0 or more
   * @param recurrence whether it is done once or every week
   * @param due when a one-off task is due
   */
  public Task {
    Names.check("a task", name);
    Objects.requireNonNull(recurrence, "recurrence");
    Objects.requireNonNull(due, "due");
    if (points.isPresent() && points.get().isNegative()) {
      throw new IllegalArgumentException(
          "task \"" + name + "\" must not weigh less than 0, was " + points.get());
    }
    if (count < 0) {
      throw new IllegalArgumentException(
          "a count of task \"" + name + "\" must not be negative, was " + count);
    }
  }

  /**
   * Returns a task that is done once, weighing what the scheme says.
   *
   * @param name the task's name in the scheme
   * @return the task
   */
  public static Task oneOff(String name) {
    return new Task(name, Optional.empty(), 1, Recurrence.ONE_OFF, Optional.empty());
  }

  /**
   * Returns a task that is done once.
   *
   * @param name what it is
   * @param points what it weighs
   * @return the task
   */
  public static Task oneOff(String name, Points points) {
    return new Task(name, Optional.of(points), 1, Recurrence.ONE_OFF, Optional.empty());
  }

  /**
   * Returns a task that comes every week, weighing what the scheme says.
   *
   * @param name the task's name in the scheme
   * @return the task
   */
  public static Task weekly(String name) {
    return new Task(name, Optional.empty(), 1, Recurrence.WEEKLY, Optional.empty());
  }

  /**
   * Returns a task that comes every week.
   *
   * @param name what it is
   * @param points what it weighs each week
   * @return the task
   */
  public static Task weekly(String name, Points points) {
    return new Task(name, Optional.of(points), 1, Recurrence.WEEKLY, Optional.empty());
  }

  /**
   * Says how many there are.
   *
   * @param howMany 0 or more
   * @return so many of the task
   */
  public Task times(long howMany) {
    return new Task(name, points, howMany, recurrence, due);
  }

  /**
   * Says when it is due.
   *
   * @param day the last day that is in time
   * @return the task with that date
   */
  public Task due(LocalDate day) {
    return new Task(name, points, count, recurrence, Optional.of(day));
  }

  @Override
  public String toString() {
    return (count == 1 ? "" : count + " x ")
        + name
        + points.map(value -> " " + value).orElse("")
        + (recurrence == Recurrence.WEEKLY ? " every week" : "");
  }
}
