package org.plimsoll.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class EvennessProperties {

  @Provide
  Arbitrary<double[]> wholeLoads() {
    return Arbitraries.integers()
        .between(0, 1000)
        .array(Integer[].class)
        .ofMinSize(1)
        .ofMaxSize(40)
        .filter(loads -> Arrays.stream(loads).anyMatch(load -> load > 0))
        .map(loads -> Arrays.stream(loads).mapToDouble(Integer::doubleValue).toArray());
  }

  @Provide
  Arbitrary<double[]> anyLoads() {
    return Arbitraries.oneOf(
            Arbitraries.doubles().between(0, 1e6).ofScale(4),
            Arbitraries.doubles().between(0, 1e-300).ofScale(320),
            Arbitraries.just(0.0))
        .array(double[].class)
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  @Property
  void giniIsExactlyTheSumOverAllPairs(@ForAll("wholeLoads") double[] loads) {
    long pairs = 0;
    long sum = 0;
    for (double one : loads) {
      sum += (long) one;
      for (double other : loads) {
        pairs += (long) Math.abs(one - other);
      }
    }
    // sum of |xi - xj| / (2 n^2 mean), where n mean is the sum: whole numbers until the division
    assertEquals((double) pairs / (2L * loads.length * sum), Evenness.of(loads).gini());
  }

  @Property
  void everyIndexAgreesWithItsDefinition(@ForAll("wholeLoads") double[] loads) {
    int n = loads.length;
    double sum = 0;
    double squares = 0;
    for (double x : loads) {
      sum += x;
      squares += x * x;
    }
    double mean = sum / n;
    double deviations = 0;
    double distances = 0;
    double entropy = 0;
    for (double x : loads) {
      deviations += (x - mean) * (x - mean);
      distances += Math.abs(x - mean);
      entropy += x == 0 ? 0 : x / mean * Math.log(x / mean);
    }
    Evenness evenness = Evenness.of(loads);
    double tolerance = 1e-13; // that of the plain sums here, up to 40 terms of up to 40 each
    assertEquals(sum * sum / (n * squares), evenness.jain(), tolerance);
    assertEquals(Math.sqrt(deviations / n) / mean, evenness.cv(), tolerance);
    assertEquals(distances / (2 * sum), evenness.hoover(), tolerance);
    assertEquals(entropy / n, evenness.theil(), tolerance);
    assertEquals(Math.sqrt(deviations), evenness.euclideanUnfairness(), 1e3 * tolerance);
    assertEquals(
        Arrays.stream(loads).max().getAsDouble() / mean, evenness.maxOverMean(), tolerance);
    assertEquals(
        Arrays.stream(loads).min().getAsDouble() / Arrays.stream(loads).max().getAsDouble(),
        evenness.minOverMax());
    assertEquals(mean, evenness.mean());
    assertEquals(n, evenness.n());
  }

  @Property
  void orderOfTheInputChangesNothing(@ForAll("anyLoads") double[] loads, @ForAll long seed) {
    double[] shuffled = loads.clone();
    SeededStream.of(seed, "order").shuffle(shuffled);
    assertEquals(Evenness.of(loads), Evenness.of(shuffled));
  }

  // The record refuses a figure outside its range, so every construction checks the ranges; here
  // with loads that are nearly even or nearly all on one person, where rounding would leave them.
  @Property
  void indicesStayInRangeAtBothEnds(
      @ForAll @IntRange(min = 1, max = 60) int n,
      @ForAll @Scale(9) @DoubleRange(min = 1e-9, max = 1e9) double load,
      @ForAll @IntRange(max = 3) int ulps) {
    double[] even = new double[n];
    Arrays.fill(even, load);
    even[n - 1] += ulps * Math.ulp(load);
    Evenness nearlyEven = Evenness.of(even);
    assertEquals(1, nearlyEven.jain());
    assertTrue(nearlyEven.gini() <= 4 * 0x1p-52);
    double[] alone = new double[n];
    alone[n / 2] = load;
    Evenness allOnOne = Evenness.of(alone);
    // some ten roundings on the way, each of half an ulp at most
    assertEquals(1.0 / n, allOnOne.jain(), 8 * Math.ulp(1.0 / n));
    assertEquals((n - 1.0) / n, allOnOne.gini(), 0x1p-52);
    assertEquals(Math.log(n), allOnOne.theil(), 4 * Math.ulp(Math.log(n)));
  }

  @Property
  void anyLoadsGiveIndicesInRange(@ForAll("anyLoads") double[] loads) {
    Evenness evenness = Evenness.of(loads);
    double max = Arrays.stream(loads).max().getAsDouble();
    assertTrue(evenness.mean() <= max);
    assertEquals(max == Arrays.stream(loads).min().getAsDouble(), evenness.gini() == 0);
    assertTrue(evenness.hoover() <= evenness.gini() + 0x1p-50);
  }

  @Property
  void changingTheUnitChangesNoIndex(
      @ForAll("wholeLoads") double[] loads,
      @ForAll @Scale(9) @DoubleRange(min = 0.01, max = 100) double k) {
    double[] scaled = Arrays.stream(loads).map(load -> load * k).toArray();
    assertArrayEquals(
        EvennessTest.indices(Evenness.of(loads)),
        EvennessTest.indices(Evenness.of(scaled)),
        1e-14); // each scaled load is off by half an ulp
  }

  @Property
  void equalCapacitiesChangeNoIndex(
      @ForAll("wholeLoads") double[] loads, @ForAll @IntRange(min = 1, max = 60) int hours) {
    double[] capacities = new double[loads.length];
    Arrays.fill(capacities, hours);
    assertArrayEquals(
        EvennessTest.indices(Evenness.of(loads)),
        EvennessTest.indices(Evenness.of(loads, capacities)),
        1e-14); // each quotient is off by half an ulp
  }

  @Property
  void moreHandsSharingInProportionChangeNoIndex(
      @ForAll("wholeLoads") double[] loads, @ForAll @IntRange(min = 2, max = 5) int copies) {
    double[] repeated = new double[loads.length * copies];
    for (int i = 0; i < repeated.length; i++) {
      repeated[i] = loads[i % loads.length];
    }
    assertArrayEquals(
        EvennessTest.indices(Evenness.of(loads)),
        EvennessTest.indices(Evenness.of(repeated)),
        1e-14);
  }

  @Property
  void passingLoadFromRicherToPoorerNeverMakesItLessEven(
      @ForAll("wholeLoads") double[] loads,
      @ForAll @IntRange(max = 39) int one,
      @ForAll @IntRange(max = 39) int other,
      @ForAll @Scale(9) @DoubleRange(min = 0, max = 1) double share) {
    int richer = one % loads.length;
    int poorer = other % loads.length;
    Assume.that(loads[richer] > loads[poorer] + 1);
    // at least 1 and less than the difference, so that the two do not merely change places
    double moved = 1 + Math.floor(share * (loads[richer] - loads[poorer] - 2));
    double[] after = loads.clone();
    after[richer] -= moved;
    after[poorer] += moved;
    Evenness evener = Evenness.of(after);
    Evenness before = Evenness.of(loads);
    assertTrue(evener.gini() < before.gini());
    assertTrue(evener.theil() < before.theil());
    assertTrue(evener.cv() < before.cv());
    assertTrue(evener.jain() > before.jain());
    assertTrue(evener.euclideanUnfairness() < before.euclideanUnfairness());
    assertTrue(evener.hoover() <= before.hoover() + 0x1p-52); // flat on one side of the mean
  }
}
