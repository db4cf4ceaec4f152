package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.points;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;

class FactorTest {
  private static final PointsScheme PLAIN = PointsScheme.named("s").band("b", points(4));
  private static final Case ITEM = Case.of("C", "b");

  private static Points weight(PointsScheme scheme, Case item) {
    assertTrue(scheme.weigh(item).explain().addsUp());
    assertEquals(scheme.points(item), scheme.weigh(item).points());
    return scheme.points(item);
  }

  private static Points weight(Factor factor, Case item) {
    return weight(PLAIN.factor("f", factor), item);
  }

  private static String rule(Factor factor, Case item) {
    return PLAIN.factor("f", factor).weigh(item).steps().get(1).rule();
  }

  @Test
  void aFactorThatTheCaseDoesNotNameDoesNothing() {
    assertEquals(points(4), weight(Factor.scale(9), ITEM));
    assertEquals(1, PLAIN.factor("f", Factor.scale(9)).weigh(ITEM).steps().size());
  }

  @Test
  void addAppliesOnceOrNotAtAll() {
    var court = Factor.add(points(2));
    assertEquals(points(6), weight(court, ITEM.with("f")));
    assertEquals(points(6), weight(court, ITEM.with("f", 1)));
    assertEquals(points(4), weight(court, ITEM.with("f", 0)));
    assertEquals(
        "case \"C\" says \"2\" of factor \"f\", which applies or not (1 or 0); use Factor.each(..) for one that counts and Factor.lookUp(..) for one that goes by words",
        Refused.message(() -> weight(court, ITEM.with("f", 2))));
    assertEquals(
        "case \"C\" says \"often\" of factor \"f\", which applies or not (1 or 0); use Factor.each(..) for one that counts and Factor.lookUp(..) for one that goes by words",
        Refused.message(() -> weight(court, ITEM.with("f", "often"))));
  }

  @Test
  void scaleAppliesOnceOrNotAtAll() {
    assertEquals(points("4.6"), weight(Factor.scale("1.15"), ITEM.with("f")));
    assertEquals(points(4), weight(Factor.scale("1.15"), ITEM.with("f", 0)));
    assertEquals(points(2), weight(Factor.scale("0.5"), ITEM.with("f")));
    assertEquals(Points.ZERO, weight(Factor.scale(0), ITEM.with("f")));
    assertEquals(
        "case \"C\" says \"0.5\" of factor \"f\", which applies or not (1 or 0); use Factor.each(..) for one that counts and Factor.lookUp(..) for one that goes by words",
        Refused.message(() -> weight(Factor.scale(2), ITEM.with("f", new BigDecimal("0.5")))));
  }

  @ParameterizedTest
  @CsvSource({"0, 4", "1, 4", "2, 4.5", "3, 5", "2.5, 4.75", "1000000, 500003.5"})
  void eachCountsBeyondTheFirst(String number, String expected) {
    assertEquals(
        points(expected),
        weight(Factor.each(points("0.5"), 1), ITEM.with("f", new BigDecimal(number))));
  }

  @Test
  void eachCountsAllUnlessToldOtherwise() {
    assertEquals(points(7), weight(Factor.each(points(1)), ITEM.with("f", 3)));
    assertEquals("3 x 1 pt", rule(Factor.each(points(1)), ITEM.with("f", 3)));
    assertEquals(
        "2 beyond the first x 0.5 pts", rule(Factor.each(points("0.5"), 1), ITEM.with("f", 3)));
    assertEquals(
        "1 beyond the first 2 x 0.5 pts", rule(Factor.each(points("0.5"), 2), ITEM.with("f", 3)));
    assertEquals(
        "0 beyond the first 5 x 0.5 pts", rule(Factor.each(points("0.5"), 5), ITEM.with("f", 3)));
    assertEquals(
        "case \"C\" says \"many\" of factor \"f\", which counts; say how many as a number",
        Refused.message(() -> weight(Factor.each(points(1)), ITEM.with("f", "many"))));
  }

  @Test
  void aTableIsLookedUpByWord() {
    var risk = Factor.lookUp("high", points(3)).or("low", Points.ZERO).or("high", points(5));
    assertEquals(points(9), weight(risk, ITEM.with("f", "high")));
    assertEquals(points(4), weight(risk, ITEM.with("f", "low")));
    assertEquals("row \"high\"", rule(risk, ITEM.with("f", "high")));
    assertEquals(
        "case \"C\" says \"medium\" of factor \"f\", which has no such row; its rows are [high, low]",
        Refused.message(() -> weight(risk, ITEM.with("f", "medium"))));
    assertEquals(
        "case \"C\" says \"1\" of factor \"f\", which has no such row; its rows are [high, low]",
        Refused.message(() -> weight(risk, ITEM.with("f"))));
    assertEquals(
        "only a look-up has rows, this factor says \"add 1 pt\"",
        Refused.stateMessage(() -> Factor.add(points(1)).or("high", points(1))));
  }

  @Test
  void ofAPairOnlyTheLargerCounts() {
    var harm = Factor.largerOf("rsr", Factor.add(points(3)), "rosh", Factor.scale("1.5"));
    var light = PLAIN.factor("harm", harm);
    assertEquals(points(7), weight(light, ITEM.with("rsr").with("rosh")));
    assertEquals(points(6), weight(light, ITEM.with("rosh")));
    assertEquals(points(4), weight(light, ITEM.with("rsr", 0)));
    var heavy = PointsScheme.named("h").band("b", points(10)).factor("harm", harm);
    assertEquals(points(15), weight(heavy, ITEM.with("rsr").with("rosh")));
    var step = light.weigh(ITEM.with("rosh").with("rsr")).steps().get(1);
    assertEquals("harm: rsr", step.label());
    assertEquals("add 3 pts; the largest of [rsr, rosh] counts", step.rule());
  }

  @Test
  void ofEqualOnesTheFirstDeclaredCounts() {
    var group = Factor.largestOf(Map.of("a", Factor.add(points(2)), "b", Factor.add(points(2))));
    String first = List.copyOf(((FactorRule.LargestOf) group.rule()).of().keySet()).get(0);
    assertEquals(
        "g: " + first,
        PLAIN.factor("g", group).weigh(ITEM.with("b").with("a")).steps().get(1).label());
  }

  @Test
  void ofDiscountsTheSmallestOneCounts() {
    var group = Factor.largerOf("a", Factor.scale("0.5"), "b", Factor.scale("0.75"));
    assertEquals(points(3), weight(PLAIN.factor("g", group), ITEM.with("a").with("b")));
    assertEquals(points(2), weight(PLAIN.factor("g", group), ITEM.with("a")));
  }

  @Test
  void aGroupIsNamedByItsMembersOnly() {
    var scheme = PLAIN.factor("g", Factor.largerOf("a", Factor.scale(2), "b", Factor.scale(3)));
    assertEquals(
        "case \"C\" has factors [g], which scheme \"s\" does not define; its factors are [a, b]",
        Refused.message(() -> scheme.points(ITEM.with("g"))));
  }

  @Test
  void groupsDoNotNestAndNeedTwo() {
    var pair = Factor.largerOf("a", Factor.scale(2), "b", Factor.scale(3));
    assertEquals(
        "the largest of several factors cannot choose \"pair\" (the largest of [a, b] counts); choose among factors that a case has or has not",
        Refused.message(() -> Factor.largerOf("pair", pair, "c", Factor.scale(2))));
    assertEquals(
        "the largest of several factors cannot choose \"most\" (at most 2 pts); choose among factors that a case has or has not",
        Refused.message(
            () -> Factor.largerOf("c", Factor.scale(2), "most", Factor.cap(points(2)))));
    assertEquals(
        "the largest of several factors needs at least two, was [a]",
        Refused.message(() -> Factor.largestOf(Map.of("a", Factor.scale(2)))));
  }

  @Test
  void capsAndFloorsApplyToEveryCaseWhereTheyStand() {
    var court = Factor.add(points(2));
    var capped = PLAIN.factor("most", Factor.cap(points(5))).factor("court", court);
    var cappedLast = PLAIN.factor("court", court).factor("most", Factor.cap(points(5)));
    assertEquals(points(6), weight(capped, ITEM.with("court")));
    assertEquals(points(5), weight(cappedLast, ITEM.with("court")));
    assertEquals(points(5), weight(PLAIN.factor("least", Factor.floor(points(5))), ITEM));
    assertEquals(points(4), weight(PLAIN.factor("least", Factor.floor(points(4))), ITEM));
    assertEquals(1, PLAIN.factor("least", Factor.floor(points(4))).weigh(ITEM).steps().size());
    assertEquals(1, PLAIN.factor("most", Factor.cap(points(4))).weigh(ITEM).steps().size());
    assertEquals(
        "C: b 4 + court 2 - most 1 = 5 pts", cappedLast.weigh(ITEM.with("court")).toString());
  }

  @Test
  void ofACapAndAFloorTheLaterWins() {
    var cap = Factor.cap(points(3));
    var floor = Factor.floor(points(6));
    assertEquals(points(6), weight(PLAIN.factor("most", cap).factor("least", floor), ITEM));
    assertEquals(points(3), weight(PLAIN.factor("least", floor).factor("most", cap), ITEM));
  }

  @Test
  void onBandScalesWhatTheBandWeighs() {
    var scheme =
        PLAIN.factor("court", Factor.add(points(6))).factor("travel", Factor.scale(2).onBand());
    assertEquals(points(14), weight(scheme, ITEM.with("court").with("travel")));
    assertEquals(
        points(20),
        weight(scheme.factor("travel", Factor.scale(2)), ITEM.with("court").with("travel")));
    assertEquals(
        "onBand() cannot restrict \"at most 2 pts\"; it restricts factors that add or scale",
        Refused.message(() -> Factor.cap(points(2)).onBand()));
    assertEquals(
        "onBand() cannot restrict \"at least 2 pts\"; it restricts factors that add or scale",
        Refused.message(() -> Factor.floor(points(2)).onBand()));
    assertEquals(
        "onBand() cannot restrict \"the largest of [a, b] counts\"; it restricts factors that add or scale",
        Refused.message(
            () -> Factor.largerOf("a", Factor.scale(2), "b", Factor.scale(3)).onBand()));
  }

  @Test
  void sizeIsWeighedByItsFormula() {
    var size = Factor.sized(SizeTerm.of(points(1)).growing("2", "0.5"));
    assertEquals(points(9), weight(size, ITEM.with("f", 5)));
    assertEquals(points(4), weight(size, ITEM.with("f", 0)));
    assertEquals(
        "size 5: 1 pt + 2 x (n - 1)^0.5 (in double, rounded once), half up to 12 decimal places",
        rule(size, ITEM.with("f", 5)));
  }

  @Test
  void aCustomFactorSeesTheCaseItsValueAndThePoints() {
    var own =
        Factor.custom(
            "per setting",
            (item, value, base) ->
                base.times(2)
                    .plus(points(item.id().length()))
                    .plus(new Points(((FactorValue.Amount) value).number())));
    var scheme = PLAIN.factor("court", Factor.add(points(6))).factor("own", own);
    assertEquals(points(10 + 20 + 1 + 3), weight(scheme, ITEM.with("court").with("own", 3)));
    assertEquals(
        points(10 + 8 + 1 + 3),
        weight(scheme.factor("own", own.onBand()), ITEM.with("court").with("own", 3)));
    assertEquals("custom rule \"per setting\"", rule(own, ITEM.with("f")));
  }

  @Test
  void aCustomFactorMayTakeAwayButNotBelowZero() {
    var off = Factor.custom("off", (item, value, base) -> base.times(-1));
    assertEquals(Points.ZERO, weight(off, ITEM.with("f")));
    var more = Factor.custom("off", (item, value, base) -> points(-5));
    assertEquals(
        "the points of case \"C\" must not end below 0, was -1 pts; make the adjustment or the custom factor smaller",
        Refused.message(() -> weight(more, ITEM.with("f"))));
  }

  @Test
  void aCustomFactorThatReturnsNullIsNamed() {
    assertEquals(
        "custom factor \"broken\" returned null for case \"C\"; return Points.ZERO where it adds nothing",
        Refused.message(
            () -> weight(Factor.custom("broken", (item, value, base) -> null), ITEM.with("f"))));
  }

  @Test
  void customFactorsAreEqualByName() {
    var one = Factor.custom("x", (item, value, base) -> points(1));
    var other = Factor.custom("x", (item, value, base) -> points(2));
    assertEquals(one, other);
    assertEquals(one.hashCode(), other.hashCode());
    assertNotEquals(one, Factor.custom("y", (item, value, base) -> points(1)));
    assertNotEquals(one, Factor.add(points(1)));
    assertEquals(
        "a custom factor needs a name or id that is not blank",
        Refused.message(() -> Factor.custom(" ", (item, value, base) -> points(1))));
  }

  @Test
  void negativeNumbersAreRefused() {
    assertEquals(
        "what a factor adds must not be negative, was -1 pts; a discount is a scale below 1",
        Refused.message(() -> Factor.add(points(-1))));
    assertEquals(
        "what a factor adds for each must not be negative, was -1 pts; a discount is a scale below 1",
        Refused.message(() -> Factor.each(points(-1))));
    assertEquals(
        "what a factor scales by must not be negative, was -1",
        Refused.message(() -> Factor.scale(-1)));
    assertEquals(
        "a factor counts beyond 0 or more, was -1",
        Refused.message(() -> Factor.each(points(1), -1)));
    assertEquals(
        "the points beside \"high\" in a factor's table must not be negative, was -1 pts; a discount is a scale below 1",
        Refused.message(() -> Factor.lookUp("high", points(-1))));
    assertEquals(
        "a cap must not be negative, was -1 pts", Refused.message(() -> Factor.cap(points(-1))));
    assertEquals(
        "a floor must not be negative, was -1 pts",
        Refused.message(() -> Factor.floor(points(-1))));
    assertEquals(
        "the table of a factor needs at least one row",
        Refused.message(() -> Factor.lookUp(Map.of())));
    assertEquals(
        "the number a case gives for a factor must not be negative, was -2",
        Refused.message(() -> ITEM.with("f", -2)));
    assertEquals(
        "an exact number is written as a decimal such as 2.5 or a fraction such as 1/3, was \"NaN\"",
        Refused.message(() -> Factor.scale("NaN")));
  }

  @Test
  void onlyCapsAndFloorsApplyToAll() {
    assertTrue(Factor.cap(points(1)).appliesToAll());
    assertTrue(Factor.floor(points(1)).appliesToAll());
    assertFalse(Factor.add(points(1)).appliesToAll());
  }

  @Test
  void factorsPrintTheirRuleAndWhatTheyNeed() {
    assertEquals("add 2 pts", Factor.add(points(2)).toString());
    assertEquals(
        "times 1.15 (on the band's points), needs driving",
        Factor.scale("1.15").onBand().needing("driving").toString());
    assertEquals("0.5 pts for each beyond 1", Factor.each(points("0.5"), 1).toString());
    assertEquals("0.5 pts for each", Factor.each(points("0.5")).toString());
    assertEquals("look up in {high=3 pts}", Factor.lookUp("high", points(3)).toString());
    assertEquals(Optional.of("driving"), Factor.scale(1).needing("driving").skill());
    assertEquals(
        "a skill needs a name or id that is not blank",
        Refused.message(() -> Factor.scale(1).needing("")));
  }

  @Test
  void valuesOfACasePrintAsSaid() {
    assertEquals("2.5", new FactorValue.Amount(Rational.parse("2.50")).toString());
    assertEquals("high", new FactorValue.Word("high").toString());
    assertEquals(FactorValue.YES, new FactorValue.Amount(Rational.ONE));
    assertEquals("word", Refused.nullMessage(() -> new FactorValue.Word(null)));
  }

  @Test
  void aFactorLiesBetweenTwoOfItsKind() {
    assertEquals(
        "times 1.2 (times 1.1 to times 1.4), needs languages",
        Factor.scale("1.2")
            .needing("languages")
            .between(Factor.scale("1.1"), Factor.scale("1.4"))
            .toString());
    assertEquals(
        "a factor lies between two of its own kind, the lighter first, was \"times 1.2\" between"
            + " \"times 1.4\" and \"times 1.1\"; factors that add, scale, count, look up, cap or"
            + " lift can have a range",
        Refused.message(
            () -> Factor.scale("1.2").between(Factor.scale("1.4"), Factor.scale("1.1"))));
    for (Factor other :
        List.of(
            Factor.scale("1.2"),
            Factor.each(points(2)),
            Factor.lookUp("high", points(2)),
            Factor.cap(points(2)),
            Factor.floor(points(2)))) {
      assertThrows(
          IllegalArgumentException.class, () -> Factor.add(points(2)).between(other, other));
      assertEquals(other.rule(), other.between(other, other).bounds().orElseThrow().high());
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> Factor.each(points(2), 1).between(Factor.each(points(1)), Factor.each(points(3))));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Factor.lookUp("high", points(2))
                .between(Factor.lookUp("low", points(1)), Factor.lookUp("high", points(3))));
    assertEquals(
        "an end of a factor's range is a plain factor, was \"add 1 pt (on the band's points)\";"
            + " say onBand() and needing(..) of the factor itself",
        Refused.message(
            () ->
                Factor.add(points(2))
                    .between(Factor.add(points(1)).onBand(), Factor.add(points(3)))));
  }
}
