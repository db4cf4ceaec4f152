package org.plimsoll.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/**
 * Prints the table of this module's README: the CPU time of the measuring thread, best of five
 * rounds, each library figure beside the same work written by hand in the same run.
 *
 * <p>CPU time does not count the time in which other programs had the processor, so the table can
 * be made on a shared machine, where wall time cannot. What other threads do for the measured one,
 * such as collecting its garbage, is in the column of the whole process.
 */
public final class CpuTimeTable {
  private static final int ROUNDS = 5;
  private static final long WARM_UP = 1_000_000_000;
  private static final long ROUND = 200_000_000;

  private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  // read by nobody: what is written here cannot be optimised away
  private static volatile double sink;

  private CpuTimeTable() {}

  /**
   * Measures and prints.
   *
   * @param args {@code change}, {@code allocation}, {@code risk}, {@code calibration}, {@code
   *     portfolio} for these rows alone; none for all
   */
  public static void main(String[] args) {
    System.out.printf(
        "%s %s, %d processors%n%n",
        System.getProperty("java.vm.name"),
        System.getProperty("java.vm.version"),
        Runtime.getRuntime().availableProcessors());
    if (List.of(args).equals(List.of("portfolio"))) {
      portfolio();
      return;
    }
    System.out.println(
        "| what | unit | CPU time | with other threads | a second | allocated | ratio |");
    System.out.println("| --- | --- | ---: | ---: | ---: | ---: | ---: |");
    if (args.length > 0) {
      if (List.of(args).contains("change")) {
        change();
      }
      if (List.of(args).contains("allocation")) {
        allocation();
      }
      if (List.of(args).contains("risk")) {
        risk();
      }
      if (List.of(args).contains("calibration")) {
        calibration();
      }
      if (List.of(args).contains("portfolio")) {
        portfolio();
      }
      return;
    }
    weighing();
    loadReport(15, 200);
    loadReport(5_000, 10_000);
    loadReport(5_000, 100_000);
    loadReport(5_000, 1_000_000);
    var calendar = new CalendarWorkload();
    measure(
        "date",
        calendar.size(),
        new Work("45 working days on, library", calendar::asked),
        new Work("… walking from day to day", calendar::walked));
    for (int people : new int[] {15, 5_000}) {
      var evenness = new EvennessWorkload(people);
      measure(
          "call",
          1,
          new Work("all indices of evenness, " + people + " people, library", evenness::measured),
          new Work("… Gini alone, over all pairs", evenness::overAllPairs));
    }
    change();
    allocation();
    risk();
    calibration();
    portfolio();
  }

  /** A table of its own: what counts is the worst register, not the best round. */
  private static void portfolio() {
    System.out.println();
    System.out.println(
        "| 20 registers | median | worst | proven | widest gap | most places | one by one, more |");
    System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (int candidates : new int[] {30, 40}) {
      for (int percent : new int[] {20, 40, 60}) {
        System.out.println(new PortfolioWorkload(candidates, percent).row());
      }
    }
  }

  private static void calibration() {
    var work = new CalibrationWorkload(100_000);
    measure(
        "clinic",
        1,
        new Work("clinic on 100,000 items, library", () -> work.reviewed().cases().size()));
    measure(
        "proposal",
        1,
        new Work(
            "60 weights from them, library", () -> work.proposed().priorStrength().orElseThrow()),
        new Work("… with the prior chosen", () -> work.chosen().priorStrength().orElseThrow()));
    measure(
        "fit",
        1,
        new Work(
            "60 weights, 100,000 rows without a 0, library", () -> work.fullRows().residualNorm()));
  }

  private static void risk() {
    var risk = new RiskWorkload();
    measure(
        "trial",
        RiskWorkload.TRIALS,
        new Work("50 risks drawn, with quantiles, library", risk::drawn));
    measure(
        "trial",
        RiskWorkload.yearsByHand(),
        new Work("… a loop over years, by hand", risk::byHand));
    measure(
        "trial",
        RiskWorkload.TRIALS,
        new Work(
            "50 risks, 100 mitigations, inherent and residual, library",
            risk::drawnWithMitigations));
    measure(
        "register",
        1,
        new Work("50 risks exactly, 262,144 steps, library", () -> risk.exactLoss().mean()));
  }

  private static void allocation() {
    var allocation = new AllocationWorkload();
    measure(
        "call",
        1,
        new Work("next case, 15 people, 200 cases, library", allocation::nextSize),
        new Work("… the load report of the same team", allocation::reported));
    measure(
        "call",
        1,
        new Work("ten new cases, the same team, proven best, library", allocation::allocatedSize),
        new Work("… the load report of the same team", allocation::reported));
  }

  private static void change() {
    var buyIn = new BuyInWorkload();
    measure(
        "bound",
        1,
        new Work("lower bound of 1,000,000 people, 10,000 asked, library", buyIn::bound),
        new Work("… bisection over a table of log factorials", buyIn::boundByHand));
    measure(
        "verdict",
        BuyInWorkload.SURVEYS,
        new Work("verdict on a survey of up to 100 people, library", buyIn::verdicts),
        new Work("… from a table of binomials, without reasons", buyIn::verdictsByHand));
    var kotter = new KotterWorkload();
    measure(
        "review",
        1,
        new Work(
            "Kotter, " + KotterWorkload.PIECES + " pieces of evidence, library", kotter::reviewed),
        new Work("… the surveys' probabilities alone", kotter::probabilities));
  }

  private static void weighing() {
    var weighing = new WeighingWorkload(WeighingBenchmark.CASES, true);
    measure(
        "case",
        WeighingBenchmark.CASES,
        new Work("weighing with 6 factors, library", weighing::weighed),
        new Work("… plain longs, from columns", weighing::inThousandths),
        new Work("… plain longs, from the same cases", weighing::inThousandthsFromCases),
        new Work("… BigDecimal, from columns", weighing::inBigDecimal));
  }

  private static void loadReport(int people, int cases) {
    var load = new LoadWorkload(people, cases);
    measure(
        "report",
        1,
        new Work(
            String.format(
                Locale.ROOT, "load report, %,d people, %,d cases, library", people, cases),
            load::reported),
        new Work("… plain longs, from columns", load::byHand),
        new Work("… building the team from its rows", () -> load.built().holdings().size()));
  }

  /** One piece of work; the result keeps it from being optimised away. */
  private record Work(String name, DoubleSupplier run) {}

  /** What one run of a work costs, in nanoseconds and bytes. */
  private record Cost(double thread, double process, double allocated) {
    static Cost of(Work work, long runs) {
      long allocated = THREAD.getCurrentThreadAllocatedBytes();
      long process = PROCESS.getProcessCpuTime();
      long thread = THREAD.getCurrentThreadCpuTime();
      for (long i = 0; i < runs; i++) {
        sink = work.run().getAsDouble();
      }
      thread = THREAD.getCurrentThreadCpuTime() - thread;
      process = PROCESS.getProcessCpuTime() - process;
      allocated = THREAD.getCurrentThreadAllocatedBytes() - allocated;
      return new Cost((double) thread / runs, (double) process / runs, (double) allocated / runs);
    }
  }

  private static void measure(String unit, int units, Work... works) {
    List<Long> runs = new ArrayList<>();
    for (Work work : works) {
      runs.add(runsPerRound(work));
    }
    Cost[] best = new Cost[works.length];
    // in turns, so that a noisy moment does not fall on one of them alone
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < works.length; i++) {
        Cost cost = Cost.of(works[i], runs.get(i));
        if (best[i] == null || cost.thread() < best[i].thread()) {
          best[i] = cost;
        }
      }
    }
    for (int i = 0; i < works.length; i++) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %s | %s | %,.0f | %s | %s |%n",
          works[i].name(),
          unit,
          time(best[i].thread() / units),
          time(best[i].process() / units),
          1e9 * units / best[i].thread(),
          bytes(best[i].allocated() / units),
          i == 0 ? "1" : String.format(Locale.ROOT, "%.2f", best[i].thread() / best[0].thread()));
    }
  }

  private static long runsPerRound(Work work) {
    long runs = 0;
    long start = THREAD.getCurrentThreadCpuTime();
    long spent;
    do {
      sink = work.run().getAsDouble();
      runs++;
      spent = THREAD.getCurrentThreadCpuTime() - start;
    } while (spent < WARM_UP);
    return Math.max(1, runs * ROUND / spent);
  }

  private static String time(double nanos) {
    String unit = nanos < 1e3 ? "ns" : nanos < 1e6 ? "µs" : "ms";
    double value = nanos < 1e3 ? nanos : nanos < 1e6 ? nanos / 1e3 : nanos / 1e6;
    return String.format(Locale.ROOT, value < 10 ? "%.2f %s" : "%.0f %s", value, unit);
  }

  private static String bytes(double bytes) {
    return bytes < 10_000
        ? String.format(Locale.ROOT, "%.0f B", bytes)
        : bytes < 1e7
            ? String.format(Locale.ROOT, "%.0f kB", bytes / 1e3)
            : String.format(Locale.ROOT, "%.0f MB", bytes / 1e6);
  }
}
