package org.plimsoll.examples.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plimsoll.io.EventMapping;
import org.plimsoll.json.PlimsollJson;
import org.plimsoll.lean.EventLog;
import org.plimsoll.lean.LogEvent;

/**
 * The figures of both logs against reference figures made outside this project by pm4py, edeaR and
 * plain recounts (lean_receipt.json, lean_bpic2012.json: each says what its figures mean), and the
 * shape of the figures of logs that say little.
 */
class LeanFiguresExampleTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final Path RECEIPT = Path.of("wabo-receipt", "receipt.csv");
  private static final Path LOANS = Path.of("bpic2012-loans", "bpic2012.xes.gz");
  private static final String HEADING = "case,activity,timestamp,worker\n";

  // half a unit of the last printed place on either side, as the files state
  private static final BigDecimal WITHIN = new BigDecimal("0.000001");
  private static final BigDecimal WITHIN_HOURS = new BigDecimal("0.0001");

  @TempDir Path folder;

  private JsonNode figures(Path log, Path mapping) throws IOException {
    Path out = folder.resolve("out.json");
    String[] args = {log.toString(), mapping.toString(), out.toString()};
    assertEquals(0, LeanFiguresExample.run(args, System.out, System.err));
    return JSON.readTree(out.toFile());
  }

  private static JsonNode reference(String name) throws IOException {
    try (InputStream file = LeanFiguresExampleTest.class.getResourceAsStream(name)) {
      return JSON.readTree(Objects.requireNonNull(file, name));
    }
  }

  private static Path data(Path name) {
    return TestData.DATA.file(name);
  }

  private static Path mapping(Path log) {
    return data(log).resolveSibling("lean-mapping.json");
  }

  @Test
  void everyFigureOfTheReceiptLogIsThatOfTheReference() throws IOException {
    JsonNode found = figures(data(RECEIPT), mapping(RECEIPT));
    JsonNode wanted = reference("lean_receipt.json").get("figures");
    ((ObjectNode) wanted).remove("case_columns"); // columns of that table, no figures of a log
    List<String> differences = new ArrayList<>();
    compare("figures", wanted, found.get("figures"), differences);
    assertEquals(List.of(), differences);
  }

  @Test
  void everyFigureOfTheLoanLogIsThatOfTheReference() throws IOException {
    JsonNode found = figures(data(LOANS), mapping(LOANS));
    JsonNode wanted = reference("lean_bpic2012.json");
    List<String> differences = new ArrayList<>();
    for (String part : List.of("log_all", "figures_complete_events", "processing")) {
      compare(part, wanted.get(part), found.get(part), differences);
    }
    assertEquals(List.of(), differences);
    assertEquals(found.get("figures"), found.get("figures_complete_events"));
  }

  private static void compare(String path, JsonNode wanted, JsonNode found, List<String> out) {
    if (found == null) {
      out.add(path + ": not written");
    } else if (wanted.isObject()) {
      if (!names(wanted).equals(names(found))) {
        out.add(path + ": expected the keys " + names(wanted) + " but was " + names(found));
      }
      wanted
          .fields()
          .forEachRemaining(
              each ->
                  compare(
                      path + "." + each.getKey(), each.getValue(), found.get(each.getKey()), out));
    } else if (wanted.isArray() && wanted.size() == found.size()) {
      for (int i = 0; i < wanted.size(); i++) {
        compare(path + "[" + i + "]", wanted.get(i), found.get(i), out);
      }
    } else if (wanted.isFloatingPointNumber() && found.isNumber()) {
      BigDecimal within = path.endsWith("hours") ? WITHIN_HOURS : WITHIN;
      if (wanted.decimalValue().subtract(found.decimalValue()).abs().compareTo(within) > 0) {
        out.add(path + ": expected " + wanted + " but was " + found);
      }
    } else if (!wanted.equals(found)) {
      out.add(path + ": expected " + wanted + " but was " + found);
    }
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void theLoanLogAsCompressedTableGivesTheSameAsXes() throws IOException {
    JsonNode fromXes = figures(data(LOANS), mapping(LOANS));
    EventMapping xes = PlimsollJson.standard().read(mapping(LOANS), EventMapping.class);
    EventLog log = LeanFiguresExample.read(data(LOANS), xes).value();
    Path table = folder.resolve("loans.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(table))) {
      out.write("who,case,stage,at,what\n".getBytes(StandardCharsets.UTF_8));
      for (LogEvent event : log.events()) {
        String row =
            String.join(
                ",",
                event.worker().orElse(""),
                event.caseId(),
                event.lifeCycle().orElse(""),
                event.at().toString().replace('T', ' '),
                event.activity());
        out.write((row + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    Path mapping = folder.resolve("mapping.json");
    PlimsollJson.standard()
        .write(
            xes.withColumns("case", "what", "at").withWorker("who").withLifeCycle("stage"),
            mapping);
    ObjectNode fromCsv = (ObjectNode) figures(table, mapping);
    fromCsv.put("log", fromXes.get("log").asText());
    assertEquals(fromXes, fromCsv);
  }

  private JsonNode figuresOf(String rows) throws IOException {
    Path log = folder.resolve("small.csv");
    Files.writeString(log, HEADING + rows);
    Path mapping = folder.resolve("small.json");
    PlimsollJson.standard().write(EventMapping.standard().withWorker("worker"), mapping);
    return figures(log, mapping);
  }

  /** Logs that say little have all keys of the others, with null or nothing under them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "NA,Visit,2026-02-02T09:30Z,\n",
        "C-1,Visit,2026-02-02T09:30Z,\nC-1,Close,2026-02-03T09:30Z,\nC-2,Visit,2026-02-03T09:30Z,\n",
        "C-1,Visit,2026-02-02T09:30Z,Asha\nC-1,Close,2026-02-02T09:30Z,Ben\nC-2,Visit,2026-02-02T09:30Z,Asha\n"
      })
  void aLogThatSaysLittleHasEveryKey(String rows) throws IOException {
    JsonNode found = figuresOf(rows).get("figures");
    JsonNode wanted = reference("lean_receipt.json").get("figures");
    ((ObjectNode) wanted).remove("case_columns");
    assertEquals(names(wanted), names(found));
    for (String part : List.of("rework", "handover", "load", "flow", "overdue")) {
      assertEquals(names(wanted.get(part)), names(found.get(part)));
    }
  }

  @Test
  void anEmptyLogHasNoSharesMeansAndTimes() throws IOException {
    JsonNode found = figuresOf("").get("figures");
    assertEquals(0, found.get("cases").asInt(-1));
    assertEquals("{\"n\":0}", found.get("case_duration_days").toString());
    assertEquals("{}", found.get("by_month").toString());
    for (String path :
        List.of(
            "/first_event",
            "/rework/first_time_right",
            "/rework/rework_share_of_events",
            "/handover/mean_per_case",
            "/handover/density",
            "/load/gini_events",
            "/load/top20pct_workers_share_of_events",
            "/flow/arrival_rate_per_day",
            "/flow/mean_duration_days",
            "/flow/subwindow",
            "/overdue/share_working_mon_fri")) {
      assertTrue(found.at(path).isNull(), path + " was " + found.at(path));
    }
  }

  @Test
  void aLogWithoutWorkersHasNoHandoversAndLoads() throws IOException {
    JsonNode found =
        figuresOf("C-1,Visit,2026-02-02T09:30Z,\nC-1,Close,2026-02-03T09:30Z,\n").get("figures");
    assertEquals(2, found.get("events_without_worker").asInt());
    assertEquals("{\"n\":0}", found.get("workers_per_case").toString());
    assertEquals(0, found.at("/handover/consecutive_pairs_with_self").asInt(-1));
    assertEquals(1, found.at("/handover/cases_without_handover").asInt());
    assertTrue(found.at("/load/gini_cases").isNull());
    assertEquals("{}", found.at("/load/per_worker").toString());
    assertEquals(
        0, new BigDecimal("1").compareTo(found.at("/flow/time_average_wip").decimalValue()));
  }

  @Test
  void aLogAtOneInstantHasNoRates() throws IOException {
    JsonNode found =
        figuresOf("C-1,Visit,2026-02-02T09:30Z,Asha\nC-2,Visit,2026-02-02T09:30Z,Asha\n")
            .get("figures");
    assertEquals(2, found.get("zero_duration_cases").asInt());
    assertTrue(found.at("/flow/time_average_wip").isNull());
    assertTrue(found.at("/load/per_worker/Asha/mean_cases_held_over_log_window").isNull());
    assertEquals(0, found.at("/load/per_worker/Asha/peak_cases_held").asInt(-1));
    // closed on both sides: at that instant Asha is involved in both
    assertEquals(2, found.at("/load/per_worker/Asha/peak_cases_touch_span").asInt());
  }

  @Test
  void rowsLeftOutAreCountedByReason() throws IOException {
    JsonNode rows =
        figuresOf(
                "C-1,Visit,2026-02-02,Asha\n,Visit,2026-02-02T09:30Z,Asha\nC-2,Visit,2026-02-02T09:30Z,\n")
            .get("rows");
    assertEquals(3, rows.get("read").asInt());
    assertEquals(1, rows.get("used").asInt());
    Iterator<JsonNode> counts = rows.get("problems_by_reason").elements();
    assertEquals(1, counts.next().asInt());
    assertEquals(1, counts.next().asInt());
  }

  @Test
  void whatCannotBeReadIsSaidWithoutAStackTrace() throws IOException {
    Path mapping = mapping(RECEIPT);
    Path out = folder.resolve("out.json");
    assertEquals(
        "2: three files are needed, LOG MAPPING OUT.json, but there were 1\n", run("log.csv"));
    String gone = run(folder.resolve("gone.csv").toString(), mapping.toString(), out.toString());
    assertTrue(gone.startsWith("1: ") && gone.contains("gone.csv"), gone);
    String noMapping =
        run(data(RECEIPT).toString(), folder.resolve("no.json").toString(), out.toString());
    assertTrue(noMapping.startsWith("1: ") && noMapping.contains("no.json"), noMapping);
    Path table = folder.resolve("table.csv");
    Files.writeString(table, "a,b\n1,2\n");
    assertEquals(
        "1: nothing of the log was understood: its figures are those of an empty log\n",
        run(table.toString(), mapping.toString(), out.toString()));
  }

  private static String run(String... args) {
    var err = new ByteArrayOutputStream();
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    int status =
        LeanFiguresExample.run(args, nowhere, new PrintStream(err, true, StandardCharsets.UTF_8));
    return status + ": " + err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aCaseThatEndsOnAnEarlierDateByItsOffsetsTookNoWorkingDays() throws IOException {
    Path log = folder.resolve("log.csv");
    Files.writeString(
        log,
        "case,activity,worker,lifecycle,timestamp\n"
            + "c1,A,w,COMPLETE,2012-05-09T00:30:00+02:00\n"
            + "c1,B,w,COMPLETE,2012-05-08T23:30:00+00:00\n");
    JsonNode overdue = figures(log, mapping(LOANS)).get("figures").get("overdue");
    assertEquals(0, overdue.get("working_days_mon_fri").get("min").intValue());
    assertEquals(0, overdue.get("working_days_with_holidays").get("min").intValue());
  }

  @Test
  void namesKeepTheirBlanksAndUsualColumnsAreReadWhereTheyAre() throws IOException {
    Path log = folder.resolve("log.csv");
    Files.writeString(
        log,
        "case,activity,worker,lifecycle,timestamp\n"
            + "c1,\"A \",w,COMPLETE,2011-01-02T00:00:00Z\n"
            + "\"c1 \",A,\" w\",COMPLETE,2011-01-02T00:00:00Z\n"
            + "c2,A,\"  \",START,2011-01-02T00:00:00Z\n");
    JsonNode found = figures(log, mapping(LOANS));
    JsonNode counted = found.get("figures_complete_events");
    assertEquals(2, counted.get("cases").intValue());
    assertEquals(2, counted.get("activities").intValue());
    assertEquals(2, counted.get("workers").intValue());
    assertEquals(1, found.get("log_all").get("events_without_worker").intValue());
    assertEquals(3, found.get("log_all").get("cases").intValue());
  }

  @Test
  void aLogOfAnotherKindIsRefused() {
    Path log = folder.resolve("log.txt");
    String said =
        assertThrows(
                IllegalArgumentException.class,
                () -> LeanFiguresExample.read(log, EventMapping.standard()))
            .getMessage();
    assertEquals(
        "a log is called .csv, .csv.gz, .xes or .xes.gz, was \"" + log + "\"; rename it", said);
  }
}
