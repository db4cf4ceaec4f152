package org.plimsoll.caseload;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;

/**
 * Something beside its band that makes a case heavier or lighter.
 *
 * <p>A scheme applies its factors in the order declared, each to the running total; {@link
 * #onBand()} restricts one to the band's points. A factor applies to the cases that name it ({@link
 * Case#with(String)}); caps and floors apply to all.
 *
 * @param rule how it changes the weight
 * @param onBandOnly whether it works on the band's points rather than on the running total
 * @param skill the skill that a holder of such a case should have
 */
public record Factor(FactorRule rule, boolean onBandOnly, Optional<String> skill) {
  /** Checks that all parts are there. */
  public Factor {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(skill, "skill");
    if (onBandOnly
        && (rule instanceof FactorRule.Cap
            || rule instanceof FactorRule.Floor
            || rule instanceof FactorRule.LargestOf)) {
      throw new IllegalArgumentException(
          "onBand() cannot restrict \""
              + rule.words()
              + "\"; it restricts factors that add or scale");
    }
  }

  private static Factor of(FactorRule rule) {
    return new Factor(rule, false, Optional.empty());
  }

  /**
   * Adds points.
   *
   * @param points what is added, not negative
   * @return the factor
   */
  public static Factor add(Points points) {
    return of(new FactorRule.Add(points));
  }

  /**
   * Multiplies.
   *
   * @param by a decimal such as {@code 1.15}, not negative; below 1 it is a discount
   * @return the factor
   */
  public static Factor scale(String by) {
    return of(new FactorRule.Scale(Rational.parse(by)));
  }

  /**
   * Multiplies.
   *
   * @param by a decimal, not negative
   * @return the factor
   */
  public static Factor scale(BigDecimal by) {
    return of(new FactorRule.Scale(Rational.of(by)));
  }

  /**
   * Multiplies.
   *
   * @param by a whole number, not negative
   * @return the factor
   */
  public static Factor scale(long by) {
    return of(new FactorRule.Scale(Rational.of(by)));
  }

  /**
   * Adds points for each counted thing beyond a number: half a point for each child beyond the
   * first is {@code each(points("0.5"), 1)}.
   *
   * @param points what each adds, not negative
   * @param beyond how many weigh nothing
   * @return the factor
   */
  public static Factor each(Points points, int beyond) {
    return of(new FactorRule.Each(points, beyond));
  }

  /**
   * Adds points for each counted thing.
   *
   * @param points what each adds, not negative
   * @return the factor
   */
  public static Factor each(Points points) {
    return each(points, 0);
  }

  /**
   * Adds the points that stand beside a word in a table; start with one row and add others with
   * {@link #or}.
   *
   * @param word the word
   * @param points its points, not negative
   * @return the factor
   */
  public static Factor lookUp(String word, Points points) {
    return lookUp(ImmutableMap.of(word, points));
  }

  /**
   * Adds the points that stand beside a word in a table.
   *
   * @param table points by word, none negative
   * @return the factor
   */
  public static Factor lookUp(Map<String, Points> table) {
    return of(new FactorRule.LookUp(table));
  }

  /**
   * Adds a row to the table of a {@link #lookUp} factor.
   *
   * @param word the word
   * @param points its points, not negative
   * @return the factor with that row
   * @throws IllegalStateException if this is not a look-up
   */
  public Factor or(String word, Points points) {
    if (!(rule instanceof FactorRule.LookUp table)) {
      throw new IllegalStateException(
          "only a look-up has rows, this factor says \"" + rule.words() + "\"");
    }
    return new Factor(
        new FactorRule.LookUp(Names.with(table.table(), word, points)), onBandOnly, skill);
  }

  /**
   * Applies the larger of a pair only.
   *
   * @param name the first factor's name
   * @param factor the first factor
   * @param otherName the second factor's name
   * @param other the second factor
   * @return the factor
   */
  public static Factor largerOf(String name, Factor factor, String otherName, Factor other) {
    return largestOf(ImmutableMap.of(name, factor, otherName, other));
  }

  /**
   * Applies the largest of several only. A case names the inner factors, not this one.
   *
   * @param factors the factors by name, at least two
   * @return the factor
   */
  public static Factor largestOf(Map<String, Factor> factors) {
    return of(new FactorRule.LargestOf(factors));
  }

  /**
   * Cuts the running total of every case down to a maximum.
   *
   * @param most the maximum
   * @return the factor
   */
  public static Factor cap(Points most) {
    return of(new FactorRule.Cap(most));
  }

  /**
   * Lifts the running total of every case to a minimum.
   *
   * @param least the minimum
   * @return the factor
   */
  public static Factor floor(Points least) {
    return of(new FactorRule.Floor(least));
  }

  /**
   * Adds a weight that grows with size, but not in proportion.
   *
   * @param term the formula
   * @return the factor
   */
  public static Factor sized(SizeTerm term) {
    return of(new FactorRule.Sized(term));
  }

  /**
   * Adds what a function of the host's own returns.
   *
   * @param name the name under which the function is registered for JSON
   * @param function the function; it must return the same for the same input
   * @return the factor
   */
  public static Factor custom(String name, CustomFactor function) {
    return of(new FactorRule.Custom(name, function));
  }

  /**
   * Restricts the factor to the band's points: what other factors added is not scaled again.
   *
   * @return the factor, on the band only
   */
  public Factor onBand() {
    return new Factor(rule, true, skill);
  }

  /**
   * Says which skill a holder of such a case needs; holders without it show up as training needs.
   *
   * @param needed the skill's name
   * @return the factor with that skill
   */
  public Factor needing(String needed) {
    Names.check("a skill", needed);
    return new Factor(rule, onBandOnly, Optional.of(needed));
  }

  /**
   * Tells whether the factor applies to all cases, named or not.
   *
   * @return true for caps and floors
   */
  public boolean appliesToAll() {
    return rule instanceof FactorRule.Cap || rule instanceof FactorRule.Floor;
  }

  @Override
  public String toString() {
    return rule.words()
        + (onBandOnly ? " (on the band's points)" : "")
        + skill.map(needed -> ", needs " + needed).orElse("");
  }
}
