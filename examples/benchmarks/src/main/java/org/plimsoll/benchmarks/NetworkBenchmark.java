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
import org.plimsoll.graph.FriedkinJohnsen;
import org.plimsoll.graph.InfluenceMatrix;

/**
 * Who stands between others, beside JGraphT; and where opinions come to rest, beside a plain loop.
 * One thread each. Larger networks are timed by {@link NetworkComparison}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class NetworkBenchmark {
  private static final int PARTIES = 1_000;
  private static final int TIES = 10_000;

  private NetworkWorkload.Ties ties;
  private NetworkWorkload.Opinions opinions;
  private InfluenceMatrix matrix;
  private FriedkinJohnsen model;

  /** The peer, which needs its jars beside that of the benchmarks. */
  @State(Scope.Thread)
  public static class Peer {
    private NetworkWorkload.PeerTies ties;

    @Setup
    public void setUp() {
      ties = new NetworkWorkload.PeerTies(PARTIES, TIES);
      ties.check(
          new NetworkWorkload.Ties(PARTIES, TIES).centrality(Runnable::run), ties.betweenness());
    }
  }

  @Setup
  public void setUp() {
    ties = new NetworkWorkload.Ties(PARTIES, TIES);
    opinions = new NetworkWorkload.Opinions(10_000, 100_000, 0.9);
    matrix = opinions.matrix();
    model = opinions.model(matrix);
    opinions.check(opinions.rest(model), opinions.byHand(matrix));
  }

  @Benchmark
  public Object centralityOf1000Parties() {
    return ties.centrality(Runnable::run);
  }

  @Benchmark
  public Object betweennessByJgrapht(Peer peer) {
    return peer.ties.betweenness();
  }

  @Benchmark
  public double[] opinionsAtRestOf10000People() {
    return opinions.rest(model);
  }

  @Benchmark
  public double[] opinionsAtRestByHand() {
    return opinions.byHand(matrix);
  }
}
