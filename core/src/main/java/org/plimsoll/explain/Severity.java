package org.plimsoll.explain;

/** How much a finding matters. */
public enum Severity {
  /** Worth knowing; nothing need be done. */
  NOTE,
  /** Somebody should look at it. */
  WARNING,
  /** Something is wrong: a limit is passed or a figure cannot be relied on. */
  SERIOUS
}
