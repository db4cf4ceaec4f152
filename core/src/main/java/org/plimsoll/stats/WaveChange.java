package org.plimsoll.stats;

/**
 * Whether support fell or rose between two surveys.
 *
 * <p>If other people were asked each time, {@link #probabilityFell} compares the two shares. If the
 * same people were asked, only those who changed their mind say anything: {@link #changedMinds}.
 */
public final class WaveChange {
  private WaveChange() {}

  /**
   * The probability that the share in the second survey is below that in the first, with a flat
   * prior on each and large populations.
   *
   * <p>It is exact up to rounding: each share stands like an order statistic of uniform numbers, so
   * the question is how many of the smallest {@code yes1 + yes2 + 1} of all belong to the second
   * survey, which is hypergeometric.
   *
   * @param yes1 how many agreed in the first, 0 or more
   * @param no1 how many did not
   * @param yes2 how many agreed in the second
   * @param no2 how many did not
   * @return {@code P(p2 < p1)} for p1 of Beta(1 + yes1, 1 + no1), p2 likewise, independent
   */
  public static double probabilityFell(int yes1, int no1, int yes2, int no2) {
    if (yes1 < 0 || no1 < 0 || yes2 < 0 || no2 < 0) {
      throw new IllegalArgumentException(
          "counts of answers must not be negative, were "
              + yes1
              + " and "
              + no1
              + ", then "
              + yes2
              + " and "
              + no2);
    }
    long first = (long) yes1 + no1 + 1;
    long second = (long) yes2 + no2 + 1;
    return DiscreteWeights.hypergeometric(first + second, second, (long) yes1 + yes2 + 1)
        .atLeast(yes2 + 1L);
  }

  /**
   * McNemar's exact test of the same people asked twice: those who did not change their mind say
   * nothing, and of those who did each way is as likely as the other if support has not moved.
   *
   * @param gained how many changed to yes, 0 or more
   * @param lost how many changed to no, 0 or more
   * @return the p-values
   * @see <a href="https://doi.org/10.1007/BF02295996">Q. McNemar (1947), Note on the sampling error
   *     of the difference between correlated proportions, Psychometrika 12(2), 153-157; exact by
   *     the binomial distribution</a>
   */
  public static ChangedMinds changedMinds(int gained, int lost) {
    if (gained < 0 || lost < 0) {
      throw new IllegalArgumentException(
          "counts of people must not be negative, were " + gained + " and " + lost);
    }
    int all = Math.addExact(gained, lost);
    double fell = coinTail(all, lost);
    double rose = coinTail(all, gained);
    return new ChangedMinds(gained, lost, fell, rose, Math.min(1, 2 * Math.min(fell, rose)));
  }

  /** The chance of so many heads or more. */
  private static double coinTail(int tosses, int heads) {
    return new DiscreteWeights(0, tosses, tosses / 2, k -> (double) (tosses - k) / (k + 1))
        .atLeast(heads);
  }

  /**
   * Who changed their mind, and how likely that is by chance alone.
   *
   * @param gained how many changed to yes
   * @param lost how many changed to no
   * @param fellP the chance of so many or more changes to no, if support has not moved
   * @param roseP the chance of so many or more changes to yes
   * @param twoSidedP twice the smaller, at most 1
   */
  public record ChangedMinds(int gained, int lost, double fellP, double roseP, double twoSidedP) {}
}
