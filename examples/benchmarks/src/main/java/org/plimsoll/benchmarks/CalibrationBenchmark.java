package org.plimsoll.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.plimsoll.clinic.ClinicReport;
import org.plimsoll.clinic.WeightProposal;
import org.plimsoll.stats.NonNegativeFit;

/** A clinic on 100,000 items and the calibration of 60 weights; one operation is all of it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CalibrationBenchmark {
  private final CalibrationWorkload work = new CalibrationWorkload(100_000);

  @Benchmark
  public ClinicReport clinic() {
    return work.reviewed();
  }

  @Benchmark
  public WeightProposal calibration() {
    return work.proposed();
  }

  @Benchmark
  public WeightProposal calibrationWithPriorChosen() {
    return work.chosen();
  }

  @Benchmark
  public NonNegativeFit leastSquaresOfFullRows() {
    return work.fullRows();
  }
}
