package org.plimsoll.clinic;

import java.time.Duration;
import java.util.Objects;

/**
 * A piece of work that a clinic cannot compare with its points.
 *
 * @param caseId the case
 * @param reason why not
 * @param time its recorded time that was not set aside; 0 where none is known
 */
public record LeftOut(String caseId, String reason, Duration time) {
  /**
   * Checks that all is there.
   *
   * @param caseId the case
   * @param reason why not
   * @param time its recorded time that was not set aside
   */
  public LeftOut {
    Objects.requireNonNull(caseId, "caseId");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(time, "time");
  }

  @Override
  public String toString() {
    return caseId + ": " + reason;
  }
}
