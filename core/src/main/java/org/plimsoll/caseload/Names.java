package org.plimsoll.caseload;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Checks of names and copies of small maps, shared by the models of this package. */
final class Names {
  private Names() {}

  static void check(String subject, String name) {
    Objects.requireNonNull(name, "name");
    if (name.isBlank()) {
      throw new IllegalArgumentException(subject + " needs a name or id that is not blank");
    }
  }

  static void checkReason(String subject, String reason) {
    Objects.requireNonNull(reason, "reason");
    if (reason.isBlank()) {
      throw new IllegalArgumentException(subject + " needs a reason that is not blank");
    }
  }

  /** Returns a copy; of a map without entries always the same, as most maps of most cases are. */
  static <V> Map<String, V> copyOf(Map<String, V> map) {
    return map.isEmpty() ? ImmutableMap.of() : ImmutableMap.copyOf(map);
  }

  /** Returns a copy in which the key has the value; a key already there keeps its place. */
  static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
    var copy = new LinkedHashMap<>(map);
    copy.put(key, value);
    return ImmutableMap.copyOf(copy);
  }
}
