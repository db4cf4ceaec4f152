package org.plimsoll.allocation;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.plimsoll.base.Percent;

/**
 * Finds the fewest moves of held cases that bring everybody to a line: rounds of searches, each
 * round twice as long as the one before, first with all moves, then under budgets between a bound
 * and the moves known to do. What a search may do never depends on the whole allowance, and each
 * costs one step more than it takes, so that all of them are repeated by their sum.
 */
final class FewestMoves {

  /** Most steps in the first round with all moves. */
  private static final long ALL_MOVES = 20_000;

  /** Most steps in the first round under each budget. */
  private static final long EACH = 5_000;

  private final AllocationProblem problem;
  private final Searcher searcher;
  private final @Nullable Percent asked;
  private final long most;
  private final BooleanSupplier over;

  private @Nullable AllocationSolution best;
  private Percent worstBound = Percent.ZERO;

  /** The worst load that is proven to be the lowest with all moves, once it is. */
  private Optional<Percent> lowest = Optional.empty();

  private int movesBound;
  private long spent;

  /** Searches under a budget of moves. */
  interface Searcher {
    AllocationSolution search(AllocationProblem problem, long steps);

    /** Fewer moves than these cannot bring everybody to a line, if every case is placed. */
    int atLeast(Percent line);

    void offer(AllocationSolution better);
  }

  /**
   * Prepares the rounds.
   *
   * @param asked the line; none for the lowest worst load that is found
   */
  FewestMoves(
      AllocationProblem problem,
      Searcher searcher,
      @Nullable Percent asked,
      long most,
      BooleanSupplier over) {
    this.problem = problem;
    this.searcher = searcher;
    this.asked = asked;
    this.most = most;
    this.over = over;
  }

  AllocationSolution solve() {
    AllocationSolution found = round(1);
    for (long scale = 2; more() && !isSettled(found); scale *= 2) {
      found = round(scale);
    }
    return certified(found);
  }

  private AllocationSolution round(long scale) {
    AllocationSolution all =
        search(Math.min(problem.moves(), problem.heldCases()), ALL_MOVES * scale);
    if (all.unassigned().length == 0) {
      worstBound = max(worstBound, all.certificate().worstBound());
    }
    if (all.certificate().worstProven()) {
      lowest = all.certificate().worst();
    }
    AllocationSolution found = take(all);
    Optional<Percent> line = line(found);
    if (line.isEmpty() || !reaches(found, line.get())) {
      return found;
    }
    if (found.unassigned().length == 0) {
      movesBound = Math.max(movesBound, Math.min(found.moves(), searcher.atLeast(line.get())));
    }
    int tooFew = movesBound - 1;
    boolean first = true;
    while (found.moves() - tooFew > 1 && more()) {
      int budget = first ? tooFew + 1 : tooFew + (found.moves() - tooFew) / 2;
      first = false;
      AllocationSolution next = search(budget, EACH * scale);
      if (reaches(next, line.get()) && next.unassigned().length <= found.unassigned().length) {
        found = take(next);
      } else {
        tooFew = budget;
        boolean tooHigh = next.certificate().worstBound().compareTo(line.get()) > 0;
        if (tooHigh && next.unassigned().length == 0) {
          movesBound = Math.max(movesBound, budget + 1);
        }
      }
    }
    return more() && !isSettled(found) ? take(search(found.moves(), ALL_MOVES * scale)) : found;
  }

  private boolean more() {
    return spent < most && !over.getAsBoolean();
  }

  private AllocationSolution search(int budget, long steps) {
    AllocationSolution found =
        searcher.search(
            problem.movingAtMost(budget), Math.min(steps, Math.max(0, most - spent - 1)));
    spent += found.certificate().iterations() + 1;
    return found;
  }

  /** Keeps the better of what is known and what was just found. */
  private AllocationSolution take(AllocationSolution found) {
    if (best == null || compare(found, best) < 0) {
      best = found;
      searcher.offer(found);
    }
    return best;
  }

  private int compare(AllocationSolution one, AllocationSolution other) {
    int byRest = Integer.compare(one.unassigned().length, other.unassigned().length);
    Optional<Percent> a = one.certificate().worst();
    Optional<Percent> b = other.certificate().worst();
    if (byRest != 0 || a.isEmpty() || b.isEmpty()) {
      return byRest != 0 ? byRest : one.compare(other);
    }
    boolean bothReach =
        asked == null ? a.get().equals(b.get()) : reaches(one, asked) && reaches(other, asked);
    int byMoves = Integer.compare(one.moves(), other.moves());
    return bothReach && byMoves != 0 ? byMoves : one.compare(other);
  }

  private Optional<Percent> line(AllocationSolution found) {
    return asked == null ? found.certificate().worst() : Optional.of(asked);
  }

  private static boolean reaches(AllocationSolution solution, Percent line) {
    return solution.certificate().worst().map(worst -> worst.compareTo(line) <= 0).orElse(true);
  }

  private boolean isSettled(AllocationSolution found) {
    return found.certificate().worst().isEmpty() || certified(found).certificate().isProven();
  }

  /** The solution with the steps of all searches, and bounds that hold for its place in them. */
  private AllocationSolution certified(AllocationSolution found) {
    Certificate own = found.certificate();
    Optional<Certificate.FewestMoves> few =
        line(found)
            .filter(line -> own.worst().isPresent() && reaches(found, line))
            .map(
                line ->
                    new Certificate.FewestMoves(line, asked == null, found.moves(), movesBound));
    boolean ofAnyMoves = few.isPresent() && asked == null;
    boolean allPlaced = found.unassigned().length == 0;
    Percent bound = ofAnyMoves && allPlaced ? worstBound : own.worstBound();
    boolean worstProven =
        ofAnyMoves
            ? own.worst().equals(lowest)
                || allPlaced && own.worst().filter(worst -> worst.compareTo(bound) <= 0).isPresent()
            : own.worstProven();
    boolean proven =
        worstProven
            && own.spreadProven()
            && few.map(Certificate.FewestMoves::isProven).orElse(true);
    return AllocationSolution.of(
        problem,
        found.holders(),
        new Certificate(
            own.worst(),
            bound,
            worstProven,
            own.spread(),
            own.spreadBound(),
            own.spreadProven(),
            own.bottleneck(),
            few,
            spent,
            own.seed(),
            proven || own.worst().isEmpty()));
  }

  private static Percent max(Percent one, Percent other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
