package org.plimsoll.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Fits weights of 0 or more to figures that are sums of them: the hours of a case to the bands and
 * factors that it has.
 *
 * <pre>{@code
 * var cases = DesignMatrix.of(new double[][] {{1, 0}, {1, 0}, {0, 1}});
 * NonNegativeLeastSquares.standard().fit(cases, new double[] {2, 1, 1}).coefficients();   // [1.5, 1.0]
 * }</pre>
 *
 * <p>Weights can be held, made to rise along a chain of columns, and pulled towards given ones.
 * Rows can have weights, and figures far off can be made to count less ({@link FitLoss}).
 *
 * <p>Rows are first gathered into the products of columns with columns, so that a hundred thousand
 * rows cost one pass; the set of weights that are free is then found among those products. Products
 * square the condition of the problem: a column that the others explain but for a
 * hundred-thousandth of its length counts as dependent on them and stays at the lower end of its
 * range. The weights found are then corrected by residuals taken from the rows themselves.
 *
 * @see <a href="https://doi.org/10.1137/1.9781611971217">C. L. Lawson and R. J. Hanson (1974),
 *     Solving Least Squares Problems, chapter 23: the active-set method NNLS</a>
 * @see <a href="https://doi.org/10.1016/0024-3795(87)90101-7">Å. Björck (1987), Stability analysis
 *     of the method of seminormal equations for linear least squares problems, Linear Algebra and
 *     its Applications 88/89, 31-48: the correction</a>
 */
public final class NonNegativeLeastSquares {
  private static final double TO_DEVIATION = 0.6744897501960817; // median of |Z|
  private static final int MOST_ROUNDS = 200;

  private final FitLoss loss;
  private final Map<Integer, Double> held;
  private final List<int[]> rising;
  private final double @Nullable [] target;
  private final double strength;
  private final double @Nullable [] rowWeights;
  private final int @Nullable [] groups;

  private NonNegativeLeastSquares(
      FitLoss loss,
      Map<Integer, Double> held,
      List<int[]> rising,
      double @Nullable [] target,
      double strength,
      double @Nullable [] rowWeights,
      int @Nullable [] groups) {
    this.loss = loss;
    this.held = held;
    this.rising = rising;
    this.target = target;
    this.strength = strength;
    this.rowWeights = rowWeights;
    this.groups = groups;
  }

  /**
   * Returns plain least squares with weights of 0 or more.
   *
   * @return the standard method
   */
  public static NonNegativeLeastSquares standard() {
    return new NonNegativeLeastSquares(FitLoss.squares(), Map.of(), List.of(), null, 0, null, null);
  }

  /**
   * Fits by another loss.
   *
   * @param other the loss
   * @return the method with that loss
   */
  public NonNegativeLeastSquares withLoss(FitLoss other) {
    Objects.requireNonNull(other, "other");
    return new NonNegativeLeastSquares(other, held, rising, target, strength, rowWeights, groups);
  }

  /**
   * Holds a weight.
   *
   * @param column its column, 0 or more
   * @param value the weight, finite and 0 or more
   * @return the method that holds it
   */
  public NonNegativeLeastSquares holding(int column, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a weight is held at a finite number of 0 or more, was " + value);
    }
    var more = new TreeMap<>(held);
    more.put(column, value);
    return new NonNegativeLeastSquares(loss, more, rising, target, strength, rowWeights, groups);
  }

  /**
   * Lets no weight of a chain be below the one before it.
   *
   * @param columns the columns of the chain, in rising order of their weights; each in one chain
   *     only
   * @return the method with that chain
   * @throws IllegalArgumentException if a column stands in a chain already
   */
  public NonNegativeLeastSquares rising(int... columns) {
    List<int[]> more = new ArrayList<>(rising);
    for (int i = 0; i < columns.length; i++) {
      int column = columns[i];
      if (Arrays.stream(columns, 0, i).anyMatch(other -> other == column)
          || rising.stream().anyMatch(chain -> Arrays.stream(chain).anyMatch(x -> x == column))) {
        throw new IllegalArgumentException(
            "column " + column + " stands in a chain already; a column is in one chain only");
      }
    }
    more.add(columns.clone());
    return new NonNegativeLeastSquares(loss, held, more, target, strength, rowWeights, groups);
  }

  /**
   * Pulls all weights towards given ones, as if so many rows more had shown each of these weights
   * by itself: for rows of one cell of 1 the result is {@code (k target + n mean) / (k + n)}.
   *
   * @param towards the weights to pull to, one for each column, finite
   * @param rows how many such rows, {@code k}: 0 or more, finite
   * @return the method with that pull
   */
  public NonNegativeLeastSquares pulledTowards(double[] towards, double rows) {
    Figures.requireSomeFinite(towards, "towards");
    if (!(rows >= 0 && rows < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the strength of a pull is a finite number of 0 or more, was " + rows);
    }
    return new NonNegativeLeastSquares(
        loss, held, rising, towards.clone(), rows, rowWeights, groups);
  }

  /**
   * Gives each row a weight, in proportion to the precision of its figure: one over its variance.
   *
   * @param weights one for each row, finite and 0 or more; 0 leaves the row out
   * @return the method with those weights
   */
  public NonNegativeLeastSquares withRowWeights(double[] weights) {
    for (int i = 0; i < weights.length; i++) {
      if (!(weights[i] >= 0 && weights[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "the weight of row " + i + " is a finite number of 0 or more, was " + weights[i]);
      }
    }
    return new NonNegativeLeastSquares(
        loss, held, rising, target, strength, weights.clone(), groups);
  }

  /**
   * Says which rows go together, such as those of one worker: standard errors and resamples then
   * take a group as one.
   *
   * @param ofRow the number of the group of each row, 0 or more
   * @return the method with those groups
   */
  public NonNegativeLeastSquares withGroups(int[] ofRow) {
    for (int i = 0; i < ofRow.length; i++) {
      if (ofRow[i] < 0) {
        throw new IllegalArgumentException(
            "the group of row " + i + " is a number of 0 or more, was " + ofRow[i]);
      }
    }
    return new NonNegativeLeastSquares(
        loss, held, rising, target, strength, rowWeights, ofRow.clone());
  }

  /**
   * Fits.
   *
   * @param rows what each figure is made of
   * @param figures the figures, one for each row, finite
   * @return the weights that make the loss least under what was asked; for a trimmed loss a minimum
   *     that no exchange by size of residual improves, found from a Huber fit
   * @throws IllegalArgumentException if lengths differ, a figure is not finite, held weights fall
   *     along a chain, or a column is named that is not there
   */
  public NonNegativeFit fit(DesignMatrix rows, double[] figures) {
    Problem problem = new Problem(rows, figures);
    double[] base = rowWeights == null ? ones(figures.length) : rowWeights;
    Solved solved = problem.robust(base, null);
    return problem.result(solved, base);
  }

  /**
   * Fits resamples of the rows, drawn with replacement, group by group where groups were named: how
   * the weights would have come out with other luck.
   *
   * @param rows what each figure is made of
   * @param figures the figures, one for each row, finite
   * @param times how many resamples, at least 1
   * @param seed the seed of the draws
   * @return the weights of each resample, one row a resample, in the order drawn
   * @see <a href="https://doi.org/10.1214/aos/1176344552">B. Efron (1979), Bootstrap Methods:
   *     Another Look at the Jackknife, The Annals of Statistics 7(1), 1-26</a>
   */
  public double[][] resampled(DesignMatrix rows, double[] figures, int times, long seed) {
    if (times < 1) {
      throw new IllegalArgumentException("resamples are wanted, was " + times);
    }
    Problem problem = new Problem(rows, figures);
    double[] base = rowWeights == null ? ones(figures.length) : rowWeights;
    Solved whole = problem.robust(base, null);
    int count = problem.groupCount;
    SeededStream chance = SeededStream.of(seed, "resamples of rows");
    double[][] found = new double[times][];
    for (int b = 0; b < times; b++) {
      SeededStream draw = chance.child(b);
      int[] drawn = new int[count];
      for (int g = 0; g < count; g++) {
        drawn[draw.nextInt(count)]++;
      }
      double[] weights = new double[figures.length];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = base[i] * drawn[problem.groupOf(i)];
      }
      found[b] = problem.robust(weights, whole.set).set.x().clone();
    }
    return found;
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** The set of free weights and the weights of the rows by which it was found. */
  private record Solved(ActiveSet set, double[] weights) {}

  /** One matrix with its figures. */
  private final class Problem {
    private final DesignMatrix rows;
    private final double[] figures;
    private final int columns;
    private final double[] given;
    private final List<ActiveSet.Chain> chains = new ArrayList<>();
    private final NonNegativeFit.Standing[] standings;
    private final int groupCount;

    Problem(DesignMatrix rows, double[] figures) {
      this.rows = Objects.requireNonNull(rows, "rows");
      this.figures = Objects.requireNonNull(figures, "figures");
      this.columns = rows.columns();
      if (figures.length != rows.rows()) {
        throw lengths("figures", figures.length);
      }
      Figures.requireSomeFinite(figures, "figures");
      if (rowWeights != null && rowWeights.length != figures.length) {
        throw lengths("row weights", rowWeights.length);
      }
      if (groups != null && groups.length != figures.length) {
        throw lengths("groups", groups.length);
      }
      if (target != null && target.length != columns) {
        throw new IllegalArgumentException(
            "a weight to pull to is wanted for each of "
                + columns
                + " columns, had "
                + target.length);
      }
      this.given = new double[columns];
      this.standings = new NonNegativeFit.Standing[columns];
      this.groupCount = groups == null ? figures.length : Arrays.stream(groups).max().orElse(0) + 1;
      held.forEach(
          (column, value) -> {
            check(column);
            given[column] = value;
            standings[column] = NonNegativeFit.Standing.HELD;
          });
      boolean[] chained = new boolean[columns];
      for (int[] chain : rising) {
        for (int column : chain) {
          check(column);
          chained[column] = true;
        }
        split(chain);
      }
      for (int column = 0; column < columns; column++) {
        if (!chained[column]) {
          split(new int[] {column});
        }
      }
    }

    private IllegalArgumentException lengths(String what, int found) {
      return new IllegalArgumentException(
          what + " must be one for each of " + rows.rows() + " rows, had " + found);
    }

    private void check(int column) {
      if (column < 0 || column >= columns) {
        throw new IllegalArgumentException(
            "column " + column + " is not there; the columns are 0 to " + (columns - 1));
      }
    }

    /** Splits a chain at the weights that are held. */
    private void split(int[] chain) {
      double left = 0;
      int from = 0;
      for (int k = 0; k <= chain.length; k++) {
        boolean end = k == chain.length;
        if (!end && standings[chain[k]] != NonNegativeFit.Standing.HELD) {
          continue;
        }
        double right = end ? Double.POSITIVE_INFINITY : given[chain[k]];
        if (right < left) {
          throw new IllegalArgumentException(
              "weights held in a chain must rise, was " + left + " before " + right);
        }
        int[] between = Arrays.copyOfRange(chain, from, k);
        if (between.length > 0) {
          if (left == right) {
            for (int column : between) {
              given[column] = left;
              standings[column] = NonNegativeFit.Standing.HELD;
            }
          } else {
            chains.add(new ActiveSet.Chain(between, left, right));
          }
        }
        left = right;
        from = k + 1;
      }
    }

    int groupOf(int row) {
      return groups == null ? row : groups[row];
    }

    private Solved robust(double[] base, @Nullable ActiveSet start) {
      Solved solved = solve(base, start);
      if (loss.kind() == FitLoss.Kind.SQUARES) {
        return solved;
      }
      double bend =
          loss.kind() == FitLoss.Kind.HUBER ? loss.constant() : FitLoss.huber().constant();
      for (int round = 0; round < MOST_ROUNDS; round++) {
        double[] off = standardised(solved, base);
        double deviation = deviation(off, base);
        if (deviation == 0) {
          break; // more than half of the figures fit exactly
        }
        double[] weights = base.clone();
        for (int i = 0; i < weights.length; i++) {
          weights[i] *= Math.min(1, bend * deviation / Math.max(off[i], Double.MIN_NORMAL));
        }
        Solved next = solve(weights, solved.set);
        boolean settled = isSettled(solved.set.x(), next.set.x());
        solved = next;
        if (settled) {
          break;
        }
      }
      return loss.kind() == FitLoss.Kind.TRIMMED ? trimmed(solved, base) : solved;
    }

    private Solved trimmed(Solved start, double[] base) {
      Solved solved = start;
      double[] before = new double[0];
      for (int round = 0; round < MOST_ROUNDS && !Arrays.equals(before, solved.weights); round++) {
        before = solved.weights;
        double[] off = standardised(solved, base);
        int[] counted = counted(base);
        int keep = counted.length - (int) Math.floor(loss.constant() * counted.length);
        double[] sorted = Arrays.stream(counted).mapToDouble(i -> off[i]).sorted().toArray();
        double limit = keep == 0 ? -1 : sorted[keep - 1];
        double[] weights = new double[base.length];
        int left = keep;
        for (int i : counted) {
          if (off[i] < limit) {
            weights[i] = base[i];
            left--;
          }
        }
        for (int i : counted) { // of equals the first, so that exactly so many stay
          if (off[i] == limit && left > 0) {
            weights[i] = base[i];
            left--;
          }
        }
        solved = solve(weights, solved.set);
      }
      return solved;
    }

    private int[] counted(double[] base) {
      return java.util.stream.IntStream.range(0, base.length).filter(i -> base[i] > 0).toArray();
    }

    private int groupsOf(double[] base) {
      boolean[] seen = new boolean[groupCount];
      int count = 0;
      for (int i = 0; i < base.length; i++) {
        if (base[i] > 0 && !seen[groupOf(i)]) {
          seen[groupOf(i)] = true;
          count++;
        }
      }
      return count;
    }

    private boolean isSettled(double[] one, double[] other) {
      double most = 0;
      double size = 0;
      for (int j = 0; j < one.length; j++) {
        most = Math.max(most, Math.abs(one[j] - other[j]));
        size = Math.max(size, Math.abs(other[j]));
      }
      return most <= 1e-11 * size;
    }

    /** Sizes of residuals in units that make rows of different precision alike. */
    private double[] standardised(Solved solved, double[] base) {
      double[] off = residuals(solved.set.x());
      for (int i = 0; i < off.length; i++) {
        off[i] = Math.abs(off[i]) * Math.sqrt(base[i]);
      }
      return off;
    }

    /** The standard deviation that the median size of a residual stands for. */
    private double deviation(double[] off, double[] base) {
      double[] sizes = Arrays.stream(counted(base)).mapToDouble(i -> off[i]).toArray();
      return sizes.length == 0 ? 0 : Quantiles.standard().of(sizes, 0.5) / TO_DEVIATION;
    }

    private double[] residuals(double[] x) {
      double[] off = rows.times(x);
      for (int i = 0; i < off.length; i++) {
        off[i] = figures[i] - off[i];
      }
      return off;
    }

    private double[] slopes(double[] x, double[] weights) {
      double[] off = residuals(x);
      for (int i = 0; i < off.length; i++) {
        off[i] *= -weights[i];
      }
      double[] slope = rows.transposedTimes(off);
      if (target != null) {
        for (int j = 0; j < columns; j++) {
          slope[j] += strength * (x[j] - target[j]);
        }
      }
      return slope;
    }

    private Solved solve(double[] weights, @Nullable ActiveSet start) {
      double[][] h = rows.gram(weights);
      double[] weighted = figures.clone();
      double size = 0;
      for (int i = 0; i < weighted.length; i++) {
        size += weights[i] * figures[i] * figures[i];
        weighted[i] *= weights[i];
      }
      double[] c = rows.transposedTimes(weighted);
      if (target != null) {
        for (int j = 0; j < columns; j++) {
          h[j][j] += strength;
          c[j] += strength * target[j];
          size += strength * target[j] * target[j];
        }
      }
      ActiveSet set = new ActiveSet(h, c, chains, size > 0 ? Math.sqrt(size) : 1);
      for (int column = 0; column < columns; column++) {
        if (standings[column] == NonNegativeFit.Standing.HELD) {
          set.x()[column] = given[column];
        }
      }
      if (start != null) {
        set.from(start);
      }
      set.solved();
      correct(set, weights);
      return new Solved(set, weights);
    }

    /** Takes out what the products of the columns lost of the rows. */
    private void correct(ActiveSet set, double[] weights) {
      Cholesky factor = set.blocks() == 0 ? null : Cholesky.of(set.merged());
      if (factor == null) {
        return;
      }
      double[] slope = slopes(set.x(), weights);
      double[] right = new double[set.blocks()];
      int[] block = set.blockOf();
      for (int j = 0; j < columns; j++) {
        if (block[j] >= 0) {
          right[block[j]] -= slope[j];
        }
      }
      set.shift(factor.solve(right));
    }

    private NonNegativeFit result(Solved solved, double[] base) {
      ActiveSet set = solved.set;
      double[] off = residuals(set.x());
      double norm = 0;
      for (int i = 0; i < off.length; i++) {
        norm += base[i] * off[i] * off[i];
      }
      NonNegativeFit.Standing[] how = standings.clone();
      set.name(how);
      int counted = counted(base).length;
      int degrees =
          groups == null ? Math.max(0, counted - set.blocks()) : Math.max(0, groupsOf(base) - 1);
      return new NonNegativeFit(
          loss,
          Arrays.stream(set.x()).boxed().toList(),
          List.of(how),
          errors(solved, base, off, how, counted, degrees),
          degrees,
          counted,
          Math.sqrt(norm),
          set.violation(slopes(set.x(), solved.weights)));
    }

    private List<OptionalDouble> errors(
        Solved solved,
        double[] base,
        double[] off,
        NonNegativeFit.Standing[] how,
        int counted,
        int degrees) {
      List<OptionalDouble> none = new ArrayList<>();
      for (int j = 0; j < columns; j++) {
        none.add(OptionalDouble.empty());
      }
      ActiveSet set = solved.set;
      int free = set.blocks();
      boolean pulled = target != null && strength > 0;
      if (pulled
          || loss.kind() == FitLoss.Kind.TRIMMED
          || degrees < 1
          || counted <= free
          || free == 0) {
        return none;
      }
      double[][] slopesOfSlope = set.merged();
      if (loss.kind() == FitLoss.Kind.HUBER) { // its loss is flat where a row counts less
        double[] bread = base.clone();
        for (int i = 0; i < bread.length; i++) {
          bread[i] = solved.weights[i] < base[i] ? 0 : base[i];
        }
        slopesOfSlope = set.merged(rows.gram(bread));
      }
      Cholesky factor = Cholesky.of(slopesOfSlope);
      if (factor == null) {
        return none;
      }
      double[][] meat = new double[free][free];
      int used = groups == null ? counted : gather(solved, base, off, meat);
      if (groups == null) {
        double[] score = new double[free];
        for (int i = 0; i < off.length; i++) {
          if (base[i] > 0) {
            Arrays.fill(score, 0);
            rows.addRow(i, solved.weights[i] * off[i], set.blockOf(), score);
            addSquare(score, meat);
          }
        }
      }
      int[] block = set.blockOf();
      double correction = (double) used / (used - 1) * (counted - 1) / (counted - free);
      for (int j = 0; j < columns; j++) {
        if (how[j] == NonNegativeFit.Standing.FREE) {
          double[] unit = new double[free];
          unit[block[j]] = 1;
          double[] row = factor.solve(unit);
          double variance = 0;
          for (int p = 0; p < free; p++) {
            for (int q = 0; q <= p; q++) {
              variance += (p == q ? 1 : 2) * row[p] * meat[p][q] * row[q];
            }
          }
          none.set(j, OptionalDouble.of(Math.sqrt(Math.max(0, variance * correction))));
        }
      }
      return none;
    }

    /** Adds the squared sums of the groups; returns how many groups there are. */
    private int gather(Solved solved, double[] base, double[] off, double[][] meat) {
      int[] ends = new int[groupCount + 1]; // the rows in order of their groups, by counting
      for (int i = 0; i < off.length; i++) {
        ends[groupOf(i) + 1]++;
      }
      for (int g = 0; g < groupCount; g++) {
        ends[g + 1] += ends[g];
      }
      int[] next = ends.clone();
      int[] ordered = new int[off.length];
      for (int i = 0; i < off.length; i++) {
        ordered[next[groupOf(i)]++] = i;
      }
      int used = 0;
      double[] score = new double[meat.length];
      for (int g = 0; g < groupCount; g++) {
        Arrays.fill(score, 0);
        boolean counts = false;
        for (int k = ends[g]; k < ends[g + 1]; k++) {
          int i = ordered[k];
          if (base[i] > 0) {
            counts = true;
            rows.addRow(i, solved.weights[i] * off[i], solved.set.blockOf(), score);
          }
        }
        if (counts) {
          used++;
          addSquare(score, meat);
        }
      }
      return used;
    }
  }

  private static void addSquare(double[] score, double[][] sum) {
    for (int p = 0; p < score.length; p++) {
      for (int q = 0; score[p] != 0 && q <= p; q++) {
        sum[p][q] += score[p] * score[q];
      }
    }
  }

  @Override
  public String toString() {
    return loss
        + ", weights of 0 or more"
        + (held.isEmpty() ? "" : ", held " + held)
        + (rising.isEmpty()
            ? ""
            : ", rising along " + rising.stream().map(Arrays::toString).toList())
        + (target == null ? "" : ", pulled by " + Figures.text(strength) + " rows");
  }
}
