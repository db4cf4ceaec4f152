package org.plimsoll.architecture;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.VarSnippet;

/**
 * A JShell that sees the test class path and runs in this process. What it refuses, or what throws,
 * fails the test.
 */
final class Shell implements AutoCloseable {
  /**
   * What came of one statement.
   *
   * @param source the statement
   * @param comment the comment that ends its line, without slashes; empty where there is none
   * @param printed what it printed
   * @param shown what the jshell tool would show for it
   */
  record Answer(String source, String comment, String printed, String shown) {}

  private final AtomicInteger ids = new AtomicInteger();
  private final JShell shell;

  Shell() {
    shell =
        JShell.builder()
            .executionEngine("local")
            // as the jshell tool does, which gives a temporary variable the number of its snippet
            .idGenerator((snippet, again) -> Integer.toString(ids.incrementAndGet()))
            .tempVariableNameGenerator(() -> "$" + (ids.get() + 1))
            .compilerOptions("--class-path", System.getProperty("java.class.path"))
            .build();
  }

  /** Numbers from 1 again, as the tool does after its start-up script. */
  void startNumbering() {
    ids.set(0);
  }

  /** Runs a text of complete statements; the last may lack its semicolon. */
  List<Answer> run(String text) {
    List<Answer> answers = new ArrayList<>();
    StringBuilder pending = new StringBuilder();
    for (String line : text.lines().toList()) {
      pending.append(line).append('\n');
      String left = pending.toString();
      CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(left);
      while (info.completeness() == Completeness.COMPLETE) {
        answers.add(evaluate(info.source()));
        left = info.remaining();
        info = shell.sourceCodeAnalysis().analyzeCompletion(left);
      }
      pending.setLength(0);
      pending.append(left.isBlank() || info.completeness() == Completeness.EMPTY ? "" : left);
    }
    if (!pending.isEmpty()) {
      CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(pending.toString());
      boolean lacksSemicolon = info.completeness() == Completeness.COMPLETE_WITH_SEMI;
      answers.add(evaluate(lacksSemicolon ? info.source() : pending.toString()));
    }
    return answers;
  }

  private Answer evaluate(String source) {
    PrintStream out = System.out;
    var printed = new ByteArrayOutputStream();
    List<SnippetEvent> events;
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      events = shell.eval(source);
    } finally {
      System.setOut(out);
    }
    StringBuilder shown = new StringBuilder();
    for (SnippetEvent event : events) {
      if (event.causeSnippet() == null) {
        check(source, event);
        show(event, shown);
      }
    }
    return new Answer(
        source.strip(),
        commentAfter(source),
        printed.toString(StandardCharsets.UTF_8),
        shown.toString());
  }

  /** The analysis counts a comment after the last statement of a text as part of it. */
  private String commentAfter(String source) {
    Matcher comment = Pattern.compile(";\\s*//").matcher(source);
    while (comment.find()) {
      String statement = source.substring(0, comment.start() + 1);
      if (shell.sourceCodeAnalysis().analyzeCompletion(statement).completeness()
          == Completeness.COMPLETE) {
        return source.substring(comment.end()).strip();
      }
    }
    return "";
  }

  private void check(String source, SnippetEvent event) {
    if (event.exception() != null) {
      String thrown =
          event.exception() instanceof EvalException inner
              ? inner.getExceptionClassName() + ": " + inner.getMessage()
              : event.exception().toString();
      throw new AssertionError("\n" + source.strip() + "\nthrows " + thrown, event.exception());
    }
    if (event.status() != Snippet.Status.VALID) {
      throw new AssertionError(
          "\n"
              + source.strip()
              + "\nis "
              + event.status()
              + ":\n"
              + shell
                  .diagnostics(event.snippet())
                  .map(found -> found.getMessage(Locale.ENGLISH))
                  .collect(Collectors.joining("\n"))
              + (event.snippet() instanceof DeclarationSnippet declaration
                  ? shell.unresolvedDependencies(declaration).toList()
                  : ""));
    }
  }

  private static void show(SnippetEvent event, StringBuilder shown) {
    String name =
        event.snippet() instanceof VarSnippet variable
            ? variable.name()
            : event.snippet() instanceof ExpressionSnippet expression ? expression.name() : null;
    if (name != null && event.value() != null) {
      shown.append(name).append(" ==> ").append(event.value()).append('\n');
    }
  }

  @Override
  public void close() {
    shell.close();
  }
}
