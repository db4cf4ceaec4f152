package org.plimsoll.benchmarks;

import static org.plimsoll.base.Units.date;
import static org.plimsoll.base.Units.points;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.plimsoll.caseload.Factor;
import org.plimsoll.caseload.LoadRow;
import org.plimsoll.caseload.PointsScheme;
import org.plimsoll.caseload.Rollup;
import org.plimsoll.caseload.Team;
import org.plimsoll.io.CaseColumns;
import org.plimsoll.io.Csv;
import org.plimsoll.io.FactorColumn;
import org.plimsoll.io.StaffColumns;
import org.plimsoll.io.TeamRows;
import org.plimsoll.stats.SeededStream;

/**
 * Reads a generated national workload of 1,000,000 cases, 50,000 people and 5,000 teams from CSV,
 * and rolls it up over teams, services and regions. Prints the best, median and worst of nine
 * rounds in wall time, in CPU time of the thread and of the whole process, garbage collection
 * included, and the heap in use afterwards.
 */
public final class NationalTable {
  private static final int TEAMS = 5_000;
  private static final int PEOPLE = 10;
  private static final int CASES = 20;
  private static final int ROUNDS = 9;

  private NationalTable() {}

  /**
   * Measures and prints.
   *
   * @param args none
   * @throws IOException if the generated tables cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("national");
    Path staff = folder.resolve("staff.csv");
    Path cases = folder.resolve("cases.csv");
    try {
      write(staff, cases);
      System.out.printf(
          "%d processors, at most %d MB of heap, %d MB of cases%n%n",
          Runtime.getRuntime().availableProcessors(),
          Runtime.getRuntime().maxMemory() >> 20,
          Files.size(cases) >> 20);
      System.out.println("| what | best, median, worst: wall time | CPU, thread | CPU, process |");
      System.out.println("| --- | ---: | ---: | ---: |");
      Map<String, Team> teams =
          timed(
              "1,000,000 case rows read, joined and split into 5,000 teams",
              () -> read(staff, cases));
      System.gc();
      long used = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
      List<LoadRow> rows =
          timed(
              "loads of 5,000 teams, a row each",
              () -> teams.values().stream().map(team -> team.load().rollup().total()).toList());
      Rollup nation = timed("roll-up of 5,000 rows over services and regions", () -> rollUp(rows));
      System.out.printf(
          "%nheap in use with all teams held: %d MB; the nation: %s%n", used, nation.total());
    } finally {
      Files.deleteIfExists(staff);
      Files.deleteIfExists(cases);
      Files.deleteIfExists(folder);
    }
  }

  private static void write(Path staff, Path cases) throws IOException {
    SeededStream random = SeededStream.of(1, "national");
    try (BufferedWriter people = Files.newBufferedWriter(staff);
        BufferedWriter work = Files.newBufferedWriter(cases)) {
      people.write("id,name,contracted\n");
      work.write("id,band,holder,opened,court,children\n");
      for (int person = 0; person < TEAMS * PEOPLE; person++) {
        String id = "T" + person / PEOPLE + "-P" + person % PEOPLE;
        people.write(id + ",Worker " + person + "," + (16 + random.nextInt(43) * 0.5) + "\n");
        for (int i = 0; i < CASES; i++) {
          work.write(
              "C-"
                  + (person * CASES + i)
                  + ","
                  + (random.nextInt(3) == 0 ? "complex" : "simple")
                  + ","
                  + id
                  + ",2026-01-"
                  + (10 + random.nextInt(20))
                  + ","
                  + random.nextInt(2)
                  + ","
                  + random.nextInt(5)
                  + "\n");
        }
      }
    }
  }

  private static Map<String, Team> read(Path staff, Path cases) {
    var scheme =
        PointsScheme.named("national")
            .withHoursPerPoint(1)
            .band("simple", points(1))
            .band("complex", points(2))
            .factor("court", Factor.add(points("0.5")))
            .factor("children", Factor.each(points("0.25"), 1));
    Team all =
        TeamRows.named("nation")
            .under(scheme)
            .on(date("2026-02-02"))
            .staff(Csv.staff(staff, StaffColumns.standard()))
            .cases(
                Csv.cases(
                    cases,
                    CaseColumns.standard()
                        .withFactor("court", "court", FactorColumn.Kind.FLAG)
                        .withFactor("children", "children", FactorColumn.Kind.NUMBER)))
            .join()
            .orThrow()
            .team();
    return all.splitBy(member -> member.id().substring(0, member.id().indexOf('-')));
  }

  private static Rollup rollUp(List<LoadRow> teams) {
    return Rollup.of("nation", level("region ", level("service ", teams, 20), 25));
  }

  private static List<LoadRow> level(String name, List<LoadRow> rows, int size) {
    Map<Integer, List<LoadRow>> groups = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      groups.computeIfAbsent(i / size, key -> new ArrayList<>()).add(rows.get(i));
    }
    List<LoadRow> level = new ArrayList<>();
    groups.forEach((number, group) -> level.add(Rollup.of(name + number, group).total()));
    return level;
  }

  private static <T> T timed(String what, Supplier<T> work) {
    var threads = ManagementFactory.getThreadMXBean();
    var process =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long[] wall = new long[ROUNDS];
    long[] cpu = new long[ROUNDS];
    long[] all = new long[ROUNDS];
    T result = work.get();
    for (int round = 0; round < ROUNDS; round++) {
      long allBefore = process.getProcessCpuTime();
      long cpuBefore = threads.getCurrentThreadCpuTime();
      long before = System.nanoTime();
      result = work.get();
      wall[round] = System.nanoTime() - before;
      cpu[round] = threads.getCurrentThreadCpuTime() - cpuBefore;
      all[round] = process.getProcessCpuTime() - allBefore;
    }
    System.out.println(
        "| " + what + " | " + seconds(wall) + " | " + seconds(cpu) + " | " + seconds(all) + " |");
    return result;
  }

  private static String seconds(long[] nanos) {
    Arrays.sort(nanos);
    return String.format(
        Locale.ROOT,
        "%.3f, %.3f, %.3f s",
        nanos[0] / 1e9,
        nanos[nanos.length / 2] / 1e9,
        nanos[nanos.length - 1] / 1e9);
  }
}
