package org.plimsoll.swot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.plimsoll.base.Rating;

/**
 * Something that drives a change or restrains it.
 *
 * @param name what it is, not blank
 * @param strength how strong it is, usually 1 to 5; a mark in an order, not a measure
 * @param evidence what that rests on, in the order given
 */
public record Force(String name, Rating strength, List<String> evidence) {
  /**
   * Checks the name, and copies.
   *
   * @param name what it is, not blank
   * @param strength how strong it is, usually 1 to 5; a mark in an order, not a measure
   * @param evidence what that rests on, in the order given
   */
  public Force {
    evidence = List.copyOf(evidence);
    if (name.isBlank()) {
      throw new IllegalArgumentException("a force needs a name that is not blank");
    }
    if (strength.value() < 0) {
      throw new IllegalArgumentException(
          "the strength of \""
              + name
              + "\" must not be negative, was "
              + strength
              + "; a force against the change is restraining");
    }
  }

  /**
   * Returns a force.
   *
   * @param name what it is
   * @param strength 1 to 5
   * @return the force
   */
  public static Force of(String name, int strength) {
    return new Force(name, Rating.of(strength), List.of());
  }

  /**
   * Adds what the strength rests on.
   *
   * @param more titles or ids of evidence
   * @return the force with those after the ones it has
   */
  public Force restingOn(String... more) {
    List<String> all = new ArrayList<>(evidence);
    all.addAll(Arrays.asList(more));
    return new Force(name, strength, all);
  }

  @Override
  public String toString() {
    return name + " " + strength.value();
  }
}
