package org.plimsoll.stats;

/**
 * One-sided bounds of a share in a very large population. Of a team use {@link FiniteSample}: these
 * do not know that everybody may have been asked.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval">E. B. Wilson
 *     (1927), Probable inference, the law of succession, and statistical inference; C. J. Clopper
 *     and E. S. Pearson (1934), The use of confidence or fiducial limits</a>
 */
public enum ShareBound {
  /** Wilson's, from the normal approximation: right on average. */
  WILSON {
    @Override
    double lowerOf(int yes, int answered, double alpha) {
      double z = -SpecialFunctions.normalQuantile(alpha);
      double n = answered;
      double p = yes / n;
      double square = z * z;
      double spread = z * Math.sqrt(p * (1 - p) / n + square / (4 * n * n));
      return Math.max(0, (p + square / (2 * n) - spread) / (1 + square / n));
    }
  },

  /** Clopper and Pearson's, from the binomial tail: never below its level. */
  CLOPPER_PEARSON {
    @Override
    double lowerOf(int yes, int answered, double alpha) {
      return yes == 0 ? 0 : new BetaShare(yes, answered - yes + 1.0).quantile(alpha);
    }
  };

  abstract double lowerOf(int yes, int answered, double alpha);

  /** From so many people up a population passes for very large: our own rule. */
  public static final int LARGE_POPULATION = 2_000;

  /**
   * The lower bound of the share who agree.
   *
   * @param yes how many agreed, 0 to {@code answered}
   * @param answered how many answered, at least 1
   * @param alpha the risk on this side, above 0 and below 1
   * @return a share from 0 to 1
   */
  public double lower(int yes, int answered, double alpha) {
    FiniteSample.level(alpha);
    if (answered < 1 || yes < 0 || yes > answered) {
      throw new IllegalArgumentException(
          "of at least 1 who answered from 0 to all can agree, was " + yes + " of " + answered);
    }
    return lowerOf(yes, answered, alpha);
  }

  /**
   * The upper bound of the share who agree.
   *
   * @param yes how many agreed, 0 to {@code answered}
   * @param answered how many answered, at least 1
   * @param alpha the risk on this side, above 0 and below 1
   * @return a share from 0 to 1
   */
  public double upper(int yes, int answered, double alpha) {
    return 1 - lower(answered - yes, answered, alpha);
  }

  /**
   * Tells whether such bounds are out of place because so few people are meant.
   *
   * @param population how many people there are
   * @return whether they are fewer than {@value #LARGE_POPULATION}
   */
  public static boolean isTooSmall(int population) {
    return population < LARGE_POPULATION;
  }
}
