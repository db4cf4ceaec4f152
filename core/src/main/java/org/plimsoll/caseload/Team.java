package org.plimsoll.caseload;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Points;
import org.plimsoll.explain.Explanation;

/**
 * The snapshot of a team: a scheme, a date, the people, and what they hold.
 *
 * <p>A team is immutable: each call gives a new one, so that what-if questions are free. Each call
 * copies the holdings; to load many rows use {@link #of(String, PointsScheme, LocalDate, Iterable,
 * Iterable)}, which takes linear time.
 *
 * @param name the team's name
 * @param scheme what cases weigh; empty until {@link #under}
 * @param date the date of the snapshot; empty until {@link #on}
 * @param staff the people by id, in the order added
 * @param holdings who holds what, in the order added
 * @param tasks work beside the cases, by the id of the person who does it
 */
public record Team(
    String name,
    Optional<PointsScheme> scheme,
    Optional<LocalDate> date,
    Map<String, StaffMember> staff,
    List<Holding> holdings,
    Map<String, List<Task>> tasks) {

  /**
   * Checks that ids are unique and that holders belong to the team, and copies.
   *
   * @param name the team's name
   * @param scheme what cases weigh; empty until {@link #under}
   * @param date the date of the snapshot; empty until {@link #on}
   * @param staff the people by id, in the order added
   * @param holdings who holds what, in the order added
   * @param tasks work beside the cases, by the id of the person who does it
   */
  public Team {
    Names.check("a team", name);
    Objects.requireNonNull(scheme, "scheme");
    Objects.requireNonNull(date, "date");
    staff = ImmutableMap.copyOf(staff);
    holdings = List.copyOf(holdings);
    var copied = new LinkedHashMap<String, List<Task>>();
    tasks.forEach((id, list) -> copied.put(id, List.copyOf(list)));
    tasks = ImmutableMap.copyOf(copied);
    checkStaff(name, staff, tasks);
    checkHoldings(name, staff, holdings);
  }

  private static void checkStaff(
      String team, Map<String, StaffMember> staff, Map<String, List<Task>> tasks) {
    staff.forEach(
        (id, member) -> {
          if (!id.equals(member.id())) {
            throw new IllegalArgumentException(
                "team \"" + team + "\" lists \"" + member.id() + "\" under the id \"" + id + "\"");
          }
        });
    for (String id : tasks.keySet()) {
      if (!staff.containsKey(id)) {
        throw notInTeam(team, staff, id, "has tasks");
      }
    }
  }

  private static void checkHoldings(
      String team, Map<String, StaffMember> staff, List<Holding> holdings) {
    var first = new FirstHoldings(holdings.size());
    HashSet<List<String>> shared = new HashSet<>();
    String known = ""; // neighbours in the list mostly have one holder
    for (Holding holding : holdings) {
      String id = holding.item().id();
      if (!holding.memberId().equals(known)) {
        known = holding.memberId();
        if (!staff.containsKey(known)) {
          throw notInTeam(team, staff, known, "holds case \"" + id + "\"");
        }
      }
      Holding other = first.putIfAbsent(holding);
      if (other != null) {
        if (other.isWhole() || holding.isWhole()) {
          if (other.memberId().equals(holding.memberId())) {
            throw new IllegalArgumentException(
                "case \""
                    + id
                    + "\" stands twice in team \""
                    + team
                    + "\": \""
                    + other.memberId()
                    + "\" holds it already; leave one out, or take the old one out with without(\""
                    + id
                    + "\")");
          }
          throw new IllegalArgumentException(
              "case \""
                  + id
                  + "\" stands twice in team \""
                  + team
                  + "\", with \""
                  + other.memberId()
                  + "\" and \""
                  + holding.memberId()
                  + "\"; take the case out with without(..) and give each a share of it with coWorking(..)");
        }
        if (!other.item().equals(holding.item())) {
          throw new IllegalArgumentException(
              "case \""
                  + id
                  + "\" in team \""
                  + team
                  + "\" is described in two ways, as "
                  + other.item()
                  + " and as "
                  + holding.item()
                  + "; give one description");
        }
      }
      if (!holding.isWhole() && !shared.add(List.of(id, holding.memberId()))) {
        throw new IllegalArgumentException(
            "case \""
                + id
                + "\" in team \""
                + team
                + "\" is shared with \""
                + holding.memberId()
                + "\" twice; add the shares up");
      }
    }
  }

  private static IllegalArgumentException notInTeam(
      String team, Map<String, StaffMember> staff, String id, String what) {
    String known = staff.size() > 20 ? staff.size() + " people" : staff.keySet().toString();
    return new IllegalArgumentException(
        "\""
            + id
            + "\" "
            + what
            + ", but is not in team \""
            + team
            + "\", which has "
            + known
            + "; add the person first");
  }

  /**
   * Returns an empty team.
   *
   * @param name the team's name
   * @return the team, without scheme, date and people
   */
  public static Team named(String name) {
    return new Team(name, Optional.empty(), Optional.empty(), Map.of(), List.of(), Map.of());
  }

  /**
   * Returns a team from many rows, in linear time.
   *
   * @param name the team's name
   * @param scheme what cases weigh
   * @param date the date of the snapshot
   * @param staff the people
   * @param holdings who holds what
   * @return the team
   * @throws IllegalArgumentException if a person or case stands twice, or a holder is not among the
   *     people
   */
  public static Team of(
      String name,
      PointsScheme scheme,
      LocalDate date,
      Iterable<StaffMember> staff,
      Iterable<Holding> holdings) {
    var people = new LinkedHashMap<String, StaffMember>();
    for (StaffMember member : staff) {
      if (people.put(member.id(), member) != null) {
        throw new IllegalArgumentException(
            "\""
                + member.id()
                + "\" stands twice among the people of team \""
                + name
                + "\"; ids are unique, names need not be");
      }
    }
    var list = new ArrayList<Holding>();
    holdings.forEach(list::add);
    return new Team(name, Optional.of(scheme), Optional.of(date), people, list, Map.of());
  }

  /**
   * Puts the team under a scheme.
   *
   * @param points what cases weigh
   * @return the team under that scheme
   */
  public Team under(PointsScheme points) {
    return new Team(name, Optional.of(points), date, staff, holdings, tasks);
  }

  /**
   * Dates the snapshot: reductions and timescales depend on it.
   *
   * @param day the date
   * @return the team on that date
   */
  public Team on(LocalDate day) {
    return new Team(name, scheme, Optional.of(day), staff, holdings, tasks);
  }

  /**
   * Adds somebody who holds nothing yet.
   *
   * @param member the person
   * @return the team with that person
   * @throws IllegalArgumentException if the id is taken by somebody described differently
   */
  public Team with(StaffMember member) {
    return new Team(name, scheme, date, including(member), holdings, tasks);
  }

  /**
   * Replaces the description of somebody in the team, such as when hours change.
   *
   * @param member the person, whose id is in the team
   * @return the team with the new description
   */
  public Team withChanged(StaffMember member) {
    member(member.id());
    return new Team(name, scheme, date, Names.with(staff, member.id(), member), holdings, tasks);
  }

  private Map<String, StaffMember> including(StaffMember member) {
    StaffMember known = staff.get(member.id());
    if (known != null && !known.equals(member)) {
      throw new IllegalArgumentException(
          "\""
              + member.id()
              + "\" is already in team \""
              + name
              + "\" as "
              + known
              + " and cannot be added as "
              + member
              + "; to describe the person anew use withChanged(..)");
    }
    return known == null ? Names.with(staff, member.id(), member) : staff;
  }

  /**
   * Puts cases in somebody's hands; the person joins the team if not yet in it.
   *
   * @param member the person
   * @param cases the cases
   * @return the team with those holdings
   * @throws IllegalArgumentException if a case id is already in the team
   */
  public Team holding(StaffMember member, Case... cases) {
    return holding(member, Arrays.asList(cases));
  }

  /**
   * Puts cases in somebody's hands; the person joins the team if not yet in it.
   *
   * @param member the person
   * @param cases the cases
   * @return the team with those holdings
   * @throws IllegalArgumentException if a case id is already in the team
   */
  public Team holding(StaffMember member, Iterable<Case> cases) {
    var more = new ArrayList<>(holdings);
    cases.forEach(item -> more.add(Holding.of(item, member.id())));
    return new Team(name, scheme, date, including(member), more, tasks);
  }

  /**
   * Puts a share of a co-worked case in somebody's hands; call it once for each of them.
   *
   * @param member the person, who joins the team if not yet in it
   * @param item the case
   * @param share the part of its points that this person carries; the parts need not add up to 100
   *     %
   * @return the team with that share
   */
  public Team coWorking(StaffMember member, Case item, Percent share) {
    var more = new ArrayList<>(holdings);
    more.add(new Holding(item, member.id(), share));
    return new Team(name, scheme, date, including(member), more, tasks);
  }

  /**
   * Gives somebody work beside the cases.
   *
   * @param member the person, who joins the team if not yet in it
   * @param work the tasks, added to those already there
   * @return the team with those tasks
   */
  public Team doing(StaffMember member, Task... work) {
    var all = new ArrayList<>(tasks.getOrDefault(member.id(), List.of()));
    all.addAll(Arrays.asList(work));
    return new Team(
        name, scheme, date, including(member), holdings, Names.with(tasks, member.id(), all));
  }

  /**
   * Takes a case out of the team.
   *
   * @param caseId the case
   * @return the team without it
   * @throws IllegalArgumentException if nobody holds it
   */
  public Team without(String caseId) {
    caseOf(caseId);
    return new Team(
        name,
        scheme,
        date,
        staff,
        holdings.stream().filter(holding -> !holding.item().id().equals(caseId)).toList(),
        tasks);
  }

  /**
   * Replaces the description of a case, such as when it becomes more complex or is closed; whoever
   * holds it or shares in it goes on doing so.
   *
   * @param item the case as it is now, whose id is in the team
   * @return the team with the new description in its old place
   * @throws IllegalArgumentException if nobody holds a case of that id
   */
  public Team replacing(Case item) {
    caseOf(item.id());
    var changed = new ArrayList<Holding>();
    for (Holding holding : holdings) {
      changed.add(
          holding.item().id().equals(item.id())
              ? new Holding(item, holding.memberId(), holding.share())
              : holding);
    }
    return new Team(name, scheme, date, staff, changed, tasks);
  }

  /**
   * Hands a case over. All shares of a co-worked case go to the new holder, who carries their sum,
   * at most the whole: so handing over changes the team's points only where shares came to more
   * than 100 %.
   *
   * @param caseId the case
   * @param memberId the new holder
   * @return the team with the case in those hands, in its old place in the list
   * @throws IllegalArgumentException if the case or the person is not in the team
   */
  public Team handingOver(String caseId, String memberId) {
    Case item = caseOf(caseId);
    StaffMember holder = member(memberId);
    Percent sum = Percent.ZERO;
    for (Holding holding : holdings) {
      if (holding.item().id().equals(caseId)) {
        sum = sum.plus(holding.share());
      }
    }
    Percent share = sum.compareTo(Percent.HUNDRED) > 0 ? Percent.HUNDRED : sum;
    var moved = new ArrayList<Holding>();
    boolean done = false;
    for (Holding holding : holdings) {
      if (!holding.item().id().equals(caseId)) {
        moved.add(holding);
      } else if (!done) {
        moved.add(new Holding(item, holder.id(), share));
        done = true;
      }
    }
    return new Team(name, scheme, date, staff, moved, tasks);
  }

  /**
   * Finds a person.
   *
   * @param memberId the id
   * @return the person
   * @throws IllegalArgumentException if nobody in the team has that id
   */
  public StaffMember member(String memberId) {
    StaffMember member = staff.get(memberId);
    if (member == null) {
      throw new IllegalArgumentException(
          "nobody in team \""
              + name
              + "\" has the id \""
              + memberId
              + "\"; its ids are "
              + (staff.size() > 20 ? "those of " + staff.size() + " people" : staff.keySet()));
    }
    return member;
  }

  /**
   * Finds a case.
   *
   * @param caseId the id
   * @return the case
   * @throws IllegalArgumentException if nobody holds it
   */
  public Case caseOf(String caseId) {
    return holdings.stream()
        .map(Holding::item)
        .filter(item -> item.id().equals(caseId))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "nobody in team \"" + name + "\" holds case \"" + caseId + "\""));
  }

  /**
   * Lists what a person holds: the person's caseload.
   *
   * @param memberId the id
   * @return the holdings, in the order added
   */
  public List<Holding> caseload(String memberId) {
    member(memberId);
    return holdings.stream().filter(holding -> holding.memberId().equals(memberId)).toList();
  }

  /**
   * Splits the team into smaller ones, such as a national table into its teams, in linear time.
   *
   * @param teamOf the name of the smaller team of a person
   * @return the smaller teams by name, in the order in which their people come; a case co-worked
   *     across teams stands in each, with the share carried there
   */
  public Map<String, Team> splitBy(Function<StaffMember, String> teamOf) {
    Map<String, List<Holding>> heldInTeamOf = new HashMap<>(staff.size() * 2);
    Map<String, List<Holding>> held = new HashMap<>();
    Map<String, List<StaffMember>> people = new LinkedHashMap<>();
    for (StaffMember member : staff.values()) {
      String team = Objects.requireNonNull(teamOf.apply(member), "teamOf");
      people.computeIfAbsent(team, key -> new ArrayList<>()).add(member);
      heldInTeamOf.put(member.id(), held.computeIfAbsent(team, key -> new ArrayList<>()));
    }
    for (Holding holding : holdings) {
      Objects.requireNonNull(heldInTeamOf.get(holding.memberId())).add(holding);
    }
    Map<String, Team> teams = new LinkedHashMap<>();
    people.forEach(
        (team, members) -> {
          Map<String, StaffMember> byId = new LinkedHashMap<>();
          Map<String, List<Task>> work = new LinkedHashMap<>();
          for (StaffMember member : members) {
            byId.put(member.id(), member);
            if (tasks.containsKey(member.id())) {
              work.put(member.id(), Objects.requireNonNull(tasks.get(member.id())));
            }
          }
          teams.put(
              team, new Team(team, scheme, date, byId, held.getOrDefault(team, List.of()), work));
        });
    return Collections.unmodifiableMap(teams);
  }

  /**
   * Reports the load by the standard review.
   *
   * @return the load of everybody in the team
   * @throws IllegalStateException if the team has no scheme or date yet
   */
  public LoadReport load() {
    return LoadReview.standard().review(this);
  }

  /**
   * Makes the sheet of points for a week by the standard review.
   *
   * @param monday the Monday of the week
   * @return the sheet
   * @throws IllegalArgumentException if the day is no Monday
   */
  public PointsSheet week(LocalDate monday) {
    return WeekReview.standard().week(this, monday);
  }

  /**
   * Makes the sheets of several weeks by the standard review: cases come and go by their own dates.
   *
   * @param from the Monday of the first week
   * @param to the Monday of the last week
   * @return the sheets, oldest first
   * @throws IllegalArgumentException if a day is no Monday, or the last week lies before the first
   */
  public WeekSeries weeks(LocalDate from, LocalDate to) {
    return WeekReview.standard().weeks(this, from, to);
  }

  /**
   * Answers what would happen if somebody took a case, before anybody decides.
   *
   * @param memberId the person
   * @param item the case; if the person holds a case of that id already, it takes its place
   * @return the load before and after
   */
  public Impact ifTaken(String memberId, Case item) {
    LoadReview review = LoadReview.standard();
    MemberLoad now = review.review(only(memberId)).member(memberId);
    Points held =
        now.holdings().stream()
            .filter(holding -> holding.item().id().equals(item.id()))
            .map(holding -> holding.share().of(needScheme().points(holding.item())))
            .reduce(Points.ZERO, Points::plus);
    Points weight = needScheme().points(item);
    List<String> others =
        holdings.stream()
            .filter(other -> other.item().id().equals(item.id()))
            .filter(other -> !other.memberId().equals(memberId))
            .map(Holding::memberId)
            .toList();
    return new Impact(
        memberId,
        item.id(),
        weight,
        now.load(),
        now.load().map(load -> load.taking(weight, held)),
        held,
        others);
  }

  /** The team with one person alone, and what that person holds and does. */
  Team only(String memberId) {
    StaffMember member = member(memberId);
    return new Team(
        name,
        scheme,
        date,
        Map.of(memberId, member),
        caseload(memberId),
        tasks.containsKey(memberId) ? Map.of(memberId, tasks.get(memberId)) : Map.of());
  }

  /**
   * What taking a case does to somebody's load.
   *
   * @param memberId the person
   * @param caseId the case
   * @param points what the case weighs
   * @param before the load now; empty if the person's hours are not known
   * @param after the load with the case
   * @param replaced what the person carries for a case of that id already, which the new one
   *     replaces
   * @param holders who else holds a case of that id now
   */
  public record Impact(
      String memberId,
      String caseId,
      Points points,
      Optional<Load> before,
      Optional<Load> after,
      Points replaced,
      List<String> holders) {
    /**
     * Copies the holders.
     *
     * @param memberId the person
     * @param caseId the case
     * @param points what the case weighs
     * @param before the load now; empty if the person's hours are not known
     * @param after the load with the case
     * @param replaced what the person carries for a case of that id already, which the new one
     *     replaces
     * @param holders who else holds a case of that id now
     */
    public Impact {
      holders = List.copyOf(holders);
    }

    /**
     * Explains the load after the case.
     *
     * @return the load now, the case, and what it replaces; they add up
     */
    public Explanation explain() {
      if (before.isEmpty() || after.isEmpty()) {
        return Explanation.text("load of " + memberId + " with case " + caseId, "not known")
            .because("contracted hours are missing");
      }
      List<Explanation> parts = new ArrayList<>();
      parts.add(Explanation.given("carried now", before.get().total()));
      parts.add(Explanation.given("case " + caseId, points));
      if (!replaced.isZero()) {
        parts.add(Explanation.given("already carried for it", replaced.times(-1)));
      }
      return Explanation.text(
          "load of " + memberId + " with case " + caseId,
          after.get().toString(),
          Explanation.sum("carried then", after.get().total(), parts),
          Explanation.given("available", after.get().available()));
    }

    @Override
    public String toString() {
      return memberId
          + " taking "
          + caseId
          + " ("
          + points
          + (replaced.isZero() ? "" : " in place of " + replaced)
          + "): "
          + before.map(Load::toString).orElse("hours not known")
          + " -> "
          + after.map(Load::toString).orElse("hours not known")
          + (holders.isEmpty() ? "" : "; now with " + String.join(", ", holders));
    }
  }

  PointsScheme needScheme() {
    return scheme.orElseThrow(
        () ->
            new IllegalStateException(
                "team \"" + name + "\" has no scheme; say under(scheme) first"));
  }

  LocalDate needDate() {
    return date.orElseThrow(
        () ->
            new IllegalStateException(
                "team \""
                    + name
                    + "\" has no date, on which reductions and timescales depend; say on(date) first"));
  }

  @Override
  public String toString() {
    return name
        + ": "
        + staff.size()
        + (staff.size() == 1 ? " person, " : " people, ")
        + holdings.size()
        + (holdings.size() == 1 ? " holding" : " holdings")
        + scheme.map(points -> " under " + points.name()).orElse("")
        + date.map(day -> " on " + day).orElse("");
  }
}
