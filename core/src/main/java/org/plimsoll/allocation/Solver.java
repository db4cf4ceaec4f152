package org.plimsoll.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;

/** Solves a problem by a policy and certifies what was found. */
final class Solver {
  /** Cases times members up to which simple policies are tried beside the search. */
  private static final long MOST_PAIRS = 5_000_000;

  private static final List<Policy> SIMPLE =
      List.of(Policy.LONGEST_FIRST, Policy.LEAST_PERCENTAGE, Policy.FEWEST_CASES);

  private final AllocationProblem problem;
  private final Names names;
  private final BalanceModel model;

  /**
   * What things are called in the certificate.
   *
   * @param member the id of a member
   * @param work what a kind of case is in words; empty for any work
   */
  record Names(IntFunction<String> member, IntFunction<String> work) {
    static final Names INDICES = new Names(Integer::toString, kind -> "kind " + kind);
  }

  Solver(AllocationProblem problem, Names names) {
    this.problem = problem;
    this.names = names;
    this.model = problem.model();
  }

  /**
   * Searches for the most even solution. Where limits bind, a simple policy can find room that the
   * search has missed: the best of all is taken, and what the search claims is then dropped.
   */
  AllocationSolution search(BalanceLimits limits) {
    BalanceOutcome outcome = BalanceSearch.solve(model, limits);
    AllocationSolution found =
        AllocationSolution.of(
            problem, outcome.holder(), certificate(outcome.holder(), outcome, limits.seed(), true));
    if (found.certificate().isProven()
        || !problem.isLimited()
        || (long) model.cases * model.members > MOST_PAIRS) {
      return found;
    }
    AllocationSolution best = found;
    int[] order = IntStream.range(0, model.cases).toArray();
    for (Policy policy : SIMPLE) {
      int[] holder = Greedy.place(model, policy, order, new long[model.members], false);
      var own =
          new BalanceOutcome(
              holder,
              outcome.worstBound(),
              false,
              outcome.spreadBound(),
              false,
              outcome.bottleneckKinds(),
              outcome.bottleneckMembers(),
              outcome.iterations(),
              outcome.complete());
      best =
          better(
              best,
              AllocationSolution.of(
                  problem, holder, certificate(holder, own, limits.seed(), true)));
    }
    return best;
  }

  private static int leftOver(int[] holder) {
    return (int) Arrays.stream(holder).filter(j -> j == AllocationProblem.NOBODY).count();
  }

  /** Fewer moves than these cannot bring everybody to a line, if every case is placed. */
  int movesAtLeast(Percent line) {
    var bound = new MoveBound(model, BalanceBounds.step(model.weight));
    Ratio load = Ratio.of(line);
    long least = bound.departures(load);
    if (BalanceSearch.hasFlowBound(model)) {
      least = Math.max(least, bound.moves(load));
    }
    return (int) Math.min(least, Integer.MAX_VALUE);
  }

  /** Follows a simple policy; the bound on the worst load is that of the search. */
  AllocationSolution follow(Policy policy, int[] order, long[] counts, long seed) {
    boolean anew = model.moveBudget > 0;
    int[] holder = Greedy.place(model, policy, order, counts, anew);
    if (anew && leavesHeld(holder)) {
      holder = Greedy.place(model, policy, order, counts, false);
    }
    BalanceOutcome bounds =
        BalanceSearch.solve(model, new BalanceLimits(0, seed, () -> true, null, better -> {}));
    return AllocationSolution.of(problem, holder, certificate(holder, bounds, seed, false));
  }

  /** Whether a case that somebody holds now fits nowhere: it cannot be taken away for nothing. */
  private boolean leavesHeld(int[] holder) {
    for (int i = 0; i < holder.length; i++) {
      if (holder[i] == AllocationProblem.NOBODY && problem.holder(i) != AllocationProblem.NOBODY) {
        return true;
      }
    }
    return false;
  }

  /** A solution on the way, of which no bound is known yet. */
  AllocationSolution onTheWay(int[] holder, long seed) {
    var unknown =
        new BalanceOutcome(holder, Ratio.ZERO, false, 0, false, new int[0], new int[0], 0, false);
    return AllocationSolution.of(problem, holder, certificate(holder, unknown, seed, true));
  }

  private Certificate certificate(
      int[] holder, BalanceOutcome outcome, long seed, boolean ofSearch) {
    long[] loads = problem.loads(holder);
    Ratio worst = null;
    double spread = 0;
    double unit = problem.unit().value().doubleValue();
    for (int j = 0; j < loads.length; j++) {
      long capacity = problem.capacity(j);
      if (capacity > 0) {
        var own = new Ratio(loads[j], capacity);
        worst = worst == null || own.compareTo(worst) > 0 ? own : worst;
        spread += (double) loads[j] * loads[j] / capacity * unit;
      }
    }
    // bounds hold for every plan that places as many cases as the search did, not for fewer
    boolean applies = leftOver(holder) <= leftOver(outcome.holder());
    Ratio bound = applies ? outcome.worstBound() : heaviestBase();
    boolean meets = worst != null && leftOver(holder) == 0 && worst.compareTo(bound) <= 0;
    return new Certificate(
        Optional.ofNullable(worst).map(Solver::percent),
        percent(bound),
        ofSearch ? applies && (outcome.worstProven() || meets) : meets,
        spread,
        ofSearch && applies ? outcome.spreadBound() * unit : 0,
        ofSearch && applies && outcome.spreadProven(),
        applies ? bottleneck(outcome) : Optional.empty(),
        Optional.empty(),
        ofSearch ? outcome.iterations() : 0,
        seed,
        !ofSearch || outcome.complete());
  }

  /** What does not move is a bound whatever becomes of the cases. */
  private Ratio heaviestBase() {
    Ratio heaviest = Ratio.ZERO;
    for (int j = 0; j < problem.members(); j++) {
      if (problem.capacity(j) > 0) {
        var own = new Ratio(problem.base(j), problem.capacity(j));
        heaviest = own.compareTo(heaviest) > 0 ? own : heaviest;
      }
    }
    return heaviest;
  }

  private static Percent percent(Ratio ratio) {
    return Percent.ofFraction(Rational.of(ratio.load(), ratio.capacity()));
  }

  private Optional<Certificate.Bottleneck> bottleneck(BalanceOutcome outcome) {
    int[] members = outcome.bottleneckMembers();
    long available = 0;
    long units = 0;
    for (int j : members) {
      available += problem.capacity(j);
      units += problem.base(j);
    }
    if (available == 0 || outcome.bottleneckKinds().length == 0) {
      return Optional.empty();
    }
    Set<Integer> kinds = new LinkedHashSet<>();
    Arrays.stream(outcome.bottleneckKinds()).forEach(kinds::add);
    boolean all = members.length == peopleWithCapacity();
    Set<String> work = new LinkedHashSet<>();
    for (int i = 0; i < model.cases; i++) {
      if (kinds.contains(model.kind[i])) {
        units += model.weight[i];
        String words = all ? "" : names.work.apply(problem.kind(i));
        if (!words.isEmpty()) {
          work.add(words);
        }
      }
    }
    List<String> ids = new ArrayList<>();
    Arrays.stream(members).sorted().forEach(j -> ids.add(names.member.apply(j)));
    return Optional.of(
        new Certificate.Bottleneck(
            List.copyOf(work), ids, problem.unit().times(units), problem.unit().times(available)));
  }

  private int peopleWithCapacity() {
    int people = 0;
    for (int j = 0; j < problem.members(); j++) {
      people += problem.capacity(j) > 0 ? 1 : 0;
    }
    return people;
  }

  /** The better of two solutions; the first of equals, none where there is none. */
  static AllocationSolution better(@Nullable AllocationSolution one, AllocationSolution other) {
    return one == null || other.compare(one) < 0 ? other : one;
  }
}
