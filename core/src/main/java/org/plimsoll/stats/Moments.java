package org.plimsoll.stats;

/**
 * Mean and squared deviations of ascending values, scaled by a power of two so that no magnitude
 * overflows or loses digits; scaling by a power of two is exact.
 *
 * @param exponent the scale: a scaled value is the value over {@code 2^exponent}
 * @param sum the scaled sum
 * @param mean the scaled mean, between the least and the greatest scaled value
 * @param squares the scaled sum of squared deviations from the exact mean
 */
record Moments(int exponent, double sum, double mean, double squares) {

  /** Sums in ascending order: the order of the caller's input cannot change a digit. */
  static Moments ofAscending(double[] x) {
    int n = x.length;
    double greatest = Math.max(Math.abs(x[0]), Math.abs(x[n - 1]));
    int exponent = greatest == 0 ? 0 : Math.getExponent(greatest);
    CompensatedSum total = new CompensatedSum();
    for (double value : x) {
      total.add(Math.scalb(value, -exponent));
    }
    double sum = total.value();
    // Rounding could put the mean of equal values beside them; they must count as perfectly even.
    double mean =
        Math.max(Math.scalb(x[0], -exponent), Math.min(Math.scalb(x[n - 1], -exponent), sum / n));
    CompensatedSum squares = new CompensatedSum();
    CompensatedSum deviations = new CompensatedSum();
    for (double value : x) {
      double deviation = Math.scalb(value, -exponent) - mean;
      squares.add(deviation * deviation);
      deviations.add(deviation);
    }
    double rest = deviations.value();
    return new Moments(exponent, sum, mean, Math.max(0, squares.value() - rest * rest / n));
  }

  double scaled(double value) {
    return Math.scalb(value, -exponent);
  }

  double unscaled(double value) {
    return Math.scalb(value, exponent);
  }
}
