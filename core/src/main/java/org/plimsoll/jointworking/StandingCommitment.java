package org.plimsoll.jointworking;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a side promised for all decisions to come, such as to involve the other before it decides.
 *
 * @param what the promise, not blank
 * @param by the side that gave it
 * @param since when; empty where not known, which counts as before all decisions
 */
public record StandingCommitment(String what, String by, Optional<LocalDate> since) {
  /**
   * Checks that something was promised.
   *
   * @param what the promise, not blank
   * @param by the side that gave it
   * @param since when; empty where not known, which counts as before all decisions
   */
  public StandingCommitment {
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(since, "since");
    if (what.isBlank()) {
      throw new IllegalArgumentException("a standing commitment says what was promised, was blank");
    }
  }

  boolean binds(JointDecision decision) {
    return since.map(day -> !decision.on().isBefore(day)).orElse(true);
  }

  @Override
  public String toString() {
    return by + ": " + what + since.map(day -> ", since " + day).orElse("");
  }
}
