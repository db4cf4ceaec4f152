package org.plimsoll.supervision;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A worker's objection to the weight of a case, and what was decided.
 *
 * @param id the stable id
 * @param caseId the case whose weight is contested
 * @param memberId who contests it
 * @param ground why the weight is thought to be wrong, not blank
 * @param raised when it was raised
 * @param decision what was decided; empty while it is open
 */
public record Contest(
    String id,
    String caseId,
    String memberId,
    String ground,
    LocalDate raised,
    Optional<Decision> decision) {

  /** How a contest ended. */
  public enum Outcome {
    /** The worker was right: the weight changes. */
    UPHELD("upheld"),
    /** The worker was right in part. */
    UPHELD_IN_PART("upheld in part"),
    /** The weight stays. */
    NOT_UPHELD("not upheld"),
    /** The worker took it back. */
    WITHDRAWN("withdrawn");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    /**
     * Returns the outcome in words.
     *
     * @return for example {@code upheld in part}
     */
    public String words() {
      return words;
    }
  }

  /**
   * What was decided, by whom, why and when.
   *
   * @param outcome how it ended
   * @param by who decided
   * @param reason why, not blank
   * @param on when
   */
  public record Decision(Outcome outcome, String by, String reason, LocalDate on) {
    /**
     * Checks that there is a reason.
     *
     * @param outcome how it ended
     * @param by who decided
     * @param reason why, not blank
     * @param on when
     */
    public Decision {
      Objects.requireNonNull(outcome, "outcome");
      Objects.requireNonNull(on, "on");
      if (by.isBlank() || reason.isBlank()) {
        throw new IllegalArgumentException(
            "a decision on a contest names who decided and why, was by \""
                + by
                + "\" because \""
                + reason
                + "\"");
      }
    }
  }

  /**
   * Checks the parts.
   *
   * @param id the stable id
   * @param caseId the case whose weight is contested
   * @param memberId who contests it
   * @param ground why the weight is thought to be wrong, not blank
   * @param raised when it was raised
   * @param decision what was decided; empty while it is open
   */
  public Contest {
    Objects.requireNonNull(raised, "raised");
    if (id.isBlank() || caseId.isBlank() || memberId.isBlank() || ground.isBlank()) {
      throw new IllegalArgumentException(
          "a contest names its id, the case, who contests it and the ground, was \""
              + id
              + "\", \""
              + caseId
              + "\", \""
              + memberId
              + "\", \""
              + ground
              + "\"");
    }
    if (decision.isPresent() && decision.get().on().isBefore(raised)) {
      throw new IllegalArgumentException(
          "contest \""
              + id
              + "\" must not be decided before it was raised, was raised "
              + raised
              + " and decided "
              + decision.get().on());
    }
  }

  /**
   * Returns an open contest.
   *
   * @param id the stable id
   * @param caseId the case
   * @param memberId who contests its weight
   * @param ground why
   * @param raised when
   * @return the contest, not decided yet
   */
  public static Contest of(
      String id, String caseId, String memberId, String ground, LocalDate raised) {
    return new Contest(id, caseId, memberId, ground, raised, Optional.empty());
  }

  /**
   * Decides it.
   *
   * @param outcome how it ended
   * @param by who decided
   * @param reason why
   * @param on when
   * @return the decided contest
   * @throws IllegalStateException if it is decided already
   */
  public Contest decided(Outcome outcome, String by, String reason, LocalDate on) {
    if (decision.isPresent()) {
      throw new IllegalStateException(
          "contest \"" + id + "\" was decided on " + decision.get().on() + "; raise a new one");
    }
    return new Contest(
        id, caseId, memberId, ground, raised, Optional.of(new Decision(outcome, by, reason, on)));
  }

  /**
   * Tells whether it waits for a decision.
   *
   * @param asOf the day of the question
   * @return whether it was raised and not decided by the end of that day
   */
  public boolean isOpen(LocalDate asOf) {
    return !raised.isAfter(asOf) && (decision.isEmpty() || decision.get().on().isAfter(asOf));
  }

  @Override
  public String toString() {
    return id
        + ": "
        + memberId
        + " on case "
        + caseId
        + ", "
        + ground
        + decision.map(d -> " -> " + d.outcome().words() + ": " + d.reason()).orElse(" (open)");
  }
}
