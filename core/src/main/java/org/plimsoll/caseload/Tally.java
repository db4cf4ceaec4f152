package org.plimsoll.caseload;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;

/**
 * Weighs work of which only counts are known: so many cases of a band and setting, so many reports.
 *
 * <p>The rules are those of the probation Workload Measurement Tool (ministryofjustice/wmt-worker,
 * calculate-points-for-tier.js; hmpps-workload, WorkloadCalculator.kt), in exact arithmetic.
 *
 * @param subtractInactive whether inactive cases count only for their weighting
 * @param unknownCountsNothing whether a band, setting or task without a weight counts 0 and is
 *     listed; otherwise it is an error
 */
public record Tally(boolean subtractInactive, boolean unknownCountsNothing) {
  private static final Source WMT =
      Source.of("Ministry of Justice", "", "Workload Measurement Tool")
          .section("points for tier")
          .link("https://github.com/ministryofjustice/wmt-worker");

  /**
   * Returns the tally that subtracts inactive cases and refuses unknown bands.
   *
   * @return the default tally
   */
  public static Tally standard() {
    return new Tally(true, false);
  }

  /**
   * Returns the tally that counts inactive cases in full.
   *
   * @return the tally without subtraction
   */
  public Tally countingInactiveInFull() {
    return new Tally(false, unknownCountsNothing);
  }

  /**
   * Returns the tally in which what has no weight counts 0 and is listed.
   *
   * @return the tolerant tally
   */
  public Tally listingUnknown() {
    return new Tally(subtractInactive, true);
  }

  /**
   * Weighs counted work.
   *
   * @param scheme what bands and tasks weigh
   * @param cases the counted cases
   * @param tasks reports and other tasks
   * @param adjustment points added by hand or for contacts done for others; negative takes away
   * @return the total and its parts
   * @throws IllegalArgumentException if a band, setting or task has no weight, unless this tally
   *     lists such
   */
  public Result of(
      PointsScheme scheme, Iterable<CaseCount> cases, Iterable<Task> tasks, Points adjustment) {
    Map<String, Points> bySetting = new LinkedHashMap<>();
    List<Explanation> parts = new ArrayList<>();
    List<String> unweighted = new ArrayList<>();
    Points low = Points.ZERO;
    Points casePoints = Points.ZERO;
    Points high = Points.ZERO;
    for (CaseCount count : cases) {
      Optional<PointsRange> weight = weight(scheme, count, unweighted);
      if (weight.isEmpty()) {
        count.setting().ifPresent(setting -> bySetting.putIfAbsent(setting, Points.ZERO));
        continue;
      }
      Rational counting = counting(count);
      Points points = weight.get().point().times(counting);
      low = low.plus(weight.get().low().times(counting));
      high = high.plus(weight.get().high().times(counting));
      casePoints = casePoints.plus(points);
      count.setting().ifPresent(setting -> bySetting.merge(setting, points, Points::plus));
      parts.add(
          Explanation.combined(
                  count.count()
                      + " x "
                      + count.band().orElse("")
                      + count.setting().map(s -> " in " + s).orElse(""),
                  points.value(),
                  "pts",
                  org.plimsoll.explain.Combination.PRODUCT,
                  List.of(
                      Explanation.given("cases that count", counting, "")
                          .because(
                              count.inactive().isEmpty()
                                  ? ""
                                  : subtractInactive
                                      ? "less what does not count of " + count.inactive()
                                      : "inactive cases count in full"),
                      Explanation.given("points each", weight.get().point())))
              .from(WMT));
    }
    Points taskPoints = Points.ZERO;
    for (Task task : tasks) {
      Optional<PointsRange> weight = scheme.weightOf(task);
      if (weight.isEmpty() && unknownCountsNothing) {
        unweighted.add("task \"" + task.name() + "\"");
        continue;
      }
      PointsRange range = weight.orElseThrow(() -> scheme.unknownTask(task)).times(task.count());
      taskPoints = taskPoints.plus(range.point());
      low = low.plus(range.low());
      high = high.plus(range.high());
      parts.add(Explanation.given(task.toString(), range.point()));
    }
    if (!adjustment.isZero()) {
      parts.add(Explanation.given("adjustments", adjustment));
    }
    return new Result(
        casePoints,
        bySetting,
        taskPoints,
        adjustment,
        low.plus(adjustment),
        high.plus(adjustment),
        unweighted,
        parts);
  }

  private Optional<PointsRange> weight(
      PointsScheme scheme, CaseCount count, List<String> unweighted) {
    if (count.band().isEmpty()) {
      unweighted.add(count.count() + " cases without a band");
      return Optional.empty();
    }
    Band band = scheme.bands().get(count.band().get());
    PointsRange weight =
        band == null
            ? null
            : count.setting().isPresent() && !band.bySetting().isEmpty()
                ? band.bySetting().get(count.setting().get())
                : band.weight().orElse(null);
    if (weight == null) {
      String what =
          "band \""
              + count.band().get()
              + "\""
              + count.setting().map(s -> " in setting \"" + s + "\"").orElse("");
      if (!unknownCountsNothing) {
        throw new IllegalArgumentException(
            what
                + " has no weight in scheme \""
                + scheme.name()
                + "\"; its bands are "
                + scheme.bands().keySet()
                + "; to count such cases as 0, say listingUnknown()");
      }
      unweighted.add(what);
      return Optional.empty();
    }
    return Optional.of(weight);
  }

  private Rational counting(CaseCount count) {
    Rational counting = Rational.of(count.count());
    if (subtractInactive) {
      for (CaseCount.Inactive inactive : count.inactive()) {
        counting = counting.minus(Rational.of(inactive.count()).times(inactive.discounted()));
      }
    }
    return counting;
  }

  /**
   * Counted work, weighed.
   *
   * @param casePoints the points of the cases
   * @param bySetting the points of the cases by setting, in the order met; cases without a setting
   *     are not in it
   * @param taskPoints the points of the tasks
   * @param adjustment the points added by hand
   * @param low the total with the lowest weights
   * @param high the total with the highest weights
   * @param unweighted what counted 0 because it has no weight
   * @param parts the parts that add up to the total
   */
  public record Result(
      Points casePoints,
      Map<String, Points> bySetting,
      Points taskPoints,
      Points adjustment,
      Points low,
      Points high,
      List<String> unweighted,
      List<Explanation> parts) {

    /**
     * Copies the parts.
     *
     * @param casePoints the points of the cases
     * @param bySetting the points of the cases by setting, in the order met; cases without a
     *     setting are not in it
     * @param taskPoints the points of the tasks
     * @param adjustment the points added by hand
     * @param low the total with the lowest weights
     * @param high the total with the highest weights
     * @param unweighted what counted 0 because it has no weight
     * @param parts the parts that add up to the total
     */
    public Result {
      bySetting = Collections.unmodifiableMap(new LinkedHashMap<>(bySetting));
      unweighted = List.copyOf(unweighted);
      parts = List.copyOf(parts);
    }

    /**
     * Returns the total. It is not cut at 0: a large negative adjustment can make it negative.
     *
     * @return cases + tasks + adjustment
     */
    public Points total() {
      return casePoints.plus(taskPoints).plus(adjustment);
    }

    /**
     * Explains the total.
     *
     * @return the parts, which add up to it
     */
    public Explanation explain() {
      return Explanation.sum("counted work", total(), parts)
          .because(
              unweighted.isEmpty() ? "" : "without a weight, so not in the total: " + unweighted);
    }

    @Override
    public String toString() {
      return total()
          + " (cases "
          + casePoints
          + ", tasks "
          + taskPoints
          + ", adjustments "
          + adjustment
          + ")";
    }
  }
}
