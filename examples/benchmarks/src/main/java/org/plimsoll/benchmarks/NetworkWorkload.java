package org.plimsoll.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.plimsoll.graph.Centrality;
import org.plimsoll.graph.FriedkinJohnsen;
import org.plimsoll.graph.InfluenceMatrix;
import org.plimsoll.graph.Network;
import org.plimsoll.graph.Tie;
import org.plimsoll.stats.SeededStream;

/** Networks drawn at random, for the library, for JGraphT and for a plain loop. */
final class NetworkWorkload {
  private NetworkWorkload() {}

  /** Who has ties with whom. */
  static final class Ties {
    private final Network network;

    Ties(int nodes, int ties) {
      int[][] ends = ends(nodes, ties, false);
      List<String> names = new ArrayList<>();
      for (int i = 0; i < nodes; i++) {
        names.add("P-" + i);
      }
      List<Tie> list = new ArrayList<>();
      for (int e = 0; e < ties; e++) {
        list.add(Tie.of(names.get(ends[0][e]), names.get(ends[1][e])));
      }
      this.network = Network.undirected(names, list);
    }

    Centrality centrality(Executor executor) {
      return Centrality.of(network, executor);
    }
  }

  /** The same ties for JGraphT, which is no part of the benchmarks' jar. */
  static final class PeerTies {
    private final Graph<Integer, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);

    PeerTies(int nodes, int ties) {
      int[][] ends = ends(nodes, ties, false);
      for (int i = 0; i < nodes; i++) {
        graph.addVertex(i);
      }
      for (int e = 0; e < ties; e++) {
        graph.addEdge(ends[0][e], ends[1][e]);
      }
    }

    Map<Integer, Double> betweenness() {
      return new BetweennessCentrality<>(graph).getScores();
    }

    void check(Centrality own, Map<Integer, Double> peer) {
      for (int i = 0; i < peer.size(); i++) {
        double here = own.rows().get(i).betweenness();
        if (Math.abs(here - peer.get(i)) > 1e-6 * (1 + here)) {
          throw new IllegalStateException(
              "party " + i + ": " + here + " here, " + peer.get(i) + " by JGraphT");
        }
      }
    }
  }

  /** Who listens to whom, and what they think at first. */
  static final class Opinions {
    private final int people;
    private final double susceptibility;
    private final int[][] ends;
    private final double[] strengths;
    private final double[] initial;

    Opinions(int people, int ties, double susceptibility) {
      this.people = people;
      this.susceptibility = susceptibility;
      this.ends = ends(people, ties, true);
      SeededStream random = SeededStream.of(2, "opinions");
      this.strengths = new double[ties];
      Arrays.setAll(strengths, e -> 0.1 + random.nextDouble());
      this.initial = new double[people];
      Arrays.setAll(initial, i -> 2 * random.nextDouble() - 1);
    }

    InfluenceMatrix matrix() {
      return InfluenceMatrix.proportionalTo(people, ends[0], ends[1], strengths);
    }

    FriedkinJohnsen model(InfluenceMatrix matrix) {
      return new FriedkinJohnsen(matrix, Collections.nCopies(people, susceptibility));
    }

    double[] rest(FriedkinJohnsen model) {
      return model.equilibrium(initial);
    }

    void check(double[] rest, double[] plain) {
      for (int i = 0; i < people; i++) {
        if (Math.abs(rest[i] - plain[i]) > 2e-10) {
          throw new IllegalStateException("person " + i + ": " + rest[i] + " and " + plain[i]);
        }
      }
    }

    /** All take the mean of the round before, from lists of ties in no order. */
    double[] byHand(InfluenceMatrix matrix) {
      double[] weights = new double[ends[0].length];
      Arrays.setAll(weights, e -> susceptibility * matrix.weight(ends[0][e], ends[1][e]));
      double[] alone = new double[initial.length];
      Arrays.setAll(alone, i -> susceptibility * matrix.weight(i, i));
      double[] opinion = initial.clone();
      double change = Double.POSITIVE_INFINITY;
      while (change * susceptibility / (1 - susceptibility) > 1e-10) {
        double[] next = new double[opinion.length];
        for (int i = 0; i < next.length; i++) {
          next[i] = (1 - susceptibility) * initial[i] + alone[i] * opinion[i];
        }
        for (int e = 0; e < weights.length; e++) {
          next[ends[0][e]] += weights[e] * opinion[ends[1][e]];
        }
        change = 0;
        for (int i = 0; i < next.length; i++) {
          change = Math.max(change, Math.abs(next[i] - opinion[i]));
        }
        opinion = next;
      }
      return opinion;
    }
  }

  private static int[][] ends(int nodes, int ties, boolean directed) {
    SeededStream random = SeededStream.of(1, "ties");
    int[][] ends = new int[2][ties];
    Set<Long> seen = new HashSet<>();
    for (int e = 0; e < ties; ) {
      int from = random.nextInt(nodes);
      int to = random.nextInt(nodes);
      int low = directed ? from : Math.min(from, to);
      int high = directed ? to : Math.max(from, to);
      if (from != to && seen.add((long) low * nodes + high)) {
        ends[0][e] = from;
        ends[1][e++] = to;
      }
    }
    return ends;
  }
}
