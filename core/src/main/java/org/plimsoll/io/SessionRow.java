package org.plimsoll.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plimsoll.supervision.Session;
import org.plimsoll.supervision.SessionAction;
import org.plimsoll.supervision.SupervisionKind;

/**
 * A supervision session as a row describes it, with the action that the row names, if any.
 *
 * @param line the line of the file
 * @param session the session
 */
public record SessionRow(long line, Session session) {
  /** What tells one session of a person from another. */
  record Key(String person, SupervisionKind kind, LocalDate planned) {}

  /**
   * Checks that there is a session.
   *
   * @param line the line of the file
   * @param session the session
   */
  public SessionRow {
    Objects.requireNonNull(session, "session");
  }

  Key key() {
    return new Key(session.memberId(), session.kind(), session.planned());
  }

  /** The session of the row without the actions, which other rows may add to. */
  Session bare() {
    return new Session(
        session.memberId(),
        session.managerId(),
        session.kind(),
        session.planned(),
        session.state(),
        session.on(),
        session.reason(),
        List.of());
  }

  /**
   * Puts the rows of each session together: a session of one person and kind, planned for one day,
   * has the actions of all its rows.
   *
   * @param rows the rows
   * @return the sessions, and the actions of each, in the order of the rows
   */
  public static List<Session> sessions(Iterable<SessionRow> rows) {
    Map<Key, Session> all = new LinkedHashMap<>();
    for (SessionRow row : rows) {
      all.merge(
          row.key(),
          row.session(),
          (known, more) -> known.agreeing(more.actions().toArray(SessionAction[]::new)));
    }
    return List.copyOf(new ArrayList<>(all.values()));
  }

  @Override
  public String toString() {
    return session.toString();
  }
}
