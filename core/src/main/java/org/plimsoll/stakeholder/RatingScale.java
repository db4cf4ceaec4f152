package org.plimsoll.stakeholder;

import org.plimsoll.base.Rational;

/**
 * The scale on which an aspect is rated.
 *
 * @param lowest the lowest mark
 * @param highest the highest mark, above the lowest
 */
public record RatingScale(Rational lowest, Rational highest) {
  /** From 1 to 5, the default of all aspects but attitude. */
  public static final RatingScale ONE_TO_FIVE = of(1, 5);

  /** From -1 (blocks) to 1 (backs), the scale of attitude. */
  public static final RatingScale ATTITUDE = of(-1, 1);

  /**
   * Checks that it rises.
   *
   * @param lowest the lowest mark
   * @param highest the highest mark, above the lowest
   */
  public RatingScale {
    if (lowest.compareTo(highest) >= 0) {
      throw new IllegalArgumentException(
          "a rating scale must rise, was from " + lowest + " to " + highest);
    }
  }

  /**
   * Returns a scale.
   *
   * @param lowest the lowest mark
   * @param highest the highest mark
   * @return the scale
   */
  public static RatingScale of(long lowest, long highest) {
    return new RatingScale(Rational.of(lowest), Rational.of(highest));
  }

  /**
   * Tells whether a mark lies on the scale.
   *
   * @param mark the mark
   * @return true from the lowest to the highest, both included
   */
  public boolean holds(Rational mark) {
    return mark.compareTo(lowest) >= 0 && mark.compareTo(highest) <= 0;
  }

  /**
   * Returns the middle of the scale.
   *
   * @return halfway between the lowest and the highest mark
   */
  public Rational midpoint() {
    return lowest.plus(highest).dividedBy(Rational.of(2));
  }

  /**
   * Returns how much counts as one mark when a rating is moved to see what hangs on it.
   *
   * @return a quarter of the scale, as one mark is on a scale from 1 to 5; our own rule
   */
  public Rational oneMark() {
    return highest.minus(lowest).dividedBy(Rational.of(4));
  }

  /** A mark, or the end of the scale nearest to it. */
  Rational nearest(Rational mark) {
    return mark.max(lowest).min(highest);
  }

  @Override
  public String toString() {
    return lowest + " to " + highest;
  }
}
