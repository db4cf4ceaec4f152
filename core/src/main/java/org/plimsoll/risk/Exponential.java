package org.plimsoll.risk;

/**
 * The exponential function from a table and a short polynomial: the same on every machine, with a
 * relative error below 1e-14, and a few times as fast as {@link StrictMath#exp}.
 */
final class Exponential {
  private static final int BITS = 10;
  private static final int SIZE = 1 << BITS;
  private static final double LN_2 = 0.6931471805599453;
  // ln 2 / 1024 in two parts, the first with so few digits that its multiples are exact
  private static final double HIGH = (double) (float) (LN_2 / SIZE);
  private static final double LOW = lowPart();
  private static final double PER_STEP = SIZE / LN_2;
  // adding this leaves the nearest whole number in the last bits
  private static final double ROUND = 0x1.8p52;
  private static final double LARGEST = 700;

  private static final double[] TABLE = new double[SIZE];

  static {
    for (int i = 0; i < SIZE; i++) {
      TABLE[i] = StrictMath.exp(LN_2 * i / SIZE);
    }
  }

  private Exponential() {}

  private static double lowPart() {
    // ln 2 to 34 digits, less the first part
    return new java.math.BigDecimal("0.6931471805599453094172321214581766")
        .divide(java.math.BigDecimal.valueOf(SIZE))
        .subtract(new java.math.BigDecimal(HIGH))
        .doubleValue();
  }

  static double exp(double x) {
    return isNear(x) ? near(x) : StrictMath.exp(x);
  }

  /** Whether {@link #near} will do. */
  static boolean isNear(double x) {
    return x > -LARGEST && x < LARGEST;
  }

  /** Of a number that is near, without asking. */
  static double near(double x) {
    double shifted = x * PER_STEP + ROUND;
    int n = (int) Double.doubleToRawLongBits(shifted);
    double k = shifted - ROUND;
    double r = x - k * HIGH - k * LOW;
    double t = TABLE[n & (SIZE - 1)];
    double value = t + t * (r * (1 + r * (0.5 + r * (1.0 / 6))));
    return value * Double.longBitsToDouble((long) ((n >> BITS) + 1023) << 52);
  }
}
