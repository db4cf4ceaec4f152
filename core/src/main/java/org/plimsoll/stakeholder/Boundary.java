package org.plimsoll.stakeholder;

import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Source;

/**
 * Where high begins. Drawn grids leave it open; here it is stated.
 *
 * @param threshold the mark at which high begins; empty for the middle of each scale
 * @param included whether the threshold itself is high
 * @param source who set it
 */
public record Boundary(Optional<Rational> threshold, boolean included, Source source) {
  /** At or above the middle of the scale: our own rule, and the default. */
  public static final Boundary MIDPOINT = new Boundary(Optional.empty(), true, Source.OURS);

  /**
   * Checks that all parts are there.
   *
   * @param threshold the mark at which high begins; empty for the middle of each scale
   * @param included whether the threshold itself is high
   * @param source who set it
   */
  public Boundary {
    Objects.requireNonNull(threshold, "threshold");
    Objects.requireNonNull(source, "source");
  }

  /**
   * Returns a boundary that is itself high.
   *
   * @param mark the lowest high mark
   * @return the boundary
   */
  public static Boundary atLeast(long mark) {
    return new Boundary(Optional.of(Rational.of(mark)), true, Source.GIVEN);
  }

  /**
   * Returns a boundary that is itself low.
   *
   * @param mark the highest low mark
   * @return the boundary
   */
  public static Boundary above(long mark) {
    return new Boundary(Optional.of(Rational.of(mark)), false, Source.GIVEN);
  }

  Side level(Rational mark, RatingScale scale) {
    int side = mark.compareTo(threshold.orElseGet(scale::midpoint));
    return side > 0 || (side == 0 && included) ? Side.HIGH : Side.LOW;
  }

  String words(RatingScale scale) {
    return "high when "
        + (included ? "at least " : "above ")
        + threshold.orElseGet(scale::midpoint).toText()
        + " on "
        + scale;
  }

  @Override
  public String toString() {
    return "high when "
        + (included ? "at least " : "above ")
        + threshold.map(Rational::toText).orElse("the middle of the scale");
  }

  /** On which side of its boundary a score lies. */
  public enum Side {
    /** On the high side; of an attitude: backs. */
    HIGH,
    /** On the low side; of an attitude: blocks. */
    LOW,
    /** Nobody has rated it; or an attitude of exactly 0, which neither backs nor blocks. */
    UNKNOWN
  }
}
