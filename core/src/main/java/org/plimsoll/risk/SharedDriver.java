package org.plimsoll.risk;

import java.util.List;
import java.util.Objects;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;

/**
 * Something outside that makes several risks more likely at once, such as a cut of the budget.
 * Given whether it happens, the risks are independent of each other; without that knowledge they
 * come together.
 *
 * @param name what it is, not blank; one name is one driver
 * @param chance the chance that it happens within a year, at most 100 %
 */
public record SharedDriver(String name, Percent chance) {
  /**
   * Checks name and chance.
   *
   * @param name what it is, not blank; one name is one driver
   * @param chance the chance that it happens within a year, at most 100 %
   */
  public SharedDriver {
    Figures.requireChance("the chance of driver \"" + name + "\"", chance);
    if (name.isBlank()) {
      throw new IllegalArgumentException("a driver needs a name that is not blank");
    }
  }

  /**
   * Returns a driver.
   *
   * @param name what it is
   * @param chance the chance that it happens within a year, at most 100 %
   * @return the driver
   */
  public static SharedDriver of(String name, Percent chance) {
    return new SharedDriver(name, chance);
  }

  /**
   * Returns the occurrence of a risk that hangs on this driver.
   *
   * @param ifItHappens the chance of the risk within a year in which the driver happens
   * @param otherwise the chance in another year
   * @return the occurrence
   */
  public Occurrence.Driven drives(Percent ifItHappens, Percent otherwise) {
    return new Occurrence.Driven(this, ifItHappens, otherwise);
  }

  /**
   * Finds how risks that hang on this driver come together.
   *
   * @param risks their occurrences, all of this driver
   * @return the chances, exact
   * @throws IllegalArgumentException if one hangs on another driver, or none is given
   */
  public Together together(List<Occurrence.Driven> risks) {
    if (risks.isEmpty()) {
      throw new IllegalArgumentException("driver \"" + name + "\" needs at least 1 risk, was none");
    }
    Rational p = chance.asFraction();
    Rational q = Rational.ONE.minus(p);
    Rational allIf = Rational.ONE;
    Rational allElse = Rational.ONE;
    Rational noneIf = Rational.ONE;
    Rational noneElse = Rational.ONE;
    Rational independent = Rational.ONE;
    for (Occurrence.Driven risk : risks) {
      if (!risk.driver().equals(this)) {
        throw new IllegalArgumentException(
            "the risks hang on driver \""
                + name
                + "\", one hangs on \""
                + risk.driver().name()
                + "\"");
      }
      Rational with = risk.ifItHappens().asFraction();
      Rational without = risk.otherwise().asFraction();
      allIf = allIf.times(with);
      allElse = allElse.times(without);
      noneIf = noneIf.times(Rational.ONE.minus(with));
      noneElse = noneElse.times(Rational.ONE.minus(without));
      independent = independent.times(risk.perYear());
    }
    return new Together(
        risks.stream().map(Occurrence.Driven::perYear).toList(),
        p.times(allIf).plus(q.times(allElse)),
        p.times(noneIf).plus(q.times(noneElse)),
        independent);
  }

  /**
   * How risks of one driver come together within a year.
   *
   * @param each the chance of each risk, in the order given
   * @param all the chance that all of them happen
   * @param none the chance that none does
   * @param allIfIndependent the chance that all happen if nothing linked them, to compare with
   */
  public record Together(
      List<Rational> each, Rational all, Rational none, Rational allIfIndependent) {
    /**
     * Copies.
     *
     * @param each the chance of each risk, in the order given
     * @param all the chance that all of them happen
     * @param none the chance that none does
     * @param allIfIndependent the chance that all happen if nothing linked them, to compare with
     */
    public Together {
      Objects.requireNonNull(all, "all");
      Objects.requireNonNull(none, "none");
      Objects.requireNonNull(allIfIndependent, "allIfIndependent");
      each = List.copyOf(each);
    }

    @Override
    public String toString() {
      return "all "
          + all.toText(6)
          + " (independent "
          + allIfIndependent.toText(6)
          + "), none "
          + none.toText(6);
    }
  }

  @Override
  public String toString() {
    return name + ", " + chance + " a year";
  }
}
