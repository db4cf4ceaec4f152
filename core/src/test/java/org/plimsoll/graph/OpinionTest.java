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
    assertFalse(DeGroot.of(SWAP).converges());
    assertEquals(Optional.empty(), DeGroot.of(SWAP).influence());
    assertEquals(OptionalDouble.empty(), DeGroot.of(SWAP).consensus(List.of(0.0, 1.0)));
    assertTrue(DeGroot.of(MEAN).converges());
  }

  @Test
  void anInsularGroupDecidesAndTwoKeepTheirOwn() {
    DeGroot follower =
        DeGroot.of(
            List.of(List.of(0.5, 0.5, 0.0), List.of(0.25, 0.75, 0.0), List.of(0.0, 0.9, 0.1)));
    assertEquals(List.of(List.of(0, 1)), follower.closedGroups());
    List<Double> influence = follower.influence().orElseThrow();
    assertEquals(1.0 / 3, influence.get(0), 1e-15);
    assertEquals(2.0 / 3, influence.get(1), 1e-15);
    assertEquals(0, influence.get(2));
    assertEquals(7, follower.consensus(List.of(7.0, 7.0, 7.0)).orElseThrow(), 1e-14);
    DeGroot two = DeGroot.of(List.of(List.of(1.0, 0.0), List.of(0.0, 1.0)));
    assertTrue(two.converges());
    assertEquals(Optional.empty(), two.influence());
  }

  @Test
  void whoIsNotSusceptibleStaysAndInfluenceSumsToOne() {
    FriedkinJohnsen model = FriedkinJohnsen.of(MEAN, List.of(0.0, 0.8));
    List<Double> rest = model.equilibrium(List.of(0.0, 1.0));
    assertEquals(0, rest.get(0));
    // y = 0.8 (0 + y) / 2 + 0.2
    assertEquals(1.0 / 3, rest.get(1), 1e-15);
    for (List<Double> row : model.totalInfluence()) {
      assertEquals(1, row.get(0) + row.get(1), 1e-15);
    }
    assertThrows(
        ArithmeticException.class,
        () -> FriedkinJohnsen.of(MEAN, List.of(1.0, 1.0)).totalInfluence());
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
        "a matrix of influence needs rows that sum to 1, was 0.5 in row 0; divide each weight by the"
            + " sum of its row",
        refusal(() -> DeGroot.of(List.of(List.of(0.5)))));
    assertEquals(
        "a matrix of influence needs weights from 0 to 1, was NaN in row 0",
        refusal(() -> FriedkinJohnsen.of(List.of(List.of(Double.NaN)), List.of(0.5))));
    assertEquals(
        "a susceptibility lies from 0 to 1, was 1.5",
        refusal(() -> FriedkinJohnsen.of(List.of(List.of(1.0)), List.of(1.5))));
    assertEquals(
        "initial opinions need 2 finite entries, was [1.0]",
        refusal(() -> DeGroot.of(MEAN).consensus(List.of(1.0))));
    assertEquals(
        "a threshold is a number of people, 0 or more, was -1",
        refusal(() -> new ThresholdJoining(List.of(-1))));
  }

  @Test
  void aMatrixOfManyIsGivenByItsEntries() {
    InfluenceMatrix matrix =
        InfluenceMatrix.of(
            3, new int[] {2, 0, 2, 1}, new int[] {1, 0, 0, 2}, new double[] {0.75, 1, 0.25, 1});
    assertEquals(
        InfluenceMatrix.of(
            List.of(List.of(1.0, 0.0, 0.0), List.of(0.0, 0.0, 1.0), List.of(0.25, 0.75, 0.0))),
        matrix);
    assertEquals(List.of(0.25, 0.75, 0.0), matrix.table().get(2));
    assertEquals(0.75, matrix.weight(2, 1));
    assertEquals(0, matrix.weight(0, 2));
    assertEquals("3 people, 4 weights above 0", matrix.toString());
    assertEquals(matrix, InfluenceMatrix.fromLists(matrix.toLists()));
    assertEquals(
        "row 0, column 1 stands twice; add the two up",
        refusal(
            () ->
                InfluenceMatrix.of(
                    2, new int[] {0, 1, 0}, new int[] {1, 1, 1}, new double[] {0.5, 1, 0.5})));
    assertEquals(
        "people are numbered from 0 to 0, was row 0, column 1",
        refusal(() -> InfluenceMatrix.of(1, new int[] {0}, new int[] {1}, new double[] {1})));
    assertEquals(
        "a strength is above 0 and finite, was 0.0 at place 0",
        refusal(
            () -> InfluenceMatrix.proportionalTo(1, new int[] {0}, new int[] {0}, new double[1])));
  }

  @Test
  void alongTiesPeopleListenInProportionAndTheAloneToThemselves() {
    Network network =
        Network.directed(
            List.of("a", "b", "c"), List.of(new Tie("a", "b", 3), new Tie("a", "c", 1)));
    assertEquals(
        InfluenceMatrix.of(
            List.of(List.of(0.0, 0.75, 0.25), List.of(0.0, 1.0, 0.0), List.of(0.0, 0.0, 1.0))),
        InfluenceMatrix.along(network));
  }

  @Test
  void aLongChainOfListenersIsNoTroubleForTheStack() {
    int n = 100_000;
    int[] next = java.util.stream.IntStream.range(1, n + 1).map(i -> i % n).toArray();
    double[] ones = new double[n];
    java.util.Arrays.fill(ones, 1);
    DeGroot ring =
        new DeGroot(
            InfluenceMatrix.of(n, java.util.stream.IntStream.range(0, n).toArray(), next, ones));
    assertEquals(1, ring.closedGroups().size());
    assertFalse(ring.converges());
  }

  @Test
  void manyOpinionsComeAsNearToRestAsFewDo() {
    int n = 250;
    var random = new java.util.SplittableRandom(5);
    int[] rows = new int[4 * n];
    int[] columns = new int[4 * n];
    double[] strengths = new double[4 * n];
    for (int e = 0; e < 4 * n; e++) {
      rows[e] = e / 4;
      columns[e] = (e / 4 + 1 + 7 * (e % 4) + random.nextInt(7)) % n;
      strengths[e] = 0.1 + random.nextDouble();
    }
    InfluenceMatrix matrix = InfluenceMatrix.proportionalTo(n, rows, columns, strengths);
    List<Double> susceptibility = new java.util.ArrayList<>();
    double[] initial = new double[n];
    for (int i = 0; i < n; i++) {
      susceptibility.add(i % 10 == 0 ? 0.5 : i % 3 == 0 ? 1.0 : 0.9);
      initial[i] = random.nextDouble() - 0.5;
    }
    FriedkinJohnsen model = new FriedkinJohnsen(matrix, susceptibility);
    double[] rest = model.equilibrium(initial);
    List<List<Double>> influence = model.totalInfluence();
    for (int i = 0; i < n; i++) {
      double exact = 0;
      for (int j = 0; j < n; j++) {
        exact += influence.get(i).get(j) * initial[j];
      }
      assertEquals(exact, rest[i], FriedkinJohnsen.ACCURACY);
    }
  }

  private static String refusal(org.junit.jupiter.api.function.Executable call) {
    return assertThrows(IllegalArgumentException.class, call).getMessage();
  }
}
