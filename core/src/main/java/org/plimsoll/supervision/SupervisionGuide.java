package org.plimsoll.supervision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plimsoll.base.Points;
import org.plimsoll.calendar.Timescale;
import org.plimsoll.caseload.AgreedDateReview;
import org.plimsoll.caseload.Holding;
import org.plimsoll.caseload.LoadReport;
import org.plimsoll.caseload.MemberLoad;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.caseload.Reduction;
import org.plimsoll.caseload.Task;
import org.plimsoll.caseload.TimescaleReport;
import org.plimsoll.caseload.TimescaleReview;
import org.plimsoll.explain.TextTable;

/**
 * One page to take into a worker's case supervision: points over or under, cases with their points,
 * ages and dates, dates set and what became of them, training held, planned and needed, last time's
 * actions as done, open or overdue, and what is contested. It holds nobody else's figures, and what
 * its figures rest on is printed with its source.
 *
 * <p>Make it before the session it is for: last time is the session held last by the day of the
 * timescales.
 *
 * @param load the loads of the team, on the day of the supervision or of its week
 * @param timescales the team's cases against their timescale
 * @param sessions supervision held so far
 * @param contests contested weights
 * @param limits what was agreed with workers in person
 * @param dates dates that workers set, by id of the person; nobody's where nobody reviewed them
 * @param training the category of reductions that are training, or their reason where they have no
 *     category
 */
public record SupervisionGuide(
    LoadReport load,
    TimescaleReport timescales,
    SupervisionReport sessions,
    List<Contest> contests,
    List<PersonalLimit> limits,
    Map<String, AgreedDateReview.Result> dates,
    String training) {
  private static final String TRAINING = "training";

  /**
   * Checks and copies the parts.
   *
   * @param load the loads of the team, on the day of the supervision or of its week
   * @param timescales the team's cases against their timescale
   * @param sessions supervision held so far
   * @param contests contested weights
   * @param limits what was agreed with workers in person
   * @param dates dates that workers set, by id of the person; nobody's where nobody reviewed them
   * @param training the category of reductions that are training, or their reason where they have
   *     no category
   */
  public SupervisionGuide {
    Objects.requireNonNull(load, "load");
    Objects.requireNonNull(timescales, "timescales");
    Objects.requireNonNull(sessions, "sessions");
    contests = List.copyOf(contests);
    limits = List.copyOf(limits);
    dates = Collections.unmodifiableMap(new LinkedHashMap<>(dates));
    Objects.requireNonNull(training, "training");
  }

  /**
   * Returns guides without contests, personal limits and dates set.
   *
   * @param load the loads of the team
   * @param timescales the team's cases against their timescale
   * @param sessions supervision held so far
   * @return the guides, one for each worker by {@link #forMember}
   */
  public static SupervisionGuide of(
      LoadReport load, TimescaleReport timescales, SupervisionReport sessions) {
    return new SupervisionGuide(
        load, timescales, sessions, List.of(), List.of(), Map.of(), TRAINING);
  }

  /**
   * Adds contested weights.
   *
   * @param contested the contests of the team; each guide shows the worker's own
   * @return the guides with them
   */
  public SupervisionGuide withContests(List<Contest> contested) {
    return new SupervisionGuide(load, timescales, sessions, contested, limits, dates, training);
  }

  /**
   * Adds what was agreed with workers in person.
   *
   * @param agreed the limits of the team; each guide shows the worker's own
   * @return the guides with them
   */
  public SupervisionGuide withLimits(List<PersonalLimit> agreed) {
    return new SupervisionGuide(load, timescales, sessions, contests, agreed, dates, training);
  }

  /**
   * Adds what became of the dates that workers set: {@link AgreedDateReview#review(Team)}.
   *
   * @param reviewed the results by id of the person; each guide shows the worker's own
   * @return the guides with them
   */
  public SupervisionGuide withAgreedDates(Map<String, AgreedDateReview.Result> reviewed) {
    return new SupervisionGuide(load, timescales, sessions, contests, limits, reviewed, training);
  }

  /**
   * Says which reductions are training.
   *
   * @param category their category, or their reason where they have no category; {@code training}
   *     unless another is given
   * @return the guides with that category
   */
  public SupervisionGuide withTrainingCategory(String category) {
    return new SupervisionGuide(load, timescales, sessions, contests, limits, dates, category);
  }

  /**
   * Makes one worker's page.
   *
   * @param memberId the worker
   * @return the page
   * @throws IllegalArgumentException if nobody in the team has that id
   */
  public Page forMember(String memberId) {
    MemberLoad own = load.member(memberId);
    LocalDate asOf = timescales.asOf();
    List<Section> sections = new ArrayList<>();
    sections.add(
        section(
            load.week().map(monday -> "Points in the week of ").orElse("Points on ") + load.date(),
            pointsLines(own)));
    sections.add(new Section("Cases", caseLines(), Optional.of(cases(own))));
    sections.add(section("To talk about", talkingPoints(own)));
    sections.add(section("Dates set", datesSet(memberId)));
    sections.add(section("Training", training(own)));
    sections.add(section("Supervision", supervision(memberId)));
    sections.add(new Section("Actions of last time", List.of(), actions(memberId)));
    sections.add(
        section(
            "Contested weights",
            contests.stream()
                .filter(
                    contest ->
                        contest.memberId().equals(memberId) && !contest.raised().isAfter(asOf))
                .map(Contest::toString)
                .toList()));
    sections.add(
        section(
            "Agreed in person",
            limits.stream()
                .filter(limit -> limit.memberId().equals(memberId) && limit.holdsOn(asOf))
                .map(PersonalLimit::toString)
                .toList()));
    return new Page(
        "Case supervision of " + own.member().name() + " (" + memberId + "), " + asOf,
        sections.stream()
            .filter(
                section ->
                    section.table().map(table -> !table.rows().isEmpty()).orElse(false)
                        || (section.table().isEmpty() && !section.lines().isEmpty()))
            .toList());
  }

  private static Section section(String heading, List<String> lines) {
    return new Section(heading, lines, Optional.empty());
  }

  /** The load, and what has to be known beside the table of cases to add it up by hand. */
  private List<String> pointsLines(MemberLoad own) {
    List<String> lines = new ArrayList<>(List.of(points(own)));
    List<String> others = new ArrayList<>();
    PointsScheme scheme = load.team().scheme().orElseThrow();
    for (Task task : own.tasks()) {
      Points each = scheme.points(task);
      others.add(
          each.times(task.count())
              + " for "
              + (task.count() == 1 ? "" : task.count() + " x ")
              + task.name());
    }
    if (!own.fixedPoints().isZero()) {
      others.add(own.fixedPoints() + " that everybody carries");
    }
    own.member().responsibilities().forEach((what, points) -> others.add(points + " for " + what));
    if (!others.isEmpty()) {
      lines.add("carried: " + own.casePoints() + " for cases, " + String.join(", ", others));
    }
    if (own.available().isPresent()) {
      lines.add(
          "available: "
              + own.contracted().orElseThrow()
              + " contracted"
              + (own.deductions().isEmpty()
                  ? ""
                  : " less "
                      + own.deductions().stream()
                          .map(SupervisionGuide::taken)
                          .collect(Collectors.joining(", ")))
              + "; "
              + scheme.capacity());
      own.member()
          .experience()
          .ifPresent(
              part ->
                  lines.add(
                      "available: " + part.allowance() + " of a full load, " + part.reason()));
      lines.add(
          "over-pointed: above "
              + load.review().overPointedAbove()
              + " of what is available ("
              + load.review().overPointedSource()
              + ")");
      load.spread().ifPresent(lines::add);
    }
    return lines;
  }

  private static String taken(MemberLoad.Deduction deduction) {
    return deduction.hours()
        + " "
        + deduction.reason()
        + (deduction.terms().isEmpty() ? "" : " (" + deduction.terms() + ")");
  }

  private List<String> caseLines() {
    TimescaleReview review = timescales.review();
    return List.of(
        "limit: "
            + review
            + review.timescale().flatMap(Timescale::authority).map(who -> ", " + who).orElse(""),
        "age in calendar days, days left in "
            + review.unit()
            + "; at risk with "
            + review.atRiskWithin()
            + " or fewer left ("
            + review.atRiskSource()
            + ")");
  }

  private List<String> datesSet(String memberId) {
    AgreedDateReview.Result own = dates.get(memberId);
    if (own == null) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    for (AgreedDateReview.Standing standing : AgreedDateReview.Standing.values()) {
      List<AgreedDateReview.Row> rows = own.in(standing);
      if (!rows.isEmpty()) {
        lines.add(
            standing.words()
                + ", "
                + rows.size()
                + " of "
                + own.rows().size()
                + ": "
                + rows.stream().map(SupervisionGuide::dateSet).collect(Collectors.joining("; ")));
      }
    }
    int closed = own.early() + own.nearLimit() + own.late();
    if (closed > 0) {
      lines.add(
          "of "
              + closed
              + (closed == 1 ? " case" : " cases")
              + " closed "
              + own.early()
              + " finished early, with "
              + counted(own.review().earlyWithLeft())
              + " or more left ("
              + own.review().earlySource()
              + "), "
              + own.nearLimit()
              + " nearer to the limit, "
              + own.late()
              + " after it");
    }
    return List.copyOf(lines);
  }

  private static String dateSet(AgreedDateReview.Row row) {
    return row.caseId()
        + " for "
        + row.agreed()
        + row.closed()
            .map(day -> ", done " + day)
            .orElse(row.standing() == AgreedDateReview.Standing.MISSED ? ", not done" : "");
  }

  private List<String> supervision(String memberId) {
    return sessions.rows().stream()
        .filter(row -> row.memberId().equals(memberId))
        .map(
            row ->
                row.kind().words()
                    + row.lastHeld().map(day -> " last held " + day).orElse(" never held")
                    + ", due by "
                    + row.nextDue()
                    + (row.overdueDays(timescales.asOf()) == 0
                        ? ""
                        : ", " + days(row.overdueDays(timescales.asOf())) + " overdue")
                    + "; every "
                    + days(Objects.requireNonNull(sessions.plan().intervalDays().get(row.kind())))
                    + " ("
                    + sessions.plan().source(row.kind())
                    + ")")
        .toList();
  }

  private static String points(MemberLoad own) {
    return own.available().isEmpty()
        ? own.total() + " carried; the contracted hours are not known, so there is no load"
        : own.total()
            + " carried, "
            + own.available().get()
            + " available"
            + own.percent().map(percent -> " (" + percent.value().toText(1) + "%)").orElse("")
            + (own.isOverPointed()
                ? ": over-pointed by " + own.overBy()
                : own.remaining()
                    .map(room -> room.isNegative() ? "" : ": room for " + room)
                    .orElse(""));
  }

  private TextTable cases(MemberLoad own) {
    Map<String, TimescaleReport.Row> rows =
        timescales.rows().stream()
            .collect(Collectors.toMap(TimescaleReport.Row::caseId, row -> row, (a, b) -> a));
    List<List<String>> cells = new ArrayList<>();
    for (Holding holding : own.holdings()) {
      TimescaleReport.Row row = rows.get(holding.item().id());
      cells.add(
          List.of(
              holding.item().id(),
              weight(holding),
              row == null ? "-" : row.opened().map(LocalDate::toString).orElse("not known"),
              row == null ? "-" : age(row),
              row == null ? "-" : row.due().map(LocalDate::toString).orElse("not known"),
              row == null ? "-" : row.left().map(String::valueOf).orElse("-"),
              holding.item().agreed().map(agreed -> agreed.date().toString()).orElse(""),
              row == null ? "" : row.standing().words()));
    }
    return new TextTable(
        "",
        List.of("case", "points", "opened", "age", "due", "days left", "date set", "standing"),
        cells);
  }

  private String age(TimescaleReport.Row row) {
    return row.opened()
        .map(day -> ChronoUnit.DAYS.between(day, row.closed().orElse(timescales.asOf())))
        .map(String::valueOf)
        .orElse("not known");
  }

  private String weight(Holding holding) {
    boolean unweighed =
        load.unweighed().stream().anyMatch(item -> item.caseId().equals(holding.item().id()));
    return unweighed
        ? "?"
        : holding
            .share()
            .of(load.team().scheme().orElseThrow().points(holding.item()))
            .value()
            .toText();
  }

  private List<String> talkingPoints(MemberLoad own) {
    List<String> lines = new ArrayList<>();
    boolean late = false;
    for (TimescaleReport.Row row : timescales.rows()) {
      if (row.holders().contains(own.member().id())) {
        long left = row.left().orElse(0L);
        late |= row.standing() == TimescaleReport.Standing.LATE;
        switch (row.standing()) {
          case LATE ->
              lines.add("case " + row.caseId() + " is " + counted(-left) + " past its limit");
          case DUE -> lines.add("case " + row.caseId() + " is due today");
          case AT_RISK -> lines.add("case " + row.caseId() + " has " + counted(left) + " left");
          case NOT_KNOWN -> lines.add("case " + row.caseId() + " has no date to count from");
          default -> {}
        }
      }
    }
    Optional<Timescale> scale = timescales.review().timescale();
    if (late) {
      scale.flatMap(Timescale::reason).ifPresent(why -> lines.add("why there is a limit: " + why));
      scale
          .flatMap(Timescale::effectOfLateness)
          .ifPresent(effect -> lines.add("effect of lateness: " + effect));
    }
    for (Holding holding : own.holdings()) {
      holding
          .item()
          .agreed()
          .filter(agreed -> isOpen(holding) && agreed.date().isBefore(timescales.asOf()))
          .ifPresent(
              agreed ->
                  lines.add(
                      "case " + holding.item().id() + " has passed its own date of " + agreed));
    }
    lines.addAll(supervisionToTalkAbout(own.member().id()));
    return List.copyOf(lines);
  }

  /** Sessions overdue or missed, and actions overdue, whoever was to do them. */
  private List<String> supervisionToTalkAbout(String memberId) {
    LocalDate asOf = timescales.asOf();
    List<String> lines = new ArrayList<>();
    for (SupervisionReport.Row row : sessions.rows()) {
      if (row.memberId().equals(memberId) && row.kind() == SupervisionKind.CASE) {
        if (row.overdueDays(asOf) > 0) {
          lines.add(row.kind().words() + " is " + days(row.overdueDays(asOf)) + " overdue");
        }
        if (row.missed() > 0) {
          lines.add(
              row.missed()
                  + (row.missed() == 1 ? " session of " : " sessions of ")
                  + row.kind().words()
                  + (row.missed() == 1 ? " was missed" : " were missed"));
        }
        row.openActions().stream()
            .filter(action -> action.isOverdue(asOf))
            .map(
                action ->
                    "an action of "
                        + action.who()
                        + " is "
                        + days(ChronoUnit.DAYS.between(action.due().orElseThrow(), asOf))
                        + " overdue: "
                        + action.what())
            .forEach(lines::add);
      }
    }
    return lines;
  }

  private boolean isOpen(Holding holding) {
    return holding.item().closed().map(day -> day.isAfter(timescales.asOf())).orElse(true);
  }

  /** Days as the timescale counts them, such as {@code 1 working day}. */
  private String counted(long count) {
    String words = timescales.review().unit();
    return count + " " + (count == 1 ? words.replaceFirst("s$", "") : words);
  }

  private static String days(long count) {
    return count + (count == 1 ? " day" : " days");
  }

  /** Training held, under way and planned, and what is needed. */
  private List<String> training(MemberLoad own) {
    List<String> lines = new ArrayList<>();
    LocalDate asOf = timescales.asOf();
    for (Reduction reduction : own.member().reductions()) {
      String kind = reduction.category().isEmpty() ? reduction.reason() : reduction.category();
      if (kind.equals(training) && reduction.withdrawn().isEmpty() && reduction.reasonEnabled()) {
        boolean planned = reduction.firstDay().map(day -> day.isAfter(asOf)).orElse(false);
        boolean held = reduction.lastDay().map(day -> day.isBefore(asOf)).orElse(false);
        lines.add((planned ? "planned: " : held ? "held: " : "under way: ") + reduction);
      }
    }
    load.trainingNeeds().stream()
        .filter(need -> need.memberId().equals(own.member().id()))
        .map(need -> "needed: " + need.skill() + ", for " + String.join(", ", need.caseIds()))
        .forEach(lines::add);
    return List.copyOf(lines);
  }

  private Optional<TextTable> actions(String memberId) {
    LocalDate asOf = timescales.asOf();
    List<List<String>> cells = new ArrayList<>();
    for (SupervisionReport.Row row : sessions.rows()) {
      if (row.memberId().equals(memberId) && row.kind() == SupervisionKind.CASE) {
        for (SupervisionReport.Agreed agreed : row.lastTime()) {
          SessionAction action = agreed.action();
          cells.add(
              List.of(
                  agreed.on().toString(),
                  action.what(),
                  action.who(),
                  action.due().map(LocalDate::toString).orElse("no date"),
                  switch (action.standing(asOf)) {
                    case DONE -> "done " + action.done().orElseThrow();
                    case OPEN -> "open";
                    case OVERDUE ->
                        "overdue by "
                            + days(ChronoUnit.DAYS.between(action.due().orElseThrow(), asOf));
                  }));
        }
      }
    }
    return Optional.of(
        new TextTable("", List.of("agreed", "what", "who", "by", "standing"), cells));
  }

  /**
   * One heading of the page.
   *
   * @param heading the heading
   * @param lines sentences below it
   * @param table a table below them
   */
  public record Section(String heading, List<String> lines, Optional<TextTable> table) {
    /**
     * Copies the lines.
     *
     * @param heading the heading
     * @param lines sentences below it
     * @param table a table below them
     */
    public Section {
      lines = List.copyOf(lines);
      Objects.requireNonNull(table, "table");
    }
  }

  /**
   * One worker's page.
   *
   * @param title the title
   * @param sections the sections that have anything to say
   */
  public record Page(String title, List<Section> sections) {
    /**
     * Copies the sections.
     *
     * @param title the title
     * @param sections the sections that have anything to say
     */
    public Page {
      sections = List.copyOf(sections);
    }

    /**
     * Returns the page as Markdown.
     *
     * @return the page
     */
    public String markdown() {
      StringBuilder out = new StringBuilder("# ").append(title).append('\n');
      for (Section section : sections) {
        out.append("\n## ").append(section.heading()).append("\n\n");
        section.lines().forEach(line -> out.append("- ").append(line).append('\n'));
        section
            .table()
            .ifPresent(
                table ->
                    out.append(section.lines().isEmpty() ? "" : "\n").append(table.markdown()));
      }
      return out.toString();
    }

    /**
     * Returns the page as text for a console.
     *
     * @return the page, without a line break at the end
     */
    @Override
    public String toString() {
      List<String> lines = new ArrayList<>(List.of(title));
      for (Section section : sections) {
        lines.add("");
        lines.add(section.heading());
        section.lines().forEach(line -> lines.add("- " + line));
        section.table().ifPresent(table -> lines.add(table.text()));
      }
      return String.join(System.lineSeparator(), lines);
    }
  }
}
