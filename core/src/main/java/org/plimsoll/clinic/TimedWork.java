package org.plimsoll.clinic;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.base.Rational;
import org.plimsoll.caseload.Case;
import org.plimsoll.lean.WorkItem;

/**
 * Work with the time that it took: what a clinic looks at.
 *
 * @param cases the pieces of work, in the order given
 * @param unmatched stretches of work on cases that were not given, in the order given; no clinic
 *     counts them
 */
public record TimedWork(List<TimedCase> cases, List<WorkItem> unmatched) {
  /**
   * Copies the lists.
   *
   * @param cases the pieces of work, in the order given
   * @param unmatched stretches of work on cases that were not given
   */
  public TimedWork {
    cases = List.copyOf(cases);
    unmatched = List.copyOf(unmatched);
  }

  /**
   * Returns these pieces of work.
   *
   * @param cases the pieces
   * @return work of them
   */
  public static TimedWork of(TimedCase... cases) {
    return from(Arrays.asList(cases));
  }

  /**
   * Returns these pieces of work.
   *
   * @param cases the pieces, in the order to be kept
   * @return work of them
   */
  public static TimedWork from(Iterable<TimedCase> cases) {
    List<TimedCase> copy = new ArrayList<>();
    cases.forEach(copy::add);
    return new TimedWork(copy, List.of());
  }

  /**
   * Takes each recorded stretch as a piece of work with points of its own: its band is its
   * activity.
   *
   * @param items the stretches, in the order to be kept
   * @return a piece for each
   */
  public static TimedWork ofItems(Iterable<WorkItem> items) {
    List<TimedCase> cases = new ArrayList<>();
    for (WorkItem item : items) {
      cases.add(
          new TimedCase(
              Case.of(item.caseId(), item.activity()),
              List.of(item),
              Optional.empty(),
              item.worker(),
              Optional.empty(),
              Optional.empty()));
    }
    return new TimedWork(cases, List.of());
  }

  /**
   * Gives each case the stretches recorded for it. Its worker is who has most of the time.
   *
   * @param cases the cases, each id once, in the order to be kept
   * @param items the stretches, any order; those of other cases become {@link #unmatched}
   * @return a piece for each case; without stretches its time is not known
   * @throws IllegalArgumentException if an id comes twice
   */
  public static TimedWork of(Iterable<Case> cases, Iterable<WorkItem> items) {
    Map<String, List<WorkItem>> byCase = new LinkedHashMap<>();
    for (Case each : cases) {
      if (byCase.put(each.id(), new ArrayList<>()) != null) {
        throw new IllegalArgumentException(
            "case \"" + each.id() + "\" comes twice; give each case once");
      }
    }
    List<WorkItem> others = new ArrayList<>();
    for (WorkItem item : items) {
      byCase.getOrDefault(item.caseId(), others).add(item);
    }
    List<TimedCase> timed = new ArrayList<>();
    for (Case each : cases) {
      timed.add(TimedCase.of(each).withItems(byCase.getOrDefault(each.id(), List.of())));
    }
    return new TimedWork(timed, others);
  }

  /**
   * Says in which team each worker is.
   *
   * @param teamOf the team by worker
   * @return the work, with the team of each piece whose worker is named there
   */
  public TimedWork inTeams(Map<String, String> teamOf) {
    return new TimedWork(
        cases.stream()
            .map(
                each ->
                    each.worker()
                        .flatMap(worker -> Optional.ofNullable(teamOf.get(worker)))
                        .map(each::inTeam)
                        .orElse(each))
            .toList(),
        unmatched);
  }

  /**
   * Counts no recorded stretch as longer than a limit, from its start.
   *
   * @param most the limit, not negative
   * @return the work with longer stretches cut
   */
  public TimedWork cappedAt(Duration most) {
    if (most.isNegative()) {
      throw new IllegalArgumentException("a limit must not be negative, was " + most);
    }
    List<TimedCase> cut = new ArrayList<>();
    for (TimedCase each : cases) {
      List<WorkItem> items = each.items().stream().map(item -> cut(item, most)).toList();
      cut.add(
          new TimedCase(each.item(), items, each.hours(), each.worker(), each.team(), each.on()));
    }
    return new TimedWork(cut, unmatched);
  }

  private static WorkItem cut(WorkItem item, Duration most) {
    Instant last = item.start().plus(most);
    return item.end().isAfter(last)
        ? new WorkItem(item.caseId(), item.activity(), item.worker(), item.start(), last)
        : item;
  }

  /**
   * Returns the recorded time of all pieces whose time is known.
   *
   * @return the sum in hours, exact
   */
  public Rational hours() {
    Duration sum = Duration.ZERO;
    for (TimedCase each : cases) {
      sum = sum.plus(each.time().orElse(Duration.ZERO));
    }
    return Hours.of(sum);
  }

  /**
   * Adds up the time by worker.
   *
   * @return a row a worker, with cases and hours
   */
  public WorkerTimes workers() {
    return WorkerTimes.of(this);
  }

  /**
   * Adds up the recorded stretches by worker and week.
   *
   * @param zone the zone whose days make the weeks
   * @return a row for each worker and week with a stretch
   */
  public WorkerWeeks weeks(ZoneId zone) {
    return WorkerWeeks.of(this, zone);
  }

  @Override
  public String toString() {
    return cases.size()
        + (cases.size() == 1 ? " piece" : " pieces")
        + " of work, "
        + Hours.text(hours())
        + " h"
        + (unmatched.isEmpty() ? "" : ", " + unmatched.size() + " stretches of other cases");
  }
}
