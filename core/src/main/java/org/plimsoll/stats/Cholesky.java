package org.plimsoll.stats;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The triangular factor of a symmetric positive definite matrix whose diagonal was scaled to 1, so
 * that the size of a column does not decide whether it counts as dependent on the others.
 */
final class Cholesky {
  /**
   * The part of a column, squared, that the columns before it must leave unexplained. A matrix of
   * products carries an error of about 1e-16 times the number of its terms.
   */
  static final double LEAST_PIVOT = 1e-10;

  private final double[][] factor;
  private final double[] scale;

  private Cholesky(double[][] factor, double[] scale) {
    this.factor = factor;
    this.scale = scale;
  }

  /** The factor; null where a column depends on those before it. */
  static @Nullable Cholesky of(double[][] matrix) {
    int n = matrix.length;
    double[] scale = new double[n];
    double[][] factor = new double[n][];
    for (int i = 0; i < n; i++) {
      scale[i] = Math.sqrt(matrix[i][i]);
      if (!(scale[i] > 0)) {
        return null;
      }
      factor[i] = new double[i + 1];
      double pivot = 1;
      for (int j = 0; j < i; j++) {
        double sum = matrix[i][j] / scale[i] / scale[j];
        for (int k = 0; k < j; k++) {
          sum -= factor[i][k] * factor[j][k];
        }
        factor[i][j] = sum / factor[j][j];
        pivot -= factor[i][j] * factor[i][j];
      }
      if (pivot < LEAST_PIVOT) {
        return null;
      }
      factor[i][i] = Math.sqrt(pivot);
    }
    return new Cholesky(factor, scale);
  }

  /** The columns that depend on those before them which do not. */
  static int[] dependent(double[][] matrix) {
    int n = matrix.length;
    int[] found = new int[n];
    int size = 0;
    double[] pivots = pivots(matrix, IntStream.range(0, n).toArray());
    for (int i = 0; i < n; i++) {
      if (pivots[i] < LEAST_PIVOT) {
        found[size++] = i;
      }
    }
    return Arrays.copyOf(found, size);
  }

  /** The part of a column, squared, that all others leave unexplained. */
  static double leftOf(double[][] matrix, int column) {
    int n = matrix.length;
    int[] order =
        IntStream.concat(
                IntStream.range(0, n).filter(other -> other != column), IntStream.of(column))
            .toArray();
    return pivots(matrix, order)[n - 1];
  }

  /** What the columns before it, save the dependent ones, leave of each, in the given order. */
  private static double[] pivots(double[][] matrix, int[] order) {
    int n = order.length;
    int[] kept = new int[n];
    double[][] factor = new double[n][];
    double[] pivots = new double[n];
    int size = 0;
    for (int at = 0; at < n; at++) {
      int i = order[at];
      double scale = Math.sqrt(matrix[i][i]);
      double[] row = new double[size + 1];
      double pivot = scale > 0 ? 1 : 0;
      for (int j = 0; j < size && scale > 0; j++) {
        double sum = matrix[i][kept[j]] / scale / Math.sqrt(matrix[kept[j]][kept[j]]);
        for (int k = 0; k < j; k++) {
          sum -= row[k] * factor[j][k];
        }
        row[j] = sum / factor[j][j];
        pivot -= row[j] * row[j];
      }
      pivots[at] = pivot;
      if (pivot >= LEAST_PIVOT) {
        row[size] = Math.sqrt(pivot);
        factor[size] = row;
        kept[size++] = i;
      }
    }
    return pivots;
  }

  double[] solve(double[] right) {
    int n = right.length;
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      double sum = right[i] / scale[i];
      for (int k = 0; k < i; k++) {
        sum -= factor[i][k] * x[k];
      }
      x[i] = sum / factor[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      double sum = x[i];
      for (int k = i + 1; k < n; k++) {
        sum -= factor[k][i] * x[k];
      }
      x[i] = sum / factor[i][i];
    }
    for (int i = 0; i < n; i++) {
      x[i] /= scale[i];
    }
    return x;
  }
}
