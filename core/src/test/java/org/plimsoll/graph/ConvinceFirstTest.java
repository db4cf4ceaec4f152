package org.plimsoll.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;

class ConvinceFirstTest {
  /** Staff look at the union, the union at two stewards; the press looks at nobody. */
  private static final Network LISTENING =
      Network.directed(
          List.of("steward A", "steward B", "union", "staff", "press"),
          List.of(
              Tie.of("union", "steward A"),
              Tie.of("union", "steward B"),
              Tie.of("staff", "union")));

  @Test
  void whoMovesAllOthersComesFirstAndThoseNobodyReachesLast() {
    ConvinceOrder order = ConvinceFirst.byThreshold(Rational.of(1, 2)).choose(LISTENING, 9);
    assertEquals(List.of("steward A", "steward B", "press"), order.chosen());
    assertEquals(
        String.join(
            System.lineSeparator(),
            "whom to convince first, of 5",
            "#  node       gain  spread",
            "-  ---------  ----  ------",
            "1  steward A     3       3",
            "2  steward B     1       4",
            "3  press         1       5"),
        order.toString());
    assertEquals(OptionalInt.of(2), order.enoughFor(Rational.of(4, 5)));
    assertEquals(OptionalInt.of(3), order.enoughFor(Rational.of(81, 100)));
    ConvinceOrder two = ConvinceFirst.byThreshold(Rational.of(1, 2)).choose(LISTENING, 2);
    assertEquals(OptionalInt.empty(), two.enoughFor(Rational.ONE));
  }

  @Test
  void withFixedThresholdsOneByOneCanMissWhatTwoDoTogether() {
    // Both stewards are needed to move the union: either alone gains only itself. One by one begins
    // with the union, which is worth two, and then never comes to see what the stewards do
    // together.
    ConvinceOrder order = ConvinceFirst.byThreshold(Rational.ONE).choose(LISTENING, 2);
    assertEquals(List.of("union", "steward A"), order.chosen());
    assertEquals(3, order.spread());
    assertEquals(
        4,
        Cascade.from(LISTENING, Rational.ONE, List.of("steward A", "steward B")).joined().size());
    assertFalse(order.method().hasGuarantee());
    assertTrue(
        order.explain().toString().contains("another set may reach any number more"),
        () -> order.explain().toString());
  }

  @Test
  void aCertainTieCarriesAlwaysAndAnImpossibleOneNever() {
    ConvinceOrder sure = ConvinceFirst.byChance(Rational.ONE).withDraws(3).choose(LISTENING, 1);
    assertEquals(new ConvinceOrder.Step("steward A", 3, 3), sure.steps().get(0));
    ConvinceOrder never = ConvinceFirst.byChance(Rational.ZERO).choose(LISTENING, 5);
    assertEquals(LISTENING.nodes(), never.chosen());
    assertEquals(5, never.spread());
    assertTrue(sure.method().hasGuarantee());
  }

  @Test
  void theMeanOverDrawsComesNearTheExpectedSpread() {
    // 1 + 1/2 + 1/4; the deviation of a mean of 20,000 draws is below 0.006
    ConvinceOrder order =
        ConvinceFirst.byChance(Rational.of(1, 2))
            .withDraws(20_000)
            .withSeed(7)
            .choose(LISTENING, 1);
    assertEquals(1.75, order.spread(), 0.03);
    assertEquals("steward", order.chosen().get(0).substring(0, 7));
    assertEquals(
        order,
        ConvinceFirst.byChance(Rational.of(1, 2))
            .withDraws(20_000)
            .withSeed(7)
            .choose(LISTENING, 1));
  }

  @Test
  void whoIsTiedToManyAmongFewTiesIsACommander() {
    Network star =
        Network.directed(
            List.of("org", "a", "b", "c"), List.of(Tie.of("org", "a"), Tie.of("b", "org")));
    Rowley.Place org = Rowley.standard().place(star, "org");
    assertEquals("org: commander, sparse and central, density 0.0%, tied to 66.7%", org.toString());
    assertEquals(Rowley.Role.SOLITARIAN, Rowley.standard().place(star, "c").role().orElseThrow());
    assertEquals(
        Rowley.Role.SOLITARIAN,
        Rowley.standard().withCentral(Percent.of(67)).place(star, "org").role().orElseThrow());
    assertEquals(
        Rowley.Role.COMPROMISER,
        Rowley.standard().withDense(Percent.ZERO).place(star, "org").role().orElseThrow());
    assertEquals(
        Rowley.Role.SUBORDINATE,
        Rowley.standard().withDense(Percent.ZERO).place(star, "c").role().orElseThrow());
    assertTrue(
        org.explain().toString().contains("central from 50%  [our own rule]"),
        () -> org.explain().toString());
    assertTrue(
        Rowley.standard().place(Network.directed(List.of("x"), List.of()), "x").role().isEmpty());
  }

  @Test
  void badInputIsRefused() {
    assertEquals(
        "a threshold is a share above 0 and at most 1, was 0",
        refusal(() -> ConvinceFirst.byThreshold(Rational.ZERO)));
    assertEquals(
        "a chance is at least 0 and at most 1, was 2",
        refusal(() -> ConvinceFirst.byChance(Rational.of(2))));
    assertEquals(
        "chance is drawn at least once, was 0",
        refusal(() -> ConvinceFirst.byChance(Rational.ONE).withDraws(0)));
    assertEquals(
        "at least 1 is to be chosen, was 0",
        refusal(() -> ConvinceFirst.byThreshold(Rational.ONE).choose(LISTENING, 0)));
    assertEquals(
        "a boundary is a share of at most 100%, was 101%",
        refusal(() -> Rowley.standard().withDense(Percent.of(101))));
  }

  private static String refusal(org.junit.jupiter.api.function.Executable call) {
    return assertThrows(IllegalArgumentException.class, call).getMessage();
  }
}
