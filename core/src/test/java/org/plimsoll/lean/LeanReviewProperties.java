package org.plimsoll.lean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Figures of small logs against slow and obvious recounts, and laws that hold for any log. */
class LeanReviewProperties {
  private static final LeanReview REVIEW = LeanReview.standard();
  private static final double DAY = 86_400;

  private static Arbitrary<List<LogEvent>> events(Arbitrary<Optional<String>> workers) {
    return Combinators.combine(
            Arbitraries.of("C-1", "C-2", "C-3", "NA"),
            Arbitraries.of("A", "B", "C"),
            Arbitraries.longs().between(0, 12).map(step -> 7 * 3600 * step),
            Arbitraries.integers().between(-11, 11),
            workers,
            Arbitraries.of("start", "Complete", "schedule").optional())
        .as(
            (caseId, activity, second, hours, worker, stage) ->
                new LogEvent(
                    caseId,
                    activity,
                    Instant.ofEpochSecond(second).atOffset(ZoneOffset.ofHours(hours)),
                    worker,
                    Optional.empty(),
                    stage,
                    Map.of()))
        .list()
        .ofMaxSize(30);
  }

  @Provide
  Arbitrary<List<LogEvent>> logs() {
    return events(Arbitraries.of("Asha", "Ben", "Cy").optional(0.8));
  }

  @Provide
  Arbitrary<List<LogEvent>> logsWithWorkers() {
    return events(Arbitraries.of("Asha", "Ben", "Cy").map(Optional::of));
  }

  private static EventLog log(List<LogEvent> events) {
    return EventLog.named("t").addAll(events).build();
  }

  private static LeanReview.Result review(List<LogEvent> events) {
    return REVIEW.review(log(events));
  }

  private static long second(LogEvent event) {
    return event.at().toEpochSecond();
  }

  private static List<List<LogEvent>> cases(List<LogEvent> events) {
    EventLog log = log(events);
    return log.cases().stream().map(id -> List.copyOf(log.events(id))).toList();
  }

  @Property(tries = 200)
  void reworkIsThatOfARecount(@ForAll("logs") List<LogEvent> events) {
    int repeats = 0;
    int loops = 0;
    int runs = 0;
    int redoRuns = 0;
    int returning = 0;
    int redoReturning = 0;
    for (List<LogEvent> trace : cases(events)) {
      Map<String, Set<Optional<String>>> workers = new HashMap<>();
      Map<String, Integer> runsOf = new HashMap<>();
      for (int i = 0; i < trace.size(); i++) {
        LogEvent event = trace.get(i);
        boolean loop = i > 0 && trace.get(i - 1).activity().equals(event.activity());
        repeats += workers.containsKey(event.activity()) ? 1 : 0;
        loops += loop ? 1 : 0;
        workers.computeIfAbsent(event.activity(), a -> new HashSet<>()).add(event.worker());
        if (!loop) {
          runsOf.merge(event.activity(), 1, Integer::sum);
          int end = i + 1;
          while (end < trace.size() && trace.get(end).activity().equals(event.activity())) {
            end++;
          }
          runs += end > i + 1 ? 1 : 0;
          long who = trace.subList(i, end).stream().map(LogEvent::worker).distinct().count();
          redoRuns += end > i + 1 && who > 1 ? 1 : 0;
        }
      }
      for (var each : runsOf.entrySet()) {
        returning += each.getValue() > 1 ? 1 : 0;
        redoReturning += each.getValue() > 1 && workers.get(each.getKey()).size() > 1 ? 1 : 0;
      }
    }
    Rework rework = review(events).rework();
    assertEquals(
        List.of(repeats, loops, repeats - loops, runs, redoRuns, returning, redoReturning),
        List.of(
            rework.repeatExecutions(),
            rework.selfLoopSteps(),
            rework.returnSteps(),
            rework.selfLoopRuns(),
            rework.selfLoopRunsRedo(),
            rework.returningPairs(),
            rework.returningPairsRedo()));
    assertEquals(
        repeats, rework.byActivity().stream().mapToInt(Rework.OfActivity::repeatExecutions).sum());
    assertEquals(runs, rework.selfLoopRunsRedo() + rework.selfLoopRunsRepeat());
    assertEquals(returning, rework.returningPairsRedo() + rework.returningPairsRepeat());
  }

  @Property(tries = 200)
  void handoversAreThoseOfARecount(@ForAll("logs") List<LogEvent> events) {
    Map<List<String>, Integer> edges =
        new TreeMap<>(java.util.Comparator.comparing(List::toString));
    int pairs = 0;
    int pingPong = 0;
    int without = 0;
    for (List<LogEvent> trace : cases(events)) {
      List<String> named = trace.stream().flatMap(event -> event.worker().stream()).toList();
      List<String> stays = new ArrayList<>();
      for (String worker : named) {
        if (stays.isEmpty() || !stays.get(stays.size() - 1).equals(worker)) {
          stays.add(worker);
        }
      }
      pairs += Math.max(0, named.size() - 1);
      without += stays.size() < 2 ? 1 : 0;
      for (int i = 1; i < stays.size(); i++) {
        edges.merge(List.of(stays.get(i - 1), stays.get(i)), 1, Integer::sum);
        pingPong += i > 1 && stays.get(i - 2).equals(stays.get(i)) ? 1 : 0;
      }
    }
    Handovers found = review(events).handovers();
    Map<List<String>, Integer> listed = new HashMap<>();
    found.commonest().forEach(edge -> listed.put(List.of(edge.from(), edge.to()), edge.count()));
    assertEquals(edges, listed);
    assertEquals(edges.values().stream().mapToInt(count -> count).sum(), found.handovers());
    assertEquals(
        List.of(pairs, pingPong, without, edges.size()),
        List.of(found.consecutivePairs(), found.pingPong(), found.casesWithout(), found.edges()));
    assertEquals(
        edges.keySet().stream().filter(e -> edges.containsKey(List.of(e.get(1), e.get(0)))).count(),
        found.reciprocatedEdges());
  }

  /** Who holds each case at each second, and who is between own first and last event in it. */
  @Property(tries = 100)
  void whatWorkersHoldIsThatOfARecountMomentByMoment(@ForAll("logs") List<LogEvent> events) {
    LeanReview.Result result = review(events);
    for (WorkerLoads.Worker worker : result.load().workers()) {
      int peakHeld = 0;
      int peakTouched = 0;
      long held = 0;
      // changes come only at multiples of seven hours; a moment between two stands for the interval
      for (long moment = 0; moment <= 12; moment++) {
        long at = 7 * 3600 * moment;
        int holding = 0;
        int touching = 0;
        for (List<LogEvent> trace : cases(events)) {
          String holder = "";
          for (LogEvent event : trace) {
            holder = second(event) <= at ? event.worker().orElse(holder) : holder;
          }
          boolean open = second(trace.get(trace.size() - 1)) > at;
          holding += open && holder.equals(worker.name()) ? 1 : 0;
          List<Long> own =
              trace.stream()
                  .filter(event -> event.worker().equals(Optional.of(worker.name())))
                  .map(LeanReviewProperties::second)
                  .toList();
          touching += !own.isEmpty() && own.get(0) <= at && at <= own.get(own.size() - 1) ? 1 : 0;
        }
        held += holding;
        peakHeld = Math.max(peakHeld, holding);
        peakTouched = Math.max(peakTouched, touching);
      }
      assertEquals(peakHeld, worker.peakCasesHeld(), worker.name());
      assertEquals(peakTouched, worker.peakCasesTouchSpan(), worker.name());
      assertEquals(held * 7 * 3600 / DAY, worker.heldCaseDays(), 1e-9, worker.name());
    }
    assertEquals(
        result.load().workers().stream()
            .mapToInt(WorkerLoads.Worker::peakCasesHeld)
            .max()
            .orElse(0),
        result.load().mostHeld());
  }

  @Property(tries = 200)
  void allHoldingsTogetherLastAsLongAsTheCases(@ForAll("logsWithWorkers") List<LogEvent> events) {
    LeanReview.Result result = review(events);
    double durations =
        cases(events).stream()
            .mapToLong(trace -> second(trace.get(trace.size() - 1)) - second(trace.get(0)))
            .sum();
    assertEquals(durations / DAY, result.load().heldCaseDays(), 1e-9);
  }

  @Property(tries = 200)
  void timesAreThoseOfAWalkFromDayToDay(@ForAll("logs") List<LogEvent> events) {
    Timeliness found = review(events).timeliness();
    List<Long> calendar = new ArrayList<>();
    List<Long> weekdays = new ArrayList<>();
    for (List<LogEvent> trace : cases(events)) {
      var from = trace.get(0).at().toLocalDate();
      var to = trace.get(trace.size() - 1).at().toLocalDate();
      calendar.add(to.toEpochDay() - from.toEpochDay());
      // offsets may put the later instant on the earlier day: then no working day lies between
      weekdays.add(
          to.isBefore(from)
              ? 0
              : from.plusDays(1)
                  .datesUntil(to.plusDays(1))
                  .filter(day -> day.getDayOfWeek().getValue() <= 5)
                  .count());
    }
    assertEquals(sorted(calendar), values(found.calendarDays()));
    assertEquals(sorted(weekdays), values(found.mondayToFriday()));
  }

  private static List<Long> sorted(List<Long> values) {
    return values.stream().sorted().toList();
  }

  private static List<Long> values(DayCounts counts) {
    return counts.rows().stream()
        .flatMap(row -> Collections.nCopies(row.count(), row.value()).stream())
        .toList();
  }

  @Property(tries = 200)
  void openCasesArriveAndLeave(@ForAll("logs") List<LogEvent> events) {
    LeanReview.Result result = review(events);
    List<MonthFlow> months = result.byMonth();
    assertEquals(result.counts().cases(), months.stream().mapToInt(MonthFlow::arrivals).sum());
    assertEquals(result.counts().cases(), months.stream().mapToInt(MonthFlow::closures).sum());
    CaseFlow flow = result.flow();
    if (flow.timeAverageWip().isPresent()) {
      assertEquals(flow.timeAverageWip().getAsDouble(), flow.littlesLaw().getAsDouble(), 1e-9);
      assertTrue(flow.timeAverageWip().getAsDouble() <= flow.peakWip() + 1e-9);
    }
  }

  @Property(tries = 200)
  void variantsCoverNoMoreThanNeeded(@ForAll("logs") List<LogEvent> events) {
    Map<List<String>, Integer> counts = new HashMap<>();
    cases(events)
        .forEach(t -> counts.merge(t.stream().map(LogEvent::activity).toList(), 1, Integer::sum));
    List<Integer> down = counts.values().stream().sorted(Collections.reverseOrder()).toList();
    int all = down.stream().mapToInt(count -> count).sum();
    int least =
        IntStream.rangeClosed(0, down.size())
            .filter(k -> 5 * down.subList(0, k).stream().mapToInt(c -> c).sum() >= 4 * all)
            .findFirst()
            .orElseThrow();
    Variants found = review(events).variants();
    assertEquals(counts.size(), found.different());
    assertEquals(down.isEmpty() ? 0 : down.get(0), found.commonest());
    assertEquals(least, found.covering());
  }

  @Property(tries = 100)
  void theOrderOfRowsChangesNothingWhereTiesKeepTheirs(
      @ForAll("logs") List<LogEvent> events, @ForAll long seed) {
    List<LogEvent> shuffled = new ArrayList<>(log(events).events());
    // whole cases are shuffled, so that events of a case stay in order
    List<String> ids =
        new ArrayList<>(new LinkedHashSet<>(shuffled.stream().map(LogEvent::caseId).toList()));
    Collections.shuffle(ids, new Random(seed));
    List<LogEvent> other = new ArrayList<>();
    ids.forEach(id -> shuffled.stream().filter(e -> e.caseId().equals(id)).forEach(other::add));
    assertEquals(review(events), review(other));
  }

  @Property(tries = 100)
  void aLogCutInTwoAndPutTogetherGivesTheWhole(
      @ForAll("logs") List<LogEvent> events, @ForAll @IntRange(max = 13) int cut) {
    EventLog log = log(events);
    Instant at = Instant.ofEpochSecond(7 * 3600 * cut);
    EventLog whole = log.between(Instant.MIN, at).plus(log.between(at, Instant.MAX));
    assertEquals(REVIEW.review(log), REVIEW.review(whole));
  }

  @Property(tries = 200)
  void everyEventIsHalfOfAnItemOrUnpairedOrOfAnotherStage(@ForAll("logs") List<LogEvent> events) {
    Pairing.Result found = Pairing.standard().pair(log(events));
    assertEquals(
        events.size(), 2 * found.items().size() + found.unpaired().size() + found.otherStages());
    assertEquals(slowItems(events), found.items());
    ProcessingTimes times = review(events).processing();
    assertEquals(found.items().size(), times.paired());
    assertEquals(
        found.items().stream().mapToLong(item -> item.duration().toSeconds()).sum() / 3600.0,
        times.hours(),
        1e-9);
  }

  /** Each end takes the first start of its case and activity that nobody took. */
  private static List<WorkItem> slowItems(List<LogEvent> events) {
    List<WorkItem> items = new ArrayList<>();
    for (List<LogEvent> trace : cases(events)) {
      List<LogEvent> open = new ArrayList<>();
      for (LogEvent event : trace) {
        String stage = event.lifeCycle().orElse("");
        if (stage.equals("start")) {
          open.add(event);
        } else if (stage.equals("Complete")) {
          for (int i = 0; i < open.size(); i++) {
            if (open.get(i).activity().equals(event.activity())) {
              LogEvent start = open.remove(i);
              items.add(
                  new WorkItem(
                      start.caseId(),
                      start.activity(),
                      start.worker(),
                      start.at().toInstant(),
                      event.at().toInstant()));
              break;
            }
          }
        }
      }
    }
    return items;
  }

  /** Flow efficiency: seven-hour blocks in which an item of the case runs, over its blocks. */
  @Property(tries = 100)
  void flowEfficiencyIsTheShareOfBlocksInWhichAnItemRuns(@ForAll("logs") List<LogEvent> events) {
    Pairing.Result paired = Pairing.standard().pair(log(events));
    long busy = 0;
    long all = 0;
    for (List<LogEvent> trace : cases(events)) {
      for (long at = second(trace.get(0));
          at < second(trace.get(trace.size() - 1));
          at += 7 * 3600) {
        long block = at;
        all++;
        busy +=
            paired.items().stream()
                    .anyMatch(
                        item ->
                            item.caseId().equals(trace.get(0).caseId())
                                && item.start().getEpochSecond() <= block
                                && item.end().getEpochSecond() > block)
                ? 1
                : 0;
      }
    }
    var found = review(events).processing().flowEfficiencyOfSums();
    assertEquals(all > 0, found.isPresent());
    if (all > 0) {
      assertEquals((double) busy / all, found.getAsDouble(), 1e-12);
    }
  }
}
