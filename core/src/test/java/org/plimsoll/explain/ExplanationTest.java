package org.plimsoll.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.base.Rounding;

class ExplanationTest {
  private static final Source HANDBOOK = Source.of("A. Author", "2020", "Handbook");

  private static Explanation number(String value) {
    return Explanation.given("n", Rational.parse(value), "");
  }

  private static Explanation combined(String value, Combination how, String... parts) {
    return Explanation.combined(
        "x",
        Rational.parse(value),
        "",
        how,
        java.util.Arrays.stream(parts).map(ExplanationTest::number).toList());
  }

  private static List<String> lines(Explanation explanation) {
    return explanation.toString().lines().toList();
  }

  @Test
  void whatWasGivenShowsItsUnit() {
    assertEquals("band: 2.5 pts", Explanation.given("band", points("2.5")).toString());
    assertEquals("hours: 37 h/week", Explanation.given("hours", weekly(37)).toString());
    assertEquals("share: 30%", Explanation.given("share", percent(30)).toString());
    assertEquals("n: 3", Explanation.given("n", Rational.of(3), "").toString());
    assertEquals("n: 3 days", Explanation.given("n", Rational.of(3), "days").toString());
    assertEquals("n: ~0.3333%", Explanation.given("n", Rational.of(1, 3), "%").toString());
  }

  @Test
  void aPercentageTakesPartAsTheFractionItStandsFor() {
    assertEquals(
        Optional.of(Rational.parse("0.3")), Explanation.given("share", percent(30)).amount());
    assertTrue(
        Explanation.combined(
                "part",
                Rational.parse("1.2"),
                "pts",
                Combination.PRODUCT,
                List.of(
                    Explanation.given("case", points(4)), Explanation.given("share", percent(30))))
            .addsUp());
  }

  @ParameterizedTest
  @CsvSource({
    "6, SUM, 4, 2, true",
    "7, SUM, 4, 2, false",
    "8, PRODUCT, 4, 2, true",
    "6, PRODUCT, 4, 2, false",
    "2, QUOTIENT, 4, 2, true",
    "0.5, QUOTIENT, 4, 2, false",
    "200, PERCENTAGE, 4, 2, true",
    "2, PERCENTAGE, 4, 2, false",
    "4, CHOICE, 4, 2, true",
    "2, CHOICE, 4, 2, true",
    "3, CHOICE, 4, 2, false",
    "99, STATED, 4, 2, true"
  })
  void eachCombinationIsChecked(
      String value, Combination how, String first, String second, boolean holds) {
    assertEquals(holds, combined(value, how, first, second).addsUp());
  }

  @ParameterizedTest
  @CsvSource({
    "2.7, 2.66, true",
    "2.7, 2.7, true",
    "2.6, 2.7, false",
    "2.8, 2.7, false",
    "1823, 1823.999, true",
    "1823, 1824, false",
    "-176, -176.4, true",
    "-176, -177, false"
  })
  void aRoundingDiffersByLessThanTheLastPlace(String rounded, String exact, boolean holds) {
    assertEquals(holds, combined(rounded, Combination.ROUNDING, exact).addsUp());
  }

  @Test
  void aRoundingToSomethingThatIsNoDecimalDoesNotHold() {
    assertFalse(combined("1/3", Combination.ROUNDING, "1/3").addsUp());
  }

  @Test
  void theWrongNumberOfPartsDoesNotHold() {
    assertFalse(combined("4", Combination.QUOTIENT, "4").addsUp());
    assertFalse(combined("4", Combination.QUOTIENT, "4", "1", "1").addsUp());
    assertFalse(combined("400", Combination.PERCENTAGE, "4", "1", "1").addsUp());
    assertFalse(combined("4", Combination.ROUNDING, "4", "4").addsUp());
    assertFalse(combined("1", Combination.PRODUCT).addsUp());
    assertTrue(combined("0", Combination.SUM).addsUp());
  }

  @Test
  void aSumOverAWordDoesNotHold() {
    assertFalse(Explanation.sum("s", Points.of(0), Explanation.text("word", "red")).addsUp());
    assertFalse(
        new Explanation(
                "s", "?", Optional.empty(), Combination.SUM, "", Source.GIVEN, List.of(number("1")))
            .addsUp());
  }

  @Test
  void aFaultDeepInTheTreeIsFound() {
    var wrong = combined("5", Combination.SUM, "2", "2");
    assertFalse(Explanation.text("top", "", Explanation.text("middle", "", wrong)).addsUp());
  }

  @Test
  void theTreePrintsRulesSourcesAndPartsOneLineEach() {
    var weight =
        Explanation.sum(
                "case C-1",
                points(6),
                Explanation.given("band complex", points(4)),
                Explanation.given("court", points(2)).because("add 2 pts").from(HANDBOOK))
            .because("scheme")
            .from(HANDBOOK);
    assertEquals(
        List.of(
            "case C-1: 6 pts  <- scheme  [A. Author (2020), Handbook]",
            "  band complex: 4 pts",
            "  court: 2 pts  <- add 2 pts"),
        lines(weight));
    assertEquals(
        List.of("top", "  below: 1 pt  [our own rule]"),
        lines(
            Explanation.text("top", "", Explanation.given("below", points(1)).from(Source.OURS))));
  }

  @Test
  void aSourceIsRepeatedOnlyWhereItChanges() {
    var deep =
        Explanation.text(
                "a",
                "",
                Explanation.text("b", "", Explanation.text("c", "").from(Source.OURS))
                    .from(HANDBOOK))
            .from(Source.OURS);
    assertEquals(
        List.of("a  [our own rule]", "  b  [A. Author (2020), Handbook]", "    c  [our own rule]"),
        lines(deep));
    assertEquals(
        List.of("a  [our own rule]", "  b", "    c"),
        lines(
            Explanation.text(
                    "a", "", Explanation.text("b", "", Explanation.text("c", "").from(Source.OURS)))
                .from(Source.OURS)));
  }

  @Test
  void anExplanationIsFoundByItsLabelInPrintedOrder() {
    var first = Explanation.given("court", points(2));
    var tree =
        Explanation.text(
            "top", "", Explanation.text("one", "", first), Explanation.given("court", points(3)));
    assertEquals(Optional.of(first), tree.find("court"));
    assertEquals(Optional.of(tree), tree.find("top"));
    assertEquals(Optional.empty(), tree.find("bottom"));
  }

  @Test
  void labelsRulesAndSourcesAreReplacedAndTheRestKept() {
    var sum = Explanation.sum("a", points(1), Explanation.given("p", points(1)));
    var changed = sum.labelled("b").because("rule").from(HANDBOOK);
    assertEquals("b", changed.label());
    assertEquals("rule", changed.rule());
    assertEquals(HANDBOOK, changed.source());
    assertEquals(sum.parts(), changed.parts());
    assertEquals(Combination.SUM, changed.how());
    assertEquals(sum, changed.labelled("a").because("").from(Source.GIVEN));
  }

  @Test
  void aRoundedValueKeepsTheExactOneBelow() {
    var exact = Explanation.given("percent", Rational.parse("59.706"), "%");
    var rounded = exact.roundedTo(Rational.parse("59.7"), "%", Rounding.halfUp(1));
    assertEquals(
        List.of("percent: 59.7%  <- half up to 1 decimal place", "  percent: 59.706%"),
        lines(rounded));
    assertTrue(rounded.addsUp());
  }

  @Test
  void sumsOfHoursHold() {
    assertTrue(
        Explanation.sum(
                "hours",
                weekly("32.5"),
                List.of(
                    Explanation.given("contracted", weekly(37)),
                    Explanation.given("leave", weekly("-4.5"))))
            .addsUp());
  }

  @Test
  void partsAreCopiedAndUnmodifiable() {
    var parts = new ArrayList<>(List.of(Explanation.given("p", points(1))));
    var sum = Explanation.sum("s", points(1), parts);
    parts.clear();
    assertEquals(1, sum.parts().size());
    assertThrows(UnsupportedOperationException.class, () -> sum.parts().clear());
  }

  @Test
  void aMissingPartIsNamed() {
    assertEquals(
        "label",
        assertThrows(
                NullPointerException.class,
                () ->
                    new Explanation(
                        null,
                        "",
                        Optional.empty(),
                        Combination.STATED,
                        "",
                        Source.GIVEN,
                        List.of()))
            .getMessage());
    assertEquals(
        "source",
        assertThrows(NullPointerException.class, () -> Explanation.text("a", "").from(null))
            .getMessage());
    assertEquals(
        "rule",
        assertThrows(NullPointerException.class, () -> Explanation.text("a", "").because(null))
            .getMessage());
  }
}
