package org.plimsoll.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plimsoll.base.Counting;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.base.TimeLimit;
import org.plimsoll.base.WeeklyHours;
import org.plimsoll.calendar.Timescale;
import org.plimsoll.calendar.WorkingCalendar;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Finding;
import org.plimsoll.explain.Severity;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;
import org.plimsoll.stats.Evenness;

/**
 * Who carries how much in a team on a date, who is over-pointed and why, and what the figures leave
 * out. Made by {@link LoadReview} or {@link Team#load()}.
 */
public final class LoadReport {
  private final LoadReview review;
  private final Team team;
  private final Span span;
  private final Map<String, MemberLoad> members;
  private final List<Unweighed> unweighed;

  private LoadReport(
      LoadReview review,
      Team team,
      Span span,
      Map<String, MemberLoad> members,
      List<Unweighed> unweighed) {
    this.review = review;
    this.team = team;
    this.span = span;
    this.members = members;
    this.unweighed = List.copyOf(unweighed);
  }

  /**
   * A case that could not be weighed, so that its points are in no total.
   *
   * @param caseId the case
   * @param memberId who holds it
   * @param reason what stood in the way, with the way out
   */
  public record Unweighed(String caseId, String memberId, String reason) {}

  /**
   * A skill that somebody's cases need and the person lacks.
   *
   * @param skill the skill
   * @param memberId the person
   * @param caseIds the cases that need it, in the order held
   */
  public record TrainingNeed(String skill, String memberId, List<String> caseIds) {
    /**
     * Copies the cases.
     *
     * @param skill the skill
     * @param memberId the person
     * @param caseIds the cases that need it, in the order held
     */
    public TrainingNeed {
      caseIds = List.copyOf(caseIds);
    }

    @Override
    public String toString() {
      return memberId + " needs " + skill + " for " + caseIds;
    }
  }

  /**
   * A holder whose level is not the level of the case.
   *
   * @param memberId the person
   * @param memberLevel the person's level
   * @param caseId the case
   * @param caseLevel the level of the case, or of its band
   */
  public record LevelMismatch(String memberId, int memberLevel, String caseId, int caseLevel) {
    /**
     * Tells in which direction they differ.
     *
     * @return true if the person is less experienced than the case asks for
     */
    public boolean isBelow() {
      return memberLevel < caseLevel;
    }

    @Override
    public String toString() {
      return memberId + " at level " + memberLevel + " holds " + caseId + " of level " + caseLevel;
    }
  }

  static LoadReport of(LoadReview review, Team team, Span span) {
    PointsScheme scheme = team.needScheme();
    Map<String, Carried> carried = new HashMap<>();
    // In the order of the holdings, as they lie in memory: going person by person, a national
    // workload would spend most of its time waiting for cases to be fetched.
    for (Holding holding : team.holdings()) {
      if (span.holds(holding.item())) {
        carried
            .computeIfAbsent(holding.memberId(), id -> new Carried())
            .add(review, scheme, holding);
      }
    }
    List<Unweighed> unweighed = new ArrayList<>();
    Map<String, MemberLoad> members = new LinkedHashMap<>();
    for (StaffMember member : team.staff().values()) {
      Carried own = carried.getOrDefault(member.id(), new Carried());
      unweighed.addAll(own.unweighed);
      members.put(
          member.id(),
          new MemberLoad(
              review,
              scheme,
              span,
              member,
              own.holdings,
              tasks(team, member, span),
              new Points(own.points)));
    }
    return new LoadReport(review, team, span, members, unweighed);
  }

  private static List<Task> tasks(Team team, StaffMember member, Span span) {
    List<Task> tasks = team.tasks().getOrDefault(member.id(), List.of());
    return tasks.isEmpty() ? tasks : tasks.stream().filter(span::includes).toList();
  }

  /** What one person has been found to hold so far. */
  private static final class Carried {
    private final List<Holding> holdings = new ArrayList<>();
    private final List<Unweighed> unweighed = new ArrayList<>(0);
    private Rational points = Rational.ZERO;

    void add(LoadReview review, PointsScheme scheme, Holding holding) {
      holdings.add(holding);
      points = points.plus(weight(review, scheme, holding, unweighed));
    }
  }

  private static Rational weight(
      LoadReview review, PointsScheme scheme, Holding holding, List<Unweighed> unweighed) {
    Points points;
    try {
      points = scheme.points(holding.item());
    } catch (IllegalArgumentException | ArithmeticException e) {
      if (!review.listingUnweighed()) {
        throw new IllegalArgumentException(
            e.getMessage()
                + "; to list such cases instead of refusing the report, review with"
                + " LoadReview.standard().listingUnweighedCases()",
            e);
      }
      unweighed.add(
          new Unweighed(holding.item().id(), holding.memberId(), String.valueOf(e.getMessage())));
      return Rational.ZERO;
    }
    return holding.isWhole() ? points.value() : holding.share().of(points).value();
  }

  /**
   * Returns the team that was reviewed.
   *
   * @return the team
   */
  public Team team() {
    return team;
  }

  /**
   * Returns the review that was applied.
   *
   * @return the review with its line, bands and policies
   */
  public LoadReview review() {
    return review;
  }

  /**
   * Returns the day that the report is about.
   *
   * @return the date of the snapshot; of a week sheet, the Monday
   */
  public LocalDate date() {
    return span.first();
  }

  /**
   * Returns the week that the report is about.
   *
   * @return the Monday; empty for a report about a day
   */
  public Optional<LocalDate> week() {
    return span instanceof Span.Week week ? Optional.of(week.first()) : Optional.empty();
  }

  /**
   * Returns the calendar whose bank holidays are taken off in a week.
   *
   * @return the calendar; empty for Monday to Friday without any, and for a report about a day
   */
  public Optional<WorkingCalendar> weekCalendar() {
    return span instanceof Span.Week week ? week.calendar() : Optional.empty();
  }

  /**
   * Returns what a sheet of a week takes for granted of the days on which people work.
   *
   * @return the assumption in one sentence, our own rule; empty for a report about a day
   */
  public Optional<String> spread() {
    return span instanceof Span.Week week ? Optional.of(week.spread()) : Optional.empty();
  }

  Span span() {
    return span;
  }

  /**
   * Lists everybody.
   *
   * @return the loads, in the order of the team
   */
  public List<MemberLoad> members() {
    return List.copyOf(members.values());
  }

  /**
   * Finds one person.
   *
   * @param memberId the id
   * @return the person's load
   * @throws IllegalArgumentException if nobody in the team has that id
   */
  public MemberLoad member(String memberId) {
    team.member(memberId);
    return Objects.requireNonNull(members.get(memberId));
  }

  /**
   * Lists who is over-pointed.
   *
   * @return those without capacity first, then by falling percentage; ties by id
   */
  public List<MemberLoad> overPointed() {
    return members.values().stream()
        .filter(MemberLoad::isOverPointed)
        .sorted(HEAVIEST_FIRST)
        .toList();
  }

  private static final Comparator<MemberLoad> HEAVIEST_FIRST =
      Comparator.comparing((MemberLoad load) -> rank(load.standing()))
          .thenComparing(
              load -> load.exactPercent().orElse(Percent.ZERO), Comparator.reverseOrder())
          .thenComparing(load -> load.member().id());

  private static int rank(MemberLoad.Standing standing) {
    return switch (standing) {
      case WORK_WITHOUT_CAPACITY -> 0;
      case ORDINARY -> 1;
      case HOURS_NOT_KNOWN -> 2;
      case AWAY -> 3;
    };
  }

  /**
   * Lists who has work but no capacity.
   *
   * @return those people, in the order of the team
   */
  public List<MemberLoad> workWithoutCapacity() {
    return members.values().stream()
        .filter(load -> load.standing() == MemberLoad.Standing.WORK_WITHOUT_CAPACITY)
        .toList();
  }

  /**
   * Returns the load of the whole team.
   *
   * @return the sum of points and the sum of available points of all whose hours are known
   */
  public Load total() {
    Load sum = Load.of(Points.ZERO, Points.ZERO);
    for (MemberLoad member : members.values()) {
      sum = member.load().map(sum::plus).orElse(sum);
    }
    return sum;
  }

  /**
   * Counts people by band of load.
   *
   * @return how many people are in each band, from the highest band down; people without a
   *     percentage are in none
   */
  public Map<String, Integer> byBand() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    review.bands().bands().forEach(band -> counts.put(band.name(), 0));
    members
        .values()
        .forEach(member -> member.band().ifPresent(band -> counts.merge(band, 1, Integer::sum)));
    return java.util.Collections.unmodifiableMap(counts);
  }

  /**
   * Measures how evenly the load is carried, points per available point.
   *
   * @return the indices over all who have capacity; empty if nobody has
   */
  public Optional<Evenness> evenness() {
    return evenness(
        withCapacity().stream()
            .mapToDouble(m -> m.load().orElseThrow().ratio().doubleValue())
            .toArray());
  }

  /**
   * Measures how evenly cases are spread by count, over the same people: what a team sees that
   * counts instead of weighing.
   *
   * @return the indices over all who have capacity; empty if nobody has
   */
  public Optional<Evenness> evennessByCount() {
    return evenness(withCapacity().stream().mapToDouble(MemberLoad::cases).toArray());
  }

  private static Optional<Evenness> evenness(double[] values) {
    return values.length == 0 ? Optional.empty() : Optional.of(Evenness.of(values));
  }

  private List<MemberLoad> withCapacity() {
    return members.values().stream()
        .filter(m -> m.standing() == MemberLoad.Standing.ORDINARY)
        .toList();
  }

  /**
   * Lists whom the evenness indices leave out, because they have no capacity or their hours are not
   * known.
   *
   * @return those people, in the order of the team
   */
  public List<MemberLoad> leftOutOfEvenness() {
    return members.values().stream()
        .filter(m -> m.standing() != MemberLoad.Standing.ORDINARY)
        .toList();
  }

  /**
   * Lists skills that cases need and their holders lack.
   *
   * @return the needs, by skill, then in the order of the team
   */
  public List<TrainingNeed> trainingNeeds() {
    PointsScheme scheme = team.needScheme();
    Map<String, Map<String, List<String>>> needs = new TreeMap<>();
    for (MemberLoad load : members.values()) {
      for (Holding holding : load.holdings()) {
        for (String skill : SkillsOf.theCase(scheme, holding.item())) {
          if (!load.member().hasSkill(skill)) {
            needs
                .computeIfAbsent(skill, key -> new LinkedHashMap<>())
                .computeIfAbsent(load.member().id(), key -> new ArrayList<>())
                .add(holding.item().id());
          }
        }
      }
    }
    List<TrainingNeed> list = new ArrayList<>();
    needs.forEach(
        (skill, people) ->
            people.forEach((id, cases) -> list.add(new TrainingNeed(skill, id, cases))));
    return List.copyOf(list);
  }

  /**
   * Lists holders whose level is not that of the case, below or above.
   *
   * @return the mismatches where both levels are known, in the order of the team and of its
   *     holdings
   */
  public List<LevelMismatch> levelMismatches() {
    PointsScheme scheme = team.needScheme();
    List<LevelMismatch> list = new ArrayList<>();
    for (MemberLoad load : members.values()) {
      if (load.member().level().isPresent()) {
        int own = load.member().level().getAsInt();
        for (Holding holding : load.holdings()) {
          SkillsOf.level(scheme, holding.item())
              .ifPresent(
                  level -> {
                    if (level != own) {
                      list.add(
                          new LevelMismatch(load.member().id(), own, holding.item().id(), level));
                    }
                  });
        }
      }
    }
    return List.copyOf(list);
  }

  /**
   * Says who may claim overtime for the points carried.
   *
   * @param rule the rule of overtime
   * @return the claims above 0 hours, the most hours first, ties by id; people whose hours are not
   *     known have none
   * @throws IllegalStateException if the scheme gives no points for hours, so that points have no
   *     hours
   */
  public List<OvertimeClaim> overtime(OvertimeRule rule) {
    CapacityRule capacity = team.needScheme().capacity();
    if (capacity.points().isZero()) {
      throw new IllegalStateException(
          "scheme \""
              + team.needScheme().name()
              + "\" gives no points for hours, so points cannot be turned into overtime; say"
              + " withHoursPerPoint(..)");
    }
    Rational hoursPerPoint = capacity.hours().value().dividedBy(capacity.points().value());
    List<OvertimeClaim> claims = new ArrayList<>();
    for (MemberLoad member : members.values()) {
      member
          .load()
          .map(
              load ->
                  rule.review(
                      new WeeklyHours(load.total().value().times(hoursPerPoint)),
                      new WeeklyHours(
                          load.available().value().max(Rational.ZERO).times(hoursPerPoint))))
          .filter(overtime -> !overtime.payable().isZero())
          .ifPresent(
              overtime -> claims.add(new OvertimeClaim(date(), member.member().id(), overtime)));
    }
    claims.sort(
        Comparator.comparing(
                (OvertimeClaim claim) -> claim.overtime().payable(), Comparator.reverseOrder())
            .thenComparing(OvertimeClaim::memberId));
    return List.copyOf(claims);
  }

  /**
   * Returns the figures of the team as rows that can be rolled up.
   *
   * @return a row for everybody whose hours are known, in the order of the team
   */
  public Rollup rollup() {
    List<LoadRow> rows = new ArrayList<>();
    for (MemberLoad member : members.values()) {
      member
          .load()
          .ifPresent(
              load ->
                  rows.add(
                      new LoadRow(
                          member.member().id(),
                          member.cases(),
                          load,
                          member.contracted().orElseThrow(),
                          member.reduced(),
                          Points.ZERO)));
    }
    return Rollup.of(team.name(), rows);
  }

  /** The report of one person alone. */
  LoadReport only(String memberId) {
    return of(review, team.only(memberId), span);
  }

  /**
   * Reviews the team's cases against a limit on the date of the report.
   *
   * @param limit a limit in working days or calendar days
   * @param calendar the calendar that says which days are working days; not used for calendar days
   * @return what is late, due, at risk, oldest first
   */
  public TimescaleReport timescales(TimeLimit limit, WorkingCalendar calendar) {
    return timescales(
        limit.counting() == Counting.WORKING_DAYS
            ? Timescale.of(limit.toString(), limit, calendar)
            : Timescale.of(limit.toString(), limit));
  }

  /**
   * Reviews the team's cases against a timescale on the date of the report.
   *
   * @param timescale a limit in working days or calendar days
   * @return what is late, due, at risk, oldest first
   */
  public TimescaleReport timescales(Timescale timescale) {
    return TimescaleReview.of(timescale).review(team);
  }

  /**
   * Lists cases that could not be weighed.
   *
   * @return the cases with the reasons; empty unless {@link LoadReview#listingUnweighedCases()} was
   *     asked for
   */
  public List<Unweighed> unweighed() {
    return unweighed;
  }

  /**
   * Lists reductions that end within some days, so that the person's points are about to rise.
   *
   * @param days how many days after the date of the report
   * @return the reductions by person, in the order of the team; people without any are left out
   */
  public Map<String, List<Reduction>> reductionsEndingWithin(int days) {
    Map<String, List<Reduction>> ending = new LinkedHashMap<>();
    for (MemberLoad load : members.values()) {
      List<Reduction> soon =
          new Reductions(
                  load.contracted().orElse(org.plimsoll.base.WeeklyHours.ZERO),
                  load.member().reductions())
              .endingBetween(date(), date().plusDays(days));
      if (!soon.isEmpty()) {
        ending.put(load.member().id(), soon);
      }
    }
    return java.util.Collections.unmodifiableMap(ending);
  }

  /**
   * Lists what the report does not know: contracted hours, the part of full time, the level of
   * somebody whose cases ask for one, the phase of a case, the weight of a case. Nothing of it was
   * taken for 0, and where the scheme says what to assume instead, the finding says so.
   *
   * @return one finding for each gap, in the order of the team, then the cases that could not be
   *     weighed
   */
  public List<Finding> missing() {
    List<Finding> gaps = new ArrayList<>();
    PointsScheme scheme = team.needScheme();
    boolean phased = !scheme.phases().isEmpty();
    Set<String> seen = new HashSet<>();
    for (MemberLoad load : members.values()) {
      if (load.standing() == MemberLoad.Standing.HOURS_NOT_KNOWN) {
        gaps.add(
            gap(
                load.member().id(),
                "the contracted hours of " + load.member().name() + " are not known",
                "no available points and no percentage; give contracted(..), or full-time hours and an equivalent"));
      } else if (load.isFullTimeAssumed()) {
        gaps.add(
            gap(
                load.member().id(),
                "the contracted hours of " + load.member().name() + " are not known",
                "taken for full time, as the capacity rule says; give contracted(..)"));
      } else if (load.isFixedShareAssumed()) {
        gaps.add(
            gap(
                load.member().id(),
                "what part of full time " + load.member().name() + " works is not known",
                "the whole fixed element is counted; give the scheme full-time hours"));
      }
      List<String> levelled =
          load.holdings().stream()
              .map(Holding::item)
              .filter(item -> SkillsOf.level(scheme, item).isPresent())
              .map(Case::id)
              .toList();
      if (load.member().level().isEmpty() && !levelled.isEmpty()) {
        gaps.add(
            gap(
                load.member().id(),
                "the level of " + load.member().name() + " is not known",
                "whether it suits the cases " + levelled + " cannot be said; give atLevel(..)"));
      }
      for (Holding holding : load.holdings()) {
        if (phased && holding.item().phase().isEmpty() && seen.add(holding.item().id())) {
          gaps.add(
              gap(
                  holding.item().id(),
                  "the phase of case " + holding.item().id() + " is not known",
                  "its points are not scaled by phase; give in(CasePhase)"));
        }
      }
    }
    for (Unweighed item : unweighed) {
      gaps.add(
          gap(
              item.caseId(),
              "case " + item.caseId() + " could not be weighed and is in no total",
              item.reason()));
    }
    return List.copyOf(gaps);
  }

  private static Finding gap(String subject, String message, String reason) {
    return new Finding(Severity.WARNING, subject, message, reason, Source.OURS);
  }

  /**
   * Lists what somebody should look at: who is over-pointed, work without capacity, reductions
   * above hours, shares of a case that do not come to 100 %, cases that are held though closed or
   * not yet opened, a scheme whose bands are in no order, holders below a case's level.
   *
   * @return the findings, the serious first: work without capacity, in the order of the team; who
   *     else is over-pointed, heaviest first; then the other kinds, each in the order of the team
   */
  public List<Finding> findings() {
    return LoadFindings.of(this);
  }

  /**
   * Compares with an earlier report of the team.
   *
   * @param earlier the earlier report
   * @return what changed, person by person
   */
  public LoadDiff diff(LoadReport earlier) {
    return LoadDiff.between(earlier, this);
  }

  /**
   * Explains the whole report: the team's load and below it everybody's.
   *
   * @return the explanation
   */
  public Explanation explain() {
    Load total = total();
    return Explanation.text(
            "load of team " + team.name() + " " + span.words(),
            total.toString(),
            members.values().stream().map(MemberLoad::explain).toList())
        .because("ratio of the sums over people whose hours are known; " + review)
        .from(Source.OURS);
  }

  /**
   * Returns the report as a table: a row a person. Those with work but no capacity come first, then
   * by falling percentage, then those whose hours are not known, then those away; ties by id.
   *
   * @return columns name, id, cases, points, available, load, over or under, standing
   */
  public TextTable table() {
    List<List<String>> rows = new ArrayList<>();
    members.values().stream()
        .sorted(HEAVIEST_FIRST)
        .forEach(
            load ->
                rows.add(
                    List.of(
                        load.member().name(),
                        load.member().id(),
                        Integer.toString(load.cases()),
                        load.total().value().toText(),
                        load.available().map(points -> points.value().toText()).orElse("?"),
                        load.percent()
                            .map(
                                percent ->
                                    percent
                                            .value()
                                            .rounded(org.plimsoll.base.Rounding.halfUp(1))
                                            .toBigDecimal()
                                            .setScale(1)
                                        + "%")
                            .orElse("-"),
                        load.remaining().map(points -> signed(points.times(-1))).orElse("?"),
                        load.standing() == MemberLoad.Standing.ORDINARY
                            ? load.band().orElse("")
                                + (load.isOverPointed() ? ", over-pointed" : "")
                            : words(load.standing()))));
    return new TextTable(
        team.name() + " " + span.words(),
        List.of("name", "id", "cases", "points", "available", "load", "over/under", "standing"),
        rows);
  }

  private static String signed(Points points) {
    String text = points.value().toText();
    if (points.value().signum() <= 0) {
      return text;
    }
    return text.startsWith("~") ? "~+" + text.substring(1) : "+" + text;
  }

  private static String words(MemberLoad.Standing standing) {
    return switch (standing) {
      case ORDINARY -> "";
      case WORK_WITHOUT_CAPACITY -> "work but no capacity";
      case AWAY -> "away";
      case HOURS_NOT_KNOWN -> "hours not known";
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LoadReport report
        && review.equals(report.review)
        && team.equals(report.team)
        && span.equals(report.span);
  }

  @Override
  public int hashCode() {
    return Objects.hash(review, team, span);
  }

  /**
   * Says what the words and figures of the table rest on, and where each rule comes from.
   *
   * @return how hours become available points, when somebody is over-pointed, the bands where
   *     anybody is in one, and in a sheet of a week how hours are spread; a sentence each
   */
  public List<String> legend() {
    List<String> sentences = new ArrayList<>();
    sentences.add("available after reductions: " + team.needScheme().capacity());
    sentences.add(
        "over-pointed: above "
            + review.overPointedAbove()
            + " of what is available ("
            + review.overPointedSource()
            + ")");
    if (members.values().stream().anyMatch(member -> member.band().isPresent())) {
      sentences.add("load: " + review.bands() + " (" + review.bands().source() + ")");
    }
    spread().ifPresent(sentences::add);
    return List.copyOf(sentences);
  }

  /**
   * Returns the table as text, below it what it rests on, and how much there is to look at.
   *
   * @return a row a person, heaviest first, under a title
   */
  @Override
  public String toString() {
    return table().text() + System.lineSeparator() + legendText() + footer();
  }

  /** The legend, a line a sentence. */
  String legendText() {
    return String.join(System.lineSeparator(), legend());
  }

  private String footer() {
    long others = findings().stream().filter(finding -> !isOverPointedOnly(finding)).count();
    int gaps = missing().size();
    List<String> notes = new ArrayList<>();
    if (!unweighed.isEmpty()) {
      notes.add(unweighed.size() + " not weighed and in no total: see unweighed()");
    }
    if (others > 0) {
      notes.add(others + " more to look at: see findings()");
    }
    if (gaps > 0) {
      notes.add(gaps + " not known: see missing()");
    }
    return notes.isEmpty() ? "" : System.lineSeparator() + String.join("; ", notes);
  }

  /** The table says already who is over-pointed. */
  private boolean isOverPointedOnly(Finding finding) {
    return finding.severity() == Severity.SERIOUS;
  }
}
