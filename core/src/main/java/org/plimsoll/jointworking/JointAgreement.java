package org.plimsoll.jointworking;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A detail that both sides agreed.
 *
 * @param what what was agreed, not blank
 * @param on when; empty where not known
 */
public record JointAgreement(String what, Optional<LocalDate> on) {
  /**
   * Checks that something was agreed.
   *
   * @param what what was agreed, not blank
   * @param on when; empty where not known
   */
  public JointAgreement {
    Objects.requireNonNull(on, "on");
    if (what.isBlank()) {
      throw new IllegalArgumentException("an agreement says what was agreed, was blank");
    }
  }

  @Override
  public String toString() {
    return what + on.map(day -> ", agreed " + day).orElse("");
  }
}
