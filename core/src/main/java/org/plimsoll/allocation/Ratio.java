package org.plimsoll.allocation;

/**
 * A load against a capacity in whole units, compared exactly.
 *
 * @param load units, at least 0
 * @param capacity units, above 0
 */
record Ratio(long load, long capacity) implements Comparable<Ratio> {

  static final Ratio ZERO = new Ratio(0, 1);

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
    return java.math.BigInteger.valueOf(load)
        .multiply(java.math.BigInteger.valueOf(units))
        .divide(java.math.BigInteger.valueOf(capacity))
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
