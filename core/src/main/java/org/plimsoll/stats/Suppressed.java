package org.plimsoll.stats;

import java.util.Objects;
import org.plimsoll.explain.Source;

/**
 * A group whose figures are not shown, and why. It has no figures in it, not even how many people
 * the group has.
 *
 * @param group the name of the group
 * @param why for example {@code fewer than 10 people}
 * @param source where the rule comes from
 */
public record Suppressed(String group, String why, Source source) {
  /**
   * Checks the words.
   *
   * @param group the name of the group
   * @param why for example {@code fewer than 10 people}
   * @param source where the rule comes from
   */
  public Suppressed {
    Objects.requireNonNull(source, "source");
    if (group.isBlank() || why.isBlank()) {
      throw new IllegalArgumentException(
          "what is suppressed names its group and says why, was \""
              + group
              + "\" and \""
              + why
              + "\"");
    }
  }

  @Override
  public String toString() {
    return group + " not reported: " + why;
  }
}
