package org.plimsoll.lean;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import org.plimsoll.base.Percent;
import org.plimsoll.base.TimeLimit;
import org.plimsoll.calendar.WorkingCalendar;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;

/**
 * Works out from a log what Lean asks: how much is done again, how often work changes hands, how
 * much each worker holds, how cases flow and how many take too long.
 *
 * <p>Each figure is defined where it is listed. Events of one case at one instant stand in the
 * order of the file, which some figures hang on; {@link LogCounts#ties} says how many there are.
 * Names are ordered by code point. Figures that are not whole are doubles; totals of time are exact
 * before they become one.
 *
 * <pre>{@code
 * var lean = LeanReview.standard().withCalendar(WorkingCalendar.ENGLAND_AND_WALES).review(log);
 * lean.firstTimeRight();  lean.held("Asha");  lean.overdue(workingDays(45));
 * }</pre>
 *
 * @param limitDays the limit in days, as working days and as calendar days, from 0
 * @param furtherLimits further limits in calendar days, from 0
 * @param calendar which days are working days; empty for Monday to Friday alone
 * @param window a span of time to look at by itself
 * @param stages the stages of life whose events count, in capitals or not; empty for all events. A
 *     log without any stage counts as a whole
 * @param pairing which stages start and end a piece of work
 * @param workItemPrefix how the activities begin whose time is worth a look; empty for all
 * @param systems accounts that are systems: their events have no worker
 * @param workersListed how many workers the short lists hold, from 0
 * @param handoversListed how many pairs the list of handovers holds, from 0
 * @param coverage the share of the cases that the commonest variants are to cover
 * @param busiest the share of the workers taken for the busiest
 */
public record LeanReview(
    int limitDays,
    List<Integer> furtherLimits,
    Optional<WorkingCalendar> calendar,
    Optional<LogWindow> window,
    Set<String> stages,
    Pairing pairing,
    String workItemPrefix,
    Set<String> systems,
    int workersListed,
    int handoversListed,
    Percent coverage,
    Percent busiest) {
  /** Where the standard limit of 45 days comes from. */
  public static final Source LIMIT =
      Source.of("HM Government", "", "Working Together to Safeguard Children")
          .section("timeliness of assessments: 45 working days from the point of referral");

  /** Where repeats come from. */
  public static final Source PM4PY =
      Source.of(
              "A. Berti, S. van Zelst and D. Schuster",
              "2023",
              "PM4Py: a process mining library for Python")
          .section("case rework");

  /** Where self-loops and repetitions come from. */
  public static final Source EDEAR =
      Source.of(
              "G. Janssenswillen and others",
              "2019",
              "bupaR: Enabling reproducible business process analysis")
          .section("edeaR: self-loops and repetitions");

  /** Where the identity of open cases, arrivals and durations comes from. */
  public static final Source LITTLE =
      Source.of("J. D. C. Little", "1961", "A Proof for the Queuing Formula: L = lambda W");

  /** Where the further limits, the shares and the lengths of the lists come from. */
  public static final Source LISTS = Source.OURS;

  private static final LeanReview STANDARD =
      new LeanReview(
          45,
          List.of(5, 10, 20, 30, 60, 90),
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          Pairing.standard(),
          "",
          Set.of(),
          15,
          15,
          Percent.of(80),
          Percent.of(20));

  /**
   * Checks that limits and lengths are not negative and shares at most the whole, and copies.
   *
   * @param limitDays the limit in days, as working days and as calendar days, from 0
   * @param furtherLimits further limits in calendar days, from 0
   * @param calendar which days are working days; empty for Monday to Friday alone
   * @param window a span of time to look at by itself
   * @param stages the stages of life whose events count, in capitals or not; empty for all events.
   *     A log without any stage counts as a whole
   * @param pairing which stages start and end a piece of work
   * @param workItemPrefix how the activities begin whose time is worth a look; empty for all
   * @param systems accounts that are systems: their events have no worker
   * @param workersListed how many workers the short lists hold, from 0
   * @param handoversListed how many pairs the list of handovers holds, from 0
   * @param coverage the share of the cases that the commonest variants are to cover
   * @param busiest the share of the workers taken for the busiest
   * @throws IllegalArgumentException if a limit or length is negative, or a share is above 100 %
   */
  public LeanReview {
    furtherLimits = List.copyOf(furtherLimits);
    Objects.requireNonNull(calendar, "calendar");
    Objects.requireNonNull(window, "window");
    Objects.requireNonNull(pairing, "pairing");
    Objects.requireNonNull(workItemPrefix, "workItemPrefix");
    stages = Collections.unmodifiableSet(new LinkedHashSet<>(stages));
    systems = Collections.unmodifiableSet(new LinkedHashSet<>(systems));
    notNegative(limitDays, "the limit in days");
    furtherLimits.forEach(days -> notNegative(days, "a further limit in days"));
    notNegative(workersListed, "the number of workers listed");
    notNegative(handoversListed, "the number of handovers listed");
    atMostAll(coverage, "the share of the cases that variants are to cover");
    atMostAll(busiest, "the share of the workers taken for the busiest");
  }

  private static void notNegative(int value, String what) {
    if (value < 0) {
      throw new IllegalArgumentException(
          what + " must not be negative, was " + value + "; give 0 or more");
    }
  }

  private static void atMostAll(Percent share, String what) {
    if (share.compareTo(Percent.HUNDRED) > 0) {
      throw new IllegalArgumentException(what + " must be at most 100%, was " + share);
    }
  }

  /**
   * Returns the review with a limit of 45 days, without calendar and window, that counts all
   * events.
   *
   * @return the standard
   */
  public static LeanReview standard() {
    return STANDARD;
  }

  /**
   * Takes another limit.
   *
   * @param days the days, as working days and as calendar days
   * @return the review with that limit
   * @throws IllegalArgumentException if it is negative
   */
  public LeanReview withLimit(int days) {
    return with(parts -> parts.limitDays = days);
  }

  /**
   * Takes other further limits.
   *
   * @param days the calendar days
   * @return the review with those limits instead
   * @throws IllegalArgumentException if one is negative
   */
  public LeanReview withFurtherLimits(Integer... days) {
    return with(parts -> parts.furtherLimits = List.of(days));
  }

  /**
   * Says which days are working days.
   *
   * @param by the calendar, which must know the years of the log
   * @return the review by that calendar
   */
  public LeanReview withCalendar(WorkingCalendar by) {
    return with(parts -> parts.calendar = Optional.of(by));
  }

  /**
   * Looks at a span of time by itself, too.
   *
   * @param within the window
   * @return the review with that window
   */
  public LeanReview withWindow(LogWindow within) {
    return with(parts -> parts.window = Optional.of(within));
  }

  /**
   * Counts only the events of some stages of life, such as {@code complete}.
   *
   * @param words the stages, in capitals or not; none for all events
   * @return the review that counts those
   */
  public LeanReview counting(String... words) {
    return with(parts -> parts.stages = new LinkedHashSet<>(List.of(words)));
  }

  /**
   * Joins starts and ends in another way.
   *
   * @param by the pairing
   * @return the review with that pairing
   */
  public LeanReview withPairing(Pairing by) {
    return with(parts -> parts.pairing = by);
  }

  /**
   * Looks at the time of some activities only.
   *
   * @param prefix how their names begin
   * @return the review of those
   */
  public LeanReview withWorkItems(String prefix) {
    return with(parts -> parts.workItemPrefix = prefix);
  }

  /**
   * Takes accounts for systems.
   *
   * @param accounts the accounts, as the log writes them
   * @return the review in which their events have no worker
   */
  public LeanReview withSystems(String... accounts) {
    return with(parts -> parts.systems = new LinkedHashSet<>(List.of(accounts)));
  }

  /**
   * Says how long the lists are.
   *
   * @param workers how many workers the short lists hold
   * @param handovers how many pairs the list of handovers holds
   * @return the review with those lengths
   * @throws IllegalArgumentException if one is negative
   */
  public LeanReview withLists(int workers, int handovers) {
    return with(
        parts -> {
          parts.workersListed = workers;
          parts.handoversListed = handovers;
        });
  }

  /**
   * Says what is taken for common and for busy.
   *
   * @param variants the share of the cases that the commonest variants are to cover
   * @param workers the share of the workers taken for the busiest
   * @return the review with those shares
   * @throws IllegalArgumentException if one is above 100 %
   */
  public LeanReview withShares(Percent variants, Percent workers) {
    return with(
        parts -> {
          parts.coverage = variants;
          parts.busiest = workers;
        });
  }

  /**
   * What was found.
   *
   * @param method what was asked for
   * @param log what the log is called
   * @param all the whole log
   * @param counts what counts
   * @param variants how many ways cases go
   * @param rework what was done again
   * @param handovers how work goes from hand to hand
   * @param load what each worker carried
   * @param flow arrivals, open cases, durations
   * @param byMonth arrivals and closures by month, from the first to the last
   * @param timeliness how long cases took, against limits
   * @param processing how long work items ran, over the whole log
   * @param leftOut what is not in the figures, counted by reason: rows that were not understood,
   *     events of stages that do not count, events without a worker
   */
  public record Result(
      LeanReview method,
      String log,
      LogTotals all,
      LogCounts counts,
      Variants variants,
      Rework rework,
      Handovers handovers,
      WorkerLoads load,
      CaseFlow flow,
      List<MonthFlow> byMonth,
      Timeliness timeliness,
      ProcessingTimes processing,
      Map<String, Integer> leftOut) {
    /**
     * Copies.
     *
     * @param method what was asked for
     * @param log what the log is called
     * @param all the whole log
     * @param counts what counts
     * @param variants how many ways cases go
     * @param rework what was done again
     * @param handovers how work goes from hand to hand
     * @param load what each worker carried
     * @param flow arrivals, open cases, durations
     * @param byMonth arrivals and closures by month, from the first to the last
     * @param timeliness how long cases took, against limits
     * @param processing how long work items ran, over the whole log
     * @param leftOut what is not in the figures, counted by reason: rows that were not understood,
     *     events of stages that do not count, events without a worker
     */
    public Result {
      byMonth = List.copyOf(byMonth);
      leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
    }

    /**
     * Returns the share of cases in which no activity is executed more than once.
     *
     * @return 0 to 1; empty without cases
     */
    public OptionalDouble firstTimeRight() {
      return rework.firstTimeRight();
    }

    /**
     * Returns what a worker carried.
     *
     * @param worker the worker
     * @return the figures of that worker
     * @throws IllegalArgumentException if no event that counts names the worker
     */
    public WorkerLoads.Worker held(String worker) {
      return load.of(worker);
    }

    /**
     * Counts the cases that took longer than a limit.
     *
     * @param limit in working days, calendar days or elapsed hours
     * @return the cases that took strictly longer
     */
    public Timeliness.Overdue overdue(TimeLimit limit) {
      return timeliness.over(limit);
    }

    /**
     * Lists the workers with most events, as many as the review lists.
     *
     * @return the first of all workers
     */
    public List<WorkerLoads.Worker> busiest() {
      return load.workers().subList(0, Math.min(method.workersListed(), load.workers().size()));
    }

    /**
     * Compares this with an earlier review.
     *
     * @param earlier the review of an earlier log, by the same limit
     * @return the main figures before and after
     * @throws IllegalArgumentException if the two have different limits
     */
    public LeanDiff diff(Result earlier) {
      return LeanDiff.of(earlier, this);
    }

    /**
     * Explains each figure: what it means, where that comes from, and what is not in it.
     *
     * @return the figures, then what was left out
     */
    public Explanation explain() {
      return LeanWords.explain(this);
    }

    /** Returns the main figures on one line. */
    @Override
    public String toString() {
      return log
          + ": "
          + counts
          + ", "
          + Shares.percent(firstTimeRight())
          + " right first time, "
          + handovers.handovers()
          + " handovers, "
          + overdue(TimeLimit.workingDays(method.limitDays()));
    }
  }

  /**
   * Reviews a log, in time linear in its events but for sorting spans of time, and in memory of
   * some 50 bytes an event beside it.
   *
   * @param log the log
   * @return what was found; empty where a log without cases, workers or time says nothing
   * @throws IllegalArgumentException if the calendar does not know a year of the log
   */
  public Result review(EventLog log) {
    Objects.requireNonNull(log, "log");
    EventLog counted = counted(log);
    Ticks ticks = new Ticks(log.columns());
    boolean[] system = systems(log);
    CaseWalk walk = new CaseWalk(counted, ticks, system);
    CaseSpans spans = new CaseSpans(counted, ticks);
    LogCounts counts = walk.counts();
    LogTotals totals = totals(log, system);
    return new Result(
        this,
        log.name(),
        totals,
        counts,
        VariantTable.of(counted, coverage),
        walk.rework(),
        walk.handovers(handoversListed),
        LoadFigures.of(walk, log.columns().workers().names(), ticks, spans.window(), busiest),
        FlowFigures.of(spans, ticks, walk.durations, counts.durationDays(), window),
        FlowFigures.byMonth(spans),
        TimeFigures.of(spans, ticks, calendar),
        ProcessingFigures.of(log, pairing, ticks, workItemPrefix, system),
        leftOut(log, counted, counts));
  }

  private EventLog counted(EventLog log) {
    List<String> found = log.lifeCycles();
    if (stages.isEmpty() || found.isEmpty()) {
      return log;
    }
    return log.inLifeCycle(
        found.stream().filter(word -> Pairing.holds(stages, word)).toArray(String[]::new));
  }

  private boolean[] systems(EventLog log) {
    Dictionary workers = log.columns().workers().names();
    boolean[] system = new boolean[workers.size()];
    for (String account : systems) {
      int code = workers.code(account);
      if (code != Dictionary.NONE) {
        system[code] = true;
      }
    }
    return system;
  }

  private static LogTotals totals(EventLog log, boolean[] system) {
    LogColumns.Coded stages = log.columns().lifeCycles();
    LogColumns.Coded workers = log.columns().workers();
    int[] byStage = new int[stages.names().size()];
    boolean[] occurs = new boolean[workers.names().size()];
    int without = 0;
    for (int row : log.rows()) {
      if (stages.codes()[row] != Dictionary.NONE) {
        byStage[stages.codes()[row]]++;
      }
      int worker = workers.codes()[row];
      if (worker == Dictionary.NONE || system[worker]) {
        without++;
      } else {
        occurs[worker] = true;
      }
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String word : stages.names().sorted()) {
      int count = byStage[stages.names().code(word)];
      if (count > 0) {
        counts.put(word, count);
      }
    }
    int different = 0;
    for (boolean each : occurs) {
      different += each ? 1 : 0;
    }
    return new LogTotals(counts, log.size(), log.starts().length - 1, different, without);
  }

  private Map<String, Integer> leftOut(EventLog log, EventLog counted, LogCounts counts) {
    Map<String, Integer> reasons = new LinkedHashMap<>(log.problemsByRule());
    if (counted.size() < log.size()) {
      reasons.put("events of a stage of life that does not count", log.size() - counted.size());
    }
    if (counts.eventsWithoutWorker() > 0) {
      reasons.put(
          "events without a worker, not in handovers and loads", counts.eventsWithoutWorker());
    }
    return reasons;
  }

  /** Returns what is asked for. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    parts.add("limit " + limitDays + " days");
    calendar.ifPresent(by -> parts.add("by " + by.name()));
    window.ifPresent(within -> parts.add("window " + within));
    if (!stages.isEmpty()) {
      parts.add("counting " + stages);
    }
    if (!systems.isEmpty()) {
      parts.add("systems " + systems);
    }
    return "Lean review: " + String.join(", ", parts);
  }

  /** All parts, to be changed one by one. */
  private static final class Parts {
    int limitDays;
    List<Integer> furtherLimits;
    Optional<WorkingCalendar> calendar;
    Optional<LogWindow> window;
    Set<String> stages;
    Pairing pairing;
    String workItemPrefix;
    Set<String> systems;
    int workersListed;
    int handoversListed;
    Percent coverage;
    Percent busiest;

    Parts(LeanReview from) {
      this.limitDays = from.limitDays;
      this.furtherLimits = from.furtherLimits;
      this.calendar = from.calendar;
      this.window = from.window;
      this.stages = from.stages;
      this.pairing = from.pairing;
      this.workItemPrefix = from.workItemPrefix;
      this.systems = from.systems;
      this.workersListed = from.workersListed;
      this.handoversListed = from.handoversListed;
      this.coverage = from.coverage;
      this.busiest = from.busiest;
    }
  }

  private LeanReview with(Consumer<Parts> change) {
    var parts = new Parts(this);
    change.accept(parts);
    return new LeanReview(
        parts.limitDays,
        parts.furtherLimits,
        parts.calendar,
        parts.window,
        parts.stages,
        parts.pairing,
        parts.workItemPrefix,
        parts.systems,
        parts.workersListed,
        parts.handoversListed,
        parts.coverage,
        parts.busiest);
  }
}
