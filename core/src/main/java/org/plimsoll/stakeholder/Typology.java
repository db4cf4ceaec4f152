package org.plimsoll.stakeholder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Rational;

/**
 * A published typology with the boundary and the summary of ratings that it is used with.
 *
 * @param kind which typology
 * @param boundary where high begins; an attitude always divides at 0
 * @param summary how the marks of several raters become one
 * @param asOf ratings after this date do not count; empty counts all
 */
public record Typology(
    TypologyKind kind, Boundary boundary, AspectSummary.Rule summary, Optional<LocalDate> asOf) {
  /**
   * Checks that all parts are there.
   *
   * @param kind which typology
   * @param boundary where high begins; an attitude always divides at 0
   * @param summary how the marks of several raters become one
   * @param asOf ratings after this date do not count; empty counts all
   */
  public Typology {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(boundary, "boundary");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(asOf, "asOf");
  }

  /**
   * Returns a typology with our defaults: high from the middle of the scale, the median of raters.
   *
   * @param kind which typology
   * @return the typology
   */
  public static Typology of(TypologyKind kind) {
    return new Typology(kind, Boundary.MIDPOINT, AspectSummary.Rule.MEDIAN, Optional.empty());
  }

  /**
   * Returns the power/interest grid in the words of Johnson and Scholes.
   *
   * @return the grid
   */
  public static Typology powerInterest() {
    return of(TypologyKind.POWER_INTEREST);
  }

  /**
   * Returns salience by Mitchell, Agle and Wood.
   *
   * @return the typology
   */
  public static Typology salience() {
    return of(TypologyKind.SALIENCE);
  }

  /**
   * Sets where high begins.
   *
   * @param where the boundary
   * @return the typology with it
   */
  public Typology withBoundary(Boundary where) {
    return new Typology(kind, where, summary, asOf);
  }

  /**
   * Sets how several raters are brought together.
   *
   * @param rule the rule
   * @return the typology with it
   */
  public Typology withSummary(AspectSummary.Rule rule) {
    return new Typology(kind, boundary, rule, asOf);
  }

  /**
   * Looks back: ratings after a date do not count.
   *
   * @param date the date
   * @return the typology as of that date
   */
  public Typology asOf(LocalDate date) {
    return new Typology(kind, boundary, summary, Optional.of(date));
  }

  /**
   * Finds the class of every party.
   *
   * @param map the register
   * @return a place for each party, in the order of the register
   */
  public StakeholderClasses classify(StakeholderMap map) {
    return new StakeholderClasses(
        kind, map.stakeholders().stream().map(party -> place(map, party)).toList());
  }

  private StakeholderClasses.Place place(StakeholderMap map, Stakeholder party) {
    List<StakeholderClasses.Mark> levels =
        kind.aspects().stream()
            .map(
                aspect ->
                    StakeholderClasses.Mark.of(
                        party.summary(aspect, summary, asOf), map.scale(aspect), boundary))
            .toList();
    return new StakeholderClasses.Place(
        party.id(),
        party.name(),
        kind.typeOf(levels.stream().map(StakeholderClasses.Mark::level).toList()),
        levels);
  }

  /**
   * Finds which classes hang on one rating: each rating that counts is moved up and down by {@link
   * RatingScale#oneMark()}, or to the end of the scale, and each rater is left out, one at a time.
   * A rule of our own.
   *
   * @param map the register
   * @return the places that would change; time grows with ratings times parties' own ratings only
   */
  public ClassSensitivity sensitivity(StakeholderMap map) {
    List<ClassSensitivity.Turn> turns = new ArrayList<>();
    for (Stakeholder party : map.stakeholders()) {
      StakeholderClasses.Place now = place(map, party);
      for (StakeholderClasses.Mark level : now.levels()) {
        for (PartyRating rating : level.summary().ratings()) {
          for (int step : new int[] {-1, 1}) {
            RatingScale scale = map.scale(rating.aspect());
            Rational moved =
                scale.nearest(rating.value().plus(scale.oneMark().times(Rational.of(step))));
            if (!moved.equals(rating.value())) {
              note(turns, now, place(map, replaced(party, rating, moved)), changed(rating, moved));
            }
          }
        }
      }
      now.levels().stream()
          .flatMap(level -> level.summary().ratings().stream())
          .map(PartyRating::rater)
          .distinct()
          .forEach(rater -> note(turns, now, place(map, without(party, rater)), leftOut(rater)));
    }
    return new ClassSensitivity(kind, turns);
  }

  private static String changed(PartyRating rating, Rational moved) {
    return rating + " were " + moved.toText();
  }

  private static String leftOut(String rater) {
    return (rater.isEmpty() ? "the rater not named" : rater) + " were left out";
  }

  private static Stakeholder replaced(Stakeholder party, PartyRating rating, Rational moved) {
    return party.ratings(
        party.ratings().stream()
            .map(each -> each.equals(rating) ? each.valued(moved) : each)
            .toList());
  }

  private static Stakeholder without(Stakeholder party, String rater) {
    return party.ratings(
        party.ratings().stream().filter(each -> !each.rater().equals(rater)).toList());
  }

  private static void note(
      List<ClassSensitivity.Turn> turns,
      StakeholderClasses.Place now,
      StakeholderClasses.Place then,
      String condition) {
    if (!now.type().equals(then.type())) {
      turns.add(new ClassSensitivity.Turn(now.party(), condition, now.type(), then.type()));
    }
  }

  @Override
  public String toString() {
    return kind.words()
        + ", "
        + boundary
        + ", "
        + summary.words()
        + " of raters"
        + asOf.map(date -> ", as of " + date).orElse("");
  }
}
