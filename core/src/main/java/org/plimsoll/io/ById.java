package org.plimsoll.io;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values by an id that they carry themselves: a table of the values alone, without an entry for
 * each, since a million entries are more than a small heap can hold beside the rows.
 */
final class ById<V> {
  private static final int LONGEST_WALK = 64;

  private final Function<V, String> idOf;
  private @Nullable Object[] table = new @Nullable Object[1 << 6];
  private int[] hashes = new int[1 << 6]; // of the ids in the table: a look at an id is a detour
  // Ids made to collide, or by bad luck: what has no place within a short walk.
  private final Map<String, V> crowded = new HashMap<>();
  private int size;

  ById(Function<V, String> idOf) {
    this.idOf = idOf;
  }

  @Nullable V get(String id) {
    int slot = slot(id, hash(id));
    return slot < 0 || table[slot] == null ? inCrowd(id) : cast(table[slot]);
  }

  /** Adds a value; where its id is taken, returns the value that has it and adds nothing. */
  @Nullable V putIfAbsent(V value) {
    String id = idOf.apply(value);
    int hash = hash(id);
    int slot = slot(id, hash);
    V known = slot < 0 || table[slot] == null ? inCrowd(id) : cast(table[slot]);
    if (known == null) {
      size++;
      put(table, hashes, slot, hash, value);
      if (size * 2 > table.length) {
        grow();
      }
    }
    return known;
  }

  int size() {
    return size;
  }

  /** Leaves neighbouring ids beside each other: tables are mostly in their order. */
  private static int hash(String id) {
    int hash = id.hashCode();
    return hash ^ (hash >>> 16);
  }

  private @Nullable V inCrowd(String id) {
    return crowded.isEmpty() ? null : crowded.get(id);
  }

  /** The place of an id or, if it has none, the first free one; -1 where there is neither. */
  private int slot(String id, int hash) {
    int slot = hash & (table.length - 1);
    for (int steps = 0; steps < LONGEST_WALK; steps++) {
      if (table[slot] == null
          || (hashes[slot] == hash && idOf.apply(cast(table[slot])).equals(id))) {
        return slot;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return -1;
  }

  private static int free(@Nullable Object[] in, int hash) {
    int slot = hash & (in.length - 1);
    for (int steps = 0; steps < LONGEST_WALK; steps++) {
      if (in[slot] == null) {
        return slot;
      }
      slot = (slot + 1) & (in.length - 1);
    }
    return -1;
  }

  private void put(@Nullable Object[] into, int[] their, int slot, int hash, V value) {
    if (slot < 0) {
      crowded.put(idOf.apply(value), value);
    } else {
      into[slot] = value;
      their[slot] = hash;
    }
  }

  private void grow() {
    var larger = new @Nullable Object[table.length * 2];
    var their = new int[larger.length];
    for (int i = 0; i < table.length; i++) {
      if (table[i] != null) {
        put(larger, their, free(larger, hashes[i]), hashes[i], cast(table[i]));
      }
    }
    table = larger;
    hashes = their;
  }

  @SuppressWarnings({"unchecked", "NullAway"})
  private V cast(@Nullable Object value) {
    return (V) value;
  }
}
