package org.plimsoll.lean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Goes over the events of a log once, case by case, and counts rework, handovers and who held what.
 */
final class CaseWalk {
  private static final int NOBODY = Dictionary.NONE;

  private final LogColumns columns;
  private final int[] rows;
  private final int[] starts;
  private final Ticks ticks;
  private final int[] activityOf;
  private final int[] workerOf;
  private final boolean[] system;
  private final int cases;

  // by activity, in the case at hand: marked by the case so that nothing need be cleared
  private final int[] seenIn;
  private final int[] lastAt;
  private final int[] runs;
  private final int[] firstWorker;
  private final boolean[] severalWorkers;
  private final boolean[] repeated;

  // by worker, in the case at hand
  private final int[] touchedIn;
  private final long[] touchedFrom;
  private final long[] touchedTo;

  // by activity, over all cases
  private final int[] repeats;
  private final int[] repeatCases;
  private final boolean[] occurs;

  // by worker, over all cases
  final int[] events;
  final int[] casesOf;
  final int[] activitiesOf;
  final long[] first;
  final long[] last;
  final int[] holdings;
  final Ticks.Sum[] held;
  final Intervals holdingSpans = new Intervals();
  final Intervals touchSpans = new Intervals();

  private final PairCounts edges = new PairCounts();
  private final PairCounts workerActivities = new PairCounts();
  final double[] eventsPerCase;
  final double[] durationDays;
  private final double[] workersPerCase;
  private int casesWithWorker;
  final Ticks.Sum durations;
  private int withoutWorker;
  private int ties;
  private int single;
  private int zero;

  private int repeatExecutions;
  private int selfLoopSteps;
  private int selfLoopRuns;
  private int selfLoopRunsRedo;
  private int returning;
  private int returningRedo;
  private int withRepeat;
  private int withSelfLoop;
  private int withReturn;

  private int pairs;
  private int handovers;
  private int withoutHandover;
  private int mostHandovers;
  private int pingPong;

  /**
   * @param system for each worker whether it is a system, so that its events have no worker
   */
  CaseWalk(EventLog log, Ticks ticks, boolean[] system) {
    this.columns = log.columns();
    this.rows = log.rows();
    this.starts = log.starts();
    this.ticks = ticks;
    this.system = system;
    this.activityOf = columns.activities().codes();
    this.workerOf = columns.workers().codes();
    this.cases = starts.length - 1;
    int activities = columns.activities().names().size();
    int workers = columns.workers().names().size();
    seenIn = filled(activities);
    lastAt = new int[activities];
    runs = new int[activities];
    firstWorker = new int[activities];
    severalWorkers = new boolean[activities];
    repeated = new boolean[activities];
    repeats = new int[activities];
    repeatCases = new int[activities];
    occurs = new boolean[activities];
    touchedIn = filled(workers);
    touchedFrom = new long[workers];
    touchedTo = new long[workers];
    events = new int[workers];
    casesOf = new int[workers];
    activitiesOf = new int[workers];
    first = new long[workers];
    last = new long[workers];
    holdings = new int[workers];
    held = new Ticks.Sum[workers];
    Arrays.setAll(held, worker -> ticks.sum());
    eventsPerCase = new double[cases];
    durationDays = new double[cases];
    workersPerCase = new double[cases];
    durations = ticks.sum();
    for (int at = 0; at < cases; at++) {
      walk(at);
    }
    holdingSpans.group(workers);
    touchSpans.group(workers);
  }

  private static int[] filled(int length) {
    int[] array = new int[length];
    Arrays.fill(array, -1);
    return array;
  }

  private void walk(int at) {
    int from = starts[at];
    int to = starts[at + 1];
    long start = ticks.of(rows[from]);
    long end = ticks.of(rows[to - 1]);
    eventsPerCase[at] = to - from;
    durationDays[at] = ticks.days(end - start);
    durations.add(end - start);
    single += to - from == 1 ? 1 : 0;
    zero += end == start ? 1 : 0;
    rework(at, from, to);
    hands(at, from, to, end);
  }

  private void rework(int at, int from, int to) {
    int repeatsHere = 0;
    int loopsHere = 0;
    int runStart = from;
    boolean severalInRun = false;
    for (int i = from; i < to; i++) {
      int row = rows[i];
      int activity = activityOf[row];
      int worker = worker(row);
      if (i > from && !columns.isEarlier(rows[i - 1], row)) {
        ties++;
      }
      if (seenIn[activity] != at) {
        seenIn[activity] = at;
        runs[activity] = 1;
        firstWorker[activity] = worker;
        severalWorkers[activity] = false;
        repeated[activity] = false;
        occurs[activity] = true;
      } else {
        repeatsHere++;
        repeats[activity]++;
        if (!repeated[activity]) {
          repeated[activity] = true;
          repeatCases[activity]++;
        }
        severalWorkers[activity] |= worker != firstWorker[activity];
        if (lastAt[activity] == i - 1) {
          loopsHere++;
        } else {
          runs[activity]++;
        }
      }
      lastAt[activity] = i;
      if (i > from && activityOf[rows[i - 1]] == activity) {
        severalInRun |= worker != worker(rows[i - 1]);
      } else {
        endRun(i - runStart, severalInRun);
        runStart = i;
        severalInRun = false;
      }
    }
    endRun(to - runStart, severalInRun);
    for (int i = from; i < to; i++) {
      int activity = activityOf[rows[i]];
      if (lastAt[activity] == i && runs[activity] > 1) {
        returning++;
        returningRedo += severalWorkers[activity] ? 1 : 0;
      }
    }
    repeatExecutions += repeatsHere;
    selfLoopSteps += loopsHere;
    withRepeat += repeatsHere > 0 ? 1 : 0;
    withSelfLoop += loopsHere > 0 ? 1 : 0;
    withReturn += repeatsHere > loopsHere ? 1 : 0;
  }

  private void endRun(int length, boolean several) {
    if (length > 1) {
      selfLoopRuns++;
      selfLoopRunsRedo += several ? 1 : 0;
    }
  }

  private int worker(int row) {
    int worker = workerOf[row];
    return worker == NOBODY || system[worker] ? NOBODY : worker;
  }

  private void hands(int at, int from, int to, long end) {
    int holder = NOBODY;
    int beforeHolder = NOBODY;
    long since = 0;
    int changes = 0;
    int named = 0;
    int different = 0;
    for (int i = from; i < to; i++) {
      int row = rows[i];
      int worker = worker(row);
      if (worker == NOBODY) {
        withoutWorker++;
        continue;
      }
      long tick = ticks.of(row);
      different += touch(at, worker, tick) ? 1 : 0;
      if (workerActivities.add(worker, activityOf[row]) == 1) {
        activitiesOf[worker]++;
      }
      if (worker != holder) {
        if (holder != NOBODY) {
          changes++;
          edges.add(holder, worker);
          hold(holder, since, tick);
          pingPong += worker == beforeHolder ? 1 : 0;
        }
        beforeHolder = holder;
        holder = worker;
        since = tick;
      }
      named++;
    }
    if (holder != NOBODY) {
      hold(holder, since, end);
      pairs += named - 1;
      workersPerCase[casesWithWorker++] = different;
      endTouches(at, from, to);
    }
    handovers += changes;
    mostHandovers = Math.max(mostHandovers, changes);
    withoutHandover += changes == 0 ? 1 : 0;
  }

  /** Notes an event of a worker; tells whether it is the first in the case. */
  private boolean touch(int at, int worker, long tick) {
    first[worker] = events[worker] == 0 ? tick : Math.min(first[worker], tick);
    last[worker] = events[worker] == 0 ? tick : Math.max(last[worker], tick);
    events[worker]++;
    touchedTo[worker] = tick;
    if (touchedIn[worker] == at) {
      return false;
    }
    touchedIn[worker] = at;
    touchedFrom[worker] = tick;
    casesOf[worker]++;
    return true;
  }

  private void endTouches(int at, int from, int to) {
    for (int i = from; i < to; i++) {
      int worker = worker(rows[i]);
      if (worker != NOBODY && touchedIn[worker] == at) {
        touchedIn[worker] = -1;
        touchSpans.add(worker, touchedFrom[worker], touchedTo[worker]);
      }
    }
  }

  private void hold(int worker, long from, long to) {
    if (to > from) {
      holdings[worker]++;
      held[worker].add(to - from);
      holdingSpans.add(worker, from, to);
    }
  }

  LogCounts counts() {
    int activities = 0;
    for (boolean each : occurs) {
      activities += each ? 1 : 0;
    }
    return new LogCounts(
        cases,
        rows.length,
        activities,
        workers(),
        withoutWorker,
        Distributions.extreme(columns, rows, false),
        Distributions.extreme(columns, rows, true),
        ties,
        single,
        zero,
        Distributions.of(eventsPerCase),
        Distributions.of(durationDays),
        Distributions.of(Arrays.copyOf(workersPerCase, casesWithWorker)));
  }

  private int workers() {
    return (int) Arrays.stream(events).filter(count -> count > 0).count();
  }

  Rework rework() {
    List<Rework.OfActivity> byActivity = new ArrayList<>();
    for (int activity = 0; activity < repeats.length; activity++) {
      if (repeats[activity] > 0) {
        byActivity.add(
            new Rework.OfActivity(
                columns.activities().names().text(activity),
                repeats[activity],
                repeatCases[activity]));
      }
    }
    byActivity.sort(
        Comparator.comparingInt(Rework.OfActivity::repeatExecutions)
            .reversed()
            .thenComparing(Rework.OfActivity::activity, Names.ORDER));
    return new Rework(
        cases,
        rows.length,
        repeatExecutions,
        selfLoopSteps,
        repeatExecutions - selfLoopSteps,
        selfLoopRuns,
        selfLoopRunsRedo,
        selfLoopRuns - selfLoopRunsRedo,
        returning,
        returningRedo,
        returning - returningRedo,
        withRepeat,
        withSelfLoop,
        withReturn,
        byActivity);
  }

  Handovers handovers(int listed) {
    Dictionary names = columns.workers().names();
    int least = edges.least(listed); // only pairs that can be listed are worth sorting
    List<Handovers.Edge> all = new ArrayList<>();
    int[] both = {0};
    edges.forEach(
        (from, to, count) -> {
          if (count >= least) {
            all.add(new Handovers.Edge(names.text(from), names.text(to), count));
          }
          both[0] += edges.count(to, from) > 0 ? 1 : 0;
        });
    all.sort(
        Comparator.comparingInt(Handovers.Edge::count)
            .reversed()
            .thenComparing(Handovers.Edge::from, Names.ORDER)
            .thenComparing(Handovers.Edge::to, Names.ORDER));
    return new Handovers(
        cases,
        workers(),
        pairs,
        handovers,
        withoutHandover,
        mostHandovers,
        edges.size(),
        both[0],
        pingPong,
        all.subList(0, Math.min(listed, all.size())));
  }
}
