package org.plimsoll.risk;

import java.math.BigDecimal;
import java.util.List;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Combination;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;

/**
 * How well a control works in practice, which is less than on paper: it does not reach everything,
 * and now and then it is out of order for a while.
 *
 * @param coverage the share of what needs the control that has it, 0 to 1
 * @param intendedEfficacy the share of events it stops while in order, 0 to 1
 * @param variantEfficacy the share it stops while out of order, 0 to 1
 * @param variancesPerYear how often a year it gets out of order, 0 to 365
 * @param varianceDays for how many days each time, 0 or more
 */
public record OperationalEfficacy(
    double coverage,
    double intendedEfficacy,
    double variantEfficacy,
    double variancesPerYear,
    double varianceDays) {
  /** Where the formula comes from. */
  public static final Source FAIR_CAM =
      Source.of("FAIR Institute", "", "FAIR Controls Analytics Model")
          .section("as restated in the README of neoprehn/pyfair-cam");

  /**
   * Checks the ranges.
   *
   * @param coverage the share of what needs the control that has it, 0 to 1
   * @param intendedEfficacy the share of events it stops while in order, 0 to 1
   * @param variantEfficacy the share it stops while out of order, 0 to 1
   * @param variancesPerYear how often a year it gets out of order, 0 to 365
   * @param varianceDays for how many days each time, 0 or more
   */
  public OperationalEfficacy {
    requireShare("coverage", coverage);
    requireShare("intended efficacy", intendedEfficacy);
    requireShare("variant efficacy", variantEfficacy);
    if (!(variancesPerYear >= 0 && variancesPerYear <= 365)) {
      throw new IllegalArgumentException(
          "a control gets out of order 0 to 365 times a year, was " + variancesPerYear);
    }
    Figures.requireAmount("the number of days out of order", varianceDays);
  }

  private static void requireShare(String what, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "the " + what + " of a control lies in [0, 1], was " + share);
    }
  }

  /**
   * Returns the share of time in which the control is in order.
   *
   * @return {@code (1 - variances / 365)^days}, 0 to 1
   */
  public double reliability() {
    return StrictMath.pow(1 - variancesPerYear / 365, varianceDays);
  }

  /**
   * Returns the share of events that it stops in practice.
   *
   * @return coverage x (reliability x intended + (1 - reliability) x variant), 0 to 1
   */
  public double value() {
    double reliability = reliability();
    return coverage * (reliability * intendedEfficacy + (1 - reliability) * variantEfficacy);
  }

  /**
   * Explains the value.
   *
   * @return coverage times the sum of the two parts
   */
  public Explanation explain() {
    Rational reliable = exact(reliability());
    Rational inOrder = reliable.times(exact(intendedEfficacy));
    Rational outOfOrder = Rational.ONE.minus(reliable).times(exact(variantEfficacy));
    Rational covered = inOrder.plus(outOfOrder);
    return Explanation.combined(
            "operational efficacy",
            exact(coverage).times(covered),
            "",
            Combination.PRODUCT,
            List.of(
                Explanation.given("coverage", exact(coverage), ""),
                Explanation.combined(
                    "efficacy where it reaches",
                    covered,
                    "",
                    Combination.SUM,
                    List.of(
                        Explanation.combined(
                            "in order",
                            inOrder,
                            "",
                            Combination.PRODUCT,
                            List.of(
                                Explanation.given("reliability", reliable, "")
                                    .because("(1 - variances a year / 365)^days"),
                                Explanation.given("intended", exact(intendedEfficacy), ""))),
                        Explanation.combined(
                            "out of order",
                            outOfOrder,
                            "",
                            Combination.PRODUCT,
                            List.of(
                                Explanation.given(
                                    "1 - reliability", Rational.ONE.minus(reliable), ""),
                                Explanation.given("variant", exact(variantEfficacy), "")))))))
        .from(FAIR_CAM);
  }

  private static Rational exact(double value) {
    return Rational.of(BigDecimal.valueOf(value));
  }

  @Override
  public String toString() {
    return "operational efficacy " + Figures.text(value());
  }
}
