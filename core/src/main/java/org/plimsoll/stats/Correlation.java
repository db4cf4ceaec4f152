package org.plimsoll.stats;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How far two figures of the same things go together.
 *
 * <p>Pearson's coefficient measures how far they lie on one straight line, and a few very large
 * figures can decide it; Spearman's is the same of their ranks, equal figures sharing their mean
 * rank, and asks only whether larger goes with larger.
 *
 * @param n how many pairs
 * @param pearson from -1 to 1; empty for fewer than 2 pairs, or where one figure never changes
 * @param spearman likewise, of the ranks
 * @see <a href="https://doi.org/10.2307/1412159">C. Spearman (1904), The Proof and Measurement of
 *     Association between Two Things, The American Journal of Psychology 15(1), 72-101</a>
 */
public record Correlation(int n, OptionalDouble pearson, OptionalDouble spearman) {
  /**
   * Checks the ranges.
   *
   * @param n how many pairs
   * @param pearson from -1 to 1; empty where there is none
   * @param spearman from -1 to 1; empty where there is none
   */
  public Correlation {
    if (n < 0) {
      throw new IllegalArgumentException("a number of pairs must not be negative, was " + n);
    }
    check("Pearson's", pearson);
    check("Spearman's", spearman);
  }

  private static void check(String whose, OptionalDouble value) {
    if (value.isPresent() && !(Math.abs(value.getAsDouble()) <= 1)) {
      throw new IllegalArgumentException(
          whose + " coefficient lies in [-1, 1], was " + value.getAsDouble());
    }
  }

  /**
   * Compares two figures.
   *
   * @param x the first figure of each thing, finite
   * @param y the second, of the same length and in the same order
   * @return both coefficients
   * @throws IllegalArgumentException if the lengths differ or a figure is not finite
   */
  public static Correlation of(double[] x, double[] y) {
    Objects.requireNonNull(x, "x");
    Objects.requireNonNull(y, "y");
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "x and y must be of one length, had "
              + x.length
              + " and "
              + y.length
              + " figures; leave out what has only one of the two");
    }
    if (x.length == 0) {
      return new Correlation(0, OptionalDouble.empty(), OptionalDouble.empty());
    }
    Figures.requireSomeFinite(x, "x");
    Figures.requireSomeFinite(y, "y");
    return new Correlation(x.length, pearson(x, y), pearson(ranks(x), ranks(y)));
  }

  private static OptionalDouble pearson(double[] x, double[] y) {
    double[] dx = aboutMean(x);
    double[] dy = aboutMean(y);
    double xx = product(dx, dx);
    double yy = product(dy, dy);
    if (x.length < 2 || xx == 0 || yy == 0) {
      return OptionalDouble.empty();
    }
    double r = product(dx, dy) / Math.sqrt(xx) / Math.sqrt(yy);
    return OptionalDouble.of(Math.max(-1, Math.min(1, r)));
  }

  /** Differences from the mean, in units of the greatest so that no product overflows. */
  private static double[] aboutMean(double[] x) {
    if (Arrays.stream(x).allMatch(value -> value == x[0])) {
      return new double[x.length];
    }
    CompensatedSum sum = new CompensatedSum();
    for (double value : x) {
      sum.add(value / x.length);
    }
    double[] apart = new double[x.length];
    double greatest = 0;
    for (int i = 0; i < x.length; i++) {
      apart[i] = x[i] - sum.value();
      greatest = Math.max(greatest, Math.abs(apart[i]));
    }
    for (int i = 0; i < x.length && greatest > 0; i++) {
      apart[i] /= greatest;
    }
    return apart;
  }

  private static double product(double[] a, double[] b) {
    CompensatedSum sum = new CompensatedSum();
    for (int i = 0; i < a.length; i++) {
      sum.add(a[i] * b[i]);
    }
    return sum.value();
  }

  private static double[] ranks(double[] x) {
    double[] sorted = Figures.sortedCopy(x);
    double[] ranks = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      ranks[i] = (firstAtLeast(sorted, x[i]) + firstAbove(sorted, x[i]) + 1) / 2.0;
    }
    return ranks;
  }

  private static int firstAtLeast(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int firstAbove(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public String toString() {
    return "Pearson "
        + text(pearson)
        + ", Spearman "
        + text(spearman)
        + " of "
        + n
        + (n == 1 ? " pair" : " pairs");
  }

  private static String text(OptionalDouble value) {
    return value.isPresent() ? Figures.text(value.getAsDouble()) : "?";
  }
}
