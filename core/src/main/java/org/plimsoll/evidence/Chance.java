package org.plimsoll.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A probability, or the bounds between which it lies.
 *
 * <p>Of several things together, {@link #all} and {@link #any} say no more than what holds however
 * they hang together: the bounds of Fréchet. {@link #allIfIndependent} multiplies, and is for a
 * caller who declares that they have nothing to do with each other.
 *
 * @param low the least that the probability can be, 0 to {@code high}
 * @param high the most that it can be, up to 1
 * @see <a href="https://en.wikipedia.org/wiki/Fr%C3%A9chet_inequalities">M. Fréchet (1935),
 *     Généralisations du théorème des probabilités totales, Fundamenta Mathematicae 25, 379-387</a>
 */
public record Chance(double low, double high) {
  /** It is certain. */
  public static final Chance CERTAIN = new Chance(1, 1);

  /** It is impossible. */
  public static final Chance NONE = new Chance(0, 0);

  /** Nothing is known of it. */
  public static final Chance UNKNOWN = new Chance(0, 1);

  /**
   * Checks the range.
   *
   * @param low the least that the probability can be, 0 to {@code high}
   * @param high the most that it can be, up to 1
   */
  public Chance {
    if (!(low >= 0 && low <= high && high <= 1)) { // written so that NaN fails too
      throw new IllegalArgumentException(
          "bounds of a probability run upwards within [0, 1], were " + low + " and " + high);
    }
    low += 0.0; // makes 0 of -0, which would not be equal to it
    high += 0.0;
  }

  /**
   * Returns a probability that is known.
   *
   * @param probability from 0 to 1
   * @return bounds that are one point
   * @throws IllegalArgumentException if it lies outside [0, 1] or is NaN
   */
  public static Chance of(double probability) {
    return new Chance(probability, probability);
  }

  /**
   * Returns bounds of a probability.
   *
   * @param low the least it can be
   * @param high the most it can be
   * @return those bounds
   * @throws IllegalArgumentException if they do not run upwards within [0, 1]
   */
  public static Chance between(double low, double high) {
    return new Chance(low, high);
  }

  /**
   * Tells whether the probability is known.
   *
   * @return whether both bounds are one
   */
  public boolean isKnown() {
    return low == high;
  }

  /**
   * That all hold together, whatever hangs together with what: with {@code m} chances, from {@code
   * max(0, sum of low - (m - 1))} to the least {@code high}.
   *
   * @param chances any number; of none, certain
   * @return the bounds of the conjunction; they do not depend on the order
   */
  public static Chance all(Iterable<Chance> chances) {
    double missing = 0; // the complements add up without losing the digits near 1
    double least = 1;
    for (double low : sorted(chances, true)) {
      missing += 1 - low;
    }
    for (Chance chance : chances) {
      least = Math.min(least, chance.high);
    }
    return new Chance(Math.min(Math.max(0, 1 - missing), least), least);
  }

  /**
   * That at least one holds, whatever hangs together with what.
   *
   * @param chances any number; of none, impossible
   * @return from the greatest {@code low} to the sum of all {@code high}, at most 1
   */
  public static Chance any(Iterable<Chance> chances) {
    double most = 0;
    double sum = 0;
    for (double high : sorted(chances, false)) {
      sum += high;
    }
    for (Chance chance : chances) {
      most = Math.max(most, chance.low);
    }
    return new Chance(most, Math.max(most, Math.min(1, sum)));
  }

  /**
   * That all hold together, if none has to do with any other: the product.
   *
   * @param chances any number; of none, certain
   * @return the product of the lower bounds to that of the upper bounds
   */
  public static Chance allIfIndependent(Iterable<Chance> chances) {
    double low = 1;
    double high = 1;
    for (double each : sorted(chances, true)) {
      low *= each;
    }
    for (double each : sorted(chances, false)) {
      high *= each;
    }
    return new Chance(Math.min(low, high), high);
  }

  // in a fixed order, so that the last digit does not depend on the caller's
  private static double[] sorted(Iterable<Chance> chances, boolean lows) {
    var values = java.util.stream.DoubleStream.builder();
    for (Chance chance : chances) {
      values.add(lows ? chance.low : chance.high);
    }
    return values.build().sorted().toArray();
  }

  /**
   * That it does not hold.
   *
   * @return the bounds of the complement
   */
  public Chance not() {
    return new Chance(1 - high, 1 - low);
  }

  /**
   * Returns the chance for people to read: three decimal places, cut so that what is not certain
   * never reads as certain.
   *
   * @return for example {@code 0.987} or {@code 0.4 to 0.9}
   */
  @Override
  public String toString() {
    return isKnown() ? text(low) : text(low) + " to " + text(high);
  }

  private static String text(double value) {
    if (value > 0 && value < 0.001) {
      return "less than 0.001";
    }
    BigDecimal cut = new BigDecimal(value).setScale(3, RoundingMode.DOWN).stripTrailingZeros();
    return cut.signum() == 0 ? "0" : cut.toPlainString();
  }
}
