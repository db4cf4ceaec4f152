package org.plimsoll.lean;

import java.util.List;
import java.util.OptionalDouble;
import org.plimsoll.explain.TextTable;

/**
 * Work that was done again within a case.
 *
 * <p>A repeat is an execution of an activity beyond its first in the case. It is a
 * <em>self-loop</em> if the event directly before it in the case has the same activity, and a
 * <em>return</em> if that has another: repeats are self-loops and returns together. A run is a
 * sequence of neighbouring events of one activity. A <em>redo</em> is by several workers, a
 * <em>repeat</em> of a run or pair by one; where no worker is named counts as one worker of its
 * own.
 *
 * <p>Sources: repeats are the case rework of pm4py; runs of at least two are the self-loops of
 * edeaR, pairs that come back its repetitions.
 *
 * @param cases all cases
 * @param events all events
 * @param repeatExecutions repeats: events less the different activities of each case
 * @param selfLoopSteps neighbouring events of a case with the same activity
 * @param returnSteps repeats whose directly preceding event has another activity
 * @param selfLoopRuns runs of at least two events
 * @param selfLoopRunsRedo of these, runs with several workers
 * @param selfLoopRunsRepeat of these, runs with one worker
 * @param returningPairs pairs of case and activity with two runs or more
 * @param returningPairsRedo of these, pairs with several workers over all their executions
 * @param returningPairsRepeat of these, pairs with one worker
 * @param casesWithAnyRepeat cases with a repeat
 * @param casesWithSelfLoop cases with a self-loop
 * @param casesWithReturn cases with a return
 * @param byActivity activities with repeats, most repeats first, ties by name
 */
public record Rework(
    int cases,
    int events,
    int repeatExecutions,
    int selfLoopSteps,
    int returnSteps,
    int selfLoopRuns,
    int selfLoopRunsRedo,
    int selfLoopRunsRepeat,
    int returningPairs,
    int returningPairsRedo,
    int returningPairsRepeat,
    int casesWithAnyRepeat,
    int casesWithSelfLoop,
    int casesWithReturn,
    List<OfActivity> byActivity) {
  /**
   * Copies.
   *
   * @param cases all cases
   * @param events all events
   * @param repeatExecutions repeats: events less the different activities of each case
   * @param selfLoopSteps neighbouring events of a case with the same activity
   * @param returnSteps repeats whose directly preceding event has another activity
   * @param selfLoopRuns runs of at least two events
   * @param selfLoopRunsRedo of these, runs with several workers
   * @param selfLoopRunsRepeat of these, runs with one worker
   * @param returningPairs pairs of case and activity with two runs or more
   * @param returningPairsRedo of these, pairs with several workers over all their executions
   * @param returningPairsRepeat of these, pairs with one worker
   * @param casesWithAnyRepeat cases with a repeat
   * @param casesWithSelfLoop cases with a self-loop
   * @param casesWithReturn cases with a return
   * @param byActivity activities with repeats, most repeats first, ties by name
   */
  public Rework {
    byActivity = List.copyOf(byActivity);
  }

  /**
   * How often one activity was done again.
   *
   * @param activity the activity
   * @param repeatExecutions its executions beyond the first in a case, summed over cases
   * @param cases cases that have one
   */
  public record OfActivity(String activity, int repeatExecutions, int cases) {
    @Override
    public String toString() {
      return activity
          + ": "
          + repeatExecutions
          + " again in "
          + cases
          + (cases == 1 ? " case" : " cases");
    }
  }

  /**
   * Returns the share of cases in which no activity is executed more than once.
   *
   * @return 0 to 1; empty without cases
   */
  public OptionalDouble firstTimeRight() {
    return Shares.of(cases - casesWithAnyRepeat, cases);
  }

  /**
   * Returns the share of cases in which nothing comes back, whatever is done twice in a row.
   *
   * @return 0 to 1; empty without cases
   */
  public OptionalDouble firstTimeRightIgnoringSelfLoops() {
    return Shares.of(cases - casesWithReturn, cases);
  }

  /**
   * Returns the share of events that are repeats.
   *
   * @return 0 to 1; empty without events
   */
  public OptionalDouble shareOfEvents() {
    return Shares.of(repeatExecutions, events);
  }

  /** Prints the activities done again as a table. */
  @Override
  public String toString() {
    return new TextTable(
            repeatExecutions + " repeats in " + casesWithAnyRepeat + " of " + cases + " cases",
            List.of("activity", "repeats", "cases"),
            byActivity.stream()
                .map(
                    row ->
                        List.of(
                            row.activity(),
                            Integer.toString(row.repeatExecutions()),
                            Integer.toString(row.cases())))
                .toList())
        .text();
  }
}
