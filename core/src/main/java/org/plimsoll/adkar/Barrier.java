package org.plimsoll.adkar;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plimsoll.base.Rational;
import org.plimsoll.explain.Combination;
import org.plimsoll.explain.Explanation;

/**
 * The barrier of a profile by a rule: an element, none, or left open by a missing score.
 *
 * @param rule the rule that was applied
 * @param profile the scores it was applied to
 */
public record Barrier(BarrierRule rule, AdkarProfile profile) {
  /** What can be said of a barrier. */
  public enum Standing {
    /** An element is the barrier. */
    FOUND,
    /** No element is. */
    NONE,
    /** A missing score could be the barrier: nothing is said. */
    OPEN
  }

  /**
   * Checks that both are there.
   *
   * @param rule the rule that was applied
   * @param profile the scores it was applied to
   */
  public Barrier {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(profile, "profile");
  }

  /**
   * Returns what can be said.
   *
   * @return found, none, or open
   */
  public Standing standing() {
    return !open().isEmpty() ? Standing.OPEN : first().isPresent() ? Standing.FOUND : Standing.NONE;
  }

  /**
   * Returns the element that is the barrier.
   *
   * @return the element; empty if there is none, and if a missing score leaves it open
   */
  public Optional<AdkarElement> element() {
    return open().isEmpty() ? first() : Optional.empty();
  }

  /**
   * Lists the missing scores that leave the answer open: those before the first low score, or any
   * where the lowest is asked for.
   *
   * @return those elements, in order; none if the answer does not hang on a missing score
   */
  public List<AdkarElement> open() {
    Optional<AdkarElement> low = rule.way() == BarrierRule.Way.LOWEST ? Optional.empty() : first();
    return profile.missing().stream()
        .filter(element -> low.isEmpty() || element.compareTo(low.get()) < 0)
        .toList();
  }

  /** The barrier among the scores that there are. */
  private Optional<AdkarElement> first() {
    return rule.way() == BarrierRule.Way.LOWEST
        ? profile.lowest().stream().findFirst()
        : profile.scores().entrySet().stream()
            .filter(entry -> rule.isLow(entry.getValue()))
            .map(java.util.Map.Entry::getKey)
            .findFirst();
  }

  /**
   * Explains the answer: the scores in order, and what the rule says of each that it looked at.
   *
   * @return the five elements with the rule and its source
   */
  public Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    Optional<AdkarElement> found = element();
    for (AdkarElement element : AdkarElement.values()) {
      Optional<Rational> score = profile.score(element);
      boolean after =
          rule.way() != BarrierRule.Way.LOWEST
              && found.isPresent()
              && element.compareTo(found.get()) > 0;
      String remark =
          found.isPresent() && found.get() == element
              ? "the barrier"
              : open().contains(element)
                  ? "leaves the answer open"
                  : after ? "comes after the barrier and changes nothing" : "";
      parts.add(
          score
              .map(value -> Explanation.given(element.words(), value, "of 5"))
              .orElseGet(() -> Explanation.text(element.words(), "not scored"))
              .because(remark));
    }
    return new Explanation(
        "barrier",
        toString(),
        Optional.empty(),
        Combination.STATED,
        rule.toString(),
        rule.source(),
        parts);
  }

  static String list(List<AdkarElement> elements) {
    return elements.stream().map(AdkarElement::words).collect(Collectors.joining(", "));
  }

  /** The element in words, {@code none}, or {@code open} with what is missing. */
  @Override
  public String toString() {
    return switch (standing()) {
      case FOUND -> element().orElseThrow().words();
      case NONE -> "none";
      case OPEN -> "open: " + list(open()) + " not scored";
    };
  }
}
