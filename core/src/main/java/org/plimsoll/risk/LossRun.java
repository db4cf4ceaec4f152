package org.plimsoll.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** All trials of a simulation: losses by trial and state, and moments by risk. */
final class LossRun {
  final LossModel model;
  final int trials;
  // By state; states that cannot differ share an array.
  final double[][] total = new double[RiskState.values().length][];
  // By state and risk, in the order of the model.
  final double[][] means;

  private LossRun(LossModel model, int trials) {
    this.model = model;
    this.trials = trials;
    means = new double[RiskState.values().length][model.sources.size()];
  }

  /** Draws every risk; the same for any executor, since blocks and their order are fixed. */
  static LossRun of(
      RiskRegister register, LossModel model, int trials, long seed, @Nullable Executor executor) {
    LossRun run = new LossRun(model, trials);
    var links = new LossBlock.Links(register, model, seed);
    int states = model.states();
    for (int s = 0; s < run.total.length; s++) {
      run.total[s] = s < states ? new double[trials] : run.total[s - 1];
    }
    int blocks = (trials + LossBlock.TRIALS - 1) / LossBlock.TRIALS;
    double[][][] sums = new double[blocks][][];
    inParallel(
        blocks,
        executor,
        (from, to) -> {
          List<LossBlock> own = new ArrayList<>();
          for (LossModel.Source source : model.sources) {
            own.add(new LossBlock(source, seed, links));
          }
          double[][] losses = new double[states][LossBlock.TRIALS];
          for (int block = from; block < to; block++) {
            sums[block] = run.block(own, block, losses);
          }
        });
    for (double[][] sum : sums) {
      for (int s = 0; s < run.means.length; s++) {
        for (int r = 0; r < run.means[s].length; r++) {
          run.means[s][r] += sum[Math.min(s, states - 1)][r] / trials;
        }
      }
    }
    return run;
  }

  private double[][] block(List<LossBlock> risks, int block, double[][] losses) {
    int from = block * LossBlock.TRIALS;
    int count = Math.min(LossBlock.TRIALS, trials - from);
    double[][] sums = new double[losses.length][risks.size()];
    for (double[] each : losses) {
      Arrays.fill(each, 0);
    }
    for (int r = 0; r < risks.size(); r++) {
      double[] added = risks.get(r).draw(block, count, losses);
      for (int s = 0; s < losses.length; s++) {
        sums[s][r] = added[s];
      }
    }
    for (int s = 0; s < losses.length; s++) {
      System.arraycopy(losses[s], 0, total[s], from, count);
    }
    return sums;
  }

  /** In four strands, which is a fixed order too. */
  static double sum(double[] losses, int count) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int t = 0;
    for (; t + 3 < count; t += 4) {
      a += losses[t];
      b += losses[t + 1];
      c += losses[t + 2];
      d += losses[t + 3];
    }
    for (; t < count; t++) {
      a += losses[t];
    }
    return (a + b) + (c + d);
  }

  /** The losses of one risk alone in a state, by trial. */
  static double[] alone(
      RiskRegister register,
      LossModel model,
      LossModel.Source source,
      RiskState state,
      int trials,
      long seed,
      @Nullable Executor executor) {
    var links = new LossBlock.Links(register, model, seed);
    double[] losses = new double[trials];
    inParallel(
        (trials + LossBlock.TRIALS - 1) / LossBlock.TRIALS,
        executor,
        (first, last) -> {
          LossBlock own = new LossBlock(source, seed, links);
          double[][] drawn = new double[RiskState.values().length][LossBlock.TRIALS];
          for (int block = first; block < last; block++) {
            int from = block * LossBlock.TRIALS;
            int count = Math.min(LossBlock.TRIALS, trials - from);
            for (double[] each : drawn) {
              Arrays.fill(each, 0);
            }
            own.draw(block, count, drawn);
            System.arraycopy(drawn[state.ordinal()], 0, losses, from, count);
          }
        });
    return losses;
  }

  private interface Part {
    void run(int from, int to);
  }

  private static void inParallel(int blocks, @Nullable Executor executor, Part part) {
    if (executor == null) {
      part.run(0, blocks);
      return;
    }
    int parts = Math.min(blocks, 64);
    CompletableFuture<?>[] all = new CompletableFuture<?>[parts];
    for (int p = 0; p < parts; p++) {
      int from = (int) ((long) blocks * p / parts);
      int to = (int) ((long) blocks * (p + 1) / parts);
      all[p] = CompletableFuture.runAsync(() -> part.run(from, to), executor);
    }
    try {
      CompletableFuture.allOf(all).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw e;
    }
  }
}
