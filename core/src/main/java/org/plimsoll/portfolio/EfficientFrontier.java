package org.plimsoll.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.TextTable;

/**
 * What budgets buy: the least loss that can be left for each. Made by {@link
 * MitigationChoice#frontier}.
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
   * Returns what a further unit of budget saves a year, from one budget to the next.
   *
   * @param index of the plan, from 1
   * @return the fall of the residual loss over the rise of the budget
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
   * Returns a row for each budget.
   *
   * @return the table
   */
  public TextTable table() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      MitigationPlan plan = plans.get(i);
      OptionalDouble further =
          i == 0 ? OptionalDouble.empty() : OptionalDouble.of(marginalValue(i));
      rows.add(
          List.of(
              plan.choice().budget().orElseThrow().toString(),
              plan.cost().toString(),
              Amounts.text(plan.residualLoss()),
              further.isPresent() ? Amounts.two(further.getAsDouble()) : "-",
              plan.proven() ? "proven" : "found",
              String.join(" ", plan.boughtIds())));
    }
    return new TextTable(
        "What budgets buy",
        List.of("budget", "spent", "loss left a year", "saved per further unit", "", "bought"),
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
