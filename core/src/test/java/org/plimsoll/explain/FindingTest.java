package org.plimsoll.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class FindingTest {
  @Test
  void aFindingPrintsInOneLine() {
    assertEquals(
        "Warning: S-1: is away (since May)",
        new Finding(Severity.WARNING, "S-1", "is away", "since May", Source.OURS).toString());
    assertEquals(
        "Note: S-1: is away",
        new Finding(Severity.NOTE, "S-1", "is away", "", Source.OURS).toString());
  }

  @Test
  void aMissingPartIsNamed() {
    assertEquals(
        "reason",
        assertThrows(
                NullPointerException.class,
                () -> new Finding(Severity.NOTE, "S-1", "m", null, Source.OURS))
            .getMessage());
  }
}
