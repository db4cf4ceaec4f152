package org.plimsoll.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.base.WeeklyHours;
import org.plimsoll.caseload.MemberLoad;
import org.plimsoll.caseload.PointsSheet;
import org.plimsoll.explain.TextTable;

/**
 * A week's sheet of points as a page to hand out: who carries how much, then for each person the
 * sums and every line behind them, so that the page can be checked by hand.
 *
 * <p>Figures on the lines are exact where they are decimals; a {@code ~} marks one that is
 * shortened. A worker's own edition is the page of {@link PointsSheet#forMember}.
 *
 * @param sheet the sheet
 */
public record SheetPage(PointsSheet sheet) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /**
   * Checks that there is a sheet.
   *
   * @param sheet the sheet
   */
  public SheetPage {
    Objects.requireNonNull(sheet, "sheet");
  }

  /**
   * Returns the page of a sheet.
   *
   * @param sheet the sheet
   * @return its page
   */
  public static SheetPage of(PointsSheet sheet) {
    return new SheetPage(sheet);
  }

  /**
   * Prints the page for a console; its own words are plain ASCII.
   *
   * @return the page, lines ending as the system ends them
   */
  public String text() {
    return page().text();
  }

  /**
   * Prints the page as Markdown with tables (GitHub's). Names and other words of the caller's are
   * escaped.
   *
   * @return the page, lines ending in LF
   */
  public String markdown() {
    return page().markdown();
  }

  private Page page() {
    LocalDate monday = sheet.monday();
    var page = new Page();
    page.heading(
        1,
        "Points of "
            + sheet.load().team().name()
            + ", "
            + DAY.format(monday)
            + " to "
            + DAY.format(monday.plusDays(6)));
    TextTable table = sheet.load().table();
    page.table(new TextTable("", table.headings(), table.rows()));
    page.list(sheet.load().legend(), "");
    List<PointsSheet.Line> lines = sheet.lines();
    for (MemberLoad member : sheet.load().members()) {
      page.heading(2, member.member().name() + " (" + member.member().id() + ")");
      List<List<String>> rows = new ArrayList<>();
      for (PointsSheet.Line line : lines) {
        if (line.memberId().equals(member.member().id())) {
          boolean open = line.kind() == PointsSheet.Kind.CASE && line.points().isEmpty();
          rows.add(
              List.of(
                  line.kind().words(),
                  line.label(),
                  line.points().map(points -> points.value().toText()).orElse(open ? "?" : ""),
                  line.hours().map(hours -> hours.value().toText()).orElse(""),
                  line.why()));
        }
      }
      page.paragraph(sums(member.member().id()));
      if (!rows.isEmpty()) {
        page.table(new TextTable("", List.of("kind", "what", "points", "hours", "why"), rows));
      }
    }
    return page;
  }

  /**
   * Returns the sums of one person in a sentence or two, as they stand above the lines.
   *
   * @param memberId the person
   * @return what is carried and available, and by how much it is over or under
   * @throws IllegalArgumentException if nobody on the sheet has that id
   */
  public String sums(String memberId) {
    MemberLoad member = sheet.load().member(memberId);
    long unweighed =
        sheet.lines().stream()
            .filter(line -> line.memberId().equals(memberId))
            .filter(line -> line.kind() == PointsSheet.Kind.CASE && line.points().isEmpty())
            .count();
    String carried =
        "Carries "
            + points(member.total())
            + (unweighed == 0
                ? ""
                : ", and "
                    + unweighed
                    + (unweighed == 1 ? " case" : " cases")
                    + " that could not be weighed");
    if (member.available().isEmpty()) {
      return carried + ". The contracted hours are not known, so there is no load.";
    }
    WeeklyHours contracted = member.contracted().orElseThrow();
    return carried
        + " against "
        + points(member.available().get())
        + " available: "
        + hours(contracted)
        + " contracted"
        + (member.reduced().isZero() ? "" : " less " + hours(member.reduced()))
        + (member.part().equals(Rational.ONE)
            ? ""
            : ", of which " + member.part().times(Rational.HUNDRED).toText(2) + "%")
        + ". "
        + standing(member);
  }

  private static String standing(MemberLoad member) {
    return switch (member.standing()) {
      case AWAY -> "Away, without work.";
      case WORK_WITHOUT_CAPACITY -> "There is work but no capacity.";
      case HOURS_NOT_KNOWN -> "";
      case ORDINARY ->
          member.isOverPointed()
              ? "Over-pointed by " + points(member.overBy()) + "."
              : "Not over-pointed; " + room(member.remaining().orElse(Points.ZERO)) + ".";
    };
  }

  private static String room(Points room) {
    return room.isNegative() ? points(room.times(-1)) + " over" : "room for " + points(room);
  }

  private static String points(Points points) {
    return points.value().toText() + (points.value().equals(Rational.ONE) ? " point" : " points");
  }

  private static String hours(WeeklyHours hours) {
    return hours.value().toText() + (hours.value().equals(Rational.ONE) ? " hour" : " hours");
  }

  /** Returns the page as text. */
  @Override
  public String toString() {
    return text();
  }
}
