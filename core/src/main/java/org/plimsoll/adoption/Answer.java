package org.plimsoll.adoption;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What was answered to a ground of objection.
 *
 * @param ground the ground it answers, in the words of the objection
 * @param text the answer, not blank
 * @param by who answers
 * @param on when
 * @param approach which of the six ways it takes; empty where nobody has said
 * @param changeOfPlan what is done differently because of the objection; empty if nothing is
 */
public record Answer(
    String ground,
    String text,
    String by,
    LocalDate on,
    Optional<Approach> approach,
    Optional<String> changeOfPlan) {
  /**
   * Checks the parts.
   *
   * @param ground the ground it answers, in the words of the objection
   * @param text the answer, not blank
   * @param by who answers
   * @param on when
   * @param approach which of the six ways it takes; empty where nobody has said
   * @param changeOfPlan what is done differently because of the objection; empty if nothing is
   */
  public Answer {
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(approach, "approach");
    if (ground.isBlank() || text.isBlank() || by.isBlank()) {
      throw new IllegalArgumentException(
          "an answer names the ground, says something and says who answers, was \""
              + ground
              + "\", \""
              + text
              + "\", \""
              + by
              + "\"");
    }
    if (changeOfPlan.isPresent() && changeOfPlan.get().isBlank()) {
      throw new IllegalArgumentException(
          "the change of plan in the answer to \""
              + ground
              + "\" must not be blank; leave it out where nothing changes");
    }
  }

  /**
   * Returns an answer that leaves the plan as it is.
   *
   * @param ground the ground it answers, in the words of the objection
   * @param text the answer
   * @param by who answers
   * @param on when
   * @return the answer
   */
  public static Answer to(String ground, String text, String by, LocalDate on) {
    return new Answer(ground, text, by, on, Optional.empty(), Optional.empty());
  }

  /**
   * Says which of the six ways it takes.
   *
   * @param way the approach
   * @return the answer with it
   */
  public Answer using(Approach way) {
    return new Answer(ground, text, by, on, Optional.of(way), changeOfPlan);
  }

  /**
   * Says what is done differently because of the objection.
   *
   * @param what the change, not blank
   * @return the answer with it
   */
  public Answer changingPlan(String what) {
    return new Answer(ground, text, by, on, approach, Optional.of(what));
  }

  @Override
  public String toString() {
    return on
        + ", "
        + by
        + ": "
        + text
        + changeOfPlan.map(change -> "; changed: " + change).orElse("");
  }
}
