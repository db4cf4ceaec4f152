package org.plimsoll.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Draws many years of a register: how often each risk happens, what each event costs, and what the
 * mitigations take away. For what {@link ExactLoss} does not allow, such as risks that come
 * together; for the rest the two agree.
 *
 * <p>Each event is drawn once, as it would be before anything is done. The mitigations of a state
 * keep it away with the chance that {@link RiskScoring} reckons with; of an event that comes, each
 * softens the impact if it happens to work. Whether a mitigation keeps an event away and whether it
 * softens one that comes are drawn apart. So in no year does a state with more mitigations cost
 * more, and the means are those of the scoring. Mitigations come together as {@link
 * MitigationPolicy#MULTIPLICATIVE} has it.
 *
 * <p>What is drawn hangs on the seed and the id of the risk alone: not on the other risks, their
 * order, the mitigations or the number of threads.
 *
 * <p>Memory: 8 bytes a trial for each state that can differ, so 8 without mitigations, 16 if all
 * are in place, 24 at most; a tornado takes up to 48, the values of mitigations up to 56. What a
 * thread needs beside that hangs on the number of risks and not on the trials: 16 kB a state and
 * some 7 kB a risk.
 */
public final class RiskSimulation {
  private static final int MOST_TRIALS = 100_000_000;
  private static final double MOST_EVENTS = 100_000;

  private final int trials;
  private final long seed;
  private final List<Double> levels;
  private final Optional<ToleranceCurve> tolerance;
  private final @Nullable Executor executor;

  private RiskSimulation(
      int trials,
      long seed,
      List<Double> levels,
      Optional<ToleranceCurve> tolerance,
      @Nullable Executor executor) {
    this.trials = trials;
    this.seed = seed;
    this.levels = levels;
    this.tolerance = tolerance;
    this.executor = executor;
  }

  /**
   * Returns a simulation of 100,000 years with seed 1 and the levels 0.5, 0.9, 0.95 and 0.99.
   *
   * @return the method, on the thread of the caller
   */
  public static RiskSimulation standard() {
    return new RiskSimulation(100_000, 1, List.of(0.5, 0.9, 0.95, 0.99), Optional.empty(), null);
  }

  /**
   * Draws more years or fewer.
   *
   * @param years how many, 100 to 100,000,000
   * @return the method with so many
   */
  public RiskSimulation withTrials(int years) {
    if (years < 100 || years > MOST_TRIALS) {
      throw new IllegalArgumentException(
          "a simulation has 100 to " + MOST_TRIALS + " trials, was " + years);
    }
    return new RiskSimulation(years, seed, levels, tolerance, executor);
  }

  /**
   * Takes another seed.
   *
   * @param other any number
   * @return the method with it
   */
  public RiskSimulation withSeed(long other) {
    return new RiskSimulation(trials, other, levels, tolerance, executor);
  }

  /**
   * Asks for other levels.
   *
   * @param of the levels, each within (0, 1)
   * @return the method with those
   */
  public RiskSimulation withLevels(double... of) {
    return new RiskSimulation(trials, seed, Figures.requireLevels(of), tolerance, executor);
  }

  /**
   * Compares with a tolerance curve.
   *
   * @param curve the curve
   * @return the method with it
   */
  public RiskSimulation withTolerance(ToleranceCurve curve) {
    return new RiskSimulation(trials, seed, levels, Optional.of(curve), executor);
  }

  /**
   * Draws on other threads. The result is the same.
   *
   * @param threads runs the parts
   * @return the method on those threads
   */
  public RiskSimulation on(Executor threads) {
    return new RiskSimulation(
        trials, seed, levels, tolerance, Objects.requireNonNull(threads, "threads"));
  }

  /**
   * Draws the years of a register. Opportunities, closed risks and risks without occurrence or
   * impact take no part. Time grows with trials times events a year.
   *
   * @param register the register
   * @return the losses before anything is done, as things stand and as they should become
   * @throws IllegalArgumentException if no risk has figures, the units differ, the correlations
   *     contradict each other, or a risk happens more than 100,000 times a year
   */
  public SimulatedLosses run(RiskRegister register) {
    LossModel model = model(register);
    LossRun run = LossRun.of(register, model, trials, seed, executor);
    Map<RiskState, AnnualLoss> losses = new EnumMap<>(RiskState.class);
    for (RiskState state : RiskState.values()) {
      int s = state.ordinal();
      losses.put(
          state,
          s > 0 && run.total[s] == run.total[s - 1]
              ? Objects.requireNonNull(losses.get(RiskState.values()[s - 1]))
              : figures(model, run.total[s]));
    }
    List<SimulatedLosses.Row> rows = new ArrayList<>();
    for (int r = 0; r < model.sources.size(); r++) {
      rows.add(
          new SimulatedLosses.Row(
              model.sources.get(r).id(), run.means[0][r], run.means[1][r], run.means[2][r]));
    }
    return new SimulatedLosses(register.subject(), trials, seed, losses, rows, model.notQuantified);
  }

  private AnnualLoss figures(LossModel model, double[] total) {
    return new LossSample(total)
        .figures(model.unit, trials + " trials with seed " + seed, levels, tolerance);
  }

  private static LossModel model(RiskRegister register) {
    LossModel model = LossModel.of(register);
    for (LossModel.Source source : model.sources) {
      if (source.perYear() > MOST_EVENTS) {
        throw new IllegalArgumentException(
            "risk \""
                + source.id()
                + "\" happens "
                + source.occurrence()
                + ", which is too often to draw each event; take ExactLoss");
      }
    }
    return model;
  }

  /**
   * Finds which risks move the total most, as things stand. Takes about twice the time of a run.
   *
   * @param register the register
   * @return each risk from its 10 % to its 90 % quantile, and its share of the tail at the highest
   *     level asked for
   */
  public Tornado tornado(RiskRegister register) {
    LossModel model = model(register);
    LossRun run = LossRun.of(register, model, trials, seed, executor);
    double[] total = run.total[RiskState.CURRENT.ordinal()];
    double level = levels.get(levels.size() - 1);
    LossSample sample = new LossSample(total.clone());
    double value = sample.valueAtRisk(level);
    double mean = sample.mean();
    double[] weight = new double[trials];
    weigh(total, value, trials * (1 - level), weight);
    double tail = 0;
    for (int t = 0; t < trials; t++) {
      tail += weight[t] * total[t];
    }
    List<Tornado.Row> rows = new ArrayList<>();
    for (int r = 0; r < model.sources.size(); r++) {
      LossModel.Source source = model.sources.get(r);
      double[] own =
          LossRun.alone(register, model, source, RiskState.CURRENT, trials, seed, executor);
      double inTail = 0;
      for (int t = 0; t < trials; t++) {
        inTail += weight[t] * own[t];
      }
      LossSample alone = new LossSample(own);
      double others = mean - alone.mean();
      rows.add(
          new Tornado.Row(
              source.id(),
              alone.mean(),
              others + alone.valueAtRisk(0.1),
              others + alone.valueAtRisk(0.9),
              tail == 0 ? 0 : inTail / tail));
    }
    rows.sort(Comparator.comparing(Tornado.Row::swing).reversed().thenComparing(Tornado.Row::risk));
    return new Tornado(model.unit, mean, 0.1, 0.9, level, rows);
  }

  /** Weighs the worst years; those that just reach the level share what is left. */
  private static void weigh(double[] total, double value, double worst, double[] weight) {
    long above = 0;
    long equal = 0;
    for (double loss : total) {
      above += loss > value ? 1 : 0;
      equal += loss == value ? 1 : 0;
    }
    double share = equal == 0 ? 0 : (worst - above) / equal;
    for (int t = 0; t < total.length; t++) {
      weight[t] = total[t] > value ? 1 : total[t] == value ? share : 0;
    }
  }

  /**
   * Finds what each mitigation is worth: the target without it against the target. Takes the time
   * of a run, and of each risk twice for every mitigation on it. Without a mitigation what requires
   * it does not work either, so that its worth is that of both; what does not work anyway, since
   * what it requires is not there, is worth 0.
   *
   * @param register the register
   * @return the mitigations that count for the target, with tail figures at the highest level asked
   *     for
   */
  public MitigationValues values(RiskRegister register) {
    LossModel model = model(register);
    LossRun run = LossRun.of(register, model, trials, seed, executor);
    double[] total = run.total[RiskState.TARGET.ordinal()];
    double level = levels.get(levels.size() - 1);
    LossSample with = new LossSample(total.clone());
    double value = with.valueAtRisk(level);
    double shortfall = with.shortfall(level);
    List<MitigationValues.Row> rows = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (Mitigation each : register.mitigations()) {
      if (!RiskState.TARGET.counts(each.status())) {
        continue;
      }
      Set<String> lost = lost(register, each.id());
      if (!isKnown(register, model, lost)) {
        unknown.add(each.id());
      } else {
        double[] more = extra(register, model, lost);
        double sum = 0;
        double squares = 0;
        for (int t = 0; t < trials; t++) {
          sum += more[t];
          squares += more[t] * more[t];
          more[t] += total[t];
        }
        double mean = sum / trials;
        LossSample without = new LossSample(more);
        rows.add(
            new MitigationValues.Row(
                each.id(),
                each.name(),
                mean,
                Math.sqrt(Math.max(0, squares / trials - mean * mean) / trials),
                without.valueAtRisk(level) - value,
                without.shortfall(level) - shortfall));
      }
    }
    rows.sort(
        Comparator.comparing(MitigationValues.Row::mean)
            .reversed()
            .thenComparing(MitigationValues.Row::mitigation));
    return new MitigationValues(model.unit, level, rows, unknown);
  }

  /** Whether an effect of a mitigation, or of what works with it alone, is stated anywhere. */
  private static boolean isKnown(RiskRegister register, LossModel model, Set<String> lost) {
    return model.sources.stream()
        .flatMap(source -> register.risk(source.id()).mitigations().stream())
        .anyMatch(each -> lost.contains(each.id()) && each.hasStatedEffect());
  }

  /** What would no longer work as a target without a mitigation: itself and what requires it. */
  private static Set<String> lost(RiskRegister register, String mitigation) {
    Set<String> lost = new HashSet<>(register.working(RiskState.TARGET));
    lost.removeAll(register.working(RiskState.TARGET, Set.of(mitigation)));
    lost.add(mitigation);
    return lost;
  }

  /** By how much each trial is worse without mitigations. */
  private double[] extra(RiskRegister register, LossModel model, Set<String> lost) {
    double[] more = new double[trials];
    Set<String> now = register.working(RiskState.CURRENT, lost);
    Set<String> later = register.working(RiskState.TARGET, lost);
    for (LossModel.Source source : model.sources) {
      Risk risk = register.risk(source.id());
      if (risk.mitigations().stream().anyMatch(each -> lost.contains(each.id()))) {
        LossModel.Source bare = LossModel.source(risk, now, later);
        double[] before =
            LossRun.alone(register, model, source, RiskState.TARGET, trials, seed, executor);
        double[] after =
            LossRun.alone(register, model, bare, RiskState.TARGET, trials, seed, executor);
        for (int t = 0; t < trials; t++) {
          more[t] += after[t] - before[t];
        }
      }
    }
    return more;
  }

  @Override
  public String toString() {
    return trials + " trials with seed " + seed;
  }
}
