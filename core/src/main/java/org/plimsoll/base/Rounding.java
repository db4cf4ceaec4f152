package org.plimsoll.base;

import java.math.RoundingMode;
import java.util.Objects;

/**
 * A named way to round an exact number, so that nothing is ever rounded in passing.
 *
 * @param name the name that explanations print, such as {@code half up to 1 decimal place}
 * @param rounds whether anything is rounded at all
 * @param places decimal places kept, 0 to 100
 * @param mode what happens to the rest
 */
public record Rounding(String name, boolean rounds, int places, RoundingMode mode) {
  /** No rounding: the exact number is kept. */
  public static final Rounding NONE =
      new Rounding("not rounded", false, 0, RoundingMode.UNNECESSARY);

  /**
   * Checks the parts.
   *
   * @param name the name that explanations print, such as {@code half up to 1 decimal place}
   * @param rounds whether anything is rounded at all
   * @param places decimal places kept, 0 to 100
   * @param mode what happens to the rest
   */
  public Rounding {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(mode, "mode");
    if (rounds && mode == RoundingMode.UNNECESSARY) {
      throw new IllegalArgumentException(
          "a rounding needs a mode that rounds, was UNNECESSARY; use Rounding.NONE");
    }
    if (places < 0 || places > 100) {
      throw new IllegalArgumentException("a rounding keeps 0 to 100 decimal places, was " + places);
    }
  }

  /**
   * Cuts off the fraction, towards zero: 1823.14 gives 1823 and -176.4 gives -176.
   *
   * @return the rounding that the Workload Measurement Tool uses for available points
   */
  public static Rounding truncate() {
    return new Rounding("cut to a whole number", true, 0, RoundingMode.DOWN);
  }

  /**
   * Rounds to the nearest, halves away from zero.
   *
   * @param places decimal places kept, 0 to 100
   * @return that rounding
   */
  public static Rounding halfUp(int places) {
    return new Rounding("half up to " + places(places), true, places, RoundingMode.HALF_UP);
  }

  /**
   * Rounds by any of Java's modes.
   *
   * @param places decimal places kept, 0 to 100
   * @param mode the mode, not {@code UNNECESSARY}
   * @return that rounding
   */
  public static Rounding to(int places, RoundingMode mode) {
    return new Rounding(
        mode.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " to " + places(places),
        true,
        places,
        mode);
  }

  private static String places(int places) {
    return places == 0
        ? "a whole number"
        : places + (places == 1 ? " decimal place" : " decimal places");
  }

  /**
   * Rounds a number.
   *
   * @param value any number
   * @return the rounded number
   */
  public Rational apply(Rational value) {
    return rounds ? Rational.ofUnscaled(value.scaledAndRounded(places, mode), places) : value;
  }

  @Override
  public String toString() {
    return name;
  }
}
