package org.plimsoll.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.evidence.Census;
import org.plimsoll.evidence.Chance;
import org.plimsoll.evidence.Evidence;
import org.plimsoll.evidence.Sample;
import org.plimsoll.evidence.Truth;
import org.plimsoll.kotter.BuyIn;
import org.plimsoll.kotter.Gate;
import org.plimsoll.kotter.ShareOfVoice;
import org.plimsoll.stats.BetaShare;
import org.plimsoll.stats.EngagementIndex;
import org.plimsoll.stats.FiniteSample;
import org.plimsoll.stats.NonResponse;
import org.plimsoll.stats.Prior;
import org.plimsoll.stats.ProcessLimits;
import org.plimsoll.stats.ScaleAgreement;
import org.plimsoll.stats.ScoreDifference;
import org.plimsoll.stats.ShareBound;
import org.plimsoll.stats.Threshold;
import org.plimsoll.stats.WaveChange;
import org.plimsoll.valuestream.LittlesLaw;
import org.plimsoll.valuestream.Step;
import org.plimsoll.valuestream.StreamFigure;
import org.plimsoll.valuestream.StreamReport;
import org.plimsoll.valuestream.ValueStream;

/** The reference cases of the area change. */
final class ChangeCases extends ReferenceCases {
  ChangeCases() {
    super(
        "change",
        "benefitRealised",
        "benefitsMap",
        "communicationsCoverage",
        "criticalPath",
        "cyclicPlan",
        "investmentAppraisal",
        "parallelFinish",
        "pertSchedule",
        "suggestionScheme",
        "volunteerMatching");
    PeopleAdapters.register(this);
    operation("finiteBuyIn", ChangeCases::finiteBuyIn);
    operation("nonResponseBounds", ChangeCases::nonResponseBounds);
    operation("stageGating", ChangeCases::stageGating);
    operation(
        "shareOfVoice",
        in ->
            Map.of(
                "sharePercent",
                new ShareOfVoice(
                        need(in, "visionWordsPerThreeMonths").longValue(),
                        need(in, "wordsPerThreeMonths").longValue())
                    .percent()));
    operation("buyInByLevel", ChangeCases::buyInByLevel);
    operation("supportFell", ChangeCases::supportFell);
    operation("ageingEvidence", ChangeCases::ageingEvidence);
    operation("winBeyondNoise", ChangeCases::winBeyondNoise);
    operation("scaleAgreement", ChangeCases::scaleAgreement);
    operation("engagementIndex", ChangeCases::engagementIndex);
    operation("roundedDifference", ChangeCases::roundedDifference);
    operation("valueStream", ChangeCases::valueStream);
    operation("parallelValueStream", ChangeCases::parallelValueStream);
    operation(
        "littlesLaw",
        in ->
            Map.of(
                "meanWeeks",
                LittlesLaw.of(
                        rational(in, "workInProgress"), rational(in, "completedPerWeek"), "week")
                    .meanTime()));
    operation(
        "smallGroupSuppression",
        in ->
            Map.of(
                "reported",
                EngagementIndex.isReported(
                    need(in, "respondents").intValue(), need(in, "minimumReported").intValue())));
  }

  private static Rational rational(JsonNode in, String key) {
    return Rational.of(number(in, key));
  }

  private static Threshold threshold(JsonNode in) {
    return new Threshold(rational(in, "threshold"), need(in, "comparison").textValue().equals(">"));
  }

  private static FiniteSample sample(JsonNode in) {
    return FiniteSample.of(
        need(in, "population").intValue(),
        need(in, "sampled").intValue(),
        need(in, "yes").intValue());
  }

  private static String fraction(Rational value) {
    return value.numerator() + "/" + value.denominator();
  }

  private static Map<String, Object> finiteBuyIn(JsonNode in) {
    FiniteSample sample = sample(in);
    Threshold threshold = threshold(in);
    int required = threshold.required(sample.population());
    double alpha = need(in, "alpha").doubleValue();
    int lower = sample.lowerBound(alpha);
    FiniteSample.Range set = sample.notRuledOut(alpha);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("requiredYes", required);
    answer.put("pValueBelowThreshold", sample.pValueBelow(required));
    answer.put(
        "posteriorAtLeastThreshold_uniform", sample.probabilityAtLeast(required, Prior.FLAT));
    answer.put(
        "posteriorAtLeastThreshold_jeffreys", sample.probabilityAtLeast(required, Prior.JEFFREYS));
    answer.put("lowerBoundYes", lower);
    answer.put("lowerBoundProportion", Rational.of(lower, sample.population()));
    answer.put("upperBoundYes", sample.upperBound(alpha));
    answer.put("pprConfidenceSetYes", List.of(set.least(), set.greatest()));
    answer.put(
        "infinitePopulation",
        Map.of(
            "wilsonLowerOneSided", ShareBound.WILSON.lower(sample.yes(), sample.sampled(), alpha),
            "clopperPearsonLowerOneSided",
                ShareBound.CLOPPER_PEARSON.lower(sample.yes(), sample.sampled(), alpha),
            "posteriorUniform",
                BetaShare.after(Prior.FLAT, sample.sampled(), sample.yes())
                    .probabilityAtLeast(threshold.share())));
    answer.put(
        "exact",
        Map.of(
            "pValue", fraction(sample.exactUpperTail(required - 1)),
            "posteriorUniform", fraction(sample.exactProbabilityAtLeast(required))));
    return answer;
  }

  private static Map<String, Object> nonResponseBounds(JsonNode in) {
    int population = need(in, "population").intValue();
    int responded = need(in, "responded").intValue();
    int yes = need(in, "yes").intValue();
    NonResponse bounds = NonResponse.of(population, responded, yes);
    Census census = Census.of(population).answered(responded).agreed(yes);
    return Map.of(
        "lower", bounds.lower(),
        "upper", bounds.upper(),
        "verdict", BuyIn.standard().judge(census.asSample(), threshold(in)).truth().words());
  }

  private static Map<String, Object> stageGating(JsonNode in) {
    Map<String, Truth> verdicts = new LinkedHashMap<>();
    need(in, "verdicts")
        .properties()
        .forEach(each -> verdicts.put(each.getKey(), Truth.valueOf(each.getValue().textValue())));
    Gate.Progress progress = Gate.SEQUENTIAL.over(verdicts);
    Map<String, Object> answer = single("currentStage", progress.current().orElse(null));
    answer.put("securedStages", progress.secured().size());
    answer.put("skipped", progress.skipped());
    answer.put("unprovenBehind", progress.unprovenBehind());
    return answer;
  }

  private static Map<String, Object> buyInByLevel(JsonNode in) {
    Map<String, Object> strata = new LinkedHashMap<>();
    List<Chance> chances = new java.util.ArrayList<>();
    for (var stratum : need(in, "strata").properties()) {
      FiniteSample sample = sample(stratum.getValue());
      int required = threshold(stratum.getValue()).required(sample.population());
      double posterior = sample.probabilityAtLeast(required, Prior.FLAT);
      strata.put(stratum.getKey(), Map.of("requiredYes", required, "posteriorUniform", posterior));
      chances.add(Chance.of(posterior));
    }
    Chance all = Chance.all(chances);
    return Map.of(
        "strata",
        strata,
        "allMet",
        Map.of(
            "frechetLower", all.low(),
            "frechetUpper", all.high(),
            "ifIndependent", Chance.allIfIndependent(chances).low()));
  }

  private static Map<String, Object> supportFell(JsonNode in) {
    JsonNode first = need(in, "wave1");
    JsonNode second = need(in, "wave2");
    return Map.of(
        "probabilityFell",
        WaveChange.probabilityFell(
            need(first, "yes").intValue(),
            need(first, "no").intValue(),
            need(second, "yes").intValue(),
            need(second, "no").intValue()));
  }

  private static Map<String, Object> winBeyondNoise(JsonNode in) {
    double[] after = doubles(need(in, "after"));
    ProcessLimits limits =
        ProcessLimits.of(doubles(need(in, "baseline")), need(in, "factor").doubleValue());
    return Map.of(
        "mean", limits.mean(),
        "meanMovingRange", limits.meanMovingRange(),
        "upperLimit", limits.upper(),
        "lowerLimit", limits.lower(),
        "pointsBeyondUpper", limits.beyondUpper(after),
        "runAboveMeanAtEnd", limits.runAboveAtEnd(after),
        "shiftByRunOf8", limits.runAboveAtEnd(after) >= ProcessLimits.SHIFT);
  }

  private static Map<String, Object> scaleAgreement(JsonNode in) {
    double[][] answers =
        each(need(in, "answers")).stream().map(ReferenceCases::doubles).toArray(double[][]::new);
    ScaleAgreement agreement = ScaleAgreement.of(answers, need(in, "responseOptions").intValue());
    return Map.of(
        "unitMean", agreement.mean(),
        "meanItemVariance", agreement.meanItemVariance().getAsDouble(),
        "rWGJ", agreement.rWgJ().getAsDouble(),
        "cronbachAlpha", agreement.cronbachAlpha().getAsDouble());
  }

  private static Map<String, Object> engagementIndex(JsonNode in) {
    Map<Integer, EngagementIndex.Answer> byScore = new LinkedHashMap<>();
    for (EngagementIndex.Answer answer : EngagementIndex.Answer.values()) {
      byScore.put(answer.score(), answer);
    }
    JsonNode codes = need(in, "codes");
    EngagementIndex index =
        EngagementIndex.of(
            each(need(in, "answers")).stream()
                .map(
                    row ->
                        each(row).stream()
                            .map(
                                code ->
                                    Optional.ofNullable(
                                        byScore.get(need(codes, code.textValue()).intValue())))
                            .toList())
                .toList());
    return Map.of(
        "respondentScores", index.respondentScores(),
        "engagementIndex", index.index(),
        "percentPositive", index.percentPositive());
  }

  private static Map<String, Object> roundedDifference(JsonNode in) {
    ScoreDifference difference =
        new ScoreDifference(rational(in, "unitIndex"), rational(in, "organisationIndex"));
    return Map.of(
        "unitRounded", difference.scoreRounded(),
        "organisationRounded", difference.otherRounded(),
        "difference", difference.difference(),
        "differenceRounded", difference.differenceRounded());
  }

  private static Map<String, Object> ageingEvidence(JsonNode in) {
    java.time.LocalDate seen = java.time.LocalDate.of(2026, 1, 5);
    Evidence survey =
        Evidence.survey(
                () -> "case/urgency",
                "case",
                Sample.asked(need(in, "sampled").intValue()).agreed(need(in, "yes").intValue()))
            .on(seen)
            .withHalfLife(java.time.Period.ofWeeks(need(in, "halfLifeWeeks").intValue()));
    double discount = survey.weight(seen.plusWeeks(need(in, "ageWeeks").intValue())).orElseThrow();
    int sampled = need(in, "sampled").intValue();
    int yes = need(in, "yes").intValue();
    BetaShare aged = BetaShare.after(Prior.FLAT, sampled, yes, discount);
    Rational threshold = rational(in, "threshold");
    return Map.of(
        "discount", discount,
        "posteriorAlpha", aged.alpha(),
        "posteriorBeta", aged.beta(),
        "probabilityAtLeast", aged.probabilityAtLeast(threshold),
        "probabilityIfFresh",
            BetaShare.after(Prior.FLAT, sampled, yes).probabilityAtLeast(threshold));
  }

  private static Duration hours(JsonNode in, String key) {
    return Duration.ofSeconds(number(in, key).multiply(BigDecimal.valueOf(3600)).longValueExact());
  }

  private static Map<String, Object> valueStream(JsonNode in) {
    ValueStream stream = ValueStream.named("case");
    for (JsonNode step : each(need(in, "steps"))) {
      stream =
          stream.step(
              Step.of(need(step, "id").textValue())
                  .touch(hours(step, "processTime"))
                  .lead(hours(step, "leadTime"))
                  .valueAdding(hours(step, "valueAddingTime"))
                  .completeAndAccurate(Percent.of(number(step, "percentCompleteAccurate"))));
    }
    StreamReport report =
        stream.demanded(need(in, "demand").longValue(), hours(in, "availableTime")).review();
    Map<String, Object> answer = new LinkedHashMap<>();
    Map.of(
            "totalProcessTime", StreamFigure.TOUCH_TIME,
            "totalLeadTime", StreamFigure.LEAD_TIME,
            "activityRatioPercent", StreamFigure.ACTIVITY_RATIO,
            "processCycleEfficiencyPercent", StreamFigure.CYCLE_EFFICIENCY,
            "rolledCompleteAccuratePercent", StreamFigure.ROLLED_YIELD,
            "expectedReworkPer1000", StreamFigure.EXPECTED_REWORK,
            "taktTime", StreamFigure.TAKT_TIME)
        .forEach((key, figure) -> answer.put(key, report.value(figure).orElseThrow()));
    return answer;
  }

  private static Map<String, Object> parallelValueStream(JsonNode in) {
    ValueStream stream = ValueStream.named("case");
    for (JsonNode part : each(need(in, "sequence"))) {
      stream =
          part.isArray()
              ? stream.inParallel(each(part).stream().map(id -> step(in, id)).toArray(Step[]::new))
              : stream.step(step(in, part));
    }
    StreamReport report = stream.review();
    return Map.of(
        "leadTime", report.value(StreamFigure.LEAD_TIME).orElseThrow(),
        "pcePercent", report.value(StreamFigure.CYCLE_EFFICIENCY).orElseThrow());
  }

  private static Step step(JsonNode in, JsonNode id) {
    JsonNode step = need(need(in, "steps"), id.textValue());
    return Step.of(id.textValue())
        .lead(hours(step, "leadTime"))
        .valueAdding(hours(step, "valueAdding"));
  }
}
