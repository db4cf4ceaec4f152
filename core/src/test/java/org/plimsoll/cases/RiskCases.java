package org.plimsoll.cases;

import static org.plimsoll.base.Money.POUNDS;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plimsoll.base.Frequency;
import org.plimsoll.base.Money;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.portfolio.DecisionTable;
import org.plimsoll.portfolio.MitigationChoice;
import org.plimsoll.portfolio.MitigationPlan;
import org.plimsoll.portfolio.Rosi;
import org.plimsoll.risk.AnnualLoss;
import org.plimsoll.risk.ExactLoss;
import org.plimsoll.risk.ExpectedLoss;
import org.plimsoll.risk.Impact;
import org.plimsoll.risk.MatrixVerdict;
import org.plimsoll.risk.Mitigation;
import org.plimsoll.risk.MitigationPolicy;
import org.plimsoll.risk.Occurrence;
import org.plimsoll.risk.OperationalEfficacy;
import org.plimsoll.risk.OwaspRating;
import org.plimsoll.risk.Risk;
import org.plimsoll.risk.RiskMatrix;
import org.plimsoll.risk.RiskRegister;
import org.plimsoll.risk.RiskScores;
import org.plimsoll.risk.RiskScoring;
import org.plimsoll.risk.RiskState;
import org.plimsoll.risk.SharedDriver;

/** The reference cases of the area risk. */
final class RiskCases extends ReferenceCases {
  private static final List<String> FIVE = List.of("1", "2", "3", "4", "5");

  RiskCases() {
    super("risk");
    operation("nhs5x5", RiskCases::nhs5x5);
    operation("scoreBands", RiskCases::scoreBands);
    operation("formulaNormalised010", RiskCases::formulaNormalised);
    operation("owasp", RiskCases::owasp);
    operation("expectedValue", RiskCases::expectedValue);
    operation("matrixVerdict", RiskCases::matrixVerdict);
    operation("residualLikelihood", RiskCases::residualLikelihood);
    operation("inherentCurrentTarget", RiskCases::inherentCurrentTarget);
    operation("fairCamOperationalEfficacy", RiskCases::fairCam);
    operation("gaussianCopulaBernoulli", RiskCases::copula);
    operation("sharedDriver", RiskCases::sharedDriver);
    operation("lognormalFromInterval", RiskCases::lognormalFromInterval);
    operation("lognormalFromQuantiles", RiskCases::lognormalFromQuantiles);
    operation("lognormalFromMoments", RiskCases::lognormalFromMoments);
    operation("modifiedPert", RiskCases::modifiedPert);
    operation("bernoulliLognormal", RiskCases::bernoulliLognormal);
    operation("compoundPoissonLognormalRegister", RiskCases::compoundPoisson);
    operation("poissonFixedSeverity", RiskCases::poissonFixed);
    operation("budgetedMitigationChoice", RiskCases::mitigationChoice);
    operation("evpi", RiskCases::evpi);
    operation("evsiBinaryTest", RiskCases::evsi);
    operation("rosi", RiskCases::rosi);
  }

  private static Rational exact(JsonNode in, String key) {
    return Rational.of(number(in, key));
  }

  private static Percent share(JsonNode in, String key) {
    return Percent.ofFraction(exact(in, key));
  }

  private static double real(JsonNode in, String key) {
    return need(in, key).doubleValue();
  }

  private static Map<String, Object> scored(RiskMatrix matrix, Risk.Marks marks) {
    Rational score = matrix.score(marks);
    return Map.of("score", score, "band", matrix.band(score).name());
  }

  private static Risk.Marks marks(JsonNode in, String impact) {
    return new Risk.Marks(need(in, "likelihood").intValue(), need(in, impact).intValue());
  }

  private static Map<String, Object> nhs5x5(JsonNode in) {
    Map<String, Object> answer =
        new LinkedHashMap<>(scored(RiskMatrix.NPSA_5X5, marks(in, "consequence")));
    answer.computeIfPresent("band", (key, band) -> ((String) band).toUpperCase(Locale.ROOT));
    return answer;
  }

  private static Map<String, Object> scoreBands(JsonNode in) {
    RiskMatrix.Band[] bands =
        each(need(in, "bands")).stream()
            .map(
                band ->
                    new RiskMatrix.Band(
                        band.get(1).textValue(), Rational.of(band.get(0).decimalValue())))
            .toArray(RiskMatrix.Band[]::new);
    return scored(RiskMatrix.product("case", FIVE, FIVE).banded(bands), marks(in, "impact"));
  }

  private static Map<String, Object> formulaNormalised(JsonNode in) {
    RiskMatrix.Formula formula =
        switch (need(in, "formula").textValue()) {
          case "L*I" -> RiskMatrix.Formula.PRODUCT;
          case "L*I+I" -> RiskMatrix.Formula.PRODUCT_PLUS_IMPACT;
          case "L*I+2I" -> RiskMatrix.Formula.PRODUCT_PLUS_TWICE_IMPACT;
          case "L*I+L" -> RiskMatrix.Formula.PRODUCT_PLUS_LIKELIHOOD;
          case "L*I+2L" -> RiskMatrix.Formula.PRODUCT_PLUS_TWICE_LIKELIHOOD;
          default -> throw new IllegalStateException("no formula: " + in);
        };
    Risk.Marks marks = marks(in, "impact");
    return Map.of(
        "raw", formula.score(marks.likelihood(), marks.impact()),
        "normalised",
            RiskMatrix.normalised("case", formula, need(in, "size").intValue()).score(marks));
  }

  private static List<Rational> exacts(JsonNode list) {
    return each(list).stream().map(item -> Rational.of(item.decimalValue())).toList();
  }

  private static Map<String, Object> owasp(JsonNode in) {
    OwaspRating rating =
        new OwaspRating(
            exacts(need(in, "threatAgent")),
            exacts(need(in, "vulnerability")),
            exacts(need(in, "technical")),
            exacts(need(in, "business")));
    return Map.of(
        "likelihood", rating.likelihood(),
        "likelihoodLevel", OwaspRating.Level.of(rating.likelihood()).name(),
        "technicalImpact", rating.technical(),
        "technicalLevel", OwaspRating.Level.of(rating.technical()).name(),
        "businessImpact", rating.business(),
        "businessLevel", OwaspRating.Level.of(rating.business()).name(),
        "severityTechnical", severity(rating.technicalMarks()),
        "severityBusiness", severity(rating.businessMarks()));
  }

  private static String severity(Risk.Marks marks) {
    RiskMatrix owasp = RiskMatrix.OWASP;
    return owasp.band(owasp.score(marks)).name().toUpperCase(Locale.ROOT);
  }

  private static RiskScores.Row row(Risk risk, MitigationPolicy policy) {
    return RiskScoring.standard().withPolicy(policy).score(RiskRegister.of("case", risk)).row("R");
  }

  private static Map<String, Object> expectedValue(JsonNode in) {
    Risk risk =
        Risk.of("R", "risk")
            .chance(share(in, "probability"))
            .impact(new Impact.Fixed(real(in, "impact"), "GBP"));
    return Map.of(
        "expectedValue",
        row(risk, MitigationPolicy.MULTIPLICATIVE).loss(RiskState.INHERENT).orElseThrow().value());
  }

  private static Map<String, Object> matrixVerdict(JsonNode in) {
    int[][] levels =
        each(need(in, "levels")).stream()
            .map(row -> each(row).stream().mapToInt(JsonNode::intValue).toArray())
            .toArray(int[][]::new);
    List<String> likelihoods = FIVE.subList(0, levels.length);
    List<String> impacts = FIVE.subList(0, levels[0].length);
    List<RiskMatrix.Band> bands = new ArrayList<>();
    for (int level = 0; level <= 5; level++) {
      bands.add(new RiskMatrix.Band("level " + level, Rational.of(level)));
    }
    MatrixVerdict verdict =
        RiskMatrix.lookUp("case", likelihoods, impacts, levels)
            .banded(bands.toArray(RiskMatrix.Band[]::new))
            .verdict(exacts(need(in, "likelihoodBounds")), exacts(need(in, "impactBounds")));
    Map<String, Object> answer = new LinkedHashMap<>();
    rule(answer, verdict, "weakConsistency", MatrixVerdict.Rule.WEAK_CONSISTENCY);
    rule(answer, verdict, "betweenness", MatrixVerdict.Rule.BETWEENNESS);
    rule(
        answer, verdict, "lemma1_noRedSharesEdgeWithGreen", MatrixVerdict.Rule.NO_RED_BESIDE_GREEN);
    rule(
        answer,
        verdict,
        "lemma2_noRedInLeftColumnOrBottomRow",
        MatrixVerdict.Rule.NO_RED_AT_THE_LOWEST_MARK);
    rule(answer, verdict, "monotone", MatrixVerdict.Rule.MONOTONE);
    rule(
        answer,
        verdict,
        "theorem1a_leftColumnBottomRowGreen",
        MatrixVerdict.Rule.LOWEST_MARKS_GREEN);
    rule(
        answer,
        verdict,
        "theorem1b_secondColumnRowNonRed",
        MatrixVerdict.Rule.SECOND_MARKS_NOT_RED);
    answer.put("pairsGuaranteedCorrect", verdict.pairsRight());
    answer.put("pairsPossiblyReversed", verdict.pairsReversible());
    answer.put("pairsTied", verdict.pairsTied());
    return answer;
  }

  private static void rule(
      Map<String, Object> answer, MatrixVerdict verdict, String key, MatrixVerdict.Rule rule) {
    MatrixVerdict.Outcome outcome = verdict.check(rule).outcome();
    if (outcome != MatrixVerdict.Outcome.NOT_SETTLED) {
      answer.put(key, outcome == MatrixVerdict.Outcome.KEPT);
    }
  }

  private static Map<String, Object> residualLikelihood(JsonNode in) {
    MitigationPolicy policy =
        switch (need(in, "rule").textValue()) {
          case "multiplicative" -> MitigationPolicy.MULTIPLICATIVE;
          case "max" -> MitigationPolicy.STRONGEST_ONLY;
          case "mean" -> MitigationPolicy.MEAN;
          case "additive-capped" -> MitigationPolicy.CAPPED_SUM;
          default -> throw new IllegalStateException("no rule: " + in);
        };
    Risk risk =
        Risk.of("R", "risk")
            .chance(share(in, "inherentLikelihood"))
            .impact(new Impact.Fixed(1, "GBP"));
    for (JsonNode each : need(in, "mitigations")) {
      int done = exact(each, "implemented").times(Rational.of(100)).intValueExact();
      risk =
          risk.mitigatedBy(
              Mitigation.of(need(each, "id").textValue(), "mitigation")
                  .cuttingLikelihood(share(each, "effectiveness"))
                  .reliability(share(each, "reliability"))
                  .covering(new Mitigation.Coverage(100, 100, 100, done))
                  .inPlace());
    }
    RiskScores.Row row = row(risk, policy);
    Map<String, Object> without = new LinkedHashMap<>();
    row.contributions()
        .forEach(
            each -> without.put(each.mitigation(), each.lossWithout().orElseThrow().perYear()));
    return Map.of(
        "residualLikelihood",
        row.loss(RiskState.CURRENT).orElseThrow().perYear(),
        "leaveOneOut",
        without);
  }

  private static Map<String, Object> inherentCurrentTarget(JsonNode in) {
    Risk risk =
        Risk.of("R", "risk")
            .chance(share(in, "likelihood"))
            .impact(new Impact.Fixed(real(in, "impact"), "GBP"));
    for (JsonNode each : need(in, "mitigations")) {
      Mitigation mitigation =
          Mitigation.of(need(each, "id").textValue(), "mitigation")
              .cuttingLikelihood(share(each, "likelihoodEffectiveness"))
              .cuttingImpact(share(each, "impactEffectiveness"))
              .dueBy(LocalDate.parse(need(each, "due").textValue()));
      risk =
          risk.mitigatedBy(
              need(each, "status").textValue().equals("DONE") ? mitigation.inPlace() : mitigation);
    }
    RiskScores scores =
        RiskScoring.standard()
            .asOf(LocalDate.parse(need(in, "asOf").textValue()))
            .score(RiskRegister.of("case", risk));
    RiskScores.Row row = scores.row("R");
    return Map.of(
        "inherentExpectedLoss", row.loss(RiskState.INHERENT).orElseThrow().value(),
        "current", state(row.loss(RiskState.CURRENT).orElseThrow()),
        "target", state(row.loss(RiskState.TARGET).orElseThrow()),
        "overdue", scores.overdue());
  }

  private static Map<String, Object> state(ExpectedLoss loss) {
    return Map.of(
        "likelihood", loss.perYear(), "impact", loss.each(), "expectedLoss", loss.value());
  }

  private static Map<String, Object> fairCam(JsonNode in) {
    OperationalEfficacy efficacy =
        new OperationalEfficacy(
            real(in, "coverage"),
            real(in, "intendedEfficacy"),
            real(in, "variantEfficacy"),
            real(in, "varianceFrequencyPerYear"),
            real(in, "varianceDurationDays"));
    return Map.of("reliability", efficacy.reliability(), "operationalEfficacy", efficacy.value());
  }

  private static Map<String, Object> copula(JsonNode in) {
    Occurrence.Pair pair = Occurrence.together(share(in, "p1"), share(in, "p2"), real(in, "rho"));
    return Map.of(
        "both", pair.both(),
        "either", pair.either(),
        "neither", pair.neither(),
        "indicatorCorrelation", pair.indicatorCorrelation());
  }

  private static Map<String, Object> sharedDriver(JsonNode in) {
    SharedDriver driver = SharedDriver.of("driver", share(in, "driverProbability"));
    SharedDriver.Together together =
        driver.together(
            each(need(in, "risks")).stream()
                .map(risk -> driver.drives(share(risk, "pIfDriver"), share(risk, "pIfNot")))
                .toList());
    return Map.of(
        "marginals", together.each(),
        "all", together.all(),
        "none", together.none(),
        "allIfIndependent", together.allIfIndependent());
  }

  private static Map<String, Object> lognormalFromInterval(JsonNode in) {
    Impact.Lognormal found =
        Impact.Lognormal.between(real(in, "low"), real(in, "high"), real(in, "confidence"), "GBP");
    return Map.of(
        "mu", found.mu(),
        "sigma", found.sigma(),
        "mean", found.mean(),
        "median", found.median(),
        "variance", found.sd() * found.sd(),
        "p99", found.quantile(0.99));
  }

  private static Map<String, Object> lognormalFromQuantiles(JsonNode in) {
    Impact.Lognormal found =
        Impact.Lognormal.ofQuantiles(
            real(in, "p1"), real(in, "x1"), real(in, "p2"), real(in, "x2"), "GBP");
    return Map.of("mu", found.mu(), "sigma", found.sigma(), "mean", found.mean());
  }

  private static Map<String, Object> lognormalFromMoments(JsonNode in) {
    Impact.Lognormal found = Impact.Lognormal.ofMoments(real(in, "mean"), real(in, "sd"), "GBP");
    return Map.of("mu", found.mu(), "sigma", found.sigma());
  }

  private static Map<String, Object> modifiedPert(JsonNode in) {
    Impact.Pert pert =
        new Impact.Pert(
            real(in, "low"), real(in, "mode"), real(in, "high"), real(in, "gamma"), "GBP");
    return Map.of(
        "alpha", pert.alpha(),
        "beta", pert.beta(),
        "mean", pert.mean(),
        "variance", pert.sd() * pert.sd(),
        "mode", BigDecimal.valueOf(pert.mode()),
        "p05", pert.quantile(0.05),
        "p50", pert.quantile(0.5),
        "p95", pert.quantile(0.95));
  }

  private static Impact interval(JsonNode in) {
    return Impact.Lognormal.between(real(in, "low90"), real(in, "high90"), "GBP");
  }

  private static Map<String, Object> tail(Risk risk, double level) {
    AnnualLoss loss =
        ExactLoss.standard()
            .withLevels(level)
            .of(RiskRegister.of("case", risk), RiskState.INHERENT);
    return Map.of(
        "expectedLoss", loss.mean(),
        "valueAtRisk", loss.tail(level).valueAtRisk(),
        "expectedShortfall", loss.tail(level).expectedShortfall(),
        "probabilityOfZero", loss.probabilityOfZero());
  }

  private static Map<String, Object> bernoulliLognormal(JsonNode in) {
    Risk risk = Risk.of("R", "risk").chance(share(in, "annualProbability")).impact(interval(in));
    return tail(risk, real(in, "level"));
  }

  private static Map<String, Object> poissonFixed(JsonNode in) {
    Risk risk =
        Risk.of("R", "risk")
            .frequency(new Frequency(exact(in, "annualFrequency")))
            .impact(new Impact.Fixed(real(in, "severity"), "GBP"));
    return tail(risk, real(in, "level"));
  }

  private static Map<String, Object> compoundPoisson(JsonNode in) {
    List<Risk> risks = new ArrayList<>();
    for (JsonNode each : need(in, "risks")) {
      risks.add(
          Risk.of("R" + risks.size(), "risk")
              .frequency(new Frequency(exact(each, "annualFrequency")))
              .impact(interval(each)));
    }
    AnnualLoss loss = ExactLoss.standard().of(RiskRegister.of("case", risks), RiskState.INHERENT);
    Map<String, Object> values = new LinkedHashMap<>();
    Map<String, Object> shortfalls = new LinkedHashMap<>();
    for (AnnualLoss.Tail tail : loss.tails()) {
      values.put(Double.toString(tail.level()), tail.valueAtRisk());
      shortfalls.put(Double.toString(tail.level()), tail.expectedShortfall());
    }
    return Map.of(
        "expectedLoss", loss.mean(),
        "standardDeviation", loss.sd(),
        "probabilityOfZero", loss.probabilityOfZero(),
        "quantiles", values,
        "expectedShortfall", shortfalls);
  }

  private static Map<String, Object> mitigationChoice(JsonNode in) {
    List<Risk> risks = new ArrayList<>();
    for (JsonNode each : need(in, "risks")) {
      String id = need(each, "id").textValue();
      Risk risk =
          Risk.of(id, "risk")
              .chance(share(each, "likelihood"))
              .impact(new Impact.Fixed(real(each, "impact"), "GBP"));
      for (JsonNode mitigation : need(in, "mitigations")) {
        JsonNode effect = need(mitigation, "effects").get(id);
        if (effect != null) {
          risk =
              risk.mitigatedBy(
                  purchasable(mitigation)
                      .cuttingLikelihood(share(effect, "likelihood"))
                      .cuttingImpact(share(effect, "impact")));
        }
      }
      risks.add(risk);
    }
    RiskRegister register = RiskRegister.of("case", risks);
    for (JsonNode group : need(in, "exclusive")) {
      List<String> ids = new ArrayList<>();
      group.forEach(id -> ids.add(id.textValue()));
      register = register.excluding(ids.toArray(new String[0]));
    }
    MitigationChoice within = MitigationChoice.within(new Money(exact(in, "budget"), POUNDS));
    MitigationPlan plan = within.choose(register);
    MitigationPlan oneByOne = within.by(MitigationChoice.Policy.ONE_BY_ONE).choose(register);
    MitigationPlan net = MitigationChoice.standard().choose(register);
    if (!plan.proven() || !net.proven()) {
      throw new IllegalStateException("not proven: " + plan + net);
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("inherentExpectedLoss", plan.inherentLoss());
    answer.put("optimum", plan.boughtIds());
    answer.put("optimalCost", plan.cost().amount());
    answer.put("optimalResidual", plan.residualLoss());
    answer.put("greedyResidual", oneByOne.residualLoss());
    answer.put("allMitigationsResidual", plan.lossWithAll());
    answer.put("netOptimum", net.boughtIds());
    answer.put("netObjective", net.value());
    return answer;
  }

  private static Mitigation purchasable(JsonNode in) {
    Mitigation mitigation =
        Mitigation.of(need(in, "id").textValue(), "mitigation")
            .costing(new Money(exact(in, "cost"), POUNDS));
    List<String> needed = new ArrayList<>();
    need(in, "requires").forEach(id -> needed.add(id.textValue()));
    return mitigation.requiring(needed.toArray(new String[0]));
  }

  private static DecisionTable decision(JsonNode in) {
    List<List<Double>> payoffs = new ArrayList<>();
    need(in, "payoffByAction")
        .forEach(action -> payoffs.add(each(action).stream().map(JsonNode::doubleValue).toList()));
    return new DecisionTable(
        each(need(in, "stateProbabilities")).stream().map(JsonNode::doubleValue).toList(), payoffs);
  }

  private static Map<String, Object> evpi(JsonNode in) {
    DecisionTable table = decision(in);
    return Map.of(
        "bestAction", table.bestAction(),
        "expectedValue", table.expectedValue(),
        "expectedValueWithPerfectInformation", table.expectedValueWithPerfectInformation(),
        "evpi", table.valueOfPerfectInformation());
  }

  private static Map<String, Object> evsi(JsonNode in) {
    DecisionTable table = decision(in);
    double sensitivity = real(in, "sensitivity");
    double specificity = real(in, "specificity");
    return Map.of(
        "expectedValueWithTest", table.expectedValueWithTest(sensitivity, specificity),
        "evsi", table.valueOfTest(sensitivity, specificity));
  }

  private static Map<String, Object> rosi(JsonNode in) {
    var rosi =
        new Rosi(
            real(in, "currentExpectedLoss"),
            real(in, "residualExpectedLoss"),
            real(in, "annualCost"));
    return Map.of("rosi", rosi.ratio().orElseThrow(), "netBenefit", rosi.netBenefit());
  }
}
