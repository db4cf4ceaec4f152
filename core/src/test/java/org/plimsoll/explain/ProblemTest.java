package org.plimsoll.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void aProblemSaysWhereWhatAndTheWayOut() {
    assertEquals(
        "staff.csv line 3, hours \"x\": a number is needed; write 37 or 18.5",
        new Problem("staff.csv", 3, "hours", "x", "a number is needed", "write 37 or 18.5")
            .toString());
    assertEquals(
        "staff.csv: is empty", new Problem("staff.csv", 0, "", "", "is empty", "").toString());
  }

  @Test
  void aLongValueIsShortenedOnceAndForAll() {
    var problem = new Problem("f", 1, "c", "x".repeat(81), "r", "w");
    assertEquals("x".repeat(80) + "...", problem.value());
    assertEquals(problem, new Problem("f", 1, "c", problem.value(), "r", "w"));
    assertEquals("x".repeat(80), new Problem("f", 1, "c", "x".repeat(80), "r", "w").value());
  }

  @Test
  void aShortenedValueEndsInAWholeCharacter() {
    assertEquals(
        "x".repeat(79) + "...",
        new Problem("f", 1, "c", "x".repeat(79) + "\uD83D\uDE00y", "r", "w").value());
  }

  @Test
  void aNegativeLineIsRefused() {
    assertEquals(
        "a line is counted from 1 (0: none), was -1",
        assertThrows(IllegalArgumentException.class, () -> new Problem("f", -1, "", "", "r", ""))
            .getMessage());
    assertEquals(
        "wayOut",
        assertThrows(NullPointerException.class, () -> new Problem("f", 1, "", "", "r", null))
            .getMessage());
  }
}
