package org.plimsoll.benchmarks;

import java.util.SplittableRandom;
import org.plimsoll.base.Percent;
import org.plimsoll.evidence.Sample;
import org.plimsoll.evidence.Truth;
import org.plimsoll.kotter.BuyIn;
import org.plimsoll.stats.FiniteSample;
import org.plimsoll.stats.Threshold;

/**
 * Whether enough people agree: a bound for a million people, and verdicts on many small surveys,
 * beside loops over a table of factorials. The constructor checks that both give the same bound and
 * the same verdicts.
 */
final class BuyInWorkload {
  static final int SURVEYS = 10_000;

  private static final int POPULATION = 1_000_000;
  private static final int SAMPLED = 10_000;
  private static final int YES = 7_500;
  private static final int LARGEST = 100;
  private static final BuyIn BUY_IN = BuyIn.standard();
  private static final Threshold THRESHOLD = Threshold.atLeast(Percent.of(75));

  private final double[] logFactorial = new double[POPULATION + 1];
  private final double[][] choose = new double[LARGEST + 2][LARGEST + 2];
  private final int[][] counts = new int[SURVEYS][];
  private final Sample[] samples = new Sample[SURVEYS];

  BuyInWorkload() {
    for (int i = 1; i <= POPULATION; i++) {
      logFactorial[i] = logFactorial[i - 1] + Math.log(i);
    }
    for (int n = 0; n < choose.length; n++) {
      choose[n][0] = 1;
      for (int k = 1; k <= n; k++) {
        choose[n][k] = choose[n - 1][k - 1] + choose[n - 1][k];
      }
    }
    SplittableRandom random = new SplittableRandom(19_950_301);
    for (int i = 0; i < SURVEYS; i++) {
      int population = random.nextInt(1, LARGEST + 1);
      int asked = random.nextInt(1, population + 1);
      int yes = 0;
      for (int person = 0; person < asked; person++) {
        yes += random.nextDouble() < 0.8 ? 1 : 0;
      }
      counts[i] = new int[] {population, asked, yes};
      samples[i] = Sample.asked(asked).of(population).agreed(yes);
    }
    if (bound() != boundByHand() || verdicts() != verdictsByHand()) {
      throw new IllegalStateException(
          "bound "
              + bound()
              + ", by hand "
              + boundByHand()
              + "; verdicts "
              + verdicts()
              + ", by hand "
              + verdictsByHand());
    }
  }

  /** The bound by the library. */
  double bound() {
    return FiniteSample.of(POPULATION, SAMPLED, YES).lowerBound(0.05);
  }

  /** The bound by bisection over tails summed from logarithms of factorials. */
  double boundByHand() {
    int low = YES;
    int high = POPULATION - SAMPLED + YES;
    while (low < high) {
      int middle = (low + high) >>> 1;
      double tail = 0;
      double all = choose(POPULATION, SAMPLED);
      for (int i = YES; i <= Math.min(middle, SAMPLED); i++) {
        tail += Math.exp(choose(middle, i) + choose(POPULATION - middle, SAMPLED - i) - all);
      }
      if (tail > 0.05) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private double choose(int n, int k) {
    return k < 0 || k > n
        ? Double.NEGATIVE_INFINITY
        : logFactorial[n] - logFactorial[k] - logFactorial[n - k];
  }

  /** How many surveys are met, plus a thousandth for each that is not, by the library. */
  double verdicts() {
    double sum = 0;
    for (Sample sample : samples) {
      Truth truth = BUY_IN.judge(sample, THRESHOLD).truth();
      sum += truth == Truth.MET ? 1 : truth == Truth.NOT_MET ? 0.001 : 0;
    }
    return sum;
  }

  /** The same from a table of binomial coefficients, without reasons. */
  double verdictsByHand() {
    double sum = 0;
    for (int[] count : counts) {
      int population = count[0];
      int asked = count[1];
      int yes = count[2];
      int required = (3 * population + 3) / 4;
      double above = 0;
      for (int k = Math.max(required, yes); k <= population - asked + yes; k++) {
        above += choose[k][yes] * choose[population - k][asked - yes];
      }
      double p = above / choose[population + 1][asked + 1];
      sum += p >= 0.95 ? 1 : p <= 0.05 ? 0.001 : 0;
    }
    return sum;
  }
}
