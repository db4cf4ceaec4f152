package org.plimsoll.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.plimsoll.base.Money;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.TextTable;

/**
 * What budgets buy: the least loss that can be left for each. Made by {@link
 * MitigationChoice#frontier}.
 *
 * <p>A budget is seldom spent to the last pound, since mitigations come whole. So there are two
 * answers to what a further pound brings: per unit of budget, which is what granting it brings and
 * falls low where the money finds nothing to buy; and per unit spent, which is what the purchases
 * themselves are worth.
 *
 * @param plans a plan for each budget, rising
 */
public record EfficientFrontier(List<MitigationPlan> plans) {
  /**
   * Copies.
   *
   * @param plans a plan for each budget, rising
   */
  public EfficientFrontier {
    plans = List.copyOf(plans);
  }

  /**
   * Returns what a further unit of budget saves a year, from one budget to the next, spent or not.
   *
   * @param index of the plan, from 1
   * @return the fall of the residual loss over the rise of the budget, 0 or more
   * @throws IndexOutOfBoundsException if there is no such step
   */
  public double marginalValue(int index) {
    MitigationPlan before = plans.get(index - 1);
    MitigationPlan now = plans.get(index);
    double more =
        now.choice()
            .budget()
            .orElseThrow()
            .minus(before.choice().budget().orElseThrow())
            .amount()
            .doubleValue();
    return (before.residualLoss() - now.residualLoss()) / more;
  }

  /**
   * Returns what a further unit actually spent saves a year, from one budget to the next.
   *
   * @param index of the plan, from 1
   * @return the fall of the residual loss over the rise of the cost; empty where no more is spent,
   *     be it that nothing more can be bought or that something cheaper does better
   * @throws IndexOutOfBoundsException if there is no such step
   */
  public OptionalDouble marginalValueSpent(int index) {
    MitigationPlan before = plans.get(index - 1);
    MitigationPlan now = plans.get(index);
    double more = now.cost().minus(before.cost()).amount().doubleValue();
    return more > 0
        ? OptionalDouble.of((before.residualLoss() - now.residualLoss()) / more)
        : OptionalDouble.empty();
  }

  /**
   * Returns what a unit of the whole budget saves a year, spent or not.
   *
   * @param index of the plan, from 0
   * @return the loss as things stand less the residual loss, over the budget; empty for a budget of
   *     0
   * @throws IndexOutOfBoundsException if there is no such plan
   */
  public OptionalDouble savedPerBudget(int index) {
    MitigationPlan plan = plans.get(index);
    return saved(plan, plan.choice().budget().orElseThrow());
  }

  /**
   * Returns what a unit actually spent saves a year.
   *
   * @param index of the plan, from 0
   * @return the loss as things stand less the residual loss, over the cost; empty where nothing is
   *     spent
   * @throws IndexOutOfBoundsException if there is no such plan
   */
  public OptionalDouble savedPerSpent(int index) {
    MitigationPlan plan = plans.get(index);
    return saved(plan, plan.cost());
  }

  private static OptionalDouble saved(MitigationPlan plan, Money over) {
    return over.amount().signum() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            (plan.currentLoss() - plan.residualLoss()) / over.amount().doubleValue());
  }

  private static String two(OptionalDouble value) {
    return value.isPresent() ? Amounts.two(value.getAsDouble()) : "-";
  }

  /**
   * Returns a row for each budget: what is spent of it and what loss that leaves; what the whole
   * saves per unit of budget and per unit spent; and what the step from the budget before saves per
   * further unit of each.
   *
   * @return the table
   */
  public TextTable table() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      MitigationPlan plan = plans.get(i);
      rows.add(
          List.of(
              plan.choice().budget().orElseThrow().toString(),
              plan.cost().toString(),
              Amounts.text(plan.residualLoss()),
              two(savedPerBudget(i)),
              two(savedPerSpent(i)),
              i == 0 ? "-" : Amounts.two(marginalValue(i)),
              i == 0 ? "-" : two(marginalValueSpent(i)),
              plan.proven() ? "proven" : "found",
              String.join(" ", plan.boughtIds())));
    }
    return new TextTable(
        "What budgets buy, and what is saved a year per unit of budget and per unit spent",
        List.of(
            "budget",
            "spent",
            "loss left",
            "per budget",
            "per spent",
            "more budget",
            "more spent",
            "",
            "bought"),
        rows);
  }

  /**
   * Explains each plan.
   *
   * @return a part for each budget, rising
   */
  public Explanation explain() {
    return Explanation.text(
        "what budgets buy",
        plans.size() + " budgets",
        plans.stream()
            .map(plan -> plan.explain().labelled("within " + plan.choice().budget().orElseThrow()))
            .toList());
  }

  @Override
  public String toString() {
    return table().text();
  }
}
