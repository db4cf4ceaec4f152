package org.plimsoll.base;

/**
 * A mark on a whole-number scale, such as 4 on a scale from 1 to 5.
 *
 * @param value the mark, from {@code lowest} to {@code highest}
 * @param lowest the lowest mark of the scale
 * @param highest the highest mark of the scale, above {@code lowest}
 */
public record Rating(int value, int lowest, int highest) implements Comparable<Rating> {
  /**
   * Checks that the mark lies on its scale.
   *
   * @param value the mark, from {@code lowest} to {@code highest}
   * @param lowest the lowest mark of the scale
   * @param highest the highest mark of the scale, above {@code lowest}
   */
  public Rating {
    if (lowest >= highest) {
      throw new IllegalArgumentException(
          "a rating scale must rise, was from " + lowest + " to " + highest);
    }
    if (value < lowest || value > highest) {
      throw new IllegalArgumentException(
          "a rating on the scale " + lowest + " to " + highest + " must lie on it, was " + value);
    }
  }

  /**
   * Returns a mark on the scale from 1 to 5.
   *
   * @param value 1 to 5
   * @return that mark
   * @throws IllegalArgumentException if the mark is off the scale
   */
  public static Rating of(int value) {
    return new Rating(value, 1, 5);
  }

  /**
   * Returns the same mark on another scale that starts at the same end.
   *
   * @param highestMark the highest mark of the scale
   * @return that mark, for example 4 of 10
   * @throws IllegalArgumentException if the mark is off that scale
   */
  public Rating outOf(int highestMark) {
    return new Rating(value, lowest, highestMark);
  }

  /**
   * Compares by mark; only marks of one scale can be compared.
   *
   * @throws IllegalArgumentException if the scales differ
   */
  @Override
  public int compareTo(Rating other) {
    if (lowest != other.lowest || highest != other.highest) {
      throw new IllegalArgumentException(
          "ratings on different scales cannot be compared: " + this + " and " + other);
    }
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value + " on " + lowest + "-" + highest;
  }
}
