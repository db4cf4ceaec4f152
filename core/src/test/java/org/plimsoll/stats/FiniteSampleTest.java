package org.plimsoll.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.percent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiniteSampleTest {
  private static void refused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Test
  void overAndAtLeastAreTwoThings() {
    assertEquals(30, Threshold.atLeast(percent(75)).required(40));
    assertEquals(31, Threshold.over(percent(75)).required(40));
    assertEquals(11, Threshold.atLeast(percent(75)).required(14));
    assertEquals(11, Threshold.over(percent(75)).required(14));
    assertEquals(55, Threshold.atLeast(percent(55)).required(100)); // 0.55 x 100 > 55 in doubles
    assertEquals(0, Threshold.atLeast(percent(0)).required(40));
    assertEquals(1, Threshold.over(percent(0)).required(40));
    assertEquals("over 75%", Threshold.over(percent(75)).toString());
    assertTrue(Threshold.atLeast(percent(75)).isMetBy(3, 4));
    assertEquals(false, Threshold.over(percent(75)).isMetBy(3, 4));
  }

  @Test
  void aThresholdNobodyCanReachIsRefused() {
    refused(
        "a threshold of people lies from 0% to 100%, was 101%",
        () -> Threshold.atLeast(percent(101)));
    refused("nobody can be over 100%; say at least 100%", () -> Threshold.over(percent(100)));
    refused(
        "a population has at least 1 person, was 0",
        () -> Threshold.atLeast(percent(75)).required(0));
  }

  @Test
  void countsThatDoNotFitEachOtherAreRefused() {
    refused("a population has from 1 to 2147483646 people, was 0", () -> FiniteSample.of(0, 0, 0));
    refused(
        "a sample of 40 people holds from 1 to all of them, was 41",
        () -> FiniteSample.of(40, 41, 3));
    refused("of 20 asked from 0 to all can agree, was 21", () -> FiniteSample.of(40, 20, 21));
    refused(
        "of 40 people from 0 to all can agree, was 41",
        () -> FiniteSample.of(40, 20, 18).upperTail(41));
    refused(
        "a risk lies between 0 and 1, was NaN; 95% confidence is a risk of 0.05",
        () -> FiniteSample.of(40, 20, 18).lowerBound(Double.NaN));
  }

  @Test
  void aBoundOnTheLevelIsDecidedInWholeNumbers() {
    // of 20 people one was asked and agreed: P(X >= 1 | K) = K / 20, which is not above 0.05 at 1
    FiniteSample one = FiniteSample.of(20, 1, 1);
    assertEquals(2, one.lowerBound(0.05));
    assertEquals(4, one.lowerBound(0.15)); // 3/20 is not above it, whatever doubles say
    assertEquals(18, FiniteSample.of(20, 1, 0).upperBound(0.05));
    // likewise of the ratio (n + 1) P(X = x | K) = 2 K / 20
    assertEquals(new FiniteSample.Range(2, 20), one.notRuledOut(0.1));
  }

  @ParameterizedTest
  @CsvSource({"1000000, 10000, 7500, 742811", "1000000, 10000, 9990, 998308"})
  void aLargePopulationHasTheBoundThatScipyFinds(int population, int n, int yes, int bound) {
    // scipy 1.17.1: least K in yes..population-n+yes with hypergeom.sf(yes-1, population, K, n) >
    // 0.05
    assertEquals(bound, FiniteSample.of(population, n, yes).lowerBound(0.05));
  }

  @ParameterizedTest
  @CsvSource({"520, 0.0040087213114293535", "650, 1.7025377822542941e-56"})
  void farTailsKeepTheirDigits(int yes, double expected) {
    // Python, exact: Fraction(sum(comb(3500, i) * comb(1500, 700 - i) ...), comb(5000, 700))
    assertEquals(expected, FiniteSample.of(5000, 700, yes).upperTail(3500), expected * 1e-11);
  }

  @Test
  void boundsOfLargePopulationsAreOutOfPlaceForATeam() {
    assertTrue(ShareBound.isTooSmall(14));
    assertEquals(false, ShareBound.isTooSmall(50_000));
  }
}
