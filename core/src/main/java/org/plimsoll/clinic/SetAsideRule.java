package org.plimsoll.clinic;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import org.plimsoll.base.Percent;
import org.plimsoll.calendar.WorkingHours;
import org.plimsoll.explain.Source;

/**
 * Which recorded stretches of work say too little about the time that was worked.
 *
 * <p>A few stretches left running can hold half of all recorded hours: in the loan process of the
 * BPI Challenge 2012 those over 4 hours, 0.5 % of all, hold 50.5 %. All rules here are our own.
 */
public sealed interface SetAsideRule {
  /**
   * Returns the rule in words.
   *
   * @return for example {@code longer than 4 h}
   */
  String words();

  /**
   * Returns where the rule comes from.
   *
   * @return {@link Source#OURS}
   */
  default Source source() {
    return Source.OURS;
  }

  /**
   * Sets aside what is longer than a limit.
   *
   * @param limit the limit, itself not over
   * @return the rule
   */
  static SetAsideRule longerThan(Duration limit) {
    return new LongerThan(limit);
  }

  /**
   * Sets aside what starts on one day and ends on another.
   *
   * @param zone the zone whose days count
   * @return the rule
   */
  static SetAsideRule overnight(ZoneId zone) {
    return new Overnight(zone);
  }

  /**
   * Sets aside what runs mostly beside other stretches of the same worker, who can have worked on
   * only one of them at a time. What an earlier rule sets aside does not count as running.
   *
   * @param share the share of a stretch beside others that is still kept
   * @return the rule
   */
  static SetAsideRule overlapping(Percent share) {
    return new Overlapping(share);
  }

  /**
   * Sets aside what lies mostly outside working hours.
   *
   * @param hours the working hours; a stretch on days that their calendar does not know is refused
   * @param share the share of a stretch outside that is still kept
   * @return the rule
   */
  static SetAsideRule outside(WorkingHours hours, Percent share) {
    return new OutsideHours(hours, share);
  }

  /**
   * What is longer than a limit.
   *
   * @param limit the limit, itself not over; not negative
   */
  record LongerThan(Duration limit) implements SetAsideRule {
    /**
     * Checks the range.
     *
     * @param limit the limit, itself not over; not negative
     */
    public LongerThan {
      if (limit.isNegative()) {
        throw new IllegalArgumentException("a limit must not be negative, was " + limit);
      }
    }

    @Override
    public String words() {
      return "longer than " + Hours.text(limit);
    }
  }

  /**
   * What starts on one day and ends on another.
   *
   * @param zone the zone whose days count
   */
  record Overnight(ZoneId zone) implements SetAsideRule {
    /**
     * Checks that there is a zone.
     *
     * @param zone the zone whose days count
     */
    public Overnight {
      Objects.requireNonNull(zone, "zone");
    }

    @Override
    public String words() {
      return "left started overnight";
    }
  }

  /**
   * What runs beside other stretches of the same worker.
   *
   * @param share the share of a stretch beside others that is still kept, at most 100 %
   */
  record Overlapping(Percent share) implements SetAsideRule {
    /**
     * Checks the range.
     *
     * @param share the share of a stretch beside others that is still kept, at most 100 %
     */
    public Overlapping {
      atMostAll(share);
    }

    @Override
    public String words() {
      return "more than " + share + " beside other items of the worker";
    }
  }

  /**
   * What lies outside working hours.
   *
   * @param hours the working hours
   * @param share the share of a stretch outside that is still kept, at most 100 %
   */
  record OutsideHours(WorkingHours hours, Percent share) implements SetAsideRule {
    /**
     * Checks the range.
     *
     * @param hours the working hours
     * @param share the share of a stretch outside that is still kept, at most 100 %
     */
    public OutsideHours {
      Objects.requireNonNull(hours, "hours");
      atMostAll(share);
    }

    @Override
    public String words() {
      return "more than "
          + share
          + " outside "
          + hours.from()
          + " to "
          + hours.to()
          + " on working days";
    }
  }

  private static void atMostAll(Percent share) {
    if (share.compareTo(Percent.HUNDRED) > 0) {
      throw new IllegalArgumentException(
          "a share of a stretch is at most 100%, was " + share + "; give 100% to keep all");
    }
  }
}
