package org.plimsoll.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.plimsoll.io.Csv;
import org.plimsoll.io.EventMapping;
import org.plimsoll.io.ReadResult;
import org.plimsoll.io.Xes;
import org.plimsoll.json.PlimsollJson;
import org.plimsoll.lean.EventLog;
import org.plimsoll.lean.LeanReview;

/**
 * All Lean figures of a generated log, from CSV to JSON, in one process that has just begun, as a
 * user's has: time to warm up is in the first round. Prints wall time, CPU time of the thread and
 * of the whole process, garbage collection and compilation included, and the memory of the process.
 */
public final class LeanTable {
  private static final int CASES = 86_000;
  private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final EventMapping MAPPING =
      EventMapping.standard()
          .withWorker("worker")
          .withLifeCycle("lifecycle")
          .reviewing(LeanReview.standard().counting("complete"));

  private LeanTable() {}

  /**
   * Measures and prints.
   *
   * @param args how many cases, 86,000 if nothing is said, or an XES file, which is then read; how
   *     many rounds, 1 if nothing is said
   * @throws IOException if the log cannot be written or read
   */
  public static void main(String[] args) throws IOException {
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 1;
    if (args.length > 0 && !args[0].chars().allMatch(Character::isDigit)) {
      xes(Path.of(args[0]), rounds);
      return;
    }
    int cases = args.length > 0 ? Integer.parseInt(args[0]) : CASES;
    Path folder = Files.createTempDirectory("lean");
    Path csv = folder.resolve("log.csv");
    Path json = folder.resolve("figures.json");
    try {
      System.out.printf(
          Locale.ROOT,
          "%d processors, at most %d MB of heap%n%n",
          Runtime.getRuntime().availableProcessors(),
          Runtime.getRuntime().maxMemory() >> 20);
      System.out.println("| round | what | wall time | CPU, thread | CPU, process |");
      System.out.println("| ---: | --- | ---: | ---: | ---: |");
      Clock begun = new Clock();
      int events = LeanLog.write(csv, cases);
      begun.row(0, String.format(Locale.ROOT, "%,d events generated and written", events));
      for (int round = 1; round <= rounds; round++) {
        Clock clock = new Clock();
        ReadResult<EventLog> read = Csv.events(csv, MAPPING);
        clock.row(round, "read from CSV (" + (Files.size(csv) >> 20) + " MB)");
        Clock second = new Clock();
        LeanReview.Result result = MAPPING.review().review(read.orThrow());
        second.row(round, "all figures");
        Clock third = new Clock();
        PlimsollJson.standard().write(result, json);
        third.row(round, "written as JSON (" + (Files.size(json) >> 10) + " kB)");
        clock.row(round, "from CSV to JSON: " + result);
      }
      System.out.printf("%n%s%n", memory());
    } finally {
      Files.deleteIfExists(csv);
      Files.deleteIfExists(json);
      Files.deleteIfExists(folder);
    }
  }

  private static void xes(Path file, int rounds) throws IOException {
    System.out.println("| round | what | wall time | CPU, thread | CPU, process |");
    System.out.println("| ---: | --- | ---: | ---: | ---: |");
    for (int round = 1; round <= rounds; round++) {
      Clock clock = new Clock();
      EventLog log = Xes.read(file).orThrow();
      clock.row(round, String.format(Locale.ROOT, "%,d events read from XES", log.size()));
    }
    System.out.printf("%n%s%n", memory());
  }

  /** The most memory that the process had, where the system says it. */
  private static String memory() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.isReadable(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM"))
            .map(line -> "most memory of the process: " + line.substring(6).strip())
            .findFirst()
            .orElse("")
        : "";
  }

  /** Three clocks that start together. */
  private static final class Clock {
    private final long wall = System.nanoTime();
    private final long thread = THREAD.getCurrentThreadCpuTime();
    private final long process = PROCESS.getProcessCpuTime();

    void row(int round, String what) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %.2f s | %.2f s | %.2f s |%n",
          round == 0 ? "" : Integer.toString(round),
          what,
          (System.nanoTime() - wall) / 1e9,
          (THREAD.getCurrentThreadCpuTime() - thread) / 1e9,
          (PROCESS.getProcessCpuTime() - process) / 1e9);
    }
  }
}
