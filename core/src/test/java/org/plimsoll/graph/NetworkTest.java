package org.plimsoll.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
  private static final List<String> NODES = List.of("a", "b", "c", "d");

  private static final Network LINE =
      Network.directed(NODES, List.of(Tie.of("a", "b"), Tie.of("b", "c")));

  @Test
  void tiesOfADirectedNetworkHoldOneWay() {
    assertEquals(List.of("b", "c"), LINE.reachableFrom("a"));
    assertEquals(List.of("c"), LINE.reachableFrom("b"));
    assertEquals(List.of(List.of("a", "b", "c"), List.of("d")), LINE.components());
    Centrality.Row middle = Centrality.of(LINE).row("b");
    assertEquals(1, middle.betweenness());
    assertEquals(OptionalDouble.of(1.0 / 6), middle.normalised());
    assertEquals(1, middle.in());
    assertEquals(OptionalDouble.of(0), LINE.reciprocity());
    assertEquals(OptionalDouble.of(1.0 / 6), LINE.density());
  }

  @Test
  void closenessIsUnknownWhereANodeCannotBeReached() {
    assertEquals(OptionalDouble.empty(), Centrality.of(LINE).row("a").closeness());
    assertTrue(
        Centrality.of(LINE).explain().toString().contains("unknown: a node cannot be reached"));
  }

  @Test
  void smallNetworksHaveNoShares() {
    Network one = Network.undirected(List.of("a"), List.of());
    assertEquals(OptionalDouble.empty(), one.density());
    assertEquals(OptionalDouble.empty(), one.reciprocity());
    Centrality.Row row = Centrality.of(one).row("a");
    assertEquals(OptionalDouble.empty(), row.degree());
    assertEquals(OptionalDouble.empty(), row.closeness());
    assertEquals(OptionalDouble.empty(), row.normalised());
    assertEquals(List.of(), Centrality.of(Network.directed(List.of(), List.of())).rows());
    assertTrue(PageRank.standard().rank(Network.directed(List.of(), List.of())).isEmpty());
  }

  @Test
  void pageRankFollowsWeightsAndWithoutDampingIsEven() {
    Network network =
        Network.directed(List.of("a", "b", "c"), List.of(new Tie("a", "b", 3), Tie.of("a", "c")));
    var rank = PageRank.standard().rank(network);
    double a = rank.get("a");
    // what a passes on lies 0.85 x 3/4 and 0.85 x 1/4 above what all get
    assertEquals(a + 0.85 * 0.75 * a, rank.get("b"), 1e-12);
    assertEquals(a + 0.85 * 0.25 * a, rank.get("c"), 1e-12);
    assertEquals(1.0 / 3, new PageRank(0).rank(network).get("b"), 1e-15);
  }

  @Test
  void badTiesAreRefusedWithTheWayOut() {
    assertEquals("a tie joins two nodes, was \"a\" to itself", refusal(() -> Tie.of("a", "a")));
    assertEquals(
        "the tie a - x names \"x\", which is no node; add it to the nodes",
        refusal(() -> Network.directed(NODES, List.of(Tie.of("a", "x")))));
    assertEquals(
        "the tie b - a stands twice; in an undirected network one direction is enough",
        refusal(() -> Network.undirected(NODES, List.of(Tie.of("a", "b"), Tie.of("b", "a")))));
    assertEquals(
        "node \"a\" stands twice", refusal(() -> Network.directed(List.of("a", "a"), List.of())));
    assertEquals("damping must lie in [0, 1), was NaN", refusal(() -> new PageRank(Double.NaN)));
    assertEquals("there is no node \"x\" to start from", refusal(() -> LINE.reachableFrom("x")));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void aWeightIsFiniteAndAboveZero(double weight) {
    assertEquals(
        "the tie from \"a\" to \"b\" needs a finite weight above 0, was "
            + weight
            + "; leave out a tie that is not there",
        refusal(() -> new Tie("a", "b", weight)));
  }

  private static String refusal(org.junit.jupiter.api.function.Executable call) {
    return assertThrows(IllegalArgumentException.class, call).getMessage();
  }
}
