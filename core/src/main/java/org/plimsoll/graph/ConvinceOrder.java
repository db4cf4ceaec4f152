package org.plimsoll.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.TextTable;

/**
 * Whom to convince first. Made by {@link ConvinceFirst#choose}.
 *
 * @param method how it was chosen
 * @param nodes how many nodes the network has
 * @param steps those chosen, in the order chosen
 */
public record ConvinceOrder(ConvinceFirst method, int nodes, List<Step> steps) {
  /**
   * Copies.
   *
   * @param method how it was chosen
   * @param nodes how many nodes the network has
   * @param steps those chosen, in the order chosen
   */
  public ConvinceOrder {
    Objects.requireNonNull(method, "method");
    steps = List.copyOf(steps);
  }

  /**
   * One choice.
   *
   * @param node who is to be convinced
   * @param gain how many more hold it in the end than without this choice, itself included; by
   *     chance the mean over the draws
   * @param spread how many hold it in the end with all chosen so far
   */
  public record Step(String node, double gain, double spread) {
    /**
     * Checks that a node is named.
     *
     * @param node who is to be convinced
     * @param gain how many more hold it in the end than without this choice, itself included; by
     *     chance the mean over the draws
     * @param spread how many hold it in the end with all chosen so far
     */
    public Step {
      Objects.requireNonNull(node, "node");
    }

    @Override
    public String toString() {
      return node + ": +" + text(gain) + " = " + text(spread);
    }
  }

  private static String text(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.2f", value);
  }

  /**
   * Returns those chosen.
   *
   * @return their names, in the order chosen
   */
  public List<String> chosen() {
    return steps.stream().map(Step::node).toList();
  }

  /**
   * Returns how many hold it in the end with all chosen.
   *
   * @return a number from 0 to the number of nodes; by chance a mean
   */
  public double spread() {
    return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).spread();
  }

  /**
   * Returns how many of those chosen are enough for a share of all to hold it.
   *
   * @param share the share, such as 3/4; compared with the spread as it is, by chance with its mean
   * @return the first number of choices that reaches it; empty if not even all do
   */
  public OptionalInt enoughFor(Rational share) {
    double needed = share.times(Rational.of(nodes)).doubleValue();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).spread() >= needed) {
        return OptionalInt.of(i + 1);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * Explains what each choice gains and what the choice as a whole is worth.
   *
   * @return a part for each choice
   */
  public Explanation explain() {
    return Explanation.text(
            "whom to convince first",
            text(spread()) + " of " + nodes + " in the end",
            steps.stream()
                .map(
                    step ->
                        Explanation.text(
                            step.node(),
                            "gains " + text(step.gain()) + ", " + text(step.spread()) + " in all"))
                .toList())
        .because(
            method
                + (method.hasGuarantee()
                    ? "; over the draws no set of this size reaches more than e/(e - 1), about 1.58,"
                        + " times as many"
                    : "; with fixed thresholds another set may reach any number more"))
        .from(ConvinceFirst.KEMPE_KLEINBERG_TARDOS);
  }

  @Override
  public String toString() {
    List<List<String>> rows = new ArrayList<>();
    for (Step step : steps) {
      rows.add(
          List.of(
              Integer.toString(rows.size() + 1),
              step.node(),
              text(step.gain()),
              text(step.spread())));
    }
    return new TextTable(
            "whom to convince first, of " + nodes, List.of("#", "node", "gain", "spread"), rows)
        .text();
  }
}
