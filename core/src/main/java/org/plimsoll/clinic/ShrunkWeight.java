package org.plimsoll.clinic;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Combination;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;

/**
 * A weight between what it is thought to be and what a few cases show: the mean of the cases and of
 * so many imagined ones that show the present weight.
 *
 * @param prior the present weight
 * @param strength how many imagined cases stand for it, {@code k}; 0 or more
 * @param observed the mean of the cases seen
 * @param n how many were seen; 0 or more
 */
public record ShrunkWeight(Rational prior, Rational strength, Rational observed, int n) {
  private static final Source CONJUGATE =
      Source.of("H. Raiffa and R. Schlaifer", "1961", "Applied Statistical Decision Theory");

  /**
   * Checks the ranges.
   *
   * @param prior the present weight
   * @param strength how many imagined cases stand for it
   * @param observed the mean of the cases seen
   * @param n how many were seen
   */
  public ShrunkWeight {
    Objects.requireNonNull(prior, "prior");
    Objects.requireNonNull(observed, "observed");
    if (strength.signum() < 0 || n < 0) {
      throw new IllegalArgumentException(
          "the strength of a prior and the number of cases must not be negative, was "
              + strength
              + " and "
              + n);
    }
  }

  /**
   * Returns the weight.
   *
   * @return {@code (k prior + n observed) / (k + n)}, exact; empty where there is neither a prior
   *     nor a case
   */
  public Optional<Rational> weight() {
    Rational count = strength.plus(Rational.of(n));
    return count.signum() == 0
        ? Optional.empty()
        : Optional.of(strength.times(prior).plus(Rational.of(n).times(observed)).dividedBy(count));
  }

  /**
   * Explains the weight.
   *
   * @return the weighted sum over the number of cases, imagined and seen
   */
  public Explanation explain() {
    Rational count = strength.plus(Rational.of(n));
    if (weight().isEmpty()) {
      return Explanation.text("weight", "not known").because("neither a prior nor a case");
    }
    Explanation sum =
        Explanation.combined(
            "weighted sum",
            weight().get().times(count),
            "",
            Combination.SUM,
            List.of(
                product("imagined cases x present weight", strength, prior),
                product("cases seen x their mean", Rational.of(n), observed)));
    return Explanation.combined(
            "weight",
            weight().get(),
            "",
            Combination.QUOTIENT,
            List.of(sum, Explanation.given("cases, imagined and seen", count, "")))
        .because("few cases stay near the present weight")
        .from(CONJUGATE);
  }

  private static Explanation product(String label, Rational count, Rational each) {
    return Explanation.combined(
        label,
        count.times(each),
        "",
        Combination.PRODUCT,
        List.of(Explanation.given("cases", count, ""), Explanation.given("each", each, "")));
  }

  @Override
  public String toString() {
    return weight().map(weight -> weight.toText(4)).orElse("not known")
        + " from "
        + n
        + (n == 1 ? " case" : " cases")
        + " and a prior of "
        + strength.toText(2);
  }
}
