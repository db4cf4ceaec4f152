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

/** Who takes the next case, and who takes ten new ones, in a team of 15 with 200 cases. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class AllocationBenchmark {
  private AllocationWorkload allocation;

  @Setup
  public void setUp() {
    allocation = new AllocationWorkload();
  }

  @Benchmark
  public double next() {
    return allocation.nextSize();
  }

  @Benchmark
  public double tenNewCases() {
    return allocation.allocatedSize();
  }

  @Benchmark
  public double loadReport() {
    return allocation.reported();
  }
}
