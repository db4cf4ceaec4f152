package org.plimsoll.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.plimsoll.base.Rational;

class FiniteSampleProperties {
  @Provide
  Arbitrary<FiniteSample> small() {
    return samples(12);
  }

  @Provide
  Arbitrary<FiniteSample> teams() {
    return samples(150);
  }

  private static Arbitrary<FiniteSample> samples(int most) {
    return Arbitraries.integers()
        .between(1, most)
        .flatMap(
            population ->
                Arbitraries.integers()
                    .between(1, population)
                    .flatMap(
                        n ->
                            Arbitraries.integers()
                                .between(0, n)
                                .map(yes -> FiniteSample.of(population, n, yes))));
  }

  /** Every sample there is, by its members. */
  @Property(tries = 60)
  void tailsAgreeWithTheListOfAllSamples(
      @ForAll("small") FiniteSample sample, @ForAll @IntRange(max = 12) int k) {
    int marked = Math.min(k, sample.population());
    int atLeast = 0;
    int atMost = 0;
    int all = 0;
    for (int members = 0; members < 1 << sample.population(); members++) {
      if (Integer.bitCount(members) == sample.sampled()) {
        int yes = Integer.bitCount(members & ((1 << marked) - 1));
        all++;
        atLeast += yes >= sample.yes() ? 1 : 0;
        atMost += yes <= sample.yes() ? 1 : 0;
      }
    }
    assertEquals((double) atLeast / all, sample.upperTail(marked), 1e-14);
    assertEquals((double) atMost / all, sample.lowerTail(marked), 1e-14);
    assertEquals(Rational.of(atLeast, all), sample.exactUpperTail(marked));
  }

  /** Bayes's rule over every K, in exact fractions with BigInteger binomials. */
  @Property(tries = 60)
  void thePosteriorAgreesWithBayesRuleOverEveryNumber(
      @ForAll("teams") FiniteSample sample, @ForAll @IntRange(max = 150) int required) {
    BigInteger above = BigInteger.ZERO;
    BigInteger total = BigInteger.ZERO;
    for (int k = 0; k <= sample.population(); k++) {
      BigInteger likelihood =
          choose(k, sample.yes())
              .multiply(choose(sample.population() - k, sample.sampled() - sample.yes()));
      total = total.add(likelihood);
      above = k >= required ? above.add(likelihood) : above;
    }
    Rational exact = Rational.of(above, total);
    assertEquals(exact, sample.exactProbabilityAtLeast(required));
    assertEquals(
        exact.doubleValue(),
        sample.probabilityAtLeast(required, Prior.FLAT),
        1e-12 * exact.doubleValue());
  }

  private static BigInteger choose(int n, int k) {
    if (k < 0 || k > n) {
      return BigInteger.ZERO;
    }
    BigInteger top = BigInteger.ONE;
    BigInteger bottom = BigInteger.ONE;
    for (int i = 0; i < k; i++) {
      top = top.multiply(BigInteger.valueOf(n - i));
      bottom = bottom.multiply(BigInteger.valueOf(i + 1));
    }
    return top.divide(bottom);
  }

  /** The bound by its definition: every K in turn, compared as exact fractions. */
  @Property(tries = 60)
  void boundsAreThoseOfTheDefinition(
      @ForAll("teams") FiniteSample sample, @ForAll @IntRange(min = 1, max = 99) int percent) {
    double alpha = percent / 100.0;
    Rational level = Rational.of(percent, 100);
    int least = sample.yes();
    while (sample.exactUpperTail(least).compareTo(level) <= 0) {
      least++;
    }
    assertEquals(least, sample.lowerBound(alpha));
    FiniteSample no =
        FiniteSample.of(sample.population(), sample.sampled(), sample.sampled() - sample.yes());
    int greatest = sample.greatestPossible();
    while (no.exactUpperTail(sample.population() - greatest).compareTo(level) <= 0) {
      greatest--;
    }
    assertEquals(greatest, sample.upperBound(alpha));
  }

  /** The set by its definition: each K whose posterior is above alpha of its prior. */
  @Property(tries = 60)
  void whatIsNotRuledOutIsThatOfTheDefinition(
      @ForAll("teams") FiniteSample sample, @ForAll @IntRange(min = 1, max = 99) int percent) {
    BigInteger total = choose(sample.population() + 1, sample.sampled() + 1);
    List<Integer> set = new ArrayList<>();
    for (int k = 0; k <= sample.population(); k++) {
      BigInteger posterior =
          choose(k, sample.yes())
              .multiply(choose(sample.population() - k, sample.sampled() - sample.yes()));
      Rational ratio =
          Rational.of(posterior.multiply(BigInteger.valueOf(sample.population() + 1)), total);
      if (ratio.compareTo(Rational.of(percent, 100)) > 0) {
        set.add(k);
      }
    }
    assertEquals(
        new FiniteSample.Range(set.get(0), set.get(set.size() - 1)),
        sample.notRuledOut(percent / 100.0));
  }

  @Property(tries = 100)
  void onePersonMoreWhoAgreesNeverLowersAnything(
      @ForAll("teams") FiniteSample sample,
      @ForAll @IntRange(min = 1, max = 150) int required,
      @ForAll @DoubleRange(min = 0.01, max = 0.5) double alpha) {
    if (sample.yes() == sample.sampled()) {
      return;
    }
    FiniteSample more = FiniteSample.of(sample.population(), sample.sampled(), sample.yes() + 1);
    assertTrue(more.lowerBound(alpha) >= sample.lowerBound(alpha));
    assertTrue(more.upperBound(alpha) >= sample.upperBound(alpha));
    assertTrue(
        more.probabilityAtLeast(required, Prior.FLAT)
            >= sample.probabilityAtLeast(required, Prior.FLAT) - 1e-12);
    assertTrue(
        more.probabilityAtLeast(required, Prior.JEFFREYS)
            >= sample.probabilityAtLeast(required, Prior.JEFFREYS) - 1e-12);
  }

  @Property(tries = 100)
  void moreConfidenceNeverNarrowsTheBounds(
      @ForAll("teams") FiniteSample sample,
      @ForAll @DoubleRange(min = 0.01, max = 0.5) double alpha,
      @ForAll @DoubleRange(min = 0.01, max = 0.5) double other) {
    double less = Math.min(alpha, other);
    double more = Math.max(alpha, other);
    assertTrue(sample.lowerBound(less) <= sample.lowerBound(more));
    assertTrue(sample.upperBound(less) >= sample.upperBound(more));
  }

  @Property(tries = 80)
  void onceEverybodyIsAskedTheAnswerIsCertain(
      @ForAll @IntRange(min = 1, max = 200) int population,
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @IntRange(min = 1, max = 200) int required) {
    int yes = (int) Math.round(share * population);
    FiniteSample all = FiniteSample.of(population, population, yes);
    assertEquals(yes, all.lowerBound(0.05));
    assertEquals(yes, all.upperBound(0.05));
    assertEquals(yes >= required ? 1 : 0, all.probabilityAtLeast(required, Prior.FLAT));
    assertEquals(yes >= required ? 1 : 0, all.probabilityAtLeast(required, Prior.JEFFREYS));
    assertEquals(new FiniteSample.Range(yes, yes), all.notRuledOut(0.05));
  }

  @Property(tries = 60)
  void probabilitiesOfAllNumbersAddUp(@ForAll("teams") FiniteSample sample, @ForAll Prior prior) {
    double[] posterior = sample.posterior(prior);
    assertEquals(sample.population() + 1, posterior.length);
    double tail = 0;
    double[] tails = new double[posterior.length];
    double[] asked = new double[posterior.length];
    for (int k = sample.population(); k >= 0; k--) {
      tail += posterior[k];
      tails[k] = tail;
      asked[k] = sample.probabilityAtLeast(k, prior);
    }
    assertArrayEquals(asked, tails, 1e-12);
    assertEquals(1, tail, 1e-12);
  }

  /**
   * Jeffreys's posterior against a product of ratios in exact fractions: (a)_u (b)_(m-u) C(m, u).
   */
  @Property(tries = 40)
  void jeffreysPriorAgreesWithItsExactWeights(@ForAll("small") FiniteSample sample) {
    int m = sample.population() - sample.sampled();
    Rational a = Rational.of(2L * sample.yes() + 1, 2);
    Rational b = Rational.of(2L * (sample.sampled() - sample.yes()) + 1, 2);
    Rational[] weights = new Rational[m + 1];
    Rational total = Rational.ZERO;
    for (int u = 0; u <= m; u++) {
      weights[u] =
          Rational.of(choose(m, u), BigInteger.ONE).times(rising(a, u)).times(rising(b, m - u));
      total = total.plus(weights[u]);
    }
    Rational tail = Rational.ZERO;
    for (int u = m; u >= 0; u--) {
      tail = tail.plus(weights[u]);
      assertEquals(
          tail.dividedBy(total).doubleValue(),
          sample.probabilityAtLeast(sample.yes() + u, Prior.JEFFREYS),
          1e-13);
    }
  }

  private static Rational rising(Rational from, int steps) {
    Rational product = Rational.ONE;
    for (int i = 0; i < steps; i++) {
      product = product.times(from.plus(Rational.of(i)));
    }
    return product;
  }

  /**
   * Who stops at the first look that suits is wrong at most as often as promised: every order of
   * asking, by counting paths.
   */
  @Property(tries = 30)
  void lookingAfterEveryAnswerIsWrongAtMostAsOftenAsPromised(
      @ForAll @IntRange(min = 1, max = 24) int population,
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @IntRange(min = 1, max = 40) int percent) {
    int truth = (int) Math.round(share * population);
    double alpha = percent / 100.0;
    // ways[x]: orders of n answers with x yes in which no look has ruled the truth out
    BigInteger[] ways = {BigInteger.ONE};
    for (int n = 1; n <= population; n++) {
      BigInteger[] next = new BigInteger[n + 1];
      for (int x = 0; x <= n; x++) {
        BigInteger paths = x < n ? ways[x] : BigInteger.ZERO;
        paths = x > 0 ? paths.add(ways[x - 1]) : paths;
        boolean possible = x <= truth && n - x <= population - truth;
        if (possible && paths.signum() > 0) {
          FiniteSample.Range set = FiniteSample.of(population, n, x).notRuledOut(alpha);
          possible = set.least() <= truth && truth <= set.greatest();
        }
        next[x] = possible ? paths : BigInteger.ZERO;
      }
      ways = next;
    }
    BigDecimal right = new BigDecimal(ways[truth]);
    BigDecimal all = new BigDecimal(choose(population, truth));
    assertTrue(
        right.compareTo(all.multiply(BigDecimal.ONE.subtract(BigDecimal.valueOf(alpha)))) >= 0,
        () -> right + " of " + all + " orders never rule out " + truth);
  }

  @Property(tries = 60)
  void aSequenceOfLooksNeverWidens(
      @ForAll @IntRange(min = 1, max = 80) int population,
      @ForAll("answers") List<Boolean> answers) {
    ConfidenceSequence sequence = ConfidenceSequence.of(population, 0.05);
    int yes = 0;
    for (int n = 1; n <= Math.min(population, answers.size()); n++) {
      yes += answers.get(n - 1) ? 1 : 0;
      ConfidenceSequence next = sequence.look(n, yes);
      assertTrue(next.bounds().least() >= sequence.bounds().least());
      assertTrue(next.bounds().greatest() <= sequence.bounds().greatest());
      assertEquals(next.bounds(), next.look(n, yes).bounds()); // asking again changes nothing
      sequence = next;
    }
  }

  @Provide
  Arbitrary<List<Boolean>> answers() {
    return Arbitraries.of(true, false).list().ofMinSize(1).ofMaxSize(80);
  }

  @Property(tries = 40)
  void theTotalOfGroupsAgreesWithCountingEveryCombination(
      @ForAll("small") FiniteSample first,
      @ForAll("small") FiniteSample second,
      @ForAll Prior prior) {
    StratifiedTotal total = StratifiedTotal.of(List.of(first, second), prior);
    double[] one = first.posterior(prior);
    double[] two = second.posterior(prior);
    for (int required = 0; required <= total.population() + 1; required++) {
      double sum = 0;
      for (int i = 0; i < one.length; i++) {
        for (int j = 0; j < two.length; j++) {
          sum += i + j >= required ? one[i] * two[j] : 0;
        }
      }
      assertEquals(sum, total.probabilityAtLeast(required), 1e-13);
    }
    assertEquals(
        StratifiedTotal.of(List.of(second, first), prior).probabilityAtLeast(3),
        total.probabilityAtLeast(3),
        1e-13);
  }
}
