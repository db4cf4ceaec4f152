package org.plimsoll.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.Holding;
import org.plimsoll.caseload.LoadDiff;
import org.plimsoll.caseload.LoadReport;
import org.plimsoll.caseload.LoadReview;
import org.plimsoll.caseload.MemberLoad;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.caseload.Team;
import org.plimsoll.explain.Combination;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * Who takes which new case and who hands what to whom, with the reasons and with how good the plan
 * is. Made by {@link Allocator}.
 *
 * @param terms what was asked for
 * @param before the team as it was
 * @param newCases the new cases, in the order given
 * @param movesAllowed how many held cases could change hands; empty where all could
 * @param assignments the holders of the new cases, in the order given
 * @param moves the held cases that change hands, in the order of the team
 * @param unassigned the cases that fit nowhere, with what stands in the way
 * @param setAside the people who receive nothing and are part of no measure, by id
 * @param breaches where rules are broken today and what becomes of it, by the id of the person
 * @param certificate how good the plan is
 */
public record AllocationPlan(
    AllocationTerms terms,
    Team before,
    List<Case> newCases,
    OptionalInt movesAllowed,
    List<Assignment> assignments,
    List<Move> moves,
    List<Unassigned> unassigned,
    List<SetAside> setAside,
    List<Breach> breaches,
    Certificate certificate) {

  /**
   * Checks and copies the parts.
   *
   * @param terms what was asked for
   * @param before the team as it was
   * @param newCases the new cases, in the order given
   * @param movesAllowed how many held cases could change hands; empty where all could
   * @param assignments the holders of the new cases, in the order given
   * @param moves the held cases that change hands, in the order of the team
   * @param unassigned the cases that fit nowhere, with what stands in the way
   * @param setAside the people who receive nothing and are part of no measure, by id
   * @param breaches where rules are broken today and what becomes of it, by the id of the person
   * @param certificate how good the plan is
   */
  public AllocationPlan {
    Objects.requireNonNull(terms, "terms");
    Objects.requireNonNull(before, "before");
    newCases = List.copyOf(newCases);
    Objects.requireNonNull(movesAllowed, "movesAllowed");
    assignments = List.copyOf(assignments);
    moves = List.copyOf(moves);
    unassigned = List.copyOf(unassigned);
    setAside = List.copyOf(setAside);
    breaches = List.copyOf(breaches);
    Objects.requireNonNull(certificate, "certificate");
  }

  /**
   * A new case and who takes it.
   *
   * @param caseId the case
   * @param memberId the person
   */
  public record Assignment(String caseId, String memberId) {
    @Override
    public String toString() {
      return caseId + " to " + memberId;
    }
  }

  /**
   * A held case that changes hands.
   *
   * @param caseId the case
   * @param from the id of the holder before
   * @param to the id of the holder after
   * @param points what the case weighs
   * @param free whether it counts towards no budget, because its holder hands over all cases
   */
  public record Move(String caseId, String from, String to, Points points, boolean free) {
    @Override
    public String toString() {
      return caseId + " (" + points + ") from " + from + " to " + to;
    }
  }

  /**
   * A case that fits nowhere.
   *
   * @param caseId the case
   * @param staysWith the id of the holder with whom it stays; empty for a new case, which is then
   *     in nobody's hands
   * @param obstacles what stands in the way of each person, by id, in the order of the ids
   */
  public record Unassigned(
      String caseId, Optional<String> staysWith, Map<String, List<String>> obstacles) {
    /**
     * Copies the obstacles.
     *
     * @param caseId the case
     * @param staysWith the id of the holder with whom it stays; empty for a new case, which is then
     *     in nobody's hands
     * @param obstacles what stands in the way of each person, by id, in the order of the ids
     */
    public Unassigned {
      Objects.requireNonNull(staysWith, "staysWith");
      var copy = new LinkedHashMap<String, List<String>>();
      obstacles.forEach((id, reasons) -> copy.put(id, List.copyOf(reasons)));
      obstacles = Collections.unmodifiableMap(copy);
    }

    @Override
    public String toString() {
      return caseId
          + staysWith.map(id -> " stays with " + id).orElse("")
          + " fits nowhere: "
          + (obstacles.size() > 20 ? obstacles.size() + " people asked" : obstacles.toString());
    }
  }

  /**
   * Somebody who receives nothing and is part of no measure.
   *
   * @param memberId the person
   * @param reason why
   */
  public record SetAside(String memberId, String reason) {
    @Override
    public String toString() {
      return memberId + ": " + reason;
    }
  }

  /**
   * A rule that somebody breaks today.
   *
   * @param memberId the person
   * @param rule the rule in words
   * @param today what is found today
   * @param after what is found after the plan; never more
   */
  public record Breach(String memberId, String rule, String today, String after) {
    @Override
    public String toString() {
      return memberId + ": " + rule + ": " + today + " today, " + after + " after";
    }
  }

  /**
   * Returns the team after the plan. Cases that change hands keep their place in the list, new
   * cases follow in the order given; takes linear time.
   *
   * @return an ordinary team
   */
  public Team after() {
    Map<String, String> to = new HashMap<>();
    moves.forEach(move -> to.put(move.caseId(), move.to()));
    List<Holding> holdings = new ArrayList<>(before.holdings().size() + assignments.size());
    for (Holding holding : before.holdings()) {
      String receiver = to.get(holding.item().id());
      holdings.add(receiver == null ? holding : Holding.of(holding.item(), receiver));
    }
    Map<String, Case> byId = new HashMap<>();
    newCases.forEach(item -> byId.put(item.id(), item));
    for (Assignment assignment : assignments) {
      holdings.add(
          Holding.of(Objects.requireNonNull(byId.get(assignment.caseId())), assignment.memberId()));
    }
    return new Team(
        before.name(), before.scheme(), before.date(), before.staff(), holdings, before.tasks());
  }

  private LoadReview review() {
    LoadReview review = LoadReview.standard();
    return terms.listingUnweighed() ? review.listingUnweighedCases() : review;
  }

  /**
   * Compares everybody's load before and after.
   *
   * @return a row for each person, in the order of the team
   */
  public LoadDiff diff() {
    return review().review(after()).diff(review().review(before));
  }

  /**
   * Counts the moves that the budget pays for: those of people who do not hand over all cases.
   *
   * @return how many held cases change hands, free ones left out
   */
  public int movesUsed() {
    return (int) moves.stream().filter(move -> !move.free()).count();
  }

  /**
   * Finds who holds a case after the plan.
   *
   * @param caseId a new case, or one of the team's
   * @return the person's id; empty for a new case that fits nowhere. Of a co-worked case the first
   *     holder is meant
   * @throws IllegalArgumentException if there is no such case
   */
  public Optional<String> holderOf(String caseId) {
    for (Assignment assignment : assignments) {
      if (assignment.caseId().equals(caseId)) {
        return Optional.of(assignment.memberId());
      }
    }
    for (Move move : moves) {
      if (move.caseId().equals(caseId)) {
        return Optional.of(move.to());
      }
    }
    if (newCases.stream().anyMatch(item -> item.id().equals(caseId))) {
      return Optional.empty();
    }
    before.caseOf(caseId);
    return before.holdings().stream()
        .filter(holding -> holding.item().id().equals(caseId))
        .map(Holding::memberId)
        .findFirst();
  }

  private TeamProblem compiled() {
    return new TeamProblem(terms, before, newCases, OptionalInt.empty(), false);
  }

  private int[] holders(TeamProblem problem) {
    Map<String, String> to = new HashMap<>();
    assignments.forEach(each -> to.put(each.caseId(), each.memberId()));
    moves.forEach(each -> to.put(each.caseId(), each.to()));
    int[] holders = new int[problem.items().size()];
    for (int i = 0; i < holders.length; i++) {
      TeamProblem.Item item = problem.items().get(i);
      String holder = to.getOrDefault(item.id(), item.from());
      holders[i] =
          holder == null
              ? AllocationProblem.NOBODY
              : problem.indexOf(holder).orElse(AllocationProblem.NOBODY);
    }
    return holders;
  }

  /**
   * Explains who could have taken a case: what ruled each person out, or the load the person would
   * then have, the rest of the plan unchanged.
   *
   * @param caseId a new case, or one of the team's
   * @return everybody: the holder first, then by that load, then those ruled out by id
   * @throws IllegalArgumentException if there is no such case
   */
  public Explanation explainCase(String caseId) {
    Optional<String> holder = holderOf(caseId);
    TeamProblem problem = compiled();
    int[] holders = holders(problem);
    int item = -1;
    for (int i = 0; i < holders.length; i++) {
      item = problem.items().get(i).id().equals(caseId) ? i : item;
    }
    if (item < 0) {
      return Explanation.text("case " + caseId, holder.map(id -> "with " + id).orElse("nowhere"))
          .because(
              newCases.stream().anyMatch(each -> each.id().equals(caseId))
                  ? "it could not be weighed"
                  : "it stays: pinned, co-worked, not open, not weighed, or held by somebody who is"
                      + " set aside");
    }
    List<Explanation> able = new ArrayList<>();
    List<Explanation> ruledOut = new ArrayList<>();
    Explanation first = null;
    int[] without = holders.clone();
    without[item] = AllocationProblem.NOBODY;
    long[] loads = problem.problem().loads(without);
    List<Rational[]> held = problem.amountsOfLimits(without);
    for (int j = 0; j < problem.people().size(); j++) {
      MemberLoad load = problem.people().get(j);
      List<String> reasons = problem.obstacles(item, j, without, held);
      Explanation would = percentage(problem, j, loads[j] + problem.problem().weight(item));
      if (holders[item] == j) {
        first =
            would.because(
                "holds it"
                    + (reasons.isEmpty()
                        ? ""
                        : ", as today, though " + String.join("; ", reasons)));
      } else if (reasons.isEmpty()) {
        able.add(would.because("could take it, and would then be there"));
      } else {
        ruledOut.add(Explanation.text(who(load), "ruled out").because(String.join("; ", reasons)));
      }
    }
    able.sort(Comparator.comparing(part -> part.amount().orElseThrow()));
    for (SetAside each : setAside) {
      ruledOut.add(
          Explanation.text(who(before.member(each.memberId())), "ruled out")
              .because(each.reason()));
    }
    List<Explanation> parts = new ArrayList<>();
    if (first != null) {
      parts.add(first);
    }
    parts.addAll(able);
    parts.addAll(ruledOut);
    TeamProblem.Item found = problem.items().get(item);
    return Explanation.text(
            "case " + caseId + ", " + found.points(),
            holder.map(id -> "with " + before.member(id).name()).orElse("fits nowhere"),
            parts)
        .because(reasonOf(found.from(), holder))
        .from(source());
  }

  private Source source() {
    return terms.policy() == Policy.BALANCED ? terms.objective().source() : terms.policy().source();
  }

  private String how() {
    return terms.policy() == Policy.BALANCED ? terms.objective().words() : terms.policy().words();
  }

  private String reasonOf(@org.jspecify.annotations.Nullable String from, Optional<String> holder) {
    if (from == null || holder.isEmpty()) {
      return how();
    }
    return (from.equals(holder.get()) ? "stays" : "was with " + before.member(from).name())
        + "; "
        + how();
  }

  private static String who(MemberLoad load) {
    return who(load.member());
  }

  private static String who(StaffMember member) {
    return member.name() + " (" + member.id() + ")";
  }

  private static Explanation percentage(TeamProblem problem, int member, long units) {
    Points unit = problem.problem().unit();
    Points available = unit.times(problem.problem().capacity(member));
    return Explanation.combined(
        who(problem.people().get(member)),
        problem.percent(member, units).value(),
        "%",
        Combination.PERCENTAGE,
        List.of(
            Explanation.given("points", unit.times(units)),
            Explanation.given("available", available)));
  }

  /**
   * Explains what the plan does to one person.
   *
   * @param memberId the person
   * @return what comes, what goes, and the load after the plan down to its inputs
   * @throws IllegalArgumentException if nobody has that id
   */
  public Explanation explainMember(String memberId) {
    MemberLoad was = review().review(before).member(memberId);
    MemberLoad then = review().review(after()).member(memberId);
    List<Explanation> parts = new ArrayList<>();
    Map<String, Case> byId = new HashMap<>();
    newCases.forEach(item -> byId.put(item.id(), item));
    for (Assignment each : assignments) {
      if (each.memberId().equals(memberId)) {
        parts.add(
            Explanation.given(
                    "takes new case " + each.caseId(),
                    before
                        .scheme()
                        .orElseThrow()
                        .points(Objects.requireNonNull(byId.get(each.caseId()))))
                .because(""));
      }
    }
    for (Move each : moves) {
      if (each.to().equals(memberId)) {
        parts.add(
            Explanation.given("takes " + each.caseId(), each.points())
                .because("from " + each.from()));
      } else if (each.from().equals(memberId)) {
        parts.add(
            Explanation.given("hands over " + each.caseId(), each.points().times(-1))
                .because("to " + each.to()));
      }
    }
    Explanation change = Explanation.sum("comes and goes", then.total().minus(was.total()), parts);
    List<Explanation> all = new ArrayList<>(List.of(change));
    setAside.stream()
        .filter(each -> each.memberId().equals(memberId))
        .forEach(each -> all.add(Explanation.text("set aside", each.reason())));
    breaches.stream()
        .filter(each -> each.memberId().equals(memberId))
        .forEach(
            each ->
                all.add(
                    Explanation.text("broken today", each.rule())
                        .because(each.today() + " today, " + each.after() + " after")));
    all.add(then.explain());
    return Explanation.text(
        who(was), Words.percent(was.percent()) + " -> " + Words.percent(then.percent()), all);
  }

  /**
   * Explains the plan as a whole.
   *
   * @return the certificate, the most loaded person, the moves, and what could not be met
   */
  public Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    parts.add(certificate.explain());
    TeamProblem problem = compiled();
    long[] loads = problem.problem().loads(holders(problem));
    int worst = -1;
    for (int j = 0; j < loads.length; j++) {
      worst =
          worst < 0
                  || problem.percent(j, loads[j]).compareTo(problem.percent(worst, loads[worst]))
                      > 0
              ? j
              : worst;
    }
    if (worst >= 0) {
      parts.add(percentage(problem, worst, loads[worst]).because("the most loaded"));
    }
    parts.add(
        Explanation.given("held cases that change hands", Rational.of(moves.size()), "")
            .because(
                (movesAllowed.isPresent()
                        ? movesUsed() + " of at most " + movesAllowed.getAsInt()
                        : "moves are free")
                    + (movesUsed() < moves.size()
                        ? "; " + (moves.size() - movesUsed()) + " handed over beside the budget"
                        : "")));
    for (Unassigned each : unassigned) {
      parts.add(
          Explanation.text(
              "case " + each.caseId(),
              each.staysWith()
                  .map(id -> "fits nowhere else, stays with " + id)
                  .orElse("fits nowhere"),
              each.obstacles().entrySet().stream()
                  .map(
                      entry ->
                          Explanation.text(entry.getKey(), "ruled out")
                              .because(String.join("; ", entry.getValue())))
                  .toList()));
    }
    setAside.forEach(
        each ->
            parts.add(
                Explanation.text(each.memberId(), "receives nothing, part of no measure")
                    .because(each.reason())));
    breaches.forEach(
        each ->
            parts.add(
                Explanation.text(each.memberId() + ": " + each.rule(), each.today() + " today")
                    .because(each.after() + " after")
                    .from(Source.GIVEN)));
    return Explanation.text(summary(), "", parts).because(how()).from(source());
  }

  private String summary() {
    return before.name()
        + ": "
        + Words.count(assignments.size(), "new case")
        + " placed, "
        + Words.count(moves.size(), "move")
        + (unassigned.isEmpty() ? "" : ", " + unassigned.size() + " fit nowhere");
  }

  /**
   * Returns a row for each person, with the load before and after, and what comes and goes.
   *
   * @return the printed table, the certificate's sentence below it
   */
  @Override
  public String toString() {
    LoadReport was = review().review(before);
    LoadReport then = review().review(after());
    Map<String, List<String>> gains = new HashMap<>();
    Map<String, List<String>> losses = new HashMap<>();
    assignments.forEach(each -> add(gains, each.memberId(), each.caseId()));
    for (Move move : moves) {
      add(gains, move.to(), move.caseId());
      add(losses, move.from(), move.caseId());
    }
    List<List<String>> rows = new ArrayList<>();
    for (MemberLoad load : then.members()) {
      String id = load.member().id();
      rows.add(
          Arrays.asList(
              load.member().name(),
              id,
              Words.percent(was.member(id).percent()),
              Words.percent(load.percent()),
              String.join(" ", gains.getOrDefault(id, List.of())),
              String.join(" ", losses.getOrDefault(id, List.of()))));
    }
    return new TextTable(
                summary(),
                List.of("name", "id", "load before", "after", "takes", "hands over"),
                rows)
            .text()
        + System.lineSeparator()
        + certificate.sentence();
  }

  private static void add(Map<String, List<String>> lists, String id, String caseId) {
    lists.computeIfAbsent(id, key -> new ArrayList<>()).add(caseId);
  }
}
