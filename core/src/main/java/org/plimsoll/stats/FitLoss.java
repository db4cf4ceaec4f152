package org.plimsoll.stats;

import java.util.Objects;
import org.plimsoll.explain.Source;

/**
 * What a fit makes as small as it can: the squares of all residuals, or something that a few wild
 * figures cannot decide.
 *
 * <p>Least squares fits means, and means are what adds up to the hours of a team. Hours of work
 * lean to the right, and a robust fit, which makes little of large residuals, then settles below
 * the mean. Use it to see how far a few figures decide, rather than to plan hours.
 *
 * @param kind which
 * @param constant the number of standard deviations beyond which a residual counts less (Huber), or
 *     the share of the figures that is left out (trimmed); 0 for squares
 */
public record FitLoss(Kind kind, double constant) {
  /** The least share of 1 less the share left out: fewer than half may be wild. */
  private static final double MOST_TRIMMED = 0.5;

  /** What the loss is. */
  public enum Kind {
    /** All residuals, squared. */
    SQUARES,
    /** Squared up to so many standard deviations, and in proportion beyond. */
    HUBER,
    /** The squares of the smallest residuals; the largest are left out. */
    TRIMMED
  }

  /**
   * Checks the range.
   *
   * @param kind which
   * @param constant as above
   */
  public FitLoss {
    Objects.requireNonNull(kind, "kind");
    boolean fits =
        switch (kind) {
          case SQUARES -> constant == 0;
          case HUBER -> constant > 0 && constant < Double.POSITIVE_INFINITY;
          case TRIMMED -> constant > 0 && constant <= MOST_TRIMMED;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          "a loss needs no constant for squares, a finite one above 0 for Huber's, and a share"
              + " above 0 and at most 0.5 to leave out, was "
              + constant
              + " for "
              + kind);
    }
  }

  /**
   * Least squares.
   *
   * @return that loss
   */
  public static FitLoss squares() {
    return new FitLoss(Kind.SQUARES, 0);
  }

  /**
   * Huber's loss with the usual 1.345 standard deviations, which loses 5 % of precision where the
   * figures are normal.
   *
   * @return that loss
   */
  public static FitLoss huber() {
    return huber(1.345);
  }

  /**
   * Huber's loss.
   *
   * @param deviations how many standard deviations count in full, above 0
   * @return that loss
   */
  public static FitLoss huber(double deviations) {
    return new FitLoss(Kind.HUBER, deviations);
  }

  /**
   * Least trimmed squares.
   *
   * @param share the share of the figures to leave out, above 0 and at most 0.5
   * @return that loss
   */
  public static FitLoss trimmed(double share) {
    return new FitLoss(Kind.TRIMMED, share);
  }

  /**
   * Returns who published it.
   *
   * @return the source
   */
  public Source source() {
    return switch (kind) {
      case SQUARES ->
          Source.of(
                  "A. M. Legendre", "1805", "Nouvelles méthodes pour la détermination des orbites")
              .section("appendix on least squares");
      case HUBER ->
          Source.of("P. J. Huber", "1964", "Robust Estimation of a Location Parameter")
              .link("https://doi.org/10.1214/aoms/1177703732");
      case TRIMMED ->
          Source.of("P. J. Rousseeuw", "1984", "Least Median of Squares Regression")
              .section("section 4")
              .link("https://doi.org/10.1080/01621459.1984.10477105");
    };
  }

  @Override
  public String toString() {
    return switch (kind) {
      case SQUARES -> "least squares";
      case HUBER -> "Huber's loss beyond " + Figures.text(constant) + " standard deviations";
      case TRIMMED ->
          "least squares without the " + Figures.text(100 * constant) + "% farthest off";
    };
  }
}
