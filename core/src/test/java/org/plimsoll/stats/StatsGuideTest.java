package org.plimsoll.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The snippets of the package and type documentation, with the figures their comments promise. */
class StatsGuideTest {

  @Test
  void packageDocumentation() {
    double[] caseloads = {14.0, 15.2, 16.8, 17.0, 12.7};
    assertEquals(16.84, Quantiles.standard().of(caseloads, 0.80));
    assertEquals(15.2, Distribution.of(caseloads).p50());
    assertEquals(0.6, Quantiles.standard().sorted(caseloads).percentileRank(16.8, TieRule.STRICT));

    double[] points = {30, 30, 30};
    double[] hours = {37, 37, 18.5};
    assertTrue(Double.toString(Evenness.of(points, hours).jain()).startsWith("0.888"));

    SeededStream arrivals = SeededStream.of(42, "arrivals");
    assertEquals((-907392477198452707L >>> 11) * 0x1p-53, arrivals.child(7).nextDouble());
  }

  @Test
  void quantiles() {
    assertEquals(3.25, Quantiles.standard().of(new double[] {1, 2, 3, 4}, 0.75));
  }

  @Test
  void sortedSample() {
    SortedSample caseloads = Quantiles.standard().sorted(new double[] {17, 14, 15, 15});
    assertEquals(15.0, caseloads.quantile(0.5));
    assertEquals(0.5, caseloads.percentileRank(15, TieRule.MEAN));
  }

  @Test
  void distribution() {
    assertEquals(15.14, Distribution.of(12.7, 14, 15.2, 16.8, 17).mean());
  }

  @Test
  void evenness() {
    double gini = Evenness.of(new double[] {30, 30, 30}, new double[] {37, 37, 18.5}).gini();
    assertTrue(Double.toString(gini).startsWith("0.1666"));
  }

  @Test
  void seededStream() {
    SeededStream arrivals = SeededStream.of(42, "arrivals");
    SeededStream week = arrivals.child(7);
    int die = week.nextInt(6) + 1;
    assertTrue(die >= 1 && die <= 6);
    double days = week.nextExponential() * 5;
    assertTrue(days >= 0 && days < 5 * 36.74);
  }
}
