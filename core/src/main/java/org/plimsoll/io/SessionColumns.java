package org.plimsoll.io;

import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which columns of a table of supervision say what: a row a session, or a row for each action that
 * was agreed in it. A column that is named with a {@code with} method must be in the file.
 *
 * @param person the column of the person's id
 * @param manager the column of the id of the one who supervises
 * @param kind the column of the kind: case or personal
 * @param planned the column of the day the session was planned for
 * @param state the column of what became of it: planned, held, missed or moved
 * @param on the column of the day it was held or moved to; an empty cell of a session that was held
 *     is the day planned
 * @param reason the column of why it was missed or moved
 * @param action the column of an action that was agreed
 * @param actionBy the column of the id of the one who does the action; an empty cell is the person
 *     supervised
 * @param actionDue the column of the day by which the action is to be done
 * @param actionDone the column of the day the action was done
 * @param mayBeAbsent the columns, of those above, that a file need not have
 */
public record SessionColumns(
    String person,
    String manager,
    String kind,
    String planned,
    String state,
    Optional<String> on,
    Optional<String> reason,
    Optional<String> action,
    Optional<String> actionBy,
    Optional<String> actionDue,
    Optional<String> actionDone,
    Set<String> mayBeAbsent) {
  /**
   * Checks that all parts are there, and copies.
   *
   * @param person the column of the person's id
   * @param manager the column of the id of the one who supervises
   * @param kind the column of the kind: case or personal
   * @param planned the column of the day the session was planned for
   * @param state the column of what became of it: planned, held, missed or moved
   * @param on the column of the day it was held or moved to; an empty cell of a session that was
   *     held is the day planned
   * @param reason the column of why it was missed or moved
   * @param action the column of an action that was agreed
   * @param actionBy the column of the id of the one who does the action; an empty cell is the
   *     person supervised
   * @param actionDue the column of the day by which the action is to be done
   * @param actionDone the column of the day the action was done
   * @param mayBeAbsent the columns, of those above, that a file need not have
   */
  public SessionColumns {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(manager, "manager");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(planned, "planned");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(actionBy, "actionBy");
    Objects.requireNonNull(actionDue, "actionDue");
    Objects.requireNonNull(actionDone, "actionDone");
    mayBeAbsent = ImmutableSet.copyOf(mayBeAbsent);
  }

  /**
   * Returns the names {@code person}, {@code manager}, {@code kind}, {@code planned}, {@code
   * state}, {@code on}, {@code reason}, {@code action}, {@code action by}, {@code action due} and
   * {@code action done}. The first five must be in the file.
   *
   * @return the standard names
   */
  public static SessionColumns standard() {
    return new SessionColumns(
        "person",
        "manager",
        "kind",
        "planned",
        "state",
        Optional.of("on"),
        Optional.of("reason"),
        Optional.of("action"),
        Optional.of("action by"),
        Optional.of("action due"),
        Optional.of("action done"),
        ImmutableSet.of("on", "reason", "action", "action by", "action due", "action done"));
  }

  /**
   * Reads the person from a column of another name.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public SessionColumns withPerson(String column) {
    return new SessionColumns(
        column,
        manager,
        kind,
        planned,
        state,
        on,
        reason,
        action,
        actionBy,
        actionDue,
        actionDone,
        mayBeAbsent);
  }

  /**
   * Reads the id of the one who supervises from a column of another name.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public SessionColumns withManager(String column) {
    return new SessionColumns(
        person,
        column,
        kind,
        planned,
        state,
        on,
        reason,
        action,
        actionBy,
        actionDue,
        actionDone,
        mayBeAbsent);
  }

  /**
   * Reads the kind: case or personal from a column of another name.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public SessionColumns withKind(String column) {
    return new SessionColumns(
        person,
        manager,
        column,
        planned,
        state,
        on,
        reason,
        action,
        actionBy,
        actionDue,
        actionDone,
        mayBeAbsent);
  }

  /**
   * Reads the day the session was planned for from a column of another name.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public SessionColumns withPlanned(String column) {
    return new SessionColumns(
        person,
        manager,
        kind,
        column,
        state,
        on,
        reason,
        action,
        actionBy,
        actionDue,
        actionDone,
        mayBeAbsent);
  }

  /**
   * Reads what became of it: planned, held, missed or moved from a column of another name.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public SessionColumns withState(String column) {
    return new SessionColumns(
        person,
        manager,
        kind,
        planned,
        column,
        on,
        reason,
        action,
        actionBy,
        actionDue,
        actionDone,
        mayBeAbsent);
  }

  /**
   * Reads the day it was held or moved to from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public SessionColumns withOn(String column) {
    return new SessionColumns(
        person,
        manager,
        kind,
        planned,
        state,
        Optional.of(column),
        reason,
        action,
        actionBy,
        actionDue,
        actionDone,
        needing(on, column));
  }

  /**
   * Reads why it was missed or moved from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public SessionColumns withReason(String column) {
    return new SessionColumns(
        person,
        manager,
        kind,
        planned,
        state,
        on,
        Optional.of(column),
        action,
        actionBy,
        actionDue,
        actionDone,
        needing(reason, column));
  }

  /**
   * Reads an action that was agreed from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public SessionColumns withAction(String column) {
    return new SessionColumns(
        person,
        manager,
        kind,
        planned,
        state,
        on,
        reason,
        Optional.of(column),
        actionBy,
        actionDue,
        actionDone,
        needing(action, column));
  }

  /**
   * Reads the id of the one who does the action from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public SessionColumns withActionBy(String column) {
    return new SessionColumns(
        person,
        manager,
        kind,
        planned,
        state,
        on,
        reason,
        action,
        Optional.of(column),
        actionDue,
        actionDone,
        needing(actionBy, column));
  }

  /**
   * Reads the day by which the action is to be done from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public SessionColumns withActionDue(String column) {
    return new SessionColumns(
        person,
        manager,
        kind,
        planned,
        state,
        on,
        reason,
        action,
        actionBy,
        Optional.of(column),
        actionDone,
        needing(actionDue, column));
  }

  /**
   * Reads the day the action was done from this column, which a file must then have.
   *
   * @param column the name of the column
   * @return the mapping with that column
   */
  public SessionColumns withActionDone(String column) {
    return new SessionColumns(
        person,
        manager,
        kind,
        planned,
        state,
        on,
        reason,
        action,
        actionBy,
        actionDue,
        Optional.of(column),
        needing(actionDone, column));
  }

  private Set<String> needing(Optional<String> replaced, String column) {
    var names = new LinkedHashSet<>(mayBeAbsent);
    replaced.ifPresent(names::remove);
    names.remove(column);
    return names;
  }

  /** Returns the columns that a file must have. */
  @Override
  public String toString() {
    return "columns "
        + person
        + ", "
        + manager
        + ", "
        + kind
        + ", "
        + planned
        + ", "
        + state
        + must(on)
        + must(reason)
        + must(action)
        + must(actionBy)
        + must(actionDue)
        + must(actionDone);
  }

  private String must(Optional<String> column) {
    return column.filter(c -> !mayBeAbsent.contains(c)).map(c -> ", " + c).orElse("");
  }
}
