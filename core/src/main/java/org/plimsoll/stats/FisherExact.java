package org.plimsoll.stats;

import org.plimsoll.base.Rational;

/**
 * Fisher's exact test of the same question in two groups of different people or cases: given how
 * many of both together say yes, and that the groups do not differ, how likely is it that so few of
 * them fall in the second?
 *
 * <pre>{@code
 * var audits = FisherExact.of(8, 2, 6, 4);       // 8 of 10 good, then 6 of 10
 * audits.fellP();                                // 0.3142...: such a fall may well be chance
 * audits.isFallBeyond(0.05);                     // false
 * }</pre>
 *
 * <p>Who says yes in the second group is a {@link FiniteSample} of both groups together, and
 * figures are as accurate as there.
 *
 * @param yes1 how many of the first group say yes, 0 or more
 * @param no1 how many of it do not
 * @param yes2 how many of the second group say yes
 * @param no2 how many of it do not
 * @see <a href="https://doi.org/10.2307/2342435">R. A. Fisher (1935), The Logic of Inductive
 *     Inference, Journal of the Royal Statistical Society 98(1), 39-82</a>
 */
public record FisherExact(int yes1, int no1, int yes2, int no2) {
  /**
   * Checks the counts.
   *
   * @param yes1 how many of the first group say yes, 0 or more
   * @param no1 how many of it do not
   * @param yes2 how many of the second group say yes
   * @param no2 how many of it do not
   */
  public FisherExact {
    if (yes1 < 0 || no1 < 0 || yes2 < 0 || no2 < 0) {
      throw new IllegalArgumentException(
          "counts of two groups must not be negative, were "
              + yes1
              + " and "
              + no1
              + ", then "
              + yes2
              + " and "
              + no2);
    }
    if ((long) yes1 + no1 == 0 || (long) yes2 + no2 == 0) {
      throw new IllegalArgumentException(
          "two groups are compared with 1 member each or more, were "
              + ((long) yes1 + no1)
              + " and "
              + ((long) yes2 + no2));
    }
    if ((long) yes1 + no1 + yes2 + no2 >= Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "two groups have at most "
              + (Integer.MAX_VALUE - 1)
              + " members, were "
              + ((long) yes1 + no1 + yes2 + no2));
    }
  }

  /**
   * Returns the test of two groups.
   *
   * @param yes1 how many of the first group say yes, 0 or more
   * @param no1 how many of it do not
   * @param yes2 how many of the second group say yes
   * @param no2 how many of it do not
   * @return that test
   * @throws IllegalArgumentException if a count is negative or a group is empty
   */
  public static FisherExact of(int yes1, int no1, int yes2, int no2) {
    return new FisherExact(yes1, no1, yes2, no2);
  }

  /** Those of the second group who say no: at least so many of them is at most so many yes. */
  private FiniteSample no() {
    return FiniteSample.of(yes1 + no1 + yes2 + no2, yes2 + no2, no2);
  }

  private FiniteSample yes() {
    return FiniteSample.of(yes1 + no1 + yes2 + no2, yes2 + no2, yes2);
  }

  /**
   * The chance of so few in the second group or fewer, if the groups do not differ.
   *
   * @return the one-sided p-value against "the share did not fall"
   */
  public double fellP() {
    return no().upperTail(no1 + no2);
  }

  /**
   * The chance of so many in the second group or more, if the groups do not differ.
   *
   * @return the one-sided p-value against "the share did not rise"
   */
  public double roseP() {
    return yes().upperTail(yes1 + yes2);
  }

  /**
   * The p-value against "the share did not fall" as an exact fraction, for audits.
   *
   * @return what {@link #fellP} rounds
   * @throws ArithmeticException if the fraction outgrows {@link Rational#MAX_BITS}, which happens
   *     at about a thousand members
   */
  public Rational exactFellP() {
    return no().exactUpperTail(no1 + no2);
  }

  /**
   * Tells whether a fall like this one is too unlikely to be chance, exact.
   *
   * @param alpha the risk of taking chance for a fall, above 0 and below 1; taken as the decimal it
   *     prints as
   * @return whether the p-value against "the share did not fall" is at most that
   */
  public boolean isFallBeyond(double alpha) {
    return !no().upperTailExceeds(no1 + no2, alpha);
  }

  /**
   * Returns the test in one line.
   *
   * @return for example {@code 8 of 10, then 6 of 10}
   */
  @Override
  public String toString() {
    return yes1 + " of " + (yes1 + no1) + ", then " + yes2 + " of " + (yes2 + no2);
  }
}
