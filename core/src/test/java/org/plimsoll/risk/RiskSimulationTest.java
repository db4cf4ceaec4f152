package org.plimsoll.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.perYear;
import static org.plimsoll.base.Units.percent;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.stats.SeededStream;
import org.plimsoll.stats.StandardNormal;

class RiskSimulationTest {
  private static final RiskSimulation SIMULATION =
      RiskSimulation.standard().withTrials(400_000).withSeed(11);
  private static final RiskRegister MITIGATED =
      RiskRegister.of(
          "x",
          Risk.of("A", "a")
              .frequency(perYear(2))
              .impact(Impact.Lognormal.between(1_000, 20_000, "GBP"))
              .mitigatedBy(
                  Mitigation.of("M1", "one")
                      .cuttingLikelihood(percent(50))
                      .reliability(percent(80))
                      .inPlace(),
                  Mitigation.of("M2", "two").cuttingImpact(percent(40)).reliability(percent(70))),
          Risk.of("B", "b")
              .chance(percent(30))
              .impact(new Impact.Pert(0, 5_000, 60_000, 4, "GBP"))
              .mitigatedBy(
                  Mitigation.of("M2", "two").cuttingImpact(percent(60)).reliability(percent(70)),
                  Mitigation.of("M3", "three").cuttingImpact(percent(20)).inPlace()));

  private static void agrees(RiskRegister register, RiskState state, SimulatedLosses found) {
    AnnualLoss exact = ExactLoss.standard().of(register, state);
    AnnualLoss drawn = found.loss(state);
    assertEquals(exact.mean(), drawn.mean(), 4 * drawn.meanError().orElseThrow());
    assertEquals(exact.sd(), drawn.sd(), 0.03 * exact.sd());
    assertEquals(exact.probabilityOfZero(), drawn.probabilityOfZero(), 0.004);
    for (AnnualLoss.Tail tail : drawn.tails()) {
      AnnualLoss.Tail wanted = exact.tail(tail.level());
      assertEquals(
          wanted.valueAtRisk(),
          tail.valueAtRisk(),
          4.5 * tail.valueError().orElseThrow() + 1e-9,
          () -> state + " " + tail);
      assertEquals(
          wanted.expectedShortfall(),
          tail.expectedShortfall(),
          4.5 * tail.shortfallError().orElseThrow() + 1e-9,
          () -> state + " " + tail);
    }
  }

  @Test
  void allStatesAgreeWithTheExactLoss() {
    SimulatedLosses found = SIMULATION.run(MITIGATED);
    for (RiskState state : RiskState.values()) {
      agrees(MITIGATED, state, found);
    }
  }

  @ParameterizedTest
  @MethodSource("org.plimsoll.risk.ExactLossTest#impacts")
  void everyImpactIsDrawnWithoutBias(Impact impact) {
    RiskRegister register =
        RiskRegister.of("x", Risk.of("A", "a").frequency(perYear(3)).impact(impact));
    agrees(register, RiskState.INHERENT, SIMULATION.run(register));
  }

  @Test
  void aLargeRegisterAgreesWithTheExactLoss() {
    RiskRegister register = ExactLossTest.large(50);
    agrees(register, RiskState.INHERENT, SIMULATION.run(register));
  }

  @Test
  void noTrialIsWorseWithMoreMitigations() {
    LossRun run = LossRun.of(MITIGATED, LossModel.of(MITIGATED), 50_000, 3, null);
    boolean softened = false;
    for (int t = 0; t < 50_000; t++) {
      assertTrue(run.total[1][t] <= run.total[0][t]);
      assertTrue(run.total[2][t] <= run.total[1][t]);
      softened |= run.total[2][t] < run.total[1][t] && run.total[2][t] > 0;
    }
    assertTrue(softened);
  }

  @Test
  void theNumberOfThreadsAndTheOrderOfRisksChangeNothing() {
    RiskSimulation few = RiskSimulation.standard().withTrials(30_001);
    SimulatedLosses alone = few.run(MITIGATED);
    for (int threads : new int[] {1, 3}) {
      ExecutorService pool = Executors.newFixedThreadPool(threads);
      try {
        assertEquals(alone, few.on(pool).run(MITIGATED));
        assertEquals(few.tornado(MITIGATED), few.on(pool).tornado(MITIGATED));
        assertEquals(few.values(MITIGATED), few.on(pool).values(MITIGATED));
      } finally {
        pool.shutdown();
      }
    }
    RiskRegister turned = RiskRegister.of("x", MITIGATED.risks().get(1), MITIGATED.risks().get(0));
    assertEquals(alone.losses(), few.run(turned).losses());
    assertNotEquals(alone, few.withSeed(2).run(MITIGATED));
  }

  @Test
  void aRiskAloneIsTheSameInAPortfolioAndOthersHaveTheirOwnDraws() {
    Risk one = MITIGATED.risk("A");
    Risk twin =
        Risk.of("C", "a")
            .occurring(one.occurrence().orElseThrow())
            .impact(one.impact().orElseThrow());
    RiskRegister register = RiskRegister.of("x", one, twin);
    LossModel model = LossModel.of(register);
    int n = 20_000;
    double[] inside =
        LossRun.alone(register, model, model.sources.get(0), RiskState.INHERENT, n, 5, null);
    double[] other =
        LossRun.alone(register, model, model.sources.get(1), RiskState.INHERENT, n, 5, null);
    RiskRegister alone = RiskRegister.of("y", one);
    assertTrue(Arrays.equals(inside, LossRun.of(alone, LossModel.of(alone), n, 5, null).total[0]));
    assertTrue(Math.abs(correlation(inside, other)) < 4 / Math.sqrt(n));
  }

  private static double correlation(double[] a, double[] b) {
    double ma = Arrays.stream(a).average().orElseThrow();
    double mb = Arrays.stream(b).average().orElseThrow();
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += (a[i] - ma) * (b[i] - mb);
      aa += (a[i] - ma) * (a[i] - ma);
      bb += (b[i] - mb) * (b[i] - mb);
    }
    return ab / Math.sqrt(aa * bb);
  }

  @Test
  void correlatedRisksComeTogetherAsTheCopulaSays() {
    RiskRegister register =
        RiskRegister.of(
                "x",
                Risk.of("A", "a").chance(percent(10)).impact(new Impact.Fixed(1, "GBP")),
                Risk.of("B", "b").chance(percent(20)).impact(new Impact.Fixed(10, "GBP")))
            .correlated("B", "A", 0.5);
    double[] total = LossRun.of(register, LossModel.of(register), 400_000, 1, null).total[0];
    double both = Arrays.stream(total).filter(loss -> loss == 11).count() / 400_000.0;
    double neither = Arrays.stream(total).filter(loss -> loss == 0).count() / 400_000.0;
    Occurrence.Pair pair = Occurrence.together(percent(10), percent(20), 0.5);
    assertEquals(pair.both(), both, 4 * Math.sqrt(pair.both() / 400_000));
    assertEquals(pair.neither(), neither, 4 * Math.sqrt(0.25 / 400_000));
  }

  @Test
  void correlatedFrequenciesKeepTheirOwnDistribution() {
    Risk one = Risk.of("A", "a").frequency(perYear("1.5")).impact(new Impact.Fixed(1, "GBP"));
    Risk two = Risk.of("B", "b").frequency(perYear("0.4")).impact(new Impact.Fixed(1000, "GBP"));
    RiskRegister tied = RiskRegister.of("x", one, two).correlated("A", "B", -0.7);
    AnnualLoss loss = SIMULATION.run(tied).loss(RiskState.INHERENT);
    AnnualLoss free = ExactLoss.standard().of(RiskRegister.of("x", one, two), RiskState.INHERENT);
    assertEquals(free.mean(), loss.mean(), 4 * loss.meanError().orElseThrow());
    assertTrue(loss.probabilityOfZero() < free.probabilityOfZero() - 0.02);
    assertEquals(1.5, SIMULATION.run(tied).rows().get(0).inherent(), 4 * Math.sqrt(1.5 / 400_000));
  }

  @Test
  void aSharedDriverMakesBadYearsWorse() {
    SharedDriver driver = SharedDriver.of("cut", percent(20));
    Occurrence.Driven first = driver.drives(percent(50), percent(5));
    Occurrence.Driven second = driver.drives(percent(40), percent(10));
    RiskRegister register =
        RiskRegister.of(
            "x",
            Risk.of("A", "a").occurring(first).impact(new Impact.Fixed(1, "GBP")),
            Risk.of("B", "b").occurring(second).impact(new Impact.Fixed(10, "GBP")));
    double[] total = LossRun.of(register, LossModel.of(register), 400_000, 1, null).total[0];
    double both = Arrays.stream(total).filter(loss -> loss == 11).count() / 400_000.0;
    double wanted = driver.together(List.of(first, second)).all().doubleValue();
    assertEquals(wanted, both, 4 * Math.sqrt(wanted / 400_000));
  }

  @Test
  void anUncertainFrequencyKeepsItsMeanAndSpreadsTheYears() {
    Occurrence.Uncertain uncertain = new Occurrence.Uncertain(perYear("0.2"), perYear(4));
    Risk risk = Risk.of("A", "a").occurring(uncertain).impact(new Impact.Fixed(1, "GBP"));
    AnnualLoss loss = SIMULATION.run(RiskRegister.of("x", risk)).loss(RiskState.INHERENT);
    double mean = uncertain.perYear().doubleValue();
    assertEquals(mean, loss.mean(), 4 * loss.meanError().orElseThrow());
    // the variance of a mixed Poisson number: the mean and the variance of the rate
    double sd = Math.sqrt(mean + uncertain.rate().sd() * uncertain.rate().sd());
    assertEquals(sd, loss.sd(), 0.03 * sd);
  }

  @Test
  void theWorthOfAPrerequisiteIsThatOfAllThatDoesNotWorkWithoutIt() {
    Impact cost = new Impact.Fixed(10, "days");
    Mitigation enabling = Mitigation.of("M1", "leads").inPlace();
    Mitigation cutting =
        Mitigation.of("M2", "coaching").cuttingLikelihood(percent(80)).requiring("M1");
    Mitigation softening =
        Mitigation.of("M3", "review")
            .cuttingImpact(percent(50))
            .reliability(percent(50))
            .requiring("M2");
    Mitigation stuck =
        Mitigation.of("M4", "stuck").cuttingImpact(percent(90)).requiring("M5").inPlace();
    Mitigation failed = Mitigation.of("M5", "failed").status(Mitigation.Status.FAILED);
    RiskRegister register =
        RiskRegister.of(
            "x",
            Risk.of("A", "a").frequency(perYear(2)).impact(cost).mitigatedBy(cutting, stuck),
            Risk.of("B", "b").frequency(perYear(3)).impact(cost).mitigatedBy(softening),
            Risk.of("C", "c").mitigatedBy(enabling, failed));
    SimulatedLosses found = SIMULATION.run(register);
    for (RiskState state : RiskState.values()) {
      agrees(register, state, found);
    }
    assertEquals(found.losses().get(RiskState.INHERENT), found.losses().get(RiskState.CURRENT));
    MitigationValues values = SIMULATION.values(register);
    assertEquals(List.of(), values.unknown());
    // the worth of what is lost, at the exact means: 16 of A with M2, 7.5 of B with M3
    double[] worth = {23.5, 23.5, 7.5, 0};
    for (int i = 0; i < worth.length; i++) {
      MitigationValues.Row row = values.rows().get(i);
      assertEquals("M" + (i + 1), row.mitigation());
      assertEquals(worth[i], row.mean(), 4 * row.meanError() + 1e-12, row.mitigation());
    }
    assertEquals(values.rows().get(0).mean(), values.rows().get(1).mean());
  }

  @Test
  void theWorthOfAMitigationIsWhatTheScoringLeavesOut() {
    MitigationValues values = SIMULATION.values(MITIGATED);
    RiskScores scores = RiskScoring.standard().score(MITIGATED);
    for (RiskScores.Use use : scores.uses()) {
      MitigationValues.Row row =
          values.rows().stream()
              .filter(each -> each.mitigation().equals(use.mitigation()))
              .findFirst()
              .orElseThrow();
      assertEquals(use.lossRemoved().get("GBP").doubleValue(), row.mean(), 4 * row.meanError());
      assertTrue(row.expectedShortfall() > 0, row::toString);
    }
    assertEquals("M1", values.rows().get(0).mitigation());
  }

  @Test
  void theWorthOfAMitigationWithoutAnEffectIsNotKnown() {
    RiskRegister register =
        MITIGATED
            .mitigating("A", Mitigation.of("M8", "leaflet"))
            .with(
                Risk.of("C", "no figures")
                    .mitigatedBy(Mitigation.of("M9", "x").cuttingImpact(percent(10))));
    MitigationValues values = SIMULATION.withTrials(1_000).values(register);
    assertEquals(List.of("M8", "M9"), values.unknown());
    assertEquals(3, values.rows().size());
    assertEquals(List.of("C"), SIMULATION.withTrials(1_000).run(register).notQuantified());
  }

  @Test
  void theTornadoIsOrderedAndItsSharesAddUp() {
    Tornado tornado = SIMULATION.tornado(MITIGATED);
    assertEquals(1, tornado.rows().stream().mapToDouble(Tornado.Row::tailShare).sum(), 1e-9);
    assertTrue(tornado.rows().get(0).swing() >= tornado.rows().get(1).swing());
    assertEquals(
        tornado.mean(),
        SIMULATION.run(MITIGATED).loss(RiskState.CURRENT).mean(),
        1e-9 * tornado.mean());
  }

  @Test
  void theShortfallSplitsTheAtomAtTheValue() {
    // 100 years: 90 without loss, 8 of 10, 2 of 100
    double[] years = new double[100];
    Arrays.fill(years, 0, 8, 10);
    Arrays.fill(years, 8, 10, 100);
    AnnualLoss loss =
        new LossSample(years.clone())
            .figures("GBP", "", List.of(0.5, 0.95), java.util.Optional.empty());
    assertEquals(0, loss.tail(0.5).valueAtRisk());
    assertEquals(280 / 50.0, loss.tail(0.5).expectedShortfall(), 1e-12);
    assertEquals(10, loss.tail(0.95).valueAtRisk());
    assertEquals(230 / 5.0, loss.tail(0.95).expectedShortfall(), 1e-12);
    assertEquals(0.9, loss.probabilityOfZero(), 1e-12);
  }

  @Test
  void normalValuesHaveTheMomentsAndTheTailsOfTheNormalDistribution() {
    Draws draws = new Draws(SeededStream.of(1, "normal"));
    int n = 20_000_000;
    double sum = 0;
    double squares = 0;
    double cubes = 0;
    double fourths = 0;
    double[] limits = {-4, -3.6541528853610088, -3, -2, -1, -0.5, -0.1, 0, 0.3, 1.5, 2.5, 3.7, 4.2};
    long[] below = new long[limits.length];
    for (int i = 0; i < n; i++) {
      double z = draws.nextNormal();
      sum += z;
      squares += z * z;
      cubes += z * z * z;
      fourths += z * z * z * z;
      for (int k = 0; k < limits.length; k++) {
        below[k] += z <= limits[k] ? 1 : 0;
      }
    }
    double root = Math.sqrt(n);
    assertEquals(0, sum / n, 4 / root);
    assertEquals(1, squares / n, 4 * Math.sqrt(2) / root);
    assertEquals(0, cubes / n, 4 * Math.sqrt(15) / root);
    assertEquals(3, fourths / n, 4 * Math.sqrt(96) / root);
    for (int k = 0; k < limits.length; k++) {
      double p = StandardNormal.probabilityAtMost(limits[k]);
      assertEquals(p, (double) below[k] / n, 4 * Math.sqrt(p * (1 - p)) / root);
    }
  }

  @Test
  void aHundredMillionEventsShowNoBias() {
    Impact.Lognormal impact = new Impact.Lognormal(0, 0.8, "GBP");
    Risk risk = Risk.of("A", "a").frequency(perYear(5_000)).impact(impact);
    AnnualLoss loss =
        SIMULATION.withTrials(20_480).run(RiskRegister.of("x", risk)).loss(RiskState.INHERENT);
    // the number of events is known to 1 in 10,000 and so is their mean: 0.02 % in all
    assertEquals(5_000 * impact.mean(), loss.mean(), 4 * loss.meanError().orElseThrow());
    assertTrue(loss.meanError().orElseThrow() < 2e-4 * loss.mean());
  }

  @Test
  void theFastExponentialIsTheStrictOne() {
    for (double x = -720; x < 720; x += 0.0137) {
      double wanted = StrictMath.exp(x);
      assertEquals(wanted, Exponential.exp(x), 1e-14 * wanted + Double.MIN_VALUE);
    }
    assertEquals(Double.POSITIVE_INFINITY, Exponential.exp(1e9));
    assertEquals(1, Exponential.exp(0));
  }

  @Test
  void countsArePoisson() {
    for (double mean : new double[] {0, 1e-9, 0.3, 20, 4_000, 2e8}) {
      Counts counts = new Counts(mean);
      double sum = 0;
      double squares = 0;
      int n = 100_000;
      for (int i = 0; i < n; i++) {
        double count = counts.at((i + 0.5) / n);
        sum += (count - mean) / n;
        squares += (count - mean) * (count - mean) / n;
      }
      assertEquals(0, sum, 1e-3 * Math.sqrt(mean) + 1e-4, "mean " + mean);
      assertEquals(mean, squares, 2e-3 * mean + 1e-4, "mean " + mean);
    }
  }

  @Test
  void badRequestsAreRefused() {
    Risk often = Risk.of("A", "a").frequency(perYear(100_001)).impact(new Impact.Fixed(1, "GBP"));
    assertEquals(
        "risk \"A\" happens 100001 a year, which is too often to draw each event; take ExactLoss",
        assertThrows(
                IllegalArgumentException.class, () -> SIMULATION.run(RiskRegister.of("x", often)))
            .getMessage());
    Risk[] three =
        List.of("A", "B", "C").stream()
            .map(id -> Risk.of(id, "a").chance(percent(5)).impact(new Impact.Fixed(1, "GBP")))
            .toArray(Risk[]::new);
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    SIMULATION.run(
                        RiskRegister.of("x", three)
                            .correlated("A", "B", 0.9)
                            .correlated("B", "C", 0.9)
                            .correlated("A", "C", -0.9)))
            .getMessage()
            .startsWith("the correlations contradict each other"));
    assertEquals(
        "a simulation has 100 to 100000000 trials, was 5",
        assertThrows(IllegalArgumentException.class, () -> SIMULATION.withTrials(5)).getMessage());
    assertEquals(
        "the tolerance curve is in days, the losses are in GBP",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    SIMULATION
                        .withTolerance(ToleranceCurve.in("days").above(1, 0.1))
                        .run(MITIGATED))
            .getMessage());
  }
}
