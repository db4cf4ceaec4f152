package org.plimsoll.supervision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.plimsoll.explain.Source;

/**
 * How often supervision is due, and the review of whether it was held.
 *
 * <p>A session is due an interval after the one held last. Case supervision is due every 14 days by
 * default, after the practice of a children's assessment team that managed by points; personal
 * supervision every 28 days, which is our own rule.
 *
 * @param intervalDays the interval of each kind, in calendar days, 1 or more
 * @param sources where the interval of each kind comes from
 */
public record SupervisionPlan(
    Map<SupervisionKind, Integer> intervalDays, Map<SupervisionKind, Source> sources) {
  private static final Source FORTNIGHTLY =
      Source.of(
              "Account of a children's assessment team, author not named",
              "",
              "Managing Improvement")
          .section("AC 3.2, step 6");

  /**
   * Checks and copies the intervals.
   *
   * @param intervalDays the interval of each kind, in calendar days, 1 or more
   * @param sources where the interval of each kind comes from
   */
  public SupervisionPlan {
    var origins = new EnumMap<SupervisionKind, Source>(SupervisionKind.class);
    origins.putAll(sources);
    var copy = new EnumMap<SupervisionKind, Integer>(SupervisionKind.class);
    copy.putAll(intervalDays);
    for (SupervisionKind kind : SupervisionKind.values()) {
      Integer days = copy.get(kind);
      if (days == null || days < 1) {
        throw new IllegalArgumentException(
            kind.words()
                + " needs an interval of 1 day or more, was "
                + days
                + "; give every(kind, days)");
      }
      if (!origins.containsKey(kind)) {
        throw new IllegalArgumentException(
            "the interval of " + kind.words() + " needs its source, has none");
      }
    }
    intervalDays = Collections.unmodifiableMap(copy);
    sources = Collections.unmodifiableMap(origins);
  }

  /**
   * Returns the standard plan: case supervision every 14 days, personal supervision every 28.
   *
   * @return the standard plan
   */
  public static SupervisionPlan standard() {
    return new SupervisionPlan(
        Map.of(SupervisionKind.CASE, 14, SupervisionKind.PERSONAL, 28),
        Map.of(SupervisionKind.CASE, FORTNIGHTLY, SupervisionKind.PERSONAL, Source.OURS));
  }

  /**
   * Sets an interval.
   *
   * @param kind the kind of supervision
   * @param days calendar days between sessions, 1 or more
   * @return the plan with that interval, whose source is {@link Source#GIVEN}
   */
  public SupervisionPlan every(SupervisionKind kind, int days) {
    return every(kind, days, Source.GIVEN);
  }

  /**
   * Sets an interval that somebody has published or laid down.
   *
   * @param kind the kind of supervision
   * @param days calendar days between sessions, 1 or more
   * @param source where the interval comes from
   * @return the plan with that interval
   */
  public SupervisionPlan every(SupervisionKind kind, int days, Source source) {
    var changed = new EnumMap<SupervisionKind, Integer>(SupervisionKind.class);
    changed.putAll(intervalDays);
    changed.put(kind, days);
    var origins = new EnumMap<SupervisionKind, Source>(SupervisionKind.class);
    origins.putAll(sources);
    origins.put(kind, source);
    return new SupervisionPlan(changed, origins);
  }

  /**
   * Returns where an interval comes from.
   *
   * @param kind the kind of supervision
   * @return the source of its interval
   */
  public Source source(SupervisionKind kind) {
    return Objects.requireNonNull(sources.get(kind));
  }

  /**
   * Reviews sessions.
   *
   * @param sessions the sessions, any order
   * @param asOf the day of the question; what happened later is not counted
   * @return a row for each person and kind that has a session, by person id, then kind
   */
  public SupervisionReport review(Iterable<Session> sessions, LocalDate asOf) {
    Map<String, Map<SupervisionKind, List<Session>>> grouped = new TreeMap<>();
    for (Session session : sessions) {
      grouped
          .computeIfAbsent(session.memberId(), id -> new EnumMap<>(SupervisionKind.class))
          .computeIfAbsent(session.kind(), kind -> new ArrayList<>())
          .add(session);
    }
    List<SupervisionReport.Row> rows = new ArrayList<>();
    grouped.forEach(
        (member, kinds) -> kinds.forEach((kind, list) -> rows.add(row(member, kind, list, asOf))));
    return new SupervisionReport(this, asOf, rows);
  }

  private SupervisionReport.Row row(
      String member, SupervisionKind kind, List<Session> all, LocalDate asOf) {
    List<Session> sessions = new ArrayList<>(all);
    sessions.sort(Comparator.comparing(Session::planned));
    Map<Session.State, Integer> counts = new LinkedHashMap<>();
    List<LocalDate> held = new ArrayList<>();
    for (Session session : sessions) {
      if (!session.heldDay().orElse(session.planned()).isAfter(asOf)) {
        counts.merge(session.state(), 1, Integer::sum);
        session.heldDay().ifPresent(held::add);
      }
    }
    held.sort(Comparator.naturalOrder());
    int interval = Objects.requireNonNull(intervalDays.get(kind));
    long longest = 0;
    int inInterval = 0;
    int gaps = 0;
    for (int i = 0; i < held.size(); i++) {
      LocalDate next = i + 1 < held.size() ? held.get(i + 1) : asOf;
      long gap = ChronoUnit.DAYS.between(held.get(i), next);
      longest = Math.max(longest, gap);
      if (i + 1 < held.size()) {
        gaps++;
        inInterval += gap <= interval ? 1 : 0;
      }
    }
    Optional<LocalDate> last =
        held.isEmpty() ? Optional.empty() : Optional.of(held.get(held.size() - 1));
    LocalDate due = last.map(day -> day.plusDays(interval)).orElse(sessions.get(0).planned());
    List<SupervisionReport.Agreed> agreed = agreed(sessions, asOf);
    return new SupervisionReport.Row(
        member,
        sessions.get(sessions.size() - 1).managerId(),
        kind,
        last,
        due,
        counts.getOrDefault(Session.State.HELD, 0),
        counts.getOrDefault(Session.State.MISSED, 0),
        counts.getOrDefault(Session.State.MOVED, 0),
        gaps,
        inInterval,
        longest,
        agreed.stream().map(SupervisionReport.Agreed::action).filter(a -> a.isOpen(asOf)).toList(),
        (int) agreed.stream().filter(each -> !each.action().isOpen(asOf)).count(),
        agreed.stream().filter(each -> isOfLastTime(each, last.orElseThrow())).toList());
  }

  /** What was agreed in sessions held, in the order held. */
  private static List<SupervisionReport.Agreed> agreed(List<Session> sessions, LocalDate asOf) {
    List<SupervisionReport.Agreed> agreed = new ArrayList<>();
    for (Session session : sessions) {
      session
          .heldDay()
          .filter(day -> !day.isAfter(asOf))
          .ifPresent(
              day ->
                  session
                      .actions()
                      .forEach(action -> agreed.add(new SupervisionReport.Agreed(day, action))));
    }
    agreed.sort(Comparator.comparing(SupervisionReport.Agreed::on));
    return agreed;
  }

  /** Agreed in the session held last, or still open when it was held. */
  private static boolean isOfLastTime(SupervisionReport.Agreed agreed, LocalDate last) {
    return agreed.on().equals(last)
        || agreed.action().done().map(day -> !day.isBefore(last)).orElse(true);
  }

  @Override
  public String toString() {
    return "case supervision every "
        + intervalDays.get(SupervisionKind.CASE)
        + " days, personal supervision every "
        + intervalDays.get(SupervisionKind.PERSONAL)
        + " days";
  }
}
