package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.points;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.base.Rational;

class CaseTest {
  private static final Case ITEM = Case.of("C-1", "complex");

  @Test
  void eachPartIsKeptWhileOthersChange() {
    var item =
        ITEM.named("Family A")
            .in("custody")
            .with("children", 3)
            .with("risk", "high")
            .scoring("harm", points(2))
            .in(CasePhase.NEW)
            .atLevel(3)
            .opened(date("2026-01-12"))
            .due(date("2026-03-01"))
            .closed(date("2026-02-01"))
            .adjusted(points(1), "languages")
            .weighing(points(2), "agreed")
            .named("Family B");
    assertEquals("C-1", item.id());
    assertEquals("Family B", item.name());
    assertEquals(Optional.of("complex"), item.band());
    assertEquals(Optional.of("custody"), item.setting());
    assertEquals(
        java.util.Map.of(
            "children",
            new FactorValue.Amount(Rational.of(3)),
            "risk",
            new FactorValue.Word("high")),
        item.factors());
    assertEquals(java.util.Map.of("harm", points(2)), item.scores());
    assertEquals(Optional.of(CasePhase.NEW), item.phase());
    assertEquals(OptionalInt.of(3), item.level());
    assertEquals(Optional.of(date("2026-01-12")), item.opened());
    assertEquals(Optional.of(date("2026-03-01")), item.due());
    assertEquals(Optional.of(date("2026-02-01")), item.closed());
    assertEquals(
        List.of(
            new Adjustment(points(1), "languages", false),
            new Adjustment(points(2), "agreed", true)),
        item.adjustments());
    assertThrows(UnsupportedOperationException.class, () -> item.factors().clear());
  }

  @Test
  void aFactorSaidAgainIsReplaced() {
    assertEquals(ITEM.with("children", 2), ITEM.with("children", 3).with("children", 2));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-11, false",
    "2026-01-12, true",
    "2026-01-31, true",
    "2026-02-01, false",
    "2026-02-02, false"
  })
  void aCaseIsOpenFromTheDayItOpensToTheDayBeforeItCloses(String day, boolean open) {
    assertEquals(
        open, ITEM.opened(date("2026-01-12")).closed(date("2026-02-01")).isOpenOn(date(day)));
  }

  @Test
  void aCaseWithoutDatesIsOpen() {
    assertEquals(true, ITEM.isOpenOn(date("1900-01-01")));
    assertEquals(false, ITEM.closed(date("2026-02-01")).isOpenOn(date("2026-02-01")));
  }

  @Test
  void badInputIsRefused() {
    assertEquals(
        "case \"C-1\" must not close before it opens, was opened 2026-02-01 and closed 2026-01-31; exchange the two, or leave one out",
        Refused.message(() -> ITEM.opened(date("2026-02-01")).closed(date("2026-01-31"))));
    assertEquals(
        date("2026-02-01"),
        ITEM.opened(date("2026-02-01")).closed(date("2026-02-01")).closed().orElseThrow());
    assertEquals(
        "a case needs a name or id that is not blank", Refused.message(() -> Case.of("", "b")));
    assertEquals(
        "a band needs a name or id that is not blank", Refused.message(() -> Case.of("C", " ")));
    assertEquals(
        "a setting needs a name or id that is not blank", Refused.message(() -> ITEM.in(" ")));
    assertEquals(
        "a factor needs a name or id that is not blank", Refused.message(() -> ITEM.with("")));
    assertEquals(
        "an adjustment of 1 pt needs a reason that is not blank",
        Refused.message(() -> ITEM.adjusted(points(1), " ")));
    assertEquals("reason", Refused.nullMessage(() -> ITEM.adjusted(points(1), null)));
    assertEquals(
        "a weight set by hand must not be negative, was -1 pts",
        Refused.message(() -> ITEM.weighing(points(-1), "agreed")));
  }

  @Test
  void aCasePrintsInOneLine() {
    assertEquals("C-1 (complex)", ITEM.toString());
    assertEquals("C-1 (Family A, complex)", ITEM.named("Family A").toString());
    assertEquals("C-2 (band by score)", Case.scored("C-2").toString());
  }
}
