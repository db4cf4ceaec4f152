package org.plimsoll.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who listens to whom, and how much: a square table whose rows sum to 1. Only weights above 0 are
 * kept, so that it may hold many people who listen to few each.
 *
 * <p>People are numbered from 0; row listens to column.
 */
public final class InfluenceMatrix {
  private static final double SLACK = 1e-9;

  /** Row i: places starts[i] up to starts[i + 1] of columns, rising, and weights. */
  private final int[] starts;

  private final int[] columns;
  private final double[] weights;

  private InfluenceMatrix(int[] starts, int[] columns, double[] weights) {
    this.starts = starts;
    this.columns = columns;
    this.weights = weights;
  }

  /**
   * Returns the matrix of a table.
   *
   * @param table how much row listens to column: as many columns as rows, weights from 0 to 1, rows
   *     that sum to 1 to within 1e-9
   * @return the matrix
   * @throws IllegalArgumentException if the table is not of this kind
   */
  public static InfluenceMatrix of(List<List<Double>> table) {
    int n = table.size();
    int[] rows = new int[n * n];
    int[] columns = new int[n * n];
    double[] weights = new double[n * n];
    int count = 0;
    for (int i = 0; i < n; i++) {
      if (table.get(i).size() != n) {
        throw new IllegalArgumentException(
            "a matrix of influence needs as many columns as rows, "
                + n
                + ", was "
                + table.get(i).size()
                + " in row "
                + i);
      }
      for (int j = 0; j < n; j++) {
        rows[count] = i;
        columns[count] = j;
        weights[count++] = table.get(i).get(j);
      }
    }
    return of(n, rows, columns, weights);
  }

  /**
   * Returns the matrix of single weights; what is not named is 0. Time grows with the weights.
   *
   * @param people how many people there are
   * @param rows who listens, 0 to people - 1
   * @param columns to whom, 0 to people - 1, as many as rows
   * @param weights how much, 0 to 1, as many as rows; each row sums to 1 to within 1e-9
   * @return the matrix
   * @throws IllegalArgumentException if a place is outside or stands twice, a weight is off the
   *     range, or a row does not sum to 1
   */
  public static InfluenceMatrix of(int people, int[] rows, int[] columns, double[] weights) {
    InfluenceMatrix matrix = gathered(people, rows, columns, weights, true);
    for (int i = 0; i < people; i++) {
      double sum = 0;
      for (int a = matrix.starts[i]; a < matrix.starts[i + 1]; a++) {
        sum += matrix.weights[a];
      }
      if (!(Math.abs(sum - 1) <= SLACK)) {
        throw new IllegalArgumentException(
            "a matrix of influence needs rows that sum to 1, was "
                + sum
                + " in row "
                + i
                + "; divide each weight by the sum of its row");
      }
    }
    return matrix;
  }

  /**
   * Lets each person listen to others in proportion to the strength of ties; who has none listens
   * only to themselves. Time grows with the ties.
   *
   * @param people how many people there are
   * @param rows who listens, 0 to people - 1
   * @param columns to whom, 0 to people - 1, as many as rows
   * @param strengths how strong the tie is, above 0 and finite, as many as rows
   * @return the matrix
   * @throws IllegalArgumentException if a place is outside or stands twice, or a strength is off
   *     the range
   */
  public static InfluenceMatrix proportionalTo(
      int people, int[] rows, int[] columns, double[] strengths) {
    int[] degree = new int[Math.max(0, people)];
    for (int row : rows) {
      if (row >= 0 && row < people) {
        degree[row]++;
      }
    }
    int alone = (int) Arrays.stream(degree).filter(each -> each == 0).count();
    int m = rows.length;
    int[] allRows = Arrays.copyOf(rows, m + alone);
    int[] allColumns = Arrays.copyOf(columns, m + alone);
    double[] all = Arrays.copyOf(strengths, m + alone);
    for (int i = 0; i < degree.length; i++) {
      if (degree[i] == 0) {
        allRows[m] = i;
        allColumns[m] = i;
        all[m++] = 1;
      }
    }
    for (int e = 0; e < rows.length; e++) {
      if (!(strengths[e] > 0 && Double.isFinite(strengths[e]))) {
        throw new IllegalArgumentException(
            "a strength is above 0 and finite, was " + strengths[e] + " at place " + e);
      }
    }
    InfluenceMatrix matrix = gathered(people, allRows, allColumns, all, false);
    for (int i = 0; i < people; i++) {
      double sum = 0;
      for (int a = matrix.starts[i]; a < matrix.starts[i + 1]; a++) {
        sum += matrix.weights[a];
      }
      for (int a = matrix.starts[i]; a < matrix.starts[i + 1]; a++) {
        matrix.weights[a] /= sum;
      }
    }
    return matrix;
  }

  /**
   * Lets each node of a network listen to those its ties lead to, in proportion to their weights;
   * who has no such tie listens only to itself.
   *
   * @param network the network; its nodes are numbered in their order
   * @return the matrix
   */
  public static InfluenceMatrix along(Network network) {
    Arcs arcs = Arcs.out(network);
    int[] rows = new int[arcs.heads().length];
    for (int i = 0; i < arcs.size(); i++) {
      Arrays.fill(rows, arcs.starts()[i], arcs.starts()[i + 1], i);
    }
    return proportionalTo(arcs.size(), rows, arcs.heads(), arcs.weights());
  }

  private static InfluenceMatrix gathered(
      int people, int[] rows, int[] columns, double[] weights, boolean shares) {
    if (people < 0 || rows.length != columns.length || rows.length != weights.length) {
      throw new IllegalArgumentException(
          "a matrix of influence needs 0 or more people and as many rows as columns and weights,"
              + " was "
              + people
              + " people, "
              + rows.length
              + " rows, "
              + columns.length
              + " columns and "
              + weights.length
              + " weights");
    }
    int[] starts = new int[people + 1];
    for (int e = 0; e < rows.length; e++) {
      if (rows[e] < 0 || rows[e] >= people || columns[e] < 0 || columns[e] >= people) {
        throw new IllegalArgumentException(
            "people are numbered from 0 to "
                + (people - 1)
                + ", was row "
                + rows[e]
                + ", column "
                + columns[e]);
      }
      if (shares && !(weights[e] >= 0 && weights[e] <= 1 + SLACK)) {
        throw new IllegalArgumentException(
            "a matrix of influence needs weights from 0 to 1, was "
                + weights[e]
                + " in row "
                + rows[e]);
      }
      starts[rows[e] + 1] += weights[e] > 0 ? 1 : 0;
    }
    for (int i = 0; i < people; i++) {
      starts[i + 1] += starts[i];
    }
    // by column first, so that each row is filled in the order of its columns
    int[] byColumn = byColumn(people, columns);
    int[] next = starts.clone();
    int[] sorted = new int[starts[people]];
    double[] own = new double[starts[people]];
    int[] latest = new int[people];
    Arrays.fill(latest, -1);
    for (int e : byColumn) {
      int row = rows[e];
      if (latest[row] == columns[e]) {
        throw new IllegalArgumentException(
            "row " + row + ", column " + columns[e] + " stands twice; add the two up");
      }
      latest[row] = columns[e];
      if (weights[e] > 0) {
        sorted[next[row]] = columns[e];
        own[next[row]++] = weights[e];
      }
    }
    return new InfluenceMatrix(starts, sorted, own);
  }

  /** The places of the entries, by column. */
  private static int[] byColumn(int people, int[] columns) {
    int[] next = new int[people + 1];
    for (int column : columns) {
      next[column + 1]++;
    }
    for (int j = 0; j < people; j++) {
      next[j + 1] += next[j];
    }
    int[] order = new int[columns.length];
    for (int e = 0; e < columns.length; e++) {
      order[next[columns[e]]++] = e;
    }
    return order;
  }

  /**
   * Counts the people.
   *
   * @return rows, and columns
   */
  public int people() {
    return starts.length - 1;
  }

  /**
   * Returns how much one person listens to another.
   *
   * @param row who listens
   * @param column to whom
   * @return 0 to 1
   * @throws IndexOutOfBoundsException if there is no such person
   */
  public double weight(int row, int column) {
    Objects.checkIndex(row, people());
    Objects.checkIndex(column, people());
    int place = Arrays.binarySearch(columns, starts[row], starts[row + 1], column);
    return place < 0 ? 0 : weights[place];
  }

  /**
   * Returns the whole table.
   *
   * @return a row for each person, with a weight for each; as many values as people squared
   */
  public List<List<Double>> table() {
    List<List<Double>> table = new ArrayList<>();
    for (int i = 0; i < people(); i++) {
      List<Double> row = new ArrayList<>(Collections.nCopies(people(), 0.0));
      for (int a = starts[i]; a < starts[i + 1]; a++) {
        row.set(columns[a], weights[a]);
      }
      table.add(List.copyOf(row));
    }
    return List.copyOf(table);
  }

  /**
   * The weights above 0 as lists, row by row, in the order of the columns: what travels as JSON.
   *
   * @param people how many people there are
   * @param rows who listens
   * @param columns to whom
   * @param weights how much
   */
  public record Lists(int people, List<Integer> rows, List<Integer> columns, List<Double> weights) {
    /**
     * Copies.
     *
     * @param people how many people there are
     * @param rows who listens
     * @param columns to whom
     * @param weights how much
     */
    public Lists {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
      weights = List.copyOf(weights);
    }
  }

  /**
   * Returns the weights above 0 as lists.
   *
   * @return row by row, in the order of the columns
   */
  public Lists toLists() {
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < people(); i++) {
      rows.addAll(Collections.nCopies(starts[i + 1] - starts[i], i));
    }
    return new Lists(
        people(),
        rows,
        Arrays.stream(columns).boxed().toList(),
        Arrays.stream(weights).boxed().toList());
  }

  /**
   * Returns the matrix of lists.
   *
   * @param lists as {@link #toLists()} gives them; the order of the entries does not matter
   * @return the matrix
   * @throws IllegalArgumentException as {@link #of(int, int[], int[], double[])}
   */
  public static InfluenceMatrix fromLists(Lists lists) {
    return of(
        lists.people(),
        lists.rows().stream().mapToInt(Integer::intValue).toArray(),
        lists.columns().stream().mapToInt(Integer::intValue).toArray(),
        lists.weights().stream().mapToDouble(Double::doubleValue).toArray());
  }

  int start(int row) {
    return starts[row];
  }

  int column(int place) {
    return columns[place];
  }

  double weightAt(int place) {
    return weights[place];
  }

  /** The weighted mean of values for each person to whom a row listens. */
  double mean(int row, double[] values) {
    double sum = 0;
    for (int a = starts[row], end = starts[row + 1]; a < end; a++) {
      sum += weights[a] * values[columns[a]];
    }
    return sum;
  }

  /** The same table turned: who is listened to by whom, without weights, in compressed rows. */
  int[][] listeners() {
    int n = people();
    int[] begin = new int[n + 1];
    for (int column : columns) {
      begin[column + 1]++;
    }
    for (int i = 0; i < n; i++) {
      begin[i + 1] += begin[i];
    }
    int[] next = begin.clone();
    int[] who = new int[columns.length];
    for (int i = 0; i < n; i++) {
      for (int a = starts[i]; a < starts[i + 1]; a++) {
        who[next[columns[a]]++] = i;
      }
    }
    return new int[][] {begin, who};
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InfluenceMatrix matrix
        && Arrays.equals(starts, matrix.starts)
        && Arrays.equals(columns, matrix.columns)
        && Arrays.equals(weights, matrix.weights);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(starts) + Arrays.hashCode(columns))
        + Arrays.hashCode(weights);
  }

  @Override
  public String toString() {
    return people() + " people, " + weights.length + " weights above 0";
  }
}
