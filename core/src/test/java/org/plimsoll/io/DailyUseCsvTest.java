package org.plimsoll.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.points;
import static org.plimsoll.base.Units.weekly;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.Hierarchy;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.caseload.Task;
import org.plimsoll.caseload.Team;
import org.plimsoll.supervision.Session;
import org.plimsoll.supervision.SessionAction;
import org.plimsoll.supervision.SupervisionKind;

class DailyUseCsvTest {
  private static final PointsScheme SCHEME =
      PointsScheme.named("Assessment").band("simple", points(1)).task("report", points(3));

  private static CsvSource text(String name, String... lines) {
    return CsvSource.ofText(name, String.join("\n", lines) + "\n");
  }

  private static ReadResult<List<TaskRow>> tasks(String... lines) {
    return Csv.tasks(text("tasks.csv", lines), CsvFormat.standard(), TaskColumns.standard());
  }

  private static ReadResult<List<MembershipRow>> memberships(String... lines) {
    return Csv.memberships(
        text("teams.csv", lines), CsvFormat.standard(), MembershipColumns.standard());
  }

  private static ReadResult<Hierarchy> hierarchy(String... lines) {
    return Csv.hierarchy(text("units.csv", lines), CsvFormat.standard(), UnitColumns.standard());
  }

  private static ReadResult<List<SessionRow>> sessions(String... lines) {
    return Csv.sessions(
        text("sessions.csv", lines), CsvFormat.standard(), SessionColumns.standard());
  }

  private static TeamRows north() {
    return TeamRows.named("North")
        .under(SCHEME)
        .on(date("2026-02-02"))
        .staff(
            Csv.staff(
                text("staff.csv", "id,name,contracted", "S-01,Asha,37", "S-02,Ben,20"),
                CsvFormat.standard(),
                StaffColumns.standard()));
  }

  private static List<String> words(ReadResult<?> result) {
    return result.problems().stream().map(Object::toString).toList();
  }

  @Test
  void tasksAreReadByTheStandardNames() {
    var read =
        tasks(
            "person,task,recurrence,points,count,due",
            "S-01,duty,weekly,2.5,,",
            "S-01,report,One off,,3,2026-02-13",
            "S-02,report,one-off,,,");
    assertEquals(
        List.of(
            Task.weekly("duty", points("2.5")),
            Task.oneOff("report").times(3).due(date("2026-02-13"))),
        TaskRow.byPerson(read.orThrow()).get("S-01"));
    assertEquals("S-02: report", read.value().get(2).toString());
    assertEquals("columns person, task, recurrence", TaskColumns.standard().toString());
    assertEquals(
        "columns who, task, recurrence, weight",
        TaskColumns.standard().withPerson("who").withPoints("weight").toString());
  }

  @Test
  void aTaskThatCannotBeOneIsAProblem() {
    assertEquals(
        List.of(
            "tasks.csv line 2, recurrence \"monthly\": one of [one off, weekly] is needed; write"
                + " one of these",
            "tasks.csv line 3: task \"duty\" comes every week and has no one day by which it is"
                + " due, was 2026-02-13; empty the cell, or write one-off; correct the row",
            "tasks.csv line 4: task \"duty\" must not weigh less than 0, was -1 pts; correct the"
                + " row",
            "tasks.csv line 5, recurrence: one of [one off, weekly] is needed, and the cell is"
                + " empty or marked as missing; fill it in"),
        words(
            tasks(
                "person,task,recurrence,points,due",
                "S-01,duty,monthly,2,",
                "S-01,duty,weekly,2,2026-02-13",
                "S-01,duty,weekly,-1,",
                "S-01,duty,,2,")));
  }

  @Test
  void tasksAreJoinedIntoTheTeamAndThoseThatNobodyWeighsAreLeftOut() {
    var read =
        north()
            .tasks(
                tasks(
                    "person,task,recurrence,points",
                    "S-01,report,one-off,",
                    "S-01,duty,weekly,2",
                    "S-02,visit,one-off,",
                    "S-9,duty,weekly,2"))
            .join();
    StaffMember asha = StaffMember.of("S-01", "Asha", weekly(37));
    StaffMember ben = StaffMember.of("S-02", "Ben", weekly(20));
    assertEquals(
        Team.named("North")
            .under(SCHEME)
            .on(date("2026-02-02"))
            .with(asha)
            .with(ben)
            .doing(asha, Task.oneOff("report"), Task.weekly("duty", points(2))),
        read.value().team());
    assertEquals(
        List.of(
            "tasks.csv line 4, task \"visit\": task \"visit\" has no points of its own and scheme"
                + " \"Assessment\" does not weigh it; its tasks are [report]; give its points in"
                + " the row, or add the task to the scheme",
            "tasks.csv line 5, person \"S-9\": a row names a person of team \"North\", which has"
                + " [S-01, S-02]; add the person to the table of staff, or correct the id"),
        words(read));
    assertEquals(4, read.understood());
    assertEquals(6, read.rows());
  }

  @Test
  void membershipsSplitTheTablesIntoTeams() {
    var read =
        north()
            .cases(
                Csv.cases(
                    text("cases.csv", "id,band,holder", "C-1,simple,S-01", "C-2,simple,S-02"),
                    CsvFormat.standard(),
                    CaseColumns.standard()))
            .memberships(memberships("person,team", "S-02,South", "S-01,North"))
            .joinByTeam();
    assertEquals(List.of("North", "South"), List.copyOf(read.orThrow().teams().keySet()));
    assertEquals(
        List.of("C-2"),
        read.value().teams().get("South").holdings().stream().map(h -> h.item().id()).toList());
    assertEquals("2 teams, 0 unallocated, 0 not open", read.value().toString());
    assertEquals(6, read.understood());
  }

  @Test
  void theTableOfPeopleMaySayTheTeam() {
    CsvSource staff = text("staff.csv", "id,name,contracted,team", "S-01,Asha,37,North");
    var read =
        TeamRows.named("all")
            .under(SCHEME)
            .on(date("2026-02-02"))
            .staff(Csv.staff(staff, CsvFormat.standard(), StaffColumns.standard()))
            .memberships(
                Csv.memberships(
                    staff, CsvFormat.standard(), MembershipColumns.standard().withPerson("id")))
            .joinByTeam();
    assertEquals(List.of("North"), List.copyOf(read.orThrow().teams().keySet()));
  }

  @Test
  void whoHasNoTeamOrTwoIsAProblem() {
    var read =
        north()
            .cases(
                Csv.cases(
                    text("cases.csv", "id,band,holder", "C-1,simple,S-02"),
                    CsvFormat.standard(),
                    CaseColumns.standard()))
            .memberships(
                memberships("person,team", "S-01,North", "S-9,South", "S-01,South", "S-9,South"))
            .memberships(memberships("person,team", "S-01,West"))
            .joinByTeam();
    assertEquals(
        List.of(
            "teams.csv line 4: \"S-01\" stands already on line 2; a person belongs to one team;"
                + " correct the row",
            "teams.csv line 5: \"S-9\" stands already on line 3; a person belongs to one team;"
                + " correct the row",
            "teams.csv line 2, team \"West\": a person belongs to one team, and \"S-01\" is in"
                + " \"North\" already; take one row out",
            "staff.csv, id \"S-02\": a person belongs to a team, and no row of the memberships"
                + " says to which; add the person to the table of memberships",
            "teams.csv line 3, person \"S-9\": a row names a person of team \"North\", which has"
                + " [S-01]; add the person to the table of staff, or correct the id",
            "cases.csv line 2, holder \"S-02\": a row names a person of team \"North\", which has"
                + " [S-01]; add the person to the table of staff, or correct the id"),
        words(read));
    assertEquals(8, read.rows());
    assertEquals(2, read.understood());
    assertEquals(
        "nothing says who belongs to which team of \"North\"; say memberships(..) first, or"
            + " join() and split the team: Team.splitBy(..)",
        assertThrows(IllegalStateException.class, () -> north().joinByTeam()).getMessage());
  }

  @Test
  void theBuildOfAnOrganisationIsRead() {
    var read = hierarchy("unit,parent", "North,Assessment", "Council,", "Assessment,Council");
    assertEquals(
        Hierarchy.empty().placing("North", "Assessment").placing("Assessment", "Council"),
        read.orThrow());
    assertEquals(
        List.of(
            "units.csv line 4: unit \"Council\" must not lie below itself, was below \"North\";"
                + " correct the row",
            "units.csv line 5: unit \"North\" stands already on line 2; a unit has one unit above"
                + " it; correct the row"),
        words(
            hierarchy(
                "unit,parent",
                "North,Assessment",
                "Assessment,Council",
                "Council,North",
                "North,Court")));
  }

  @Test
  void sessionsAreReadWithTheirActions() {
    var read =
        sessions(
            "person,manager,kind,planned,state,on,reason,action,action by,action due,action done",
            "S-01,M-1,case,2026-01-05,held,,,visit school,,2026-01-12,2026-01-09",
            "S-01,M-1,case,2026-01-05,held,,,read file,M-1,,",
            "S-01,M-1,case,2026-01-19,moved,2026-01-21,court,,,,",
            "S-01,M-1,case,2026-01-21,planned,,,,,,",
            "S-01,M-1,personal,2026-01-05,missed,,leave,,,,");
    assertEquals(
        List.of(
            Session.of("S-01", "M-1", SupervisionKind.CASE, date("2026-01-05"))
                .held()
                .agreeing(
                    SessionAction.of("visit school", "S-01")
                        .by(date("2026-01-12"))
                        .done(date("2026-01-09")),
                    SessionAction.of("read file", "M-1")),
            Session.of("S-01", "M-1", SupervisionKind.CASE, date("2026-01-19"))
                .movedTo(date("2026-01-21"), "court"),
            Session.of("S-01", "M-1", SupervisionKind.CASE, date("2026-01-21")),
            Session.of("S-01", "M-1", SupervisionKind.PERSONAL, date("2026-01-05"))
                .missed("leave")),
        SessionRow.sessions(read.orThrow()));
  }

  @Test
  void aSessionDescribedTwiceOrHalfIsAProblem() {
    assertEquals(
        List.of(
            "sessions.csv line 3: case supervision of \"S-01\" planned for 2026-01-05 stands"
                + " already on line 2, described otherwise; say the same of it in each row of its"
                + " actions; correct the row",
            "sessions.csv line 4: case supervision of \"S-01\" planned for 2026-01-05 stands"
                + " already on line 2; give it once, or a row for each action; correct the row",
            "sessions.csv line 5: the session of \"S-01\" planned for 2026-01-19 is MOVED and"
                + " needs the day, was none; correct the row",
            "sessions.csv line 6: the row says by whom or when an action is done, but not what;"
                + " name the action; correct the row"),
        words(
            sessions(
                "person,manager,kind,planned,state,action,action due",
                "S-01,M-1,case,2026-01-05,held,,",
                "S-01,M-2,case,2026-01-05,held,visit,",
                "S-01,M-1,case,2026-01-05,held,,",
                "S-01,M-1,case,2026-01-19,moved,,",
                "S-01,M-1,case,2026-02-02,held,,2026-02-09")));
  }

  @Test
  void aPersonsCasesAndTasksMeetOnTheWeekSheet() {
    var read =
        north()
            .cases(
                Csv.cases(
                    text("cases.csv", "id,band,holder", "C-1,simple,S-01"),
                    CsvFormat.standard(),
                    CaseColumns.standard()))
            .tasks(tasks("person,task,recurrence,points", "S-01,duty,weekly,2"))
            .join()
            .orThrow();
    assertEquals(points(3), read.team().week(date("2026-02-09")).load().member("S-01").total());
    assertEquals(
        List.of(Case.of("C-1", "simple")),
        read.team().caseload("S-01").stream().map(h -> h.item()).toList());
  }
}
