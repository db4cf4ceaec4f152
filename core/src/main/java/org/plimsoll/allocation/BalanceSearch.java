package org.plimsoll.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds balanced assignments: as many cases placed as possible, then the least worst load, the
 * least spread under it, the fewest moves, the least penalty.
 */
final class BalanceSearch {

  /** Branches of the exact search of few new cases. */
  private static final long MOST_NODES = 200_000;

  /** Cases and members up to which the exact search is tried. */
  private static final int EXACT_CASES = 16;

  private static final int EXACT_MEMBERS = 64;

  /** Steps of the general search before the exact one. */
  private static final long BEFORE_EXACT = 2_000;

  // Budgets of phases are absolute, never a share of the whole: a search that a clock stopped can
  // then be repeated by its count of steps.

  /** Most steps spent on moving nobody first, and members up to which that is done. */
  private static final long STILL = 20_000;

  private static final int STILL_MEMBERS = 100;

  /** Most steps of saving moves at the end, which are not counted. */
  private static final int LAST_STEPS = 2_000;

  /** Kinds times members up to which the flow behind the bound on moves is worked out. */
  private static final long FLOW_ARCS = 100_000;

  /** Members up to which a long search runs several lanes. */
  private static final int LANE_MEMBERS = 100;

  private static final int LANES = 2;

  /** The heat of each lane beside that of the first. */
  private static final double[] BOLDNESS = {1, 2};

  /** Steps that exact targets are chased before the general search takes over, and per member. */
  private static final long CHASE = 1_000;

  private static final long CHASE_EACH = 30;

  private static final int CHASES = 4;

  /** Moves, and new cases, up to which a search of few moves is tried to its end. */
  private static final int EXACT_MOVES = 16;

  private static final int EXACT_FRESH = 6;

  /** Steps before the first such search, its branches, and how much more the next may take. */
  private static final long BEFORE_EXACT_MOVES = 4_000;

  private static final long FIRST_BRANCHES = 1 << 15;

  private static final int MORE_BRANCHES = 8;

  /** Branches that are counted as one step. */
  private static final int BRANCHES_PER_STEP = 32;

  /** A load over capacity above any that is met. */
  private static final Ratio ANY_LOAD = new Ratio(1L << 40, 1);

  private final BalanceModel model;
  private final BalanceLimits limits;
  private final boolean rationed;
  private long iterations;
  private long most;

  /** What a search of few moves to its end has proven of the worst load. */
  private @Nullable Ratio provenByMoves;

  private BalanceSearch(BalanceModel model, BalanceLimits limits) {
    this.model = model;
    this.limits = limits;
    this.most = limits.iterations();
    this.rationed = model.heldCases() > model.moveBudget;
  }

  /** Searches until the optimum is proven or the limits are reached. */
  static BalanceOutcome solve(BalanceModel asked, BalanceLimits limits) {
    BalanceModel model = asked.withToday();
    int[] whole = new int[model.cases];
    Arrays.fill(whole, BalanceModel.NOBODY);
    Part open = Part.movable(model, whole);
    BalanceState state = new BalanceState(open.model);
    start(state);
    long spent = 0;
    int held = open.model.heldCases();
    if (held > 0 && held < open.model.cases && open.model.members <= STILL_MEMBERS) {
      // an answer that moves nobody is an answer, too: a larger budget never hurts
      BalanceOutcome still =
          solve(
              open.model.withBudget(0),
              limits.withIterations(Math.min(STILL, limits.iterations())));
      spent = still.iterations();
      if (open.model.worth(still.holder()).compareTo(open.model.worth(state.holder)) < 0) {
        state.restore(still.holder());
      }
    }
    Part placed = open.placed(state.holder);
    BalanceSearch search =
        new BalanceSearch(
            placed.model,
            new BalanceLimits(
                limits.iterations(),
                limits.seed(),
                limits.stop(),
                limits.executor(),
                answer -> limits.better().accept(placed.lift(answer, whole))));
    search.iterations = spent;
    boolean small =
        open.model.cases <= EXACT_CASES
            && open.model.members <= EXACT_MEMBERS
            && open.model.cases > 0;
    BalanceOutcome found =
        search.run(
            placed.drop(open.lift(state.holder, whole)),
            small ? spent + BEFORE_EXACT : limits.iterations());
    placed.lift(found.holder(), whole);
    boolean all = placed.model.cases == open.model.cases;
    search.most = limits.iterations();
    if (small && !(all && found.worstProven() && found.spreadProven()) && search.left() > 0) {
      SmallExact exact =
          new SmallExact(
              open.model, open.drop(whole), Math.min(MOST_NODES, search.left()), limits.stop());
      boolean proven = exact.run(found.worstBound());
      open.lift(exact.best(), whole);
      limits.better().accept(whole);
      search.iterations += exact.nodes();
      if (proven) {
        BalanceState best = new BalanceState(open.model);
        best.restore(exact.best());
        return new BalanceOutcome(
            search.tidied(open, exact.best(), whole),
            best.worst(),
            true,
            best.spread(),
            true,
            asked.kindsOfCases(placed.index, placed.model, found.bottleneckKinds()),
            found.bottleneckMembers(),
            search.iterations,
            true);
      }
      if (all) {
        found = search.run(exact.best(), limits.iterations());
        placed.lift(found.holder(), whole);
      }
    }
    if (!all) {
      // which cases stay out is open, so only what holds whichever they are is a bound
      BalanceBounds.Average least = BalanceBounds.average(open.model, left(open.drop(whole)));
      return new BalanceOutcome(
          whole,
          least.worst(),
          false,
          least.spread(),
          false,
          new int[0],
          new int[0],
          search.iterations,
          found.complete());
    }
    return new BalanceOutcome(
        whole,
        found.worstBound(),
        found.worstProven(),
        found.spreadBound(),
        found.spreadProven(),
        asked.kindsOfCases(placed.index, placed.model, found.bottleneckKinds()),
        found.bottleneckMembers(),
        search.iterations,
        found.complete());
  }

  private static int left(int[] answer) {
    int left = 0;
    for (int holder : answer) {
      left += holder == BalanceModel.NOBODY ? 1 : 0;
    }
    return left;
  }

  /** Whether a model is small enough for the flow behind the bound on moves. */
  static boolean hasFlowBound(BalanceModel model) {
    return (long) model.kinds * model.members <= FLOW_ARCS;
  }

  private int[] tidied(Part part, int[] answer, int[] whole) {
    BalanceSearch own = new BalanceSearch(part.model, limits);
    int[] saved =
        own.tidy(answer, BalanceBounds.step(part.model.weight), new Countdown(LAST_STEPS));
    return part.lift(saved, whole);
  }

  /** Some of the cases of a model, and where each stands in it. */
  private record Part(BalanceModel model, int[] index) {

    /** The cases that may move and have somewhere to go; the others keep their holder, if any. */
    static Part movable(BalanceModel model, int[] holders) {
      int[] keep = new int[model.cases];
      int count = 0;
      for (int i = 0; i < model.cases; i++) {
        if (model.moveBudget == 0 && model.home[i] != BalanceModel.NOBODY) {
          holders[i] = model.home[i];
        } else if (model.eligible[model.kind[i]].length > 0) {
          keep[count++] = i;
        }
      }
      int[] index = Arrays.copyOf(keep, count);
      return new Part(count == model.cases ? model : model.only(index, holders), index);
    }

    /** The cases that somebody holds in an answer. */
    Part placed(int[] answer) {
      int[] keep = new int[answer.length];
      int count = 0;
      for (int q = 0; q < answer.length; q++) {
        if (answer[q] != BalanceModel.NOBODY) {
          keep[count++] = q;
        }
      }
      if (count == answer.length) {
        return this;
      }
      keep = Arrays.copyOf(keep, count);
      int[] nobody = new int[answer.length];
      Arrays.fill(nobody, BalanceModel.NOBODY);
      int[] outer = new int[count];
      for (int q = 0; q < count; q++) {
        outer[q] = index[keep[q]];
      }
      return new Part(model.only(keep, nobody), outer);
    }

    /** Writes an answer of this part into one for all cases. */
    int[] lift(int[] answer, int[] whole) {
      for (int q = 0; q < answer.length; q++) {
        whole[index[q]] = answer[q];
      }
      return whole;
    }

    /** What an answer for all cases says of this part. */
    int[] drop(int[] whole) {
      int[] answer = new int[index.length];
      for (int q = 0; q < answer.length; q++) {
        answer[q] = whole[index[q]];
      }
      return answer;
    }
  }

  private static void start(BalanceState state) {
    BalanceModel model = state.model;
    for (int i = 0; i < model.cases; i++) {
      if (model.home[i] != BalanceModel.NOBODY) {
        state.place(i, model.home[i]);
      }
    }
    LargestFirst.fill(state);
    boolean gaps = false;
    for (int h : state.holder) {
      gaps |= h == BalanceModel.NOBODY;
    }
    if (gaps) {
      new MakeRoom(state).run();
    }
  }

  /** Betters a complete answer until it is proven or so many steps in all are done. */
  private BalanceOutcome run(int[] first, long steps) {
    this.most = Math.min(steps, limits.iterations());
    limits.better().accept(first);
    BalanceState state = new BalanceState(model);
    state.restore(first);
    ShedAndFill shed = null;
    if (rationed) {
      shed = new ShedAndFill(state);
      shed.first(this::isOver, limits.better());
    }
    BalanceBounds bounds = BalanceBounds.of(model);
    // where the clock stops the search there is no time left for a bound under the load found
    double loosest = 0;
    if (rationed) {
      long[] free = bounds.targets(ANY_LOAD);
      loosest = free == null ? 0 : bounds.spread(free);
    }
    BalanceBounds.Ideal split = bounds.ideal(bounds.worst());
    long[] ideal = split == null ? null : split.load();
    Ratio bound = bounds.worst();
    int[] best = state.holder.clone();
    boolean proven = ideal != null && meets(state.load, ideal);
    boolean stopped = false;
    boolean byMoves = false;
    if (!proven && !rationed && split != null) {
      best = chase(first, split, bounds.step);
      state.restore(best);
      limits.better().accept(best);
      proven = meets(state.load, split.load());
    }
    if (!proven && shed != null) {
      bound = MoveBound.worst(model, bounds, hasFlowBound(model));
      byMoves = bound.compareTo(bounds.worst()) > 0;
      bound = bounds.nextLoad(bound);
      shed.run(bound.value(), this::isOver, limits.better());
      best = state.holder.clone();
      proven = ideal != null && meets(state.load, ideal);
    }
    if (!proven) {
      if (left() > 0) {
        best = lanes(state, bounds, bound, ideal);
        state.restore(best);
        if (provenByMoves != null) {
          bound = provenByMoves;
          byMoves = true;
        }
      }
      proven = ideal != null && meets(state.load, ideal);
      stopped = !proven;
    }
    best = tidy(best, bounds.step, new Countdown(LAST_STEPS));
    state.restore(best);
    Ratio worst = state.worst();
    double spread = state.spread();
    boolean worstProven = proven || worst.compareTo(bound) <= 0;
    double spreadBound = spread;
    boolean spreadProven = proven;
    if (!proven) {
      long[] under = isLate() ? null : bounds.targets(worst);
      spreadProven = under != null && sameSpread(state.load, under);
      spreadBound = under == null ? loosest : bounds.spread(under);
    }
    return new BalanceOutcome(
        best,
        bound,
        worstProven,
        Math.min(spread, spreadBound),
        spreadProven,
        byMoves ? new int[0] : bounds.bottleneckKinds(),
        byMoves ? new int[0] : bounds.bottleneckMembers(),
        iterations,
        !stopped);
  }

  /**
   * Brings every load as near as may be to its ideal, each kind within its block.
   *
   * @return the assignment, or the best one seen where they were not all met
   */
  private int[] chase(int[] first, BalanceBounds.Ideal ideal, long step) {
    BalanceModel narrow = model.within(ideal);
    BalanceState state = new BalanceState(narrow);
    SplittableRandom seeds = new SplittableRandom(limits.seed());
    int[] best = first;
    state.restore(first);
    Ratio worst = state.worst();
    double spread = state.spread();
    for (int attempt = 0; attempt < CHASES && !isOver(); attempt++) {
      for (int i = 0; i < model.cases; i++) {
        state.place(i, BalanceModel.NOBODY);
      }
      for (int i = 0; i < model.cases; i++) {
        boolean stays = narrow == model || narrow.mayHold(first[i], narrow.kind[i]);
        if (stays && (narrow == model || model.home[i] == first[i])) {
          state.place(i, first[i]);
        }
      }
      LargestFirst.fill(state);
      if (new MakeRoom(state).run() > 0) {
        return best;
      }
      long turn = Math.min(left(), CHASE + CHASE_EACH * model.members);
      FreeBalance chase =
          new FreeBalance(state, ideal.load(), step, seeds.split(), turn, limits.stop());
      boolean hit = chase.run();
      iterations += chase.iterations();
      if (hit) {
        return state.holder.clone();
      }
      int order = state.worst().compareTo(worst);
      if (order < 0 || order == 0 && state.spread() < spread) {
        best = state.holder.clone();
        worst = state.worst();
        spread = state.spread();
      }
    }
    return best;
  }

  /** Counts a small piece of work, or says that there is nothing left to spend on it. */
  private boolean isOver() {
    if (left() == 0) {
      return true;
    }
    iterations++;
    return false;
  }

  private boolean isLate() {
    return limits.stop().getAsBoolean();
  }

  private long left() {
    return limits.stop().getAsBoolean() ? 0 : Math.max(0, most - iterations);
  }

  /** Lanes of the general search, round by round, joined in a fixed order. */
  private int[] lanes(
      BalanceState state, BalanceBounds bounds, Ratio bound, long @Nullable [] ideal) {
    int count = model.members <= LANE_MEMBERS ? LANES : 1;
    List<RationedBalance> lanes = new ArrayList<>();
    SplittableRandom seeds = new SplittableRandom(limits.seed());
    for (int q = 0; q < count; q++) {
      BalanceState own = q == 0 ? state : new BalanceState(model);
      own.restore(state.holder);
      lanes.add(
          new RationedBalance(
              own, bounds.step, bound.value(), rationed, BOLDNESS[q], seeds.nextLong()));
    }
    int[] best = state.holder.clone();
    Ratio worst = state.worst();
    double spread = state.spread();
    boolean more = true;
    Ratio least = bound;
    long exactFrom = isFewMoves() ? iterations + BEFORE_EXACT_MOVES : Long.MAX_VALUE;
    long branches = FIRST_BRANCHES;
    while (more) {
      boolean fresh = false;
      boolean[] ended = runRound(lanes);
      for (int q = 0; q < count && more; q++) {
        RationedBalance lane = lanes.get(q);
        int order = lane.bestWorst().compareTo(worst);
        if (order < 0 || order == 0 && lane.bestSpread() < spread) {
          best = lane.best();
          worst = lane.bestWorst();
          spread = lane.bestSpread();
          fresh = true;
          limits.better().accept(best);
        }
        more = ended[q];
      }
      if (more && iterations >= exactFrom && worst.compareTo(least) > 0) {
        int[] found = fewMoves(best, worst, branches);
        exactFrom = provenByMoves == null ? MORE_BRANCHES * exactFrom : Long.MAX_VALUE;
        branches *= MORE_BRANCHES;
        if (found != best) {
          best = found;
          state.restore(best);
          worst = state.worst();
          spread = state.spread();
          fresh = true;
        }
        least = provenByMoves == null ? least : provenByMoves;
      }
      if (worst.compareTo(least) <= 0 && ideal != null && meets(loads(best), ideal)) {
        break;
      }
      if (fresh && more && lanes.get(0).nextRound() >= 4L * model.cases) {
        best = tidy(best, bounds.step, this::isOver);
      }
      for (RationedBalance lane : lanes) {
        lane.adopt(best, worst, spread, fresh);
      }
      more &= left() > 0;
    }
    return best;
  }

  private boolean isFewMoves() {
    return rationed
        && model.moveBudget <= EXACT_MOVES
        && model.cases - model.heldCases() <= EXACT_FRESH
        && model.members <= EXACT_MEMBERS;
  }

  /** Looks for lower worst loads with few moves until there is none, or for so many branches. */
  private int[] fewMoves(int[] known, Ratio worstKnown, long branches) {
    int[] best = known;
    Ratio worst = worstKnown;
    long allowed = Math.min(branches, BRANCHES_PER_STEP * left());
    ExactMoves exact = new ExactMoves(model, allowed, limits.stop());
    BalanceState state = new BalanceState(model);
    ExactMoves.Answer answer = exact.below(worst);
    while (answer == ExactMoves.Answer.FOUND) {
      best = exact.holder();
      limits.better().accept(best);
      state.restore(best);
      worst = state.worst();
      answer = exact.below(worst);
    }
    iterations += (exact.nodes() + BRANCHES_PER_STEP - 1) / BRANCHES_PER_STEP;
    if (answer == ExactMoves.Answer.NONE) {
      provenByMoves = worst;
    }
    return best;
  }

  /**
   * Runs a round of every lane, side by side where there is an executor. A lane that was stopped
   * early ends the search: what lanes after it did is not counted, so that the same number of steps
   * gives the same answer on one thread.
   */
  private boolean[] runRound(List<RationedBalance> lanes) {
    boolean[] ended = new boolean[lanes.size()];
    long[] before = new long[lanes.size()];
    long[] allowed = new long[lanes.size()];
    long left = Math.max(0, most - iterations);
    for (int q = 0; q < lanes.size(); q++) {
      before[q] = lanes.get(q).done();
      allowed[q] = Math.min(left, lanes.get(q).nextRound());
      left -= allowed[q];
    }
    Executor executor = limits.executor();
    if (executor == null || lanes.size() == 1) {
      boolean on = true;
      for (int q = 0; q < lanes.size(); q++) {
        ended[q] = on && lanes.get(q).round(allowed[q], limits.stop());
        on = ended[q];
      }
    } else {
      List<CompletableFuture<Void>> running = new ArrayList<>();
      for (int q = 0; q < lanes.size(); q++) {
        int at = q;
        running.add(
            CompletableFuture.runAsync(
                () -> ended[at] = lanes.get(at).round(allowed[at], limits.stop()), executor));
      }
      CompletableFuture.allOf(running.toArray(new CompletableFuture<?>[0])).join();
    }
    for (int q = 0; q < lanes.size(); q++) {
      iterations += lanes.get(q).done() - before[q];
      if (!ended[q]) {
        break;
      }
    }
    return ended;
  }

  private long[] loads(int[] answer) {
    long[] load = model.base.clone();
    for (int i = 0; i < answer.length; i++) {
      load[answer[i]] += model.weight[i];
    }
    return load;
  }

  /** Saves moves, then penalties, without touching any load. */
  private int[] tidy(int[] best, long step, BooleanSupplier over) {
    int held = model.heldCases();
    boolean cares = model.hasPenalties();
    if (held == 0 && !cares) {
      return best;
    }
    BalanceState state = new BalanceState(model);
    state.restore(best);
    SplittableRandom random = new SplittableRandom(limits.seed());
    RationedStep pair = new RationedStep(state, step, true, random);
    pair.ceiling = new long[model.members];
    Arrays.fill(pair.ceiling, Long.MAX_VALUE);
    for (int pass = 0; pass < 3; pass++) {
      boolean changed = false;
      for (int i = 0; i < model.cases; i++) {
        int home = model.home[i];
        if (home != BalanceModel.NOBODY && state.holder[i] != home) {
          if (over.getAsBoolean()) {
            return state.holder.clone();
          }
          changed |= pair.tidy(home, state.holder[i]);
        }
        int wished = model.favourite[i];
        if (cares
            && wished != BalanceModel.NOBODY
            && state.holder[i] != wished
            && model.mayHold(wished, model.kind[i])) {
          if (over.getAsBoolean()) {
            return state.holder.clone();
          }
          changed |= pair.tidy(wished, state.holder[i]);
        }
      }
      if (cares && model.members <= LANE_MEMBERS) {
        for (int a = 0; a < model.members; a++) {
          for (int b = 0; b < a; b++) {
            if (over.getAsBoolean()) {
              return state.holder.clone();
            }
            changed |= pair.tidy(a, b);
          }
        }
      }
      if (!changed) {
        break;
      }
    }
    return state.holder.clone();
  }

  /** Says no so many times, then yes. */
  private static final class Countdown implements BooleanSupplier {
    private int left;

    Countdown(int steps) {
      this.left = steps;
    }

    @Override
    public boolean getAsBoolean() {
      return left-- <= 0;
    }
  }

  private boolean meets(long[] load, long[] ideal) {
    return Arrays.equals(load, ideal) || sameWorst(load, ideal) && sameSpread(load, ideal);
  }

  private boolean sameWorst(long[] load, long[] ideal) {
    Ratio a = Ratio.ZERO;
    Ratio b = Ratio.ZERO;
    for (int j = 0; j < load.length; j++) {
      if (model.capacity[j] > 0) {
        Ratio x = new Ratio(load[j], model.capacity[j]);
        Ratio y = new Ratio(ideal[j], model.capacity[j]);
        a = x.compareTo(a) > 0 ? x : a;
        b = y.compareTo(b) > 0 ? y : b;
      }
    }
    return a.compareTo(b) <= 0;
  }

  /** Whether two loads have exactly the same spread: the fractions are added up, not rounded. */
  private boolean sameSpread(long[] load, long[] other) {
    double a = BalanceBounds.spread(load, model.capacity);
    double b = BalanceBounds.spread(other, model.capacity);
    if (Math.abs(a - b) > 1e-9 * Math.max(a, b)) {
      return false;
    }
    Integer[] order = new Integer[load.length];
    Arrays.setAll(order, j -> j);
    Arrays.sort(order, (x, y) -> Long.compare(model.capacity[x], model.capacity[y]));
    BigInteger over = BigInteger.ZERO;
    BigInteger under = BigInteger.ONE;
    for (int q = 0; q < order.length; ) {
      long capacity = model.capacity[order[q]];
      BigInteger sum = BigInteger.ZERO;
      for (; q < order.length && model.capacity[order[q]] == capacity; q++) {
        BigInteger x = BigInteger.valueOf(load[order[q]]);
        BigInteger y = BigInteger.valueOf(other[order[q]]);
        sum = sum.add(x.subtract(y).multiply(x.add(y)));
      }
      if (capacity > 0 && sum.signum() != 0) {
        BigInteger c = BigInteger.valueOf(capacity);
        over = over.multiply(c).add(sum.multiply(under));
        under = under.multiply(c);
        BigInteger common = over.gcd(under);
        over = over.divide(common);
        under = under.divide(common);
      }
    }
    return over.signum() == 0;
  }
}
