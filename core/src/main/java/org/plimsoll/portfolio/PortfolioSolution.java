package org.plimsoll.portfolio;

import java.util.List;

/**
 * What to buy of a {@link PortfolioProblem}, and how good that is.
 *
 * @param bought the candidates, rising
 * @param cost what they cost
 * @param loss the loss that is then expected
 * @param bound no allowed set has a lower value: loss, or loss and cost together where cost counts
 * @param proven whether the set is proven to be the best, to 1e-12 of its value
 * @param nodes the work done: places of the tree of decisions that were looked at
 */
public record PortfolioSolution(
    List<Integer> bought, double cost, double loss, double bound, boolean proven, long nodes) {
  /**
   * Copies.
   *
   * @param bought the candidates, rising
   * @param cost what they cost
   * @param loss the loss that is then expected
   * @param bound no allowed set has a lower value: loss, or loss and cost together where cost
   *     counts
   * @param proven whether the set is proven to be the best, to 1e-12 of its value
   * @param nodes the work done: places of the tree of decisions that were looked at
   */
  public PortfolioSolution {
    bought = List.copyOf(bought);
  }

  @Override
  public String toString() {
    return "buy "
        + bought
        + " for "
        + Amounts.text(cost)
        + ", which leaves "
        + Amounts.text(loss)
        + (proven ? " (proven)" : " (no less than " + Amounts.text(bound) + " is possible)");
  }
}
