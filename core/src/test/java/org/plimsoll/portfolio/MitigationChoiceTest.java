package org.plimsoll.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.money;
import static org.plimsoll.base.Units.perYear;
import static org.plimsoll.base.Units.percent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.plimsoll.risk.Impact;
import org.plimsoll.risk.Mitigation;
import org.plimsoll.risk.Risk;
import org.plimsoll.risk.RiskRegister;

class MitigationChoiceTest {
  private static final Mitigation PUMP =
      Mitigation.of("M1", "pump").cuttingLikelihood(percent(80)).costing(money(6_000));
  private static final Mitigation SHELVES =
      Mitigation.of("M2", "shelves off the floor").cuttingImpact(percent(60)).costing(money(3_000));
  private static final Mitigation BUILDING =
      Mitigation.of("M3", "new building").cuttingLikelihood(percent(99)).costing(money(900_000));
  private static final Mitigation ALARM =
      Mitigation.of("M4", "alarm").cuttingImpact(percent(50)).requiring("M1").costing(money(1_000));
  private static final Risk FLOOD =
      Risk.of("R1", "Cellar floods").frequency(perYear("0.5")).impact(Impact.fixed(money(40_000)));

  private static RiskRegister archive(Mitigation... mitigations) {
    return RiskRegister.of("Archive", FLOOD.mitigatedBy(mitigations));
  }

  @Test
  void theBudgetBuysWhatLeavesLeast() {
    MitigationPlan plan =
        MitigationChoice.within(money(9_000)).choose(archive(PUMP, SHELVES, BUILDING));
    assertEquals(List.of("M1", "M2"), plan.boughtIds());
    assertEquals(20_000, plan.inherentLoss());
    assertEquals(1_600, plan.residualLoss(), 1e-9);
    assertEquals(money(9_000), plan.cost());
    assertTrue(plan.proven());
    assertEquals(0, plan.gap());
    assertEquals(
        "Proven: a loss of GBP 1,600 a year is left of GBP 20,000 for GBP 9,000, and no other choice leaves less.",
        plan.sentence());
    assertEquals(6_400, plan.bought().get(0).saves(), 1e-9);
    assertEquals(16_000, plan.bought().get(0).alone(), 1e-9);
    assertEquals("without it the loss is 6,400 higher", plan.bought().get(0).reason());
    assertEquals(
        "does not fit beside what is bought: GBP 909,000 in all", plan.notBought().get(0).reason());
    assertEquals(9_400, plan.rosi().netBenefit(), 1e-9);
  }

  @Test
  void nothingIsBoughtThatDoesNotPayWhereTheCostCounts() {
    MitigationPlan plan = MitigationChoice.standard().choose(archive(PUMP, SHELVES, BUILDING));
    assertEquals(
        List.of("M2"),
        MitigationChoice.within(money(5_000)).choose(archive(PUMP, SHELVES, BUILDING)).boughtIds());
    // pump alone: 4000 + 6000; shelves alone: 8000 + 3000; both: 1600 + 9000
    assertEquals(List.of("M1"), plan.boughtIds());
    assertEquals(10_000, plan.value(), 1e-9);
    assertEquals(
        "saves less than the GBP 3,000 it costs beside what is bought",
        plan.notBought().get(0).reason());
    assertEquals(
        "Proven: a loss of GBP 4,000 a year is left of GBP 20,000 for GBP 6,000, and no other choice"
            + " comes to less with its cost.",
        plan.sentence());
  }

  @Test
  void aOneOffCostIsSpreadOverYearsAndAYearlyOneIsNot() {
    RiskRegister register = archive(PUMP, SHELVES.costingYearly(money(200)));
    MitigationPlan plan = MitigationChoice.standard().overYears(3).choose(register);
    assertEquals(List.of("M1", "M2"), plan.boughtIds());
    assertEquals(money(3_200), plan.cost());
  }

  @Test
  void whatIsInPlaceCountsAlreadyAndWhatHasFailedNever() {
    MitigationPlan plan =
        MitigationChoice.within(money(100_000)).choose(archive(PUMP.inPlace(), SHELVES, ALARM));
    assertEquals(4_000, plan.currentLoss(), 1e-9);
    assertEquals(List.of("M2", "M4"), plan.boughtIds());
    MitigationPlan failed =
        MitigationChoice.within(money(100_000))
            .choose(archive(PUMP.status(Mitigation.Status.FAILED), SHELVES, ALARM));
    assertEquals(List.of("M2"), failed.boughtIds());
    assertEquals("requires M1, which has failed", failed.notBought().get(0).reason());
  }

  @Test
  void prerequisitesComeAlongAndExclusionsHold() {
    MitigationPlan plan = MitigationChoice.within(money(7_000)).choose(archive(PUMP, ALARM));
    assertEquals(List.of("M1", "M4"), plan.boughtIds());
    assertEquals(
        "without it the loss is 18,000 higher, since M4 requires it",
        plan.bought().get(0).reason()); // 20,000 and not the 10,000 of an alarm without a pump
    MitigationPlan apart =
        MitigationChoice.within(money(9_000)).choose(archive(PUMP, SHELVES).excluding("M1", "M2"));
    assertEquals(List.of("M1"), apart.boughtIds());
    assertEquals("excluded by what is bought", apart.notBought().get(0).reason());
    MitigationPlan placed =
        MitigationChoice.within(money(9_000))
            .choose(archive(PUMP.inPlace(), SHELVES).excluding("M1", "M2"));
    assertEquals(List.of(), placed.boughtIds());
    assertEquals("excluded by M1 in place", placed.notBought().get(0).reason());
  }

  @Test
  void whatIsInPlaceWithoutWhatItRequiresWaitsForIt() {
    MitigationPlan plan =
        MitigationChoice.within(money(7_000)).choose(archive(PUMP, ALARM.inPlace(), SHELVES));
    assertEquals(20_000, plan.currentLoss(), 1e-9);
    assertEquals(List.of("M1", "M4"), plan.boughtIds());
    assertEquals(2_000, plan.residualLoss(), 1e-9);
    assertEquals(money(6_000), plan.cost());
    assertEquals(
        "it is in place and waits for what it requires; without it the loss is 2,000 higher",
        plan.bought().get(1).reason());
    MitigationPlan never =
        MitigationChoice.within(money(7_000))
            .choose(archive(PUMP.status(Mitigation.Status.FAILED), ALARM.inPlace(), SHELVES));
    assertEquals(List.of("M2"), never.boughtIds());
    assertEquals("requires M1, which has failed", never.notBought().get(0).reason());
    // nothing has a price, so there is no currency that could contradict the unit of the losses
    RiskRegister days =
        RiskRegister.of(
            "x",
            Risk.of("R1", "a")
                .frequency(perYear("0.5"))
                .impact(new Impact.Fixed(4, "days"))
                .mitigatedBy(
                    Mitigation.of("M1", "pump").status(Mitigation.Status.FAILED), ALARM.inPlace()));
    assertEquals(List.of(), MitigationChoice.standard().choose(days).boughtIds());
    // what it excludes stays excluded, working or not
    assertEquals(
        List.of(),
        MitigationChoice.within(money(4_000))
            .choose(archive(PUMP, ALARM.inPlace(), SHELVES).excluding("M2", "M4"))
            .boughtIds());
  }

  @Test
  void whatIsNotKnownIsListedAndNeitherFreeNorZero() {
    RiskRegister register =
        RiskRegister.of(
            "Archive",
            FLOOD.mitigatedBy(
                Mitigation.of("M5", "sandbags").cuttingImpact(percent(90)),
                Mitigation.of("M6", "rota").costing(money(0)),
                ALARM.requiring("M5"),
                PUMP),
            Risk.of("R2", "Staff leave").rated(3, 3));
    MitigationPlan plan = MitigationChoice.within(money(100_000)).choose(register);
    assertEquals(List.of("M1"), plan.boughtIds());
    assertEquals(List.of("M5"), plan.notPriced());
    assertEquals(List.of("M6"), plan.withoutEffect());
    assertEquals(List.of("R2"), plan.notQuantified());
    assertEquals(
        List.of("requires M5, which nobody has priced", "its effect is not stated"),
        plan.notBought().stream().map(MitigationPlan.Purchase::reason).toList());
    assertTrue(plan.explain().toString().contains("not priced: M5  <- nobody has said"));
  }

  @Test
  void penceAreAddedUpExactly() {
    MitigationPlan plan =
        MitigationChoice.within(money("0.30"))
            .choose(archive(PUMP.costing(money("0.10")), SHELVES.costing(money("0.20"))));
    assertEquals(List.of("M1", "M2"), plan.boughtIds());
  }

  @Test
  void theOrderOfTheRegisterChangesNothing() {
    List<Mitigation> mitigations = new ArrayList<>(List.of(PUMP, SHELVES, BUILDING, ALARM));
    MitigationPlan plan =
        MitigationChoice.within(money(10_000))
            .choose(archive(mitigations.toArray(new Mitigation[0])));
    Collections.reverse(mitigations);
    assertEquals(
        plan,
        MitigationChoice.within(money(10_000))
            .choose(archive(mitigations.toArray(new Mitigation[0]))));
  }

  @Test
  void aFrontierNeverRises() {
    EfficientFrontier frontier =
        MitigationChoice.within(money(0))
            .frontier(
                archive(PUMP, SHELVES, ALARM),
                List.of(money(9_000), money(0), money(3_000), money(10_000)));
    assertEquals(
        List.of(20_000.0, 8_000.0, 1_600.0, 800.0),
        frontier.plans().stream().map(plan -> Math.rint(plan.residualLoss())).toList());
    assertEquals(4, frontier.marginalValue(1), 1e-9);
    assertEquals(
        "GBP 9,000   GBP 9,000       1,600        2.04       2.04         1.07        1.07  proven  M1"
            + " M2",
        frontier.toString().lines().skip(5).findFirst().orElseThrow().strip());
  }

  @Test
  void whatIsNotSpentOfABudgetCountsPerUnitOfBudgetAlone() {
    EfficientFrontier frontier =
        MitigationChoice.within(money(0))
            .frontier(
                archive(PUMP, SHELVES),
                List.of(money(0), money(4_000), money(5_000), money(8_000)));
    // nothing; shelves for 3,000 twice; the pump for 6,000: 20,000, 8,000, 8,000, 4,000 are left
    assertEquals(OptionalDouble.empty(), frontier.savedPerBudget(0));
    assertEquals(OptionalDouble.empty(), frontier.savedPerSpent(0));
    assertEquals(3, frontier.savedPerBudget(1).orElseThrow(), 1e-9);
    assertEquals(4, frontier.savedPerSpent(1).orElseThrow(), 1e-9);
    assertEquals(3, frontier.marginalValue(1), 1e-9);
    assertEquals(4, frontier.marginalValueSpent(1).orElseThrow(), 1e-9);
    assertEquals(0, frontier.marginalValue(2), 1e-9);
    assertEquals(OptionalDouble.empty(), frontier.marginalValueSpent(2));
    assertEquals(4_000.0 / 3_000, frontier.marginalValue(3), 1e-9);
    assertEquals(4_000.0 / 3_000, frontier.marginalValueSpent(3).orElseThrow(), 1e-9);
    assertEquals(16_000.0 / 8_000, frontier.savedPerBudget(3).orElseThrow(), 1e-9);
    assertEquals(16_000.0 / 6_000, frontier.savedPerSpent(3).orElseThrow(), 1e-9);
  }

  @Test
  void whatToBuyNextIsRankedByWhatItSavesForItsCost() {
    List<MitigationPlan.Purchase> next =
        MitigationChoice.standard().nextPurchases(archive(PUMP, SHELVES, BUILDING, ALARM));
    assertEquals(
        List.of("M2", "M1", "M4", "M3"), next.stream().map(MitigationPlan.Purchase::id).toList());
    assertEquals(4, next.get(0).savesPerCost().orElseThrow(), 1e-9);
    assertEquals("with M1, which it requires", next.get(2).reason());
    assertEquals(money(7_000), next.get(2).cost());
  }

  @Test
  void plansAreCompared() {
    RiskRegister register = archive(PUMP, SHELVES);
    MitigationPlan small = MitigationChoice.within(money(3_000)).choose(register);
    MitigationPlan large = MitigationChoice.within(money(6_000)).choose(register);
    MitigationPlan.Diff diff = large.diff(small);
    assertEquals(List.of("M1"), diff.added());
    assertEquals(List.of("M2"), diff.dropped());
    assertEquals(-4_000, diff.residualLoss(), 1e-9);
  }

  @Test
  void unitsAndCurrenciesAreNotMixed() {
    assertEquals(
        "costs are compared in one currency, were GBP 6,000 and EUR 3,000; convert them first",
        refusal(
            () ->
                MitigationChoice.standard()
                    .choose(
                        archive(
                            PUMP, SHELVES.costing(money(3_000).in(Currency.getInstance("EUR")))))));
    RiskRegister days =
        RiskRegister.of(
            "Days",
            Risk.of("R1", "Server down")
                .frequency(perYear(2))
                .impact(new Impact.Fixed(3, "days"))
                .mitigatedBy(PUMP));
    assertEquals(List.of("M1"), MitigationChoice.within(money(6_000)).choose(days).boughtIds());
    assertEquals(
        "loss and cost count together only in one unit; losses are in days, costs in GBP; choose"
            + " within(budget), where they are not added up",
        refusal(() -> MitigationChoice.standard().choose(days)));
    assertEquals(
        "a budget is not negative, was GBP -1",
        refusal(() -> MitigationChoice.within(money(0).minus(money(1)))));
  }

  @Test
  void badFiguresAreRefused() {
    assertEquals(
        "candidate 0 leaves a share from 0 to 1 of loss 0, was 1.5",
        refusal(
            () -> PortfolioProblem.of(new double[] {1}, new double[] {1}, new double[][] {{1.5}})));
    assertEquals(
        "a loss is finite and not negative, was NaN at 0",
        refusal(
            () ->
                PortfolioProblem.of(
                    new double[] {Double.NaN}, new double[] {1}, new double[][] {{1}})));
    assertEquals(
        "candidates are numbered from 0 to 0, was 1",
        refusal(
            () ->
                PortfolioProblem.of(new double[] {1}, new double[] {1}, new double[][] {{1}})
                    .withRequires(new int[][] {{1}})));
  }

  @Test
  void returnsAndInformationHaveAPrice() {
    assertEquals(OptionalDouble.empty(), new Rosi(10, 5, 0).ratio());
    var table =
        new DecisionTable(
            List.of(0.3, 0.7), List.of(List.of(-100.0, -100.0), List.of(-400.0, 0.0)));
    assertEquals(70, table.valueOfPerfectInformation(), 1e-12);
    assertEquals(table.valueOfPerfectInformation(), table.valueOfTest(1, 1), 1e-12);
    assertEquals(0, table.valueOfTest(0.5, 0.5), 1e-12);
    assertFalse(table.toString().isBlank());
    assertEquals(
        "the probabilities of the states sum to 1, was 0.5; add the states left out",
        refusal(() -> new DecisionTable(List.of(0.5), List.of(List.of(1.0)))));
  }

  private static String refusal(org.junit.jupiter.api.function.Executable call) {
    return assertThrows(IllegalArgumentException.class, call).getMessage();
  }
}
