package org.plimsoll.stats;

import org.plimsoll.base.Rational;
import org.plimsoll.base.Rounding;

/**
 * The difference of two scores, rounded last: 62.4999 and 59.5001 are shown as 62 and 60 and differ
 * by 3.
 *
 * @param score the score, exact
 * @param other the score it is compared with, exact
 */
public record ScoreDifference(Rational score, Rational other) {
  private static final Rounding WHOLE = Rounding.halfUp(0);

  /**
   * Returns the difference.
   *
   * @return score - other, exact
   */
  public Rational difference() {
    return score.minus(other);
  }

  /**
   * Returns the difference as it is shown.
   *
   * @return the exact difference, rounded half up to a whole number
   */
  public Rational differenceRounded() {
    return difference().rounded(WHOLE);
  }

  /**
   * Returns the score as it is shown.
   *
   * @return the score, rounded half up to a whole number
   */
  public Rational scoreRounded() {
    return score.rounded(WHOLE);
  }

  /**
   * Returns the other score as it is shown.
   *
   * @return the other score, rounded half up to a whole number
   */
  public Rational otherRounded() {
    return other.rounded(WHOLE);
  }

  /**
   * Returns the difference in one line.
   *
   * @return for example {@code 62 against 60: +3}
   */
  @Override
  public String toString() {
    Rational shown = differenceRounded();
    return scoreRounded()
        + " against "
        + otherRounded()
        + ": "
        + (shown.signum() > 0 ? "+" : "")
        + shown;
  }
}
