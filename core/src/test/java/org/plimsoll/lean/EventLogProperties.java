package org.plimsoll.lean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class EventLogProperties {
  private static final Comparator<LogEvent> ORDER =
      Comparator.comparing(LogEvent::caseId).thenComparing(event -> event.at().toInstant());

  @Provide
  Arbitrary<List<LogEvent>> events() {
    return Combinators.combine(
            Arbitraries.of("C-1", "C-2", "C-10", "NA", "c"),
            Arbitraries.of("A", "B", "C"),
            Arbitraries.longs().between(-3, 3),
            Arbitraries.integers().between(-1, 1),
            Arbitraries.of("Asha", "Ben").optional(),
            Arbitraries.of("North", "South").optional(),
            Arbitraries.maps(Arbitraries.of("x", "y"), Arbitraries.of("1", "x")).ofMaxSize(2))
        .as(
            (caseId, activity, second, hours, worker, group, attributes) ->
                new LogEvent(
                    caseId,
                    activity,
                    Instant.ofEpochSecond(second).atOffset(ZoneOffset.ofHours(hours)),
                    worker,
                    group,
                    Optional.empty(),
                    attributes))
        .list()
        .ofMaxSize(40);
  }

  private static EventLog log(List<LogEvent> events) {
    return EventLog.named("t").addAll(events).build();
  }

  @Property(tries = 200)
  void theOrderIsThatOfAStableSort(@ForAll("events") List<LogEvent> events) {
    List<LogEvent> sorted = new ArrayList<>(events);
    sorted.sort(ORDER);
    assertEquals(sorted, log(events).events());
  }

  @Property(tries = 200)
  void shufflingChangesNothingWhereTiesKeepTheirOrder(
      @ForAll("events") List<LogEvent> events, @ForAll long seed) {
    List<LogEvent> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, new Random(seed));
    // events that tie take the places of each other in the order they had at first
    List<LogEvent> stable = new ArrayList<>();
    List<LogEvent> left = new ArrayList<>(events);
    for (LogEvent place : shuffled) {
      LogEvent first =
          left.stream().filter(event -> ORDER.compare(event, place) == 0).findFirst().orElseThrow();
      left.removeIf(event -> event == first);
      stable.add(first);
    }
    assertEquals(log(events), log(stable));
  }

  @Property(tries = 200)
  void slicesAreWhatAFilterLeaves(@ForAll("events") List<LogEvent> events) {
    EventLog log = log(events);
    for (String group : log.groups()) {
      assertEquals(
          log(events.stream().filter(event -> event.group().equals(Optional.of(group))).toList()),
          log.ofGroups(group));
    }
    for (String key : log.attributes()) {
      assertEquals(
          log(events.stream().filter(event -> "x".equals(event.attributes().get(key))).toList()),
          log.where(key, "x"));
    }
    for (String id : log.cases()) {
      assertEquals(log.events(id), log.ofCases(List.of(id)).events());
    }
  }

  @Property(tries = 200)
  void spansThatFollowEachOtherAddUpToTheWhole(
      @ForAll("events") List<LogEvent> events, @ForAll @IntRange(min = -4, max = 4) int second) {
    EventLog log = log(events);
    Instant cut = Instant.ofEpochSecond(second);
    assertEquals(log, log.between(Instant.MIN, cut).plus(log.between(cut, Instant.MAX)));
  }
}
