package org.plimsoll.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.allocation.AllocationProblem;
import org.plimsoll.allocation.AllocationSolution;
import org.plimsoll.allocation.Allocator;
import org.plimsoll.allocation.Candidates;
import org.plimsoll.allocation.Policy;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.base.Rounding;
import org.plimsoll.base.TimeLimit;
import org.plimsoll.base.WeeklyHours;
import org.plimsoll.calendar.Timescale;
import org.plimsoll.calendar.WorkingCalendar;
import org.plimsoll.caseload.Band;
import org.plimsoll.caseload.CapacityRule;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.CaseCount;
import org.plimsoll.caseload.ContactWeights;
import org.plimsoll.caseload.FixedElement;
import org.plimsoll.caseload.Load;
import org.plimsoll.caseload.LoadBands;
import org.plimsoll.caseload.LoadRow;
import org.plimsoll.caseload.MemberLoad;
import org.plimsoll.caseload.OverloadRule;
import org.plimsoll.caseload.OvertimeRule;
import org.plimsoll.caseload.PeriodAverage;
import org.plimsoll.caseload.PointsRange;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.caseload.Reduction;
import org.plimsoll.caseload.Reductions;
import org.plimsoll.caseload.Rollup;
import org.plimsoll.caseload.Scoring;
import org.plimsoll.caseload.SizeTerm;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.caseload.Tally;
import org.plimsoll.caseload.Task;
import org.plimsoll.caseload.Team;
import org.plimsoll.clinic.Clinic;
import org.plimsoll.clinic.ClinicReport;
import org.plimsoll.clinic.ShrunkWeight;
import org.plimsoll.clinic.TimeStudy;
import org.plimsoll.clinic.TimedCase;
import org.plimsoll.clinic.TimedWork;
import org.plimsoll.explain.Source;
import org.plimsoll.stats.DesignMatrix;
import org.plimsoll.stats.Evenness;
import org.plimsoll.stats.NonNegativeFit;
import org.plimsoll.stats.NonNegativeLeastSquares;

/** The reference cases of the area caseload. */
final class CaseloadCases extends ReferenceCases {
  private static final Rounding TO_ONE_PLACE =
      Rounding.halfUp(1); // of the percentage: the ratio to 3 places

  CaseloadCases() {
    super(
        "caseload",
        "availableWorkingTime",
        "averageCaseload",
        "erlangC",
        "judgeNeed",
        "maxCaseload",
        "mixedCaseload",
        "proficiencyCapacity",
        "proportionalAllocation",
        "staffingUplift",
        "wisn");
    points();
    capacity();
    reductions();
    complexity();
    thresholds();
    team();
    operation("fairness", CaseloadCases::fairness);
    operation("assignNext", CaseloadCases::assignNext);
    operation("lptAssign", CaseloadCases::lptAssign);
    operation(
        "workingDayDeadline",
        in ->
            Map.of(
                "due",
                calendar(in)
                    .plus(date(in, "start"), need(in, "workingDays").intValue())
                    .toString()));
    operation("elapsedWorkingDays", CaseloadCases::elapsedWorkingDays);
    calibration();
  }

  private void calibration() {
    operation(
        "nnls",
        in -> {
          double[][] rows =
              each(need(in, "A")).stream().map(ReferenceCases::doubles).toArray(double[][]::new);
          NonNegativeFit fit =
              NonNegativeLeastSquares.standard().fit(DesignMatrix.of(rows), doubles(need(in, "b")));
          return Map.of("x", fit.coefficients(), "residualNorm", fit.residualNorm());
        });
    operation(
        "timeStudyWeight",
        in -> {
          TimeStudy study =
              new TimeStudy(
                  each(need(in, "observations")).stream()
                      .map(hours -> Rational.of(hours.decimalValue()))
                      .toList());
          TimeStudy.Interval interval = study.intervalOf(need(in, "tCritical").doubleValue());
          return Map.of(
              "n", study.n(),
              "mean", study.mean(),
              "sampleSd", study.sampleSd().orElseThrow(),
              "standardError", study.standardError().orElseThrow(),
              "low", interval.low(),
              "high", interval.high());
        });
    operation(
        "shrunkWeight",
        in ->
            single(
                "weight",
                new ShrunkWeight(
                        rational(in, "priorWeight"),
                        rational(in, "priorStrength"),
                        rational(in, "observedMean"),
                        need(in, "n").intValue())
                    .weight()
                    .orElse(null)));
    operation("pointsVersusTime", CaseloadCases::pointsVersusTime);
  }

  private static Map<String, Object> pointsVersusTime(JsonNode in) {
    PointsScheme scheme = PointsScheme.named("case").band("any", Points.ZERO);
    List<TimedCase> work =
        each(need(in, "cases")).stream()
            .map(
                each ->
                    TimedCase.of(
                            Case.of(each.get("id").asText(), "any")
                                .weighing(points(each, "points"), "as the case gives it"))
                        .took(number(each, "actualHours").toPlainString()))
            .toList();
    ClinicReport report =
        Clinic.standard()
            .withHoursPerPoint(number(in, "hoursPerPoint").toPlainString())
            .withTolerance(percent(in, "tolerancePercent"))
            .review(scheme, TimedWork.from(work));
    return Map.of(
        "expectedHours", report.total().expectedHours(),
        "actualHours", report.total().actualHours(),
        "actualOverExpected", report.total().ratio().orElseThrow(),
        "meanAbsoluteErrorHours", report.total().meanAbsoluteErrorHours(),
        "flags",
            report.flags().stream()
                .map(row -> Map.of("id", row.name(), "flag", row.pointing().words()))
                .toList());
  }

  private void points() {
    operation(
        "tierPoints",
        in -> {
          CaseCount count = CaseCount.of(need(in, "total").longValue(), "tier");
          for (JsonNode each : need(in, "inactive")) {
            count =
                count.inactive(
                    each.get("kind").asText(),
                    each.get("count").longValue(),
                    rational(each, "weightingPercent"));
          }
          Tally tally =
              need(in, "subtractInactive").booleanValue()
                  ? Tally.standard()
                  : Tally.standard().countingInactiveInFull();
          PointsScheme scheme = PointsScheme.named("case").band("tier", points(in, "tierPoints"));
          return Map.of(
              "points", tally.of(scheme, List.of(count), List.of(), Points.ZERO).casePoints());
        });
    operation(
        "weightedSum",
        in -> {
          PointsScheme scheme = PointsScheme.named("case");
          for (var weight : need(in, "weights").properties()) {
            scheme = scheme.task(weight.getKey(), Points.of(weight.getValue().decimalValue()));
          }
          List<Task> tasks = each(need(in, "items")).stream().map(CaseloadCases::task).toList();
          return Map.of(
              "points",
              Tally.standard()
                  .listingUnknown()
                  .of(scheme, List.of(), tasks, Points.ZERO)
                  .taskPoints());
        });
    operation("workloadTotal", CaseloadCases::workloadTotal);
    operation(
        "intervalWorkload",
        in -> {
          PointsScheme scheme =
              PointsScheme.named("case").withBandsInAnyOrder("as the case gives them");
          for (var range : need(in, "weightRanges").properties()) {
            scheme =
                scheme.band(
                    Band.of(
                        range.getKey(),
                        PointsRange.between(
                            Points.of(range.getValue().get(0).decimalValue()),
                            Points.of(range.getValue().get(1).decimalValue()))));
          }
          List<CaseCount> counts = new ArrayList<>();
          need(in, "counts")
              .properties()
              .forEach(
                  count -> counts.add(CaseCount.of(count.getValue().longValue(), count.getKey())));
          Tally.Result result = Tally.standard().of(scheme, counts, List.of(), Points.ZERO);
          return Map.of("low", result.low(), "high", result.high());
        });
  }

  private static Task task(JsonNode item) {
    return Task.oneOff(item.get("type").asText()).times(item.get("count").longValue());
  }

  private static Map<String, Object> workloadTotal(JsonNode in) {
    Map<String, Band> bands = new LinkedHashMap<>();
    for (var table : need(in, "tables").properties()) {
      for (var tier : table.getValue().properties()) {
        Band band = bands.getOrDefault(tier.getKey(), Band.bySetting(tier.getKey()));
        bands.put(
            tier.getKey(), band.in(table.getKey(), Points.of(tier.getValue().decimalValue())));
      }
    }
    PointsScheme scheme = PointsScheme.named("case").withBandsInAnyOrder("as the case gives them");
    for (Band band : bands.values()) {
      scheme = scheme.band(band);
    }
    List<CaseCount> counts =
        each(need(in, "cases")).stream()
            .map(
                each ->
                    (each.get("tier").isNull()
                            ? CaseCount.unbanded(each.get("count").longValue())
                            : CaseCount.of(
                                each.get("count").longValue(), each.get("tier").asText()))
                        .in(each.get("table").asText()))
            .toList();
    List<Task> reports =
        each(need(in, "reports")).stream()
            .map(
                each ->
                    Task.oneOff(each.get("type").asText(), points(each, "points"))
                        .times(each.get("count").longValue()))
            .toList();
    Tally.Result result =
        Tally.standard()
            .listingUnknown()
            .of(scheme, counts, reports, points(in, "adjustmentPoints"));
    return Map.of(
        "casePoints", result.casePoints(),
        "byTable", result.bySetting(),
        "reportPoints", result.taskPoints(),
        "total", result.total());
  }

  private void capacity() {
    operation(
        "availablePoints",
        in -> {
          CapacityRule rule =
              CapacityRule.fullTimer(points(in, "nominalTarget"), hours(in, "defaultHours"))
                  .assumingFullTime()
                  .withRounding(
                      named(
                          in,
                          "rounding",
                          Map.of("truncate", Rounding.truncate(), "none", Rounding.NONE)))
                  .whenReductionsExceedHours(
                      named(
                          in,
                          "whenReductionExceedsHours",
                          Map.of(
                              "clampToZero",
                              CapacityRule.Excess.CLAMP_TO_ZERO,
                              "allowNegative",
                              CapacityRule.Excess.ALLOW_NEGATIVE)));
          return Map.of(
              "availablePoints",
              rule.available(optionalHours(in, "contractedHours"), hours(in, "reductionHours"))
                  .orElseThrow());
        });
    operation(
        "capacityPercent",
        in -> {
          Rounding rounding =
              named(
                  in,
                  "rounding",
                  Map.of(
                      "none",
                      Rounding.NONE,
                      "ratio3HalfUp",
                      TO_ONE_PLACE,
                      "percent1HalfUp",
                      TO_ONE_PLACE));
          Load.NoCapacity none =
              named(
                  in,
                  "whenNoAvailable",
                  Map.of("zero", Load.NoCapacity.ZERO, "undefined", Load.NoCapacity.UNDEFINED));
          return single("percent", load(in).percent(rounding, none).orElse(null));
        });
    operation("remainingPoints", in -> Map.of("remaining", load(in).remaining()));
    operation(
        "allocationImpact",
        in -> {
          Load after = load(in).taking(points(in, "casePoints"), points(in, "alreadyHeldPoints"));
          return Map.of(
              "before", load(in).percent(TO_ONE_PLACE, Load.NoCapacity.ZERO).orElseThrow(),
              "after", after.percent(TO_ONE_PLACE, Load.NoCapacity.ZERO).orElseThrow());
        });
  }

  private void reductions() {
    operation(
        "reductionAllowance",
        in -> {
          Reduction reduction =
              need(in, "allowancePercent").isNull()
                  ? Reduction.whole("case")
                  : Reduction.share("case", percent(in, "allowancePercent"));
          if (!need(in, "maxAllowancePercent").isNull()) {
            reduction = reduction.atMost(percent(in, "maxAllowancePercent"));
          }
          WeeklyHours contracted = hours(in, "contractedHours");
          return Map.of(
              "allowanceHours",
              reduction.allowance(contracted),
              "maxAllowanceHours",
              reduction.mostAllowed(contracted));
        });
    operation(
        "activeReductions",
        in -> {
          List<Reduction> all =
              each(need(in, "reductions")).stream().map(CaseloadCases::reduction).toList();
          Reductions.Active active = new Reductions(WeeklyHours.ZERO, all).at(instant(in, "at"));
          Map<String, Object> answer =
              single(
                  "nextChange",
                  active
                      .nextChange()
                      .map(DateTimeFormatter.ISO_LOCAL_DATE_TIME::format)
                      .orElse(null));
          answer.put("hours", active.hours());
          answer.put("activeIds", active.ids());
          return answer;
        });
    operation(
        "reductionStatus",
        in -> {
          Reduction reduction =
              Reduction.whole("case").from(instant(in, "from")).to(instant(in, "to"));
          return Map.of("status", reduction.status(instant(in, "at")).name());
        });
    operation(
        "reductionProRata",
        in -> {
          List<Reduction> all =
              each(need(in, "reductions")).stream()
                  .map(
                      each ->
                          Reduction.of("case", hours(each, "hoursPerWeek"))
                              .from(date(each, "from"))
                              .to(date(each, "to")))
                  .toList();
          return Map.of(
              "averageHoursPerWeek",
              new Reductions(WeeklyHours.ZERO, all)
                  .averageOver(date(in, "periodStart"), date(in, "periodEnd")));
        });
  }

  private static Reduction reduction(JsonNode each) {
    Reduction reduction =
        Reduction.of("case", hours(each, "hours"))
            .withId(each.get("id").asText())
            .from(instant(each, "from"))
            .to(instant(each, "to"));
    String status = each.get("status").asText();
    if (status.equals("ARCHIVED") || status.equals("DELETED")) {
      reduction = reduction.withdrawn(Reduction.Withdrawal.valueOf(status));
    }
    return each.get("reasonEnabled").booleanValue() ? reduction : reduction.withReasonDisabled();
  }

  private void complexity() {
    operation(
        "multiFactorScore",
        in -> {
          Scoring scoring = Scoring.named("case");
          for (JsonNode pair : need(in, "largerOfPairCounts")) {
            scoring = scoring.largestOf(pair.get(0).asText(), pair.get(1).asText());
          }
          for (JsonNode band : need(in, "bands")) {
            String name = band.get("name").asText();
            scoring =
                band.get("min").isNull()
                    ? scoring.otherwise(name)
                    : scoring.reaching(name, points(band, "min"));
          }
          Map<String, Points> components = new LinkedHashMap<>();
          need(in, "components")
              .forEach(each -> components.put(each.get("name").asText(), points(each, "points")));
          Scoring.Result result = scoring.score(components);
          return Map.of("total", result.total(), "band", result.band());
        });
    operation(
        "nonLinearWeight",
        in ->
            Map.of(
                "load",
                SizeTerm.of(points(in, "base"))
                    .growing(
                        number(in, "coefficient").toString(), number(in, "exponent").toString())
                    .perUnit(points(in, "perUnit"), points(in, "perUnitCap"))
                    .constant(points(in, "constant"))
                    .bonus(points(in, "bonus"), need(in, "bonusAlways").booleanValue())
                    .at(rational(in, "n"))));
  }

  private void thresholds() {
    operation(
        "loadBand",
        in -> {
          LoadBands bands = LoadBands.from(Source.GIVEN);
          for (JsonNode band : need(in, "bands")) {
            String name = band.get("name").asText();
            bands =
                band.get("from").isNull()
                    ? bands.rest(name)
                    : band.get("fromInclusive").booleanValue()
                        ? bands.atLeast(name, percent(band, "from"))
                        : bands.above(name, percent(band, "from"));
          }
          return Map.of("band", bands.bandOf(percent(in, "percent")));
        });
    operation("pointsAllowance", CaseloadCases::pointsAllowance);
    operation(
        "sustainedOverload",
        in -> {
          OverloadRule rule =
              (need(in, "strict").booleanValue()
                      ? OverloadRule.above(percent(in, "threshold"))
                      : OverloadRule.atLeast(percent(in, "threshold")))
                  .forWeeks(need(in, "consecutiveWeeks").intValue());
          List<Optional<Percent>> weeks =
              each(need(in, "weeklyPercents")).stream()
                  .map(
                      week ->
                          week.isNull()
                              ? Optional.<Percent>empty()
                              : Optional.of(Percent.of(week.decimalValue())))
                  .toList();
          OverloadRule.Result result = rule.review(weeks);
          Map<String, Object> answer =
              single(
                  "firstRunStartIndex",
                  result.firstRunStart().isPresent() ? result.firstRunStart().getAsInt() : null);
          answer.put("sustained", result.isSustained());
          answer.put("longestRun", result.longestRun());
          return answer;
        });
    operation(
        "overtime",
        in -> {
          OvertimeRule rule =
              OvertimeRule.above(hours(in, "overtimeAbove")).atMost(hours(in, "absoluteMaximum"));
          OvertimeRule.Overtime overtime =
              rule.review(hours(in, "assignedHours"), WeeklyHours.ZERO);
          return Map.of(
              "overtimeHours",
              overtime.hours(),
              "withinAbsoluteMaximum",
              overtime.isWithinMaximum());
        });
  }

  private void team() {
    operation("teamRollup", CaseloadCases::teamRollup);
    operation(
        "periodAverage",
        in -> {
          List<LoadRow> days =
              each(need(in, "days")).stream()
                  .map(day -> row(day, "a day", WeeklyHours.ZERO, WeeklyHours.ZERO))
                  .toList();
          PeriodAverage average = PeriodAverage.of(days);
          return Map.of(
              "totalCases", average.cases(),
              "totalPoints", average.points(),
              "availablePoints", average.available(),
              "adjustmentPoints", average.adjustment(),
              "daysWithData", average.daysWithData(),
              "capacityPercent", average.percent().orElse(Percent.ZERO));
        });
    operation(
        "contactAdjustments",
        in -> {
          Map<String, Points> weights = new LinkedHashMap<>();
          need(in, "weights")
              .properties()
              .forEach(
                  weight ->
                      weights.put(weight.getKey(), Points.of(weight.getValue().decimalValue())));
          List<ContactWeights.Contact> contacts =
              each(need(in, "contacts")).stream()
                  .map(
                      each ->
                          new ContactWeights.Contact(
                              each.get("type").asText(),
                              each.get("caseOwner").asText(),
                              each.get("doneBy").asText()))
                  .toList();
          return Map.of("net", new ContactWeights(weights).net(contacts));
        });
  }

  private static LoadRow row(
      JsonNode in, String name, WeeklyHours contracted, WeeklyHours reduced) {
    return new LoadRow(
        name,
        need(in, "totalCases").longValue(),
        load(in),
        contracted,
        reduced,
        points(in, "adjustmentPoints"));
  }

  private static Map<String, Object> teamRollup(JsonNode in) {
    Rollup rollup =
        Rollup.of(
            "team",
            each(need(in, "rows")).stream()
                .map(
                    each ->
                        row(
                            each,
                            each.get("name").asText(),
                            hours(each, "contractedHours"),
                            hours(each, "reductionHours")))
                .toList());
    LoadRow total = rollup.total();
    Map<String, Object> answer = new HashMap<>();
    answer.put("totalPoints", total.load().total());
    answer.put("availablePoints", total.load().available());
    answer.put("remainingPoints", total.load().remaining());
    answer.put("contractedHours", total.contracted());
    answer.put("reductionHours", total.reduced());
    answer.put("totalCases", total.cases());
    answer.put("adjustmentPoints", total.adjustment());
    answer.put(
        "capacityPercent", total.load().percent(Rounding.NONE, Load.NoCapacity.ZERO).orElseThrow());
    answer.put(
        "overThreshold",
        rollup.above(percent(in, "overThresholdPercent")).stream().map(LoadRow::name).toList());
    answer.put(
        "loadWithoutCapacity", rollup.workWithoutCapacity().stream().map(LoadRow::name).toList());
    return answer;
  }

  private static Map<String, Object> pointsAllowance(JsonNode in) {
    PointsScheme scheme =
        PointsScheme.named("case")
            .withFullTimer(points(in, "fullTimePoints"), WeeklyHours.of(37))
            .withFixed(new FixedElement(points(in, "fixedPoints"), false))
            .band("held", points(in, "casePoints"));
    StaffMember member =
        StaffMember.of("S-01", "the worker")
            .fullTimeEquivalent(number(in, "fte").toString())
            .withExperience(percent(in, "experiencePercent"), "as the case says")
            .responsibleFor("extra", points(in, "extraPoints"));
    MemberLoad load =
        Team.named("case")
            .under(scheme)
            .on(LocalDate.of(2026, 2, 2))
            .holding(member, Case.of("C-1", "held"))
            .load()
            .member("S-01");
    return Map.of(
        "allowance", load.available().orElseThrow(),
        "used", load.total(),
        "remaining", load.remaining().orElseThrow(),
        "over", load.isOverPointed());
  }

  private static Map<String, Object> fairness(JsonNode in) {
    double[] loads = doubles(need(in, "loads"));
    Evenness evenness =
        need(in, "capacities").isNull()
            ? Evenness.of(loads)
            : Evenness.of(loads, doubles(need(in, "capacities")));
    return Map.of(
        "jain", evenness.jain(),
        "gini", evenness.gini(),
        "cvPopulation", evenness.cv(),
        "maxOverMean", evenness.maxOverMean(),
        "minOverMax", evenness.minOverMax(),
        "hoover", evenness.hoover(),
        "theil", evenness.theil(),
        "euclideanUnfairness", evenness.euclideanUnfairness());
  }

  /** A worker's capacity becomes a full-time equivalent, the load an extra responsibility. */
  private static Map<String, Object> assignNext(JsonNode in) {
    PointsScheme scheme =
        PointsScheme.named("case")
            .withFullTimer(Points.of(1), WeeklyHours.of("0.01"))
            .band("next", points(in, "weight"));
    Team team = Team.named("case").under(scheme).on(LocalDate.of(2026, 2, 2));
    for (JsonNode worker : need(in, "workers")) {
      team =
          team.with(
              StaffMember.of(worker.get("id").asText(), "the worker")
                  .fullTimeEquivalent(number(worker, "capacity").toString())
                  .responsibleFor("load", points(worker, "load")));
    }
    Optional<Candidates.Candidate> best =
        Allocator.standard().next(team, Case.of("C-1", "next")).best();
    Map<String, Object> answer =
        single("worker", best.map(Candidates.Candidate::memberId).orElse(null));
    answer.put("percentAfter", best.flatMap(each -> each.after().percent()).orElse(null));
    return answer;
  }

  private static Map<String, Object> lptAssign(JsonNode in) {
    List<String> ids = new ArrayList<>();
    need(in, "capacities").fieldNames().forEachRemaining(ids::add);
    ids.sort(null);
    long[] weights =
        each(need(in, "weights")).stream()
            .mapToLong(weight -> weight.decimalValue().longValueExact())
            .toArray();
    long[] capacities =
        ids.stream().mapToLong(id -> number(in.get("capacities"), id).longValueExact()).toArray();
    AllocationSolution solution =
        Allocator.standard()
            .by(Policy.LONGEST_FIRST)
            .solve(AllocationProblem.of(weights, capacities));
    Map<String, Object> loads = new HashMap<>();
    for (int j = 0; j < ids.size(); j++) {
      loads.put(ids.get(j), solution.loads()[j]);
    }
    return Map.of("loads", loads, "maxPercent", solution.certificate().worst().orElseThrow());
  }

  private static Map<String, Object> elapsedWorkingDays(JsonNode in) {
    Timescale limit =
        Timescale.of("case", TimeLimit.workingDays(need(in, "limit").intValue()), calendar(in));
    LocalDate start = date(in, "start");
    LocalDate end = date(in, "end");
    return Map.of("workingDays", limit.used(start, end), "overdue", limit.isLate(start, end));
  }

  /** The case lists all holidays that count, so the calendar knows years around its dates. */
  private static WorkingCalendar calendar(JsonNode in) {
    List<LocalDate> holidays =
        each(need(in, "holidays")).stream().map(day -> LocalDate.parse(day.asText())).toList();
    int year = date(in, "start").getYear();
    return WorkingCalendar.mondayToFriday("case", year - 5, year + 5).withHolidays(holidays);
  }

  // reading of inputs

  private static Load load(JsonNode in) {
    return Load.of(points(in, "totalPoints"), points(in, "availablePoints"));
  }

  private static Points points(JsonNode in, String key) {
    return Points.of(number(in, key));
  }

  private static Percent percent(JsonNode in, String key) {
    return Percent.of(number(in, key));
  }

  private static Rational rational(JsonNode in, String key) {
    return Rational.of(number(in, key));
  }

  private static WeeklyHours hours(JsonNode in, String key) {
    return WeeklyHours.of(number(in, key));
  }

  private static Optional<WeeklyHours> optionalHours(JsonNode in, String key) {
    return need(in, key).isNull() ? Optional.empty() : Optional.of(hours(in, key));
  }

  private static LocalDate date(JsonNode in, String key) {
    return LocalDate.parse(need(in, key).asText());
  }

  private static LocalDateTime instant(JsonNode in, String key) {
    return LocalDateTime.parse(need(in, key).asText());
  }

  private static <T> T named(JsonNode in, String key, Map<String, T> choices) {
    T choice = choices.get(need(in, key).asText());
    if (choice == null) {
      throw new IllegalStateException(key + " " + in.get(key) + " is none of " + choices.keySet());
    }
    return choice;
  }
}
