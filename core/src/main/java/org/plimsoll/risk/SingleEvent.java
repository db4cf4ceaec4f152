package org.plimsoll.risk;

/** At most one event a year whose impact is multiplied by a fixed factor: closed forms. */
record SingleEvent(double chance, Impact impact, double factor) implements LossCurve {
  @Override
  public double valueAtRisk(double level) {
    double within = (level - 1 + chance) / chance;
    return level <= 1 - chance || within <= 0 ? 0 : factor * impact.quantile(within);
  }

  @Override
  public double shortfall(double level) {
    double value = valueAtRisk(level);
    if (factor == 0) {
      return 0;
    }
    double above = chance * factor * impact.meanAbove(value / factor);
    // what lies beyond the value, which rounding must not make less than nothing
    double beyond = Math.max(0, above - value * probabilityAbove(value));
    return value + beyond / (1 - level);
  }

  @Override
  public double probabilityAbove(double loss) {
    return loss < 0 ? 1 : factor == 0 ? 0 : chance * (1 - impact.probabilityAtMost(loss / factor));
  }
}
