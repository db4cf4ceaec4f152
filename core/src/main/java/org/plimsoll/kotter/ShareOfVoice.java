package org.plimsoll.kotter;

import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;

/**
 * How much of all that is said in an organisation is about the vision.
 *
 * <p>Kotter gives illustrations and no threshold: fractions of a thousandth of a per cent of a
 * year's communication in 1995, and 0.58 % in an example of 1996 (both as recalled, not checked
 * against the text).
 *
 * @param aboutTheVision words about the vision in a period, 0 or more
 * @param all all words in the same period, at least 1
 */
public record ShareOfVoice(long aboutTheVision, long all) {
  /**
   * Checks the counts.
   *
   * @param aboutTheVision words about the vision in a period, 0 or more
   * @param all all words in the same period, at least 1
   */
  public ShareOfVoice {
    if (all < 1 || aboutTheVision < 0 || aboutTheVision > all) {
      throw new IllegalArgumentException(
          "words about the vision are 0 or more and at most all words, were "
              + aboutTheVision
              + " of "
              + all);
    }
  }

  /**
   * Returns the share.
   *
   * @return 100 x aboutTheVision / all, exact
   */
  public Percent percent() {
    return Percent.ofFraction(Rational.of(aboutTheVision, all));
  }

  @Override
  public String toString() {
    return aboutTheVision + " of " + all + " words, " + percent();
  }
}
