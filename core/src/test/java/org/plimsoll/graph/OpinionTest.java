package org.plimsoll.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Rational;

class OpinionTest {
  private static final List<List<Double>> SWAP = List.of(List.of(0.0, 1.0), List.of(1.0, 0.0));
  private static final List<List<Double>> MEAN = List.of(List.of(0.5, 0.5), List.of(0.5, 0.5));

  @Test
  void twoWhoOnlySwapNeverComeToRest() {
    assertFalse(new DeGroot(SWAP).converges());
    assertEquals(Optional.empty(), new DeGroot(SWAP).influence());
    assertEquals(OptionalDouble.empty(), new DeGroot(SWAP).consensus(List.of(0.0, 1.0)));
    assertTrue(new DeGroot(MEAN).converges());
  }

  @Test
  void anInsularGroupDecidesAndTwoKeepTheirOwn() {
    DeGroot follower =
        new DeGroot(
            List.of(List.of(0.5, 0.5, 0.0), List.of(0.25, 0.75, 0.0), List.of(0.0, 0.9, 0.1)));
    assertEquals(List.of(List.of(0, 1)), follower.closedGroups());
    List<Double> influence = follower.influence().orElseThrow();
    assertEquals(1.0 / 3, influence.get(0), 1e-15);
    assertEquals(2.0 / 3, influence.get(1), 1e-15);
    assertEquals(0, influence.get(2));
    assertEquals(7, follower.consensus(List.of(7.0, 7.0, 7.0)).orElseThrow(), 1e-14);
    DeGroot two = new DeGroot(List.of(List.of(1.0, 0.0), List.of(0.0, 1.0)));
    assertTrue(two.converges());
    assertEquals(Optional.empty(), two.influence());
  }

  @Test
  void whoIsNotSusceptibleStaysAndInfluenceSumsToOne() {
    FriedkinJohnsen model = new FriedkinJohnsen(MEAN, List.of(0.0, 0.8));
    List<Double> rest = model.equilibrium(List.of(0.0, 1.0));
    assertEquals(0, rest.get(0));
    // y = 0.8 (0 + y) / 2 + 0.2
    assertEquals(1.0 / 3, rest.get(1), 1e-15);
    for (List<Double> row : model.totalInfluence()) {
      assertEquals(1, row.get(0) + row.get(1), 1e-15);
    }
    assertThrows(
        ArithmeticException.class,
        () -> new FriedkinJohnsen(MEAN, List.of(1.0, 1.0)).totalInfluence());
  }

  @Test
  void aCascadeReachesTheThresholdExactlyAndStopsWhereNobodyMoves() {
    Network star =
        Network.undirected(
            List.of("hub", "a", "b", "c", "alone"),
            List.of(Tie.of("hub", "a"), Tie.of("hub", "b"), Tie.of("hub", "c")));
    Cascade third = Cascade.from(star, Rational.of(1, 3), List.of("a"));
    assertEquals(
        List.of(List.of("a"), List.of("hub", "a"), List.of("hub", "a", "b", "c")), third.rounds());
    assertEquals(Rational.of(4, 5), third.share());
    assertEquals("4 of 5 after 2 rounds", third.toString());
    assertEquals(List.of("a"), Cascade.from(star, Rational.parse("0.34"), List.of("a")).joined());
    assertEquals(
        "a threshold is a share above 0 and at most 1, was 0",
        refusal(() -> Cascade.from(star, Rational.ZERO, List.of("a"))));
    assertEquals(
        "the seeds [x] are no nodes of the network",
        refusal(() -> Cascade.from(star, Rational.ONE, List.of("x"))));
  }

  @Test
  void joiningStopsAtTheFirstGap() {
    assertEquals(List.of(0, 1, 2), new ThresholdJoining(List.of(0, 1, 3, 3)).rounds());
    assertEquals(0, new ThresholdJoining(List.of(1, 1)).joined());
  }

  @Test
  void aQuotaIsComparedExactly() {
    // 0.7 of 10 is exactly 7; as doubles it can round up to 8
    assertEquals(7, new OpinionQuota(7, 10, Rational.parse("0.7")).required());
    assertTrue(new OpinionQuota(7, 10, Rational.parse("0.7")).isMet());
    assertFalse(new OpinionQuota(7, 10, Rational.parse("0.71")).isMet());
    assertTrue(new OpinionQuota(0, 0, Rational.ONE).isMet());
  }

  @Test
  void badTablesAreRefused() {
    assertEquals(
        "DeGroot needs rows of 1 weights that sum to 1, was row 0 [0.5]; divide each weight by the"
            + " sum of its row",
        refusal(() -> new DeGroot(List.of(List.of(0.5)))));
    assertEquals(
        "Friedkin-Johnsen needs weights from 0 to 1, was NaN in row 0",
        refusal(() -> new FriedkinJohnsen(List.of(List.of(Double.NaN)), List.of(0.5))));
    assertEquals(
        "a susceptibility lies from 0 to 1, was 1.5",
        refusal(() -> new FriedkinJohnsen(List.of(List.of(1.0)), List.of(1.5))));
    assertEquals(
        "initial opinions need 2 finite entries, was [1.0]",
        refusal(() -> new DeGroot(MEAN).consensus(List.of(1.0))));
    assertEquals(
        "a threshold is a number of people, 0 or more, was -1",
        refusal(() -> new ThresholdJoining(List.of(-1))));
  }

  private static String refusal(org.junit.jupiter.api.function.Executable call) {
    return assertThrows(IllegalArgumentException.class, call).getMessage();
  }
}
