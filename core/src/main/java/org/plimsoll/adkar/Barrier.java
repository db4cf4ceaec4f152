package org.plimsoll.adkar;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The barrier of a profile by a rule: an element, none, or left open by a missing score. Made by
 * {@link BarrierRule#find}.
 *
 * @param standing what can be said
 * @param element the element that is the barrier; empty if there is none, and if it is open
 * @param open the missing scores that leave the answer open, in order; none unless it is open
 */
public record Barrier(Standing standing, Optional<AdkarElement> element, List<AdkarElement> open) {
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
   * Checks that the parts fit each other, and copies.
   *
   * @param standing what can be said
   * @param element the element that is the barrier; empty if there is none, and if it is open
   * @param open the missing scores that leave the answer open, in order; none unless it is open
   */
  public Barrier {
    Objects.requireNonNull(standing, "standing");
    open = List.copyOf(open);
    if (element.isPresent() != (standing == Standing.FOUND)
        || open.isEmpty() == (standing == Standing.OPEN)) {
      throw new IllegalArgumentException(
          "a barrier is an element, none, or left open by missing scores, was "
              + standing
              + " with "
              + element.map(AdkarElement::words).orElse("no element")
              + " and "
              + open
              + " open");
    }
  }

  static Barrier of(Optional<AdkarElement> element, List<AdkarElement> open) {
    return !open.isEmpty()
        ? new Barrier(Standing.OPEN, Optional.empty(), open)
        : new Barrier(element.isPresent() ? Standing.FOUND : Standing.NONE, element, List.of());
  }

  static String list(List<AdkarElement> elements) {
    return elements.stream().map(AdkarElement::words).collect(Collectors.joining(", "));
  }

  /** The element in words, {@code none}, or {@code open} with what is missing. */
  @Override
  public String toString() {
    return switch (standing) {
      case FOUND -> element.orElseThrow().words();
      case NONE -> "none";
      case OPEN -> "open: " + list(open) + " not scored";
    };
  }
}
