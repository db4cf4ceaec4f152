package org.plimsoll.io;

import java.util.Objects;
import org.plimsoll.risk.Risk;

/**
 * A risk, as a row says it; its mitigations and early warnings stand in tables of their own.
 *
 * @param line the line of the file
 * @param risk the risk
 */
public record RiskRow(long line, Risk risk) {
  /**
   * Checks that it is there.
   *
   * @param line the line of the file
   * @param risk the risk
   */
  public RiskRow {
    Objects.requireNonNull(risk, "risk");
  }

  @Override
  public String toString() {
    return risk.toString();
  }
}
