package org.plimsoll.lean;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One entry of an event log: what happened in which case, when, and by whom.
 *
 * <p>Names and ids are kept as written: a case may be called {@code NA}. What the record does not
 * say is empty, never a made-up name.
 *
 * <pre>{@code
 * LogEvent.of("C-1", "Visit", "2026-02-02T09:30+00:00").by("Asha").inGroup("North").inLifeCycle("complete")
 * }</pre>
 *
 * @param caseId the case it belongs to; not blank
 * @param activity what was done; not blank
 * @param at the instant, with the offset from UTC in which it was recorded
 * @param worker who did it; not blank
 * @param group the team or department of the work; not blank
 * @param lifeCycle the stage of the piece of work, such as {@code start} or {@code complete}, as
 *     written; not blank
 * @param attributes what else is recorded of it, by name, in the order of the names
 */
public record LogEvent(
    String caseId,
    String activity,
    OffsetDateTime at,
    Optional<String> worker,
    Optional<String> group,
    Optional<String> lifeCycle,
    Map<String, String> attributes) {

  /**
   * Checks that no name is blank, and copies the attributes.
   *
   * @param caseId the case it belongs to; not blank
   * @param activity what was done; not blank
   * @param at the instant, with the offset from UTC in which it was recorded
   * @param worker who did it; not blank
   * @param group the team or department of the work; not blank
   * @param lifeCycle the stage of the piece of work, such as {@code start} or {@code complete}, as
   *     written; not blank
   * @param attributes what else is recorded of it, by name, in the order of the names
   * @throws IllegalArgumentException if a name is blank
   */
  public LogEvent {
    named("the case of an event", caseId, "caseId");
    Objects.requireNonNull(activity, "activity");
    Objects.requireNonNull(at, "at");
    // millions of events are made: what a refusal says is put together only if there is one
    boolean nameless =
        activity.isBlank() || isBlank(worker) || isBlank(group) || isBlank(lifeCycle);
    if (nameless || !attributes.isEmpty()) {
      named("the activity of an event of case \"" + caseId + "\"", activity, "activity");
      String event = " of event \"" + activity + "\" of case \"" + caseId + "\"";
      worker.ifPresent(name -> named("the worker" + event, name, "worker"));
      group.ifPresent(name -> named("the group" + event, name, "group"));
      lifeCycle.ifPresent(name -> named("the life cycle" + event, name, "lifeCycle"));
      attributes = attributes(attributes, event);
    } else {
      attributes = Map.of();
    }
  }

  private static boolean isBlank(Optional<String> name) {
    return name.isPresent() && name.get().isBlank();
  }

  static void named(String what, String name, String parameter) {
    Objects.requireNonNull(name, parameter);
    if (name.isBlank()) {
      throw new IllegalArgumentException(
          what + " must have a name, was \"" + name + "\"; name it or leave it out");
    }
  }

  /** The attributes in the order of their names. */
  static Map<String, String> attributes(Map<String, String> attributes, String of) {
    if (attributes.isEmpty()) {
      return Map.of();
    }
    Map<String, String> sorted = new TreeMap<>();
    attributes.forEach(
        (key, value) -> {
          named("an attribute" + of, key, "the name of an attribute");
          sorted.put(key, Objects.requireNonNull(value, key));
        });
    return Collections.unmodifiableMap(sorted);
  }

  /**
   * Returns an event of which only the necessary is known.
   *
   * @param caseId the case it belongs to
   * @param activity what was done
   * @param at when
   * @return that event, without worker, group, life cycle and attributes
   * @throws IllegalArgumentException if a name is blank
   */
  public static LogEvent of(String caseId, String activity, OffsetDateTime at) {
    return new LogEvent(
        caseId, activity, at, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
  }

  /**
   * Returns an event of which only the necessary is known.
   *
   * @param caseId the case it belongs to
   * @param activity what was done
   * @param at when, such as {@code 2026-02-02T09:30+00:00}
   * @return that event, without worker, group, life cycle and attributes
   * @throws IllegalArgumentException if a name is blank or {@code at} is no date with time of day
   *     and offset
   */
  public static LogEvent of(String caseId, String activity, String at) {
    try {
      return of(caseId, activity, OffsetDateTime.parse(at));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "the time of an event is a date with time of day and offset, was \""
              + at
              + "\"; write it such as 2026-02-02T09:30+00:00",
          e);
    }
  }

  /**
   * Says who did it.
   *
   * @param name the worker
   * @return the event with that worker
   */
  public LogEvent by(String name) {
    return new LogEvent(caseId, activity, at, Optional.of(name), group, lifeCycle, attributes);
  }

  /**
   * Says in which group.
   *
   * @param name the team or department
   * @return the event with that group
   */
  public LogEvent inGroup(String name) {
    return new LogEvent(caseId, activity, at, worker, Optional.of(name), lifeCycle, attributes);
  }

  /**
   * Says which stage of the piece of work was reached.
   *
   * @param stage such as {@code start} or {@code complete}
   * @return the event with that stage
   */
  public LogEvent inLifeCycle(String stage) {
    return new LogEvent(caseId, activity, at, worker, group, Optional.of(stage), attributes);
  }

  /**
   * Adds an attribute, or replaces it.
   *
   * @param key its name
   * @param value its value; may be empty
   * @return the event with that attribute
   */
  public LogEvent with(String key, String value) {
    Map<String, String> more = new TreeMap<>(attributes);
    more.put(key, value);
    return new LogEvent(caseId, activity, at, worker, group, lifeCycle, more);
  }

  @Override
  public String toString() {
    return caseId
        + ": "
        + activity
        + lifeCycle.map(stage -> " (" + stage + ")").orElse("")
        + " at "
        + at
        + worker.map(name -> " by " + name).orElse("")
        + group.map(name -> " in " + name).orElse("");
  }
}
