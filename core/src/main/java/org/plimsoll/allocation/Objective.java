package org.plimsoll.allocation;

import java.util.Objects;
import org.plimsoll.base.Percent;
import org.plimsoll.explain.Source;

/**
 * What a plan is for: the order in which plans are compared. Under every objective cases that can
 * be placed are placed, and rules are kept.
 */
public sealed interface Objective {

  /** The standard: worst load, then spread, then fewest moves, then preferences. */
  Objective WORST_THEN_SPREAD = new WorstThenSpread();

  /**
   * Moves no more held cases than the lowest worst load takes: worst load, then fewest moves, then
   * spread, then preferences.
   */
  Objective WORST_THEN_FEWEST_MOVES = new WorstThenFewestMoves();

  /**
   * Moves no more held cases than it takes to bring everybody to a line.
   *
   * @param line the line, such as 100 %
   * @return the objective: fewest moves with which nobody is found above the line, then worst load,
   *     then spread; where the line is out of reach, as {@link #WORST_THEN_SPREAD}
   */
  static Objective fewestMovesTo(Percent line) {
    return new FewestMovesTo(line);
  }

  /**
   * Returns the order in words.
   *
   * @return for example {@code worst load, then spread, then fewest moves, then preferences}
   */
  String words();

  /**
   * Returns where the order comes from.
   *
   * @return the source
   */
  Source source();

  /**
   * The lowest worst load first, then the lowest spread: the sum of load squared over available
   * points. The order is our own. Of work that can be split without end, the spread's minimum also
   * has the lowest worst load, the lowest second worst, and so on (Fujishige 1980,
   * Lexicographically optimal base of a polymatroid).
   */
  record WorstThenSpread() implements Objective {
    @Override
    public String words() {
      return "worst load, then spread, then fewest moves, then preferences";
    }

    @Override
    public Source source() {
      return Source.OURS;
    }

    @Override
    public String toString() {
      return words();
    }
  }

  /**
   * The lowest worst load first, then the fewest moves of held cases with which it is reached, then
   * the lowest spread: a handover that only evens out the middle is not asked of anybody. Found by
   * searches under several budgets; {@link Certificate#fewestMoves()} says whether fewer would do.
   */
  record WorstThenFewestMoves() implements Objective {
    @Override
    public String words() {
      return "worst load, then fewest moves, then spread, then preferences";
    }

    @Override
    public Source source() {
      return Source.OURS;
    }

    @Override
    public String toString() {
      return words();
    }
  }

  /**
   * The fewest moves that bring everybody to a line, then worst load, then spread. Found by
   * searches under several budgets; {@link Certificate#fewestMoves()} says whether fewer would do.
   *
   * @param line the line, as a share of the available points
   */
  record FewestMovesTo(Percent line) implements Objective {
    /**
     * Checks that there is a line.
     *
     * @param line the line, as a share of the available points
     */
    public FewestMovesTo {
      Objects.requireNonNull(line, "line");
    }

    @Override
    public String words() {
      return "fewest moves that bring everybody to "
          + line
          + " or below, then worst load, then spread, then preferences";
    }

    @Override
    public Source source() {
      return Source.OURS;
    }

    @Override
    public String toString() {
      return words();
    }
  }
}
