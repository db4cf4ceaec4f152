package org.plimsoll.allocation;

import java.math.BigInteger;
import org.plimsoll.base.Percent;

/**
 * A load against a capacity in whole units, compared exactly.
 *
 * @param load units, at least 0
 * @param capacity units, above 0
 */
record Ratio(long load, long capacity) implements Comparable<Ratio> {

  static final Ratio ZERO = new Ratio(0, 1);

  /** A share as a load against a capacity: exact, or a little above where it is too fine. */
  static Ratio of(Percent share) {
    BigInteger over = share.asFraction().numerator();
    BigInteger under = share.asFraction().denominator();
    int excess = Math.max(over.bitLength(), under.bitLength()) - 62;
    return excess <= 0
        ? new Ratio(over.longValueExact(), under.longValueExact())
        : new Ratio(
            over.shiftRight(excess).longValueExact() + 1,
            Math.max(1, under.shiftRight(excess).longValueExact()));
  }

  /** Compares {@code a/b} with {@code c/d} exactly, for {@code a, c >= 0} and {@code b, d > 0}. */
  static int compare(long a, long b, long c, long d) {
    long leftHigh = Math.multiplyHigh(a, d);
    long rightHigh = Math.multiplyHigh(c, b);
    return leftHigh != rightHigh
        ? Long.compare(leftHigh, rightHigh)
        : Long.compareUnsigned(a * d, c * b);
  }

  /** The most units whose load over {@code units} of capacity is no more than this ratio. */
  long floorTimes(long units) {
    long high = Math.multiplyHigh(load, units);
    long low = load * units;
    if (high == 0 && low >= 0) {
      return low / capacity;
    }
    return BigInteger.valueOf(load)
        .multiply(BigInteger.valueOf(units))
        .divide(BigInteger.valueOf(capacity))
        .longValueExact();
  }

  double value() {
    return (double) load / capacity;
  }

  @Override
  public int compareTo(Ratio other) {
    return compare(load, capacity, other.load, other.capacity);
  }

  @Override
  public String toString() {
    return load + "/" + capacity;
  }
}
