package org.plimsoll.adkar;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.base.Rational;

/**
 * The scores of one person, or the means of a group, on the five elements of ADKAR: exact numbers
 * from 1 to 5, fractions allowed. An element without a score is missing, never 0.
 *
 * @param scores the scores by element, in the order of ADKAR, each from 1 to 5
 */
public record AdkarProfile(Map<AdkarElement, Rational> scores) {
  /** The least score. */
  public static final int LEAST = 1;

  /** The greatest score. */
  public static final int GREATEST = 5;

  private static final AdkarProfile BLANK = new AdkarProfile(Map.of());

  /**
   * Checks the range of each score, and copies in the order of ADKAR.
   *
   * @param scores the scores by element, in the order of ADKAR, each from 1 to 5
   */
  public AdkarProfile {
    var inOrder = new EnumMap<AdkarElement, Rational>(AdkarElement.class);
    scores.forEach(
        (element, score) -> {
          if (score.compareTo(Rational.of(LEAST)) < 0
              || score.compareTo(Rational.of(GREATEST)) > 0) {
            throw new IllegalArgumentException(
                "the score of "
                    + element.words()
                    + " must lie from "
                    + LEAST
                    + " to "
                    + GREATEST
                    + ", was "
                    + score
                    + "; leave out an element that was not scored");
          }
          inOrder.put(element, score);
        });
    scores = ImmutableMap.copyOf(inOrder);
  }

  /**
   * Returns a profile of whole scores.
   *
   * @param awareness 1 to 5
   * @param desire 1 to 5
   * @param knowledge 1 to 5
   * @param ability 1 to 5
   * @param reinforcement 1 to 5
   * @return the profile
   */
  public static AdkarProfile of(
      int awareness, int desire, int knowledge, int ability, int reinforcement) {
    return of(
        Arrays.asList(
            Rational.of(awareness),
            Rational.of(desire),
            Rational.of(knowledge),
            Rational.of(ability),
            Rational.of(reinforcement)));
  }

  /**
   * Returns a profile of scores with fractions.
   *
   * @param awareness a decimal such as {@code 3.5} or a fraction such as {@code 10/3}, 1 to 5
   * @param desire likewise
   * @param knowledge likewise
   * @param ability likewise
   * @param reinforcement likewise
   * @return the profile, exact
   */
  public static AdkarProfile of(
      String awareness, String desire, String knowledge, String ability, String reinforcement) {
    return of(
        List.of(
            Rational.parse(awareness),
            Rational.parse(desire),
            Rational.parse(knowledge),
            Rational.parse(ability),
            Rational.parse(reinforcement)));
  }

  private static AdkarProfile of(List<Rational> five) {
    var scores = new EnumMap<AdkarElement, Rational>(AdkarElement.class);
    Iterator<Rational> next = five.iterator();
    for (AdkarElement element : AdkarElement.values()) {
      scores.put(element, next.next());
    }
    return new AdkarProfile(scores);
  }

  /**
   * Returns a profile without scores, to be filled with {@link #scored(AdkarElement, Rational)}.
   *
   * @return the blank profile
   */
  public static AdkarProfile blank() {
    return BLANK;
  }

  /**
   * Scores an element.
   *
   * @param element the element
   * @param score 1 to 5; it replaces an earlier score
   * @return the profile with that score
   */
  public AdkarProfile scored(AdkarElement element, Rational score) {
    var more = new EnumMap<AdkarElement, Rational>(AdkarElement.class);
    more.putAll(scores);
    more.put(element, score);
    return new AdkarProfile(more);
  }

  /**
   * Scores an element.
   *
   * @param element the element
   * @param score 1 to 5; it replaces an earlier score
   * @return the profile with that score
   */
  public AdkarProfile scored(AdkarElement element, int score) {
    return scored(element, Rational.of(score));
  }

  /**
   * Scores an element.
   *
   * @param element the element
   * @param score a decimal or fraction, 1 to 5; it replaces an earlier score
   * @return the profile with that score
   */
  public AdkarProfile scored(AdkarElement element, String score) {
    return scored(element, Rational.parse(score));
  }

  /**
   * Returns the score of an element.
   *
   * @param element the element
   * @return the score; empty if it is missing
   */
  public Optional<Rational> score(AdkarElement element) {
    return Optional.ofNullable(scores.get(element));
  }

  /**
   * Lists the elements without a score.
   *
   * @return those elements, in order
   */
  public List<AdkarElement> missing() {
    return Arrays.stream(AdkarElement.values()).filter(e -> !scores.containsKey(e)).toList();
  }

  /**
   * Lists the elements that share the lowest score. That is another thing than the barrier point.
   *
   * @return those elements, in order; none if nothing was scored
   */
  public List<AdkarElement> lowest() {
    List<AdkarElement> lowest = new ArrayList<>();
    Rational least = Rational.of(GREATEST);
    for (var entry : scores.entrySet()) {
      int order = entry.getValue().compareTo(least);
      if (order < 0) {
        lowest.clear();
        least = entry.getValue();
      }
      if (order <= 0) {
        lowest.add(entry.getKey());
      }
    }
    return List.copyOf(lowest);
  }

  /**
   * Returns the barrier point as Prosci defines it: the first element in order scoring 3 or less.
   *
   * @return that element; empty if every score is above 3
   * @throws IllegalStateException if a missing score leaves the answer open: {@link
   *     #barrier(BarrierRule)} says so without an exception
   */
  public Optional<AdkarElement> barrierPoint() {
    Barrier barrier = barrier(BarrierRule.FIRST_AT_MOST_3);
    if (barrier.standing() == Barrier.Standing.OPEN) {
      throw new IllegalStateException(
          "the barrier point is open because "
              + Barrier.list(barrier.open())
              + " was not scored; ask barrier(BarrierRule.FIRST_AT_MOST_3), which says so");
    }
    return barrier.element();
  }

  /**
   * Finds the barrier by a rule of one's choice.
   *
   * @param rule the rule
   * @return the barrier, that there is none, or that a missing score leaves it open
   */
  public Barrier barrier(BarrierRule rule) {
    return rule.find(this);
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (AdkarElement element : AdkarElement.values()) {
      out.append(out.length() == 0 ? "" : ", ")
          .append(element.words())
          .append(' ')
          .append(score(element).map(value -> value.toText(2)).orElse("?"));
    }
    return out.toString();
  }
}
