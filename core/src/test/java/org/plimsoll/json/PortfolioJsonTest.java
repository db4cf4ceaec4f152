package org.plimsoll.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plimsoll.base.Units.money;
import static org.plimsoll.base.Units.perYear;
import static org.plimsoll.base.Units.percent;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.portfolio.DecisionTable;
import org.plimsoll.portfolio.Forecasts;
import org.plimsoll.portfolio.ImpactPool;
import org.plimsoll.portfolio.IntervalAnswers;
import org.plimsoll.portfolio.MitigationChoice;
import org.plimsoll.portfolio.MitigationPlan;
import org.plimsoll.portfolio.PortfolioProblem;
import org.plimsoll.portfolio.PortfolioSolution;
import org.plimsoll.portfolio.Rosi;
import org.plimsoll.risk.Impact;
import org.plimsoll.risk.Mitigation;
import org.plimsoll.risk.Risk;
import org.plimsoll.risk.RiskRegister;

/** Choices and plans travel as JSON and read back equal. */
class PortfolioJsonTest {
  private static final RiskRegister REGISTER =
      RiskRegister.of(
          "Archive",
          Risk.of("R1", "Cellar floods")
              .frequency(perYear("0.5"))
              .impact(Impact.fixed(money(40_000)))
              .mitigatedBy(
                  Mitigation.of("M1", "pump").cuttingLikelihood(percent(80)).costing(money(6_000)),
                  Mitigation.of("M2", "rota").costing(money(1)),
                  Mitigation.of("M3", "sandbags").cuttingImpact(percent(90))),
          Risk.of("R2", "Staff leave").rated(3, 3));

  static Stream<Object> models() {
    MitigationPlan plan = MitigationChoice.within(money(7_000)).choose(REGISTER);
    return Stream.of(
        MitigationChoice.standard(),
        MitigationChoice.within(money("0.5"))
            .overYears(3)
            .searchingAtMost(7)
            .by(MitigationChoice.Policy.ONE_BY_ONE),
        plan,
        plan.diff(MitigationChoice.standard().choose(REGISTER)),
        MitigationChoice.standard().frontier(REGISTER, List.of(money(1), money(6_000))),
        MitigationChoice.standard()
            .solve(
                PortfolioProblem.of(new double[] {3}, new double[] {1}, new double[][] {{0.5}}),
                1,
                0),
        new PortfolioSolution(List.of(), 0, 1, 0, false, 0),
        new Rosi(3, 2, 1),
        new Forecasts(List.of(new Forecasts.Answer(0.5, true))),
        IntervalAnswers.ninetyPercent().with(1, 2, 3),
        ImpactPool.of(new Impact.Fixed(1, "days"), new Impact.Uniform(1, 2, "days")),
        new DecisionTable(List.of(0.25, 0.75), List.of(List.of(-1.0, 2.0))));
  }

  @ParameterizedTest
  @MethodSource("models")
  void whatIsWrittenReadsBackEqual(Object model) {
    PlimsollJson json = PlimsollJson.standard();
    assertEquals(model, json.read(json.write(model), model.getClass()));
  }
}
