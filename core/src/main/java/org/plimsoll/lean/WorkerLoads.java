package org.plimsoll.lean;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plimsoll.base.Percent;
import org.plimsoll.explain.TextTable;
import org.plimsoll.stats.Distribution;

/**
 * What each worker carried.
 *
 * <p>A case is held by the worker of its latest event that names one, from that event to the next
 * one by another worker, or to the end of the case; holdings of no length are dropped. Whether work
 * was done in that time the log does not say.
 *
 * @param workers all workers, most events first, ties by name
 * @param share the share of the workers taken for the busiest
 * @param busiestShareOfEvents the share of events with a worker that this share of the workers had,
 *     rounded up to whole workers and at least one; empty without workers
 * @param mostHeld the most cases that anyone held at one moment
 * @param eventsPerWorker events per worker; empty without workers
 * @param casesPerWorker different cases per worker; empty without workers
 * @param giniOfEvents how unevenly events lie on workers: the Gini coefficient without small-sample
 *     correction, 0 for evenly; empty without workers
 * @param giniOfCases how unevenly cases lie on workers, likewise
 */
public record WorkerLoads(
    List<Worker> workers,
    Percent share,
    OptionalDouble busiestShareOfEvents,
    int mostHeld,
    Optional<Distribution> eventsPerWorker,
    Optional<Distribution> casesPerWorker,
    OptionalDouble giniOfEvents,
    OptionalDouble giniOfCases) {
  /**
   * Copies.
   *
   * @param workers all workers, most events first, ties by name
   * @param share the share of the workers taken for the busiest
   * @param busiestShareOfEvents the share of events with a worker that this share of the workers
   *     had, rounded up to whole workers and at least one; empty without workers
   * @param mostHeld the most cases that anyone held at one moment
   * @param eventsPerWorker events per worker; empty without workers
   * @param casesPerWorker different cases per worker; empty without workers
   * @param giniOfEvents how unevenly events lie on workers: the Gini coefficient without
   *     small-sample correction, 0 for evenly; empty without workers
   * @param giniOfCases how unevenly cases lie on workers, likewise
   */
  public WorkerLoads {
    workers = List.copyOf(workers);
  }

  /**
   * What one worker carried. Days have 86,400 seconds.
   *
   * @param name the worker
   * @param events own events
   * @param cases different cases
   * @param activities different activities
   * @param activeSpanDays from the own first to the own last event
   * @param holdings how often the worker came to hold a case for some time
   * @param heldCaseDays how long, summed over the holdings
   * @param meanCasesHeld cases held on average from the first to the last event of the log; empty
   *     if that is no time
   * @param peakCasesHeld the most cases held at one moment; a case that ends when another starts is
   *     not held with it
   * @param peakCasesTouchSpan the most cases the worker was involved in at one moment, from own
   *     first to own last event in a case, both included
   */
  public record Worker(
      String name,
      int events,
      int cases,
      int activities,
      double activeSpanDays,
      int holdings,
      double heldCaseDays,
      OptionalDouble meanCasesHeld,
      int peakCasesHeld,
      int peakCasesTouchSpan) {
    @Override
    public String toString() {
      return name
          + ": "
          + events
          + " events in "
          + cases
          + " cases, held "
          + Shares.text(meanCasesHeld, 2)
          + " on average, "
          + peakCasesHeld
          + " at most";
    }
  }

  /**
   * Returns what a worker carried.
   *
   * @param name the worker
   * @return the figures of that worker
   * @throws IllegalArgumentException if no event that counts names the worker
   */
  public Worker of(String name) {
    Objects.requireNonNull(name, "name");
    return workers.stream()
        .filter(worker -> worker.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no event that counts is by \""
                        + name
                        + "\"; the workers are "
                        + Shares.some(workers.stream().map(Worker::name).toList())));
  }

  /**
   * Returns how long cases were held by anyone.
   *
   * @return case-days, over all workers
   */
  public double heldCaseDays() {
    return workers.stream().mapToDouble(Worker::heldCaseDays).sum();
  }

  /** Prints the workers as a table. */
  @Override
  public String toString() {
    return new TextTable(
            "",
            List.of("worker", "events", "cases", "held on average", "held at most"),
            workers.stream()
                .map(
                    worker ->
                        List.of(
                            worker.name(),
                            Integer.toString(worker.events()),
                            Integer.toString(worker.cases()),
                            Shares.text(worker.meanCasesHeld(), 2),
                            Integer.toString(worker.peakCasesHeld())))
                .toList())
        .text();
  }
}
