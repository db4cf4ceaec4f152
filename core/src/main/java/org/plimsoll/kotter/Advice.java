package org.plimsoll.kotter;

import java.util.Objects;
import org.plimsoll.evidence.Reason;

/**
 * Something to do or to find out next.
 *
 * @param kind which of the two
 * @param about the key of the stage or criterion
 * @param what what to do or find out, in one sentence
 * @param why the reason
 */
public record Advice(Kind kind, String about, String what, Reason why) {
  /** What is called for. */
  public enum Kind {
    /** Nobody knows: look, ask or count. */
    FIND_OUT,
    /** It is known and not as it should be: do something. */
    DO
  }

  /**
   * Checks that all parts are there.
   *
   * @param kind which of the two
   * @param about the key of the stage or criterion
   * @param what what to do or find out, in one sentence
   * @param why the reason
   */
  public Advice {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(about, "about");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(why, "why");
  }

  @Override
  public String toString() {
    return what + " (" + why.text() + ")";
  }
}
