package org.plimsoll.stakeholder;

/** On which side of its boundary a score lies. */
public enum Level {
  /** On the high side; of an attitude: backs. */
  HIGH,
  /** On the low side; of an attitude: blocks. */
  LOW,
  /** Nobody has rated it; or an attitude of exactly 0, which neither backs nor blocks. */
  UNKNOWN
}
