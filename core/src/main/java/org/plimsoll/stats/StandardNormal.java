package org.plimsoll.stats;

/**
 * The normal distribution with mean 0 and standard deviation 1. Figures come from {@link
 * StrictMath}, so they are the same on every machine.
 */
public final class StandardNormal {
  private static final double SQRT_2PI = 2.5066282746310005;
  private static final double SERIES_UP_TO = 3;

  private StandardNormal() {}

  /**
   * The density at a point.
   *
   * @param z any number
   * @return {@code exp(-z^2 / 2) / sqrt(2 pi)}
   */
  public static double density(double z) {
    return StrictMath.exp(-z * z / 2) / SQRT_2PI;
  }

  /**
   * The probability of a value of at most so much, to a relative error of about 1e-13 on both
   * sides: far below the mean it does not lose its digits.
   *
   * @param z any number, infinite too
   * @return 0 to 1
   * @throws IllegalArgumentException if {@code z} is no number
   * @see <a href="https://doi.org/10.18637/jss.v011.i04">G. Marsaglia (2004), Evaluating the Normal
   *     Distribution, Journal of Statistical Software 11(4), the series; the tail beyond 3 by the
   *     continued fraction of Laplace</a>
   */
  public static double probabilityAtMost(double z) {
    if (Double.isNaN(z)) {
      throw new IllegalArgumentException("z must be a number, was NaN");
    }
    if (z < -SERIES_UP_TO) {
      return tail(-z);
    }
    if (z > SERIES_UP_TO) {
      return 1 - tail(z);
    }
    double sum = z;
    double term = z;
    for (int i = 3; ; i += 2) {
      term *= z * z / i;
      double next = sum + term;
      if (next == sum) {
        return 0.5 + sum * density(z);
      }
      sum = next;
    }
  }

  /** P(Z > z) of a z above 3. */
  private static double tail(double z) {
    if (z > 40) {
      return 0;
    }
    double fraction = z;
    for (int i = 100; i >= 1; i--) {
      fraction = z + i / fraction;
    }
    return density(z) / fraction;
  }

  /**
   * The value below which a value lies with a given probability.
   *
   * @param p above 0 and below 1
   * @return the quantile, to about 1e-15
   * @throws IllegalArgumentException if {@code p} is not above 0 and below 1
   * @see <a href="https://doi.org/10.2307/2347330">M. J. Wichura (1988), Algorithm AS 241: The
   *     Percentage Points of the Normal Distribution, Applied Statistics 37(3), 477-484</a>
   */
  public static double quantile(double p) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("a probability of a quantile lies in (0, 1), was " + p);
    }
    return SpecialFunctions.normalQuantile(p);
  }

  /**
   * The probability that two normal values with a given correlation both lie at most so far: the
   * cumulative bivariate normal distribution, by integrating its density over the correlation.
   *
   * @param a the limit of the first
   * @param b the limit of the second
   * @param correlation -1 to 1
   * @return 0 to 1, to about 1e-10
   * @throws IllegalArgumentException if a limit is no number or the correlation is off its range
   * @see <a href="https://doi.org/10.1023/B:STCO.0000035304.20635.31">A. Genz (2004), Numerical
   *     Computation of Rectangular Bivariate and Trivariate Normal and t Probabilities, Statistics
   *     and Computing 14, 251-260, the integral over the angle</a>
   */
  public static double bothAtMost(double a, double b, double correlation) {
    if (!(correlation >= -1 && correlation <= 1)) {
      throw new IllegalArgumentException("a correlation lies in [-1, 1], was " + correlation);
    }
    double both = probabilityAtMost(a) * probabilityAtMost(b);
    if (correlation == 0 || Double.isInfinite(a) || Double.isInfinite(b)) {
      return both;
    }
    if (correlation == 1) {
      return probabilityAtMost(Math.min(a, b));
    }
    if (correlation == -1) {
      return Math.max(0, probabilityAtMost(a) + probabilityAtMost(b) - 1);
    }
    // Simpson's rule: the integrand is smooth in the angle, save close to a right angle, where the
    // pieces are short enough all the same
    int pieces = 4000;
    double width = StrictMath.asin(correlation) / pieces;
    double sum = angleDensity(a, b, 0) + angleDensity(a, b, pieces * width);
    for (int i = 1; i < pieces; i++) {
      sum += (i % 2 == 0 ? 2 : 4) * angleDensity(a, b, i * width);
    }
    return Math.max(0, Math.min(1, both + sum * width / 3 / (2 * Math.PI)));
  }

  private static double angleDensity(double a, double b, double angle) {
    double sin = StrictMath.sin(angle);
    double cos2 = 1 - sin * sin;
    return cos2 <= 0 ? 0 : StrictMath.exp(-(a * a + b * b - 2 * a * b * sin) / (2 * cos2));
  }
}
