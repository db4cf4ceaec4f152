package org.plimsoll.caseload;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Objects;
import org.plimsoll.base.Points;
import org.plimsoll.base.Rational;

/** How a factor changes the weight of a case. Made by the factories of {@link Factor}. */
public sealed interface FactorRule {
  /**
   * Returns the rule in words, as explanations print it.
   *
   * @return for example {@code add 2 pts}
   */
  String words();

  /**
   * Adds points where the factor applies.
   *
   * @param points what is added, not negative
   */
  record Add(Points points) implements FactorRule {
    /** Checks the range. */
    public Add {
      notNegative("what a factor adds", points, "; a discount is a scale below 1");
    }

    @Override
    public String words() {
      return "add " + points;
    }
  }

  /**
   * Multiplies where the factor applies; below 1 it is a discount.
   *
   * @param by the multiplier, not negative
   */
  record Scale(Rational by) implements FactorRule {
    /** Checks the range. */
    public Scale {
      if (by.signum() < 0) {
        throw new IllegalArgumentException(
            "what a factor scales by must not be negative, was " + by);
      }
    }

    @Override
    public String words() {
      return "times " + by.toText(6);
    }
  }

  /**
   * Adds points for each counted thing beyond a number.
   *
   * @param points what each adds, not negative
   * @param beyond how many weigh nothing, 0 or more
   */
  record Each(Points points, int beyond) implements FactorRule {
    /** Checks the ranges. */
    public Each {
      notNegative("what a factor adds for each", points, "; a discount is a scale below 1");
      if (beyond < 0) {
        throw new IllegalArgumentException("a factor counts beyond 0 or more, was " + beyond);
      }
    }

    @Override
    public String words() {
      return points + " for each" + (beyond == 0 ? "" : " beyond " + beyond);
    }
  }

  /**
   * Adds the points that stand beside a word in a table.
   *
   * @param table points by word, in the order declared; not empty, none negative
   */
  record LookUp(Map<String, Points> table) implements FactorRule {
    /** Checks and copies the table. */
    public LookUp {
      table = ImmutableMap.copyOf(table);
      if (table.isEmpty()) {
        throw new IllegalArgumentException("the table of a factor needs at least one row");
      }
      table.forEach(
          (word, points) ->
              notNegative(
                  "the points beside \"" + word + "\" in a factor's table",
                  points,
                  "; a discount is a scale below 1"));
    }

    @Override
    public String words() {
      return "look up in " + table;
    }
  }

  /**
   * Applies only that one of several factors that adds most: of a pair, the larger.
   *
   * @param of the factors by name, in the order declared; at least two. Of equals the first counts
   */
  record LargestOf(Map<String, Factor> of) implements FactorRule {
    /** Checks and copies the factors. */
    public LargestOf {
      of = ImmutableMap.copyOf(of);
      if (of.size() < 2) {
        throw new IllegalArgumentException(
            "the largest of several factors needs at least two, was " + of.keySet());
      }
      of.forEach(
          (name, factor) -> {
            if (factor.appliesToAll() || factor.rule() instanceof LargestOf) {
              throw new IllegalArgumentException(
                  "the largest of several factors cannot choose \""
                      + name
                      + "\" ("
                      + factor.rule().words()
                      + "); choose among factors that a case has or has not");
            }
          });
    }

    @Override
    public String words() {
      return "the largest of " + of.keySet() + " counts";
    }
  }

  /**
   * Cuts the running total down to a maximum, for every case.
   *
   * @param most the maximum, not negative
   */
  record Cap(Points most) implements FactorRule {
    /** Checks the range. */
    public Cap {
      notNegative("a cap", most);
    }

    @Override
    public String words() {
      return "at most " + most;
    }
  }

  /**
   * Lifts the running total to a minimum, for every case.
   *
   * @param least the minimum, not negative
   */
  record Floor(Points least) implements FactorRule {
    /** Checks the range. */
    public Floor {
      notNegative("a floor", least);
    }

    @Override
    public String words() {
      return "at least " + least;
    }
  }

  /**
   * Adds a weight that grows with size, but not in proportion.
   *
   * @param term the formula
   */
  record Sized(SizeTerm term) implements FactorRule {
    /** Checks that there is a term. */
    public Sized {
      Objects.requireNonNull(term, "term");
    }

    @Override
    public String words() {
      return term.toString();
    }
  }

  /**
   * Adds what a function of the host's own returns. In JSON it travels by its name, which must be
   * registered where it is read.
   *
   * @param name the registered name; two custom rules of one name count as equal
   * @param function the function
   */
  record Custom(String name, CustomFactor function) implements FactorRule {
    /** Checks the parts. */
    public Custom {
      Names.check("a custom factor", name);
      Objects.requireNonNull(function, "function");
    }

    @Override
    public String words() {
      return "custom rule \"" + name + "\"";
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
      return other instanceof Custom custom && custom.name.equals(name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  private static void notNegative(String subject, Points points) {
    notNegative(subject, points, "");
  }

  private static void notNegative(String subject, Points points, String wayOut) {
    if (points.isNegative()) {
      throw new IllegalArgumentException(subject + " must not be negative, was " + points + wayOut);
    }
  }
}
