package org.plimsoll.mactor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.TextTable;

/**
 * The positions of one order, and who agrees and disagrees by them.
 *
 * @param order 1 by sign, 2 as valued, 3 weighted by force
 * @param actors the actors
 * @param objectives the objectives
 * @param positions a row for each actor, a column for each objective
 */
public record MactorOrder(
    int order, List<String> actors, List<String> objectives, List<List<Rational>> positions) {
  /**
   * Copies.
   *
   * @param order 1 by sign, 2 as valued, 3 weighted by force
   * @param actors the actors
   * @param objectives the objectives
   * @param positions a row for each actor, a column for each objective
   */
  public MactorOrder {
    actors = List.copyOf(actors);
    objectives = List.copyOf(objectives);
    positions = positions.stream().map(List::copyOf).toList();
    int columns = objectives.size();
    if (order < 1
        || order > 3
        || positions.size() != actors.size()
        || positions.stream().anyMatch(row -> row.size() != columns)) {
      throw new IllegalArgumentException(
          "positions of order 1 to 3 need "
              + actors.size()
              + " rows of "
              + columns
              + ", was order "
              + order
              + " with "
              + positions);
    }
  }

  private static Rational size(Rational value) {
    return value.max(value.negated());
  }

  /**
   * Returns how far each actor is mobilised.
   *
   * @return the sum of the sizes of its positions, in the order of the actors
   */
  public List<Rational> mobilisation() {
    return positions.stream()
        .map(row -> row.stream().map(MactorOrder::size).reduce(Rational.ZERO, Rational::plus))
        .toList();
  }

  private List<Rational> perObjective(java.util.function.UnaryOperator<Rational> part) {
    List<Rational> sums = new ArrayList<>();
    for (int k = 0; k < objectives.size(); k++) {
      int column = k;
      sums.add(
          positions.stream()
              .map(row -> part.apply(row.get(column)))
              .reduce(Rational.ZERO, Rational::plus));
    }
    return List.copyOf(sums);
  }

  /**
   * Returns how much each objective stirs the actors.
   *
   * @return the sum of the sizes of positions on it, in the order of the objectives
   */
  public List<Rational> implication() {
    return perObjective(MactorOrder::size);
  }

  /**
   * Returns the support of each objective.
   *
   * @return the sum of the positions for it, in the order of the objectives
   */
  public List<Rational> agreement() {
    return perObjective(value -> value.max(Rational.ZERO));
  }

  /**
   * Returns the opposition to each objective.
   *
   * @return the sum of the positions against it, 0 or negative, in the order of the objectives
   */
  public List<Rational> disagreement() {
    return perObjective(value -> value.min(Rational.ZERO));
  }

  /**
   * Returns how far each two actors agree.
   *
   * @return CAA: half the sizes of both positions, summed over the objectives on which their signs
   *     are equal; 0 on the diagonal
   */
  public List<List<Rational>> convergence() {
    return pairs(1);
  }

  /**
   * Returns how far each two actors disagree.
   *
   * @return DAA: as {@link #convergence()}, over the objectives on which their signs are opposed
   */
  public List<List<Rational>> divergence() {
    return pairs(-1);
  }

  private List<List<Rational>> pairs(int sign) {
    List<List<Rational>> table = new ArrayList<>();
    for (int i = 0; i < actors.size(); i++) {
      List<Rational> row = new ArrayList<>();
      for (int j = 0; j < actors.size(); j++) {
        row.add(i == j ? Rational.ZERO : pair(positions.get(i), positions.get(j), sign));
      }
      table.add(List.copyOf(row));
    }
    return List.copyOf(table);
  }

  private static Rational pair(List<Rational> one, List<Rational> other, int sign) {
    Rational sum = Rational.ZERO;
    for (int k = 0; k < one.size(); k++) {
      if (one.get(k).signum() * other.get(k).signum() == sign) {
        sum = sum.plus(size(one.get(k))).plus(size(other.get(k)));
      }
    }
    return sum.dividedBy(Rational.of(2));
  }

  /**
   * Returns how far each actor sits between the camps.
   *
   * @return EQ: 1 for an actor that agrees and disagrees with each other one alike, 0 for one that
   *     only does one of the two with each; empty where it does neither with anybody
   */
  public List<Optional<Rational>> ambivalence() {
    List<List<Rational>> agree = convergence();
    List<List<Rational>> differ = divergence();
    List<Optional<Rational>> all = new ArrayList<>();
    for (int i = 0; i < actors.size(); i++) {
      Rational apart = Rational.ZERO;
      Rational together = Rational.ZERO;
      for (int j = 0; j < actors.size(); j++) {
        apart = apart.plus(size(agree.get(i).get(j).minus(differ.get(i).get(j))));
        together = together.plus(agree.get(i).get(j)).plus(differ.get(i).get(j));
      }
      all.add(
          together.signum() == 0
              ? Optional.empty()
              : Optional.of(Rational.ONE.minus(apart.dividedBy(together))));
    }
    return List.copyOf(all);
  }

  @Override
  public String toString() {
    List<String> headings = new ArrayList<>(List.of("actor"));
    headings.addAll(objectives);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < actors.size(); i++) {
      List<String> row = new ArrayList<>(List.of(actors.get(i)));
      positions.get(i).forEach(value -> row.add(value.toText(2)));
      rows.add(row);
    }
    return new TextTable(order + "MAO", headings, rows).text();
  }
}
