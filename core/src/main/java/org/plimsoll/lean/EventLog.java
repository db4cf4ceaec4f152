package org.plimsoll.lean;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.plimsoll.explain.Problem;

/**
 * What really happened, from the records of a case system: events, each of one case, one activity
 * and one instant, most also of a worker, a group and a stage of life.
 *
 * <p>Events stand by case, the cases in the order of their ids ({@link String#compareTo}), and
 * within a case by instant. Events of one case at one instant keep the order in which they came;
 * besides this the order in which events came does not matter. Offsets may differ from event to
 * event: instants are compared, and each event keeps its own offset. Every case has an event.
 *
 * <p>A slice is a log of its own that shares the memory of the log it was cut from and keeps the
 * attributes of its cases and the problems. A name that the whole log never had is refused, since a
 * misspelt one would give an empty slice; one that only the slice lacks gives an empty slice.
 *
 * <p>Memory is linear in events and attributes, some 50 bytes an event and 8 an attribute beside
 * each different text once. Loading takes time linear in events that come in order within their
 * case; a slice takes time linear in the events it is cut from. A list of events is a view, which
 * makes each event anew when it is asked for.
 */
public final class EventLog {
  private final String name;
  private final LogColumns columns;
  private final int[] rows;
  private final int[] starts; // of the cases, then the number of rows
  private final List<Problem> problems;

  private EventLog(String name, LogColumns columns, int[] rows, List<Problem> problems) {
    this.name = name;
    this.columns = columns;
    this.rows = rows;
    this.problems = problems;
    int[] caseOf = columns.cases().codes();
    this.starts =
        IntStream.rangeClosed(0, rows.length)
            .filter(i -> i == 0 || i == rows.length || caseOf[rows[i]] != caseOf[rows[i - 1]])
            .toArray();
  }

  /** Loads events in bulk; can be used for one log. */
  public static final class Builder {
    private final String name;
    private final List<Problem> problems = new ArrayList<>();
    private LogColumns.Loading loading = new LogColumns.Loading();
    private boolean built;

    private Builder(String name) {
      this.name = Objects.requireNonNull(name, "name");
    }

    private void open() {
      if (built) {
        throw new IllegalStateException(
            "log \"" + name + "\" is built already; begin another with EventLog.named(..)");
      }
    }

    /**
     * Adds an event.
     *
     * @param event the event; one that is equal to an earlier one counts again
     * @return this builder
     * @throws IllegalStateException if the log is built already
     */
    public Builder add(LogEvent event) {
      open();
      loading.add(Objects.requireNonNull(event, "event"));
      return this;
    }

    /**
     * Adds events.
     *
     * @param events the events
     * @return this builder
     * @throws IllegalStateException if the log is built already
     */
    public Builder addAll(Iterable<LogEvent> events) {
      events.forEach(this::add);
      return this;
    }

    /**
     * Adds attributes of a case, such as the family it belongs to or the day it was registered.
     *
     * @param caseId the case
     * @param attributes values by name; added to those given before
     * @return this builder
     * @throws IllegalArgumentException if an attribute has another value already, or a blank name
     * @throws IllegalStateException if the log is built already
     */
    public Builder describing(String caseId, Map<String, String> attributes) {
      open();
      loading.describe(Objects.requireNonNull(caseId, "caseId"), attributes);
      return this;
    }

    /**
     * Adds something that was left out or not understood, so that whoever uses the log can say so.
     *
     * @param problem what was left out, with rule and way out
     * @return this builder
     * @throws IllegalStateException if the log is built already
     */
    public Builder problem(Problem problem) {
      open();
      problems.add(Objects.requireNonNull(problem, "problem"));
      return this;
    }

    /**
     * Ends the loading.
     *
     * @return the log
     * @throws IllegalArgumentException if a case is described that has no event
     * @throws IllegalStateException if the log is built already
     */
    public EventLog build() {
      open();
      LogColumns columns = loading.columns();
      built = true;
      loading = new LogColumns.Loading();
      return new EventLog(
          name, columns, IntStream.range(0, columns.size()).toArray(), List.copyOf(problems));
    }
  }

  /**
   * Begins a log.
   *
   * @param name what the log is called
   * @return what loads it
   */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /**
   * Returns a log of events.
   *
   * @param name what the log is called
   * @param events the events; their order matters only within one case and instant
   * @return the log, without attributes of cases
   */
  public static EventLog of(String name, LogEvent... events) {
    return named(name).addAll(List.of(events)).build();
  }

  /**
   * Returns what the log is called.
   *
   * @return the name, also that of its slices
   */
  public String name() {
    return name;
  }

  /**
   * Counts the events.
   *
   * @return 0 or more
   */
  public int size() {
    return rows.length;
  }

  /**
   * Lists the events.
   *
   * @return a view, in the order of the log
   */
  public List<LogEvent> events() {
    return view(0, rows.length);
  }

  /**
   * Lists the events of a case.
   *
   * @param caseId the case
   * @return a view, in the order of the log; empty if a slice has none of a case of the whole log
   * @throws IllegalArgumentException if the whole log has no such case
   */
  public List<LogEvent> events(String caseId) {
    int place = placeOf(caseId);
    return place < 0 ? List.of() : view(starts[place], starts[place + 1]);
  }

  /** The place of a case among the cases of this log, negative if only a larger log has it. */
  private int placeOf(String caseId) {
    known(columns.cases(), caseId);
    LogColumns.Coded cases = columns.cases();
    int low = 0;
    int high = starts.length - 2;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = cases.names().text(cases.codes()[rows[starts[middle]]]).compareTo(caseId);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private List<LogEvent> view(int from, int to) {
    return new EventView(columns, rows, from, to);
  }

  /** Events made anew when asked for. */
  private static final class EventView extends AbstractList<LogEvent> implements RandomAccess {
    private final LogColumns columns;
    private final int[] rows;
    private final int from;
    private final int to;

    EventView(LogColumns columns, int[] rows, int from, int to) {
      this.columns = columns;
      this.rows = rows;
      this.from = from;
      this.to = to;
    }

    @Override
    public LogEvent get(int index) {
      return columns.event(rows[from + Objects.checkIndex(index, size())]);
    }

    @Override
    public int size() {
      return to - from;
    }
  }

  /**
   * Lists the cases.
   *
   * @return their ids, in the order of the ids
   */
  public List<String> cases() {
    LogColumns.Coded cases = columns.cases();
    return IntStream.range(0, starts.length - 1)
        .mapToObj(place -> cases.names().text(cases.codes()[rows[starts[place]]]))
        .toList();
  }

  /**
   * Lists the activities that occur.
   *
   * @return their names, sorted
   */
  public List<String> activities() {
    return occurring(columns.activities());
  }

  /**
   * Lists the workers that occur.
   *
   * @return their names, sorted
   */
  public List<String> workers() {
    return occurring(columns.workers());
  }

  /**
   * Lists the groups that occur.
   *
   * @return their names, sorted
   */
  public List<String> groups() {
    return occurring(columns.groups());
  }

  /**
   * Lists the stages of life that occur.
   *
   * @return the words as written, sorted
   */
  public List<String> lifeCycles() {
    return occurring(columns.lifeCycles());
  }

  private List<String> occurring(LogColumns.Coded coded) {
    boolean[] seen = new boolean[coded.names().size()];
    for (int row : rows) {
      if (coded.codes()[row] != Dictionary.NONE) {
        seen[coded.codes()[row]] = true;
      }
    }
    return texts(coded.names(), seen);
  }

  private static List<String> texts(Dictionary names, boolean[] seen) {
    return IntStream.range(0, seen.length)
        .filter(code -> seen[code])
        .mapToObj(names::text)
        .sorted()
        .toList();
  }

  /**
   * Lists the attributes that events have.
   *
   * @return their names, sorted; an event need not have all of them
   */
  public List<String> attributes() {
    boolean[] seen = new boolean[columns.keys().size()];
    for (int row : rows) {
      columns.markKeys(row, seen);
    }
    return texts(columns.keys(), seen);
  }

  /**
   * Lists what is known of a case as a whole.
   *
   * @param caseId the case
   * @return values by name, in the order of the names; empty where nothing was recorded
   * @throws IllegalArgumentException if the whole log has no such case
   */
  public Map<String, String> attributes(String caseId) {
    return columns.caseAttributes(known(columns.cases(), caseId));
  }

  /**
   * Returns the earliest instant.
   *
   * @return the time of the earliest event, that of the first case if several share it; empty
   *     without events
   */
  public Optional<OffsetDateTime> first() {
    return extreme(false);
  }

  /**
   * Returns the latest instant.
   *
   * @return the time of the latest event, that of the first case if several share it; empty without
   *     events
   */
  public Optional<OffsetDateTime> last() {
    return extreme(true);
  }

  private Optional<OffsetDateTime> extreme(boolean latest) {
    if (rows.length == 0) {
      return Optional.empty();
    }
    int best = rows[0];
    for (int row : rows) {
      if (latest ? columns.isEarlier(best, row) : columns.isEarlier(row, best)) {
        best = row;
      }
    }
    return Optional.of(columns.at(best));
  }

  /**
   * Lists what the reader left out or did not understand; a slice has the problems of the whole.
   *
   * @return the problems, in the order of the source
   */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * Counts the problems by reason.
   *
   * @return how many problems there are under each rule, in the order of the rules
   */
  public Map<String, Integer> problemsByRule() {
    Map<String, Integer> counts = new TreeMap<>();
    problems.forEach(problem -> counts.merge(problem.rule(), 1, Integer::sum));
    return Collections.unmodifiableMap(counts);
  }

  private static int known(LogColumns.Coded coded, String name) {
    int code = coded.names().code(name);
    if (code == Dictionary.NONE) {
      List<String> names = coded.names().sorted();
      int more = names.size() - 20;
      throw new IllegalArgumentException(
          "the log has no "
              + coded.what()
              + " \""
              + name
              + "\"; it has "
              + (more > 0 ? names.subList(0, 20) + " and " + more + " more" : names));
    }
    return code;
  }

  LogColumns columns() {
    return columns;
  }

  /** The rows of the columns that belong to this log, in its order; not to be changed. */
  int[] rows() {
    return rows;
  }

  /** Where each case starts among the rows, then the number of rows; not to be changed. */
  int[] starts() {
    return starts;
  }

  private EventLog slice(IntPredicate wanted) {
    return new EventLog(name, columns, Arrays.stream(rows).filter(wanted).toArray(), problems);
  }

  private EventLog slice(LogColumns.Coded coded, Collection<String> names) {
    boolean[] wanted = new boolean[coded.names().size()];
    names.forEach(each -> wanted[known(coded, each)] = true);
    int[] codes = coded.codes();
    return slice(row -> codes[row] != Dictionary.NONE && wanted[codes[row]]);
  }

  /**
   * Cuts out a span of time.
   *
   * @param from the first instant that belongs to it
   * @param until the first instant after it
   * @return the events from {@code from} on and before {@code until}: spans that follow each other
   *     share no event
   * @throws IllegalArgumentException if the span ends before it begins
   */
  public EventLog between(Instant from, Instant until) {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(until, "until");
    if (until.isBefore(from)) {
      throw new IllegalArgumentException(
          "a span of time must not end before it begins, was "
              + from
              + " to "
              + until
              + "; swap the two instants");
    }
    return slice(row -> !columns.isBefore(row, from) && columns.isBefore(row, until));
  }

  /**
   * Cuts out cases.
   *
   * @param ids the cases wanted
   * @return their events
   * @throws IllegalArgumentException if the whole log has no such case
   */
  public EventLog ofCases(Collection<String> ids) {
    return slice(columns.cases(), ids);
  }

  /**
   * Cuts out activities.
   *
   * @param names the activities wanted
   * @return their events
   * @throws IllegalArgumentException if the whole log has no such activity
   */
  public EventLog ofActivities(String... names) {
    return slice(columns.activities(), List.of(names));
  }

  /**
   * Cuts out workers.
   *
   * @param names the workers wanted
   * @return their events; none of those without worker
   * @throws IllegalArgumentException if the whole log has no such worker
   */
  public EventLog ofWorkers(String... names) {
    return slice(columns.workers(), List.of(names));
  }

  /**
   * Cuts out groups.
   *
   * @param names the groups wanted
   * @return their events; none of those without group
   * @throws IllegalArgumentException if the whole log has no such group
   */
  public EventLog ofGroups(String... names) {
    return slice(columns.groups(), List.of(names));
  }

  /**
   * Cuts out stages of life.
   *
   * @param words the stages wanted, such as {@code complete}, in the case in which the log writes
   *     them
   * @return their events; none of those without a stage
   * @throws IllegalArgumentException if the whole log has no such stage
   */
  public EventLog inLifeCycle(String... words) {
    return slice(columns.lifeCycles(), List.of(words));
  }

  /**
   * Cuts out the events with a value of an attribute.
   *
   * @param attribute the name of an attribute of events
   * @param value the value wanted
   * @return those events, none if no event has the value
   * @throws IllegalArgumentException if no event of the whole log has such an attribute
   */
  public EventLog where(String attribute, String value) {
    int key = known(new LogColumns.Coded("attribute", columns.keys(), new int[0]), attribute);
    int code = columns.valueCode(value);
    return slice(row -> code != Dictionary.NONE && columns.value(row, key) == code);
  }

  /**
   * Cuts out the cases with a value of an attribute.
   *
   * @param attribute the name of an attribute of cases
   * @param value the value wanted
   * @return the events of those cases, none if no case has the value
   * @throws IllegalArgumentException if no case of this log has such an attribute
   */
  public EventLog whereCase(String attribute, String value) {
    Objects.requireNonNull(attribute, "attribute");
    Objects.requireNonNull(value, "value");
    int[] caseOf = columns.cases().codes();
    if (rows.length > 0
        && Arrays.stream(rows)
            .noneMatch(row -> columns.caseAttributes(caseOf[row]).containsKey(attribute))) {
      throw new IllegalArgumentException(
          "no case has an attribute \"" + attribute + "\"; look at attributes(caseId)");
    }
    return slice(row -> value.equals(columns.caseAttributes(caseOf[row]).get(attribute)));
  }

  /**
   * Cuts out the events that the caller chooses.
   *
   * @param wanted tells of each event whether it is wanted
   * @return those events
   */
  public EventLog where(Predicate<? super LogEvent> wanted) {
    return slice(row -> wanted.test(columns.event(row)));
  }

  /**
   * Adds another log, such as that of the next month.
   *
   * @param later the other log; of events of one case at one instant its own stand last
   * @return both, under the name of this one; the problems of both, each once
   * @throws IllegalArgumentException if the two disagree about an attribute of a case
   */
  public EventLog plus(EventLog later) {
    Builder both = named(name);
    for (EventLog log : List.of(this, later)) {
      both.addAll(log.events());
      for (String id : log.cases()) {
        Map<String, String> attributes = log.attributes(id);
        if (!attributes.isEmpty()) {
          both.describing(id, attributes);
        }
      }
    }
    Set<Problem> each = new LinkedHashSet<>(problems);
    each.addAll(later.problems);
    each.forEach(both::problem);
    return both.build();
  }

  /**
   * Tells whether two logs have the same name, events in the same order, attributes of cases and
   * problems; linear in events.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof EventLog log
        && name.equals(log.name)
        && rows.length == log.rows.length
        && problems.equals(log.problems)
        && events().equals(log.events())
        && cases().stream().allMatch(id -> attributes(id).equals(log.attributes(id)));
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, problems, events());
  }

  @Override
  public String toString() {
    int cases = starts.length - 1;
    return name
        + ": "
        + rows.length
        + (rows.length == 1 ? " event" : " events")
        + " of "
        + cases
        + (cases == 1 ? " case" : " cases")
        + first()
            .map(time -> ", " + day(time) + " to " + last().map(EventLog::day).get())
            .orElse("")
        + (problems.isEmpty()
            ? ""
            : ", " + problems.size() + (problems.size() == 1 ? " problem" : " problems"));
  }

  private static LocalDate day(OffsetDateTime time) {
    return time.toLocalDate();
  }
}
