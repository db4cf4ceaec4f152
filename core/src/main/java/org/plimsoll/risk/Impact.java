package org.plimsoll.risk;

import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.plimsoll.base.Money;
import org.plimsoll.stats.BetaShare;
import org.plimsoll.stats.StandardNormal;

/**
 * What one event costs, as a distribution, in money or any other unit, such as days lost.
 *
 * <p>Amounts are doubles of 0 or more: what is uncertain by half needs no exact pence.
 */
public sealed interface Impact {
  /**
   * The unit of the amounts.
   *
   * @return such as {@code GBP} or {@code days}
   */
  String unit();

  /**
   * The mean.
   *
   * @return finite, 0 or more
   */
  double mean();

  /**
   * The standard deviation.
   *
   * @return finite, 0 or more
   */
  double sd();

  /**
   * The probability of at most so much.
   *
   * @param amount any amount
   * @return 0 to 1
   */
  double probabilityAtMost(double amount);

  /**
   * The least amount that is not exceeded with a given probability.
   *
   * @param p above 0 and below 1
   * @return the quantile
   */
  double quantile(double p);

  /**
   * The part of the mean that comes from amounts above one: {@code E[X; X > amount]}.
   *
   * @param amount any amount
   * @return 0 up to the mean
   */
  double meanAbove(double amount);

  /**
   * An amount that is known.
   *
   * @param amount the amount, 0 or more
   * @param unit its unit
   */
  record Fixed(double amount, String unit) implements Impact {
    /**
     * Checks the amount.
     *
     * @param amount the amount, 0 or more
     * @param unit its unit
     */
    public Fixed {
      Figures.requireAmount("the amount of an impact", amount);
      Figures.requireUnit(unit);
    }

    @Override
    public double mean() {
      return amount;
    }

    @Override
    public double sd() {
      return 0;
    }

    @Override
    public double probabilityAtMost(double value) {
      return value >= amount ? 1 : 0;
    }

    @Override
    public double quantile(double p) {
      Figures.requireProbability(p);
      return amount;
    }

    @Override
    public double meanAbove(double value) {
      return value < amount ? amount : 0;
    }

    @Override
    public String toString() {
      return Figures.text(amount) + " " + unit;
    }
  }

  /**
   * Amounts whose logarithm is normal: most are small, few are very large.
   *
   * @param mu the mean of the logarithm
   * @param sigma the standard deviation of the logarithm, above 0
   * @param unit the unit of the amounts
   */
  record Lognormal(double mu, double sigma, String unit) implements Impact {
    /**
     * Checks that mean and variance are finite.
     *
     * @param mu the mean of the logarithm
     * @param sigma the standard deviation of the logarithm, above 0
     * @param unit the unit of the amounts
     */
    public Lognormal {
      Figures.requireUnit(unit);
      if (!(Double.isFinite(mu) && sigma > 0)) {
        throw new IllegalArgumentException(
            "a lognormal impact needs a finite mu and a sigma above 0, was "
                + mu
                + " and "
                + sigma
                + "; take Impact.fixed for an amount that is known");
      }
      if (!Double.isFinite(variance(mu, sigma))) {
        throw new IllegalArgumentException(
            "the variance of an impact must be a finite double; mu "
                + mu
                + " and sigma "
                + sigma
                + " have an infinite one; take a narrower interval or a larger unit");
      }
    }

    private static double variance(double mu, double sigma) {
      return StrictMath.expm1(sigma * sigma) * StrictMath.exp(2 * mu + sigma * sigma);
    }

    /**
     * Returns the lognormal with two quantiles.
     *
     * @param p1 the lower probability, above 0
     * @param x1 the amount not exceeded with it, above 0
     * @param p2 the upper probability, below 1
     * @param x2 the amount not exceeded with that, above {@code x1}
     * @param unit the unit of the amounts
     * @return {@code sigma = (ln x2 - ln x1) / (z(p2) - z(p1)), mu = ln x1 - sigma z(p1)}
     */
    public static Lognormal ofQuantiles(double p1, double x1, double p2, double x2, String unit) {
      if (!(p1 > 0 && p1 < p2 && p2 < 1)) {
        throw new IllegalArgumentException(
            "the probabilities of two quantiles rise within (0, 1), was " + p1 + " and " + p2);
      }
      Figures.requireRise(x1, x2);
      double z1 = StandardNormal.quantile(p1);
      double sigma = (StrictMath.log(x2) - StrictMath.log(x1)) / (StandardNormal.quantile(p2) - z1);
      return new Lognormal(StrictMath.log(x1) - sigma * z1, sigma, unit);
    }

    /**
     * Returns the lognormal of which 9 of 10 amounts lie within an interval, as many below it as
     * above.
     *
     * @param low the 5 % quantile, above 0
     * @param high the 95 % quantile, above {@code low}
     * @param unit the unit of the amounts
     * @return the distribution
     */
    public static Lognormal between(double low, double high, String unit) {
      return between(low, high, 0.9, unit);
    }

    /**
     * Returns the lognormal of which a given share lies within an interval, as much below it as
     * above.
     *
     * @param low the lower end, above 0
     * @param high the upper end, above {@code low}
     * @param confidence the share, above 0 and below 1
     * @param unit the unit of the amounts
     * @return {@code mu = (ln low + ln high) / 2, sigma = (ln high - ln low) / 2z}
     */
    public static Lognormal between(double low, double high, double confidence, String unit) {
      Figures.requireProbability(confidence);
      Figures.requireRise(low, high);
      double z = StandardNormal.quantile((1 + confidence) / 2);
      double a = StrictMath.log(low);
      double b = StrictMath.log(high);
      return new Lognormal((a + b) / 2, (b - a) / (2 * z), unit);
    }

    /**
     * Returns the lognormal with a mean and a standard deviation.
     *
     * @param mean above 0
     * @param sd above 0
     * @param unit the unit of the amounts
     * @return {@code mu = ln(mean^2 / sqrt(sd^2 + mean^2)), sigma = sqrt(ln(1 + (sd / mean)^2))}
     */
    public static Lognormal ofMoments(double mean, double sd, String unit) {
      if (!(mean > 0 && mean <= Double.MAX_VALUE && sd > 0 && sd <= Double.MAX_VALUE)) {
        throw new IllegalArgumentException(
            "mean and standard deviation of a lognormal impact are finite and above 0, were "
                + mean
                + " and "
                + sd);
      }
      double sigma2 = StrictMath.log1p(sd / mean * (sd / mean));
      return new Lognormal(StrictMath.log(mean) - sigma2 / 2, Math.sqrt(sigma2), unit);
    }

    /**
     * Returns the median.
     *
     * @return {@code exp(mu)}
     */
    public double median() {
      return StrictMath.exp(mu);
    }

    @Override
    public double mean() {
      return StrictMath.exp(mu + sigma * sigma / 2);
    }

    @Override
    public double sd() {
      return Math.sqrt(variance(mu, sigma));
    }

    @Override
    public double probabilityAtMost(double value) {
      return value <= 0
          ? 0
          : StandardNormal.probabilityAtMost((StrictMath.log(value) - mu) / sigma);
    }

    @Override
    public double quantile(double p) {
      return StrictMath.exp(mu + sigma * StandardNormal.quantile(p));
    }

    @Override
    public double meanAbove(double value) {
      return value <= 0
          ? mean()
          : mean() * StandardNormal.probabilityAtMost(sigma - (StrictMath.log(value) - mu) / sigma);
    }

    @Override
    public String toString() {
      return "lognormal "
          + Figures.text(quantile(0.05))
          + " to "
          + Figures.text(quantile(0.95))
          + " "
          + unit;
    }
  }

  /**
   * A judgement by three points: least, most likely, greatest. A beta distribution stretched
   * between the ends so that its mode is the most likely value named, however skewed.
   *
   * @param low the least amount
   * @param mode the most likely amount
   * @param high the greatest amount, above {@code low}
   * @param gamma how much weight the most likely value has against the ends, above 0; usually 4
   * @param unit the unit of the amounts
   * @see <a href="https://en.wikipedia.org/wiki/PERT_distribution">D. Vose (2008), Risk Analysis: A
   *     Quantitative Guide, modified PERT: alpha = 1 + gamma (mode - low) / (high - low)</a>
   */
  record Pert(double low, double mode, double high, double gamma, String unit) implements Impact {
    /**
     * Checks that the points rise.
     *
     * @param low the least amount
     * @param mode the most likely amount
     * @param high the greatest amount, above {@code low}
     * @param gamma how much weight the most likely value has against the ends, above 0; usually 4
     * @param unit the unit of the amounts
     */
    public Pert {
      Figures.requirePoints(low, mode, high);
      Figures.requireUnit(unit);
      if (!(gamma > 0 && gamma <= 1e6)) {
        throw new IllegalArgumentException(
            "the weight of the most likely value lies above 0 and up to 1e6, was " + gamma);
      }
    }

    private BetaShare beta(double moreAlpha) {
      return new BetaShare(alpha() + moreAlpha, beta());
    }

    /**
     * Returns the first parameter of the beta distribution.
     *
     * @return {@code 1 + gamma (mode - low) / (high - low)}
     */
    public double alpha() {
      return 1 + gamma * (mode - low) / (high - low);
    }

    /**
     * Returns the second parameter of the beta distribution.
     *
     * @return {@code 1 + gamma (high - mode) / (high - low)}
     */
    public double beta() {
      return 1 + gamma * (high - mode) / (high - low);
    }

    @Override
    public double mean() {
      return (low + gamma * mode + high) / (gamma + 2);
    }

    @Override
    public double sd() {
      double sum = alpha() + beta();
      return (high - low) / sum * Math.sqrt(alpha() * beta() / (sum + 1));
    }

    @Override
    public double probabilityAtMost(double value) {
      return value <= low
          ? 0
          : value >= high ? 1 : beta(0).probabilityAtMost((value - low) / (high - low));
    }

    @Override
    public double quantile(double p) {
      return low + (high - low) * beta(0).quantile(p);
    }

    @Override
    public double meanAbove(double value) {
      if (value <= low || value >= high) {
        return value <= low ? mean() : 0;
      }
      double x = (value - low) / (high - low);
      double share = alpha() / (alpha() + beta());
      return low * (1 - beta(0).probabilityAtMost(x))
          + (high - low) * share * (1 - beta(1).probabilityAtMost(x));
    }

    @Override
    public String toString() {
      return "PERT "
          + Figures.text(low)
          + ", "
          + Figures.text(mode)
          + ", "
          + Figures.text(high)
          + " "
          + unit;
    }
  }

  /**
   * A judgement by three points with straight sides.
   *
   * @param low the least amount
   * @param mode the most likely amount
   * @param high the greatest amount, above {@code low}
   * @param unit the unit of the amounts
   */
  record Triangular(double low, double mode, double high, String unit) implements Impact {
    /**
     * Checks that the points rise.
     *
     * @param low the least amount
     * @param mode the most likely amount
     * @param high the greatest amount, above {@code low}
     * @param unit the unit of the amounts
     */
    public Triangular {
      Figures.requirePoints(low, mode, high);
      Figures.requireUnit(unit);
    }

    @Override
    public double mean() {
      return (low + mode + high) / 3;
    }

    @Override
    public double sd() {
      double a = mode - low;
      double b = high - mode;
      return Math.sqrt((a * a + a * b + b * b) / 18);
    }

    @Override
    public double probabilityAtMost(double value) {
      if (value <= low || value >= high) {
        return value <= low ? 0 : 1;
      }
      return value <= mode
          ? (value - low) * (value - low) / ((high - low) * (mode - low))
          : 1 - (high - value) * (high - value) / ((high - low) * (high - mode));
    }

    @Override
    public double quantile(double p) {
      Figures.requireProbability(p);
      return p * (high - low) <= mode - low
          ? low + Math.sqrt(p * (high - low) * (mode - low))
          : high - Math.sqrt((1 - p) * (high - low) * (high - mode));
    }

    @Override
    public double meanAbove(double value) {
      if (value <= low || value >= high) {
        return value <= low ? mean() : 0;
      }
      if (value >= mode) {
        // above the mode: the mean of the small triangle that is left
        return (1 - probabilityAtMost(value)) * (value + (high - value) / 3);
      }
      return mean() - probabilityAtMost(value) * (low + (value - low) * 2 / 3);
    }

    @Override
    public String toString() {
      return "triangular "
          + Figures.text(low)
          + ", "
          + Figures.text(mode)
          + ", "
          + Figures.text(high)
          + " "
          + unit;
    }
  }

  /**
   * Any amount between two, each as likely.
   *
   * @param low the least amount
   * @param high the greatest amount, above {@code low}
   * @param unit the unit of the amounts
   */
  record Uniform(double low, double high, String unit) implements Impact {
    /**
     * Checks that the ends rise.
     *
     * @param low the least amount
     * @param high the greatest amount, above {@code low}
     * @param unit the unit of the amounts
     */
    public Uniform {
      Figures.requirePoints(low, low, high);
      Figures.requireUnit(unit);
    }

    @Override
    public double mean() {
      return (low + high) / 2;
    }

    @Override
    public double sd() {
      return (high - low) / Math.sqrt(12);
    }

    @Override
    public double probabilityAtMost(double value) {
      return Math.max(0, Math.min(1, (value - low) / (high - low)));
    }

    @Override
    public double quantile(double p) {
      Figures.requireProbability(p);
      return low + p * (high - low);
    }

    @Override
    public double meanAbove(double value) {
      double from = Math.max(low, Math.min(high, value));
      return (high - from) * (high + from) / (2 * (high - low));
    }

    @Override
    public String toString() {
      return Figures.text(low) + " to " + Figures.text(high) + " " + unit;
    }
  }

  /**
   * Amounts that were seen, each as likely to come again.
   *
   * @param amounts the amounts, at least 1, each 0 or more; kept in ascending order
   * @param unit their unit
   */
  record Empirical(List<Double> amounts, String unit) implements Impact {
    /**
     * Checks the amounts, and sorts.
     *
     * @param amounts the amounts, at least 1, each 0 or more; kept in ascending order
     * @param unit their unit
     */
    public Empirical {
      Figures.requireUnit(unit);
      for (double amount : amounts) {
        Figures.requireAmount("an amount that was seen", amount);
      }
      amounts = amounts.stream().sorted().toList();
      if (amounts.isEmpty()) {
        throw new IllegalArgumentException(
            "an empirical impact needs at least 1 amount that was seen, was none");
      }
    }

    @Override
    public double mean() {
      return amounts.stream().mapToDouble(Double::doubleValue).sum() / amounts.size();
    }

    @Override
    public double sd() {
      double mean = mean();
      return Math.sqrt(
          amounts.stream().mapToDouble(each -> (each - mean) * (each - mean)).sum()
              / amounts.size());
    }

    @Override
    public double probabilityAtMost(double value) {
      long below = amounts.stream().filter(each -> each <= value).count();
      return (double) below / amounts.size();
    }

    @Override
    public double quantile(double p) {
      Figures.requireProbability(p);
      int rank = (int) Math.ceil(p * amounts.size() - 1e-9);
      return amounts.get(Math.max(0, rank - 1));
    }

    @Override
    public double meanAbove(double value) {
      return amounts.stream().filter(each -> each > value).mapToDouble(Double::doubleValue).sum()
          / amounts.size();
    }

    @Override
    public String toString() {
      return amounts.size()
          + " amounts from "
          + Figures.text(amounts.get(0))
          + " to "
          + Figures.text(amounts.get(amounts.size() - 1))
          + " "
          + unit;
    }
  }

  /**
   * An amount of money that is known.
   *
   * @param amount 0 or more
   * @return the impact
   */
  static Impact fixed(Money amount) {
    return new Fixed(amount.amount().doubleValue(), amount.currency().getCurrencyCode());
  }

  /**
   * Money of which 9 of 10 amounts lie within an interval, as many below it as above: lognormal.
   *
   * @param low the 5 % quantile, above 0
   * @param high the 95 % quantile, above {@code low}
   * @return the impact
   */
  static Impact between(Money low, Money high) {
    return Lognormal.between(value(low, low), value(high, low), unit(low));
  }

  /**
   * Money by three points with the usual weight of 4: PERT.
   *
   * @param low the least amount
   * @param mode the most likely amount
   * @param high the greatest amount
   * @return the impact
   */
  static Impact pert(Money low, Money mode, Money high) {
    return new Pert(value(low, low), value(mode, low), value(high, low), 4, unit(low));
  }

  private static double value(Money amount, Money like) {
    Currency wanted = like.currency();
    if (!amount.currency().equals(wanted)) {
      throw new IllegalArgumentException(
          "the amounts of one impact are in one currency, were " + like + " and " + amount);
    }
    return amount.amount().doubleValue();
  }

  private static String unit(Money amount) {
    return Objects.requireNonNull(amount.currency().getCurrencyCode());
  }
}
