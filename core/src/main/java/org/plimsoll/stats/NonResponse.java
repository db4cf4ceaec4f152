package org.plimsoll.stats;

import org.plimsoll.base.Rational;

/**
 * What a census says when some did not answer and nothing is assumed about them: all of them might
 * say no, or all yes.
 *
 * @param population how many people there are, at least 1
 * @param responded how many answered
 * @param yes how many of them agreed
 * @see <a href="https://doi.org/10.2307/145818">C. F. Manski (1989), Anatomy of the Selection
 *     Problem, The Journal of Human Resources 24(3), 343-360</a>
 */
public record NonResponse(int population, int responded, int yes) {
  /**
   * Checks the counts.
   *
   * @param population how many people there are, at least 1
   * @param responded how many answered
   * @param yes how many of them agreed
   */
  public NonResponse {
    if (population < 1) {
      throw new IllegalArgumentException("a population has at least 1 person, was " + population);
    }
    if (responded < 0 || responded > population || yes < 0 || yes > responded) {
      throw new IllegalArgumentException(
          "agreed must not exceed responded, nor responded the population, was "
              + yes
              + " of "
              + responded
              + " of "
              + population);
    }
  }

  /**
   * Returns the counts of a census.
   *
   * @param population how many people there are, at least 1
   * @param responded how many answered
   * @param yes how many of them agreed
   * @return those counts
   */
  public static NonResponse of(int population, int responded, int yes) {
    return new NonResponse(population, responded, yes);
  }

  /**
   * Returns the share if all who are silent say no.
   *
   * @return yes / population, exact
   */
  public Rational lower() {
    return Rational.of(yes, population);
  }

  /**
   * Returns the share if all who are silent say yes.
   *
   * @return (yes + population - responded) / population, exact
   */
  public Rational upper() {
    return Rational.of((long) yes + population - responded, population);
  }
}
