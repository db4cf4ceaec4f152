package org.plimsoll.examples.casework;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job from its arguments to its files. */
class ServiceReviewExampleTest {
  private static final List<String> CHAPTERS =
      List.of(
          "A children's assessment team",
          "Handovers that even out the most",
          "The points system in daily use",
          "Receipt of permit applications",
          "Timeliness and waste",
          "Clinic",
          "Case holders in England",
          "Is the change landing?",
          "Who has to be on board",
          "What could go wrong, and what are we doing about it");

  @TempDir Path folder;

  private record Run(int status, String out, String err) {}

  private static Run run(Object... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    String[] texts = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      texts[i] = args[i].toString();
    }
    int status =
        ServiceReviewExample.run(
            texts,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void theConsoleHasTheChaptersAndOnlyCharactersThatEveryConsoleHas() {
    Run run = run();
    assertEquals(0, run.status(), run.err());
    assertEquals("", run.err());
    for (String chapter : CHAPTERS) {
      assertTrue(run.out().contains(". " + chapter + "\n---"), chapter);
    }
    assertTrue(StandardCharsets.US_ASCII.newEncoder().canEncode(run.out()));
    assertTrue(run.out().contains("What a head of service should know"));
  }

  @Test
  void theOutputFolderIsMadeAndTwoRunsGiveTheSameBytes() throws Exception {
    Path first = folder.resolve("new/first");
    Path second = folder.resolve("second");
    Run one = run(first);
    Run two = run("--data=" + TestData.DATA.path(), second);
    assertEquals(0, one.status(), one.err());
    assertEquals(0, two.status(), two.err());
    for (String file : ServiceReviewExample.FILES) {
      assertArrayEquals(
          Files.readAllBytes(first.resolve(file)), Files.readAllBytes(second.resolve(file)), file);
    }
    assertEquals(one.out().replace(first.toString(), ""), two.out().replace(second.toString(), ""));
  }

  @Test
  void theOpeningHasFiveToTenLinesEachFromAChapter() throws Exception {
    JsonNode json = new ObjectMapper().readTree(Pages.json(TestData.REVIEW));
    assertTrue(json.get("keyPoints").size() >= 5 && json.get("keyPoints").size() <= 10);
    for (JsonNode point : json.get("keyPoints")) {
      assertTrue(CHAPTERS.contains(point.get("chapter").asText()), point.toString());
    }
  }

  @Test
  void jsonAndMarkdownHaveTheSameFigures() throws Exception {
    String markdown = Pages.markdown(TestData.REVIEW);
    JsonNode json = new ObjectMapper().readTree(Pages.json(TestData.REVIEW));
    List<String> titles = new ArrayList<>();
    int tables = 0;
    for (JsonNode chapter : json.get("chapters")) {
      titles.add(chapter.get("title").asText());
      assertTrue(markdown.contains("\n## " + chapter.get("title").asText() + "\n"));
      for (JsonNode block : chapter.get("content")) {
        if (block.has("table")) {
          tables++;
          for (JsonNode row : block.get("table").get("rows")) {
            StringBuilder line = new StringBuilder("|");
            row.forEach(cell -> line.append(' ').append(cell.asText()).append(" |"));
            assertTrue(markdown.contains("\n" + line + "\n"), line.toString());
          }
        } else if (block.has("paragraph")) {
          assertTrue(plain(markdown).contains(block.get("paragraph").asText()));
        }
      }
      for (JsonNode gap : chapter.get("missing")) {
        assertTrue(plain(markdown).contains("- " + gap.asText()), gap.asText());
      }
    }
    assertEquals(CHAPTERS, titles);
    assertTrue(tables >= 12, "tables: " + tables);
    for (Chapter chapter : TestData.REVIEW.chapters()) {
      JsonNode figures = json.get("chapters").get(titles.indexOf(chapter.title())).get("figures");
      for (Figure figure : chapter.figures()) {
        assertEquals(
            figure.value().doubleValue(), figures.get(figure.key()).get("value").asDouble());
      }
    }
  }

  private static String plain(String markdown) {
    return markdown.replaceAll("\\\\([\\\\`*_<\\[\\]|])", "$1");
  }

  @Test
  void markdownTablesAreWellFormed() {
    int columns = 0;
    for (String line : Pages.markdown(TestData.REVIEW).split("\n")) {
      if (line.startsWith("|")) {
        int cells = line.replace("\\|", "").split("\\|", -1).length - 2;
        assertTrue(line.endsWith("|") && (columns == 0 || columns == cells), line);
        columns = cells;
      } else {
        columns = 0;
      }
    }
  }

  @Test
  void sentencesAreNoWiderThanThePage() {
    for (String line : Pages.text(TestData.REVIEW).split("\n")) {
      assertTrue(line.length() <= 120, line);
      assertEquals(line.stripTrailing(), line);
    }
  }

  @Test
  void everyChapterNamesItsSourcesAndWhatWasMissing() {
    for (Chapter chapter : TestData.REVIEW.chapters()) {
      assertTrue(!chapter.sources().isEmpty() && !chapter.missing().isEmpty(), chapter.title());
    }
    assertTrue(
        Pages.text(TestData.REVIEW)
            .replaceAll("\\s+", " ")
            .contains(
                "Contains public sector information licensed under the Open Government Licence"
                    + " v3.0"));
  }

  @Test
  void aFolderThatCannotBeWrittenIsAClearError() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    Run run = run(file);
    assertEquals(1, run.status());
    assertEquals(
        "cannot write the review to " + file + ": it is a file; name a folder\n", run.err());
    assertEquals("", run.out());
    Run below = run(file.resolve("below"));
    assertEquals(1, below.status());
    assertTrue(below.err().startsWith("cannot write the review to " + file), below.err());
  }

  @Test
  void wrongArgumentsAreNamedAndTheUsageShown() {
    assertUsage("one output folder is needed, was \"a\" and \"b\"", "a", "b");
    assertUsage("there is no option \"--verbose\"", "--verbose");
    assertUsage("a folder needs a name, was \"\"", "");
    assertUsage("the data folder " + folder + " holds no ", "--data=" + folder);
  }

  private static void assertUsage(String message, Object... args) {
    Run run = run(args);
    assertEquals(2, run.status());
    assertTrue(run.err().startsWith(message), run.err());
    assertTrue(run.err().contains("\nusage: java -jar casework.jar"), run.err());
    assertEquals("", run.out());
  }

  @Test
  void whatTheSentencesClaimHolds() {
    Chapter team = TestData.chapter(AssessmentTeamChapter.TITLE);
    assertTrue(Recount.value(team, "after.count.gini") > Recount.value(team, "before.count.gini"));
    assertTrue(
        Recount.value(team, "after.points.gini") < Recount.value(team, "before.points.gini"));
    Chapter receipt = TestData.chapter(ReceiptChapter.TITLE);
    assertEquals(Recount.value(receipt, "count.gini"), Recount.value(receipt, "points.gini"), 0.05);
    Chapter england = TestData.chapter(CaseHoldersChapter.TITLE);
    assertTrue(Recount.value(england, "national.2025") < Recount.value(england, "national.2017"));
  }

  @Test
  void helpIsNoError() {
    Run run = run("--help");
    assertEquals(0, run.status());
    assertTrue(run.out().startsWith("usage:"));
  }

  @Test
  void aTableThatLacksAColumnIsAClearError() throws Exception {
    Path data = folder.resolve("data");
    for (Path file : DataFolder.NEEDED) {
      Files.createDirectories(data.resolve(file).getParent());
      Files.copy(TestData.DATA.file(file), data.resolve(file));
    }
    Files.writeString(data.resolve(DataFolder.RECEIPT), "a,b\n1,2\n");
    Run run = run("--data=" + data);
    assertEquals(1, run.status());
    assertTrue(run.err().contains("case:concept:name"), run.err());
  }
}
