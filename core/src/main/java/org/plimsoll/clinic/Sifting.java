package org.plimsoll.clinic;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.lean.WorkItem;

/** Finds which rule each recorded stretch meets first. */
final class Sifting {
  private Sifting() {}

  /** The first rule that each stretch meets, in the order of the stretches. */
  static List<Optional<SetAsideRule>> first(List<WorkItem> items, List<SetAsideRule> rules) {
    List<Optional<SetAsideRule>> met = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      met.add(Optional.empty());
    }
    for (SetAsideRule rule : rules) {
      Duration[] beside =
          rule instanceof SetAsideRule.Overlapping ? beside(items, met) : new Duration[0];
      for (int i = 0; i < items.size(); i++) {
        if (met.get(i).isEmpty()
            && meets(items.get(i), rule, beside.length == 0 ? Duration.ZERO : beside[i])) {
          met.set(i, Optional.of(rule));
        }
      }
    }
    return met;
  }

  private static boolean meets(WorkItem item, SetAsideRule rule, Duration beside) {
    if (rule instanceof SetAsideRule.LongerThan longer) {
      return item.duration().compareTo(longer.limit()) > 0;
    }
    if (rule instanceof SetAsideRule.Overnight overnight) {
      LocalDate first = item.start().atZone(overnight.zone()).toLocalDate();
      return !first.equals(item.end().atZone(overnight.zone()).toLocalDate());
    }
    if (rule instanceof SetAsideRule.Overlapping overlapping) {
      return isMore(beside, item.duration(), overlapping.share());
    }
    SetAsideRule.OutsideHours outside = (SetAsideRule.OutsideHours) rule;
    Duration inside = outside.hours().between(item.start(), item.end());
    return item.duration().isZero()
        ? !outside.hours().contain(item.start())
        : isMore(item.duration().minus(inside), item.duration(), outside.share());
  }

  private static boolean isMore(Duration part, Duration whole, Percent share) {
    return Rational.of(part.toNanos())
            .compareTo(Rational.of(whole.toNanos()).times(share.asFraction()))
        > 0;
  }

  /**
   * How much of each stretch other stretches of its worker run too. What is set aside already does
   * not count: one stretch left running would take all others of its worker with it.
   */
  private static Duration[] beside(List<WorkItem> items, List<Optional<SetAsideRule>> met) {
    Map<String, List<Integer>> byWorker = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      int index = i;
      items
          .get(i)
          .worker()
          .filter(name -> met.get(index).isEmpty())
          .ifPresent(name -> byWorker.computeIfAbsent(name, key -> new ArrayList<>()).add(index));
    }
    Duration[] beside = new Duration[items.size()];
    Arrays.fill(beside, Duration.ZERO);
    for (List<Integer> own : byWorker.values()) {
      sweep(items, own, beside);
    }
    return beside;
  }

  /** At each instant where something starts or ends: how long so far two or more were running. */
  private static void sweep(List<WorkItem> items, List<Integer> own, Duration[] beside) {
    Instant[] ends = own.stream().map(i -> items.get(i).end()).sorted().toArray(Instant[]::new);
    Instant[] starts = own.stream().map(i -> items.get(i).start()).sorted().toArray(Instant[]::new);
    Map<Instant, Duration> shared = new HashMap<>();
    Duration so = Duration.ZERO;
    Instant before = starts[0];
    int open = 0;
    for (int s = 0, e = 0; e < ends.length; ) {
      // what ends at an instant does not run beside what starts at it: the end comes first
      boolean starting = s < starts.length && starts[s].isBefore(ends[e]);
      Instant now = starting ? starts[s] : ends[e];
      so = open >= 2 ? so.plus(Duration.between(before, now)) : so;
      shared.put(now, so);
      before = now;
      if (starting) {
        open++;
        s++;
      } else {
        open--;
        e++;
      }
    }
    for (int i : own) {
      WorkItem item = items.get(i);
      Duration to = shared.get(item.end());
      Duration from = shared.get(item.start());
      beside[i] = to == null || from == null ? Duration.ZERO : to.minus(from);
    }
  }
}
