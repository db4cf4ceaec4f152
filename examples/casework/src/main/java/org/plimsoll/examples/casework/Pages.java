package org.plimsoll.examples.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Problem;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;
import org.plimsoll.report.ExplanationPage;

/** Prints a review: as text for a console, as Markdown, as JSON. Lines end in LF in all three. */
final class Pages {
  static final int WIDTH = 100;
  private static final String KNOW = "What a head of service should know";
  private static final String FINDINGS = "To look at";
  private static final String PROBLEMS = "Odd in the input";
  private static final String MISSING = "What the data lacked";
  private static final String SOURCES = "Sources";

  private Pages() {}

  static String text(ServiceReview review) {
    StringBuilder out = new StringBuilder();
    out.append(review.title()).append('\n').append("=".repeat(review.title().length()));
    out.append("\n\nThe data refer to:\n");
    for (Chapter chapter : review.chapters()) {
      bullet(out, chapter.title() + ": " + chapter.asOf());
    }
    out.append('\n').append(KNOW).append(":\n");
    int number = 0;
    for (Chapter chapter : review.chapters()) {
      number++;
      for (String point : chapter.keyPoints()) {
        bullet(out, point + " [chapter " + number + "]");
      }
    }
    number = 0;
    for (Chapter chapter : review.chapters()) {
      number++;
      text(out, chapter, number);
    }
    return out.toString();
  }

  private static void text(StringBuilder out, Chapter chapter, int number) {
    String heading = number + ". " + chapter.title();
    out.append("\n\n").append(heading).append('\n').append("-".repeat(heading.length()));
    out.append('\n').append(wrapped(chapter.marking(), "", "")).append('\n');
    for (Block block : chapter.blocks()) {
      out.append('\n');
      if (block instanceof Block.Heading heading2) {
        out.append(heading2.words()).append('\n');
      } else if (block instanceof Block.Paragraph paragraph) {
        out.append(wrapped(paragraph.words(), "", "")).append('\n');
      } else if (block instanceof Block.Table table) {
        out.append(lines(table.table().text())).append('\n');
      } else if (block instanceof Block.Why why) {
        tree(out, why.explanation());
      }
    }
    list(out, FINDINGS, chapter.findings().stream().map(Pages::said).toList());
    list(out, PROBLEMS, chapter.problems().stream().map(Problem::toString).toList());
    list(out, MISSING, chapter.missing());
    list(out, SOURCES, chapter.sources().stream().map(Pages::cited).toList());
  }

  private static void list(StringBuilder out, String heading, List<String> entries) {
    if (!entries.isEmpty()) {
      out.append('\n').append(heading).append(":\n");
      entries.forEach(entry -> bullet(out, entry));
    }
  }

  private static void bullet(StringBuilder out, String words) {
    out.append(wrapped(words, "- ", "  ")).append('\n');
  }

  private static void tree(StringBuilder out, Explanation explanation) {
    for (String line : lines(explanation.toString()).split("\n")) {
      String indent = " ".repeat(2 + line.length() - line.stripLeading().length());
      out.append(wrapped(line.strip(), indent, indent + "    ")).append('\n');
    }
  }

  /** Breaks lines at blanks so that none is longer than the page is wide, where that can be. */
  static String wrapped(String words, String first, String next) {
    StringBuilder out = new StringBuilder(first);
    int column = first.length();
    boolean start = true;
    for (String word : words.split(" ")) {
      if (!start && column + 1 + word.length() > WIDTH) {
        out.append('\n').append(next);
        column = next.length();
      } else if (!start) {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += word.length();
      start = false;
    }
    return out.toString();
  }

  static String lines(String text) {
    return text.replace(System.lineSeparator(), "\n");
  }

  /** As {@link Finding#toString()}, without saying the subject twice, and whose rule it is. */
  private static String said(Finding finding) {
    String words =
        finding.message().startsWith(finding.subject())
            ? finding.toString().replaceFirst(Pattern.quote(finding.subject() + ": "), "")
            : finding.toString();
    return words + " [" + finding.source() + "]";
  }

  private static String cited(Source source) {
    return source + (source.link().isEmpty() ? "" : ", " + source.link());
  }

  static String markdown(ServiceReview review) {
    StringBuilder out = new StringBuilder("# ").append(review.title()).append("\n\n");
    out.append("The data refer to:\n\n");
    for (Chapter chapter : review.chapters()) {
      out.append("- ").append(chapter.title()).append(": ").append(chapter.asOf()).append('\n');
    }
    out.append("\n## ").append(KNOW).append("\n\n");
    for (Chapter chapter : review.chapters()) {
      for (String point : chapter.keyPoints()) {
        out.append("- ").append(escaped(point)).append(" [").append(chapter.title()).append("](#");
        out.append(anchor(chapter.title())).append(")\n");
      }
    }
    review.chapters().forEach(chapter -> markdown(out, chapter));
    return out.toString();
  }

  private static void markdown(StringBuilder out, Chapter chapter) {
    out.append("\n## ").append(chapter.title()).append("\n\n");
    out.append("*").append(escaped(chapter.marking())).append("*\n");
    for (Block block : chapter.blocks()) {
      out.append('\n');
      if (block instanceof Block.Heading heading) {
        out.append("### ").append(escaped(heading.words())).append('\n');
      } else if (block instanceof Block.Paragraph paragraph) {
        out.append(escaped(paragraph.words())).append('\n');
      } else if (block instanceof Block.Table table) {
        out.append(table.table().markdown());
      } else if (block instanceof Block.Why why) {
        out.append(lines(ExplanationPage.of(why.explanation()).markdown()));
      }
    }
    section(out, FINDINGS, chapter.findings().stream().map(Pages::said).toList());
    section(out, PROBLEMS, chapter.problems().stream().map(Problem::toString).toList());
    section(out, MISSING, chapter.missing());
    section(out, SOURCES, chapter.sources().stream().map(Pages::cited).toList());
  }

  private static void section(StringBuilder out, String heading, List<String> entries) {
    if (!entries.isEmpty()) {
      out.append("\n### ").append(heading).append("\n\n");
      entries.forEach(entry -> out.append("- ").append(escaped(entry)).append('\n'));
    }
  }

  /** The anchor that GitHub and others give a heading. */
  private static String anchor(String heading) {
    return heading
        .toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[^a-z0-9 -]", "")
        .replace(' ', '-');
  }

  private static String escaped(String words) {
    return words.replaceAll("([\\\\`*_<\\[\\]|])", "\\\\$1");
  }

  static String json(ServiceReview review) {
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    page.put("title", review.title());
    ArrayNode know = page.putArray("keyPoints");
    for (Chapter chapter : review.chapters()) {
      for (String point : chapter.keyPoints()) {
        know.addObject().put("text", point).put("chapter", chapter.title());
      }
    }
    ArrayNode chapters = page.putArray("chapters");
    review.chapters().forEach(chapter -> chapters.add(json(chapter)));
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try {
      return new ObjectMapper()
              .writer(
                  new DefaultPrettyPrinter()
                      .withObjectIndenter(indenter)
                      .withArrayIndenter(indenter))
              .writeValueAsString(page)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the review could not be written as JSON", e);
    }
  }

  private static ObjectNode json(Chapter chapter) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("title", chapter.title());
    node.put("asOf", chapter.asOf());
    node.put("marking", chapter.marking());
    ObjectNode figures = node.putObject("figures");
    for (Figure figure : chapter.figures()) {
      figures.putObject(figure.key()).put("value", figure.value()).put("unit", figure.unit());
    }
    ArrayNode content = node.putArray("content");
    chapter.blocks().forEach(block -> content.add(json(block)));
    ArrayNode findings = node.putArray("findings");
    for (Finding finding : chapter.findings()) {
      findings
          .addObject()
          .put("severity", finding.severity().name())
          .put("subject", finding.subject())
          .put("message", finding.message())
          .put("reason", finding.reason())
          .put("source", finding.source().toString());
    }
    ArrayNode problems = node.putArray("problems");
    for (Problem problem : chapter.problems()) {
      problems
          .addObject()
          .put("file", problem.file())
          .put("line", problem.line())
          .put("column", problem.column())
          .put("value", problem.value())
          .put("rule", problem.rule())
          .put("wayOut", problem.wayOut());
    }
    chapter.missing().forEach(node.putArray("missing")::add);
    chapter.sources().stream().map(Pages::cited).forEach(node.putArray("sources")::add);
    return node;
  }

  private static JsonNode json(Block block) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (block instanceof Block.Heading heading) {
      node.put("heading", heading.words());
    } else if (block instanceof Block.Paragraph paragraph) {
      node.put("paragraph", paragraph.words());
    } else if (block instanceof Block.Table table) {
      node.set("table", json(table.table()));
    } else if (block instanceof Block.Why why) {
      node.set("explanation", json(why.explanation()));
    }
    return node;
  }

  private static ObjectNode json(TextTable table) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("title", table.title());
    table.headings().forEach(node.putArray("columns")::add);
    ArrayNode rows = node.putArray("rows");
    for (List<String> row : table.rows()) {
      row.forEach(rows.addArray()::add);
    }
    return node;
  }

  private static ObjectNode json(Explanation explanation) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("label", explanation.label());
    node.put("value", explanation.value());
    explanation.amount().ifPresent(amount -> node.put("amount", amount.toString()));
    if (!explanation.rule().isEmpty()) {
      node.put("rule", explanation.rule());
    }
    if (!explanation.source().equals(Source.GIVEN)) {
      node.put("source", explanation.source().toString());
    }
    List<ObjectNode> parts = new ArrayList<>();
    explanation.parts().forEach(part -> parts.add(json(part)));
    if (!parts.isEmpty()) {
      parts.forEach(node.putArray("parts")::add);
    }
    return node;
  }
}
