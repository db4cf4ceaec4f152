package org.plimsoll.lean;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.plimsoll.stats.Distribution;

/**
 * How much a review rests on: the events that count.
 *
 * <p>Days have 86,400 seconds. A case starts with its first event that counts and ends with its
 * last.
 *
 * @param cases cases with an event
 * @param events events
 * @param activities different activities
 * @param workers different workers
 * @param eventsWithoutWorker events without a worker
 * @param first the earliest instant, in UTC; empty without events
 * @param last the latest instant, in UTC; empty without events
 * @param ties events at the instant of the event before them in the same case, whose order is only
 *     that of the file
 * @param singleEventCases cases of one event
 * @param zeroDurationCases cases whose first and last instant are equal
 * @param eventsPerCase events per case; empty without cases
 * @param durationDays days from start to end of each case; empty without cases
 * @param workersPerCase different workers per case, over cases that have one; empty if none has
 */
public record LogCounts(
    int cases,
    int events,
    int activities,
    int workers,
    int eventsWithoutWorker,
    Optional<OffsetDateTime> first,
    Optional<OffsetDateTime> last,
    int ties,
    int singleEventCases,
    int zeroDurationCases,
    Optional<Distribution> eventsPerCase,
    Optional<Distribution> durationDays,
    Optional<Distribution> workersPerCase) {
  @Override
  public String toString() {
    return events + " events of " + cases + " cases by " + workers + " workers";
  }
}
