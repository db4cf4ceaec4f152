package org.plimsoll.io;

import java.util.Objects;
import org.plimsoll.risk.RiskRegister;

/**
 * How strongly two risks hang together, as a row says it.
 *
 * @param line the line of the file
 * @param correlation the risks and the correlation
 */
public record CorrelationRow(long line, RiskRegister.Correlation correlation) {
  /**
   * Checks that it is there.
   *
   * @param line the line of the file
   * @param correlation the risks and the correlation
   */
  public CorrelationRow {
    Objects.requireNonNull(correlation, "correlation");
  }

  @Override
  public String toString() {
    return correlation.first()
        + " - "
        + correlation.second()
        + " ("
        + correlation.correlation()
        + ")";
  }
}
