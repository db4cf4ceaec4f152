package org.plimsoll.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rational;

/**
 * The index of a survey whose questions are answered from "strongly disagree" to "strongly agree",
 * and its share of positive answers; exact, because differences of a point are argued about.
 *
 * @param respondentScores the mean score of each person's answers, 0 to 100, in the order given;
 *     people who answered nothing are left out
 * @param index the mean of the respondent scores, 0 to 100, not rounded
 * @param percentPositive the mean over the questions of the share who agree or strongly agree
 * @see <a href="https://www.gov.wales/welsh-revenue-authority-people-survey-2020-html">Welsh
 *     Revenue Authority (2020), People Survey, glossary: employee engagement index, theme scores,
 *     groups of fewer than 10; the weights of the answers as recalled, not checked</a>
 */
public record EngagementIndex(
    List<Rational> respondentScores, Rational index, Percent percentPositive) {
  /** Groups of fewer respondents are not reported on: the glossary named above. */
  public static final int LEAST_REPORTED = 10;

  /** An answer, with its score. */
  public enum Answer {
    /** Scores 0. */
    STRONGLY_DISAGREE(0),
    /** Scores 25. */
    DISAGREE(25),
    /** Scores 50. */
    NEITHER(50),
    /** Scores 75. */
    AGREE(75),
    /** Scores 100. */
    STRONGLY_AGREE(100);

    private final int score;

    Answer(int score) {
      this.score = score;
    }

    /**
     * Returns the score.
     *
     * @return 0, 25, 50, 75 or 100
     */
    public int score() {
      return score;
    }

    /**
     * Tells whether it counts as positive.
     *
     * @return whether it is agree or strongly agree
     */
    public boolean isPositive() {
      return this == AGREE || this == STRONGLY_AGREE;
    }
  }

  /**
   * Copies the scores.
   *
   * @param respondentScores the mean score of each person's answers, 0 to 100, in the order given;
   *     people who answered nothing are left out
   * @param index the mean of the respondent scores, 0 to 100, not rounded
   * @param percentPositive the mean over the questions of the share who agree or strongly agree
   */
  public EngagementIndex {
    respondentScores = List.copyOf(respondentScores);
  }

  /**
   * Computes the index.
   *
   * @param answers a row a person, a column a question; an answer not given is empty and is left
   *     out of person and question alike
   * @return the index
   * @throws IllegalArgumentException if rows differ in length, or a question has no answer at all
   */
  public static EngagementIndex of(List<List<Optional<Answer>>> answers) {
    if (answers.isEmpty() || answers.get(0).isEmpty()) {
      throw new IllegalArgumentException(
          "an index needs at least 1 person and 1 question, had " + answers);
    }
    int questions = answers.get(0).size();
    int[] given = new int[questions];
    int[] positive = new int[questions];
    List<Rational> scores = new ArrayList<>();
    for (int person = 0; person < answers.size(); person++) {
      List<Optional<Answer>> row = answers.get(person);
      if (row.size() != questions) {
        throw new IllegalArgumentException(
            "person "
                + person
                + " (counted from 0) must have a place for each of "
                + questions
                + " questions, had "
                + row.size());
      }
      int sum = 0;
      int own = 0;
      for (int question = 0; question < questions; question++) {
        if (row.get(question).isPresent()) {
          Answer answer = row.get(question).get();
          sum += answer.score();
          own++;
          given[question]++;
          positive[question] += answer.isPositive() ? 1 : 0;
        }
      }
      if (own > 0) {
        scores.add(Rational.of(sum, own));
      }
    }
    Rational share = Rational.ZERO;
    for (int question = 0; question < questions; question++) {
      if (given[question] == 0) {
        throw new IllegalArgumentException(
            "question " + question + " (counted from 0) was answered by nobody; leave it out");
      }
      share = share.plus(Rational.of(positive[question], given[question]));
    }
    Rational index =
        scores.stream().reduce(Rational.ZERO, Rational::plus).dividedBy(Rational.of(scores.size()));
    return new EngagementIndex(
        scores, index, Percent.ofFraction(share.dividedBy(Rational.of(questions))));
  }

  /**
   * Tells whether the group is large enough to be reported on.
   *
   * @param least the least number of respondents, such as {@link #LEAST_REPORTED}
   * @return whether there are as many
   */
  public boolean isReported(int least) {
    return isReported(respondentScores.size(), least);
  }

  /**
   * Tells whether a group is large enough to be reported on.
   *
   * @param respondents how many answered, 0 or more
   * @param least the least number of respondents, such as {@link #LEAST_REPORTED}
   * @return whether there are as many
   */
  public static boolean isReported(int respondents, int least) {
    if (respondents < 0 || least < 1) {
      throw new IllegalArgumentException(
          "respondents are 0 or more and the least number is 1 or more, were "
              + respondents
              + " and "
              + least);
    }
    return respondents >= least;
  }

  @Override
  public String toString() {
    return "index "
        + index.toText(1)
        + ", "
        + percentPositive.value().toText(1)
        + "% positive, "
        + respondentScores.size()
        + " respondents";
  }
}
