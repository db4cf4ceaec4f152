package org.plimsoll.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TimeLimitTest {
  @Test
  void wayOfCountingIsPartOfTheLimit() {
    assertEquals(new TimeLimit(45, Counting.WORKING_DAYS), TimeLimit.workingDays(45));
    assertEquals(new TimeLimit(45, Counting.CALENDAR_DAYS), TimeLimit.calendarDays(45));
    assertEquals(new TimeLimit(45, Counting.ELAPSED_HOURS), TimeLimit.elapsedHours(45));
    assertNotEquals(TimeLimit.workingDays(45), TimeLimit.calendarDays(45));
  }

  @Test
  void textNamesWhatIsCounted() {
    assertEquals("45 working days", TimeLimit.workingDays(45).toString());
    assertEquals("1 working day", TimeLimit.workingDays(1).toString());
    assertEquals("0 calendar days", TimeLimit.calendarDays(0).toString());
    assertEquals("1 elapsed hour", TimeLimit.elapsedHours(1).toString());
  }

  @Test
  void negativeLimitIsRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> TimeLimit.elapsedHours(-1));
    assertEquals("a limit of time must not be negative, was -1 elapsed hours", e.getMessage());
  }

  @Test
  void missingWayOfCountingIsNamed() {
    var e = assertThrows(NullPointerException.class, () -> new TimeLimit(1, null));
    assertEquals("counting", e.getMessage());
  }
}
