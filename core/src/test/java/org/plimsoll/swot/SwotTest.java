package org.plimsoll.swot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Rating;
import org.plimsoll.explain.Finding;

class SwotTest {
  private static final Swot SWOT =
      Swot.of("Points system")
          .strength("clear guide", 4)
          .weakness("managers' time", 3)
          .weakness("staff may not buy in")
          .opportunity("better service", 4)
          .threat("standards not met", 5);

  @Test
  void pairsRankByWeightTimesWeightAndUnweightedOnesComeLast() {
    assertEquals(
        List.of(
            "ST: use \"clear guide\" to withstand \"standards not met\" (4 x 5 = 20)",
            "SO: use \"clear guide\" to take \"better service\" (4 x 4 = 16)",
            "WT: lessen \"managers' time\" before \"standards not met\" meets it (3 x 5 = 15)",
            "WO: mend \"managers' time\" so as not to miss \"better service\" (3 x 4 = 12)",
            "WO: mend \"staff may not buy in\" so as not to miss \"better service\" (not weighted)",
            "WT: lessen \"staff may not buy in\" before \"standards not met\" meets it (not"
                + " weighted)"),
        SWOT.tows().ranked().stream().map(Tows.Pair::toString).toList());
    assertEquals(2, SWOT.tows().in(TowsStrategy.WO).size());
  }

  @Test
  void theExplanationAddsUpAndTellsThePublishedPairingFromOurRanking() {
    String text = SWOT.tows().explain().toString();
    assertTrue(SWOT.tows().explain().addsUp(), text);
    assertTrue(text.contains("[H. Weihrich (1982), The TOWS Matrix"), text);
    assertTrue(text.contains(": 20  <- weight x weight  [our own rule]"), text);
    assertTrue(text.contains("not ranked: a weight is missing"), text);
  }

  @Test
  void aWeightBelowZeroStillRanksBeforeNone() {
    Swot swot =
        Swot.of("x")
            .with(SwotItem.of(SwotKind.STRENGTH, "s").weight(new Rating(-2, -2, 2)))
            .with(SwotItem.of(SwotKind.OPPORTUNITY, "o").weight(new Rating(2, -2, 2)))
            .opportunity("unweighted");
    assertEquals(
        List.of(OptionalInt.of(-4), OptionalInt.empty()),
        swot.tows().ranked().stream().map(Tows.Pair::score).toList());
  }

  @Test
  void whatIsWantingIsNamed() {
    Swot swot =
        Swot.of("Points system")
            .with(
                SwotItem.of(SwotKind.STRENGTH, "clear guide")
                    .weight(4)
                    .raisedBy("steering group")
                    .restingOn("inspection 2013"))
            .opportunity("better service");
    assertEquals(
        List.of(
            "Points system: no weakness is named",
            "Points system: no threat is named",
            "better service: nobody has weighted it",
            "better service: no evidence is named for it"),
        swot.findings().stream().map(f -> f.subject() + ": " + f.message()).toList());
    assertEquals("clear guide (4), raised by steering group", swot.items().get(0).toString());
    assertEquals(SwotKind.Origin.INTERNAL, swot.items().get(0).origin());
    assertTrue(swot.findings().stream().map(Finding::source).allMatch(s -> s.isOurs()));
  }

  @Test
  void anItemTwiceAndWeightsOnTwoScalesAreRefused() {
    assertEquals(
        "the strength \"clear guide\" stands twice",
        assertThrows(IllegalArgumentException.class, () -> SWOT.strength("clear guide", 2))
            .getMessage());
    assertEquals(
        "the weights of a SWOT stand on one scale, was 4 on 1-5 and 9 on 1-10",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    SWOT.with(
                        SwotItem.of(SwotKind.STRENGTH, "x").weight(4),
                        SwotItem.of(SwotKind.STRENGTH, "y").weight(new Rating(9, 1, 10))))
            .getMessage());
    assertEquals(
        "SO pairs strength with opportunity, was weakness with opportunity",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    new Tows.Pair(
                        TowsStrategy.SO,
                        SwotItem.of(SwotKind.WEAKNESS, "w"),
                        SwotItem.of(SwotKind.OPPORTUNITY, "o")))
            .getMessage());
  }

  @Test
  void theTableShowsOriginAndKind() {
    assertEquals(
        """
        Points system
        origin    kind         item                  weight
        --------  -----------  --------------------  ------
        internal  strength     clear guide                4
        internal  weakness     managers' time             3
        internal  weakness     staff may not buy in       -
        external  opportunity  better service             4
        external  threat       standards not met          5""",
        SWOT.toString());
  }
}
