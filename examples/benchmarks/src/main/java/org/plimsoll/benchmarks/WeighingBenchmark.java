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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Bulk weighing of cases with six factors; one operation is one case. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(WeighingBenchmark.CASES)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class WeighingBenchmark {
  static final int CASES = 100_000;

  private final WeighingWorkload work = new WeighingWorkload(CASES, true);

  @Benchmark
  public long library() {
    return work.weighed();
  }

  @Benchmark
  public long plainLongs() {
    return work.inThousandths();
  }

  @Benchmark
  public long plainLongsFromCases() {
    return work.inThousandthsFromCases();
  }

  @Benchmark
  public long bigDecimal() {
    return work.inBigDecimal();
  }
}
