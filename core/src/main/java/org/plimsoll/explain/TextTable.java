package org.plimsoll.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A small table of text that prints for a console or as Markdown.
 *
 * <p>Columns are as wide as their widest cell. A column whose cells below the heading are all
 * numbers, percentages, empty or a mark for none ({@code -}) or unknown ({@code ?}) is set flush
 * right.
 *
 * @param title the line above the table; empty for none
 * @param headings the names of the columns, at least one
 * @param rows the rows from top to bottom, each with as many cells as there are headings
 */
public record TextTable(String title, List<String> headings, List<List<String>> rows) {
  private static final Pattern LINE_BREAK = Pattern.compile("\\R");
  private static final Pattern FIGURE = Pattern.compile("~?[+-]?[\\d,]+(\\.\\d+)?%?|-|\\?|");

  /** Checks that the rows fit the headings, and copies. Cells are kept as they are. */
  public TextTable {
    Objects.requireNonNull(title, "title");
    headings = List.copyOf(headings);
    rows = rows.stream().map(List::copyOf).toList();
    if (headings.isEmpty()) {
      throw new IllegalArgumentException(
          "a table needs at least one column; table \"" + title + "\" has none");
    }
    for (List<String> row : rows) {
      if (row.size() != headings.size()) {
        throw new IllegalArgumentException(
            "a row of table \"" + title + "\" needs " + headings.size() + " cells, was " + row);
      }
    }
  }

  /** Printed cells stand in one line each. */
  private TextTable inOneLineEach() {
    return new TextTable(title, oneLine(headings), rows.stream().map(TextTable::oneLine).toList());
  }

  private static List<String> oneLine(List<String> cells) {
    return cells.stream().map(cell -> LINE_BREAK.matcher(cell).replaceAll(" ")).toList();
  }

  /**
   * Returns a table without rows.
   *
   * @param headings the names of the columns
   * @return the empty table, to be filled with {@link #row}
   */
  public static TextTable of(String... headings) {
    return new TextTable("", List.of(headings), List.of());
  }

  /**
   * Returns the table with a title.
   *
   * @param words the line above the table
   * @return the titled table
   */
  public TextTable titled(String words) {
    return new TextTable(words, headings, rows);
  }

  /**
   * Returns the table with a row more. For many rows use the constructor: each call copies the
   * table.
   *
   * @param cells the cells from left to right; each is printed by {@code toString}
   * @return the longer table
   */
  public TextTable row(Object... cells) {
    List<List<String>> longer = new ArrayList<>(rows);
    longer.add(Arrays.stream(cells).map(String::valueOf).toList());
    return new TextTable(title, headings, longer);
  }

  private boolean isFigures(int column) {
    return !rows.isEmpty()
        && rows.stream().anyMatch(row -> !row.get(column).isEmpty())
        && rows.stream()
            .map(row -> row.get(column))
            .allMatch(cell -> FIGURE.matcher(cell).matches());
  }

  private static String padded(String cell, int width, boolean right) {
    String gap = " ".repeat(width - cell.codePointCount(0, cell.length()));
    return right ? gap + cell : cell + gap;
  }

  /**
   * Prints the table for a console, columns two blanks apart, no blanks at the end of a line and no
   * line break at the end. A line break in a cell prints as a blank.
   *
   * @return the printed table
   */
  public String text() {
    return inOneLineEach().print();
  }

  private String print() {
    int[] widths = new int[headings.size()];
    boolean[] right = new boolean[headings.size()];
    for (int c = 0; c < widths.length; c++) {
      widths[c] = headings.get(c).codePointCount(0, headings.get(c).length());
      right[c] = isFigures(c);
      for (List<String> row : rows) {
        widths[c] = Math.max(widths[c], row.get(c).codePointCount(0, row.get(c).length()));
      }
    }
    List<String> lines = new ArrayList<>();
    if (!title.isEmpty()) {
      lines.add(title);
    }
    lines.add(line(headings, widths, right));
    StringBuilder rule = new StringBuilder();
    for (int width : widths) {
      rule.append(rule.length() == 0 ? "" : "  ").append("-".repeat(width));
    }
    lines.add(rule.toString());
    for (List<String> row : rows) {
      lines.add(line(row, widths, right));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static String line(List<String> cells, int[] widths, boolean[] right) {
    StringBuilder line = new StringBuilder();
    for (int c = 0; c < widths.length; c++) {
      line.append(c == 0 ? "" : "  ").append(padded(cells.get(c), widths[c], right[c]));
    }
    return line.toString().stripTrailing();
  }

  /**
   * Prints the table as Markdown, with a line break at the end.
   *
   * @return the table; pipes in cells are escaped, and a line break in a cell is a blank
   */
  public String markdown() {
    return inOneLineEach().printMarkdown();
  }

  private String printMarkdown() {
    StringBuilder out = new StringBuilder();
    if (!title.isEmpty()) {
      out.append("**").append(title).append("**\n\n");
    }
    markdownRow(out, headings);
    out.append('|');
    for (int c = 0; c < headings.size(); c++) {
      out.append(isFigures(c) ? " ---: |" : " --- |");
    }
    out.append('\n');
    rows.forEach(row -> markdownRow(out, row));
    return out.toString();
  }

  private static void markdownRow(StringBuilder out, List<String> cells) {
    out.append('|');
    for (String cell : cells) {
      out.append(' ').append(cell.replace("|", "\\|")).append(" |");
    }
    out.append('\n');
  }

  @Override
  public String toString() {
    return text();
  }
}
