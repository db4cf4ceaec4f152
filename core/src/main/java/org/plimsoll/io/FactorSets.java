package org.plimsoll.io;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plimsoll.caseload.FactorValue;

/**
 * What rows say of factors: rows that say the same share one map, since many cases have the same
 * few factors.
 */
final class FactorSets {
  private static final int REMEMBERED = 1 << 12;

  /** Reads what a row says of one factor. */
  interface Reading {
    Optional<FactorValue> read(Row row);
  }

  private record Known(@Nullable FactorValue[] values, Map<String, FactorValue> map) {}

  private final List<String> names;
  private final List<Reading> readings;
  private final @Nullable FactorValue[] found;
  private final @Nullable Known[] known = new @Nullable Known[REMEMBERED];

  FactorSets(Map<String, Reading> factors) {
    this.names = List.copyOf(factors.keySet());
    this.readings = List.copyOf(factors.values());
    this.found = new @Nullable FactorValue[names.size()];
  }

  Map<String, FactorValue> of(Row row) {
    boolean none = true;
    int hash = 0;
    for (int i = 0; i < found.length; i++) {
      FactorValue value = readings.get(i).read(row).orElse(null);
      found[i] = value;
      none &= value == null;
      // equal values of a column are mostly one object; where they are not, a map more is made
      hash = 31 * hash + System.identityHashCode(value);
    }
    if (none) {
      return ImmutableMap.of();
    }
    int slot = (hash ^ (hash >>> 12) ^ (hash >>> 24)) & (REMEMBERED - 1);
    Known same = known[slot];
    if (same == null || !isFound(same.values())) {
      same = new Known(found.clone(), map());
      known[slot] = same;
    }
    return same.map();
  }

  private boolean isFound(@Nullable FactorValue[] values) {
    for (int i = 0; i < found.length; i++) {
      if (values[i] != found[i]) {
        return false;
      }
    }
    return true;
  }

  private Map<String, FactorValue> map() {
    ImmutableMap.Builder<String, FactorValue> map = ImmutableMap.builder();
    for (int i = 0; i < found.length; i++) {
      FactorValue value = found[i];
      if (value != null) {
        map.put(names.get(i), value);
      }
    }
    return map.buildOrThrow();
  }

  @Override
  public String toString() {
    return names + " " + Arrays.toString(found);
  }
}
