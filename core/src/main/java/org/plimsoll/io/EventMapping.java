package org.plimsoll.io;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.plimsoll.calendar.WorkingCalendar;
import org.plimsoll.lean.EventLog;
import org.plimsoll.lean.LeanReview;

/**
 * Which columns of a table of events say what, how times are written, and what a review of such
 * logs is to ask. It is read and written as JSON, so that a log can be reviewed with nothing but
 * its mapping; for XES, which says itself where things stand, only zone, review and holidays
 * matter.
 *
 * <p>The standard names are {@code case}, {@code activity} and {@code timestamp}, which a file must
 * have, and {@code worker}, {@code group} and {@code lifecycle}, which are read where a file has
 * them. For each the name of XES will do, such as {@code case:concept:name} or {@code
 * org:resource}. A column that is named otherwise, and every further one, must be there. Names are
 * kept as they stand, with their blanks; blanks alone are no name.
 *
 * <pre>{@code
 * var mapping = EventMapping.standard().withWorker("worker").withLifeCycle("lifecycle").in("Europe/London");
 * Csv.events(path, mapping)
 * }</pre>
 *
 * @param caseId the column of the case; not blank
 * @param activity the column of the activity; not blank
 * @param at the column of the time; not blank
 * @param started the column of the time at which the work was started, where a row is a piece of
 *     work rather than an event; a row in which it is empty is an event
 * @param worker the column of the worker
 * @param group the column of the group
 * @param lifeCycle the column of the stage of life
 * @param person the column of the person or family that the case is about, kept as an attribute of
 *     the case
 * @param attributes further columns to keep with each event
 * @param caseAttributes further columns to keep with each case, in all rows of a case the same
 * @param times patterns of times, as in {@link java.time.format.DateTimeFormatter}, beside ISO with
 *     T or a blank
 * @param zone where the clock hung whose times carry no offset, such as {@code Europe/London}
 * @param dates whether a date alone is taken for its first moment; if not, it is a problem
 * @param format how the table is written
 * @param review what the review of such logs asks
 * @param holidays days off beside Saturday and Sunday, for a review that has no calendar of its
 *     own; none to use no holidays
 */
public record EventMapping(
    String caseId,
    String activity,
    String at,
    Optional<String> started,
    Optional<String> worker,
    Optional<String> group,
    Optional<String> lifeCycle,
    Optional<String> person,
    List<String> attributes,
    List<String> caseAttributes,
    List<String> times,
    Optional<String> zone,
    boolean dates,
    CsvFormat format,
    LeanReview review,
    List<LocalDate> holidays) {
  private static final int LAST_YEAR = 9999; // the last that calendars know

  private static final EventMapping STANDARD =
      new EventMapping(
          "case",
          "activity",
          "timestamp",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          false,
          CsvFormat.standard(),
          LeanReview.standard(),
          List.of());

  /**
   * Checks that columns are named, and that the zone and the patterns can be used, and copies.
   *
   * @param caseId the column of the case; not blank
   * @param activity the column of the activity; not blank
   * @param at the column of the time; not blank
   * @param started the column of the time at which the work was started, where a row is a piece of
   *     work rather than an event; a row in which it is empty is an event
   * @param worker the column of the worker
   * @param group the column of the group
   * @param lifeCycle the column of the stage of life
   * @param person the column of the person or family that the case is about, kept as an attribute
   *     of the case
   * @param attributes further columns to keep with each event
   * @param caseAttributes further columns to keep with each case, in all rows of a case the same
   * @param times patterns of times, as in {@link java.time.format.DateTimeFormatter}, beside ISO
   *     with T or a blank
   * @param zone where the clock hung whose times carry no offset, such as {@code Europe/London}
   * @param dates whether a date alone is taken for its first moment; if not, it is a problem
   * @param format how the table is written
   * @param review what the review of such logs asks
   * @param holidays days off beside Saturday and Sunday, for a review that has no calendar of its
   *     own; none to use no holidays
   * @throws IllegalArgumentException if the name of a column is blank, the zone is not known, a
   *     pattern is none, or both the review has a calendar and there are holidays
   */
  public EventMapping {
    attributes = List.copyOf(attributes);
    caseAttributes = List.copyOf(caseAttributes);
    times = List.copyOf(times);
    holidays = List.copyOf(holidays);
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(review, "review");
    List<String> columns = new ArrayList<>(List.of(caseId, activity, at));
    List.of(started, worker, group, lifeCycle, person)
        .forEach(column -> column.ifPresent(columns::add));
    columns.addAll(attributes);
    columns.addAll(caseAttributes);
    for (String column : columns) {
      if (column.isBlank()) {
        throw new IllegalArgumentException(
            "a column must have a name, was \""
                + column
                + "\"; name it as the heading of the file does");
      }
    }
    zone.ifPresent(EventMapping::zoneOf);
    EventTimes.patterns(times);
    if (review.calendar().isPresent() && !holidays.isEmpty()) {
      throw new IllegalArgumentException(
          "holidays are those of the calendar of the review, \""
              + review.calendar().get().name()
              + "\", but "
              + holidays.size()
              + " were given beside it; leave one of the two out");
    }
  }

  private static ZoneId zoneOf(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "a time zone has a name such as Europe/London, was \"" + name + "\"", e);
    }
  }

  /**
   * Returns the standard names, ISO times with offset and the standard review.
   *
   * @return the standard
   */
  public static EventMapping standard() {
    return STANDARD;
  }

  /**
   * Names the columns that a file must have.
   *
   * @param ofCase the column of the case
   * @param ofActivity the column of the activity
   * @param ofTime the column of the time
   * @return the mapping with those columns
   */
  public EventMapping withColumns(String ofCase, String ofActivity, String ofTime) {
    return with(
        parts -> {
          parts.caseId = ofCase;
          parts.activity = ofActivity;
          parts.at = ofTime;
        });
  }

  /**
   * Takes each row for a piece of work, from the time in this column to that in the column of the
   * time: a start and an end.
   *
   * @param column the column of the start
   * @return the mapping for such rows
   */
  public EventMapping withStarted(String column) {
    return with(parts -> parts.started = Optional.of(column));
  }

  /**
   * Reads the worker from this column, which a file must then have.
   *
   * @param column the column
   * @return the mapping with that column
   */
  public EventMapping withWorker(String column) {
    return with(parts -> parts.worker = Optional.of(column));
  }

  /**
   * Reads the group from this column, which a file must then have.
   *
   * @param column the column
   * @return the mapping with that column
   */
  public EventMapping withGroup(String column) {
    return with(parts -> parts.group = Optional.of(column));
  }

  /**
   * Reads the stage of life from this column, which a file must then have.
   *
   * @param column the column
   * @return the mapping with that column
   */
  public EventMapping withLifeCycle(String column) {
    return with(parts -> parts.lifeCycle = Optional.of(column));
  }

  /**
   * Keeps this column with each case: the person or family it is about.
   *
   * @param column the column, which a file must then have
   * @return the mapping with that column
   */
  public EventMapping withPerson(String column) {
    return with(parts -> parts.person = Optional.of(column));
  }

  /**
   * Keeps further columns with each event.
   *
   * @param columns the columns, which a file must then have
   * @return the mapping with those instead
   */
  public EventMapping withAttributes(String... columns) {
    return with(parts -> parts.attributes = List.of(columns));
  }

  /**
   * Keeps further columns with each case. A row that says otherwise than an earlier one of its case
   * is a problem.
   *
   * @param columns the columns, which a file must then have
   * @return the mapping with those instead
   */
  public EventMapping withCaseAttributes(String... columns) {
    return with(parts -> parts.caseAttributes = List.of(columns));
  }

  /**
   * Reads times by patterns, too.
   *
   * @param patterns such as {@code d/M/yyyy HH:mm}
   * @return the mapping with those instead
   */
  public EventMapping withTimes(String... patterns) {
    return with(parts -> parts.times = List.of(patterns));
  }

  /**
   * Says where the clock hung whose times carry no offset.
   *
   * @param clock the time zone, such as {@code Europe/London}
   * @return the mapping for that clock
   */
  public EventMapping in(String clock) {
    return with(parts -> parts.zone = Optional.of(clock));
  }

  /**
   * Takes a date alone for its first moment; the order within a day is then that of the file.
   *
   * @return the mapping for logs of dates
   */
  public EventMapping withDates() {
    return with(parts -> parts.dates = true);
  }

  /**
   * Says how the table is written.
   *
   * @param written separator, charset and so on
   * @return the mapping for such tables
   */
  public EventMapping withFormat(CsvFormat written) {
    return with(parts -> parts.format = written);
  }

  /**
   * Says what a review of such logs is to ask.
   *
   * @param by the review
   * @return the mapping with that review
   */
  public EventMapping reviewing(LeanReview by) {
    return with(parts -> parts.review = by);
  }

  /**
   * Takes days off beside Saturday and Sunday.
   *
   * @param days the days, of all years that logs are from
   * @return the mapping with those instead
   */
  public EventMapping withHolidays(LocalDate... days) {
    return with(parts -> parts.holidays = List.of(days));
  }

  /**
   * Returns the review to make of a log: where the mapping lists holidays, by Monday to Friday less
   * those, in the years of the log.
   *
   * @param log the log
   * @return the review
   */
  public LeanReview reviewOf(EventLog log) {
    if (holidays.isEmpty() || log.size() == 0) {
      return review;
    }
    List<Integer> years = new ArrayList<>(holidays.stream().map(LocalDate::getYear).toList());
    List.of(log.first(), log.last())
        .forEach(end -> end.map(OffsetDateTime::getYear).ifPresent(years::add));
    // a local date may lie in the year before or after that of an instant in UTC
    int first = Math.max(1, years.stream().min(Integer::compare).orElseThrow() - 1);
    int last = Math.min(LAST_YEAR, years.stream().max(Integer::compare).orElseThrow() + 1);
    return review.withCalendar(
        WorkingCalendar.mondayToFriday(
                "Monday to Friday less the holidays of the mapping", first, last)
            .withHolidays(holidays));
  }

  Optional<ZoneId> clock() {
    return zone.map(EventMapping::zoneOf);
  }

  /** Returns the columns. */
  @Override
  public String toString() {
    return "columns "
        + caseId
        + ", "
        + activity
        + ", "
        + at
        + started.map(column -> ", " + column).orElse("")
        + worker.map(column -> ", " + column).orElse("")
        + group.map(column -> ", " + column).orElse("")
        + lifeCycle.map(column -> ", " + column).orElse("")
        + person.map(column -> ", " + column).orElse("");
  }

  /** All parts, to be changed one by one. */
  private static final class Parts {
    String caseId;
    String activity;
    String at;
    Optional<String> started;
    Optional<String> worker;
    Optional<String> group;
    Optional<String> lifeCycle;
    Optional<String> person;
    List<String> attributes;
    List<String> caseAttributes;
    List<String> times;
    Optional<String> zone;
    boolean dates;
    CsvFormat format;
    LeanReview review;
    List<LocalDate> holidays;

    Parts(EventMapping from) {
      this.caseId = from.caseId;
      this.activity = from.activity;
      this.at = from.at;
      this.started = from.started;
      this.worker = from.worker;
      this.group = from.group;
      this.lifeCycle = from.lifeCycle;
      this.person = from.person;
      this.attributes = from.attributes;
      this.caseAttributes = from.caseAttributes;
      this.times = from.times;
      this.zone = from.zone;
      this.dates = from.dates;
      this.format = from.format;
      this.review = from.review;
      this.holidays = from.holidays;
    }
  }

  private EventMapping with(Consumer<Parts> change) {
    var parts = new Parts(this);
    change.accept(parts);
    return new EventMapping(
        parts.caseId,
        parts.activity,
        parts.at,
        parts.started,
        parts.worker,
        parts.group,
        parts.lifeCycle,
        parts.person,
        parts.attributes,
        parts.caseAttributes,
        parts.times,
        parts.zone,
        parts.dates,
        parts.format,
        parts.review,
        parts.holidays);
  }
}
