package org.plimsoll.caseload;

import java.util.Objects;
import org.plimsoll.base.Percent;
import org.plimsoll.base.Rounding;
import org.plimsoll.explain.Source;

/**
 * Reviews who carries how much: points held against points available, person by person.
 *
 * <p>Somebody is over-pointed whose points are strictly above a share of the available points, 100
 * % unless changed. That rule is our own reading of the points system; the probation services draw
 * lines at 110 % ({@link LoadBands}).
 *
 * @param overPointedAbove the share of the available points above which somebody is over-pointed
 * @param overPointedSource where that share comes from
 * @param bands the bands of load
 * @param percentRounding how percentages are rounded
 * @param noCapacity what is said of the percentage of somebody who has no capacity
 * @param listingUnweighed whether cases that cannot be weighed are listed rather than refused
 */
public record LoadReview(
    Percent overPointedAbove,
    Source overPointedSource,
    LoadBands bands,
    Rounding percentRounding,
    Load.NoCapacity noCapacity,
    boolean listingUnweighed) {

  /**
   * Checks that all parts are there.
   *
   * @param overPointedAbove the share of the available points above which somebody is over-pointed
   * @param overPointedSource where that share comes from
   * @param bands the bands of load
   * @param percentRounding how percentages are rounded
   * @param noCapacity what is said of the percentage of somebody who has no capacity
   * @param listingUnweighed whether cases that cannot be weighed are listed rather than refused
   */
  public LoadReview {
    Objects.requireNonNull(overPointedAbove, "overPointedAbove");
    Objects.requireNonNull(overPointedSource, "overPointedSource");
    Objects.requireNonNull(bands, "bands");
    Objects.requireNonNull(percentRounding, "percentRounding");
    Objects.requireNonNull(noCapacity, "noCapacity");
    if (!bands.isComplete()) {
      throw new IllegalArgumentException(
          "the bands of load of a review must catch every percentage, were \""
              + bands
              + "\"; name the band of the rest with rest(..)");
    }
  }

  /**
   * Returns the standard review: over-pointed above 100 %, the bands of the 2010 probation tool,
   * percentages exact, no percentage without capacity, and an error for a case that cannot be
   * weighed.
   *
   * @return the standard review
   */
  public static LoadReview standard() {
    return new LoadReview(
        Percent.HUNDRED,
        Source.OURS,
        LoadBands.PROBATION_2010,
        Rounding.NONE,
        Load.NoCapacity.UNDEFINED,
        false);
  }

  /**
   * Draws the line elsewhere.
   *
   * @param share the share of the available points above which somebody is over-pointed
   * @param source where that line comes from
   * @return the review with that line
   */
  public LoadReview withOverPointedAbove(Percent share, Source source) {
    return new LoadReview(share, source, bands, percentRounding, noCapacity, listingUnweighed);
  }

  /**
   * Names loads by other bands.
   *
   * @param own the bands
   * @return the review with those bands
   * @throws IllegalArgumentException if they do not catch every percentage
   */
  public LoadReview withBands(LoadBands own) {
    return new LoadReview(
        overPointedAbove, overPointedSource, own, percentRounding, noCapacity, listingUnweighed);
  }

  /**
   * Rounds percentages. Who is over-pointed is decided on exact figures all the same.
   *
   * @param rounding how percentages are rounded
   * @return the review with that rounding
   */
  public LoadReview withPercentRounding(Rounding rounding) {
    return new LoadReview(
        overPointedAbove, overPointedSource, bands, rounding, noCapacity, listingUnweighed);
  }

  /**
   * Says what the percentage of somebody without capacity is called.
   *
   * @param policy undefined, or 0 %
   * @return the review with that policy
   */
  public LoadReview whenNoCapacity(Load.NoCapacity policy) {
    return new LoadReview(
        overPointedAbove, overPointedSource, bands, percentRounding, policy, listingUnweighed);
  }

  /**
   * Lists cases that cannot be weighed in {@link LoadReport#unweighed()} instead of refusing the
   * whole report. Their points are not in any total.
   *
   * @return the tolerant review
   */
  public LoadReview listingUnweighedCases() {
    return new LoadReview(
        overPointedAbove, overPointedSource, bands, percentRounding, noCapacity, true);
  }

  /**
   * Reviews a team.
   *
   * @param team the team, with a scheme and a date
   * @return everybody's load, in the order of the team; takes time linear in people and holdings
   * @throws IllegalStateException if the team has no scheme or date yet
   * @throws IllegalArgumentException if a case cannot be weighed, unless this review lists such
   */
  public LoadReport review(Team team) {
    team.needScheme();
    return LoadReport.of(this, team, new Span.Day(team.needDate()));
  }

  @Override
  public String toString() {
    return "over-pointed above " + overPointedAbove + "; " + bands;
  }
}
