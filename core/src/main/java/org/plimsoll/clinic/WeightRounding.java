package org.plimsoll.clinic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;

/**
 * Rounds weights to a grid so that the total of all points stays as near as it can: all down, then
 * up by largest remainder until the total is met best. The total is then off by at most half of
 * what one step of one weight changes it. Of two bands in order the heavier has the larger
 * remainder or stands a step higher already, so the order stays.
 */
final class WeightRounding {
  private WeightRounding() {}

  static List<Points> rounded(
      WeightProblem problem, double[] weights, String[] notes, Points step, List<int[]> chains) {
    int[] place = new int[weights.length];
    for (int[] chain : chains) {
      for (int k = 0; k < chain.length; k++) {
        place[chain[k]] = k;
      }
    }
    double grid = step.value().doubleValue();
    long[] steps = new long[weights.length];
    double[] rest = new double[weights.length];
    List<Integer> order = new ArrayList<>();
    double missing = 0;
    for (int j = 0; j < weights.length; j++) {
      if (notes[j] == null) {
        // what lies on the grid but for the last digits of a fit counts as on it
        double in = weights[j] / grid;
        double nearest = Math.rint(in);
        double exact = Math.abs(in - nearest) < 1e-9 * Math.max(1, nearest) ? nearest : in;
        steps[j] = (long) Math.floor(exact);
        rest[j] = exact - steps[j];
        missing += problem.total(j) * rest[j];
        if (rest[j] > 0) {
          order.add(j);
        }
      }
    }
    order.sort(
        Comparator.<Integer>comparingDouble(j -> -rest[j])
            .thenComparingInt(j -> -place[j])
            .thenComparingInt(j -> j));
    int up = 0;
    double best = Math.abs(missing);
    double left = missing;
    for (int k = 0; k < order.size(); k++) {
      left -= problem.total(order.get(k));
      // of equals the later: more weights are then rounded to their nearer side
      if (Math.abs(left) < best || (Math.abs(left) == best && rest[order.get(k)] >= 0.5)) {
        best = Math.abs(left);
        up = k + 1;
      }
    }
    for (int k = 0; k < up; k++) {
      steps[order.get(k)]++;
    }
    List<Points> rounded = new ArrayList<>();
    for (int j = 0; j < weights.length; j++) {
      rounded.add(
          notes[j] == null
              ? new Points(step.value().times(Rational.of(steps[j])))
              : problem.weights().present(j));
    }
    keepOrder(rounded, notes, chains);
    return rounded;
  }

  /** Weights that are kept may lie off the grid: none of the others passes them. */
  private static void keepOrder(List<Points> rounded, String[] notes, List<int[]> chains) {
    for (int[] chain : chains) {
      for (int k = 1; k < chain.length; k++) {
        Points before = rounded.get(chain[k - 1]);
        if (notes[chain[k]] == null && rounded.get(chain[k]).compareTo(before) < 0) {
          rounded.set(chain[k], before);
        }
      }
      for (int k = chain.length - 2; k >= 0; k--) {
        Points after = rounded.get(chain[k + 1]);
        if (notes[chain[k]] == null && rounded.get(chain[k]).compareTo(after) > 0) {
          rounded.set(chain[k], after);
        }
      }
    }
  }
}
