package org.plimsoll.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plimsoll.explain.Source;

/**
 * PageRank: how often a walk that follows ties, and now and then starts afresh, stands at a node.
 * Ties are followed in proportion to their weight; from a node without outgoing ties the walk goes
 * on anywhere.
 *
 * @param damping the chance that the walk follows a tie, at least 0 and below 1
 */
public record PageRank(double damping) {
  /** Where the measure comes from. */
  public static final Source BRIN_AND_PAGE =
      Source.of(
              "S. Brin and L. Page",
              "1998",
              "The Anatomy of a Large-Scale Hypertextual Web Search Engine")
          .section("2.1.1");

  private static final double CHANGE = 1e-14;
  private static final int MOST_ROUNDS = 100_000;

  /**
   * Checks the damping.
   *
   * @param damping the chance that the walk follows a tie, at least 0 and below 1
   */
  public PageRank {
    if (!(damping >= 0 && damping < 1)) {
      throw new IllegalArgumentException("damping must lie in [0, 1), was " + damping);
    }
  }

  /**
   * Returns the measure with the damping of its authors.
   *
   * @return damping 0.85
   */
  public static PageRank standard() {
    return new PageRank(0.85);
  }

  /**
   * Sets the damping.
   *
   * @param chance that the walk follows a tie
   * @return the measure with it
   */
  public PageRank withDamping(double chance) {
    return new PageRank(chance);
  }

  /**
   * Ranks the nodes.
   *
   * @param network the network
   * @return by node, in the order of the network: shares that sum to 1, iterated until none moves
   *     by more than 1e-14; empty for a network without nodes
   * @throws ArithmeticException if that takes more than 100,000 rounds, as with a damping within a
   *     few ten-thousandths of 1
   */
  public Map<String, Double> rank(Network network) {
    Arcs arcs = Arcs.out(network);
    int n = arcs.size();
    double[] rank = new double[n];
    double[] total = new double[n];
    for (int i = 0; i < n; i++) {
      rank[i] = 1.0 / n;
      for (int a = arcs.starts()[i]; a < arcs.starts()[i + 1]; a++) {
        total[i] += arcs.weights()[a];
      }
    }
    for (int round = 0; n > 0 && round <= MOST_ROUNDS; round++) {
      double[] next = step(arcs, rank, total);
      double change = 0;
      for (int i = 0; i < n; i++) {
        change = Math.max(change, Math.abs(next[i] - rank[i]));
      }
      rank = next;
      if (change <= CHANGE) {
        break;
      }
      if (round == MOST_ROUNDS) {
        throw new ArithmeticException(
            "PageRank did not settle in "
                + MOST_ROUNDS
                + " rounds; use a damping below "
                + damping);
      }
    }
    Map<String, Double> shares = new LinkedHashMap<>();
    for (int i = 0; i < n; i++) {
      shares.put(network.nodes().get(i), rank[i]);
    }
    return Collections.unmodifiableMap(shares);
  }

  private double[] step(Arcs arcs, double[] rank, double[] total) {
    int n = rank.length;
    double[] next = new double[n];
    double stuck = 0;
    for (int i = 0; i < n; i++) {
      if (total[i] == 0) {
        stuck += rank[i];
      }
      for (int a = arcs.starts()[i]; a < arcs.starts()[i + 1]; a++) {
        next[arcs.heads()[a]] += rank[i] * arcs.weights()[a] / total[i];
      }
    }
    for (int i = 0; i < n; i++) {
      next[i] = (1 - damping) / n + damping * (next[i] + stuck / n);
    }
    return next;
  }

  @Override
  public String toString() {
    return "PageRank with damping " + damping;
  }
}
