package org.plimsoll.stats;

import org.plimsoll.base.Rational;

/**
 * What is thought of a share in a very large population, as a Beta distribution.
 *
 * <p>Of a small population {@link FiniteSample} knows more: after 18 of 20 out of 40 the chance of
 * at least 75 % is 0.988 there and only 0.925 here.
 *
 * @param alpha the first parameter, above 0: prior weight and those who agreed
 * @param beta the second, above 0: prior weight and those who did not
 * @see <a href="https://en.wikipedia.org/wiki/Beta_distribution">Beta distribution; tails by the
 *     continued fraction of the incomplete beta function, relative error below 1e-11</a>
 */
public record BetaShare(double alpha, double beta) {
  private static final double GREATEST = 1e12;

  /**
   * Checks the parameters.
   *
   * @param alpha the first parameter, above 0: prior weight and those who agreed
   * @param beta the second, above 0: prior weight and those who did not
   */
  public BetaShare {
    if (!(alpha > 0 && alpha <= GREATEST && beta > 0 && beta <= GREATEST)) {
      throw new IllegalArgumentException(
          "the parameters of a Beta distribution lie above 0 and up to 1e12, were "
              + alpha
              + " and "
              + beta);
    }
  }

  /**
   * Returns what is thought after a survey.
   *
   * @param prior what was thought before
   * @param answered how many answered, 0 or more
   * @param agreed how many of them agreed
   * @return Beta(prior + agreed, prior + the rest)
   */
  public static BetaShare after(Prior prior, int answered, int agreed) {
    return after(prior, answered, agreed, 1);
  }

  /**
   * Returns what is thought after a survey that counts for less than it did: a power prior.
   *
   * @param prior what was thought before
   * @param answered how many answered, 0 or more
   * @param agreed how many of them agreed
   * @param discount how much each answer still counts, 0 to 1
   * @return Beta(prior + discount x agreed, prior + discount x the rest)
   * @see <a href="https://doi.org/10.1214/ss/1009212673">J. G. Ibrahim and M.-H. Chen (2000), Power
   *     Prior Distributions for Regression Models, Statistical Science 15(1), 46-60</a>
   */
  public static BetaShare after(Prior prior, int answered, int agreed, double discount) {
    if (agreed < 0 || agreed > answered) {
      throw new IllegalArgumentException(
          "of " + answered + " who answered from 0 to all can agree, was " + agreed);
    }
    if (!(discount >= 0 && discount <= 1)) {
      throw new IllegalArgumentException("a discount lies in [0, 1], was " + discount);
    }
    return new BetaShare(
        prior.weight() + discount * agreed, prior.weight() + discount * (answered - agreed));
  }

  /**
   * The probability that the share is at least so much.
   *
   * @param share 0 to 1
   * @return {@code P(p >= share)}
   */
  public double probabilityAtLeast(Rational share) {
    if (share.signum() < 0 || share.compareTo(Rational.ONE) > 0) {
      throw new IllegalArgumentException("a share lies from 0 to 1, was " + share);
    }
    return SpecialFunctions.betaTail(
        Rational.ONE.minus(share).doubleValue(), share.doubleValue(), beta, alpha);
  }

  /**
   * The probability that the share is at most so much.
   *
   * @param share 0 to 1
   * @return {@code P(p <= share)}
   */
  public double probabilityAtMost(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share lies from 0 to 1, was " + share);
    }
    return SpecialFunctions.betaTail(share, 1 - share, alpha, beta);
  }

  /**
   * The probability that at least so many of a number of people agree, if each agrees by a chance
   * that is spread like this and nothing else is known of any of them: a beta-binomial tail.
   *
   * @param required how many must agree
   * @param population how many people there are, at least 1
   * @return {@code P(K >= required)}
   */
  public double probabilityAtLeast(int required, int population) {
    if (population < 1) {
      throw new IllegalArgumentException("a population has at least 1 person, was " + population);
    }
    return DiscreteWeights.betaBinomial(population, alpha, beta).atLeast(required);
  }

  /**
   * The share below which it lies with a given probability.
   *
   * @param p above 0 and below 1
   * @return the quantile, by bisection to the last digit
   */
  public double quantile(double p) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("a probability of a quantile lies in (0, 1), was " + p);
    }
    double low = 0;
    double high = 1;
    while (true) {
      double middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) {
        return high;
      }
      if (SpecialFunctions.betaTail(middle, 1 - middle, alpha, beta) < p) {
        low = middle;
      } else {
        high = middle;
      }
    }
  }

  /**
   * Returns the mean share.
   *
   * @return alpha / (alpha + beta)
   */
  public double mean() {
    return alpha / (alpha + beta);
  }
}
