package org.plimsoll.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Verdicts on surveys, a bound for a million people, and a review of the eight steps. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ChangeBenchmark {
  private BuyInWorkload buyIn;
  private KotterWorkload kotter;

  @Setup
  public void setUp() {
    buyIn = new BuyInWorkload();
    kotter = new KotterWorkload();
  }

  @Benchmark
  public double boundOfAMillion() {
    return buyIn.bound();
  }

  @Benchmark
  public double boundOfAMillionByHand() {
    return buyIn.boundByHand();
  }

  @Benchmark
  @OperationsPerInvocation(BuyInWorkload.SURVEYS)
  public double verdict() {
    return buyIn.verdicts();
  }

  @Benchmark
  @OperationsPerInvocation(BuyInWorkload.SURVEYS)
  public double verdictByHand() {
    return buyIn.verdictsByHand();
  }

  @Benchmark
  public double review() {
    return kotter.reviewed();
  }

  @Benchmark
  public double reviewProbabilitiesAlone() {
    return kotter.probabilities();
  }
}
