package org.plimsoll.supervision;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Something agreed in a session, to be done by somebody.
 *
 * @param what what is to be done, not blank
 * @param who the id of the person who does it
 * @param due by when; empty if no date was agreed
 * @param done when it was done; empty while it is open
 */
public record SessionAction(
    String what, String who, Optional<LocalDate> due, Optional<LocalDate> done) {
  /** How an action stands on a day. */
  public enum Standing {
    /** It was done by then. */
    DONE,
    /** It is to be done, and its date, if it has one, has not passed. */
    OPEN,
    /** It is to be done, and its date has passed. */
    OVERDUE
  }

  /**
   * Checks the parts.
   *
   * @param what what is to be done, not blank
   * @param who the id of the person who does it
   * @param due by when; empty if no date was agreed
   * @param done when it was done; empty while it is open
   */
  public SessionAction {
    Objects.requireNonNull(due, "due");
    Objects.requireNonNull(done, "done");
    if (what.isBlank() || who.isBlank()) {
      throw new IllegalArgumentException(
          "an action says what is to be done and by whom, was \"" + what + "\" by \"" + who + "\"");
    }
  }

  /**
   * Returns an action without a date.
   *
   * @param what what is to be done
   * @param who the id of the person who does it
   * @return the open action
   */
  public static SessionAction of(String what, String who) {
    return new SessionAction(what, who, Optional.empty(), Optional.empty());
  }

  /**
   * Says by when.
   *
   * @param day the last day that is in time
   * @return the action with that date
   */
  public SessionAction by(LocalDate day) {
    return new SessionAction(what, who, Optional.of(day), done);
  }

  /**
   * Says when it was done.
   *
   * @param day the day
   * @return the closed action
   */
  public SessionAction done(LocalDate day) {
    return new SessionAction(what, who, due, Optional.of(day));
  }

  /**
   * Tells whether it is open past its date.
   *
   * @param asOf the day of the question
   * @return whether it was not done by then and its date has passed; false without a date
   */
  public boolean isOverdue(LocalDate asOf) {
    return isOpen(asOf) && due.isPresent() && due.get().isBefore(asOf);
  }

  /**
   * Tells whether it is still to be done.
   *
   * @param asOf the day of the question
   * @return whether it was not done by the end of that day
   */
  public boolean isOpen(LocalDate asOf) {
    return done.isEmpty() || done.get().isAfter(asOf);
  }

  /**
   * Tells how it stands.
   *
   * @param asOf the day of the question
   * @return done, open or overdue; an action whose date is still to come is open
   */
  public Standing standing(LocalDate asOf) {
    return !isOpen(asOf) ? Standing.DONE : isOverdue(asOf) ? Standing.OVERDUE : Standing.OPEN;
  }

  @Override
  public String toString() {
    return what
        + " ("
        + who
        + due.map(day -> ", by " + day).orElse("")
        + done.map(day -> ", done " + day).orElse("")
        + ")";
  }
}
