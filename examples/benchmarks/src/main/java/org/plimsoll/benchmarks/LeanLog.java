package org.plimsoll.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Writes a log of work items as CSV, the same at each run: a start and an end for each of 2 to 9
 * steps of a case, the rows in order of time as a case system writes them. One case has 11.6 events
 * on average, so 86,000 cases have a million.
 */
final class LeanLog {
  static final int WORKERS = 500;
  static final int ACTIVITIES = 12;

  private static final long BEGIN =
      LocalDateTime.of(2023, 1, 2, 0, 0).toEpochSecond(ZoneOffset.UTC);
  private static final int YEARS = 2 * 365 * 86_400;

  private final SplittableRandom random = new SplittableRandom(20_260_202);
  private long[] events =
      new long[1 << 16]; // second, then number: sorted they are in order of time
  private int[] what = new int[1 << 17]; // the case, then activity, worker and stage
  private int size;

  /** Writes the log and returns how many events it has. */
  static int write(Path file, int cases) throws IOException {
    LeanLog log = new LeanLog();
    for (int id = 0; id < cases; id++) {
      log.addCase(id);
    }
    log.write(file);
    return log.size;
  }

  private void addCase(int id) {
    long second = random.nextInt(YEARS);
    int worker = random.nextInt(WORKERS);
    int steps = 2 + random.nextInt(8) + (random.nextInt(3) == 0 ? 1 : 0);
    for (int step = 0; step < steps; step++) {
      int activity = random.nextInt(10) == 0 ? random.nextInt(ACTIVITIES) : step % ACTIVITIES;
      worker = random.nextInt(3) == 0 ? random.nextInt(WORKERS) : worker;
      second += random.nextInt(8 * 86_400);
      add(second, id, activity, worker, 0);
      second += 60 + random.nextInt(7_200);
      add(second, id, activity, worker, 1);
    }
  }

  private void add(long second, int id, int activity, int worker, int stage) {
    if (size == events.length) {
      events = Arrays.copyOf(events, size * 2);
      what = Arrays.copyOf(what, size * 4);
    }
    events[size] = second << 28 | size;
    what[2 * size] = id;
    what[2 * size + 1] = (worker * ACTIVITIES + activity) * 2 + stage;
    size++;
  }

  private void write(Path file) throws IOException {
    Arrays.sort(events, 0, size);
    byte[] line = new byte[128];
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      out.write("case,activity,worker,lifecycle,timestamp\n".getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < size; i++) {
        out.write(line, 0, row(line, (int) (events[i] & ((1 << 28) - 1)), events[i] >> 28));
      }
    }
  }

  private int row(byte[] line, int event, long second) {
    int code = what[2 * event + 1];
    int at = text(line, 0, "C-");
    at = number(line, at, what[2 * event], 1);
    at = text(line, at, ",Activity ");
    at = number(line, at, code / 2 % ACTIVITIES, 2);
    at = text(line, at, ",Worker ");
    at = number(line, at, code / 2 / ACTIVITIES, 3);
    at = text(line, at, code % 2 == 0 ? ",start," : ",complete,");
    LocalDateTime time = LocalDateTime.ofEpochSecond(BEGIN + second, 0, ZoneOffset.UTC);
    at = text(line, at, "", time.getYear(), 4);
    at = text(line, at, "-", time.getMonthValue(), 2);
    at = text(line, at, "-", time.getDayOfMonth(), 2);
    at = text(line, at, "T", time.getHour(), 2);
    at = text(line, at, ":", time.getMinute(), 2);
    at = text(line, at, ":", time.getSecond(), 2);
    return text(line, at, ".000+00:00\n");
  }

  private static int text(byte[] line, int at, String before, int number, int digits) {
    return number(line, text(line, at, before), number, digits);
  }

  private static int text(byte[] line, int at, String text) {
    for (int i = 0; i < text.length(); i++) {
      line[at + i] = (byte) text.charAt(i);
    }
    return at + text.length();
  }

  private static int number(byte[] line, int at, int number, int digits) {
    int length = Math.max(digits, Integer.toString(number).length());
    int rest = number;
    for (int i = length - 1; i >= 0; i--) {
      line[at + i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return at + length;
  }
}
