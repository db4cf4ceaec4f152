package org.plimsoll.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Money;
import org.plimsoll.risk.RiskRegister;

/**
 * Chooses which mitigations to buy: those that leave the least expected loss within a budget, or
 * the least loss and cost together.
 *
 * <p>What is in place counts already, unless what it requires is not: then it is a candidate that
 * costs no more and waits for that. What is planned or under consideration can be bought; what has
 * failed cannot. The expected loss of a risk is events a year x mean impact x, over the mitigations
 * that count, (1 - likelihood effect) x (1 - impact effect), each with its reliability and
 * coverage: they are taken to fail independently of each other. The answer does not depend on the
 * order of the register; of equally good sets the first found counts, in the order of the ids.
 *
 * @param budget the most to spend; empty for any amount
 * @param countingCost whether the cost counts beside the loss, in the same unit
 * @param years the years over which a one-off cost is spread, 1 or more
 * @param mostNodes the most work: places of the tree of decisions to look at
 * @param policy how the choice is made
 */
public record MitigationChoice(
    Optional<Money> budget, boolean countingCost, int years, long mostNodes, Policy policy) {
  /** The work a search may do unless something else is said: our own rule. */
  public static final long STANDARD_NODES = 1_000_000;

  /**
   * Checks the ranges.
   *
   * @param budget the most to spend; empty for any amount
   * @param countingCost whether the cost counts beside the loss, in the same unit
   * @param years the years over which a one-off cost is spread, 1 or more
   * @param mostNodes the most work: places of the tree of decisions to look at
   * @param policy how the choice is made
   */
  public MitigationChoice {
    Objects.requireNonNull(policy, "policy");
    if (budget.isPresent() && budget.get().amount().signum() < 0) {
      throw new IllegalArgumentException("a budget is not negative, was " + budget.get());
    }
    if (years < 1) {
      throw new IllegalArgumentException(
          "a one-off cost is spread over 1 or more years, was " + years);
    }
    if (mostNodes < 0) {
      throw new IllegalArgumentException("the most work is not negative, was " + mostNodes);
    }
  }

  /** How a choice is made. */
  public enum Policy {
    /** Search until the set is proven to be the best, or the work is done. */
    BEST,
    /**
     * One after another, each time what saves most for its cost and still fits: what many do by
     * hand, to show what it costs.
     */
    ONE_BY_ONE
  }

  /**
   * Returns the standard choice: no budget, the least loss and cost together, one-off costs in full
   * in the year.
   *
   * @return the choice
   */
  public static MitigationChoice standard() {
    return new MitigationChoice(Optional.empty(), true, 1, STANDARD_NODES, Policy.BEST);
  }

  /**
   * Returns the choice that leaves the least expected loss within a budget.
   *
   * @param budget the most to spend
   * @return the choice; the cost itself does not count below the budget
   */
  public static MitigationChoice within(Money budget) {
    return new MitigationChoice(Optional.of(budget), false, 1, STANDARD_NODES, Policy.BEST);
  }

  /**
   * Lets the cost count beside the loss: nothing is bought that does not pay.
   *
   * @return the choice with that objective
   */
  public MitigationChoice countingTheCost() {
    return new MitigationChoice(budget, true, years, mostNodes, policy);
  }

  /**
   * Spreads one-off costs over years.
   *
   * @param number of years, 1 or more
   * @return the choice that counts yearly cost and that share of the one-off cost
   */
  public MitigationChoice overYears(int number) {
    return new MitigationChoice(budget, countingCost, number, mostNodes, policy);
  }

  /**
   * Limits the work.
   *
   * @param nodes the most places of the tree of decisions to look at, 0 or more
   * @return the choice with that limit
   */
  public MitigationChoice searchingAtMost(long nodes) {
    return new MitigationChoice(budget, countingCost, years, nodes, policy);
  }

  /**
   * Makes the choice in another way.
   *
   * @param other how
   * @return the choice with that policy
   */
  public MitigationChoice by(Policy other) {
    return new MitigationChoice(budget, countingCost, years, mostNodes, other);
  }

  /**
   * Chooses.
   *
   * @param register the risks, with figures, and their mitigations, with costs; what lacks either
   *     is listed in the plan and counts for nothing
   * @return what to buy, how good that is, and what each purchase is worth
   * @throws IllegalArgumentException if costs are in several currencies, or losses in several
   *     units, or cost is to count beside a loss in another unit
   */
  public MitigationPlan choose(RiskRegister register) {
    var candidates = new Purchasable(register, years);
    if (countingCost) {
      candidates.requireOneUnit();
    }
    PortfolioSolution solution = solve(candidates);
    return candidates.plan(this, solution);
  }

  private PortfolioSolution solve(Purchasable candidates) {
    double most = budget.map(candidates::scaled).orElse(Double.POSITIVE_INFINITY);
    double weight = countingCost ? candidates.unitOfCost() : 0;
    return solve(candidates.problem(), most, weight);
  }

  /**
   * Solves a problem in bare numbers.
   *
   * @param problem the problem
   * @param most the budget, in the unit of its costs, not negative
   * @param weight how much a unit of cost counts beside a unit of loss, 0 for not at all
   * @return the set
   * @throws IllegalArgumentException if the budget or the weight is negative or not a number
   */
  public PortfolioSolution solve(PortfolioProblem problem, double most, double weight) {
    if (!(most >= 0) || !(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "budget and weight are numbers of 0 or more, were " + most + " and " + weight);
    }
    var search = new PortfolioSearch(problem, most, weight, mostNodes);
    PortfolioSearch.Found found = policy == Policy.BEST ? search.run() : search.oneByOne();
    int[] bought = indices(found.set());
    return new PortfolioSolution(
        Arrays.stream(bought).boxed().toList(),
        problem.cost(bought),
        problem.loss(bought),
        found.bound(),
        found.proven(),
        found.nodes());
  }

  private static int[] indices(boolean[] set) {
    return java.util.stream.IntStream.range(0, set.length).filter(c -> set[c]).toArray();
  }

  /**
   * Shows what budgets buy: the least residual loss for each.
   *
   * @param register the risks and mitigations, as for {@link #choose}
   * @param budgets the budgets, in any order
   * @return a point for each budget, rising; residual losses never rise with them
   * @throws IllegalArgumentException as {@link #choose}; or if no budget is given
   */
  public EfficientFrontier frontier(RiskRegister register, List<Money> budgets) {
    if (budgets.isEmpty()) {
      throw new IllegalArgumentException("a frontier needs at least one budget");
    }
    List<Money> rising = budgets.stream().distinct().sorted(Comparator.naturalOrder()).toList();
    List<MitigationPlan> plans = new ArrayList<>();
    for (Money each : rising) {
      MitigationPlan next =
          new MitigationChoice(Optional.of(each), countingCost, years, mostNodes, policy)
              .choose(register);
      if (!plans.isEmpty()) {
        MitigationPlan before = plans.get(plans.size() - 1);
        next = before.value() < next.value() ? before.under(next) : next;
      }
      plans.add(next);
    }
    return new EfficientFrontier(plans);
  }

  /**
   * Ranks what could be bought next, on top of what is in place.
   *
   * @param register the risks and mitigations, as for {@link #choose}
   * @return every candidate with all that it requires, the greatest saving for its cost first
   * @throws IllegalArgumentException as {@link #choose}
   */
  public List<MitigationPlan.Purchase> nextPurchases(RiskRegister register) {
    return new Purchasable(register, years).ranked();
  }
}
