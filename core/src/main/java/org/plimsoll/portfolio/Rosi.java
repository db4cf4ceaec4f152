package org.plimsoll.portfolio;

import java.util.OptionalDouble;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;

/**
 * The return on money spent against risks: what it saves beyond its cost, over its cost.
 *
 * @param currentLoss the loss expected a year without it, finite and not negative
 * @param residualLoss the loss expected a year with it, finite and not negative
 * @param annualCost what it costs a year, finite and not negative
 */
public record Rosi(double currentLoss, double residualLoss, double annualCost) {
  /** Where the measure is written down. */
  public static final Source SOURCE =
      Source.of("intuitem", "2025", "CISO Assistant, quantitative risk methodology")
          .section("return on security investment");

  /**
   * Checks the ranges.
   *
   * @param currentLoss the loss expected a year without it, finite and not negative
   * @param residualLoss the loss expected a year with it, finite and not negative
   * @param annualCost what it costs a year, finite and not negative
   */
  public Rosi {
    for (double each : new double[] {currentLoss, residualLoss, annualCost}) {
      if (!(each >= 0 && each < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "losses and costs are finite and not negative, was " + each);
      }
    }
  }

  /**
   * Returns what is saved beyond the cost.
   *
   * @return current less residual less cost; below 0 where it does not pay
   */
  public double netBenefit() {
    return currentLoss - residualLoss - annualCost;
  }

  /**
   * Returns the saving beyond the cost for each unit of cost.
   *
   * @return a ratio, 1 for twice its cost saved; empty for what costs nothing
   */
  public OptionalDouble ratio() {
    return annualCost == 0 ? OptionalDouble.empty() : OptionalDouble.of(netBenefit() / annualCost);
  }

  /**
   * Explains the return.
   *
   * @return losses, cost, and what is left of the saving
   */
  public Explanation explain() {
    return Explanation.text(
            "return on the money",
            ratio().isPresent() ? Amounts.two(ratio().getAsDouble()) : "it costs nothing",
            Explanation.text("loss without it, a year", Amounts.text(currentLoss)),
            Explanation.text("loss with it, a year", Amounts.text(residualLoss)),
            Explanation.text("cost a year", Amounts.text(annualCost)),
            Explanation.text("net benefit", Amounts.text(netBenefit()))
                .because("loss without less loss with less cost"))
        .because("net benefit over cost")
        .from(SOURCE);
  }

  @Override
  public String toString() {
    return "saves "
        + Amounts.text(currentLoss - residualLoss)
        + " for "
        + Amounts.text(annualCost)
        + (ratio().isPresent() ? ", return " + Amounts.two(ratio().getAsDouble()) : "");
  }
}
