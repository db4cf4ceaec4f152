package org.plimsoll.examples.casework;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import org.plimsoll.base.TimeLimit;
import org.plimsoll.io.ReadResult;
import org.plimsoll.lean.CaseFlow;
import org.plimsoll.lean.DayCounts;
import org.plimsoll.lean.EventLog;
import org.plimsoll.lean.Handovers;
import org.plimsoll.lean.LeanReview;
import org.plimsoll.lean.LogCounts;
import org.plimsoll.lean.LogTotals;
import org.plimsoll.lean.ProcessingTimes;
import org.plimsoll.lean.Rework;
import org.plimsoll.lean.Timeliness;
import org.plimsoll.lean.WorkerLoads;
import org.plimsoll.stats.Distribution;

/**
 * The figures of a Lean review under the names of the reference files, whose definitions they
 * follow: shares, days and hours are rounded to 6 decimals, hours of work items to 4.
 */
final class LeanFigures {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final DateTimeFormatter BOUND =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendOffset("+HH:MM", "+00:00")
          .toFormatter(Locale.ROOT);
  private static final int PLACES = 6;
  private static final int HOUR_PLACES = 4;

  private final LeanReview.Result result;

  private LeanFigures(LeanReview.Result result) {
    this.result = result;
  }

  /**
   * All figures: {@code figures}, {@code log_all} and {@code processing}; where only some stages of
   * life count, {@code figures_complete_events} is the same as {@code figures}.
   */
  static ObjectNode of(LeanReview.Result result, ReadResult<EventLog> read) {
    LeanFigures figures = new LeanFigures(result);
    ObjectNode out = JSON.objectNode();
    out.put("log", result.log());
    out.set("rows", rows(read));
    out.set("log_all", all(result.all()));
    out.set("figures", figures.figures());
    if (!result.method().stages().isEmpty()) {
      out.set("figures_complete_events", figures.figures());
    }
    out.set("processing", figures.processing());
    return out;
  }

  private static ObjectNode rows(ReadResult<EventLog> read) {
    ObjectNode out = JSON.objectNode();
    out.put("read", read.rows());
    out.put("used", read.understood());
    out.put("left_out", read.leftOut());
    ObjectNode reasons = out.putObject("problems_by_reason");
    read.value().problemsByRule().forEach(reasons::put);
    return out;
  }

  private static ObjectNode all(LogTotals all) {
    ObjectNode out = JSON.objectNode();
    ObjectNode stages = out.putObject("lifecycles");
    all.lifeCycles().forEach(stages::put);
    out.put("events", all.events());
    out.put("cases", all.cases());
    out.put("workers", all.workers());
    out.put("events_without_worker", all.eventsWithoutWorker());
    return out;
  }

  private ObjectNode figures() {
    LogCounts counts = result.counts();
    ObjectNode out = JSON.objectNode();
    out.put("cases", counts.cases());
    out.put("events", counts.events());
    out.put("activities", counts.activities());
    out.put("workers", counts.workers());
    out.put("events_without_worker", counts.eventsWithoutWorker());
    out.put("first_event", instant(counts.first()));
    out.put("last_event", instant(counts.last()));
    out.put("ties_same_case_same_instant", counts.ties());
    out.put("single_event_cases", counts.singleEventCases());
    out.put("zero_duration_cases", counts.zeroDurationCases());
    out.set("events_per_case", distribution(counts.eventsPerCase()));
    out.set("case_duration_days", distribution(counts.durationDays()));
    out.put("variants", result.variants().different());
    out.put("top_variant_cases", result.variants().commonest());
    out.put("variants_covering_80pct_cases", result.variants().covering());
    out.set("rework", rework());
    out.set("handover", handover());
    out.set("workers_per_case", distribution(counts.workersPerCase()));
    out.set("load", load());
    out.set("flow", flow());
    out.set("by_month", byMonth());
    out.set("overdue", overdue());
    return out;
  }

  private ObjectNode rework() {
    Rework rework = result.rework();
    ObjectNode out = JSON.objectNode();
    out.put("repeat_executions", rework.repeatExecutions());
    out.put("self_loop_steps", rework.selfLoopSteps());
    out.put("return_steps", rework.returnSteps());
    out.put("self_loop_runs", rework.selfLoopRuns());
    out.put("self_loop_runs_redo", rework.selfLoopRunsRedo());
    out.put("self_loop_runs_repeat", rework.selfLoopRunsRepeat());
    out.put("returning_case_activities", rework.returningPairs());
    out.put("returning_case_activities_redo", rework.returningPairsRedo());
    out.put("returning_case_activities_repeat", rework.returningPairsRepeat());
    out.put("cases_with_any_repeat", rework.casesWithAnyRepeat());
    out.put("cases_with_self_loop", rework.casesWithSelfLoop());
    out.put("cases_with_return", rework.casesWithReturn());
    out.put("first_time_right", rounded(rework.firstTimeRight()));
    out.put(
        "first_time_right_ignoring_self_loops", rounded(rework.firstTimeRightIgnoringSelfLoops()));
    out.put("rework_share_of_events", rounded(rework.shareOfEvents()));
    ObjectNode activities = out.putObject("by_activity");
    for (Rework.OfActivity row : rework.byActivity()) {
      activities
          .putObject(row.activity())
          .put("repeat_executions", row.repeatExecutions())
          .put("cases_with_repeat", row.cases());
    }
    return out;
  }

  private ObjectNode handover() {
    Handovers handovers = result.handovers();
    ObjectNode out = JSON.objectNode();
    out.put("consecutive_pairs_with_self", handovers.consecutivePairs());
    out.put("handovers", handovers.handovers());
    out.put("mean_per_case", rounded(handovers.meanPerCase()));
    out.put("cases_without_handover", handovers.casesWithout());
    out.put("max_in_a_case", handovers.mostInACase());
    out.put("distinct_edges", handovers.edges());
    ArrayNode edges = out.putArray("top_edges");
    for (Handovers.Edge edge : handovers.commonest()) {
      edges.addArray().add(edge.from()).add(edge.to()).add(edge.count());
    }
    out.put("reciprocated_edges", handovers.reciprocatedEdges());
    out.put("density", rounded(handovers.density()));
    out.put("ping_pong_aba", handovers.pingPong());
    return out;
  }

  private ObjectNode load() {
    WorkerLoads load = result.load();
    ObjectNode out = JSON.objectNode();
    out.set("events_per_worker", distribution(load.eventsPerWorker()));
    out.set("cases_per_worker", distribution(load.casesPerWorker()));
    out.put("gini_events", rounded(load.giniOfEvents()));
    out.put("gini_cases", rounded(load.giniOfCases()));
    out.put("top20pct_workers_share_of_events", rounded(load.busiestShareOfEvents()));
    out.put("peak_cases_held_any_worker", load.mostHeld());
    BigDecimal held = BigDecimal.ZERO;
    for (WorkerLoads.Worker worker : load.workers()) {
      held = held.add(rounded(worker.heldCaseDays()));
    }
    out.put("sum_held_case_days", held);
    ObjectNode workers = out.putObject("per_worker");
    for (WorkerLoads.Worker worker : result.busiest()) {
      ObjectNode row = workers.putObject(worker.name());
      row.put("events", worker.events());
      row.put("cases", worker.cases());
      row.put("activities", worker.activities());
      row.put("active_span_days", rounded(worker.activeSpanDays()));
      row.put("holdings", worker.holdings());
      row.put("held_case_days", rounded(worker.heldCaseDays()));
      row.put("mean_cases_held_over_log_window", rounded(worker.meanCasesHeld()));
      row.put("peak_cases_held", worker.peakCasesHeld());
      row.put("peak_cases_touch_span", worker.peakCasesTouchSpan());
    }
    return out;
  }

  private ObjectNode flow() {
    CaseFlow flow = result.flow();
    ObjectNode out = JSON.objectNode();
    out.put("window_days", rounded(flow.windowDays()));
    out.put("arrival_rate_per_day", rounded(flow.arrivalRatePerDay()));
    out.put("time_average_wip", rounded(flow.timeAverageWip()));
    out.put("mean_duration_days", rounded(flow.meanDurationDays()));
    out.put("lambda_times_W", rounded(flow.littlesLaw()));
    out.put("peak_wip", flow.peakWip());
    out.put("median_duration_days", rounded(flow.medianDurationDays()));
    out.set("subwindow", null);
    flow.inWindow().ifPresent(within -> out.set("subwindow", subwindow(within)));
    return out;
  }

  private static ObjectNode subwindow(CaseFlow.InWindow within) {
    ObjectNode out = JSON.objectNode();
    out.put("from", BOUND.format(within.window().from()));
    out.put("to", BOUND.format(within.window().until()));
    out.put("days", rounded(within.days()));
    out.put("arrivals", within.arrivals());
    out.put("closures", within.closures());
    out.put("time_average_wip", rounded(within.timeAverageWip()));
    out.put("mean_duration_closed_days", rounded(within.meanDurationDaysClosed()));
    out.put("closure_rate_times_mean_duration", rounded(within.closureRateTimesMeanDuration()));
    out.put("open_at_from", within.openAtStart());
    out.put("open_at_to", within.openAtEnd());
    return out;
  }

  private ObjectNode byMonth() {
    ObjectNode out = JSON.objectNode();
    result
        .byMonth()
        .forEach(
            month ->
                out.putObject(month.month().toString())
                    .put("arrivals", month.arrivals())
                    .put("closures", month.closures())
                    .put("open_at_month_end", month.openAtMonthEnd()));
    return out;
  }

  private ObjectNode overdue() {
    int limit = result.method().limitDays();
    Timeliness times = result.timeliness();
    DayCounts working = times.workingDays().orElse(times.mondayToFriday());
    int cases = result.counts().cases();
    ObjectNode out = JSON.objectNode();
    out.put("limit_days", limit);
    out.put("over_elapsed_calendar", times.elapsedHours().above(24L * limit));
    Timeliness.Overdue byDate = times.over(TimeLimit.calendarDays(limit));
    out.put("over_local_date_calendar", byDate.over());
    out.put("share_local_date_calendar", rounded(byDate.share()));
    out.put("over_working_mon_fri", times.mondayToFriday().above(limit));
    out.put("share_working_mon_fri", share(times.mondayToFriday().above(limit), cases));
    out.set("working_days_mon_fri", distribution(times.mondayToFriday().distribution()));
    out.put("over_working_with_holidays", working.above(limit));
    out.put("share_working_with_holidays", share(working.above(limit), cases));
    out.set("working_days_with_holidays", distribution(working.distribution()));
    ArrayNode holidays = out.putArray("holidays");
    times.holidays().forEach(day -> holidays.add(day.toString()));
    for (int days : result.method().furtherLimits()) {
      out.put("over_calendar_" + days, times.over(TimeLimit.calendarDays(days)).over());
    }
    return out;
  }

  private ObjectNode processing() {
    ProcessingTimes times = result.processing();
    ObjectNode out = JSON.objectNode();
    out.put("instances", times.items());
    out.put("work_item_instances", times.workItems());
    out.put("work_item_paired", times.paired());
    out.put("total_processing_hours", hours(times.hours()));
    ObjectNode activities = out.putObject("by_activity");
    for (ProcessingTimes.OfActivity row : times.byActivity()) {
      ObjectNode activity = activities.putObject(row.activity());
      activity.put("n", row.items());
      activity.put("hours", hours(row.hours()));
      activity.set("minutes", distribution(Optional.of(row.minutes())));
    }
    out.put("workers", times.byWorker().size());
    ObjectNode workers = out.putObject("by_worker_top");
    for (ProcessingTimes.OfWorker row : listed(times.byWorker())) {
      workers
          .putObject(row.worker())
          .put("hours", hours(row.hours()))
          .put("instances", row.items());
    }
    ObjectNode peaks = out.putObject("peak_simultaneous_work_items_by_worker");
    ToIntFunction<ProcessingTimes.OfWorker> peak = ProcessingTimes.OfWorker::peak;
    List<ProcessingTimes.OfWorker> byPeak =
        times.byWorker().stream()
            .filter(row -> row.peak() > 0)
            .sorted(
                Comparator.comparingInt(peak)
                    .reversed()
                    .thenComparing(ProcessingTimes.OfWorker::worker, LeanFigures::byCodePoint))
            .toList();
    listed(byPeak).forEach(row -> peaks.put(row.worker(), row.peak()));
    out.put(
        "flow_efficiency_mean_of_cases",
        times.flowEfficiency().map(shares -> rounded(shares.mean())).orElse(null));
    out.put("flow_efficiency_ratio_of_sums", rounded(times.flowEfficiencyOfSums()));
    out.set("flow_efficiency_dist", distribution(times.flowEfficiency()));
    return out;
  }

  private <T> List<T> listed(List<T> rows) {
    return rows.subList(0, Math.min(result.method().workersListed(), rows.size()));
  }

  private static int byCodePoint(String a, String b) {
    return java.util.Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
  }

  private static ObjectNode distribution(Optional<Distribution> of) {
    ObjectNode out = JSON.objectNode();
    out.put("n", of.map(Distribution::n).orElse(0));
    if (of.isPresent()) {
      Distribution found = of.get();
      out.put("min", rounded(found.min()));
      out.put("max", rounded(found.max()));
      out.put("mean", rounded(found.mean()));
      out.put("sd_sample", rounded(found.sampleSd()));
      out.put("p5", rounded(found.p5()));
      out.put("p10", rounded(found.p10()));
      out.put("p25", rounded(found.p25()));
      out.put("p50", rounded(found.p50()));
      out.put("p75", rounded(found.p75()));
      out.put("p80", rounded(found.p80()));
      out.put("p90", rounded(found.p90()));
      out.put("p95", rounded(found.p95()));
      out.put("p99", rounded(found.p99()));
    }
    return out;
  }

  private static String instant(Optional<OffsetDateTime> at) {
    if (at.isEmpty()) {
      return null;
    }
    OffsetDateTime utc = at.get().withOffsetSameInstant(ZoneOffset.UTC);
    int nano = utc.getNano();
    String fraction =
        nano == 0
            ? ""
            : nano % 1000 == 0 ? String.format(".%06d", nano / 1000) : String.format(".%09d", nano);
    return INSTANT.format(utc) + fraction + "+00:00";
  }

  private static BigDecimal share(int part, int whole) {
    return whole == 0 ? null : rounded((double) part / whole);
  }

  private static BigDecimal rounded(OptionalDouble value) {
    return value.isEmpty() ? null : rounded(value.getAsDouble());
  }

  private static BigDecimal rounded(double value) {
    return new BigDecimal(value).setScale(PLACES, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal hours(double value) {
    return new BigDecimal(value).setScale(HOUR_PLACES, RoundingMode.HALF_EVEN);
  }
}
