package org.plimsoll.adkar;

import java.util.Objects;
import org.plimsoll.explain.Source;

/**
 * Adds up a project assessment in the manner of Prosci's PCT (the Prosci Change Triangle): ten
 * factors for each aspect, scored 1 (inadequate), 2 (adequate) or 3 (exceptional), so that a total
 * lies from 10 to 30. The factors themselves are Prosci's and are not shipped.
 *
 * @param jeopardyBelow a total below this puts the aspect in jeopardy
 * @param strengthFrom a total of this or more is a strength; between the two is an alert
 * @param source where the two cut-offs come from
 */
public record Pct(int jeopardyBelow, int strengthFrom, Source source) {
  /** How many factors an aspect has. */
  public static final int FACTORS = 10;

  private static final Source UNVERIFIED =
      Source.of("In circulation", "", "PCT cut-offs 20 and 25, not verified in any publication");

  /** How an aspect stands. */
  public enum Zone {
    /** The total is below the first cut-off. */
    JEOPARDY,
    /** The total lies between the two. */
    ALERT,
    /** The total reaches the second. */
    STRENGTH
  }

  /**
   * Checks the order of the cut-offs.
   *
   * @param jeopardyBelow a total below this puts the aspect in jeopardy
   * @param strengthFrom a total of this or more is a strength; between the two is an alert
   * @param source where the two cut-offs come from
   */
  public Pct {
    Objects.requireNonNull(source, "source");
    if (jeopardyBelow > strengthFrom) {
      throw new IllegalArgumentException(
          "a strength cannot begin below the end of jeopardy, was "
              + strengthFrom
              + " and "
              + jeopardyBelow);
    }
  }

  /**
   * Returns the cut-offs in circulation: below 20 is jeopardy, from 25 on strength. We could not
   * verify them in a publication, and the source says so.
   *
   * @return the standard assessment
   */
  public static Pct standard() {
    return new Pct(20, 25, UNVERIFIED);
  }

  /**
   * Takes cut-offs of one's own.
   *
   * @param jeopardy a total below this puts the aspect in jeopardy
   * @param strength a total of this or more is a strength
   * @return the assessment, whose source is {@link Source#GIVEN}
   */
  public Pct withCutOffs(int jeopardy, int strength) {
    return new Pct(jeopardy, strength, Source.GIVEN);
  }

  /**
   * Adds up the scores.
   *
   * @param scores the scores
   * @return the total and zone of each aspect
   */
  public PctReview review(PctScores scores) {
    return PctReview.of(this, scores);
  }

  Zone zone(int total) {
    return total < jeopardyBelow
        ? Zone.JEOPARDY
        : total < strengthFrom ? Zone.ALERT : Zone.STRENGTH;
  }

  @Override
  public String toString() {
    return "below " + jeopardyBelow + " jeopardy, from " + strengthFrom + " strength";
  }
}
