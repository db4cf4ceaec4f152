package org.plimsoll.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plimsoll.allocation.AllocationProblem;
import org.plimsoll.allocation.AllocationSolution;
import org.plimsoll.allocation.Allocator;

/**
 * Allocation beside Timefold and the CP-SAT solver of OR-Tools, on generated problems, judged by
 * {@link AllocationInstance} alone. All runs share a JVM, so that the peak of memory, which is
 * shown where only one solver is named, is that of all runs so far.
 */
public final class AllocationComparison {
  private static final List<String> SOLVERS =
      List.of("longest-first", "plimsoll", "timefold", "cp-sat");
  private static final int[][] SIZES = {{140, 10}, {1_000, 50}, {10_000, 500}, {100_000, 2_000}};

  private static final String WHOLE = "worst and spread";

  private AllocationComparison() {}

  private record Answer(int[] holders, String proven) {}

  /** What came of all seeds of a problem. */
  private static final class Tally {
    private int seeds;
    private int answers;
    private int provenWhole;
    private int provenWorst;
    private int violations;
    private double unevenness;
    private double slowest;

    void add(Optional<Answer> answer, AllocationInstance instance, double seconds) {
      seeds++;
      slowest = Math.max(slowest, seconds);
      if (answer.isPresent()) {
        AllocationInstance.Score score = instance.score(answer.get().holders());
        answers++;
        provenWhole += answer.get().proven().equals(WHOLE) ? 1 : 0;
        provenWorst += answer.get().proven().isEmpty() ? 0 : 1;
        violations += score.violations();
        unevenness = Math.max(unevenness, instance.unevenness(score));
      }
    }

    String row() {
      return String.format(
          Locale.ROOT,
          "%d of %d | %d | %d | %d | %.3f | %.2f |",
          answers,
          seeds,
          provenWorst,
          provenWhole,
          violations,
          unevenness,
          slowest);
    }
  }

  /**
   * Measures and prints.
   *
   * @param args {@code --solvers=a,b --families=free,skills,rationed --sizes=0,1,2,3 --seconds=5
   *     --seeds=1,2}; without any, the two smaller sizes with every solver for 5 seconds, seed 1
   * @throws IOException if the memory used cannot be read
   */
  public static void main(String[] args) throws IOException {
    Map<String, String> options = new HashMap<>();
    for (String arg : args) {
      String[] parts = arg.replaceFirst("^--", "").split("=", 2);
      if (parts.length < 2) {
        throw new IllegalArgumentException("an option is written --name=value, was " + arg);
      }
      options.put(parts[0], parts[1]);
    }
    List<String> solvers = list(options.getOrDefault("solvers", String.join(",", SOLVERS)));
    Duration limit = Duration.ofSeconds(Long.parseLong(options.getOrDefault("seconds", "5")));
    System.out.println(
        "| problem | seed | solver | worst load % | proven | unevenness % | violations | time s |"
            + (solvers.size() == 1 ? " peak MB |" : ""));
    System.out.println(
        "| --- | ---: | --- | ---: | --- | ---: | ---: | ---: |"
            + (solvers.size() == 1 ? " ---: |" : ""));
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (String family : list(options.getOrDefault("families", "free,skills,rationed"))) {
      for (String size : list(options.getOrDefault("sizes", "0,1"))) {
        for (String seed : list(options.getOrDefault("seeds", "1"))) {
          int[] own = SIZES[Integer.parseInt(size)];
          AllocationInstance instance =
              AllocationInstance.generate(family, own[0], own[1], Long.parseLong(seed));
          for (String solver : solvers) {
            Tally tally =
                tallies.computeIfAbsent(instance + " | " + solver, problem -> new Tally());
            run(instance, seed, solver, limit, solvers.size() == 1, tally);
          }
        }
      }
    }
    System.out.println();
    System.out.println(
        "| problem | solver | answers | worst proven | and spread | violations | most uneven % | slowest"
            + " s |");
    System.out.println("| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |");
    tallies.forEach((problem, tally) -> System.out.println("| " + problem + " | " + tally.row()));
  }

  private static List<String> list(String text) {
    return List.of(text.split(","));
  }

  private static void run(
      AllocationInstance instance,
      String seed,
      String solver,
      Duration limit,
      boolean memory,
      Tally tally)
      throws IOException {
    long start = System.nanoTime();
    Optional<Answer> answer = solve(instance, Long.parseLong(seed), solver, limit);
    double seconds = (System.nanoTime() - start) / 1e9;
    tally.add(answer, instance, seconds);
    String head = "| " + instance + " | " + seed + " | " + solver + " | ";
    if (answer.isEmpty()) {
      System.out.printf(Locale.ROOT, "%sno answer | | | | %.2f |", head, seconds);
    } else {
      AllocationInstance.Score score = instance.score(answer.get().holders());
      System.out.printf(
          Locale.ROOT,
          "%s%.4f | %s | %.4f | %d | %.2f |",
          head,
          100 * score.worst(),
          answer.get().proven(),
          instance.unevenness(score),
          score.violations(),
          seconds);
    }
    System.out.println(memory ? " " + peakMegabytes() + " |" : "");
  }

  /** The most memory that the whole process has used, native libraries included; Linux only. */
  private static String peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "?";
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmHWM:")) {
        return Long.toString(Long.parseLong(line.replaceAll("\\D", "")) / 1024);
      }
    }
    return "?";
  }

  private static Optional<Answer> solve(
      AllocationInstance instance, long seed, String solver, Duration limit) {
    return switch (solver) {
      case "longest-first" -> Optional.of(new Answer(longestFirst(instance), ""));
      case "plimsoll" -> Optional.of(plimsoll(instance, seed, limit));
      case "timefold" ->
          AllocationPeers.timefold(instance, limit, longestFirst(instance))
              .map(holders -> new Answer(holders, ""));
      case "cp-sat" ->
          AllocationPeers.cpSat(instance, limit, longestFirst(instance))
              .map(holders -> new Answer(holders, ""));
      default ->
          throw new IllegalArgumentException("solvers are " + SOLVERS + ", was \"" + solver + "\"");
    };
  }

  /** The heaviest free case first, to whoever then has the least load: where the peers start. */
  private static int[] longestFirst(AllocationInstance instance) {
    int[] answer = instance.holder().clone();
    long[] load = new long[instance.members()];
    int[] count = new int[instance.members()];
    for (int i = 0; i < answer.length; i++) {
      if (answer[i] >= 0) {
        load[answer[i]] += instance.points()[i];
        count[answer[i]]++;
      }
    }
    int[] order =
        IntStream.range(0, answer.length)
            .boxed()
            .sorted((a, b) -> instance.points()[b] - instance.points()[a])
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i : order) {
      if (answer[i] < 0) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int j = 0; j < load.length; j++) {
          double then = (double) (load[j] + instance.points()[i]) / instance.capacity()[j];
          if (then < least
              && instance.mayHold(i, j)
              && (instance.mostCases() == 0 || count[j] < instance.mostCases())) {
            best = j;
            least = then;
          }
        }
        answer[i] = best;
        if (best >= 0) {
          load[best] += instance.points()[i];
          count[best]++;
        }
      }
    }
    return answer;
  }

  private static Answer plimsoll(AllocationInstance instance, long seed, Duration limit) {
    AllocationSolution solution =
        Allocator.standard().withSeed(seed).within(limit).solve(problem(instance));
    String proven =
        solution.certificate().isProven()
            ? WHOLE
            : solution.certificate().worstProven() ? "worst" : "";
    return new Answer(solution.holders(), proven);
  }

  static AllocationProblem problem(AllocationInstance instance) {
    int n = instance.cases();
    int m = instance.members();
    long[] weights = Arrays.stream(instance.points()).asLongStream().toArray();
    long[] capacities = Arrays.stream(instance.capacity()).asLongStream().toArray();
    AllocationProblem problem = AllocationProblem.of(weights, capacities);
    Map<Long, Integer> kinds = new HashMap<>();
    int[] kind = new int[n];
    int[] example = new int[n];
    for (int i = 0; i < n; i++) {
      long key = instance.level()[i] * 1000L + instance.specialism()[i] + 1;
      Integer known = kinds.putIfAbsent(key, kinds.size());
      kind[i] = known == null ? kinds.size() - 1 : known;
      if (known == null) {
        example[kind[i]] = i;
      }
    }
    int[][] eligible = new int[kinds.size()][];
    for (int k = 0; k < eligible.length; k++) {
      int of = example[k];
      eligible[k] = IntStream.range(0, m).filter(j -> instance.mayHold(of, j)).toArray();
    }
    problem = problem.withKinds(kind, eligible);
    if (Arrays.stream(instance.holder()).anyMatch(holder -> holder >= 0)) {
      problem = problem.heldBy(instance.holder(), instance.moves());
    }
    if (instance.mostCases() > 0) {
      long[] ones = new long[n];
      Arrays.fill(ones, 1);
      long[] most = new long[m];
      Arrays.fill(most, instance.mostCases());
      problem = problem.withLimit("cases", ones, most);
    }
    return problem;
  }
}
