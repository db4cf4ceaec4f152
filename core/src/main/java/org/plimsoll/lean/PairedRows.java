package org.plimsoll.lean;

import java.util.Arrays;

/**
 * Ends joined with the earliest open start of the same case and activity, over a whole log: first
 * in, first out.
 */
final class PairedRows {
  /** No partner. */
  static final int NONE = -1;

  private static final byte OTHER = 0;
  private static final byte START = 1;
  private static final byte END = 2;

  private final EventLog log;
  private final int[] partners;
  private final byte[] kinds;

  /**
   * @param starts for each stage of life whether it starts a piece of work
   * @param ends for each stage whether it ends one
   */
  PairedRows(EventLog log, boolean[] starts, boolean[] ends) {
    this.log = log;
    int[] rows = log.rows();
    this.partners = new int[rows.length];
    this.kinds = new byte[rows.length];
    Arrays.fill(partners, NONE);
    int[] stages = log.columns().lifeCycles().codes();
    int[] activities = log.columns().activities().codes();
    int count = log.columns().activities().names().size();
    int[] seenIn = new int[count];
    int[] head = new int[count];
    int[] tail = new int[count];
    int[] next = new int[rows.length];
    Arrays.fill(seenIn, NONE);
    int[] cases = log.starts();
    for (int at = 0; at + 1 < cases.length; at++) {
      for (int i = cases[at]; i < cases[at + 1]; i++) {
        int stage = stages[rows[i]];
        int activity = activities[rows[i]];
        if (stage == Dictionary.NONE || !(starts[stage] || ends[stage])) {
          continue;
        }
        if (seenIn[activity] != at) {
          seenIn[activity] = at;
          head[activity] = NONE;
        }
        if (starts[stage]) {
          kinds[i] = START;
          next[i] = NONE;
          if (head[activity] == NONE) {
            head[activity] = i;
          } else {
            next[tail[activity]] = i;
          }
          tail[activity] = i;
        } else {
          kinds[i] = END;
          int start = head[activity];
          if (start != NONE) {
            head[activity] = next[start];
            partners[i] = start;
            partners[start] = i;
          }
        }
      }
    }
  }

  EventLog log() {
    return log;
  }

  boolean isStart(int place) {
    return kinds[place] == START;
  }

  boolean isEnd(int place) {
    return kinds[place] == END;
  }

  boolean isOther(int place) {
    return kinds[place] == OTHER;
  }

  /** The place of the other half among the rows of the log, {@link #NONE} if there is none. */
  int partner(int place) {
    return partners[place];
  }
}
