package org.plimsoll.evidence;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * A thing that happened, a document, or somebody's word that something is so.
 *
 * @param kind which of them
 * @param speaksFor whether it speaks for the subject; else it speaks against it
 * @param wordCount how many words a document has; empty where nobody counted
 */
public record Testimony(Kind kind, boolean speaksFor, OptionalInt wordCount)
    implements Observation {
  /** What a testimony is. */
  public enum Kind {
    /** Something happened. */
    EVENT,
    /** Something was written. */
    DOCUMENT,
    /** Somebody says so. */
    ATTESTATION
  }

  /**
   * Checks the number of words.
   *
   * @param kind which of them
   * @param speaksFor whether it speaks for the subject; else it speaks against it
   * @param wordCount how many words a document has; empty where nobody counted
   */
  public Testimony {
    Objects.requireNonNull(kind, "kind");
    if (wordCount.isPresent() && wordCount.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "a document has at least 1 word, was " + wordCount.getAsInt() + "; leave the number out");
    }
  }

  @Override
  public String words() {
    return kind.name().toLowerCase(java.util.Locale.ROOT)
        + (wordCount.isPresent() ? " of " + wordCount.getAsInt() + " words" : "")
        + (speaksFor ? "" : " that speaks against it");
  }

  @Override
  public String toString() {
    return words();
  }
}
