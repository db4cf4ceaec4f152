package org.plimsoll.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs what the documentation shows: the snippets of every {@code package-info}, the code of the
 * README, and the JShell transcript.
 *
 * <p>A snippet may lean on the imports of {@code examples/jshell/plimsoll.jsh} and on nothing else.
 * Where {@code System.out.println(..);} ends its line with a comment, the comment is the line it
 * must print; {@code ...} in it stands for anything. A Java block of the README that a text block
 * follows must print just that block.
 */
class GuideTest {
  private static final Path README = SourceTree.repository().resolve("README.md");
  private static final Path START_UP =
      SourceTree.repository().resolve("examples/jshell/plimsoll.jsh");
  private static final Path TRANSCRIPT =
      SourceTree.repository().resolve("examples/jshell/transcript.md");
  private static final String PROMPT = "jshell> ";
  private static final String CONTINUED = "   ...> ";

  @TestFactory
  List<DynamicTest> packageSnippets() throws IOException {
    SourceTree sources = SourceTree.parse();
    List<DynamicTest> tests = new ArrayList<>();
    for (var unit : sources.packageInfos()) {
      var comment = sources.comment(unit, unit.getPackage());
      List<String> snippets = comment.map(Snippets::in).orElse(List.of());
      for (int i = 0; i < snippets.size(); i++) {
        String snippet = snippets.get(i);
        tests.add(
            dynamicTest(
                unit.getPackageName() + " package-info.java, snippet " + (i + 1),
                () -> runs(snippet)));
      }
    }
    assertFalse(tests.isEmpty(), "no package has a snippet");
    return tests;
  }

  @TestFactory
  List<DynamicTest> readme() {
    List<Snippets.Fence> fences = Snippets.fences(SourceTree.read(README));
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < fences.size(); i++) {
      Snippets.Fence fence = fences.get(i);
      if (fence.language().equals("java")) {
        boolean hasOutput = i + 1 < fences.size() && fences.get(i + 1).language().equals("text");
        String output = hasOutput ? fences.get(i + 1).text() : "";
        tests.add(
            dynamicTest(
                "README.md, line " + fence.line(),
                () -> {
                  String printed = runs(fence.text());
                  if (hasOutput) {
                    assertEquals(tidy(output), tidy(printed));
                  }
                }));
      }
    }
    assertFalse(tests.isEmpty(), "README.md shows no Java");
    return tests;
  }

  @Test
  void theTranscriptIsWhatJShellShows() throws IOException {
    String transcript = SourceTree.read(TRANSCRIPT);
    String replayed;
    try (Shell shell = new Shell()) {
      shell.run(startUp(""));
      shell.startNumbering();
      replayed = replay(shell, transcript.lines().toList());
    }
    assertTrue(transcript.contains("\n" + PROMPT), "the transcript shows no prompt");
    Path fresh = SourceTree.module().resolve("target/transcript.md");
    Files.writeString(fresh, replayed);
    assertEquals(transcript, replayed, "if the new answers are right, copy " + fresh);
  }

  /** Types the inputs of a transcript, keeps its prose, and writes the answers anew. */
  private static String replay(Shell shell, List<String> lines) {
    StringBuilder all = new StringBuilder();
    int i = 0;
    while (i < lines.size()) {
      String line = lines.get(i++);
      all.append(line).append('\n');
      if (line.startsWith(PROMPT)) {
        StringBuilder input = new StringBuilder(line.substring(PROMPT.length()));
        while (lines.get(i).startsWith(CONTINUED)) {
          input.append('\n').append(lines.get(i).substring(CONTINUED.length()));
          all.append(lines.get(i++)).append('\n');
        }
        StringBuilder answers = new StringBuilder();
        for (Shell.Answer answer : shell.run(input.toString())) {
          answers.append(answer.printed()).append(answer.shown());
        }
        answers.toString().lines().forEach(text -> all.append(text.stripTrailing()).append('\n'));
        while (!lines.get(i).startsWith(PROMPT) && !lines.get(i).startsWith("```")) {
          i++;
        }
        all.append(lines.get(i).startsWith(PROMPT) ? "\n" : "");
      }
    }
    return all.toString();
  }

  @Test
  void theWelcomeFitsOnAScreenAndNamesWhatToTypeFirst() {
    String welcome;
    try (Shell shell = new Shell()) {
      welcome =
          shell.run(startUp("")).stream().map(Shell.Answer::printed).collect(Collectors.joining());
    }
    assertTrue(welcome.lines().count() <= 8, welcome);
    assertTrue(welcome.contains("team.load()"), welcome);
  }

  @Test
  void theStartUpScriptImportsEveryPackage() throws IOException {
    List<String> missing = new ArrayList<>();
    for (var unit : SourceTree.parse().packageInfos()) {
      String wanted = "import " + unit.getPackageName() + ".*;";
      if (startUp("import ").lines().noneMatch(wanted::equals)) {
        missing.add(wanted);
      }
    }
    assertEquals(List.of(), missing, "imports that plimsoll.jsh lacks");
  }

  @Test
  void theReadmeNamesTheVersionThatIsBuilt() {
    Matcher version =
        Pattern.compile("<artifactId>plimsoll-parent</artifactId>\\s*<version>([^<]+)</version>")
            .matcher(SourceTree.read(SourceTree.repository().resolve("pom.xml")));
    assertTrue(version.find());
    String readme = SourceTree.read(README);
    assertTrue(
        readme.contains("<version>" + version.group(1) + "</version>"), "the dependency snippet");
    assertTrue(
        readme.contains("core/target/plimsoll-core-" + version.group(1) + "-all.jar"),
        "the JShell line");
  }

  @Test
  void theReadmeListsThePackagesThatThereAre() throws IOException {
    Set<String> there = new TreeSet<>();
    SourceTree.parse().packageInfos().forEach(unit -> there.add(unit.getPackageName().toString()));
    Set<String> listed = new TreeSet<>();
    Matcher row =
        Pattern.compile("(?m)^\\| `(org\\.plimsoll\\.\\w+)` \\|").matcher(SourceTree.read(README));
    while (row.find()) {
      listed.add(row.group(1));
    }
    assertEquals(there, listed, "README.md, What it can do today: a row a package, no more");
  }

  @Test
  void aBrokenPromiseFails() {
    runs("System.out.println(1 + 1);   // 2");
    runs("System.out.println(2.0 / 3);   // 0.666...");
    var wrong = assertThrows(AssertionError.class, () -> runs("System.out.println(1 + 1); // 3"));
    assertTrue(String.valueOf(wrong.getMessage()).contains("3"), wrong::getMessage);
    assertThrows(
        AssertionError.class,
        () -> runs("System.out.println(\"a; // b\"); // c\nSystem.out.println(2); // 2"));
    assertThrows(AssertionError.class, () -> runs("int x = points(2);"));
    assertThrows(AssertionError.class, () -> runs("new org.plimsoll.Nothing();"));
    assertThrows(AssertionError.class, () -> runs("points(\"two\");"));
    assertThrows(AssertionError.class, () -> runs("int twice() { return 2 * missing(); }"));
    assertThrows(AssertionError.class, () -> runs("points(2"));
  }

  /** Runs a snippet, checks the promises in its comments, and returns all it has printed. */
  private static String runs(String snippet) {
    try (Shell shell = new Shell()) {
      shell.run(startUp("import "));
      StringBuilder printed = new StringBuilder();
      for (Shell.Answer answer : shell.run(snippet)) {
        printed.append(answer.printed());
        if (answer.source().startsWith("System.out.println(") && !answer.comment().isEmpty()) {
          String line = tidy(answer.printed());
          if (!line.matches(Pattern.quote(answer.comment()).replace("...", "\\E.*\\Q"))) {
            assertEquals(answer.comment(), line, answer.source());
          }
        }
      }
      return printed.toString();
    }
  }

  /** The lines of the start-up script that start so, without the tool's own commands. */
  private static String startUp(String start) {
    return SourceTree.read(START_UP)
        .lines()
        .filter(line -> line.startsWith(start) && !line.startsWith("/set "))
        .collect(Collectors.joining("\n"));
  }

  private static String tidy(String text) {
    return text.lines().map(String::stripTrailing).collect(Collectors.joining("\n")).strip();
  }
}
