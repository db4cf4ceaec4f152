package org.plimsoll.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.plimsoll.caseload.Team;

/** A load report, who is over-pointed and how evenly the load is carried. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class LoadReportBenchmark {
  /** People x cases. */
  @Param({"15x200", "5000x10000", "5000x100000", "5000x1000000"})
  private String team = "";

  private LoadWorkload work;

  @Setup
  public void setUp() {
    String[] parts = team.split("x", -1);
    work = new LoadWorkload(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  @Benchmark
  public long library() {
    return work.reported();
  }

  @Benchmark
  public long byHand() {
    return work.byHand();
  }

  @Benchmark
  public Team building() {
    return work.built();
  }
}
