package org.plimsoll.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.money;
import static org.plimsoll.base.Units.perYear;
import static org.plimsoll.base.Units.percent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Rational;
import org.plimsoll.evidence.Better;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Finding;

class RiskScoringTest {
  private static final Mitigation GROUP =
      Mitigation.of("M1", "steering group")
          .cuttingLikelihood(percent(40))
          .reliability(percent(90))
          .ownedBy("A")
          .inPlace();
  private static final Mitigation PILOT =
      Mitigation.of("M2", "pilot first")
          .cuttingImpact(percent(50))
          .reliability(percent(100))
          .costing(money(4_000))
          .ownedBy("B")
          .dueBy(date("2026-04-30"));
  private static final Risk STAFF =
      Risk.of("R1", "Staff do not buy in")
          .rated(4, 5)
          .in("people")
          .ownedBy("A")
          .reviewBy(date("2026-12-01"))
          .response(Risk.Response.TREAT)
          .frequency(perYear("0.4"))
          .impact(Impact.fixed(money(10_000)))
          .mitigatedBy(GROUP, PILOT);
  private static final RiskRegister REGISTER =
      RiskRegister.of(
          "Points", STAFF, Risk.of("R2", "Not measured"), Risk.of("R3", "Late").rated(2, 2));
  private static final Impact COST = Impact.fixed(money(10_000));
  private static final RiskScoring SCORING = RiskScoring.standard().asOf(date("2026-06-01"));

  private static String shown(RiskScores.Row row, RiskState state) {
    return row.standing(state).map(RiskScores.Standing::toString).orElse("-");
  }

  private static List<String> findings(RiskRegister register) {
    return SCORING.score(register).findings().stream().map(Finding::toString).toList();
  }

  @Test
  void inherentCurrentAndTargetCountWhatIsThere() {
    RiskScores.Row row = SCORING.score(REGISTER).row("R1");
    assertEquals("4x5=20", shown(row, RiskState.INHERENT));
    assertEquals("3x5=15", shown(row, RiskState.CURRENT)); // 4 x (1 - 0.36) = 2.56, rounded up
    assertEquals("3x3=9", shown(row, RiskState.TARGET)); // 5 x 0.5 = 2.5, rounded up
    assertEquals(Rational.parse("2560"), row.loss(RiskState.CURRENT).orElseThrow().value());
    assertEquals("GBP", row.loss(RiskState.CURRENT).orElseThrow().unit());
  }

  @Test
  void anUnratedRiskIsListedAndHasNoScore() {
    RiskScores scores = SCORING.score(REGISTER);
    assertEquals(List.of("R2"), scores.unrated());
    assertEquals(Optional.empty(), scores.row("R2").standing(RiskState.CURRENT));
    assertEquals(
        List.of("R1", "R3"), scores.rankedByResidual().stream().map(RiskScores.Row::risk).toList());
    assertTrue(scores.toString().contains("not rated"), scores::toString);
  }

  @Test
  void statusesDecideWhatCounts() {
    for (Mitigation.Status status : Mitigation.Status.values()) {
      RiskScores.Row row =
          SCORING
              .score(RiskRegister.of("x", STAFF.mitigations(List.of(GROUP.status(status)))))
              .row("R1");
      boolean current = status == Mitigation.Status.IN_PLACE;
      boolean target = current || status == Mitigation.Status.PLANNED;
      assertEquals(current ? "3x5=15" : "4x5=20", shown(row, RiskState.CURRENT), status.words());
      assertEquals(target ? "3x5=15" : "4x5=20", shown(row, RiskState.TARGET), status.words());
    }
  }

  @Test
  void whatPeopleJudgedCountsAndIsQuestionedWhereItIsTooLow() {
    RiskRegister register = RiskRegister.of("x", STAFF.rated(RiskState.CURRENT, 1, 2));
    RiskScores scores = SCORING.score(register);
    assertEquals("1x2=2", shown(scores.row("R1"), RiskState.CURRENT));
    assertTrue(scores.row("R1").standing(RiskState.CURRENT).orElseThrow().judged());
    assertTrue(
        findings(register)
            .contains(
                "Warning: R1: its current rating is lower than its mitigations account for (judged"
                    + " 2, by their effects 15)"),
        () -> findings(register).toString());
  }

  @Test
  void theExplanationGoesDownToEachMitigationAndAddsUp() {
    Explanation why = SCORING.score(REGISTER).row("R1").explain(RiskState.TARGET);
    assertTrue(why.addsUp(), why::toString);
    assertEquals("0.64", why.find("left by M1 steering group").orElseThrow().value());
    assertEquals("3", why.find("likelihood").orElseThrow().value());
    assertTrue(why.toString().contains("[our own rule]"), why::toString);
    assertTrue(
        SCORING
            .score(REGISTER)
            .explain()
            .toString()
            .contains("R2 Not measured, current: not rated"));
  }

  @Test
  void aCompleteCutLeavesTheLowestMarkAndTheExplanationSaysSo() {
    Risk stopped =
        Risk.of("R1", "x")
            .rated(4, 5)
            .mitigatedBy(Mitigation.of("M", "stop").cuttingLikelihood(percent(100)).inPlace());
    RiskScores.Row row = SCORING.score(RiskRegister.of("x", stopped)).row("R1");
    assertEquals("1x5=5", shown(row, RiskState.CURRENT));
    assertTrue(row.explain(RiskState.CURRENT).addsUp());
  }

  @Test
  void leavingOneOutShowsWhatEachBuysAndWhichDoesNothing() {
    Mitigation weak =
        Mitigation.of("M3", "leaflet")
            .cuttingLikelihood(percent(10))
            .reliability(percent(100))
            .ownedBy("C")
            .inPlace();
    RiskRegister register = RiskRegister.of("x", STAFF.mitigatedBy(weak));
    RiskScores byDefault = SCORING.score(register);
    assertEquals(
        Rational.parse("1152"), // 0.4 x 0.64 x 0.9 x 10000 x 0.5
        byDefault.row("R1").loss(RiskState.TARGET).orElseThrow().value());
    assertEquals(Map.of("GBP", Rational.parse("128")), byDefault.uses().get(2).lossRemoved());
    RiskScores strongest = SCORING.withPolicy(MitigationPolicy.STRONGEST_ONLY).score(register);
    assertEquals(Map.of("GBP", Rational.ZERO), strongest.uses().get(2).lossRemoved());
    String useless =
        "Warning: M3: without it every figure would be the same (only the strongest counts; risks"
            + " [R1])";
    assertTrue(strongest.findings().stream().map(Finding::toString).toList().contains(useless));
    assertTrue(byDefault.findings().stream().map(Finding::toString).noneMatch(useless::equals));
  }

  @Test
  void aMitigationOfTheOtherAxisDoesNotThinTheMean() {
    RiskScores.Row row =
        SCORING.withPolicy(MitigationPolicy.MEAN).score(RiskRegister.of("x", STAFF)).row("R1");
    assertEquals(Rational.parse("0.256"), row.loss(RiskState.TARGET).orElseThrow().perYear());
    assertEquals(Rational.of(5_000), row.loss(RiskState.TARGET).orElseThrow().each());
  }

  @Test
  void oneMitigationOnSeveralRisksIsOne() {
    RiskRegister register =
        RiskRegister.of(
            "x",
            STAFF,
            Risk.of("R2", "b").rated(3, 3).mitigatedBy(PILOT.cuttingLikelihood(percent(50))));
    assertEquals(2, register.mitigations().size());
    assertEquals(2, register.mitigatedBy("M2").size());
    assertEquals(List.of("R1", "R2"), SCORING.score(register).uses().get(1).risks());
    RiskScores done = SCORING.score(register.changing(PILOT.inPlace()));
    assertEquals("3x3=9", shown(done.row("R1"), RiskState.CURRENT));
    assertEquals("2x2=4", shown(done.row("R2"), RiskState.CURRENT));
  }

  @Test
  void appetiteIsByCategory() {
    RiskAppetite appetite = RiskAppetite.of(6, 16).in("people", 3, 8);
    RiskScores scores = SCORING.withAppetite(appetite).score(REGISTER);
    assertEquals(Optional.of(RiskAppetite.Position.BEYOND_TOLERANCE), scores.row("R1").position());
    assertEquals(Optional.of(RiskAppetite.Position.WITHIN_APPETITE), scores.row("R3").position());
    assertEquals(Optional.empty(), scores.row("R2").position());
    assertEquals(
        Optional.of(RiskAppetite.Position.WITHIN_TOLERANCE),
        appetite.position("other", Rational.of(16)));
    assertTrue(
        scores.findings().stream()
            .map(Finding::toString)
            .toList()
            .contains(
                "Serious: R1: it is beyond tolerance as it stands (score 15, category people)"));
  }

  @Test
  void whatIsWantingIsFound() {
    RiskRegister register =
        RiskRegister.of(
            "x",
            Risk.of("R1", "a")
                .rated(1, 1)
                .reviewBy(date("2026-05-31"))
                .response(Risk.Response.TREAT)
                .watching(
                    EarlyWarning.of("sick leave", Better.LOWER, Rational.of(5))
                        .seen(Rational.of(6), date("2026-05-01")),
                    EarlyWarning.of("turnover", Better.LOWER, Rational.of(5))),
            Risk.of("R2", "b")
                .rated(1, 1)
                .mitigatedBy(
                    Mitigation.of("M1", "leads")
                        .cuttingLikelihood(percent(10))
                        .covering(new Mitigation.Coverage(8, 6, 4, 2))
                        .requiring("M2")
                        .inPlace(),
                    Mitigation.of("M2", "training").dueBy(date("2026-05-31")),
                    Mitigation.of("M3", "poster").status(Mitigation.Status.FAILED)));
    assertEquals(
        List.of(
            "Warning: R1: nobody owns it (a risk without an owner is left alone)",
            "Warning: R1: its review is overdue (to be reviewed by 2026-05-31, today is"
                + " 2026-06-01)",
            "Warning: R1: it is to be treated and has no mitigation (nothing is done)",
            "Warning: R1: early warning \"sick leave\" is past its limit (sick leave 6 (limit 5))",
            "Note: R1: early warning \"turnover\" was never looked at",
            "Warning: R2: nobody owns it (a risk without an owner is left alone)",
            "Note: R2: no review is agreed (ratings age)",
            "Note: R2: no response is decided (tolerate, treat, transfer or terminate)",
            "Warning: M1: nobody owns it (nobody answers for its being done)",
            "Note: M1: its reliability is not stated (counted as if it always worked)",
            "Note: M1: not every unit has it (2 of 8 done, 4 trained, 6 nominated)",
            "Warning: M1: it is in place and what it requires is not (M2 is planned,"
                + " so it counts for nothing as things stand)",
            "Warning: M2: it is overdue (due 2026-05-31, planned)",
            "Warning: M2: nobody owns it (nobody answers for its being done)",
            "Note: M2: no effect is stated (it counts for nothing but that M1 cannot do without"
                + " it)",
            "Warning: M3: nobody owns it (nobody answers for its being done)",
            "Warning: M3: it has failed (it counts for nothing)",
            "Note: M3: no effect is stated (it counts for nothing)"),
        findings(register));
  }

  @Test
  void withoutWhatItRequiresAMitigationDoesNotWork() {
    Mitigation leads = Mitigation.of("M1", "leads").cuttingLikelihood(percent(50)).inPlace();
    Mitigation coaching =
        Mitigation.of("M2", "coaching").cuttingLikelihood(percent(80)).requiring("M1").inPlace();
    Mitigation review =
        Mitigation.of("M3", "review").cuttingImpact(percent(50)).requiring("M2").inPlace();
    Risk one = Risk.of("R1", "a").rated(4, 4).frequency(perYear(1)).impact(COST);
    Risk two = Risk.of("R2", "b").rated(5, 4).frequency(perYear(2)).impact(COST);
    RiskRegister register =
        RiskRegister.of("x", one.mitigatedBy(leads), two.mitigatedBy(coaching, review));
    RiskScores scores = SCORING.score(register);
    // M1 halves R1; R2 has 20,000 x 0.2 x 0.5 with M2 and M3, and all of it without M1
    RiskScores.Use use = scores.uses().get(0);
    assertEquals("M1", use.mitigation());
    assertEquals(List.of("R1", "R2"), use.risks());
    assertEquals(List.of("R1", "R2"), use.lowered());
    assertEquals(Map.of("GBP", Rational.of(5_000 + 18_000)), use.lossRemoved());
    RiskScores.Contribution elsewhere = scores.row("R2").contribution("M1").orElseThrow();
    assertEquals(Optional.empty(), elsewhere.likelihoodEffect());
    assertEquals(Rational.of(20_000), elsewhere.lossWithout().orElseThrow().value());
    assertEquals(
        Rational.of(20_000),
        scores.row("R2").contribution("M2").orElseThrow().lossWithout().orElseThrow().value());
    assertEquals(
        Rational.of(4_000),
        scores.row("R2").contribution("M3").orElseThrow().lossWithout().orElseThrow().value());

    RiskRegister waiting = register.changing(leads.status(Mitigation.Status.PLANNED));
    assertEquals(List.of(), waiting.working(RiskState.CURRENT));
    assertEquals(List.of("M1", "M2", "M3"), waiting.working(RiskState.TARGET));
    RiskScores.Row row = SCORING.score(waiting).row("R2");
    assertEquals("5x4=20", shown(row, RiskState.CURRENT));
    assertEquals("1x2=2", shown(row, RiskState.TARGET));
    assertEquals(Rational.of(20_000), row.loss(RiskState.CURRENT).orElseThrow().value());
    assertEquals(List.of(RiskState.TARGET), row.contribution("M3").orElseThrow().countsIn());
    assertTrue(row.explain(RiskState.CURRENT).addsUp());
    assertEquals(
        20_000,
        ExactLoss.standard()
            .of(
                RiskRegister.of(
                    "y", two.mitigatedBy(leads.status(Mitigation.Status.FAILED), coaching)),
                RiskState.TARGET)
            .mean(),
        1e-6);
  }

  @Test
  void closedRisksAndOpportunitiesAreNotRanked() {
    RiskScores scores =
        SCORING.score(
            RiskRegister.of(
                "x",
                Risk.of("R1", "a").rated(5, 5).closed(),
                Risk.of("R2", "b").rated(5, 5).opportunity(),
                Risk.of("R3", "c").rated(1, 1)));
    assertEquals(List.of("R1"), scores.closed());
    assertEquals(
        List.of("R3"), scores.rankedByResidual().stream().map(RiskScores.Row::risk).toList());
    assertEquals("5x5=25", shown(scores.row("R2"), RiskState.CURRENT));
  }

  @Test
  void datesAreComparedAndOptionsStandSideBySide() {
    RiskScores before = SCORING.score(REGISTER);
    RiskScores after =
        SCORING.score(
            RiskRegister.of(
                "Points",
                STAFF.mitigations(List.of(GROUP, PILOT.inPlace())),
                Risk.of("R4", "New").rated(1, 5)));
    assertEquals(List.of("R4"), after.diff(before).added());
    assertEquals(List.of("R2", "R3"), after.diff(before).gone());
    assertEquals(
        List.of("R1: 3x5=15 -> 3x3=9"),
        after.diff(before).changed().stream().map(RiskScores.Change::toString).toList());
    RiskOptions options =
        SCORING.compare(REGISTER, RiskRegister.of("Do nothing", Risk.of("R1", "x").rated(5, 5)));
    assertEquals(
        Map.of("low", 0, "moderate", 1, "high", 0, "extreme", 1),
        options.options().get(0).current());
    assertEquals(1, options.options().get(0).unrated());
    assertEquals(Optional.of(Rational.of(25)), options.options().get(1).worst());
  }

  @Test
  void aMarkOffTheScaleIsRefused() {
    assertEquals(
        "risk \"R1\": a mark of likelihood lies from 1 to 5 in risk matrix \"NPSA 5x5\", was 6",
        assertThrows(
                IllegalArgumentException.class,
                () -> SCORING.score(RiskRegister.of("x", Risk.of("R1", "a").rated(6, 1))))
            .getMessage());
  }
}
