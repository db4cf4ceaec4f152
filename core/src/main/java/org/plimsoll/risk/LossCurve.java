package org.plimsoll.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A distribution of annual losses that can be asked for its tails. */
interface LossCurve {
  /** The probabilities of larger losses at which the exceedance curve is drawn. */
  double[] DRAWN = {0.9, 0.75, 0.5, 0.25, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001};

  /** The highest level that is drawn. */
  double HIGHEST = 0.999;

  double valueAtRisk(double level);

  double shortfall(double level);

  double probabilityAbove(double loss);

  static AnnualLoss figures(
      LossCurve curve,
      LossMoments moments,
      String unit,
      String method,
      List<Double> levels,
      Optional<ToleranceCurve> tolerance) {
    List<AnnualLoss.Tail> tails = new ArrayList<>();
    for (double level : levels) {
      tails.add(
          new AnnualLoss.Tail(
              level,
              curve.valueAtRisk(level),
              curve.shortfall(level),
              OptionalDouble.empty(),
              OptionalDouble.empty()));
    }
    List<ToleranceCurve.Point> drawn = new ArrayList<>();
    double last = -1;
    for (double probability : DRAWN) {
      double loss = curve.valueAtRisk(1 - probability);
      if (loss > last) {
        drawn.add(new ToleranceCurve.Point(loss, share(curve.probabilityAbove(loss))));
        last = loss;
      }
    }
    return new AnnualLoss(
        unit,
        method,
        moments.mean(),
        moments.sd(),
        moments.zero(),
        OptionalDouble.empty(),
        tails,
        drawn,
        checked(tolerance, unit, curve));
  }

  static List<AnnualLoss.Check> checked(
      Optional<ToleranceCurve> tolerance, String unit, LossCurve curve) {
    List<AnnualLoss.Check> checks = new ArrayList<>();
    tolerance.ifPresent(
        wanted -> {
          requireUnit(wanted, unit);
          for (ToleranceCurve.Point point : wanted.points()) {
            checks.add(
                new AnnualLoss.Check(
                    point.loss(),
                    point.probability(),
                    share(curve.probabilityAbove(point.loss()))));
          }
        });
    return checks;
  }

  static void requireUnit(ToleranceCurve tolerance, String unit) {
    if (!tolerance.unit().equals(unit)) {
      throw new IllegalArgumentException(
          "the tolerance curve is in " + tolerance.unit() + ", the losses are in " + unit);
    }
  }

  private static double share(double probability) {
    return Math.max(0, Math.min(1, probability));
  }
}
