package org.plimsoll.stakeholder;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Combination;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;

/**
 * The balance of attitudes, weighted by power and interest. A formula of our own: it multiplies
 * marks in an order, so it is a rough guide and no measurement.
 *
 * @param rows one for each party that is rated on all three, in the order of the register
 * @param notRated the ids of the other parties, in the order of the register; they take no part
 */
public record AttitudeBalance(List<Row> rows, List<String> notRated) {
  /**
   * Copies.
   *
   * @param rows one for each party that is rated on all three, in the order of the register
   * @param notRated the ids of the other parties, in the order of the register; they take no part
   */
  public AttitudeBalance {
    rows = List.copyOf(rows);
    notRated = List.copyOf(notRated);
  }

  /**
   * One party of the balance.
   *
   * @param party the id
   * @param power its power
   * @param interest its interest
   * @param attitude its attitude, -1 to 1
   */
  public record Row(String party, Rational power, Rational interest, Rational attitude) {
    /**
     * Checks that all parts are there.
     *
     * @param party the id
     * @param power its power
     * @param interest its interest
     * @param attitude its attitude, -1 to 1
     */
    public Row {
      Objects.requireNonNull(party, "party");
      Objects.requireNonNull(power, "power");
      Objects.requireNonNull(interest, "interest");
      Objects.requireNonNull(attitude, "attitude");
    }

    /**
     * Returns the weight.
     *
     * @return power x interest
     */
    public Rational weight() {
      return power.times(interest);
    }

    @Override
    public String toString() {
      return party + ": weight " + weight().toText() + ", attitude " + attitude.toText();
    }
  }

  /**
   * How the balance moved.
   *
   * @param before the balance before; empty where it was unknown
   * @param after the balance now; empty where it is unknown
   */
  public record Change(Optional<Rational> before, Optional<Rational> after) {
    /**
     * Checks that both are there.
     *
     * @param before the balance before; empty where it was unknown
     * @param after the balance now; empty where it is unknown
     */
    public Change {
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
    }

    /**
     * Returns by how much it moved.
     *
     * @return now less before, -2 to 2; empty where one of the two is unknown
     */
    public Optional<Rational> by() {
      return after.flatMap(now -> before.map(now::minus));
    }

    @Override
    public String toString() {
      return words(before) + " -> " + words(after);
    }

    private static String words(Optional<Rational> value) {
      return value.map(each -> each.toText(2)).orElse("unknown");
    }
  }

  static AttitudeBalance of(StakeholderMap map) {
    List<Row> rows = new ArrayList<>();
    List<String> without = new ArrayList<>();
    for (Stakeholder party : map.stakeholders()) {
      Optional<Rational> power = party.mark(Aspect.POWER);
      Optional<Rational> interest = party.mark(Aspect.INTEREST);
      Optional<Rational> attitude = party.mark(Aspect.ATTITUDE);
      if (power.isPresent() && interest.isPresent() && attitude.isPresent()) {
        rows.add(new Row(party.id(), power.get(), interest.get(), attitude.get()));
      } else {
        without.add(party.id());
      }
    }
    return new AttitudeBalance(rows, without);
  }

  private Rational totalWeight() {
    return rows.stream().map(Row::weight).reduce(Rational.ZERO, Rational::plus);
  }

  private Rational weighted() {
    return rows.stream()
        .map(row -> row.weight().times(row.attitude()))
        .reduce(Rational.ZERO, Rational::plus);
  }

  /**
   * Returns the balance.
   *
   * @return sum of weight x attitude over sum of weights, -1 (all block) to 1 (all back) where no
   *     weight is negative; empty where the weights add up to 0, as with nobody rated
   */
  public Optional<Rational> balance() {
    Rational total = totalWeight();
    return total.signum() == 0 ? Optional.empty() : Optional.of(weighted().dividedBy(total));
  }

  /**
   * Compares with an earlier balance. Parties that were not rated then and are now move it too.
   *
   * @param earlier the balance before
   * @return both balances
   */
  public Change diff(AttitudeBalance earlier) {
    return new Change(earlier.balance(), balance());
  }

  /**
   * Explains the balance.
   *
   * @return the quotient of two sums, down to the marks
   */
  public Explanation explain() {
    List<Explanation> products = new ArrayList<>();
    List<Explanation> weights = new ArrayList<>();
    for (Row row : rows) {
      List<Explanation> marks =
          List.of(
              Explanation.given("power", row.power(), ""),
              Explanation.given("interest", row.interest(), ""));
      weights.add(Explanation.combined(row.party(), row.weight(), "", Combination.PRODUCT, marks));
      List<Explanation> all = new ArrayList<>(marks);
      all.add(Explanation.given("attitude", row.attitude(), ""));
      products.add(
          Explanation.combined(
              row.party(), row.weight().times(row.attitude()), "", Combination.PRODUCT, all));
    }
    return balance()
        .map(
            value ->
                Explanation.combined(
                    "balance of attitude",
                    value,
                    "",
                    Combination.QUOTIENT,
                    List.of(
                        Explanation.combined(
                            "weight x attitude", weighted(), "", Combination.SUM, products),
                        Explanation.combined(
                            "weights", totalWeight(), "", Combination.SUM, weights))))
        .orElseGet(() -> Explanation.text("balance of attitude", "nobody is rated on all three"))
        .because("attitudes weighted by power x interest, a rough guide")
        .from(Source.OURS);
  }

  @Override
  public String toString() {
    return "balance of attitude "
        + balance().map(value -> value.toText(2)).orElse("unknown")
        + " from "
        + rows.size()
        + " parties"
        + (notRated.isEmpty() ? "" : ", " + notRated.size() + " not rated");
  }
}
