package org.plimsoll.stats;

import java.util.OptionalDouble;

/**
 * How much of the spread of scores lies between groups: whether a team's mean means anything.
 *
 * @param groups how many groups
 * @param people how many people in all
 * @param icc1 {@code (MSB - MSW) / (MSB + (k - 1) MSW)}: the reliability of one person's score;
 *     below 0 where groups differ less than people do; empty where all scores are alike
 * @param icc2 {@code (MSB - MSW) / MSB}: the reliability of a group's mean; empty where all group
 *     means are alike
 * @see <a href="https://doi.org/10.1037/0033-2909.86.2.420">P. E. Shrout and J. L. Fleiss (1979),
 *     Intraclass correlations: uses in assessing rater reliability, Psychological Bulletin 86(2),
 *     420-428; one-way random effects</a>
 */
public record IntraClass(int groups, int people, OptionalDouble icc1, OptionalDouble icc2) {
  /**
   * Compares the groups.
   *
   * @param scores a row a group with the scores of its people, at least 2 rows, none empty, and at
   *     least one of 2 people or more; rows may differ in length, and {@code k} is then {@code (n -
   *     sum of squared sizes / n) / (groups - 1)}
   * @return the correlations
   */
  public static IntraClass of(double[][] scores) {
    int groups = scores.length;
    int n = 0;
    double squaredSizes = 0;
    CompensatedSum total = new CompensatedSum();
    for (int g = 0; g < groups; g++) {
      Figures.requireSomeFinite(scores[g], "scores[" + g + "]");
      n += scores[g].length;
      squaredSizes += (double) scores[g].length * scores[g].length;
      for (double score : scores[g]) {
        total.add(score);
      }
    }
    if (groups < 2 || n == groups) {
      throw new IllegalArgumentException(
          "an intraclass correlation needs at least 2 groups and a group of at least 2 people, had "
              + groups
              + " groups and "
              + n
              + " people");
    }
    double mean = total.value() / n;
    CompensatedSum between = new CompensatedSum();
    CompensatedSum within = new CompensatedSum();
    for (double[] group : scores) {
      CompensatedSum sum = new CompensatedSum();
      for (double score : group) {
        sum.add(score);
      }
      double own = sum.value() / group.length;
      between.add(group.length * (own - mean) * (own - mean));
      for (double score : group) {
        within.add((score - own) * (score - own));
      }
    }
    double msb = between.value() / (groups - 1);
    double msw = within.value() / (n - groups);
    double k = (n - squaredSizes / n) / (groups - 1);
    double spread = msb + (k - 1) * msw;
    return new IntraClass(
        groups,
        n,
        spread == 0 ? OptionalDouble.empty() : OptionalDouble.of((msb - msw) / spread),
        msb == 0 ? OptionalDouble.empty() : OptionalDouble.of((msb - msw) / msb));
  }
}
