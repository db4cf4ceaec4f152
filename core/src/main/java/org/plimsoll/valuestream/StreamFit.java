package org.plimsoll.valuestream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plimsoll.lean.WorkItem;

/** Makes steps of a value stream from items of work. */
final class StreamFit {
  private StreamFit() {}

  /** What was recorded of an activity. */
  private static final class Times {
    private final List<Duration> touch = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
  }

  static List<StreamPart> steps(Iterable<WorkItem> items, ValueStream.Typical typical) {
    Objects.requireNonNull(typical, "typical");
    List<WorkItem> sorted = new ArrayList<>();
    items.forEach(sorted::add);
    sorted.sort(Comparator.comparing(WorkItem::start).thenComparing(WorkItem::end));
    Map<String, Times> byActivity = new LinkedHashMap<>();
    Map<String, Instant> endByCase = new HashMap<>();
    for (WorkItem item : sorted) {
      Times times = byActivity.computeIfAbsent(item.activity(), activity -> new Times());
      times.touch.add(item.duration());
      Instant last = endByCase.get(item.caseId());
      if (last != null) {
        times.waits.add(
            last.isBefore(item.start()) ? Duration.between(last, item.start()) : Duration.ZERO);
      }
      endByCase.merge(item.caseId(), item.end(), (one, other) -> one.isBefore(other) ? other : one);
    }
    List<StreamPart> steps = new ArrayList<>();
    byActivity.forEach(
        (activity, times) -> {
          Step step = Step.of(activity).touch(typical(times.touch, typical));
          steps.add(times.waits.isEmpty() ? step : step.wait(typical(times.waits, typical)));
        });
    return steps;
  }

  /** The typical one of at least one time. */
  private static Duration typical(List<Duration> times, ValueStream.Typical typical) {
    if (typical == ValueStream.Typical.MEAN) {
      return times.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(times.size());
    }
    Collections.sort(times);
    Duration upper = times.get(times.size() / 2);
    return times.size() % 2 == 1 ? upper : times.get(times.size() / 2 - 1).plus(upper).dividedBy(2);
  }
}
