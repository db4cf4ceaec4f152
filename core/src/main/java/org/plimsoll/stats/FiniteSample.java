package org.plimsoll.stats;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.plimsoll.base.Rational;

/**
 * What a sample without replacement says of a small population: of {@code N} people {@code n} were
 * drawn by chance and {@code x} of them agreed; {@code K} of all {@code N} would agree.
 *
 * <pre>{@code
 * var asked = FiniteSample.of(40, 20, 18);
 * asked.lowerBound(0.05);                        // 31: fewer would make 18 of 20 too lucky
 * asked.probabilityAtLeast(30, Prior.FLAT);      // 0.9875...
 * }</pre>
 *
 * <p>In a team the sample is a large part of the whole, and formulas for endless populations throw
 * that away: once everybody has been asked the answer is certain here, and stays in doubt there.
 *
 * <p>Figures are doubles with a relative error below 1e-10 and come from sums of positive terms;
 * bounds are exact, because what lies close to the level is decided in whole numbers. A probability
 * or a bound on {@code K} costs a number of steps that grows with its standard deviation, not with
 * {@code N}.
 *
 * @param population how many people there are, {@code N}, at least 1
 * @param sampled how many were drawn, {@code n}, 1 to {@code N}
 * @param yes how many of them agreed, {@code x}, 0 to {@code n}
 * @see <a href="https://en.wikipedia.org/wiki/Hypergeometric_distribution">H. S. Konijn (1973),
 *     Statistical Theory of Sample Survey Design and Analysis, North-Holland: bounds of the
 *     Clopper-Pearson kind for the hypergeometric distribution</a>
 */
public record FiniteSample(int population, int sampled, int yes) {
  private static final double CLOSE = 1e-9;
  private static final int MOST_EXACT = 5_000;

  /**
   * Checks the counts.
   *
   * @param population how many people there are, {@code N}, at least 1
   * @param sampled how many were drawn, {@code n}, 1 to {@code N}
   * @param yes how many of them agreed, {@code x}, 0 to {@code n}
   */
  public FiniteSample {
    if (population < 1 || population == Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "a population has from 1 to " + (Integer.MAX_VALUE - 1) + " people, was " + population);
    }
    if (sampled < 1 || sampled > population) {
      throw new IllegalArgumentException(
          "a sample of " + population + " people holds from 1 to all of them, was " + sampled);
    }
    if (yes < 0 || yes > sampled) {
      throw new IllegalArgumentException(
          "of " + sampled + " asked from 0 to all can agree, was " + yes);
    }
  }

  /**
   * Returns a sample.
   *
   * @param population how many people there are, at least 1
   * @param sampled how many were drawn, 1 to all
   * @param yes how many of them agreed
   * @return that sample
   * @throws IllegalArgumentException if the counts do not fit each other
   */
  public static FiniteSample of(int population, int sampled, int yes) {
    return new FiniteSample(population, sampled, yes);
  }

  /**
   * Returns how many can agree at most.
   *
   * @return those who did and all who were not asked, {@code N - n + x}
   */
  public int greatestPossible() {
    return population - sampled + yes;
  }

  private void requireAmong(int k) {
    if (k < 0 || k > population) {
      throw new IllegalArgumentException(
          "of " + population + " people from 0 to all can agree, was " + k);
    }
  }

  /**
   * The chance of so many who agree in the sample or more, if {@code k} of all agree: {@code P(X >=
   * x | K = k)}. It rises with {@code k}.
   *
   * @param k how many of all agree, 0 to {@code N}
   * @return the upper tail of the hypergeometric distribution
   */
  public double upperTail(int k) {
    requireAmong(k);
    return DiscreteWeights.hypergeometric(population, k, sampled).atLeast(yes);
  }

  /**
   * The chance of so few who agree in the sample or fewer, if {@code k} of all agree: {@code P(X <=
   * x | K = k)}. It falls with {@code k}.
   *
   * @param k how many of all agree, 0 to {@code N}
   * @return the lower tail of the hypergeometric distribution
   */
  public double lowerTail(int k) {
    requireAmong(k);
    return DiscreteWeights.hypergeometric(population, k, sampled).atMost(yes);
  }

  /**
   * The upper tail as an exact fraction, for audits.
   *
   * @param k how many of all agree, 0 to {@code N}
   * @return {@code P(X >= x | K = k)}, exact
   * @throws ArithmeticException if the fraction outgrows {@link Rational#MAX_BITS}, which happens
   *     at a few thousand people
   */
  public Rational exactUpperTail(int k) {
    requireAmong(k);
    return Rational.of(ways(k, yes, sampled), Binomials.of(population, sampled));
  }

  /** How many samples of the size have from {@code from} to {@code to} of {@code k} in them. */
  private BigInteger ways(int k, int from, int to) {
    int first = Math.max(from, Math.max(0, sampled - (population - k)));
    int last = Math.min(to, Math.min(k, sampled));
    BigInteger sum = BigInteger.ZERO;
    if (first > last) {
      return sum;
    }
    BigInteger term =
        Binomials.of(k, first).multiply(Binomials.of(population - k, sampled - first));
    for (int i = first; ; i++) {
      sum = sum.add(term);
      if (i == last) {
        return sum;
      }
      term =
          term.multiply(BigInteger.valueOf((long) (k - i) * (sampled - i)))
              .divide(BigInteger.valueOf((i + 1L) * ((long) population - k - sampled + i + 1)));
    }
  }

  /**
   * The p-value against "fewer than needed agree": the chance of such a sample if one person too
   * few agreed.
   *
   * @param required how many must agree, 1 to {@code N}; see {@link Threshold#required}
   * @return {@code P(X >= x | K = required - 1)}
   */
  public double pValueBelow(int required) {
    return upperTail(required - 1);
  }

  /**
   * The lower bound of those who agree: the least {@code K} from {@code x} up under which so many
   * who agree are not too unlikely, {@code P(X >= x | K) > alpha}.
   *
   * @param alpha the risk on this side, above 0 and below 1; taken as the decimal it prints as
   * @return a number of people from {@code x} to {@code N - n + x}; it falls as {@code alpha} does
   */
  public int lowerBound(double alpha) {
    BigDecimal level = level(alpha);
    int low = yes;
    int high = greatestPossible();
    while (low < high) {
      int middle = low + (high - low) / 2;
      if (upperTailExceeds(middle, alpha, level)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * The upper bound of those who agree: the greatest {@code K} up to {@code N - n + x} with {@code
   * P(X <= x | K) > alpha}.
   *
   * @param alpha the risk on this side, above 0 and below 1; taken as the decimal it prints as
   * @return a number of people from {@code x} to {@code N - n + x}; it rises as {@code alpha} falls
   */
  public int upperBound(double alpha) {
    // who do not agree are to the lower bound what who agree are to the upper
    return population - new FiniteSample(population, sampled, sampled - yes).lowerBound(alpha);
  }

  static BigDecimal level(double alpha) {
    if (!(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException(
          "a risk lies between 0 and 1, was " + alpha + "; 95% confidence is a risk of 0.05");
    }
    return BigDecimal.valueOf(alpha);
  }

  /** Whether {@code P(X >= x | K = k)} is above the level, decided in whole numbers if close. */
  boolean upperTailExceeds(int k, double alpha) {
    return upperTailExceeds(k, alpha, level(alpha));
  }

  private boolean upperTailExceeds(int k, double alpha, BigDecimal level) {
    double tail = upperTail(k);
    if (Math.abs(tail - alpha) > CLOSE * alpha || sampled > MOST_EXACT) {
      return tail > alpha;
    }
    return new BigDecimal(ways(k, yes, sampled))
            .compareTo(level.multiply(new BigDecimal(Binomials.of(population, sampled))))
        > 0;
  }

  /**
   * The probability that at least so many of all agree: those who were not asked follow a
   * beta-binomial distribution.
   *
   * @param required how many must agree; 0 or fewer is certain, above {@code N} impossible
   * @param prior what is thought before anybody is asked
   * @return {@code P(K >= required)}; 0 or 1 once everybody has been asked
   */
  public double probabilityAtLeast(int required, Prior prior) {
    return unasked(prior).atLeast((long) required - yes);
  }

  private DiscreteWeights unasked(Prior prior) {
    double weight = prior.weight();
    return DiscreteWeights.betaBinomial(
        (long) population - sampled, weight + yes, weight + sampled - yes);
  }

  /**
   * The probability that at least so many agree, under the flat prior, as an exact fraction.
   *
   * @param required how many must agree
   * @return {@code P(K >= required)}, exact
   * @throws ArithmeticException if the fraction outgrows {@link Rational#MAX_BITS}, which happens
   *     at a few thousand people
   */
  public Rational exactProbabilityAtLeast(int required) {
    // with a flat prior P(K) = C(K, x) C(N - K, n - x) / C(N + 1, n + 1)
    BigInteger sum = BigInteger.ZERO;
    for (int k = Math.max(required, yes); k <= greatestPossible(); k++) {
      sum = sum.add(likelihood(k));
    }
    return Rational.of(sum, Binomials.of(population + 1, sampled + 1));
  }

  private BigInteger likelihood(int k) {
    return Binomials.of(k, yes).multiply(Binomials.of(population - k, sampled - yes));
  }

  /**
   * The probability of each number who agree.
   *
   * @param prior what is thought before anybody is asked
   * @return length {@code N + 1}: at index {@code k} the probability that {@code k} of all agree
   */
  public double[] posterior(Prior prior) {
    double[] all = new double[population + 1];
    double[] open = unasked(prior).probabilities();
    System.arraycopy(open, 0, all, yes, open.length);
    return all;
  }

  /**
   * The numbers that a sceptic who looks again and again cannot rule out: those {@code K} whose
   * probability has not fallen below {@code alpha} of what it was before anybody was asked, under
   * the flat prior. Over any number of looks at a growing sample the true number is left out with a
   * probability of at most {@code alpha}.
   *
   * @param alpha the risk over all looks together, above 0 and below 1; taken as the decimal it
   *     prints as
   * @return the least and the greatest such number
   * @see <a
   *     href="https://proceedings.neurips.cc/paper/2020/hash/e96c7de8f6390b1e6c71556e4e0a4959-Abstract.html">I.
   *     Waudby-Smith and A. Ramdas (2020), Confidence sequences for sampling without replacement,
   *     NeurIPS 33: the prior-posterior ratio</a>
   */
  public Range notRuledOut(double alpha) {
    BigDecimal level = level(alpha);
    // the likelihood has one peak, at this share of all
    int peak = (int) Math.min(greatestPossible(), (population + 1L) * yes / sampled);
    int low = yes;
    int high = peak;
    while (low < high) {
      int middle = low + (high - low) / 2;
      if (isNotRuledOut(middle, alpha, level)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    int least = low;
    low = peak;
    high = greatestPossible();
    while (low < high) {
      int middle = high - (high - low) / 2;
      if (isNotRuledOut(middle, alpha, level)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return new Range(least, high);
  }

  // posterior(K) / prior(K) = (n + 1) P(X = x | K) > alpha
  private boolean isNotRuledOut(int k, double alpha, BigDecimal level) {
    double gain = (sampled + 1.0) * DiscreteWeights.hypergeometric(population, k, sampled).at(yes);
    if (Math.abs(gain - alpha) > CLOSE * alpha || sampled > MOST_EXACT) {
      return gain > alpha;
    }
    return new BigDecimal(likelihood(k).multiply(BigInteger.valueOf(sampled + 1L)))
            .compareTo(level.multiply(new BigDecimal(Binomials.of(population, sampled))))
        > 0;
  }

  /**
   * A range of numbers of people.
   *
   * @param least the least
   * @param greatest the greatest
   */
  public record Range(int least, int greatest) {
    @Override
    public String toString() {
      return least + " to " + greatest;
    }
  }

  /**
   * Returns the sample in one line.
   *
   * @return for example {@code 18 of 20 agree, of 40}
   */
  @Override
  public String toString() {
    return yes + " of " + sampled + " agree, of " + population;
  }
}
