package org.plimsoll.examples.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plimsoll.explain.TextTable;

/**
 * The third chapter against reference figures made outside this project (workforce_england.json
 * says how), and against a recount from the lines of the file.
 */
class CaseHoldersChapterTest {
  /** The reference figures have six decimals. */
  private static final double ROUNDED = 1e-6;

  private static final Chapter CHAPTER = TestData.chapter(CaseHoldersChapter.TITLE);
  private static final JsonNode REFERENCE = reference();

  private static JsonNode reference() {
    try (InputStream file =
        CaseHoldersChapterTest.class.getResourceAsStream("workforce_england.json")) {
      return new ObjectMapper().readTree(file).get("figures");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static double figure(String key) {
    return CHAPTER.figure(key).doubleValue();
  }

  private static TextTable table(String start) {
    return CHAPTER.blocks().stream()
        .filter(Block.Table.class::isInstance)
        .map(block -> ((Block.Table) block).table())
        .filter(table -> table.title().startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void rowsAndMarkersAreTheReferenceFigures() {
    assertEquals(REFERENCE.get("rows").asInt(), figure("rows"));
    assertEquals(REFERENCE.get("local_authorities_2025").asInt(), figure("authorities"));
    JsonNode markers = REFERENCE.get("non_numeric_markers");
    markers
        .fieldNames()
        .forEachRemaining(
            marker ->
                assertEquals(markers.get(marker).asInt(), figure("markers." + marker), marker));
    assertEquals(
        markers.size(),
        CHAPTER.figures().stream().filter(f -> f.key().startsWith("markers.")).count());
  }

  @ParameterizedTest
  @ValueSource(ints = {2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025})
  void nationalFiguresAreTheReferenceFigures(int year) {
    JsonNode national = REFERENCE.get("national").get(Integer.toString(year));
    double published = national.get("caseload_fte").asDouble();
    double cases = national.get("cases").asDouble();
    double holders = national.get("case_holders_fte").asDouble();
    assertEquals(published, figure("national." + year));
    assertEquals(cases / holders, figure("national." + year + ".recomputed"), ROUNDED);
    assertEquals(
        List.of(
            Integer.toString(year),
            String.format(Locale.ROOT, "%,.0f", cases),
            String.format(Locale.ROOT, "%,.1f", holders),
            String.format(Locale.ROOT, "%.1f", published),
            String.format(Locale.ROOT, "%.2f", cases / holders)),
        table("England").rows().get(year - 2017));
  }

  @Test
  void recomputedCaseloadsAreTheReferenceFigures() {
    JsonNode recomputed = REFERENCE.get("caseload_recomputed");
    assertEquals(recomputed.get("comparable_rows").asInt(), figure("comparable-rows"));
    assertEquals(recomputed.get("rows_within_0.05").asInt(), figure("agreeing-rows"));
    // The worst difference is given to one decimal only.
    assertEquals(recomputed.get("max_abs_diff").asDouble(), figure("worst-difference"), 0.05);
  }

  @ParameterizedTest
  @ValueSource(ints = {2017, 2021, 2024, 2025})
  void distributionsAreTheReferenceFigures(int year) {
    JsonNode spread = REFERENCE.get("la_caseload_" + year);
    for (String key : List.of("n", "min", "p10", "p25", "p50", "p75", "p90", "max", "mean")) {
      assertEquals(spread.get(key).asDouble(), figure("spread." + year + "." + key), ROUNDED, key);
    }
    assertEquals(spread.get("over_16").asInt(), figure("spread." + year + ".above-target"));
  }

  @Test
  void highestAndLowestAreTheReferenceFigures() {
    JsonNode spread = REFERENCE.get("la_caseload_2025");
    List<List<String>> rows = table("Cases per case holder in 2025").rows();
    for (int i = 0; i < 5; i++) {
      JsonNode high = spread.get("highest").get(i);
      JsonNode low = spread.get("lowest").get(i);
      assertEquals(
          List.of(
              high.get(0).asText(),
              String.format(Locale.ROOT, "%.1f", high.get(1).asDouble()),
              low.get(0).asText(),
              String.format(Locale.ROOT, "%.1f", low.get(1).asDouble())),
          rows.get(i));
    }
  }

  @Test
  void postsForSixteenAreTheReferenceFigures() {
    JsonNode needed = REFERENCE.get("case_holders_needed_for_16_2025");
    assertEquals(needed.get("las").asInt(), figure("posts.authorities"));
    assertEquals(needed.get("las_short").asInt(), figure("posts.short"));
    assertEquals(625.875, figure("posts.extra"));
    assertEquals(1596.975, figure("posts.spare"));
    assertEquals(needed.get("extra_fte_where_short").asDouble(), figure("posts.extra"));
    assertEquals(needed.get("spare_fte_elsewhere").asDouble(), figure("posts.spare"));
  }

  /** Figures counted from the end of the line, as names may hold commas. */
  private record Line(double holders, double cases, double caseload, String text) {}

  private static List<Line> authorities2025() {
    List<Line> lines = new ArrayList<>();
    for (String text : TestData.lines(DataFolder.WORKFORCE)) {
      if (text.startsWith("2025,") && text.contains(",Local authority,")) {
        String[] cells = text.split(",", -1);
        String caseload = cells[cells.length - 3];
        if (caseload.matches("[0-9.]+")) {
          lines.add(
              new Line(
                  Double.parseDouble(cells[cells.length - 5]),
                  Double.parseDouble(cells[cells.length - 4]),
                  Double.parseDouble(caseload),
                  text));
        }
      }
    }
    return lines;
  }

  @Test
  void theAuthorityAndThePostsAgreeWithARecountFromTheLines() {
    List<Line> lines = authorities2025();
    Line own =
        lines.stream()
            .filter(line -> line.text().contains("," + ServiceReviewExample.AUTHORITY + ","))
            .findFirst()
            .orElseThrow();
    int below = 0;
    int upTo = 0;
    double extra = 0;
    double spare = 0;
    for (Line line : lines) {
      below += line.caseload() < own.caseload() ? 1 : 0;
      upTo += line.caseload() <= own.caseload() ? 1 : 0;
      double need = line.cases() / 16 - line.holders();
      extra += need > 0 ? need : 0;
      spare += need < 0 ? -need : 0;
    }
    assertEquals(own.caseload(), figure("own.caseload"));
    assertEquals(100.0 * below / lines.size(), figure("own.percentile.below"), ROUNDED);
    assertEquals(100.0 * upTo / lines.size(), figure("own.percentile.up-to"), ROUNDED);
    assertEquals(own.cases() / 16 - own.holders(), figure("own.need"), ROUNDED);
    assertEquals(extra, figure("posts.extra"), ROUNDED);
    assertEquals(spare, figure("posts.spare"), ROUNDED);
    String printed =
        BigDecimal.valueOf(100.0 * below / lines.size()).setScale(1, RoundingMode.HALF_UP) + "%";
    assertTrue(
        CHAPTER.keyPoints().stream().anyMatch(point -> point.contains("above " + printed)),
        CHAPTER.keyPoints().toString());
  }

  @Test
  void anotherTargetGivesOtherPosts() {
    WorkforceTable table = WorkforceTable.read(TestData.DATA.file(DataFolder.WORKFORCE));
    Chapter chapter = CaseHoldersChapter.write(table, "Derby", 18);
    assertEquals(
        REFERENCE.get("la_caseload_2025").get("over_18").asInt(),
        chapter.figure("spread.2025.above-target").intValue());
    assertTrue(chapter.figure("posts.extra").doubleValue() < 625);
  }

  @Test
  void anAuthorityThatIsNotInTheTableIsRefused() {
    WorkforceTable table = WorkforceTable.read(TestData.DATA.file(DataFolder.WORKFORCE));
    var refused =
        assertThrows(
            IllegalArgumentException.class, () -> CaseHoldersChapter.write(table, "Barset", 16));
    assertEquals("the table has no authority \"Barset\" in 2025", refused.getMessage());
  }
}
