package org.plimsoll.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.base.WeeklyHours;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.TextTable;

/**
 * A team's points in one week: what each person holds and does, what they can carry, and who is
 * over or under. Made by {@link WeekReview} or {@link Team#week}.
 *
 * @param monday the Monday of the week
 * @param load the loads of the week
 */
public record PointsSheet(LocalDate monday, LoadReport load) {
  /**
   * Checks that both are there.
   *
   * @param monday the Monday of the week
   * @param load the loads of the week
   */
  public PointsSheet {
    Objects.requireNonNull(monday, "monday");
    Objects.requireNonNull(load, "load");
  }

  /** What a line of the sheet is about. */
  public enum Kind {
    /** A case, or a share of one. */
    CASE("case"),
    /** A task that comes every week. */
    WEEKLY_TASK("weekly task"),
    /** A task that is done once. */
    ONE_OFF_TASK("one-off task"),
    /** What everybody carries. */
    FIXED("fixed element"),
    /** An extra responsibility. */
    RESPONSIBILITY("responsibility"),
    /** The hours of the contract. */
    CONTRACTED("contracted"),
    /** Hours that are taken away: leave, training, a bank holiday. */
    REDUCTION("reduction"),
    /** Hours not asked of somebody of whom a part of a full load is asked. */
    PART("part of a full load");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /**
     * Returns the kind in words.
     *
     * @return for example {@code weekly task}
     */
    public String words() {
      return words;
    }
  }

  /**
   * One line of a person's sheet.
   *
   * @param memberId the person
   * @param kind what it is about
   * @param label the case, task or reason
   * @param points the points carried for it; empty for hours and for a case that cannot be weighed
   * @param hours the hours a week that the contract gives, above 0, or that a reduction or a part
   *     of a full load takes, below 0; empty for the others
   * @param why how the figure came about, in words
   */
  public record Line(
      String memberId,
      Kind kind,
      String label,
      Optional<Points> points,
      Optional<WeeklyHours> hours,
      String why) {}

  /**
   * Lists the lines of everybody. A person's points add up to what is carried, and the hours to
   * what is left of them, from which the points available follow by the capacity rule.
   *
   * @return cases, tasks, fixed element, responsibilities, contracted hours and what is taken from
   *     them, of each person, in the order of the team
   */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    load.members().forEach(member -> addLines(lines, member));
    return List.copyOf(lines);
  }

  private void addLines(List<Line> lines, MemberLoad member) {
    String id = member.member().id();
    PointsScheme scheme = load.team().needScheme();
    Map<String, LoadReport.Unweighed> unweighed = new java.util.HashMap<>();
    load.unweighed().forEach(item -> unweighed.put(item.caseId(), item));
    for (Holding holding : member.holdings()) {
      String caseId = holding.item().id();
      if (unweighed.containsKey(caseId)) {
        lines.add(
            new Line(
                id,
                Kind.CASE,
                caseId,
                Optional.empty(),
                Optional.empty(),
                unweighed.get(caseId).reason()));
      } else {
        CaseWeight weight = scheme.weigh(holding.item());
        lines.add(
            new Line(
                id,
                Kind.CASE,
                caseId,
                Optional.of(holding.share().of(weight.points())),
                Optional.empty(),
                weight.sum() + (holding.isWhole() ? "" : ", of which " + holding.share())));
      }
    }
    for (Task task : member.tasks()) {
      Kind kind =
          task.recurrence() == Task.Recurrence.WEEKLY ? Kind.WEEKLY_TASK : Kind.ONE_OFF_TASK;
      Points each = scheme.points(task);
      lines.add(
          new Line(
              id,
              kind,
              task.name(),
              Optional.of(each.times(task.count())),
              Optional.empty(),
              task.count() == 1 ? "" : task.count() + " x " + each));
    }
    if (!member.fixedPoints().isZero()) {
      lines.add(
          new Line(
              id,
              Kind.FIXED,
              "fixed element",
              Optional.of(member.fixedPoints()),
              Optional.empty(),
              scheme.fixed().toString()));
    }
    member
        .member()
        .responsibilities()
        .forEach(
            (what, points) ->
                lines.add(
                    new Line(
                        id, Kind.RESPONSIBILITY, what, Optional.of(points), Optional.empty(), "")));
    member.contracted().ifPresent(hours -> addHours(lines, member, hours));
  }

  private void addHours(List<Line> lines, MemberLoad member, WeeklyHours contracted) {
    String id = member.member().id();
    String fte = member.member().fte().map(part -> part + " of full time").orElse("");
    lines.add(
        line(
            id,
            Kind.CONTRACTED,
            "contracted hours",
            contracted,
            member.member().contracted().isPresent() ? "" : fte));
    for (MemberLoad.Deduction deduction : member.deductions()) {
      lines.add(
          line(
              id,
              Kind.REDUCTION,
              deduction.reason(),
              deduction.hours().times(-1),
              deduction.terms()));
    }
    WeeklyHours net = load.team().needScheme().capacity().net(contracted, member.reduced());
    WeeklyHours cut = net.minus(contracted.minus(member.reduced()));
    if (!cut.isZero()) {
      lines.add(
          line(id, Kind.REDUCTION, "cut at 0", cut, "reductions exceed the contracted hours"));
    }
    if (!member.part().equals(Rational.ONE)) {
      lines.add(
          line(
              id,
              Kind.PART,
              member
                  .member()
                  .experience()
                  .map(StaffMember.Experience::reason)
                  .orElse("proficiency"),
              net.times(member.part().minus(Rational.ONE)),
              member.part().times(Rational.HUNDRED).toText(2) + "% of " + net));
    }
  }

  private static Line line(String id, Kind kind, String label, WeeklyHours hours, String why) {
    return new Line(id, kind, label, Optional.empty(), Optional.of(hours), why);
  }

  /**
   * Returns a worker's own edition: nobody else's rows are in it.
   *
   * @param memberId the worker
   * @return the sheet of that person alone
   * @throws IllegalArgumentException if nobody in the team has that id
   */
  public PointsSheet forMember(String memberId) {
    return new PointsSheet(monday, load.only(memberId));
  }

  /**
   * Explains the sheet.
   *
   * @return everybody's load in the week, down to the inputs
   */
  public Explanation explain() {
    return load.explain();
  }

  /**
   * Returns the lines as a table: tidy, a row a line.
   *
   * @return columns week, id, kind, label, points, hours, why
   */
  public TextTable lineTable() {
    List<List<String>> rows = new ArrayList<>();
    for (Line line : lines()) {
      rows.add(
          List.of(
              monday.toString(),
              line.memberId(),
              line.kind().words(),
              line.label(),
              line.points().map(points -> points.value().toText()).orElse(""),
              line.hours().map(hours -> hours.value().toText()).orElse(""),
              line.why()));
    }
    return new TextTable(
        "", List.of("week", "id", "kind", "label", "points", "hours", "why"), rows);
  }

  /**
   * Returns the sheet as text: the table of loads with what it rests on, and below it the lines of
   * everybody on it.
   *
   * @return the printed sheet
   */
  @Override
  public String toString() {
    return load.table().text()
        + System.lineSeparator()
        + load.legendText()
        + System.lineSeparator()
        + System.lineSeparator()
        + lineTable().text();
  }
}
