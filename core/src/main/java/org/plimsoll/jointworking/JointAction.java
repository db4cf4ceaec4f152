package org.plimsoll.jointworking;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Something the sides agreed to do, with who leads it on each side.
 *
 * @param what what is to be done, not blank
 * @param leads who leads it, by side, in the order given; empty while nobody does
 * @param due the day by which it is to be done; empty where none was agreed
 * @param done when it was done; empty while it is open
 */
public record JointAction(
    String what, Map<String, String> leads, Optional<LocalDate> due, Optional<LocalDate> done) {
  /**
   * Checks the names, and copies.
   *
   * @param what what is to be done, not blank
   * @param leads who leads it, by side, in the order given; empty while nobody does
   * @param due the day by which it is to be done; empty where none was agreed
   * @param done when it was done; empty while it is open
   */
  public JointAction {
    Objects.requireNonNull(due, "due");
    Objects.requireNonNull(done, "done");
    leads = Collections.unmodifiableMap(new LinkedHashMap<>(leads));
    if (what.isBlank()) {
      throw new IllegalArgumentException("a joint action says what is to be done, was blank");
    }
    leads.forEach(
        (side, who) -> {
          if (who.isBlank()) {
            throw new IllegalArgumentException(
                "the lead of \""
                    + side
                    + "\" for \""
                    + what
                    + "\" must not be blank; leave it out while nobody leads");
          }
        });
  }

  /**
   * Returns an action that nobody leads yet.
   *
   * @param what what is to be done
   * @return the action
   */
  public static JointAction of(String what) {
    return new JointAction(what, Map.of(), Optional.empty(), Optional.empty());
  }

  /**
   * Says who leads it on a side.
   *
   * @param side the side
   * @param who the person or post
   * @return the action with that lead, who replaces an earlier one of the side
   */
  public JointAction led(String side, String who) {
    Map<String, String> all = new LinkedHashMap<>(leads);
    all.put(side, who);
    return new JointAction(what, all, due, done);
  }

  /**
   * Says by when it is to be done.
   *
   * @param day the last day
   * @return the action with that date
   */
  public JointAction by(LocalDate day) {
    return new JointAction(what, leads, Optional.of(day), done);
  }

  /**
   * Says when it was done.
   *
   * @param day the day
   * @return the finished action
   */
  public JointAction doneOn(LocalDate day) {
    return new JointAction(what, leads, due, Optional.of(day));
  }

  boolean isOverdue(LocalDate asOf) {
    return due.map(asOf::isAfter).orElse(false) && done.map(day -> day.isAfter(asOf)).orElse(true);
  }

  @Override
  public String toString() {
    return what
        + ", led by "
        + (leads.isEmpty()
            ? "nobody"
            : leads.entrySet().stream()
                .map(lead -> lead.getValue() + " (" + lead.getKey() + ")")
                .collect(Collectors.joining(" and ")))
        + due.map(day -> ", by " + day).orElse("")
        + done.map(day -> ", done " + day).orElse("");
  }
}
