package org.plimsoll.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.base.TimeLimit;

/**
 * The built-in calendar against figures found without it.
 *
 * <p>{@code reference/working_days_england.json} was computed apart from this library from the list
 * of GOV.UK (https://www.gov.uk/bank-holidays, Open Government Licence v3.0); its definitions stand
 * in the file. All figures are exact.
 */
class WorkingCalendarCases {
  private static final WorkingCalendar ENGLAND = WorkingCalendar.ENGLAND_AND_WALES;
  private static final WorkingCalendar PLAIN =
      WorkingCalendar.mondayToFriday("Monday to Friday", 2009, 2027);

  private static JsonNode figures() throws IOException {
    try (InputStream in =
        WorkingCalendarCases.class.getResourceAsStream("/reference/working_days_england.json")) {
      return new ObjectMapper().readTree(in).get("figures");
    }
  }

  @TestFactory
  List<DynamicTest> bankHolidaysOfEachYear() throws IOException {
    var tests = new ArrayList<DynamicTest>();
    figures()
        .get("bank_holidays_per_year")
        .properties()
        .forEach(
            figure ->
                tests.add(
                    DynamicTest.dynamicTest(
                        figure.getKey(),
                        () ->
                            assertEquals(
                                figure.getValue().asInt(),
                                bankHolidays(Integer.parseInt(figure.getKey())).size()))));
    assertEquals(19, tests.size());
    return tests;
  }

  private static Set<LocalDate> bankHolidays(int year) {
    return ENGLAND
        .holidays()
        .subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
        .keySet();
  }

  @TestFactory
  List<DynamicTest> workingDaysOfEachYear() throws IOException {
    var tests = new ArrayList<DynamicTest>();
    figures()
        .get("working_days_per_year")
        .properties()
        .forEach(
            figure ->
                tests.add(
                    DynamicTest.dynamicTest(
                        figure.getKey(),
                        () ->
                            assertEquals(
                                figure.getValue().asInt(),
                                ENGLAND.workingDaysIn(Integer.parseInt(figure.getKey()))))));
    assertEquals(19, tests.size());
    return tests;
  }

  @TestFactory
  List<DynamicTest> dueDates() throws IOException {
    var tests = new ArrayList<DynamicTest>();
    for (JsonNode example : figures().get("examples")) {
      LocalDate start = date(example, "start");
      tests.add(
          DynamicTest.dynamicTest(
              "from " + start,
              () -> {
                assertDue(ENGLAND, start, 45, date(example, "due_45_working_days"));
                assertDue(ENGLAND, start, 10, date(example, "due_10_working_days"));
                assertDue(ENGLAND, start, 1, date(example, "due_1_working_day"));
                assertDue(PLAIN, start, 45, date(example, "mon_fri_only_45"));
                assertEquals(
                    date(example, "calendar_45"),
                    Timescale.of("answer", TimeLimit.calendarDays(45)).due(start));
              }));
    }
    assertEquals(14, tests.size());
    return tests;
  }

  private static LocalDate date(JsonNode example, String field) {
    return LocalDate.parse(example.get(field).asText());
  }

  private static void assertDue(WorkingCalendar calendar, LocalDate start, int n, LocalDate due) {
    assertEquals(due, calendar.plus(start, n));
    assertEquals(n, calendar.between(start, due));
  }

  /**
   * Working Together to Safeguard Children: 45 working days from referral, the day after the
   * referral being day 1 (convention); 15 to a conference. Bank holidays of 2024 in England and
   * Wales.
   */
  @ParameterizedTest
  @CsvSource({"2024-01-08, 45, 2024-03-11", "2024-05-01, 15, 2024-05-23"})
  void statutoryTimescalesInAListedYear(LocalDate start, int days, LocalDate due) {
    var listed =
        WorkingCalendar.of(
            "2024",
            2024,
            2024,
            Stream.of(
                    "2024-01-01",
                    "2024-03-29",
                    "2024-04-01",
                    "2024-05-06",
                    "2024-05-27",
                    "2024-08-26",
                    "2024-12-25",
                    "2024-12-26")
                .map(LocalDate::parse)
                .toList());
    assertDue(listed, start, days, due);
    assertDue(ENGLAND, start, days, due);
    var timescale = Timescale.of("limit", TimeLimit.workingDays(days), listed);
    assertEquals(due, timescale.due(start));
    assertEquals(days, timescale.used(start, due));
    assertFalse(timescale.isLate(start, due));
    assertTrue(timescale.isLate(start, due.plusDays(1)));
  }

  /**
   * The rules of the Banking and Financial Dealings Act 1971 with its substitute days, and the
   * one-off days proclaimed since, worked out anew: Easter by the algorithm of Meeus, Jones and
   * Butcher.
   */
  @Test
  void everyBankHolidayFollowsFromTheRulesAndTheOneOffDays() {
    var expected = new TreeSet<LocalDate>();
    for (int year = 2009; year <= 2027; year++) {
      LocalDate easter = easter(year);
      expected.addAll(
          Set.of(
              easter.minusDays(2),
              easter.plusDays(1),
              LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.nextOrSame(MONDAY)),
              LocalDate.of(year, Month.MAY, 31).with(TemporalAdjusters.previousOrSame(MONDAY)),
              LocalDate.of(year, Month.AUGUST, 31).with(TemporalAdjusters.previousOrSame(MONDAY))));
      var taken = new HashSet<LocalDate>();
      List<LocalDate> fixed =
          List.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 25), LocalDate.of(year, 12, 26));
      for (LocalDate day : fixed) {
        if (!weekend(day)) {
          taken.add(day);
        }
      }
      for (LocalDate day : fixed) {
        LocalDate substitute = day;
        while (weekend(day) && (weekend(substitute) || taken.contains(substitute))) {
          substitute = substitute.plusDays(1);
        }
        taken.add(substitute);
      }
      expected.addAll(taken);
    }
    List<String> moved = List.of("2012-05-28", "2020-05-04", "2022-05-30");
    moved.forEach(day -> assertTrue(expected.remove(LocalDate.parse(day))));
    List<String> oneOff =
        List.of(
            "2011-04-29", // royal wedding
            "2012-06-04", // spring bank holiday, moved
            "2012-06-05", // Diamond Jubilee
            "2020-05-08", // Early May bank holiday, moved to VE Day
            "2022-06-02", // spring bank holiday, moved
            "2022-06-03", // Platinum Jubilee
            "2022-09-19", // state funeral of Queen Elizabeth II
            "2023-05-08"); // coronation of King Charles III
    oneOff.forEach(day -> assertTrue(expected.add(LocalDate.parse(day))));
    assertEquals(new ArrayList<>(expected), new ArrayList<>(ENGLAND.holidays().keySet()));
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY;
  }

  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
