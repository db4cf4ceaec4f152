package org.plimsoll.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.caseload.StaffMember;

/**
 * What was read of a team's tables, to be joined into a {@link org.plimsoll.caseload.Team}.
 *
 * <p>A case may name its holder in its own row, or a table of holdings may, or both if they agree.
 *
 * @param name the team's name
 * @param scheme what cases weigh; empty until {@link #under}
 * @param date the date of the snapshot; empty until {@link #on}
 * @param staff what was read of the people, table by table
 * @param cases what was read of the cases
 * @param reductions what was read of the reductions
 * @param holdings what was read of the holdings
 * @param tasks what was read of the work beside the cases
 * @param memberships what was read of who belongs to which team
 */
public record TeamRows(
    String name,
    Optional<PointsScheme> scheme,
    Optional<LocalDate> date,
    List<ReadResult<List<StaffMember>>> staff,
    List<ReadResult<List<CaseRow>>> cases,
    List<ReadResult<List<ReductionRow>>> reductions,
    List<ReadResult<List<HoldingRow>>> holdings,
    List<ReadResult<List<TaskRow>>> tasks,
    List<ReadResult<List<MembershipRow>>> memberships) {

  /**
   * Copies the lists.
   *
   * @param name the team's name
   * @param scheme what cases weigh; empty until {@link #under}
   * @param date the date of the snapshot; empty until {@link #on}
   * @param staff what was read of the people, table by table
   * @param cases what was read of the cases
   * @param reductions what was read of the reductions
   * @param holdings what was read of the holdings
   * @param tasks what was read of the work beside the cases
   * @param memberships what was read of who belongs to which team
   */
  public TeamRows {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(scheme, "scheme");
    Objects.requireNonNull(date, "date");
    staff = List.copyOf(staff);
    cases = List.copyOf(cases);
    reductions = List.copyOf(reductions);
    holdings = List.copyOf(holdings);
    tasks = List.copyOf(tasks);
    memberships = List.copyOf(memberships);
  }

  /**
   * Returns tables without work beside the cases and without smaller teams.
   *
   * @param name the team's name
   * @param scheme what cases weigh; empty until {@link #under}
   * @param date the date of the snapshot; empty until {@link #on}
   * @param staff what was read of the people, table by table
   * @param cases what was read of the cases
   * @param reductions what was read of the reductions
   * @param holdings what was read of the holdings
   */
  public TeamRows(
      String name,
      Optional<PointsScheme> scheme,
      Optional<LocalDate> date,
      List<ReadResult<List<StaffMember>>> staff,
      List<ReadResult<List<CaseRow>>> cases,
      List<ReadResult<List<ReductionRow>>> reductions,
      List<ReadResult<List<HoldingRow>>> holdings) {
    this(name, scheme, date, staff, cases, reductions, holdings, List.of(), List.of());
  }

  /**
   * Starts a team.
   *
   * @param name the team's name
   * @return no rows yet
   */
  public static TeamRows named(String name) {
    return new TeamRows(
        name, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of());
  }

  /**
   * Puts the team under a scheme.
   *
   * @param points what cases weigh
   * @return the rows under that scheme
   */
  public TeamRows under(PointsScheme points) {
    return new TeamRows(
        name, Optional.of(points), date, staff, cases, reductions, holdings, tasks, memberships);
  }

  /**
   * Dates the snapshot. Cases that are not open on that day are set aside.
   *
   * @param day the date
   * @return the rows on that date
   */
  public TeamRows on(LocalDate day) {
    return new TeamRows(
        name, scheme, Optional.of(day), staff, cases, reductions, holdings, tasks, memberships);
  }

  private static <T> List<T> plus(List<T> list, T more) {
    var longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }

  /**
   * Adds a table of people.
   *
   * @param read what was read of it
   * @return the rows with those
   */
  public TeamRows staff(ReadResult<List<StaffMember>> read) {
    return new TeamRows(
        name, scheme, date, plus(staff, read), cases, reductions, holdings, tasks, memberships);
  }

  /**
   * Adds a table of cases.
   *
   * @param read what was read of it
   * @return the rows with those
   */
  public TeamRows cases(ReadResult<List<CaseRow>> read) {
    return new TeamRows(
        name, scheme, date, staff, plus(cases, read), reductions, holdings, tasks, memberships);
  }

  /**
   * Adds a table of reductions.
   *
   * @param read what was read of it
   * @return the rows with those
   */
  public TeamRows reductions(ReadResult<List<ReductionRow>> read) {
    return new TeamRows(
        name, scheme, date, staff, cases, plus(reductions, read), holdings, tasks, memberships);
  }

  /**
   * Adds a table of who holds which case.
   *
   * @param read what was read of it
   * @return the rows with those
   */
  public TeamRows holdings(ReadResult<List<HoldingRow>> read) {
    return new TeamRows(
        name, scheme, date, staff, cases, reductions, plus(holdings, read), tasks, memberships);
  }

  /**
   * Adds a table of work beside the cases.
   *
   * @param read what was read of it
   * @return the rows with those
   */
  public TeamRows tasks(ReadResult<List<TaskRow>> read) {
    return new TeamRows(
        name, scheme, date, staff, cases, reductions, holdings, plus(tasks, read), memberships);
  }

  /**
   * Adds a table of who belongs to which team, for {@link #joinByTeam()}.
   *
   * @param read what was read of it
   * @return the rows with those
   */
  public TeamRows memberships(ReadResult<List<MembershipRow>> read) {
    return new TeamRows(
        name, scheme, date, staff, cases, reductions, holdings, tasks, plus(memberships, read));
  }

  /**
   * Joins the tables, in time linear in their rows.
   *
   * <p>Left out with a problem are: people and cases whose id is taken, cases and tasks that the
   * scheme cannot weigh, rows that name a person or case that is not there, and a second holder of
   * a case that somebody holds whole. The problems of the readings come first. Of memberships only
   * the problems and counts are in the result.
   *
   * @return the team and what nobody holds; the counts are those of all tables together
   * @throws IllegalStateException if there is no scheme or date yet
   */
  public ReadResult<ReadTeam> join() {
    return joining().join();
  }

  /**
   * Joins the tables and splits what they give into teams, in time linear in their rows. Beside
   * what {@link #join()} leaves out, a problem is made of each person whom no row puts into a team,
   * or two rows into different teams, and of each row about a person who is not there; a person
   * without a team and what that person holds are left out.
   *
   * @return the teams and what nobody holds; the counts are those of all tables together
   * @throws IllegalStateException if there is no scheme, date or table of memberships yet
   */
  public ReadResult<ReadTeams> joinByTeam() {
    if (memberships.isEmpty()) {
      throw new IllegalStateException(
          "nothing says who belongs to which team of \""
              + name
              + "\"; say memberships(..) first, or join() and split the team: Team.splitBy(..)");
    }
    return joining().joinByTeam();
  }

  private TeamJoin joining() {
    PointsScheme points =
        scheme.orElseThrow(
            () ->
                new IllegalStateException(
                    "team \"" + name + "\" has no scheme; say under(scheme) first"));
    LocalDate day =
        date.orElseThrow(
            () ->
                new IllegalStateException(
                    "team \""
                        + name
                        + "\" has no date, on which reductions depend; say on(date) first"));
    return new TeamJoin(this, points, day);
  }

  @Override
  public String toString() {
    return name
        + ": tables of staff "
        + staff.size()
        + ", cases "
        + cases.size()
        + ", reductions "
        + reductions.size()
        + ", holdings "
        + holdings.size()
        + (tasks.isEmpty() ? "" : ", tasks " + tasks.size())
        + (memberships.isEmpty() ? "" : ", memberships " + memberships.size());
  }
}
