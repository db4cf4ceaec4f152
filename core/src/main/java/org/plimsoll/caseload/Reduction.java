package org.plimsoll.caseload;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rounding;
import org.plimsoll.base.WeeklyHours;

/**
 * Weekly hours that somebody is not available for cases: leave, training, a trade union duty, a
 * phased return.
 *
 * <p>A reduction is a number of hours, a share of the contracted hours, or the whole of them; it
 * may be cut at a ceiling. Dates given as days include both ends. Form and statuses follow the
 * probation Workload Measurement Tool (ministryofjustice/hmpps-workload, GetReductionService.kt;
 * wmt-web, reduction-hours-calculator.js).
 *
 * @param id the stable id; the reason unless another is given
 * @param reason why, such as annual leave
 * @param category the kind of reason, such as personal, learning or work; empty where not given
 * @param hours the hours a week, where they are fixed
 * @param share the share of the contracted hours, where it is one; with neither hours nor share it
 *     is the whole
 * @param ceiling the most it may take, as a share of the contracted hours
 * @param from the instant it starts; empty for always
 * @param to the instant it ends, not included and after the start; empty for no end
 * @param withdrawn how it was withdrawn before its end, if it was
 * @param reasonEnabled whether the reason is in use; a reduction for a disabled reason does not
 *     count
 */
public record Reduction(
    String id,
    String reason,
    String category,
    Optional<WeeklyHours> hours,
    Optional<Percent> share,
    Optional<Percent> ceiling,
    Optional<LocalDateTime> from,
    Optional<LocalDateTime> to,
    Optional<Withdrawal> withdrawn,
    boolean reasonEnabled) {

  /** The rounding of shares to hours: half up to 2 decimal places, as in wmt-web. */
  public static final Rounding SHARE_ROUNDING = Rounding.halfUp(2);

  /** How a reduction was withdrawn before its end. */
  public enum Withdrawal {
    /** Ended early and kept for the record. */
    ARCHIVED,
    /** Entered by mistake. */
    DELETED
  }

  /** Where a reduction is in its life at an instant. */
  public enum Status {
    /** It has not started. */
    SCHEDULED,
    /** It has started and not ended. */
    ACTIVE,
    /** It has ended, or was ended early. */
    ARCHIVED,
    /** It was entered by mistake. */
    DELETED
  }

  /**
   * Checks the ranges.
   *
   * @param id the stable id; the reason unless another is given
   * @param reason why, such as annual leave
   * @param category the kind of reason, such as personal, learning or work; empty where not given
   * @param hours the hours a week, where they are fixed
   * @param share the share of the contracted hours, where it is one; with neither hours nor share
   *     it is the whole
   * @param ceiling the most it may take, as a share of the contracted hours
   * @param from the instant it starts; empty for always
   * @param to the instant it ends, not included and after the start; empty for no end
   * @param withdrawn how it was withdrawn before its end, if it was
   * @param reasonEnabled whether the reason is in use; a reduction for a disabled reason does not
   *     count
   */
  public Reduction {
    Names.check("a reduction", id);
    Names.checkReason("reduction \"" + id + "\"", reason);
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(hours, "hours");
    Objects.requireNonNull(share, "share");
    Objects.requireNonNull(ceiling, "ceiling");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(withdrawn, "withdrawn");
    if (hours.isPresent() && share.isPresent()) {
      throw new IllegalArgumentException(
          "reduction \""
              + id
              + "\" is either hours or a share of them, was "
              + hours.get()
              + " and "
              + share.get());
    }
    if (hours.isPresent() && hours.get().isNegative()) {
      throw new IllegalArgumentException(
          "the hours of reduction \"" + id + "\" must not be negative, was " + hours.get());
    }
    if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
      throw new IllegalArgumentException(
          "reduction \""
              + id
              + "\" must end after it starts, was from "
              + shownStart(from.get())
              + " to "
              + shownEnd(to.get())
              + "; exchange the two, or leave one out");
    }
  }

  /** At midnight a day is meant: the first. */
  private static String shownStart(LocalDateTime start) {
    return start.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? start.toLocalDate().toString()
        : start.toString();
  }

  /** At midnight a day is meant: the last that is included. */
  private static String shownEnd(LocalDateTime end) {
    return end.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? end.toLocalDate().minusDays(1).toString()
        : end.toString();
  }

  private static Reduction of(String reason, Optional<WeeklyHours> hours, Optional<Percent> share) {
    return new Reduction(
        reason,
        reason,
        "",
        hours,
        share,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true);
  }

  /**
   * Returns a reduction of fixed hours.
   *
   * @param reason why
   * @param hours the hours a week, not negative
   * @return the reduction, without dates
   */
  public static Reduction of(String reason, WeeklyHours hours) {
    return of(reason, Optional.of(hours), Optional.empty());
  }

  /**
   * Returns a reduction by a share of the contracted hours.
   *
   * @param reason why
   * @param share the share
   * @return the reduction, without dates
   */
  public static Reduction share(String reason, Percent share) {
    return of(reason, Optional.empty(), Optional.of(share));
  }

  /**
   * Returns a reduction of all contracted hours, such as annual leave or long sickness.
   *
   * <p>On a day on which such a reduction, or a share of 100 %, takes all contracted hours, load
   * reports and week sheets take nothing else: training that falls into leave is not taken twice.
   * Of two on one day the first given counts. Reductions of fixed hours add up whatever they come
   * to. This rule is our own; {@link Reductions} adds all up, as the Workload Measurement Tool
   * does.
   *
   * @param reason why
   * @return the reduction, without dates
   */
  public static Reduction whole(String reason) {
    return of(reason, Optional.empty(), Optional.empty());
  }

  /**
   * Gives the reduction an id of its own, for people who have two for one reason.
   *
   * @param own the id
   * @return the reduction with that id
   */
  public Reduction withId(String own) {
    return new Reduction(
        own, reason, category, hours, share, ceiling, from, to, withdrawn, reasonEnabled);
  }

  /**
   * Puts the reduction in a category.
   *
   * @param kind such as personal, learning or work
   * @return the reduction in that category
   */
  public Reduction inCategory(String kind) {
    return new Reduction(
        id, reason, kind, hours, share, ceiling, from, to, withdrawn, reasonEnabled);
  }

  /**
   * Cuts the reduction at a share of the contracted hours.
   *
   * @param most the ceiling
   * @return the reduction with that ceiling
   */
  public Reduction atMost(Percent most) {
    return new Reduction(
        id, reason, category, hours, share, Optional.of(most), from, to, withdrawn, reasonEnabled);
  }

  /**
   * Says on which day it starts.
   *
   * @param day the first day, included
   * @return the reduction from that day on
   */
  public Reduction from(LocalDate day) {
    return from(day.atStartOfDay());
  }

  /**
   * Says at which instant it starts.
   *
   * @param instant the first instant
   * @return the reduction from then on
   */
  public Reduction from(LocalDateTime instant) {
    return new Reduction(
        id,
        reason,
        category,
        hours,
        share,
        ceiling,
        Optional.of(instant),
        to,
        withdrawn,
        reasonEnabled);
  }

  /**
   * Says on which day it ends.
   *
   * @param day the last day, included
   * @return the reduction up to the end of that day
   */
  public Reduction to(LocalDate day) {
    return to(day.plusDays(1).atStartOfDay());
  }

  /**
   * Says at which instant it ends.
   *
   * @param instant the end
   * @return the reduction up to then
   */
  public Reduction to(LocalDateTime instant) {
    return new Reduction(
        id,
        reason,
        category,
        hours,
        share,
        ceiling,
        from,
        Optional.of(instant),
        withdrawn,
        reasonEnabled);
  }

  /**
   * Withdraws the reduction before its end.
   *
   * @param how ended early, or entered by mistake
   * @return the reduction, which no longer counts
   */
  public Reduction withdrawn(Withdrawal how) {
    return new Reduction(
        id, reason, category, hours, share, ceiling, from, to, Optional.of(how), reasonEnabled);
  }

  /**
   * Says that its reason is no longer in use.
   *
   * @return the reduction, which no longer counts
   */
  public Reduction withReasonDisabled() {
    return new Reduction(id, reason, category, hours, share, ceiling, from, to, withdrawn, false);
  }

  /**
   * Returns the hours that the share gives, before the ceiling.
   *
   * @param contracted the contracted hours
   * @return share x contracted, half up to 2 decimals, never above the contracted hours; fixed
   *     hours as they are
   */
  public WeeklyHours allowance(WeeklyHours contracted) {
    return hours.isPresent() ? hours.get() : part(share, contracted);
  }

  /**
   * Returns the most hours that the ceiling leaves.
   *
   * @param contracted the contracted hours
   * @return ceiling x contracted, half up to 2 decimals, never above the contracted hours; without
   *     a ceiling the contracted hours
   */
  public WeeklyHours mostAllowed(WeeklyHours contracted) {
    return part(ceiling, contracted);
  }

  private static WeeklyHours part(Optional<Percent> percent, WeeklyHours contracted) {
    if (percent.isEmpty()) {
      return contracted;
    }
    WeeklyHours part = percent.get().of(contracted).rounded(SHARE_ROUNDING);
    return part.compareTo(contracted) > 0 ? contracted : part;
  }

  /**
   * Returns the hours it takes from somebody with these contracted hours.
   *
   * @param contracted the contracted hours
   * @return the allowance, cut at the ceiling where there is one
   */
  public WeeklyHours hoursFor(WeeklyHours contracted) {
    WeeklyHours allowance = allowance(contracted);
    if (ceiling.isEmpty()) {
      return allowance;
    }
    WeeklyHours most = mostAllowed(contracted);
    return allowance.compareTo(most) > 0 ? most : allowance;
  }

  /**
   * Tells where it is in its life.
   *
   * @param at the instant
   * @return scheduled if it starts strictly after the instant, archived if it ended strictly before
   *     or was ended early, deleted if it was entered by mistake, else active
   */
  public Status status(LocalDateTime at) {
    if (withdrawn.isPresent()) {
      return withdrawn.get() == Withdrawal.DELETED ? Status.DELETED : Status.ARCHIVED;
    }
    if (from.isPresent() && from.get().isAfter(at)) {
      return Status.SCHEDULED;
    }
    return to.isPresent() && to.get().isBefore(at) ? Status.ARCHIVED : Status.ACTIVE;
  }

  /**
   * Tells whether it counts at an instant: strictly between its ends, not withdrawn, its reason in
   * use.
   *
   * @param at the instant
   * @return whether it counts
   */
  public boolean countsAt(LocalDateTime at) {
    return isLive()
        && (from.isEmpty() || from.get().isBefore(at))
        && (to.isEmpty() || to.get().isAfter(at));
  }

  /**
   * Tells whether it counts on a day: it covers any part of it, is not withdrawn, and its reason is
   * in use.
   *
   * @param day the day
   * @return whether it counts
   */
  public boolean countsOn(LocalDate day) {
    return isLive()
        && (from.isEmpty() || from.get().isBefore(day.plusDays(1).atStartOfDay()))
        && (to.isEmpty() || to.get().isAfter(day.atStartOfDay()));
  }

  boolean isLive() {
    return withdrawn.isEmpty() && reasonEnabled;
  }

  /**
   * Returns the first day of which it takes anything.
   *
   * @return the day; empty if it has always been there
   */
  public Optional<LocalDate> firstDay() {
    return from.map(LocalDateTime::toLocalDate);
  }

  /**
   * Returns the last day of which it takes anything.
   *
   * @return the day; empty if it has no end
   */
  public Optional<LocalDate> lastDay() {
    return to.map(
        end ->
            end.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? end.toLocalDate().minusDays(1)
                : end.toLocalDate());
  }

  private String amount() {
    return (hours.isPresent()
            ? hours.get().toString()
            : share.map(value -> value + " of hours").orElse("all hours"))
        + ceiling.map(most -> ", at most " + most + " of hours").orElse("");
  }

  private String dates() {
    if (from.isPresent() && firstDay().equals(lastDay())) {
      return " on " + from.get().toLocalDate();
    }
    return firstDay().map(day -> " from " + day).orElse("")
        + lastDay().map(day -> " to " + day).orElse("");
  }

  /** What stands behind the hours: nothing where they are fixed and without dates. */
  String terms() {
    String amount = hours.isPresent() && ceiling.isEmpty() ? "" : amount();
    return (amount + dates()).strip();
  }

  @Override
  public String toString() {
    return reason + " " + amount() + dates();
  }
}
