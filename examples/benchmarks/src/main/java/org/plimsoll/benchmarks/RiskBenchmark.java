package org.plimsoll.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a year of 50 risks may cost: drawn, drawn with 100 mitigations, and exactly. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RiskBenchmark {
  private RiskWorkload risk;

  @Setup
  public void setUp() {
    risk = new RiskWorkload();
  }

  @Benchmark
  public double trials200000() {
    return risk.drawn();
  }

  @Benchmark
  public double trials200000WithMitigations() {
    return risk.drawnWithMitigations();
  }

  @Benchmark
  public double trials20000ByHand() {
    return risk.byHand();
  }

  @Benchmark
  public Object exact() {
    return risk.exactLoss();
  }
}
