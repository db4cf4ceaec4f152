package org.plimsoll.stakeholder;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;

/**
 * What several raters said of one aspect of a party, brought together by a named rule.
 *
 * @param aspect the aspect
 * @param rule how the marks were brought together
 * @param ratings the last rating of each rater, in the order in which the raters first appear
 */
public record AspectSummary(Aspect aspect, Rule rule, List<PartyRating> ratings) {
  /**
   * Copies.
   *
   * @param aspect the aspect
   * @param rule how the marks were brought together
   * @param ratings the last rating of each rater, in the order in which the raters first appear
   */
  public AspectSummary {
    Objects.requireNonNull(aspect, "aspect");
    Objects.requireNonNull(rule, "rule");
    ratings = List.copyOf(ratings);
  }

  private List<Rational> sorted() {
    return ratings.stream().map(PartyRating::value).sorted().toList();
  }

  /**
   * Returns the mark.
   *
   * @return the mark by the rule, or empty where nobody has rated
   */
  public Optional<Rational> value() {
    return ratings.isEmpty() ? Optional.empty() : Optional.of(rule.of(sorted()));
  }

  /**
   * Returns how far raters disagree.
   *
   * @return the highest mark less the lowest, or empty where nobody has rated; 0 for one rater
   */
  public Optional<Rational> disagreement() {
    List<Rational> marks = sorted();
    return marks.isEmpty()
        ? Optional.empty()
        : Optional.of(marks.get(marks.size() - 1).minus(marks.get(0)));
  }

  /**
   * Explains the mark.
   *
   * @return the mark, with the rating of each rater as its parts
   */
  public Explanation explain() {
    return Explanation.text(
            aspect.words(),
            value().map(Rational::toText).orElse("not rated"),
            ratings.stream()
                .map(
                    rating ->
                        Explanation.given(
                            (rating.rater().isEmpty() ? "rater not named" : rating.rater())
                                + rating.on().map(date -> " on " + date).orElse(""),
                            rating.value(),
                            ""))
                .toList())
        .because(
            ratings.size() < 2
                ? ""
                : rule.words()
                    + " of the last mark of each of "
                    + ratings.size()
                    + " raters, who "
                    + (disagreement().map(Rational::signum).orElse(0) == 0
                        ? "agree"
                        : "lie " + disagreement().map(Rational::toText).orElse("") + " apart"))
        .from(Source.OURS);
  }

  @Override
  public String toString() {
    return aspect.words()
        + " "
        + value().map(Rational::toText).orElse("not rated")
        + (ratings.size() < 2
            ? ""
            : " ("
                + ratings.size()
                + " raters, "
                + disagreement().map(Rational::toText).orElse("")
                + " apart)");
  }

  /**
   * How the marks of several raters become one: a rule of our own, to be named beside the result.
   */
  public enum Rule {
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
}
