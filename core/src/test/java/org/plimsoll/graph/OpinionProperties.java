package org.plimsoll.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OpinionProperties {
  /** Whole marks, so that rows can be laid out in another order without a change by rounding. */
  private static List<List<Double>> weights(int seed, int people) {
    Random chance = new Random(seed);
    List<List<Double>> rows = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      double[] marks = new double[people];
      for (int j = 0; j < people; j++) {
        marks[j] = chance.nextInt(3) == 0 ? 1 + chance.nextInt(4) : 0;
      }
      marks[i] += 1;
      double sum = java.util.Arrays.stream(marks).sum();
      rows.add(java.util.Arrays.stream(marks).mapToObj(mark -> mark / sum).toList());
    }
    return rows;
  }

  private static List<Double> opinions(int seed, int people) {
    Random chance = new Random(~seed);
    return IntStream.range(0, people).mapToObj(i -> chance.nextInt(21) / 10.0 - 1).toList();
  }

  private static List<Double> step(List<List<Double>> weights, List<Double> opinions) {
    List<Double> next = new ArrayList<>();
    for (List<Double> row : weights) {
      double sum = 0;
      for (int j = 0; j < row.size(); j++) {
        sum += row.get(j) * opinions.get(j);
      }
      next.add(sum);
    }
    return next;
  }

  private static <T> List<T> ordered(List<T> list, List<Integer> order) {
    return order.stream().map(list::get).toList();
  }

  private static List<Integer> order(int seed, int people) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, people).boxed().toList());
    Collections.shuffle(order, new Random(seed + 1L));
    return order;
  }

  @Property(tries = 100)
  void consensusIsAFixedPointAndWhereStepByStepLeads(
      @ForAll int seed, @ForAll @IntRange(min = 1, max = 7) int people) {
    DeGroot model = DeGroot.of(weights(seed, people));
    List<Double> initial = opinions(seed, people);
    if (model.influence().isEmpty()) {
      assertTrue(model.closedGroups().size() > 1, "everybody counts himself, so nobody only swaps");
      return;
    }
    double consensus = model.consensus(initial).orElseThrow();
    assertEquals(
        consensus, model.consensus(Collections.nCopies(people, consensus)).orElseThrow(), 1e-12);
    // influence is the left unit eigenvector: one step changes nobody's share of the outcome
    assertEquals(
        consensus, model.consensus(step(model.weights().table(), initial)).orElseThrow(), 1e-12);
    List<Double> opinions = initial;
    for (int i = 0; i < 5000; i++) {
      opinions = step(model.weights().table(), opinions);
    }
    for (double opinion : opinions) {
      assertEquals(consensus, opinion, 1e-9);
    }
  }

  @Property(tries = 100)
  void theEquilibriumIsWhereStepByStepLeads(
      @ForAll int seed,
      @ForAll @IntRange(min = 1, max = 7) int people,
      @ForAll @IntRange(max = 9) int tenths) {
    List<List<Double>> weights = weights(seed, people);
    double susceptibility = tenths / 10.0;
    List<Double> initial = opinions(seed, people);
    List<Double> rest =
        FriedkinJohnsen.of(weights, Collections.nCopies(people, susceptibility))
            .equilibrium(initial);
    List<Double> opinions = initial;
    for (int t = 0; t < 400; t++) {
      List<Double> heard = step(weights, opinions);
      List<Double> next = new ArrayList<>();
      for (int i = 0; i < people; i++) {
        next.add(susceptibility * heard.get(i) + (1 - susceptibility) * initial.get(i));
      }
      opinions = next;
    }
    for (int i = 0; i < people; i++) {
      assertEquals(opinions.get(i), rest.get(i), 1e-10);
    }
  }

  @Property(tries = 50)
  void equalOpinionsStayWhereTheyAre(
      @ForAll int seed,
      @ForAll @IntRange(min = 1, max = 7) int people,
      @ForAll @IntRange(max = 9) int tenths) {
    List<Double> same = Collections.nCopies(people, 0.3);
    for (double opinion :
        FriedkinJohnsen.of(weights(seed, people), Collections.nCopies(people, tenths / 10.0))
            .equilibrium(same)) {
      assertEquals(0.3, opinion, 1e-12);
    }
  }

  @Property(tries = 50)
  void anIsolatedPersonChangesNobodyElse(
      @ForAll int seed, @ForAll @IntRange(min = 1, max = 6) int people) {
    List<List<Double>> weights = weights(seed, people);
    List<List<Double>> larger = new ArrayList<>();
    for (List<Double> row : weights) {
      List<Double> longer = new ArrayList<>(row);
      longer.add(0.0);
      larger.add(longer);
    }
    List<Double> alone = new ArrayList<>(Collections.nCopies(people, 0.0));
    alone.add(1.0);
    larger.add(alone);
    List<Double> initial = new ArrayList<>(opinions(seed, people));
    List<Double> without =
        FriedkinJohnsen.of(weights, Collections.nCopies(people, 0.7)).equilibrium(initial);
    initial.add(-1.0);
    List<Double> with =
        FriedkinJohnsen.of(larger, Collections.nCopies(people + 1, 0.7)).equilibrium(initial);
    for (int i = 0; i < people; i++) {
      assertEquals(without.get(i), with.get(i), 1e-12);
    }
    assertEquals(-1, with.get(people), 1e-12);
  }

  @Property(tries = 50)
  void relabellingChangesNothing(@ForAll int seed, @ForAll @IntRange(min = 1, max = 7) int people) {
    List<List<Double>> weights = weights(seed, people);
    List<Integer> order = order(seed, people);
    List<List<Double>> turned =
        ordered(weights, order).stream().map(row -> ordered(row, order)).toList();
    List<Double> initial = opinions(seed, people);
    DeGroot one = DeGroot.of(weights);
    DeGroot other = DeGroot.of(turned);
    assertEquals(one.converges(), other.converges());
    assertEquals(one.influence().isPresent(), other.influence().isPresent());
    if (one.influence().isPresent()) {
      assertEquals(
          one.consensus(initial).orElseThrow(),
          other.consensus(ordered(initial, order)).orElseThrow(),
          1e-12);
    }
    List<Double> rest =
        FriedkinJohnsen.of(weights, Collections.nCopies(people, 0.6)).equilibrium(initial);
    List<Double> again =
        FriedkinJohnsen.of(turned, Collections.nCopies(people, 0.6))
            .equilibrium(ordered(initial, order));
    for (int i = 0; i < people; i++) {
      assertEquals(rest.get(order.get(i)), again.get(i), 1e-12);
    }
  }

  /** Solves (I - L W) y = (I - L) y(0) by elimination, column by column, with row exchange. */
  private static double[] dense(
      List<List<Double>> weights, List<Double> susceptibility, List<Double> initial) {
    int n = initial.size();
    double[][] rows = new double[n][n + 1];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        rows[i][j] = (i == j ? 1 : 0) - susceptibility.get(i) * weights.get(i).get(j);
      }
      rows[i][n] = (1 - susceptibility.get(i)) * initial.get(i);
    }
    for (int c = 0; c < n; c++) {
      int best = c;
      for (int i = c + 1; i < n; i++) {
        best = Math.abs(rows[i][c]) > Math.abs(rows[best][c]) ? i : best;
      }
      double[] pivot = rows[best];
      rows[best] = rows[c];
      rows[c] = pivot;
      for (int i = c + 1; i < n; i++) {
        double times = rows[i][c] / pivot[c];
        for (int j = c; j <= n; j++) {
          rows[i][j] -= times * pivot[j];
        }
      }
    }
    double[] solved = new double[n];
    for (int i = n - 1; i >= 0; i--) {
      double rest = rows[i][n];
      for (int j = i + 1; j < n; j++) {
        rest -= rows[i][j] * solved[j];
      }
      solved[i] = rest / rows[i][i];
    }
    return solved;
  }

  private static void agreesWithADenseSolve(int seed, int people, int most) {
    Random chance = new Random(seed + 3L);
    List<List<Double>> weights = weights(seed, people);
    List<Double> susceptibility =
        IntStream.range(0, people).mapToObj(i -> chance.nextInt(most + 1) / 10.0).toList();
    List<Double> initial = opinions(seed, people);
    double[] slow = dense(weights, susceptibility, initial);
    List<Double> rest = FriedkinJohnsen.of(weights, susceptibility).equilibrium(initial);
    for (int i = 0; i < people; i++) {
      assertEquals(slow[i], rest.get(i), 1e-10);
    }
  }

  @Property(tries = 100)
  void fewWhoGiveWayDifferentlyAgreeWithADenseSolve(
      @ForAll int seed, @ForAll @IntRange(min = 1, max = 9) int people) {
    agreesWithADenseSolve(seed, people, 9);
  }

  /** More than 200 people come to rest by going round instead. */
  @Property(tries = 5)
  void manyWhoGiveWayDifferentlyAgreeWithADenseSolve(
      @ForAll int seed, @ForAll @IntRange(min = 201, max = 230) int people) {
    agreesWithADenseSolve(seed, people, 9);
  }

  /** The number of simple paths of each length between two nodes, by walking them all. */
  private static void walk(
      Network network, List<String> path, String end, List<List<String>> found) {
    String at = path.get(path.size() - 1);
    if (at.equals(end)) {
      found.add(List.copyOf(path));
      return;
    }
    for (Tie tie : network.ties()) {
      for (String next : List.of(tie.to(), tie.from())) {
        boolean there = next.equals(tie.to()) ? tie.from().equals(at) : tie.to().equals(at);
        if (there && !path.contains(next) && (!network.directed() || tie.from().equals(at))) {
          path.add(next);
          walk(network, path, end, found);
          path.remove(path.size() - 1);
        }
      }
    }
  }

  @Property(tries = 50)
  void betweennessAndClosenessAgreeWithWalkingEveryPath(
      @ForAll int seed, @ForAll @IntRange(min = 3, max = 6) int nodes, @ForAll boolean directed) {
    Random chance = new Random(seed);
    List<String> names = IntStream.range(0, nodes).mapToObj(i -> "n" + i).toList();
    List<Tie> ties = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      for (int j = directed ? 0 : i + 1; j < nodes; j++) {
        if (i != j && chance.nextInt(3) == 0) {
          ties.add(Tie.of(names.get(i), names.get(j)));
        }
      }
    }
    Network network = new Network(directed, names, ties);
    double[] between = new double[nodes];
    for (int i = 0; i < nodes; i++) {
      long distances = 0;
      boolean all = true;
      for (int j = 0; j < nodes; j++) {
        if (i == j) {
          continue;
        }
        List<List<String>> paths = new ArrayList<>();
        walk(network, new ArrayList<>(List.of(names.get(i))), names.get(j), paths);
        int shortest = paths.stream().mapToInt(List::size).min().orElse(0);
        all &= shortest > 0;
        distances += shortest - 1;
        List<List<String>> best = paths.stream().filter(path -> path.size() == shortest).toList();
        for (List<String> path : best) {
          for (String inner : path.subList(1, path.size() - 1)) {
            between[names.indexOf(inner)] += 1.0 / best.size() / (directed ? 1 : 2);
          }
        }
      }
      var closeness = Centrality.of(network).rows().get(i).closeness();
      assertEquals(all, closeness.isPresent());
      if (all) {
        assertEquals((double) (nodes - 1) / distances, closeness.getAsDouble(), 1e-12);
      }
    }
    for (int i = 0; i < nodes; i++) {
      assertEquals(between[i], Centrality.of(network).rows().get(i).betweenness(), 1e-9);
    }
  }
}
