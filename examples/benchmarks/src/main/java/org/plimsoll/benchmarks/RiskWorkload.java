package org.plimsoll.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Units;
import org.plimsoll.risk.AnnualLoss;
import org.plimsoll.risk.ExactLoss;
import org.plimsoll.risk.Impact;
import org.plimsoll.risk.Mitigation;
import org.plimsoll.risk.Risk;
import org.plimsoll.risk.RiskRegister;
import org.plimsoll.risk.RiskSimulation;
import org.plimsoll.risk.RiskState;

/**
 * A register of 50 lognormal risks with about 52 events a year, drawn by the library and by a plain
 * loop over years, and worked out exactly. The constructor checks that all agree on the mean, and
 * library and exact loss on the 95 % quantile.
 */
final class RiskWorkload {
  static final int TRIALS = 200_000;

  private static final int RISKS = 50;
  private static final int BY_HAND = 20_000;
  private static final double EVENTS = 52;

  private final RiskRegister plain;
  private final RiskRegister mitigated;
  private final double[] rates = new double[RISKS];
  private final double[] mu = new double[RISKS];
  private final double[] sigma = new double[RISKS];

  RiskWorkload() {
    SplittableRandom random = new SplittableRandom(20_080_301);
    double sum = 0;
    for (int i = 0; i < RISKS; i++) {
      rates[i] = 0.1 + random.nextDouble();
      sum += rates[i];
    }
    List<Risk> risks = new ArrayList<>();
    List<Risk> treated = new ArrayList<>();
    for (int i = 0; i < RISKS; i++) {
      String rate = String.format(java.util.Locale.ROOT, "%.4f", rates[i] * EVENTS / sum);
      rates[i] = Double.parseDouble(rate);
      double low = 500 + 5_000 * random.nextDouble();
      var impact = Impact.Lognormal.between(low, low * (5 + 15 * random.nextDouble()), "GBP");
      mu[i] = impact.mu();
      sigma[i] = impact.sigma();
      Risk risk = Risk.of("R" + i, "risk " + i).frequency(Units.perYear(rate)).impact(impact);
      risks.add(risk);
      treated.add(risk.mitigatedBy(mitigation(2 * i, random), mitigation(2 * i + 1, random)));
    }
    plain = RiskRegister.of("50 risks", risks);
    mitigated = RiskRegister.of("50 risks, 100 mitigations", treated);
    check();
  }

  private static Mitigation mitigation(int i, SplittableRandom random) {
    Mitigation any =
        Mitigation.of("M" + i, "mitigation " + i)
            .cuttingLikelihood(Percent.of(10 + random.nextInt(50)))
            .reliability(Percent.of(60 + random.nextInt(40)))
            .inPlace();
    return i % 2 == 0 ? any.cuttingImpact(Percent.of(10 + random.nextInt(50))) : any;
  }

  private void check() {
    AnnualLoss exact = exactLoss();
    AnnualLoss drawn =
        RiskSimulation.standard().withTrials(TRIALS).run(plain).loss(RiskState.INHERENT);
    double error = drawn.meanError().orElseThrow();
    double byHand = byHand() / BY_HAND;
    double value = exact.tail(0.95).valueAtRisk();
    if (Math.abs(drawn.mean() - exact.mean()) > 4 * error
        || Math.abs(byHand - exact.mean()) > 4 * error * Math.sqrt((double) TRIALS / BY_HAND)
        || Math.abs(drawn.tail(0.95).valueAtRisk() - value)
            > 5 * drawn.tail(0.95).valueError().orElseThrow()) {
      throw new IllegalStateException(exact + "\n" + drawn + "\nby hand " + byHand);
    }
  }

  /** Inherent losses with quantiles, by the library. */
  double drawn() {
    return RiskSimulation.standard()
        .withTrials(TRIALS)
        .run(plain)
        .loss(RiskState.INHERENT)
        .tail(0.95)
        .valueAtRisk();
  }

  /** Inherent and residual losses in the same trials, all mitigations in place, by the library. */
  double drawnWithMitigations() {
    return RiskSimulation.standard()
        .withTrials(TRIALS)
        .run(mitigated)
        .loss(RiskState.CURRENT)
        .tail(0.95)
        .valueAtRisk();
  }

  /** The exact loss. */
  AnnualLoss exactLoss() {
    return ExactLoss.standard().of(plain, RiskState.INHERENT);
  }

  /** A loop over years and risks with the generator and the functions of the JDK. */
  double byHand() {
    SplittableRandom random = new SplittableRandom(1);
    double[] years = new double[BY_HAND];
    double sum = 0;
    for (int year = 0; year < BY_HAND; year++) {
      double loss = 0;
      for (int i = 0; i < RISKS; i++) {
        double left = Math.exp(-rates[i]);
        for (double u = random.nextDouble(); u > left; u *= random.nextDouble()) {
          loss += Math.exp(mu[i] + sigma[i] * random.nextGaussian());
        }
      }
      years[year] = loss;
      sum += loss;
    }
    Arrays.sort(years);
    return sum;
  }

  /** How many years the loop by hand draws. */
  static int yearsByHand() {
    return BY_HAND;
  }
}
