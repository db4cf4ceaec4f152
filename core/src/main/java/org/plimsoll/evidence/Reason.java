package org.plimsoll.evidence;

import java.util.Objects;
import org.plimsoll.explain.Source;

/**
 * One reason behind a verdict: what was found against which rule, with its figures.
 *
 * @param text one sentence, not blank
 * @param source where the rule or threshold comes from
 */
public record Reason(String text, Source source) {
  /**
   * Checks the parts.
   *
   * @param text one sentence, not blank
   * @param source where the rule or threshold comes from
   */
  public Reason {
    Objects.requireNonNull(source, "source");
    if (text.isBlank()) {
      throw new IllegalArgumentException("a reason says what was found; it must not be blank");
    }
  }

  /**
   * Returns a reason.
   *
   * @param text one sentence, not blank
   * @param source where the rule or threshold comes from
   * @return that reason
   */
  public static Reason of(String text, Source source) {
    return new Reason(text, source);
  }

  /**
   * Returns a reason that states what was given.
   *
   * @param text one sentence, not blank
   * @return that reason
   */
  public static Reason of(String text) {
    return new Reason(text, Source.GIVEN);
  }

  @Override
  public String toString() {
    return source.equals(Source.GIVEN) ? text : text + " [" + source + "]";
  }
}
