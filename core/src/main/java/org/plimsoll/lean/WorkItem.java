package org.plimsoll.lean;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * One stretch of work on a case, as the records have it: when it was started and when it was ended.
 *
 * <p>Time from start to end is recorded time, which may be more than was worked: an item left
 * started overnight holds the night.
 *
 * <pre>{@code
 * WorkItem.of("C-1", "Visit", "2026-02-02T09:30+00:00", "2026-02-02T10:15+00:00").by("Asha")
 * }</pre>
 *
 * @param caseId the case it belongs to; not blank
 * @param activity what was done; not blank
 * @param worker who started it; not blank; empty if the record does not say
 * @param start when it was started
 * @param end when it was ended; not before {@code start}
 */
public record WorkItem(
    String caseId, String activity, Optional<String> worker, Instant start, Instant end) {

  /**
   * Checks names and times.
   *
   * @param caseId the case it belongs to; not blank
   * @param activity what was done; not blank
   * @param worker who started it; not blank; empty if the record does not say
   * @param start when it was started
   * @param end when it was ended; not before {@code start}
   * @throws IllegalArgumentException if a name is blank or the end is before the start
   */
  public WorkItem {
    LogEvent.named("the case of a work item", caseId, "caseId");
    LogEvent.named("the activity of a work item of case \"" + caseId + "\"", activity, "activity");
    String item = "work item \"" + activity + "\" of case \"" + caseId + "\"";
    worker.ifPresent(name -> LogEvent.named("the worker of " + item, name, "worker"));
    Objects.requireNonNull(start, "start");
    if (Objects.requireNonNull(end, "end").isBefore(start)) {
      throw new IllegalArgumentException(
          item
              + " must not end before it starts, was started at "
              + start
              + " and ended at "
              + end
              + "; check the two times, or leave the item out");
    }
  }

  /**
   * Returns an item whose worker is not known.
   *
   * @param caseId the case it belongs to
   * @param activity what was done
   * @param start when it was started
   * @param end when it was ended
   * @return that item
   * @throws IllegalArgumentException if a name is blank or the end is before the start
   */
  public static WorkItem of(String caseId, String activity, Instant start, Instant end) {
    return new WorkItem(caseId, activity, Optional.empty(), start, end);
  }

  /**
   * Returns an item whose worker is not known.
   *
   * @param caseId the case it belongs to
   * @param activity what was done
   * @param start when it was started, such as {@code 2026-02-02T09:30+00:00}
   * @param end when it was ended, written likewise
   * @return that item
   * @throws IllegalArgumentException if a name is blank, a time is no date with time of day and
   *     offset, or the end is before the start
   */
  public static WorkItem of(String caseId, String activity, String start, String end) {
    return of(caseId, activity, instant(start), instant(end));
  }

  private static Instant instant(String at) {
    try {
      return OffsetDateTime.parse(at).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "the time of a work item is a date with time of day and offset, was \""
              + at
              + "\"; write it such as 2026-02-02T09:30+00:00",
          e);
    }
  }

  /**
   * Says who started it.
   *
   * @param name the worker
   * @return the item with that worker
   */
  public WorkItem by(String name) {
    return new WorkItem(caseId, activity, Optional.of(name), start, end);
  }

  /**
   * Returns the time from start to end.
   *
   * @return 0 or more; recorded, not necessarily worked
   */
  public Duration duration() {
    return Duration.between(start, end);
  }

  @Override
  public String toString() {
    return caseId
        + ": "
        + activity
        + " from "
        + start
        + " to "
        + end
        + worker.map(name -> " by " + name).orElse("");
  }
}
