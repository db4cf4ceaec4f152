package org.plimsoll.lean;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.explain.Source;

/**
 * Makes work items of the starts and ends in a log: each end is joined with the earliest start of
 * the same case and activity that is still open, first in, first out. The worker of an item is that
 * of its start.
 *
 * <p>A start without an end and an end without a start make no item and are listed. The log is in
 * order of time, so an end that was recorded before its start stays without it, and so does the
 * start after it: such a couple is listed as an end before its start.
 *
 * <pre>{@code
 * Pairing.standard().pair(log).items()
 * }</pre>
 *
 * @param starts the stages of life that start a piece of work, in capitals or not
 * @param ends the stages that end one, in capitals or not
 */
public record Pairing(Set<String> starts, Set<String> ends) {
  /** Where the stages of life come from. */
  public static final Source XES =
      Source.of("IEEE", "2016", "IEEE 1849-2016, eXtensible Event Stream")
          .section("extension Lifecycle, standard model: start and complete");

  private static final Pairing STANDARD = new Pairing(Set.of("start"), Set.of("complete"));

  /**
   * Checks that there are stages of both kinds and none is of both, and copies.
   *
   * @param starts the stages of life that start a piece of work, in capitals or not
   * @param ends the stages that end one, in capitals or not
   * @throws IllegalArgumentException if a stage stands in both, or there is none
   */
  public Pairing {
    starts = Collections.unmodifiableSet(new LinkedHashSet<>(starts));
    ends = Collections.unmodifiableSet(new LinkedHashSet<>(ends));
    if (starts.isEmpty() || ends.isEmpty()) {
      throw new IllegalArgumentException(
          "a pairing needs a stage that starts a piece of work and one that ends it, was "
              + starts
              + " and "
              + ends
              + "; Pairing.standard() has start and complete");
    }
    for (String word : starts) {
      if (holds(ends, word)) {
        throw new IllegalArgumentException(
            "a stage of life starts a piece of work or ends it, but \""
                + word
                + "\" was named for both; keep one of them");
      }
    }
  }

  static boolean holds(Set<String> words, String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(each -> each.toLowerCase(Locale.ROOT).equals(lower));
  }

  /** For each stage of a log whether it is among the words. */
  static boolean[] marked(EventLog log, Set<String> words) {
    Dictionary names = log.columns().lifeCycles().names();
    boolean[] marked = new boolean[names.size()];
    for (int code = 0; code < marked.length; code++) {
      marked[code] = holds(words, names.text(code));
    }
    return marked;
  }

  /**
   * Returns the pairing of the standard stages, {@code start} and {@code complete}.
   *
   * @return the standard
   */
  public static Pairing standard() {
    return STANDARD;
  }

  /**
   * Takes other stages for the start of a piece of work.
   *
   * @param words the stages, in capitals or not
   * @return the pairing with those
   * @throws IllegalArgumentException if a stage also ends one
   */
  public Pairing withStarts(String... words) {
    return new Pairing(new LinkedHashSet<>(List.of(words)), ends);
  }

  /**
   * Takes other stages for the end of a piece of work.
   *
   * @param words the stages, in capitals or not
   * @return the pairing with those
   * @throws IllegalArgumentException if a stage also starts one
   */
  public Pairing withEnds(String... words) {
    return new Pairing(starts, new LinkedHashSet<>(List.of(words)));
  }

  /** Why an event made no work item. */
  public enum Reason {
    /** No end followed. */
    START_WITHOUT_END,
    /** No start came before. */
    END_WITHOUT_START,
    /** A start and an end are both left over, the end before the start. */
    END_BEFORE_START
  }

  /**
   * An event that made no work item.
   *
   * @param event the start or end
   * @param reason why
   */
  public record Unpaired(LogEvent event, Reason reason) {
    @Override
    public String toString() {
      return event + ": " + reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * What became of the events. Every event is half of an item, unpaired or of another stage: {@code
   * 2 * items + unpaired + otherStages} is the size of the log.
   *
   * @param items the items, by case in the order of the log and by end within a case
   * @param unpaired starts and ends that made no item, in the order of the log
   * @param otherStages events whose stage neither starts nor ends a piece of work, or that have
   *     none
   */
  public record Result(List<WorkItem> items, List<Unpaired> unpaired, int otherStages) {
    /**
     * Copies.
     *
     * @param items the items, by case in the order of the log and by end within a case
     * @param unpaired starts and ends that made no item, in the order of the log
     * @param otherStages events whose stage neither starts nor ends a piece of work, or that have
     *     none
     */
    public Result {
      items = List.copyOf(items);
      unpaired = List.copyOf(unpaired);
    }

    /**
     * Lists the unpaired events of one kind.
     *
     * @param reason the kind
     * @return these, in the order of the log
     */
    public List<Unpaired> unpaired(Reason reason) {
      Objects.requireNonNull(reason, "reason");
      return unpaired.stream().filter(each -> each.reason() == reason).toList();
    }

    @Override
    public String toString() {
      return items.size()
          + (items.size() == 1 ? " work item, " : " work items, ")
          + unpaired.size()
          + " starts or ends unpaired, "
          + otherStages
          + (otherStages == 1 ? " event of another stage" : " events of other stages");
    }
  }

  /**
   * Makes the items, in time linear in the events.
   *
   * @param log the log
   * @return the items, and the events that made none
   */
  public Result pair(EventLog log) {
    PairedRows paired = rows(log);
    LogColumns columns = log.columns();
    List<WorkItem> items = new ArrayList<>();
    List<Unpaired> unpaired = new ArrayList<>();
    int other = 0;
    int[] cases = log.starts();
    for (int at = 0; at + 1 < cases.length; at++) {
      Map<Integer, Integer> lastStart = new HashMap<>();
      Map<Integer, Integer> firstEnd = new HashMap<>();
      for (int i = cases[at]; i < cases[at + 1]; i++) {
        if (!paired.isOther(i) && paired.partner(i) == PairedRows.NONE) {
          int activity = columns.activities().codes()[log.rows()[i]];
          if (paired.isStart(i)) {
            lastStart.put(activity, i);
          } else {
            firstEnd.putIfAbsent(activity, i);
          }
        }
      }
      // what is left over is looked at by activity, so that a case of any length takes linear time
      for (int i = cases[at]; i < cases[at + 1]; i++) {
        int row = log.rows()[i];
        int activity = columns.activities().codes()[row];
        if (paired.isOther(i)) {
          other++;
        } else if (paired.partner(i) != PairedRows.NONE) {
          if (paired.isEnd(i)) {
            items.add(item(columns, log.rows()[paired.partner(i)], row));
          }
        } else if (paired.isStart(i)) {
          unpaired.add(
              new Unpaired(
                  columns.event(row),
                  firstEnd.getOrDefault(activity, i) < i
                      ? Reason.END_BEFORE_START
                      : Reason.START_WITHOUT_END));
        } else {
          unpaired.add(
              new Unpaired(
                  columns.event(row),
                  lastStart.getOrDefault(activity, i) > i
                      ? Reason.END_BEFORE_START
                      : Reason.END_WITHOUT_START));
        }
      }
    }
    return new Result(items, unpaired, other);
  }

  PairedRows rows(EventLog log) {
    return new PairedRows(log, marked(log, starts), marked(log, ends));
  }

  private static WorkItem item(LogColumns columns, int start, int end) {
    int worker = columns.workers().codes()[start];
    return new WorkItem(
        columns.cases().names().text(columns.cases().codes()[start]),
        columns.activities().names().text(columns.activities().codes()[start]),
        worker == Dictionary.NONE
            ? Optional.empty()
            : Optional.of(columns.workers().names().text(worker)),
        columns.at(start).toInstant(),
        columns.at(end).toInstant());
  }

  /** Returns the stages. */
  @Override
  public String toString() {
    return "starts " + starts + ", ends " + ends + ", first in, first out";
  }
}
