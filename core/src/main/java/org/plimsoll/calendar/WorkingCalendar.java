package org.plimsoll.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The days on which an organisation works: a weekly pattern less listed holidays, over a stated
 * range of years.
 *
 * <p>Counting starts after the start date: the day after it is day 1 if it is a working day, and
 * the N-th working day is the due date. A start may be a day off.
 *
 * <pre>{@code
 * var calendar = WorkingCalendar.ENGLAND_AND_WALES;
 * calendar.plus(LocalDate.of(2023, 12, 22), 10);                                  // 2024-01-10
 * calendar.between(LocalDate.of(2023, 12, 22), LocalDate.of(2024, 1, 10));        // 10
 * calendar.with(LocalDate.of(2024, 1, 2), "council closed");                      // one holiday more
 * }</pre>
 *
 * <p>Every date given or answered must lie in the years the calendar knows, from {@link
 * #firstYear()} to {@link #lastYear()}; for any other it throws an {@link
 * IllegalArgumentException}, as counting on would quietly take a year without holidays. Add years
 * with {@link #extendedTo(int, Iterable)}.
 *
 * <p>A calendar is immutable. Every question takes constant time: the working days are counted
 * once, when the calendar is made, into two tables of one {@code int} a day. Making one therefore
 * costs time and memory in proportion to its years, so add many holidays in one call and not in a
 * loop of withers.
 */
public final class WorkingCalendar {
  private static final Set<DayOfWeek> MONDAY_TO_FRIDAY =
      Collections.unmodifiableSet(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

  private static final int MAX_YEAR = 9999;
  private static final String UNTITLED = "holiday";

  /**
   * England and Wales: Monday to Friday less the bank holidays of 2009 to 2027, one-off days
   * included.
   *
   * <p>Contains public sector information licensed under the <a
   * href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/">Open
   * Government Licence v3.0</a>. Years that GOV.UK no longer lists were made by its rules plus the
   * one-off days: the royal wedding of 2011, the jubilees of 2012 and 2022, the state funeral of
   * 2022, the coronation of 2023, and the Early May bank holiday moved to VE Day in 2020.
   *
   * @see <a href="https://www.gov.uk/bank-holidays">GOV.UK, UK bank holidays</a>
   */
  public static final WorkingCalendar ENGLAND_AND_WALES =
      builtIn("England and Wales", "england-and-wales.csv");

  private final String name;
  private final Set<DayOfWeek> week;
  private final int firstYear;
  private final int lastYear;
  private final SortedMap<LocalDate, String> holidays;

  private final long firstDay; // the epoch day at offset 0
  private final int[]
      before; // at offset i: the working days before it; one longer than there are days
  private final int[] nth; // at i: the offset of working day i, counted from 0

  private WorkingCalendar(
      String name,
      Set<DayOfWeek> week,
      int firstYear,
      int lastYear,
      Map<LocalDate, String> holidays) {
    this.name = Objects.requireNonNull(name, "name");
    Objects.requireNonNull(week, "week");
    if (name.isBlank()) {
      throw new IllegalArgumentException(
          "a calendar needs a name that is not blank, was \"" + name + "\"");
    }
    if (week.isEmpty()) {
      throw new IllegalArgumentException(
          "calendar \""
              + name
              + "\" needs at least one working day a week, was none; name one such as MONDAY");
    }
    if (firstYear < 1 || lastYear > MAX_YEAR || firstYear > lastYear) {
      throw new IllegalArgumentException(
          "calendar \""
              + name
              + "\" needs years from 1 to "
              + MAX_YEAR
              + " in order, was "
              + firstYear
              + " to "
              + lastYear);
    }
    this.week = Collections.unmodifiableSet(EnumSet.copyOf(week));
    this.firstYear = firstYear;
    this.lastYear = lastYear;
    this.holidays = Collections.unmodifiableSortedMap(new TreeMap<>(holidays));
    this.holidays.forEach(this::check);

    LocalDate first = LocalDate.of(firstYear, 1, 1);
    this.firstDay = first.toEpochDay();
    int days = Math.toIntExact(LocalDate.of(lastYear, 12, 31).toEpochDay() - firstDay + 1);
    boolean[] off = new boolean[days];
    for (LocalDate holiday : this.holidays.keySet()) {
      off[(int) (holiday.toEpochDay() - firstDay)] = true;
    }
    this.before = new int[days + 1];
    int[] found = new int[days];
    int count = 0;
    DayOfWeek day = first.getDayOfWeek();
    for (int i = 0; i < days; i++, day = day.plus(1)) {
      if (!off[i] && this.week.contains(day)) {
        found[count++] = i;
      }
      before[i + 1] = count;
    }
    this.nth = Arrays.copyOf(found, count);
  }

  private void check(LocalDate date, String title) {
    Objects.requireNonNull(title, "title");
    if (title.isBlank()) {
      throw new IllegalArgumentException(
          "holiday "
              + date
              + " of calendar \""
              + name
              + "\" needs a title that is not blank, was \""
              + title
              + "\"; list the date without a title instead");
    }
    if (!knows(date)) {
      throw outside("was given the holiday " + date, date.getYear());
    }
  }

  private static WorkingCalendar builtIn(String name, String resource) {
    SortedMap<LocalDate, String> holidays = BankHolidays.read(resource);
    return new WorkingCalendar(
        name,
        MONDAY_TO_FRIDAY,
        holidays.firstKey().getYear(),
        holidays.lastKey().getYear(),
        holidays);
  }

  /**
   * Returns a calendar from Monday to Friday less listed holidays, all titled "holiday".
   *
   * @param name whose calendar this is, not blank
   * @param firstYear the first year of which all holidays are listed, from 1
   * @param lastYear the last such year, to 9999
   * @param holidays the holidays, any order, at least one in each of these years; a repeated date
   *     counts once
   * @return that calendar
   * @throws IllegalArgumentException if the years are out of order, or a year has no holiday
   *     listed, or a holiday lies in another year
   */
  public static WorkingCalendar of(
      String name, int firstYear, int lastYear, Iterable<LocalDate> holidays) {
    return of(name, firstYear, lastYear, untitled(holidays));
  }

  /**
   * Returns a calendar from Monday to Friday less listed holidays.
   *
   * @param name whose calendar this is, not blank
   * @param firstYear the first year of which all holidays are listed, from 1
   * @param lastYear the last such year, to 9999
   * @param holidays the holidays and their titles, at least one in each of these years
   * @return that calendar
   * @throws IllegalArgumentException if the years are out of order, or a year has no holiday
   *     listed, or a holiday lies in another year, or a title is blank
   */
  public static WorkingCalendar of(
      String name, int firstYear, int lastYear, Map<LocalDate, String> holidays) {
    var calendar = new WorkingCalendar(name, MONDAY_TO_FRIDAY, firstYear, lastYear, holidays);
    return calendar.listing(firstYear, lastYear);
  }

  /**
   * Returns a calendar from all its parts, as {@link #name()}, {@link #week()}, {@link
   * #firstYear()}, {@link #lastYear()} and {@link #holidays()} give them. Whoever states all the
   * parts is believed: a year may have no holidays.
   *
   * @param name whose calendar this is, not blank
   * @param week the days of the week on which work is done, at least one
   * @param firstYear the first year known, from 1
   * @param lastYear the last year known, to 9999
   * @param holidays the holidays and their titles, all in these years
   * @return that calendar
   * @throws IllegalArgumentException if the week is empty, the years are out of order, a holiday
   *     lies in another year, or a text is blank
   */
  public static WorkingCalendar of(
      String name,
      Set<DayOfWeek> week,
      int firstYear,
      int lastYear,
      Map<LocalDate, String> holidays) {
    return new WorkingCalendar(name, week, firstYear, lastYear, holidays);
  }

  /**
   * Returns a calendar from Monday to Friday <em>without any holidays</em>, for those who work on
   * all of them and for comparisons. Add closure days with {@link #with} or {@link
   * #withHolidays(LocalDate...)}.
   *
   * @param name whose calendar this is, not blank
   * @param firstYear the first year known, from 1
   * @param lastYear the last year known, to 9999
   * @return that calendar
   * @throws IllegalArgumentException if the years are out of order
   */
  public static WorkingCalendar mondayToFriday(String name, int firstYear, int lastYear) {
    return new WorkingCalendar(name, MONDAY_TO_FRIDAY, firstYear, lastYear, Map.of());
  }

  private static Map<LocalDate, String> untitled(Iterable<LocalDate> dates) {
    var holidays = new HashMap<LocalDate, String>();
    for (LocalDate date : dates) {
      holidays.put(Objects.requireNonNull(date, "holiday"), UNTITLED);
    }
    return holidays;
  }

  private WorkingCalendar listing(int from, int to) {
    for (int year = from; year <= to; year++) {
      if (holidays.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).isEmpty()) {
        throw new IllegalArgumentException(
            "calendar \""
                + name
                + "\" needs the holidays of each of its years, was given none in "
                + year
                + "; list them, or ask for years without holidays by mondayToFriday(name,"
                + " firstYear, lastYear)");
      }
    }
    return this;
  }

  /**
   * Replaces the name, as a calendar with other days off should have a name of its own.
   *
   * @param newName whose calendar this is, not blank
   * @return the same days under that name
   */
  public WorkingCalendar withName(String newName) {
    return new WorkingCalendar(newName, week, firstYear, lastYear, holidays);
  }

  /**
   * Replaces the weekly pattern. Holidays stay, also those that fall on a day off.
   *
   * @param newWeek the days of the week on which work is done, at least one
   * @return this calendar with that week
   * @throws IllegalArgumentException if the week is empty
   */
  public WorkingCalendar withWeek(Set<DayOfWeek> newWeek) {
    return new WorkingCalendar(name, newWeek, firstYear, lastYear, holidays);
  }

  /**
   * Adds a holiday, such as a council's own closure day.
   *
   * @param holiday a date in the years known; one already listed gets the new title
   * @param title why no work is done, not blank
   * @return this calendar with that holiday
   * @throws IllegalArgumentException if the date lies outside the years known, or the title is
   *     blank
   */
  public WorkingCalendar with(LocalDate holiday, String title) {
    Objects.requireNonNull(holiday, "holiday");
    Objects.requireNonNull(title, "title");
    return adding(Map.of(holiday, title));
  }

  /**
   * Adds holidays, titled "holiday".
   *
   * @param dates dates in the years known; one already listed keeps its title
   * @return this calendar with those holidays
   * @throws IllegalArgumentException if a date lies outside the years known
   */
  public WorkingCalendar withHolidays(LocalDate... dates) {
    return withHolidays(Arrays.asList(dates));
  }

  /**
   * Adds holidays, titled "holiday".
   *
   * @param dates dates in the years known, any order; one already listed keeps its title
   * @return this calendar with those holidays
   * @throws IllegalArgumentException if a date lies outside the years known
   */
  public WorkingCalendar withHolidays(Iterable<LocalDate> dates) {
    Map<LocalDate, String> more = untitled(dates);
    more.keySet().removeAll(holidays.keySet());
    return adding(more);
  }

  /**
   * Takes a holiday out, for an organisation that works on it.
   *
   * @param holiday a listed holiday
   * @return this calendar without that holiday
   * @throws IllegalArgumentException if the date is not listed
   */
  public WorkingCalendar without(LocalDate holiday) {
    Objects.requireNonNull(holiday, "holiday");
    var fewer = new TreeMap<>(holidays);
    if (fewer.remove(holiday) == null) {
      throw new IllegalArgumentException(
          "calendar \""
              + name
              + "\" can only lose a holiday it lists, was "
              + holiday
              + "; see holidays()");
    }
    return new WorkingCalendar(name, week, firstYear, lastYear, fewer);
  }

  private WorkingCalendar adding(Map<LocalDate, String> more) {
    var all = new TreeMap<>(holidays);
    all.putAll(more);
    return new WorkingCalendar(name, week, firstYear, lastYear, all);
  }

  /**
   * Adds years, with their holidays titled "holiday".
   *
   * @param year the new last year, or a year before the first to extend backwards
   * @param newHolidays the holidays of the years added, any order, at least one in each unless this
   *     calendar has none at all; holidays already listed may be among them
   * @return this calendar with those years
   * @throws IllegalArgumentException if the year is known already, an added year has no holiday
   *     listed, or a holiday is new but lies in no added year
   */
  public WorkingCalendar extendedTo(int year, Iterable<LocalDate> newHolidays) {
    return extendedTo(year, untitled(newHolidays));
  }

  /**
   * Adds years, with their holidays and titles.
   *
   * @param year the new last year, or a year before the first to extend backwards
   * @param newHolidays the holidays of the years added, at least one in each unless this calendar
   *     has none at all; holidays already listed may be among them and keep their titles
   * @return this calendar with those years
   * @throws IllegalArgumentException if the year is known already, an added year has no holiday
   *     listed, a holiday is new but lies in no added year, or a title is blank
   */
  public WorkingCalendar extendedTo(int year, Map<LocalDate, String> newHolidays) {
    if (year >= firstYear && year <= lastYear) {
      throw new IllegalArgumentException(
          "calendar \""
              + name
              + "\" can only be extended beyond "
              + years()
              + ", was "
              + year
              + "; add days to a known year with withHolidays(dates)");
    }
    var all = new TreeMap<>(holidays);
    for (Map.Entry<LocalDate, String> entry : newHolidays.entrySet()) {
      LocalDate date = Objects.requireNonNull(entry.getKey(), "holiday");
      if (all.putIfAbsent(date, Objects.requireNonNull(entry.getValue(), "title")) == null
          && knows(date)) {
        throw new IllegalArgumentException(
            "calendar \""
                + name
                + "\" already knows "
                + years()
                + " and an extension must not change them, was given the holiday "
                + date
                + "; add it with withHolidays(dates) first");
      }
    }
    var extended =
        new WorkingCalendar(name, week, Math.min(firstYear, year), Math.max(lastYear, year), all);
    if (all.isEmpty()) {
      return extended;
    }
    return year > lastYear
        ? extended.listing(lastYear + 1, year)
        : extended.listing(year, firstYear - 1);
  }

  /**
   * Returns whose calendar this is.
   *
   * @return the name, for example {@code England and Wales}
   */
  public String name() {
    return name;
  }

  /**
   * Returns the weekly pattern.
   *
   * @return the days of the week on which work is done, Monday first, unmodifiable
   */
  public Set<DayOfWeek> week() {
    return week;
  }

  /**
   * Returns the first year known.
   *
   * @return the year, from its 1 January
   */
  public int firstYear() {
    return firstYear;
  }

  /**
   * Returns the last year known.
   *
   * @return the year, to its 31 December
   */
  public int lastYear() {
    return lastYear;
  }

  /**
   * Returns the holidays and their titles, also those that fall on a day off.
   *
   * @return title by date, earliest first, unmodifiable
   */
  public SortedMap<LocalDate, String> holidays() {
    return holidays;
  }

  /**
   * Tells whether a date lies in the years known.
   *
   * @param date any date
   * @return whether questions about it can be answered
   */
  public boolean knows(LocalDate date) {
    return date.getYear() >= firstYear && date.getYear() <= lastYear;
  }

  /**
   * Tells whether work is done on a date.
   *
   * @param date a date in the years known
   * @return whether it is a day of the weekly pattern and no holiday
   * @throws IllegalArgumentException if the date lies outside the years known
   */
  public boolean isWorkingDay(LocalDate date) {
    int offset = offset(date);
    return before[offset + 1] > before[offset];
  }

  /**
   * Returns the title of a holiday.
   *
   * @param date a date in the years known
   * @return its title, or empty if the date is not listed as a holiday
   * @throws IllegalArgumentException if the date lies outside the years known
   */
  public Optional<String> holidayName(LocalDate date) {
    offset(date);
    return Optional.ofNullable(holidays.get(date));
  }

  /**
   * Returns the N-th working day strictly after a date.
   *
   * <p>The start itself never counts and may be a day off: from a Saturday, 1 working day on is
   * Monday. 0 gives the start itself, even on a day off, and a negative number counts back as
   * {@link #minus} does.
   *
   * @param start a date in the years known
   * @param workingDays how many working days to go on
   * @return the date reached
   * @throws IllegalArgumentException if the start or the answer lies outside the years known
   */
  public LocalDate plus(LocalDate start, int workingDays) {
    return shifted(start, workingDays);
  }

  /**
   * Returns the N-th working day strictly before a date.
   *
   * <p>The start itself never counts and may be a day off: from a Sunday, 1 working day back is
   * Friday. 0 gives the start itself, even on a day off, and a negative number counts on as {@link
   * #plus} does.
   *
   * @param start a date in the years known
   * @param workingDays how many working days to go back
   * @return the date reached
   * @throws IllegalArgumentException if the start or the answer lies outside the years known
   */
  public LocalDate minus(LocalDate start, int workingDays) {
    return shifted(start, -(long) workingDays);
  }

  private LocalDate shifted(LocalDate start, long workingDays) {
    int offset = offset(start);
    if (workingDays == 0) {
      return start;
    }
    long index =
        workingDays > 0 ? before[offset + 1] + workingDays - 1 : before[offset] + workingDays;
    if (index < 0 || index >= nth.length) {
      boolean after = workingDays > 0;
      long days = Math.abs(workingDays);
      throw outside(
          "was asked for "
              + days
              + (days == 1 ? " working day " : " working days ")
              + (after ? "after " : "before ")
              + start,
          after ? lastYear + 1 : firstYear - 1);
    }
    return LocalDate.ofEpochDay(firstDay + nth[(int) index]);
  }

  /**
   * Counts the working days after a start date up to and including an end date.
   *
   * <p>The counts add up: a to b and b to c make a to c, in any order of the three dates, because
   * an end before the start gives the negative of the count the other way round. So {@code
   * between(start, plus(start, n))} is n for every n from 0.
   *
   * @param start a date in the years known, which does not count
   * @param end a date in the years known, which counts if it is a working day
   * @return the working days used up; 0 if the dates are equal, negative or 0 if the end lies
   *     before the start
   * @throws IllegalArgumentException if a date lies outside the years known
   */
  public int between(LocalDate start, LocalDate end) {
    int from = offset(start);
    return before[offset(end) + 1] - before[from + 1];
  }

  /**
   * Returns the first working day strictly after a date.
   *
   * @param date a date in the years known
   * @return the same as {@code plus(date, 1)}
   * @throws IllegalArgumentException if the date or the answer lies outside the years known
   */
  public LocalDate nextWorkingDay(LocalDate date) {
    return plus(date, 1);
  }

  /**
   * Returns the last working day strictly before a date.
   *
   * @param date a date in the years known
   * @return the same as {@code minus(date, 1)}
   * @throws IllegalArgumentException if the date or the answer lies outside the years known
   */
  public LocalDate previousWorkingDay(LocalDate date) {
    return minus(date, 1);
  }

  /**
   * Counts the working days of a year.
   *
   * @param year a year known
   * @return working days from 1 January to 31 December
   * @throws IllegalArgumentException if the year is not known
   */
  public int workingDaysIn(int year) {
    if (year < firstYear || year > lastYear) {
      throw outside("was asked for " + year, year);
    }
    return workingDaysIn(DateRange.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
  }

  /**
   * Counts the working days of a range of dates, both ends included.
   *
   * @param range a range in the years known
   * @return working days from its first to its last date
   * @throws IllegalArgumentException if the range does not lie within the years known
   */
  public int workingDaysIn(DateRange range) {
    int from = offset(range.from());
    return before[offset(range.to()) + 1] - before[from];
  }

  private int offset(LocalDate date) {
    long offset = date.toEpochDay() - firstDay;
    if (offset < 0 || offset >= before.length - 1) {
      throw outside("was asked for " + date, date.getYear());
    }
    return (int) offset;
  }

  private IllegalArgumentException outside(String value, int year) {
    return new IllegalArgumentException(
        "calendar \""
            + name
            + "\" knows the holidays of "
            + years()
            + " only, "
            + value
            + "; add years with extendedTo("
            + year
            + ", holidays)");
  }

  private String years() {
    return firstYear == lastYear ? String.valueOf(firstYear) : firstYear + " to " + lastYear;
  }

  /** Two calendars are equal if their names, weeks, years and holidays with titles are. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WorkingCalendar that
        && firstYear == that.firstYear
        && lastYear == that.lastYear
        && name.equals(that.name)
        && week.equals(that.week)
        && holidays.equals(that.holidays);
  }

  @Override
  public int hashCode() {
    // no week: the hash of an enum constant differs from run to run
    return Objects.hash(name, firstYear, lastYear, holidays);
  }

  /**
   * Returns the calendar on one line.
   *
   * @return for example {@code England and Wales: Monday to Friday, 2009 to 2027, 157 holidays}
   */
  @Override
  public String toString() {
    int count = holidays.size();
    return name
        + ": "
        + weekText()
        + ", "
        + years()
        + ", "
        + count
        + (count == 1 ? " holiday" : " holidays");
  }

  private String weekText() {
    DayOfWeek first = week.iterator().next();
    DayOfWeek last = Collections.max(week);
    return week.size() > 2 && week.size() == last.getValue() - first.getValue() + 1
        ? text(first) + " to " + text(last)
        : week.stream().map(WorkingCalendar::text).collect(Collectors.joining(", "));
  }

  private static String text(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
