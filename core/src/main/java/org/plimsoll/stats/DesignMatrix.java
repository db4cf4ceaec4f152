package org.plimsoll.stats;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What each of many figures is made of: a row for each figure, a column for each weight, and in the
 * cell how many times the weight counts. Cells of 0 take no room and no time.
 */
public final class DesignMatrix {
  private final int columns;
  private final int[] starts;
  private final int[] at;
  private final double[] cells;

  private DesignMatrix(int columns, int[] starts, int[] at, double[] cells) {
    this.columns = columns;
    this.starts = starts;
    this.at = at;
    this.cells = cells;
  }

  /**
   * Returns a matrix written out in full.
   *
   * @param rows the rows, at least one, all of one length of at least 1, finite
   * @return that matrix
   * @throws IllegalArgumentException if the rows differ in length or a cell is not finite
   */
  public static DesignMatrix of(double[][] rows) {
    Objects.requireNonNull(rows, "rows");
    if (rows.length == 0) {
      throw new IllegalArgumentException("a matrix needs at least 1 row, had none");
    }
    Builder builder = withColumns(rows[0].length);
    int[] all = new int[rows[0].length];
    Arrays.setAll(all, column -> column);
    for (double[] row : rows) {
      builder.row(all, row);
    }
    return builder.build();
  }

  /**
   * Starts a matrix to be filled row by row.
   *
   * @param columns how many columns, at least 1
   * @return an empty builder
   */
  public static Builder withColumns(int columns) {
    return new Builder(columns);
  }

  /** Collects the rows of a matrix in linear time. */
  public static final class Builder {
    private final int columns;
    private int rows;
    private int used;
    private int[] starts = new int[17];
    private int[] at = new int[64];
    private double[] cells = new double[64];

    private Builder(int columns) {
      if (columns < 1) {
        throw new IllegalArgumentException("a matrix needs at least 1 column, was " + columns);
      }
      this.columns = columns;
    }

    /**
     * Adds a row.
     *
     * @param where the columns of its cells, each from 0 and below the number of columns; a column
     *     named twice counts the sum
     * @param values the cells in the same order, finite
     * @return this builder
     * @throws IllegalArgumentException if the lengths differ, a column is not there or a cell is
     *     not finite
     */
    public Builder row(int[] where, double[] values) {
      if (where.length != values.length) {
        throw new IllegalArgumentException(
            "row "
                + rows
                + " needs a cell for each of its columns, had "
                + values.length
                + " for "
                + where.length);
      }
      for (int k = 0; k < where.length; k++) {
        if (where[k] < 0 || where[k] >= columns) {
          throw new IllegalArgumentException(
              "row " + rows + " has a cell in column " + where[k] + " of " + columns);
        }
        Figures.requireFinite(values[k], "the cell of row " + rows + ", column " + where[k]);
      }
      for (int k = 0; k < where.length; k++) {
        if (values[k] != 0) {
          add(where[k], values[k]);
        }
      }
      rows++;
      if (rows == starts.length) {
        starts = Arrays.copyOf(starts, 2 * rows);
      }
      starts[rows] = used;
      return this;
    }

    private void add(int column, double value) {
      for (int k = starts[rows]; k < used; k++) {
        if (at[k] == column) {
          cells[k] += value;
          return;
        }
      }
      if (used == at.length) {
        at = Arrays.copyOf(at, 2 * used);
        cells = Arrays.copyOf(cells, 2 * used);
      }
      at[used] = column;
      cells[used++] = value;
    }

    /**
     * Returns the matrix.
     *
     * @return the rows added so far, in order
     */
    public DesignMatrix build() {
      return new DesignMatrix(
          columns,
          Arrays.copyOf(starts, rows + 1),
          Arrays.copyOf(at, used),
          Arrays.copyOf(cells, used));
    }
  }

  /**
   * Returns how many rows there are.
   *
   * @return 0 or more
   */
  public int rows() {
    return starts.length - 1;
  }

  /**
   * Returns how many columns there are.
   *
   * @return at least 1
   */
  public int columns() {
    return columns;
  }

  /**
   * Multiplies each row by a weight of its columns.
   *
   * @param x a number for each column
   * @return the sum of each row, in the order of the rows
   */
  public double[] times(double[] x) {
    if (x.length != columns) {
      throw new IllegalArgumentException(
          "a number for each of " + columns + " columns is wanted, had " + x.length);
    }
    double[] sums = new double[rows()];
    for (int i = 0; i < sums.length; i++) {
      double sum = 0;
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        sum += cells[k] * x[at[k]];
      }
      sums[i] = sum;
    }
    return sums;
  }

  /** The transposed matrix times a number for each row. */
  double[] transposedTimes(double[] y) {
    double[] sums = new double[columns];
    for (int i = 0; i < y.length; i++) {
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        sums[at[k]] += cells[k] * y[i];
      }
    }
    return sums;
  }

  /** {@code A' W A} with the given weights of the rows. */
  double[][] gram(double[] rowWeights) {
    double[][] gram = new double[columns][columns];
    for (int i = 0; i < rowWeights.length; i++) {
      double weight = rowWeights[i];
      if (weight == 0) {
        continue;
      }
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        double cell = weight * cells[k];
        int column = at[k];
        double[] row = gram[column];
        for (int l = starts[i]; l <= k; l++) {
          row[at[l]] += cell * cells[l];
        }
      }
    }
    for (int a = 0; a < columns; a++) { // a pair stands on either side, as its row had it first
      for (int b = 0; b < a; b++) {
        double sum = gram[a][b] + gram[b][a];
        gram[a][b] = sum;
        gram[b][a] = sum;
      }
    }
    return gram;
  }

  /** Adds {@code factor} times row {@code i}, its columns merged by block, to a sum. */
  void addRow(int i, double factor, int[] blockOf, double[] sums) {
    for (int k = starts[i]; k < starts[i + 1]; k++) {
      int block = blockOf[at[k]];
      if (block >= 0) {
        sums[block] += factor * cells[k];
      }
    }
  }

  /**
   * Returns the columns that say nothing of their own: in each row such a column is the same mix of
   * the columns before it, or it holds nothing at all, so that no figures can tell its weight.
   *
   * @return the columns in ascending order; of two that go together the later one
   */
  public int[] dependentColumns() {
    double[] ones = new double[rows()];
    Arrays.fill(ones, 1);
    return Cholesky.dependent(gram(ones));
  }

  /**
   * Returns how many times wider the variance of a column's weight is because the column goes
   * together with others: one over the share of the column, as it stands and not about its mean,
   * that the others leave unexplained.
   *
   * @param column the column
   * @return 1 or more; empty where the others explain it wholly
   * @throws IllegalArgumentException if the column is not there
   */
  public OptionalDouble inflation(int column) {
    if (column < 0 || column >= columns) {
      throw new IllegalArgumentException(
          "column " + column + " is not there; the columns are 0 to " + (columns - 1));
    }
    double[] ones = new double[rows()];
    Arrays.fill(ones, 1);
    double left = Cholesky.leftOf(gram(ones), column);
    return left < Cholesky.LEAST_PIVOT ? OptionalDouble.empty() : OptionalDouble.of(1 / left);
  }

  @Override
  public String toString() {
    return rows() + " rows of " + columns + " columns, " + cells.length + " cells that are not 0";
  }
}
