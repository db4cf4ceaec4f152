package org.plimsoll.base;

/**
 * A number of cases, such as the most that one person may hold.
 *
 * @param count how many, 0 or more
 */
public record Cases(int count) implements Comparable<Cases> {
  /**
   * Checks the range.
   *
   * @param count how many, 0 or more
   */
  public Cases {
    if (count < 0) {
      throw new IllegalArgumentException("a number of cases must not be negative, was " + count);
    }
  }

  /**
   * Returns a number of cases.
   *
   * @param count how many, 0 or more
   * @return that number
   */
  public static Cases of(int count) {
    return new Cases(count);
  }

  @Override
  public int compareTo(Cases other) {
    return Integer.compare(count, other.count);
  }

  @Override
  public String toString() {
    return count + (count == 1 ? " case" : " cases");
  }
}
