package org.plimsoll.examples.casework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Problem;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * A chapter of the review. {@link Pages} prints it as text, Markdown and JSON.
 *
 * @param title the heading
 * @param asOf the date or period that the figures refer to
 * @param marking what kind of data these are; the first thing a reader sees
 * @param keyPoints what a head of service should know, for the opening of the page
 * @param blocks headings, paragraphs, tables and explanations, in reading order
 * @param figures the figures, for programs
 * @param findings what somebody should look at
 * @param problems what was odd in the input
 * @param missing what the data lacked
 * @param sources where data and rules come from
 */
record Chapter(
    String title,
    String asOf,
    String marking,
    List<String> keyPoints,
    List<Block> blocks,
    List<Figure> figures,
    List<Finding> findings,
    List<Problem> problems,
    List<String> missing,
    List<Source> sources) {

  /** Copies the lists and checks that no figure stands twice. */
  Chapter {
    keyPoints = List.copyOf(keyPoints);
    blocks = List.copyOf(blocks);
    figures = List.copyOf(figures);
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
    missing = List.copyOf(missing);
    sources = List.copyOf(sources);
    long keys = figures.stream().map(Figure::key).distinct().count();
    if (keys != figures.size()) {
      throw new IllegalArgumentException(
          "each figure of chapter \"" + title + "\" needs a key of its own, was " + figures);
    }
  }

  /**
   * Starts a chapter.
   *
   * @param title the heading
   * @param asOf the date or period that the figures refer to
   * @param marking what kind of data these are
   * @return a draft to fill
   */
  static Draft titled(String title, String asOf, String marking) {
    return new Draft(title, asOf, marking);
  }

  /**
   * Finds a figure.
   *
   * @param key its key
   * @return its value
   */
  BigDecimal figure(String key) {
    return figures.stream()
        .filter(figure -> figure.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "chapter \"" + title + "\" has no figure \"" + key + "\""))
        .value();
  }

  /** A chapter being written, from top to bottom. */
  static final class Draft {
    private final String title;
    private final String asOf;
    private final String marking;
    private final List<String> keyPoints = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();

    private Draft(String title, String asOf, String marking) {
      this.title = title;
      this.asOf = asOf;
      this.marking = marking;
    }

    Draft headOfServiceShouldKnow(String sentence) {
      keyPoints.add(sentence);
      return this;
    }

    Draft heading(String words) {
      blocks.add(new Block.Heading(words));
      return this;
    }

    Draft say(String sentences) {
      blocks.add(new Block.Paragraph(sentences));
      return this;
    }

    Draft show(TextTable table) {
      blocks.add(new Block.Table(table));
      return this;
    }

    Draft why(Explanation explanation) {
      blocks.add(new Block.Why(explanation));
      return this;
    }

    Draft figure(String key, long value, String unit) {
      return figure(key, BigDecimal.valueOf(value), unit);
    }

    /** Keeps six decimals: enough to check, and the same on every machine. */
    Draft figure(String key, double value, String unit) {
      return figure(key, Words.decimal(value, 6), unit);
    }

    Draft figure(String key, BigDecimal value, String unit) {
      figures.add(new Figure(key, value, unit));
      return this;
    }

    Draft finding(Finding finding) {
      findings.add(finding);
      return this;
    }

    Draft findings(List<Finding> some) {
      findings.addAll(some);
      return this;
    }

    Draft problems(List<Problem> some) {
      problems.addAll(some);
      return this;
    }

    Draft missing(String what) {
      missing.add(what);
      return this;
    }

    Draft source(Source source) {
      sources.add(source);
      return this;
    }

    /** Findings stand in order of severity, the gravest first; within one, as they were added. */
    Chapter done() {
      findings.sort(Comparator.comparing(Finding::severity).reversed());
      return new Chapter(
          title, asOf, marking, keyPoints, blocks, figures, findings, problems, missing, sources);
    }
  }
}
