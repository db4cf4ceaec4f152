package org.plimsoll.stats;

import java.util.Optional;

/**
 * Bounds on how many of a population agree that hold at every moment of a growing sample: whoever
 * looks after each answer and stops when the figure suits is wrong with a probability of at most
 * {@code alpha} all the same.
 *
 * <p>Each look narrows the bounds or leaves them; they never widen, so what was shown once stays
 * shown. Should a look contradict those before it, which has a probability of at most {@code
 * alpha}, the bounds stay as they were and {@link #contradicted()} says so.
 *
 * @param population how many people there are, at least 1
 * @param alpha the risk over all looks together, above 0 and below 1
 * @param bounds the numbers not ruled out by any look so far
 * @param last the sample at the last look; empty before the first
 * @param contradicted whether a look contradicted an earlier one
 * @see <a
 *     href="https://proceedings.neurips.cc/paper/2020/hash/e96c7de8f6390b1e6c71556e4e0a4959-Abstract.html">I.
 *     Waudby-Smith and A. Ramdas (2020), Confidence sequences for sampling without replacement,
 *     NeurIPS 33: the prior-posterior ratio</a>
 */
public record ConfidenceSequence(
    int population,
    double alpha,
    FiniteSample.Range bounds,
    Optional<FiniteSample> last,
    boolean contradicted) {
  /**
   * Checks the level.
   *
   * @param population how many people there are, at least 1
   * @param alpha the risk over all looks together, above 0 and below 1
   * @param bounds the numbers not ruled out by any look so far
   * @param last the sample at the last look; empty before the first
   * @param contradicted whether a look contradicted an earlier one
   */
  public ConfidenceSequence {
    FiniteSample.level(alpha);
    if (population < 1) {
      throw new IllegalArgumentException("a population has at least 1 person, was " + population);
    }
  }

  /**
   * Begins before anybody was asked.
   *
   * @param population how many people there are, at least 1
   * @param alpha the risk over all looks together, above 0 and below 1
   * @return the sequence that rules out nothing yet
   */
  public static ConfidenceSequence of(int population, double alpha) {
    return new ConfidenceSequence(
        population, alpha, new FiniteSample.Range(0, population), Optional.empty(), false);
  }

  /**
   * Looks at the answers so far.
   *
   * @param answered all who have answered, those before included, at least 1
   * @param agreed how many of them agreed
   * @return the sequence with bounds at least as narrow
   * @throws IllegalArgumentException if the answers do not hold those of the look before
   */
  public ConfidenceSequence look(int answered, int agreed) {
    FiniteSample sample = FiniteSample.of(population, answered, agreed);
    if (last.isPresent()) {
      int more = answered - last.get().sampled();
      int moreYes = agreed - last.get().yes();
      if (more < 0 || moreYes < 0 || moreYes > more) {
        throw new IllegalArgumentException(
            "a look holds the answers of the one before it, was "
                + sample
                + " after "
                + last.get()
                + "; give running totals");
      }
    }
    FiniteSample.Range now = sample.notRuledOut(alpha);
    int least = Math.max(now.least(), bounds.least());
    int greatest = Math.min(now.greatest(), bounds.greatest());
    return least > greatest
        ? new ConfidenceSequence(population, alpha, bounds, Optional.of(sample), true)
        : new ConfidenceSequence(
            population,
            alpha,
            new FiniteSample.Range(least, greatest),
            Optional.of(sample),
            contradicted);
  }
}
