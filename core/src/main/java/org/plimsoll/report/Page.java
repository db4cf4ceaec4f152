package org.plimsoll.report;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.explain.TextTable;

/** A page being put together: headings, paragraphs, lists and tables, printed in two ways. */
final class Page {
  private interface Block {
    String text();

    String markdown();
  }

  private static final String NL = System.lineSeparator();

  private final List<Block> blocks = new ArrayList<>();

  private Page add(Block block) {
    blocks.add(block);
    return this;
  }

  Page heading(int level, String words) {
    return add(
        new Block() {
          @Override
          public String text() {
            String line = oneLine(words);
            return line
                + NL
                + (level == 1 ? "=" : "-").repeat(line.codePointCount(0, line.length()));
          }

          @Override
          public String markdown() {
            return "#".repeat(level) + " " + escaped(words) + "\n";
          }
        });
  }

  Page paragraph(String words) {
    return add(
        new Block() {
          @Override
          public String text() {
            return oneLine(words);
          }

          @Override
          public String markdown() {
            return escaped(words) + "\n";
          }
        });
  }

  /** Adds a list, or the words if it has nothing. */
  Page list(List<String> items, String ifNone) {
    if (items.isEmpty()) {
      return paragraph(ifNone);
    }
    return add(
        new Block() {
          @Override
          public String text() {
            return String.join(NL, items.stream().map(item -> "- " + oneLine(item)).toList());
          }

          @Override
          public String markdown() {
            return String.join(
                "", items.stream().map(item -> "- " + escaped(item) + "\n").toList());
          }
        });
  }

  Page table(TextTable table) {
    return add(
        new Block() {
          @Override
          public String text() {
            return new TextTable(
                    "",
                    table.headings(),
                    table.rows().stream()
                        .map(row -> row.stream().map(Page::oneLine).toList())
                        .toList())
                .text();
          }

          @Override
          public String markdown() {
            return new TextTable(
                    "",
                    table.headings(),
                    table.rows().stream()
                        .map(row -> row.stream().map(Page::escapedCell).toList())
                        .toList())
                .markdown();
          }
        });
  }

  String text() {
    return String.join(NL + NL, blocks.stream().map(Block::text).toList()) + NL;
  }

  String markdown() {
    return String.join("\n", blocks.stream().map(Block::markdown).toList());
  }

  static String oneLine(String words) {
    return words.replaceAll("[\\r\\n\\t]+", " ");
  }

  /** Takes the meaning of mark-up from names and other words of the caller's. */
  static String escaped(String words) {
    return marksEscaped(words, true);
  }

  // A table escapes bars itself, and a cell such as ~33.3 must still look like a figure.
  private static String escapedCell(String words) {
    return marksEscaped(words, false);
  }

  private static String marksEscaped(String words, boolean prose) {
    String line = oneLine(words);
    var out = new StringBuilder();
    boolean tildes = prose || line.indexOf('~') != line.lastIndexOf('~');
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '\\', '`', '*', '_', '[', ']', '#' -> out.append('\\').append(c);
        case '|' -> out.append(prose ? "\\|" : "|");
        case '~' -> out.append(tildes ? "\\~" : "~");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
