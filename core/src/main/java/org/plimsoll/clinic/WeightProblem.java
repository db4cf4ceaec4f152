package org.plimsoll.clinic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.FactorRule;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.stats.DesignMatrix;
import org.plimsoll.stats.SeededStream;

/**
 * The points that recorded time asks for, as sums of the scheme's weights: how often each weight
 * counts in each piece of work is the slope of its points by that weight, found by nudging the
 * weight, so that scales, phases and caps are all heeded as they stand.
 */
final class WeightProblem {
  private final ClinicReport report;
  private final SchemeWeights weights;
  private final DesignMatrix matrix;
  private final double[] wanted;
  private final double[] points;
  private final int[] cases;
  private final double[] totals;

  WeightProblem(PointsScheme scheme, ClinicReport report) {
    this.report = report;
    this.weights = new SchemeWeights(scheme);
    int columns = weights.size();
    if (columns == 0) {
      throw new IllegalArgumentException(
          "scheme \"" + scheme.name() + "\" has no band or factor whose weight could be fitted");
    }
    List<TimedCase> work = report.work().cases();
    if (work.isEmpty()) {
      throw new IllegalArgumentException(
          "weights cannot be fitted to no work: "
              + report.leftOut().size()
              + " pieces were left out and "
              + report.setAside().size()
              + " items set aside");
    }
    PointsScheme[] nudged = new PointsScheme[columns];
    for (int j = 0; j < columns; j++) {
      nudged[j] = weights.nudged(j);
    }
    boolean custom =
        scheme.factors().values().stream()
            .anyMatch(factor -> factor.rule() instanceof FactorRule.Custom);
    DesignMatrix.Builder rows = DesignMatrix.withColumns(columns);
    Map<List<Object>, Slopes> known = new HashMap<>();
    wanted = new double[work.size()];
    points = new double[work.size()];
    totals = new double[columns];
    List<Set<String>> having = new ArrayList<>();
    for (int j = 0; j < columns; j++) {
      having.add(new HashSet<>());
    }
    for (int i = 0; i < work.size(); i++) {
      Case item = work.get(i).item();
      Slopes slopes =
          custom
              ? slopes(scheme, nudged, item)
              : known.computeIfAbsent(kindOf(item), kind -> slopes(scheme, nudged, item));
      points[i] = slopes.points;
      wanted[i] =
          Hours.real(work.get(i).time().orElse(Duration.ZERO))
                  / report.hoursPerPoint().doubleValue()
              - slopes.constant;
      rows.row(slopes.columns, slopes.cells);
      for (int k = 0; k < slopes.columns.length; k++) {
        if (slopes.cells[k] != 0) {
          having.get(slopes.columns[k]).add(item.id());
          totals[slopes.columns[k]] += slopes.cells[k];
        }
      }
    }
    matrix = rows.build();
    cases = having.stream().mapToInt(Set::size).toArray();
  }

  /** How the points of a kind of work follow from the weights near the present ones. */
  private record Slopes(int[] columns, double[] cells, double points, double constant) {}

  /** All by which a case is weighed: cases alike in it weigh the same. */
  private static List<Object> kindOf(Case item) {
    return List.of(
        item.band(),
        item.setting(),
        item.factors(),
        item.scores(),
        item.phase(),
        item.adjustments());
  }

  private Slopes slopes(PointsScheme scheme, PointsScheme[] nudged, Case item) {
    Points now = scheme.points(item);
    List<Integer> used = weights.of(item);
    double[] cells = new double[used.size()];
    Rational constant = now.value();
    for (int k = 0; k < cells.length; k++) {
      int column = used.get(k);
      Rational slope =
          nudged[column].points(item).minus(now).value().dividedBy(SchemeWeights.NUDGE);
      cells[k] = slope.doubleValue();
      constant = constant.minus(slope.times(weights.present(column).value()));
    }
    return new Slopes(
        used.stream().mapToInt(Integer::intValue).toArray(),
        cells,
        now.value().doubleValue(),
        constant.doubleValue());
  }

  SchemeWeights weights() {
    return weights;
  }

  DesignMatrix matrix() {
    return matrix;
  }

  /** The points that the time of each piece asks for, less what no weight explains. */
  double[] wanted() {
    return wanted;
  }

  /** How many different cases carry each weight. */
  int cases(int column) {
    return cases[column];
  }

  /** How often a weight counts in all work. */
  double total(int column) {
    return totals[column];
  }

  /** Weights for the rows: all 1, or one over the points. */
  double[] rowWeights(boolean byPoints) {
    double[] rowWeights = new double[points.length];
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    for (double each : points) {
      least = each > 0 ? Math.min(least, each) : least;
    }
    for (int i = 0; i < points.length; i++) {
      rowWeights[i] =
          byPoints && least < Double.POSITIVE_INFINITY ? 1 / Math.max(points[i], least) : 1;
      sum += rowWeights[i];
    }
    for (int i = 0; i < points.length; i++) {
      rowWeights[i] *= points.length / sum;
    }
    return rowWeights;
  }

  /** Numbers the cases, or the workers; pieces without a worker each stand alone. */
  int[] groups(boolean byWorker) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] groups = new int[points.length];
    for (int i = 0; i < groups.length; i++) {
      TimedCase each = report.work().cases().get(i);
      String name =
          byWorker
              ? each.worker().map(worker -> "w" + worker).orElse("c" + each.item().id())
              : each.item().id();
      groups[i] = numbers.computeIfAbsent(name, key -> numbers.size());
    }
    return groups;
  }

  int[] folds(int parts, long seed) {
    return folds(report.work().cases(), parts, seed);
  }

  /** Deals the cases into parts of equal size, by chance but in no order of the work. */
  static int[] folds(List<TimedCase> work, int parts, long seed) {
    Map<String, Integer> partOf = new TreeMap<>();
    work.forEach(each -> partOf.put(each.item().id(), 0));
    List<String> ids = new ArrayList<>(partOf.keySet());
    SeededStream.of(seed, "folds").shuffle(ids);
    for (int k = 0; k < ids.size(); k++) {
      partOf.put(ids.get(k), k % parts);
    }
    return work.stream().mapToInt(each -> partOf.getOrDefault(each.item().id(), 0)).toArray();
  }

  int distinctCases() {
    return (int) report.work().cases().stream().map(each -> each.item().id()).distinct().count();
  }
}
