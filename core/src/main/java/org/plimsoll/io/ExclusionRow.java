package org.plimsoll.io;

import java.util.Objects;

/**
 * One of a group of mitigations that cannot all be done, as a row says it.
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
