package org.plimsoll.valuestream;

import java.util.Objects;
import java.util.Optional;

/**
 * A decision that somebody has to take before work goes on: who takes it, and who could.
 *
 * @param decides the level that decides; not blank; empty where nobody has said
 * @param wouldDo the lowest level that could decide as well; not blank; empty where nobody has said
 */
public record SignOff(Optional<String> decides, Optional<String> wouldDo) {
  /** A sign-off of which no level is known. */
  public static final SignOff UNKNOWN = new SignOff(Optional.empty(), Optional.empty());

  /**
   * Checks the names.
   *
   * @param decides the level that decides; not blank; empty where nobody has said
   * @param wouldDo the lowest level that could decide as well; not blank; empty where nobody has
   *     said
   * @throws IllegalArgumentException if a name is blank
   */
  public SignOff {
    Objects.requireNonNull(decides, "decides");
    Objects.requireNonNull(wouldDo, "wouldDo");
    decides.ifPresent(level -> StreamWords.named("the level that decides", level));
    wouldDo.ifPresent(level -> StreamWords.named("the level that would do", level));
  }

  @Override
  public String toString() {
    return "decided by "
        + decides.orElse("?")
        + ", "
        + wouldDo.map(level -> level + " would do").orElse("nobody says who would do");
  }
}
