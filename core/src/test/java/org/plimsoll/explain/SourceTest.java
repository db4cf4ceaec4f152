package org.plimsoll.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SourceTest {
  private static final Source PAPER =
      Source.of("Hyndman and Fan", "1996", "Sample Quantiles in Statistical Packages");

  @Test
  void aSourcePrintsAuthorYearTitleAndSection() {
    assertEquals(
        "Hyndman and Fan (1996), Sample Quantiles in Statistical Packages, definition 7",
        PAPER.section("definition 7").toString());
    assertEquals("A, B", Source.of("A", "", "B").toString());
    assertEquals("our own rule", Source.OURS.toString());
    assertEquals("given", Source.GIVEN.toString());
  }

  @Test
  void sectionAndLinkAreKeptApart() {
    var full = PAPER.section("s").link("https://example.org");
    assertEquals("s", full.section());
    assertEquals("https://example.org", full.link());
    assertEquals(full, PAPER.link("https://example.org").section("s"));
  }

  @Test
  void onlyOurOwnRuleIsOurs() {
    assertTrue(Source.OURS.isOurs());
    assertFalse(Source.GIVEN.isOurs());
    assertFalse(PAPER.isOurs());
  }

  @Test
  void aSourceWithoutAuthorOrTitleIsRefused() {
    assertEquals(
        "a source names its author and title, was author \" \" and title \"T\"",
        assertThrows(IllegalArgumentException.class, () -> Source.of(" ", "", "T")).getMessage());
    assertEquals(
        "a source names its author and title, was author \"A\" and title \"\"",
        assertThrows(IllegalArgumentException.class, () -> Source.of("A", "", "")).getMessage());
    assertEquals(
        "year",
        assertThrows(NullPointerException.class, () -> Source.of("A", null, "T")).getMessage());
  }
}
