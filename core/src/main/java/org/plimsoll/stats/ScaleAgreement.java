package org.plimsoll.stats;

import java.util.OptionalDouble;

/**
 * Whether the answers to a scale hang together, and whether people agree enough to speak of the
 * view of a unit.
 *
 * @param people how many answered
 * @param items how many items the scale has, {@code J}
 * @param mean the mean of all answers
 * @param meanItemVariance the mean over the items of the sample variance over people; empty for one
 *     person
 * @param rWgJ the agreement {@code J q / (J q + 1 - q)}, {@code q = 1 - meanItemVariance / ((A^2 -
 *     1) / 12)}: 1 where all answer alike, 0 where they answer as if by lot; empty for one person
 *     and where answers differ more than by lot, for which no value is agreed on
 * @param cronbachAlpha {@code J / (J - 1) (1 - sum of item variances / variance of the sums)};
 *     empty for one item, for one person and where all sums are alike
 * @see <a href="https://doi.org/10.1037/0021-9010.69.1.85">L. R. James, R. G. Demaree and G. Wolf
 *     (1984), Estimating within-group interrater reliability with and without response bias,
 *     Journal of Applied Psychology 69(1), 85-98</a>
 * @see <a href="https://doi.org/10.1007/BF02310555">L. J. Cronbach (1951), Coefficient alpha and
 *     the internal structure of tests, Psychometrika 16(3), 297-334</a>
 */
public record ScaleAgreement(
    int people,
    int items,
    double mean,
    OptionalDouble meanItemVariance,
    OptionalDouble rWgJ,
    OptionalDouble cronbachAlpha) {

  /**
   * Measures agreement, with answers by lot spread evenly over the scale.
   *
   * @param answers a row a person, a column an item, length at least 1 each, rows of one length;
   *     each a finite number
   * @param options how many answers the scale offers, {@code A}, at least 2
   * @return the agreement
   * @throws IllegalArgumentException if rows differ in length or a number is not finite
   */
  public static ScaleAgreement of(double[][] answers, int options) {
    if (options < 2) {
      throw new IllegalArgumentException("a scale offers at least 2 answers, was " + options);
    }
    if (answers.length == 0) {
      throw new IllegalArgumentException("agreement needs at least 1 person, had none");
    }
    int n = answers.length;
    int j = answers[0].length;
    double[] sums = new double[n];
    CompensatedSum total = new CompensatedSum();
    for (int person = 0; person < n; person++) {
      Figures.requireSomeFinite(answers[person], "answers[" + person + "]");
      if (answers[person].length != j) {
        throw new IllegalArgumentException(
            "answers["
                + person
                + "] must have an answer to each of "
                + j
                + " items, had "
                + answers[person].length
                + "; leave out who did not answer all");
      }
      for (double answer : answers[person]) {
        sums[person] += answer;
        total.add(answer);
      }
    }
    double mean = total.value() / n / j;
    if (n == 1) {
      return new ScaleAgreement(
          n, j, mean, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }
    double variances = 0;
    for (int item = 0; item < j; item++) {
      double[] column = new double[n];
      for (int person = 0; person < n; person++) {
        column[person] = answers[person][item];
      }
      variances += variance(column);
    }
    double itemVariance = variances / j;
    double q = 1 - itemVariance / (((double) options * options - 1) / 12);
    double spread = variance(sums);
    return new ScaleAgreement(
        n,
        j,
        mean,
        OptionalDouble.of(itemVariance),
        q < 0 ? OptionalDouble.empty() : OptionalDouble.of(j * q / (j * q + 1 - q)),
        j == 1 || spread == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(j / (j - 1.0) * (1 - variances / spread)));
  }

  static double variance(double[] values) {
    Moments moments = Moments.ofAscending(Figures.sortedCopy(values));
    return moments.unscaled(moments.unscaled(moments.squares())) / (values.length - 1);
  }
}
