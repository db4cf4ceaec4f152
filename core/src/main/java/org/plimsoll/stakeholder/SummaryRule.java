package org.plimsoll.stakeholder;

import java.util.List;
import java.util.Locale;
import org.plimsoll.base.Rational;

/** How the marks of several raters become one: a rule of our own, to be named beside the result. */
public enum SummaryRule {
  /** The middle mark; of an even number, halfway between the two in the middle. */
  MEDIAN {
    @Override
    Rational of(List<Rational> sorted) {
      int n = sorted.size();
      return sorted.get((n - 1) / 2).plus(sorted.get(n / 2)).dividedBy(Rational.of(2));
    }
  },
  /** The arithmetic mean, which takes the marks for numbers. */
  MEAN {
    @Override
    Rational of(List<Rational> sorted) {
      return sorted.stream()
          .reduce(Rational.ZERO, Rational::plus)
          .dividedBy(Rational.of(sorted.size()));
    }
  },
  /** The lowest mark that anybody gave. */
  LOWEST {
    @Override
    Rational of(List<Rational> sorted) {
      return sorted.get(0);
    }
  },
  /** The highest mark that anybody gave. */
  HIGHEST {
    @Override
    Rational of(List<Rational> sorted) {
      return sorted.get(sorted.size() - 1);
    }
  };

  abstract Rational of(List<Rational> sorted);

  /**
   * Returns the name in words.
   *
   * @return for example {@code median}
   */
  public String words() {
    return name().toLowerCase(Locale.ROOT);
  }
}
