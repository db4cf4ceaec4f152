package org.plimsoll.stats;

/**
 * The generator that seeds the others: each output is the mixed value of a counter, so any 64-bit
 * start will do, 0 included.
 *
 * @see <a href="https://prng.di.unimi.it/splitmix64.c">S. Vigna (2015), splitmix64.c, after G. L.
 *     Steele, D. Lea and C. H. Flood (2014), Fast Splittable Pseudorandom Number Generators, OOPSLA
 *     '14</a>
 */
final class SplitMix64 {
  /** The odd number nearest to {@code 2^64} over the golden ratio. */
  static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private long counter;

  SplitMix64(long seed) {
    counter = seed;
  }

  long next() {
    counter += GOLDEN_GAMMA;
    return mix(counter);
  }

  /** A bijection in which every input bit reaches every output bit. */
  static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
