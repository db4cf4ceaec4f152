package org.plimsoll.risk;

import org.plimsoll.stats.SeededStream;

/**
 * A fast stream of chance: xoroshiro128++, started from a {@link SeededStream}.
 *
 * @see <a href="https://doi.org/10.1145/3460772">D. Blackman and S. Vigna (2018, printed 2021),
 *     Scrambled Linear Pseudorandom Number Generators, ACM Transactions on Mathematical Software
 *     47(4), article 36</a>
 */
final class Draws {
  // Read and written back by the tight loops of LossBlock, which keep them in registers.
  long s0;
  long s1;

  Draws(SeededStream start) {
    s0 = start.nextLong();
    s1 = start.nextLong();
    if ((s0 | s1) == 0) {
      s1 = 1;
    }
  }

  long nextLong() {
    long a = s0;
    long b = s1;
    long result = Long.rotateLeft(a + b, 17) + a;
    b ^= a;
    s0 = Long.rotateLeft(a, 49) ^ b ^ (b << 21);
    s1 = Long.rotateLeft(b, 28);
    return result;
  }

  /** From 0 up to 1. */
  double nextDouble() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  double nextNormal() {
    return Ziggurat.normal(nextLong() >> 11, this);
  }

  /**
   * A gamma value of a shape of 1 or more.
   *
   * @see <a href="https://doi.org/10.1145/358407.358414">G. Marsaglia and W. W. Tsang (2000), A
   *     Simple Method for Generating Gamma Variables, ACM Transactions on Mathematical Software
   *     26(3), 363-372</a>
   */
  double nextGamma(double shape) {
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = nextNormal();
      double v = 1 + c * x;
      if (v > 0) {
        v = v * v * v;
        double u = 1 - nextDouble();
        if (StrictMath.log(u) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
          return d * v;
        }
      }
    }
  }

  double next(Impact impact) {
    if (impact instanceof Impact.Lognormal lognormal) {
      return Exponential.exp(lognormal.mu() + lognormal.sigma() * nextNormal());
    }
    if (impact instanceof Impact.Pert pert) {
      double a = nextGamma(pert.alpha());
      double b = nextGamma(pert.beta());
      return pert.low() + (pert.high() - pert.low()) * (a / (a + b));
    }
    if (impact instanceof Impact.Triangular || impact instanceof Impact.Uniform) {
      // strictly inside (0, 1), as quantile asks
      return impact.quantile(((nextLong() >>> 12) + 0.5) * 0x1p-52);
    }
    if (impact instanceof Impact.Empirical seen) {
      int size = seen.amounts().size();
      return seen.amounts().get((int) Math.multiplyHigh(nextLong() >>> 1, (long) size << 1));
    }
    return impact.mean(); // of a fixed amount
  }
}
