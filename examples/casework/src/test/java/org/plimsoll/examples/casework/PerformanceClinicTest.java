package org.plimsoll.examples.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.WeeklyHours;
import org.plimsoll.clinic.Clinic;
import org.plimsoll.clinic.ClinicGroup;
import org.plimsoll.clinic.ClinicReport;
import org.plimsoll.clinic.ClinicRow;
import org.plimsoll.clinic.ClinicSensitivity;
import org.plimsoll.clinic.SetAsideRule;
import org.plimsoll.clinic.StandardTimes;
import org.plimsoll.clinic.TimedWork;
import org.plimsoll.clinic.WorkerWeeks;
import org.plimsoll.io.EventMapping;
import org.plimsoll.json.PlimsollJson;
import org.plimsoll.lean.EventLog;
import org.plimsoll.stats.Distribution;

/**
 * The clinic on the loan log against reference figures made outside this project
 * (lean_bpic2012_performance_clinic.json says what its figures mean).
 */
class PerformanceClinicTest {
  private static final Path LOANS = Path.of("bpic2012-loans", "bpic2012.xes.gz");
  private static final Duration FOUR_HOURS = Duration.ofHours(4);
  private static final WeeklyHours WEEK = WeeklyHours.of(37);
  private static final int CASES_OF_A_WORKER = 50;
  private static final int ITEMS_OF_A_WORKER = 500;

  private static JsonNode reference() throws IOException {
    String name = "lean_bpic2012_performance_clinic.json";
    try (InputStream file = PerformanceClinicTest.class.getResourceAsStream(name)) {
      return new ObjectMapper().readTree(Objects.requireNonNull(file, name)).get("figures");
    }
  }

  private static LoanLog log() {
    Path log = TestData.DATA.file(LOANS);
    return LoanLog.read(
        log,
        PlimsollJson.standard().read(log.resolveSibling("lean-mapping.json"), EventMapping.class));
  }

  @Test
  void everyFigureIsThatOfTheReference() throws IOException {
    LoanLog log = log();
    List<String> differences = new ArrayList<>();
    compare("", reference(), figures(log), differences);
    assertEquals(List.of(), differences);
  }

  private static ObjectNode figures(LoanLog log) {
    TimedWork work = TimedWork.ofItems(log.items());
    Clinic plain = Clinic.standard().settingAside().withHoursPerPoint(1).withZone(LoanLog.ZONE);
    Clinic capped = plain.settingAside(SetAsideRule.longerThan(FOUR_HOURS));
    StandardTimes standards = StandardTimes.of(StandardTimes.Middle.MEAN, work);
    ClinicReport report = plain.review(standards.asScheme("standard times"), work);
    ClinicReport kept = capped.review(standards.asScheme("standard times"), work);
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("paired_work_items", log.items().size());
    ObjectNode minutes = out.putObject("standard_minutes_mean");
    standards.minutes().forEach((band, each) -> minutes.put(band, each.doubleValue()));
    ClinicReport.Total longOnes = kept.setAsideByRule().values().iterator().next();
    out.put("items_over_4h", longOnes.items());
    out.put("hours_in_items_over_4h", longOnes.hours().doubleValue());
    out.put("total_hours", report.recordedHours().doubleValue());
    out.put("total_hours_capped_4h", work.cappedAt(FOUR_HOURS).hours().doubleValue());
    out.put("cases_with_work_items", report.cases().size());
    out.put(
        "pearson_expected_actual_by_case", report.total().correlation().pearson().orElseThrow());
    out.put(
        "spearman_expected_actual_by_case", report.total().correlation().spearman().orElseThrow());
    out.put("pearson_item_count_actual", report.piecesAgainstHours().pearson().orElseThrow());
    Map<String, Double> amounts = amounts(log.read().value());
    out.put("pearson_amount_actual", report.againstHours(amounts).pearson().orElseThrow());
    out.put("spearman_amount_actual", report.againstHours(amounts).spearman().orElseThrow());
    out.set("case_hours", node(report.caseHours().orElseThrow()));
    ClinicReport.Spread spread = report.spread("0.5", "2");
    out.putObject("cases_by_actual_over_expected")
        .put("under_0.5", spread.below())
        .put("0.5_to_2", spread.within())
        .put("over_2", spread.above());
    List<ClinicRow> workers =
        report.rows(ClinicGroup.WORKER).stream()
            .filter(row -> row.pieces() >= ITEMS_OF_A_WORKER)
            .sorted(
                Comparator.comparing((ClinicRow row) -> row.ratio().orElseThrow())
                    .thenComparing(ClinicRow::name))
            .toList();
    out.put("workers_500_items_or_more", workers.size());
    out.set("worker_ratio_lowest5", ratios(workers.subList(0, 5)));
    out.set("worker_ratio_highest5", ratios(workers.subList(workers.size() - 5, workers.size())));
    WorkerWeeks weeks = work.weeks(LoanLog.ZONE);
    out.put("worker_weeks", weeks.rows().size());
    out.set("worker_week_hours", node(weeks.hours().orElseThrow()));
    out.put("worker_weeks_over_37h", weeks.over(WEEK).size());
    ArrayNode top = out.putArray("top_worker_weeks");
    weeks
        .longest(5)
        .forEach(row -> top.addArray().add(row.worker()).add(row.week()).add(hours(row.time())));
    out.putObject("weighted_vs_count")
        .put("workers", work.workers().rows().size())
        .put("spearman_cases_hours", work.workers().casesAgainstHours().spearman().orElseThrow())
        .set("hours_per_case", node(work.workers().hoursPerCase(CASES_OF_A_WORKER).orElseThrow()));
    ClinicSensitivity sides =
        ClinicSensitivity.of(capped, StandardTimes.Middle.MEAN, work, WEEK, CASES_OF_A_WORKER);
    ObjectNode sensitivity = out.putObject("sensitivity");
    sensitivity.set("all", node(sides.all()));
    sensitivity.set("items_up_to_4h_only", node(sides.kept()));
    return out;
  }

  private static Map<String, Double> amounts(EventLog log) {
    Map<String, Double> amounts = new HashMap<>();
    for (String id : log.cases()) {
      amounts.put(id, Double.valueOf(log.attributes(id).get("AMOUNT_REQ")));
    }
    return amounts;
  }

  private static double hours(Duration time) {
    return time.toNanos() / 3.6e12;
  }

  private static ArrayNode ratios(List<ClinicRow> rows) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    rows.forEach(
        row ->
            list.addArray()
                .add(row.name())
                .add(row.ratio().orElseThrow().doubleValue())
                .add(row.pieces()));
    return list;
  }

  private static ObjectNode node(ClinicSensitivity.Side side) {
    Distribution each = side.hoursPerCase().orElseThrow();
    return JsonNodeFactory.instance
        .objectNode()
        .put("items", side.pieces())
        .put("hours", side.hours().doubleValue())
        .put("spearman_cases_hours", side.casesAgainstHours().spearman().orElseThrow())
        .put("hours_per_case_min", each.min())
        .put("hours_per_case_max", each.max())
        .put("hours_per_case_median", each.p50())
        .put("pearson_case", side.expectedAgainstActual().pearson().orElseThrow())
        .put("spearman_case", side.expectedAgainstActual().spearman().orElseThrow())
        .put("peak_week_hours", hours(side.peakWeek().orElseThrow()))
        .put("weeks_over_37h", side.weeksOver());
  }

  private static ObjectNode node(Distribution of) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("n", of.n())
        .put("min", of.min())
        .put("max", of.max())
        .put("mean", of.mean())
        .put("sd_sample", of.sampleSd().orElseThrow())
        .put("p5", of.p5())
        .put("p10", of.p10())
        .put("p25", of.p25())
        .put("p50", of.p50())
        .put("p75", of.p75())
        .put("p80", of.p80())
        .put("p90", of.p90())
        .put("p95", of.p95())
        .put("p99", of.p99());
  }

  /** Totals of hours are printed to four places, all else to six. */
  private static void compare(String path, JsonNode wanted, JsonNode found, List<String> out) {
    if (found == null) {
      out.add(path + ": not there");
    } else if (wanted.isObject()) {
      assertEquals(wanted.size(), found.size(), path);
      wanted
          .fields()
          .forEachRemaining(
              each ->
                  compare(
                      path + "." + each.getKey(), each.getValue(), found.get(each.getKey()), out));
    } else if (wanted.isArray()) {
      assertEquals(wanted.size(), found.size(), path);
      for (int i = 0; i < wanted.size(); i++) {
        compare(path + "." + i, wanted.get(i), found.get(i), out);
      }
    } else if (wanted.isFloatingPointNumber()) {
      boolean total =
          path.matches(
              "\\.(hours_in.*|total_hours.*|top_worker_weeks.*|sensitivity\\..*\\.(hours|peak.*))");
      double within = (total ? 1e-4 : 1e-6) * 0.5000001;
      if (Math.abs(wanted.doubleValue() - found.doubleValue()) > within) {
        out.add(path + ": expected " + wanted + " but was " + found);
      }
    } else if (!wanted.equals(found)) {
      out.add(path + ": expected " + wanted + " but was " + found);
    }
  }
}
