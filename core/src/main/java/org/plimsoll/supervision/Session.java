package org.plimsoll.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A supervision session: when it was planned, and what became of it.
 *
 * @param memberId the id of the person supervised
 * @param managerId the id of the person who supervises
 * @param kind what it is about
 * @param planned the day it was planned for
 * @param state what became of it
 * @param on the day it was held, or moved to; empty for the others
 * @param reason why it was missed or moved; empty where none was given
 * @param actions what was agreed
 */
public record Session(
    String memberId,
    String managerId,
    SupervisionKind kind,
    LocalDate planned,
    State state,
    Optional<LocalDate> on,
    String reason,
    List<SessionAction> actions) {

  /** What became of a session. */
  public enum State {
    /** Nothing yet. */
    PLANNED,
    /** It took place. */
    HELD,
    /** It did not take place and was not moved. */
    MISSED,
    /** It was given another day; the session on that day is one of its own. */
    MOVED
  }

  /**
   * Checks that dates fit the state.
   *
   * @param memberId the id of the person supervised
   * @param managerId the id of the person who supervises
   * @param kind what it is about
   * @param planned the day it was planned for
   * @param state what became of it
   * @param on the day it was held, or moved to; empty for the others
   * @param reason why it was missed or moved; empty where none was given
   * @param actions what was agreed
   */
  public Session {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(planned, "planned");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(reason, "reason");
    actions = List.copyOf(actions);
    if (memberId.isBlank() || managerId.isBlank()) {
      throw new IllegalArgumentException(
          "a session names who is supervised and who supervises, was \""
              + memberId
              + "\" by \""
              + managerId
              + "\"");
    }
    boolean dated = state == State.HELD || state == State.MOVED;
    if (dated != on.isPresent()) {
      throw new IllegalArgumentException(
          "the session of \""
              + memberId
              + "\" planned for "
              + planned
              + " is "
              + state
              + (dated ? " and needs the day" : " and has no other day")
              + ", was "
              + on.map(LocalDate::toString).orElse("none"));
    }
  }

  /**
   * Returns a planned session.
   *
   * @param memberId the id of the person supervised
   * @param managerId the id of the person who supervises
   * @param kind what it is about
   * @param planned the day
   * @return the session, of which nothing has become yet
   */
  public static Session of(
      String memberId, String managerId, SupervisionKind kind, LocalDate planned) {
    return new Session(
        memberId, managerId, kind, planned, State.PLANNED, Optional.empty(), "", List.of());
  }

  /**
   * Says that it took place on the day planned.
   *
   * @return the held session
   */
  public Session held() {
    return heldOn(planned);
  }

  /**
   * Says on which day it took place.
   *
   * @param day the day
   * @return the held session
   */
  public Session heldOn(LocalDate day) {
    return new Session(
        memberId, managerId, kind, planned, State.HELD, Optional.of(day), reason, actions);
  }

  /**
   * Says that it did not take place.
   *
   * @param why the reason; empty where none was given
   * @return the missed session
   */
  public Session missed(String why) {
    return new Session(
        memberId, managerId, kind, planned, State.MISSED, Optional.empty(), why, actions);
  }

  /**
   * Says that it was given another day; add the session on that day as one of its own.
   *
   * @param day the other day
   * @param why the reason; empty where none was given
   * @return the moved session
   */
  public Session movedTo(LocalDate day, String why) {
    return new Session(
        memberId, managerId, kind, planned, State.MOVED, Optional.of(day), why, actions);
  }

  /**
   * Adds what was agreed.
   *
   * @param agreed the actions
   * @return the session with those actions
   */
  public Session agreeing(SessionAction... agreed) {
    var longer = new ArrayList<>(actions);
    longer.addAll(Arrays.asList(agreed));
    return new Session(memberId, managerId, kind, planned, state, on, reason, longer);
  }

  /**
   * Returns the day it took place.
   *
   * @return the day, if it was held
   */
  public Optional<LocalDate> heldDay() {
    return state == State.HELD ? on : Optional.empty();
  }

  @Override
  public String toString() {
    return kind.words()
        + " of "
        + memberId
        + " by "
        + managerId
        + ", "
        + planned
        + ": "
        + state.name().toLowerCase(java.util.Locale.ROOT)
        + on.filter(day -> !day.equals(planned)).map(day -> " " + day).orElse("")
        + (reason.isEmpty() ? "" : " (" + reason + ")");
  }
}
