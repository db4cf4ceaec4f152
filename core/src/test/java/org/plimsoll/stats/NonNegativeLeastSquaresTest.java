package org.plimsoll.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.stats.NonNegativeFit.Standing.AT_LOWER_END;
import static org.plimsoll.stats.NonNegativeFit.Standing.AT_UPPER_END;
import static org.plimsoll.stats.NonNegativeFit.Standing.FREE;
import static org.plimsoll.stats.NonNegativeFit.Standing.HELD;
import static org.plimsoll.stats.NonNegativeFit.Standing.TIED;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class NonNegativeLeastSquaresTest {
  private static final NonNegativeLeastSquares NNLS = NonNegativeLeastSquares.standard();

  /** Three groups of one column each, so that every weight is a mean if nothing else is asked. */
  private static DesignMatrix groups(int... ofRow) {
    var matrix = DesignMatrix.withColumns(Arrays.stream(ofRow).max().orElseThrow() + 1);
    for (int group : ofRow) {
      matrix.row(new int[] {group}, new double[] {1});
    }
    return matrix.build();
  }

  private static double[] weights(NonNegativeFit fit) {
    return fit.coefficients().stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Test
  void whatWouldBeNegativeIsNoughtAndTheOthersMakeTheBestOfIt() {
    // b = 3 a1 - a2 exactly; without a2 the best a1 is 8/5
    var rows = DesignMatrix.of(new double[][] {{1, 0}, {2, 2}, {0, 1}});
    var fit = NNLS.fit(rows, new double[] {3, 4, -1});
    assertEquals(List.of(FREE, AT_LOWER_END), fit.standings());
    assertArrayEquals(new double[] {11.0 / 5, 0}, weights(fit), 1e-14);
    assertTrue(fit.violation() < 1e-14, () -> fit.violation() + "");
    assertEquals(OptionalDouble.empty(), fit.standardErrors().get(1));
  }

  @Test
  void weightsThatWouldFallAlongAChainShareTheirMean() {
    var rows = groups(0, 0, 1, 1, 2);
    double[] hours = {4, 4, 2, 2, 9};
    var fit = NNLS.rising(0, 1, 2).fit(rows, hours);
    assertArrayEquals(new double[] {3, 3, 9}, weights(fit), 1e-14);
    assertEquals(List.of(TIED, TIED, FREE), fit.standings());
    assertEquals(OptionalDouble.empty(), fit.standardErrors().get(0));
  }

  @Test
  void heldWeightsBoundTheChainOnBothSides() {
    var rows = groups(0, 1, 2, 3);
    double[] hours = {7, 0, 1, 9};
    var fit = NNLS.rising(0, 1, 2, 3).holding(1, 4).fit(rows, hours);
    assertArrayEquals(new double[] {4, 4, 4, 9}, weights(fit), 1e-14);
    assertEquals(List.of(AT_UPPER_END, HELD, AT_LOWER_END, FREE), fit.standings());
    var equalEnds =
        NNLS.rising(0, 1, 2)
            .holding(0, 4)
            .holding(2, 4)
            .fit(groups(0, 1, 2), new double[] {1, 9, 1});
    assertArrayEquals(new double[] {4, 4, 4}, weights(equalEnds), 0);
    var falling = NNLS.rising(0, 1, 2).holding(0, 4).holding(2, 3);
    assertEquals(
        "weights held in a chain must rise, was 4.0 before 3.0",
        assertThrows(
                IllegalArgumentException.class, () -> falling.fit(groups(0, 1, 2), new double[3]))
            .getMessage());
  }

  @Test
  void aPullIsSoManyRowsMore() {
    var rows = groups(0, 0, 1);
    var fit = NNLS.pulledTowards(new double[] {12, 5}, 10).fit(rows, new double[] {17, 19, 5});
    assertArrayEquals(new double[] {13, 5}, weights(fit), 1e-14); // (10 x 12 + 2 x 18) / 12
    assertEquals(OptionalDouble.empty(), fit.standardErrors().get(0));
  }

  @Test
  void theStandardErrorOfAMeanIsThatOfSpreadWithNLessOne() {
    double[] hours = {14, 18, 11, 21, 16};
    var fit = NNLS.fit(groups(0, 0, 0, 0, 0), hours);
    assertEquals(4, fit.degrees());
    assertEquals(1.7029386365926402, fit.standardErrors().get(0).orElseThrow(), 1e-14);
    assertEquals(
        2.7764451051977934 * 1.7029386365926402, fit.halfWidth(0, 0.95).orElseThrow(), 1e-12);
  }

  @Test
  void rowsOfOneGroupCountAsOneInTheStandardError() {
    double[] hours = {14, 18, 11, 21, 16};
    double[] thrice = new double[15];
    int[] group = new int[15];
    int[] column = new int[15];
    for (int i = 0; i < 15; i++) {
      thrice[i] = hours[i / 3];
      group[i] = i / 3;
    }
    var fit = NNLS.withGroups(group).fit(groups(column), thrice);
    assertEquals(1.7029386365926402, fit.standardErrors().get(0).orElseThrow(), 1e-12);
    assertEquals(4, fit.degrees());
    var alone = NNLS.fit(groups(column), thrice);
    assertTrue(alone.standardErrors().get(0).orElseThrow() < 1, alone::toString);
  }

  @Test
  void aRobustFitLeavesAWildFigureToItself() {
    double[] hours = {1.0, 1.1, 0.9, 1.05, 0.95, 1.02, 0.98, 60};
    var rows = groups(0, 0, 0, 0, 0, 0, 0, 0);
    assertEquals(8.375, NNLS.fit(rows, hours).coefficients().get(0), 1e-12);
    double huber = NNLS.withLoss(FitLoss.huber()).fit(rows, hours).coefficients().get(0);
    assertTrue(huber > 1 && huber < 1.1, () -> huber + "");
    // the seven others: their mean is exactly 1
    var trimmed = NNLS.withLoss(FitLoss.trimmed(0.125)).fit(rows, hours);
    assertEquals(1, trimmed.coefficients().get(0), 1e-12);
    assertEquals(OptionalDouble.empty(), trimmed.standardErrors().get(0));
  }

  @Test
  void hubersWeightSolvesItsOwnEquation() {
    double[] hours = {1, 2, 3, 4, 100};
    double weight =
        NNLS.withLoss(FitLoss.huber(1)).fit(groups(0, 0, 0, 0, 0), hours).coefficients().get(0);
    double[] off = Arrays.stream(hours).map(hour -> Math.abs(hour - weight)).sorted().toArray();
    double bend = off[2] / 0.6744897501960817;
    double sum =
        Arrays.stream(hours).map(hour -> Math.max(-bend, Math.min(bend, hour - weight))).sum();
    assertEquals(0, sum, 1e-9);
  }

  @Test
  void aRowOfWeightNoughtIsNotThere() {
    var rows = groups(0, 0, 0);
    var fit = NNLS.withRowWeights(new double[] {1, 1, 0}).fit(rows, new double[] {2, 4, 99});
    assertEquals(3, fit.coefficients().get(0), 1e-14);
    assertEquals(2, fit.rows());
    assertEquals(Math.sqrt(2), fit.residualNorm(), 1e-14);
  }

  @Test
  void columnsThatNoFigureTellsApartAreNamed() {
    var rows = DesignMatrix.of(new double[][] {{1, 1, 0, 0}, {1, 1, 0, 1}, {0, 0, 0, 1}});
    assertArrayEquals(new int[] {1, 2}, rows.dependentColumns());
    var fit = NNLS.fit(rows, new double[] {2, 5, 3});
    assertArrayEquals(new double[] {2, 0, 0, 3}, weights(fit), 1e-12);
  }

  @Test
  void hilbertsMatrixKeepsTheDigitsItsConditionAllows() {
    double[][] hilbert = new double[8][4];
    double[] sums = new double[8];
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < 4; j++) {
        hilbert[i][j] = 1.0 / (i + j + 1);
        sums[i] += (j + 1) * hilbert[i][j];
      }
    }
    var fit = NNLS.fit(DesignMatrix.of(hilbert), sums);
    assertArrayEquals(new double[] {1, 2, 3, 4}, weights(fit), 1e-9);
  }

  @Test
  void resamplesRepeatFromTheirSeedAndSpreadLikeTheStandardError() {
    double[] hours = new double[200];
    int[] column = new int[200];
    var chance = SeededStream.of(3, "hours");
    for (int i = 0; i < hours.length; i++) {
      hours[i] = chance.nextExponential() * 3;
    }
    var rows = groups(column);
    double[][] draws = NNLS.resampled(rows, hours, 400, 11);
    assertArrayEquals(draws, NNLS.resampled(rows, hours, 400, 11));
    double sd =
        Distribution.of(Arrays.stream(draws).mapToDouble(d -> d[0]).toArray())
            .sampleSd()
            .orElseThrow();
    double error = NNLS.fit(rows, hours).standardErrors().get(0).orElseThrow();
    assertEquals(1, sd / error, 0.1);
  }

  @Test
  void badInputIsRefusedWithTheWayOut() {
    var rows = groups(0, 1);
    assertEquals(
        "figures must be one for each of 2 rows, had 3",
        assertThrows(IllegalArgumentException.class, () -> NNLS.fit(rows, new double[3]))
            .getMessage());
    assertEquals(
        "figures[1] must be a finite number, was NaN; leave missing figures out first",
        assertThrows(
                IllegalArgumentException.class, () -> NNLS.fit(rows, new double[] {1, Double.NaN}))
            .getMessage());
    assertEquals(
        "column 2 is not there; the columns are 0 to 1",
        assertThrows(
                IllegalArgumentException.class, () -> NNLS.holding(2, 1).fit(rows, new double[2]))
            .getMessage());
    assertEquals(
        "column 1 stands in a chain already; a column is in one chain only",
        assertThrows(IllegalArgumentException.class, () -> NNLS.rising(0, 1).rising(1))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> NNLS.withRowWeights(new double[] {-1}));
    assertThrows(IllegalArgumentException.class, () -> NNLS.pulledTowards(new double[2], -1));
    assertThrows(IllegalArgumentException.class, () -> NNLS.withGroups(new int[] {-1}));
    assertThrows(IllegalArgumentException.class, () -> FitLoss.trimmed(0.6));
  }

  /**
   * Of 200 logs drawn from known weights, whose spread grows with the size of the case and leans to
   * the right, the 95 % intervals hold the true weight in 91 to 98 of 100.
   */
  @Test
  void intervalsCoverTheTruthAsOftenAsTheySay() {
    double[] truth = {1, 2.5, 4, 2, 0.5};
    int[] held = new int[truth.length];
    int[] drawn = new int[truth.length];
    for (int log = 0; log < 200; log++) {
      var chance = SeededStream.of(20_260, "logs").child(log);
      var rows = DesignMatrix.withColumns(truth.length);
      double[] hours = new double[300];
      for (int i = 0; i < hours.length; i++) {
        double[] cells = new double[truth.length];
        cells[chance.nextInt(3)] = 1;
        cells[3] = chance.nextInt(4) == 0 ? 1 : 0;
        cells[4] = chance.nextInt(4);
        double expected = 0;
        for (int j = 0; j < truth.length; j++) {
          expected += truth[j] * cells[j];
        }
        // a gamma of shape 2: mean as expected, standard deviation 0.71 of it
        hours[i] = expected / 2 * (chance.nextExponential() + chance.nextExponential());
        rows.row(new int[] {0, 1, 2, 3, 4}, cells);
      }
      var fit = NNLS.fit(rows.build(), hours);
      for (int j = 0; j < truth.length; j++) {
        var half = fit.halfWidth(j, 0.95);
        if (half.isPresent()) {
          drawn[j]++;
          held[j] += Math.abs(fit.coefficients().get(j) - truth[j]) <= half.getAsDouble() ? 1 : 0;
        }
      }
    }
    for (int j = 0; j < truth.length; j++) {
      double share = (double) held[j] / drawn[j];
      assertTrue(share >= 0.91 && share <= 0.98, "weight " + j + " was covered in " + share);
      assertTrue(drawn[j] >= 195, "weight " + j + " was free in " + drawn[j]);
    }
  }
}
