package org.plimsoll.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;
import org.plimsoll.explain.TextTable;

/**
 * What a register may cost within a year.
 *
 * @param unit the unit of all amounts
 * @param method how it was found, in words
 * @param mean the mean
 * @param sd the standard deviation
 * @param probabilityOfZero the probability that the year costs nothing
 * @param meanError the standard error of the mean; empty where it is exact
 * @param tails one for each level asked for, from the lowest up
 * @param exceedance how likely larger losses are, from the smallest loss up; losses rise and
 *     probabilities fall
 * @param tolerance one for each point of the tolerance curve, in its order; empty without one
 */
public record AnnualLoss(
    String unit,
    String method,
    double mean,
    double sd,
    double probabilityOfZero,
    OptionalDouble meanError,
    List<Tail> tails,
    List<ToleranceCurve.Point> exceedance,
    List<Check> tolerance) {
  /** Where the shortfall with a split atom comes from. */
  public static final Source SHORTFALL =
      Source.of(
              "R. T. Rockafellar and S. Uryasev",
              "2002",
              "Conditional value-at-risk for general loss distributions")
          .section("Journal of Banking and Finance 26(7), 1443-1471")
          .link("https://doi.org/10.1016/S0378-4266(02)00271-6");

  /**
   * Copies.
   *
   * @param unit the unit of all amounts
   * @param method how it was found, in words
   * @param mean the mean
   * @param sd the standard deviation
   * @param probabilityOfZero the probability that the year costs nothing
   * @param meanError the standard error of the mean; empty where it is exact
   * @param tails one for each level asked for, from the lowest up
   * @param exceedance how likely larger losses are, from the smallest loss up; losses rise and
   *     probabilities fall
   * @param tolerance one for each point of the tolerance curve, in its order; empty without one
   */
  public AnnualLoss {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(meanError, "meanError");
    tails = List.copyOf(tails);
    exceedance = List.copyOf(exceedance);
    tolerance = List.copyOf(tolerance);
  }

  /**
   * The bad end of the distribution.
   *
   * @param level the level, such as 0.95
   * @param valueAtRisk the least loss that is not exceeded with at least this probability
   * @param expectedShortfall the mean of the worst {@code 1 - level} of years, where a single loss
   *     that reaches across the level counts in part
   * @param valueError the standard error of the value at risk; empty where it is no estimate
   * @param shortfallError the standard error of the expected shortfall; empty likewise
   */
  public record Tail(
      double level,
      double valueAtRisk,
      double expectedShortfall,
      OptionalDouble valueError,
      OptionalDouble shortfallError) {
    /**
     * Checks that all parts are there.
     *
     * @param level the level, such as 0.95
     * @param valueAtRisk the least loss that is not exceeded with at least this probability
     * @param expectedShortfall the mean of the worst {@code 1 - level} of years, where a single
     *     loss that reaches across the level counts in part
     * @param valueError the standard error of the value at risk; empty where it is no estimate
     * @param shortfallError the standard error of the expected shortfall; empty likewise
     */
    public Tail {
      Objects.requireNonNull(valueError, "valueError");
      Objects.requireNonNull(shortfallError, "shortfallError");
    }

    @Override
    public String toString() {
      return Figures.text(level)
          + ": "
          + Figures.text(valueAtRisk)
          + ", beyond "
          + Figures.text(expectedShortfall);
    }
  }

  /**
   * A point of the tolerance curve and what was found there.
   *
   * @param loss the loss
   * @param tolerated how likely a larger one may be
   * @param found how likely it is
   */
  public record Check(double loss, double tolerated, double found) {
    /**
     * Tells whether the tolerance is kept.
     *
     * @return whether a larger loss is no more likely than tolerated
     */
    public boolean isWithin() {
      return found <= tolerated;
    }
  }

  /**
   * Returns the tail of a level.
   *
   * @param level a level that was asked for
   * @return its tail
   * @throws IllegalArgumentException if it was not asked for
   */
  public Tail tail(double level) {
    return tails.stream()
        .filter(tail -> tail.level() == level)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the level "
                        + level
                        + " was not asked for; there are "
                        + tails.stream().map(Tail::level).toList()
                        + "; ask with withLevels"));
  }

  /**
   * Tells whether the whole tolerance curve is kept.
   *
   * @return true without a curve
   */
  public boolean isTolerated() {
    return tolerance.stream().allMatch(Check::isWithin);
  }

  /**
   * Explains the figures.
   *
   * @return the method and each figure, with its standard error where it is an estimate
   */
  public Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    parts.add(figure("mean", mean, meanError));
    parts.add(figure("standard deviation", sd, OptionalDouble.empty()));
    parts.add(
        Explanation.text("probability of a year without loss", Figures.text(probabilityOfZero)));
    for (Tail tail : tails) {
      parts.add(
          figure(
                  "value at risk " + Figures.text(tail.level()),
                  tail.valueAtRisk(),
                  tail.valueError())
              .because("the least loss that is not exceeded with this probability"));
      parts.add(
          figure(
                  "expected shortfall " + Figures.text(tail.level()),
                  tail.expectedShortfall(),
                  tail.shortfallError())
              .because("the mean of the worst years")
              .from(SHORTFALL));
    }
    for (Check check : tolerance) {
      parts.add(
          Explanation.text(
              "above " + Figures.text(check.loss()),
              Figures.text(check.found())
                  + (check.isWithin() ? ", within " : ", more than ")
                  + "the tolerated "
                  + Figures.text(check.tolerated())));
    }
    return Explanation.text("loss within a year, " + unit, "", parts)
        .because(method)
        .from(Source.OURS);
  }

  private Explanation figure(String label, double value, OptionalDouble error) {
    return Explanation.text(
        label,
        Figures.text(value)
            + " "
            + unit
            + (error.isPresent() ? " +- " + Figures.text(error.getAsDouble()) : ""));
  }

  @Override
  public String toString() {
    List<List<String>> rows = new ArrayList<>();
    for (Tail tail : tails) {
      rows.add(
          List.of(
              Figures.text(tail.level()),
              Figures.rounded(tail.valueAtRisk()),
              Figures.rounded(tail.expectedShortfall())));
    }
    return new TextTable(
            "mean "
                + Figures.rounded(mean)
                + " "
                + unit
                + " a year, nothing with probability "
                + Figures.text(probabilityOfZero),
            List.of("level", "value at risk", "expected shortfall"),
            rows)
        .text();
  }
}
