package org.plimsoll.caseload;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
 * @param bounds the least and the most that it may weigh, where that is known only as a range
 */
public record Factor(
    FactorRule rule, boolean onBandOnly, Optional<String> skill, Optional<Bounds> bounds) {

  /**
   * The lightest and the heaviest rule that a factor may have.
   *
   * @param low the lightest
   * @param high the heaviest, of the same kind
   */
  public record Bounds(FactorRule low, FactorRule high) {
    /**
     * Checks that both are there.
     *
     * @param low the lightest
     * @param high the heaviest, of the same kind
     */
    public Bounds {
      Objects.requireNonNull(low, "low");
      Objects.requireNonNull(high, "high");
    }

    @Override
    public String toString() {
      return low.words() + " to " + high.words();
    }
  }

  /**
   * Checks that all parts are there and that the rule lies within its bounds.
   *
   * @param rule how it changes the weight
   * @param onBandOnly whether it works on the band's points rather than on the running total
   * @param skill the skill that a holder of such a case should have
   * @param bounds the least and the most that it may weigh, where that is known only as a range
   */
  public Factor {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(skill, "skill");
    if (bounds.isPresent()
        && !(isAtMost(bounds.get().low(), rule) && isAtMost(rule, bounds.get().high()))) {
      throw new IllegalArgumentException(
          "a factor lies between two of its own kind, the lighter first, was \""
              + rule.words()
              + "\" between \""
              + bounds.get().low().words()
              + "\" and \""
              + bounds.get().high().words()
              + "\"; factors that add, scale, count, look up, cap or lift can have a range");
    }
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

  /**
   * Returns a factor without a range.
   *
   * @param rule how it changes the weight
   * @param onBandOnly whether it works on the band's points rather than on the running total
   * @param skill the skill that a holder of such a case should have
   */
  public Factor(FactorRule rule, boolean onBandOnly, Optional<String> skill) {
    this(rule, onBandOnly, skill, Optional.empty());
  }

  private static Factor of(FactorRule rule) {
    return new Factor(rule, false, Optional.empty());
  }

  private static boolean isAtMost(FactorRule lighter, FactorRule heavier) {
    if (lighter instanceof FactorRule.Add one && heavier instanceof FactorRule.Add other) {
      return one.points().compareTo(other.points()) <= 0;
    }
    if (lighter instanceof FactorRule.Scale one && heavier instanceof FactorRule.Scale other) {
      return one.by().compareTo(other.by()) <= 0;
    }
    if (lighter instanceof FactorRule.Each one && heavier instanceof FactorRule.Each other) {
      return one.beyond() == other.beyond() && one.points().compareTo(other.points()) <= 0;
    }
    if (lighter instanceof FactorRule.LookUp one && heavier instanceof FactorRule.LookUp other) {
      return one.table().keySet().equals(other.table().keySet())
          && one.table().entrySet().stream()
              .allMatch(
                  row ->
                      row.getValue()
                              .compareTo(Objects.requireNonNull(other.table().get(row.getKey())))
                          <= 0);
    }
    if (lighter instanceof FactorRule.Cap one && heavier instanceof FactorRule.Cap other) {
      return one.most().compareTo(other.most()) <= 0;
    }
    return lighter instanceof FactorRule.Floor one
        && heavier instanceof FactorRule.Floor other
        && one.least().compareTo(other.least()) <= 0;
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
   * Adds points that are known only as a range.
   *
   * @param points what is added
   * @return the factor, which adds the point value
   */
  public static Factor add(PointsRange points) {
    return add(points.point()).between(add(points.low()), add(points.high()));
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
   * Adds points, known only as a range, for each counted thing beyond a number.
   *
   * @param points what each adds
   * @param beyond how many weigh nothing
   * @return the factor, which adds the point value for each
   */
  public static Factor each(PointsRange points, int beyond) {
    return each(points.point(), beyond)
        .between(each(points.low(), beyond), each(points.high(), beyond));
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
    if (bounds.isPresent()) {
      throw new IllegalStateException(
          "a look-up gets its range when its table is whole: add the row \"" + word + "\" first");
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
    return new Factor(rule, true, skill, bounds);
  }

  /**
   * Says which skill a holder of such a case needs; holders without it show up as training needs.
   *
   * @param needed the skill's name
   * @return the factor with that skill
   */
  public Factor needing(String needed) {
    Names.check("a skill", needed);
    return new Factor(rule, onBandOnly, Optional.of(needed), bounds);
  }

  /**
   * Says between which two others the factor lies, where its weight is known only as a range:
   * {@code Factor.scale("1.2").between(Factor.scale("1.1"), Factor.scale("1.4"))}. Cases weigh what
   * the factor itself says; {@link PointsScheme#range} and {@link WeightSensitivity} use the ends.
   *
   * @param low the lightest it may be, of the same kind, without skill or range
   * @param high the heaviest it may be
   * @return the factor with that range
   * @throws IllegalArgumentException if the three are not of one kind, or not in order
   */
  public Factor between(Factor low, Factor high) {
    for (Factor end : java.util.List.of(low, high)) {
      if (end.onBandOnly || end.skill.isPresent() || end.bounds.isPresent()) {
        throw new IllegalArgumentException(
            "an end of a factor's range is a plain factor, was \""
                + end
                + "\"; say onBand() and needing(..) of the factor itself");
      }
    }
    return new Factor(rule, onBandOnly, skill, Optional.of(new Bounds(low.rule, high.rule)));
  }

  /** Whether its weight, or that of a factor inside it, is known only as a range. */
  boolean isRange() {
    return bounds.filter(ends -> !ends.low().equals(ends.high())).isPresent()
        || (rule instanceof FactorRule.LargestOf group
            && group.of().values().stream().anyMatch(Factor::isRange));
  }

  Factor atLow() {
    return at(Bounds::low, Factor::atLow);
  }

  Factor atHigh() {
    return at(Bounds::high, Factor::atHigh);
  }

  private Factor at(Function<Bounds, FactorRule> end, UnaryOperator<Factor> inner) {
    if (rule instanceof FactorRule.LargestOf group) {
      Map<String, Factor> picked = new LinkedHashMap<>();
      group.of().forEach((name, factor) -> picked.put(name, inner.apply(factor)));
      return new Factor(new FactorRule.LargestOf(picked), onBandOnly, skill);
    }
    return bounds.isEmpty() ? this : new Factor(end.apply(bounds.get()), onBandOnly, skill);
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
        + bounds.map(ends -> " (" + ends + ")").orElse("")
        + (onBandOnly ? " (on the band's points)" : "")
        + skill.map(needed -> ", needs " + needed).orElse("");
  }
}
