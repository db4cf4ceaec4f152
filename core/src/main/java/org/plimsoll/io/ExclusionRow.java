package org.plimsoll.io;

import java.util.Objects;

/**
 * A mitigation that cannot be done together with others of its group, as a row says it.
 *
 * @param line the line of the file
 * @param group the name of the group, which only the table knows
 * @param mitigation the id of the mitigation
 */
public record ExclusionRow(long line, String group, String mitigation) {
  /**
   * Checks that both are there.
   *
   * @param line the line of the file
   * @param group the name of the group, which only the table knows
   * @param mitigation the id of the mitigation
   */
  public ExclusionRow {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(mitigation, "mitigation");
  }

  @Override
  public String toString() {
    return mitigation + " in " + group;
  }
}
