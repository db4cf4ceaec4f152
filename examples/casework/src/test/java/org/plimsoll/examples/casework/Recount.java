package org.plimsoll.examples.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

/** Slow and obvious ways to the figures of the review. */
final class Recount {
  private Recount() {}

  static void assertEvenness(Chapter chapter, String key, double[] x) {
    int n = x.length;
    double sum = 0;
    double squares = 0;
    double pairs = 0;
    for (double a : x) {
      sum += a;
      squares += a * a;
      for (double b : x) {
        pairs += Math.abs(a - b);
      }
    }
    double mean = sum / n;
    double max = Arrays.stream(x).max().orElseThrow();
    assertEquals(pairs / (2.0 * n * n * mean), value(chapter, key + ".gini"), 1e-6, key);
    assertEquals(sum * sum / (n * squares), value(chapter, key + ".jain"), 1e-6, key);
    assertEquals(max / mean, value(chapter, key + ".max-over-mean"), 1e-6, key);
  }

  static double value(Chapter chapter, String key) {
    return chapter.figure(key).doubleValue();
  }
}
