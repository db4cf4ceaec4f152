package org.plimsoll.adkar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Source;

/**
 * Which element of a profile is called its barrier. Rival rules are in use; they stand side by side
 * here and differ on ordinary profiles.
 *
 * @param way how the element is chosen
 * @param line the score that the first two ways look at; empty for the lowest
 * @param source who says so
 */
public record BarrierRule(Way way, Optional<Rational> line, Source source) {
  private static final Source PROSCI =
      Source.of("Prosci", "", "Individual barriers to change and what to do about them")
          .link("https://blog.prosci.com/individual-barriers-to-change-and-what-to-do-about-them");

  /** Prosci's definition of the barrier point: the first element in order scoring 3 or less. */
  public static final BarrierRule FIRST_AT_MOST_3 =
      new BarrierRule(
          Way.FIRST_AT_MOST,
          Optional.of(Rational.of(3)),
          PROSCI.section("definition of the barrier point"));

  /**
   * The rival reading of the same page, which asks for work where a score is below 3: it differs
   * where a score is exactly 3.
   */
  public static final BarrierRule FIRST_BELOW_3 =
      new BarrierRule(
          Way.FIRST_BELOW, Optional.of(Rational.of(3)), PROSCI.section("advice on scores below 3"));

  /**
   * The rule of some guides: the lowest score, the first of them on a tie. It contradicts the
   * definition, and always finds a barrier, even where every score is 5.
   */
  public static final BarrierRule LOWEST =
      new BarrierRule(
          Way.LOWEST,
          Optional.empty(),
          Source.of("Guides in circulation", "", "the lowest score as the barrier"));

  /** How the element is chosen. */
  public enum Way {
    /** The first element in order whose score is at most the line. */
    FIRST_AT_MOST,
    /** The first element in order whose score is below the line. */
    FIRST_BELOW,
    /** The element with the lowest score, the first in order on a tie. */
    LOWEST
  }

  /**
   * Checks that a line is there where one is looked at.
   *
   * @param way how the element is chosen
   * @param line the score that the first two ways look at; empty for the lowest
   * @param source who says so
   */
  public BarrierRule {
    Objects.requireNonNull(way, "way");
    Objects.requireNonNull(source, "source");
    if (line.isPresent() == (way == Way.LOWEST)) {
      throw new IllegalArgumentException(
          way == Way.LOWEST
              ? "the lowest score needs no line, was " + line.get()
              : "a rule that takes the first element needs a line, was none");
    }
  }

  /**
   * Returns a rule with a line of one's own.
   *
   * @param line the greatest score that is still a barrier
   * @return the rule, whose source is {@link Source#GIVEN}
   */
  public static BarrierRule firstAtMost(Rational line) {
    return new BarrierRule(Way.FIRST_AT_MOST, Optional.of(line), Source.GIVEN);
  }

  /**
   * Returns a rule with a line of one's own.
   *
   * @param line the least score that is no barrier
   * @return the rule, whose source is {@link Source#GIVEN}
   */
  public static BarrierRule firstBelow(Rational line) {
    return new BarrierRule(Way.FIRST_BELOW, Optional.of(line), Source.GIVEN);
  }

  /**
   * Finds the barrier of a profile. Only a missing score that comes before the first low one leaves
   * the answer open; where the lowest is asked for, any does.
   *
   * @param profile the scores
   * @return the barrier, that there is none, or that a missing score leaves it open
   */
  public Barrier find(AdkarProfile profile) {
    if (way == Way.LOWEST) {
      return Barrier.of(profile.lowest().stream().findFirst(), profile.missing());
    }
    Optional<AdkarElement> first =
        profile.scores().entrySet().stream()
            .filter(entry -> isLow(entry.getValue()))
            .map(Map.Entry::getKey)
            .findFirst();
    return Barrier.of(
        first,
        profile.missing().stream()
            .filter(element -> first.isEmpty() || element.compareTo(first.get()) < 0)
            .toList());
  }

  /**
   * Explains the barrier of a profile.
   *
   * @param profile the scores
   * @return the five elements in order, with what the rule says of each that it looked at
   */
  public Explanation explain(AdkarProfile profile) {
    Barrier barrier = find(profile);
    List<Explanation> parts = new ArrayList<>();
    for (AdkarElement element : AdkarElement.values()) {
      parts.add(
          profile
              .score(element)
              .map(score -> Explanation.given(element.words(), score, "of 5"))
              .orElseGet(() -> Explanation.text(element.words(), "not scored"))
              .because(remark(barrier, element)));
    }
    return Explanation.text("barrier", barrier.toString(), parts).because(toString()).from(source);
  }

  private String remark(Barrier barrier, AdkarElement element) {
    if (barrier.open().contains(element)) {
      return "leaves the answer open";
    }
    int order = barrier.element().map(element::compareTo).orElse(-1);
    return order == 0
        ? "the barrier"
        : order > 0 && way != Way.LOWEST ? "comes after the barrier and changes nothing" : "";
  }

  private boolean isLow(Rational score) {
    int order = score.compareTo(line.orElseThrow());
    return way == Way.FIRST_AT_MOST ? order <= 0 : order < 0;
  }

  @Override
  public String toString() {
    return switch (way) {
      case FIRST_AT_MOST -> "first element scoring " + line.orElseThrow().toText(2) + " or less";
      case FIRST_BELOW -> "first element scoring below " + line.orElseThrow().toText(2);
      case LOWEST -> "lowest element, the first on a tie";
    };
  }
}
