package org.plimsoll.risk;

import java.util.List;

/** What closed forms say of independent risks in one state. */
record LossMoments(double mean, double variance, double zero) {
  static LossMoments of(LossModel model, RiskState state) {
    double mean = 0;
    double variance = 0;
    double zero = 1;
    for (LossModel.Source source : model.sources) {
      double rate = source.perYear() * source.kept(state);
      List<LossModel.Factor> factors = source.factors(state);
      double first = 0;
      double second = 0;
      double nothing = 0;
      double each = source.impact().mean();
      double square = each * each + source.impact().sd() * source.impact().sd();
      double free = source.impact().probabilityAtMost(0);
      for (LossModel.Factor factor : factors) {
        first += factor.probability() * factor.value() * each;
        second += factor.probability() * factor.value() * factor.value() * square;
        nothing += factor.probability() * (factor.value() == 0 ? 1 : free);
      }
      mean += rate * first;
      if (source.occurrence() instanceof Occurrence.Repeated) {
        variance += rate * second;
        zero *= StrictMath.exp(-rate * (1 - nothing));
      } else {
        variance += rate * second - rate * rate * first * first;
        zero *= 1 - rate * (1 - nothing);
      }
    }
    return new LossMoments(mean, Math.max(0, variance), zero);
  }

  double sd() {
    return Math.sqrt(variance);
  }
}
