package org.plimsoll.clinic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.percent;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.CasePhase;
import org.plimsoll.caseload.Factor;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.caseload.Team;
import org.plimsoll.stats.FitLoss;

class CalibrationTest {
  private static final PointsScheme SCHEME =
      PointsScheme.named("Assessment")
          .band("simple", points(1))
          .band("standard", points("2.5"))
          .band("complex", points(4))
          .factor("court", Factor.add(points(2)))
          .factor("travel", Factor.scale("1.5").onBand())
          .factor("children", Factor.each(points("0.5"), 1));
  private static final Calibration FIT = Calibration.standard().withPriorStrength(0);

  private static TimedCase took(Case item, String hours) {
    return TimedCase.of(item).took(hours).by("Asha");
  }

  private static ClinicReport clinic(PointsScheme scheme, TimedCase... cases) {
    return Clinic.standard().review(scheme, TimedWork.of(cases));
  }

  /** Hours exactly by other weights: 2, 3, 6, court 1, children 1.5 each beyond the first. */
  private static ClinicReport exact() {
    return clinic(
        SCHEME,
        took(Case.of("C-1", "simple"), "2"),
        took(Case.of("C-2", "standard"), "3"),
        took(Case.of("C-3", "complex"), "6"),
        took(Case.of("C-4", "complex").with("court"), "7"),
        took(Case.of("C-5", "simple").with("court").with("children", 3), "6"),
        took(Case.of("C-6", "standard").with("travel"), "4.5"),
        took(Case.of("C-7", "standard").with("travel").with("children", 2), "6"),
        took(Case.of("C-8", "complex").with("children", 1), "6"));
  }

  @Test
  void aWeightThatAGridMakesNothingSaysSo() {
    var coarse = FIT.roundingTo(points(5)).propose(SCHEME, exact());
    for (WeightProposal.Row row : coarse.rows()) {
      boolean nothing = row.proposed().equals(points(0));
      assertEquals(
          nothing ? "takes time, and is 0 on this grid: a finer one would show it" : "",
          row.note(),
          row.weight().toString());
    }
    assertTrue(coarse.rows().stream().anyMatch(row -> row.proposed().equals(points(0))));
  }

  @Test
  void aWeightSeenInFewerThanThreeCasesHasNoIntervalAndOthersNoneSurerThanTheirOwnCases() {
    var proposal =
        FIT.propose(
            SCHEME,
            clinic(
                SCHEME,
                took(Case.of("C-1", "simple"), "1.5"),
                took(Case.of("C-2", "simple"), "1.7"),
                took(Case.of("C-3", "simple"), "1.3"),
                took(Case.of("C-4", "complex"), "4.1"),
                took(Case.of("C-5", "complex"), "4.5")));
    var simple = proposal.row("simple");
    // HC1 by hand: residuals 0, 0.2 and -0.2 of 5 rows and 2 weights, Student's t with 2 degrees
    double error = Math.sqrt((0.04 + 0.04) / 9 * 5 / 3);
    assertEquals(1.5 + error * 4.302652729749464, simple.high().orElseThrow(), 1e-9);
    assertEquals(Math.max(0, 1.5 - error * 4.302652729749464), simple.low().orElseThrow(), 1e-9);
    assertTrue(proposal.row("complex").low().isEmpty());
    assertTrue(proposal.row("complex").high().isEmpty());
  }

  @Test
  void weightsThatExplainTheHoursAreFoundThroughScalesAndCounts() {
    var proposal = FIT.propose(SCHEME, exact());
    assertEquals(
        List.of("2 pts", "3 pts", "6 pts", "1 pt", "1.5 pts"),
        proposal.rows().stream().map(row -> row.proposed().toString()).toList());
    assertEquals(List.of("travel"), proposal.untouched());
    assertEquals(
        List.of("6 pts", "4.5 pts"),
        List.of(
            proposal.proposed().points(Case.of("C", "complex")).toString(),
            proposal.proposed().points(Case.of("C", "standard").with("travel")).toString()));
    assertEquals(SCHEME, proposal.scheme());
    assertEquals("Assessment, recalibrated", proposal.proposed().name());
    assertEquals(proposal.differences(), proposal.proposed().differences());
    assertEquals(
        "band simple: simple 1 pt -> simple 2 pts", proposal.differences().get(0).toString());
  }

  @Test
  void aPhaseAndPointsByHandAreHeeded() {
    var phased = SCHEME.withPhase(CasePhase.CLOSING, percent(50));
    var report =
        clinic(
            phased,
            took(Case.of("C-1", "simple").in(CasePhase.CLOSING), "1"),
            took(Case.of("C-2", "simple").adjusted(points(1), "asbestos"), "3"),
            took(Case.of("C-3", "simple").weighing(points(9), "agreed"), "1"));
    var proposal = FIT.propose(phased, report);
    assertEquals(points(2), proposal.row("simple").proposed());
    assertEquals(2, proposal.row("simple").cases());
  }

  @Test
  void infinitePriorStrengthIsThePresentScheme() {
    var proposal =
        Calibration.standard().withPriorStrength(Double.POSITIVE_INFINITY).propose(SCHEME, exact());
    assertEquals(List.of(), proposal.differences());
    assertTrue(proposal.rows().stream().noneMatch(WeightProposal.Row::isChanged));
    assertEquals(2, proposal.row("simple").fitted(), 1e-9);
  }

  @Test
  void thePriorIsSoManyCasesOfThePresentWeight() {
    var one = PointsScheme.named("one").band("any", points(12));
    var report = clinic(one, took(Case.of("C-1", "any"), "17"), took(Case.of("C-2", "any"), "19"));
    assertEquals(13, report.recalibrated(one).row("any").shrunk(), 1e-12);
  }

  @Test
  void whatNoRecordCanTellIsKeptAndSaysWhy() {
    var report =
        clinic(
            SCHEME,
            took(Case.of("C-1", "complex").with("court"), "9"),
            took(Case.of("C-2", "complex").with("court"), "11"));
    var proposal = FIT.propose(SCHEME, report);
    assertEquals("kept: no case has it", proposal.row("simple").note());
    assertEquals(
        "kept: it never varies apart from the weights above it", proposal.row("court").note());
    assertEquals(points(8), proposal.row("complex").proposed());
    assertEquals(OptionalDouble.empty(), proposal.row("court").low());
  }

  @Test
  void bandsKeepTheirOrderUnlessToldOtherwise() {
    var report =
        clinic(
            SCHEME,
            took(Case.of("C-1", "simple"), "3"),
            took(Case.of("C-2", "standard"), "2"),
            took(Case.of("C-3", "complex"), "4"));
    var proposal = FIT.propose(SCHEME, report);
    assertEquals(points("2.5"), proposal.row("simple").proposed());
    assertEquals(points("2.5"), proposal.row("standard").proposed());
    assertEquals("tied to a neighbour by the order of bands", proposal.row("simple").note());
    var free = FIT.withBandsInAnyOrder().propose(SCHEME, report);
    assertEquals(points(3), free.row("simple").proposed());
    assertEquals(points(2), free.row("standard").proposed());
    assertTrue(free.proposed().anyBandOrder().isPresent());
  }

  @Test
  void aFallingSchemeKeepsFalling() {
    var falling = PointsScheme.named("falling").band("A", points(4)).band("B", points(1));
    var report = clinic(falling, took(Case.of("C-1", "A"), "1"), took(Case.of("C-2", "B"), "3"));
    var proposal = FIT.propose(falling, report);
    assertEquals(points(2), proposal.row("A").proposed());
    assertEquals(points(2), proposal.row("B").proposed());
  }

  @Test
  void keptWeightsStayAndBoundTheirNeighbours() {
    var proposal = FIT.fixingBand("standard").fixingFactor("court").propose(SCHEME, exact());
    assertEquals("kept", proposal.row("standard").note());
    assertEquals(points("2.5"), proposal.row("standard").proposed());
    assertEquals(points(2), proposal.row("court").proposed());
    assertTrue(proposal.row("simple").proposed().compareTo(points("2.5")) <= 0);
    assertEquals(
        "scheme \"Assessment\" has no weight of band medium to keep",
        assertThrows(
                IllegalArgumentException.class,
                () -> FIT.fixingBand("medium").propose(SCHEME, exact()))
            .getMessage());
  }

  @Test
  void roundingKeepsTheTotalRatherThanEachNearestWeight() {
    var flat =
        PointsScheme.named("flat")
            .withBandsInAnyOrder("kinds of visit")
            .band("a", points(1))
            .band("b", points(1))
            .band("c", points(1));
    var report =
        clinic(
            flat,
            took(Case.of("C-1", "a"), "1.4"),
            took(Case.of("C-2", "b"), "2.4"),
            took(Case.of("C-3", "c"), "3.2"));
    // the nearest whole numbers 1, 2, 3 would lose a point of the 7
    var proposal = FIT.propose(flat, report);
    assertEquals(points(1), proposal.grid());
    assertEquals(points(7), proposal.pointsProposed());
    assertEquals(points(3), proposal.row("c").proposed());
    assertEquals(
        points("1.4"), FIT.roundingTo(points("0.2")).propose(flat, report).row("a").proposed());
  }

  @Test
  void resamplesGiveIntervalsThatRepeatFromTheirSeed() {
    var cases = new ArrayList<TimedCase>();
    for (int i = 0; i < 40; i++) {
      cases.add(took(Case.of("C-" + i, "simple"), i % 4 == 0 ? "3" : "1"));
    }
    var report = Clinic.standard().review(SCHEME, TimedWork.from(cases));
    var proposal = FIT.withResamples(200, 7).propose(SCHEME, report);
    assertEquals(proposal, FIT.withResamples(200, 7).propose(SCHEME, report));
    var row = proposal.row("simple");
    assertEquals(1.5, row.fitted(), 1e-12);
    var byError = FIT.propose(SCHEME, report).row("simple");
    assertEquals(byError.low().orElseThrow(), row.low().orElseThrow(), 0.1);
    assertEquals(byError.high().orElseThrow(), row.high().orElseThrow(), 0.1);
    var trimmed = FIT.withLoss(FitLoss.trimmed(0.3)).withResamples(50, 7).propose(SCHEME, report);
    assertEquals(1, trimmed.row("simple").fitted(), 1e-12);
    assertTrue(trimmed.row("simple").low().isPresent());
  }

  @Test
  void theStrengthThatForetellsBestIsChosen() {
    var right = new ArrayList<TimedCase>();
    var wrong = new ArrayList<TimedCase>();
    for (int i = 0; i < 60; i++) {
      // hours spread about the present weight, or lie well above it
      right.add(took(Case.of("C-" + i, "complex"), i % 2 == 0 ? "3.2" : "4.8"));
      wrong.add(took(Case.of("C-" + i, "complex"), i % 2 == 0 ? "8.9" : "9.1"));
    }
    var choosing = Calibration.standard().choosingStrength(3);
    double strong =
        choosing
            .propose(SCHEME, Clinic.standard().review(SCHEME, TimedWork.from(right)))
            .priorStrength()
            .orElseThrow();
    double weak =
        choosing
            .propose(SCHEME, Clinic.standard().review(SCHEME, TimedWork.from(wrong)))
            .priorStrength()
            .orElseThrow();
    assertEquals(1000, strong);
    assertEquals(0, weak);
  }

  @Test
  void whoseWorkWouldWeighMoreIsSaid() {
    var proposal = FIT.propose(SCHEME, exact());
    assertEquals(1, proposal.changes().size());
    assertEquals("Asha: 29.5 pts -> 40.5 pts", proposal.changes().get(0).toString());
    var team =
        Team.named("North")
            .under(SCHEME)
            .on(date("2026-02-02"))
            .holding(StaffMember.of("S-01", "Asha", weekly(37)), Case.of("C-1", "complex"));
    assertFalse(proposal.appliedTo(team).changes().isEmpty());
    assertEquals(
        1, proposal.rerun(List.of(team), date("2026-02-02"), date("2026-02-02")).rows().size());
  }

  @Test
  void noWorkIsRefusedWithWhatBecameOfIt() {
    var report = clinic(SCHEME, TimedCase.of(Case.of("C-1", "simple")));
    assertEquals(
        "weights cannot be fitted to no work: 1 pieces were left out and 0 items set aside",
        assertThrows(IllegalArgumentException.class, () -> report.recalibrated(SCHEME))
            .getMessage());
  }
}
