package org.plimsoll.lean;

import java.util.Arrays;

/**
 * Spans of time by whom they belong to: filled in any order, then {@link #group grouped}, then
 * asked for the most that run at one moment.
 */
final class Intervals {
  private int size;
  private int[] owners = new int[16];
  private long[] froms = new long[16];
  private long[] tos = new long[16];
  private int[] ends = {0};

  void add(int owner, long from, long to) {
    if (size == owners.length) {
      owners = Arrays.copyOf(owners, size * 2);
      froms = Arrays.copyOf(froms, size * 2);
      tos = Arrays.copyOf(tos, size * 2);
    }
    owners[size] = owner;
    froms[size] = from;
    tos[size++] = to;
  }

  /**
   * Puts the spans of each owner side by side, starts and ends in order by themselves.
   *
   * @param count how many owners there are
   */
  Intervals group(int count) {
    ends = new int[count + 1];
    for (int i = 0; i < size; i++) {
      ends[owners[i] + 1]++;
    }
    for (int owner = 0; owner < count; owner++) {
      ends[owner + 1] += ends[owner];
    }
    int[] next = ends.clone();
    long[] from = new long[size];
    long[] to = new long[size];
    for (int i = 0; i < size; i++) {
      int place = next[owners[i]]++;
      from[place] = froms[i];
      to[place] = tos[i];
    }
    for (int owner = 0; owner < count; owner++) {
      Arrays.sort(from, ends[owner], ends[owner + 1]);
      Arrays.sort(to, ends[owner], ends[owner + 1]);
    }
    owners = new int[0];
    froms = from;
    tos = to;
    return this;
  }

  int count(int owner) {
    return ends[owner + 1] - ends[owner];
  }

  /**
   * The most spans of an owner at one moment.
   *
   * @param closed whether a span still runs at the instant of its end, so that it meets one that
   *     starts then
   */
  int peak(int owner, boolean closed) {
    int running = 0;
    int peak = 0;
    int ended = ends[owner];
    for (int i = ends[owner]; i < ends[owner + 1]; i++) {
      while (closed ? tos[ended] < froms[i] : tos[ended] <= froms[i]) {
        ended++;
        running--;
      }
      peak = Math.max(peak, ++running);
    }
    return peak;
  }
}
