package org.plimsoll.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * An explanation as a page: why a value is what it is, down to the inputs.
 *
 * @param explanation the explanation
 */
public record ExplanationPage(Explanation explanation) {
  /** Checks that there is an explanation. */
  public ExplanationPage {
    Objects.requireNonNull(explanation, "explanation");
  }

  /**
   * Returns the page of an explanation.
   *
   * @param explanation the explanation
   * @return its page
   */
  public static ExplanationPage of(Explanation explanation) {
    return new ExplanationPage(explanation);
  }

  /**
   * Returns the explanation as a table: a row for each value, its parts below it and indented.
   *
   * @return columns what, value, why and source, in the order of the printed explanation; a source
   *     is named where it differs from that of the row above which it stands
   */
  public TextTable table() {
    List<List<String>> rows = new ArrayList<>();
    fill(rows, explanation, 0, Source.GIVEN);
    return new TextTable("", List.of("what", "value", "why", "source"), rows);
  }

  private static void fill(List<List<String>> rows, Explanation each, int depth, Source above) {
    rows.add(
        List.of(
            "  ".repeat(depth) + Page.oneLine(each.label()),
            Page.oneLine(each.value()),
            Page.oneLine(each.rule()),
            source(each, above)));
    each.parts().forEach(part -> fill(rows, part, depth + 1, next(each, above)));
  }

  private static String source(Explanation each, Source above) {
    return each.source().equals(Source.GIVEN) || each.source().equals(above)
        ? ""
        : Page.oneLine(each.source().toString());
  }

  private static Source next(Explanation each, Source above) {
    return each.source().equals(Source.GIVEN) ? above : each.source();
  }

  /**
   * Prints the table for a console.
   *
   * @return the table, with a line break at the end
   */
  public String text() {
    return table().text() + System.lineSeparator();
  }

  /**
   * Prints the explanation as a nested list in Markdown. Names and other words of the caller's are
   * escaped; a source with a link is linked.
   *
   * @return the list, lines ending in LF
   */
  public String markdown() {
    var out = new StringBuilder();
    list(out, explanation, 0, Source.GIVEN);
    return out.toString();
  }

  private static void list(StringBuilder out, Explanation each, int depth, Source above) {
    out.append("  ".repeat(depth)).append("- **").append(Page.escaped(each.label())).append("**");
    if (!each.value().isEmpty()) {
      out.append(": ").append(Page.escaped(each.value()));
    }
    if (!each.rule().isEmpty()) {
      out.append(" (").append(Page.escaped(each.rule())).append(')');
    }
    String source = source(each, above);
    if (!source.isEmpty()) {
      String link = each.source().link();
      boolean linked = link.matches("https?://[^\\s<>()\\[\\]\\\\]+");
      out.append(". Source: ")
          .append(linked ? "[" + Page.escaped(source) + "](" + link + ")" : Page.escaped(source));
    }
    out.append('\n');
    each.parts().forEach(part -> list(out, part, depth + 1, next(each, above)));
  }

  /** Returns the table as text. */
  @Override
  public String toString() {
    return text();
  }
}
