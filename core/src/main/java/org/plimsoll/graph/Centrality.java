package org.plimsoll.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * How central each node of a network is, by ties and shortest paths; weights are left aside.
 *
 * @param directed whether ties hold one way only
 * @param rows one for each node, in the order of the network
 */
public record Centrality(boolean directed, List<Row> rows) {
  /** Where degree, closeness and betweenness come from. */
  public static final Source FREEMAN =
      Source.of("L. C. Freeman", "1978", "Centrality in Social Networks: Conceptual Clarification")
          .section("Social Networks 1, 215-239");

  /** How betweenness is computed. */
  public static final Source BRANDES =
      Source.of("U. Brandes", "2001", "A Faster Algorithm for Betweenness Centrality")
          .section("Journal of Mathematical Sociology 25(2), 163-177");

  /** Sources are taken in this many blocks, so that sums do not hang on the number of threads. */
  private static final int BLOCKS = 64;

  /**
   * Copies.
   *
   * @param directed whether ties hold one way only
   * @param rows one for each node, in the order of the network
   */
  public Centrality {
    rows = List.copyOf(rows);
  }

  /**
   * The figures of one node.
   *
   * @param node the node
   * @param in ties that lead to it; of an undirected network all its ties
   * @param out ties that start from it; of an undirected network all its ties
   * @param degree neighbours along ties that start from it, as a share of the other nodes; empty in
   *     a network of one
   * @param closeness other nodes over the sum of distances to them, along the ties; empty where one
   *     cannot be reached
   * @param betweenness sum over pairs of other nodes of the share of shortest paths through it, not
   *     normalised: each pair once, and of a directed network in both orders
   * @param normalised betweenness over the number of such pairs, 0 to 1; empty below three nodes
   */
  public record Row(
      String node,
      int in,
      int out,
      OptionalDouble degree,
      OptionalDouble closeness,
      double betweenness,
      OptionalDouble normalised) {
    /**
     * Checks that all parts are there.
     *
     * @param node the node
     * @param in ties that lead to it; of an undirected network all its ties
     * @param out ties that start from it; of an undirected network all its ties
     * @param degree neighbours along ties that start from it, as a share of the other nodes; empty
     *     in a network of one
     * @param closeness other nodes over the sum of distances to them, along the ties; empty where
     *     one cannot be reached
     * @param betweenness sum over pairs of other nodes of the share of shortest paths through it,
     *     not normalised: each pair once, and of a directed network in both orders
     * @param normalised betweenness over the number of such pairs, 0 to 1; empty below three nodes
     */
    public Row {
      Objects.requireNonNull(node, "node");
      Objects.requireNonNull(degree, "degree");
      Objects.requireNonNull(closeness, "closeness");
      Objects.requireNonNull(normalised, "normalised");
    }
  }

  /**
   * Computes the figures in the calling thread.
   *
   * @param network the network
   * @return a row for each node; time grows with nodes times ties
   */
  public static Centrality of(Network network) {
    return of(network, Runnable::run);
  }

  /**
   * Computes the figures with the threads of an executor; the answer is the same to the last bit
   * for any number of them.
   *
   * @param network the network
   * @param executor who runs the parts
   * @return a row for each node; time grows with nodes times ties
   */
  public static Centrality of(Network network, Executor executor) {
    Arcs out = Arcs.out(network);
    Arcs in = Arcs.in(network);
    int n = out.size();
    double[] betweenness = new double[n];
    long[] distances = new long[n];
    walk(out, Arcs.bothWays(network).partSizes(), executor, betweenness, distances);
    double pairs = (double) (n - 1) * (n - 2) / (network.directed() ? 1 : 2);
    List<Row> rows = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      double between = network.directed() ? betweenness[i] : betweenness[i] / 2;
      rows.add(
          new Row(
              network.nodes().get(i),
              in.degree(i),
              out.degree(i),
              n < 2 ? OptionalDouble.empty() : OptionalDouble.of((double) out.degree(i) / (n - 1)),
              closeness(distances[i], n),
              between,
              n < 3 ? OptionalDouble.empty() : OptionalDouble.of(between / pairs)));
    }
    return new Centrality(network.directed(), rows);
  }

  private static void walk(
      Arcs arcs, int[] partSizes, Executor executor, double[] between, long[] distances) {
    int n = arcs.size();
    List<CompletableFuture<Brandes>> parts = new ArrayList<>();
    for (int b = 0; b < BLOCKS; b++) {
      int from = start(n, b);
      int to = start(n, b + 1);
      parts.add(
          CompletableFuture.supplyAsync(() -> Brandes.of(arcs, partSizes, from, to), executor));
    }
    for (int b = 0; b < BLOCKS; b++) {
      Brandes part = parts.get(b).join();
      for (int i = 0; i < n; i++) {
        between[i] += part.between[i];
      }
      System.arraycopy(part.distances, 0, distances, start(n, b), part.distances.length);
    }
  }

  private static int start(int n, int block) {
    return (int) ((long) n * block / BLOCKS);
  }

  private static OptionalDouble closeness(long distances, int n) {
    return distances <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) (n - 1) / distances);
  }

  /**
   * Returns the figures of a node.
   *
   * @param node the node
   * @return its row
   * @throws IllegalArgumentException if there is no such node
   */
  public Row row(String node) {
    return rows.stream()
        .filter(row -> row.node().equals(node))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("the network has no node \"" + node + "\""));
  }

  /**
   * Ranks the brokers: the nodes that stand between others.
   *
   * @return all rows, greatest betweenness first, ties in the order of the network
   */
  public List<Row> brokers() {
    return rows.stream().sorted(Comparator.comparingDouble(Row::betweenness).reversed()).toList();
  }

  /**
   * Explains the figures of each node.
   *
   * @return a part for each node, in the order of the network
   */
  public Explanation explain() {
    return Explanation.text(
            "centrality",
            rows.size() + " nodes",
            rows.stream()
                .map(
                    row ->
                        Explanation.text(
                            row.node(),
                            row.in() + " ties in, " + row.out() + " out",
                            Explanation.text(
                                    "closeness",
                                    row.closeness().isPresent()
                                        ? Double.toString(row.closeness().getAsDouble())
                                        : "unknown: a node cannot be reached")
                                .because("other nodes over the sum of distances"),
                            Explanation.text("betweenness", Double.toString(row.betweenness()))
                                .because("shares of shortest paths, not normalised")
                                .from(BRANDES)))
                .toList())
        .from(FREEMAN);
  }

  @Override
  public String toString() {
    List<List<String>> lines = new ArrayList<>();
    for (Row row : rows) {
      lines.add(
          List.of(
              row.node(),
              Integer.toString(row.in()),
              Integer.toString(row.out()),
              row.closeness().isPresent() ? three(row.closeness().getAsDouble()) : "?",
              three(row.betweenness())));
    }
    return new TextTable("", List.of("node", "in", "out", "closeness", "betweenness"), lines)
        .text();
  }

  private static String three(double value) {
    return String.format(java.util.Locale.ROOT, "%.3f", value);
  }
}
