package org.plimsoll.lean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.stats.Evenness;

/** Makes of a walk what each worker carried. */
final class LoadFigures {
  private LoadFigures() {}

  static WorkerLoads of(CaseWalk walk, Dictionary names, Ticks ticks, long window, Percent share) {
    List<WorkerLoads.Worker> workers = new ArrayList<>();
    int most = 0;
    for (int worker = 0; worker < walk.events.length; worker++) {
      if (walk.events[worker] > 0) {
        workers.add(worker(walk, worker, names.text(worker), ticks, window));
        most = Math.max(most, workers.get(workers.size() - 1).peakCasesHeld());
      }
    }
    workers.sort(
        Comparator.comparingInt(WorkerLoads.Worker::events)
            .reversed()
            .thenComparing(WorkerLoads.Worker::name, Names.ORDER));
    double[] events = workers.stream().mapToDouble(WorkerLoads.Worker::events).toArray();
    double[] cases = workers.stream().mapToDouble(WorkerLoads.Worker::cases).toArray();
    return new WorkerLoads(
        workers,
        share,
        busiest(workers, share),
        most,
        Distributions.of(events),
        Distributions.of(cases),
        gini(events),
        gini(cases));
  }

  private static WorkerLoads.Worker worker(
      CaseWalk walk, int worker, String name, Ticks ticks, long window) {
    double held = walk.held[worker].days();
    return new WorkerLoads.Worker(
        name,
        walk.events[worker],
        walk.casesOf[worker],
        walk.activitiesOf[worker],
        ticks.days(walk.last[worker] - walk.first[worker]),
        walk.holdings[worker],
        held,
        Shares.of(held, ticks.days(window)),
        walk.holdingSpans.peak(worker, false),
        walk.touchSpans.peak(worker, true));
  }

  private static OptionalDouble busiest(List<WorkerLoads.Worker> workers, Percent share) {
    Rational taken = share.asFraction().times(Rational.of(workers.size()));
    long count =
        Math.max(
            1,
            -Math.floorDiv(
                -taken.numerator().longValueExact(), taken.denominator().longValueExact()));
    long all = workers.stream().mapToLong(WorkerLoads.Worker::events).sum();
    return Shares.of(
        workers.stream().limit(count).mapToLong(WorkerLoads.Worker::events).sum(), all);
  }

  private static OptionalDouble gini(double[] loads) {
    return loads.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Evenness.of(loads).gini());
  }
}
