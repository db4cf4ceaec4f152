package org.plimsoll.caseload;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.plimsoll.calendar.WorkingCalendar;

/**
 * Makes a team's sheet of points for a week.
 *
 * <p>A case counts in each week in which it was open on any day. A weekly task counts every week, a
 * one-off task in the week of its due date, and without one in the week of the snapshot. A
 * reduction counts for the share of the week's working days that it covers, so that leave from
 * Wednesday takes three fifths; with a calendar, a bank holiday takes a fifth of the contracted
 * hours. On a day that is taken whole, nothing else is taken ({@link Reduction#whole}). These are
 * rules of our own: the services read have no week sheets.
 *
 * <p>Leave takes hours and leaves the cases, since somebody has to answer for them. So a week with
 * leave may show a load far above 100 % and, by {@link OvertimeRule#immediately()}, overtime; if
 * colleagues cover, give them the cases in a snapshot of that week.
 *
 * @param review how loads are reviewed
 * @param calendar the calendar whose bank holidays are taken off; empty for Monday to Friday
 *     without any
 * @param versions the scheme of each week, whatever the team says; empty to keep the team's own
 */
public record WeekReview(
    LoadReview review, Optional<WorkingCalendar> calendar, Optional<SchemeVersions> versions) {
  /**
   * Checks that both are there.
   *
   * @param review how loads are reviewed
   * @param calendar the calendar whose bank holidays are taken off; empty for Monday to Friday
   *     without any
   * @param versions the scheme of each week, whatever the team says; empty to keep the team's own
   */
  public WeekReview {
    Objects.requireNonNull(review, "review");
    Objects.requireNonNull(calendar, "calendar");
    Objects.requireNonNull(versions, "versions");
  }

  /**
   * Returns the standard: the standard load review, Monday to Friday, no bank holidays.
   *
   * @return the standard week review
   */
  public static WeekReview standard() {
    return new WeekReview(LoadReview.standard(), Optional.empty(), Optional.empty());
  }

  /**
   * Takes bank holidays off.
   *
   * @param holidays the calendar that knows them
   * @return the week review with that calendar
   */
  public WeekReview withCalendar(WorkingCalendar holidays) {
    return new WeekReview(review, Optional.of(holidays), versions);
  }

  /**
   * Reviews loads in another way.
   *
   * @param loads the load review
   * @return the week review with it
   */
  public WeekReview withReview(LoadReview loads) {
    return new WeekReview(loads, calendar, versions);
  }

  /**
   * Weighs each week by the version of a scheme that is in force on its Monday, so that a history
   * can be run again under other weights and compared: {@link WeekSeries#diff}.
   *
   * @param schemes the versions
   * @return the week review with those versions
   */
  public WeekReview under(SchemeVersions schemes) {
    return new WeekReview(review, calendar, Optional.of(schemes));
  }

  /**
   * Makes the sheet of one week.
   *
   * @param team the team, with a scheme and a date
   * @param monday the Monday of the week
   * @return the sheet
   * @throws IllegalArgumentException if the day is no Monday
   */
  public PointsSheet week(Team team, LocalDate monday) {
    checkMonday(monday);
    Team weighed = versions.map(known -> team.under(inForce(known, monday))).orElse(team);
    weighed.needScheme();
    return new PointsSheet(
        monday, LoadReport.of(review, weighed, new Span.Week(monday, team.needDate(), calendar)));
  }

  private static PointsScheme inForce(SchemeVersions versions, LocalDate monday) {
    return versions
        .on(monday)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no version of the scheme is in force on "
                        + monday
                        + "; the first is from "
                        + versions.versions().get(0).from()));
  }

  /**
   * Makes the sheets of several weeks from one snapshot: cases come and go by their own dates,
   * people by the snapshot.
   *
   * @param team the team, with a scheme and a date
   * @param from the Monday of the first week
   * @param to the Monday of the last week, not before the first
   * @return the sheets, oldest first
   * @throws IllegalArgumentException if a day is no Monday, or the last week lies before the first
   */
  public WeekSeries weeks(Team team, LocalDate from, LocalDate to) {
    return series(from, to, monday -> Optional.of(team));
  }

  /**
   * Makes the sheets of several weeks from a history of snapshots, in which people join, change
   * hours and leave.
   *
   * @param history snapshots of one team, each with a scheme and a date of its own, any order; a
   *     week follows the latest snapshot dated on or before its Monday
   * @param from the Monday of the first week
   * @param to the Monday of the last week, not before the first
   * @return the sheets, oldest first; a week before the first snapshot has none and is missing
   * @throws IllegalArgumentException if a day is no Monday, the last week lies before the first, or
   *     two snapshots share a date
   */
  public WeekSeries weeks(List<Team> history, LocalDate from, LocalDate to) {
    var byDate = new TreeMap<LocalDate, Team>();
    for (Team team : history) {
      if (byDate.put(team.needDate(), team) != null) {
        throw new IllegalArgumentException(
            "two snapshots of team \""
                + team.name()
                + "\" are dated "
                + team.needDate()
                + "; keep one of them");
      }
    }
    return series(
        from,
        to,
        monday -> Optional.ofNullable(byDate.floorEntry(monday)).map(Map.Entry::getValue));
  }

  private WeekSeries series(
      LocalDate from, LocalDate to, Function<LocalDate, Optional<Team>> inForce) {
    checkMonday(from);
    checkMonday(to);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "the last week must not lie before the first, was " + from + " to " + to);
    }
    List<PointsSheet> sheets = new ArrayList<>();
    List<LocalDate> missing = new ArrayList<>();
    for (LocalDate monday = from; !monday.isAfter(to); monday = monday.plusWeeks(1)) {
      Optional<Team> team = inForce.apply(monday);
      if (team.isPresent()) {
        sheets.add(week(team.get(), monday));
      } else {
        missing.add(monday);
      }
    }
    return new WeekSeries(from, to, sheets, missing);
  }

  private static void checkMonday(LocalDate day) {
    if (day.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException(
          "a week sheet starts on a Monday, was "
              + day
              + ", a "
              + day.getDayOfWeek()
                  .getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.ENGLISH)
              + "; the Monday before is "
              + day.with(java.time.temporal.TemporalAdjusters.previous(DayOfWeek.MONDAY)));
    }
  }
}
