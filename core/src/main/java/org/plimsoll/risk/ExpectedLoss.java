package org.plimsoll.risk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Combination;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;

/**
 * What a risk costs a year on average: probability times impact.
 *
 * @param perYear events a year
 * @param each what one event costs on average
 * @param unit the unit of the cost
 */
public record ExpectedLoss(Rational perYear, Rational each, String unit) {
  /** Where the name comes from. */
  public static final Source EXPECTED_VALUE =
      Source.of("AXELOS", "2016", "PRINCE2 Agile").section("A.25, risk register, expected value");

  /**
   * Checks that nothing is negative.
   *
   * @param perYear events a year
   * @param each what one event costs on average
   * @param unit the unit of the cost
   */
  public ExpectedLoss {
    Objects.requireNonNull(unit, "unit");
    if (perYear.signum() < 0 || each.signum() < 0) {
      throw new IllegalArgumentException(
          "an expected loss is made of figures of 0 or more, was "
              + perYear.toText()
              + " a year at "
              + each.toText());
    }
  }

  static ExpectedLoss of(Occurrence occurrence, Impact impact) {
    return new ExpectedLoss(
        occurrence.perYear(), Rational.of(BigDecimal.valueOf(impact.mean())), impact.unit());
  }

  ExpectedLoss times(Rational likelihood, Rational impact) {
    return new ExpectedLoss(perYear.times(likelihood), each.times(impact), unit);
  }

  /**
   * Returns the loss a year.
   *
   * @return events a year x cost of one
   */
  public Rational value() {
    return perYear.times(each);
  }

  /**
   * Explains the loss.
   *
   * @return the product
   */
  public Explanation explain() {
    return Explanation.combined(
            "expected loss a year",
            value(),
            unit,
            Combination.PRODUCT,
            List.of(
                Explanation.given("events a year", perYear, ""),
                Explanation.given("cost of one on average", each, unit)))
        .from(EXPECTED_VALUE);
  }

  @Override
  public String toString() {
    return value().toText(0) + " " + unit + " a year";
  }
}
