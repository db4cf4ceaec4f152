package org.plimsoll.io;

import java.util.List;
import java.util.Objects;
import org.plimsoll.risk.Mitigation;

/**
 * A mitigation on one risk or several, as a row says it.
 *
 * @param line the line of the file
 * @param risks the ids of the risks it works on, at least 1, in the order given
 * @param mitigation the mitigation, with the cuts it makes on each of those
 */
public record MitigationRow(long line, List<String> risks, Mitigation mitigation) {
  /**
   * Checks that there is a risk, and copies.
   *
   * @param line the line of the file
   * @param risks the ids of the risks it works on, at least 1, in the order given
   * @param mitigation the mitigation, with the cuts it makes on each of those
   */
  public MitigationRow {
    Objects.requireNonNull(mitigation, "mitigation");
    risks = List.copyOf(risks);
    if (risks.isEmpty()) {
      throw new IllegalArgumentException(
          "mitigation \"" + mitigation.id() + "\" needs at least 1 risk that it works on");
    }
  }

  @Override
  public String toString() {
    return mitigation + " on " + String.join(", ", risks);
  }
}
