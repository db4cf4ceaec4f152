package org.plimsoll.evidence;

/** Checks of counts of people. */
final class Counts {
  private Counts() {}

  static void check(String what, int population, int asked, int answered, int agreed) {
    if (population < 1) {
      throw new IllegalArgumentException(
          what + " needs a population of at least 1, was " + population);
    }
    atMost(what, "asked", asked, "the population", population);
    check(what, asked, answered, agreed);
  }

  static void check(String what, int asked, int answered, int agreed) {
    if (asked < 1) {
      throw new IllegalArgumentException(what + " needs at least 1 person asked, was " + asked);
    }
    if (agreed < 0) {
      throw new IllegalArgumentException(
          "agreed must not be negative in " + what + ", was " + agreed);
    }
    atMost(what, "answered", answered, "asked", asked);
    atMost(what, "agreed", agreed, "answered", answered);
  }

  private static void atMost(String what, String part, int value, String whole, int limit) {
    if (value > limit) {
      throw new IllegalArgumentException(
          part
              + " must not exceed "
              + whole
              + " in "
              + what
              + ", was "
              + value
              + " of "
              + limit
              + "; check the counts");
    }
  }
}
