package org.plimsoll.examples.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plimsoll.evidence.Dossier;
import org.plimsoll.evidence.Evidence;
import org.plimsoll.json.PlimsollJson;
import org.plimsoll.kotter.Kotter;
import org.plimsoll.kotter.KotterReview;
import org.plimsoll.kotter.KotterStep;

/**
 * The chapter on change against reference figures made outside this project (people_survey.json
 * says how), and against a recount from the evidence and the lines of a file.
 */
class ChangeChapterTest {
  /** The reference figures have six decimals. */
  private static final double ROUNDED = 1e-6;

  private static final Chapter CHAPTER = TestData.chapter(ChangeChapter.TITLE);
  private static final JsonNode REFERENCE = reference();

  private static JsonNode reference() {
    try (InputStream file = ChangeChapterTest.class.getResourceAsStream("people_survey.json")) {
      return new ObjectMapper().readTree(file).get("figures");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static double figure(String key) {
    return CHAPTER.figure(key).doubleValue();
  }

  @ParameterizedTest
  @ValueSource(ints = {2013, 2014, 2015, 2016, 2017})
  void theThemeOnChangeIsThatOfTheReferenceFigures(int year) {
    JsonNode expected = REFERENCE.get(Integer.toString(year));
    String key = "survey." + year;
    assertEquals(expected.get("organisations").asInt(), figure(key + ".organisations"));
    JsonNode theme = expected.get("leadership_change_theme");
    for (String each : List.of("n", "min", "p10", "p25", "p50", "p75", "p90", "max", "mean")) {
      assertEquals(theme.get(each).asDouble(), figure(key + ".change." + each), ROUNDED, each);
    }
    assertEquals(
        expected.get("organisations_at_or_over_75_on_leadership_change").asInt(),
        figure(key + ".over-75"));
    assertEquals(
        expected.get("organisations_at_or_over_75_engagement").asInt(),
        figure(key + ".over-75-engagement"));
    BigDecimal benchmark =
        new BigDecimal(
            REFERENCE
                .get("benchmark_leadership_managing_change_theme")
                .get(Integer.toString(year))
                .asText());
    assertEquals(0, benchmark.movePointRight(2).compareTo(CHAPTER.figure(key + ".benchmark")));
  }

  @ParameterizedTest
  @ValueSource(ints = {2013, 2014, 2015})
  void theTwoQuestionsOnChangeAreThoseOfTheReferenceFigures(int year) {
    JsonNode questions = REFERENCE.get(Integer.toString(year)).get("change_questions");
    assertEquals(2, questions.size());
    questions
        .fieldNames()
        .forEachRemaining(
            text -> {
              String key =
                  "survey."
                      + year
                      + (text.contains("managed well") ? ".managed-well" : ".for-the-better");
              assertEquals(
                  questions.get(text).get("median").asDouble(), figure(key + ".median"), ROUNDED);
              assertEquals(
                  questions.get(text).get("at_or_over_75").asInt(), figure(key + ".over-75"));
            });
  }

  /** Name, answered, agree: the second, fourth and fourteenth cell of a line of 2017. */
  @Test
  void whoCertainlyReachesTheThresholdAgreesWithARecountFromTheLines() throws IOException {
    int over = 0;
    int certain = 0;
    int atBenchmark = 0;
    for (String line :
        Files.readAllLines(TestData.DATA.file(DataFolder.survey(2017)), Charset.forName("UTF-8"))) {
      String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
      if (cells[3].endsWith("%") && !cells[1].contains("benchmark")) {
        int answered = Integer.parseInt(cells[3].replace("%", ""));
        int agree = Integer.parseInt(cells[13].replace("%", ""));
        over += agree >= 75 ? 1 : 0;
        certain += (2 * answered - 1) * (2 * agree - 1) >= 4 * 7500 ? 1 : 0;
        atBenchmark += agree >= 47 ? 1 : 0;
      }
    }
    assertEquals(over, figure("survey.2017.over-75"));
    assertEquals(certain, figure("survey.2017.over-75-certain"));
    assertEquals(atBenchmark, figure("survey.2017.at-benchmark"));
    assertTrue(certain > 0 && certain < over);
  }

  private static Dossier dossier() {
    return PlimsollJson.standard()
        .read(TestData.DATA.file(DataFolder.CHANGE_EVIDENCE), Dossier.class);
  }

  @Test
  void allEvidenceIsUsedAndReadsBackEqual() {
    Dossier dossier = dossier();
    assertEquals(dossier.evidence().size(), figure("evidence"));
    assertEquals(0, figure("not-used"));
    PlimsollJson json = PlimsollJson.standard();
    assertEquals(dossier, json.read(json.write(dossier), Dossier.class));
  }

  @Test
  void withoutTheManagersVoteNothingIsSecured() {
    List<Evidence> without =
        dossier().evidence().stream()
            .filter(each -> !each.title().equals("managers' vote"))
            .toList();
    KotterReview review = Kotter.standard().asOf(ChangeChapter.AS_OF).review(without);
    assertEquals(List.of(), review.secured());
    assertEquals(3, figure("secured"));
    assertEquals(KotterStep.URGENCY.key(), review.current().orElseThrow().key());
  }

  /** Of 24 managers 18 were asked: 16 agree, and at least 2 of the other 6 must, for 18 in all. */
  @Test
  void theProbabilityForTheManagersAgreesWithCountingPeople() {
    // flat prior: P(K = k) is in proportion to C(k, 16) C(24 - k, 2)
    double enough = 0;
    double all = 0;
    for (int k = 16; k <= 22; k++) {
      double weight = choose(k, 16) * choose(24 - k, 2);
      all += weight;
      enough += k >= 18 ? weight : 0;
    }
    assertEquals(enough / all, figure("managers.16.probability"), ROUNDED);
  }

  private static double choose(int n, int k) {
    double value = 1;
    for (int i = 0; i < k; i++) {
      value = value * (n - i) / (i + 1);
    }
    return value;
  }

  @Test
  void everyReasonAgainstTheVictoryIsPrintedWithItsSource() {
    long printed =
        CHAPTER.blocks().stream()
            .filter(Block.Paragraph.class::isInstance)
            .map(block -> ((Block.Paragraph) block).words())
            .filter(words -> words.matches("\\d+\\. .*\\[.+\\]"))
            .count();
    assertEquals(figure("victory.reasons"), printed);
    assertEquals(figure("victory.reasons"), figure("victory.still"));
    assertTrue(figure("victory.reasons") >= 7);
  }

  @Test
  void everySecuredStepNamesItsPiecesWithTheirDaysAndWhoSaysSo() {
    List<String> lines =
        CHAPTER.blocks().stream()
            .filter(Block.Paragraph.class::isInstance)
            .map(block -> ((Block.Paragraph) block).words())
            .filter(words -> words.matches("Step \\d rests on .*"))
            .toList();
    assertTrue(
        lines.contains("Step 2 rests on \"steering group\" of 24 November 2025, by minutes."),
        lines.toString());
    assertTrue(
        lines.contains(
            "Step 3 rests on \"one page on why and where to\" of 1 December 2025, by steering"
                + " group."),
        lines.toString());
  }
}
