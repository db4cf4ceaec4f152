package org.plimsoll.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pinned sequences were computed by a second implementation, in Python with unlimited integers,
 * from the description in the Javadoc.
 */
class SeededStreamTest {
  private static final int DRAWS = 100_000;

  private static SeededStream arrivals() {
    return SeededStream.of(42, "arrivals");
  }

  @Test
  void theSequenceOfAKeyNeverChanges() {
    assertStarts(
        arrivals(),
        -2282797173561915142L,
        -5132205050201988883L,
        488841011979188133L,
        3197674000011846693L);
    assertStarts(
        arrivals().child(7),
        -907392477198452707L,
        901036814229875523L,
        2861138477881262658L,
        -2875092540133793319L);
    assertStarts(
        arrivals().split("urgent"),
        -7509682737696287380L,
        -528613178249159967L,
        6578281916215366418L,
        -916645380181025834L);
    assertStarts(
        SeededStream.of(-1, "caf\u00e9"),
        -7524746539988359444L,
        8653607832551169645L,
        7492217209526158863L,
        -5514043685765607355L);
  }

  @Test
  void boundedAndFractionalNumbersNeverChange() {
    SeededStream dice = arrivals();
    int[] rolls = new int[12];
    for (int i = 0; i < rolls.length; i++) {
      rolls[i] = dice.nextInt(6);
    }
    assertArrayEquals(new int[] {5, 4, 0, 1, 0, 2, 2, 5, 2, 4, 5, 1}, rolls);
    SeededStream uniform = arrivals();
    assertEquals(0.8762493172540201, uniform.nextDouble());
    assertEquals(0.7217826067464963, uniform.nextDouble());
    assertEquals(0.026500124359392307, uniform.nextDouble());
  }

  @Test
  void aRangeLongerThanALongTurnsBadDrawsAway() {
    // 3 * 2^62 + 1 outcomes: a quarter of the 2^64 draws must be drawn again
    SeededStream stream = arrivals();
    long origin = Long.MIN_VALUE;
    long bound = origin + 3 * (1L << 62) + 1;
    for (long expected :
        new long[] {
          -6323783898598824260L,
          -8460839806078879566L,
          366630758984391099L,
          2398255500008885019L,
          477533095325156960L,
          5881986832708706904L
        }) {
      assertEquals(origin + expected, stream.nextLong(origin, bound));
    }
  }

  @Test
  void manyOutcomesAreWithoutBias() {
    // 3 * 2^61 outcomes: without turning draws away the remainders would be 3 : 3 : 2 likely
    SeededStream stream = arrivals();
    int[] counts = new int[3];
    for (int i = 0; i < DRAWS; i++) {
      counts[(int) (stream.nextLong(3L << 61) % 3)]++;
    }
    for (int count : counts) {
      assertShare(1 / 3.0, count);
    }
  }

  @Test
  void aStreamDependsOnItsKeyAloneNotOnWhatWasDrawn() {
    SeededStream drawn = arrivals();
    drawn.nextGaussian();
    drawn.child(1).nextLong();
    assertEquals(arrivals().child(7).nextLong(), drawn.child(7).nextLong());
    assertEquals(arrivals().split("urgent").nextLong(), drawn.split("urgent").nextLong());
  }

  @Test
  void namesAndNumbersAreKeptApart() {
    long[] firsts = {
      SeededStream.of(42, "a").nextLong(),
      SeededStream.of(43, "a").nextLong(),
      SeededStream.of(42, "b").nextLong(),
      SeededStream.of(42, "").nextLong(),
      SeededStream.of(42, "a/b").nextLong(),
      SeededStream.of(42, "a").split("b").nextLong(),
      SeededStream.of(42, "b").split("a").nextLong(),
      SeededStream.of(42, "a").split("").nextLong(),
      SeededStream.of(42, "a").child(0).nextLong(),
      SeededStream.of(42, "a").child(1).nextLong(),
      SeededStream.of(42, "a").child(SeededStream.fnv1a("b")).nextLong(),
      SeededStream.of(42, "a").child(1).child(0).nextLong(),
      SeededStream.of(42, "a").child(0).child(1).nextLong()
    };
    assertEquals(firsts.length, LongStream.of(firsts).distinct().count());
  }

  @Test
  void neighbouringStreamsAreUnrelated() {
    assertUncorrelated(SeededStream.of(1, "a"), SeededStream.of(2, "a"));
    assertUncorrelated(SeededStream.of(1, "a"), SeededStream.of(1, "b"));
    assertUncorrelated(arrivals().child(0), arrivals().child(1));
    assertUncorrelated(arrivals(), arrivals().child(0));
  }

  @Test
  void theFirstNumbersOfConsecutiveChildrenAreUniform() {
    SeededStream parent = arrivals();
    long[] index = {0};
    assertMoments(0.5, 1 / 12.0, 1 / 180.0, () -> parent.child(index[0]++).nextDouble());
  }

  @Test
  void uniformNumbersHaveTheirMeanAndVariance() {
    SeededStream stream = arrivals();
    assertMoments(0.5, 1 / 12.0, 1 / 180.0, stream::nextDouble);
    assertMoments(0.5, 1 / 12.0, 1 / 180.0, stream::nextFloat);
    assertMoments(3, 4 / 3.0, 16 / 180.0 * 16, () -> stream.nextDouble(1, 5));
    assertMoments(2, 4 / 3.0, 16 / 180.0 * 16, () -> stream.nextDouble(4));
    assertMoments(2, 4 / 3.0, 16 / 180.0 * 16, () -> stream.nextFloat(4));
  }

  @Test
  void gaussianNumbersHaveTheirMeanVarianceAndTail() {
    SeededStream stream = arrivals();
    assertMoments(0, 1, 2, stream::nextGaussian);
    assertMoments(10, 9, 2 * 81, () -> stream.nextGaussian(10, 3));
    int beyond = 0;
    for (int i = 0; i < DRAWS; i++) {
      beyond += Math.abs(stream.nextGaussian()) > 1.959963984540054 ? 1 : 0;
    }
    assertShare(0.05, beyond);
  }

  @Test
  void exponentialNumbersHaveTheirMeanVarianceAndTail() {
    SeededStream stream = arrivals();
    assertMoments(1, 1, 8, stream::nextExponential);
    int beyond = 0;
    for (int i = 0; i < DRAWS; i++) {
      beyond += stream.nextExponential() > Math.log(20) ? 1 : 0;
    }
    assertShare(0.05, beyond);
  }

  @Test
  void coinsAndBytesAndDiceAreFair() {
    SeededStream stream = arrivals();
    int heads = 0;
    int[] rolls = new int[6];
    for (int i = 0; i < DRAWS; i++) {
      heads += stream.nextBoolean() ? 1 : 0;
      rolls[stream.nextInt(-2, 4) + 2]++;
    }
    assertShare(0.5, heads);
    for (int count : rolls) {
      assertShare(1 / 6.0, count);
    }
  }

  @Test
  void bytesComeEightToADrawLowestFirst() {
    byte[] bytes = new byte[11];
    arrivals().nextBytes(bytes);
    SeededStream again = arrivals();
    long first = again.nextLong();
    long second = again.nextLong();
    for (int i = 0; i < 8; i++) {
      assertEquals((byte) (first >>> (8 * i)), bytes[i]);
    }
    for (int i = 8; i < 11; i++) {
      assertEquals((byte) (second >>> (8 * (i - 8))), bytes[i]);
    }
  }

  @Test
  void smallerNumbersAreTheTopBits() {
    long bits = arrivals().nextLong();
    assertEquals((int) (bits >> 32), arrivals().nextInt());
    assertEquals(bits < 0, arrivals().nextBoolean());
    assertEquals((bits >>> 40) / (float) (1 << 24), arrivals().nextFloat());
  }

  @Test
  void javaStreamsDrawTheSameNumbers() {
    SeededStream stream = arrivals();
    double[] one = {stream.nextDouble(), stream.nextDouble(), stream.nextDouble()};
    assertArrayEquals(one, arrivals().doubles(3).toArray());
    SeededStream dice = arrivals();
    int[] rolls = {dice.nextInt(1, 7), dice.nextInt(1, 7), dice.nextInt(1, 7)};
    assertArrayEquals(rolls, arrivals().ints(3, 1, 7).toArray());
  }

  @Test
  void shufflesOfArraysAndListsAgreeAndNeverChange() {
    int[] ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    double[] doubles = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    List<Integer> list = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
    arrivals().shuffle(ints);
    arrivals().shuffle(doubles);
    arrivals().shuffle(list);
    assertArrayEquals(new int[] {3, 5, 4, 9, 2, 7, 1, 0, 6, 8}, ints);
    assertArrayEquals(new double[] {3, 5, 4, 9, 2, 7, 1, 0, 6, 8}, doubles);
    assertEquals(List.of(3, 5, 4, 9, 2, 7, 1, 0, 6, 8), list);
  }

  @Test
  void aShuffleDrawsOnceForEachEntryButOne() {
    SeededStream ints = arrivals();
    ints.shuffle(new int[4]);
    SeededStream doubles = arrivals();
    doubles.shuffle(new double[4]);
    SeededStream list = arrivals();
    list.shuffle(new ArrayList<>(List.of(1, 2, 3, 4)));
    long fourth = LongStream.generate(arrivals()::nextLong).skip(3).findFirst().getAsLong();
    assertEquals(fourth, ints.nextLong());
    assertEquals(fourth, doubles.nextLong());
    assertEquals(fourth, list.nextLong());
  }

  @Test
  void everyOrderIsAsLikely() {
    SeededStream stream = arrivals();
    Map<List<Integer>, Integer> orders = new HashMap<>();
    for (int i = 0; i < DRAWS; i++) {
      List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
      stream.shuffle(list);
      orders.merge(list, 1, Integer::sum);
    }
    assertEquals(6, orders.size());
    orders.values().forEach(count -> assertShare(1 / 6.0, count));
  }

  @Test
  void aListThatCannotChangeIsNotShuffled() {
    assertThrows(UnsupportedOperationException.class, () -> arrivals().shuffle(List.of(1, 2, 3)));
  }

  @Test
  void rangesAtTheEndsOfTheNumbersAreCovered() {
    SeededStream stream = arrivals();
    boolean[] signs = new boolean[2];
    for (int i = 0; i < 1000; i++) {
      assertNotEquals(Long.MAX_VALUE, stream.nextLong(Long.MIN_VALUE, Long.MAX_VALUE));
      assertEquals(Integer.MAX_VALUE - 1, stream.nextInt(Integer.MAX_VALUE - 1, Integer.MAX_VALUE));
      double wide = stream.nextDouble(-Double.MAX_VALUE, Double.MAX_VALUE);
      assertTrue(wide >= -Double.MAX_VALUE && wide < Double.MAX_VALUE);
      signs[wide < 0 ? 0 : 1] = true;
      assertEquals(1, stream.nextDouble(1, Math.nextUp(1.0)));
      assertEquals(1, stream.nextFloat(1, Math.nextUp(1f)));
      assertEquals(0, stream.nextDouble(Double.MIN_VALUE));
    }
    assertArrayEquals(new boolean[] {true, true}, signs);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void aBoundWithoutOutcomesIsRefused(int bound) {
    String message = "bound must be above 0, was " + bound + "; there must be at least one outcome";
    assertRefused(message, () -> arrivals().nextInt(bound));
    assertRefused(message, () -> arrivals().nextLong(bound));
  }

  @Test
  void anEmptyRangeIsRefused() {
    assertRefused(
        "origin must be below bound, were 5 and 5; the bound itself is never drawn",
        () -> arrivals().nextInt(5, 5));
    assertRefused(
        "origin must be below bound, were 5 and 4; the bound itself is never drawn",
        () -> arrivals().nextLong(5, 4));
    assertRefused(
        "origin must be below bound, were 0.0 and 0.0; the bound itself is never drawn",
        () -> arrivals().nextDouble(0));
    assertRefused(
        "origin must be below bound, were 0.0 and -1.0; the bound itself is never drawn",
        () -> arrivals().nextFloat(-1));
    assertRefused(
        "origin must be a finite number, was -Infinity; leave missing figures out first",
        () -> arrivals().nextDouble(Double.NEGATIVE_INFINITY, 0));
    assertRefused(
        "bound must be a finite number, was NaN; leave missing figures out first",
        () -> arrivals().nextDouble(Double.NaN));
  }

  @Test
  void aNegativeSpreadIsRefusedAndNoneGivesTheMean() {
    assertRefused(
        "sd must be a finite number of 0 or more, was -1.0; 0 gives the mean itself",
        () -> arrivals().nextGaussian(0, -1));
    assertRefused(
        "mean must be a finite number, was NaN; leave missing figures out first",
        () -> arrivals().nextGaussian(Double.NaN, 1));
    assertEquals(3, arrivals().nextGaussian(3, 0));
    assertEquals(10 + 3 * arrivals().nextGaussian(), arrivals().nextGaussian(10, 3));
  }

  @Test
  void nullsAreRefusedByName() {
    assertNull("name", () -> SeededStream.of(1, null));
    assertNull("name", () -> arrivals().split(null));
    assertNull("bytes", () -> arrivals().nextBytes(null));
    assertNull("entries", () -> arrivals().shuffle((int[]) null));
    assertNull("entries", () -> arrivals().shuffle((double[]) null));
    assertNull("entries", () -> arrivals().shuffle((List<?>) null));
  }

  @Test
  void showsItsPathAndSeed() {
    SeededStream stream = arrivals().split("urgent").child(7);
    assertEquals("stream arrivals/urgent[7] of seed 42", stream.toString());
    assertEquals("arrivals/urgent[7]", stream.path());
    assertEquals(42, stream.seed());
  }

  private static void assertStarts(SeededStream stream, long... expected) {
    for (long number : expected) {
      assertEquals(number, stream.nextLong());
    }
  }

  /** Mean and variance within 5 standard errors; {@code spread} is the variance of (x - mean)^2. */
  private static void assertMoments(
      double mean, double variance, double spread, DoubleSupplier draw) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < DRAWS; i++) {
      double x = draw.getAsDouble() - mean;
      sum += x;
      squares += x * x;
    }
    assertEquals(0, sum / DRAWS, 5 * Math.sqrt(variance / DRAWS));
    assertEquals(variance, squares / DRAWS, 5 * Math.sqrt(spread / DRAWS));
  }

  private static void assertShare(double p, int count) {
    assertEquals(p, (double) count / DRAWS, 5 * Math.sqrt(p * (1 - p) / DRAWS));
  }

  private static void assertUncorrelated(SeededStream one, SeededStream other) {
    double sum = 0;
    for (int i = 0; i < DRAWS; i++) {
      sum += (one.nextDouble() - 0.5) * (other.nextDouble() - 0.5) * 12;
    }
    assertEquals(0, sum / DRAWS, 5 / Math.sqrt(DRAWS));
  }

  private static void assertRefused(String message, Runnable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }

  private static void assertNull(String name, Runnable call) {
    assertEquals(name, assertThrows(NullPointerException.class, call::run).getMessage());
  }
}
