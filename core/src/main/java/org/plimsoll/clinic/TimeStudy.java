package org.plimsoll.clinic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;
import org.plimsoll.stats.StudentT;

/**
 * A weight from a time study: the mean of observed hours, how sure it is, and how many cases more
 * would make it as sure as is wished.
 *
 * <pre>{@code
 * TimeStudy.of("14", "18", "11", "21", "16").interval(0.95)   // 16 h, 11.27 to 20.73
 * }</pre>
 *
 * @param hours the observed hours of each case, in the order given, none negative, at least one
 */
public record TimeStudy(List<Rational> hours) {
  private static final Source GAO =
      Source.of(
              "US General Accounting Office",
              "2003",
              "Federal Judgeships: The General Accuracy of the Case-Related Workload Measures")
          .section("GAO-03-788R: a case weight needs its standard error");
  private static final long MOST = 1L << 40;

  /**
   * Checks and copies the observations.
   *
   * @param hours the observed hours of each case
   */
  public TimeStudy {
    hours = List.copyOf(hours);
    if (hours.isEmpty()) {
      throw new IllegalArgumentException("a time study needs at least 1 case, had none");
    }
    for (Rational each : hours) {
      if (each.signum() < 0) {
        throw new IllegalArgumentException("observed hours must not be negative, was " + each);
      }
    }
  }

  /**
   * Returns a study of these hours.
   *
   * @param decimals the hours of each case, such as {@code 6.5}
   * @return the study
   */
  public static TimeStudy of(String... decimals) {
    List<Rational> hours = new ArrayList<>();
    for (String each : decimals) {
      hours.add(Rational.parse(each));
    }
    return new TimeStudy(hours);
  }

  /**
   * Returns a study of these times.
   *
   * @param times the time of each case
   * @return the study
   */
  public static TimeStudy from(Iterable<Duration> times) {
    List<Rational> hours = new ArrayList<>();
    times.forEach(each -> hours.add(Hours.of(each)));
    return new TimeStudy(hours);
  }

  /**
   * Returns how many cases were observed.
   *
   * @return 1 or more
   */
  public int n() {
    return hours.size();
  }

  /**
   * Returns the mean, which is the weight in hours.
   *
   * @return hours, exact
   */
  public Rational mean() {
    return hours.stream().reduce(Rational.ZERO, Rational::plus).dividedBy(Rational.of(n()));
  }

  /**
   * Returns the spread of the cases.
   *
   * @return the standard deviation in hours, over {@code n - 1}; empty for a single case
   */
  public OptionalDouble sampleSd() {
    if (n() < 2) {
      return OptionalDouble.empty();
    }
    Rational mean = mean();
    Rational sum = Rational.ZERO;
    for (Rational each : hours) {
      sum = sum.plus(each.minus(mean).times(each.minus(mean)));
    }
    return OptionalDouble.of(Math.sqrt(sum.dividedBy(Rational.of(n() - 1)).doubleValue()));
  }

  /**
   * Returns how far the mean may be off.
   *
   * @return the standard error in hours, standard deviation over the root of {@code n}; empty for a
   *     single case
   */
  public OptionalDouble standardError() {
    OptionalDouble sd = sampleSd();
    return sd.isEmpty() ? sd : OptionalDouble.of(sd.getAsDouble() / Math.sqrt(n()));
  }

  /**
   * The weight with the hours between which it lies.
   *
   * @param mean the weight
   * @param low the lower end
   * @param high the upper end
   */
  public record Interval(Rational mean, double low, double high) {
    @Override
    public String toString() {
      return Hours.text(mean) + " h, " + Hours.text(low) + " to " + Hours.text(high);
    }
  }

  /**
   * Returns the interval by Student's t.
   *
   * @param confidence the probability that such intervals hold the true weight, above 0 and below 1
   * @return the interval
   * @throws IllegalStateException if there is a single case only
   */
  public Interval interval(double confidence) {
    return intervalOf(n() < 2 ? 0 : StudentT.twoSided(confidence, n() - 1));
  }

  /**
   * Returns the interval of so many standard errors on either side.
   *
   * @param standardErrors how many, 0 or more, such as the critical value of a printed table
   * @return the interval
   * @throws IllegalStateException if there is a single case only
   */
  public Interval intervalOf(double standardErrors) {
    if (n() < 2) {
      throw new IllegalStateException(
          "an interval needs at least 2 cases, had 1: one case does not show how cases spread");
    }
    if (!(standardErrors >= 0)) {
      throw new IllegalArgumentException(
          "a number of standard errors is 0 or more, was " + standardErrors);
    }
    double half = standardErrors * standardError().orElseThrow();
    double mean = mean().doubleValue();
    return new Interval(mean(), mean - half, mean + half);
  }

  /**
   * Says how many cases would give a wished precision, if they spread like those seen.
   *
   * @param halfWidth the wished half width of the interval in hours, above 0
   * @param confidence the probability that such intervals hold the true weight, above 0 and below 1
   * @return the least number, 2 or more, those already seen included; empty where it would exceed a
   *     million million
   * @throws IllegalStateException if there is a single case only
   */
  public OptionalLong casesFor(double halfWidth, double confidence) {
    if (!(halfWidth > 0)) {
      throw new IllegalArgumentException("a wished half width is above 0, was " + halfWidth);
    }
    if (n() < 2) {
      throw new IllegalStateException(
          "a number of cases needs at least 2 seen, had 1: one does not show how cases spread");
    }
    double sd = sampleSd().orElseThrow();
    long low = 1;
    long high = 2;
    while (!suffices(high, sd, halfWidth, confidence)) {
      low = high;
      high *= 2;
      if (high > MOST) {
        return OptionalLong.empty();
      }
    }
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (suffices(middle, sd, halfWidth, confidence)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return OptionalLong.of(high);
  }

  private static boolean suffices(long n, double sd, double halfWidth, double confidence) {
    return StudentT.twoSided(confidence, n - 1) * sd / Math.sqrt(n) <= halfWidth;
  }

  /**
   * Pulls the mean towards a weight that is in use.
   *
   * @param prior the present weight in hours
   * @param strength how many imagined cases stand for it, 0 or more
   * @return the weight between the two
   */
  public ShrunkWeight shrunkTo(Rational prior, Rational strength) {
    return new ShrunkWeight(prior, strength, mean(), n());
  }

  /**
   * Explains the mean.
   *
   * @return the hours of all cases over their number
   */
  public Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    for (int i = 0; i < n(); i++) {
      parts.add(Explanation.given("case " + (i + 1), hours.get(i), "h"));
    }
    Rational sum = hours.stream().reduce(Rational.ZERO, Rational::plus);
    return Explanation.combined(
            "mean hours",
            mean(),
            "h",
            org.plimsoll.explain.Combination.QUOTIENT,
            List.of(
                Explanation.combined(
                    "all hours", sum, "h", org.plimsoll.explain.Combination.SUM, parts),
                Explanation.given("cases", Rational.of(n()), "")))
        .because(
            standardError().isEmpty()
                ? "one case: how sure it is cannot be said"
                : "standard error " + Hours.text(standardError().getAsDouble()) + " h")
        .from(GAO);
  }

  @Override
  public String toString() {
    return "mean "
        + Hours.text(mean())
        + " h of "
        + n()
        + (n() == 1 ? " case" : " cases")
        + ", standard error "
        + Hours.text(standardError())
        + " h";
  }
}
