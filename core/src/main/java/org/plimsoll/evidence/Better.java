package org.plimsoll.evidence;

/** Which way a measure gets better. */
public enum Better {
  /** More is better, such as assessments in time. */
  HIGHER,
  /** Less is better, such as overtime hours. */
  LOWER
}
