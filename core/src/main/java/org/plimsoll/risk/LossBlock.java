package org.plimsoll.risk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plimsoll.stats.SeededStream;
import org.plimsoll.stats.StandardNormal;

/**
 * Draws the losses of one risk in a block of trials. Everything is keyed by the seed, the id of the
 * risk and the number of the block, so that no risk, mitigation or thread changes what another
 * draws.
 *
 * <p>An event keeps its amount in every state: mitigations only take it away or make it smaller,
 * each by chance of its own. Hence no trial is worse with a mitigation more.
 */
final class LossBlock {
  /** Trials of a block: 11 bits of a draw choose one. */
  static final int TRIALS = 1 << 11;

  private static final int WAITING = 512;

  private final LossModel.Source source;
  private final SeededStream losses;
  private final SeededStream thinning;
  private final SeededStream counting;
  private final Links links;
  private final boolean mitigated;
  private final boolean planned;
  private final Counts counts;
  // How many of 2^53 events are not kept away.
  private final long keptCurrent;
  private final long keptTarget;
  // By mitigation that softens: what tells its chances from those of others, how often of 2^53 it
  // works; twice by mitigation, what it leaves of the impact when it does not work and when it
  // does, as a target and as things stand.
  private final long[] keys;
  private final long[] works;
  private final double[] left;
  private final double[] leftNow;

  // Events wait here until they are settled in bulk: short loops that do one thing each are twice
  // as fast as one that does all.
  private final int[] trials = new int[WAITING];
  private final double[] amounts = new double[WAITING];
  private int waiting;

  // By state: where losses are added, one place a trial, and what this risk added in all. States
  // in which nothing of the register can differ are not there.
  private double[][] totals = new double[0][];
  private final double[] sums = new double[RiskState.values().length];
  private int count;

  LossBlock(LossModel.Source source, long seed, Links links) {
    this.source = source;
    this.links = links;
    SeededStream own = SeededStream.of(seed, "risk").split(source.id());
    losses = own.split("losses");
    thinning = own.split("thinning");
    counting = own.split("counting");
    mitigated = source.isMitigated();
    planned = source.isPlanned();
    keptCurrent = below(source.keptCurrent());
    keptTarget = below(source.keptTarget());
    double rate = source.perYear();
    boolean together =
        source.occurrence() instanceof Occurrence.Repeated && !links.isCorrelated(source.id());
    counts = new Counts(together ? rate * TRIALS : 0);
    List<LossModel.Softening> softenings = source.softenings();
    int n = softenings.size();
    keys = new long[n];
    works = new long[n];
    left = new double[2 * n];
    leftNow = new double[2 * n];
    for (int i = 0; i < n; i++) {
      LossModel.Softening each = softenings.get(i);
      keys[i] = SeededStream.of(seed, "mitigation").split(each.mitigation()).nextLong();
      works[i] = below(each.works());
      left[2 * i] = 1;
      left[2 * i + 1] = each.left();
      leftNow[2 * i] = 1;
      leftNow[2 * i + 1] = each.current() ? each.left() : 1;
    }
  }

  /**
   * Draws a block.
   *
   * @param block its number
   * @param trials how many of its trials there are, the rest is drawn and not kept
   * @param into by state, the losses of all risks so far, one a trial, to which those of this one
   *     are added; a state more than another begins where they may differ
   * @return what was added by state; valid until the next block
   */
  double[] draw(long block, int trials, double[][] into) {
    count = trials;
    totals = into;
    Arrays.fill(sums, 0);
    Draws draws = new Draws(losses.child(block));
    Draws thin = new Draws(thinning.child(block));
    if (links.isCorrelated(source.id())) {
      correlated(block, draws, thin);
    } else if (source.occurrence() instanceof Occurrence.Repeated) {
      int events = counts.at(new Draws(counting.child(block)).nextDouble());
      if (source.impact() instanceof Impact.Lognormal lognormal) {
        lognormal(events, lognormal, draws, thin);
      } else {
        for (int e = 0; e < events; e++) {
          int trial = (int) (draws.nextLong() >>> 53);
          event(trial, draws.next(source.impact()), thin);
        }
      }
    } else if (source.occurrence() instanceof Occurrence.Uncertain uncertain) {
      uncertain(uncertain, new Draws(counting.child(block)), draws, thin);
    } else {
      double[] chances = links.chances(source.occurrence(), block);
      Draws count = new Draws(counting.child(block));
      for (int t = 0; t < TRIALS; t++) {
        if (count.nextDouble() < chances[t]) {
          event(t, draws.next(source.impact()), thin);
        }
      }
    }
    settle(thin);
    return sums;
  }

  private void uncertain(Occurrence.Uncertain uncertain, Draws count, Draws draws, Draws thin) {
    Impact.Lognormal rate = uncertain.rate();
    for (int t = 0; t < TRIALS; t++) {
      double year = Exponential.exp(rate.mu() + rate.sigma() * count.nextNormal());
      // waiting times of mean 1 / rate until the year is over
      for (double at = -StrictMath.log(1 - count.nextDouble());
          at < year;
          at -= StrictMath.log(1 - count.nextDouble())) {
        event(t, draws.next(source.impact()), thin);
      }
    }
  }

  private void correlated(long block, Draws draws, Draws thin) {
    double[] values = links.normals(source.id(), block);
    double[] limits = links.limits(source);
    for (int t = 0; t < TRIALS; t++) {
      for (int k = 0; k < limits.length && values[t] > limits[k]; k++) {
        event(t, draws.next(source.impact()), thin);
      }
    }
  }

  private void event(int trial, double amount, Draws thin) {
    if (waiting == WAITING) {
      settle(thin);
    }
    trials[waiting] = trial;
    amounts[waiting++] = amount;
  }

  private void lognormal(int events, Impact.Lognormal impact, Draws draws, Draws thin) {
    Draws more = new Draws(losses.split("more").child(draws.s0));
    for (int left = events; left > 0; left -= WAITING) {
      waiting = Math.min(WAITING, left);
      normals(draws, more);
      exponentials(impact.mu(), impact.sigma());
      settle(thin);
    }
  }

  /** Draws a trial and a normal value for each; the state of the stream stays in registers. */
  private void normals(Draws draws, Draws more) {
    double[] width = Ziggurat.WIDTH;
    long[] sure = Ziggurat.SURE;
    double[] z = amounts;
    int[] at = trials;
    int n = waiting;
    long a = draws.s0;
    long b = draws.s1;
    for (int e = 0; e < n; e++) {
      long bits = Long.rotateLeft(a + b, 17) + a;
      b ^= a;
      a = Long.rotateLeft(a, 49) ^ b ^ (b << 21);
      b = Long.rotateLeft(b, 28);
      int layer = (int) (bits >>> 11) & (Ziggurat.LAYERS - 1);
      long place = bits >> 19;
      z[e] =
          Math.abs(place) < sure[layer]
              ? place * width[layer]
              : Ziggurat.decided(layer, place, more);
      at[e] = (int) bits & (TRIALS - 1);
    }
    draws.s0 = a;
    draws.s1 = b;
  }

  private void exponentials(double mu, double sigma) {
    double[] x = amounts;
    int n = waiting;
    double reach = Ziggurat.GREATEST * sigma;
    if (Exponential.isNear(mu - reach) && Exponential.isNear(mu + reach)) {
      for (int e = 0; e < n; e++) {
        x[e] = Exponential.near(mu + sigma * x[e]);
      }
    } else {
      for (int e = 0; e < n; e++) {
        x[e] = Exponential.exp(mu + sigma * x[e]);
      }
    }
  }

  /** Books the events that wait. */
  private void settle(Draws thin) {
    int n = waiting;
    waiting = 0;
    if (count < TRIALS) {
      for (int e = 0; e < n; e++) {
        amounts[e] = trials[e] < count ? amounts[e] : 0;
      }
    }
    double sum = LossRun.sum(amounts, n);
    add(n, 0);
    sums[0] += sum;
    if (mitigated) {
      thinned(n, thin);
    } else {
      for (int s = 1; s < totals.length; s++) {
        add(n, s);
        sums[s] += sum;
      }
    }
  }

  private void add(int n, int state) {
    double[] out = totals[state];
    double[] x = amounts;
    int[] at = trials;
    for (int e = 0; e < n; e++) {
      out[at[e] & (TRIALS - 1)] += x[e];
    }
  }

  /** Without branches on chance, which a processor cannot foresee: masks and look-ups decide. */
  private void thinned(int n, Draws thin) {
    double[] x = amounts;
    int[] at = trials;
    long[] key = keys;
    long[] work = works;
    double[] nows = leftNow;
    double[] laters = left;
    double[] current = totals[1];
    double[] target = totals[totals.length - 1];
    boolean apart = totals.length > 2;
    double sumNow = 0;
    double sumLater = 0;
    long a = thin.s0;
    long b = thin.s1;
    for (int e = 0; e < n; e++) {
      long bits = Long.rotateLeft(a + b, 17) + a;
      b ^= a;
      a = Long.rotateLeft(a, 49) ^ b ^ (b << 21);
      b = Long.rotateLeft(b, 28);
      long u = bits >>> 11;
      double now = x[e];
      double later = now;
      for (int i = 0; i < key.length; i++) {
        int works = (int) (((mixed(bits + key[i]) >>> 11) - work[i]) >>> 63);
        now *= nows[2 * i + works];
        later *= laters[2 * i + works];
      }
      double comes = kept(now, u - keptCurrent);
      current[at[e] & (TRIALS - 1)] += comes;
      sumNow += comes;
      if (apart) {
        comes = planned ? kept(later, u - keptTarget) : comes;
        target[at[e] & (TRIALS - 1)] += comes;
        sumLater += comes;
      }
    }
    sums[1] += sumNow;
    sums[2] += sumLater;
    thin.s0 = a;
    thin.s1 = b;
  }

  /** The amount where the difference is negative, else 0. */
  private static double kept(double amount, long difference) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(amount) & (difference >> 63));
  }

  /** How many of 2^53 numbers lie below a share. */
  private static long below(double share) {
    return (long) Math.ceil(share * 0x1p53);
  }

  /** A bijection that leaves no trace of what went in: the finisher of SplitMix64. */
  private static long mixed(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** What ties the occurrences of risks to each other: drivers and correlations. */
  static final class Links {
    private final long seed;
    private final Map<String, Integer> places = new HashMap<>();
    private final String[] ids;
    private final double[][] root;

    Links(RiskRegister register, LossModel model, long seed) {
      this.seed = seed;
      List<String> quantified = model.sources.stream().map(LossModel.Source::id).toList();
      List<RiskRegister.Correlation> all =
          register.correlations().stream()
              .filter(
                  each ->
                      each.correlation() != 0
                          && quantified.contains(each.first())
                          && quantified.contains(each.second()))
              .toList();
      for (String id : quantified) {
        if (all.stream().anyMatch(each -> each.first().equals(id) || each.second().equals(id))) {
          places.put(id, places.size());
        }
      }
      ids = new String[places.size()];
      places.forEach((id, at) -> ids[at] = id);
      for (LossModel.Source source : model.sources) {
        if (places.containsKey(source.id())
            && (source.occurrence() instanceof Occurrence.Driven
                || source.occurrence() instanceof Occurrence.Uncertain)) {
          throw new IllegalArgumentException(
              "risk \""
                  + source.id()
                  + "\" is correlated with another, so it needs a certain frequency or chance, was "
                  + source.occurrence());
        }
      }
      double[][] matrix = new double[ids.length][ids.length];
      for (int i = 0; i < ids.length; i++) {
        matrix[i][i] = 1;
      }
      for (RiskRegister.Correlation each : all) {
        int i = Objects.requireNonNull(places.get(each.first()));
        int j = Objects.requireNonNull(places.get(each.second()));
        matrix[i][j] = each.correlation();
        matrix[j][i] = each.correlation();
      }
      root = rooted(matrix);
    }

    /** The lower triangular root of a matrix of correlations, by Cholesky. */
    private static double[][] rooted(double[][] matrix) {
      int n = matrix.length;
      double[][] root = new double[n][n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j <= i; j++) {
          double sum = matrix[i][j];
          for (int k = 0; k < j; k++) {
            sum -= root[i][k] * root[j][k];
          }
          if (i == j) {
            if (!(sum > 1e-12)) {
              throw new IllegalArgumentException(
                  "the correlations contradict each other: no risks can be tied to each other like"
                      + " that; make some of them weaker");
            }
            root[i][i] = Math.sqrt(sum);
          } else {
            root[i][j] = sum / root[j][j];
          }
        }
      }
      return root;
    }

    boolean isCorrelated(String id) {
      return places.containsKey(id);
    }

    /** The normal values behind the occurrence of a correlated risk, one a trial. */
    double[] normals(String id, long block) {
      int own = Objects.requireNonNull(places.get(id));
      double[] sum = new double[TRIALS];
      for (int k = 0; k <= own; k++) {
        if (root[own][k] != 0) {
          Draws draws =
              new Draws(SeededStream.of(seed, "risk").split(ids[k]).split("linking").child(block));
          for (int t = 0; t < TRIALS; t++) {
            sum[t] += root[own][k] * draws.nextNormal();
          }
        }
      }
      return sum;
    }

    /** The normal values above which a year has at least 1, 2, ... events. */
    double[] limits(LossModel.Source source) {
      double rate = source.perYear();
      if (source.occurrence() instanceof Occurrence.Yearly) {
        return new double[] {
          rate <= 0
              ? Double.POSITIVE_INFINITY
              : rate >= 1 ? Double.NEGATIVE_INFINITY : -StandardNormal.quantile(rate)
        };
      }
      Counts counts = new Counts(rate);
      double[] limits = new double[counts.greatest()];
      for (int k = 0; k < limits.length; k++) {
        double p = counts.probabilityAtMost(k);
        limits[k] =
            p <= 0
                ? Double.NEGATIVE_INFINITY
                : p >= 1 ? Double.POSITIVE_INFINITY : StandardNormal.quantile(p);
      }
      return limits;
    }

    /** The chance of an event in each trial. */
    double[] chances(Occurrence occurrence, long block) {
      double[] chances = new double[TRIALS];
      if (occurrence instanceof Occurrence.Driven driven) {
        double p = driven.driver().chance().asFraction().doubleValue();
        double with = driven.ifItHappens().asFraction().doubleValue();
        double without = driven.otherwise().asFraction().doubleValue();
        Draws draws =
            new Draws(SeededStream.of(seed, "driver").split(driven.driver().name()).child(block));
        for (int t = 0; t < TRIALS; t++) {
          chances[t] = draws.nextDouble() < p ? with : without;
        }
      } else {
        Arrays.fill(chances, occurrence.perYear().doubleValue());
      }
      return chances;
    }
  }
}
