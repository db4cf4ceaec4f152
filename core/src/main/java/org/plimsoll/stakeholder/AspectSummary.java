package org.plimsoll.stakeholder;

import java.util.List;
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
public record AspectSummary(Aspect aspect, SummaryRule rule, List<PartyRating> ratings) {
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
                    + " raters, who lie "
                    + disagreement().map(Rational::toText).orElse("")
                    + " apart")
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
}
