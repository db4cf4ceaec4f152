package org.plimsoll.stats;

/**
 * Tails of a distribution on whole numbers that is known by the ratio of neighbouring weights.
 *
 * <p>Weights are summed from the mode outwards, where all are positive and the first is 1, so
 * nothing is lost to cancellation and no factorial is needed; they are left off once too small to
 * show in a double.
 */
final class DiscreteWeights {
  private static final double NEGLIGIBLE = 1e-20;

  private final long least;
  private final long greatest;
  private final long mode;
  private final Ratio ratio;

  /** The weight of {@code k + 1} over that of {@code k}. */
  interface Ratio {
    double after(long k);
  }

  DiscreteWeights(long least, long greatest, long mode, Ratio ratio) {
    this.least = least;
    this.greatest = greatest;
    this.mode = Math.max(least, Math.min(greatest, mode));
    this.ratio = ratio;
  }

  /**
   * Hypergeometric: how many of {@code drawn} out of {@code total} are among the {@code marked}.
   */
  static DiscreteWeights hypergeometric(long total, long marked, long drawn) {
    long others = total - marked;
    return new DiscreteWeights(
        Math.max(0, drawn - others),
        Math.min(marked, drawn),
        (long) ((double) (drawn + 1) * (marked + 1) / (total + 2)),
        k -> ((double) (marked - k) * (drawn - k)) / ((k + 1.0) * (others - drawn + k + 1)));
  }

  /** Beta-binomial: successes in {@code trials} whose chance is drawn from Beta(a, b). */
  static DiscreteWeights betaBinomial(long trials, double a, double b) {
    double top = a + b > 2 ? (trials + 1) * (a - 1) / (a + b - 2) : a < b ? 0 : trials;
    return new DiscreteWeights(
        0, trials, (long) top, k -> ((trials - k) * (a + k)) / ((k + 1.0) * (b + trials - k - 1)));
  }

  /** The probability of {@code from} or more. */
  double atLeast(long from) {
    if (from <= least) {
      return 1;
    }
    if (from > greatest) {
      return 0;
    }
    double inside = 0;
    double outside = 0;
    double weight = 1;
    for (long k = mode; ; k++) {
      if (k >= from) {
        inside += weight;
      } else {
        outside += weight;
      }
      if (k == greatest || weight == 0 || (k >= from && weight < NEGLIGIBLE * inside)) {
        break;
      }
      weight *= ratio.after(k);
    }
    weight = 1;
    for (long k = mode - 1; k >= least; k--) {
      weight /= ratio.after(k);
      if (k >= from) {
        inside += weight;
      } else {
        outside += weight;
      }
      if (weight < NEGLIGIBLE * (inside + outside)) {
        break;
      }
    }
    return inside / (inside + outside);
  }

  /** The probability of exactly {@code value}. */
  double at(long value) {
    if (value < least || value > greatest) {
      return 0;
    }
    double total = 0;
    double found = 0;
    double weight = 1;
    for (long k = mode; ; k++) {
      total += weight;
      found = k == value ? weight : found;
      if (k == greatest || (k >= value && weight < NEGLIGIBLE * total) || weight == 0) {
        break;
      }
      weight *= ratio.after(k);
    }
    weight = 1;
    for (long k = mode - 1; k >= least; k--) {
      weight /= ratio.after(k);
      total += weight;
      found = k == value ? weight : found;
      if ((k <= value && weight < NEGLIGIBLE * total) || weight == 0) {
        break;
      }
    }
    return found / total;
  }

  /** The probability of {@code to} or fewer. */
  double atMost(long to) {
    return mirrored().atLeast(least + greatest - to);
  }

  private DiscreteWeights mirrored() {
    long ends = least + greatest;
    return new DiscreteWeights(least, greatest, ends - mode, k -> 1 / ratio.after(ends - k - 1));
  }

  /** The probability of each value from the least to the greatest. */
  double[] probabilities() {
    double[] weights = new double[Math.toIntExact(greatest - least + 1)];
    weights[(int) (mode - least)] = 1;
    for (long k = mode; k < greatest; k++) {
      weights[(int) (k + 1 - least)] = weights[(int) (k - least)] * ratio.after(k);
    }
    for (long k = mode - 1; k >= least; k--) {
      weights[(int) (k - least)] = weights[(int) (k + 1 - least)] / ratio.after(k);
    }
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= total;
    }
    return weights;
  }
}
