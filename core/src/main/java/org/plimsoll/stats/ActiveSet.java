package org.plimsoll.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Minimises {@code x'Hx / 2 - c'x} where numbers must rise along chains: the active-set method of
 * Lawson and Hanson for weights of 0 or more, in which "not below 0" is a chain of one that starts
 * from 0.
 *
 * <p>A gap between neighbours of a chain is tight or open. Numbers joined by tight gaps are a block
 * with one value; a block that hangs on the fixed end of its chain has that value. Each round opens
 * the tight gap by which the sum falls fastest, solves for the values of the free blocks, and walks
 * towards them, closing the gaps it would overshoot. The sum falls with each round, so no set of
 * gaps comes twice, and the end is the optimum.
 */
final class ActiveSet {
  /** Columns whose numbers rise from one end to the other; the right end may be infinite. */
  record Chain(int[] columns, double left, double right) {}

  private static final int HUNG = -1;
  private static final double SLOPE = 1e-11;

  private final double[][] h;
  private final double[] c;
  private final List<Chain> chains;
  private final double size;
  private final double[] x;
  private final boolean[][] tight;
  private final int[] block;
  private int blocks;

  /**
   * Sets up.
   *
   * @param size the length of the vector to be fitted, in the same unit, against which a slope
   *     counts as flat
   */
  ActiveSet(double[][] h, double[] c, List<Chain> chains, double size) {
    this.h = h;
    this.c = c;
    this.chains = chains;
    this.size = size;
    this.x = new double[c.length];
    this.block = new int[c.length];
    this.tight = new boolean[chains.size()][];
    Arrays.fill(block, HUNG);
    for (int s = 0; s < chains.size(); s++) {
      Chain chain = chains.get(s);
      tight[s] = new boolean[chain.columns().length + 1];
      Arrays.fill(tight[s], 0, chain.columns().length, true);
      for (int column : chain.columns()) {
        x[column] = chain.left();
      }
    }
  }

  double[] x() {
    return x;
  }

  /** The block of each column; -1 for one that hangs on an end or is held. */
  int[] blockOf() {
    return block;
  }

  int blocks() {
    return blocks;
  }

  /** Starts from a set of gaps found before for a similar sum. */
  ActiveSet from(ActiveSet earlier) {
    for (int s = 0; s < tight.length; s++) {
      System.arraycopy(earlier.tight[s], 0, tight[s], 0, tight[s].length);
    }
    System.arraycopy(earlier.x, 0, x, 0, x.length);
    rebuild();
    return this;
  }

  /** Runs to the optimum. */
  ActiveSet solved() {
    rebuild();
    if (blocks > 0 && !walk(null)) {
      closeAll();
    }
    int rounds = 50 * (x.length + 10);
    List<Gap> refused = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      Gap steepest = steepest(refused);
      if (steepest == null) {
        return this;
      }
      tight[steepest.chain][steepest.at] = false;
      rebuild();
      if (walk(steepest)) {
        refused.clear();
      } else {
        tight[steepest.chain][steepest.at] = true;
        rebuild();
        refused.add(steepest);
      }
    }
    return this;
  }

  private void closeAll() {
    for (int s = 0; s < tight.length; s++) {
      Chain chain = chains.get(s);
      Arrays.fill(tight[s], 0, chain.columns().length, true);
      tight[s][chain.columns().length] = false;
      for (int column : chain.columns()) {
        x[column] = chain.left();
      }
    }
    rebuild();
  }

  private record Gap(int chain, int at) {}

  private void rebuild() {
    blocks = 0;
    for (int s = 0; s < tight.length; s++) {
      int[] columns = chains.get(s).columns();
      int m = columns.length;
      int hungFrom = m;
      if (tight[s][m]) {
        hungFrom = m - 1;
        while (hungFrom > 0 && tight[s][hungFrom]) {
          hungFrom--;
        }
      }
      boolean hung = true;
      for (int k = 0; k < m; k++) {
        if (!tight[s][k]) {
          hung = k >= hungFrom;
          if (!hung) {
            blocks++;
          }
        }
        block[columns[k]] = hung ? HUNG : blocks - 1;
      }
    }
  }

  /** The tight gap whose opening makes the sum fall fastest; null where none does. */
  private @Nullable Gap steepest(List<Gap> refused) {
    double[] slope = slopes();
    Gap best = null;
    double most = SLOPE * size;
    for (int s = 0; s < tight.length; s++) {
      int[] columns = chains.get(s).columns();
      int m = columns.length;
      for (int from = 0; from <= m; ) {
        int to = from; // the gaps from..to - 1 are tight
        while (to <= m && tight[s][to]) {
          to++;
        }
        if (to > from) {
          // what hangs on the left end can only move up, from the right of the gap; else what is
          // left of the gap moves down, which in a free block is the same slope
          boolean down = from > 0 || to - 1 == m;
          double sum = 0;
          double norm = 0;
          for (int k = 0; k < to - from; k++) {
            int gap = down ? from + k : to - 1 - k;
            int column = columns[down ? gap - 1 : gap];
            sum += slope[column];
            norm += h[column][column];
            double gain = (down ? sum : -sum) / Math.sqrt(norm);
            Gap candidate = new Gap(s, gap);
            if (norm > 0 && gain > most && !refused.contains(candidate)) {
              most = gain;
              best = candidate;
            }
          }
        }
        from = to + 1;
      }
    }
    return best;
  }

  /** Moves the free blocks, where no gap gets in the way. */
  void shift(double[] by) {
    double[] moved = x.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += block[i] == HUNG ? 0 : by[block[i]];
    }
    for (int s = 0; s < tight.length; s++) {
      for (int k = 0; k < tight[s].length; k++) {
        if (!tight[s][k] && width(new Gap(s, k), moved) < 0) {
          return;
        }
      }
    }
    System.arraycopy(moved, 0, x, 0, x.length);
  }

  /** Says how each number that is not held came about. */
  void name(NonNegativeFit.Standing[] standings) {
    for (int s = 0; s < tight.length; s++) {
      int[] columns = chains.get(s).columns();
      boolean left = true;
      for (int k = 0; k < columns.length; k++) {
        left &= tight[s][k];
        standings[columns[k]] =
            block[columns[k]] == HUNG
                ? left ? NonNegativeFit.Standing.AT_LOWER_END : NonNegativeFit.Standing.AT_UPPER_END
                : tight[s][k] || tight[s][k + 1]
                    ? NonNegativeFit.Standing.TIED
                    : NonNegativeFit.Standing.FREE;
      }
    }
  }

  /**
   * How far the slopes and gaps are from those of an optimum, against the size of what is fitted.
   */
  double violation(double[] slope) {
    double worst = 0;
    for (int s = 0; s < tight.length; s++) {
      int[] columns = chains.get(s).columns();
      for (int k = 0; k < tight[s].length; k++) {
        worst =
            Math.max(worst, -width(new Gap(s, k), x) / Math.max(1, Math.abs(chains.get(s).left())));
      }
      double sum = 0;
      double norm = 0;
      for (int k = 0; k < columns.length; k++) { // free blocks and, within them, each left part
        if (!tight[s][k]) {
          sum = 0;
          norm = 0;
        }
        sum += slope[columns[k]];
        norm += h[columns[k]][columns[k]];
        if (block[columns[k]] != HUNG && norm > 0) {
          double off = sum / Math.sqrt(norm) / size;
          worst = Math.max(worst, tight[s][k + 1] ? off : Math.abs(off));
        }
      }
      sum = 0;
      norm = 0;
      int hung = 0;
      while (hung < columns.length && tight[s][hung]) {
        hung++;
      }
      for (int k = hung - 1; k >= 0; k--) { // what hangs on the left must not want to rise
        sum += slope[columns[k]];
        norm += h[columns[k]][columns[k]];
        worst = norm > 0 ? Math.max(worst, -sum / Math.sqrt(norm) / size) : worst;
      }
      sum = 0;
      norm = 0;
      int end = columns.length;
      while (end > 0 && tight[s][end]) {
        end--;
      }
      for (int k = end; k < columns.length; k++) { // nor what hangs on the right to fall
        sum += slope[columns[k]];
        norm += h[columns[k]][columns[k]];
        worst = norm > 0 ? Math.max(worst, sum / Math.sqrt(norm) / size) : worst;
      }
    }
    return worst;
  }

  /** {@code Hx - c}. */
  double[] slopes() {
    double[] slope = new double[c.length];
    for (int i = 0; i < c.length; i++) {
      double sum = -c[i];
      for (int j = 0; j < c.length; j++) {
        sum += h[i][j] * x[j];
      }
      slope[i] = sum;
    }
    return slope;
  }

  /** The matrix of the free blocks. */
  double[][] merged() {
    return merged(h);
  }

  double[][] merged(double[][] matrix) {
    double[][] sum = new double[blocks][blocks];
    for (int i = 0; i < c.length; i++) {
      for (int j = 0; j < c.length; j++) {
        if (block[i] != HUNG && block[j] != HUNG) {
          sum[block[i]][block[j]] += matrix[i][j];
        }
      }
    }
    return sum;
  }

  /** Walks to the optimum over the free blocks; false where the gap just opened does not open. */
  private boolean walk(@Nullable Gap opened) {
    boolean first = true;
    while (true) {
      Cholesky factor = Cholesky.of(merged());
      if (factor == null) {
        return false;
      }
      double[] right = new double[blocks];
      for (int i = 0; i < c.length; i++) {
        if (block[i] != HUNG) {
          double sum = c[i];
          for (int j = 0; j < c.length; j++) {
            if (block[j] == HUNG) {
              sum -= h[i][j] * x[j];
            }
          }
          right[block[i]] += sum;
        }
      }
      double[] values = factor.solve(right);
      double[] target = x.clone();
      for (int i = 0; i < c.length; i++) {
        if (block[i] != HUNG) {
          target[i] = values[block[i]];
        }
      }
      if (first && opened != null && !(width(opened, target) > 0)) {
        return false;
      }
      first = false;
      if (step(target)) {
        return true;
      }
      rebuild();
      if (blocks == 0) {
        return true;
      }
    }
  }

  private double width(Gap gap, double[] at) {
    Chain chain = chains.get(gap.chain);
    int[] columns = chain.columns();
    double below = gap.at == 0 ? chain.left() : at[columns[gap.at - 1]];
    double above = gap.at == columns.length ? chain.right() : at[columns[gap.at]];
    return above - below;
  }

  /** Goes as far towards a target as the gaps allow; true where it got there. */
  private boolean step(double[] target) {
    double far = 1;
    Gap closing = null;
    for (int s = 0; s < tight.length; s++) {
      for (int k = 0; k < tight[s].length; k++) {
        Gap gap = new Gap(s, k);
        if (tight[s][k] || !(width(gap, target) < 0)) {
          continue;
        }
        double now = Math.max(0, width(gap, x));
        double share = now / (now - width(gap, target));
        if (share < far || closing == null) {
          far = Math.min(far, share);
          closing = gap;
        }
      }
    }
    if (closing == null) {
      System.arraycopy(target, 0, x, 0, x.length);
      return true;
    }
    for (int i = 0; i < x.length; i++) {
      x[i] += far * (target[i] - x[i]);
    }
    close(closing);
    return false;
  }

  /** Closes a gap, and gives a block that now hangs on an end the exact value of that end. */
  private void close(Gap gap) {
    tight[gap.chain][gap.at] = true;
    Chain chain = chains.get(gap.chain);
    int[] columns = chain.columns();
    for (int k = 0; k < columns.length && tight[gap.chain][k]; k++) {
      x[columns[k]] = chain.left();
    }
    for (int k = columns.length; k > 0 && tight[gap.chain][k]; k--) {
      x[columns[k - 1]] = chain.right();
    }
  }
}
