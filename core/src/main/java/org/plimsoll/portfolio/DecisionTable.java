package org.plimsoll.portfolio;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;

/**
 * Actions, what each pays in each state of the world, and how likely the states are: what is worth
 * doing, and what is it worth to know more first?
 *
 * @param probabilities how likely each state is, 0 to 1, summing to 1 to within 1e-9
 * @param payoffs for each action a payoff in each state, losses negative
 */
public record DecisionTable(List<Double> probabilities, List<List<Double>> payoffs) {
  /** Where the values of information come from. */
  public static final Source SOURCE =
      Source.of("H. Raiffa and R. Schlaifer", "1961", "Applied Statistical Decision Theory")
          .section("as recalled: expected value of perfect and of sample information");

  /**
   * Checks shapes and ranges, and copies.
   *
   * @param probabilities how likely each state is, 0 to 1, summing to 1 to within 1e-9
   * @param payoffs for each action a payoff in each state, losses negative
   */
  public DecisionTable {
    probabilities = List.copyOf(probabilities);
    payoffs = payoffs.stream().map(List::copyOf).toList();
    double sum = 0;
    for (double each : probabilities) {
      if (!(each >= 0 && each <= 1)) {
        throw new IllegalArgumentException("a probability lies from 0 to 1, was " + each);
      }
      sum += each;
    }
    if (!(Math.abs(sum - 1) <= 1e-9)) {
      throw new IllegalArgumentException(
          "the probabilities of the states sum to 1, was " + sum + "; add the states left out");
    }
    if (payoffs.isEmpty()) {
      throw new IllegalArgumentException("a decision needs at least one action");
    }
    for (List<Double> action : payoffs) {
      if (action.size() != probabilities.size()
          || action.stream().anyMatch(each -> !Double.isFinite(each))) {
        throw new IllegalArgumentException(
            "each action needs a finite payoff for each of the "
                + probabilities.size()
                + " states, was "
                + action);
      }
    }
  }

  /**
   * Returns what an action pays on average.
   *
   * @param action its index, from 0
   * @return the expected payoff
   */
  public double expectedPayoff(int action) {
    return weighted(action, probabilities);
  }

  private double weighted(int action, List<Double> weights) {
    double sum = 0;
    for (int s = 0; s < weights.size(); s++) {
      sum += weights.get(s) * payoffs.get(action).get(s);
    }
    return sum;
  }

  private double best(List<Double> weights) {
    double best = Double.NEGATIVE_INFINITY;
    for (int action = 0; action < payoffs.size(); action++) {
      best = Math.max(best, weighted(action, weights));
    }
    return best;
  }

  /**
   * Returns the action that pays most on average.
   *
   * @return its index, the first of equals
   */
  public int bestAction() {
    int best = 0;
    for (int action = 1; action < payoffs.size(); action++) {
      best = expectedPayoff(action) > expectedPayoff(best) ? action : best;
    }
    return best;
  }

  /**
   * Returns what the best action pays on average.
   *
   * @return the greatest expected payoff
   */
  public double expectedValue() {
    return best(probabilities);
  }

  /**
   * Returns what would be paid on average by somebody who is told the state first.
   *
   * @return the sum over states of probability x the greatest payoff there
   */
  public double expectedValueWithPerfectInformation() {
    double sum = 0;
    for (int s = 0; s < probabilities.size(); s++) {
      double most = Double.NEGATIVE_INFINITY;
      for (List<Double> action : payoffs) {
        most = Math.max(most, action.get(s));
      }
      sum += probabilities.get(s) * most;
    }
    return sum;
  }

  /**
   * Returns the most that knowing the state is worth.
   *
   * @return the expected value of perfect information, 0 or more up to rounding
   */
  public double valueOfPerfectInformation() {
    return expectedValueWithPerfectInformation() - expectedValue();
  }

  /**
   * Returns what would be paid on average by somebody who first sees the result of a test.
   *
   * @param likelihood for each result its probability in each state; in each state they sum to 1
   * @return the sum over results of the greatest payoff weighted by what the result leaves likely;
   *     the test itself costs nothing here
   * @throws IllegalArgumentException if the probabilities of the results do not sum to 1 in a state
   */
  public double expectedValueWith(List<List<Double>> likelihood) {
    for (int s = 0; s < probabilities.size(); s++) {
      double sum = 0;
      for (List<Double> result : likelihood) {
        if (result.size() != probabilities.size() || !(result.get(s) >= 0 && result.get(s) <= 1)) {
          throw new IllegalArgumentException(
              "each result of a test needs a probability for each of the "
                  + probabilities.size()
                  + " states, was "
                  + result);
        }
        sum += result.get(s);
      }
      if (!(Math.abs(sum - 1) <= 1e-9)) {
        throw new IllegalArgumentException(
            "the results of a test have probabilities that sum to 1 in each state, was "
                + sum
                + " in state "
                + s);
      }
    }
    double sum = 0;
    for (List<Double> result : likelihood) {
      List<Double> joint = new ArrayList<>();
      for (int s = 0; s < probabilities.size(); s++) {
        joint.add(probabilities.get(s) * result.get(s));
      }
      sum += best(joint);
    }
    return sum;
  }

  /**
   * Returns what would be paid with a test for the first of two states.
   *
   * @param sensitivity how often it is positive in state 0, 0 to 1
   * @param specificity how often it is negative in state 1, 0 to 1
   * @return as {@link #expectedValueWith(List)}
   * @throws IllegalStateException if there are not two states
   */
  public double expectedValueWithTest(double sensitivity, double specificity) {
    if (probabilities.size() != 2) {
      throw new IllegalStateException(
          "a test by sensitivity and specificity tells two states apart; there are "
              + probabilities.size()
              + ", so give the probability of each result with expectedValueWith");
    }
    return expectedValueWith(
        List.of(List.of(sensitivity, 1 - specificity), List.of(1 - sensitivity, specificity)));
  }

  /**
   * Returns the most that such a test is worth.
   *
   * @param sensitivity how often it is positive in state 0, 0 to 1
   * @param specificity how often it is negative in state 1, 0 to 1
   * @return the expected value of sample information
   */
  public double valueOfTest(double sensitivity, double specificity) {
    return expectedValueWithTest(sensitivity, specificity) - expectedValue();
  }

  /**
   * Explains what is worth doing and knowing.
   *
   * @return what each action pays on average, and what the state is worth
   */
  public Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    for (int action = 0; action < payoffs.size(); action++) {
      parts.add(
          Explanation.text("action " + action, Amounts.text(expectedPayoff(action)))
              .because("sum over states of probability x payoff"));
    }
    parts.add(
        Explanation.text(
                "if the state were known", Amounts.text(expectedValueWithPerfectInformation()))
            .because("sum over states of probability x the greatest payoff there"));
    return Explanation.text(
            "value of perfect information", Amounts.text(valueOfPerfectInformation()), parts)
        .because("that less what action " + bestAction() + ", the best, pays on average")
        .from(SOURCE);
  }

  @Override
  public String toString() {
    return "action "
        + bestAction()
        + " pays "
        + Amounts.text(expectedValue())
        + " on average; knowing the state is worth "
        + Amounts.text(valueOfPerfectInformation())
        + " at most";
  }
}
