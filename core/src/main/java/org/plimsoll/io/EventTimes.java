package org.plimsoll.io;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the times of a table of events; the common form without the machinery of formatters. */
final class EventTimes {
  private static final int SECONDS_END = 19;

  private final List<DateTimeFormatter> patterns;
  private final Optional<ZoneId> zone;
  private final boolean dates;
  private @Nullable ZoneOffset lastOffset;
  private String lastOffsetText = "";

  EventTimes(EventMapping mapping) {
    this.patterns = patterns(mapping.times());
    this.zone = mapping.clock();
    this.dates = mapping.dates();
  }

  static List<DateTimeFormatter> patterns(List<String> times) {
    return times.stream().map(EventTimes::pattern).toList();
  }

  private static DateTimeFormatter pattern(String text) {
    try {
      return new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern(text)
          .parseDefaulting(ChronoField.ERA, 1)
          .toFormatter(Locale.ENGLISH)
          .withChronology(IsoChronology.INSTANCE)
          .withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "a pattern of times is written such as d/M/yyyy HH:mm, was \"" + text + "\"", e);
    }
  }

  static Cell<OffsetDateTime> cell(EventMapping mapping) {
    EventTimes times = new EventTimes(mapping);
    return Cell.changing(
        "a time is "
            + (mapping.dates() ? "a date, or one" : "a date")
            + " with time of day"
            + (mapping.zone().isEmpty()
                ? " and offset from UTC"
                : ", with an offset from UTC or shown once by a clock in " + mapping.zone().get())
            + (mapping.times().isEmpty() ? "" : ", or written by " + mapping.times()),
        "write it such as 2026-02-02T09:30:00.000+00:00, or say in the mapping how and where it was"
            + " written: withTimes(..), in(zone), withDates()",
        times::read);
  }

  /** Reads a time; a text that is none, or none for sure, is an IllegalArgumentException. */
  OffsetDateTime read(String text) {
    OffsetDateTime quick = quick(text);
    if (quick != null) {
      return quick;
    }
    for (DateTimeFormatter pattern : patterns) {
      try {
        return of(pattern.parse(text));
      } catch (DateTimeException e) {
        continue; // another pattern may fit
      }
    }
    boolean blank = text.length() > 10 && text.charAt(10) == ' ';
    return of(
        DateTimeFormatter.ISO_DATE_TIME.parseBest(
            blank ? text.substring(0, 10) + "T" + text.substring(11) : whole(text),
            OffsetDateTime::from,
            LocalDateTime::from));
  }

  /** A date alone with a time of day that says that there was none. */
  private String whole(String text) {
    return dates && text.length() == 10 ? text + "T00:00" : text;
  }

  private OffsetDateTime of(TemporalAccessor parsed) {
    LocalDate date = parsed.query(TemporalQueries.localDate());
    if (date == null) {
      throw new DateTimeException("no date");
    }
    var time = parsed.query(TemporalQueries.localTime());
    if (time == null && !dates) {
      throw new DateTimeException("no time of day");
    }
    LocalDateTime local = time == null ? date.atStartOfDay() : date.atTime(time);
    ZoneId own = parsed.query(TemporalQueries.zone());
    return own instanceof ZoneOffset offset ? local.atOffset(offset) : placed(local, own);
  }

  private OffsetDateTime placed(LocalDateTime local, @Nullable ZoneId own) {
    ZoneId clock = own != null ? own : zone.orElseThrow(() -> new DateTimeException("no offset"));
    List<ZoneOffset> offsets = clock.getRules().getValidOffsets(local);
    if (offsets.size() != 1) {
      throw new DateTimeException("the clock showed this time twice or never");
    }
    return local.atOffset(offsets.get(0));
  }

  /** Reads 2026-02-02T09:30:00, with a fraction and an offset or without; null for all else. */
  private @Nullable OffsetDateTime quick(String text) {
    int length = text.length();
    if (length < SECONDS_END
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || (text.charAt(10) != 'T' && text.charAt(10) != ' ')
        || text.charAt(13) != ':'
        || text.charAt(16) != ':') {
      return null;
    }
    int year = two(text, 0) * 100 + two(text, 2);
    int month = two(text, 5);
    int day = two(text, 8);
    int hour = two(text, 11);
    int minute = two(text, 14);
    int second = two(text, 17);
    if ((year | month | day | hour | minute | second) < 0) {
      return null;
    }
    int nano = 0;
    int at = SECONDS_END;
    if (at < length && text.charAt(at) == '.') {
      int unit = 100_000_000;
      for (at++; at < length && digit(text.charAt(at)) >= 0 && unit > 0; at++) {
        nano += digit(text.charAt(at)) * unit;
        unit /= 10;
      }
      if (unit == 100_000_000) {
        return null;
      }
    }
    if (at == length) {
      return zone.isEmpty()
          ? null
          : placed(LocalDateTime.of(year, month, day, hour, minute, second, nano), null);
    }
    ZoneOffset offset = offset(text.substring(at));
    return offset == null
        ? null
        : OffsetDateTime.of(year, month, day, hour, minute, second, nano, offset);
  }

  private @Nullable ZoneOffset offset(String text) {
    if (!text.equals(lastOffsetText)) {
      try {
        lastOffset = ZoneOffset.of(text);
      } catch (DateTimeException e) {
        lastOffset = null;
      }
      lastOffsetText = text;
    }
    return lastOffset;
  }

  /** The number of two digits, negative if they are none. */
  private static int two(String text, int at) {
    int tens = digit(text.charAt(at));
    int ones = digit(text.charAt(at + 1));
    return (tens | ones) < 0 ? -1 : tens * 10 + ones;
  }

  private static int digit(char c) {
    return c >= '0' && c <= '9' ? c - '0' : -1;
  }
}
