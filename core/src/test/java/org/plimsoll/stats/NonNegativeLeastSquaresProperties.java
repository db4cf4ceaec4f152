package org.plimsoll.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class NonNegativeLeastSquaresProperties {
  private static final NonNegativeLeastSquares NNLS = NonNegativeLeastSquares.standard();

  private record Drawn(double[][] cells, double[] figures) {
    static Drawn of(long seed, int rows, int columns) {
      var chance = SeededStream.of(seed, "least squares");
      double[][] cells = new double[rows][columns];
      double[] figures = new double[rows];
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          cells[i][j] = chance.nextInt(4) == 0 ? 0 : chance.nextGaussian() + 0.5;
        }
        figures[i] = 3 * chance.nextGaussian() + 1;
      }
      return new Drawn(cells, figures);
    }

    DesignMatrix matrix() {
      return DesignMatrix.of(cells);
    }

    double loss(double[] x) {
      double sum = 0;
      double[] fitted = matrix().times(x);
      for (int i = 0; i < fitted.length; i++) {
        sum += (figures[i] - fitted[i]) * (figures[i] - fitted[i]);
      }
      return sum;
    }
  }

  private static double[] weights(NonNegativeFit fit) {
    return fit.coefficients().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The least loss over all sets of free columns, by elimination, of those that stay above 0. */
  private static double bruteForce(Drawn drawn, int columns) {
    double best = Double.POSITIVE_INFINITY;
    for (int set = 0; set < 1 << columns; set++) {
      int[] free = new int[Integer.bitCount(set)];
      for (int j = 0, k = 0; j < columns; j++) {
        if ((set >> j & 1) == 1) {
          free[k++] = j;
        }
      }
      double[] x = new double[columns];
      double[] solved = normalEquations(drawn, free);
      boolean allowed = true;
      for (int k = 0; k < free.length; k++) {
        x[free[k]] = solved[k];
        allowed &= solved[k] >= 0;
      }
      if (allowed) {
        best = Math.min(best, drawn.loss(x));
      }
    }
    return best;
  }

  private static double[] normalEquations(Drawn drawn, int[] free) {
    int n = free.length;
    double[][] a = new double[n][n + 1];
    for (int p = 0; p < n; p++) {
      for (int i = 0; i < drawn.figures.length; i++) {
        for (int q = 0; q < n; q++) {
          a[p][q] += drawn.cells[i][free[p]] * drawn.cells[i][free[q]];
        }
        a[p][n] += drawn.cells[i][free[p]] * drawn.figures[i];
      }
    }
    for (int p = 0; p < n; p++) {
      int pivot = p;
      for (int r = p; r < n; r++) {
        pivot = Math.abs(a[r][p]) > Math.abs(a[pivot][p]) ? r : pivot;
      }
      double[] swap = a[p];
      a[p] = a[pivot];
      a[pivot] = swap;
      for (int r = 0; r < n; r++) {
        if (r != p) {
          double factor = a[r][p] / a[p][p];
          for (int q = p; q <= n; q++) {
            a[r][q] -= factor * a[p][q];
          }
        }
      }
    }
    double[] x = new double[n];
    for (int p = 0; p < n; p++) {
      x[p] = a[p][n] / a[p][p];
    }
    return x;
  }

  @Property(tries = 200)
  void noSetOfFreeWeightsIsBetter(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int columns) {
    var drawn = Drawn.of(seed, columns + 4, columns);
    var fit = NNLS.fit(drawn.matrix(), drawn.figures);
    double best = bruteForce(drawn, columns);
    assertEquals(best, drawn.loss(weights(fit)), 1e-9 * (1 + best));
    assertTrue(fit.violation() < 1e-9, fit::toString);
  }

  /** The conditions of Karush, Kuhn and Tucker, from the rows and in the plainest way. */
  @Property(tries = 100)
  void theSlopeIsFlatWhereFreeAndRisesWhereNought(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int columns) {
    var drawn = Drawn.of(seed, 2 * columns + 5, columns);
    double[] x = weights(NNLS.fit(drawn.matrix(), drawn.figures));
    double[] fitted = drawn.matrix().times(x);
    for (int j = 0; j < columns; j++) {
      double slope = 0;
      for (int i = 0; i < fitted.length; i++) {
        slope += drawn.cells[i][j] * (fitted[i] - drawn.figures[i]);
      }
      assertTrue(x[j] >= 0);
      assertTrue(
          x[j] > 0 ? Math.abs(slope) < 1e-8 : slope > -1e-8, "slope " + slope + " at " + x[j]);
    }
  }

  /** Walks down among rising weights by projecting on them: slow, and nothing like the method. */
  private static double projected(Drawn drawn, double low, double high) {
    int n = drawn.cells[0].length;
    double[] x = new double[n];
    double steepest = 0;
    for (double[] row : drawn.cells) {
      for (double cell : row) {
        steepest += cell * cell;
      }
    }
    for (int round = 0; round < 20_000; round++) {
      double[] fitted = drawn.matrix().times(x);
      double[] y = x.clone();
      for (int j = 0; j < n; j++) {
        for (int i = 0; i < fitted.length; i++) {
          y[j] -= drawn.cells[i][j] * (fitted[i] - drawn.figures[i]) / steepest;
        }
      }
      // pool adjacent violators by its max-min formula, then cut to the ends
      for (int j = 0; j < n; j++) {
        double most = Double.NEGATIVE_INFINITY;
        for (int s = 0; s <= j; s++) {
          double least = Double.POSITIVE_INFINITY;
          for (int t = j; t < n; t++) {
            double sum = 0;
            for (int k = s; k <= t; k++) {
              sum += y[k];
            }
            least = Math.min(least, sum / (t - s + 1));
          }
          most = Math.max(most, least);
        }
        x[j] = Math.max(low, Math.min(high, most));
      }
    }
    return drawn.loss(x);
  }

  @Property(tries = 25)
  void noRisingWeightsBetweenTwoEndsAreBetter(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int columns, @ForAll boolean ends) {
    var drawn = Drawn.of(seed, 12, columns);
    double low = ends ? 0.2 : 0;
    double high = ends ? 0.7 : Double.POSITIVE_INFINITY;
    // the ends are columns of nothing, held
    double[][] wider = new double[12][columns + 2];
    int[] chain = new int[columns + 2];
    for (int i = 0; i < 12; i++) {
      System.arraycopy(drawn.cells[i], 0, wider[i], 1, columns);
    }
    for (int j = 0; j < chain.length; j++) {
      chain[j] = j;
    }
    var method = NNLS.rising(chain).holding(0, low);
    method = ends ? method.holding(columns + 1, high) : method;
    var fit = method.fit(DesignMatrix.of(wider), drawn.figures);
    double[] x = new double[columns];
    for (int j = 0; j < columns; j++) {
      x[j] = fit.coefficients().get(j + 1);
      assertTrue(x[j] >= (j == 0 ? low : x[j - 1]) && x[j] <= high, fit::toString);
    }
    double slow = projected(drawn, low, high);
    assertTrue(drawn.loss(x) <= slow + 1e-9 * (1 + slow), () -> drawn.loss(x) + " above " + slow);
    assertTrue(fit.violation() < 1e-9, fit::toString);
  }

  @Property(tries = 50)
  void scalingTheFiguresScalesTheWeights(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int columns) {
    var drawn = Drawn.of(seed, 30, columns);
    double[] more = drawn.figures.clone();
    for (int i = 0; i < more.length; i++) {
      more[i] *= 1024;
    }
    for (FitLoss loss : new FitLoss[] {FitLoss.squares(), FitLoss.huber(), FitLoss.trimmed(0.1)}) {
      double[] once = weights(NNLS.withLoss(loss).fit(drawn.matrix(), drawn.figures));
      double[] often = weights(NNLS.withLoss(loss).fit(drawn.matrix(), more));
      for (int j = 0; j < columns; j++) {
        assertEquals(once[j] * 1024, often[j], 1e-6 * (1 + often[j]), loss.toString());
      }
    }
  }

  @Property(tries = 50)
  void theOrderOfTheRowsDoesNotMatter(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int columns) {
    var drawn = Drawn.of(seed, 30, columns);
    int[] order = new int[30];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    SeededStream.of(seed, "order").shuffle(order);
    double[][] cells = new double[30][];
    double[] figures = new double[30];
    for (int i = 0; i < order.length; i++) {
      cells[i] = drawn.cells[order[i]];
      figures[i] = drawn.figures[order[i]];
    }
    var one = NNLS.fit(drawn.matrix(), drawn.figures);
    var other = NNLS.fit(DesignMatrix.of(cells), figures);
    for (int j = 0; j < columns; j++) {
      assertEquals(one.coefficients().get(j), other.coefficients().get(j), 1e-9);
    }
    assertEquals(one.standings(), other.standings());
  }
}
