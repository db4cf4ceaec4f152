package org.plimsoll.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Worked examples. The first two are the normalised throughputs of a lecture on Jain's fairness
 * index (slideshare.net, "Fairness Index", 17407150), which prints 0.77; the others follow from the
 * definitions.
 */
class EvennessCases {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1, 3, 5 | 1 3 5 | | 0.7714285714285715 0.2962962962962963 0.5443310539518174"
            + " 1.6666666666666667 0.2 0.2222222222222222 0.16172398112909378 2.8284271247461903",
        "throughputs over fair shares | 50 30 50 | 50 10 10 | 0.7714285714285715"
            + " 0.2962962962962963 0.5443310539518174 1.6666666666666667 0.2 0.2222222222222222"
            + " 0.16172398112909378 2.8284271247461903",
        "perfectly even | 14 14 14 14 | | 1 0 0 1 1 0 0 0",
        "one carries everything | 60 0 0 | | 0.3333333333333333 0.6666666666666666"
            + " 1.4142135623730951 3 0 0.6666666666666666 1.0986122886681098 48.98979485566356",
        "fourteen hard against fourteen easy cases | 42 14 | | 0.8 0.25 0.5 1.5"
            + " 0.3333333333333333 0.25 0.13081203594113697 19.79898987322333",
        "part-timer overloaded | 30 30 30 | 37 37 18.5 | 0.8888888888888888"
            + " 0.16666666666666666 0.3535533905932737 1.5 0.5 0.16666666666666666"
            + " 0.05889151782819174 0.6620242548062644",
        "nobody carries anything | 0 0 0 | | 1 0 0 1 1 0 0 0",
        "one person | 12 | 37 | 1 0 0 1 1 0 0 0"
      })
  void indicesAreThoseWorkedByHand(String title, String loads, String capacities, String indices) {
    Evenness evenness =
        capacities == null
            ? Evenness.of(numbers(loads))
            : Evenness.of(numbers(loads), numbers(capacities));
    double[] expected = numbers(indices);
    double tolerance = 1e-14;
    assertEquals(expected[0], evenness.jain(), tolerance);
    assertEquals(expected[1], evenness.gini(), tolerance);
    assertEquals(expected[2], evenness.cv(), tolerance);
    assertEquals(expected[3], evenness.maxOverMean(), tolerance);
    assertEquals(expected[4], evenness.minOverMax(), tolerance);
    assertEquals(expected[5], evenness.hoover(), tolerance);
    assertEquals(expected[6], evenness.theil(), tolerance);
    assertEquals(expected[7], evenness.euclideanUnfairness(), tolerance);
  }

  private static double[] numbers(String text) {
    String[] cells = text.trim().split(" ");
    double[] numbers = new double[cells.length];
    for (int i = 0; i < cells.length; i++) {
      numbers[i] = Double.parseDouble(cells[i]);
    }
    return numbers;
  }
}
