package org.plimsoll.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plimsoll.base.Percent;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.Holding;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.caseload.Reduction;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.caseload.Task;
import org.plimsoll.caseload.Team;
import org.plimsoll.explain.Problem;

/** One joining of a team's tables. */
final class TeamJoin {
  private static final int NAMED = 20;

  private final TeamRows rows;
  private final PointsScheme scheme;
  private final LocalDate date;
  private final List<ReadResult<?>> tables = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, StaffMember> staff = new LinkedHashMap<>();
  private final ById<Case> cases = new ById<>(Case::id);
  private final List<Case> inOrder = new ArrayList<>();
  private final ById<Holding> first = new ById<>(holding -> holding.item().id());
  private final Set<List<String>> shared = new HashSet<>();
  private final Set<String> refused = new HashSet<>();
  private final List<Holding> holdings = new ArrayList<>();
  private final Map<String, List<Task>> tasks = new LinkedHashMap<>();
  private final Map<String, String> teamOf = new HashMap<>();
  private boolean byTeam;
  private long leftOut;

  TeamJoin(TeamRows rows, PointsScheme scheme, LocalDate date) {
    this.rows = rows;
    this.scheme = scheme;
    this.date = date;
    tables.addAll(rows.staff());
    tables.addAll(rows.cases());
    tables.addAll(rows.reductions());
    tables.addAll(rows.holdings());
    tables.addAll(rows.tasks());
    tables.addAll(rows.memberships());
  }

  ReadResult<ReadTeams> joinByTeam() {
    byTeam = true;
    return join()
        .map(
            read ->
                new ReadTeams(
                    read.team().splitBy(member -> need(teamOf.get(member.id()))),
                    read.unallocated(),
                    read.notOpen()));
  }

  private static String need(@Nullable String team) {
    return Objects.requireNonNull(team, "team"); // whoever has none was left out
  }

  ReadResult<ReadTeam> join() {
    tables.forEach(table -> problems.addAll(table.problems()));
    int alreadyLogged = problems.size();
    if (byTeam) {
      rows.memberships()
          .forEach(table -> table.value().forEach(row -> membership(table.source(), row)));
    }
    rows.staff().forEach(table -> table.value().forEach(member -> staff(table.source(), member)));
    if (byTeam) {
      rows.memberships()
          .forEach(table -> table.value().forEach(row -> belongs(table.source(), row)));
    }
    reductions();
    rows.tasks().forEach(table -> table.value().forEach(row -> task(table.source(), row)));
    rows.cases().forEach(table -> table.value().forEach(row -> item(table.source(), row)));
    rows.holdings().forEach(table -> table.value().forEach(row -> holding(table.source(), row)));
    List<Case> unallocated = new ArrayList<>();
    List<Case> notOpen = new ArrayList<>();
    boolean allHeld = first.size() == cases.size();
    for (Case item : inOrder) {
      if (!item.isOpenOn(date)) {
        notOpen.add(item);
      } else if (!allHeld && first.get(item.id()) == null) {
        unallocated.add(item);
      }
    }
    List<Holding> open =
        notOpen.isEmpty()
            ? holdings
            : holdings.stream().filter(holding -> holding.item().isOpenOn(date)).toList();
    Team team = new Team(rows.name(), Optional.of(scheme), Optional.of(date), staff, open, tasks);
    List<String> unused = new ArrayList<>();
    tables.forEach(
        table -> table.unusedColumns().forEach(name -> unused.add(table.source() + ": " + name)));
    rows.cases().forEach(this::unusedFactors);
    long understood = tables.stream().mapToLong(ReadResult::understood).sum() - leftOut;
    var result =
        new ReadResult<>(
            new ReadTeam(team, unallocated, notOpen),
            rows.name(),
            tables.stream().mapToLong(ReadResult::rows).sum(),
            understood,
            tables.stream().mapToLong(ReadResult::blank).sum(),
            unused,
            problems);
    if (problems.size() > alreadyLogged) {
      RowReading.log(rows.name(), leftOut, problems.subList(alreadyLogged, problems.size()));
    }
    return result;
  }

  /**
   * A column that is called like a factor of the scheme and is not read makes every case too light.
   */
  private void unusedFactors(ReadResult<List<CaseRow>> table) {
    for (String column : table.unusedColumns()) {
      if (scheme.factorNames().contains(column.strip())) {
        problems.add(
            new Problem(
                table.source(),
                0,
                column,
                "",
                "the column is called like a factor of scheme \""
                    + scheme.name()
                    + "\" and was not read",
                "say withFactor(\""
                    + column.strip()
                    + "\", ..) in the column mapping, or rename the column"));
      }
    }
  }

  private void refuse(
      String file, long line, String column, String value, String rule, String wayOut) {
    problems.add(new Problem(file, line, column, value, rule, wayOut));
    leftOut++;
  }

  private void membership(String file, MembershipRow row) {
    String known = teamOf.putIfAbsent(row.person(), row.team());
    if (known != null && !known.equals(row.team())) {
      refuse(
          file,
          row.line(),
          "team",
          row.team(),
          "a person belongs to one team, and \""
              + row.person()
              + "\" is in \""
              + known
              + "\" already",
          "take one row out");
    }
  }

  private void belongs(String file, MembershipRow row) {
    if (!staff.containsKey(row.person()) && row.team().equals(teamOf.get(row.person()))) {
      refuse(file, row.line(), "person", row.person(), unknownPerson(), ADD_PERSON);
    }
  }

  private void task(String file, TaskRow row) {
    if (!staff.containsKey(row.person())) {
      refuse(file, row.line(), "person", row.person(), unknownPerson(), ADD_PERSON);
      return;
    }
    try {
      scheme.points(row.task());
    } catch (IllegalArgumentException e) {
      refuse(
          file,
          row.line(),
          "task",
          row.task().name(),
          String.valueOf(e.getMessage()),
          "give its points in the row, or add the task to the scheme");
      return;
    }
    tasks.computeIfAbsent(row.person(), id -> new ArrayList<>()).add(row.task());
  }

  private void staff(String file, StaffMember member) {
    if (byTeam && !teamOf.containsKey(member.id())) {
      refuse(
          file,
          0,
          "id",
          member.id(),
          "a person belongs to a team, and no row of the memberships says to which",
          "add the person to the table of memberships");
      return;
    }
    if (staff.putIfAbsent(member.id(), member) != null) {
      refuse(
          file,
          0,
          "id",
          member.id(),
          "a person stands once, and another table has this id already",
          "ids are unique, names need not be");
    }
  }

  private void reductions() {
    Map<String, List<Reduction>> all = new LinkedHashMap<>();
    for (ReadResult<List<ReductionRow>> table : rows.reductions()) {
      for (ReductionRow row : table.value()) {
        if (staff.containsKey(row.person())) {
          all.computeIfAbsent(row.person(), id -> new ArrayList<>()).add(row.reduction());
        } else {
          refuse(table.source(), row.line(), "person", row.person(), unknownPerson(), ADD_PERSON);
        }
      }
    }
    all.forEach((id, more) -> staff.computeIfPresent(id, (same, member) -> less(member, more)));
  }

  private static StaffMember less(StaffMember member, List<Reduction> more) {
    List<Reduction> all = new ArrayList<>(member.reductions());
    all.addAll(more);
    return new StaffMember(
        member.id(),
        member.name(),
        member.contracted(),
        member.fte(),
        member.experience(),
        member.proficiency(),
        member.level(),
        member.skills(),
        member.responsibilities(),
        all);
  }

  private static final String ADD_PERSON =
      "add the person to the table of staff, or correct the id";

  private String unknownPerson() {
    return "a row names a person of team \""
        + rows.name()
        + "\", which has "
        + (staff.isEmpty()
            ? "nobody"
            : staff.size() > NAMED ? staff.size() + " people" : staff.keySet().toString());
  }

  private void item(String file, CaseRow row) {
    Case item = row.item();
    Case known = cases.get(item.id());
    if (known != null && (!isPart(row.share()) || !known.equals(item))) {
      refuse(
          file,
          row.line(),
          "id",
          item.id(),
          known.equals(item)
              ? "a case stands once, and this one has been read already"
              : "a case is described once, and this one has been read already, described otherwise",
          "give each case once, or to each who shares in it a share of its own");
      return;
    }
    if (known == null && !canBeWeighed(file, row)) {
      refused.add(item.id());
      return;
    }
    if (row.holder().isPresent()
        && !give(file, row.line(), item, row.holder().get(), row.share(), "holder")) {
      if (known == null) {
        refused.add(item.id());
      }
      return;
    }
    if (cases.putIfAbsent(item) == null) {
      inOrder.add(item);
    }
  }

  private boolean canBeWeighed(String file, CaseRow row) {
    Case item = row.item();
    if (item.band().isPresent() && !scheme.bands().containsKey(item.band().get())) {
      refuse(
          file,
          row.line(),
          "band",
          item.band().get(),
          "a band is one of scheme \"" + scheme.name() + "\": " + scheme.bands().keySet(),
          "correct it, or add the band to the scheme");
      return false;
    }
    try {
      scheme.points(item);
      return true;
    } catch (IllegalArgumentException e) {
      refuse(
          file,
          row.line(),
          "",
          "",
          String.valueOf(e.getMessage()),
          "correct the row or the scheme");
      return false;
    }
  }

  private static boolean isPart(Optional<Percent> share) {
    return share.isPresent() && share.get().compareTo(Percent.HUNDRED) < 0;
  }

  private void holding(String file, HoldingRow row) {
    Case item = cases.get(row.caseId());
    if (item == null) {
      refuse(
          file,
          row.line(),
          "case",
          row.caseId(),
          refused.contains(row.caseId())
              ? "a row names a case that was understood, and this one was left out"
              : "a row names a case of the tables, and none of the "
                  + cases.size()
                  + " cases has this id",
          refused.contains(row.caseId())
              ? "see the problem of the case itself"
              : "add the case to the table of cases, or correct the id");
      return;
    }
    give(file, row.line(), item, row.person(), row.share(), "person");
  }

  private boolean give(
      String file, long line, Case item, String person, Optional<Percent> share, String column) {
    StaffMember member = staff.get(person);
    if (member == null) {
      refuse(file, line, column, person, unknownPerson(), ADD_PERSON);
      return false;
    }
    // The member's own id: one object for all that the person holds.
    var given = new Holding(item, member.id(), share.orElse(Percent.HUNDRED));
    Holding earlier = first.putIfAbsent(given);
    if (earlier != null) {
      if (earlier.equals(given)) {
        return true; // both tables say the same
      }
      boolean parts = isPart(Optional.of(earlier.share())) && isPart(Optional.of(given.share()));
      if (!parts || earlier.memberId().equals(person) || !shared.add(List.of(item.id(), person))) {
        refuse(
            file,
            line,
            column,
            person,
            "a case has one holder, or each who shares in it has one share; case \""
                + item.id()
                + "\" is with \""
                + earlier.memberId()
                + "\" already, "
                + earlier.share(),
            "take one row out, or state the share of each");
        return false;
      }
    }
    holdings.add(given);
    return true;
  }
}
