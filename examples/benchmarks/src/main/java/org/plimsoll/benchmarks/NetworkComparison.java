package org.plimsoll.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
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

/**
 * Networks drawn at random: betweenness beside JGraphT, and where opinions come to rest beside a
 * plain loop over arrays. Each answer is checked against the other before its time is printed.
 */
public final class NetworkComparison {
  private static final int ROUNDS = 3;

  private NetworkComparison() {}

  /**
   * Measures and prints.
   *
   * @param args parties and ties of the network of betweenness, and {@code without-jgrapht} to
   *     leave the peer out; 10000 and 100000 unless given
   */
  public static void main(String[] args) {
    List<String> given = new ArrayList<>(List.of(args));
    boolean peer = !given.remove("without-jgrapht");
    int nodes = given.isEmpty() ? 10_000 : Integer.parseInt(given.get(0));
    int ties = given.size() < 2 ? 10 * nodes : Integer.parseInt(given.get(1));
    System.out.printf("%d processors%n%n", Runtime.getRuntime().availableProcessors());
    System.out.println("| what | wall time | CPU time of the process |");
    System.out.println("| --- | ---: | ---: |");
    betweenness(nodes, ties, peer);
    opinions(100_000, 1_000_000, 0.9);
  }

  private static void betweenness(int nodes, int ties, boolean peer) {
    int[][] ends = ends(nodes, ties, false);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      names.add("P-" + i);
    }
    List<Tie> list = new ArrayList<>();
    for (int e = 0; e < ties; e++) {
      list.add(Tie.of(names.get(ends[0][e]), names.get(ends[1][e])));
    }
    Network network = Network.undirected(names, list);
    String size = String.format(Locale.ROOT, "%,d parties, %,d ties", nodes, ties);
    Centrality one = null;
    for (int threads = 1; threads <= 2; threads++) {
      ExecutorService executor = Executors.newFixedThreadPool(threads);
      Centrality found =
          timed(
              "betweenness and closeness of "
                  + size
                  + ", "
                  + threads
                  + (threads == 1 ? " thread" : " threads"),
              1,
              () -> Centrality.of(network, executor));
      executor.shutdown();
      if (one != null && !one.equals(found)) {
        throw new IllegalStateException("two threads gave another answer than one");
      }
      one = found;
    }
    if (peer) {
      Graph<Integer, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
      for (int i = 0; i < nodes; i++) {
        graph.addVertex(i);
      }
      for (int e = 0; e < ties; e++) {
        graph.addEdge(ends[0][e], ends[1][e]);
      }
      Map<Integer, Double> scores =
          timed(
              "… JGraphT, betweenness alone",
              1,
              () -> new BetweennessCentrality<>(graph).getScores());
      for (int i = 0; i < nodes; i++) {
        double own = one.rows().get(i).betweenness();
        if (Math.abs(own - scores.get(i)) > 1e-6 * (1 + own)) {
          throw new IllegalStateException(
              "party " + i + ": " + own + " here, " + scores.get(i) + " by JGraphT");
        }
      }
    }
  }

  private static void opinions(int people, int ties, double susceptibility) {
    int[][] ends = ends(people, ties, true);
    SeededStream random = SeededStream.of(2, "opinions");
    double[] strengths = new double[ties];
    Arrays.setAll(strengths, e -> 0.1 + random.nextDouble());
    double[] initial = new double[people];
    Arrays.setAll(initial, i -> 2 * random.nextDouble() - 1);
    String size =
        String.format(
            Locale.ROOT, "%,d people, %,d ties, susceptibility %s", people, ties, susceptibility);
    InfluenceMatrix matrix =
        timed(
            "matrix of " + size,
            ROUNDS,
            () -> InfluenceMatrix.proportionalTo(people, ends[0], ends[1], strengths));
    FriedkinJohnsen model =
        new FriedkinJohnsen(matrix, Collections.nCopies(people, susceptibility));
    double[] rest =
        timed("… where opinions rest, to 1e-10", ROUNDS, () -> model.equilibrium(initial));
    double[] plain =
        timed(
            "… a plain loop over arrays, until nobody can be farther than 1e-10",
            ROUNDS,
            () -> loop(matrix, susceptibility, initial, ends));
    for (int i = 0; i < people; i++) {
      if (Math.abs(rest[i] - plain[i]) > 2e-10) {
        throw new IllegalStateException("person " + i + ": " + rest[i] + " and " + plain[i]);
      }
    }
  }

  /** All take the mean of the round before, from lists of ties in no order. */
  private static double[] loop(
      InfluenceMatrix matrix, double susceptibility, double[] initial, int[][] ends) {
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

  private static <T> T timed(String what, int rounds, Supplier<T> work) {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long wall = Long.MAX_VALUE;
    long cpu = Long.MAX_VALUE;
    T result = null;
    for (int round = 0; round < rounds; round++) {
      long cpuBefore = system.getProcessCpuTime();
      long before = System.nanoTime();
      result = work.get();
      wall = Math.min(wall, System.nanoTime() - before);
      cpu = Math.min(cpu, system.getProcessCpuTime() - cpuBefore);
    }
    System.out.printf(Locale.ROOT, "| %s | %.2f s | %.2f s |%n", what, wall / 1e9, cpu / 1e9);
    return result;
  }
}
