package org.plimsoll.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class NetworkProperties {
  private static Network random(int seed, int nodes, boolean directed) {
    Random chance = new Random(seed);
    List<String> names = IntStream.range(0, nodes).mapToObj(i -> "n" + i).toList();
    List<Tie> ties = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      for (int j = directed ? 0 : i + 1; j < nodes; j++) {
        if (i != j && chance.nextInt(4) == 0) {
          ties.add(Tie.of(names.get(i), names.get(j)));
        }
      }
    }
    return new Network(directed, names, ties);
  }

  /** Distances and numbers of shortest paths by Floyd and Warshall, pair by pair. */
  private static double[] slowBetweenness(Network network) {
    int n = network.nodes().size();
    long[][] distance = new long[n][n];
    double[][] paths = new double[n][n];
    for (long[] row : distance) {
      java.util.Arrays.fill(row, Integer.MAX_VALUE);
    }
    for (Tie tie : network.ties()) {
      int from = network.nodes().indexOf(tie.from());
      int to = network.nodes().indexOf(tie.to());
      distance[from][to] = 1;
      paths[from][to] = 1;
      if (!network.directed()) {
        distance[to][from] = 1;
        paths[to][from] = 1;
      }
    }
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          if (i == j || i == k || j == k) {
            continue;
          }
          long through = distance[i][k] + distance[k][j];
          if (through < distance[i][j]) {
            distance[i][j] = through;
            paths[i][j] = paths[i][k] * paths[k][j];
          } else if (through == distance[i][j] && through < Integer.MAX_VALUE) {
            paths[i][j] += paths[i][k] * paths[k][j];
          }
        }
      }
    }
    double[] between = new double[n];
    for (int v = 0; v < n; v++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          if (i != j
              && i != v
              && j != v
              && paths[i][j] > 0
              && distance[i][v] + distance[v][j] == distance[i][j]) {
            between[v] += paths[i][v] * paths[v][j] / paths[i][j];
          }
        }
      }
      between[v] /= network.directed() ? 1 : 2;
    }
    return between;
  }

  @Property(tries = 100)
  void betweennessAgreesWithTheSlowAndObviousWay(
      @ForAll int seed, @ForAll @IntRange(min = 1, max = 12) int nodes, @ForAll boolean directed) {
    Network network = random(seed, nodes, directed);
    double[] slow = slowBetweenness(network);
    List<Centrality.Row> rows = Centrality.of(network).rows();
    for (int i = 0; i < nodes; i++) {
      assertEquals(slow[i], rows.get(i).betweenness(), 1e-9);
    }
  }

  @Property(tries = 25)
  void theNumberOfThreadsChangesNoBit(
      @ForAll int seed, @ForAll @IntRange(min = 2, max = 5) int threads, @ForAll boolean directed) {
    Network network = random(seed, 100, directed);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      assertEquals(Centrality.of(network), Centrality.of(network, pool));
    } finally {
      pool.shutdown();
    }
  }

  @Property(tries = 50)
  void anIsolatedNodeChangesNobodysBetweennessAndOrderNothing(
      @ForAll int seed, @ForAll @IntRange(min = 1, max = 10) int nodes, @ForAll boolean directed) {
    Network network = random(seed, nodes, directed);
    List<String> names = new ArrayList<>(network.nodes());
    names.add("alone");
    Collections.shuffle(names, new Random(seed));
    Centrality larger = Centrality.of(new Network(directed, names, network.ties()));
    for (Centrality.Row row : Centrality.of(network).rows()) {
      Centrality.Row same = larger.row(row.node());
      assertEquals(row.betweenness(), same.betweenness(), 1e-9);
      assertEquals(row.in(), same.in());
      assertEquals(row.out(), same.out());
    }
  }

  @Property(tries = 50)
  void pageRankSumsToOne(
      @ForAll int seed, @ForAll @IntRange(min = 1, max = 12) int nodes, @ForAll boolean directed) {
    Map<String, Double> rank = PageRank.standard().rank(random(seed, nodes, directed));
    assertEquals(1, rank.values().stream().mapToDouble(Double::doubleValue).sum(), 1e-12);
  }
}
