package org.plimsoll.examples.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.explain.Problem;

/** The second chapter against a recount from the lines of the file, split at commas. */
class ReceiptChapterTest {
  private static final Chapter CHAPTER = TestData.chapter(ReceiptChapter.TITLE);
  private static final LocalDate DAY = LocalDate.of(2011, 3, 31);
  private static final LocalDate END = LocalDate.of(2012, 1, 23);
  private static final Set<String> ACCOUNTS = Set.of("TEST", "test", "admin1", "admin2", "admin3");
  private static final Map<String, Double> WEIGHTS =
      Map.of("Customer contact", 0.5, "General", 1.0, "Experts", 2.0);

  // Places of the columns, counted by hand.
  private static final int ID = 1;
  private static final int DEADLINE = 2;
  private static final int DEPARTMENT = 3;
  private static final int ENDED = 4;
  private static final int GROUP = 6;
  private static final int RESPONSIBLE = 7;
  private static final int STARTED = 8;
  private static final int ACTIVITY = 10;
  private static final int MOMENT = 14;

  private static final Map<String, List<String[]>> CASES = new LinkedHashMap<>();
  private static int events;

  @BeforeAll
  static void split() {
    for (String line : TestData.lines(DataFolder.RECEIPT)) {
      assertFalse(line.contains("\""), "splitting at commas needs lines without quotes");
      String[] cells = line.split(",", -1);
      assertEquals(15, cells.length);
      CASES.computeIfAbsent(cells[ID], id -> new ArrayList<>()).add(cells);
      events++;
    }
  }

  private static LocalDate day(String moment) {
    return LocalDate.parse(moment.substring(0, 10));
  }

  private static String[] first(String id) {
    return CASES.get(id).get(0);
  }

  private static List<String> open(LocalDate on) {
    List<String> open = new ArrayList<>();
    for (String id : CASES.keySet()) {
      String[] row = first(id);
      boolean begun = !day(row[STARTED]).isAfter(on);
      boolean over = !row[ENDED].isEmpty() && !day(row[ENDED]).isAfter(on);
      if (begun && !over) {
        open.add(id);
      }
    }
    return open;
  }

  private static int aspects(String id) {
    Set<String> distinct = new HashSet<>();
    for (String[] row : CASES.get(id)) {
      if (row[ACTIVITY].startsWith("T07-") && !day(row[MOMENT]).isAfter(DAY)) {
        distinct.add(row[ACTIVITY]);
      }
    }
    return distinct.size();
  }

  private static int figure(String key) {
    return CHAPTER.figure(key).intValueExact();
  }

  @Test
  void eventsCasesAndColumnsThatDifferAgree() throws Exception {
    assertEquals(events, figure("events"));
    assertEquals(CASES.size(), figure("cases"));
    String[] names =
        java.nio.file.Files.readAllLines(TestData.DATA.file(DataFolder.RECEIPT)).get(0).split(",");
    for (int column = 0; column < names.length; column++) {
      int differing = 0;
      for (List<String[]> rows : CASES.values()) {
        Set<String> values = new HashSet<>();
        for (String[] row : rows) {
          values.add(row[column]);
        }
        differing += values.size() > 1 ? 1 : 0;
      }
      assertEquals(differing, figure("differing." + names[column]), names[column]);
    }
  }

  @Test
  void whatIsEmptyAgrees() {
    assertEquals(
        CASES.keySet().stream().filter(id -> first(id)[ENDED].isEmpty()).count(),
        figure("cases.without-end"));
    assertEquals(105, figure("cases.without-end"), "as the README of the source says");
    assertEquals(
        CASES.keySet().stream().filter(id -> first(id)[GROUP].isEmpty()).count(),
        figure("cases.without-group"));
  }

  @Test
  void openCasesPointsAndRanksAgree() {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Double> points = new HashMap<>();
    int withAccounts = 0;
    int withAspects = 0;
    for (String id : open(DAY)) {
      String worker = first(id)[RESPONSIBLE];
      withAspects += aspects(id) > 0 ? 1 : 0;
      if (ACCOUNTS.contains(worker)) {
        withAccounts++;
        continue;
      }
      counts.merge(worker, 1, Integer::sum);
      points.merge(worker, WEIGHTS.get(first(id)[DEPARTMENT]) + aspects(id), Double::sum);
    }
    assertEquals(open(DAY).size(), figure("open"));
    assertEquals(withAccounts, figure("open.with-accounts"));
    assertEquals(withAspects, figure("open.with-aspects"));
    assertEquals(counts.size(), figure("workers"));
    for (String worker : counts.keySet()) {
      assertEquals(counts.get(worker), figure(worker + ".cases"), worker);
      assertEquals(points.get(worker), CHAPTER.figure(worker + ".points").doubleValue(), worker);
      assertEquals(
          points.get(worker) / (36 - 6) * 100,
          CHAPTER.figure(worker + ".load").doubleValue(),
          1e-6,
          worker);
      int heavierByCount = 0;
      int heavierByPoints = 0;
      for (String other : counts.keySet()) {
        heavierByCount += counts.get(other) > counts.get(worker) ? 1 : 0;
        heavierByPoints += points.get(other) > points.get(worker) ? 1 : 0;
      }
      assertEquals(heavierByCount + 1, figure(worker + ".rank-by-count"), worker);
      assertEquals(heavierByPoints + 1, figure(worker + ".rank-by-points"), worker);
    }
    Recount.assertEvenness(
        CHAPTER, "count", counts.values().stream().mapToDouble(Integer::doubleValue).toArray());
    Recount.assertEvenness(
        CHAPTER, "points", points.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static boolean contradictory(String id) {
    String[] row = first(id);
    return !row[ENDED].isEmpty()
        && java.time.OffsetDateTime.parse(row[ENDED].replace(' ', 'T'))
            .isBefore(java.time.OffsetDateTime.parse(row[STARTED].replace(' ', 'T')));
  }

  /** Walks from day to day. */
  private static int weekdays(LocalDate start, LocalDate end) {
    int days = 0;
    for (LocalDate day = start.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
      days += day.getDayOfWeek().getValue() <= 5 ? 1 : 0;
    }
    return days;
  }

  private static boolean isLate(String rule, String id) {
    String[] row = first(id);
    LocalDate start = day(row[STARTED]);
    LocalDate end = row[ENDED].isEmpty() ? END : day(row[ENDED]);
    return switch (rule) {
      case "working" -> weekdays(start, end) > 45;
      case "calendar" -> ChronoUnit.DAYS.between(start, end) > 45;
      default -> end.isAfter(day(row[DEADLINE]));
    };
  }

  @Test
  void timescalesAgreeByAllThreeRules() {
    List<String> judged = CASES.keySet().stream().filter(id -> !contradictory(id)).toList();
    assertEquals(judged.size(), figure("judged"));
    assertEquals(1432, figure("judged"));
    for (String rule : List.of("working", "calendar", "own")) {
      int[] counts = new int[4];
      for (String id : judged) {
        boolean open = first(id)[ENDED].isEmpty();
        counts[(open ? 2 : 0) + (isLate(rule, id) ? 1 : 0)]++;
      }
      assertEquals(counts[0], figure(rule + ".closed-in-time"), rule);
      assertEquals(counts[1], figure(rule + ".closed-late"), rule);
      assertEquals(counts[2], figure(rule + ".open-in-time"), rule);
      assertEquals(counts[3], figure(rule + ".open-late"), rule);
    }
    assertEquals(
        judged.stream().filter(id -> isLate("calendar", id) && !isLate("own", id)).count(),
        figure("late-by-calendar-within-own"));
    assertEquals(
        judged.stream()
            .filter(id -> isLate("working", id) && isLate("calendar", id) && isLate("own", id))
            .count(),
        figure("late-by-all"));
  }

  @Test
  void closedAfterDeadlineByTheClockIsTheReferenceFigure() {
    assertEquals(377, figure("own.closed-late.by-the-clock"), "counted outside, by instants");
  }

  @Test
  void theTwoCasesThatEndBeforeTheyStartAreNamedWithTheirLines() {
    List<String> wrong = CASES.keySet().stream().filter(ReceiptChapterTest::contradictory).toList();
    assertEquals(2, wrong.size());
    assertEquals(2, CHAPTER.problems().size());
    for (Problem problem : CHAPTER.problems()) {
      String[] cells =
          TestData.lines(DataFolder.RECEIPT).get((int) problem.line() - 2).split(",", -1);
      assertTrue(wrong.contains(cells[ID]), problem.toString());
      assertTrue(problem.toString().contains(cells[ID]), problem.toString());
    }
  }

  @Test
  void accountsAreNamedAndLeftOutOfStaff() {
    Map<String, Integer> byWorker = new HashMap<>();
    CASES.keySet().forEach(id -> byWorker.merge(first(id)[RESPONSIBLE], 1, Integer::sum));
    int accounts = 0;
    for (String account : ACCOUNTS) {
      accounts += byWorker.getOrDefault(account, 0);
    }
    assertEquals(accounts, figure("accounts.cases"));
    assertEquals(byWorker.size(), figure("responsible"));
    assertEquals(byWorker.get("Resource11"), figure("most-cases.cases"));
    assertTrue(
        CHAPTER.findings().stream()
            .anyMatch(finding -> finding.subject().equals("admin1, admin3 and test")));
    AssumedHours hours = AssumedHours.read(TestData.DATA.file(DataFolder.ASSUMED_HOURS));
    byWorker.keySet().removeAll(ACCOUNTS);
    assertEquals(byWorker.keySet(), hours.staff().keySet());
  }

  @Test
  void somebodyWithoutAssumedHoursIsMissingAndNotGuessed() {
    AssumedHours hours = AssumedHours.read(TestData.DATA.file(DataFolder.ASSUMED_HOURS));
    var fewer = new LinkedHashMap<>(hours.staff());
    fewer.remove("Resource11");
    PointsScheme scheme =
        org.plimsoll.json.PlimsollJson.standard()
            .read(TestData.DATA.file(DataFolder.SCHEME), PointsScheme.class);
    Chapter chapter =
        ReceiptChapter.write(
            Receipt.read(TestData.DATA.file(DataFolder.RECEIPT)), scheme, new AssumedHours(fewer));
    assertTrue(
        chapter.missing().contains("the contracted hours of Resource11 are not known."),
        chapter.missing().toString());
    assertTrue(
        chapter.figures().stream().noneMatch(figure -> figure.key().equals("Resource11.load")));
  }
}
