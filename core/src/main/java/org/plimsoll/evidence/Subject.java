package org.plimsoll.evidence;

/**
 * What evidence can be about: a step of a change, an element of readiness, a criterion.
 *
 * <p>A subject is told by its key, so that evidence travels as plain data. A key is a path that
 * begins with the model it belongs to, such as {@code kotter/urgency}.
 */
@FunctionalInterface
public interface Subject {
  /**
   * Returns the key.
   *
   * @return a path of names parted by slashes, never blank
   */
  String key();
}
