package org.plimsoll.stakeholder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.plimsoll.base.Rational;

/**
 * A party that has an interest in the work of an organisation or in any of the changes to it.
 *
 * @param id its id, stable and not blank
 * @param name the name to show; two parties may share one
 * @param kind what sort of party it is; empty where not said
 * @param groups the groups it belongs to, such as {@code employees}, in the order given
 * @param interestedInWork whether it has an interest in the work of the organisation
 * @param changes the changes in which it has an interest, in the order given
 * @param interests what it cares about, in the order given
 * @param ratings what raters said of it, in the order given; no rater rates one aspect twice on a
 *     date
 * @param engagement where it stood at which date, in the order given; one mark a date
 * @param firstEngaged when it was first engaged; empty where unknown or not yet
 */
public record Stakeholder(
    String id,
    String name,
    Optional<Kind> kind,
    List<String> groups,
    boolean interestedInWork,
    List<String> changes,
    List<String> interests,
    List<PartyRating> ratings,
    List<Engagement.Mark> engagement,
    Optional<LocalDate> firstEngaged) {
  /**
   * Checks id and ratings, and copies.
   *
   * @param id its id, stable and not blank
   * @param name the name to show; two parties may share one
   * @param kind what sort of party it is; empty where not said
   * @param groups the groups it belongs to, such as {@code employees}, in the order given
   * @param interestedInWork whether it has an interest in the work of the organisation
   * @param changes the changes in which it has an interest, in the order given
   * @param interests what it cares about, in the order given
   * @param ratings what raters said of it, in the order given; no rater rates one aspect twice on a
   *     date
   * @param engagement where it stood at which date, in the order given; one mark a date
   * @param firstEngaged when it was first engaged; empty where unknown or not yet
   */
  public Stakeholder {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(firstEngaged, "firstEngaged");
    groups = List.copyOf(groups);
    changes = List.copyOf(changes);
    interests = List.copyOf(interests);
    ratings = List.copyOf(ratings);
    engagement = List.copyOf(engagement);
    if (id.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException(
          "a stakeholder needs an id and a name that are not blank, was \""
              + id
              + "\" and \""
              + name
              + "\"");
    }
    Set<List<Object>> seen = new HashSet<>();
    for (PartyRating rating : ratings) {
      if (!seen.add(List.of(rating.aspect(), rating.rater(), rating.on()))) {
        throw new IllegalArgumentException(
            "stakeholder \""
                + id
                + "\" is rated twice by one rater on one date: "
                + rating
                + "; name the raters or the dates with PartyRating.by and on");
      }
    }
    Set<Optional<LocalDate>> dates = new HashSet<>();
    for (Engagement.Mark mark : engagement) {
      if (!dates.add(mark.on())) {
        throw new IllegalArgumentException(
            "stakeholder \"" + id + "\" has two engagement marks for one date: " + mark);
      }
    }
  }

  /**
   * Returns a party of which nothing more is known.
   *
   * @param name its name, also its id
   * @return the party
   */
  public static Stakeholder of(String name) {
    return of(name, name);
  }

  /**
   * Returns a party of which nothing more is known.
   *
   * @param id its id
   * @param name its name
   * @return the party
   */
  public static Stakeholder of(String id, String name) {
    return new Stakeholder(
        id,
        name,
        Optional.empty(),
        List.of(),
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private static <T> List<T> joined(List<T> first, List<T> more) {
    List<T> all = new ArrayList<>(first);
    all.addAll(more);
    return all;
  }

  /**
   * Says what sort of party it is.
   *
   * @param sort person, group or body
   * @return the party with that kind
   */
  public Stakeholder kind(Kind sort) {
    return with(parts -> parts.kind = Optional.of(sort));
  }

  /**
   * Adds groups to which it belongs.
   *
   * @param more such as {@code managers} or {@code trade unions}
   * @return the party with those groups
   */
  public Stakeholder in(String... more) {
    return with(parts -> parts.groups = joined(groups, Arrays.asList(more)));
  }

  /**
   * Says that it has an interest in the work of the organisation.
   *
   * @return the party with that interest
   */
  public Stakeholder withInterestInTheWork() {
    return with(parts -> parts.interestedInWork = true);
  }

  /**
   * Says that it has an interest in changes.
   *
   * @param more the names of the changes
   * @return the party with those changes
   */
  public Stakeholder withInterestInChange(String... more) {
    return with(parts -> parts.changes = joined(changes, Arrays.asList(more)));
  }

  /**
   * Adds what it cares about.
   *
   * @param more such as {@code keep the income from overtime}
   * @return the party with those interests
   */
  public Stakeholder caringAbout(String... more) {
    return with(parts -> parts.interests = joined(interests, Arrays.asList(more)));
  }

  /**
   * Adds ratings.
   *
   * @param more the ratings
   * @return the party with those after the ones it has
   */
  public Stakeholder rated(PartyRating... more) {
    return ratings(joined(ratings, Arrays.asList(more)));
  }

  Stakeholder ratings(List<PartyRating> others) {
    return with(parts -> parts.ratings = others);
  }

  /**
   * Rates its power, without rater and date.
   *
   * @param mark the mark
   * @return the party with that rating
   */
  public Stakeholder power(long mark) {
    return rated(PartyRating.of(Aspect.POWER, mark));
  }

  /**
   * Rates its interest, without rater and date.
   *
   * @param mark the mark
   * @return the party with that rating
   */
  public Stakeholder interest(long mark) {
    return rated(PartyRating.of(Aspect.INTEREST, mark));
  }

  /**
   * Rates its attitude, without rater and date.
   *
   * @param mark from {@code -1} (blocks) to {@code 1} (backs), as a decimal
   * @return the party with that rating
   */
  public Stakeholder attitude(String mark) {
    return rated(PartyRating.of(Aspect.ATTITUDE, mark));
  }

  /**
   * Says where it stands and where it needs to be, without date.
   *
   * @param current where it stands
   * @param desired where it needs to be
   * @return the party with that mark
   */
  public Stakeholder engagement(Engagement current, Engagement desired) {
    return engagement(new Engagement.Mark(current, desired, Optional.empty()));
  }

  /**
   * Says where it stood and needed to be at a date.
   *
   * @param current where it stood
   * @param desired where it needed to be
   * @param on the date
   * @return the party with that mark
   */
  public Stakeholder engagement(Engagement current, Engagement desired, LocalDate on) {
    return engagement(new Engagement.Mark(current, desired, Optional.of(on)));
  }

  private Stakeholder engagement(Engagement.Mark mark) {
    return with(parts -> parts.engagement = joined(engagement, List.of(mark)));
  }

  /**
   * Says when it was first engaged.
   *
   * @param date the date
   * @return the party with that date
   */
  public Stakeholder firstEngagedOn(LocalDate date) {
    return with(parts -> parts.firstEngaged = Optional.of(date));
  }

  /**
   * Returns the last engagement mark.
   *
   * @param asOf marks after this date do not count; empty counts all
   * @return the mark, or empty where there is none
   */
  public Optional<Engagement.Mark> engagementAt(Optional<LocalDate> asOf) {
    return engagement.stream()
        .filter(mark -> Dates.counts(mark.on(), asOf))
        .max((a, b) -> Dates.compare(a.on(), b.on()));
  }

  /**
   * Summarises how an aspect is rated.
   *
   * @param aspect the aspect
   * @param rule how several raters are brought together
   * @param asOf ratings after this date do not count; empty counts all
   * @return the summary, without value where nobody has rated
   */
  public AspectSummary summary(Aspect aspect, AspectSummary.Rule rule, Optional<LocalDate> asOf) {
    return new AspectSummary(aspect, rule, Dates.latestByRater(ratings, aspect, asOf));
  }

  /**
   * Returns the attitude or another mark by the standard rule.
   *
   * @param aspect the aspect
   * @return the median of the last mark of each rater, or empty where nobody has rated
   */
  public Optional<Rational> mark(Aspect aspect) {
    return summary(aspect, AspectSummary.Rule.MEDIAN, Optional.empty()).value();
  }

  /** The party without what is dated after a day. */
  Stakeholder knownOn(LocalDate date) {
    Optional<LocalDate> asOf = Optional.of(date);
    return with(
        parts -> {
          parts.ratings = ratings.stream().filter(mark -> Dates.counts(mark.on(), asOf)).toList();
          parts.engagement =
              engagement.stream().filter(mark -> Dates.counts(mark.on(), asOf)).toList();
          parts.firstEngaged = firstEngaged.filter(day -> !day.isAfter(date));
        });
  }

  /** All parts, to be changed one by one. */
  private static final class Parts {
    String id;
    String name;
    Optional<Kind> kind;
    List<String> groups;
    boolean interestedInWork;
    List<String> changes;
    List<String> interests;
    List<PartyRating> ratings;
    List<Engagement.Mark> engagement;
    Optional<LocalDate> firstEngaged;

    Parts(Stakeholder party) {
      this.id = party.id;
      this.name = party.name;
      this.kind = party.kind;
      this.groups = party.groups;
      this.interestedInWork = party.interestedInWork;
      this.changes = party.changes;
      this.interests = party.interests;
      this.ratings = party.ratings;
      this.engagement = party.engagement;
      this.firstEngaged = party.firstEngaged;
    }
  }

  private Stakeholder with(Consumer<Parts> change) {
    var parts = new Parts(this);
    change.accept(parts);
    return new Stakeholder(
        parts.id,
        parts.name,
        parts.kind,
        parts.groups,
        parts.interestedInWork,
        parts.changes,
        parts.interests,
        parts.ratings,
        parts.engagement,
        parts.firstEngaged);
  }

  @Override
  public String toString() {
    return name + (groups.isEmpty() ? "" : " " + groups);
  }

  /** What sort of party it is. */
  public enum Kind {
    /** One person. */
    PERSON,
    /** People with something in common, organised or not. */
    GROUP,
    /** An organisation or organ that acts as one. */
    BODY
  }
}
