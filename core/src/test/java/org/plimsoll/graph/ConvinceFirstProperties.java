package org.plimsoll.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.plimsoll.base.Rational;

class ConvinceFirstProperties {
  private static Network random(int seed, int nodes, boolean directed) {
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
    return new Network(directed, names, ties);
  }

  private static Rational share(int quarters) {
    return Rational.of(quarters, 4);
  }

  @Property(tries = 100)
  void eachSpreadIsThatOfTheCascadeAndEachChoiceTheGreatestGain(
      @ForAll int seed,
      @ForAll @IntRange(min = 1, max = 9) int nodes,
      @ForAll boolean directed,
      @ForAll @IntRange(min = 1, max = 4) int quarters) {
    Network network = random(seed, nodes, directed);
    ConvinceOrder order = ConvinceFirst.byThreshold(share(quarters)).choose(network, nodes);
    List<String> chosen = new ArrayList<>();
    int before = 0;
    for (ConvinceOrder.Step step : order.steps()) {
      String slow = "";
      int most = before;
      for (String candidate : network.nodes()) {
        List<String> tried = new ArrayList<>(chosen);
        tried.add(candidate);
        int spread = Cascade.from(network, share(quarters), tried).joined().size();
        if (spread > most) {
          most = spread;
          slow = candidate;
        }
      }
      assertEquals(slow, step.node());
      assertEquals(most, step.spread());
      chosen.add(slow);
      before = most;
    }
    assertEquals(nodes, before, "who is left would gain at least itself");
  }

  /** All spreads of certain ties: whom a set of nodes reaches against the ties. */
  private static int reached(Network turned, List<String> seeds) {
    List<String> all = new ArrayList<>(seeds);
    seeds.forEach(seed -> all.addAll(turned.reachableFrom(seed)));
    return (int) all.stream().distinct().count();
  }

  @Property(tries = 50)
  void twoChosenOneByOneReachTheShareOfTheBestTwoThatTheSourceProves(
      @ForAll int seed, @ForAll @IntRange(min = 2, max = 8) int nodes) {
    Network network = random(seed, nodes, true);
    Network turned =
        Network.directed(
            network.nodes(),
            network.ties().stream().map(tie -> Tie.of(tie.to(), tie.from())).toList());
    ConvinceOrder order = ConvinceFirst.byChance(Rational.ONE).withDraws(1).choose(network, 2);
    assertEquals(reached(turned, order.chosen()), order.spread());
    int best = 0;
    for (String one : network.nodes()) {
      for (String other : network.nodes()) {
        best = Math.max(best, reached(turned, List.of(one, other)));
      }
    }
    assertTrue(order.spread() >= (1 - 1 / Math.E) * best);
  }

  @Property(tries = 50)
  void gainsByChanceOnlyShrinkAndAddUp(
      @ForAll int seed, @ForAll @IntRange(min = 1, max = 9) int nodes, @ForAll boolean directed) {
    ConvinceOrder order =
        ConvinceFirst.byChance(Rational.of(1, 3))
            .withDraws(32)
            .withSeed(seed)
            .choose(random(seed, nodes, directed), nodes);
    double sum = 0;
    double last = Double.MAX_VALUE;
    for (ConvinceOrder.Step step : order.steps()) {
      assertTrue(step.gain() <= last);
      last = step.gain();
      sum += step.gain();
      assertEquals(sum, step.spread()); // thirty-seconds add up exactly
    }
    assertEquals(nodes, sum);
  }
}
