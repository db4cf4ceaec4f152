package org.plimsoll.portfolio;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.plimsoll.base.Money;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * Which mitigations to buy, and how good that is. Made by {@link MitigationChoice}.
 *
 * @param choice what was asked for
 * @param unit the unit of the losses
 * @param inherentLoss the expected loss a year before anything is done
 * @param currentLoss the expected loss a year with what is in place
 * @param residualLoss the expected loss a year with what is bought, too
 * @param lossWithAll what would be left if everything were bought, budget and exclusions aside
 * @param cost what the purchases cost
 * @param bought the purchases, by id
 * @param notBought the other candidates, by id
 * @param bound no allowed set comes below: of the residual loss, or of loss and cost together where
 *     cost counts
 * @param proven whether the set is proven to be the best
 * @param nodes the work done
 * @param notPriced the ids of mitigations that nobody has priced: they cannot be bought, and count
 *     as neither free nor dear
 * @param withoutEffect the ids of priced mitigations whose effect nobody has stated
 * @param notQuantified the ids of open threats without frequency or impact: they are in no loss
 */
public record MitigationPlan(
    MitigationChoice choice,
    String unit,
    double inherentLoss,
    double currentLoss,
    double residualLoss,
    double lossWithAll,
    Money cost,
    List<Purchase> bought,
    List<Purchase> notBought,
    double bound,
    boolean proven,
    long nodes,
    List<String> notPriced,
    List<String> withoutEffect,
    List<String> notQuantified) {
  /**
   * Checks and copies the parts.
   *
   * @param choice what was asked for
   * @param unit the unit of the losses
   * @param inherentLoss the expected loss a year before anything is done
   * @param currentLoss the expected loss a year with what is in place
   * @param residualLoss the expected loss a year with what is bought, too
   * @param lossWithAll what would be left if everything were bought, budget and exclusions aside
   * @param cost what the purchases cost
   * @param bought the purchases, by id
   * @param notBought the other candidates, by id
   * @param bound no allowed set comes below: of the residual loss, or of loss and cost together
   *     where cost counts
   * @param proven whether the set is proven to be the best
   * @param nodes the work done
   * @param notPriced the ids of mitigations that nobody has priced: they cannot be bought, and
   *     count as neither free nor dear
   * @param withoutEffect the ids of priced mitigations whose effect nobody has stated
   * @param notQuantified the ids of open threats without frequency or impact: they are in no loss
   */
  public MitigationPlan {
    Objects.requireNonNull(choice, "choice");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(cost, "cost");
    bought = List.copyOf(bought);
    notBought = List.copyOf(notBought);
    notPriced = List.copyOf(notPriced);
    withoutEffect = List.copyOf(withoutEffect);
    notQuantified = List.copyOf(notQuantified);
  }

  /**
   * A mitigation that is bought, or might be.
   *
   * @param id the mitigation
   * @param name what it is called
   * @param cost what it costs
   * @param saves what it saves a year beside the rest of the plan: the loss without it, and so
   *     without what requires it, less the loss with it; with what it still requires, where it is
   *     not bought
   * @param alone what it would save a year on top of what is in place, and nothing else bought
   * @param reason why it is bought or not
   */
  public record Purchase(
      String id, String name, Money cost, double saves, double alone, String reason) {
    /**
     * Checks that all parts are there.
     *
     * @param id the mitigation
     * @param name what it is called
     * @param cost what it costs
     * @param saves what it saves a year beside the rest of the plan: the loss without it, and so
     *     without what requires it, less the loss with it; with what it still requires, where it is
     *     not bought
     * @param alone what it would save a year on top of what is in place, and nothing else bought
     * @param reason why it is bought or not
     */
    public Purchase {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(cost, "cost");
      Objects.requireNonNull(reason, "reason");
    }

    /**
     * Returns what a unit of its cost saves a year.
     *
     * @return saves over cost; empty for what costs nothing
     */
    public OptionalDouble savesPerCost() {
      double own = cost.amount().doubleValue();
      return own == 0 ? OptionalDouble.empty() : OptionalDouble.of(saves / own);
    }

    @Override
    public String toString() {
      return id
          + " "
          + name
          + ", "
          + cost
          + ", saves "
          + Amounts.text(saves)
          + " a year: "
          + reason;
    }
  }

  /**
   * Returns what is to be as low as possible.
   *
   * @return the residual loss, with the cost where cost counts
   */
  public double value() {
    return residualLoss + (choice.countingCost() ? cost.amount().doubleValue() : 0);
  }

  /** This plan, bought under the larger budget of another one. */
  MitigationPlan under(MitigationPlan larger) {
    return new MitigationPlan(
        larger.choice,
        unit,
        inherentLoss,
        currentLoss,
        residualLoss,
        lossWithAll,
        cost,
        bought,
        notBought,
        larger.bound,
        value() <= larger.bound,
        larger.nodes,
        notPriced,
        withoutEffect,
        notQuantified);
  }

  /**
   * Lists the ids of what is bought.
   *
   * @return the ids, sorted
   */
  public List<String> boughtIds() {
    return bought.stream().map(Purchase::id).toList();
  }

  /**
   * Returns what the money brings as a whole.
   *
   * @return the return on it; losses must be in the currency of the costs for it to mean anything
   */
  public Rosi rosi() {
    return new Rosi(currentLoss, residualLoss, cost.amount().doubleValue());
  }

  /**
   * Returns how far the plan may be from the best.
   *
   * @return loss, or loss and cost, less the bound; 0 where the plan is proven
   */
  public double gap() {
    return proven ? 0 : Math.max(0, value() - bound);
  }

  /**
   * Compares with an earlier plan.
   *
   * @param earlier the plan of before
   * @return what is bought now and was not, what no longer is, and how cost and loss change
   */
  public Diff diff(MitigationPlan earlier) {
    Set<String> before = new HashSet<>(earlier.boughtIds());
    Set<String> now = new HashSet<>(boughtIds());
    return new Diff(
        boughtIds().stream().filter(id -> !before.contains(id)).toList(),
        earlier.boughtIds().stream().filter(id -> !now.contains(id)).toList(),
        cost.minus(earlier.cost),
        residualLoss - earlier.residualLoss);
  }

  /**
   * What changed between two plans.
   *
   * @param added the ids bought now and not before, sorted
   * @param dropped the ids bought before and not now, sorted
   * @param cost how much more is spent; below 0 for less
   * @param residualLoss how much more loss is left; below 0 for less
   */
  public record Diff(List<String> added, List<String> dropped, Money cost, double residualLoss) {
    /**
     * Copies.
     *
     * @param added the ids bought now and not before, sorted
     * @param dropped the ids bought before and not now, sorted
     * @param cost how much more is spent; below 0 for less
     * @param residualLoss how much more loss is left; below 0 for less
     */
    public Diff {
      added = List.copyOf(added);
      dropped = List.copyOf(dropped);
      Objects.requireNonNull(cost, "cost");
    }

    @Override
    public String toString() {
      return "added "
          + added
          + ", dropped "
          + dropped
          + "; cost "
          + cost
          + ", loss "
          + Amounts.text(residualLoss);
    }
  }

  /**
   * Says how good the plan is in one plain sentence.
   *
   * @return the sentence
   */
  public String sentence() {
    String what =
        "a loss of "
            + Amounts.text(residualLoss, unit)
            + " a year is left of "
            + Amounts.text(currentLoss, unit)
            + " for "
            + cost;
    if (choice.policy() == MitigationChoice.Policy.ONE_BY_ONE) {
      return "Bought one by one, nothing proven: " + what + ".";
    }
    String others = choice.countingCost() ? "comes to less with its cost" : "leaves less";
    return proven
        ? "Proven: " + what + ", and no other choice " + others + "."
        : "Found, not proven: "
            + what
            + ", and no choice comes below "
            + Amounts.text(bound)
            + (choice.countingCost() ? " of loss and cost together." : ".");
  }

  /**
   * Explains the choice.
   *
   * @return the losses, every purchase and what is not bought, each with its reason
   */
  public Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    parts.add(
        Explanation.text("expected loss a year, inherent", Amounts.text(inherentLoss, unit))
            .because("events a year x mean impact, nothing done"));
    parts.add(
        Explanation.text("current", Amounts.text(currentLoss, unit))
            .because("with what is in place"));
    parts.add(
        Explanation.text("residual", Amounts.text(residualLoss, unit))
            .because(
                proven ? "proven to be the best" : "not proven; at best " + Amounts.text(bound)));
    for (Purchase each : bought) {
      parts.add(
          Explanation.text("buy " + each.id(), each.cost().toString()).because(each.reason()));
    }
    for (Purchase each : notBought) {
      parts.add(
          Explanation.text("not " + each.id(), each.cost().toString()).because(each.reason()));
    }
    note(parts, "not priced", notPriced, "nobody has said what they cost");
    note(parts, "without effect", withoutEffect, "nobody has said what they take off a risk");
    note(parts, "not quantified", notQuantified, "nobody has said how often or how bad");
    return Explanation.text("mitigations to buy", sentence(), parts).from(Source.OURS);
  }

  private static void note(List<Explanation> parts, String label, List<String> ids, String reason) {
    if (!ids.isEmpty()) {
      parts.add(Explanation.text(label, String.join(", ", ids)).because(reason));
    }
  }

  /**
   * Returns a row for each candidate, bought ones first.
   *
   * @return the table
   */
  public TextTable table() {
    List<List<String>> rows = new ArrayList<>();
    for (List<Purchase> list : List.of(bought, notBought)) {
      for (Purchase each : list) {
        OptionalDouble rate = each.savesPerCost();
        rows.add(
            List.of(
                list == bought ? "buy" : "",
                each.id(),
                each.name(),
                each.cost().toString(),
                Amounts.text(each.saves()),
                rate.isPresent() ? Amounts.two(rate.getAsDouble()) : "-",
                each.reason()));
      }
    }
    return new TextTable(
        "What to buy, losses in " + unit + " a year",
        List.of("", "id", "mitigation", "cost", "saves", "per unit of cost", "why"),
        rows);
  }

  @Override
  public String toString() {
    return table().text() + System.lineSeparator() + sentence();
  }
}
