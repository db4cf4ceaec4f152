package org.plimsoll.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One question put to several groups, such as levels of management or teams.
 *
 * @param groups what each group answered, by its name, in the order given, at least one
 */
public record Strata(Map<String, Sample> groups) implements Observation {
  /**
   * Checks that there is a group, and copies.
   *
   * @param groups what each group answered, by its name, in the order given, at least one
   */
  public Strata {
    groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("strata need at least 1 group, had none");
    }
    groups.forEach(
        (name, sample) -> {
          Objects.requireNonNull(sample, "sample");
          if (name.isBlank()) {
            throw new IllegalArgumentException("a group of people needs a name, was blank");
          }
        });
  }

  /**
   * Begins with the first group.
   *
   * @param name its name
   * @param sample what it answered
   * @return the strata
   */
  public static Strata of(String name, Sample sample) {
    return new Strata(Map.of(name, sample));
  }

  /**
   * Begins with the first group, all of whom were asked.
   *
   * @param name its name
   * @param census what it answered
   * @return the strata
   */
  public static Strata of(String name, Census census) {
    return of(name, census.asSample());
  }

  /**
   * Adds a group.
   *
   * @param name its name
   * @param sample what it answered
   * @return the strata with it
   * @throws IllegalArgumentException if there is such a group
   */
  public Strata and(String name, Sample sample) {
    if (groups.containsKey(name)) {
      throw new IllegalArgumentException(
          "group \"" + name + "\" stands twice; its groups are " + groups.keySet());
    }
    Map<String, Sample> more = new LinkedHashMap<>(groups);
    more.put(name, sample);
    return new Strata(more);
  }

  /**
   * Adds a group, all of whom were asked.
   *
   * @param name its name
   * @param census what it answered
   * @return the strata with it
   * @throws IllegalArgumentException if there is such a group
   */
  public Strata and(String name, Census census) {
    return and(name, census.asSample());
  }

  @Override
  public String words() {
    StringBuilder words = new StringBuilder();
    groups.forEach(
        (name, sample) ->
            words.append(words.length() == 0 ? "" : "; ").append(name).append(": ").append(sample));
    return words.toString();
  }

  @Override
  public String toString() {
    return words();
  }
}
