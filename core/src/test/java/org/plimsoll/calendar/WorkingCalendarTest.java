package org.plimsoll.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
  private static final WorkingCalendar ENGLAND = WorkingCalendar.ENGLAND_AND_WALES;
  private static final LocalDate NEW_YEAR_2028 = LocalDate.of(2028, 1, 3);

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Test
  void builtInCalendarKnowsNineteenYears() {
    assertEquals("England and Wales", ENGLAND.name());
    assertEquals(2009, ENGLAND.firstYear());
    assertEquals(2027, ENGLAND.lastYear());
    assertEquals(157, ENGLAND.holidays().size());
    assertEquals(
        "England and Wales: Monday to Friday, 2009 to 2027, 157 holidays", ENGLAND.toString());
    assertEquals(day("2009-01-01"), ENGLAND.holidays().firstKey());
    assertEquals(day("2027-12-28"), ENGLAND.holidays().lastKey());
  }

  @ParameterizedTest
  @CsvSource({
    "2009-01-01, New Year's Day",
    "2011-04-29, Royal wedding",
    "2012-06-05, Diamond Jubilee",
    "2020-05-08, Early May bank holiday",
    "2022-06-03, Platinum Jubilee",
    "2022-09-19, State funeral of Queen Elizabeth II",
    "2023-05-08, Coronation of King Charles III",
    "2027-12-27, Christmas Day"
  })
  void holidaysHaveTheirTitles(LocalDate date, String title) {
    assertEquals(Optional.of(title), ENGLAND.holidayName(date));
    assertFalse(ENGLAND.isWorkingDay(date));
  }

  @Test
  void weekendIsNoWorkingDayAndNoHoliday() {
    assertFalse(ENGLAND.isWorkingDay(day("2024-01-06")));
    assertEquals(Optional.empty(), ENGLAND.holidayName(day("2024-01-06")));
    assertTrue(ENGLAND.isWorkingDay(day("2024-01-08")));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-05, 1, 2024-01-08", // Friday to Monday
    "2024-01-06, 1, 2024-01-08", // from a Saturday
    "2024-03-28, 1, 2024-04-02", // over Easter
    "2024-01-06, 0, 2024-01-06", // nothing to go on, even on a day off
    "2024-01-08, -1, 2024-01-05",
    "2024-01-07, -1, 2024-01-05"
  })
  void startNeverCounts(LocalDate start, int days, LocalDate reached) {
    assertEquals(reached, ENGLAND.plus(start, days));
    assertEquals(reached, ENGLAND.minus(start, -days));
  }

  @Test
  void neighboursAreStrictlyBeforeAndAfter() {
    assertEquals(day("2024-01-09"), ENGLAND.nextWorkingDay(day("2024-01-08")));
    assertEquals(day("2024-01-08"), ENGLAND.nextWorkingDay(day("2024-01-06")));
    assertEquals(day("2024-01-05"), ENGLAND.previousWorkingDay(day("2024-01-08")));
    assertEquals(day("2024-01-05"), ENGLAND.previousWorkingDay(day("2024-01-06")));
  }

  @Test
  void endBeforeTheStartCountsBackwards() {
    assertEquals(5, ENGLAND.between(day("2024-01-05"), day("2024-01-14")));
    assertEquals(-5, ENGLAND.between(day("2024-01-14"), day("2024-01-05")));
    assertEquals(0, ENGLAND.between(day("2024-01-05"), day("2024-01-05")));
    assertEquals(0, ENGLAND.between(day("2024-01-07"), day("2024-01-06")));
  }

  @Test
  void firstAndLastDaysOfTheYearsKnownAreAnswered() {
    assertEquals(4800, ENGLAND.workingDaysIn(DateRange.parse("2009-01-01/2027-12-31")));
    assertEquals(day("2009-01-02"), ENGLAND.plus(day("2009-01-01"), 1));
    assertEquals(day("2027-12-31"), ENGLAND.plus(day("2027-12-30"), 1));
    assertEquals(day("2009-01-02"), ENGLAND.minus(day("2009-01-03"), 1));
  }

  @Test
  void dateBeyondTheYearsKnownIsRefusedAndTheWayOutNamed() {
    String known = "calendar \"England and Wales\" knows the holidays of 2009 to 2027 only, ";
    assertRefused(
        known + "was asked for 2028-01-01; add years with extendedTo(2028, holidays)",
        () -> ENGLAND.isWorkingDay(day("2028-01-01")));
    assertRefused(
        known + "was asked for 2008-12-31; add years with extendedTo(2008, holidays)",
        () -> ENGLAND.holidayName(day("2008-12-31")));
    assertRefused(
        known + "was asked for 2030-05-01; add years with extendedTo(2030, holidays)",
        () -> ENGLAND.between(day("2027-05-01"), day("2030-05-01")));
    assertRefused(
        known + "was asked for 2030-05-01; add years with extendedTo(2030, holidays)",
        () -> ENGLAND.plus(day("2030-05-01"), 0));
    assertRefused(
        known + "was asked for 2028; add years with extendedTo(2028, holidays)",
        () -> ENGLAND.workingDaysIn(2028));
    assertRefused(
        known + "was asked for 2008; add years with extendedTo(2008, holidays)",
        () -> ENGLAND.workingDaysIn(2008));
    assertFalse(ENGLAND.knows(day("2028-01-01")));
    assertFalse(ENGLAND.knows(day("2008-12-31")));
    assertTrue(ENGLAND.knows(day("2027-12-31")));
    assertTrue(ENGLAND.knows(day("2009-01-01")));
  }

  @Test
  void answerBeyondTheYearsKnownIsRefusedAndTheWayOutNamed() {
    String known = "calendar \"England and Wales\" knows the holidays of 2009 to 2027 only, ";
    assertRefused(
        known
            + "was asked for 45 working days after 2027-12-01; add years with extendedTo(2028,"
            + " holidays)",
        () -> ENGLAND.plus(day("2027-12-01"), 45));
    assertRefused(
        known
            + "was asked for 1 working day before 2009-01-02; add years with extendedTo(2008,"
            + " holidays)",
        () -> ENGLAND.minus(day("2009-01-02"), 1));
    assertRefused(
        known
            + "was asked for 2147483648 working days after 2020-01-02; add years with"
            + " extendedTo(2028, holidays)",
        () -> ENGLAND.minus(day("2020-01-02"), Integer.MIN_VALUE));
    assertRefused(
        known
            + "was asked for 2147483647 working days after 2020-01-02; add years with"
            + " extendedTo(2028, holidays)",
        () -> ENGLAND.plus(day("2020-01-02"), Integer.MAX_VALUE));
  }

  @Test
  void yearsCanBeAddedAtBothEnds() {
    WorkingCalendar later =
        ENGLAND.extendedTo(2029, List.of(NEW_YEAR_2028, day("2029-01-01"), day("2027-12-28")));
    assertEquals(2029, later.lastYear());
    assertEquals(Optional.of("holiday"), later.holidayName(NEW_YEAR_2028));
    assertEquals(Optional.of("Boxing Day"), later.holidayName(day("2027-12-28")));
    assertEquals(day("2028-01-04"), later.plus(day("2027-12-31"), 1));
    WorkingCalendar earlier = ENGLAND.extendedTo(2008, Map.of(day("2008-12-25"), "Christmas Day"));
    assertEquals(2008, earlier.firstYear());
    assertEquals(Optional.of("Christmas Day"), earlier.holidayName(day("2008-12-25")));
    assertEquals(day("2008-12-31"), earlier.minus(day("2009-01-02"), 1));
  }

  @Test
  void extensionNeverAddsAYearWithoutHolidays() {
    assertRefused(
        "calendar \"England and Wales\" needs the holidays of each of its years, was given none in"
            + " 2029; list them, or ask for years without holidays by mondayToFriday(name,"
            + " firstYear, lastYear)",
        () -> ENGLAND.extendedTo(2029, List.of(NEW_YEAR_2028)));
    assertRefused(
        "calendar \"England and Wales\" needs the holidays of each of its years, was given none in"
            + " 2007; list them, or ask for years without holidays by mondayToFriday(name,"
            + " firstYear, lastYear)",
        () -> ENGLAND.extendedTo(2007, List.of(day("2008-12-25"))));
  }

  @Test
  void extensionNeverChangesAYearKnown() {
    assertRefused(
        "calendar \"England and Wales\" can only be extended beyond 2009 to 2027, was 2027; add"
            + " days to a known year with withHolidays(dates)",
        () -> ENGLAND.extendedTo(2027, List.of()));
    assertRefused(
        "calendar \"England and Wales\" already knows 2009 to 2027 and an extension must not change"
            + " them, was given the holiday 2027-07-01; add it with withHolidays(dates) first",
        () -> ENGLAND.extendedTo(2028, List.of(NEW_YEAR_2028, day("2027-07-01"))));
    assertRefused(
        "calendar \"England and Wales\" knows the holidays of 2009 to 2028 only, was given the"
            + " holiday 2029-01-01; add years with extendedTo(2029, holidays)",
        () -> ENGLAND.extendedTo(2028, List.of(NEW_YEAR_2028, day("2029-01-01"))));
  }

  @Test
  void ownCalendarNeedsHolidaysInEachOfItsYears() {
    WorkingCalendar own =
        WorkingCalendar.of("Council", 2024, 2025, List.of(day("2025-12-31"), day("2024-12-25")));
    assertEquals("Council: Monday to Friday, 2024 to 2025, 2 holidays", own.toString());
    assertEquals(
        List.of(day("2024-12-25"), day("2025-12-31")), new ArrayList<>(own.holidays().keySet()));
    assertRefused(
        "calendar \"Council\" needs the holidays of each of its years, was given none in 2025; list"
            + " them, or ask for years without holidays by mondayToFriday(name, firstYear,"
            + " lastYear)",
        () -> WorkingCalendar.of("Council", 2024, 2025, List.of(day("2024-12-25"))));
    assertRefused(
        "calendar \"Council\" knows the holidays of 2024 only, was given the holiday 2025-12-25;"
            + " add years with extendedTo(2025, holidays)",
        () -> WorkingCalendar.of("Council", 2024, 2024, List.of(day("2025-12-25"))));
  }

  @Test
  void yearsWithoutHolidaysMustBeAskedForByName() {
    WorkingCalendar plain = WorkingCalendar.mondayToFriday("Control room", 2024, 2024);
    assertEquals("Control room: Monday to Friday, 2024, 0 holidays", plain.toString());
    assertTrue(plain.isWorkingDay(day("2024-12-25")));
    assertEquals(262, plain.workingDaysIn(2024));
    assertEquals(261, plain.extendedTo(2025, List.of()).workingDaysIn(2025));
    assertEquals(261, plain.with(day("2024-07-01"), "moving house").workingDaysIn(2024));
  }

  @Test
  void closureDaysAreAdded() {
    WorkingCalendar council =
        ENGLAND.with(day("2024-01-02"), "council closed").withHolidays(day("2024-12-24"));
    assertEquals(Optional.of("council closed"), council.holidayName(day("2024-01-02")));
    assertEquals(Optional.of("holiday"), council.holidayName(day("2024-12-24")));
    assertEquals(252, council.workingDaysIn(2024));
    assertEquals(254, ENGLAND.workingDaysIn(2024));
  }

  @Test
  void listedHolidayKeepsItsTitleUnlessGivenAnother() {
    LocalDate christmas = day("2024-12-25");
    assertEquals(ENGLAND, ENGLAND.withHolidays(christmas));
    assertEquals(Optional.of("closed"), ENGLAND.with(christmas, "closed").holidayName(christmas));
  }

  @Test
  void holidayCanBeTakenOut() {
    LocalDate spring = day("2024-05-27");
    assertTrue(ENGLAND.without(spring).isWorkingDay(spring));
    assertRefused(
        "calendar \"England and Wales\" can only lose a holiday it lists, was 2024-05-28; see"
            + " holidays()",
        () -> ENGLAND.without(day("2024-05-28")));
  }

  @Test
  void weekCanHaveAnyDays() {
    WorkingCalendar sundayWorkers =
        ENGLAND.withWeek(Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY));
    assertTrue(sundayWorkers.isWorkingDay(day("2024-01-07")));
    assertFalse(sundayWorkers.isWorkingDay(day("2024-01-03")));
    assertEquals(
        List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.SUNDAY),
        new ArrayList<>(sundayWorkers.week()));
    assertEquals(
        "England and Wales: Monday, Tuesday, Sunday, 2009 to 2027, 157 holidays",
        sundayWorkers.toString());
    assertEquals(
        "England and Wales: Monday to Sunday, 2009 to 2027, 157 holidays",
        ENGLAND.withWeek(EnumSet.allOf(DayOfWeek.class)).toString());
    assertEquals(
        "England and Wales: Saturday, Sunday, 2009 to 2027, 157 holidays",
        ENGLAND.withWeek(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)).toString());
    assertRefused(
        "calendar \"England and Wales\" needs at least one working day a week, was none; name one"
            + " such as MONDAY",
        () -> ENGLAND.withWeek(Set.of()));
  }

  @Test
  void holidayOnADayOffComesOffOnlyOnce() {
    WorkingCalendar calendar = ENGLAND.with(day("2024-06-01"), "Saturday fair");
    assertEquals(254, calendar.workingDaysIn(2024));
    assertEquals(Optional.of("Saturday fair"), calendar.holidayName(day("2024-06-01")));
  }

  @Test
  void holidayOutsideTheYearsKnownIsRefused() {
    assertRefused(
        "calendar \"England and Wales\" knows the holidays of 2009 to 2027 only, was given the"
            + " holiday 2028-01-03; add years with extendedTo(2028, holidays)",
        () -> ENGLAND.with(NEW_YEAR_2028, "New Year's Day"));
  }

  @Test
  void blankTextsAreRefused() {
    assertRefused(
        "a calendar needs a name that is not blank, was \"\"", () -> ENGLAND.withName(""));
    assertRefused(
        "holiday 2024-07-01 of calendar \"England and Wales\" needs a title that is not blank, was"
            + " \" \"; list the date without a title instead",
        () -> ENGLAND.with(day("2024-07-01"), " "));
  }

  @ParameterizedTest
  @CsvSource({"2025, 2024", "0, 2024", "2024, 10000", "-5, -1"})
  void yearsOutOfRangeAreRefused(int first, int last) {
    assertRefused(
        "calendar \"x\" needs years from 1 to 9999 in order, was " + first + " to " + last,
        () -> WorkingCalendar.mondayToFriday("x", first, last));
  }

  @Test
  void longestCalendarIsMade() {
    WorkingCalendar all = WorkingCalendar.mondayToFriday("x", 1, 9999);
    assertEquals(261, all.workingDaysIn(1));
    assertEquals(day("9999-12-31"), all.plus(day("9999-12-30"), 1));
  }

  @Test
  void equalByValue() {
    WorkingCalendar again = WorkingCalendar.of("England and Wales", 2009, 2027, ENGLAND.holidays());
    assertEquals(ENGLAND, again);
    assertEquals(ENGLAND.hashCode(), again.hashCode());
    assertNotEquals(ENGLAND, ENGLAND.withName("Wales"));
    assertNotEquals(ENGLAND, ENGLAND.withWeek(Set.of(DayOfWeek.MONDAY)));
    assertNotEquals(ENGLAND, ENGLAND.with(day("2024-12-25"), "closed"));
    assertNotEquals(
        WorkingCalendar.mondayToFriday("x", 2024, 2025),
        WorkingCalendar.mondayToFriday("x", 2024, 2026));
    assertNotEquals(
        WorkingCalendar.mondayToFriday("x", 2023, 2025),
        WorkingCalendar.mondayToFriday("x", 2024, 2025));
    assertNotEquals((Object) ENGLAND, "England and Wales");
  }

  @Test
  void partsCannotBeChangedFromOutside() {
    assertThrows(UnsupportedOperationException.class, () -> ENGLAND.holidays().clear());
    assertThrows(UnsupportedOperationException.class, () -> ENGLAND.week().clear());
    var week = EnumSet.of(DayOfWeek.MONDAY);
    WorkingCalendar mondays = ENGLAND.withWeek(week);
    week.add(DayOfWeek.TUESDAY);
    assertEquals(Set.of(DayOfWeek.MONDAY), mondays.week());
  }

  @Test
  void missingPartsAreNamed() {
    assertEquals(
        "name",
        assertThrows(NullPointerException.class, () -> ENGLAND.withName(null)).getMessage());
    assertEquals(
        "holiday",
        assertThrows(NullPointerException.class, () -> ENGLAND.withHolidays((LocalDate) null))
            .getMessage());
    assertEquals(
        "title",
        assertThrows(NullPointerException.class, () -> ENGLAND.with(day("2024-01-02"), null))
            .getMessage());
  }
}
