package org.plimsoll.caseload;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.base.Rounding;

/**
 * The average of daily figures over the days of a period that have data, rounded as the Workload
 * Measurement Tool rounds them.
 *
 * <p>Each mean is rounded to a whole number with halves going up, towards plus infinity, so that
 * -8.5 gives -8; the percentage is formed from the rounded means and rounded half up to 1 decimal
 * (ministryofjustice/wmt-web, average-grouped-archive-data.js).
 *
 * @param points the mean points carried
 * @param available the mean available points
 * @param adjustment the mean adjustment
 * @param cases the mean number of cases
 * @param daysWithData over how many days
 */
public record PeriodAverage(
    Points points, Points available, Points adjustment, long cases, int daysWithData) {

  /**
   * Averages rows, one a day.
   *
   * @param days the figures of the days that have data, any order
   * @return the means; all 0 if no day has data
   */
  public static PeriodAverage of(List<LoadRow> days) {
    Rational cases = Rational.ZERO;
    Points points = Points.ZERO;
    Points available = Points.ZERO;
    Points adjustment = Points.ZERO;
    for (LoadRow day : days) {
      cases = cases.plus(Rational.of(day.cases()));
      points = points.plus(day.load().total());
      available = available.plus(day.load().available());
      adjustment = adjustment.plus(day.adjustment());
    }
    int n = Math.max(1, days.size());
    return new PeriodAverage(
        new Points(mean(points.value(), n)),
        new Points(mean(available.value(), n)),
        new Points(mean(adjustment.value(), n)),
        mean(cases, n).toBigDecimal().longValueExact(),
        days.size());
  }

  private static Rational mean(Rational sum, int n) {
    Rational plusHalf = sum.dividedBy(Rational.of(n)).plus(Rational.of(new BigDecimal("0.5")));
    return plusHalf.rounded(Rounding.to(0, java.math.RoundingMode.FLOOR));
  }

  /**
   * Returns the load over the period.
   *
   * @return mean points / mean available x 100, half up to 1 decimal; empty if nothing was
   *     available
   */
  public Optional<Percent> percent() {
    return Load.of(points, available).percent(Rounding.halfUp(1), Load.NoCapacity.UNDEFINED);
  }

  @Override
  public String toString() {
    return "mean of " + daysWithData + " days: " + cases + " cases, " + Load.of(points, available);
  }
}
