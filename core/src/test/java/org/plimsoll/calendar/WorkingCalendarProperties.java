package org.plimsoll.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The tables of {@link WorkingCalendar} against a counter that walks from day to day. */
class WorkingCalendarProperties {
  private static final WorkingCalendar ENGLAND = WorkingCalendar.ENGLAND_AND_WALES;
  private static final LocalDate FIRST = LocalDate.of(2009, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2027, 12, 31);
  private static final int DAYS = (int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1;

  /** Work is done on a day of the week that is in the pattern, unless the date is listed. */
  private static boolean works(WorkingCalendar calendar, LocalDate date) {
    return calendar.week().contains(date.getDayOfWeek()) && !calendar.holidays().containsKey(date);
  }

  private static LocalDate walk(WorkingCalendar calendar, LocalDate start, int workingDays) {
    LocalDate date = start;
    for (int left = Math.abs(workingDays); left > 0; ) {
      date = date.plusDays(Integer.signum(workingDays));
      if (works(calendar, date)) {
        left--;
      }
    }
    return date;
  }

  private static int count(WorkingCalendar calendar, LocalDate start, LocalDate end) {
    int count = 0;
    for (LocalDate date = start.plusDays(1); !date.isAfter(end); date = date.plusDays(1)) {
      if (works(calendar, date)) {
        count++;
      }
    }
    return count;
  }

  private static boolean[] englandByDay() {
    var works = new boolean[DAYS];
    for (int i = 0; i < DAYS; i++) {
      works[i] = works(ENGLAND, FIRST.plusDays(i));
    }
    return works;
  }

  @Example
  void everyDayOfNineteenYearsIsAWorkingDayOrNot() {
    boolean[] works = englandByDay();
    for (int i = 0; i < DAYS; i++) {
      assertEquals(works[i], ENGLAND.isWorkingDay(FIRST.plusDays(i)));
    }
  }

  @Example
  void everyCountBetweenTwoDatesOfNineteenYearsIsThatOfTheWalk() {
    boolean[] works = englandByDay();
    var dates = new LocalDate[DAYS];
    for (int i = 0; i < DAYS; i++) {
      dates[i] = FIRST.plusDays(i);
    }
    for (int start = 0; start < DAYS; start++) {
      int count = 0;
      for (int end = start; end < DAYS; end++) {
        count += end > start && works[end] ? 1 : 0;
        if (count != ENGLAND.between(dates[start], dates[end])) {
          assertEquals(
              count, ENGLAND.between(dates[start], dates[end]), dates[start] + " to " + dates[end]);
        }
      }
    }
  }

  @Example
  void everyDueDateUpToAHundredDaysFromAnyStartIsThatOfTheWalk() {
    boolean[] works = englandByDay();
    for (int start = 0; start < DAYS; start++) {
      LocalDate from = FIRST.plusDays(start);
      for (int n = 0, at = start; n <= 100 && at < DAYS; n++) {
        assertEquals(FIRST.plusDays(at), ENGLAND.plus(from, n));
        do {
          at++;
        } while (at < DAYS && !works[at]);
      }
      for (int n = 0, at = start; n <= 100 && at >= 0; n++) {
        assertEquals(FIRST.plusDays(at), ENGLAND.minus(from, n));
        do {
          at--;
        } while (at >= 0 && !works[at]);
      }
    }
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    return Arbitraries.integers().between(0, DAYS - 1).map(FIRST::plusDays);
  }

  @Provide
  Arbitrary<LocalDate> middleDates() {
    return Arbitraries.integers().between(700, DAYS - 700).map(FIRST::plusDays);
  }

  @Provide
  Arbitrary<WorkingCalendar> calendars() {
    Arbitrary<Set<DayOfWeek>> weeks = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
    Arbitrary<Set<LocalDate>> closures =
        Arbitraries.integers().between(0, DAYS - 1).map(FIRST::plusDays).set().ofMaxSize(200);
    return Combinators.combine(weeks, closures)
        .as((week, days) -> ENGLAND.withWeek(week).withHolidays(days).withName("ours"));
  }

  @Property(tries = 300)
  void anyCalendarCountsAsTheWalkDoes(
      @ForAll("calendars") WorkingCalendar calendar,
      @ForAll("middleDates") LocalDate start,
      @ForAll @IntRange(min = -60, max = 60) int n,
      @ForAll @IntRange(max = 300) int later) {
    assertEquals(walk(calendar, start, n), calendar.plus(start, n));
    assertEquals(walk(calendar, start, n), calendar.minus(start, -n));
    LocalDate end = start.plusDays(later);
    assertEquals(count(calendar, start, end), calendar.between(start, end));
    assertEquals(-count(calendar, start, end), calendar.between(end, start));
    assertEquals(
        count(calendar, start.minusDays(1), end), calendar.workingDaysIn(DateRange.of(start, end)));
    assertEquals(walk(calendar, start, 1), calendar.nextWorkingDay(start));
    assertEquals(walk(calendar, start, -1), calendar.previousWorkingDay(start));
  }

  @Property
  void goingOnAndCountingAreInverse(
      @ForAll("middleDates") LocalDate start, @ForAll @IntRange(max = 400) int n) {
    LocalDate due = ENGLAND.plus(start, n);
    assertEquals(n, ENGLAND.between(start, due));
    LocalDate early = ENGLAND.minus(start, n);
    assertEquals(
        n, ENGLAND.between(early, start) + (ENGLAND.isWorkingDay(start) || n == 0 ? 0 : 1));
  }

  @Property
  void fromAWorkingDayGoingOnAndBackReturns(
      @ForAll("middleDates") LocalDate start, @ForAll @IntRange(min = -400, max = 400) int n) {
    Assume.that(ENGLAND.isWorkingDay(start));
    assertEquals(start, ENGLAND.minus(ENGLAND.plus(start, n), n));
  }

  @Property
  void goingOnInTwoStepsIsGoingOnInOne(
      @ForAll("middleDates") LocalDate start,
      @ForAll @IntRange(max = 200) int a,
      @ForAll @IntRange(max = 200) int b) {
    assertEquals(ENGLAND.plus(start, a + b), ENGLAND.plus(ENGLAND.plus(start, a), b));
  }

  @Property
  void countsAddUpInAnyOrderOfDates(
      @ForAll("dates") LocalDate a, @ForAll("dates") LocalDate b, @ForAll("dates") LocalDate c) {
    assertEquals(ENGLAND.between(a, c), ENGLAND.between(a, b) + ENGLAND.between(b, c));
    assertEquals(ENGLAND.between(a, b), -ENGLAND.between(b, a));
  }

  @Property
  void anotherClosureNeverBringsADueDateForward(
      @ForAll("middleDates") LocalDate start,
      @ForAll("dates") LocalDate closure,
      @ForAll @IntRange(max = 100) int n) {
    WorkingCalendar closed = ENGLAND.withHolidays(closure);
    assertTrue(!closed.plus(start, n).isBefore(ENGLAND.plus(start, n)));
  }

  @Property(tries = 100)
  void partsMakeTheSameCalendar(@ForAll("calendars") WorkingCalendar calendar) {
    var again =
        WorkingCalendar.of(
            calendar.name(),
            calendar.week(),
            calendar.firstYear(),
            calendar.lastYear(),
            calendar.holidays());
    assertEquals(calendar, again);
    assertEquals(calendar.hashCode(), again.hashCode());
  }
}
