package org.plimsoll.caseload;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.plimsoll.base.Rational;
import org.plimsoll.base.WeeklyHours;

/**
 * All reductions of one person, and what they come to at an instant, on a day or over a period.
 *
 * @param contracted the person's contracted hours, of which shares are taken
 * @param all the reductions, in the order given
 */
public record Reductions(WeeklyHours contracted, List<Reduction> all) {
  /**
   * Checks and copies the parts.
   *
   * @param contracted the person's contracted hours, of which shares are taken
   * @param all the reductions, in the order given
   */
  public Reductions {
    Objects.requireNonNull(contracted, "contracted");
    all = List.copyOf(all);
  }

  /**
   * The reductions that count at one time.
   *
   * @param hours their sum
   * @param reductions the reductions, in the order given
   * @param nextChange the first start or end that is not before the time, of any that is not
   *     withdrawn
   */
  public record Active(
      WeeklyHours hours, List<Reduction> reductions, Optional<LocalDateTime> nextChange) {
    /**
     * Copies the reductions.
     *
     * @param hours their sum
     * @param reductions the reductions, in the order given
     * @param nextChange the first start or end that is not before the time, of any that is not
     *     withdrawn
     */
    public Active {
      reductions = List.copyOf(reductions);
    }

    /**
     * Returns the ids of those that count.
     *
     * @return the ids, in the order given
     */
    public List<String> ids() {
      return reductions.stream().map(Reduction::id).toList();
    }
  }

  /**
   * Returns what counts at an instant: a reduction counts strictly between its ends, as in the
   * Workload Measurement Tool.
   *
   * @param instant the instant
   * @return the sum, the reductions and the next change; the instant itself counts as next
   */
  public Active at(LocalDateTime instant) {
    return active(reduction -> reduction.countsAt(instant), instant);
  }

  /**
   * Returns what counts on a day: a reduction counts on each day it covers any part of. This is our
   * own rule, used by load reports.
   *
   * @param day the day
   * @return the sum, the reductions and the next change after the start of the day
   */
  public Active on(LocalDate day) {
    return active(reduction -> reduction.countsOn(day), day.atStartOfDay().plusNanos(1));
  }

  private Active active(Predicate<Reduction> counts, LocalDateTime since) {
    WeeklyHours sum = WeeklyHours.ZERO;
    List<Reduction> counting = new ArrayList<>();
    LocalDateTime next = null;
    for (Reduction reduction : all) {
      if (counts.test(reduction)) {
        counting.add(reduction);
        sum = sum.plus(reduction.hoursFor(contracted));
      }
      if (reduction.isLive()) {
        next = earlier(next, reduction.from(), since);
        next = earlier(next, reduction.to(), since);
      }
    }
    return new Active(sum, counting, Optional.ofNullable(next));
  }

  private static @org.jspecify.annotations.Nullable LocalDateTime earlier(
      @org.jspecify.annotations.Nullable LocalDateTime best,
      Optional<LocalDateTime> candidate,
      LocalDateTime since) {
    if (candidate.isEmpty() || candidate.get().isBefore(since)) {
      return best;
    }
    return best == null || candidate.get().isBefore(best) ? candidate.get() : best;
  }

  /**
   * Returns the average reduction over a period, pro rata by calendar days: our own rule, since the
   * services read have none.
   *
   * @param first the first day, included
   * @param last the last day, included
   * @return the sum over reductions of hours a week x days of overlap / days of the period, exact
   * @throws IllegalArgumentException if the period ends before it starts
   */
  public WeeklyHours averageOver(LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "a period must not end before it starts, was " + first + " to " + last);
    }
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    WeeklyHours sum = WeeklyHours.ZERO;
    for (Reduction reduction : all) {
      if (reduction.isLive()) {
        LocalDate start = reduction.firstDay().filter(day -> day.isAfter(first)).orElse(first);
        LocalDate end = reduction.lastDay().filter(day -> day.isBefore(last)).orElse(last);
        long overlap = Math.max(0, ChronoUnit.DAYS.between(start, end) + 1);
        sum = sum.plus(reduction.hoursFor(contracted).times(Rational.of(overlap, days)));
      }
    }
    return sum;
  }

  /**
   * Lists the reductions that end soon, so that the person's points are about to rise.
   *
   * @param from the first day, included
   * @param to the last day, included
   * @return those that count on the first day and whose last day lies in the period, soonest first,
   *     ties in the order given
   */
  public List<Reduction> endingBetween(LocalDate from, LocalDate to) {
    return all.stream()
        .filter(reduction -> reduction.countsOn(from))
        .filter(reduction -> reduction.lastDay().filter(day -> !day.isAfter(to)).isPresent())
        .sorted(Comparator.comparing(reduction -> reduction.lastDay().orElseThrow()))
        .toList();
  }

  @Override
  public String toString() {
    return all.toString();
  }
}
