package org.plimsoll.lean;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.plimsoll.calendar.WorkingHours;
import org.plimsoll.explain.Source;

/**
 * Says how much of the recorded time of work items counts: outside working hours none does, and
 * where a worker has several items open at once the time is split between them.
 *
 * <p>Items are cut down to working hours first; then each moment in which a worker has {@code k}
 * items open counts as one {@code k}-th for each, to the nanosecond: together they count for as
 * long as any of them ran. Items without a worker are never split, since nobody says whose time
 * they share.
 *
 * <pre>{@code
 * CountedTime.standard().within(WorkingHours.of(WorkingCalendar.ENGLAND_AND_WALES, "09:00", "17:00", "Europe/London")).
 *     of(Pairing.standard().pair(log).items())
 * }</pre>
 *
 * @param hours the working hours; empty to count at any hour
 * @param overlap what becomes of time that several items of one worker share
 */
public record CountedTime(Optional<WorkingHours> hours, Overlap overlap) {
  /** Where the rules come from. */
  public static final Source RULES = Source.OURS;

  private static final CountedTime STANDARD =
      new CountedTime(Optional.empty(), Overlap.SPLIT_EVENLY);

  /**
   * Checks that both are there.
   *
   * @param hours the working hours; empty to count at any hour
   * @param overlap what becomes of time that several items of one worker share
   */
  public CountedTime {
    Objects.requireNonNull(hours, "hours");
    Objects.requireNonNull(overlap, "overlap");
  }

  /** What becomes of time that several items of one worker share. */
  public enum Overlap {
    /** It is split evenly between them. */
    SPLIT_EVENLY,
    /** It counts for each of them in full. */
    COUNT_FOR_EACH
  }

  /**
   * What counts of one item. Recorded time is what lies outside hours, what went to other items,
   * and what counts.
   *
   * @param item the item
   * @param outsideHours the time outside working hours
   * @param shared the time that went to other items of the same worker
   * @param counted the time that counts
   */
  public record Row(WorkItem item, Duration outsideHours, Duration shared, Duration counted) {
    @Override
    public String toString() {
      return item + ": " + counted.toMinutes() + " of " + item.duration().toMinutes() + " min";
    }
  }

  /**
   * What counts of all items.
   *
   * @param method by which rules
   * @param rows one for each item, in their order
   */
  public record Result(CountedTime method, List<Row> rows) {
    /**
     * Copies.
     *
     * @param method by which rules
     * @param rows one for each item, in their order
     */
    public Result {
      Objects.requireNonNull(method, "method");
      rows = List.copyOf(rows);
    }

    /**
     * Adds up what was recorded.
     *
     * @return the durations of all items
     */
    public Duration recorded() {
      return rows.stream().map(row -> row.item().duration()).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * Adds up what counts.
     *
     * @return at most what was recorded
     */
    public Duration counted() {
      return rows.stream().map(Row::counted).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * Lists the items of which something does not count.
     *
     * @return these, in their order
     */
    public List<Row> cut() {
      return rows.stream().filter(row -> !row.counted().equals(row.item().duration())).toList();
    }

    @Override
    public String toString() {
      return counted().toMinutes()
          + " of "
          + recorded().toMinutes()
          + " minutes of "
          + rows.size()
          + (rows.size() == 1 ? " item count" : " items count")
          + ", "
          + cut().size()
          + " cut";
    }
  }

  /**
   * Returns the rules that count at any hour and split what overlaps.
   *
   * @return the standard
   */
  public static CountedTime standard() {
    return STANDARD;
  }

  /**
   * Counts only within working hours.
   *
   * @param working the hours
   * @return the rules with those hours
   */
  public CountedTime within(WorkingHours working) {
    return new CountedTime(Optional.of(working), overlap);
  }

  /**
   * Says what becomes of time that several items of one worker share.
   *
   * @param by the rule
   * @return the rules with that one
   */
  public CountedTime withOverlap(Overlap by) {
    return new CountedTime(hours, by);
  }

  /** A part of an item that lies within hours. */
  private record Piece(int item, Instant start, Instant end) {}

  /**
   * Counts, in time that grows with the items of a worker times those open at once.
   *
   * @param items the items, in any order
   * @return what counts of each
   * @throws IllegalArgumentException if the calendar of the working hours does not know a year
   */
  public Result of(Collection<WorkItem> items) {
    List<WorkItem> all = List.copyOf(items);
    Duration[] inHours = new Duration[all.size()];
    Duration[] counted = new Duration[all.size()];
    Map<String, List<Piece>> byWorker = new LinkedHashMap<>();
    for (int i = 0; i < counted.length; i++) {
      WorkItem item = all.get(i);
      inHours[i] = Duration.ZERO;
      for (WorkingHours.Stretch part : parts(item)) {
        inHours[i] = inHours[i].plus(part.length());
        if (item.worker().isPresent()) {
          byWorker
              .computeIfAbsent(item.worker().get(), worker -> new ArrayList<>())
              .add(new Piece(i, part.start(), part.end()));
        }
      }
      counted[i] = inHours[i];
    }
    if (overlap == Overlap.SPLIT_EVENLY) {
      byWorker.values().forEach(pieces -> split(pieces, counted));
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < counted.length; i++) {
      rows.add(
          new Row(
              all.get(i),
              all.get(i).duration().minus(inHours[i]),
              inHours[i].minus(counted[i]),
              counted[i]));
    }
    return new Result(this, rows);
  }

  private List<WorkingHours.Stretch> parts(WorkItem item) {
    if (hours.isPresent()) {
      return hours.get().within(item.start(), item.end());
    }
    return item.start().equals(item.end())
        ? List.of()
        : List.of(new WorkingHours.Stretch(item.start(), item.end()));
  }

  /** Splits the time of one worker: between two changes the same items are open. */
  private static void split(List<Piece> pieces, Duration[] counted) {
    TreeMap<Instant, List<Piece>> changes = new TreeMap<>();
    for (Piece piece : pieces) {
      counted[piece.item()] = Duration.ZERO;
      changes.computeIfAbsent(piece.start(), at -> new ArrayList<>()).add(piece);
      changes.computeIfAbsent(piece.end(), at -> new ArrayList<>()).add(piece);
    }
    TreeMap<Integer, Integer> open = new TreeMap<>();
    Instant before = Instant.MIN;
    for (var change : changes.entrySet()) {
      Instant at = change.getKey();
      if (!open.isEmpty()) {
        share(Duration.between(before, at), open.keySet(), counted);
      }
      for (Piece piece : change.getValue()) {
        // a part of an item may end where its next begins
        open.merge(piece.item(), piece.start().equals(at) ? 1 : -1, Integer::sum);
      }
      open.values().removeIf(count -> count == 0);
      before = at;
    }
  }

  /** What cannot be split further, fewer nanoseconds than items, goes to the first of them. */
  private static void share(Duration time, Collection<Integer> open, Duration[] counted) {
    Duration each = time.dividedBy(open.size());
    long rest = time.minus(each.multipliedBy(open.size())).toNanos();
    for (int item : open) {
      counted[item] = counted[item].plus(each).plusNanos(rest-- > 0 ? 1 : 0);
    }
  }

  /** Returns the rules. */
  @Override
  public String toString() {
    return hours.map(working -> "within " + working).orElse("at any hour")
        + ", overlaps "
        + (overlap == Overlap.SPLIT_EVENLY ? "split evenly" : "counted for each");
  }
}
