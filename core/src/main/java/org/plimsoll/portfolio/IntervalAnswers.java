package org.plimsoll.portfolio;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;
import org.plimsoll.stats.ShareBound;

/**
 * Intervals that somebody gave for questions with known answers: how often did they hold the truth?
 *
 * @param confidence how sure the person meant to be of each interval, within (0, 1)
 * @param answers the intervals with the truth, in the order given
 */
public record IntervalAnswers(double confidence, List<Answer> answers) {
  /** Where the bounds come from. */
  public static final Source CLOPPER_AND_PEARSON =
      Source.of(
              "C. J. Clopper and E. S. Pearson",
              "1934",
              "The use of confidence or fiducial limits illustrated in the case of the binomial")
          .section("Biometrika 26, 404-413, as recalled");

  /**
   * Checks the range, and copies.
   *
   * @param confidence how sure the person meant to be of each interval, within (0, 1)
   * @param answers the intervals with the truth, in the order given
   */
  public IntervalAnswers {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("a confidence lies within (0, 1), was " + confidence);
    }
    answers = List.copyOf(answers);
  }

  /**
   * An interval and the truth.
   *
   * @param low its lower end, finite
   * @param high its upper end, finite, at least low
   * @param truth the known answer, finite
   */
  public record Answer(double low, double high, double truth) {
    /**
     * Checks the order.
     *
     * @param low its lower end, finite
     * @param high its upper end, finite, at least low
     * @param truth the known answer, finite
     */
    public Answer {
      if (!(low <= high) || !Double.isFinite(high - low) || !Double.isFinite(truth)) {
        throw new IllegalArgumentException(
            "an interval rises and its truth is known, was "
                + low
                + " to "
                + high
                + ", truth "
                + truth);
      }
    }

    /**
     * Tells whether the interval holds the truth.
     *
     * @return whether the truth lies within, ends included
     */
    public boolean hits() {
      return low <= truth && truth <= high;
    }
  }

  /**
   * Returns intervals at 90 %, without answers yet.
   *
   * @return nothing answered
   */
  public static IntervalAnswers ninetyPercent() {
    return new IntervalAnswers(0.9, List.of());
  }

  /**
   * Adds an answer.
   *
   * @param low the lower end
   * @param high the upper end
   * @param truth the known answer
   * @return the answers with this one
   */
  public IntervalAnswers with(double low, double high, double truth) {
    List<Answer> more = new ArrayList<>(answers);
    more.add(new Answer(low, high, truth));
    return new IntervalAnswers(confidence, more);
  }

  /**
   * Counts the intervals that hold the truth.
   *
   * @return how many
   */
  public int hits() {
    return (int) answers.stream().filter(Answer::hits).count();
  }

  /** What the answers say of the person. */
  public enum Calibration {
    /** Fewer intervals hold the truth than was meant, and more clearly than by chance. */
    OVERCONFIDENT("over-confident: fewer hold the truth than was meant"),
    /** More intervals hold the truth than was meant, and more clearly than by chance. */
    UNDERCONFIDENT("under-confident: more hold the truth than was meant"),
    /** The answers do not tell the person from a well calibrated one. */
    NOT_TOLD_APART("not told apart from what was meant");

    private final String words;

    Calibration(String words) {
      this.words = words;
    }

    /**
     * Says it in words.
     *
     * @return for example {@code over-confident: fewer hold the truth than was meant}
     */
    public String words() {
      return words;
    }
  }

  /**
   * Judges the person by the exact bounds (Clopper and Pearson 1934) of the share of intervals that
   * hold the truth.
   *
   * @param alpha how often, at most, a well calibrated person may be called wrong on each side,
   *     within (0, 1); 0.05 is customary
   * @return over-confident where the upper bound of the share lies below the confidence meant,
   *     under-confident where the lower bound lies above it
   * @throws IllegalStateException if nothing has been answered
   */
  public Calibration calibration(double alpha) {
    if (answers.isEmpty()) {
      throw new IllegalStateException("nothing has been answered, so nothing is known");
    }
    if (ShareBound.CLOPPER_PEARSON.upper(hits(), answers.size(), alpha) < confidence) {
      return Calibration.OVERCONFIDENT;
    }
    return ShareBound.CLOPPER_PEARSON.lower(hits(), answers.size(), alpha) > confidence
        ? Calibration.UNDERCONFIDENT
        : Calibration.NOT_TOLD_APART;
  }

  /**
   * Explains what the answers say of the person.
   *
   * @param alpha as for {@link #calibration}
   * @return the verdict, the share of hits and its bounds
   * @throws IllegalStateException if nothing has been answered
   */
  public Explanation explain(double alpha) {
    Calibration verdict = calibration(alpha);
    return Explanation.text(
            "calibration",
            verdict.words(),
            Explanation.text("intervals that hold the truth", hits() + " of " + answers.size()),
            Explanation.text(
                    "share of them, bounds",
                    Amounts.three(ShareBound.CLOPPER_PEARSON.lower(hits(), answers.size(), alpha))
                        + " to "
                        + Amounts.three(
                            ShareBound.CLOPPER_PEARSON.upper(hits(), answers.size(), alpha)))
                .because("each missed by chance with probability " + alpha + " at most")
                .from(CLOPPER_AND_PEARSON))
        .because("meant were " + Amounts.text(100 * confidence) + "%");
  }

  @Override
  public String toString() {
    return hits()
        + " of "
        + answers.size()
        + " intervals hold the truth, meant were "
        + Amounts.text(100 * confidence)
        + "%";
  }
}
