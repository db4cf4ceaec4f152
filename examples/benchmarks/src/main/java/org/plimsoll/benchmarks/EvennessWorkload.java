package org.plimsoll.benchmarks;

import java.util.SplittableRandom;
import org.plimsoll.stats.Evenness;

/**
 * All indices of evenness of many loads, beside the Gini coefficient alone over all pairs. The
 * constructor checks that both give the same coefficient.
 */
final class EvennessWorkload {
  private final double[] loads;

  EvennessWorkload(int people) {
    loads = new SplittableRandom(18_900_601).doubles(people, 0, 2).toArray();
    double slow = overAllPairs();
    if (Math.abs(measured() - slow) > 1e-12) {
      throw new IllegalStateException("Gini " + measured() + ", by hand " + slow);
    }
  }

  /** All indices by the library. */
  double measured() {
    return Evenness.of(loads).gini();
  }

  /** The Gini coefficient as its definition reads. */
  double overAllPairs() {
    double sum = 0;
    double distances = 0;
    for (int i = 0; i < loads.length; i++) {
      sum += loads[i];
      for (int j = 0; j < i; j++) {
        distances += Math.abs(loads[i] - loads[j]);
      }
    }
    return distances / (loads.length * sum);
  }
}
