package org.plimsoll.allocation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whether supplies of several kinds fit into groups of members, kind by kind only where allowed:
 * maximum flow by blocking flows (Dinic 1970) on source, kinds, groups, sink.
 */
final class FlowNet {

  private final int kinds;
  private final int groups;
  private final int[][] out;
  private final int[][] in;
  private final long[] supply;
  private final long[] room;
  private final long[][] flow;
  private final int[] level;
  private final int[] next;
  private final int[] queue;

  /**
   * Sets the net up without flow.
   *
   * @param out for each kind, the groups it may go to
   */
  FlowNet(int[][] out, int groups) {
    this.kinds = out.length;
    this.groups = groups;
    this.out = out;
    this.in = new int[groups][];
    int[] degree = new int[groups];
    for (int[] targets : out) {
      for (int g : targets) {
        degree[g]++;
      }
    }
    for (int g = 0; g < groups; g++) {
      in[g] = new int[degree[g]];
    }
    Arrays.fill(degree, 0);
    for (int k = 0; k < kinds; k++) {
      for (int g : out[k]) {
        in[g][degree[g]++] = k;
      }
    }
    this.supply = new long[kinds];
    this.room = new long[groups];
    this.flow = new long[kinds][groups];
    this.level = new int[kinds + groups];
    this.next = new int[kinds + groups];
    this.queue = new int[kinds + groups];
  }

  /**
   * Sends all that fits.
   *
   * @return null when all supply flows; else the kinds on the source side of a smallest cut: their
   *     supply exceeds the room of all groups they may go to, by the most of all such sets
   */
  boolean @Nullable [] excess(long[] supplies, long[] rooms) {
    System.arraycopy(supplies, 0, supply, 0, kinds);
    System.arraycopy(rooms, 0, room, 0, groups);
    for (long[] row : flow) {
      Arrays.fill(row, 0);
    }
    while (true) {
      int count = 0;
      Arrays.fill(level, -1);
      for (int k = 0; k < kinds; k++) {
        if (supply[k] > 0) {
          level[k] = 0;
          queue[count++] = k;
        }
      }
      if (count == 0) {
        return null;
      }
      if (!layers(count)) {
        boolean[] cut = new boolean[kinds];
        for (int k = 0; k < kinds; k++) {
          cut[k] = level[k] >= 0;
        }
        return cut;
      }
      Arrays.fill(next, 0);
      for (int k = 0; k < kinds; k++) {
        while (level[k] == 0 && supply[k] > 0) {
          long sent = push(k, supply[k]);
          if (sent == 0) {
            break;
          }
          supply[k] -= sent;
        }
      }
    }
  }

  /** What flows from a kind to a group after {@link #excess}. */
  long flow(int ofKind, int toGroup) {
    return flow[ofKind][toGroup];
  }

  private boolean layers(int count) {
    int last = Integer.MAX_VALUE;
    int end = count;
    for (int head = 0; head < end && level[queue[head]] < last; head++) {
      int node = queue[head];
      if (node < kinds) {
        for (int g : out[node]) {
          if (level[kinds + g] < 0) {
            level[kinds + g] = level[node] + 1;
            queue[end++] = kinds + g;
            if (room[g] > 0) {
              last = level[node] + 1;
            }
          }
        }
      } else {
        for (int k : in[node - kinds]) {
          if (level[k] < 0 && flow[k][node - kinds] > 0) {
            level[k] = level[node] + 1;
            queue[end++] = k;
          }
        }
      }
    }
    return last != Integer.MAX_VALUE;
  }

  private long push(int k, long want) {
    for (; next[k] < out[k].length; next[k]++) {
      int g = out[k][next[k]];
      int node = kinds + g;
      if (level[node] != level[k] + 1) {
        continue;
      }
      if (room[g] > 0) {
        long sent = Math.min(want, room[g]);
        room[g] -= sent;
        flow[k][g] += sent;
        return sent;
      }
      for (; next[node] < in[g].length; next[node]++) {
        int back = in[g][next[node]];
        if (flow[back][g] == 0 || level[back] != level[node] + 1) {
          continue;
        }
        long sent = push(back, Math.min(want, flow[back][g]));
        if (sent > 0) {
          flow[back][g] -= sent;
          flow[k][g] += sent;
          return sent;
        }
      }
    }
    return 0;
  }
}
