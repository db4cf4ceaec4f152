package org.plimsoll.mactor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Combination;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.TextTable;

/**
 * What MACTOR finds. Tables have a row for each actor in the order of the tables; entry (i, j) is
 * of row i on column j.
 *
 * @param tables what it started from
 * @param rule the formula of the force
 * @param directAndIndirect MDII: direct influence, and for each actor between the lesser of the two
 *     steps; the diagonal is what comes back to an actor
 * @param rawForce r of each actor; empty where it neither influences nor depends
 */
public record MactorReview(
    MactorTables tables,
    Mactor.Force rule,
    List<List<Integer>> directAndIndirect,
    List<Optional<Rational>> rawForce) {
  /**
   * Copies.
   *
   * @param tables what it started from
   * @param rule the formula of the force
   * @param directAndIndirect MDII: direct influence, and for each actor between the lesser of the
   *     two steps; the diagonal is what comes back to an actor
   * @param rawForce r of each actor; empty where it neither influences nor depends
   */
  public MactorReview {
    Objects.requireNonNull(tables, "tables");
    Objects.requireNonNull(rule, "rule");
    directAndIndirect = directAndIndirect.stream().map(List::copyOf).toList();
    rawForce = List.copyOf(rawForce);
  }

  private int size() {
    return tables.actors().size();
  }

  /**
   * Returns the influence of each actor.
   *
   * @return I: row sums of MDII without the diagonal
   */
  public List<Integer> influence() {
    List<Integer> sums = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      int sum = -directAndIndirect.get(i).get(i);
      for (int mark : directAndIndirect.get(i)) {
        sum += mark;
      }
      sums.add(sum);
    }
    return List.copyOf(sums);
  }

  /**
   * Returns the dependence of each actor.
   *
   * @return D: column sums of MDII without the diagonal
   */
  public List<Integer> dependence() {
    List<Integer> sums = new ArrayList<>();
    for (int j = 0; j < size(); j++) {
      int sum = -directAndIndirect.get(j).get(j);
      for (List<Integer> row : directAndIndirect) {
        sum += row.get(j);
      }
      sums.add(sum);
    }
    return List.copyOf(sums);
  }

  /**
   * Returns all influence together.
   *
   * @return the sum of {@link #influence()}
   */
  public int totalInfluence() {
    return influence().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * Returns who has the upper hand over whom.
   *
   * @return MDII(i, j) less MDII(j, i); 0 on the diagonal
   */
  public List<List<Integer>> netInfluence() {
    List<List<Integer>> net = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      List<Integer> row = new ArrayList<>();
      for (int j = 0; j < size(); j++) {
        row.add(directAndIndirect.get(i).get(j) - directAndIndirect.get(j).get(i));
      }
      net.add(List.copyOf(row));
    }
    return List.copyOf(net);
  }

  /**
   * Returns the greatest influence, direct or through one other actor.
   *
   * @return MMDII; 0 on the diagonal
   */
  public List<List<Integer>> greatestInfluence() {
    List<List<Integer>> direct = tables.influence();
    List<List<Integer>> greatest = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      List<Integer> row = new ArrayList<>();
      for (int j = 0; j < size(); j++) {
        int most = i == j ? 0 : direct.get(i).get(j);
        for (int k = 0; i != j && k < size(); k++) {
          most = Math.max(most, Math.min(direct.get(i).get(k), direct.get(k).get(j)));
        }
        row.add(most);
      }
      greatest.add(List.copyOf(row));
    }
    return List.copyOf(greatest);
  }

  private Rational sumOfForces() {
    return rawForce.stream().flatMap(Optional::stream).reduce(Rational.ZERO, Rational::plus);
  }

  /**
   * Returns the force of each actor, brought to a mean of 1 over the actors that have one.
   *
   * @return R; empty for an actor that neither influences nor depends, and for all where the forces
   *     add up to 0
   */
  public List<Optional<Rational>> force() {
    Rational sum = sumOfForces();
    Rational count = Rational.of(rawForce.stream().filter(Optional::isPresent).count());
    return rawForce.stream()
        .map(own -> own.filter(r -> sum.signum() != 0).map(r -> count.times(r).dividedBy(sum)))
        .toList();
  }

  /**
   * Lists the actors without a force. While there is one, positions of the third order are unknown:
   * leave the actor out of the tables, or say whom it influences.
   *
   * @return the actors, in the order of the tables
   */
  public List<String> withoutForce() {
    List<Optional<Rational>> force = force();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      if (force.get(i).isEmpty()) {
        names.add(tables.actors().get(i));
      }
    }
    return List.copyOf(names);
  }

  /**
   * Returns the positions by their sign alone.
   *
   * @return 1MAO: -1, 0 or 1
   */
  public MactorOrder firstOrder() {
    return order(1);
  }

  /**
   * Returns the positions as valued.
   *
   * @return 2MAO: -4 to 4
   */
  public MactorOrder secondOrder() {
    return order(2);
  }

  /**
   * Returns the positions weighted by force.
   *
   * @return 3MAO: force times valued position; empty where an actor has no force
   */
  public Optional<MactorOrder> thirdOrder() {
    return withoutForce().isEmpty() ? Optional.of(order(3)) : Optional.empty();
  }

  private MactorOrder order(int order) {
    List<Optional<Rational>> force = force();
    List<List<Rational>> rows = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      List<Rational> row = new ArrayList<>();
      for (int mark : tables.positions().get(i)) {
        Rational valued = Rational.of(order == 1 ? Integer.signum(mark) : mark);
        row.add(order == 3 ? force.get(i).orElseThrow().times(valued) : valued);
      }
      rows.add(row);
    }
    return new MactorOrder(order, tables.actors(), tables.objectives(), rows);
  }

  /**
   * Explains the force of each actor.
   *
   * @return a part for each actor, down to its influence, dependence and feedback
   */
  public Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    Rational count = Rational.of(rawForce.stream().filter(Optional::isPresent).count());
    List<Optional<Rational>> force = force();
    for (int i = 0; i < size(); i++) {
      parts.add(explain(i, force.get(i), count));
    }
    return Explanation.text("MACTOR", toLine(), parts)
        .because("force brought to a mean of 1")
        .from(Mactor.BOURSE_AND_GODET);
  }

  private Explanation explain(int actor, Optional<Rational> force, Rational count) {
    String name = tables.actors().get(actor);
    if (force.isEmpty()) {
      return Explanation.text(
          name, "no force: it neither influences nor depends, or forces cancel");
    }
    int own = influence().get(actor);
    int feedback = rule == Mactor.Force.LESS_FEEDBACK ? directAndIndirect.get(actor).get(actor) : 0;
    Explanation share =
        Explanation.combined(
            "share of all influence",
            Rational.of(own - feedback, totalInfluence()),
            "",
            Combination.QUOTIENT,
            List.of(
                Explanation.combined(
                    "influence less feedback",
                    Rational.of(own - feedback),
                    "",
                    Combination.SUM,
                    List.of(
                        Explanation.given("influence", Rational.of(own), ""),
                        Explanation.given("feedback", Rational.of(-feedback), ""))),
                Explanation.given("all influence", Rational.of(totalInfluence()), "")));
    Explanation standing =
        Explanation.combined(
            "influence against dependence",
            Rational.of(own, own + dependence().get(actor)),
            "",
            Combination.QUOTIENT,
            List.of(
                Explanation.given("influence", Rational.of(own), ""),
                Explanation.given(
                    "influence and dependence", Rational.of(own + dependence().get(actor)), "")));
    Explanation scaled =
        Explanation.given("actors over the sum of forces", count.dividedBy(sumOfForces()), "");
    return Explanation.combined(
        name, force.get(), "", Combination.PRODUCT, List.of(share, standing, scaled));
  }

  private String toLine() {
    return tables.actors().size() + " actors, " + tables.objectives().size() + " objectives";
  }

  @Override
  public String toString() {
    TextTable table = TextTable.of("actor", "influence", "dependence", "force").titled("MACTOR");
    for (int i = 0; i < size(); i++) {
      table =
          table.row(
              tables.actors().get(i),
              influence().get(i),
              dependence().get(i),
              force().get(i).map(value -> value.toText(2)).orElse("?"));
    }
    return table.text();
  }
}
