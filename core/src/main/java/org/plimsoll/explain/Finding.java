package org.plimsoll.explain;

import java.util.Objects;

/**
 * Something a result wants a person to see.
 *
 * @param severity how much it matters
 * @param subject whom or what it is about: the id of a case or person, or a name
 * @param message what was found, in one sentence
 * @param reason the rule and figures behind it
 * @param source where the rule comes from
 */
public record Finding(
    Severity severity, String subject, String message, String reason, Source source) {
  /**
   * Checks that all parts are there.
   *
   * @param severity how much it matters
   * @param subject whom or what it is about: the id of a case or person, or a name
   * @param message what was found, in one sentence
   * @param reason the rule and figures behind it
   * @param source where the rule comes from
   */
  public Finding {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(source, "source");
  }

  @Override
  public String toString() {
    return severity.name().charAt(0)
        + severity.name().substring(1).toLowerCase(java.util.Locale.ROOT)
        + ": "
        + subject
        + ": "
        + message
        + (reason.isEmpty() ? "" : " (" + reason + ")");
  }
}
