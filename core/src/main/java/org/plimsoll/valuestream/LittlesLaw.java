package org.plimsoll.valuestream;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Combination;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;

/**
 * How long work stays in the system, from how much of it there is and how much gets done: Little's
 * law, for averages over a long time.
 *
 * <pre>{@code
 * LittlesLaw.of(84, 12, "week").meanTime()     // 7: weeks
 * }</pre>
 *
 * @param workInProgress how many items are in hand on average, 0 or more
 * @param completed how many are completed in a period on average, above 0
 * @param arriving how many arrive in a period on average, 0 or more; empty where not known
 * @param period the period, such as {@code week}; not blank
 */
public record LittlesLaw(
    Rational workInProgress, Rational completed, Optional<Rational> arriving, String period) {
  /** Where the law comes from. */
  public static final Source LITTLE =
      Source.of("Little", "1961", "A Proof for the Queuing Formula: L = λW")
          .section("Operations Research 9(3), pages 383-387");

  /**
   * Checks the ranges.
   *
   * @param workInProgress how many items are in hand on average, 0 or more
   * @param completed how many are completed in a period on average, above 0
   * @param arriving how many arrive in a period on average, 0 or more; empty where not known
   * @param period the period, such as {@code week}; not blank
   * @throws IllegalArgumentException if a number is out of range or the period is blank
   */
  public LittlesLaw {
    StreamWords.named("the period of Little's law", period);
    if (workInProgress.signum() < 0) {
      throw new IllegalArgumentException(
          "work in progress must not be negative, was " + workInProgress);
    }
    if (completed.signum() <= 0) {
      throw new IllegalArgumentException(
          "Little's law needs completions above 0 a "
              + period
              + ", was "
              + completed
              + "; where nothing is completed no mean time follows");
    }
    if (arriving.isPresent() && arriving.get().signum() < 0) {
      throw new IllegalArgumentException(
          "arrivals must not be negative, was " + arriving.get() + " a " + period);
    }
  }

  /**
   * Applies the law to whole numbers.
   *
   * @param workInProgress how many items are in hand on average
   * @param completed how many are completed in a period on average, above 0
   * @param period the period, such as {@code week}
   * @return the law with those averages; arrivals are not known
   */
  public static LittlesLaw of(long workInProgress, long completed, String period) {
    return of(Rational.of(workInProgress), Rational.of(completed), period);
  }

  /**
   * Applies the law.
   *
   * @param workInProgress how many items are in hand on average
   * @param completed how many are completed in a period on average, above 0
   * @param period the period, such as {@code week}
   * @return the law with those averages; arrivals are not known
   */
  public static LittlesLaw of(Rational workInProgress, Rational completed, String period) {
    return new LittlesLaw(workInProgress, completed, Optional.empty(), period);
  }

  /**
   * Says how many arrive in a period on average.
   *
   * @param number 0 or more
   * @return the law with those arrivals
   */
  public LittlesLaw arriving(Rational number) {
    return new LittlesLaw(
        workInProgress, completed, Optional.of(Objects.requireNonNull(number, "number")), period);
  }

  /**
   * Returns how long an item is in the system on average.
   *
   * @return work in progress / completed, in periods, exact
   */
  public Rational meanTime() {
    return workInProgress.dividedBy(completed);
  }

  /**
   * Returns by how much the work in progress grows in a period. Where that is not 0 the system is
   * not steady, and the mean time is that of no real item.
   *
   * @return arriving less completed; empty where arrivals are not known
   */
  public Optional<Rational> drift() {
    return arriving.map(number -> number.minus(completed));
  }

  /**
   * Lists what must be true for the law to hold.
   *
   * @return the conditions in words, with what is known of the first
   */
  public List<String> conditions() {
    return List.of(
        "as much arrives as is completed, over a long time"
            + drift()
                .map(
                    more ->
                        more.signum() == 0
                            ? " (it does)"
                            : " (it does not: work in progress changes by "
                                + (more.signum() > 0 ? "+" : "")
                                + more.toText()
                                + " a "
                                + period
                                + ")")
                .orElse(" (arrivals are not known)"),
        "the three averages are of the same items between the same two points",
        "whatever comes in goes out one day: nothing is dropped without being counted");
  }

  /**
   * Explains the mean time.
   *
   * @return work in progress over completions, with the conditions
   */
  public Explanation explain() {
    return Explanation.combined(
            "mean time in the system",
            meanTime(),
            period + "s",
            Combination.QUOTIENT,
            List.of(
                Explanation.given("work in progress", workInProgress, "items"),
                Explanation.given("completed", completed, "a " + period)))
        .because("holds where " + String.join("; ", conditions()))
        .from(LITTLE);
  }

  @Override
  public String toString() {
    return workInProgress.toText()
        + " in hand / "
        + completed.toText()
        + " a "
        + period
        + " = "
        + meanTime().toText()
        + " "
        + period
        + "s";
  }
}
