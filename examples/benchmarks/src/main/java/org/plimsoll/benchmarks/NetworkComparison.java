package org.plimsoll.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.plimsoll.graph.Centrality;
import org.plimsoll.graph.FriedkinJohnsen;
import org.plimsoll.graph.InfluenceMatrix;

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
    var workload = new NetworkWorkload.Ties(nodes, ties);
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
              () -> workload.centrality(executor));
      executor.shutdown();
      if (one != null && !one.equals(found)) {
        throw new IllegalStateException("two threads gave another answer than one");
      }
      one = found;
    }
    if (peer) {
      var other = new NetworkWorkload.PeerTies(nodes, ties);
      other.check(one, timed("… JGraphT, betweenness alone", 1, other::betweenness));
    }
  }

  private static void opinions(int people, int ties, double susceptibility) {
    var workload = new NetworkWorkload.Opinions(people, ties, susceptibility);
    String size =
        String.format(
            Locale.ROOT, "%,d people, %,d ties, susceptibility %s", people, ties, susceptibility);
    InfluenceMatrix matrix = timed("matrix of " + size, ROUNDS, workload::matrix);
    FriedkinJohnsen model = workload.model(matrix);
    double[] rest = timed("… where opinions rest, to 1e-10", ROUNDS, () -> workload.rest(model));
    double[] plain =
        timed(
            "… a plain loop over arrays, until nobody can be farther than 1e-10",
            ROUNDS,
            () -> workload.byHand(matrix));
    workload.check(rest, plain);
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
