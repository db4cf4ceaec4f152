package org.plimsoll.supervision;

import java.util.Objects;
import org.plimsoll.explain.Source;

/**
 * Something that an outside body asks of a workload scheme.
 *
 * @param id a short id, such as the number of the clause
 * @param clause what is asked, in one sentence
 * @param source who asks it, with the section
 */
public record Requirement(String id, String clause, Source source) {
  /**
   * Checks the parts.
   *
   * @param id a short id, such as the number of the clause
   * @param clause what is asked, in one sentence
   * @param source who asks it, with the section
   */
  public Requirement {
    Objects.requireNonNull(source, "source");
    if (id.isBlank() || clause.isBlank()) {
      throw new IllegalArgumentException(
          "a requirement has an id and a clause, was \"" + id + "\": \"" + clause + "\"");
    }
  }

  @Override
  public String toString() {
    return id + ": " + clause + " [" + source + "]";
  }
}
