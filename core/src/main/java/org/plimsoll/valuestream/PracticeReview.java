package org.plimsoll.valuestream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.plimsoll.explain.Source;

/**
 * Asks of each new or changed practice how it adds value, and whether that could be done better in
 * another way. Without an answer it is not shown to add value, which does not mean that it adds
 * none.
 *
 * @param leastAlternatives how many alternatives are to be considered at least, 0 or more
 */
public record PracticeReview(int leastAlternatives) {
  /**
   * The questions come from a comment on Lean in children's services. That one alternative is
   * enough is our own reading.
   */
  public static final Source SOURCE = Waste.SERVICES;

  /**
   * Checks the number.
   *
   * @param leastAlternatives how many alternatives are to be considered at least, 0 or more
   * @throws IllegalArgumentException if it is negative
   */
  public PracticeReview {
    if (leastAlternatives < 0) {
      throw new IllegalArgumentException(
          "the least number of alternatives must not be negative, was " + leastAlternatives);
    }
  }

  /**
   * Returns the review that asks for value, for whom, and at least one alternative.
   *
   * @return the usual review
   */
  public static PracticeReview standard() {
    return new PracticeReview(1);
  }

  /**
   * Says how many alternatives are to be considered.
   *
   * @param least 0 or more
   * @return the review with that number
   */
  public PracticeReview withAlternatives(int least) {
    return new PracticeReview(least);
  }

  /**
   * Reviews practices.
   *
   * @param practices the practices
   * @return what each of them states and leaves open, in the order given
   */
  public PracticeReport review(Practice... practices) {
    return review(Arrays.asList(practices));
  }

  /**
   * Reviews practices.
   *
   * @param practices the practices
   * @return what each of them states and leaves open, in the order given
   */
  public PracticeReport review(Iterable<Practice> practices) {
    List<Practice> list = new ArrayList<>();
    practices.forEach(list::add);
    return new PracticeReport(this, list);
  }
}
