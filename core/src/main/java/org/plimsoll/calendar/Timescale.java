package org.plimsoll.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Counting;
import org.plimsoll.base.TimeLimit;

/**
 * A named limit of time with its way of counting and, where it counts working days, its calendar:
 * 45 working days for an assessment, 28 calendar days for an answer, 24 elapsed hours for a
 * decision.
 *
 * <p>The start never counts: the day after it is day 1, and the due date is the last day within the
 * limit. Work is late when strictly more than the limit is used. Under working days a Saturday adds
 * nothing, so work due on Friday and done on Saturday is not late. Under elapsed hours a date alone
 * says too little and is refused; give a date and a time.
 *
 * <pre>{@code
 * var answer = Timescale.of("answer to a complaint", TimeLimit.calendarDays(28));
 * answer.due(LocalDate.of(2024, 2, 1));                                   // 2024-02-29
 * Timescale.CHILDRENS_ASSESSMENT.due(LocalDate.of(2024, 1, 8));           // 2024-03-11
 * }</pre>
 *
 * @param name what is to be done in time, not blank
 * @param limit how much time there is, and how it is counted
 * @param calendar the calendar of a limit in working days; empty for every other limit
 * @param authority who set the limit, and where it is written
 * @param reason why there is a limit
 * @param effectOfLateness what follows when the limit is missed
 */
public record Timescale(
    String name,
    TimeLimit limit,
    Optional<WorkingCalendar> calendar,
    Optional<String> authority,
    Optional<String> reason,
    Optional<String> effectOfLateness) {
  /**
   * The statutory limit for the assessment of a child in England: 45 working days from the point of
   * referral.
   *
   * <p>The guidance does not say whether the day of referral counts. By convention, and here, it
   * does not: the day after the referral counts as day 1.
   *
   * @see <a
   *     href="https://www.gov.uk/government/publications/working-together-to-safeguard-children--2">HM
   *     Government, Working Together to Safeguard Children, statutory guidance, on the timeliness
   *     of assessments</a>
   */
  public static final Timescale CHILDRENS_ASSESSMENT =
      of("assessment", TimeLimit.workingDays(45), WorkingCalendar.ENGLAND_AND_WALES)
          .withAuthority(
              "HM Government, Working Together to Safeguard Children: no longer than 45 working"
                  + " days from the point of referral; the day after the referral counts as day 1"
                  + " (convention)");

  /**
   * Checks the parts.
   *
   * @param name what is to be done in time, not blank
   * @param limit how much time there is, and how it is counted
   * @param calendar the calendar of a limit in working days; empty for every other limit
   * @param authority who set the limit, and where it is written
   * @param reason why there is a limit
   * @param effectOfLateness what follows when the limit is missed
   * @throws IllegalArgumentException if a text is blank, if a limit in working days has no
   *     calendar, or if another limit has one
   */
  public Timescale {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(limit, "limit");
    Objects.requireNonNull(calendar, "calendar");
    if (name.isBlank()) {
      throw new IllegalArgumentException(
          "a timescale needs a name that is not blank, was \"" + name + "\"");
    }
    boolean counted = limit.counting() == Counting.WORKING_DAYS;
    if (counted && calendar.isEmpty()) {
      throw new IllegalArgumentException(
          "timescale \""
              + name
              + "\" counts working days and needs a calendar, was "
              + limit
              + " without one; add one such as WorkingCalendar.ENGLAND_AND_WALES");
    }
    if (!counted && calendar.isPresent()) {
      throw new IllegalArgumentException(
          "timescale \""
              + name
              + "\" counts "
              + limit.counting().words()
              + " and must not have a calendar, was "
              + calendar.get().name()
              + "; leave the calendar out or count working days");
    }
    checkText("authority", authority, name);
    checkText("reason", reason, name);
    checkText("effectOfLateness", effectOfLateness, name);
  }

  private static void checkText(String part, Optional<String> text, String name) {
    Objects.requireNonNull(text, part);
    if (text.isPresent() && text.get().isBlank()) {
      throw new IllegalArgumentException(
          "the " + part + " of timescale \"" + name + "\" must not be blank; leave it out instead");
    }
  }

  /**
   * Returns a timescale in calendar days or elapsed hours.
   *
   * @param name what is to be done in time, not blank
   * @param limit a limit that does not count working days
   * @return that timescale
   * @throws IllegalArgumentException if the limit counts working days, which needs a calendar
   */
  public static Timescale of(String name, TimeLimit limit) {
    return new Timescale(
        name, limit, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Returns a timescale in working days.
   *
   * @param name what is to be done in time, not blank
   * @param limit a limit in working days
   * @param calendar the calendar that says which days those are
   * @return that timescale
   * @throws IllegalArgumentException if the limit does not count working days
   */
  public static Timescale of(String name, TimeLimit limit, WorkingCalendar calendar) {
    return new Timescale(
        name,
        limit,
        Optional.of(Objects.requireNonNull(calendar, "calendar")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Replaces the name.
   *
   * @param newName what is to be done in time, not blank
   * @return this timescale under that name
   */
  public Timescale withName(String newName) {
    return new Timescale(newName, limit, calendar, authority, reason, effectOfLateness);
  }

  /**
   * Replaces the calendar.
   *
   * @param newCalendar the calendar that says which days are working days
   * @return this timescale by that calendar
   * @throws IllegalArgumentException if the limit does not count working days
   */
  public Timescale withCalendar(WorkingCalendar newCalendar) {
    return new Timescale(
        name,
        limit,
        Optional.of(Objects.requireNonNull(newCalendar, "newCalendar")),
        authority,
        reason,
        effectOfLateness);
  }

  /**
   * Says who set the limit.
   *
   * @param text who set it and where it is written, not blank
   * @return this timescale with that authority
   */
  public Timescale withAuthority(String text) {
    return new Timescale(
        name,
        limit,
        calendar,
        Optional.of(Objects.requireNonNull(text, "text")),
        reason,
        effectOfLateness);
  }

  /**
   * Says why there is a limit.
   *
   * @param text the reason, not blank
   * @return this timescale with that reason
   */
  public Timescale withReason(String text) {
    return new Timescale(
        name,
        limit,
        calendar,
        authority,
        Optional.of(Objects.requireNonNull(text, "text")),
        effectOfLateness);
  }

  /**
   * Says what follows when the limit is missed.
   *
   * @param text the effect of lateness, not blank
   * @return this timescale with that effect
   */
  public Timescale withEffect(String text) {
    return new Timescale(
        name,
        limit,
        calendar,
        authority,
        reason,
        Optional.of(Objects.requireNonNull(text, "text")));
  }

  /**
   * Returns the last date within the limit.
   *
   * @param start the date on which the time begins, which does not count; it may be a day off
   * @return the last working day or calendar day within the limit; the start itself if the limit is
   *     0
   * @throws IllegalArgumentException if the limit counts elapsed hours, or the calendar does not
   *     know the years
   */
  public LocalDate due(LocalDate start) {
    Objects.requireNonNull(start, "start");
    needsDays("due", start);
    return calendar
        .map(c -> c.plus(start, limit.amount()))
        .orElseGet(() -> start.plusDays(limit.amount()));
  }

  /**
   * Returns the last moment within the limit.
   *
   * <p>The clock is a local one that never changes to summer time. Over a change, convert both
   * moments to UTC first.
   *
   * @param start the moment at which the time begins
   * @return start + limit
   * @throws IllegalArgumentException if the limit counts days, which go by date
   */
  public LocalDateTime due(LocalDateTime start) {
    Objects.requireNonNull(start, "start");
    needsHours("due", start);
    return start.plusHours(limit.amount());
  }

  /**
   * Counts the time used up, in the unit of the limit.
   *
   * @param start the date on which the time begins, which does not count
   * @param end the date of completion, or of the question; it counts if it is a working day or the
   *     limit is in calendar days
   * @return working days or calendar days after the start up to and including the end; negative if
   *     the end lies before the start
   * @throws IllegalArgumentException if the limit counts elapsed hours, or the calendar does not
   *     know the years
   */
  public long used(LocalDate start, LocalDate end) {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
    needsDays("used", start);
    return calendar.isPresent()
        ? calendar.get().between(start, end)
        : ChronoUnit.DAYS.between(start, end);
  }

  /**
   * Measures the time used up.
   *
   * @param start the moment at which the time begins
   * @param end the moment of completion, or of the question
   * @return end - start on one local clock; negative if the end lies before the start
   * @throws IllegalArgumentException if the limit counts days, which go by date
   */
  public Duration used(LocalDateTime start, LocalDateTime end) {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
    needsHours("used", start);
    return Duration.between(start, end);
  }

  /**
   * Tells whether strictly more than the limit is used up.
   *
   * @param start the date on which the time begins, which does not count
   * @param end the date of completion, or of the question
   * @return whether {@link #used(LocalDate, LocalDate)} exceeds the limit; on the due date it does
   *     not
   * @throws IllegalArgumentException if the limit counts elapsed hours, or the calendar does not
   *     know the years
   */
  public boolean isLate(LocalDate start, LocalDate end) {
    return remaining(start, end) < 0;
  }

  /**
   * Tells whether strictly more than the limit is used up.
   *
   * @param start the moment at which the time begins
   * @param end the moment of completion, or of the question
   * @return whether {@link #used(LocalDateTime, LocalDateTime)} exceeds the limit; at the due
   *     moment it does not
   * @throws IllegalArgumentException if the limit counts days, which go by date
   */
  public boolean isLate(LocalDateTime start, LocalDateTime end) {
    return remaining(start, end).isNegative();
  }

  /**
   * Counts the time that is left, in the unit of the limit.
   *
   * @param start the date on which the time begins, which does not count
   * @param asOf the date of the question, which counts as used
   * @return limit - used; 0 on the due date, negative when late
   * @throws IllegalArgumentException if the limit counts elapsed hours, or the calendar does not
   *     know the years
   */
  public long remaining(LocalDate start, LocalDate asOf) {
    return limit.amount() - used(start, asOf);
  }

  /**
   * Measures the time that is left.
   *
   * @param start the moment at which the time begins
   * @param asOf the moment of the question
   * @return limit - used; zero at the due moment, negative when late
   * @throws IllegalArgumentException if the limit counts days, which go by date
   */
  public Duration remaining(LocalDateTime start, LocalDateTime asOf) {
    return Duration.ofHours(limit.amount()).minus(used(start, asOf));
  }

  private void needsDays(String verb, LocalDate start) {
    if (limit.counting() == Counting.ELAPSED_HOURS) {
      throw new IllegalArgumentException(
          "timescale \""
              + name
              + "\" counts elapsed hours and needs a time of day, was the date "
              + start
              + "; give "
              + verb
              + " a LocalDateTime");
    }
  }

  private void needsHours(String verb, LocalDateTime start) {
    if (limit.counting() != Counting.ELAPSED_HOURS) {
      throw new IllegalArgumentException(
          "timescale \""
              + name
              + "\" counts "
              + limit.counting().words()
              + " by date, whatever the hour, was "
              + start
              + "; give "
              + verb
              + " a LocalDate");
    }
  }

  /**
   * Returns the timescale on one line.
   *
   * @return for example {@code assessment: 45 working days (England and Wales)}
   */
  @Override
  public String toString() {
    return name + ": " + limit + calendar.map(c -> " (" + c.name() + ")").orElse("");
  }
}
