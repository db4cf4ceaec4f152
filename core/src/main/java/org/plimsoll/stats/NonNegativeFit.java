package org.plimsoll.stats;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Weights fitted to figures, with how each came about and how sure it is.
 *
 * <p>Standard errors come from the spread of the residuals as they are (the "sandwich" form), which
 * holds where figures of heavy rows spread more than those of light ones, and where figures of one
 * group go together if the groups were named.
 *
 * @param loss what was made small
 * @param coefficients the weight of each column, in the order of the columns, none below 0
 * @param standings how each weight came about, in the same order
 * @param standardErrors the standard error of each weight, in the same order; empty for all that is
 *     not {@link Standing#FREE}, whose figures no such error describes, and for a trimmed, pulled
 *     or saturated fit
 * @param degrees the degrees of freedom behind the standard errors: rows less free weights, or
 *     groups less 1; 0 or more
 * @param rows how many rows counted
 * @param residualNorm the square root of the sum of squared residuals, each times the weight of its
 *     row
 * @param violation how far the weights are from the conditions of an optimum (no weight or gap
 *     below 0; slope 0 where free, not falling where tight), the slopes against the length of the
 *     fitted figures: 0 is exact, up to 1e-9 is rounding
 * @see <a href="https://doi.org/10.2307/1912934">H. White (1980), A Heteroskedasticity-Consistent
 *     Covariance Matrix Estimator, Econometrica 48(4), 817-838; with the factor n / (n - p)</a>
 */
public record NonNegativeFit(
    FitLoss loss,
    List<Double> coefficients,
    List<Standing> standings,
    List<OptionalDouble> standardErrors,
    int degrees,
    int rows,
    double residualNorm,
    double violation) {

  /** How a weight came about. */
  public enum Standing {
    /** The figures decide it alone. */
    FREE,
    /** The figures would have it below 0 or below the fixed weight before it. */
    AT_LOWER_END,
    /** The figures would have it above the fixed weight after it. */
    AT_UPPER_END,
    /** The figures would have it out of order: it shares its value with a neighbour. */
    TIED,
    /** It was given. */
    HELD
  }

  /**
   * Copies the lists.
   *
   * @param loss what was made small
   * @param coefficients the weight of each column
   * @param standings how each weight came about
   * @param standardErrors the standard error of each weight
   * @param degrees the degrees of freedom behind the standard errors
   * @param rows how many rows counted
   * @param residualNorm the square root of the sum of squared residuals
   * @param violation how far the weights are from the conditions of an optimum
   */
  public NonNegativeFit {
    coefficients = List.copyOf(coefficients);
    standings = List.copyOf(standings);
    standardErrors = List.copyOf(standardErrors);
    if (coefficients.size() != standings.size() || coefficients.size() != standardErrors.size()) {
      throw new IllegalArgumentException(
          "a fit needs a standing and a standard error for each of its "
              + coefficients.size()
              + " weights, had "
              + standings.size()
              + " and "
              + standardErrors.size());
    }
  }

  /**
   * Returns the interval in which a weight lies by its standard error.
   *
   * @param column the column
   * @param confidence the probability that such intervals hold the true weight, above 0 and below 1
   * @return half the width of the interval; empty where there is no standard error
   */
  public OptionalDouble halfWidth(int column, double confidence) {
    OptionalDouble error = standardErrors.get(column);
    return error.isEmpty()
        ? error
        : OptionalDouble.of(error.getAsDouble() * StudentT.twoSided(confidence, degrees));
  }

  @Override
  public String toString() {
    return IntStream.range(0, coefficients.size())
        .mapToObj(
            i ->
                Figures.text(coefficients.get(i))
                    + (standings.get(i) == Standing.FREE
                        ? ""
                        : " ("
                            + standings
                                .get(i)
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', ' ')
                            + ")"))
        .collect(Collectors.joining(", ", loss + ": ", " from " + rows + " rows"));
  }
}
