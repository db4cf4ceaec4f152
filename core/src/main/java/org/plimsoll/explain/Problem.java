package org.plimsoll.explain;

import java.util.Objects;

/**
 * One thing in the input that was not understood, with the way out.
 *
 * @param file the file or other source of the rows
 * @param line the line of the file, counted from 1; 0 where the problem belongs to no line
 * @param column the column or path; empty where it belongs to none
 * @param value the value found, shortened if long; empty where there was none
 * @param rule what the value should have been
 * @param wayOut what to do about it
 */
public record Problem(
    String file, long line, String column, String value, String rule, String wayOut) {
  private static final int LONGEST = 80;

  /** Checks that all parts are there and shortens a long value. */
  public Problem {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(wayOut, "wayOut");
    if (line < 0) {
      throw new IllegalArgumentException("a line is counted from 1 (0: none), was " + line);
    }
    if (value.length() > LONGEST) {
      boolean splitsAPair = Character.isHighSurrogate(value.charAt(LONGEST - 1));
      value = value.substring(0, splitsAPair ? LONGEST - 1 : LONGEST) + "...";
    }
  }

  @Override
  public String toString() {
    return file
        + (line == 0 ? "" : " line " + line)
        + (column.isEmpty() ? "" : ", " + column)
        + (value.isEmpty() ? "" : " \"" + value + "\"")
        + ": "
        + rule
        + (wayOut.isEmpty() ? "" : "; " + wayOut);
  }
}
