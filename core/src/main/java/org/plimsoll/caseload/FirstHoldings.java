package org.plimsoll.caseload;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first holding of each case of a team: a table of the holdings alone, without an entry for
 * each, so that checking a national team does not fill the memory.
 */
final class FirstHoldings {
  private static final int LONGEST_WALK = 64;

  private final @Nullable Holding[] table;
  private final int[] hashes; // of the case ids in the table: a look at an id is a detour
  // Ids made to collide, or by bad luck: what has no place within a short walk.
  private final Map<String, Holding> crowded = new HashMap<>();

  /** Makes room for so many holdings. */
  FirstHoldings(int most) {
    table = new @Nullable Holding[Math.max(4, Integer.highestOneBit(Math.max(1, most)) * 4)];
    hashes = new int[table.length];
  }

  /** Notes a holding; where its case is held already, returns that holding and notes nothing. */
  @Nullable Holding putIfAbsent(Holding holding) {
    String id = holding.item().id();
    int hash = id.hashCode();
    hash ^= hash >>> 16; // leaves neighbouring ids beside each other: lists are mostly in order
    int slot = hash & (table.length - 1);
    for (int steps = 0; steps < LONGEST_WALK; steps++) {
      Holding at = table[slot];
      if (at == null) {
        table[slot] = holding;
        hashes[slot] = hash;
        return null;
      }
      if (hashes[slot] == hash && at.item().id().equals(id)) {
        return at;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return crowded.putIfAbsent(id, holding);
  }
}
