package org.plimsoll.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.risk.Impact;

/** What people think, how good it was, and how it is put together. */
class EstimatesTest {
  @Test
  void forecastsAreScoredByTheMeanSquareOfTheirMiss() {
    var forecasts =
        new Forecasts(
            List.of(
                new Forecasts.Answer(0.9, true),
                new Forecasts.Answer(0.2, false),
                new Forecasts.Answer(0.6, false)));
    assertEquals((0.01 + 0.04 + 0.36) / 3, forecasts.brierScore(), 1e-15);
    assertEquals(2.0 / 9, forecasts.brierScoreOfBaseRate(), 1e-15);
    assertEquals(
        "Brier score 0.137 in 3 forecasts; always saying the base rate would score 0.222",
        forecasts.toString());
    assertEquals(
        "a probability lies from 0 to 1, was 1.2", refusal(() -> new Forecasts.Answer(1.2, true)));
  }

  @Test
  void intervalsThatTooOftenMissShowOverconfidenceOnlyBeyondChance() {
    IntervalAnswers answers = IntervalAnswers.ninetyPercent();
    for (int i = 0; i < 10; i++) {
      answers = answers.with(0, 1, i < 6 ? 1 : 2);
    }
    assertEquals(6, answers.hits());
    // the upper 95 % bound of 6 of 10 is 0.8496 (Clopper and Pearson)
    assertEquals(IntervalAnswers.Calibration.OVERCONFIDENT, answers.calibration(0.05));
    assertEquals(IntervalAnswers.Calibration.NOT_TOLD_APART, answers.calibration(0.001));
    assertEquals("6 of 10 intervals hold the truth, meant were 90%", answers.toString());
    IntervalAnswers wide = IntervalAnswers.ninetyPercent();
    for (int i = 0; i < 29; i++) {
      wide = wide.with(0, 1, 0.5);
    }
    // all of 28 hit by chance with 0.9^28 = 0.052, all of 29 with 0.047
    assertEquals(IntervalAnswers.Calibration.UNDERCONFIDENT, wide.calibration(0.05));
    assertEquals(
        IntervalAnswers.Calibration.NOT_TOLD_APART,
        new IntervalAnswers(0.9, wide.answers().subList(0, 28)).calibration(0.05));
    assertThrows(
        IllegalStateException.class, () -> IntervalAnswers.ninetyPercent().calibration(0.05));
  }

  @Test
  void aPoolIsAMixtureAndKeepsDisagreement() {
    Impact one = Impact.Lognormal.between(1_000, 10_000, "GBP");
    Impact other = Impact.Lognormal.between(20_000, 200_000, "GBP");
    ImpactPool pool = ImpactPool.of(one, other);
    for (double p : new double[] {0.01, 0.3, 0.5, 0.77, 0.99}) {
      double amount = pool.quantile(p);
      assertEquals(p, (one.probabilityAtMost(amount) + other.probabilityAtMost(amount)) / 2, 1e-12);
    }
    assertEquals((one.mean() + other.mean()) / 2, pool.mean(), 1e-9);
    assertEquals(20, pool.disagreement(), 1e-9);
    assertEquals(pool.mean(), pool.toImpact(20_000).mean(), 0.002 * pool.mean());
    assertEquals(one.quantile(0.4), ImpactPool.of(one, one).quantile(0.4), 1e-9);
    assertEquals(
        one.mean() * 0.75 + other.mean() * 0.25,
        new ImpactPool(List.of(one, other), List.of(3.0, 1.0)).mean(),
        1e-9);
  }

  @Test
  void aPoolOfAmountsThatAreKnownJumps() {
    ImpactPool pool = ImpactPool.of(new Impact.Fixed(10, "days"), new Impact.Fixed(30, "days"));
    assertEquals(10, pool.quantile(0.5), 1e-12);
    assertEquals(30, pool.quantile(0.51), 1e-12);
    assertEquals(20, pool.mean());
    assertEquals(
        "impacts of one pool are in one unit, were days and GBP",
        refusal(() -> ImpactPool.of(new Impact.Fixed(1, "days"), new Impact.Fixed(1, "GBP"))));
  }

  @Test
  void everyFigureSaysWhatItIsMadeOf() {
    assertEquals(
        List.of(
            "return on the money: 1.50  <- net benefit over cost  [intuitem (2025), CISO Assistant,"
                + " quantitative risk methodology, return on security investment]",
            "  loss without it, a year: 120,000",
            "  loss with it, a year: 45,000",
            "  cost a year: 30,000",
            "  net benefit: 45,000  <- loss without less loss with less cost"),
        new Rosi(120_000, 45_000, 30_000).explain().toString().lines().toList());
    var table =
        new DecisionTable(
            List.of(0.3, 0.7), List.of(List.of(-100.0, -100.0), List.of(-400.0, 0.0)));
    assertEquals(
        List.of("action 0: -100", "action 1: -120", "if the state were known: -30"),
        table.explain().parts().stream().map(part -> part.label() + ": " + part.value()).toList());
    IntervalAnswers answers = IntervalAnswers.ninetyPercent();
    for (int i = 0; i < 10; i++) {
      answers = answers.with(0, 1, i < 6 ? 1 : 2);
    }
    assertEquals(
        "0.304 to 0.850",
        answers.explain(0.05).find("share of them, bounds").orElseThrow().value());
    assertEquals(
        "0.160",
        new Forecasts(List.of(new Forecasts.Answer(0.6, true))).explain().parts().get(0).value());
    assertEquals(
        List.of("mean 10 days", "mean 30 days"),
        ImpactPool.of(new Impact.Fixed(10, "days"), new Impact.Fixed(30, "days"))
            .explain()
            .parts()
            .stream()
            .map(org.plimsoll.explain.Explanation::rule)
            .toList());
  }

  private static String refusal(org.junit.jupiter.api.function.Executable call) {
    return assertThrows(IllegalArgumentException.class, call).getMessage();
  }
}
