package org.plimsoll.lean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.plimsoll.stats.Distribution;

/** How long the work items of a log ran. */
final class ProcessingFigures {
  private final EventLog log;
  private final PairedRows paired;
  private final Ticks ticks;
  private final boolean[] system;
  private final boolean[] wanted;
  private final double[][] minutes;
  private final int[] items;
  private final Ticks.Sum[] hours;
  private final int[] itemsOf;
  private final Ticks.Sum[] hoursOf;
  private final Intervals running = new Intervals();
  private int all;
  private int pairs;

  private ProcessingFigures(
      EventLog log, PairedRows paired, Ticks ticks, String prefix, boolean[] system) {
    this.log = log;
    this.paired = paired;
    this.ticks = ticks;
    this.system = system;
    Dictionary names = log.columns().activities().names();
    int workers = log.columns().workers().names().size();
    wanted = new boolean[names.size()];
    for (int activity = 0; activity < wanted.length; activity++) {
      wanted[activity] = names.text(activity).startsWith(prefix);
    }
    minutes = new double[names.size()][0];
    items = new int[names.size()];
    hours = sums(names.size());
    itemsOf = new int[workers];
    hoursOf = sums(workers);
  }

  private Ticks.Sum[] sums(int length) {
    Ticks.Sum[] sums = new Ticks.Sum[length];
    Arrays.setAll(sums, i -> ticks.sum());
    return sums;
  }

  static ProcessingTimes of(
      EventLog log, Pairing pairing, Ticks ticks, String prefix, boolean[] system) {
    return new ProcessingFigures(log, pairing.rows(log), ticks, prefix, system).figures();
  }

  private ProcessingTimes figures() {
    int[] starts = log.starts();
    double[] efficiencies = new double[starts.length - 1];
    int taking = 0;
    Ticks.Sum busy = ticks.sum();
    Ticks.Sum durations = ticks.sum();
    for (int at = 0; at + 1 < starts.length; at++) {
      long worked = items(starts[at], starts[at + 1]);
      long duration = ticks.of(log.rows()[starts[at + 1] - 1]) - ticks.of(log.rows()[starts[at]]);
      busy.add(worked);
      durations.add(duration);
      if (duration > 0) {
        efficiencies[taking++] = (double) worked / duration;
      }
    }
    Ticks.Sum total = ticks.sum();
    Arrays.stream(hours).forEach(total::add);
    return new ProcessingTimes(
        all,
        Arrays.stream(items).sum(),
        pairs,
        total.hours(),
        byActivity(),
        byWorker(),
        Distributions.of(Arrays.copyOf(efficiencies, taking)),
        taking == 0 ? OptionalDouble.empty() : Shares.of(busy.days(), durations.days()));
  }

  /** Notes the items of a case; returns for how long any of them ran. */
  private long items(int from, int to) {
    List<long[]> spans = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (!paired.isEnd(i)) {
        continue;
      }
      all++;
      int end = log.rows()[i];
      int activity = log.columns().activities().codes()[end];
      if (wanted[activity]) {
        boolean whole = paired.partner(i) != PairedRows.NONE;
        int start = whole ? log.rows()[paired.partner(i)] : end;
        pairs += whole ? 1 : 0;
        long length = ticks.of(end) - ticks.of(start);
        note(activity, log.columns().workers().codes()[start], ticks.of(start), length);
        if (length > 0) {
          spans.add(new long[] {ticks.of(start), ticks.of(end)});
        }
      }
    }
    spans.sort(Comparator.comparingLong(span -> span[0]));
    long union = 0;
    long reached = Long.MIN_VALUE;
    for (long[] span : spans) {
      union += Math.max(0, span[1] - Math.max(reached, span[0]));
      reached = Math.max(reached, span[1]);
    }
    return union;
  }

  private void note(int activity, int worker, long start, long length) {
    if (items[activity] == minutes[activity].length) {
      minutes[activity] = Arrays.copyOf(minutes[activity], Math.max(16, items[activity] * 2));
    }
    minutes[activity][items[activity]++] = ticks.minutes(length);
    hours[activity].add(length);
    if (worker != Dictionary.NONE && !system[worker]) {
      itemsOf[worker]++;
      hoursOf[worker].add(length);
      if (length > 0) {
        running.add(worker, start, start + length);
      }
    }
  }

  private List<ProcessingTimes.OfActivity> byActivity() {
    List<ProcessingTimes.OfActivity> rows = new ArrayList<>();
    for (int activity = 0; activity < items.length; activity++) {
      if (items[activity] > 0) {
        rows.add(
            new ProcessingTimes.OfActivity(
                log.columns().activities().names().text(activity),
                items[activity],
                hours[activity].hours(),
                Distribution.of(Arrays.copyOf(minutes[activity], items[activity]))));
      }
    }
    rows.sort(Comparator.comparing(ProcessingTimes.OfActivity::activity, Names.ORDER));
    return rows;
  }

  private List<ProcessingTimes.OfWorker> byWorker() {
    running.group(itemsOf.length);
    List<ProcessingTimes.OfWorker> rows = new ArrayList<>();
    for (int worker = 0; worker < itemsOf.length; worker++) {
      if (itemsOf[worker] > 0) {
        rows.add(
            new ProcessingTimes.OfWorker(
                log.columns().workers().names().text(worker),
                itemsOf[worker],
                hoursOf[worker].hours(),
                running.peak(worker, false)));
      }
    }
    rows.sort(
        Comparator.comparingDouble(ProcessingTimes.OfWorker::hours)
            .reversed()
            .thenComparing(ProcessingTimes.OfWorker::worker, Names.ORDER));
    return rows;
  }
}
