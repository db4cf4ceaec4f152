package org.plimsoll.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.base.Rounding;

class PointsSchemeTest {
  private static final PointsScheme SCHEME =
      PointsScheme.named("Assessment")
          .withHoursPerPoint(1)
          .band("simple", points(1), "no visits")
          .band("standard", points("2.5"))
          .band("complex", points(4))
          .factor("court", Factor.add(points(2)))
          .factor("travel", Factor.scale("1.15").onBand())
          .factor("children", Factor.each(points("0.5"), 1));

  private static final Case COMPLEX = Case.of("C-1", "complex");

  private static Points weight(PointsScheme scheme, Case item) {
    Points weight = scheme.weigh(item).points();
    assertEquals(weight, scheme.points(item));
    return weight;
  }

  @Test
  void aCaseWeighsItsBandAndItsFactors() {
    assertEquals(points(4), weight(SCHEME, COMPLEX));
    assertEquals(
        points("7.6"), weight(SCHEME, COMPLEX.with("travel").with("court").with("children", 3)));
    assertEquals(
        "C-1: complex 4 + court 2 + children 1 = 7 pts",
        SCHEME.weigh(COMPLEX.with("court").with("children", 3)).toString());
  }

  @Test
  void factorsApplyInTheOrderDeclaredWhateverTheOrderOfTheCase() {
    var addFirst =
        PointsScheme.named("s")
            .band("b", points(2))
            .factor("court", Factor.add(points(1)))
            .factor("double", Factor.scale(2));
    var scaleFirst =
        PointsScheme.named("s")
            .band("b", points(2))
            .factor("double", Factor.scale(2))
            .factor("court", Factor.add(points(1)));
    var item = Case.of("C", "b").with("double").with("court");
    assertEquals(points(6), weight(addFirst, item));
    assertEquals(points(5), weight(scaleFirst, item));
    assertEquals(points(6), weight(addFirst, Case.of("C", "b").with("court").with("double")));
  }

  @Test
  void schemesWhoseFactorsStandInAnotherOrderAreNotEqual() {
    var factors = new LinkedHashMap<String, Factor>();
    factors.put("children", SCHEME.factors().get("children"));
    factors.put("court", SCHEME.factors().get("court"));
    factors.put("travel", SCHEME.factors().get("travel"));
    var reordered =
        new PointsScheme(
            SCHEME.name(),
            SCHEME.capacity(),
            SCHEME.bands(),
            factors,
            SCHEME.phases(),
            SCHEME.tasks(),
            SCHEME.fixed(),
            SCHEME.scoring(),
            SCHEME.anyBandOrder(),
            SCHEME.base());
    assertNotEquals(SCHEME, reordered);
    assertEquals(
        List.of("order of factors: [court, travel, children] -> [children, court, travel]"),
        reordered.differencesFrom(SCHEME).stream().map(SchemeDifference::toString).toList());
  }

  @Test
  void schemesWhoseBandsStandInAnotherOrderAreNotEqual() {
    var up = PointsScheme.named("s").band("a", points(1)).band("b", points(1));
    var down = PointsScheme.named("s").band("b", points(1)).band("a", points(1));
    assertNotEquals(up, down);
  }

  @Test
  void equalSchemesHaveEqualHashes() {
    var again =
        PointsScheme.named("Assessment")
            .withHoursPerPoint("1.0")
            .band("simple", points("1.00"), "no visits")
            .band("standard", points("2.50"))
            .band("complex", points(4))
            .factor("court", Factor.add(points(2)))
            .factor("travel", Factor.scale(new BigDecimal("1.150")).onBand())
            .factor("children", Factor.each(points("0.5"), 1));
    assertEquals(SCHEME, again);
    assertEquals(SCHEME.hashCode(), again.hashCode());
    assertNotEquals(SCHEME, "Assessment");
    assertNotEquals(SCHEME, null);
  }

  @Test
  void eachPartOfASchemeMattersForEquality() {
    var other =
        List.of(
            SCHEME.withHoursPerPoint(2),
            SCHEME.band("simple", points("0.5"), "no visits"),
            SCHEME.factor("court", Factor.add(points(3))),
            SCHEME.withPhase(CasePhase.NEW, percent(110)),
            SCHEME.task("report", points(1)),
            SCHEME.withFixedPoints(points(1)),
            SCHEME.withScoring(Scoring.named("s").otherwise("simple")),
            SCHEME.withBandsInAnyOrder("history"),
            SCHEME.adaptedFor("North"));
    other.forEach(scheme -> assertNotEquals(SCHEME, scheme));
  }

  @Test
  void theExplanationShowsTheRunningTotal() {
    var weight = SCHEME.weigh(COMPLEX.with("court").with("travel"));
    assertEquals(
        List.of(
            "case C-1: 6.6 pts  <- scheme \"Assessment\": factors in the order declared, to the running total  [our own rule]",
            "  band complex: 4 pts",
            "  court: 2 pts  <- add 2 pts; running total 6 pts",
            "  travel: 0.6 pts  <- times 1.15, on the band's points; running total 6.6 pts"),
        weight.explain().toString().lines().toList());
    assertTrue(weight.explain().addsUp());
    assertEquals(points(6), weight.steps().get(1).runningTotal());
    assertEquals("Assessment", weight.scheme());
  }

  @Test
  void theRationaleOfABandStandsInTheExplanationInASettingToo() {
    var scheme =
        PointsScheme.named("Tiers")
            .band(
                Band.bySetting("A")
                    .in("custody", points(2))
                    .in("community", points(3))
                    .because("2015 study"));
    assertEquals(
        "2015 study",
        SCHEME
            .band("simple", points(1), "2015 study")
            .weigh(Case.of("C", "simple"))
            .steps()
            .get(0)
            .rule());
    assertEquals(
        "in custody; 2015 study",
        scheme.weigh(Case.of("C", "A").in("custody")).steps().get(0).rule());
    assertEquals(
        "in custody",
        PointsScheme.named("T")
            .band(Band.bySetting("A").in("custody", points(2)))
            .weigh(Case.of("C", "A").in("custody"))
            .steps()
            .get(0)
            .rule());
  }

  @Test
  void theSettingChoosesTheWeightOfTheBand() {
    var scheme =
        PointsScheme.named("Tiers")
            .band(Band.bySetting("low").in("custody", points(2)).in("community", points(3)))
            .band(Band.of("high", points(5)).in("custody", points(4)));
    assertEquals(points(3), weight(scheme, Case.of("C", "low").in("community")));
    assertEquals(points(4), weight(scheme, Case.of("C", "high").in("custody")));
    assertEquals(points(5), weight(scheme, Case.of("C", "high")));
    assertEquals(points(1), weight(SCHEME, Case.of("C", "simple").in("anywhere")));
    assertEquals(
        "case \"C\" is in setting \"licence\", which band \"low\" of scheme \"Tiers\" does not define; its settings are [custody, community]",
        Refused.message(() -> scheme.points(Case.of("C", "low").in("licence"))));
    assertEquals(
        "case \"C\" names no setting, but band \"low\" of scheme \"Tiers\" weighs by setting; name one of [custody, community]",
        Refused.message(() -> scheme.weigh(Case.of("C", "low"))));
  }

  @Test
  void unknownBandIsRefusedAndTheKnownOnesNamed() {
    assertEquals(
        "case \"C-9\" is in band \"medium\", which scheme \"Assessment\" does not define; its bands are [simple, standard, complex]",
        Refused.message(() -> SCHEME.weigh(Case.of("C-9", "medium"))));
  }

  @Test
  void unknownFactorsAreRefusedAndTheKnownOnesNamed() {
    assertEquals(
        "case \"C-1\" has factors [siblings, zeal], which scheme \"Assessment\" does not define; its factors are [court, travel, children]",
        Refused.message(() -> SCHEME.points(COMPLEX.with("zeal").with("court").with("siblings"))));
  }

  @Test
  void phasesScaleTheRunningTotalAfterTheFactors() {
    var phased =
        SCHEME
            .factor("most", Factor.cap(points(5)))
            .withPhase(CasePhase.NEW, percent(120))
            .withPhase(CasePhase.CLOSING, percent(50));
    assertEquals(points(6), weight(phased, COMPLEX.with("court").in(CasePhase.NEW)));
    assertEquals(points("2.5"), weight(phased, COMPLEX.with("court").in(CasePhase.CLOSING)));
    var step = phased.weigh(COMPLEX.in(CasePhase.NEW)).steps().get(1);
    assertEquals("phase new", step.label());
    assertEquals("120% of the running total", step.rule());
  }

  @Test
  void aPhaseThatIsNotKnownOrNotWeighedByTheSchemeChangesNothing() {
    assertEquals(points(4), weight(SCHEME, COMPLEX.in(CasePhase.NEW)));
    assertEquals(points(4), weight(SCHEME.withPhase(CasePhase.NEW, percent(120)), COMPLEX));
  }

  @Test
  void aPhaseThatAPhasedSchemeDoesNotWeighIsRefused() {
    assertEquals(
        "case \"C-1\" is in phase CLOSING, which scheme \"Assessment\" does not weigh; it weighs [NEW]; add withPhase(CLOSING, ..)",
        Refused.message(
            () ->
                SCHEME
                    .withPhase(CasePhase.NEW, percent(120))
                    .points(COMPLEX.in(CasePhase.CLOSING))));
  }

  @Test
  void adjustmentsByHandComeLastAndInOrder() {
    var item =
        COMPLEX
            .with("court")
            .adjusted(points("1.5"), "three languages")
            .weighing(points(3), "agreed in supervision")
            .adjusted(points(-1), "co-worker helps");
    assertEquals(points(2), weight(SCHEME, item));
    assertEquals(
        "C-1: complex 4 + court 2 + adjusted by hand 1.5 - set by hand 4.5 - adjusted by hand 1 = 2 pts",
        SCHEME.weigh(item).toString());
    assertEquals("agreed in supervision", SCHEME.weigh(item).steps().get(3).rule());
    assertTrue(SCHEME.weigh(item).explain().addsUp());
  }

  @Test
  void aWeightMayEndAtZeroButNotBelow() {
    assertEquals(Points.ZERO, weight(SCHEME, COMPLEX.adjusted(points(-4), "paused")));
    String message =
        "the points of case \"C-1\" must not end below 0, was -0.5 pts; make the adjustment or the custom factor smaller";
    assertEquals(
        message, Refused.message(() -> SCHEME.points(COMPLEX.adjusted(points("-4.5"), "x"))));
    assertEquals(
        message, Refused.message(() -> SCHEME.weigh(COMPLEX.adjusted(points("-4.5"), "x"))));
  }

  @Test
  void bandsFollowFromScores() {
    var scheme =
        SCHEME.withScoring(
            Scoring.named("need").reaching("complex", points(20)).otherwise("simple"));
    var high = Case.scored("C-1").scoring("harm", points(20)).with("court");
    assertEquals(points(6), weight(scheme, high));
    assertEquals(points(1), weight(scheme, Case.scored("C-2").scoring("harm", points("19.99"))));
    assertEquals("complex", scheme.weigh(high).score().orElseThrow().band());
    var band = scheme.weigh(high).explain().find("band complex").orElseThrow();
    assertEquals("band by score", band.parts().get(0).label());
    assertTrue(scheme.weigh(high).explain().addsUp());
    assertEquals(Optional.empty(), scheme.weigh(COMPLEX).score());
    assertEquals(
        points(4), weight(scheme, COMPLEX.scoring("harm", points(1))), "a band named wins");
  }

  @Test
  void aCaseWithoutBandNeedsScoresAndAScheme() {
    assertEquals(
        "case \"C\" names no band and scheme \"Assessment\" has no scoring; name one of [simple, standard, complex]",
        Refused.message(() -> SCHEME.points(Case.scored("C").scoring("harm", points(1)))));
    assertEquals(
        "case \"C\" names no band and has no scores; name one of [simple, standard, complex]",
        Refused.message(
            () ->
                SCHEME
                    .withScoring(Scoring.named("n").otherwise("simple"))
                    .weigh(Case.scored("C"))));
    assertEquals(
        "case \"C\" is in band \"odd\", which scheme \"Assessment\" does not define; its bands are [simple, standard, complex]",
        Refused.message(
            () ->
                SCHEME
                    .withScoring(Scoring.named("n").otherwise("odd"))
                    .points(Case.scored("C").scoring("harm", points(1)))));
  }

  @Test
  void bandsThatNeitherRiseNorFallAreRefusedUnlessSaidSo() {
    assertEquals(
        "band \"odd\" weighs 3 pts after band \"complex\" with 4 pts, but the bands of scheme \"Assessment\" rise: simple 1 pt, standard 2.5 pts, complex 4 pts, odd 3 pts; declare them in order of weight or say withBandsInAnyOrder(why)",
        Refused.message(() -> SCHEME.band("odd", points(3))));
    var free = SCHEME.withBandsInAnyOrder("kept from 2012").band("odd", points(3));
    assertEquals(points(3), weight(free, Case.of("C", "odd")));
    assertEquals(Optional.of("kept from 2012"), free.anyBandOrder());
    assertEquals(
        "withBandsInAnyOrder(..) of scheme \"Assessment\" needs a reason that is not blank",
        Refused.message(() -> SCHEME.withBandsInAnyOrder(" ")));
  }

  @Test
  void bandsMayFallOrBeEqual() {
    var falling =
        PointsScheme.named("f").band("a", points(3)).band("b", points(3)).band("c", points(1));
    assertEquals(
        "band \"d\" weighs 2 pts after band \"c\" with 1 pt, but the bands of scheme \"f\" fall: a 3 pts, b 3 pts, c 1 pt, d 2 pts; declare them in order of weight or say withBandsInAnyOrder(why)",
        Refused.message(() -> falling.band("d", points(2))));
  }

  @Test
  void everySettingMustFollowTheSameOrder() {
    var scheme =
        PointsScheme.named("T")
            .band(Band.of("a", points(1)).in("custody", points(5)))
            .band(Band.of("skipped", points(2)));
    assertEquals(
        "band \"b\" weighs 4 pts in custody after band \"a\" with 5 pts, but the bands of scheme \"T\" rise: a 5 pts, b 4 pts; declare them in order of weight or say withBandsInAnyOrder(why)",
        Refused.message(() -> scheme.band(Band.of("b", points(3)).in("custody", points(4)))));
  }

  @Test
  void aBandOrFactorDeclaredAgainKeepsItsPlace() {
    var changed = SCHEME.band("standard", points(3)).factor("court", Factor.add(points(9)));
    assertEquals(List.of("simple", "standard", "complex"), List.copyOf(changed.bands().keySet()));
    assertEquals(List.of("court", "travel", "children"), changed.factorNames());
  }

  @Test
  void factorsAreRemovedByName() {
    assertEquals(List.of("court", "children"), SCHEME.withoutFactor("travel").factorNames());
    assertEquals(
        "scheme \"Assessment\" has no factor \"zeal\" to remove; its factors are [court, travel, children]",
        Refused.message(() -> SCHEME.withoutFactor("zeal")));
  }

  @Test
  void factorNamesAreThoseACaseMayUse() {
    var scheme =
        SCHEME
            .factor(
                "harm",
                Factor.largerOf("rsr", Factor.add(points(1)), "rosh", Factor.add(points(2))))
            .factor("most", Factor.cap(points(9)));
    assertEquals(List.of("court", "travel", "children", "rsr", "rosh"), scheme.factorNames());
  }

  @Test
  void aFactorNameThatStandsTwiceIsRefused() {
    assertEquals(
        "factor \"court\" stands twice in scheme \"Assessment\"; a case could not say which it means",
        Refused.message(
            () ->
                SCHEME.factor(
                    "group",
                    Factor.largerOf(
                        "court", Factor.add(points(1)), "other", Factor.add(points(2))))));
  }

  @Test
  void tasksWeighWhatTheySayOrWhatTheSchemeSays() {
    var scheme =
        SCHEME
            .task("court report", points(3))
            .task("duty", PointsRange.between(points(1), points(2)));
    assertEquals(points(3), scheme.points(Task.oneOff("court report")));
    assertEquals(points(5), scheme.points(Task.oneOff("court report", points(5))));
    assertEquals(points("1.5"), scheme.points(Task.weekly("duty")));
    assertEquals(points(1), scheme.atLow().points(Task.weekly("duty")));
    assertEquals(points(2), scheme.atHigh().points(Task.weekly("duty")));
    assertEquals(
        "task \"audit\" has no points of its own and scheme \"Assessment\" does not weigh it; its tasks are [court report, duty]",
        Refused.message(() -> scheme.points(Task.weekly("audit"))));
    assertEquals(
        "the weight of task \"audit\" must not be negative, was -1 pts",
        Refused.message(() -> SCHEME.task("audit", points(-1))));
  }

  @Test
  void rangesGoThroughFactorsAndPhases() {
    var scheme =
        PointsScheme.named("r")
            .band(
                Band.of("a", new PointsRange(points(1), points(2), points(4)))
                    .in("x", new PointsRange(points(3), points(3), points(5))))
            .factor("double", Factor.scale(2))
            .factor("most", Factor.cap(points(7)));
    assertEquals(
        new PointsRange(points(2), points(4), points(7)),
        scheme.range(Case.of("C", "a").with("double")));
    assertEquals(
        new PointsRange(points(3), points(3), points(5)), scheme.range(Case.of("C", "a").in("x")));
    assertTrue(SCHEME.range(COMPLEX).isExact());
  }

  @Test
  void theEndsOfTheRangesSayThatBandsAreInNoOrderOnlyWhereTheyAre() {
    var overlapping =
        PointsScheme.named("r")
            .band(Band.of("a", new PointsRange(points(1), points(2), points(9))))
            .band(Band.of("b", new PointsRange(points(2), points(3), points(4))))
            .band(Band.of("c", new PointsRange(points(5), points(5), points(10))));
    assertEquals(Optional.empty(), overlapping.atLow().anyBandOrder());
    assertEquals(
        Optional.of("the ranges of the bands overlap"), overlapping.atHigh().anyBandOrder());
    assertEquals(
        Optional.of("mine"), overlapping.withBandsInAnyOrder("mine").atLow().anyBandOrder());
    assertEquals(SCHEME, SCHEME.atLow());
    assertEquals(SCHEME, SCHEME.atHigh());
  }

  @Test
  void anAdaptedSchemeListsWhatDiffers() {
    var base = SCHEME.task("report", points(1));
    var adapted =
        base.adaptedFor("North")
            .withFullTimer(points(100), weekly(37))
            .band("complex", points(5))
            .withoutFactor("travel")
            .factor("rural", Factor.scale("1.2"))
            .withPhase(CasePhase.NEW, percent(120))
            .task("report", points(2))
            .withFixedPoints(points(15))
            .withScoring(Scoring.named("need").reaching("complex", points(20)).otherwise("simple"))
            .withBandsInAnyOrder("pilot");
    assertEquals("Assessment, adapted for North", adapted.name());
    assertEquals(Optional.of(base), adapted.base());
    assertEquals(
        List.of(
            "capacity: 1 pt for 1 h/week -> 100 pts for 37 h/week",
            "band complex: complex 4 pts -> complex 5 pts",
            "factor travel: times 1.15 (on the band's points) -> (none)",
            "factor rural: (none) -> times 1.2",
            "phase NEW: (none) -> 120%",
            "task report: 1 pt -> 2 pts",
            "fixed element: 0 pts for everybody -> 15 pts for a full-timer, in proportion to hours",
            "scoring: (none) -> need: complex from 20 pts, simple otherwise",
            "order of bands: by weight -> pilot"),
        adapted.differences().stream().map(SchemeDifference::toString).toList());
    assertEquals(List.of(), base.differences());
    assertEquals(List.of(), base.adaptedFor("North").differences());
  }

  @Test
  void aDifferenceInWhatABandFactorOrCapacityAsksForShows() {
    var adapted =
        SCHEME
            .adaptedFor("North")
            .band(Band.of("complex", points(4)).needing("court work").atLevel(3).because("study"))
            .factor("court", Factor.add(points(2)).needing("court work"))
            .withCapacity(
                SCHEME
                    .capacity()
                    .withFullTime(weekly(37))
                    .assumingFullTime()
                    .withRounding(Rounding.truncate())
                    .whenReductionsExceedHours(CapacityRule.Excess.REFUSE));
    assertEquals(
        List.of(
            "capacity: 1 pt for 1 h/week -> 1 pt for 1 h/week, full time 37 h/week, cut to a whole number, reductions above hours refused, unknown hours taken for full time",
            "band complex: complex 4 pts -> complex 4 pts, needs court work, from level 3: study",
            "factor court: add 2 pts -> add 2 pts, needs court work"),
        adapted.differences().stream().map(SchemeDifference::toString).toList());
  }

  @Test
  void anOrderOfFactorsThatDiffersShowsBesideAFactorMore() {
    var other =
        PointsScheme.named("o")
            .band("simple", points(1), "no visits")
            .band("standard", points("2.5"))
            .band("complex", points(4))
            .factor("children", Factor.each(points("0.5"), 1))
            .factor("new", Factor.add(points(1)))
            .factor("court", Factor.add(points(2)));
    assertEquals(
        List.of(
            "factor travel: times 1.15 (on the band's points) -> (none)",
            "factor new: (none) -> add 1 pt",
            "order of factors: [court, children] -> [children, court]"),
        other.differencesFrom(SCHEME).stream().map(SchemeDifference::toString).toList());
  }

  @Test
  void aSchemeAdaptedFromItselfIsRefused() {
    assertEquals(
        "scheme \"Assessment\" is adapted from itself; give the adapted scheme a name of its own",
        Refused.message(
            () ->
                new PointsScheme(
                    SCHEME.name(),
                    SCHEME.capacity(),
                    SCHEME.bands(),
                    SCHEME.factors(),
                    SCHEME.phases(),
                    SCHEME.tasks(),
                    SCHEME.fixed(),
                    SCHEME.scoring(),
                    SCHEME.anyBandOrder(),
                    Optional.of(SCHEME))));
    assertEquals(
        "a team needs a name or id that is not blank",
        Refused.message(() -> SCHEME.adaptedFor("")));
  }

  @Test
  void hoursPerPointKeepThePoliciesOfTheCapacityRule() {
    var rule =
        CapacityRule.fullTimer(points(100), weekly(37))
            .withRounding(Rounding.truncate())
            .whenReductionsExceedHours(CapacityRule.Excess.REFUSE)
            .assumingFullTime();
    var scheme = SCHEME.withCapacity(rule).withHoursPerPoint(new BigDecimal("1.5"));
    assertEquals(
        new CapacityRule(
            points(1),
            weekly("1.5"),
            Optional.of(weekly(37)),
            Rounding.truncate(),
            CapacityRule.Excess.REFUSE,
            true),
        scheme.capacity());
    assertEquals(rule, scheme.withFullTimer(points(100), weekly(37)).capacity());
    assertEquals(
        "hours per point must be above 0, was 0",
        Refused.message(() -> SCHEME.withHoursPerPoint(0)));
    assertEquals(
        "hours per point must be above 0, was -0.5",
        Refused.message(() -> CapacityRule.hoursPerPoint(Rational.of(-1, 2))));
  }

  @Test
  void namesAreNotBlank() {
    assertEquals(
        "a scheme needs a name or id that is not blank",
        Refused.message(() -> PointsScheme.named("  ")));
    assertEquals(
        "a factor needs a name or id that is not blank",
        Refused.message(() -> SCHEME.factor("", Factor.scale(2))));
    assertEquals(
        "a task needs a name or id that is not blank",
        Refused.message(() -> SCHEME.task("", points(2))));
    assertEquals("name", Refused.nullMessage(() -> PointsScheme.named(null)));
    assertEquals("capacity", Refused.nullMessage(() -> SCHEME.withCapacity(null)));
  }

  @Test
  void theSchemeIsUnmodifiable() {
    assertThrows(UnsupportedOperationException.class, () -> SCHEME.bands().clear());
    assertThrows(UnsupportedOperationException.class, () -> SCHEME.factors().clear());
    assertThrows(UnsupportedOperationException.class, () -> SCHEME.weigh(COMPLEX).steps().clear());
    assertFalse(SCHEME.band("huge", points(100)).equals(SCHEME));
    assertEquals(3, SCHEME.bands().size());
    assertEquals(Map.of(), SCHEME.phases());
  }

  @Test
  void hugeAndVeryFineWeightsStayExact() {
    String fine = "0." + "0".repeat(30) + "1";
    var scheme =
        PointsScheme.named("fine")
            .band("b", points("9".repeat(60)))
            .factor("fine", Factor.add(points(fine)))
            .factor("third", Factor.scale("1/3"));
    assertEquals(
        points("9".repeat(60) + fine.substring(1)), weight(scheme, Case.of("C", "b").with("fine")));
    assertEquals(points("3".repeat(60)), weight(scheme, Case.of("C", "b").with("third")));
    assertTrue(scheme.weigh(Case.of("C", "b").with("fine").with("third")).explain().addsUp());
  }

  @Test
  void theSchemePrintsInOneLine() {
    assertEquals("Assessment: 3 bands, 3 factors, 1 pt for 1 h/week", SCHEME.toString());
  }
}
