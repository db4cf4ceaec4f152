package org.plimsoll.stats;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * A stream of random numbers keyed by a seed and a name: the same key gives the same numbers on
 * every machine and JDK.
 *
 * <p>Give each source of chance in a model its own name ({@code "arrivals"}, {@code "absence"}),
 * and each trial or person a {@link #child(long)}. Two keys give unrelated streams, and what one
 * stream gives never depends on which others exist, how much was drawn from them or which thread
 * drew it; so a model can gain a source of chance without a change in the old ones.
 *
 * <pre>{@code
 * SeededStream arrivals = SeededStream.of(42, "arrivals");
 * SeededStream week = arrivals.child(7);
 * week.nextInt(6) + 1;              // a die
 * week.nextExponential() * 5;       // days to the next referral, mean 5
 * }</pre>
 *
 * <p>The numbers are those of xoshiro256++, period {@code 2^256 - 1}. Its state is four outputs of
 * SplitMix64 started at a 64-bit key, as its authors advise. The key is the seed with the name
 * stirred in, {@code key = mix(mix(seed ^ 0x6e616d65) + gamma * hash)}: {@code hash} is the 64-bit
 * FNV-1a hash of the name in UTF-8, {@code mix} and {@code gamma} are SplitMix64's. A {@link
 * #split(String)} stirs its name into this stream's key in the same way; a {@link #child(long)}
 * stirs its index in as {@code mix(mix(key ^ 0x696e646578) + gamma * index)}. (This keying is our
 * own.) Children of one stream therefore never share a key; two streams that are no such siblings
 * share one with a chance of {@code 2^-64}.
 *
 * <p>Not for secrets. A stream changes as it is drawn from and is not safe to share between
 * threads: give each its own child. The methods that deliver a Java stream ({@code ints()}, {@code
 * doubles()} and so on) draw sequentially from the methods here.
 *
 * @see <a href="https://doi.org/10.1145/3460772">D. Blackman and S. Vigna (2018, printed 2021),
 *     Scrambled Linear Pseudorandom Number Generators, ACM Transactions on Mathematical Software
 *     47(4), article 36: xoshiro256++</a>
 * @see <a href="https://prng.di.unimi.it/splitmix64.c">S. Vigna (2015), splitmix64.c</a>
 * @see <a href="https://datatracker.ietf.org/doc/draft-eastlake-fnv/21/">G. Fowler and others
 *     (2024), The FNV Non-Cryptographic Hash Algorithm, draft-eastlake-fnv-21: FNV-1a, 64 bits</a>
 */
public final class SeededStream implements RandomGenerator {
  private static final long NAMED = 0x6e616d65L;
  private static final long INDEXED = 0x696e646578L;

  private final long seed;
  private final String path;
  private final long key;
  private long s0;
  private long s1;
  private long s2;
  private long s3;

  private SeededStream(long seed, String path, long key) {
    this.seed = seed;
    this.path = path;
    this.key = key;
    // The four outputs mix four different counters, so they cannot all be 0.
    SplitMix64 state = new SplitMix64(key);
    s0 = state.next();
    s1 = state.next();
    s2 = state.next();
    s3 = state.next();
  }

  /** For tests against published outputs: the bare generator, its state given. */
  SeededStream(long s0, long s1, long s2, long s3) {
    this(0, "", 0);
    this.s0 = s0;
    this.s1 = s1;
    this.s2 = s2;
    this.s3 = s3;
  }

  /**
   * The stream of a seed and a name, at its start.
   *
   * @param seed any number; the whole model usually shares one
   * @param name what the chance is about, any text; half a surrogate pair counts as a question mark
   * @return a new stream; calling again with the same key starts the same numbers over
   */
  public static SeededStream of(long seed, String name) {
    Objects.requireNonNull(name, "name");
    return new SeededStream(seed, name, stirred(seed, NAMED, fnv1a(name)));
  }

  /**
   * The stream of a further name below this one, at its start. It depends on this stream's key
   * alone, not on what was drawn; and it is not the stream of both names written as one.
   *
   * @param name what the chance is about, any text
   * @return a new stream; this one is left as it is
   */
  public SeededStream split(String name) {
    Objects.requireNonNull(name, "name");
    return new SeededStream(seed, path + "/" + name, stirred(key, NAMED, fnv1a(name)));
  }

  /**
   * The stream of a number below this one (a trial, a week, a row), at its start. It depends on
   * this stream's key alone, not on what was drawn.
   *
   * @param index any number
   * @return a new stream; this one is left as it is
   */
  public SeededStream child(long index) {
    return new SeededStream(seed, path + "[" + index + "]", stirred(key, INDEXED, index));
  }

  /**
   * The seed this stream and those above it started from.
   *
   * @return the seed
   */
  public long seed() {
    return seed;
  }

  /**
   * The names and numbers that lead to this stream, such as {@code arrivals/urgent[7]}.
   *
   * @return the path, for reading only: names are not escaped in it
   */
  public String path() {
    return path;
  }

  /**
   * The next 64 bits.
   *
   * @return any long, each as likely
   */
  @Override
  public long nextLong() {
    long result = Long.rotateLeft(s0 + s3, 23) + s0;
    long t = s1 << 17;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = Long.rotateLeft(s3, 45);
    return result;
  }

  /**
   * A whole number from 0 up to a bound, without bias.
   *
   * @param bound the number of outcomes, above 0
   * @return a number from 0 to {@code bound - 1}, each as likely
   * @throws IllegalArgumentException if {@code bound} is not above 0
   * @see <a href="https://doi.org/10.1145/3230636">D. Lemire (2019), Fast Random Integer Generation
   *     in an Interval, ACM Transactions on Modeling and Computer Simulation 29(1), article 3,
   *     algorithm 5</a>
   */
  @Override
  public long nextLong(long bound) {
    requireOutcomes(bound);
    return below(bound);
  }

  /**
   * A whole number from an origin up to a bound, without bias.
   *
   * @param origin the least outcome
   * @param bound one above the greatest outcome
   * @return a number from {@code origin} to {@code bound - 1}, each as likely
   * @throws IllegalArgumentException if {@code origin} is not below {@code bound}
   */
  @Override
  public long nextLong(long origin, long bound) {
    if (origin >= bound) {
      throw emptyRange(Long.toString(origin), Long.toString(bound));
    }
    return origin + below(bound - origin);
  }

  /**
   * The upper half of the next 64 bits.
   *
   * @return any int, each as likely
   */
  @Override
  public int nextInt() {
    return (int) (nextLong() >>> 32);
  }

  /**
   * A whole number from 0 up to a bound, without bias: the same as {@link #nextLong(long)}.
   *
   * @param bound the number of outcomes, above 0
   * @return a number from 0 to {@code bound - 1}, each as likely
   * @throws IllegalArgumentException if {@code bound} is not above 0
   */
  @Override
  public int nextInt(int bound) {
    requireOutcomes(bound);
    return (int) below(bound);
  }

  /**
   * A whole number from an origin up to a bound, without bias.
   *
   * @param origin the least outcome
   * @param bound one above the greatest outcome
   * @return a number from {@code origin} to {@code bound - 1}, each as likely
   * @throws IllegalArgumentException if {@code origin} is not below {@code bound}
   */
  @Override
  public int nextInt(int origin, int bound) {
    return (int) nextLong(origin, bound);
  }

  /**
   * A fair coin: the top bit of the next 64.
   *
   * @return either, each as likely
   */
  @Override
  public boolean nextBoolean() {
    return nextLong() < 0;
  }

  /**
   * Fills an array with random bytes: eight from each 64 bits, the lowest byte first.
   *
   * @param bytes the array to fill
   */
  @Override
  public void nextBytes(byte[] bytes) {
    Objects.requireNonNull(bytes, "bytes");
    long bits = 0;
    for (int i = 0; i < bytes.length; i++) {
      bits = i % 8 == 0 ? nextLong() : bits >>> 8;
      bytes[i] = (byte) bits;
    }
  }

  /**
   * A number from 0 up to 1: the top 53 of the next 64 bits, over {@code 2^53}.
   *
   * @return a multiple of {@code 2^-53} in [0, 1), each as likely
   */
  @Override
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  /**
   * A number from 0 up to a bound.
   *
   * @param bound finite and above 0
   * @return a number in [0, {@code bound})
   * @throws IllegalArgumentException if {@code bound} is not finite or not above 0
   */
  @Override
  public double nextDouble(double bound) {
    return nextDouble(0, bound);
  }

  /**
   * A number from an origin up to a bound.
   *
   * @param origin the least outcome, finite
   * @param bound above every outcome, finite
   * @return a number in [{@code origin}, {@code bound})
   * @throws IllegalArgumentException if either is not finite, or {@code origin} is not below {@code
   *     bound}
   */
  @Override
  public double nextDouble(double origin, double bound) {
    requireRange(origin, bound);
    double u = nextDouble();
    double range = bound - origin;
    double value = Double.isInfinite(range) ? origin * (1 - u) + bound * u : origin + u * range;
    return value < bound ? value : Math.nextDown(bound);
  }

  /**
   * A number from 0 up to 1: the top 24 of the next 64 bits, over {@code 2^24}.
   *
   * @return a multiple of {@code 2^-24} in [0, 1), each as likely
   */
  @Override
  public float nextFloat() {
    return (nextLong() >>> 40) * 0x1p-24f;
  }

  /**
   * A number from 0 up to a bound.
   *
   * @param bound finite and above 0
   * @return a number in [0, {@code bound})
   * @throws IllegalArgumentException if {@code bound} is not finite or not above 0
   */
  @Override
  public float nextFloat(float bound) {
    return nextFloat(0, bound);
  }

  /**
   * A number from an origin up to a bound: {@link #nextDouble(double, double)} rounded to a float.
   *
   * @param origin the least outcome, finite
   * @param bound above every outcome, finite
   * @return a number in [{@code origin}, {@code bound})
   * @throws IllegalArgumentException if either is not finite, or {@code origin} is not below {@code
   *     bound}
   */
  @Override
  public float nextFloat(float origin, float bound) {
    float value = (float) nextDouble(origin, bound);
    return value < bound ? value : Math.nextDown(bound);
  }

  /**
   * A number from the standard normal distribution, mean 0 and standard deviation 1, by the polar
   * method; on average it takes 2.5 draws of 64 bits.
   *
   * @return a finite number
   * @see <a href="https://doi.org/10.1137/1006063">G. Marsaglia and T. A. Bray (1964), A Convenient
   *     Method for Generating Normal Variables, SIAM Review 6(3), 260-264</a>
   */
  @Override
  public double nextGaussian() {
    // The method yields a second, independent number. Keeping it would make a draw depend on
    // whether the count of draws before it was odd.
    while (true) {
      double u = 2 * nextDouble() - 1;
      double v = 2 * nextDouble() - 1;
      double s = u * u + v * v;
      if (s < 1 && s > 0) {
        return u * Math.sqrt(-2 * StrictMath.log(s) / s);
      }
    }
  }

  /**
   * A number from the normal distribution.
   *
   * @param mean the mean, finite
   * @param sd the standard deviation, in the unit of the mean, finite and 0 or more
   * @return the mean plus {@code sd} times {@link #nextGaussian()}
   * @throws IllegalArgumentException if either is not finite, or {@code sd} is negative
   */
  @Override
  public double nextGaussian(double mean, double sd) {
    Figures.requireFinite(mean, "mean");
    if (!(sd >= 0 && sd <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "sd must be a finite number of 0 or more, was " + sd + "; 0 gives the mean itself");
    }
    return mean + sd * nextGaussian();
  }

  /**
   * A number from the exponential distribution with mean 1, by inversion of its distribution
   * function.
   *
   * @return a number from 0 to 36.74, {@code -ln(1 - u)} for {@code u} a {@link #nextDouble()}
   * @see <a href="http://luc.devroye.org/rnbookindex.html">L. Devroye (1986), Non-Uniform Random
   *     Variate Generation, chapter II, section 2</a>
   */
  @Override
  public double nextExponential() {
    return -StrictMath.log1p(-nextDouble());
  }

  /**
   * Puts the entries in random order, each order as likely, in O(n).
   *
   * @param entries the array to shuffle in place
   * @see <a href="https://doi.org/10.1145/364520.364540">R. Durstenfeld (1964), Algorithm 235:
   *     Random Permutation, Communications of the ACM 7(7), 420</a>
   */
  public void shuffle(int[] entries) {
    Objects.requireNonNull(entries, "entries");
    for (int i = entries.length - 1; i > 0; i--) {
      int j = nextInt(i + 1);
      int moved = entries[i];
      entries[i] = entries[j];
      entries[j] = moved;
    }
  }

  /**
   * Puts the entries in random order, as {@link #shuffle(int[])} does: the same stream puts arrays
   * and lists of one length in the same order.
   *
   * @param entries the array to shuffle in place
   */
  public void shuffle(double[] entries) {
    Objects.requireNonNull(entries, "entries");
    for (int i = entries.length - 1; i > 0; i--) {
      int j = nextInt(i + 1);
      double moved = entries[i];
      entries[i] = entries[j];
      entries[j] = moved;
    }
  }

  /**
   * Puts the entries in random order, as {@link #shuffle(int[])} does; in O(n) if the list gives
   * any entry at once.
   *
   * @param entries the list to shuffle in place
   * @throws UnsupportedOperationException if the list cannot be changed
   */
  public void shuffle(List<?> entries) {
    Objects.requireNonNull(entries, "entries");
    for (int i = entries.size() - 1; i > 0; i--) {
      Collections.swap(entries, i, nextInt(i + 1));
    }
  }

  /** A short line such as {@code stream arrivals[7] of seed 42}. */
  @Override
  public String toString() {
    return "stream " + path + " of seed " + seed;
  }

  /** The 64-bit FNV-1a hash of the UTF-8 bytes. */
  static long fnv1a(String text) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return hash;
  }

  // For a given key and kind a bijection of the word: siblings cannot collide.
  private static long stirred(long key, long kind, long word) {
    return SplitMix64.mix(SplitMix64.mix(key ^ kind) + SplitMix64.GOLDEN_GAMMA * word);
  }

  /** Lemire's algorithm, for any number of outcomes read as unsigned, so that no range is long. */
  private long below(long outcomes) {
    long x = nextLong();
    long low = x * outcomes;
    if (Long.compareUnsigned(low, outcomes) < 0) {
      long uneven = Long.remainderUnsigned(-outcomes, outcomes);
      while (Long.compareUnsigned(low, uneven) < 0) {
        x = nextLong();
        low = x * outcomes;
      }
    }
    // The upper half of the unsigned product; Math.unsignedMultiplyHigh came after Java 17.
    return Math.multiplyHigh(x, outcomes) + ((x >> 63) & outcomes) + ((outcomes >> 63) & x);
  }

  private static void requireOutcomes(long bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException(
          "bound must be above 0, was " + bound + "; there must be at least one outcome");
    }
  }

  private static void requireRange(double origin, double bound) {
    Figures.requireFinite(origin, "origin");
    Figures.requireFinite(bound, "bound");
    if (!(origin < bound)) {
      throw emptyRange(Double.toString(origin), Double.toString(bound));
    }
  }

  private static IllegalArgumentException emptyRange(String origin, String bound) {
    return new IllegalArgumentException(
        "origin must be below bound, were "
            + origin
            + " and "
            + bound
            + "; the bound itself is never drawn");
  }
}
