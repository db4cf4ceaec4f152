package org.plimsoll.risk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Rational;

/**
 * How much risk an organisation is willing to carry, by category: the score it is content with, and
 * the score up to which it bears more for a while.
 *
 * @param usual the line for categories that have none of their own; empty where there is none
 * @param byCategory lines by category, in the order given
 */
public record RiskAppetite(Optional<Line> usual, Map<String, Line> byCategory) {
  /** No line: nothing is said of what may be carried. */
  public static final RiskAppetite NONE = new RiskAppetite(Optional.empty(), Map.of());

  /**
   * Copies.
   *
   * @param usual the line for categories that have none of their own; empty where there is none
   * @param byCategory lines by category, in the order given
   */
  public RiskAppetite {
    Objects.requireNonNull(usual, "usual");
    byCategory = Collections.unmodifiableMap(new LinkedHashMap<>(byCategory));
  }

  /**
   * The scores up to which risk is carried.
   *
   * @param appetite the greatest score with which the organisation is content
   * @param tolerance the greatest score that it bears for a while, no less than {@code appetite}
   */
  public record Line(Rational appetite, Rational tolerance) {
    /**
     * Checks that the tolerance is no less than the appetite.
     *
     * @param appetite the greatest score with which the organisation is content
     * @param tolerance the greatest score that it bears for a while, no less than {@code appetite}
     */
    public Line {
      Objects.requireNonNull(appetite, "appetite");
      if (tolerance.compareTo(appetite) < 0) {
        throw new IllegalArgumentException(
            "a tolerance is no less than the appetite "
                + appetite.toText()
                + ", was "
                + tolerance.toText());
      }
    }
  }

  /** Where a score stands against the line of its category. */
  public enum Position {
    /** Up to the appetite. */
    WITHIN_APPETITE("within appetite"),
    /** Above the appetite, up to the tolerance. */
    WITHIN_TOLERANCE("above appetite"),
    /** Above the tolerance. */
    BEYOND_TOLERANCE("beyond tolerance");

    private final String words;

    Position(String words) {
      this.words = words;
    }

    /**
     * Names the position.
     *
     * @return for example {@code above appetite}
     */
    public String words() {
      return words;
    }
  }

  /**
   * Returns the same line for every category.
   *
   * @param appetite the greatest score with which the organisation is content
   * @param tolerance the greatest score that it bears for a while
   * @return the appetite
   */
  public static RiskAppetite of(long appetite, long tolerance) {
    return new RiskAppetite(
        Optional.of(new Line(Rational.of(appetite), Rational.of(tolerance))), Map.of());
  }

  /**
   * Gives a category a line of its own.
   *
   * @param category the category
   * @param appetite the greatest score with which the organisation is content
   * @param tolerance the greatest score that it bears for a while
   * @return the appetite with that line
   */
  public RiskAppetite in(String category, long appetite, long tolerance) {
    Map<String, Line> all = new LinkedHashMap<>(byCategory);
    all.put(category, new Line(Rational.of(appetite), Rational.of(tolerance)));
    return new RiskAppetite(usual, all);
  }

  /**
   * Finds where a score stands.
   *
   * @param category the category of the risk
   * @param score its score
   * @return the position; empty where there is no line for the category
   */
  public Optional<Position> position(String category, Rational score) {
    return Optional.ofNullable(byCategory.get(category))
        .or(() -> usual)
        .map(
            line ->
                score.compareTo(line.appetite()) <= 0
                    ? Position.WITHIN_APPETITE
                    : score.compareTo(line.tolerance()) <= 0
                        ? Position.WITHIN_TOLERANCE
                        : Position.BEYOND_TOLERANCE);
  }

  @Override
  public String toString() {
    return usual
            .map(
                line ->
                    "appetite "
                        + line.appetite().toText()
                        + ", tolerance "
                        + line.tolerance().toText())
            .orElse("no usual appetite")
        + (byCategory.isEmpty() ? "" : ", its own in " + byCategory.keySet());
  }
}
