package org.plimsoll.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plimsoll.base.Points;
import org.plimsoll.calendar.Timescale;
import org.plimsoll.caseload.Holding;
import org.plimsoll.caseload.LoadReport;
import org.plimsoll.caseload.MemberLoad;
import org.plimsoll.caseload.Task;
import org.plimsoll.caseload.TimescaleReport;
import org.plimsoll.explain.TextTable;

/**
 * One page to take into a worker's case supervision: cases with their points and dates, points over
 * or under, what ages, dates set, training needs, last time's actions, and what is contested. It
 * holds nobody else's figures.
 *
 * @param load the loads of the team, on the day of the supervision or of its week
 * @param timescales the team's cases against their timescale
 * @param sessions supervision held so far
 * @param contests contested weights
 * @param limits what was agreed with workers in person
 */
public record SupervisionGuide(
    LoadReport load,
    TimescaleReport timescales,
    SupervisionReport sessions,
    List<Contest> contests,
    List<PersonalLimit> limits) {

  /**
   * Checks and copies the parts.
   *
   * @param load the loads of the team, on the day of the supervision or of its week
   * @param timescales the team's cases against their timescale
   * @param sessions supervision held so far
   * @param contests contested weights
   * @param limits what was agreed with workers in person
   */
  public SupervisionGuide {
    Objects.requireNonNull(load, "load");
    Objects.requireNonNull(timescales, "timescales");
    Objects.requireNonNull(sessions, "sessions");
    contests = List.copyOf(contests);
    limits = List.copyOf(limits);
  }

  /**
   * Returns guides without contests and personal limits.
   *
   * @param load the loads of the team
   * @param timescales the team's cases against their timescale
   * @param sessions supervision held so far
   * @return the guides, one for each worker by {@link #forMember}
   */
  public static SupervisionGuide of(
      LoadReport load, TimescaleReport timescales, SupervisionReport sessions) {
    return new SupervisionGuide(load, timescales, sessions, List.of(), List.of());
  }

  /**
   * Adds contested weights.
   *
   * @param contested the contests of the team; each guide shows the worker's own
   * @return the guides with them
   */
  public SupervisionGuide withContests(List<Contest> contested) {
    return new SupervisionGuide(load, timescales, sessions, contested, limits);
  }

  /**
   * Adds what was agreed with workers in person.
   *
   * @param agreed the limits of the team; each guide shows the worker's own
   * @return the guides with them
   */
  public SupervisionGuide withLimits(List<PersonalLimit> agreed) {
    return new SupervisionGuide(load, timescales, sessions, contests, agreed);
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
    sections.add(new Section("Points", pointsLines(own), Optional.of(cases(own))));
    sections.add(new Section("To talk about", talkingPoints(own), Optional.empty()));
    sections.add(new Section("Training", training(memberId), Optional.empty()));
    sections.add(new Section("Supervision", supervision(memberId), Optional.empty()));
    sections.add(new Section("Agreed last time and not done", actions(memberId), Optional.empty()));
    sections.add(
        new Section(
            "Contested weights",
            contests.stream()
                .filter(
                    contest ->
                        contest.memberId().equals(memberId) && !contest.raised().isAfter(asOf))
                .map(Contest::toString)
                .toList(),
            Optional.empty()));
    sections.add(
        new Section(
            "Agreed in person",
            limits.stream()
                .filter(limit -> limit.memberId().equals(memberId) && limit.holdsOn(asOf))
                .map(PersonalLimit::toString)
                .toList(),
            Optional.empty()));
    return new Page(
        "Case supervision of " + own.member().name() + " (" + memberId + "), " + asOf,
        sections.stream()
            .filter(section -> !section.lines().isEmpty() || section.table().isPresent())
            .toList());
  }

  /** The load, and what has to be known beside the table of cases to add it up by hand. */
  private List<String> pointsLines(MemberLoad own) {
    List<String> lines = new ArrayList<>(List.of(points(own)));
    List<String> others = new ArrayList<>();
    for (Task task : own.tasks()) {
      Points each = load.team().scheme().orElseThrow().points(task);
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
    if (own.available().isPresent() && !own.deductions().isEmpty()) {
      lines.add(
          "available: "
              + own.contracted().orElseThrow()
              + " contracted less "
              + own.deductions().stream()
                  .map(taken -> taken.hours() + " " + taken.reason())
                  .collect(Collectors.joining(", ")));
    }
    own.member()
        .experience()
        .ifPresent(
            part ->
                lines.add("available: " + part.allowance() + " of a full load, " + part.reason()));
    return lines;
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
                        : ", " + days(row.overdueDays(timescales.asOf())) + " overdue"))
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
              row == null ? "-" : row.due().map(LocalDate::toString).orElse("not known"),
              row == null ? "-" : row.left().map(String::valueOf).orElse("-"),
              holding.item().agreed().map(agreed -> agreed.date().toString()).orElse(""),
              row == null ? "" : row.standing().words()));
    }
    return new TextTable(
        "", List.of("case", "points", "opened", "due", "days left", "own date", "standing"), cells);
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
          .filter(agreed -> agreed.date().isBefore(timescales.asOf()))
          .ifPresent(
              agreed ->
                  lines.add(
                      "case " + holding.item().id() + " has passed its own date of " + agreed));
    }
    return List.copyOf(lines);
  }

  /** Days as the timescale counts them, such as {@code 1 working day}. */
  private String counted(long count) {
    String words =
        timescales
            .review()
            .timescale()
            .map(scale -> scale.limit().counting().words())
            .orElse("calendar days");
    return count + " " + (count == 1 ? words.replaceFirst("s$", "") : words);
  }

  private static String days(long count) {
    return count + (count == 1 ? " day" : " days");
  }

  private List<String> training(String memberId) {
    return load.trainingNeeds().stream()
        .filter(need -> need.memberId().equals(memberId))
        .map(need -> need.skill() + ", needed for " + String.join(", ", need.caseIds()))
        .toList();
  }

  private List<String> actions(String memberId) {
    return sessions.rows().stream()
        .filter(row -> row.memberId().equals(memberId) && row.kind() == SupervisionKind.CASE)
        .flatMap(row -> row.openActions().stream())
        .map(action -> action + (action.isOverdue(timescales.asOf()) ? ", overdue" : ""))
        .toList();
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
        section.table().ifPresent(table -> out.append('\n').append(table.markdown()));
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
