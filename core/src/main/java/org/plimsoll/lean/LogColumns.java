package org.plimsoll.lean;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The events of a log by column, sorted by case id and instant; events of one case at one instant
 * keep the order in which they came. Texts are codes of dictionaries. Never changed once made, so
 * that slices share it.
 */
final class LogColumns {
  private final Dictionary cases;
  private final Dictionary activities;
  private final Dictionary workers;
  private final Dictionary groups;
  private final Dictionary lifeCycles;
  private final Dictionary keys;
  private final Dictionary values;
  private final Map<Integer, Map<String, String>> caseAttributes;
  private final int[] caseOf;
  private final int[] activityOf;
  private final int[] workerOf;
  private final int[] groupOf;
  private final int[] lifeCycleOf;
  private final long[] seconds;
  private final int[] nanos;
  private final int[] offsets;
  private final int[] attributesFrom; // and to attributesFrom[row] + attributeCount[row]
  private final int[] attributeCount;
  private final int[] attributeKeys;
  private final int[] attributeValues;

  private LogColumns(Loading loading) {
    int[] order = loading.order();
    cases = loading.cases;
    activities = loading.activities;
    workers = loading.workers;
    groups = loading.groups;
    lifeCycles = loading.lifeCycles;
    keys = loading.keys;
    values = loading.values;
    caseAttributes = loading.caseAttributes();
    caseOf = picked(loading.caseOf, order);
    activityOf = picked(loading.activityOf, order);
    workerOf = picked(loading.workerOf, order);
    groupOf = picked(loading.groupOf, order);
    lifeCycleOf = picked(loading.lifeCycleOf, order);
    seconds = new long[order.length];
    Arrays.setAll(seconds, row -> loading.seconds[order[row]]);
    nanos = picked(loading.nanos, order);
    offsets = picked(loading.offsets, order);
    attributesFrom = picked(loading.attributesFrom, order);
    attributeCount = picked(loading.attributeCount, order);
    attributeKeys = Arrays.copyOf(loading.attributeKeys, loading.attributes);
    attributeValues = Arrays.copyOf(loading.attributeValues, loading.attributes);
  }

  private static int[] picked(int[] column, int[] order) {
    int[] picked = new int[order.length];
    for (int row = 0; row < order.length; row++) {
      picked[row] = column[order[row]];
    }
    return picked;
  }

  int size() {
    return caseOf.length;
  }

  /** One kind of name: its dictionary and the code in each row. */
  record Coded(String what, Dictionary names, int[] codes) {}

  Coded cases() {
    return new Coded("case", cases, caseOf);
  }

  Coded activities() {
    return new Coded("activity", activities, activityOf);
  }

  Coded workers() {
    return new Coded("worker", workers, workerOf);
  }

  Coded groups() {
    return new Coded("group", groups, groupOf);
  }

  Coded lifeCycles() {
    return new Coded("life cycle", lifeCycles, lifeCycleOf);
  }

  Dictionary keys() {
    return keys;
  }

  Map<String, String> caseAttributes(int caseCode) {
    return caseAttributes.getOrDefault(caseCode, Map.of());
  }

  long seconds(int row) {
    return seconds[row];
  }

  int nanos(int row) {
    return nanos[row];
  }

  /** The date on the calendar of the place where the event was recorded, as an epoch day. */
  long localDay(int row) {
    return Math.floorDiv(seconds[row] + offsets[row], 86_400L);
  }

  boolean isBefore(int row, Instant instant) {
    return seconds[row] < instant.getEpochSecond()
        || (seconds[row] == instant.getEpochSecond() && nanos[row] < instant.getNano());
  }

  boolean isEarlier(int row, int other) {
    return seconds[row] < seconds[other]
        || (seconds[row] == seconds[other] && nanos[row] < nanos[other]);
  }

  OffsetDateTime at(int row) {
    return Instant.ofEpochSecond(seconds[row], nanos[row])
        .atOffset(ZoneOffset.ofTotalSeconds(offsets[row]));
  }

  /** The code of the value under a key, {@link Dictionary#NONE} if the event has none. */
  int value(int row, int key) {
    for (int i = attributesFrom[row]; i < attributesFrom[row] + attributeCount[row]; i++) {
      if (attributeKeys[i] == key) {
        return attributeValues[i];
      }
    }
    return Dictionary.NONE;
  }

  int valueCode(String value) {
    return values.code(value);
  }

  /** Marks the keys that an event has. */
  void markKeys(int row, boolean[] marked) {
    for (int i = attributesFrom[row]; i < attributesFrom[row] + attributeCount[row]; i++) {
      marked[attributeKeys[i]] = true;
    }
  }

  LogEvent event(int row) {
    Map<String, String> attributes = new TreeMap<>();
    for (int i = attributesFrom[row]; i < attributesFrom[row] + attributeCount[row]; i++) {
      attributes.put(keys.text(attributeKeys[i]), values.text(attributeValues[i]));
    }
    return new LogEvent(
        cases.text(caseOf[row]),
        activities.text(activityOf[row]),
        at(row),
        workers.maybe(workerOf[row]),
        groups.maybe(groupOf[row]),
        lifeCycles.maybe(lifeCycleOf[row]),
        attributes);
  }

  /** Columns that grow; used once. */
  static final class Loading {
    private final Dictionary cases = new Dictionary();
    private final Dictionary activities = new Dictionary();
    private final Dictionary workers = new Dictionary();
    private final Dictionary groups = new Dictionary();
    private final Dictionary lifeCycles = new Dictionary();
    private final Dictionary keys = new Dictionary();
    private final Dictionary values = new Dictionary();
    private final Map<String, Map<String, String>> ofCases = new HashMap<>();
    private int size;
    private int[] caseOf = new int[16];
    private int[] activityOf = new int[16];
    private int[] workerOf = new int[16];
    private int[] groupOf = new int[16];
    private int[] lifeCycleOf = new int[16];
    private long[] seconds = new long[16];
    private int[] nanos = new int[16];
    private int[] offsets = new int[16];
    private int[] attributesFrom = new int[16];
    private int[] attributeCount = new int[16];
    private int attributes;
    private int[] attributeKeys = new int[16];
    private int[] attributeValues = new int[16];

    void add(LogEvent event) {
      if (size == caseOf.length) {
        grow(size * 2);
      }
      caseOf[size] = cases.add(event.caseId());
      activityOf[size] = activities.add(event.activity());
      workerOf[size] = workers.add(event.worker());
      groupOf[size] = groups.add(event.group());
      lifeCycleOf[size] = lifeCycles.add(event.lifeCycle());
      seconds[size] = event.at().toEpochSecond();
      nanos[size] = event.at().getNano();
      offsets[size] = event.at().getOffset().getTotalSeconds();
      attributesFrom[size] = attributes;
      attributeCount[size] = event.attributes().size();
      event.attributes().forEach(this::add);
      size++;
    }

    private void add(String key, String value) {
      if (attributes == attributeKeys.length) {
        attributeKeys = Arrays.copyOf(attributeKeys, attributes * 2);
        attributeValues = Arrays.copyOf(attributeValues, attributes * 2);
      }
      attributeKeys[attributes] = keys.add(key);
      attributeValues[attributes++] = values.add(value);
    }

    private void grow(int room) {
      caseOf = Arrays.copyOf(caseOf, room);
      activityOf = Arrays.copyOf(activityOf, room);
      workerOf = Arrays.copyOf(workerOf, room);
      groupOf = Arrays.copyOf(groupOf, room);
      lifeCycleOf = Arrays.copyOf(lifeCycleOf, room);
      seconds = Arrays.copyOf(seconds, room);
      nanos = Arrays.copyOf(nanos, room);
      offsets = Arrays.copyOf(offsets, room);
      attributesFrom = Arrays.copyOf(attributesFrom, room);
      attributeCount = Arrays.copyOf(attributeCount, room);
    }

    /** Adds attributes of a case; one that is there already must not have another value. */
    void describe(String caseId, Map<String, String> more) {
      Map<String, String> known = ofCases.computeIfAbsent(caseId, id -> new TreeMap<>());
      LogEvent.attributes(more, " of case \"" + caseId + "\"")
          .forEach(
              (key, value) -> {
                String before = known.putIfAbsent(key, value);
                if (before != null && !before.equals(value)) {
                  throw new IllegalArgumentException(
                      "case \"%s\" has one value of \"%s\", was \"%s\" and \"%s\"; keep one of them"
                          .formatted(caseId, key, before, value));
                }
              });
    }

    LogColumns columns() {
      return new LogColumns(this);
    }

    private Map<Integer, Map<String, String>> caseAttributes() {
      Map<Integer, Map<String, String>> byCode = new HashMap<>();
      ofCases.forEach(
          (id, attributes) -> {
            int code = cases.code(id);
            if (code == Dictionary.NONE) {
              throw new IllegalArgumentException(
                  "case \"" + id + "\" is described and has no event; add one, or leave it out");
            }
            byCode.put(code, Collections.unmodifiableMap(new TreeMap<>(attributes)));
          });
      return byCode;
    }

    /** The rows sorted by case and instant: each case by itself, most stand in order already. */
    private int[] order() {
      int[] ranks = cases.ranks();
      int[] ends = new int[ranks.length + 1];
      for (int row = 0; row < size; row++) {
        ends[ranks[caseOf[row]] + 1]++;
      }
      for (int rank = 0; rank < ranks.length; rank++) {
        ends[rank + 1] += ends[rank];
      }
      int[] next = ends.clone();
      int[] order = new int[size];
      for (int row = 0; row < size; row++) {
        order[next[ranks[caseOf[row]]]++] = row;
      }
      for (int rank = 0; rank < ranks.length; rank++) {
        sort(order, ends[rank], ends[rank + 1]);
      }
      return order;
    }

    private void sort(int[] order, int from, int to) {
      boolean sorted = true;
      for (int i = from + 1; i < to && sorted; i++) {
        sorted = compare(order[i - 1], order[i]) <= 0;
      }
      if (!sorted) {
        Integer[] rows = new Integer[to - from];
        Arrays.setAll(rows, i -> order[from + i]);
        Arrays.sort(rows, this::compare); // stable: equal instants keep their order
        for (int i = 0; i < rows.length; i++) {
          order[from + i] = rows[i];
        }
      }
    }

    private int compare(int row, int other) {
      int bySecond = Long.compare(seconds[row], seconds[other]);
      return bySecond != 0 ? bySecond : Integer.compare(nanos[row], nanos[other]);
    }
  }
}
