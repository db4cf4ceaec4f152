package org.plimsoll.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CorrelationTest {
  @Test
  void tiesShareTheirMeanRank() {
    // ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / sqrt(4.5 x 5)
    var found = Correlation.of(new double[] {1, 2, 2, 9}, new double[] {10, 20, 30, 40});
    assertEquals(4.5 / Math.sqrt(22.5), found.spearman().orElseThrow(), 1e-15);
  }

  @Test
  void aLargeFigureDecidesPearsonAndNotSpearman() {
    double[] x = {1, 2, 3, 4, 1000};
    double[] y = {5, 4, 3, 2, 900};
    var found = Correlation.of(x, y);
    assertEquals(0.99999, found.pearson().orElseThrow(), 1e-4);
    assertEquals(0, found.spearman().orElseThrow(), 1e-15);
  }

  @Test
  void whatNeverChangesGoesWithNothing() {
    var found = Correlation.of(new double[] {0.1, 0.1, 0.1}, new double[] {1, 2, 3});
    assertEquals(new Correlation(3, OptionalDouble.empty(), OptionalDouble.empty()), found);
    assertEquals("Pearson ?, Spearman ? of 3 pairs", found.toString());
    assertEquals(0, Correlation.of(new double[0], new double[0]).n());
  }

  @Test
  void figuresOfDifferentLengthsAreRefused() {
    assertEquals(
        "x and y must be of one length, had 1 and 2 figures; leave out what has only one of the two",
        assertThrows(
                IllegalArgumentException.class, () -> Correlation.of(new double[1], new double[2]))
            .getMessage());
  }
}
