package org.plimsoll.allocation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * One lane of the search where moves are rationed or the ideal loads cannot be met: pairs of
 * members re-divide some of their cases, over and over.
 *
 * <p>Rounds take turns. In one, load above a ceiling somewhat below the best worst load is
 * punished, so that the worst load falls; in the next the ceiling is the best worst load itself and
 * the spread falls. Each round begins hot and cools (simulated annealing); a price of moves rises
 * while the budget is spent and falls while it is not, with noise, so that moves come back from
 * where they bring little. The weights of the schedule are our own, chosen on generated instances.
 */
final class RationedBalance {

  /** How far the ceiling goes from the best worst load towards its bound. */
  private static final double SQUEEZE = 0.1;

  /** Weight of squared load above the ceiling, in rounds for the worst load and for the spread. */
  private static final double PENALTY_FOR_WORST = 500;

  private static final double PENALTY_FOR_SPREAD = 5000;

  /** Heat at the start of a round, in units of a mean case's own squared load over capacity. */
  private static final double HEAT_FOR_WORST = 8;

  private static final double HEAT_FOR_SPREAD = 0.8;

  /** First price of a move, in the same units. */
  private static final double FIRST_PRICE = 4;

  /** Growth of the price for each slice. */
  private static final double PRICE_STEP = 1.1;

  /** Half the width of the price's noise, on the logarithm. */
  private static final double PRICE_NOISE = 1.5;

  /** Moves beyond the budget that may be spent for a while; no such answer is kept. */
  private static final int OVERDRAFT = 2;

  private static final int FIRST_SLICES = 60;
  private static final double GROWTH = 1.5;

  private final BalanceState state;
  private final BalanceModel model;
  private final double bound;
  private final boolean rationed;
  private final double boldness;
  private final SplittableRandom random;
  private final RationedStep pair;
  private final long[] ceiling;
  private final int[] high;
  private final double unit;
  private final int slice;

  private double price;
  private double slices = FIRST_SLICES;
  private int round;
  private long done;

  private int[] best;
  private Ratio bestWorst;
  private double bestSpread;

  /**
   * A lane that starts from a state's assignment.
   *
   * @param bound a lower bound on the worst load, as guidance
   * @param rationed whether held cases that leave their holder count against the budget
   * @param boldness a factor on the heat
   */
  RationedBalance(
      BalanceState state, long step, double bound, boolean rationed, double boldness, long seed) {
    this.state = state;
    this.model = state.model;
    this.bound = bound;
    this.rationed = rationed;
    this.boldness = boldness;
    this.random = new SplittableRandom(seed);
    this.pair = new RationedStep(state, step, rationed, random);
    this.ceiling = new long[model.members];
    this.high = new int[model.members];
    pair.ceiling = ceiling;
    this.unit = unit(model);
    this.price = FIRST_PRICE * unit;
    this.slice = Math.max(100, model.members);
    this.best = state.holder.clone();
    this.bestWorst = state.worst();
    this.bestSpread = state.spread();
  }

  private static double unit(BalanceModel model) {
    double weight = 0;
    double capacity = 0;
    int members = 0;
    for (long w : model.weight) {
      weight += w;
    }
    for (long c : model.capacity) {
      capacity += c;
      members += c > 0 ? 1 : 0;
    }
    double mean = weight / Math.max(1, model.cases);
    return Math.max(Double.MIN_NORMAL, mean * mean * members / capacity);
  }

  int[] best() {
    return best;
  }

  Ratio bestWorst() {
    return bestWorst;
  }

  double bestSpread() {
    return bestSpread;
  }

  /** Steps done so far. */
  long done() {
    return done;
  }

  /** The steps of the next round. */
  long nextRound() {
    return (long) Math.ceil(slices) * slice;
  }

  /** Takes over a better answer of another lane, or one as good with fewer moves. */
  void adopt(int[] answer, Ratio worst, double spread, boolean evenIfAsGood) {
    if (evenIfAsGood || isBetter(worst, spread)) {
      best = answer.clone();
      bestWorst = worst;
      bestSpread = spread;
      state.restore(best);
    }
  }

  private boolean isBetter(Ratio worst, double spread) {
    int order = worst.compareTo(bestWorst);
    return order < 0 || order == 0 && spread < bestSpread * (1 - 1e-13);
  }

  /**
   * Runs one round.
   *
   * @param most steps after which to stop early, to the next whole slice
   * @param stop asked after each slice
   * @return whether the round ran to its end
   */
  boolean round(long most, java.util.function.BooleanSupplier stop) {
    boolean forWorst = round % 2 == 0;
    pair.penalty = forWorst ? PENALTY_FOR_WORST : PENALTY_FOR_SPREAD;
    double start = round == 0 ? 0 : boldness * unit * (forWorst ? HEAT_FOR_WORST : HEAT_FOR_SPREAD);
    long end = done + most;
    int all = (int) Math.ceil(slices);
    for (int s = 0; s < all; s++) {
      if (done >= end || stop.getAsBoolean()) {
        return false;
      }
      double worst = bestWorst.value();
      double top = forWorst ? worst - SQUEEZE * Math.max(0, worst - bound) : worst;
      for (int j = 0; j < model.members; j++) {
        ceiling[j] = (long) Math.floor(top * model.capacity[j] * (1 + 1e-12));
      }
      double left = 1 - (double) s / all;
      pair.heat = start * left * left;
      slice();
      keep();
    }
    if (forWorst) {
      state.restore(best);
    } else {
      slices = Math.min(1e6, slices * GROWTH);
    }
    round++;
    return true;
  }

  private void slice() {
    if (rationed) {
      price = state.moves() > model.moveBudget ? price * PRICE_STEP : price / PRICE_STEP;
      price = Math.max(1e-6 * unit, Math.min(1e9 * unit, price));
      pair.movePrice = price * StrictMath.exp((2 * random.nextDouble() - 1) * PRICE_NOISE);
    }
    int above = 0;
    for (int j = 0; j < model.members; j++) {
      if (model.capacity[j] > 0 && state.load[j] > ceiling[j]) {
        high[above++] = j;
      }
    }
    for (int q = 0; q < slice; q++) {
      done++;
      int a =
          above > 0 && (q & 1) == 0 ? high[random.nextInt(above)] : random.nextInt(model.members);
      if (state.count[a] == 0) {
        continue;
      }
      int i = state.held[a][random.nextInt(state.count[a])];
      int[] eligible = model.eligible[model.kind[i]];
      int b = eligible[random.nextInt(eligible.length)];
      if (a != b) {
        pair.improve(
            a, b, rationed ? model.moveBudget + OVERDRAFT - state.moves() : Integer.MAX_VALUE);
      }
    }
  }

  private void keep() {
    if (rationed && state.moves() > model.moveBudget) {
      return;
    }
    Ratio worst = state.worst();
    double spread = state.spread();
    if (isBetter(worst, spread)) {
      best = Arrays.copyOf(state.holder, state.holder.length);
      bestWorst = worst;
      bestSpread = spread;
    }
  }
}
