package org.plimsoll.lean;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a log holds before anything is chosen: events of every stage of life.
 *
 * @param lifeCycles events by stage of life, in the order of the words; those without a stage are
 *     not among them
 * @param events all events
 * @param cases all cases
 * @param workers different workers, without those taken for systems
 * @param eventsWithoutWorker events without a worker, those of systems among them
 */
public record LogTotals(
    Map<String, Integer> lifeCycles, int events, int cases, int workers, int eventsWithoutWorker) {
  /**
   * Copies.
   *
   * @param lifeCycles events by stage of life, in the order of the words; those without a stage are
   *     not among them
   * @param events all events
   * @param cases all cases
   * @param workers different workers, without those taken for systems
   * @param eventsWithoutWorker events without a worker, those of systems among them
   */
  public LogTotals {
    lifeCycles = Collections.unmodifiableMap(new LinkedHashMap<>(lifeCycles));
  }

  @Override
  public String toString() {
    return events
        + " events of "
        + cases
        + " cases, "
        + workers
        + " workers"
        + (lifeCycles.isEmpty() ? "" : ", " + lifeCycles);
  }
}
