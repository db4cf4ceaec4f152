package org.plimsoll.evidence;

import java.util.OptionalInt;

/**
 * A question put to everybody. Those who did not answer are not assumed to think anything.
 *
 * @param population how many people there are, at least 1
 * @param answered how many of them answered
 * @param agreed how many of those agreed
 * @param missingAtRandom whether the caller declares that those who did not answer think as those
 *     who did
 */
public record Census(int population, int answered, int agreed, boolean missingAtRandom)
    implements Observation {
  /**
   * Checks the counts.
   *
   * @param population how many people there are, at least 1
   * @param answered how many of them answered
   * @param agreed how many of those agreed
   * @param missingAtRandom whether the caller declares that those who did not answer think as those
   *     who did
   */
  public Census {
    Counts.check("a census", population, population, answered, agreed);
  }

  /**
   * Begins a census.
   *
   * @param people how many there are, at least 1
   * @return what waits for the answers
   */
  public static Draft of(int people) {
    return new Draft(people, OptionalInt.empty());
  }

  /**
   * A census that does not say yet how many agreed.
   *
   * @param population how many people there are
   * @param answered how many answered; empty where all did
   */
  public record Draft(int population, OptionalInt answered) {
    /**
     * Says how many answered.
     *
     * @param people at most all
     * @return the draft with it
     */
    public Draft answered(int people) {
      return new Draft(population, OptionalInt.of(people));
    }

    /**
     * Says how many agreed.
     *
     * @param people at most the number who answered
     * @return the census
     * @throws IllegalArgumentException if the counts do not fit each other
     */
    public Census agreed(int people) {
      return new Census(population, answered.orElse(population), people, false);
    }
  }

  /**
   * Declares that those who did not answer think as those who did. It is an assumption, and the
   * verdict says so.
   *
   * @return the census with that assumption
   */
  public Census assumingMissingAtRandom() {
    return new Census(population, answered, agreed, true);
  }

  /**
   * Returns the census as a sample in which everybody was asked, which it is.
   *
   * @return the same counts
   */
  public Sample asSample() {
    return new Sample(
        OptionalInt.of(population),
        population,
        answered,
        agreed,
        Sample.Draw.RANDOM,
        missingAtRandom);
  }

  @Override
  public String words() {
    return agreed + " of " + answered + " agreed, all " + population + " asked";
  }

  @Override
  public String toString() {
    return words();
  }
}
