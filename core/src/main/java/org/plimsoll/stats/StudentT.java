package org.plimsoll.stats;

/**
 * Student's t distribution, for intervals of a mean whose spread was estimated from few figures.
 *
 * @see <a href="https://doi.org/10.1093/biomet/6.1.1">Student (1908), The Probable Error of a Mean,
 *     Biometrika 6(1), 1-25</a>
 */
public final class StudentT {
  private StudentT() {}

  /**
   * The factor of a two-sided interval: mean plus or minus so many standard errors.
   *
   * @param confidence the probability that the interval is to have, above 0 and below 1
   * @param degrees the degrees of freedom, 1 or more; {@code n - 1} for a mean of {@code n} figures
   * @return for example 2.7764 for 0.95 and 4 degrees of freedom
   * @throws IllegalArgumentException if either is out of range
   */
  public static double twoSided(double confidence, double degrees) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("a confidence lies in (0, 1), was " + confidence);
    }
    if (!(degrees >= 1)) {
      throw new IllegalArgumentException(
          "degrees of freedom are 1 or more, was " + degrees + "; observe more");
    }
    // Both tails hold P(T^2 > t^2) = I_x(degrees / 2, 1 / 2) with x = degrees / (degrees + t^2).
    // Sought is y = 1 - x, which is small where there are many degrees.
    double y = new BetaShare(0.5, degrees / 2).quantile(confidence);
    return Math.sqrt(degrees * y / (1 - y));
  }
}
