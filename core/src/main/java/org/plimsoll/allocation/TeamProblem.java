package org.plimsoll.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.Holding;
import org.plimsoll.caseload.LoadReport;
import org.plimsoll.caseload.LoadReview;
import org.plimsoll.caseload.MemberLoad;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.caseload.StaffMember;
import org.plimsoll.caseload.Team;

/**
 * A team and its new cases as an {@link AllocationProblem}: what counts as load and as available is
 * what the load report says. People and cases stand in the order of their ids, so that the order in
 * which they were given decides nothing.
 */
final class TeamProblem {

  /**
   * A case that can be placed.
   *
   * @param facts what rules look at
   * @param from the id of its holder now; null for a new case
   * @param home the index of the holder whose move it would be; nobody for new and returned cases
   * @param turn its place in the order given
   */
  record Item(CaseFacts facts, @Nullable String from, int home, int turn) {
    String id() {
      return facts.item().id();
    }

    Points points() {
      return facts.points();
    }
  }

  /** A case, or a share of one, that stays with somebody who has available points. */
  private record Fixed(CaseFacts facts, int member, Percent share) {}

  private final AllocationTerms terms;
  private final Team team;
  private final PointsScheme scheme;
  private final LoadReport report;
  private final RuleBook book;
  private final List<MemberLoad> people = new ArrayList<>();
  private final Map<String, Integer> index = new HashMap<>();
  private final List<AllocationPlan.SetAside> setAside = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private final List<Fixed> fixed = new ArrayList<>();
  private final Map<String, String> unweighedNew = new LinkedHashMap<>();
  private final List<CaseFacts> kinds = new ArrayList<>();
  private final AllocationProblem problem;

  /**
   * Compiles a team.
   *
   * @param folding whether held cases that cannot move go into the bases: smaller, and the same
   */
  TeamProblem(
      AllocationTerms terms, Team team, List<Case> newCases, OptionalInt moves, boolean folding) {
    this.terms = terms;
    this.team = team;
    LoadReview review = LoadReview.standard();
    this.report = (terms.listingUnweighed() ? review.listingUnweighedCases() : review).review(team);
    this.scheme = team.scheme().orElseThrow();
    this.book = new RuleBook(terms.rules(), team);
    terms.preferences().forEach(this::check);
    checkNames();
    findPeople();
    findHeld(folding && moves.isPresent() && moves.getAsInt() == 0);
    findAdded(newCases);
    items.sort(Comparator.comparing(Item::id));
    this.problem = problem(moves);
  }

  private void check(Preference preference) {
    if (preference instanceof Preference.RatherNot own) {
      own.cases().check(own.words(), scheme);
      own.staff().check(own.words(), team);
    }
  }

  private void checkNames() {
    terms.handingOver().forEach(team::member);
    Set<String> unknown = new java.util.TreeSet<>(terms.pinned());
    team.holdings().forEach(holding -> unknown.remove(holding.item().id()));
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "nobody in team \""
              + team.name()
              + "\" holds the pinned "
              + (unknown.size() == 1 ? "case " : "cases ")
              + unknown
              + "; pin cases that are held");
    }
  }

  private void findPeople() {
    List<MemberLoad> all = new ArrayList<>(report.members());
    all.sort(Comparator.comparing(load -> load.member().id()));
    for (MemberLoad load : all) {
      String id = load.member().id();
      if (terms.handingOver().contains(id)) {
        setAside.add(new AllocationPlan.SetAside(id, "hands over all cases"));
      } else if (load.available().isEmpty()) {
        setAside.add(new AllocationPlan.SetAside(id, "contracted hours are not known"));
      } else if (load.available().get().value().signum() <= 0) {
        setAside.add(new AllocationPlan.SetAside(id, "no available points"));
      } else {
        index.put(id, people.size());
        people.add(load);
      }
    }
  }

  private void findHeld(boolean allStay) {
    LocalDate day = report.date();
    Set<String> unweighed = new HashSet<>();
    report.unweighed().forEach(found -> unweighed.add(found.caseId()));
    int turn = 0;
    for (Holding holding : team.holdings()) {
      Case item = holding.item();
      Integer member = index.get(holding.memberId());
      boolean handedOver = terms.handingOver().contains(holding.memberId());
      if (!item.isOpenOn(day) || unweighed.contains(item.id()) || (member == null && !handedOver)) {
        continue; // weighs nothing, or not known, or stays with somebody who is in no measure
      }
      var facts = new CaseFacts(scheme, item, scheme.points(item));
      boolean whole = holding.share().equals(Percent.HUNDRED);
      if (!whole || terms.pinned().contains(item.id()) || (allStay && !handedOver)) {
        if (member != null) {
          fixed.add(new Fixed(facts, member, holding.share()));
        }
      } else {
        items.add(
            new Item(
                facts,
                holding.memberId(),
                handedOver || member == null ? AllocationProblem.NOBODY : member,
                turn++));
      }
    }
  }

  private void findAdded(List<Case> newCases) {
    LocalDate day = report.date();
    Set<String> ids = new HashSet<>();
    team.holdings().forEach(holding -> ids.add(holding.item().id()));
    int turn = items.size();
    for (Case item : newCases) {
      if (!ids.add(item.id())) {
        throw new IllegalArgumentException(
            "new case \""
                + item.id()
                + "\" stands twice, or is in team \""
                + team.name()
                + "\" already; give each new case once, with an id of its own");
      }
      if (!item.isOpenOn(day)) {
        throw new IllegalArgumentException(
            "new case \""
                + item.id()
                + "\" is not open on "
                + day
                + ", the date of team \""
                + team.name()
                + "\", and would weigh nothing; date the team on(..) a day on which the case is"
                + " open, or leave it out");
      }
      try {
        items.add(
            new Item(
                new CaseFacts(scheme, item, scheme.points(item)),
                null,
                AllocationProblem.NOBODY,
                turn++));
      } catch (IllegalArgumentException | ArithmeticException e) {
        if (!terms.listingUnweighed()) {
          throw new IllegalArgumentException(
              e.getMessage()
                  + "; to list such cases instead of refusing the allocation, say"
                  + " listingUnweighedCases()",
              e);
        }
        unweighedNew.put(item.id(), String.valueOf(e.getMessage()));
      }
    }
  }

  private AllocationProblem problem(OptionalInt moves) {
    Rational[] base = new Rational[people.size()];
    Arrays.setAll(base, j -> people.get(j).total().value());
    for (Item item : items) {
      if (item.home != AllocationProblem.NOBODY) {
        base[item.home] = base[item.home].minus(item.points().value());
      }
    }
    List<Rational> figures = new ArrayList<>();
    items.forEach(item -> figures.add(item.points().value()));
    people.forEach(load -> figures.add(load.available().orElseThrow().value()));
    figures.addAll(List.of(base));
    Scaling scaling = Scaling.of(figures);

    int n = items.size();
    int m = people.size();
    long[] weights = new long[n];
    Arrays.setAll(weights, i -> scaling.exact(items.get(i).points().value()));
    long[] capacities = new long[m];
    Arrays.setAll(capacities, j -> scaling.exact(people.get(j).available().orElseThrow().value()));
    long[] bases = new long[m];
    Arrays.setAll(bases, j -> scaling.exact(base[j]));
    int[] kindOf = kinds();
    int[][] eligible = new int[kinds.size()][];
    Arrays.setAll(eligible, k -> mayHold(kinds.get(k)));
    int[] homes = items.stream().mapToInt(Item::home).toArray();
    AllocationProblem made =
        AllocationProblem.of(weights, capacities)
            .withUnit(scaling.unit())
            .withBases(bases)
            .withKinds(kindOf, eligible)
            .heldBy(homes, moves.orElse(n));
    made = limited(made, scaling, weights, capacities);
    return terms.preferences().isEmpty() ? made : preferring(made, kindOf);
  }

  /** The kind of each case, and a case of each kind. */
  private int[] kinds() {
    int[] kindOf = new int[items.size()];
    Map<List<@Nullable Object>, Integer> seen = new HashMap<>();
    for (int i = 0; i < kindOf.length; i++) {
      CaseFacts facts = items.get(i).facts;
      List<@Nullable Object> key = book.key(facts);
      for (Preference preference : terms.preferences()) {
        if (preference instanceof Preference.ScarceSkills) {
          key.add(facts.skills());
        } else if (preference instanceof Preference.RatherNot own) {
          key.add(own.cases().catches(facts));
        }
      }
      Integer known = seen.putIfAbsent(key, kinds.size());
      if (known == null) {
        kindOf[i] = kinds.size();
        kinds.add(facts);
      } else {
        kindOf[i] = known;
      }
    }
    return kindOf;
  }

  private int[] mayHold(CaseFacts kind) {
    return IntStream.range(0, people.size())
        .filter(j -> book.mayHold(kind, people.get(j).member()))
        .toArray();
  }

  private AllocationProblem limited(
      AllocationProblem problem, Scaling scaling, long[] weights, long[] capacities) {
    AllocationProblem made = problem;
    long[] mostLoad = new long[people.size()];
    Arrays.fill(mostLoad, AllocationProblem.NO_LIMIT);
    for (Rule rule : book.limits()) {
      if (rule instanceof Rule.HardLimit hard) {
        for (int j = 0; j < mostLoad.length; j++) {
          if (hard.staff().catches(member(j))) {
            Rational most = hard.most().asFraction().times(Rational.of(capacities[j]));
            mostLoad[j] =
                Math.min(mostLoad[j], most.numerator().divide(most.denominator()).longValueExact());
          }
        }
        continue;
      }
      long[] amounts = new long[weights.length];
      boolean catchesAny = false;
      for (int i = 0; i < amounts.length; i++) {
        if (counts(rule, items.get(i).facts)) {
          amounts[i] = rule instanceof Rule.CountLimit ? 1 : weights[i];
          catchesAny = true;
        }
      }
      if (!catchesAny) {
        continue;
      }
      Rational[] stays = amounts(rule, null);
      long[] most = new long[people.size()];
      for (int j = 0; j < most.length; j++) {
        Rational room = most(rule).minus(stays[j]).max(Rational.ZERO);
        most[j] =
            !staff(rule).catches(member(j))
                ? AllocationProblem.NO_LIMIT
                : rule instanceof Rule.CountLimit
                    ? room.numerator().longValueExact()
                    : scaling.floor(room);
      }
      made = made.withLimit(rule.words(), amounts, most);
    }
    return made.withMostLoad(mostLoad);
  }

  private static boolean counts(Rule limit, CaseFacts facts) {
    return limit instanceof Rule.CountLimit own
        ? own.of().catches(facts)
        : limit instanceof Rule.PointsLimit points && points.of().catches(facts);
  }

  private static StaffFilter staff(Rule limit) {
    return limit instanceof Rule.CountLimit own
        ? own.staff()
        : limit instanceof Rule.PointsLimit points
            ? points.staff()
            : ((Rule.HardLimit) limit).staff();
  }

  private static Rational most(Rule limit) {
    return limit instanceof Rule.CountLimit own
        ? Rational.of(own.most().count())
        : limit instanceof Rule.PointsLimit points
            ? points.most().value()
            : ((Rule.HardLimit) limit).most().value();
  }

  /**
   * What everybody holds of what a limit counts: cases, points, or per cent of the available
   * points.
   *
   * @param holders the holder of each case; null for what stays in any case
   */
  private Rational[] amounts(Rule limit, int @Nullable [] holders) {
    Rational[] sum = new Rational[people.size()];
    if (limit instanceof Rule.HardLimit) {
      long[] loads = problem.loads(Objects.requireNonNull(holders));
      Arrays.setAll(sum, j -> Rational.of(loads[j], problem.capacity(j)).times(Rational.HUNDRED));
      return sum;
    }
    Arrays.fill(sum, Rational.ZERO);
    for (Fixed each : fixed) {
      if (counts(limit, each.facts)) {
        sum[each.member] =
            sum[each.member].plus(
                limit instanceof Rule.CountLimit
                    ? Rational.ONE
                    : each.share.of(each.facts.points()).value());
      }
    }
    for (int i = 0; holders != null && i < holders.length; i++) {
      if (holders[i] != AllocationProblem.NOBODY) {
        sum[holders[i]] = sum[holders[i]].plus(amount(limit, items.get(i)));
      }
    }
    return sum;
  }

  private Rational amount(Rule limit, Item item) {
    return !counts(limit, item.facts)
        ? Rational.ZERO
        : limit instanceof Rule.CountLimit ? Rational.ONE : item.points().value();
  }

  private AllocationProblem preferring(AllocationProblem problem, int[] kindOf) {
    long[][] penalty = new long[kinds.size()][people.size()];
    int[] favourite = new int[kindOf.length];
    Arrays.fill(favourite, AllocationProblem.NOBODY);
    long[] loss = new long[kindOf.length];
    for (Preference preference : terms.preferences()) {
      if (preference instanceof Preference.Continuity own) {
        for (int i = 0; i < favourite.length; i++) {
          String before = own.earlierHolder().get(items.get(i).id());
          Integer member = before == null ? null : index.get(before);
          if (member != null && own.weight() > loss[i]) {
            favourite[i] = member;
            loss[i] = own.weight();
          }
        }
      } else if (preference instanceof Preference.RatherNot own) {
        for (int k = 0; k < penalty.length; k++) {
          for (int j = 0; j < people.size() && own.cases().catches(kinds.get(k)); j++) {
            penalty[k][j] += own.staff().catches(member(j)) ? own.weight() : 0;
          }
        }
      } else {
        scarceSkills(preference.weight(), penalty);
      }
    }
    return problem.preferring(penalty, favourite, loss);
  }

  private void scarceSkills(int weight, long[][] penalty) {
    Map<String, Integer> havers = new HashMap<>();
    people.forEach(
        load ->
            load.member().skills().keySet().forEach(skill -> havers.merge(skill, 1, Integer::sum)));
    for (int k = 0; k < penalty.length; k++) {
      Set<String> needed = kinds.get(k).skills();
      for (int j = 0; j < people.size(); j++) {
        for (String skill : member(j).skills().keySet()) {
          if (!needed.contains(skill)) {
            int have = Objects.requireNonNull(havers.get(skill));
            penalty[k][j] += (long) weight * (people.size() - have) / people.size();
          }
        }
      }
    }
  }

  AllocationProblem problem() {
    return problem;
  }

  Solver.Names names() {
    return new Solver.Names(j -> member(j).id(), k -> book.work(kinds.get(k)));
  }

  /** The cases in the order given. */
  int[] order() {
    return IntStream.range(0, items.size())
        .boxed()
        .sorted(Comparator.comparingInt(i -> items.get(i).turn))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** How many cases each person holds that are no part of the problem. */
  long[] fixedCounts() {
    long[] counts = new long[people.size()];
    fixed.forEach(each -> counts[each.member]++);
    return counts;
  }

  List<Item> items() {
    return items;
  }

  List<MemberLoad> people() {
    return people;
  }

  StaffMember member(int j) {
    return people.get(j).member();
  }

  OptionalInt indexOf(String memberId) {
    Integer known = index.get(memberId);
    return known == null ? OptionalInt.empty() : OptionalInt.of(known);
  }

  List<AllocationPlan.SetAside> setAside() {
    return setAside;
  }

  /** The percentage that somebody would be at with so many units. */
  Percent percent(int member, long units) {
    return Percent.ofFraction(Rational.of(units, problem.capacity(member)));
  }

  /** What stands in the way of each person taking a case, by id; empty lists left out. */
  Map<String, List<String>> obstacles(int item, int[] holders) {
    Map<String, List<String>> all = new java.util.TreeMap<>();
    setAside.forEach(each -> all.put(each.memberId(), List.of(each.reason())));
    List<Rational[]> held = amountsOfLimits(holders);
    for (int j = 0; j < people.size(); j++) {
      List<String> reasons = obstacles(item, j, holders, held);
      if (!reasons.isEmpty()) {
        all.put(member(j).id(), reasons);
      }
    }
    return all;
  }

  /** What each limit counts for everybody. */
  List<Rational[]> amountsOfLimits(int[] holders) {
    return book.limits().stream().map(limit -> amounts(limit, holders)).toList();
  }

  /** What stands in the way of somebody taking a case who does not hold it. */
  List<String> obstacles(int item, int member, int[] holders, List<Rational[]> held) {
    List<String> reasons = new ArrayList<>(book.refusals(items.get(item).facts, member(member)));
    for (int l = 0; l < held.size(); l++) {
      Rule limit = book.limits().get(l);
      if (!staff(limit).catches(member(member))) {
        continue;
      }
      Rational now = held.get(l)[member];
      Rational more =
          limit instanceof Rule.HardLimit
              ? Rational.of(problem.weight(item), problem.capacity(member)).times(Rational.HUNDRED)
              : amount(limit, items.get(item));
      if (more.signum() > 0 && now.plus(more).compareTo(most(limit)) > 0) {
        reasons.add(
            limit instanceof Rule.HardLimit
                ? "would be at " + Words.percent(now.plus(more)) + ": " + limit.words()
                : "would hold " + now.plus(more).toText() + ": " + limit.words());
      }
    }
    return reasons;
  }

  AllocationPlan plan(AllocationSolution solution, List<Case> newCases, OptionalInt moves) {
    int[] holders = solution.holders();
    Map<String, String> assigned = new HashMap<>();
    List<AllocationPlan.Move> handovers = new ArrayList<>();
    List<AllocationPlan.Unassigned> unassigned = new ArrayList<>();
    Map<List<Object>, Map<String, List<String>>> known = new HashMap<>();
    for (int i : order()) {
      Item item = items.get(i);
      if (holders[i] == AllocationProblem.NOBODY) {
        List<Object> alike = new ArrayList<>(List.of(problem.kind(i), problem.weight(i)));
        problem.limits().forEach(limit -> alike.add(limit.amounts()[i]));
        unassigned.add(
            new AllocationPlan.Unassigned(
                item.id(),
                Optional.ofNullable(item.from),
                known.computeIfAbsent(alike, key -> obstacles(i, holders))));
      } else {
        String to = member(holders[i]).id();
        if (item.from == null) {
          assigned.put(item.id(), to);
        } else if (!item.from.equals(to)) {
          handovers.add(
              new AllocationPlan.Move(
                  item.id(), item.from, to, item.points(), item.home == AllocationProblem.NOBODY));
        }
      }
    }
    List<AllocationPlan.Assignment> assignments = new ArrayList<>();
    for (Case item : newCases) {
      String to = assigned.get(item.id());
      String unweighed = unweighedNew.get(item.id());
      if (to != null) {
        assignments.add(new AllocationPlan.Assignment(item.id(), to));
      } else if (unweighed != null) {
        unassigned.add(
            new AllocationPlan.Unassigned(
                item.id(), Optional.empty(), everybody("not weighed: " + unweighed)));
      }
    }
    return new AllocationPlan(
        terms,
        team,
        newCases,
        moves,
        assignments,
        handovers,
        unassigned,
        setAside,
        breaches(holders),
        solution.certificate());
  }

  private Map<String, List<String>> everybody(String reason) {
    Map<String, List<String>> all = new java.util.TreeMap<>();
    team.staff().keySet().forEach(id -> all.put(id, List.of(reason)));
    return all;
  }

  /** Where rules are broken today, and what becomes of it. */
  private List<AllocationPlan.Breach> breaches(int[] holders) {
    List<AllocationPlan.Breach> all = new ArrayList<>();
    for (Fixed each : fixed) {
      for (String refusal : book.refusals(each.facts, member(each.member))) {
        all.add(
            new AllocationPlan.Breach(
                member(each.member).id(), each.facts.item().id() + ": " + refusal, "held", "held"));
      }
    }
    int[] homes = problem.holders();
    for (int i = 0; i < homes.length; i++) {
      if (homes[i] != AllocationProblem.NOBODY) {
        Item item = items.get(i);
        boolean stays = holders[i] == homes[i];
        for (String refusal : book.refusals(item.facts, member(homes[i]))) {
          all.add(
              new AllocationPlan.Breach(
                  member(homes[i]).id(),
                  item.id() + ": " + refusal,
                  "held",
                  stays ? "held" : "handed over"));
        }
      }
    }
    for (Rule limit : book.limits()) {
      Rational[] today = amounts(limit, homes);
      Rational[] then = amounts(limit, holders);
      for (int j = 0; j < today.length; j++) {
        if (staff(limit).catches(member(j)) && today[j].compareTo(most(limit)) > 0) {
          String unit = limit instanceof Rule.HardLimit ? "%" : "";
          all.add(
              new AllocationPlan.Breach(
                  member(j).id(),
                  limit.words(),
                  today[j].toText() + unit,
                  then[j].toText() + unit));
        }
      }
    }
    all.sort(Comparator.comparing(AllocationPlan.Breach::memberId));
    return all;
  }
}
