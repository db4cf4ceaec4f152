package org.plimsoll.graph;

import java.util.Objects;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Source;

/**
 * Whom to convince first so that most others follow: chosen one by one, each time whoever gains the
 * most on top of those chosen. A scenario to think with, no forecast.
 *
 * <p>To find the best set is out of reach for all but small networks. Choosing one by one comes
 * within a factor of {@code 1 - 1/e}, about 63%, of it <b>only where the spread is monotone and
 * submodular</b>: where one more person never helps more for others being convinced already. That
 * holds for spread by chance, over the draws made. It does not hold for fixed thresholds: there two
 * together can bring about what neither begins alone, and the choice has no guarantee at all.
 *
 * @param rule how one who is convinced moves others
 * @param share by {@link Rule#THRESHOLD} the share of those a node looks at that moves it, above 0
 *     and at most 1; by {@link Rule#CHANCE} the chance that a tie carries, 0 to 1
 * @param draws how many times chance is drawn, at least 1; 1000 is our own choice; counts for
 *     chance only
 * @param seed where chance starts; the same seed gives the same answer; counts for chance only
 */
public record ConvinceFirst(Rule rule, Rational share, int draws, long seed) {
  /** Where choosing one by one, both rules and the guarantee come from; as recalled. */
  public static final Source KEMPE_KLEINBERG_TARDOS =
      Source.of(
              "D. Kempe, J. Kleinberg and E. Tardos",
              "2003",
              "Maximizing the Spread of Influence through a Social Network")
          .section("sections 2 and 3, as recalled, not checked against the text");

  /** How one who is convinced moves others. */
  public enum Rule {
    /** A node moves once a share of those it looks at has, as {@link Cascade} has it. */
    THRESHOLD,
    /** Each tie carries with the same chance, independently and once. */
    CHANCE
  }

  /**
   * Checks the ranges.
   *
   * @param rule how one who is convinced moves others
   * @param share by {@link Rule#THRESHOLD} the share of those a node looks at that moves it, above
   *     0 and at most 1; by {@link Rule#CHANCE} the chance that a tie carries, 0 to 1
   * @param draws how many times chance is drawn, at least 1; 1000 is our own choice; counts for
   *     chance only
   * @param seed where chance starts; the same seed gives the same answer; counts for chance only
   */
  public ConvinceFirst {
    Objects.requireNonNull(rule, "rule");
    boolean low = rule == Rule.THRESHOLD ? share.signum() <= 0 : share.signum() < 0;
    if (low || share.compareTo(Rational.ONE) > 0) {
      throw new IllegalArgumentException(
          (rule == Rule.THRESHOLD ? "a threshold is a share above 0" : "a chance is at least 0")
              + " and at most 1, was "
              + share);
    }
    if (draws < 1) {
      throw new IllegalArgumentException("chance is drawn at least once, was " + draws);
    }
  }

  /**
   * Returns the choice where a node moves once a share of those it looks at has moved.
   *
   * @param share the share, above 0 and at most 1; reaching it is enough
   * @return the choice, which has no guarantee
   */
  public static ConvinceFirst byThreshold(Rational share) {
    return new ConvinceFirst(Rule.THRESHOLD, share, 1, 1);
  }

  /**
   * Returns the choice where each tie carries with a chance; 1000 draws from seed 1.
   *
   * @param chance the chance of each tie, 0 to 1; 1 follows every tie
   * @return the choice
   */
  public static ConvinceFirst byChance(Rational chance) {
    return new ConvinceFirst(Rule.CHANCE, chance, 1000, 1);
  }

  /**
   * Sets how often chance is drawn.
   *
   * @param times at least 1
   * @return the choice with that many draws
   */
  public ConvinceFirst withDraws(int times) {
    return new ConvinceFirst(rule, share, times, seed);
  }

  /**
   * Sets where chance starts.
   *
   * @param start the seed
   * @return the choice with it
   */
  public ConvinceFirst withSeed(long start) {
    return new ConvinceFirst(rule, share, draws, start);
  }

  /**
   * Tells whether the choice comes within {@code 1 - 1/e} of the best set of its size.
   *
   * @return true by chance, over the draws made; false by threshold
   */
  public boolean hasGuarantee() {
    return rule == Rule.CHANCE;
  }

  /**
   * Chooses.
   *
   * @param network the network; in a directed one a node looks at those its ties lead to, so that
   *     what these take up moves it; weights are left aside
   * @param atMost how many to choose, at least 1
   * @return who was chosen, in the order chosen, with what each gains; fewer where nobody is left
   *     to gain. By threshold time grows with choices times nodes times ties; by chance with draws
   *     times nodes times ties for the first choice, and far less for the others
   * @throws IllegalArgumentException if {@code atMost} is below 1
   */
  public ConvinceOrder choose(Network network, int atMost) {
    if (atMost < 1) {
      throw new IllegalArgumentException("at least 1 is to be chosen, was " + atMost);
    }
    Spreading spreading =
        rule == Rule.THRESHOLD
            ? new ThresholdSpreading(network, share)
            : new ChanceSpreading(network, share, draws, seed);
    return new ConvinceOrder(
        this, network.nodes().size(), spreading.greedy(network.nodes(), atMost, hasGuarantee()));
  }

  @Override
  public String toString() {
    return rule == Rule.THRESHOLD
        ? "one by one, each moves once " + share + " of those it looks at have"
        : "one by one, each tie carries with chance "
            + share
            + ", "
            + draws
            + " draws, seed "
            + seed;
  }
}
