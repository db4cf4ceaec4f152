package org.plimsoll.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.cases;
import static org.plimsoll.base.Units.perYear;

import org.junit.jupiter.api.Test;

class CasesAndFrequencyTest {
  @Test
  void aNumberOfCasesIsNotNegativeAndReadsAsWords() {
    assertEquals("18 cases", cases(18).toString());
    assertEquals("1 case", cases(1).toString());
    assertTrue(cases(2).compareTo(cases(10)) < 0);
    assertEquals(
        "a number of cases must not be negative, was -1",
        assertThrows(IllegalArgumentException.class, () -> cases(-1)).getMessage());
  }

  @Test
  void aFrequencyIsExactAndMayBeBelowOnceAYear() {
    assertEquals("0.4 a year", perYear("0.4").toString());
    assertEquals(perYear(2), perYear("2.0"));
    assertTrue(perYear("1/3").compareTo(perYear("0.33")) > 0);
    assertEquals(
        "a frequency must not be negative, was -1 a year",
        assertThrows(IllegalArgumentException.class, () -> perYear(-1)).getMessage());
  }
}
