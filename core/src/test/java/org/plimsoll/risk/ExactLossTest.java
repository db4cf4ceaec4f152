package org.plimsoll.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.money;
import static org.plimsoll.base.Units.perYear;
import static org.plimsoll.base.Units.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.stats.SeededStream;

class ExactLossTest {
  private static final ExactLoss EXACT = ExactLoss.standard();

  private static Risk fixed(String id, String frequency, double amount) {
    return Risk.of(id, "risk")
        .frequency(perYear(frequency))
        .impact(new Impact.Fixed(amount, "GBP"));
  }

  private static AnnualLoss loss(RiskState state, Risk... risks) {
    return EXACT.of(RiskRegister.of("x", risks), state);
  }

  /** A register of lognormal risks with about one event a year each. */
  static RiskRegister large(int risks) {
    SeededStream chance = SeededStream.of(7, "register");
    List<Risk> all = new ArrayList<>();
    for (int i = 0; i < risks; i++) {
      double low = 1_000 + 9_000 * chance.nextDouble();
      all.add(
          Risk.of("R" + i, "risk")
              .frequency(perYear(Double.toString(0.1 + 1.9 * chance.nextDouble())))
              .impact(Impact.Lognormal.between(low, low * (5 + 15 * chance.nextDouble()), "GBP")));
    }
    return RiskRegister.of("large", all);
  }

  @Test
  void amountsWithACommonMeasureAreExact() {
    // 200 and 300 at rates 1/2 and 1/4: all probabilities from the Poisson law by hand
    AnnualLoss loss = loss(RiskState.INHERENT, fixed("A", "0.5", 200), fixed("B", "0.25", 300));
    double zero = Math.exp(-0.75);
    assertEquals(zero, loss.probabilityOfZero(), 1e-15);
    assertEquals(175, loss.mean(), 1e-12);
    assertEquals(200, loss.tail(0.5).valueAtRisk()); // 0.47 at 0 and 0.24 at 200
    assertEquals(600, loss.tail(0.95).valueAtRisk());
    double above = 0;
    double mass = 0;
    for (int a = 0; a < 40; a++) {
      for (int b = 0; b < 40; b++) {
        double p = poisson(a, 0.5) * poisson(b, 0.25);
        if (200 * a + 300 * b > 600) {
          above += p * (200 * a + 300 * b);
          mass += p;
        }
      }
    }
    assertEquals((above + 600 * (0.05 - mass)) / 0.05, loss.tail(0.95).expectedShortfall(), 1e-9);
  }

  private static double poisson(int n, double mean) {
    double p = Math.exp(-mean);
    for (int i = 1; i <= n; i++) {
      p *= mean / i;
    }
    return p;
  }

  @Test
  void theTransformAgreesWithTheClosedFormOfASingleEvent() {
    Impact impact = Impact.between(money(1_000), money(20_000));
    Risk one = Risk.of("A", "risk").chance(percent(30)).impact(impact);
    AnnualLoss closed = loss(RiskState.INHERENT, one);
    assertEquals("closed form", closed.method());
    // a risk that never happens adds nothing, but makes it a case for the lattice
    Risk never = Risk.of("B", "risk").chance(percent(0)).impact(impact);
    AnnualLoss lattice = loss(RiskState.INHERENT, one, never);
    assertTrue(lattice.method().contains("262144 steps"), lattice.method());
    assertEquals(closed.mean(), lattice.mean(), 1e-9);
    assertEquals(closed.sd(), lattice.sd(), 1e-6);
    for (double level : new double[] {0.5, 0.9, 0.95, 0.99}) {
      assertEquals(
          closed.tail(level).valueAtRisk(),
          lattice.tail(level).valueAtRisk(),
          1e-4 * closed.tail(level).valueAtRisk());
      assertEquals(
          closed.tail(level).expectedShortfall(),
          lattice.tail(level).expectedShortfall(),
          1e-5 * closed.tail(level).expectedShortfall());
    }
    for (int i = 0; i < closed.exceedance().size(); i++) {
      assertEquals(
          closed.exceedance().get(i).probability(),
          lattice.exceedance().get(i).probability(),
          1e-6);
    }
  }

  static List<Impact> impacts() {
    return List.of(
        new Impact.Pert(0, 10, 100, 4, "days"),
        new Impact.Triangular(5, 20, 40, "days"),
        new Impact.Uniform(2, 9, "days"),
        new Impact.Lognormal(2, 1, "days"),
        new Impact.Empirical(List.of(3.0, 1.0, 7.5, 7.5), "days"),
        new Impact.Fixed(4, "days"));
  }

  @ParameterizedTest
  @MethodSource("impacts")
  void everyImpactAgreesWithItsOwnQuantiles(Impact impact) {
    // mean, deviation and tails by the midpoints of 200,000 equal shares
    int n = 200_000;
    double mean = 0;
    double squares = 0;
    double tail = 0;
    double limit = impact.quantile(0.9);
    for (int i = 0; i < n; i++) {
      double x = impact.quantile((i + 0.5) / n);
      mean += x / n;
      squares += x * x / n;
      tail += x > limit ? x / n : 0;
    }
    assertEquals(impact.mean(), mean, 1e-4 * impact.mean());
    assertEquals(impact.sd(), Math.sqrt(Math.max(0, squares - mean * mean)), 2e-3 * impact.mean());
    assertEquals(impact.meanAbove(limit), tail, 1e-3 * impact.mean());
    assertEquals(impact.mean(), impact.meanAbove(-1), 1e-12);
    assertTrue(impact.probabilityAtMost(limit) >= 0.9 - 1e-12);
    if (impact instanceof Impact.Triangular) {
      double low = impact.quantile(0.01);
      assertEquals(impact.mean(), impact.meanAbove(low) + 0.01 * (5 + (low - 5) * 2 / 3), 1e-12);
    }
  }

  @Test
  void halvingTheStepMovesAValueAtRiskByLessThanOneInTenThousand() {
    RiskRegister register = large(50);
    AnnualLoss usual = EXACT.of(register, RiskState.INHERENT);
    AnnualLoss finer = EXACT.withSteps(1 << 19).of(register, RiskState.INHERENT);
    for (AnnualLoss.Tail tail : usual.tails()) {
      assertEquals(
          finer.tail(tail.level()).valueAtRisk(), tail.valueAtRisk(), 1e-4 * tail.valueAtRisk());
      assertTrue(tail.expectedShortfall() > tail.valueAtRisk());
    }
  }

  @Test
  void mitigationsThinTheEventsAndSoftenThem() {
    Risk risk =
        fixed("A", "2", 1_000)
            .mitigatedBy(
                Mitigation.of("M1", "a")
                    .cuttingLikelihood(percent(50))
                    .reliability(percent(80))
                    .inPlace(),
                Mitigation.of("M2", "b").cuttingImpact(percent(50)).reliability(percent(60)));
    RiskRegister register = RiskRegister.of("x", risk);
    AnnualLoss now = EXACT.of(register, RiskState.CURRENT);
    AnnualLoss later = EXACT.of(register, RiskState.TARGET);
    assertEquals(1_200, now.mean(), 1e-9); // 2 x 0.6 x 1000
    assertEquals(840, later.mean(), 1e-9); // x (0.4 + 0.6 x 0.5)
    assertEquals(
        RiskScoring.standard()
            .score(register)
            .row("A")
            .loss(RiskState.TARGET)
            .orElseThrow()
            .value()
            .doubleValue(),
        later.mean(),
        1e-9);
    // E[K^2] = 0.4 + 0.6 / 4, so the variance is 1.2 x 0.55 million
    assertEquals(Math.sqrt(1.2 * 0.55) * 1_000, later.sd(), 1e-9);
    assertEquals(Math.exp(-1.2), later.probabilityOfZero(), 1e-12);
  }

  @Test
  void scalingMoneyScalesLosses() {
    AnnualLoss one =
        loss(
            RiskState.INHERENT,
            Risk.of("A", "a").frequency(perYear("0.7")).impact(new Impact.Lognormal(3, 1, "GBP")));
    AnnualLoss ten =
        loss(
            RiskState.INHERENT,
            Risk.of("A", "a")
                .frequency(perYear("0.7"))
                .impact(new Impact.Lognormal(3 + Math.log(10), 1, "GBP")));
    assertEquals(10 * one.mean(), ten.mean(), 1e-9 * ten.mean());
    for (AnnualLoss.Tail tail : one.tails()) {
      assertEquals(
          10 * tail.valueAtRisk(), ten.tail(tail.level()).valueAtRisk(), 1e-6 * ten.mean());
    }
  }

  @Test
  void theToleranceCurveIsCheckedAtItsOwnPoints() {
    ToleranceCurve curve = ToleranceCurve.in("GBP").above(0, 0.5).above(300, 0.1).above(800, 0.1);
    AnnualLoss loss =
        EXACT
            .withTolerance(curve)
            .of(
                RiskRegister.of("x", fixed("A", "0.5", 200), fixed("B", "0.25", 300)),
                RiskState.INHERENT);
    assertEquals(1 - Math.exp(-0.75), loss.tolerance().get(0).found(), 1e-12);
    assertEquals(
        List.of(false, false, true),
        loss.tolerance().stream().map(AnnualLoss.Check::isWithin).toList());
    assertEquals(false, loss.isTolerated());
    assertTrue(loss.explain().toString().contains("more than the tolerated 0.5"));
  }

  @Test
  void whatTheMethodDoesNotAllowIsSaid() {
    RiskRegister two =
        RiskRegister.of("x", fixed("A", "1", 5), fixed("B", "1", 5)).correlated("A", "B", 0.3);
    assertEquals(Optional.of("risks \"A\" and \"B\" are correlated"), EXACT.reasonAgainst(two));
    assertEquals(
        "there is no exact loss of \"x\": risks \"A\" and \"B\" are correlated; take"
            + " RiskSimulation",
        assertThrows(IllegalArgumentException.class, () -> EXACT.of(two, RiskState.INHERENT))
            .getMessage());
    assertEquals(
        "\"x\" has no open threat with both an occurrence and an impact; say how often and how bad"
            + " with Risk.frequency and Risk.impact",
        assertThrows(
                IllegalArgumentException.class, () -> loss(RiskState.INHERENT, Risk.of("A", "a")))
            .getMessage());
    assertEquals(
        "losses in one unit can be added up; risk \"A\" is in GBP, risk \"B\" in days; make a"
            + " register of each",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    loss(
                        RiskState.INHERENT,
                        fixed("A", "1", 5),
                        Risk.of("B", "b").chance(percent(5)).impact(new Impact.Fixed(5, "days"))))
            .getMessage());
    assertEquals(
        "a lattice reaches levels up to 0.9999, was 0.99999999",
        assertThrows(
                IllegalArgumentException.class,
                () -> EXACT.withLevels(0.99999999).of(large(2), RiskState.INHERENT))
            .getMessage());
    assertEquals(
        "the level 0.8 was not asked for; there are [0.5, 0.9, 0.95, 0.99]; ask with withLevels",
        assertThrows(
                IllegalArgumentException.class,
                () -> loss(RiskState.INHERENT, fixed("A", "1", 5)).tail(0.8))
            .getMessage());
  }

  @Test
  void theShortfallOfAFixedAmountIsThatAmountWhateverTheChance() {
    for (int chance = 1; chance < 100; chance++) {
      for (double level : new double[] {0.9, 0.95, 0.99}) {
        double certain = (1 - level) * (1 + 1e-9);
        double shortfall =
            new SingleEvent(chance / 100.0, new Impact.Fixed(30, "GBP"), 1).shortfall(level);
        if (chance / 100.0 >= certain) {
          assertEquals(30, shortfall, chance + " % at " + level);
        } else {
          assertEquals(0.3 * chance / (1 - level), shortfall, 1e-12, chance + " % at " + level);
        }
      }
    }
  }

  @Test
  void whatIsWhollyPreventedCostsNothing() {
    Risk risk =
        Risk.of("A", "a")
            .frequency(perYear(3))
            .impact(Impact.between(money(100), money(900)))
            .mitigatedBy(Mitigation.of("M", "m").cuttingLikelihood(percent(100)).inPlace());
    AnnualLoss loss = loss(RiskState.CURRENT, risk);
    assertEquals(0, loss.mean());
    assertEquals(1, loss.probabilityOfZero());
    assertEquals(0, loss.tail(0.99).valueAtRisk());
    assertEquals(0, loss.tail(0.99).expectedShortfall(), 1e-9);
  }
}
