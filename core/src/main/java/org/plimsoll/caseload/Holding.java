package org.plimsoll.caseload;

import java.util.Objects;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;

/**
 * A case in somebody's hands, or a share of it.
 *
 * @param item the case
 * @param memberId the id of the person who holds it
 * @param share the share of its points that this person carries, above 0 and at most 100 %
 */
public record Holding(Case item, String memberId, Percent share) {
  /** Checks the range. */
  public Holding {
    Objects.requireNonNull(item, "item");
    Names.check("a member of staff", memberId);
    if (share.isZero() || share.compareTo(Percent.HUNDRED) > 0) {
      throw new IllegalArgumentException(
          "the share of case \""
              + item.id()
              + "\" that \""
              + memberId
              + "\" carries is above 0% and at most 100%, was "
              + share);
    }
  }

  /**
   * Returns a case wholly in one person's hands.
   *
   * @param item the case
   * @param memberId the person's id
   * @return the holding
   */
  public static Holding of(Case item, String memberId) {
    return new Holding(item, memberId, Percent.HUNDRED);
  }

  boolean isWhole() {
    return share.value().equals(Rational.HUNDRED);
  }

  /**
   * Returns the holding in a few words.
   *
   * @return for example {@code C-1 (complex) with S-01}, or {@code 50% of C-1 (complex) with S-01}
   */
  @Override
  public String toString() {
    return (isWhole() ? "" : share + " of ") + item + " with " + memberId;
  }
}
