package org.plimsoll.stats;

/**
 * The nine definitions of a sample quantile in use among statistical packages, as Hyndman and Fan
 * numbered them.
 *
 * <p>They agree on large samples and differ on small ones, so a published percentile should say
 * which one it is. In each, {@code x(1) <= ... <= x(n)} are the ordered values, and a position
 * outside {@code [1, n]} takes the nearest end: every definition stays within the least and the
 * greatest value, and none falls as {@code p} rises.
 *
 * <p>Definitions 1 to 3 jump where the position is a whole number. A share such as {@code 0.07} has
 * no exact double, so a position within 4 units in the last place of a whole number counts as that
 * number (a rule of our own, close to R's): the 7th percentile of 100 values sits exactly on the
 * 7th.
 *
 * @see <a href="https://doi.org/10.2307/2684934">R. J. Hyndman and Y. Fan (1996), Sample Quantiles
 *     in Statistical Packages, The American Statistician 50(4), 361-365, definitions 1 to 9</a>
 */
public enum QuantileDefinition {
  /** The inverse of the empirical distribution: the first value with {@code i / n >= p}. */
  HYNDMAN_FAN_1 {
    @Override
    double quantile(double[] x, double p) {
      double position = snapped(x.length * p);
      return at(x, Math.ceil(position));
    }
  },

  /** As definition 1, but halfway between two values where {@code n p} is a whole number. */
  HYNDMAN_FAN_2 {
    @Override
    double quantile(double[] x, double p) {
      double position = snapped(x.length * p);
      double below = Math.floor(position);
      return position > below ? at(x, below + 1) : between(at(x, below), at(x, below + 1), 0.5);
    }
  },

  /** The value whose number is nearest to {@code n p}, the even number where two are as near. */
  HYNDMAN_FAN_3 {
    @Override
    double quantile(double[] x, double p) {
      return at(x, Math.rint(snapped(2 * x.length * p) / 2)); // halves decide, so they must be met
    }
  },

  /** Linear interpolation of the empirical distribution: position {@code n p}. */
  HYNDMAN_FAN_4 {
    @Override
    double quantile(double[] x, double p) {
      return interpolated(x, x.length * p);
    }
  },

  /** Hazen's: position {@code n p + 1/2}, popular among hydrologists. */
  HYNDMAN_FAN_5 {
    @Override
    double quantile(double[] x, double p) {
      return interpolated(x, x.length * p + 0.5);
    }
  },

  /** Weibull's: position {@code (n + 1) p}, the one of Minitab and SPSS. */
  HYNDMAN_FAN_6 {
    @Override
    double quantile(double[] x, double p) {
      return interpolated(x, (x.length + 1.0) * p);
    }
  },

  /**
   * Gumbel's: position {@code (n - 1) p + 1}, the default of R, NumPy and the spreadsheets, and
   * ours.
   */
  HYNDMAN_FAN_7 {
    @Override
    double quantile(double[] x, double p) {
      return interpolated(x, (x.length - 1.0) * p + 1);
    }
  },

  /**
   * Median-unbiased whatever the distribution, approximately: position {@code (n + 1/3) p + 1/3};
   * the one Hyndman and Fan recommend.
   */
  HYNDMAN_FAN_8 {
    @Override
    double quantile(double[] x, double p) {
      return interpolated(x, (x.length + 1.0 / 3) * p + 1.0 / 3);
    }
  },

  /** Unbiased for the normal distribution, approximately: {@code (n + 1/4) p + 3/8}. */
  HYNDMAN_FAN_9 {
    @Override
    double quantile(double[] x, double p) {
      return interpolated(x, (x.length + 0.25) * p + 0.375);
    }
  };

  /** The quantile of {@code x}, not empty, finite and ascending, at {@code p} in [0, 1]. */
  abstract double quantile(double[] x, double p);

  private static double interpolated(double[] x, double position) {
    double snapped = snapped(position);
    double below = Math.floor(snapped);
    return between(at(x, below), at(x, below + 1), snapped - below);
  }

  private static double snapped(double position) {
    double whole = Math.rint(position);
    return Math.abs(position - whole) <= 4 * Math.ulp(whole) ? whole : position;
  }

  private static double at(double[] x, double number) {
    return x[(int) Math.max(0, Math.min(x.length - 1.0, number - 1))];
  }

  // Never outside [low, high] and never falling as the share rises, whatever the rounding.
  private static double between(double low, double high, double share) {
    double gap = high - low;
    double value = Double.isInfinite(gap) ? low * (1 - share) + high * share : low + share * gap;
    return Math.min(high, value);
  }
}
