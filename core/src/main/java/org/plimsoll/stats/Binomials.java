package org.plimsoll.stats;

import java.math.BigInteger;

/** Exact binomial coefficients. */
final class Binomials {
  private Binomials() {}

  /** {@code C(n, k)}: 0 where {@code k} lies outside 0 to {@code n}. */
  static BigInteger of(int n, int k) {
    if (k < 0 || k > n) {
      return BigInteger.ZERO;
    }
    int steps = Math.min(k, n - k);
    BigInteger result = BigInteger.ONE;
    for (int i = 1; i <= steps; i++) {
      result =
          result.multiply(BigInteger.valueOf((long) n - steps + i)).divide(BigInteger.valueOf(i));
    }
    return result;
  }
}
