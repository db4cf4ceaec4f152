package org.plimsoll.lean;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plimsoll.explain.TextTable;
import org.plimsoll.stats.Distribution;

/**
 * How long work items ran, from start to end. Recorded time may be more than was worked: an item
 * left started overnight holds the night, and a worker may have several at once.
 *
 * <p>An end without a start is an item of no length. The worker of an item is that of its start.
 *
 * @param items all ends, each an item
 * @param workItems of these, those whose activity begins as the review says
 * @param paired of these, those with a start
 * @param hours hours of the work items
 * @param byActivity work items by activity, in the order of the names
 * @param byWorker work items by worker, most hours first, ties by name; items without a worker are
 *     in the totals only
 * @param flowEfficiency for each case that takes time, the time in which a work item ran over the
 *     time from its first to its last event of any stage; 0 without work items
 * @param flowEfficiencyOfSums the sum of the former over the sum of the latter, which cases that
 *     take long dominate; empty if no case takes time
 */
public record ProcessingTimes(
    int items,
    int workItems,
    int paired,
    double hours,
    List<OfActivity> byActivity,
    List<OfWorker> byWorker,
    Optional<Distribution> flowEfficiency,
    OptionalDouble flowEfficiencyOfSums) {
  /**
   * Copies.
   *
   * @param items all ends, each an item
   * @param workItems of these, those whose activity begins as the review says
   * @param paired of these, those with a start
   * @param hours hours of the work items
   * @param byActivity work items by activity, in the order of the names
   * @param byWorker work items by worker, most hours first, ties by name; items without a worker
   *     are in the totals only
   * @param flowEfficiency for each case that takes time, the time in which a work item ran over the
   *     time from its first to its last event of any stage; 0 without work items
   * @param flowEfficiencyOfSums the sum of the former over the sum of the latter, which cases that
   *     take long dominate; empty if no case takes time
   */
  public ProcessingTimes {
    byActivity = List.copyOf(byActivity);
    byWorker = List.copyOf(byWorker);
  }

  /**
   * The recorded time of one activity.
   *
   * @param activity the activity
   * @param items its work items, those without a start among them
   * @param hours their hours
   * @param minutes their minutes, 0 where the start is not known
   */
  public record OfActivity(String activity, int items, double hours, Distribution minutes) {
    @Override
    public String toString() {
      return activity + ": " + items + " items, " + Shares.text(OptionalDouble.of(hours), 1) + " h";
    }
  }

  /**
   * The recorded time of one worker, who started the items.
   *
   * @param worker the worker
   * @param items work items, those without a start among them
   * @param hours their hours
   * @param peak the most items that ran at one moment; one that ends when another starts does not
   *     run with it
   */
  public record OfWorker(String worker, int items, double hours, int peak) {
    @Override
    public String toString() {
      return worker
          + ": "
          + items
          + " items, "
          + Shares.text(OptionalDouble.of(hours), 1)
          + " h, "
          + peak
          + " at once at most";
    }
  }

  /** Prints the activities as a table. */
  @Override
  public String toString() {
    return new TextTable(
            "",
            List.of("activity", "items", "hours", "median minutes"),
            byActivity.stream()
                .map(
                    row ->
                        List.of(
                            row.activity(),
                            Integer.toString(row.items()),
                            Shares.text(OptionalDouble.of(row.hours()), 1),
                            Shares.text(OptionalDouble.of(row.minutes().p50()), 2)))
                .toList())
        .text();
  }
}
