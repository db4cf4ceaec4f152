package org.plimsoll.stakeholder;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Rational;

/**
 * What one rater said of a party, once.
 *
 * @param aspect what was rated
 * @param value the mark, on the scale that the register declares for the aspect
 * @param rater who said so; empty for a rater who is not named
 * @param on when; empty where unknown, which counts as before all dates
 */
public record PartyRating(Aspect aspect, Rational value, String rater, Optional<LocalDate> on) {
  /**
   * Checks that all parts are there.
   *
   * @param aspect what was rated
   * @param value the mark, on the scale that the register declares for the aspect
   * @param rater who said so; empty for a rater who is not named
   * @param on when; empty where unknown, which counts as before all dates
   */
  public PartyRating {
    Objects.requireNonNull(aspect, "aspect");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(rater, "rater");
    Objects.requireNonNull(on, "on");
  }

  /**
   * Returns a rating without rater and date.
   *
   * @param aspect what is rated
   * @param value the mark
   * @return the rating
   */
  public static PartyRating of(Aspect aspect, long value) {
    return new PartyRating(aspect, Rational.of(value), "", Optional.empty());
  }

  /**
   * Returns a rating without rater and date.
   *
   * @param aspect what is rated
   * @param value the mark as a decimal such as {@code -0.5}
   * @return the rating
   */
  public static PartyRating of(Aspect aspect, String value) {
    return new PartyRating(aspect, Rational.parse(value), "", Optional.empty());
  }

  /**
   * Says who rated.
   *
   * @param who the rater
   * @return the rating with that name
   */
  public PartyRating by(String who) {
    return new PartyRating(aspect, value, who, on);
  }

  /**
   * Says when.
   *
   * @param date the date
   * @return the rating with that date
   */
  public PartyRating on(LocalDate date) {
    return new PartyRating(aspect, value, rater, Optional.of(date));
  }

  PartyRating valued(Rational other) {
    return new PartyRating(aspect, other, rater, on);
  }

  @Override
  public String toString() {
    return aspect.words()
        + " "
        + value.toText()
        + (rater.isEmpty() ? "" : " by " + rater)
        + on.map(date -> " on " + date).orElse("");
  }
}
