package org.plimsoll.evidence;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One piece of evidence: what was seen, about what, when, by whom and on which occasion.
 *
 * <pre>{@code
 * Evidence.survey(URGENCY, "managers' survey", Sample.asked(32).of(40).agreed(27))
 *     .among("management").on(date("2026-05-11")).withHalfLife(weeks(26));
 * }</pre>
 *
 * <p>What is not said is empty and never guessed: undated evidence is not taken for fresh where its
 * age matters.
 *
 * @param about the key of the subject, see {@link Subject}
 * @param title what people call it, not blank; two pieces of one title about one subject are two
 *     waves of one enquiry
 * @param observation what was seen
 * @param group whose view or behaviour it shows, such as {@code management}; empty where not said
 * @param on the day it was seen; empty where not known
 * @param by who says so; empty where not said
 * @param occasion where it was raised or told; empty where not said
 * @param expires the first day on which it no longer counts; empty where it does not expire
 * @param halfLife after how long it counts half, in weeks or days; empty where it does not age
 */
public record Evidence(
    String about,
    String title,
    Observation observation,
    Optional<String> group,
    Optional<LocalDate> on,
    Optional<String> by,
    Optional<Occasion> occasion,
    Optional<LocalDate> expires,
    Optional<Period> halfLife) {
  /**
   * Checks the parts.
   *
   * @param about the key of the subject, see {@link Subject}
   * @param title what people call it, not blank; two pieces of one title about one subject are two
   *     waves of one enquiry
   * @param observation what was seen
   * @param group whose view or behaviour it shows, such as {@code management}; empty where not said
   * @param on the day it was seen; empty where not known
   * @param by who says so; empty where not said
   * @param occasion where it was raised or told; empty where not said
   * @param expires the first day on which it no longer counts; empty where it does not expire
   * @param halfLife after how long it counts half, in weeks or days; empty where it does not age
   */
  public Evidence {
    Objects.requireNonNull(observation, "observation");
    Objects.requireNonNull(occasion, "occasion");
    if (about.isBlank() || title.isBlank()) {
      throw new IllegalArgumentException(
          "evidence names what it is about and what people call it, was about \""
              + about
              + "\" and called \""
              + title
              + "\"");
    }
    requireNotBlank(title, "the group", group);
    requireNotBlank(title, "who says so", by);
    if (halfLife.isPresent() && !(halfLife.get().toTotalMonths() == 0 && days(halfLife) > 0)) {
      throw new IllegalArgumentException(
          "a half-life is given in weeks or days and is above 0, was "
              + halfLife.get()
              + " for \""
              + title
              + "\"");
    }
    if (on.isPresent() && expires.isPresent() && expires.get().isBefore(on.get())) {
      throw new IllegalArgumentException(
          "evidence \""
              + title
              + "\" must not expire before it was seen, was seen "
              + on.get()
              + " and expires "
              + expires.get());
    }
  }

  private static int days(Optional<Period> period) {
    return period.map(Period::getDays).orElse(0);
  }

  private static void requireNotBlank(String title, String what, Optional<String> text) {
    if (text.isPresent() && text.get().isBlank()) {
      throw new IllegalArgumentException(
          what + " of evidence \"" + title + "\" must not be blank; leave it out instead");
    }
  }

  /**
   * Returns evidence with nothing said beyond what was seen.
   *
   * @param about what it is about
   * @param title what people call it
   * @param observation what was seen
   * @return that evidence
   */
  public static Evidence of(Subject about, String title, Observation observation) {
    return new Evidence(
        about.key(),
        title,
        observation,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Returns a survey of some of the people.
   *
   * @param about what it is about
   * @param title what people call it
   * @param sample who was asked and agreed
   * @return that evidence
   */
  public static Evidence survey(Subject about, String title, Sample sample) {
    return of(about, title, sample);
  }

  /**
   * Returns a survey of several groups.
   *
   * @param about what it is about
   * @param title what people call it
   * @param strata who was asked and agreed, group by group
   * @return that evidence
   */
  public static Evidence survey(Subject about, String title, Strata strata) {
    return of(about, title, strata);
  }

  /**
   * Returns a survey that is looked at while answers come in.
   *
   * @param about what it is about
   * @param title what people call it
   * @param looks who had answered and agreed at each look
   * @return that evidence
   */
  public static Evidence survey(Subject about, String title, Looks looks) {
    return of(about, title, looks);
  }

  /**
   * Returns a question put to everybody.
   *
   * @param about what it is about
   * @param title what people call it
   * @param census who answered and agreed
   * @return that evidence
   */
  public static Evidence census(Subject about, String title, Census census) {
    return of(about, title, census);
  }

  /**
   * Returns scores on a scale.
   *
   * @param about what it is about
   * @param title what people call it
   * @param scores the answers
   * @return that evidence
   */
  public static Evidence scores(Subject about, String title, Scores scores) {
    return of(about, title, scores);
  }

  /**
   * Returns a measure before and after.
   *
   * @param about what it is about
   * @param title what is measured, with its unit
   * @param series the values
   * @return that evidence
   */
  public static Evidence series(Subject about, String title, Series series) {
    return of(about, title, series);
  }

  /**
   * Returns something that happened.
   *
   * @param about what it speaks for
   * @param title what happened
   * @return that evidence
   */
  public static Evidence event(Subject about, String title) {
    return testimony(about, title, Testimony.Kind.EVENT);
  }

  /**
   * Returns something written.
   *
   * @param about what it speaks for
   * @param title what was written
   * @return that evidence
   */
  public static Evidence document(Subject about, String title) {
    return testimony(about, title, Testimony.Kind.DOCUMENT);
  }

  /**
   * Returns somebody's word.
   *
   * @param about what it speaks for
   * @param title what is said
   * @param by who says so
   * @return that evidence
   */
  public static Evidence attestation(Subject about, String title, String by) {
    return testimony(about, title, Testimony.Kind.ATTESTATION).attestedBy(by);
  }

  private static Evidence testimony(Subject about, String title, Testimony.Kind kind) {
    return of(about, title, new Testimony(kind, true, OptionalInt.empty()));
  }

  /**
   * Says that an event, a document or somebody's word speaks against the subject.
   *
   * @return the evidence, turned round
   * @throws IllegalArgumentException if it is counted or measured, and so says which way itself
   */
  public Evidence speakingAgainst() {
    Testimony testimony = testimony("speak against its subject");
    return seeing(new Testimony(testimony.kind(), false, testimony.wordCount()));
  }

  /**
   * Says how long a document is.
   *
   * @param count its words, at least 1
   * @return the evidence with that length
   * @throws IllegalArgumentException if it is counted or measured
   */
  public Evidence ofWords(int count) {
    Testimony testimony = testimony("have a number of words");
    return seeing(new Testimony(testimony.kind(), testimony.speaksFor(), OptionalInt.of(count)));
  }

  private Testimony testimony(String what) {
    if (observation instanceof Testimony testimony) {
      return testimony;
    }
    throw new IllegalArgumentException(
        "only an event, a document or somebody's word can "
            + what
            + "; \""
            + title
            + "\" is "
            + observation);
  }

  private Evidence seeing(Observation other) {
    return new Evidence(about, title, other, group, on, by, occasion, expires, halfLife);
  }

  /**
   * Says whose view or behaviour it shows.
   *
   * @param people the group, such as {@code management}
   * @return the evidence with that group
   */
  public Evidence among(String people) {
    return new Evidence(
        about, title, observation, Optional.of(people), on, by, occasion, expires, halfLife);
  }

  /**
   * Dates it.
   *
   * @param day the day it was seen
   * @return the evidence with that day
   */
  public Evidence on(LocalDate day) {
    return new Evidence(
        about, title, observation, group, Optional.of(day), by, occasion, expires, halfLife);
  }

  /**
   * Says who says so.
   *
   * @param who a person, a board, a report
   * @return the evidence with that author
   */
  public Evidence attestedBy(String who) {
    return new Evidence(
        about, title, observation, group, on, Optional.of(who), occasion, expires, halfLife);
  }

  /**
   * Says on which occasion it was raised or told.
   *
   * @param where the occasion
   * @return the evidence with that occasion
   */
  public Evidence raisedAt(Occasion where) {
    return new Evidence(
        about, title, observation, group, on, by, Optional.of(where), expires, halfLife);
  }

  /**
   * Says when it stops counting.
   *
   * @param day the first day on which it no longer counts
   * @return the evidence with that day
   */
  public Evidence expiring(LocalDate day) {
    return new Evidence(
        about, title, observation, group, on, by, occasion, Optional.of(day), halfLife);
  }

  /**
   * Says after how long it counts half; a figure to agree on, for none is published.
   *
   * @param period a number of weeks or days above 0
   * @return the evidence with that half-life
   */
  public Evidence withHalfLife(Period period) {
    return new Evidence(
        about, title, observation, group, on, by, occasion, expires, Optional.of(period));
  }

  /**
   * Tells whether it has expired.
   *
   * @param asOf the day of the question
   * @return whether it no longer counts on that day
   */
  public boolean isExpired(LocalDate asOf) {
    return expires.isPresent() && !expires.get().isAfter(asOf);
  }

  /**
   * Tells how much of its weight is left: {@code 2^(-age / half-life)}. The form is our own.
   *
   * @param asOf the day of the question
   * @return from above 0 to 1; 1 where it does not age; empty where it ages and has no date
   * @throws IllegalArgumentException if it was seen after that day
   */
  public Optional<Double> weight(LocalDate asOf) {
    if (on.isPresent() && on.get().isAfter(asOf)) {
      throw new IllegalArgumentException(
          "evidence \""
              + title
              + "\" is dated "
              + on.get()
              + ", after the day of the question, "
              + asOf
              + "; correct the date, or ask as of a later day");
    }
    if (halfLife.isEmpty()) {
      return Optional.of(1.0);
    }
    return on.map(
        day -> StrictMath.pow(2, -(double) ChronoUnit.DAYS.between(day, asOf) / days(halfLife)));
  }

  /**
   * Returns the evidence in one line.
   *
   * @return for example {@code managers' survey (2026-05-11): 27 of 32 agreed, 32 asked of 40}
   */
  @Override
  public String toString() {
    return title
        + on.map(day -> " (" + day + ")").orElse("")
        + ": "
        + observation.words()
        + by.map(who -> ", by " + who).orElse("");
  }
}
