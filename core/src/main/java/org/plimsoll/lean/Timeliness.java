package org.plimsoll.lean;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plimsoll.base.TimeLimit;

/**
 * How long cases took by each way of counting, from start to end.
 *
 * <p>Start and end date are those of the first and last event as recorded, each by its own offset.
 * The day of the start never counts, the day of the end does.
 *
 * @param calendarDays days from the start date to the end date, by cases
 * @param elapsedHours hours from the first to the last instant, rounded up
 * @param mondayToFriday days from Monday to Friday after the start date up to the end date,
 *     holidays among them
 * @param workingDays the same by the calendar of the review; empty if it has none
 * @param holidays the holidays of that calendar from Monday to Friday in the years of the log,
 *     earliest first
 */
public record Timeliness(
    DayCounts calendarDays,
    DayCounts elapsedHours,
    DayCounts mondayToFriday,
    Optional<DayCounts> workingDays,
    List<LocalDate> holidays) {
  /**
   * Copies.
   *
   * @param calendarDays days from the start date to the end date, by cases
   * @param elapsedHours hours from the first to the last instant, rounded up
   * @param mondayToFriday days from Monday to Friday after the start date up to the end date,
   *     holidays among them
   * @param workingDays the same by the calendar of the review; empty if it has none
   * @param holidays the holidays of that calendar from Monday to Friday in the years of the log,
   *     earliest first
   */
  public Timeliness {
    holidays = List.copyOf(holidays);
  }

  /**
   * Cases that took longer than a limit.
   *
   * @param limit the limit
   * @param over cases over it
   * @param share these over all cases; empty without cases
   */
  public record Overdue(TimeLimit limit, int over, OptionalDouble share) {
    @Override
    public String toString() {
      return over
          + " over "
          + limit
          + share.stream()
              .mapToObj(s -> " (" + Shares.text(OptionalDouble.of(100 * s), 1) + "%)")
              .findFirst()
              .orElse("");
    }
  }

  /**
   * Counts the cases that took longer than a limit.
   *
   * @param limit in working days by the calendar of the review or, if it has none, from Monday to
   *     Friday; in calendar days by the local dates; or in elapsed hours
   * @return the cases that took strictly longer
   */
  public Overdue over(TimeLimit limit) {
    DayCounts tally =
        switch (limit.counting()) {
          case WORKING_DAYS -> workingDays.orElse(mondayToFriday);
          case CALENDAR_DAYS -> calendarDays;
          case ELAPSED_HOURS -> elapsedHours;
        };
    int over = tally.above(limit.amount());
    return new Overdue(limit, over, Shares.of(over, tally.count()));
  }

  @Override
  public String toString() {
    return "calendar days of " + calendarDays + ", Monday to Friday " + mondayToFriday;
  }
}
