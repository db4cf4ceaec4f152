package org.plimsoll.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/** Annual losses of many trials, of which the tails are found without sorting them all. */
final class LossSample {
  private final double[] losses;
  private final double mean;
  private final double variance;

  /** Takes the array over and puts it in another order. */
  LossSample(double[] losses) {
    this.losses = losses;
    double sum = 0;
    for (double loss : losses) {
      sum += loss;
    }
    mean = sum / losses.length;
    double squares = 0;
    for (double loss : losses) {
      squares += (loss - mean) * (loss - mean);
    }
    variance = squares / Math.max(1, losses.length - 1);
  }

  double mean() {
    return mean;
  }

  AnnualLoss figures(
      String unit, String method, List<Double> levels, Optional<ToleranceCurve> tolerance) {
    int n = losses.length;
    TreeSet<Integer> ranks = new TreeSet<>();
    for (double level : levels) {
      ranks.add(rank(level));
      ranks.add(rank(level, -1));
      ranks.add(rank(level, 1));
    }
    for (double probability : LossCurve.DRAWN) {
      ranks.add(rank(1 - probability));
    }
    int[] wanted = ranks.stream().mapToInt(Integer::intValue).toArray();
    select(losses, 0, n, wanted, 0, wanted.length);
    List<AnnualLoss.Tail> tails = new ArrayList<>();
    for (double level : levels) {
      tails.add(tail(level));
    }
    List<ToleranceCurve.Point> points = new ArrayList<>();
    double last = -1;
    for (double probability : LossCurve.DRAWN) {
      int rank = rank(1 - probability);
      if (losses[rank] > last) {
        last = losses[rank];
        points.add(new ToleranceCurve.Point(last, above(last, rank)));
      }
    }
    List<AnnualLoss.Check> checks = new ArrayList<>();
    tolerance.ifPresent(
        curve -> {
          LossCurve.requireUnit(curve, unit);
          for (ToleranceCurve.Point point : curve.points()) {
            checks.add(
                new AnnualLoss.Check(point.loss(), point.probability(), above(point.loss(), 0)));
          }
        });
    return new AnnualLoss(
        unit,
        method,
        mean,
        Math.sqrt(variance),
        1 - above(0, 0),
        OptionalDouble.of(Math.sqrt(variance / n)),
        tails,
        points,
        checks);
  }

  private int rank(double level) {
    return rank(level, 0);
  }

  /** The place of a quantile, or of one so many standard errors of its rank away. */
  private int rank(double level, int errors) {
    int n = losses.length;
    double at = n * level + errors * Math.sqrt(n * level * (1 - level));
    // a level such as 0.95 may come out a hair above a whole rank
    return (int) Math.max(0, Math.min(n - 1, Math.ceil(at - 1e-9 * n) - 1));
  }

  /** Of a sample in which the ranks of the level are in their places. */
  private AnnualLoss.Tail tail(double level) {
    int n = losses.length;
    int rank = rank(level);
    double value = losses[rank];
    double sum = 0;
    double squares = 0;
    long above = 0;
    for (int i = rank + 1; i < n; i++) {
      double beyond = losses[i] - value;
      sum += beyond;
      squares += beyond * beyond;
      above += beyond > 0 ? 1 : 0;
    }
    double worst = n * (1 - level);
    // the value itself fills what of the worst years is not above it
    double excess = sum / worst;
    double spread = Math.max(0, squares / worst - excess * excess);
    double shortfallError = Math.sqrt((spread + level * excess * excess) / worst);
    double valueError = (losses[rank(level, 1)] - losses[rank(level, -1)]) / 2;
    return new AnnualLoss.Tail(
        level,
        value,
        value + excess,
        OptionalDouble.of(valueError),
        OptionalDouble.of(above == 0 && value == 0 ? 0 : shortfallError));
  }

  /** The share of trials above a loss, where none before a rank is. */
  private double above(double loss, int from) {
    int count = 0;
    for (int i = from; i < losses.length; i++) {
      count += losses[i] > loss ? 1 : 0;
    }
    return (double) count / losses.length;
  }

  double shortfall(double level) {
    select(losses, 0, losses.length, new int[] {rank(level)}, 0, 1);
    return tail(level).expectedShortfall();
  }

  double valueAtRisk(double level) {
    select(losses, 0, losses.length, new int[] {rank(level)}, 0, 1);
    return losses[rank(level)];
  }

  /** Puts the entries of some ascending ranks in their places, smaller ones before them. */
  private static void select(double[] a, int from, int to, int[] ranks, int first, int last) {
    if (first >= last || to - from < 2) {
      return;
    }
    if (to - from <= 64) {
      Arrays.sort(a, from, to);
      return;
    }
    int middle = (first + last) >>> 1;
    int rank = ranks[middle];
    place(a, from, to, rank);
    select(a, from, rank, ranks, first, middle);
    select(a, rank + 1, to, ranks, middle + 1, last);
  }

  /** C. A. R. Hoare (1961), Algorithm 65: Find, with the median of three. */
  private static void place(double[] a, int from, int to, int rank) {
    int low = from;
    int high = to - 1;
    while (high > low) {
      double x = a[low];
      double y = a[(low + high) >>> 1];
      double z = a[high];
      double pivot = Math.max(Math.min(x, y), Math.min(Math.max(x, y), z));
      int i = low;
      int j = high;
      while (i <= j) {
        while (a[i] < pivot) {
          i++;
        }
        while (a[j] > pivot) {
          j--;
        }
        if (i <= j) {
          double moved = a[i];
          a[i] = a[j];
          a[j] = moved;
          i++;
          j--;
        }
      }
      if (rank <= j) {
        high = j;
      } else if (rank >= i) {
        low = i;
      } else {
        return;
      }
    }
  }
}
