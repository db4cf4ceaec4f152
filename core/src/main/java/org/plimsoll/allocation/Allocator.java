package org.plimsoll.allocation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;
import org.plimsoll.caseload.Case;
import org.plimsoll.caseload.Load;
import org.plimsoll.caseload.MemberLoad;
import org.plimsoll.caseload.Team;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides who takes which case, so that work is as even as the rules allow, and says how good the
 * plan is.
 *
 * <p>Plans are compared by the worst load (points carried over points available), then by the
 * spread, then by the moves of held cases, then by preferences. Load and available points are those
 * of {@link Team#load()}: tasks, responsibilities, shares of co-worked cases and pinned cases count
 * and stay where they are. People without available points receive nothing, keep what they hold,
 * and are part of no measure.
 *
 * <p>The same terms, team and cases give the same plan on every machine, with any executor, and
 * whatever the order of people and cases (policies that take cases in turn excepted). Only a
 * deadline or a cancellation can change that, and then the certificate says how to repeat the run.
 *
 * <p>An allocator is immutable; each call gives a new one.
 */
public final class Allocator {
  private static final Logger LOG = LoggerFactory.getLogger(Allocator.class);

  private final AllocationTerms terms;
  private final Running running;

  /** What decides how long a search runs, and who is told. */
  private record Running(
      @Nullable Executor executor,
      Optional<Duration> limit,
      LongSupplier nanoClock,
      BooleanSupplier cancelled,
      @Nullable Consumer<Offer> listener) {}

  private Allocator(AllocationTerms terms, Running running) {
    this.terms = terms;
    this.running = running;
  }

  /**
   * Returns the standard allocator: no rules, worst load first, at most {@value
   * AllocationTerms#STANDARD_ITERATIONS} iterations, seed 0, in the caller's thread.
   *
   * @return the standard allocator
   */
  public static Allocator standard() {
    return under(AllocationTerms.standard());
  }

  /**
   * Returns an allocator for terms, such as those of an earlier plan.
   *
   * @param terms what to do
   * @return the allocator
   */
  public static Allocator under(AllocationTerms terms) {
    return new Allocator(
        Objects.requireNonNull(terms, "terms"),
        new Running(null, Optional.empty(), System::nanoTime, () -> false, null));
  }

  private Allocator with(AllocationTerms other) {
    return new Allocator(other, running);
  }

  /**
   * Adds a rule.
   *
   * @param rule who may hold what
   * @return the allocator with that rule beside the others
   */
  public Allocator require(Rule rule) {
    return with(terms.with(rule));
  }

  /**
   * Adds a preference.
   *
   * @param preference what is better where load, spread and moves are equal
   * @return the allocator with that preference beside the others
   */
  public Allocator prefer(Preference preference) {
    return with(terms.with(preference));
  }

  /**
   * Compares plans in another order.
   *
   * @param objective the order
   * @return the allocator with that objective
   */
  public Allocator aimingFor(Objective objective) {
    return with(terms.with(objective));
  }

  /**
   * Places cases by a simple policy instead of searching, to compare.
   *
   * @param policy the policy
   * @return the allocator with that policy
   */
  public Allocator by(Policy policy) {
    return with(terms.with(policy));
  }

  /**
   * Lets some held cases change hands.
   *
   * @param most how many, 0 or more
   * @return the allocator with that budget
   */
  public Allocator movingAtMost(int most) {
    return with(terms.withMoves(OptionalInt.of(most), false));
  }

  /**
   * Lets all held cases change hands.
   *
   * @return the allocator without a budget of moves
   */
  public Allocator movingFreely() {
    return with(terms.withMoves(OptionalInt.empty(), true));
  }

  /**
   * Places somebody's cases anew, beside any budget, as when the person leaves. The person receives
   * nothing and is part of no measure; a case that fits nowhere else stays, and is listed.
   *
   * @param memberIds the ids of those who hand over
   * @return the allocator that takes their cases, pinned ones excepted
   */
  public Allocator handingOver(String... memberIds) {
    return with(terms.withHandingOver(joined(terms.handingOver(), memberIds)));
  }

  /**
   * Keeps held cases where they are.
   *
   * @param caseIds the ids of the cases
   * @return the allocator that leaves them alone
   */
  public Allocator pinned(String... caseIds) {
    return with(terms.withPinned(joined(terms.pinned(), caseIds)));
  }

  private static Set<String> joined(Set<String> some, String[] more) {
    var all = new LinkedHashSet<>(some);
    all.addAll(List.of(more));
    return all;
  }

  /**
   * Lists cases that cannot be weighed instead of refusing the allocation: held ones stay and weigh
   * nothing, new ones are unassigned.
   *
   * @return the tolerant allocator
   */
  public Allocator listingUnweighedCases() {
    return with(terms.withListingUnweighed());
  }

  /**
   * Limits the work of a search, by the count on which results depend alone.
   *
   * @param most the most iterations, 0 or more
   * @return the allocator with that budget
   */
  public Allocator withIterations(long most) {
    return with(terms.withIterations(most));
  }

  /**
   * Sets the seed of everything random.
   *
   * @param seed the seed
   * @return the allocator with that seed
   */
  public Allocator withSeed(long seed) {
    return with(terms.withSeed(seed));
  }

  /**
   * Ends a search after some time with the best plan found by then. Without {@link #withIterations}
   * time is then the only limit. The search ends a little earlier (15 ms and two microseconds a
   * case, a fifth of the time at most), so that the plan is there in time.
   *
   * @param limit the time, above 0
   * @return the allocator with that deadline
   */
  public Allocator within(Duration limit) {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("a time to search must be more than 0, was " + limit);
    }
    return new Allocator(
        terms,
        new Running(
            running.executor,
            Optional.of(limit),
            running.nanoClock,
            running.cancelled,
            running.listener));
  }

  /**
   * Reads the time for the deadline from another clock, as in tests.
   *
   * @param nanoClock nanoseconds from any origin, never falling
   * @return the allocator with that clock
   */
  public Allocator timedBy(LongSupplier nanoClock) {
    return new Allocator(
        terms,
        new Running(
            running.executor,
            running.limit,
            Objects.requireNonNull(nanoClock, "nanoClock"),
            running.cancelled,
            running.listener));
  }

  /**
   * Uses more threads. The plan does not depend on it.
   *
   * @param executor what runs parts of the search side by side
   * @return the allocator with that executor
   */
  public Allocator on(Executor executor) {
    return new Allocator(
        terms,
        new Running(
            Objects.requireNonNull(executor, "executor"),
            running.limit,
            running.nanoClock,
            running.cancelled,
            running.listener));
  }

  /**
   * Lets a search be cancelled: it then ends with the best plan found so far.
   *
   * @param cancelled asked now and then, from any thread of the search; true to stop
   * @return the allocator that can be cancelled
   */
  public Allocator stoppingWhen(BooleanSupplier cancelled) {
    return new Allocator(
        terms,
        new Running(
            running.executor,
            running.limit,
            running.nanoClock,
            Objects.requireNonNull(cancelled, "cancelled"),
            running.listener));
  }

  /**
   * Tells somebody of better plans while the search goes on.
   *
   * @param listener told of each, one at a time; it should return soon, since the search waits
   * @return the allocator with that listener
   */
  public Allocator offering(Consumer<Offer> listener) {
    return new Allocator(
        terms,
        new Running(
            running.executor,
            running.limit,
            running.nanoClock,
            running.cancelled,
            Objects.requireNonNull(listener, "listener")));
  }

  /**
   * Returns what this allocator was asked to do.
   *
   * @return the terms, all that decides the result
   */
  public AllocationTerms terms() {
    return terms;
  }

  /**
   * Places new cases. Held cases stay where they are, unless {@link #movingAtMost} or {@link
   * #movingFreely} allows moves, or somebody hands over.
   *
   * @param team the team, with a scheme and a date
   * @param newCases the new cases, open on the team's date
   * @return the plan; cases that fit nowhere are listed in it
   * @throws IllegalArgumentException if a new case is in the team already or not open, a case
   *     cannot be weighed, or a rule names a band, factor or person that is not there
   */
  public AllocationPlan allocate(Team team, Case... newCases) {
    return allocate(team, Arrays.asList(newCases));
  }

  /**
   * Places new cases. Held cases stay where they are, unless {@link #movingAtMost} or {@link
   * #movingFreely} allows moves, or somebody hands over.
   *
   * @param team the team, with a scheme and a date
   * @param newCases the new cases, open on the team's date
   * @return the plan; cases that fit nowhere are listed in it
   * @throws IllegalArgumentException if a new case is in the team already or not open, a case
   *     cannot be weighed, or a rule names a band, factor or person that is not there
   */
  public AllocationPlan allocate(Team team, Iterable<Case> newCases) {
    OptionalInt moves =
        terms.movingFreely() ? OptionalInt.empty() : OptionalInt.of(terms.movesAtMost().orElse(0));
    return plan(team, copy(newCases), moves);
  }

  /**
   * Evens out what is held. All cases may change hands, unless {@link #movingAtMost} limits it.
   *
   * @param team the team, with a scheme and a date
   * @return the plan
   * @throws IllegalArgumentException as {@link #allocate(Team, Iterable)} does
   */
  public AllocationPlan rebalance(Team team) {
    return plan(team, List.of(), terms.movesAtMost());
  }

  private static List<Case> copy(Iterable<Case> cases) {
    List<Case> copy = new ArrayList<>();
    cases.forEach(copy::add);
    return copy;
  }

  private AllocationPlan plan(Team team, List<Case> newCases, OptionalInt moves) {
    Clock clock = new Clock();
    var compiled = new TeamProblem(terms, team, newCases, moves, true);
    var run =
        new Run(
            compiled.problem(),
            compiled.names(),
            compiled.order(),
            compiled.fixedCounts(),
            solution -> () -> compiled.plan(solution, newCases, moves));
    return compiled.plan(run.solve(clock), newCases, moves);
  }

  /**
   * Says who could take the next case: the least load with the case first, ties by id. Objective,
   * policy and preferences do not matter; rules do.
   *
   * @param team the team, with a scheme and a date
   * @param item the case
   * @return everybody, ranked or ruled out with the reasons
   * @throws IllegalArgumentException as {@link #allocate(Team, Iterable)} does
   */
  public Candidates next(Team team, Case item) {
    var compiled = new TeamProblem(terms, team, List.of(item), OptionalInt.of(0), true);
    int index = -1;
    for (int i = 0; i < compiled.items().size(); i++) {
      index = compiled.items().get(i).id().equals(item.id()) ? i : index;
    }
    if (index < 0) {
      throw new IllegalArgumentException(
          "case \"" + item.id() + "\" cannot be weighed, so nobody can be ranked for it");
    }
    var points = compiled.items().get(index).points();
    int[] holders = compiled.problem().holders();
    List<Rational[]> held = compiled.amountsOfLimits(holders);
    Map<String, List<String>> ruledOut = new LinkedHashMap<>();
    compiled.setAside().forEach(each -> ruledOut.put(each.memberId(), List.of(each.reason())));
    List<Candidates.Candidate> able = new ArrayList<>();
    for (int j = 0; j < compiled.people().size(); j++) {
      MemberLoad load = compiled.people().get(j);
      List<String> reasons = compiled.obstacles(index, j, holders, held);
      if (reasons.isEmpty()) {
        Load before = load.load().orElseThrow();
        able.add(
            new Candidates.Candidate(
                load.member().id(),
                load.member().name(),
                before,
                Load.of(before.total().plus(points), before.available())));
      } else {
        ruledOut.put(load.member().id(), reasons);
      }
    }
    able.sort(
        Comparator.comparing((Candidates.Candidate each) -> each.after().percent().orElseThrow())
            .thenComparing(Candidates.Candidate::memberId));
    return new Candidates(item, points, able, new java.util.TreeMap<>(ruledOut));
  }

  /**
   * Shows what each further move buys. Searches once for each budget, so it takes as many times as
   * long as one search.
   *
   * @param team the team, with a scheme and a date
   * @param upTo the largest budget, 0 or more
   * @return the best plan found for 0, 1, 2, ... moves, and its bound
   * @throws IllegalStateException if a policy other than {@link Policy#BALANCED} was chosen
   */
  public MovePrices priceOfMoves(Team team, int upTo) {
    needSearch("price moves");
    if (upTo < 0) {
      throw new IllegalArgumentException("a number of moves must not be negative, was " + upTo);
    }
    var compiled = new TeamProblem(terms, team, List.of(), OptionalInt.of(upTo), false);
    List<AllocationSolution> found = new ArrayList<>();
    AllocationSolution best = null;
    Clock clock = new Clock();
    for (int budget = 0; budget <= upTo; budget++) {
      AllocationProblem problem = compiled.problem().movingAtMost(budget);
      AllocationSolution next =
          new Run(
                  problem,
                  compiled.names(),
                  compiled.order(),
                  compiled.fixedCounts(),
                  solution -> () -> compiled.plan(solution, List.of(), OptionalInt.of(upTo)))
              .search(
                  problem,
                  terms.iterations().orElse(AllocationTerms.STANDARD_ITERATIONS),
                  clock,
                  true);
      best = best == null ? next : carriedOver(best, next, problem);
      found.add(best);
    }
    return prices(compiled, found);
  }

  /** The better of two plans under the larger budget: its bound holds for both. */
  private static AllocationSolution carriedOver(
      AllocationSolution smaller, AllocationSolution larger, AllocationProblem problem) {
    if (smaller.compare(larger) >= 0) {
      return larger;
    }
    Certificate of = smaller.certificate();
    Certificate under = larger.certificate();
    boolean worstProven =
        of.worst().isPresent() && of.worst().get().compareTo(under.worstBound()) <= 0;
    return AllocationSolution.of(
        problem,
        smaller.holders(),
        new Certificate(
            of.worst(),
            under.worstBound(),
            worstProven,
            of.spread(),
            Math.min(of.spreadBound(), under.spreadBound()),
            false,
            under.bottleneck(),
            under.fewestMoves(),
            under.iterations(),
            under.seed(),
            under.complete()));
  }

  private MovePrices prices(TeamProblem compiled, List<AllocationSolution> found) {
    List<MovePrices.Row> rows = new ArrayList<>();
    List<AllocationPlan> plans = new ArrayList<>();
    Percent bound = Percent.ZERO; // what more moves cannot reach, fewer cannot either
    for (int budget = found.size() - 1; budget >= 0; budget--) {
      AllocationSolution solution = found.get(budget);
      Certificate certificate = solution.certificate();
      bound = bound.compareTo(certificate.worstBound()) > 0 ? bound : certificate.worstBound();
      Percent lowest = bound;
      boolean proven =
          certificate.worstProven()
              || certificate.worst().filter(worst -> worst.compareTo(lowest) <= 0).isPresent();
      rows.add(
          0,
          new MovePrices.Row(
              budget, solution.moves(), certificate.worst(), bound, proven, certificate.spread()));
      plans.add(0, compiled.plan(solution, List.of(), OptionalInt.of(budget)));
    }
    return new MovePrices(rows, plans);
  }

  private void needSearch(String what) {
    if (terms.policy() != Policy.BALANCED) {
      throw new IllegalStateException(
          "the policy \""
              + terms.policy().words()
              + "\" cannot "
              + what
              + "; only by(Policy.BALANCED) can");
    }
  }

  /**
   * Solves a problem in bare numbers. Rules, preferences and moves are those of the problem; of the
   * allocator's terms only objective, policy, iterations and seed count.
   *
   * @param problem the problem
   * @return who holds what, and how good that is
   */
  public AllocationSolution solve(AllocationProblem problem) {
    Clock clock = new Clock();
    return new Run(
            problem,
            Solver.Names.INDICES,
            IntStream.range(0, problem.cases()).toArray(),
            new long[problem.members()],
            null)
        .solve(clock);
  }

  /** The time left, counted from the moment it is made. */
  private final class Clock {
    private final long start = running.nanoClock.getAsLong();
    private final long limit = running.limit.map(Duration::toNanos).orElse(Long.MAX_VALUE);
    private long kept;

    /** Keeps some of the time, a fifth at most, for turning what was found into a plan. */
    void keep(int cases) {
      kept = Math.min(limit / 5, 15_000_000L + 2_000L * cases);
    }

    boolean isOver() {
      return running.cancelled.getAsBoolean()
          || (running.limit.isPresent() && running.nanoClock.getAsLong() - start >= limit - kept);
    }
  }

  /** Makes the plan of a solution when it is asked for. */
  private interface Planner {
    Supplier<AllocationPlan> of(AllocationSolution solution);
  }

  /** One call of the allocator on one problem. */
  private final class Run {
    private final AllocationProblem problem;
    private final Solver.Names names;
    private final int[] order;
    private final long[] counts;
    private final @Nullable Planner planner;

    Run(
        AllocationProblem problem,
        Solver.Names names,
        int[] order,
        long[] counts,
        @Nullable Planner planner) {
      this.problem = problem;
      this.names = names;
      this.order = order;
      this.counts = counts;
      this.planner = planner;
    }

    AllocationSolution solve(Clock clock) {
      clock.keep(problem.cases());
      if (terms.policy() != Policy.BALANCED) {
        int held = problem.heldCases();
        if (problem.moves() > 0 && problem.moves() < held) {
          needSearch("ration moves");
        }
        return new Solver(problem, names).follow(terms.policy(), order, counts, terms.seed());
      }
      if (terms.objective() instanceof Objective.WorstThenSpread) {
        return search(problem, steps(), clock, true);
      }
      Percent line = terms.objective() instanceof Objective.FewestMovesTo own ? own.line() : null;
      return new FewestMoves(problem, new ByBudget(clock), line, steps(), clock::isOver).solve();
    }

    private long steps() {
      return terms
          .iterations()
          .orElse(running.limit.isPresent() ? Long.MAX_VALUE : AllocationTerms.STANDARD_ITERATIONS);
    }

    AllocationSolution search(AllocationProblem within, long steps, Clock clock, boolean offering) {
      var solver = new Solver(within, names);
      AllocationSolution found =
          solver.search(
              new BalanceLimits(
                  steps,
                  terms.seed(),
                  clock::isOver,
                  running.executor,
                  offering ? holders -> offer(solver, holders) : holders -> {}));
      LOG.debug("{}: {}", within, found.certificate());
      return found;
    }

    /** Searches under one budget of moves after another. */
    private final class ByBudget implements FewestMoves.Searcher {
      private final Clock clock;

      ByBudget(Clock clock) {
        this.clock = clock;
      }

      @Override
      public AllocationSolution search(AllocationProblem within, long steps) {
        return Run.this.search(within, steps, clock, false);
      }

      @Override
      public int atLeast(Percent line) {
        return new Solver(problem, names).movesAtLeast(line);
      }

      @Override
      public void offer(AllocationSolution better) {
        Run.this.offer(new Solver(problem, names), better.holders());
      }
    }

    private void offer(Solver solver, int[] holders) {
      if (running.listener != null) {
        AllocationSolution solution = solver.onTheWay(holders, terms.seed());
        running.listener.accept(new Offer(solution, planner == null ? null : planner.of(solution)));
      }
    }
  }

  @Override
  public String toString() {
    return terms.toString();
  }
}
