package org.plimsoll.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.base.Rational;

class ShareStatisticsTest {
  /**
   * mpmath 1.3.0 at 30 to 40 digits: betainc, quadrature, and the power series for the last but
   * one.
   */
  @ParameterizedTest
  @CsvSource({
    "0.75, 19, 3, 0.92547651943505116",
    "0.75, 0.5, 40.5, 4.2040651860146339e-26",
    "0.001, 1.25, 1000.75, 0.4732307003000129",
    "0.3, 3000, 7200, 0.096491406932904683",
    "0.75, 180000.5, 60000.5, 0.49984328027823058",
    "0.76, 180000.5, 60000.5, 1.7029973312157798e-30",
    "0.5, 0.1, 0.2, 0.32942920389710099"
  })
  void betaTailsKeepTheirDigits(String share, double alpha, double beta, double expected) {
    assertEquals(
        expected,
        new BetaShare(alpha, beta).probabilityAtLeast(Rational.parse(share)),
        1e-10 * expected);
  }

  /** scipy 1.17.1, beta.ppf. */
  @ParameterizedTest
  @CsvSource({
    "0.025, 2.5, 7.25, 0.050814205495634465",
    "0.5, 2.5, 7.25, 0.23927737178921268",
    "0.975, 2.5, 7.25, 0.5550875651168289",
    "0.000001, 0.5, 40.5, 1.951262149469776e-14"
  })
  void betaQuantilesAgreeWithScipy(double p, double alpha, double beta, double expected) {
    assertEquals(expected, new BetaShare(alpha, beta).quantile(p), 1e-9 * expected);
  }

  @Property(tries = 100)
  void aQuantileHasItsProbabilityBelowIt(
      @ForAll @DoubleRange(min = 0.3, max = 300) double alpha,
      @ForAll @DoubleRange(min = 0.3, max = 300) double beta,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double p) {
    double q = new BetaShare(alpha, beta).quantile(p);
    assertEquals(p, SpecialFunctions.betaTail(q, 1 - q, alpha, beta), 1e-9);
  }

  /** mpmath 1.3.0, sqrt(2) erfinv(2 p - 1). */
  @ParameterizedTest
  @CsvSource({
    "0.05, -1.6448536269514727",
    "0.001, -3.0902323061678135",
    "1e-10, -6.3613409024040562",
    "1e-40, -13.31092137142517",
    "0.975, 1.9599639845400542",
    "0.6, 0.2533471031357998"
  })
  void normalQuantilesKeepTheirDigits(double p, double expected) {
    assertEquals(expected, SpecialFunctions.normalQuantile(p), 1e-14 * Math.abs(expected));
  }

  @Test
  void boundsOfSharesMirrorEachOther() {
    for (ShareBound bound : ShareBound.values()) {
      assertEquals(1 - bound.lower(3, 20, 0.05), bound.upper(17, 20, 0.05));
      assertEquals(0, bound.lower(0, 20, 0.05));
      assertEquals(1, bound.upper(20, 20, 0.05));
    }
    assertThrows(IllegalArgumentException.class, () -> ShareBound.WILSON.lower(3, 2, 0.05));
  }

  /** P(p2 < p1) as a finite sum over exact fractions, another way than the library's. */
  @Property(tries = 60)
  void theChanceOfAFallAgreesWithTheFiniteSum(
      @ForAll @IntRange(max = 25) int yes1,
      @ForAll @IntRange(max = 25) int no1,
      @ForAll @IntRange(max = 25) int yes2,
      @ForAll @IntRange(max = 25) int no2) {
    int b1 = no1 + 1;
    int a2 = yes2 + 1;
    int b2 = no2 + 1;
    Rational sum = Rational.ZERO;
    for (int i = 0; i <= yes1; i++) {
      sum =
          sum.plus(
              beta(a2 + i, b1 + b2)
                  .dividedBy(Rational.of(b1 + i).times(beta(1 + i, b1)).times(beta(a2, b2))));
    }
    assertEquals(sum.doubleValue(), WaveChange.probabilityFell(yes1, no1, yes2, no2), 1e-13);
    assertEquals(
        1,
        WaveChange.probabilityFell(yes1, no1, yes2, no2)
            + WaveChange.probabilityFell(yes2, no2, yes1, no1),
        1e-12);
  }

  /** B(a, b) of whole numbers: 1 / ((a + b - 1) C(a + b - 2, a - 1)). */
  private static Rational beta(int a, int b) {
    return Rational.ONE.dividedBy(
        Rational.of(a + b - 1)
            .times(Rational.of(Binomials.of(a + b - 2, a - 1), java.math.BigInteger.ONE)));
  }

  @Test
  void hugeSurveysAreComparedToo() {
    assertEquals(0.5, WaveChange.probabilityFell(600_000, 400_000, 600_000, 400_000), 1e-9);
    assertEquals(1, WaveChange.probabilityFell(600_000, 400_000, 500_000, 500_000), 1e-12);
  }

  /** scipy 1.17.1, binom.sf(.., n, 0.5). */
  @ParameterizedTest
  @CsvSource({
    "3, 12, 0.017578125, 0.996307373046875, 0.03515625",
    "10, 2, 0.996826171875, 0.019287109375, 0.03857421875",
    "0, 0, 1, 1, 1",
    "5, 5, 0.623046875, 0.623046875, 1"
  })
  void thoseWhoChangedTheirMindsAreTestedExactly(
      int gained, int lost, double fell, double rose, double both) {
    WaveChange.ChangedMinds test = WaveChange.changedMinds(gained, lost);
    assertEquals(fell, test.fellP(), 1e-14);
    assertEquals(rose, test.roseP(), 1e-14);
    assertEquals(both, test.twoSidedP(), 1e-14);
  }

  @Test
  void aPowerPriorWeighsOldAnswersLess() {
    assertEquals(new BetaShare(18, 4), BetaShare.after(Prior.FLAT, 40, 34, 0.5));
    assertEquals(new BetaShare(1, 1), BetaShare.after(Prior.FLAT, 40, 34, 0));
    assertThrows(
        IllegalArgumentException.class, () -> BetaShare.after(Prior.FLAT, 40, 34, Double.NaN));
  }

  /** Shrout and Fleiss (1979), table 2: ICC(1,1) = .17 and ICC(1,4) = .44. */
  @Test
  void intraclassCorrelationsAreThoseOfShroutAndFleiss() {
    IntraClass icc =
        IntraClass.of(
            new double[][] {
              {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
            });
    assertEquals(0.16574176840547544, icc.icc1().getAsDouble(), 1e-12);
    assertEquals(0.44279713367926865, icc.icc2().getAsDouble(), 1e-12);
  }

  @Test
  void groupsMayDifferInSize() {
    IntraClass icc = IntraClass.of(new double[][] {{4, 5, 4, 5}, {2, 3, 3, 2}, {5, 5, 4}});
    assertEquals(0.8095238095238095, icc.icc1().getAsDouble(), 1e-12); // numpy, same formula
    assertEquals(0.9392265193370166, icc.icc2().getAsDouble(), 1e-12);
    assertEquals(OptionalDouble.empty(), IntraClass.of(new double[][] {{3, 3}, {3, 3}}).icc1());
    assertThrows(IllegalArgumentException.class, () -> IntraClass.of(new double[][] {{3}, {3}}));
  }

  @Test
  void agreementIsNotGivenWhereNoneIsDefined() {
    double[][] split = {{1, 1}, {5, 5}, {1, 1}, {5, 5}};
    assertEquals(OptionalDouble.empty(), ScaleAgreement.of(split, 5).rWgJ());
    double[][] alike = {{4, 4}, {4, 4}};
    assertEquals(OptionalDouble.of(1), ScaleAgreement.of(alike, 5).rWgJ());
    assertEquals(OptionalDouble.empty(), ScaleAgreement.of(alike, 5).cronbachAlpha());
    assertEquals(
        OptionalDouble.empty(), ScaleAgreement.of(new double[][] {{4, 3}}, 5).meanItemVariance());
  }

  @Test
  void anAnswerNotGivenIsLeftOutOfPersonAndQuestion() {
    Optional<EngagementIndex.Answer> agree = Optional.of(EngagementIndex.Answer.AGREE);
    Optional<EngagementIndex.Answer> not = Optional.of(EngagementIndex.Answer.DISAGREE);
    EngagementIndex index =
        EngagementIndex.of(
            List.of(
                List.of(agree, Optional.empty()),
                List.of(not, not),
                List.of(Optional.empty(), Optional.empty())));
    assertEquals(List.of(Rational.of(75), Rational.of(25)), index.respondentScores());
    assertEquals(Rational.of(50), index.index());
    assertEquals(Rational.of(25), index.percentPositive().value());
    assertFalse(index.isReported(EngagementIndex.LEAST_REPORTED));
    assertTrue(EngagementIndex.isReported(10, EngagementIndex.LEAST_REPORTED));
    assertEquals(
        "question 1 (counted from 0) was answered by nobody; leave it out",
        assertThrows(
                IllegalArgumentException.class,
                () -> EngagementIndex.of(List.of(List.of(agree, Optional.empty()))))
            .getMessage());
  }

  @Test
  void aSignalHasBothWaysOfLeavingTheLimits() {
    ProcessLimits limits = new ProcessLimits(20, 1, 2.66);
    ProcessLimits.Signal both = limits.signal(3, 17, 23, 21, 22.6);
    assertEquals(new ProcessLimits.Signal(1, 1, 3, 0, 3), both);
    assertTrue(both.isUp() && both.isDown());
    ProcessLimits.Signal run = limits.signal(3, 22, 19, 19, 19);
    assertEquals(new ProcessLimits.Signal(0, 0, 0, 3, 3), run);
    assertTrue(run.isDown() && !run.isUp());
    assertTrue(!limits.signal(4, 22, 19, 19, 19).isDown());
    assertTrue(!limits.signal(3).isUp());
    assertTrue(!limits.isConstant());
    assertTrue(ProcessLimits.of(2, 2, 2).isConstant());
    assertThrows(IllegalArgumentException.class, () -> limits.signal(1, 22));
  }

  @Test
  void aFallIsSeenBelowTheLimits() {
    ProcessLimits limits = ProcessLimits.of(61, 58, 64, 60, 59, 63, 62, 61);
    assertEquals(61, limits.mean());
    assertEquals(2, limits.beyondLower(70, 40, 41));
    assertEquals(1, limits.beyondUpper(70, 40, 41));
    assertEquals(2, limits.runBelowAtEnd(70, 40, 41));
    assertEquals(0, limits.runBelowAtEnd(40, 61)); // on the mean
    assertEquals(0, limits.runAboveAtEnd());
    assertThrows(IllegalArgumentException.class, () -> ProcessLimits.of(1));
    assertThrows(IllegalArgumentException.class, () -> ProcessLimits.of(1, Double.NaN));
  }

  @Test
  void silentPeopleMayAllThinkEitherWay() {
    NonResponse census = NonResponse.of(100, 70, 60);
    assertEquals(Rational.parse("0.6"), census.lower());
    assertEquals(Rational.parse("0.9"), census.upper());
    assertThrows(IllegalArgumentException.class, () -> NonResponse.of(100, 70, 71));
  }

  @Test
  void aLookWithoutTheAnswersBeforeItIsRefused() {
    ConfidenceSequence sequence = ConfidenceSequence.of(40, 0.05).look(10, 9);
    assertEquals(
        "a look holds the answers of the one before it, was 5 of 12 agree, of 40 after 9 of 10"
            + " agree, of 40; give running totals",
        assertThrows(IllegalArgumentException.class, () -> sequence.look(12, 5)).getMessage());
  }

  @Test
  void aContradictedSequenceSaysSoAndStaysAsItWas() {
    // nineteen in a row agree, and then nobody does: unlikely by chance
    ConfidenceSequence early = ConfidenceSequence.of(1000, 0.05).look(60, 60);
    ConfidenceSequence late = early.look(900, 60);
    assertTrue(late.contradicted());
    assertEquals(early.bounds(), late.bounds());
  }
}
