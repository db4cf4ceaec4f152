package org.plimsoll.mactor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Source;

/**
 * MACTOR: who can put pressure on whom, with what force, and who agrees and disagrees with whom.
 *
 * @param force how the force of an actor is computed
 */
public record Mactor(Force force) {
  /** Where the method comes from; its formulas as recalled, not checked against the text. */
  public static final Source BOURSE_AND_GODET =
      Source.of("F. Bourse and M. Godet", "1990", "MACTOR, method of actors")
          .section("formulas as recalled after the LIPSOR manual");

  /** The formulas for the force of an actor, before it is brought to a mean of 1. */
  public enum Force {
    /**
     * Influence less what comes back to the actor: {@code (I - MDII(i,i)) / sum(I) * I / (I + D)}.
     */
    LESS_FEEDBACK,
    /** The simpler formula of 1991: {@code I / sum(I) * I / (I + D)}. */
    INFLUENCE_ONLY
  }

  /**
   * Checks that the formula is there.
   *
   * @param force how the force of an actor is computed
   */
  public Mactor {
    Objects.requireNonNull(force, "force");
  }

  /**
   * Returns the method with the force of its manual.
   *
   * @return the method
   */
  public static Mactor standard() {
    return new Mactor(Force.LESS_FEEDBACK);
  }

  /**
   * Sets the formula of the force.
   *
   * @param formula the formula
   * @return the method with it
   */
  public Mactor withForce(Force formula) {
    return new Mactor(formula);
  }

  /**
   * Analyses the tables, exactly.
   *
   * @param tables who influences whom and who wants what
   * @return influence, force and positions; time grows with the cube of the number of actors
   * @throws ArithmeticException if a force outgrows exact numbers, which takes far more actors than
   *     the twenty that the method is meant for
   */
  public MactorReview analyse(MactorTables tables) {
    List<List<Integer>> direct = tables.influence();
    int n = direct.size();
    int[][] reach = new int[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        reach[i][j] = direct.get(i).get(j);
        for (int k = 0; k < n; k++) {
          reach[i][j] += Math.min(direct.get(i).get(k), direct.get(k).get(j));
        }
      }
    }
    return new MactorReview(tables, force, rows(reach), forces(reach));
  }

  private static List<List<Integer>> rows(int[][] table) {
    List<List<Integer>> rows = new ArrayList<>();
    for (int[] row : table) {
      rows.add(java.util.Arrays.stream(row).boxed().toList());
    }
    return rows;
  }

  /**
   * The force r before it is brought to a mean of 1; empty where influence and dependence are 0.
   */
  private List<Optional<Rational>> forces(int[][] reach) {
    int n = reach.length;
    long[] influence = new long[n];
    long[] dependence = new long[n];
    long total = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j) {
          influence[i] += reach[i][j];
          dependence[j] += reach[i][j];
          total += reach[i][j];
        }
      }
    }
    List<Optional<Rational>> forces = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      long both = influence[i] + dependence[i];
      long own = force == Force.LESS_FEEDBACK ? influence[i] - reach[i][i] : influence[i];
      forces.add(
          both == 0
              ? Optional.empty()
              : Optional.of(Rational.of(own, total).times(Rational.of(influence[i], both))));
    }
    return forces;
  }

  @Override
  public String toString() {
    return "MACTOR, force " + force.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
