package org.plimsoll.supervision;

import java.time.LocalDate;
import java.util.Objects;
import org.plimsoll.base.Rating;

/**
 * The audit of a case's quality.
 *
 * @param caseId the case
 * @param memberId the id of the person whose work it was
 * @param on when it was audited
 * @param auditor who audited it
 * @param sampling how the case was chosen
 * @param grade the grade; higher is better
 */
public record Audit(
    String caseId, String memberId, LocalDate on, String auditor, Sampling sampling, Rating grade) {

  /** How a case was chosen for audit. */
  public enum Sampling {
    /** Drawn at random: grades speak for all cases. */
    RANDOM,
    /** Every case was audited. */
    ALL,
    /** Chosen by somebody: grades speak for the chosen cases only. */
    CHOSEN
  }

  /**
   * Checks that all parts are there.
   *
   * @param caseId the case
   * @param memberId the id of the person whose work it was
   * @param on when it was audited
   * @param auditor who audited it
   * @param sampling how the case was chosen
   * @param grade the grade; higher is better
   */
  public Audit {
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(sampling, "sampling");
    Objects.requireNonNull(grade, "grade");
    if (caseId.isBlank() || memberId.isBlank() || auditor.isBlank()) {
      throw new IllegalArgumentException(
          "an audit names the case, the worker and the auditor, was \""
              + caseId
              + "\", \""
              + memberId
              + "\", \""
              + auditor
              + "\"");
    }
  }

  /**
   * Tells whether the grade may stand for cases that were not audited.
   *
   * @return false where somebody chose the case
   */
  public boolean isRepresentative() {
    return sampling != Sampling.CHOSEN;
  }

  @Override
  public String toString() {
    return caseId + ": " + grade.value() + " of " + grade.highest() + ", " + on + " by " + auditor;
  }
}
