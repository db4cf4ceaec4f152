package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.points;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaskTest {
  @Test
  void tasksAreDoneOnceOrEveryWeek() {
    assertEquals(
        new Task("report", Optional.empty(), 1, Task.Recurrence.ONE_OFF, Optional.empty()),
        Task.oneOff("report"));
    assertEquals(
        new Task("duty", Optional.of(points(4)), 2, Task.Recurrence.WEEKLY, Optional.empty()),
        Task.weekly("duty", points(4)).times(2));
    assertEquals(
        Optional.of(date("2026-02-02")),
        Task.oneOff("report").due(date("2026-02-02")).times(3).due());
  }

  @Test
  void tasksPrintInOneLine() {
    assertEquals("report", Task.oneOff("report").toString());
    assertEquals("3 x report 2 pts", Task.oneOff("report", points(2)).times(3).toString());
    assertEquals("duty every week", Task.weekly("duty").toString());
    assertEquals("0 x duty every week", Task.weekly("duty").times(0).toString());
  }

  @Test
  void badInputIsRefused() {
    assertEquals(
        "task \"report\" must not weigh less than 0, was -1 pts",
        Refused.message(() -> Task.oneOff("report", points(-1))));
    assertEquals(
        "a count of task \"report\" must not be negative, was -1",
        Refused.message(() -> Task.oneOff("report").times(-1)));
    assertEquals(
        "a task needs a name or id that is not blank", Refused.message(() -> Task.weekly("")));
  }

  @Test
  void aFixedElementSaysForWhomItCounts() {
    assertEquals("15 pts for everybody", new FixedElement(points(15), false).toString());
    assertEquals(
        "15 pts for a full-timer, in proportion to hours",
        new FixedElement(points(15), true).toString());
    assertEquals(
        "a fixed element must not be negative, was -1 pts",
        Refused.message(() -> new FixedElement(points(-1), true)));
  }
}
