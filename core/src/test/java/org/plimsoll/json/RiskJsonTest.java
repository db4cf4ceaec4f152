package org.plimsoll.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.money;
import static org.plimsoll.base.Units.perYear;
import static org.plimsoll.base.Units.percent;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.base.Rational;
import org.plimsoll.calendar.DateRange;
import org.plimsoll.evidence.Better;
import org.plimsoll.risk.EarlyWarning;
import org.plimsoll.risk.ExactLoss;
import org.plimsoll.risk.Impact;
import org.plimsoll.risk.Mitigation;
import org.plimsoll.risk.MitigationPolicy;
import org.plimsoll.risk.Occurrence;
import org.plimsoll.risk.OperationalEfficacy;
import org.plimsoll.risk.OwaspRating;
import org.plimsoll.risk.Risk;
import org.plimsoll.risk.RiskAppetite;
import org.plimsoll.risk.RiskMatrix;
import org.plimsoll.risk.RiskRegister;
import org.plimsoll.risk.RiskScores;
import org.plimsoll.risk.RiskScoring;
import org.plimsoll.risk.RiskSimulation;
import org.plimsoll.risk.RiskState;
import org.plimsoll.risk.SharedDriver;
import org.plimsoll.risk.ToleranceCurve;

/** Models and results on risk travel as JSON and read back equal. */
class RiskJsonTest {
  private static final SharedDriver CUT = SharedDriver.of("budget cut", percent(20));
  private static final Mitigation SHARED =
      Mitigation.of("M1", "steering group")
          .kind(Mitigation.Kind.PREVENTIVE)
          .reliability(percent("97.5"))
          .covering(new Mitigation.Coverage(8, 6, 4, 2))
          .costing(money(4_000))
          .costingYearly(money("99.50"))
          .ownedBy("A")
          .dueBy(date("2026-04-30"))
          .inPlace();
  private static final RiskRegister REGISTER =
      RiskRegister.of(
              "Points",
              Risk.of("R1", "Staff do not buy in")
                  .causedBy("fear")
                  .leadingTo("delay")
                  .in("people")
                  .ownedBy("A")
                  .response(Risk.Response.TREAT)
                  .expectedWithin(DateRange.of(date("2026-01-01"), date("2026-06-30")))
                  .reviewBy(date("2026-03-01"))
                  .linkedWith("R2")
                  .rated(4, 5)
                  .rated(RiskState.CURRENT, 3, 5)
                  .frequency(perYear("0.4"))
                  .impact(Impact.between(money(5_000), money(60_000)))
                  .watching(
                      EarlyWarning.of("sick leave", Better.LOWER, Rational.of(5))
                          .seen(Rational.of(6), date("2026-05-01")))
                  .mitigatedBy(
                      SHARED.cuttingLikelihood(percent(40)),
                      Mitigation.of("M2", "pilot").cuttingImpact(percent(50)).requiring("M1")),
              Risk.of("R2", "Not measured")
                  .occurring(CUT.drives(percent(50), percent(5)))
                  .impact(new Impact.Empirical(List.of(5.0, 1.5), "GBP"))
                  .mitigatedBy(SHARED),
              Risk.of("R3", "c").chance(percent(5)).impact(Impact.fixed(money(7))).closed(),
              Risk.of("R4", "d").opportunity())
          .excluding("M1", "M2")
          .correlated("R1", "R3", 0.5);

  private static final ToleranceCurve CURVE =
      ToleranceCurve.in("GBP").above(1_000, 0.5).above(50_000, 0.05);

  static Stream<Object> models() {
    RiskScoring scoring =
        RiskScoring.standard()
            .withPolicy(MitigationPolicy.CAPPED_SUM)
            .withAppetite(RiskAppetite.of(6, 12).in("people", 3, 8))
            .asOf(date("2026-06-01"));
    RiskScores scores = scoring.score(REGISTER);
    RiskSimulation simulation = RiskSimulation.standard().withTrials(1_000).withTolerance(CURVE);
    List<Rational> four = List.of(Rational.of(1), Rational.of(2), Rational.of(3), Rational.of(9));
    return Stream.of(
        REGISTER,
        SHARED,
        scoring,
        scores,
        scores.diff(RiskScoring.standard().score(RiskRegister.of("x", Risk.of("R1", "a")))),
        scores.uses().get(0),
        scoring.compare(REGISTER, RiskRegister.of("Do nothing")),
        simulation.run(REGISTER),
        simulation.tornado(REGISTER),
        simulation.values(REGISTER),
        ExactLoss.standard().withTolerance(CURVE),
        ExactLoss.standard()
            .withTolerance(CURVE)
            .of(
                RiskRegister.of(
                    "x", Risk.of("A", "a").chance(percent(5)).impact(Impact.fixed(money(7)))),
                RiskState.INHERENT),
        RiskMatrix.NPSA_5X5,
        RiskMatrix.normalised("n", RiskMatrix.Formula.PRODUCT_PLUS_IMPACT, 5),
        RiskMatrix.DCB0129.verdict(),
        new OperationalEfficacy(0.9, 0.8, 0.1, 4, 5),
        new OwaspRating(four, four, four, four),
        new Occurrence.Uncertain(perYear("0.1"), perYear(2)),
        Occurrence.together(percent(10), percent(20), 0.5),
        CUT.together(List.of(CUT.drives(percent(50), percent(5)))),
        new Impact.Pert(0, 10, 100, 4, "days"),
        new Impact.Triangular(0, 10, 100, "days"),
        new Impact.Uniform(0, 10, "days"));
  }

  @ParameterizedTest
  @MethodSource("models")
  void whatIsWrittenReadsBackEqual(Object model) {
    PlimsollJson json = PlimsollJson.standard();
    String written = json.write(model);
    Object read = json.read(written, model.getClass());
    assertEquals(model, read);
    assertEquals(written, json.write(read));
  }
}
