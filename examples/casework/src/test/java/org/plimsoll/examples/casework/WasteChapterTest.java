package org.plimsoll.examples.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plimsoll.examples.casework.Recount.value;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The chapter on time and waste against a recount from the lines of the file, case by case. */
class WasteChapterTest {
  private static final Chapter CHAPTER = TestData.chapter(WasteChapter.TITLE);
  private static final Map<String, List<Line>> CASES = new HashMap<>();

  private record Line(String activity, String worker, OffsetDateTime at) {}

  // Places of the columns, counted by hand.
  @BeforeAll
  static void split() {
    for (String line : TestData.lines(DataFolder.RECEIPT)) {
      String[] cells = line.split(",", -1);
      OffsetDateTime at = OffsetDateTime.parse(cells[14].replace(' ', 'T'));
      CASES
          .computeIfAbsent(cells[1], id -> new ArrayList<>())
          .add(new Line(cells[10], cells[13], at));
    }
    CASES.values().forEach(lines -> lines.sort(Comparator.comparing(Line::at)));
  }

  @Test
  void aRepeatIsAnyExecutionOfAStepBeyondItsFirst() {
    int repeats = 0;
    int cases = 0;
    int returns = 0;
    for (List<Line> lines : CASES.values()) {
      Set<String> seen = new HashSet<>();
      String before = "";
      int own = 0;
      for (Line line : lines) {
        if (!seen.add(line.activity())) {
          own++;
          returns += before.equals(line.activity()) ? 0 : 1;
        }
        before = line.activity();
      }
      repeats += own;
      cases += own > 0 ? 1 : 0;
    }
    assertEquals(repeats, value(CHAPTER, "rework.repeats"));
    assertEquals(returns, value(CHAPTER, "rework.returns"));
    assertEquals(cases, value(CHAPTER, "rework.cases"));
    assertEquals(
        100.0 * (CASES.size() - cases) / CASES.size(), value(CHAPTER, "first-time-right"), 1e-6);
  }

  @Test
  void workThatComesStraightBackIsCountedAmongTheHandovers() {
    int handovers = 0;
    int pingPong = 0;
    int without = 0;
    for (List<Line> lines : CASES.values()) {
      List<String> stays = new ArrayList<>();
      for (Line line : lines) {
        if (stays.isEmpty() || !stays.get(stays.size() - 1).equals(line.worker())) {
          stays.add(line.worker());
        }
      }
      handovers += stays.size() - 1;
      without += stays.size() == 1 ? 1 : 0;
      for (int i = 2; i < stays.size(); i++) {
        pingPong += stays.get(i).equals(stays.get(i - 2)) ? 1 : 0;
      }
    }
    assertEquals(handovers, value(CHAPTER, "handovers"));
    assertEquals(pingPong, value(CHAPTER, "handovers.ping-pong"));
    assertEquals(without, value(CHAPTER, "handovers.cases-without"));
  }

  @Test
  void latenessIsCountedByTheDateAndByTheClock() {
    int byDate = 0;
    int byClock = 0;
    int weekdays = 0;
    double days = 0;
    for (List<Line> lines : CASES.values()) {
      OffsetDateTime start = lines.get(0).at();
      OffsetDateTime end = lines.get(lines.size() - 1).at();
      byDate += end.toLocalDate().isAfter(start.toLocalDate().plusDays(45)) ? 1 : 0;
      Duration took = Duration.between(start, end);
      byClock += took.compareTo(Duration.ofDays(45)) > 0 ? 1 : 0;
      days += took.toMillis() / 86_400_000.0;
      int working = 0;
      for (LocalDate day = start.toLocalDate().plusDays(1);
          !day.isAfter(end.toLocalDate());
          day = day.plusDays(1)) {
        working += day.getDayOfWeek().getValue() <= 5 ? 1 : 0;
      }
      weekdays += working > 45 ? 1 : 0;
    }
    assertEquals(byDate, value(CHAPTER, "over.calendar"));
    assertEquals(byClock, value(CHAPTER, "over.elapsed"));
    assertEquals(weekdays, value(CHAPTER, "over.monday-to-friday"));
    assertEquals(days / CASES.size(), value(CHAPTER, "duration.mean"), 1e-6);
    assertEquals(CASES.size(), value(CHAPTER, "cases"));
  }

  @Test
  void openOnAverageIsAllDurationsOverTheTimeOfTheLog() {
    Duration all = Duration.ZERO;
    OffsetDateTime first = null;
    OffsetDateTime last = null;
    int events = 0;
    for (List<Line> lines : CASES.values()) {
      OffsetDateTime start = lines.get(0).at();
      OffsetDateTime end = lines.get(lines.size() - 1).at();
      all = all.plus(Duration.between(start, end));
      first = first == null || start.isBefore(first) ? start : first;
      last = last == null || end.isAfter(last) ? end : last;
      events += lines.size();
    }
    assertEquals(
        (double) all.toMillis() / Duration.between(first, last).toMillis(),
        value(CHAPTER, "open.on-average"),
        1e-6);
    assertEquals(events, value(CHAPTER, "events"));
  }
}
