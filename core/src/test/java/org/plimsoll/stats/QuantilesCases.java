package org.plimsoll.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Outside reference values: NumPy 2.4.6, {@code numpy.quantile(x, p, method=m)} for its nine
 * methods in the order of Hyndman and Fan ({@code inverted_cdf, averaged_inverted_cdf,
 * closest_observation, interpolated_inverted_cdf, hazen, weibull, linear, median_unbiased,
 * normal_unbiased}), and SciPy 1.17.1, {@code scipy.stats.percentileofscore(x, value, kind=k)}.
 */
class QuantilesCases {
  private static final double[] X = {3.1, 0.4, 7.7, 7.7, 2.5, 11.0, 5.2, 9.9, 1.6, 4.4};
  private static final double[] PS = {0, 0.05, 0.1, 0.25, 0.37, 0.5, 0.75, 0.9, 0.99, 1};

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 0.4 0.4 0.4 2.5 3.1 4.4 7.7 9.9 11.0 11.0",
        "2 | 0.4 0.4 1.0 2.5 3.1 4.8 7.7 10.45 11.0 11.0",
        "3 | 0.4 0.4 0.4 1.6 3.1 4.4 7.7 9.9 11.0 11.0",
        "4 | 0.4 0.4 0.4 2.05 2.92 4.4 7.7 9.9 10.89 11.0",
        "5 | 0.4 0.4 1.0 2.5 3.36 4.8 7.7 10.45 11.0 11.0",
        "6 | 0.4 0.4 0.52 2.275 3.191 4.8 8.25 10.89 11.0 11.0",
        "7 | 0.4 0.94 1.48 2.65 3.529 4.8 7.7 10.01 10.901 11.0",
        "8 | 0.4 0.4 0.84 2.425 3.3036666666666667 4.8 7.883333333333333 10.596666666666667 11 11",
        "9 | 0.4 0.4 0.88 2.44375 3.31775 4.8 7.8375 10.56 11.0 11.0"
      })
  void theNineDefinitionsGiveNumPysFigures(int number, String figures) {
    double[] expected = new double[PS.length];
    String[] cells = figures.split(" ");
    for (int i = 0; i < expected.length; i++) {
      expected[i] = Double.parseDouble(cells[i]);
    }
    QuantileDefinition definition = QuantileDefinition.valueOf("HYNDMAN_FAN_" + number);
    assertArrayEquals(
        expected,
        Quantiles.standard().withDefinition(definition).of(X, PS),
        4e-15 /* 2 ulp of 11 */);
  }

  @ParameterizedTest
  @CsvSource({
    "STRICT, 0 0 0.5 0.6 0.9 1",
    "WEAK,   0 0.1 0.5 0.8 1 1",
    "MEAN,   0 0.05 0.5 0.7 0.95 1"
  })
  void percentileRanksAreSciPys(TieRule ties, String ranks) {
    double[] scores = {0, 0.4, 5, 7.7, 11, 12};
    String[] cells = ranks.split(" ");
    for (int i = 0; i < scores.length; i++) {
      double expected = Double.parseDouble(cells[i]);
      assertEquals(expected, Quantiles.standard().percentileRank(X, scores[i], ties));
      assertEquals(expected, Quantiles.standard().sorted(X).percentileRank(scores[i], ties));
    }
  }
}
