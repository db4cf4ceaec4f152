package org.plimsoll.kotter;

import org.plimsoll.evidence.Subject;

/** A subject that is nothing but its key. */
record Topic(String key) implements Subject {
  @Override
  public String toString() {
    return key;
  }
}
