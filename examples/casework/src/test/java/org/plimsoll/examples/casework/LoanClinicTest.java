package org.plimsoll.examples.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plimsoll.base.Units.hours;
import static org.plimsoll.base.Units.weekly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.plimsoll.base.Rational;
import org.plimsoll.clinic.Clinic;
import org.plimsoll.clinic.ClinicGroup;
import org.plimsoll.clinic.ClinicReport;
import org.plimsoll.clinic.ClinicRow;
import org.plimsoll.clinic.ClinicSensitivity;
import org.plimsoll.clinic.SetAsideRule;
import org.plimsoll.clinic.StandardTimes;
import org.plimsoll.clinic.TimedWork;
import org.plimsoll.clinic.WorkerTimes;
import org.plimsoll.clinic.WorkerWeeks;
import org.plimsoll.io.Xes;
import org.plimsoll.lean.EventLog;
import org.plimsoll.lean.Pairing;
import org.plimsoll.lean.WorkItem;
import org.plimsoll.stats.Distribution;

/**
 * The figures of a clinic on the loan log agree with those of an independent recount
 * (clinic_bpic2012.json, which says what each figure means and how it is rounded).
 */
class LoanClinicTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final double SIX_PLACES = 1e-6;
  private static final double FOUR_PLACES = 1e-4;

  private static EventLog log() {
    return Xes.read(TestData.DATA.file(Path.of("bpic2012-loans", "bpic2012.xes.gz"))).value();
  }

  private static Map<String, Double> amounts(EventLog log) {
    Map<String, Double> amounts = new HashMap<>();
    for (String id : log.cases()) {
      String amount = log.attributes(id).get("AMOUNT_REQ");
      if (amount != null) {
        amounts.put(id, Double.valueOf(amount));
      }
    }
    return amounts;
  }

  /** What a figure of the file is compared with: a number within a tolerance, or text. */
  private static void agree(String key, JsonNode wanted, Object found, double within) {
    if (found instanceof Map<?, ?> map) {
      assertEquals(wanted.size(), map.size(), key);
      wanted
          .fieldNames()
          .forEachRemaining(
              name -> agree(key + "." + name, wanted.get(name), map.get(name), within));
    } else if (found instanceof List<?> list) {
      assertEquals(wanted.size(), list.size(), key);
      for (int i = 0; i < list.size(); i++) {
        agree(key + "[" + i + "]", wanted.get(i), list.get(i), within);
      }
    } else if (found instanceof Integer whole) {
      assertEquals(wanted.intValue(), whole, key);
    } else if (found instanceof Rational exact) {
      assertEquals(wanted.doubleValue(), exact.doubleValue(), within, key);
    } else if (found instanceof Double real) {
      assertEquals(wanted.doubleValue(), real, within, key);
    } else {
      assertEquals(wanted.textValue(), found, key);
    }
  }

  private static Map<String, Object> figures(Distribution of) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("n", of.n());
    figures.put("min", of.min());
    figures.put("max", of.max());
    figures.put("mean", of.mean());
    figures.put("sd_sample", of.sampleSd().orElseThrow());
    figures.put("p5", of.p5());
    figures.put("p10", of.p10());
    figures.put("p25", of.p25());
    figures.put("p50", of.p50());
    figures.put("p75", of.p75());
    figures.put("p80", of.p80());
    figures.put("p90", of.p90());
    figures.put("p95", of.p95());
    figures.put("p99", of.p99());
    return figures;
  }

  private static List<Object> ratio(ClinicRow row) {
    return List.of(row.name(), row.ratio().orElseThrow(), row.pieces());
  }

  private static Map<String, Object> side(ClinicSensitivity.Side side) {
    Distribution perCase = side.hoursPerCase().orElseThrow();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("items", side.pieces());
    figures.put("spearman_cases_hours", side.casesAgainstHours().spearman().orElseThrow());
    figures.put("hours_per_case_min", perCase.min());
    figures.put("hours_per_case_max", perCase.max());
    figures.put("hours_per_case_median", perCase.p50());
    figures.put("pearson_case", side.expectedAgainstActual().pearson().orElseThrow());
    figures.put("spearman_case", side.expectedAgainstActual().spearman().orElseThrow());
    figures.put("weeks_over_37h", side.weeksOver());
    return figures;
  }

  @Test
  void everyFigureIsThatOfTheReference() throws IOException {
    JsonNode wanted;
    try (InputStream file = LoanClinicTest.class.getResourceAsStream("clinic_bpic2012.json")) {
      wanted =
          new ObjectMapper()
              .readTree(Objects.requireNonNull(file, "clinic_bpic2012.json"))
              .get("figures");
    }
    EventLog log = log();
    List<WorkItem> items =
        Pairing.standard().pair(log).items().stream()
            .filter(item -> item.activity().startsWith("W_"))
            .toList();
    TimedWork work = TimedWork.ofItems(items);
    StandardTimes standard = StandardTimes.of(StandardTimes.Middle.MEAN, work);
    Clinic fourHours =
        Clinic.standard()
            .withZone(AMSTERDAM)
            .withHoursPerPoint(1)
            .settingAside(SetAsideRule.longerThan(hours(4)));
    ClinicReport all = fourHours.settingAside().review(standard.asScheme("mean times"), work);
    ClinicReport kept = fourHours.review(standard.asScheme("mean times"), work);
    ClinicReport.Total longer = kept.setAsideByRule().get("longer than 4 h");
    WorkerTimes workers = work.workers();
    WorkerWeeks weeks = work.weeks(AMSTERDAM);
    ClinicReport.Spread spread = all.spread("0.5", "2");
    List<ClinicRow> busy =
        all.rows(ClinicGroup.WORKER).stream()
            .filter(row -> row.pieces() >= 500)
            .sorted(Comparator.comparing(row -> row.ratio().orElseThrow()))
            .toList();

    Map<String, Object> found = new LinkedHashMap<>();
    found.put("paired_work_items", work.cases().size());
    found.put("standard_minutes_mean", standard.minutes());
    found.put("items_over_4h", longer.items());
    found.put("cases_with_work_items", all.cases().size());
    found.put("pearson_expected_actual_by_case", all.total().correlation().pearson().orElseThrow());
    found.put(
        "spearman_expected_actual_by_case", all.total().correlation().spearman().orElseThrow());
    found.put("pearson_item_count_actual", all.piecesAgainstHours().pearson().orElseThrow());
    found.put("pearson_amount_actual", all.againstHours(amounts(log)).pearson().orElseThrow());
    found.put("spearman_amount_actual", all.againstHours(amounts(log)).spearman().orElseThrow());
    found.put("case_hours", figures(all.caseHours().orElseThrow()));
    found.put(
        "cases_by_actual_over_expected",
        Map.of("under_0.5", spread.below(), "0.5_to_2", spread.within(), "over_2", spread.above()));
    found.put("workers_500_items_or_more", busy.size());
    found.put(
        "worker_ratio_lowest5", busy.subList(0, 5).stream().map(LoanClinicTest::ratio).toList());
    found.put(
        "worker_ratio_highest5",
        busy.subList(busy.size() - 5, busy.size()).stream().map(LoanClinicTest::ratio).toList());
    found.put("worker_weeks", weeks.rows().size());
    found.put("worker_week_hours", figures(weeks.hours().orElseThrow()));
    found.put("worker_weeks_over_37h", weeks.over(weekly(37)).size());
    Map<String, Object> weighted = new LinkedHashMap<>();
    weighted.put("workers", workers.rows().size());
    weighted.put("spearman_cases_hours", workers.casesAgainstHours().spearman().orElseThrow());
    weighted.put("hours_per_case", figures(workers.hoursPerCase(50).orElseThrow()));
    found.put("weighted_vs_count", weighted);

    Map<String, Object> toFourPlaces = new LinkedHashMap<>();
    toFourPlaces.put("hours_in_items_over_4h", longer.hours());
    toFourPlaces.put("total_hours", kept.recordedHours());
    toFourPlaces.put("total_hours_capped_4h", work.cappedAt(hours(4)).hours());
    List<Object> top = new ArrayList<>();
    for (WorkerWeeks.Row week : weeks.longest(5)) {
      top.add(List.of(week.worker(), week.week(), week.time().toMillis() / 3_600_000.0));
    }
    toFourPlaces.put("top_worker_weeks", top);

    found.forEach((key, value) -> agree(key, wanted.get(key), value, SIX_PLACES));
    toFourPlaces.forEach((key, value) -> agree(key, wanted.get(key), value, FOUR_PLACES));
    assertEquals(wanted.size(), found.size() + toFourPlaces.size() + 1, "all but the sensitivity");

    ClinicSensitivity sensitivity =
        ClinicSensitivity.of(fourHours, StandardTimes.Middle.MEAN, work, weekly(37), 50);
    for (var side :
        Map.of("all", sensitivity.all(), "items_up_to_4h_only", sensitivity.kept()).entrySet()) {
      JsonNode there = wanted.get("sensitivity").get(side.getKey());
      side(side.getValue())
          .forEach(
              (key, value) -> agree(side.getKey() + "." + key, there.get(key), value, SIX_PLACES));
      agree("hours", there.get("hours"), side.getValue().hours(), FOUR_PLACES);
      double peak = side.getValue().peakWeek().orElseThrow().toMillis() / 3_600_000.0;
      agree("peak", there.get("peak_week_hours"), peak, FOUR_PLACES);
    }
  }
}
