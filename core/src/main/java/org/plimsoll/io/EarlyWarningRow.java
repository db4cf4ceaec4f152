package org.plimsoll.io;

import java.util.Objects;
import org.plimsoll.risk.EarlyWarning;

/**
 * What shows early that a risk is coming, as a row says it.
 *
 * @param line the line of the file
 * @param risk the id of the risk
 * @param warning the measure, its limit and what was last seen
 */
public record EarlyWarningRow(long line, String risk, EarlyWarning warning) {
  /**
   * Checks that both are there.
   *
   * @param line the line of the file
   * @param risk the id of the risk
   * @param warning the measure, its limit and what was last seen
   */
  public EarlyWarningRow {
    Objects.requireNonNull(risk, "risk");
    Objects.requireNonNull(warning, "warning");
  }

  @Override
  public String toString() {
    return risk + ": " + warning;
  }
}
