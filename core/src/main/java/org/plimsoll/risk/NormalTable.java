package org.plimsoll.risk;

import org.plimsoll.stats.StandardNormal;

/**
 * The normal distribution function from a table with Taylor's series about the nearest knot, to
 * about 1e-12: for millions of values at once.
 */
final class NormalTable {
  private static final double END = 9;
  private static final int PER_UNIT = 32;
  private static final int KNOTS = (int) (2 * END * PER_UNIT) + 1;

  private final double[] probability = new double[KNOTS];
  private final double[] density = new double[KNOTS];

  NormalTable() {
    for (int i = 0; i < KNOTS; i++) {
      double z = (double) i / PER_UNIT - END;
      probability[i] = StandardNormal.probabilityAtMost(z);
      density[i] = StandardNormal.density(z);
    }
  }

  double probabilityAtMost(double z) {
    if (!(z > -END && z < END)) {
      return z < 0 ? 0 : 1;
    }
    int i = (int) ((z + END) * PER_UNIT + 0.5);
    double a = (double) i / PER_UNIT - END;
    double d = z - a;
    double a2 = a * a;
    return probability[i]
        + density[i]
            * d
            * (1
                + d
                    * (-a / 2
                        + d
                            * ((a2 - 1) / 6
                                + d * (-a * (a2 - 3) / 24 + d * (a2 * (a2 - 6) + 3) / 120))));
  }
}
