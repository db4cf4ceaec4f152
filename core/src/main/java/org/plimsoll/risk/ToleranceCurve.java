package org.plimsoll.risk;

import java.util.ArrayList;
import java.util.List;

/**
 * How likely a loss within a year may be, by its size: the larger, the less likely.
 *
 * @param unit the unit of the losses, such as {@code GBP}
 * @param points from the smallest loss up; the probabilities never rise
 */
public record ToleranceCurve(String unit, List<Point> points) {
  /**
   * Checks that losses rise and probabilities do not, and copies.
   *
   * @param unit the unit of the losses, such as {@code GBP}
   * @param points from the smallest loss up; the probabilities never rise
   */
  public ToleranceCurve {
    Figures.requireUnit(unit);
    points = List.copyOf(points);
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i).loss() <= points.get(i - 1).loss()
          || points.get(i).probability() > points.get(i - 1).probability()) {
        throw new IllegalArgumentException(
            "on a tolerance curve larger losses are no more likely, was "
                + points.get(i - 1)
                + " and then "
                + points.get(i));
      }
    }
  }

  /**
   * A loss and how likely it may be exceeded.
   *
   * @param loss the loss, 0 or more
   * @param probability the greatest probability of a larger loss that is tolerated
   */
  public record Point(double loss, double probability) {
    /**
     * Checks the ranges.
     *
     * @param loss the loss, 0 or more
     * @param probability the greatest probability of a larger loss that is tolerated
     */
    public Point {
      Figures.requireAmount("a loss of a tolerance curve", loss);
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException(
            "a tolerated probability lies in [0, 1], was " + probability);
      }
    }

    @Override
    public String toString() {
      return Figures.text(probability) + " above " + Figures.text(loss);
    }
  }

  /**
   * Returns a curve without points.
   *
   * @param unit the unit of the losses
   * @return the curve, which tolerates everything
   */
  public static ToleranceCurve in(String unit) {
    return new ToleranceCurve(unit, List.of());
  }

  /**
   * Adds a point beyond those there are.
   *
   * @param loss a loss larger than those before
   * @param probability how likely a larger one may be, no more than before
   * @return the curve with that point
   */
  public ToleranceCurve above(double loss, double probability) {
    List<Point> all = new ArrayList<>(points);
    all.add(new Point(loss, probability));
    return new ToleranceCurve(unit, all);
  }

  @Override
  public String toString() {
    return points + " " + unit;
  }
}
