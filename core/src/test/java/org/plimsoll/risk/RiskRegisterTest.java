package org.plimsoll.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plimsoll.base.Units.money;
import static org.plimsoll.base.Units.perYear;
import static org.plimsoll.base.Units.percent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Source;

class RiskRegisterTest {
  private static final Mitigation M1 = Mitigation.of("M1", "one");
  private static final Risk R1 = Risk.of("R1", "a");

  private static void refused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Test
  void badFiguresAreRefusedWithTheRule() {
    refused("marks of likelihood and impact begin at 1, were 0 and 3", () -> R1.rated(0, 3));
    refused(
        "the likelihood cut of mitigation \"M1\" is at most 100%, was 101%",
        () -> M1.cuttingLikelihood(percent(101)));
    refused(
        "the reliability of mitigation \"M1\" is at most 100%, was 100.5%",
        () -> M1.reliability(percent("100.5")));
    refused(
        "the yearly cost of mitigation \"M1\" must not be negative, was GBP -5; a saving is a"
            + " benefit, not a cost",
        () -> M1.costingYearly(money(-5)));
    refused("the chance of a risk is at most 100%, was 120%", () -> R1.chance(percent(120)));
    refused(
        "the low end of an interval lies above 0 and below the high end, was 500.0 to 100.0",
        () -> Impact.between(money(500), money(100)));
    refused(
        "the amount of an impact is finite and not negative, was NaN; leave out what is not known",
        () -> new Impact.Fixed(Double.NaN, "days"));
    refused(
        "the variance of an impact must be a finite double; mu 1.0 and sigma 30.0 have an infinite"
            + " one; take a narrower interval or a larger unit",
        () -> new Impact.Lognormal(1, 30, "GBP"));
    refused(
        "the points of an impact rise from 0 or more: low 5.0, most likely 4.0, high 9.0",
        () -> new Impact.Pert(5, 4, 9, 4, "days"));
    refused(
        "an empirical impact needs at least 1 amount that was seen, was none",
        () -> new Impact.Empirical(List.of(), "days"));
    refused(
        "an interval of frequencies rises from above 0, was 2 a year to 1 a year; give a single"
            + " frequency where it is certain",
        () -> new Occurrence.Uncertain(perYear(2), perYear(1)));
    refused(
        "coverage goes down from units (at least 1) over nominated and trained to done, was 4, 5,"
            + " 1, 1",
        () -> new Mitigation.Coverage(4, 5, 1, 1));
  }

  @Test
  void whatDoesNotExistOrContradictsItselfIsRefused() {
    refused("risk \"R1\" stands twice in \"x\"", () -> RiskRegister.of("x", R1, R1));
    refused(
        "\"x\" has no risk \"R9\"; it has [R1]",
        () -> RiskRegister.of("x", R1).mitigating("R9", M1));
    refused(
        "risk \"R1\" is linked with the risk \"R7\", which the register does not have",
        () -> RiskRegister.of("x", R1.linkedWith("R7")));
    refused(
        "mitigation \"M1\" requires \"M9\", which no risk has; there are [M1]",
        () -> RiskRegister.of("x", R1.mitigatedBy(M1.requiring("M9"))));
    refused(
        "mitigations require each other in a circle: M1 -> M2 -> M3 -> M1",
        () ->
            RiskRegister.of(
                "x",
                R1.mitigatedBy(
                    M1.requiring("M2"),
                    Mitigation.of("M2", "b").requiring("M3"),
                    Mitigation.of("M3", "c").requiring("M1"))));
    refused("mitigation \"M1\" requires itself", () -> M1.requiring("M1"));
    refused(
        "mitigation \"M1\" is one mitigation on several risks, so all but its cuts must agree, was"
            + " \"M1 one, planned\" and, on risk \"R2\", \"M1 one, in place\"",
        () ->
            RiskRegister.of("x", R1.mitigatedBy(M1), Risk.of("R2", "b").mitigatedBy(M1.inPlace())));
    refused(
        "risk \"R1\" has mitigation \"M1\" twice; join their effects",
        () -> R1.mitigatedBy(M1, M1));
    refused(
        "exclusive group [M1, M4] names the mitigation \"M4\", which no risk has; there are [M1]",
        () -> RiskRegister.of("x", R1.mitigatedBy(M1)).excluding("M1", "M4"));
    refused(
        "risk \"R1\" is an opportunity, which nobody wants mitigated; it has [M1]",
        () -> R1.opportunity().mitigatedBy(M1));
    refused(
        "the correlation of \"R1\" and \"R2\" lies within (-1, 1), was 1.0",
        () -> RiskRegister.of("x", R1, Risk.of("R2", "b")).correlated("R1", "R2", 1));
    refused(
        "driver \"cut\" has the chance 10% and, for risk \"R2\", 20%",
        () ->
            RiskRegister.of(
                "x",
                R1.occurring(SharedDriver.of("cut", percent(10)).drives(percent(50), percent(1))),
                Risk.of("R2", "b")
                    .occurring(
                        SharedDriver.of("cut", percent(20)).drives(percent(50), percent(1)))));
  }

  @Test
  void aMatrixWithAHoleOrWithoutABandIsRefused() {
    List<String> two = List.of("low", "high");
    refused(
        "risk matrix \"m\" has a hole: likelihood high has 1 scores for 2 marks of impact",
        () -> RiskMatrix.lookUp("m", two, two, new int[][] {{1, 2}, {3}}));
    refused(
        "risk matrix \"m\" needs a row of scores for each of its 2 marks of likelihood, has 1",
        () -> RiskMatrix.lookUp("m", two, two, new int[][] {{1, 2}}));
    refused(
        "a score of 1 has no band in risk matrix \"m\", whose bands are [b from 2]; let the first"
            + " begin at the least score",
        () -> RiskMatrix.product("m", two, two).banded(new RiskMatrix.Band("b", Rational.of(2))));
    refused(
        "the impact of risk matrix \"NPSA 5x5\" has 5 marks and needs 6 bounds that rise from 0 or"
            + " more, was [0, 1]",
        () ->
            RiskMatrix.NPSA_5X5.verdict(
                RiskMatrix.NPSA_5X5.verdict().likelihoodBounds(),
                List.of(Rational.ZERO, Rational.ONE)));
  }

  @Test
  void aRegisterIsCollectedAndTakesMitigationsAway() {
    RiskRegister register =
        Stream.of(R1.mitigatedBy(M1), Risk.of("R2", "b").mitigatedBy(M1))
            .collect(RiskRegister.toRegister("x"));
    assertEquals(2, register.mitigatedBy("M1").size());
    assertEquals(List.of(), register.withoutMitigation("M1").mitigations());
    refused("\"x\" has no mitigation \"M2\"; it has [M1]", () -> register.withoutMitigation("M2"));
    assertEquals(Optional.empty(), R1.mitigation("M1"));
    assertEquals(Map.of(), R1.marks());
  }

  @Test
  void theVerdictNamesTheCellsAndLeavesOpenWhatIsNotSettled() {
    MatrixVerdict npsa = RiskMatrix.NPSA_5X5.verdict();
    assertEquals(
        List.of(MatrixVerdict.Rule.LOWEST_MARKS_GREEN),
        npsa.broken().stream().map(MatrixVerdict.Check::rule).toList());
    assertEquals(
        List.of(
            List.of(new Risk.Marks(1, 4)),
            List.of(new Risk.Marks(1, 5)),
            List.of(new Risk.Marks(4, 1)),
            List.of(new Risk.Marks(5, 1))),
        npsa.broken().get(0).cells());
    assertEquals(
        List.of("low", "moderate", "high", "extreme"),
        npsa.compressions().stream().map(MatrixVerdict.Compression::band).toList());
    assertEquals(Optional.empty(), npsa.compressions().get(0).ratio());
    // extreme: from 0.4 x 0.8, the lower corner of 3x5, to 1
    assertEquals(Optional.of(Rational.of(25, 8)), npsa.compressions().get(3).ratio());
    Rational all = npsa.pairsRight().plus(npsa.pairsReversible()).plus(npsa.pairsTied());
    assertEquals(Rational.ONE, all);
    String text = npsa.explain().toString();
    assertTrue(npsa.explain().addsUp());
    assertTrue(text.contains("as recalled, not checked against the text"), text);
    assertTrue(text.contains("consistent colouring: not judged"), text);
    MatrixVerdict small =
        RiskMatrix.lookUp("2x2", List.of("a", "b"), List.of("a", "b"), new int[][] {{1, 2}, {2, 3}})
            .banded(
                new RiskMatrix.Band("1", Rational.of(1)),
                new RiskMatrix.Band("2", Rational.of(2)),
                new RiskMatrix.Band("3", Rational.of(3)))
            .verdict();
    assertEquals(
        MatrixVerdict.Outcome.NOT_SETTLED,
        small.check(MatrixVerdict.Rule.WEAK_CONSISTENCY).outcome());
    assertEquals(
        List.of(List.of(new Risk.Marks(1, 1), new Risk.Marks(2, 2))),
        small.check(MatrixVerdict.Rule.BETWEENNESS).cells());
  }

  @Test
  void publishedMatricesNameTheirSource() {
    for (RiskMatrix matrix : List.of(RiskMatrix.NPSA_5X5, RiskMatrix.DCB0129, RiskMatrix.OWASP)) {
      assertEquals(false, matrix.source().equals(Source.GIVEN), matrix.name());
    }
    assertEquals(3, RiskMatrix.DCB0129.likelihood("medium"));
    refused(
        "risk matrix \"DCB0129\" has no mark of impact \"huge\"; it has [minor, significant,"
            + " considerable, major, catastrophic]",
        () -> RiskMatrix.DCB0129.impact("huge"));
  }
}
