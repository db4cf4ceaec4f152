package org.plimsoll.portfolio;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;

/**
 * Probabilities that somebody gave, and what then happened: how good were they?
 *
 * @param answers the forecasts, in the order given, at least one
 */
public record Forecasts(List<Answer> answers) {
  /** Where the score comes from. */
  public static final Source BRIER =
      Source.of(
              "G. W. Brier", "1950", "Verification of forecasts expressed in terms of probability")
          .section("Monthly Weather Review 78, 1-3, as recalled");

  /**
   * Checks that there is a forecast, and copies.
   *
   * @param answers the forecasts, in the order given, at least one
   */
  public Forecasts {
    answers = List.copyOf(answers);
    if (answers.isEmpty()) {
      throw new IllegalArgumentException("a score needs at least one forecast with its outcome");
    }
  }

  /**
   * A forecast and its outcome.
   *
   * @param probability how likely it was said to be, 0 to 1
   * @param happened whether it happened
   */
  public record Answer(double probability, boolean happened) {
    /**
     * Checks the range.
     *
     * @param probability how likely it was said to be, 0 to 1
     * @param happened whether it happened
     */
    public Answer {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException("a probability lies from 0 to 1, was " + probability);
      }
    }
  }

  /**
   * Returns the Brier score in its form for yes or no.
   *
   * @return the mean square of probability less outcome: 0 is perfect, 0.25 what 50 % for
   *     everything earns, 1 certain and wrong every time
   */
  public double brierScore() {
    double sum = 0;
    for (Answer each : answers) {
      double miss = each.probability() - (each.happened() ? 1 : 0);
      sum += miss * miss;
    }
    return sum / answers.size();
  }

  /**
   * Returns how often it happened.
   *
   * @return the share of outcomes that happened, 0 to 1
   */
  public double baseRate() {
    return (double) answers.stream().filter(Answer::happened).count() / answers.size();
  }

  /**
   * Returns the score of somebody who always says the base rate, known only afterwards.
   *
   * @return base rate x (1 - base rate)
   */
  public double brierScoreOfBaseRate() {
    return baseRate() * (1 - baseRate());
  }

  /**
   * Explains the score.
   *
   * @return each forecast with the square of its miss, and the score of the base rate
   */
  public Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    for (Answer each : answers) {
      double miss = each.probability() - (each.happened() ? 1 : 0);
      parts.add(
          Explanation.text(
              each.probability() + (each.happened() ? ", happened" : ", did not happen"),
              Amounts.three(miss * miss)));
    }
    parts.add(
        Explanation.text("always saying the base rate", Amounts.three(brierScoreOfBaseRate()))
            .because("base rate x (1 - base rate), known only afterwards"));
    return Explanation.text("Brier score", Amounts.three(brierScore()), parts)
        .because("mean square of probability less outcome, 0 is perfect")
        .from(BRIER);
  }

  @Override
  public String toString() {
    return "Brier score "
        + Amounts.three(brierScore())
        + " in "
        + answers.size()
        + " forecasts; always saying the base rate would score "
        + Amounts.three(brierScoreOfBaseRate());
  }
}
