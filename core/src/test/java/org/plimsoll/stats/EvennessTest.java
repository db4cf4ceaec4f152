package org.plimsoll.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvennessTest {

  @Test
  void capacitiesDivideTheLoadsFirst() {
    Evenness evenness = Evenness.of(new double[] {74, 37, 18.5}, new double[] {37, 18.5, 9.25});
    assertEquals(new Evenness(3, 2, 1, 0, 0, 1, 1, 0, 0, 0), evenness);
  }

  @Test
  void noLoadAtAllCountsAsPerfectlyFair() {
    assertEquals(new Evenness(2, 0, 1, 0, 0, 1, 1, 0, 0, 0), Evenness.of(new double[] {0, -0.0}));
  }

  @Test
  void equalLoadsAreExactlyEvenThoughTheirSumRounds() {
    double[] loads = new double[49];
    Arrays.fill(loads, 0.1);
    assertEquals(new Evenness(49, 0.1, 1, 0, 0, 1, 1, 0, 0, 0), Evenness.of(loads));
  }

  @Test
  void nearlyEvenLoadsKeepTheirDigits() {
    Evenness evenness = Evenness.of(new double[] {1e15, 1e15 + 1});
    assertEquals(1 / (2 * (2e15 + 1)), evenness.gini());
    assertEquals(Math.sqrt(0.5), evenness.euclideanUnfairness(), Math.ulp(0.5));
    // d = 1e-6 either side: T = d^2/2 + d^4/12 + ...
    double theil = Evenness.of(new double[] {999_999, 1_000_001}).theil();
    assertEquals(0.5e-12 + 1e-24 / 12, theil, 2 * Math.ulp(0.5e-12));
  }

  @Test
  void theilOfNearlyEvenLoadsKeepsItsDigits() {
    double expected = (entropy(-900e-6) + 2 * entropy(450e-6)) / 3;
    double theil = Evenness.of(new double[] {999_100, 1_000_450, 1_000_450}).theil();
    assertEquals(expected, theil, 4 * Math.ulp(expected));
  }

  /** (1 + d) ln(1 + d) - d, by more terms of its series than needed. */
  private static double entropy(double d) {
    double sum = 0;
    for (int k = 12; k >= 2; k--) {
      sum += Math.pow(-d, k) / (k * (k - 1));
    }
    return sum;
  }

  @Test
  void theilIsSmoothWhereItsSeriesTakesOver() {
    // either side of a deviation of 0.1 %: T = ((1+d) ln(1+d) + (1-d) ln(1-d)) / 2 = d^2/2 + d^4/12
    // + d^6/30 + ...; the direct form loses about 2^-52 absolute there
    for (double d : new double[] {0.99e-3, 1.01e-3}) {
      double expected = d * d / 2 + d * d * d * d / 12 + Math.pow(d, 6) / 30;
      assertEquals(expected, Evenness.of(new double[] {1 - d, 1 + d}).theil(), 0x1p-52);
    }
  }

  @Test
  void aMillionLoadsLoseNoDigits() {
    int n = 1_000_000;
    double[] loads = new double[n];
    for (int i = 0; i < n; i++) {
      loads[i] = n - i;
    }
    Evenness evenness = Evenness.of(loads);
    // closed forms for 1, 2, ..., n
    double cv = Math.sqrt((n - 1.0) / (3 * (n + 1.0)));
    assertEquals(500_000.5, evenness.mean());
    assertEquals((n - 1.0) / (3.0 * n), evenness.gini(), Math.ulp(0.33));
    assertEquals(cv, evenness.cv(), 2 * Math.ulp(cv));
    assertEquals(1 / (1 + cv * cv), evenness.jain(), 2 * Math.ulp(0.75));
    assertEquals(n / (4 * (n + 1.0)), evenness.hoover(), Math.ulp(0.25));
    assertEquals(2 * n / (n + 1.0), evenness.maxOverMean(), Math.ulp(2.0));
    assertEquals(1e-6, evenness.minOverMax());
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.MIN_VALUE, 0x1p-600, 0x1p600, 0x1p1020})
  void magnitudeChangesNoIndex(double unit) {
    Evenness plain = Evenness.of(new double[] {1, 3, 5});
    Evenness scaled = Evenness.of(new double[] {unit, 3 * unit, 5 * unit});
    assertArrayEquals(indices(plain), indices(scaled));
    assertEquals(3 * unit, scaled.mean());
    assertEquals(Math.sqrt(8) * unit, scaled.euclideanUnfairness());
  }

  @Test
  void unfairnessAboveTheGreatestDoubleIsRefused() {
    double[] loads = new double[16];
    Arrays.fill(loads, 0, 8, Double.MAX_VALUE);
    assertRefused(
        "the loads' distance from even must be a finite double, but they run from 0.0 to"
            + " 1.7976931348623157E308; express loads in a larger unit",
        () -> Evenness.of(loads));
  }

  @Test
  void theInputIsLeftAsItIs() {
    double[] loads = {3, 1, 2};
    double[] capacities = {1, 2, 1};
    Evenness.of(loads);
    Evenness.of(loads, capacities);
    assertArrayEquals(new double[] {3, 1, 2}, loads);
    assertArrayEquals(new double[] {1, 2, 1}, capacities);
  }

  @Test
  void noOneToCarryIsRefused() {
    assertRefused(
        "loads must hold at least 1 number, held none; ask only where there are figures",
        () -> Evenness.of(new double[0]));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void aLoadThatIsNegativeOrNotFiniteIsRefused(double bad) {
    assertRefused(
        "loads[1] must be a finite number of 0 or more, was "
            + bad
            + " (and 1 more like it); leave out people whose load is not known",
        () -> Evenness.of(new double[] {1, bad, bad}));
    assertRefused(
        "loads[0] must be a finite number of 0 or more, was "
            + bad
            + "; leave out people whose load is not known",
        () -> Evenness.of(new double[] {bad, 1}, new double[] {37, 37}));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -37, Double.NaN, Double.POSITIVE_INFINITY})
  void aCapacityThatIsMissingOrNotAboveZeroIsRefused(double bad) {
    assertRefused(
        "capacities[1] must be a finite number above 0, was "
            + bad
            + "; leave out people without capacity",
        () -> Evenness.of(new double[] {1, 2}, new double[] {37, bad}));
    assertRefused(
        "capacities[0] must be a finite number above 0, was "
            + bad
            + " (and 1 more like it); leave out people without capacity",
        () -> Evenness.of(new double[] {1, 2}, new double[] {bad, bad}));
  }

  @Test
  void theGreatestDoubleIsStillALoadAndACapacity() {
    double[] greatest = {Double.MAX_VALUE, Double.MAX_VALUE};
    assertEquals(new Evenness(2, Double.MAX_VALUE, 1, 0, 0, 1, 1, 0, 0, 0), Evenness.of(greatest));
    assertEquals(new Evenness(2, 1, 1, 0, 0, 1, 1, 0, 0, 0), Evenness.of(greatest, greatest));
  }

  @Test
  void loadsAndCapacitiesMustPairUp() {
    assertRefused(
        "loads and capacities must have one entry per person each, had 2 and 1;"
            + " leave out of both who has no capacity",
        () -> Evenness.of(new double[] {1, 2}, new double[] {37}));
  }

  @Test
  void aQuotientAboveTheGreatestDoubleIsRefused() {
    assertRefused(
        "loads[1] over capacities[1] must be a finite double, was 1.0E300 / 1.0E-10;"
            + " express loads in a larger unit",
        () -> Evenness.of(new double[] {1, 1e300}, new double[] {1, 1e-10}));
  }

  @ParameterizedTest
  @CsvSource({
    "0, mean, '[0.0, 1.7976931348623157E308]', -1",
    "1, jain, '[0.25, 1.0]', 0.24",
    "2, gini, '[0.0, 0.75]', 0.76",
    "3, cv, '[0.0, 1.7320508075688772]', 1.74",
    "4, maxOverMean, '[1.0, 4.0]', 0.9",
    "5, minOverMax, '[0.0, 1.0]', NaN",
    "6, hoover, '[0.0, 0.75]', -0.01",
    "7, theil, '[0.0, 1.3862943611198906]', 1.4",
    "8, euclideanUnfairness, '[0.0, 1.7976931348623157E308]', Infinity"
  })
  void anIndexOutsideItsRangeIsRefused(int place, String name, String range, double bad) {
    double[] f = {1, 1, 0, 0, 1, 1, 0, 0, 0};
    f[place] = bad;
    assertRefused(
        name + " must lie in " + range + ", was " + bad + "; let Evenness.of(loads) compute it",
        () -> new Evenness(4, f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[8]));
  }

  @Test
  void nobodyHasNoEvenness() {
    assertRefused(
        "n must be at least 1, was 0; evenness needs someone to carry the load",
        () -> new Evenness(0, 0, 1, 0, 0, 1, 1, 0, 0, 0));
  }

  @Test
  void nullsAreRefusedByName() {
    assertEquals(
        "loads", assertThrows(NullPointerException.class, () -> Evenness.of(null)).getMessage());
    assertEquals(
        "capacities",
        assertThrows(NullPointerException.class, () -> Evenness.of(new double[] {1}, null))
            .getMessage());
  }

  @Test
  void showsItselfInOneShortLine() {
    assertEquals(
        "3 people: Jain 0.888889, Gini 0.166667, max/mean 1.5",
        Evenness.of(new double[] {30, 30, 30}, new double[] {37, 37, 18.5}).toString());
    assertEquals("1 person: Jain 1, Gini 0, max/mean 1", Evenness.of(new double[] {3}).toString());
  }

  static double[] indices(Evenness e) {
    return new double[] {
      e.jain(), e.gini(), e.cv(), e.maxOverMean(), e.minOverMax(), e.hoover(), e.theil()
    };
  }

  private static void assertRefused(String message, Runnable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }

  @Test
  void explainsEachIndexWithItsFormulaAndSource() {
    Evenness evenness = Evenness.of(new double[] {1, 3});
    var explanation = evenness.explain();
    assertEquals("evenness of 2 loads", explanation.label());
    assertEquals(9, explanation.parts().size());
    var gini = explanation.parts().get(2);
    assertEquals("Gini", gini.label());
    assertEquals("0.25", gini.value());
    assertEquals("1912", gini.source().year());
    assertEquals("2", explanation.parts().get(0).value());
  }
}
