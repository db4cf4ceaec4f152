package org.plimsoll.lean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WorkItemTest {
  private static final WorkItem VISIT =
      WorkItem.of("C-1", "Visit", "2026-02-02T09:30+01:00", "2026-02-02T10:15+00:00").by("Asha");

  @Test
  void timeRunsBetweenInstantsWhateverTheirOffsets() {
    assertEquals(Duration.ofMinutes(105), VISIT.duration());
    assertEquals(
        "C-1: Visit from 2026-02-02T08:30:00Z to 2026-02-02T10:15:00Z by Asha", VISIT.toString());
  }

  @Test
  void anEndBeforeTheStartIsRefused() {
    assertEquals(
        "work item \"Visit\" of case \"C-1\" must not end before it starts, was started at"
            + " 2026-02-02T10:15:00Z and ended at 2026-02-02T08:30:00Z; check the two times, or"
            + " leave the item out",
        assertThrows(
                IllegalArgumentException.class,
                () -> WorkItem.of("C-1", "Visit", VISIT.end(), VISIT.start()))
            .getMessage());
  }

  @Test
  void namesMustSaySomethingAndTimesNeedAnOffset() {
    assertEquals(
        "the worker of work item \"Visit\" of case \"C-1\" must have a name, was \" \"; name it or"
            + " leave it out",
        assertThrows(IllegalArgumentException.class, () -> VISIT.by(" ")).getMessage());
    assertEquals(
        "the time of a work item is a date with time of day and offset, was \"2026-02-02\"; write"
            + " it such as 2026-02-02T09:30+00:00",
        assertThrows(
                IllegalArgumentException.class,
                () -> WorkItem.of("C-1", "Visit", "2026-02-02", "2026-02-02"))
            .getMessage());
  }
}
