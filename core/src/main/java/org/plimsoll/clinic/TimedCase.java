package org.plimsoll.clinic;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Rational;
import org.plimsoll.caseload.Case;
import org.plimsoll.lean.WorkItem;

/**
 * A piece of work that has points, and the time that it took: a whole case, or one piece of a case
 * where each piece has points of its own. Pieces of one case have its id.
 *
 * <pre>{@code
 * TimedCase.of(Case.of("C-1", "complex").with("court")).took("6.5").by("Asha").inTeam("North")
 * }</pre>
 *
 * @param item what is weighed: the band, the factors, the points by hand
 * @param items the recorded stretches of work on it; empty where only the sum is known
 * @param hours the time that it took, where only the sum is known; 0 or more
 * @param worker whose work it counts as; not blank; empty if nobody has said
 * @param team the worker's team; not blank; empty if nobody has said
 * @param on the day by which it counts in a period; empty for that of its first recorded stretch
 */
public record TimedCase(
    Case item,
    List<WorkItem> items,
    Optional<Duration> hours,
    Optional<String> worker,
    Optional<String> team,
    Optional<LocalDate> on) {
  private static final BigDecimal NANOS_PER_HOUR = BigDecimal.valueOf(3_600_000_000_000L);

  /**
   * Checks and copies the parts.
   *
   * @param item what is weighed
   * @param items the recorded stretches of work on it; empty where only the sum is known
   * @param hours the time that it took, where only the sum is known
   * @param worker whose work it counts as
   * @param team the worker's team
   * @param on the day by which it counts in a period
   * @throws IllegalArgumentException if there are both stretches and a sum, a stretch is of another
   *     case, the time is negative, or a name is blank
   */
  public TimedCase {
    Objects.requireNonNull(item, "item");
    items = List.copyOf(items);
    Objects.requireNonNull(on, "on");
    if (hours.isPresent() && !items.isEmpty()) {
      throw new IllegalArgumentException(
          "case \""
              + item.id()
              + "\" has a sum of hours and "
              + items.size()
              + " recorded stretches; give one of the two");
    }
    if (hours.isPresent() && hours.get().isNegative()) {
      throw new IllegalArgumentException(
          "the time of case \"" + item.id() + "\" must not be negative, was " + hours.get());
    }
    for (WorkItem each : items) {
      if (!each.caseId().equals(item.id())) {
        throw new IllegalArgumentException(
            "a stretch of work on case \""
                + each.caseId()
                + "\" does not belong to case \""
                + item.id()
                + "\"");
      }
    }
    named(item, "worker", worker);
    named(item, "team", team);
  }

  private static void named(Case item, String what, Optional<String> name) {
    if (name.isPresent() && name.get().isBlank()) {
      throw new IllegalArgumentException(
          "the "
              + what
              + " of case \""
              + item.id()
              + "\" must not be blank; leave it out where it is not known");
    }
  }

  /**
   * Returns a piece of work whose time is not known yet.
   *
   * @param item what is weighed
   * @return the piece, to be given its time with {@link #took(String)} or {@link #withItems}
   */
  public static TimedCase of(Case item) {
    return new TimedCase(
        item, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Says how long it took.
   *
   * @param time the sum, 0 or more
   * @return the piece with that time
   */
  public TimedCase took(Duration time) {
    return new TimedCase(item, List.of(), Optional.of(time), worker, team, on);
  }

  /**
   * Says how many hours it took.
   *
   * @param decimal hours such as {@code 6.5}, to the nanosecond
   * @return the piece with that time
   * @throws IllegalArgumentException if the text is no such number
   */
  public TimedCase took(String decimal) {
    BigDecimal nanos = Rational.parse(decimal).toBigDecimal().multiply(NANOS_PER_HOUR);
    try {
      return took(Duration.ofNanos(nanos.longValueExact()));
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "hours of case \""
              + item.id()
              + "\" are counted to the nanosecond, was \""
              + decimal
              + "\"; write fewer decimals",
          e);
    }
  }

  /**
   * Says what stretches of work were recorded.
   *
   * @param stretches the stretches, any order
   * @return the piece with that time; the worker, if not yet known, is who has most of it (of
   *     equals the first by name)
   */
  public TimedCase withItems(Iterable<WorkItem> stretches) {
    List<WorkItem> copy = new ArrayList<>();
    stretches.forEach(copy::add);
    return new TimedCase(
        item,
        copy,
        Optional.empty(),
        worker.isPresent() ? worker : WorkerTimes.most(copy),
        team,
        on);
  }

  /**
   * Says whose work it counts as.
   *
   * @param name the worker
   * @return the piece with that worker
   */
  public TimedCase by(String name) {
    return new TimedCase(item, items, hours, Optional.of(name), team, on);
  }

  /**
   * Says in which team it was done.
   *
   * @param name the team
   * @return the piece with that team
   */
  public TimedCase inTeam(String name) {
    return new TimedCase(item, items, hours, worker, Optional.of(name), on);
  }

  /**
   * Says by which day it counts in a period.
   *
   * @param day the day
   * @return the piece with that day
   */
  public TimedCase on(LocalDate day) {
    return new TimedCase(item, items, hours, worker, team, Optional.of(day));
  }

  /**
   * Returns how long it took as recorded.
   *
   * @return the sum given, or that of the stretches; empty where neither is there
   */
  public Optional<Duration> time() {
    if (items.isEmpty()) {
      return hours;
    }
    Duration sum = Duration.ZERO;
    for (WorkItem each : items) {
      sum = sum.plus(each.duration());
    }
    return Optional.of(sum);
  }

  @Override
  public String toString() {
    return item.id()
        + time().map(time -> ": " + Hours.text(time)).orElse(": time not known")
        + worker.map(name -> " by " + name).orElse("");
  }
}
