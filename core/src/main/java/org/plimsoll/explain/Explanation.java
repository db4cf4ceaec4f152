package org.plimsoll.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;
import org.plimsoll.base.Rounding;
import org.plimsoll.base.WeeklyHours;

/**
 * Why a value is what it is: a tree of labels, values, rules and sources, down to the inputs.
 *
 * <p>An explanation is made where the value is computed and reports what was computed. Its
 * arithmetic can be checked: see {@link #addsUp()}.
 *
 * @param label what the value is of
 * @param value the value in words, with its unit
 * @param amount the value as an exact number, where it is one
 * @param how how the value follows from the parts
 * @param rule the rule in words; empty where there is nothing to say
 * @param source where the rule comes from
 * @param parts the parts, in the order of the calculation
 */
public record Explanation(
    String label,
    String value,
    Optional<Rational> amount,
    Combination how,
    String rule,
    Source source,
    List<Explanation> parts) {

  /** Checks and copies the parts. */
  public Explanation {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(how, "how");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(source, "source");
    parts = List.copyOf(parts);
  }

  private static Explanation of(
      String label, String value, Rational amount, Combination how, List<Explanation> parts) {
    return new Explanation(label, value, Optional.of(amount), how, "", Source.GIVEN, parts);
  }

  /**
   * Explains a number of points that was given.
   *
   * @param label what it is
   * @param points the points
   * @return an explanation without parts
   */
  public static Explanation given(String label, Points points) {
    return of(label, points.toString(), points.value(), Combination.STATED, List.of());
  }

  /**
   * Explains hours that were given.
   *
   * @param label what they are
   * @param hours the hours a week
   * @return an explanation without parts
   */
  public static Explanation given(String label, WeeklyHours hours) {
    return of(label, hours.toString(), hours.value(), Combination.STATED, List.of());
  }

  /**
   * Explains a percentage as the factor it stands for: 90 % takes part in a product as 0.9.
   *
   * @param label what it is
   * @param percent the percentage
   * @return an explanation without parts
   */
  public static Explanation given(String label, Percent percent) {
    return of(label, percent.toString(), percent.asFraction(), Combination.STATED, List.of());
  }

  /**
   * Explains a plain number that was given.
   *
   * @param label what it is
   * @param number the number
   * @param unit its unit; empty for none
   * @return an explanation without parts
   */
  public static Explanation given(String label, Rational number, String unit) {
    return of(label, withUnit(number, unit), number, Combination.STATED, List.of());
  }

  /**
   * Explains something that is not a number.
   *
   * @param label what it is
   * @param value the value in words
   * @param parts remarks below it
   * @return an explanation without arithmetic
   */
  public static Explanation text(String label, String value, Explanation... parts) {
    return text(label, value, List.of(parts));
  }

  /**
   * Explains something that is not a number.
   *
   * @param label what it is
   * @param value the value in words
   * @param parts remarks below it
   * @return an explanation without arithmetic
   */
  public static Explanation text(String label, String value, List<Explanation> parts) {
    return new Explanation(
        label, value, Optional.empty(), Combination.STATED, "", Source.GIVEN, parts);
  }

  /**
   * Explains a sum of points.
   *
   * @param label what the sum is of
   * @param total the sum
   * @param parts what was added
   * @return an explanation whose parts add up to the total
   */
  public static Explanation sum(String label, Points total, Explanation... parts) {
    return sum(label, total, List.of(parts));
  }

  /**
   * Explains a sum of points.
   *
   * @param label what the sum is of
   * @param total the sum
   * @param parts what was added
   * @return an explanation whose parts add up to the total
   */
  public static Explanation sum(String label, Points total, List<Explanation> parts) {
    return of(label, total.toString(), total.value(), Combination.SUM, parts);
  }

  /**
   * Explains a sum of weekly hours.
   *
   * @param label what the sum is of
   * @param total the sum
   * @param parts what was added; reductions are negative
   * @return an explanation whose parts add up to the total
   */
  public static Explanation sum(String label, WeeklyHours total, List<Explanation> parts) {
    return of(label, total.toString(), total.value(), Combination.SUM, parts);
  }

  /**
   * Explains a value combined in another way.
   *
   * @param label what the value is of
   * @param value the value
   * @param unit its unit; empty for none
   * @param how how it follows from the parts
   * @param parts the parts in order
   * @return an explanation with that arithmetic
   */
  public static Explanation combined(
      String label, Rational value, String unit, Combination how, List<Explanation> parts) {
    return of(label, withUnit(value, unit), value, how, parts);
  }

  private static String withUnit(Rational number, String unit) {
    String text = number.toText(4);
    return unit.isEmpty() ? text : unit.equals("%") ? text + "%" : text + " " + unit;
  }

  /**
   * Returns this explanation with its rule in words.
   *
   * @param words the rule
   * @return the explanation with that rule
   */
  public Explanation because(String words) {
    return new Explanation(label, value, amount, how, words, source, parts);
  }

  /**
   * Returns this explanation with the source of its rule.
   *
   * @param where the source
   * @return the explanation with that source
   */
  public Explanation from(Source where) {
    return new Explanation(label, value, amount, how, rule, where, parts);
  }

  /**
   * Returns this explanation under another label.
   *
   * @param other the label
   * @return the explanation with that label
   */
  public Explanation labelled(String other) {
    return new Explanation(other, value, amount, how, rule, source, parts);
  }

  /**
   * Returns the same value after rounding, with this explanation as its only part.
   *
   * @param rounded the rounded value
   * @param unit its unit
   * @param rounding the policy that was applied
   * @return an explanation of the rounded value
   */
  public Explanation roundedTo(Rational rounded, String unit, Rounding rounding) {
    return combined(label, rounded, unit, Combination.ROUNDING, List.of(this))
        .because(rounding.name());
  }

  /**
   * Tells whether every value in the tree follows from its parts.
   *
   * @return false where a sum, product, quotient, choice or rounding anywhere in the tree does not
   *     hold
   */
  public boolean addsUp() {
    return holds() && parts.stream().allMatch(Explanation::addsUp);
  }

  private boolean holds() {
    if (how == Combination.STATED) {
      return true;
    }
    List<Rational> values = new ArrayList<>();
    for (Explanation part : parts) {
      part.amount.ifPresent(values::add);
    }
    if (amount.isEmpty() || values.size() != parts.size()) {
      return false;
    }
    Rational own = amount.get();
    return switch (how) {
      case SUM -> own.equals(values.stream().reduce(Rational.ZERO, Rational::plus));
      case PRODUCT ->
          !values.isEmpty() && own.equals(values.stream().reduce(Rational.ONE, Rational::times));
      case QUOTIENT -> values.size() == 2 && own.times(values.get(1)).equals(values.get(0));
      case PERCENTAGE ->
          values.size() == 2
              && own.times(values.get(1)).equals(values.get(0).times(Rational.HUNDRED));
      case CHOICE -> values.contains(own);
      case ROUNDING -> values.size() == 1 && own.isDecimal() && isRounding(own, values.get(0));
      case STATED -> true;
    };
  }

  private static boolean isRounding(Rational rounded, Rational exact) {
    Rational lastPlace =
        Rational.ONE.dividedBy(
            Rational.of(java.math.BigDecimal.TEN.pow(rounded.toBigDecimal().scale())));
    Rational error = exact.minus(rounded);
    return error.max(error.negated()).compareTo(lastPlace) < 0;
  }

  /**
   * Finds the first explanation in the tree, this one included, with the given label.
   *
   * @param wanted the label
   * @return the explanation, in the order of the printed tree
   */
  public Optional<Explanation> find(String wanted) {
    if (label.equals(wanted)) {
      return Optional.of(this);
    }
    return parts.stream().flatMap(part -> part.find(wanted).stream()).findFirst();
  }

  /**
   * Returns the tree as indented text, one line an entry, without a line break at the end.
   *
   * @return the printed tree
   */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    print(out, 0, Source.GIVEN);
    return out.toString();
  }

  private void print(StringBuilder out, int depth, Source above) {
    if (depth > 0) {
      out.append(System.lineSeparator()).append("  ".repeat(depth));
    }
    out.append(label).append(value.isEmpty() ? "" : ": " + value);
    if (!rule.isEmpty()) {
      out.append("  <- ").append(rule);
    }
    if (!source.equals(Source.GIVEN) && !source.equals(above)) {
      out.append("  [").append(source).append(']');
    }
    for (Explanation part : parts) {
      part.print(out, depth + 1, source.equals(Source.GIVEN) ? above : source);
    }
  }
}
