package org.plimsoll.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class SeededStreamProperties {
  private static final BigInteger TWO_64 = BigInteger.ONE.shiftLeft(64);

  @Property
  void theSameKeyGivesTheSameNumbers(@ForAll long seed, @ForAll String name, @ForAll long index) {
    SeededStream one = SeededStream.of(seed, name).split(name).child(index);
    SeededStream again = SeededStream.of(seed, name).split(name).child(index);
    for (int i = 0; i < 20; i++) {
      assertEquals(one.nextLong(), again.nextLong());
      assertEquals(one.nextGaussian(), again.nextGaussian());
    }
  }

  @Property
  void anotherSeedNameOrIndexGivesOtherNumbers(@ForAll long seed, @ForAll long other) {
    Assume.that(seed != other);
    SeededStream stream = SeededStream.of(seed, "a");
    assertNotEquals(stream.child(seed).nextLong(), stream.child(other).nextLong());
    assertNotEquals(stream.nextLong(), SeededStream.of(other, "a").nextLong());
  }

  @Property
  void numbersAreThoseOfTheJdksOwnGenerator(
      @ForAll long a, @ForAll long b, @ForAll long c, @ForAll long d) {
    // JDK 17 reads the bytes of a state as signed, later ones do not: keep each below 128
    long small = 0x7f7f7f7f7f7f7f7fL;
    long s0 = a & small;
    long s1 = b & small;
    long s2 = c & small;
    long s3 = d & small;
    Assume.that((s0 | s1 | s2 | s3) != 0);
    byte[] state = ByteBuffer.allocate(32).putLong(s0).putLong(s1).putLong(s2).putLong(s3).array();
    RandomGenerator jdk = RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(state);
    SeededStream ours = new SeededStream(s0, s1, s2, s3);
    for (int i = 0; i < 20; i++) {
      assertEquals(jdk.nextLong(), ours.nextLong());
    }
  }

  @Property
  void boundedNumbersAreLemiresInUnlimitedIntegers(
      @ForAll long seed, @ForAll @LongRange(min = 1) long bound) {
    SeededStream ours = SeededStream.of(seed, "bounded");
    SeededStream raw = SeededStream.of(seed, "bounded");
    BigInteger outcomes = BigInteger.valueOf(bound);
    BigInteger uneven = TWO_64.mod(outcomes);
    for (int i = 0; i < 10; i++) {
      BigInteger product;
      do {
        long bits = raw.nextLong();
        product = new BigInteger(Long.toUnsignedString(bits)).multiply(outcomes);
      } while (product.mod(TWO_64).compareTo(uneven) < 0);
      assertEquals(product.shiftRight(64).longValueExact(), ours.nextLong(bound));
    }
  }

  @Property
  void rangesAreKept(@ForAll long seed, @ForAll long a, @ForAll long b) {
    Assume.that(a != b);
    long origin = Math.min(a, b);
    long bound = Math.max(a, b);
    SeededStream stream = SeededStream.of(seed, "range");
    for (int i = 0; i < 10; i++) {
      long number = stream.nextLong(origin, bound);
      assertTrue(number >= origin && number < bound, () -> "was " + number);
    }
  }

  @Property
  void fractionalRangesAreKept(@ForAll long seed, @ForAll double a, @ForAll double b) {
    Assume.that(a != b);
    double origin = Math.min(a, b);
    double bound = Math.max(a, b);
    SeededStream stream = SeededStream.of(seed, "range");
    for (int i = 0; i < 10; i++) {
      double number = stream.nextDouble(origin, bound);
      assertTrue(number >= origin && number < bound, () -> "was " + number);
    }
  }

  @Property
  void shufflingLosesNothing(@ForAll long seed, @ForAll @IntRange(max = 200) int n) {
    int[] entries = new int[n];
    Arrays.setAll(entries, i -> i);
    int[] shuffled = entries.clone();
    SeededStream.of(seed, "order").shuffle(shuffled);
    Arrays.sort(shuffled);
    assertArrayEquals(entries, shuffled);
  }
}
