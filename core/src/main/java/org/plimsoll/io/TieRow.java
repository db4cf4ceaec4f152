package org.plimsoll.io;

import java.util.Objects;
import org.plimsoll.graph.Tie;

/**
 * A tie, as a row of an edge list says it.
 *
 * @param line the line of the file
 * @param tie from whom to whom, and how strong; a row without strength has 1
 */
public record TieRow(long line, Tie tie) {
  /**
   * Checks that it is there.
   *
   * @param line the line of the file
   * @param tie from whom to whom, and how strong; a row without strength has 1
   */
  public TieRow {
    Objects.requireNonNull(tie, "tie");
  }

  @Override
  public String toString() {
    return tie.toString();
  }
}
