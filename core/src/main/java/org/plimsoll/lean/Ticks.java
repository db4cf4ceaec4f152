package org.plimsoll.lean;

import java.time.Instant;

/**
 * Counts time from the first event of a log in whole ticks, so that instants are plain numbers: of
 * a nanosecond where the log spans less than 290 years, else of the finest unit that fits. What is
 * finer than a tick is cut off.
 */
final class Ticks {
  private static final long SECONDS_A_DAY = 86_400;

  private final LogColumns columns;
  private final long base;
  private final long perSecond;
  private final int nanosEach;

  /** Ticks of all events of the columns, whichever of them a log has. */
  Ticks(LogColumns columns) {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int row = 0; row < columns.size(); row++) {
      first = Math.min(first, columns.seconds(row));
      last = Math.max(last, columns.seconds(row));
    }
    this.columns = columns;
    this.base = columns.size() == 0 ? 0 : first;
    long span = columns.size() == 0 ? 0 : last - first;
    int nanos = 1;
    while (nanos < 1_000_000_000 && span > Long.MAX_VALUE / (2_000_000_000L / nanos)) {
      nanos *= 1000;
    }
    this.nanosEach = nanos;
    this.perSecond = 1_000_000_000L / nanos;
  }

  long of(int row) {
    return (columns.seconds(row) - base) * perSecond + columns.nanos(row) / nanosEach;
  }

  /** The tick of any instant; one far before or after the log is at the end of what can be told. */
  long of(Instant instant) {
    try {
      return Math.addExact(
          Math.multiplyExact(Math.subtractExact(instant.getEpochSecond(), base), perSecond),
          instant.getNano() / nanosEach);
    } catch (ArithmeticException e) {
      return instant.getEpochSecond() < base ? Long.MIN_VALUE / 2 : Long.MAX_VALUE / 2;
    }
  }

  Instant instant(long tick) {
    return Instant.ofEpochSecond(
        base + Math.floorDiv(tick, perSecond), Math.floorMod(tick, perSecond) * nanosEach);
  }

  double days(long ticks) {
    return (double) ticks / perSecond / SECONDS_A_DAY;
  }

  double minutes(long ticks) {
    return (double) ticks / perSecond / 60;
  }

  /** The length in whole hours, rounded up. */
  long hoursUp(long ticks) {
    return -Math.floorDiv(-ticks, 3600 * perSecond);
  }

  Sum sum() {
    return new Sum();
  }

  /** A total of lengths, exact however many there are. */
  final class Sum {
    private long seconds;
    private long rest;

    void add(long ticks) {
      seconds += ticks / perSecond;
      rest += ticks % perSecond;
    }

    void add(Sum other) {
      seconds += other.seconds;
      rest += other.rest;
    }

    double days() {
      return (seconds + (double) rest / perSecond) / SECONDS_A_DAY;
    }

    double hours() {
      return (seconds + (double) rest / perSecond) / 3600;
    }
  }
}
