package org.plimsoll.lean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plimsoll.calendar.WorkingCalendar;
import org.plimsoll.calendar.WorkingHours;

class CountedTimeProperties {
  private static final Instant MONDAY = Instant.parse("2026-02-02T00:00:00Z");
  private static final int STEP = 3;
  private static final WorkingHours OFFICE =
      WorkingHours.of(WorkingCalendar.ENGLAND_AND_WALES, "09:00", "18:00", "Europe/London");

  private static Instant at(int step) {
    return MONDAY.plus(Duration.ofHours(STEP * step));
  }

  @Provide
  Arbitrary<List<WorkItem>> items() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 60),
            Arbitraries.integers().between(0, 20),
            Arbitraries.of("Asha", "Ben").optional(0.8))
        .as((from, steps, worker) -> new WorkItem("C", "Visit", worker, at(from), at(from + steps)))
        .list()
        .ofMaxSize(12);
  }

  /** Three-hour blocks, each either within hours or not, and the same items open all through it. */
  @Property(tries = 200)
  void eachBlockIsSplitBetweenTheItemsOpenInIt(@ForAll("items") List<WorkItem> items) {
    CountedTime.Result found = CountedTime.standard().within(OFFICE).of(items);
    for (int i = 0; i < items.size(); i++) {
      WorkItem item = items.get(i);
      double hours = 0;
      for (int step = 0; step < 80; step++) {
        int hour = STEP * step % 24;
        boolean working = STEP * step / 24 % 7 < 5 && hour >= 9 && hour < 18;
        if (working && isOpen(item, step)) {
          int block = step;
          long shared =
              item.worker().isEmpty()
                  ? 1
                  : items.stream()
                      .filter(other -> other.worker().equals(item.worker()) && isOpen(other, block))
                      .count();
          hours += (double) STEP / shared;
        }
      }
      CountedTime.Row row = found.rows().get(i);
      assertEquals(hours, row.counted().toNanos() / 3.6e12, 1e-9);
      assertEquals(item.duration(), row.outsideHours().plus(row.shared()).plus(row.counted()));
      assertTrue(!row.shared().isNegative() && !row.outsideHours().isNegative());
    }
  }

  private static boolean isOpen(WorkItem item, int step) {
    return !item.start().isAfter(at(step)) && item.end().isAfter(at(step));
  }

  @Property(tries = 100)
  void asRecordedNothingIsCut(@ForAll("items") List<WorkItem> items) {
    CountedTime.Result found =
        CountedTime.standard().withOverlap(CountedTime.Overlap.COUNT_FOR_EACH).of(items);
    assertEquals(found.recorded(), found.counted());
    assertEquals(List.of(), found.cut());
  }

  @Example
  void noNanosecondIsLost() {
    WorkItem item =
        new WorkItem("C", "Visit", Optional.of("Asha"), MONDAY, MONDAY.plusNanos(1_000_000_001));
    CountedTime.Result found = CountedTime.standard().of(List.of(item, item, item));
    assertEquals(item.duration(), found.counted());
    assertEquals("0 of 0 minutes of 3 items count, 3 cut", found.toString());
  }
}
