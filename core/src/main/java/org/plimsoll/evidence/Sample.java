package org.plimsoll.evidence;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * A question put to some of a number of people.
 *
 * <pre>{@code
 * Sample.asked(32).of(40).agreed(27);                  // all 32 answered
 * Sample.asked(32).of(40).answered(30).agreed(27);     // two did not
 * }</pre>
 *
 * @param population how many people the question is about, at least {@code asked}; empty where it
 *     is not known or very large
 * @param asked how many were asked, at least 1
 * @param answered how many of them answered
 * @param agreed how many of those agreed
 * @param draw how those asked were found
 * @param missingAtRandom whether the caller declares that those who did not answer think as those
 *     who did; else they may all think either way
 */
public record Sample(
    OptionalInt population, int asked, int answered, int agreed, Draw draw, boolean missingAtRandom)
    implements Observation {

  /** How those who were asked were found. */
  public enum Draw {
    /** By chance, each set of people as likely as any other, nobody twice. */
    RANDOM,
    /**
     * They came forward, or somebody picked them. Nothing follows for those who were not asked: as
     * in a census with silent people they may all think either way.
     */
    SELF_SELECTED
  }

  /**
   * Checks the counts.
   *
   * @param population how many people the question is about, at least {@code asked}; empty where it
   *     is not known or very large
   * @param asked how many were asked, at least 1
   * @param answered how many of them answered
   * @param agreed how many of those agreed
   * @param draw how those asked were found
   * @param missingAtRandom whether the caller declares that those who did not answer think as those
   *     who did; else they may all think either way
   */
  public Sample {
    Objects.requireNonNull(draw, "draw");
    if (population.isPresent()) {
      Counts.check("a sample", population.getAsInt(), asked, answered, agreed);
    } else {
      Counts.check("a sample", asked, answered, agreed);
    }
  }

  /**
   * Begins a sample.
   *
   * @param people how many were asked, at least 1
   * @return what waits for the number who agreed
   */
  public static Draft asked(int people) {
    return new Draft(OptionalInt.empty(), people, OptionalInt.empty());
  }

  /**
   * A sample that does not say yet how many agreed.
   *
   * @param population how many people the question is about; empty where not said
   * @param asked how many were asked
   * @param answered how many answered; empty where all did
   */
  public record Draft(OptionalInt population, int asked, OptionalInt answered) {
    /**
     * Says of how many people those asked are.
     *
     * @param people the size of the population, at least the number asked
     * @return the draft with it
     */
    public Draft of(int people) {
      return new Draft(OptionalInt.of(people), asked, answered);
    }

    /**
     * Says how many answered.
     *
     * @param people at most the number asked
     * @return the draft with it
     */
    public Draft answered(int people) {
      return new Draft(population, asked, OptionalInt.of(people));
    }

    /**
     * Says how many agreed.
     *
     * @param people at most the number who answered
     * @return the sample, drawn at random
     * @throws IllegalArgumentException if the counts do not fit each other
     */
    public Sample agreed(int people) {
      return new Sample(population, asked, answered.orElse(asked), people, Draw.RANDOM, false);
    }
  }

  /**
   * Says that those asked were not drawn by chance.
   *
   * @return the sample, self-selected
   */
  public Sample selfSelected() {
    return new Sample(population, asked, answered, agreed, Draw.SELF_SELECTED, missingAtRandom);
  }

  /**
   * Declares that those who did not answer think as those who did. It is an assumption, and the
   * verdict says so.
   *
   * @return the sample with that assumption
   */
  public Sample assumingMissingAtRandom() {
    return new Sample(population, asked, answered, agreed, draw, true);
  }

  /**
   * Returns how many were asked and did not answer.
   *
   * @return asked - answered
   */
  public int silent() {
    return asked - answered;
  }

  @Override
  public String words() {
    return agreed
        + " of "
        + answered
        + " agreed, "
        + asked
        + " asked"
        + (population.isPresent() ? " of " + population.getAsInt() : "")
        + (draw == Draw.SELF_SELECTED ? ", self-selected" : "");
  }

  @Override
  public String toString() {
    return words();
  }
}
