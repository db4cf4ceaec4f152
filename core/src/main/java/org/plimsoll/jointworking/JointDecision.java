package org.plimsoll.jointworking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A decision, and which standing commitments it kept or broke. Of a commitment that it names under
 * neither, nothing is known.
 *
 * @param what what was decided, not blank
 * @param on when
 * @param kept the commitments it kept, in their words, in the order given
 * @param broken the commitments it broke, likewise; none of them kept too
 */
public record JointDecision(String what, LocalDate on, List<String> kept, List<String> broken) {
  /**
   * Checks that no commitment is both kept and broken, and copies.
   *
   * @param what what was decided, not blank
   * @param on when
   * @param kept the commitments it kept, in their words, in the order given
   * @param broken the commitments it broke, likewise; none of them kept too
   */
  public JointDecision {
    Objects.requireNonNull(on, "on");
    kept = List.copyOf(kept);
    broken = List.copyOf(broken);
    if (what.isBlank()) {
      throw new IllegalArgumentException("a decision says what was decided, was blank");
    }
    Set<String> both = new HashSet<>(kept);
    both.retainAll(broken);
    if (!both.isEmpty()) {
      throw new IllegalArgumentException(
          "decision \"" + what + "\" both keeps and breaks " + both + "; keep one of the two");
    }
  }

  /**
   * Returns a decision that says nothing of commitments yet.
   *
   * @param what what was decided
   * @param on when
   * @return the decision
   */
  public static JointDecision of(String what, LocalDate on) {
    return new JointDecision(what, on, List.of(), List.of());
  }

  /**
   * Says that it kept a commitment.
   *
   * @param commitment the commitment, in its words
   * @return the decision that says so
   */
  public JointDecision keeping(String commitment) {
    List<String> all = new ArrayList<>(kept);
    all.add(commitment);
    return new JointDecision(what, on, all, broken);
  }

  /**
   * Says that it broke a commitment.
   *
   * @param commitment the commitment, in its words
   * @return the decision that says so
   */
  public JointDecision breaking(String commitment) {
    List<String> all = new ArrayList<>(broken);
    all.add(commitment);
    return new JointDecision(what, on, kept, all);
  }

  @Override
  public String toString() {
    return what + " on " + on + ", " + kept.size() + " kept, " + broken.size() + " broken";
  }
}
