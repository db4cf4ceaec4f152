package org.plimsoll.risk;

import java.math.BigDecimal;
import java.util.Objects;
import org.plimsoll.base.Frequency;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.stats.StandardNormal;

/** How often a risk happens within a year, before anything is done about it. */
public sealed interface Occurrence {
  /**
   * The number of events to expect a year.
   *
   * @return 0 or more; exact, save for {@link Uncertain}, where it is the decimal of a double
   */
  Rational perYear();

  /**
   * Any number of events a year, independent of each other: Poisson.
   *
   * @param frequency events a year
   */
  record Repeated(Frequency frequency) implements Occurrence {
    /**
     * Checks that it is there.
     *
     * @param frequency events a year
     */
    public Repeated {
      Objects.requireNonNull(frequency, "frequency");
    }

    @Override
    public Rational perYear() {
      return frequency.perYear();
    }

    @Override
    public String toString() {
      return frequency.toString();
    }
  }

  /**
   * At most one event a year, with a given chance: Bernoulli.
   *
   * @param chance the chance within a year, at most 100 %
   */
  record Yearly(Percent chance) implements Occurrence {
    /**
     * Checks the chance.
     *
     * @param chance the chance within a year, at most 100 %
     */
    public Yearly {
      Figures.requireChance("the chance of a risk", chance);
    }

    @Override
    public Rational perYear() {
      return chance.asFraction();
    }

    @Override
    public String toString() {
      return chance + " a year";
    }
  }

  /**
   * Any number of events a year at a rate that is itself uncertain: the rate of a year is lognormal
   * with the two figures as its 5 % and 95 % quantiles, and the number of events is Poisson at that
   * rate. That the rate is lognormal is an assumption of ours.
   *
   * @param low the rate below which it lies in 1 of 20 years, above 0
   * @param high the rate above which it lies in 1 of 20 years, above {@code low}
   */
  record Uncertain(Frequency low, Frequency high) implements Occurrence {
    /**
     * Checks that the rates rise.
     *
     * @param low the rate below which it lies in 1 of 20 years, above 0
     * @param high the rate above which it lies in 1 of 20 years, above {@code low}
     */
    public Uncertain {
      if (low.perYear().signum() <= 0 || low.compareTo(high) >= 0) {
        throw new IllegalArgumentException(
            "an interval of frequencies rises from above 0, was "
                + low
                + " to "
                + high
                + "; give a single frequency where it is certain");
      }
    }

    /** The lognormal of the rate. */
    Impact.Lognormal rate() {
      return Impact.Lognormal.between(
          low.perYear().doubleValue(), high.perYear().doubleValue(), "a year");
    }

    @Override
    public Rational perYear() {
      return Rational.of(BigDecimal.valueOf(rate().mean()));
    }

    @Override
    public String toString() {
      return low.perYear().toText() + " to " + high;
    }
  }

  /**
   * At most one event a year, with a chance that hangs on a driver shared with other risks.
   *
   * @param driver the driver
   * @param ifItHappens the chance within a year in which the driver happens, at most 100 %
   * @param otherwise the chance in another year, at most 100 %
   */
  record Driven(SharedDriver driver, Percent ifItHappens, Percent otherwise) implements Occurrence {
    /**
     * Checks the chances.
     *
     * @param driver the driver
     * @param ifItHappens the chance within a year in which the driver happens, at most 100 %
     * @param otherwise the chance in another year, at most 100 %
     */
    public Driven {
      Objects.requireNonNull(driver, "driver");
      Figures.requireChance("the chance of a risk with its driver", ifItHappens);
      Figures.requireChance("the chance of a risk without its driver", otherwise);
    }

    @Override
    public Rational perYear() {
      Rational p = driver.chance().asFraction();
      return p.times(ifItHappens.asFraction())
          .plus(Rational.ONE.minus(p).times(otherwise.asFraction()));
    }

    @Override
    public String toString() {
      return ifItHappens + " a year with " + driver.name() + ", " + otherwise + " without";
    }
  }

  /**
   * Finds how often two yes-or-no events happen together in a year when their hidden causes are
   * correlated: a Gaussian copula.
   *
   * @param first the chance of the first within a year, above 0 and below 100 %
   * @param second the chance of the second, likewise
   * @param correlation the correlation of the underlying normal values, -1 to 1
   * @return the chances
   * @throws IllegalArgumentException if a chance is certain or the correlation is off its range
   */
  static Pair together(Percent first, Percent second, double correlation) {
    double p1 = certain(first);
    double p2 = certain(second);
    double both =
        correlation == 0
            ? p1 * p2
            : StandardNormal.bothAtMost(
                StandardNormal.quantile(p1), StandardNormal.quantile(p2), correlation);
    return new Pair(
        both,
        p1 + p2 - both,
        correlation == 0 ? 0 : (both - p1 * p2) / Math.sqrt(p1 * (1 - p1) * p2 * (1 - p2)));
  }

  private static double certain(Percent chance) {
    double p = chance.asFraction().doubleValue();
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException(
          "the chance of an event that may or may not happen lies above 0% and below 100%, was "
              + chance);
    }
    return p;
  }

  /**
   * How two events come together.
   *
   * @param both the chance that both happen
   * @param either the chance that at least one does
   * @param indicatorCorrelation the correlation of the two happening, closer to 0 than that of the
   *     underlying normal values
   */
  record Pair(double both, double either, double indicatorCorrelation) {
    /**
     * Returns the chance that neither happens.
     *
     * @return 1 - either
     */
    public double neither() {
      return 1 - either;
    }
  }
}
