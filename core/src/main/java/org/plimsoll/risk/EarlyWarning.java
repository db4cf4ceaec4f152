package org.plimsoll.risk;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Rational;
import org.plimsoll.evidence.Better;

/**
 * A measure that shows early that a risk is coming, with the value beyond which it warns.
 *
 * @param name what is measured, not blank
 * @param better which way is good
 * @param limit the last value that is still good
 * @param latest the last value seen; empty where nobody has looked yet
 * @param seenOn when it was seen; empty where unknown
 */
public record EarlyWarning(
    String name,
    Better better,
    Rational limit,
    Optional<Rational> latest,
    Optional<LocalDate> seenOn) {
  /**
   * Checks the name.
   *
   * @param name what is measured, not blank
   * @param better which way is good
   * @param limit the last value that is still good
   * @param latest the last value seen; empty where nobody has looked yet
   * @param seenOn when it was seen; empty where unknown
   */
  public EarlyWarning {
    Objects.requireNonNull(better, "better");
    Objects.requireNonNull(limit, "limit");
    Objects.requireNonNull(latest, "latest");
    Objects.requireNonNull(seenOn, "seenOn");
    if (name.isBlank()) {
      throw new IllegalArgumentException("an early warning needs a name that is not blank");
    }
  }

  /**
   * Returns a warning that nobody has looked at.
   *
   * @param name what is measured
   * @param better which way is good
   * @param limit the last value that is still good
   * @return the warning
   */
  public static EarlyWarning of(String name, Better better, Rational limit) {
    return new EarlyWarning(name, better, limit, Optional.empty(), Optional.empty());
  }

  /**
   * Notes what was seen.
   *
   * @param value the value
   * @param date when
   * @return the warning with that value in place of an older one
   */
  public EarlyWarning seen(Rational value, LocalDate date) {
    return new EarlyWarning(name, better, limit, Optional.of(value), Optional.of(date));
  }

  /**
   * Tells whether it warns.
   *
   * @return whether the last value lies beyond the limit; empty where none was seen
   */
  public Optional<Boolean> warns() {
    return latest.map(
        value -> better == Better.LOWER ? value.compareTo(limit) > 0 : value.compareTo(limit) < 0);
  }

  @Override
  public String toString() {
    return name
        + " "
        + latest.map(Rational::toText).orElse("?")
        + " (limit "
        + limit.toText()
        + ")";
  }
}
