package org.plimsoll.clinic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;
import org.plimsoll.stats.StudentT;

/**
 * Do some workers get heavier cases than their points say? The hours of each worker's cases over
 * what their points stand for, against the same of all work, with an interval that chance alone
 * leaves for any of the workers only as often as agreed.
 *
 * <p>Recorded time cannot tell heavier cases from slower or more thorough work, or from other ways
 * of recording. A ratio above 1 is a question about the cases, not a finding about a person.
 *
 * @param rows a row a worker with a case that has points, by name
 * @param confidence the probability that all intervals together hold
 * @param leftOut workers with too few cases for an interval, by name; they stand in the rows too
 */
public record WorkerComparison(List<Row> rows, double confidence, List<String> leftOut) {
  private static final Source RATIO =
      Source.of("W. G. Cochran", "1977", "Sampling Techniques, 3rd edition")
          .section("section 6.4, as recalled, the ratio estimate and its large-sample variance");

  /** What the interval says. */
  public enum Answer {
    /** Beyond chance, the cases took more than their points say. */
    HEAVIER,
    /** Chance alone would do. */
    NOT_TOLD_FROM_CHANCE,
    /** Beyond chance, the cases took less than their points say. */
    LIGHTER,
    /** Too few cases to say how they spread. */
    TOO_FEW_CASES
  }

  /**
   * One worker.
   *
   * @param worker the worker
   * @param cases how many different cases
   * @param ratio hours over what the points stand for, against the same of all work; 1 is as all
   * @param low the lower end of the interval; empty where there are too few cases
   * @param high the upper end
   * @param answer what the interval says
   */
  public record Row(
      String worker,
      int cases,
      double ratio,
      OptionalDouble low,
      OptionalDouble high,
      Answer answer) {
    /**
     * Checks that all is there.
     *
     * @param worker the worker
     * @param cases how many different cases
     * @param ratio hours over what the points stand for
     * @param low the lower end of the interval
     * @param high the upper end
     * @param answer what the interval says
     */
    public Row {
      Objects.requireNonNull(worker, "worker");
      Objects.requireNonNull(low, "low");
      Objects.requireNonNull(high, "high");
      Objects.requireNonNull(answer, "answer");
    }

    @Override
    public String toString() {
      return worker
          + ": "
          + Hours.text(ratio)
          + (low.isEmpty() ? "" : " (" + Hours.text(low) + " to " + Hours.text(high) + ")")
          + " in "
          + cases
          + (cases == 1 ? " case" : " cases");
    }
  }

  /**
   * Copies the lists.
   *
   * @param rows a row a worker
   * @param confidence the probability that all intervals together hold
   * @param leftOut workers with too few cases for an interval
   */
  public WorkerComparison {
    rows = List.copyOf(rows);
    leftOut = List.copyOf(leftOut);
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("a confidence lies in (0, 1), was " + confidence);
    }
  }

  /**
   * Compares the workers of a clinic.
   *
   * @param report the clinic
   * @param confidence the probability that all intervals together hold, such as 0.95: each is
   *     widened for their number (Bonferroni)
   * @param leastCases from how many cases on a worker has an interval, 3 or more; with fewer than
   *     about 10 it is a rough one
   * @return the comparison; without rows where all work has no hours or no points
   */
  public static WorkerComparison of(ClinicReport report, double confidence, int leastCases) {
    if (leastCases < 3) {
      throw new IllegalArgumentException(
          "an interval of a ratio needs 3 cases or more, was " + leastCases);
    }
    Map<String, Map<String, double[]>> byWorker = new TreeMap<>();
    double allPoints = 0;
    double allHours = 0;
    for (int i = 0; i < report.points().size(); i++) {
      TimedCase each = report.work().cases().get(i);
      double weight = report.points().get(i).value().doubleValue();
      double hours = Hours.real(each.time().orElseThrow());
      allPoints += weight;
      allHours += hours;
      if (each.worker().isPresent()) {
        double[] both =
            byWorker
                .computeIfAbsent(each.worker().get(), name -> new LinkedHashMap<>())
                .computeIfAbsent(each.item().id(), id -> new double[2]);
        both[0] += weight;
        both[1] += hours;
      }
    }
    if (!(allPoints > 0 && allHours > 0)) {
      return new WorkerComparison(List.of(), confidence, List.of());
    }
    double level = allHours / allPoints;
    long compared = byWorker.values().stream().filter(own -> own.size() >= leastCases).count();
    double each = 1 - (1 - confidence) / Math.max(1, compared);
    List<Row> rows = new ArrayList<>();
    List<String> few = new ArrayList<>();
    byWorker.forEach(
        (worker, cases) -> {
          Row row = row(worker, cases, level, each, leastCases);
          if (row.answer() == Answer.TOO_FEW_CASES) {
            few.add(worker);
          }
          if (Double.isFinite(row.ratio())) {
            rows.add(row);
          }
        });
    return new WorkerComparison(rows, confidence, few);
  }

  private static Row row(
      String worker, Map<String, double[]> cases, double level, double confidence, int least) {
    double expected = 0;
    double hours = 0;
    for (double[] both : cases.values()) {
      expected += level * both[0];
      hours += both[1];
    }
    int n = cases.size();
    double ratio = hours / expected;
    if (n < least) {
      return new Row(
          worker, n, ratio, OptionalDouble.empty(), OptionalDouble.empty(), Answer.TOO_FEW_CASES);
    }
    double squares = 0;
    for (double[] both : cases.values()) {
      double off = both[1] - ratio * level * both[0];
      squares += off * off;
    }
    double error = Math.sqrt(squares * n / (n - 1)) / expected;
    double half = StudentT.twoSided(confidence, n - 1) * error;
    return new Row(
        worker,
        n,
        ratio,
        OptionalDouble.of(ratio - half),
        OptionalDouble.of(ratio + half),
        ratio - half > 1
            ? Answer.HEAVIER
            : ratio + half < 1 ? Answer.LIGHTER : Answer.NOT_TOLD_FROM_CHANCE);
  }

  /**
   * Returns the workers whose cases took more or less than their points say beyond chance.
   *
   * @return in the order of the rows
   */
  public List<Row> beyondChance() {
    return rows.stream()
        .filter(row -> row.answer() == Answer.HEAVIER || row.answer() == Answer.LIGHTER)
        .toList();
  }

  /**
   * Explains the ratios.
   *
   * @return ratio and interval of each worker
   */
  public Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    for (Row row : rows) {
      parts.add(Explanation.text(row.worker(), row.toString()));
    }
    return Explanation.text("hours over points, against all work", rows.size() + " workers", parts)
        .because(
            "all intervals together hold with "
                + Hours.digits(100 * confidence)
                + "%; time does not tell heavier cases from slower work")
        .from(RATIO);
  }

  /**
   * Returns the rows as a table.
   *
   * @return a row a worker
   */
  public TextTable table() {
    List<List<String>> cells = new ArrayList<>();
    for (Row row : rows) {
      cells.add(
          List.of(
              row.worker(),
              row.cases() + "",
              Hours.text(row.ratio()),
              Hours.text(row.low()),
              Hours.text(row.high()),
              row.answer().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')));
    }
    return new TextTable("", List.of("worker", "cases", "ratio", "low", "high", "answer"), cells);
  }

  @Override
  public String toString() {
    return table().text();
  }
}
