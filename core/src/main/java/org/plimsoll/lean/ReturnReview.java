package org.plimsoll.lean;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plimsoll.explain.Source;

/**
 * Finds rework across cases: people or families who come back within a stated time, why, and how
 * many hours that took.
 *
 * <p>A case is a return if another case of the same person had ended when it started, and it
 * started no later than the window after that one. Of several earlier cases the one that started
 * last counts. A case that starts while another of the same person runs stands beside it and is no
 * return. Whether a return is failure demand hangs on its cause, which an attribute of the case may
 * say; without one it is not known.
 *
 * <p>To look at repeat assessments alone, cut the log to that activity first: {@code
 * log.ofActivities("Assessment")}.
 *
 * <pre>{@code
 * ReturnReview.by("family").withCauses("reason for return", Map.of("closed too soon", ReturnCause.POOR_FIRST_ATTEMPT)).review(log)
 * }</pre>
 *
 * @param person the attribute of a case that names the person or family
 * @param window how long after the earlier case a return may come
 * @param since from when on the window runs
 * @param cause the attribute of a case that says why it came back
 * @param causes what the words under that attribute mean; a word that is not here is an unknown
 *     cause
 * @param pairing which stages of life start and end a piece of work, for hours
 * @param time how much of the recorded time counts
 */
public record ReturnReview(
    String person,
    Period window,
    Since since,
    Optional<String> cause,
    Map<String, ReturnCause> causes,
    Pairing pairing,
    CountedTime time) {
  /** Where the window of twelve months comes from, and that an open case rules out a return. */
  public static final Source RE_REFERRAL =
      Source.of("Department for Education", "2024", "Children in need: A focus on re-referrals")
          .section("a referral within 12 months of a previous one, no case being open")
          .link(
              "https://explore-education-statistics.service.gov.uk/find-statistics/children-in-need-a-focus-on-re-referrals");

  /** Where the split of demand comes from. */
  public static final Source FAILURE_DEMAND =
      Source.of("J. Seddon", "2003", "Freedom from Command and Control")
          .section("value demand and failure demand");

  /** From when on the window runs. */
  public enum Since {
    /** From the start of the earlier case. */
    EARLIER_START,
    /** From the end of the earlier case. */
    EARLIER_END
  }

  /**
   * Checks that the person is named, and copies.
   *
   * @param person the attribute of a case that names the person or family
   * @param window how long after the earlier case a return may come
   * @param since from when on the window runs
   * @param cause the attribute of a case that says why it came back
   * @param causes what the words under that attribute mean; a word that is not here is an unknown
   *     cause
   * @param pairing which stages of life start and end a piece of work, for hours
   * @param time how much of the recorded time counts
   * @throws IllegalArgumentException if the person is blank or the window is negative
   */
  public ReturnReview {
    LogEvent.named("the attribute of the person", person, "person");
    if (window.isNegative()) {
      throw new IllegalArgumentException(
          "the window for returns must not be negative, was " + window + "; give P0D or more");
    }
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(cause, "cause");
    causes = Collections.unmodifiableMap(new LinkedHashMap<>(causes));
    Objects.requireNonNull(pairing, "pairing");
    Objects.requireNonNull(time, "time");
  }

  /**
   * Returns the review of returns within twelve months from the start of the earlier case, as
   * English statistics count re-referrals, without causes.
   *
   * @param person the attribute of a case that names the person or family
   * @return that review
   * @throws IllegalArgumentException if the name is blank
   */
  public static ReturnReview by(String person) {
    return new ReturnReview(
        person,
        Period.ofMonths(12),
        Since.EARLIER_START,
        Optional.empty(),
        Map.of(),
        Pairing.standard(),
        CountedTime.standard());
  }

  /**
   * Takes another window.
   *
   * @param length how long after the earlier case a return may come, by dates; the last day counts
   * @param from from when on
   * @return the review with that window
   * @throws IllegalArgumentException if it is negative
   */
  public ReturnReview within(Period length, Since from) {
    return new ReturnReview(person, length, from, cause, causes, pairing, time);
  }

  /**
   * Says where the cause of a return stands.
   *
   * @param attribute the attribute of a case
   * @param words what its words mean; a word that is not here is an unknown cause
   * @return the review with those causes
   */
  public ReturnReview withCauses(String attribute, Map<String, ReturnCause> words) {
    return new ReturnReview(person, window, since, Optional.of(attribute), words, pairing, time);
  }

  /**
   * Says which time counts as hours.
   *
   * @param by which stages start and end a piece of work
   * @param counting how much of the recorded time counts
   * @return the review by those rules
   */
  public ReturnReview withTime(Pairing by, CountedTime counting) {
    return new ReturnReview(person, window, since, cause, causes, by, counting);
  }

  /**
   * A case that came back.
   *
   * @param caseId the case
   * @param who the person or family
   * @param earlier the case that it came back after
   * @param days calendar days from where the window runs to the start of the case
   * @param cause why
   * @param hours the time recorded on it; empty if it has no work item
   */
  public record Return(
      String caseId,
      String who,
      String earlier,
      long days,
      ReturnCause cause,
      OptionalDouble hours) {
    @Override
    public String toString() {
      return caseId + " after " + earlier + ", " + days + " days: " + Shares.words(cause);
    }
  }

  /**
   * The returns of one cause.
   *
   * @param cause the cause
   * @param cases how many returns
   * @param casesWithHours of how many the hours are known
   * @param hours the hours of these; empty if they are known of none
   */
  public record OfCause(ReturnCause cause, int cases, int casesWithHours, OptionalDouble hours) {
    @Override
    public String toString() {
      return Shares.words(cause)
          + ": "
          + cases
          + (cases == 1 ? " return, " : " returns, ")
          + Shares.text(hours, 1)
          + " h";
    }
  }

  /**
   * What was found. Each case is value demand, failure demand or undetermined.
   *
   * @param method what was asked
   * @param returns the cases that came back, in the order of their ids
   * @param byCause their causes, most hours first where hours are known, then most cases
   * @param cases all cases
   * @param valueDemand cases that are no return, and returns for new facts
   * @param failureDemand returns after a poor first attempt
   * @param unknownCause returns of which nobody has said why
   * @param withoutPerson cases that do not name a person
   * @param tooEarly cases of which nobody can say whether they are returns: the log does not reach
   *     back to the beginning of their window
   * @param beside cases that started while another of the same person ran; value demand
   * @param unknownWords words for a cause that nothing says the meaning of, sorted
   */
  public record Result(
      ReturnReview method,
      List<Return> returns,
      List<OfCause> byCause,
      int cases,
      int valueDemand,
      int failureDemand,
      int unknownCause,
      int withoutPerson,
      int tooEarly,
      int beside,
      List<String> unknownWords) {
    /**
     * Copies.
     *
     * @param method what was asked
     * @param returns the cases that came back, in the order of their ids
     * @param byCause their causes, most hours first where hours are known, then most cases
     * @param cases all cases
     * @param valueDemand cases that are no return, and returns for new facts
     * @param failureDemand returns after a poor first attempt
     * @param unknownCause returns of which nobody has said why
     * @param withoutPerson cases that do not name a person
     * @param tooEarly cases of which nobody can say whether they are returns: the log does not
     *     reach back to the beginning of their window
     * @param beside cases that started while another of the same person ran; value demand
     * @param unknownWords words for a cause that nothing says the meaning of, sorted
     */
    public Result {
      Objects.requireNonNull(method, "method");
      returns = List.copyOf(returns);
      byCause = List.copyOf(byCause);
      unknownWords = List.copyOf(unknownWords);
    }

    /**
     * Returns the least share of demand that is failure demand: none of the undetermined cases is.
     *
     * @return 0 to 1; empty without cases
     */
    public OptionalDouble leastFailureShare() {
      return Shares.of(failureDemand, cases);
    }

    /**
     * Returns the greatest share of demand that may be failure demand: all undetermined cases are.
     *
     * @return 0 to 1; empty without cases
     */
    public OptionalDouble greatestFailureShare() {
      return Shares.of(cases - valueDemand, cases);
    }

    /**
     * Returns the returns as a share of the cases of which it is known whether they are.
     *
     * @return 0 to 1; empty if it is known of none
     */
    public OptionalDouble returnShare() {
      return Shares.of(returns.size(), cases - withoutPerson - tooEarly);
    }

    @Override
    public String toString() {
      return returns.size()
          + " of "
          + cases
          + " cases came back within "
          + method.window()
          + ": failure demand "
          + Shares.percent(leastFailureShare())
          + " to "
          + Shares.percent(greatestFailureShare());
    }
  }

  /** A case and what matters of it here. */
  private record Known(String id, String who, LocalDate start, LocalDate end, long from, long to) {}

  /**
   * Reviews a log.
   *
   * @param log the log; its cases need not name a person, but those that do not say nothing
   * @return the returns, their causes, and the demand
   * @throws IllegalArgumentException if the log has cases and none of them names a person
   */
  public Result review(EventLog log) {
    Objects.requireNonNull(log, "log");
    Map<String, List<Known>> byPerson = byPerson(log);
    List<String> ids = log.cases();
    if (!ids.isEmpty() && byPerson.isEmpty()) {
      throw new IllegalArgumentException(
          "no case of log \""
              + log.name()
              + "\" has an attribute \""
              + person
              + "\" that names a person; look at attributes(caseId), or name the column in the"
              + " mapping");
    }
    LocalDate first = log.first().map(at -> at.toLocalDate()).orElse(LocalDate.MAX);
    Map<String, Double> hours = hours(log);
    Map<String, Return> returns = new TreeMap<>();
    Set<String> words = new TreeSet<>();
    int tooEarly = 0;
    int beside = 0;
    int named = 0;
    for (List<Known> own : byPerson.values()) {
      named += own.size();
      long ended = Long.MIN_VALUE; // when the last of the earlier cases did
      for (int i = 0; i < own.size(); i++) {
        Known item = own.get(i);
        boolean open = i > 0 && ended > item.from();
        ended = Math.max(ended, item.to());
        Optional<Return> found =
            i == 0 || open ? Optional.empty() : back(own.get(i - 1), item, hours, log, words);
        if (found.isPresent()) {
          returns.put(item.id(), found.get());
        } else if (open) {
          beside++;
        } else if (item.start().minus(window).isBefore(first)) {
          tooEarly++;
        }
      }
    }
    List<Return> all = List.copyOf(returns.values());
    int failure = count(all, ReturnCause.POOR_FIRST_ATTEMPT);
    int unknown = count(all, ReturnCause.UNKNOWN);
    int withoutPerson = ids.size() - named;
    return new Result(
        this,
        all,
        ranked(all),
        ids.size(),
        ids.size() - failure - unknown - withoutPerson - tooEarly,
        failure,
        unknown,
        withoutPerson,
        tooEarly,
        beside,
        List.copyOf(words));
  }

  /** The cases of each person, in the order of their starts. */
  private Map<String, List<Known>> byPerson(EventLog log) {
    Ticks ticks = new Ticks(log.columns());
    CaseSpans spans = new CaseSpans(log, ticks);
    List<String> ids = log.cases();
    Map<String, List<Known>> byPerson = new TreeMap<>();
    for (int at = 0; at < ids.size(); at++) {
      String who = log.attributes(ids.get(at)).getOrDefault(person, "");
      if (!who.isBlank()) {
        byPerson
            .computeIfAbsent(who, name -> new ArrayList<>())
            .add(
                new Known(
                    ids.get(at),
                    who,
                    LocalDate.ofEpochDay(spans.startDay(at)),
                    LocalDate.ofEpochDay(spans.endDay(at)),
                    spans.start(at),
                    spans.end(at)));
      }
    }
    byPerson
        .values()
        .forEach(own -> own.sort(Comparator.comparingLong(Known::from).thenComparing(Known::id)));
    return byPerson;
  }

  private Optional<Return> back(
      Known last, Known item, Map<String, Double> hours, EventLog log, Set<String> words) {
    LocalDate from = since == Since.EARLIER_START ? last.start() : last.end();
    if (item.start().isAfter(from.plus(window))) {
      return Optional.empty();
    }
    Double known = hours.get(item.id());
    return Optional.of(
        new Return(
            item.id(),
            item.who(),
            last.id(),
            item.start().toEpochDay() - from.toEpochDay(),
            causeOf(log.attributes(item.id()), words),
            known == null ? OptionalDouble.empty() : OptionalDouble.of(known)));
  }

  private ReturnCause causeOf(Map<String, String> attributes, Set<String> words) {
    Optional<String> word = cause.map(key -> attributes.getOrDefault(key, ""));
    if (word.isEmpty() || word.get().isBlank()) {
      return ReturnCause.UNKNOWN;
    }
    ReturnCause meant = causes.get(word.get());
    if (meant == null) {
      words.add(word.get());
      return ReturnCause.UNKNOWN;
    }
    return meant;
  }

  /** The hours of each case that has a work item. */
  private Map<String, Double> hours(EventLog log) {
    Map<String, Double> hours = new HashMap<>();
    for (CountedTime.Row row : time.of(pairing.pair(log).items()).rows()) {
      hours.merge(row.item().caseId(), row.counted().toNanos() / 3.6e12, Double::sum);
    }
    return hours;
  }

  private static int count(List<Return> returns, ReturnCause wanted) {
    return (int) returns.stream().filter(each -> each.cause() == wanted).count();
  }

  private static List<OfCause> ranked(List<Return> returns) {
    List<OfCause> rows = new ArrayList<>();
    for (ReturnCause each : ReturnCause.values()) {
      List<Return> own = returns.stream().filter(one -> one.cause() == each).toList();
      double[] known = own.stream().flatMapToDouble(one -> one.hours().stream()).toArray();
      if (!own.isEmpty()) {
        rows.add(
            new OfCause(
                each,
                own.size(),
                known.length,
                known.length == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Arrays.stream(known).sum())));
      }
    }
    rows.sort(
        Comparator.comparingDouble((OfCause row) -> -row.hours().orElse(-1))
            .thenComparing(row -> -row.cases()));
    return rows;
  }

  /** Returns what is asked. */
  @Override
  public String toString() {
    return "returns of the same "
        + person
        + " within "
        + window
        + (since == Since.EARLIER_START ? " from the start" : " from the end")
        + " of the earlier case";
  }
}
